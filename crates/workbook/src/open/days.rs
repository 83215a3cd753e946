//! Days as files have them: numbers of days since one of two beginnings, or ISO 8601.

use base::date::Day;

use crate::cell::{Cell, DayCell, Shown};

/// 1900-03-01 as spreadsheets count: before, they do not agree.
const FIRST_SERIAL: f64 = 61.0;

/// A day with or without a time, in ISO 8601.
pub(super) fn iso_day(text: &str) -> Cell {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    match Day::parse(day) {
        Some(day) => Cell::Day(DayCell {
            day: Some(day),
            serial: Some(f64::from(day.0 - Day::from_civil(1899, 12, 30).unwrap_or_default().0)),
            has_time: time.bytes().any(|byte| matches!(byte, b'1'..=b'9')),
            shown: Shown::Unknown,
        }),
        None => Cell::Text(text.to_owned()),
    }
}

/// The day of a number of days as a spreadsheet counts them.
pub(crate) fn day_cell(serial: f64, counts_from_1904: bool, shown: Shown) -> DayCell {
    // Days since 1970 of day 0 of either count.
    const EPOCHS: [i32; 2] = [-25_569, -24_107];
    const LAST_SERIAL: f64 = 2_958_466.0;
    let whole = serial.floor();
    let first = if counts_from_1904 { 0.0 } else { FIRST_SERIAL };
    let day = (whole >= first && whole < LAST_SERIAL)
        .then(|| Day(whole as i32 + EPOCHS[usize::from(counts_from_1904)]));
    DayCell { day, serial: Some(serial), has_time: serial > whole, shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_1900_or_1904_and_not_before_march_1900() {
        for (serial, from_1904, day) in [
            (45_870.0, false, Some("2025-08-01")),
            (44_408.5, true, Some("2025-08-01")),
            (61.0, false, Some("1900-03-01")),
            (60.0, false, None),
            (-30_702.0, false, None),
            (0.0, true, Some("1904-01-01")),
            (1e12, false, None),
        ] {
            let cell = day_cell(serial, from_1904, Shown::Day);
            assert_eq!(cell.day.map(|day| day.to_string()).as_deref(), day, "{serial}");
            assert_eq!(cell.has_time, serial.fract() != 0.0);
        }
    }
}
