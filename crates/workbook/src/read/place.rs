//! Where each value of the dataset stands in the workbook: from a JSON pointer to a cell.

use std::collections::HashMap;

use dataset::Section;

use super::found::Found;
use super::sections::SECTIONS;
use crate::a1::cell_name;
use crate::form::{Column, FAMILIES, SheetKind};

/// The column of About in which values stand.
pub(super) const VALUES: usize = 1;

/// The rows of all records.
#[derive(Default)]
pub(crate) struct Places {
    sheets: Vec<SheetPlace>,
    records: [Vec<usize>; SECTIONS],
    /// Of each event.
    claims: HashMap<usize, Vec<usize>>,
    conflicts: HashMap<usize, Vec<Vec<usize>>>,
    /// Of the event or relation of a section.
    amounts: HashMap<(Section, usize), Vec<usize>>,
    /// Of each story.
    steps: HashMap<usize, Vec<usize>>,
    kinds: [Vec<usize>; 6],
    about: HashMap<(&'static str, String), usize>,
}

/// Title and columns of a sheet.
struct SheetPlace {
    kind: SheetKind,
    title: String,
    columns: Vec<(&'static str, String, usize)>,
}

/// A cell, or as much of its place as there is.
#[derive(Default)]
pub(crate) struct FoundPlace {
    pub sheet: String,
    pub row: Option<usize>,
    pub column: Option<usize>,
    /// What the column is.
    pub of: Option<Column>,
    /// Whether the sheet lacks the column, which was told already.
    pub lacks_column: bool,
}

impl FoundPlace {
    /// As a spreadsheet program writes it; empty where there is no cell.
    pub fn cell(&self) -> String {
        let cell = self.row.zip(self.column);
        cell.map_or_else(String::new, |(row, column)| format!("{}!{}", self.sheet, cell_name(row, column)))
    }
}

impl Places {
    pub fn new(found: &[Found]) -> Self {
        let sheet = |found: &Found| {
            let columns = found.kind.columns().iter().flat_map(|column| {
                found
                    .languages(column.field)
                    .map(|(tag, at)| (column.field, tag.to_owned(), at))
                    .collect::<Vec<_>>()
            });
            SheetPlace { kind: found.kind, title: found.sheet.title.clone(), columns: columns.collect() }
        };
        Self { sheets: found.iter().map(sheet).collect(), ..Self::default() }
    }

    pub fn add_record(&mut self, section: Section, row: usize) {
        self.records[section as usize].push(row);
    }

    pub fn rows(&self, section: Section) -> &[usize] {
        &self.records[section as usize]
    }

    pub fn add_claim(&mut self, event: usize, row: usize) {
        self.claims.entry(event).or_default().push(row);
    }

    pub fn set_conflicts(&mut self, event: usize, rows: Vec<Vec<usize>>) {
        if !rows.is_empty() {
            self.conflicts.insert(event, rows);
        }
    }

    pub fn add_amount(&mut self, section: Section, record: usize, row: usize) {
        self.amounts.entry((section, record)).or_default().push(row);
    }

    pub fn add_step(&mut self, story: usize, row: usize) {
        self.steps.entry(story).or_default().push(row);
    }

