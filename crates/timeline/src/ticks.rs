//! True starts of days, weeks, months and years along the line, and the labels there is room for.

use super::date_position::day_position;
use super::scale::TimeScale;
use super::tick_labels::{short, with_year};
use super::tick_step::Step;
use base::date::Day;
use base::date::words::{short_month_names, year_words};
use base::text::{Lang, measure::text_width_px};
use base::type_scale::type_px;

/// A line through all lanes, its label, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The first day of what the label names.
    pub day: Day,
    /// Where the line is; `None` for a label that names what had begun before the left edge.
    pub line_px: Option<f64>,
    /// Empty where there is no room.
    pub label: String,
    /// The left end of the label.
    pub label_px: f64,
    /// The turn of something greater: a year among months, a month among days.
    pub major: bool,
}

/// From a line to its label.
const LABEL_OFFSET_PX: f64 = 5.0;
/// Least room between two labels.
const LABEL_GAP_PX: f64 = 8.0;

/// The room a plain label of a step needs from one tick to the next.
fn label_room_px(step: Step, lang: Lang) -> f64 {
    let months = short_month_names(lang).iter().map(|name| label_width_px(name));
    let words = match step {
        Step::Days(1) => label_width_px("30"),
        Step::Days(_) => label_width_px("30 ") + months.fold(0.0, f64::max),
        Step::Months(_) => months.fold(label_width_px("2000"), f64::max),
        Step::Years(_) => label_width_px("2000"),
    };
    words + LABEL_GAP_PX
}

fn label_width_px(label: &str) -> f64 {
    text_width_px(label, type_px::TINY, false)
}

/// The ticks of a line; labels neither overlap nor pass `label_limit_px` on the right.
/// The step depends on the zoom alone, so panning never changes it.
pub(super) fn ticks(scale: &TimeScale, lang: Lang, label_limit_px: f64) -> Vec<Tick> {
    let step = Step::finest(scale.px_per_day(), |step| label_room_px(step, lang));
    let starts = step.starts(scale.domain.first_day, scale.domain.last_day());
    let x = |day: Day| scale.screen_from_day(day_position(day));
    let mut year_is_said = false;
    let mut free_px = f64::NEG_INFINITY;
    let mut ticks = Vec::with_capacity(starts.len());
    for (position, &day) in starts.iter().enumerate() {
        let line_px = Some(x(day)).filter(|&x| x >= scale.left_px - 0.01);
        let label_px = x(day).max(scale.left_px) + LABEL_OFFSET_PX;
        let next = starts.get(position + 1).copied();
        let year_is_next = next.is_some_and(|day| step.turns_year(day));
        let names_year = step.turns_year(day) || !(year_is_said || year_is_next);
        let next_px = next.map_or(f64::INFINITY, |day| x(day) + LABEL_OFFSET_PX - LABEL_GAP_PX);
        // The first true tick names its year even where that silences the next label.
        let may_run_on = line_px.is_some() && !step.turns_year(day);
        let fits = |label: &String| {
            let end_px = label_px + label_width_px(label);
            label_px >= free_px && end_px <= label_limit_px && (may_run_on || end_px <= next_px)
        };
        let label = wordings(step, day, lang, names_year).into_iter().find(fits).unwrap_or_default();
        if !label.is_empty() {
            free_px = label_px + label_width_px(&label) + LABEL_GAP_PX;
            year_is_said |= names_year;
        }
        if line_px.is_some() || !label.is_empty() {
            ticks.push(Tick { day, line_px, label, label_px, major: step.is_major(day) });
        }
    }
    ticks
}

