//! The value of one cell, as a dataset has it: dates as EDTF, numbers as they are read, errors told.

use base::date::Day;
use serde_json::Value;

use super::date_words::{Reading, reading};
use super::faults;
use super::found::Found;
use super::problems::{Problems, excerpt};
use crate::cell::{Cell, DayCell, Shown};
use crate::form::in_any_language;

/// Serial numbers of days that somebody who types a year into a cell of dates gets.
const YEARS: std::ops::RangeInclusive<f64> = 1_500.0..=2_200.0;
/// Whole numbers up to here are years in a column of dates; larger ones days as a spreadsheet counts them.
const YEAR_MAX: f64 = 9_999.0;
/// A plain number from here on is a year without a word.
const LEAST_PLAIN_YEAR: f64 = 1_000.0;

/// Where a cell is, and where what is wrong with it is told.
pub(crate) struct Place<'a, 'b> {
    pub found: &'a Found<'b>,
    pub row: usize,
    pub column: usize,
}

impl Place<'_, '_> {
    fn cell(&self) -> &Cell {
        self.found.sheet.cell(self.row, self.column)
    }

    /// Something to be mended here.
    pub fn fault(&self, problems: &mut Problems, kind: crate::problem::BookProblemKind) {
        problems.cell(self.found, self.row, Some(self.column), kind);
    }

    /// Something that somebody should look at.
    pub fn look_at(&self, problems: &mut Problems, kind: crate::problem::BookProblemKind) {
        problems.look_at(self.found, self.row, self.column, kind);
    }
}

/// The text of a cell; nothing where it is blank, or after telling why it has none.
pub(crate) fn text(place: &Place, problems: &mut Problems) -> Option<String> {
    match place.cell() {
        cell if cell.is_blank() => None,
        Cell::Text(text) => Some(text.clone()),
        Cell::Number(number) => Some(number_text(*number)),
        Cell::Flag(flag) => Some(if *flag { "TRUE" } else { "FALSE" }.to_owned()),
        Cell::Day(_) => date(place, problems),
        Cell::Error(error) => {
            place.fault(problems, faults::cell_error(error));
            None
        }
        Cell::NotCalculated(formula) => {
            place.fault(problems, faults::not_calculated(&excerpt(formula)));
            None
        }
        Cell::Empty => None,
    }
}

/// The same without spaces around it: ids, addresses, words of a list.
pub(crate) fn word(place: &Place, problems: &mut Problems) -> Option<String> {
    text(place, problems).map(|text| text.trim().to_owned())
}

/// The date of a cell, EDTF where it is one.
pub(crate) fn date(place: &Place, problems: &mut Problems) -> Option<String> {
    match place.cell() {
        Cell::Day(cell) => day(cell, place, problems),
        Cell::Number(number) if number.fract() == 0.0 && (1.0..=YEAR_MAX).contains(number) => {
            let year = format!("{number:04}");
            // Rather a count, a sum of a column or the number of a day; but there were such years.
            if *number < LEAST_PLAIN_YEAR {
                place.look_at(problems, faults::small_year(&number_text(*number), &year));
            }
            Some(year)
        }
        Cell::Number(number) => {
            let cell = crate::open::day_cell(*number, place.found.sheet.counts_from_1904, Shown::Day);
            let said = number_text(*number);
            let Some(day) = cell.day else {
                place.fault(problems, faults::no_such_day(&said));
                return None;
            };
            place.look_at(problems, faults::number_as_day(&said, &day.to_string()));
            Some(day.to_string())
        }
        _ => word(place, problems).map(|said| date_of_text(said, place, problems)),
    }
}

/// The date of a text: as it stands where it is EDTF or nothing that is understood, which the check of dates tells.
fn date_of_text(said: String, place: &Place, problems: &mut Problems) -> String {
    match reading(&said, place.found.sheet.day_order) {
        Reading::One(date) => {
            place.look_at(problems, faults::date_in_words(&excerpt(&said), &date));
            date
        }
        Reading::Two(day_first, month_first) => {
            place.fault(problems, faults::two_dates(&said, &day_first, &month_first));
            day_first
        }
        Reading::Serial(serial) => {
            match crate::open::day_cell(serial, place.found.sheet.counts_from_1904, Shown::Day).day {
                Some(day) => {
                    place.look_at(problems, faults::number_as_day(&said, &day.to_string()));
                    day.to_string()
                }
                None => said,
            }
        }
        Reading::None => said,
    }
}

