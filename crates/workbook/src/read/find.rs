//! Which sheet is which, and which column holds what: by titles and heads in any language, in any order.

use std::borrow::Cow;

use base::text::Lang;
use check::{DidYouMean, Severity};

use super::faults;
use super::found::{Found, FoundColumn};
use super::links::{self, Kept};
use super::merged::spread;
use super::problems::Problems;
use super::unseen;
use crate::cell::{Book, Cell, Sheet};
use crate::form::{Column, Holds, SheetKind, fold_head};

/// Heads stand in one of the first rows: a title may stand above them.
const HEAD_ROWS: usize = 10;
/// The fields that hold an address.
const ADDRESSES: [&str; 2] = ["url", "archived"];

/// The sheets that are read, in the order of their kinds.
pub(super) fn find<'b>(book: &'b Book, problems: &mut Problems) -> Vec<Found<'b>> {
    let named = named(book, problems);
    if named.iter().all(Option::is_none) {
        problems.no_dataset(book);
        return Vec::new();
    }
    let mut found = Vec::new();
    for kind in SheetKind::ALL {
        let mut of_kind = (0..named.len()).filter(|at| named[*at] == Some(kind));
        match of_kind.next() {
            Some(at) => found.extend(columns(&book.sheets[at], kind, problems)),
            None if kind.is_needed() => problems.book(Severity::Error, faults::no_sheet(kind)),
            None => {}
        }
        for further in of_kind {
            let title = &book.sheets[further].title;
            problems.sheet(Severity::Warning, title, None, faults::unknown_sheet(title));
        }
    }
    found
}

/// What each sheet is, by its title or what it is like.
fn named(book: &Book, problems: &mut Problems) -> Vec<Option<SheetKind>> {
    let mut named: Vec<Option<SheetKind>> = book.sheets.iter().map(|sheet| by_title(&sheet.title)).collect();
    for at in 0..named.len() {
        let sheet = &book.sheets[at];
        if named[at].is_some() || is_ours(sheet) || sheet.is_blank() {
            continue;
        }
        let is_free = |kind: &SheetKind| !named.contains(&Some(*kind));
        match by_likeness(sheet, &is_free) {
            Some(kind) => {
                problems.sheet(
                    Severity::Warning,
                    &sheet.title,
                    None,
                    faults::renamed_sheet(&sheet.title, kind),
                );
                named[at] = Some(kind);
            }
            None => {
                problems.sheet(Severity::Warning, &sheet.title, None, faults::unknown_sheet(&sheet.title))
            }
        }
    }
    named
}

/// Whether a workbook is meant as a dataset: it says what it is about, or has two sheets of one of which one at least has its
/// name, or one with its name and all that a record needs. A sheet that only has such columns is a table like any other.
pub(crate) fn is_dataset(book: &Book) -> bool {
    let titled: Vec<(SheetKind, &Sheet)> =
        book.sheets.iter().filter_map(|sheet| Some((titled(sheet, &|_| true)?, sheet))).collect();
    let Some((kind, sheet)) = titled.first() else { return false };
    let alike = named(book, &mut Problems::default()).into_iter().flatten().count();
    *kind == SheetKind::About || alike > 1 || likeness(sheet, *kind).is_some()
}

/// The sheet of choices that we write.
fn is_ours(sheet: &Sheet) -> bool {
    Lang::ALL.into_iter().any(|lang| lang.workbook().sheets.lists == sheet.title)
}

fn by_title(title: &str) -> Option<SheetKind> {
    let folded = fold_head(title);
    SheetKind::ALL.into_iter().find(|kind| kind.titles().any(|known| fold_head(known) == folded))
}

/// By its title, or one with a slip.
fn titled(sheet: &Sheet, is_free: &dyn Fn(&SheetKind) -> bool) -> Option<SheetKind> {
    by_title(&sheet.title).or_else(|| {
        let titles: Vec<(String, SheetKind)> = SheetKind::ALL
            .into_iter()
            .filter(is_free)
            .flat_map(|kind| kind.titles().map(move |title| (fold_head(title), kind)))
            .collect();
        let mut known = titles.iter().map(|(title, _)| title.as_str());
        let title = DidYouMean::default().nearest(&fold_head(&sheet.title), &mut known)?;
        titles.iter().find(|(other, _)| other == title).map(|(_, kind)| *kind)
    })
}

