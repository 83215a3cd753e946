//! Where a date sits on the line. Day `n` takes the room from `n` to `n + 1`, so a date known to the day
//! sits at its noon, and one known to the month in the month's middle.

use base::date::{Bound, Day, Edtf, Precision};

/// Before or after these no day has a name (years −9999 to 9999): positions are kept within.
const FIRST_DAY: i32 = -4_371_587;
const LAST_DAY: i32 = 2_932_896;

/// The start of a day as a position on the line; days without a name are moved to the nearest that has.
pub(super) fn day_position(day: Day) -> f64 {
    f64::from(day.0.clamp(FIRST_DAY, LAST_DAY))
}

/// The day that a position falls in.
pub(super) fn day_at(position: f64) -> Day {
    Day(position.max(f64::from(FIRST_DAY)).min(f64::from(LAST_DAY)).floor() as i32)
}

/// The day of a date that is one, as most are: it is reckoned once.
fn one_day(date: &Edtf) -> Option<f64> {
    match date.start() {
        Bound::Date(moment) if !date.is_interval() && moment.precision() == Precision::Day => {
            Some(day_position(moment.earliest()))
        }
        _ => None,
    }
}

/// The position of a date's mark, in days: the middle of what it may mean; for an interval, the middle
/// of its beginning (of its end, when the beginning is open or unknown).
#[must_use]
pub fn anchor_day(date: &Edtf) -> f64 {
    if let Some(day) = one_day(date) {
        return day + 0.5;
    }
    let (earliest, latest) = match (date.start(), date.end()) {
        (Bound::Date(start), _) => (start.earliest(), start.latest()),
        (_, Bound::Date(end)) => (end.earliest(), end.latest()),
        _ => (date.earliest(), date.latest()),
    };
    (day_position(earliest) + day_position(latest) + 1.0) / 2.0
}

/// The room a date takes, in days; an open or unknown end adds nothing.
#[must_use]
pub fn extent_days(date: &Edtf) -> (f64, f64) {
    if let Some(day) = one_day(date) {
        return (day, day + 1.0);
    }
    let (first, last) = match (date.start(), date.end()) {
        (Bound::Date(start), Bound::Date(end)) => (start.earliest(), end.latest()),
        (Bound::Date(only), _) | (_, Bound::Date(only)) => (only.earliest(), only.latest()),
        _ => (date.earliest(), date.latest()),
    };
    (day_position(first), day_position(last) + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_sits_in_the_middle_of_what_its_date_may_mean() {
        for (text, anchor, extent) in [
            ("1970-01-01", 0.5, (0.0, 1.0)),
            ("1970-01", 15.5, (0.0, 31.0)),
            ("1970", 182.5, (0.0, 365.0)),
            ("1970-01-01/1970-02-28", 0.5, (0.0, 59.0)),
            ("1970-01-02/..", 1.5, (1.0, 2.0)),
            ("../1970-01-02", 1.5, (1.0, 2.0)),
        ] {
            let date = Edtf::parse(text).expect(text);
            assert_eq!(anchor_day(&date), anchor, "{text}");
            assert_eq!(extent_days(&date), extent, "{text}");
        }
    }
}