fn day(cell: &DayCell, place: &Place, problems: &mut Problems) -> Option<String> {
    let serial = cell.serial.unwrap_or_default();
    let looks_like_a_year = serial.fract() == 0.0 && YEARS.contains(&serial);
    let Some(day) = cell.day else {
        place.fault(problems, faults::no_such_day(&number_text(serial)));
        return None;
    };
    let is_from_1904 = place.found.sheet.counts_from_1904;
    if looks_like_a_year && !is_from_1904 && cell.shown != Shown::Day {
        let fault = faults::year_as_day(&day.to_string(), &number_text(serial));
        if cell.shown == Shown::Unknown {
            place.look_at(problems, fault);
        } else {
            place.fault(problems, fault);
            return None;
        }
    }
    if cell.has_time {
        place.look_at(problems, faults::time_of_day(&day.to_string()));
    }
    let (year, month, of_month) = day.civil();
    match cell.shown {
        Shown::Month => Some(format!("{year:04}-{month:02}")),
        Shown::Year => Some(format!("{year:04}")),
        Shown::Day => Some(day.to_string()),
        Shown::Unknown => {
            if of_month == 1 {
                place.look_at(
                    problems,
                    faults::first_of_month(&day.to_string(), &format!("{year:04}-{month:02}")),
                );
            }
            Some(day.to_string())
        }
    }
}

/// A whole number; nothing where the cell is blank, or after telling that it is none.
pub(crate) fn number(place: &Place, problems: &mut Problems) -> Option<u32> {
    let said = word(place, problems)?;
    let number = said.parse().ok();
    if number.is_none() {
        place.fault(problems, faults::not_a_number(&excerpt(&said)));
    }
    number
}

/// A sum of money, with or without spaces and commas between its thousands.
pub(crate) fn sum(place: &Place, problems: &mut Problems) -> Option<Value> {
    let said = word(place, problems)?;
    let bare: String =
        said.chars().filter(|c| !c.is_whitespace() && !matches!(c, ',' | '’' | '\'')).collect();
    if let Ok(whole) = bare.parse::<u64>() {
        return Some(whole.into());
    }
    let Some(number) = bare.parse::<f64>().ok().and_then(serde_json::Number::from_f64) else {
        place.fault(problems, faults::sum_in_words(&excerpt(&said), in_digits(&said)));
        return None;
    };
    if number.as_f64().is_some_and(|number| number.fract() != 0.0) {
        place.look_at(problems, faults::sum_in_parts(&excerpt(&said)));
    }
    Some(Value::Number(number))
}

/// A sum in which a word stands for the zeros.
fn in_digits(said: &str) -> Option<String> {
    const ZEROS: [(&str, u64); 9] = [
        ("thousand", 1_000),
        ("mille", 1_000),
        ("million", 1_000_000),
        ("millions", 1_000_000),
        ("mn", 1_000_000),
        ("billion", 1_000_000_000),
        ("bn", 1_000_000_000),
        ("milliard", 1_000_000_000),
        ("milliards", 1_000_000_000),
    ];
    const LARGEST: f64 = 1e15;
    let split = said.find(|c: char| c.is_alphabetic())?;
    let (digits, zeros) = (said[..split].trim().replace(',', "."), base::text::fold(said[split..].trim()));
    let (_, times) = ZEROS.into_iter().find(|(word, _)| *word == zeros)?;
    let sum = digits.parse::<f64>().ok()? * times as f64;
    (sum > 0.0 && sum < LARGEST).then(|| format!("{sum:.0}"))
}

/// Yes or no: a truth value, 1 or 0, or a word for them.
pub(crate) fn flag(place: &Place, problems: &mut Problems) -> Option<bool> {
    let flag = match place.cell() {
        Cell::Flag(flag) => return Some(*flag),
        _ => word(place, problems)?,
    };
    let folded = base::text::fold(&flag);
    let is = |at: usize, others: &[&str]| {
        others.contains(&folded.as_str())
            || in_any_language(|lang| base::text::fold(lang.workbook().flags[at]) == folded)
    };
    if is(0, &["1", "true", "vrai", "x", "y", "o"]) {
        return Some(true);
    }
    if is(1, &["0", "false", "faux", "n"]) {
        return Some(false);
    }
    place.fault(problems, faults::not_a_flag(&excerpt(&flag)));
    None
}

/// A number as a cell shows it.
pub(crate) fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

/// The day on which something stands in for a missing one.
pub(crate) fn day_text(day: Day) -> String {
    day.to_string()
}
