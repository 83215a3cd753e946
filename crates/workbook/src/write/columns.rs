//! Which columns a sheet gets: those of its form, a text in one for each language.

use base::text::Lang;
use serde_json::{Map, Value};

use crate::form::{Column, Holds, SheetKind};

/// The fields of a record.
pub(super) type Fields = Map<String, Value>;

/// A column to be written.
pub(crate) struct WrittenColumn {
    pub column: Column,
    /// Of a text its language; empty for all languages.
    pub tag: String,
    pub head: String,
    pub note: &'static str,
}

/// The columns of a sheet for these records.
pub(super) fn columns_of(
    kind: SheetKind,
    records: &[&Fields],
    languages: &[String],
    lang: Lang,
) -> Vec<WrittenColumn> {
    let words = lang.workbook();
    let mut columns = Vec::new();
    for column in kind.columns() {
        let (head, note) = (column.head)(words);
        let tags = match column.holds {
            Holds::Localized => tags(column.field, records, languages),
            _ => vec![String::new()],
        };
        columns.extend(tags.into_iter().map(|tag| {
            let head = if tag.is_empty() { head.to_owned() } else { format!("{head} ({tag})") };
            WrittenColumn { column: *column, tag, head, note }
        }));
    }
    columns
}

/// The languages of a text's columns: all that are promised where one is used, those that are used beside them, and none
/// for what is the same in all.
fn tags(field: &str, records: &[&Fields], languages: &[String]) -> Vec<String> {
    let mut for_all = false;
    let mut used: Vec<String> = Vec::new();
    for value in records.iter().filter_map(|record| record.get(field)) {
        match value {
            Value::String(_) => for_all = true,
            Value::Object(by_language) => {
                for tag in by_language.keys() {
                    if !used.contains(tag) {
                        used.push(tag.clone());
                    }
                }
            }
            _ => {}
        }
    }
    used.sort();
    if used.is_empty() && (for_all || languages.len() < 2) {
        return vec![String::new()];
    }
    let mut tags: Vec<String> = languages.to_vec();
    tags.extend(used.into_iter().filter(|tag| !languages.contains(tag)));
    if for_all {
        tags.insert(0, String::new());
    }
    tags
}