/// What a label may say, fullest first.
fn wordings(step: Step, day: Day, lang: Lang, names_year: bool) -> Vec<String> {
    match step {
        _ if !names_year => vec![short(step, day, lang)],
        _ if !step.turns_year(day) => vec![with_year(step, day, lang)],
        Step::Months(_) => vec![with_year(step, day, lang), year_words(day.civil().0, lang)],
        _ => vec![with_year(step, day, lang), short(step, day, lang)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::Domain;
    use proptest::prelude::*;

    fn scale(first: &str, last: &str, width_px: f64) -> TimeScale {
        let day = |text: &str| day_position(Day::parse(text).expect(text));
        TimeScale::new(Domain::new(day(first), day(last)), (80.0, 80.0 + width_px))
    }

    fn labels(first: &str, last: &str, width_px: f64, lang: Lang) -> String {
        let ticks = ticks(&scale(first, last, width_px), lang, 80.0 + width_px);
        let labels: Vec<String> = ticks.into_iter().map(|tick| tick.label).collect();
        labels.join("|")
    }

    #[test]
    fn labels_are_as_fine_as_there_is_room_for() {
        for (first, last, width_px, expected) in [
            ("2025-05-01", "2025-10-31", 752.0, "May 2025|Jun|Jul|Aug|Sep|Oct"),
            ("2025-11-01", "2026-03-01", 500.0, "Nov 2025|Dec|Jan 2026|Feb|"),
            ("2024-12-01", "2025-06-30", 300.0, "Dec|2025|Feb|Mar|Apr|May|Jun"),
            ("2023-01-01", "2025-06-30", 400.0, "2023|Apr|Jul|Oct|2024|Apr|Jul|Oct|2025|Apr"),
            ("2023-01-01", "2026-11-01", 300.0, "2023|Jul|2024|Jul|2025|Jul|2026|Jul"),
            (
                "2015-01-01",
                "2026-11-01",
                752.0,
                "2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026",
            ),
            ("1950-01-01", "2026-11-01", 300.0, "1950|1960|1970|1980|1990|2000|2010|"),
            ("2025-07-30", "2025-08-04", 300.0, "30 Jul 2025||1 Aug|2|3|"),
            // No year 0, and round years are round as they are said.
            ("-0029-01-01", "0025-01-01", 752.0, "30 BC|25 BC|20 BC|15 BC|10 BC|5 BC|1|5|10|15|20|"),
            ("-1199-01-01", "0476-01-01", 500.0, "1500 BC|1000 BC|500 BC|1"),
        ] {
            assert_eq!(labels(first, last, width_px, Lang::En), expected);
        }
    }

    #[test]
    fn what_had_begun_before_the_edge_is_named_at_the_edge() {
        let scale = scale("2025-05-10", "2025-09-01", 600.0);
        let ticks = ticks(&scale, Lang::Fr, 680.0);
        assert_eq!(ticks[0].line_px, None);
        assert_eq!(ticks[0].label, "mai 2025");
        assert_eq!(ticks[0].label_px, 85.0);
        assert_eq!(ticks[1].label, "juin");
    }

    proptest! {
        #[test]
        fn lines_are_on_true_starts_and_labels_never_overlap_nor_are_cut(
            first in -700_000.0..700_000.0f64, span in 1.0..900_000.0f64, width in 40.0..2_000.0f64, fr: bool
        ) {
            let scale = TimeScale::new(Domain::new(first, first + span), (80.0, 80.0 + width));
            let lang = if fr { Lang::Fr } else { Lang::En };
            let ticks = ticks(&scale, lang, 90.0 + width);
            let mut taken = f64::NEG_INFINITY;
            for tick in &ticks {
                if let Some(x) = tick.line_px {
                    prop_assert!((x - scale.screen_from_day(f64::from(tick.day.0))).abs() < 0.011);
                    prop_assert!(x >= 79.9 && x <= 80.1 + width);
                }
                if !tick.label.is_empty() {
                    let end = tick.label_px + label_width_px(&tick.label);
                    prop_assert!(tick.label_px >= taken + LABEL_GAP_PX && end <= 90.0 + width);
                    taken = end;
                }
            }
        }

        #[test]
        fn panning_keeps_the_step(dx in 0.0..3_000.0f64, span in 10.0..4_000.0f64) {
            let gap = |first: f64| {
                let scale = TimeScale::new(Domain { first_day: first, span_days: span }, (0.0, 700.0));
                Step::finest(scale.px_per_day(), |step| label_room_px(step, Lang::En))
            };
            prop_assert_eq!(gap(20_000.0), gap(20_000.0 + dx));
        }
    }
}
