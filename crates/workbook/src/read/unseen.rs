//! What a writer may have forgotten on a sheet: hidden rows and columns, which are read, and columns without a head, which are
//! not.

use std::borrow::Cow;

use check::Severity;

use super::faults;
use super::found::{Found, FoundColumn};
use super::problems::Problems;
use crate::a1::column_letters;
use crate::cell::Sheet;
use crate::form::SheetKind;
use crate::problem::BookProblemKind;

/// So many stretches of hidden rows are named.
const STRETCHES_MAX: usize = 10;

/// Tells each of these once for the sheet.
pub(super) fn tell(found: &Found, problems: &mut Problems) {
    tell_hidden(found, problems);
    let width = found.sheet.rows.iter().skip(found.head_row).map(Vec::len).max().unwrap_or_default();
    for column in 0..width {
        if found.sheet.cell(found.head_row, column).is_blank() && has_values(found, column) {
            let place = (found.head_row, column);
            look_at(found, place, faults::headless_column(&column_letters(column)), problems);
        }
    }
}

/// Tells the hidden rows and columns once for the sheet.
pub(super) fn tell_hidden(found: &Found, problems: &mut Problems) {
    let rows = hidden_rows(found);
    if let Some(first) = rows.first() {
        let named = listed(&rows, |row| (row + 1).to_string());
        look_at(found, (*first, 0), faults::hidden_rows(&rows.len().to_string(), &named), problems);
    }
    let is_hidden = |at: usize| {
        let mut stretches = found.sheet.hidden_columns.iter();
        stretches.any(|[first, last]| (*first as usize..=*last as usize).contains(&at))
    };
    let mut columns: Vec<usize> = found.columns.iter().map(|column| column.at).collect();
    columns.retain(|at| is_hidden(*at) && has_values(found, *at));
    columns.sort_unstable();
    if let Some(first) = columns.first() {
        let named = listed(&columns, column_letters);
        let fault = faults::hidden_columns(&columns.len().to_string(), &named);
        look_at(found, (found.head_row, *first), fault, problems);
    }
}

fn look_at(found: &Found, place: (usize, usize), kind: BookProblemKind, problems: &mut Problems) {
    problems.sheet(Severity::Warning, &found.sheet.title, Some(place), kind);
}

/// The rows with something in them that are hidden.
fn hidden_rows(found: &Found) -> Vec<usize> {
    let mut hidden = found.sheet.hidden_rows.iter().peekable();
    found
        .rows()
        .filter(|row| {
            while hidden.next_if(|[_, last]| (*last as usize) < *row).is_some() {}
            hidden.peek().is_some_and(|[first, _]| *first as usize <= *row)
        })
        .collect()
}

fn has_values(found: &Found, column: usize) -> bool {
    (found.head_row + 1..found.sheet.rows.len()).any(|row| !found.sheet.cell(row, column).is_blank())
}

/// Numbers in order, those that follow each other as a stretch: `4–6, 9`.
fn listed(numbers: &[usize], name: impl Fn(usize) -> String) -> String {
    let mut stretches: Vec<[usize; 2]> = Vec::new();
    for number in numbers {
        match stretches.last_mut() {
            Some([_, last]) if *last + 1 == *number => *last = *number,
            _ => stretches.push([*number, *number]),
        }
    }
    let is_cut = stretches.len() > STRETCHES_MAX;
    let named = stretches.into_iter().take(STRETCHES_MAX).map(|[first, last]| match first == last {
        true => name(first),
        false => format!("{}–{}", name(first), name(last)),
    });
    let named: Vec<String> = named.collect();
    named.join(", ") + if is_cut { ", …" } else { "" }
}

/// Tells what is hidden in a table of others, whose first row has its heads.
pub(super) fn tell_hidden_in_table(sheet: &Sheet, problems: &mut Problems) {
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or_default();
    let column = |at| FoundColumn { field: "", tag: String::new(), at };
    let found = Found {
        kind: SheetKind::EVENTS,
        sheet: Cow::Borrowed(sheet),
        head_row: 0,
        columns: (0..width).map(column).collect(),
    };
    if sheet.is_hidden {
        problems.sheet(Severity::Warning, &sheet.title, None, faults::hidden_sheet(&sheet.title));
    }
    tell_hidden(&found, problems);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_listed_as_a_stretch() {
        let numbers = |numbers: &[usize]| listed(numbers, |number| number.to_string());
        assert_eq!(numbers(&[4, 5, 6, 9]), "4–6, 9");
        assert_eq!(listed(&[0, 1, 27], column_letters), "A–B, AB");
        let apart: Vec<usize> = (0..40).map(|number| number * 2).collect();
        assert!(numbers(&apart).ends_with("18, …"));
    }
}
