//! A sheet that is read, with its columns found.

use std::borrow::Cow;

use crate::cell::Sheet;
use crate::form::SheetKind;

/// A sheet that is read.
pub(crate) struct Found<'b> {
    pub kind: SheetKind,
    pub sheet: Cow<'b, Sheet>,
    /// The row of the heads, from 0.
    pub head_row: usize,
    /// Those of its columns that are read.
    pub columns: Vec<FoundColumn>,
}

/// A column of it: its field, its language where it has one, and its place from 0.
pub(crate) struct FoundColumn {
    pub field: &'static str,
    pub tag: String,
    pub at: usize,
}

impl Found<'_> {
    /// The column of a field, whatever its language.
    pub fn any_column(&self, field: &str) -> Option<usize> {
        self.columns.iter().find(|column| column.field == field).map(|column| column.at)
    }

    /// The column of a field in a language; of all languages where `tag` is empty.
    pub fn column(&self, field: &str, tag: &str) -> Option<usize> {
        self.columns.iter().find(|column| column.field == field && column.tag == tag).map(|column| column.at)
    }

    /// The columns of a text, each with the tag of its language.
    pub fn languages<'s>(&'s self, field: &'s str) -> impl Iterator<Item = (&'s str, usize)> {
        self.columns
            .iter()
            .filter(move |column| column.field == field)
            .map(|column| (column.tag.as_str(), column.at))
    }

    /// The rows beneath the heads with something in a column that is read.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        let is_used =
            |row: &usize| self.columns.iter().any(|column| !self.sheet.cell(*row, column.at).is_blank());
        (self.head_row + 1..self.sheet.rows.len()).filter(is_used)
    }
}