/// By a slip in its title, else by its columns.
fn by_likeness(sheet: &Sheet, is_free: &dyn Fn(&SheetKind) -> bool) -> Option<SheetKind> {
    if let Some(kind) = titled(sheet, is_free) {
        return Some(kind);
    }
    let free = SheetKind::ALL.into_iter().filter(is_free).filter(|kind| *kind != SheetKind::About);
    free.filter_map(|kind| Some((likeness(sheet, kind)?, kind)))
        .max_by_key(|(count, _)| *count)
        .map(|(_, kind)| kind)
}

/// How many columns of a kind a sheet has; nothing where it lacks one that no record can do without.
fn likeness(sheet: &Sheet, kind: SheetKind) -> Option<usize> {
    let row = head_row(sheet, kind)?;
    let heads: Vec<&str> =
        heads(sheet, row).filter_map(|(_, head)| Some(matched(kind, &head)?.0.field)).collect();
    let mut needed = kind.columns().iter().filter(|column| column.is_needed);
    needed.all(|column| heads.contains(&column.field)).then_some(heads.len())
}

/// The texts of a row, with their columns.
fn heads(sheet: &Sheet, row: usize) -> impl Iterator<Item = (usize, String)> {
    let cells = sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
    cells.iter().enumerate().filter_map(|(at, cell)| match cell {
        Cell::Text(text) if !text.trim().is_empty() => Some((at, text.trim().to_owned())),
        _ => None,
    })
}

/// The column that a head names, and its language.
pub(super) fn matched(kind: SheetKind, head: &str) -> Option<(&'static Column, String)> {
    let is = |column: &&Column, folded: &str| {
        fold_head(column.field) == folded
            || Lang::ALL.into_iter().any(|lang| fold_head((column.head)(lang.workbook()).0) == folded)
    };
    let folded = fold_head(head);
    if let Some(column) = kind.columns().iter().find(|column| is(column, &folded)) {
        return Some((column, String::new()));
    }
    let (name, tag) = head.trim().strip_suffix(')')?.rsplit_once('(')?;
    let folded = fold_head(name);
    let column = kind.columns().iter().find(|column| is(column, &folded))?;
    matches!(column.holds, Holds::Localized).then(|| (column, tag.trim().to_owned()))
}

/// The row with most heads of a kind of sheet.
fn head_row(sheet: &Sheet, kind: SheetKind) -> Option<usize> {
    let count = |row: &usize| heads(sheet, *row).filter(|(_, head)| matched(kind, head).is_some()).count();
    let best = (0..sheet.rows.len().min(HEAD_ROWS)).rev().max_by_key(count)?;
    (count(&best) > 0).then_some(best)
}

