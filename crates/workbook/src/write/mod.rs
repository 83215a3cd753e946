//! From the text of a dataset to the sheets of a workbook. Of a text that is no sound dataset as much as has a cell is
//! written, and the rest told.

mod columns;
mod csv_files;
mod fields;
mod lists;
mod written;
mod xlsx;

use base::text::Lang;
use serde_json::Value;

use crate::cell::{Cell, Sheet};
use crate::form::{FAMILIES, Holds, SheetKind};
use columns::{Fields, columns_of};
use fields::cell_of;
use written::WrittenSheet;

pub use csv_files::to_csv_files;
pub use written::Written;
pub use xlsx::to_xlsx;

/// What is written so far, and what could not be.
struct Writer {
    left_out: Vec<String>,
    lang: Lang,
    languages: Vec<String>,
}

/// The sheets of a dataset with heads and notes in a language; nothing where the text is no JSON object.
#[must_use]
pub fn to_sheets(text: &str, lang: Lang) -> Option<Written> {
    let Value::Object(mut head) = serde_json::from_str(dataset::without_byte_order_mark(text)).ok()? else {
        return None;
    };
    head.remove("version");
    let languages = head.get("languages").and_then(Value::as_array).into_iter().flatten();
    let languages = languages.filter_map(|tag| Some(tag.as_str()?.to_owned())).collect();
    let mut writer = Writer { left_out: Vec::new(), lang, languages };
    let mut tables = Tables::take(&mut head, &mut writer);
    let mut sheets = Vec::new();
    for kind in SheetKind::ALL {
        sheets.push(match kind {
            SheetKind::About => writer.about(&mut head),
            _ => {
                let rows = std::mem::take(tables.of(kind));
                writer.table(kind, rows)
            }
        });
    }
    for name in head.keys() {
        writer.leave_out(&format!("/{name}"));
    }
    Some(Written { sheets, left_out: writer.left_out, lang })
}

/// A row to be: its fields, and where it stands in the dataset.
struct Row {
    pointer: String,
    fields: Fields,
}

/// The rows of all sheets but About.
#[derive(Default)]
struct Tables {
    rows: Vec<(SheetKind, Vec<Row>)>,
}

impl Tables {
    fn take(head: &mut Fields, writer: &mut Writer) -> Self {
        let mut tables = Self { rows: SheetKind::ALL.into_iter().map(|kind| (kind, Vec::new())).collect() };
        for kind in SheetKind::ALL {
            let Some(section) = kind.section() else { continue };
            for (pointer, fields) in records(head, section.name(), "", writer) {
                tables.of(kind).push(Row { pointer, fields });
            }
        }
        tables.take_from_events(writer);
        tables.take_amounts(writer);
        for (pointer, mut story) in records(head, "stories", "", writer) {
            let steps = records(&mut story, "steps", &pointer, writer);
            for (at, (pointer, mut fields)) in steps.into_iter().enumerate() {
                fields.insert("id".into(), story.get("id").cloned().unwrap_or_default());
                if at == 0 {
                    for name in ["title", "added", "updated"] {
                        fields.extend(story.remove(name).map(|value| (name.into(), value)));
                    }
                }
                tables.of(SheetKind::Stories).push(Row { pointer, fields });
            }
            story.remove("id");
            writer.leave_out_all(&pointer, &story);
        }
        if let Some(Value::Object(mut kinds)) = head.remove("kinds") {
            for family in FAMILIES {
                for (pointer, mut fields) in records(&mut kinds, family.name(), "/kinds", writer) {
                    fields.insert("family".into(), family.name().into());
                    tables.of(SheetKind::Kinds).push(Row { pointer, fields });
                }
            }
            writer.leave_out_all("/kinds", &kinds);
        }
        tables
    }

    /// Claims and conflicts get rows of their own.
    fn take_from_events(&mut self, writer: &mut Writer) {
        let (mut claims, mut conflicts) = (Vec::new(), Vec::new());
        for event in self.of(SheetKind::EVENTS) {
            let id = event.fields.get("id").cloned().unwrap_or_default();
            for (pointer, mut fields) in records(&mut event.fields, "claims", &event.pointer, writer) {
                fields.insert("event".into(), id.clone());
                claims.push(Row { pointer, fields });
            }
            let mut seen: Vec<Value> = Vec::new();
            for (pointer, mut conflict) in records(&mut event.fields, "conflicts", &event.pointer, writer) {
                let field = conflict.remove("field").unwrap_or_default();
                let before = seen.iter().filter(|other| **other == field).count();
                for (pointer, mut fields) in records(&mut conflict, "values", &pointer, writer) {
                    fields.insert("event".into(), id.clone());
                    fields.insert("field".into(), field.clone());
                    if before > 0 {
                        fields.insert("number".into(), (before + 1).into());
                    }
                    conflicts.push(Row { pointer, fields });
                }
                writer.leave_out_all(&pointer, &conflict);
                seen.push(field);
            }
        }
        *self.of(SheetKind::Claims) = claims;
        *self.of(SheetKind::Conflicts) = conflicts;
    }

