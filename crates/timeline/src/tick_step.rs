//! Steps of the calendar that ticks can be apart, and where each starts.

use super::date_position::{day_at, day_position};
use base::date::Day;

/// The stretch between ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// 1, or 7: weeks, from Monday.
    Days(i32),
    /// Divides 12.
    Months(i32),
    Years(i32),
}

const STEPS: [Step; 14] = [
    Step::Days(1),
    Step::Days(7),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(500),
    Step::Years(1000),
];

/// More ticks than any screen has room for.
const MOST_TICKS: usize = 2_000;

/// The number a year is said by: 0 is said −1, which is 1 BC. Round years are round as they are said.
const fn said_year(year: i32) -> i32 {
    if year > 0 { year } else { year - 1 }
}

/// The year that is said by a number; 1 in place of the 0 that nobody says.
const fn year_said(said: i32) -> i32 {
    match said {
        0 => 1,
        1.. => said,
        _ => said + 1,
    }
}

impl Step {
    /// The finest step that is at least `least_px(step)` wide everywhere on the line.
    pub(super) fn finest(px_per_day: f64, least_px: impl Fn(Step) -> f64) -> Step {
        let wide_enough = |step: &Step| step.least_days() * px_per_day >= least_px(*step);
        STEPS.into_iter().find(wide_enough).unwrap_or(Step::Years(1000))
    }

    /// About its shortest length in the calendar.
    pub(super) fn least_days(self) -> f64 {
        match self {
            Step::Days(n) => f64::from(n),
            // February is shorter, and so is its name.
            Step::Months(1) => 30.0,
            Step::Months(n) => f64::from(n) * 30.0,
            Step::Years(n) => f64::from(n) * 365.0,
        }
    }

    /// The start of the step that `day` falls in.
    pub(super) fn start(self, day: Day) -> Day {
        let (year, month, _) = day.civil();
        let first = match self {
            Step::Days(7) => return day.add_days(-i32::from(day.weekday())),
            Step::Days(_) => return day,
            Step::Months(n) => {
                let before = (i32::from(month) - 1) % n.max(1);
                Day::from_civil(year, (i32::from(month) - before) as u8, 1)
            }
            Step::Years(n) => {
                let said = said_year(year);
                Day::from_civil(year_said(said - said.rem_euclid(n.max(1))), 1, 1)
            }
        };
        first.unwrap_or(day)
    }

    /// The start after the one at `start`; `None` where the calendar ends.
    pub(super) fn after(self, start: Day) -> Option<Day> {
        let (year, month, _) = start.civil();
        match self {
            Step::Days(n) => Some(start.add_days(n)),
            Step::Months(n) => {
                let months = i32::from(month) - 1 + n;
                Day::from_civil(year + months / 12, (months % 12 + 1) as u8, 1)
            }
            // The year 1 stands in for 0 among round years.
            Step::Years(n) if year == 1 => Day::from_civil(n.max(2), 1, 1),
            Step::Years(n) => Day::from_civil(year_said(said_year(year) + n), 1, 1),
        }
    }

    /// Every start from the one that `first_day` falls in to the last before or at `last_day`.
    pub(super) fn starts(self, first_day: f64, last_day: f64) -> Vec<Day> {
        let first = self.start(day_at(first_day));
        let next = |&start: &Day| self.after(start).filter(|&day| day > start);
        std::iter::successors(Some(first), next)
            .take_while(|&day| day_position(day) <= last_day)
            .take(MOST_TICKS)
            .collect()
    }

    pub(super) fn is_major(self, day: Day) -> bool {
        let (year, month, of_month) = day.civil();
        match self {
            Step::Days(1) => of_month == 1,
            Step::Days(_) => of_month <= 7,
            Step::Months(_) => month == 1,
            Step::Years(1) => said_year(year) % 10 == 0,
            Step::Years(_) => false,
        }
    }

    /// Whether the first tick of a year is at `day`, so that the label names the year.
    pub(super) fn turns_year(self, day: Day) -> bool {
        let (_, month, of_month) = day.civil();
        match self {
            Step::Days(n) => month == 1 && i32::from(of_month) <= n,
            Step::Months(_) => month == 1,
            Step::Years(_) => true,
        }
    }
}