fn columns<'b>(sheet: &'b Sheet, kind: SheetKind, problems: &mut Problems) -> Option<Found<'b>> {
    let title = &sheet.title;
    if sheet.is_hidden {
        problems.sheet(Severity::Warning, title, None, faults::hidden_sheet(title));
    }
    if kind == SheetKind::About {
        // Its heads are its rows.
        return Some(Found { kind, sheet: Cow::Borrowed(sheet), head_row: 0, columns: Vec::new() });
    }
    let Some(row) = head_row(sheet, kind) else {
        if !sheet.is_blank() || kind.is_needed() {
            problems.sheet(Severity::Error, title, None, faults::no_heads(title, kind));
        }
        return None;
    };
    let mut found = Found { kind, sheet: Cow::Borrowed(sheet), head_row: row, columns: Vec::new() };
    let mut unknown = Vec::new();
    for (at, head) in heads(sheet, row) {
        match matched(kind, &head) {
            Some((column, tag)) if found.column(column.field, &tag).is_none() => {
                found.columns.push(FoundColumn { field: column.field, tag, at });
            }
            Some(_) => {
                problems.sheet(Severity::Error, title, Some((row, at)), faults::repeated_column(&head));
            }
            None => unknown.push((at, head)),
        }
    }
    // A column that is missing and one that nearly has its head are one mistake.
    let mut meant = Vec::new();
    for (at, head) in unknown {
        let suggestion = nearest_head(kind, &head);
        let column = suggestion.as_deref().and_then(|head| matched(kind, head)).map(|(column, _)| column);
        let is_missing = |column: &&Column| column.is_needed && found.any_column(column.field).is_none();
        let missing = column.filter(is_missing).map(|column| column.field);
        meant.extend(missing);
        let severity = if missing.is_some() { Severity::Error } else { Severity::Warning };
        problems.sheet(severity, title, Some((row, at)), faults::unknown_column(&head, kind, suggestion));
    }
    let is_missing = |column: &&Column| {
        column.is_needed && found.any_column(column.field).is_none() && !meant.contains(&column.field)
    };
    for column in kind.columns().iter().filter(is_missing) {
        problems.sheet(Severity::Error, title, Some((row, 0)), faults::no_column(column));
    }
    unseen::tell(&found, problems);
    let used: Vec<usize> = found.columns.iter().map(|column| column.at).collect();
    if let Some(sheet) = spread(sheet, row, &used, problems) {
        found.sheet = Cow::Owned(sheet);
    }
    if !sheet.links.is_empty() {
        let addresses: Vec<usize> = found
            .columns
            .iter()
            .filter(|column| ADDRESSES.contains(&column.field))
            .map(|column| column.at)
            .collect();
        let is_read = |at: &usize| used.contains(at);
        let kept = |at| if addresses.contains(&at) { Kept::Alone } else { Kept::Told };
        let mut read = found.sheet.into_owned();
        read.links.retain(|(_, at, _)| is_read(at));
        links::put(&mut read, row, kept, problems);
        found.sheet = Cow::Owned(read);
    }
    Some(found)
}

/// The head that was probably meant, in the language of the nearest.
fn nearest_head(kind: SheetKind, head: &str) -> Option<String> {
    let name = head.split('(').next().unwrap_or(head);
    let known: Vec<(String, &'static str)> = Lang::ALL
        .into_iter()
        .flat_map(|lang| kind.columns().iter().map(move |column| (column.head)(lang.workbook()).0))
        .map(|head| (fold_head(head), head))
        .collect();
    let mut folded = known.iter().map(|(folded, _)| folded.as_str());
    let nearest = DidYouMean::default().nearest(&fold_head(name), &mut folded)?.to_owned();
    known.iter().find(|(folded, _)| *folded == nearest).map(|(_, head)| (*head).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_columns_of_a_sheet_have_the_same_head_in_any_language() {
        for kind in SheetKind::ALL {
            for column in kind.columns() {
                for lang in Lang::ALL {
                    let head = (column.head)(lang.workbook()).0;
                    assert_eq!(
                        matched(kind, head).map(|(found, _)| found.field),
                        Some(column.field),
                        "{head}"
                    );
                }
                assert_eq!(matched(kind, column.field).map(|(found, _)| found.field), Some(column.field));
            }
            for lang in Lang::ALL {
                assert_eq!(by_title(kind.title(lang.workbook())), Some(kind));
                assert!(kind.title(lang.workbook()).chars().count() <= 31);
            }
        }
    }

    #[test]
    fn a_head_may_name_its_language() {
        let found = |head| matched(SheetKind::EVENTS, head).map(|(column, tag)| (column.field, tag));
        assert_eq!(found("Titre (FR)"), Some(("title", "FR".to_owned())));
        assert_eq!(found(" title (pt-BR) "), Some(("title", "pt-BR".to_owned())));
        assert_eq!(found("Date (local)"), None);
        assert_eq!(found("SOURCES"), Some(("sources", String::new())));
    }
}
