//! What the two ends of a span say for one another: the age, the era, the year, the month.

use super::date_part::Part;

/// `18th–19th centuries`: both are.
pub(super) fn share_age(start: &mut Part, end: &mut Part) {
    if start.is_number_alone() && start.age_years.is_none() {
        start.age_years = end.age_years;
    } else if end.is_number_alone() && end.age_years.is_none() {
        end.age_years = start.age_years;
    }
}

/// What one end says of the era for both; whether that is a guess.
pub(super) fn share_era(start: &mut Part, end: &mut Part) -> bool {
    if end.is_before_christ == Some(true) && start.is_before_christ.is_none() {
        start.is_before_christ = Some(true);
    }
    // `-27 – 14`, and `27 BC – 14`.
    let is_of_next =
        start.is_before_christ == Some(true) && start.age_years.is_none() && end.short_number().is_some();
    if is_of_next {
        end.is_before_christ = Some(false);
    }
    is_of_next && !start.has_minus
}

/// `1914-18`, `1999–00` and `March 1924/25`: the second year is cut. Whether it is; nothing where it cannot be one.
pub(super) fn share_cut_year(start: &mut Part, end: &mut Part) -> Option<bool> {
    /// A span of more years across the end of a century is not written so.
    const MOST_YEARS_ACROSS: i64 = 20;
    let (Some(year), Some(short)) = (start.year(), end.short_number()) else { return Some(false) };
    let is_month = start.month.is_some() && start.day().is_none() && year.rem_euclid(100) + 1 == short;
    if start.age_years.is_some() || start.month.is_some() && !is_month {
        return Some(false);
    }
    let full = year - year.rem_euclid(100) + short;
    let next = Some(full + 100).filter(|next| next - year <= MOST_YEARS_ACROSS);
    end.set_cut_year(if full > year { full } else { next? });
    end.month = start.month;
    Some(true)
}

/// Year, month and season, for an end that lacks them.
pub(super) fn share_rest(start: &mut Part, end: &mut Part) -> Option<()> {
    if start.age_years.is_some() && end.age_years.is_some() {
        return Some(());
    }
    if start.year().is_none() && end.year().is_none() {
        start.take_short_decade();
        end.take_short_decade();
    }
    if start.month.is_none() && start.is_day_alone() {
        start.month = end.month;
    }
    if end.month.is_none() && end.is_day_alone() {
        end.month = start.month;
    }
    if start.year().is_none() {
        // `winter–spring 2020` began in the year before.
        let is_winter_before = start.season == Some(3) && end.season.is_some_and(|season| season < 3);
        start.set_year(end.year()? - i64::from(is_winter_before));
        start.is_before_christ = end.is_before_christ;
    }
    if end.year().is_none() {
        end.set_year(start.year()?);
        end.is_before_christ = start.is_before_christ;
    }
    Some(())
}