    pub fn steps(&self, story: usize) -> &[usize] {
        self.steps.get(&story).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn add_kind(&mut self, family: usize, row: usize) {
        self.kinds[family].push(row);
    }

    pub fn add_about(&mut self, field: &'static str, tag: &str, row: usize) {
        self.about.entry((field, tag.to_owned())).or_insert(row);
    }

    /// Whether a kind of sheet is there.
    pub fn has(&self, kind: SheetKind) -> bool {
        self.sheets.iter().any(|sheet| sheet.kind == kind)
    }

    /// The cell of a value; `missing` is the field that is not there, where that is what is wrong.
    pub fn find(&self, pointer: &str, missing: Option<&str>) -> FoundPlace {
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        let number = |at: usize| parts.get(at).and_then(|part| part.parse::<usize>().ok());
        let rest = |from: usize| {
            let field = parts.get(from).copied().or(missing).unwrap_or_default();
            (field, parts.get(from + 1).copied().unwrap_or_default())
        };
        let section = Section::ALL.into_iter().find(|section| parts.first() == Some(&section.name()));
        let Some(section) = section else { return self.outside_sections(&parts, missing) };
        let Some(record) = number(1) else { return self.sheet(SheetKind::of(section)) };
        let row = |rows: Option<&Vec<usize>>, at: usize| rows.and_then(|rows| rows.get(at)).copied();
        match (section, parts.get(2).copied(), number(3)) {
            (Section::Events, Some("claims"), Some(claim)) => {
                self.cell(SheetKind::Claims, row(self.claims.get(&record), claim), rest(4))
            }
            (Section::Events, Some("conflicts"), Some(conflict)) => {
                let rows = self.conflicts.get(&record).and_then(|conflicts| conflicts.get(conflict));
                match number(5) {
                    Some(value) => self.cell(SheetKind::Conflicts, row(rows, value), rest(6)),
                    None => self.cell(SheetKind::Conflicts, row(rows, 0), rest(4)),
                }
            }
            (_, Some("amounts"), Some(amount)) => {
                self.cell(SheetKind::Amounts, row(self.amounts.get(&(section, record)), amount), rest(4))
            }
            (Section::Stories, Some("steps"), Some(step)) => {
                self.cell(SheetKind::Stories, row(self.steps.get(&record), step), rest(4))
            }
            _ => {
                let row = self.records[section as usize].get(record).copied();
                self.cell(SheetKind::of(section), row, rest(2))
            }
        }
    }

    /// The head, and the kinds in it.
    fn outside_sections(&self, parts: &[&str], missing: Option<&str>) -> FoundPlace {
        let family = parts.get(1).and_then(|name| FAMILIES.iter().position(|family| family.name() == *name));
        if let (Some("kinds"), Some(family)) = (parts.first().copied(), family) {
            let row = parts
                .get(2)
                .and_then(|at| at.parse::<usize>().ok())
                .and_then(|at| self.kinds[family].get(at));
            let field = parts.get(3).copied().or(missing).unwrap_or_default();
            return self.cell(
                SheetKind::Kinds,
                row.copied(),
                (field, parts.get(4).copied().unwrap_or_default()),
            );
        }
        let field = parts.first().copied().or(missing).unwrap_or_default();
        let tag = parts.get(1).copied().unwrap_or_default();
        let mut place = self.sheet(SheetKind::About);
        place.of = SheetKind::About.column(field).copied();
        let rows = self.about.iter().filter(|((name, _), _)| *name == field);
        let exact = self.about.iter().find(|((name, of), _)| *name == field && of == tag);
        place.row = exact.map(|(_, row)| *row).or_else(|| rows.map(|(_, row)| *row).min());
        place.column = place.row.map(|_| VALUES);
        place
    }

    fn sheet(&self, kind: SheetKind) -> FoundPlace {
        let title = self.sheets.iter().find(|sheet| sheet.kind == kind).map(|sheet| sheet.title.clone());
        FoundPlace { sheet: title.unwrap_or_default(), ..FoundPlace::default() }
    }

    fn cell(&self, kind: SheetKind, row: Option<usize>, (field, tag): (&str, &str)) -> FoundPlace {
        // A field within a field has a column of its own.
        let within = [field, "/", if tag.is_empty() { "kind" } else { tag }].concat();
        let field = if kind.column(&within).is_some() { &within } else { field };
        let mut place = self.sheet(kind);
        place.of = kind.column(field).copied();
        place.row = row;
        let sheet = self.sheets.iter().find(|sheet| sheet.kind == kind);
        let columns = sheet.map(|sheet| sheet.columns.as_slice()).unwrap_or_default();
        let of_field = |tag: &str| columns.iter().find(|(name, of, _)| *name == field && of == tag);
        let any = || columns.iter().find(|(name, ..)| *name == field);
        place.column = of_field(tag).or_else(any).map(|(.., at)| *at);
        place.lacks_column = place.of.is_some() && place.column.is_none();
        place
    }
}
