//! One row of a table by the names of its columns. Knows no format.

use super::columns::{Fields, fold_name, place};
use super::csv::{Row, Table};
use super::diagnostic::{DiagnosticKind, Diagnostics};
use base::text::fold::fold;
use check::DidYouMean;

/// Which column holds what: for each wanted field the position of its column.
pub(super) struct Columns<'t> {
    table: &'t Table,
    /// The wanted fields, each with all names it goes by, its own first.
    wanted: Fields,
    at: Vec<Option<usize>>,
    /// Further columns of the fields that may have several.
    more: Vec<(usize, usize)>,
}

/// Fields of which every column counts, also those with a number behind their name: `source 1`, `source 2`.
const MANY: [&str; 3] = ["source_urls", "sources", "actors"];

impl<'t> Columns<'t> {
    /// Finds the columns of a table, of each field the one with the best name, and tells of those that mean nothing or
    /// the same as another.
    pub fn find(table: &'t Table, wanted: Fields, diagnostics: &mut Diagnostics) -> Self {
        let mut at: Vec<Option<usize>> = vec![None; wanted.len()];
        let places: Vec<Option<(usize, usize)>> =
            table.header.iter().map(|name| place_of(wanted, &fold_name(name))).collect();
        let mut more = Vec::new();
        for (position, found) in places.iter().enumerate() {
            let Some((field, rank)) = found else { continue };
            let best = at[*field].and_then(|best| places[best]).map(|(_, rank)| rank);
            if best.is_none_or(|best| *rank < best) {
                at[*field] = Some(position);
            }
        }
        for (position, found) in places.iter().enumerate() {
            let Some((field, _)) = found else { continue };
            if MANY.contains(&wanted[*field][0]) && at[*field] != Some(position) {
                more.push((*field, position));
            }
        }
        for (field, at) in at.iter_mut().enumerate() {
            if at.is_none() && is_date(wanted[field][0]) {
                *at = date_column(&table.header, &places);
            }
        }
        let columns = Self { table, wanted, at, more };
        for (position, name) in table.header.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            if !columns.at.contains(&Some(position))
                && !columns.more.iter().any(|(_, at)| *at == position)
                && table.rows.iter().any(|row| !row.cells[position].is_empty())
            {
                columns.tell_of(name, places[position].map(|(field, _)| field), diagnostics);
            }
        }
        columns
    }

    /// Tells of a column that is not read: why it is not.
    fn tell_of(&self, name: &str, field: Option<usize>, diagnostics: &mut Diagnostics) {
        let first = field.and_then(|field| self.at[field]).map(|at| self.table.header[at].as_str());
        let (kind, more) = match first {
            Some(first) if fold_name(first) == fold_name(name) => {
                (DiagnosticKind::RepeatedColumn, String::new())
            }
            Some(first) => (DiagnosticKind::SameMeaning, first.to_owned()),
            None => match self.nearest(name) {
                Some(nearest) => (DiagnosticKind::LikelyColumn, nearest.to_owned()),
                None => (DiagnosticKind::UnknownColumn, known(self.wanted)),
            },
        };
        diagnostics.report_field(name, kind, name);
        diagnostics.add_to_last(more);
    }

    /// The name that was probably meant, of a field that has no column yet.
    fn nearest(&self, name: &str) -> Option<&'static str> {
        let free =
            || self.wanted.iter().zip(&self.at).filter(|(_, at)| at.is_none()).flat_map(|(names, _)| *names);
        let folded: Vec<(String, &'static str)> = free().map(|name| (fold_name(name), *name)).collect();
        let mut known = folded.iter().map(|(folded, _)| folded.as_str());
        let nearest = DidYouMean::default().nearest(&fold_name(name), &mut known)?;
        folded.iter().find(|(folded, _)| folded == nearest).map(|(_, name)| *name)
    }

    pub fn has(&self, field: &str) -> bool {
        self.position(field).is_some()
    }

    /// Tells that a column is not there; false when it is not.
    pub fn require(&self, field: &str, diagnostics: &mut Diagnostics) -> bool {
        if !self.has(field) {
            diagnostics.report_field("", DiagnosticKind::NoColumn, &self.table.header.join(", "));
            diagnostics.add_to_last(field);
        }
        self.has(field)
    }

    /// What the file calls the column of a field.
    pub fn name(&self, field: &'static str) -> &'t str {
        self.position(field).map_or(field, |at| &self.table.header[at])
    }

    /// The cell of a row; empty where there is no such column.
    pub fn cell(&self, row: &'t Row, field: &str) -> &'t str {
        self.position(field).and_then(|at| row.cells.get(at)).map_or("", String::as_str)
    }

    /// The cells of all columns of a field, a line each.
    pub fn cells(&self, row: &Row, field: &str) -> String {
        let wanted = self.wanted.iter().position(|names| names[0] == field);
        let more = self.more.iter().filter(|(field, _)| Some(*field) == wanted).map(|(_, at)| *at);
        let all = self.position(field).into_iter().chain(more);
        let cells: Vec<&str> = all.filter_map(|at| row.cells.get(at)).map(String::as_str).collect();
        cells.join("\n")
    }

    /// All cells of a column.
    pub fn column(&self, field: &'t str) -> impl Iterator<Item = &'t str> {
        let at = self.position(field);
        self.table.rows.iter().filter_map(move |row| row.cells.get(at?)).map(String::as_str)
    }

    fn position(&self, field: &str) -> Option<usize> {
        let field = self.wanted.iter().position(|names| names[0] == field)?;
        self.at[field]
    }
}

/// The field of a folded name; of those that may have several columns also with a number behind it.
fn place_of(wanted: Fields, folded: &str) -> Option<(usize, usize)> {
    place(wanted, folded).or_else(|| {
        let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit());
        place(wanted, bare).filter(|(field, _)| bare != folded && MANY.contains(&wanted[*field][0]))
    })
}

fn is_date(field: &str) -> bool {
    field == "date"
}

/// A column of dates by another name, such as `date_local`, `Event date (UTC)` or `date de parution`, which no field has.
pub(super) fn date_column(header: &[String], places: &[Option<(usize, usize)>]) -> Option<usize> {
    let says_date = |name: &str| {
        let folded = fold(name);
        let mut words = folded.split(|c: char| !c.is_ascii_alphanumeric());
        words.any(|word| matches!(word, "date" | "day" | "jour" | "when" | "quand" | "datetime"))
            && !["end", "fin", "until", "updated", "modified"]
                .iter()
                .any(|end| folded.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == *end))
    };
    (0..header.len()).find(|at| places[*at].is_none() && says_date(&header[*at]))
}

pub(super) fn known(wanted: &[&[&str]]) -> String {
    wanted.iter().map(|names| names[0]).collect::<Vec<_>>().join(", ")
}
