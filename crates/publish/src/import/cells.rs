//! One row of a table by the names of its columns. Knows no format.

use super::columns::fold_name;
use super::csv::{Row, Table};
use super::diagnostic::DiagnosticKind;
use super::diagnostic::Diagnostics;

/// Which column holds what: for each wanted field the position of its column.
pub(super) struct Columns<'t> {
    table: &'t Table,
    /// The wanted fields, each with all names it goes by, its own first.
    wanted: &'static [&'static [&'static str]],
    at: Vec<Option<usize>>,
}

impl<'t> Columns<'t> {
    /// Finds the columns of a table and tells of those that mean nothing.
    pub fn find(
        table: &'t Table,
        wanted: &'static [&'static [&'static str]],
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut at = vec![None; wanted.len()];
        for (position, name) in table.header.iter().enumerate() {
            let folded = fold_name(name);
            let field = wanted.iter().position(|names| names.iter().any(|known| fold_name(known) == folded));
            match field {
                Some(field) if at[field].is_none() => at[field] = Some(position),
                Some(_) => diagnostics.report_field(name, DiagnosticKind::RepeatedColumn, name),
                None if name.is_empty() => {}
                None if table.rows.iter().any(|row| !row.cells[position].is_empty()) => {
                    diagnostics.report_field(name, DiagnosticKind::UnknownColumn, name);
                    if let Some(diagnostic) = diagnostics.all.last_mut() {
                        diagnostic.more = known(wanted);
                    }
                }
                None => {}
            }
        }
        Self { table, wanted, at }
    }

    pub fn has(&self, field: &str) -> bool {
        self.position(field).is_some()
    }

    /// Tells that a column is not there; false when it is not.
    pub fn require(&self, field: &str, diagnostics: &mut Diagnostics) -> bool {
        if !self.has(field) {
            diagnostics.report_field("", DiagnosticKind::NoColumn, &self.table.header.join(", "));
            if let Some(diagnostic) = diagnostics.all.last_mut() {
                diagnostic.more = field.to_owned();
            }
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

fn known(wanted: &[&[&str]]) -> String {
    wanted.iter().map(|names| names[0]).collect::<Vec<_>>().join(", ")
}