    /// Sums of money get rows of their own.
    fn take_amounts(&mut self, writer: &mut Writer) {
        let mut amounts = Vec::new();
        for (kind, owner) in [(SheetKind::EVENTS, "event"), (SheetKind::RELATIONS, "relation")] {
            for row in self.of(kind) {
                let id = row.fields.get("id").cloned().unwrap_or_default();
                for (pointer, mut fields) in records(&mut row.fields, "amounts", &row.pointer, writer) {
                    fields.insert(owner.into(), id.clone());
                    amounts.push(Row { pointer, fields });
                }
            }
        }
        *self.of(SheetKind::Amounts) = amounts;
    }

    fn of(&mut self, kind: SheetKind) -> &mut Vec<Row> {
        let at = SheetKind::ALL.iter().position(|other| *other == kind).unwrap_or_default();
        &mut self.rows[at].1
    }
}

/// Takes the records of a list, each with its pointer.
fn records(from: &mut Fields, name: &str, within: &str, writer: &mut Writer) -> Vec<(String, Fields)> {
    let pointer = format!("{within}/{name}");
    let list = match from.remove(name) {
        None | Some(Value::Null) => return Vec::new(),
        Some(Value::Array(list)) => list,
        Some(_) => {
            writer.leave_out(&pointer);
            return Vec::new();
        }
    };
    let mut records = Vec::new();
    for (at, record) in list.into_iter().enumerate() {
        let pointer = format!("{pointer}/{at}");
        match record {
            Value::Object(fields) => records.push((pointer, fields)),
            _ => writer.leave_out(&pointer),
        }
    }
    records
}

impl Writer {
    fn leave_out(&mut self, pointer: &str) {
        let words = &self.lang.workbook().problems;
        self.left_out.push(base::text::problems::fill(words.no_place.0, &[pointer]));
    }

    fn leave_out_all(&mut self, within: &str, fields: &Fields) {
        for (name, value) in fields {
            let is_nothing = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            if !is_nothing {
                self.leave_out(&format!("{within}/{name}"));
            }
        }
    }

    fn table(&mut self, kind: SheetKind, rows: Vec<Row>) -> WrittenSheet {
        let columns = columns_of(
            kind,
            &rows.iter().map(|row| &row.fields).collect::<Vec<_>>(),
            &self.languages,
            self.lang,
        );
        let words = self.lang.workbook();
        let mut sheet = Sheet { title: kind.title(words).to_owned(), ..Sheet::default() };
        sheet.rows.push(columns.iter().map(|column| Cell::text(column.head.as_str())).collect());
        for mut row in rows {
            let cells = columns.iter().map(|column| {
                let cell = cell_of(column, &mut row.fields, self.lang);
                self.fitting(cell, &row.pointer, column.column.field)
            });
            let cells: Vec<Cell> = cells.collect();
            sheet.rows.push(cells);
            self.leave_out_all(&row.pointer, &row.fields);
        }
        WrittenSheet { kind, columns, sheet }
    }

    /// A cell as it is, unless its text is longer than one can be.
    fn fitting(&mut self, cell: Cell, pointer: &str, field: &str) -> Cell {
        const MOST_UNITS: usize = 32_767;
        match &cell {
            Cell::Text(text) if text.encode_utf16().count() > MOST_UNITS => {
                let words = &self.lang.workbook().problems;
                self.left_out
                    .push(base::text::problems::fill(words.too_long.0, &[&format!("{pointer}/{field}")]));
                Cell::Empty
            }
            _ => cell,
        }
    }

    /// A row for each field, with what goes in it beside.
    fn about(&mut self, head: &mut Fields) -> WrittenSheet {
        let words = self.lang.workbook();
        let columns = columns_of(SheetKind::About, &[head], &self.languages, self.lang);
        let mut sheet = Sheet { title: SheetKind::About.title(words).to_owned(), ..Sheet::default() };
        let heads = &words.heads;
        sheet.rows.push([heads.field, heads.value, heads.note].map(|(head, _)| Cell::text(head)).into());
        for column in &columns {
            let is_schema = column.column.field == "$schema";
            if is_schema && !head.contains_key("$schema") {
                continue;
            }
            let cell = match (column.column.holds, head.get(column.column.field)) {
                (Holds::Text, Some(Value::String(text))) if text.is_empty() => {
                    head.remove(column.column.field);
                    Cell::Empty
                }
                _ => cell_of(column, head, self.lang),
            };
            let cell = self.fitting(cell, "", column.column.field);
            sheet.rows.push(vec![
                Cell::text(column.head.as_str()),
                cell,
                Cell::text((column.column.head)(words).1),
            ]);
        }
        WrittenSheet { kind: SheetKind::About, columns, sheet }
    }
}
