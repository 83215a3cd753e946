//! The choices that cells offer. They stand in ranges of a hidden sheet, or are the ids or names on another sheet: a list
//! within the rule itself is cut at 255 characters and parted at its commas.

use base::text::Lang;
use dataset::{Family, Section, Vocabulary};

use super::written::Written;
use crate::a1::{column_letters, quoted};
use crate::cell::Cell;
use crate::form::{FAMILIES, Holds, SheetKind};

/// How many rows below the last a sheet's rules and lists go on: LibreOffice keeps no more.
pub(super) const ROWS_TO_COME: usize = 1_000;

/// The lists of a workbook: a head and its choices each.
pub(super) struct Lists {
    columns: Vec<(String, Vec<String>)>,
}

impl Lists {
    pub fn of(written: &Written, lang: Lang) -> Self {
        let words = lang.workbook();
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut columns =
            vec![("flags".to_owned(), owned(&words.flags)), ("families".to_owned(), owned(&words.families))];
        for family in FAMILIES {
            columns.push((family.name().to_owned(), kinds(written, family)));
        }
        for sheet in &written.sheets {
            for column in &sheet.columns {
                if let Holds::Choice(names) = column.column.holds {
                    columns.push((column.column.field.to_owned(), owned(names)));
                }
            }
        }
        Self { columns }
    }

    pub fn columns(&self) -> &[(String, Vec<String>)] {
        &self.columns
    }

    /// The ids of a family's kinds.
    pub fn of_family(&self, family: Family) -> Option<&[String]> {
        let of_family = self.columns.iter().find(|(head, _)| head == family.name());
        of_family.map(|(_, choices)| choices.as_slice())
    }

    /// The range that a column's cells offer, as a formula; nothing for those that are free.
    pub fn range(&self, holds: Holds, field: &str, written: &Written, lang: Lang) -> Option<String> {
        let of = |name: &str| {
            let at = self.columns.iter().position(|(head, _)| head == name)?;
            let (letters, last) = (column_letters(at), self.columns[at].1.len() + 1);
            let sheet = quoted(lang.workbook().sheets.lists);
            Some(format!("={sheet}!${letters}$2:${letters}${last}"))
        };
        match holds {
            Holds::Flag => of("flags"),
            Holds::Family => of("families"),
            Holds::Choice(_) => of(field),
            Holds::Kind(family) => of(family.name()),
            Holds::One(section) => records(section, written),
            Holds::Speaker => records(Section::Entities, written),
            _ => None,
        }
    }
}

/// The ids of a family's kinds: those of the workbook, then those everybody has.
fn kinds(written: &Written, family: Family) -> Vec<String> {
    let mut ids = Vec::new();
    let kinds = written.sheets.iter().find(|sheet| sheet.kind == SheetKind::Kinds);
    let at = FAMILIES.iter().position(|other| *other == family).unwrap_or_default();
    let name = written.lang.workbook().families[at];
    if let Some(kinds) = kinds {
        let of = |field: &str| kinds.columns.iter().position(|column| column.column.field == field);
        for row in kinds.sheet.rows.iter().skip(1) {
            let cell = |field: &str| of(field).and_then(|at| row.get(at));
            if let (Some(Cell::Text(of_family)), Some(Cell::Text(id))) = (cell("family"), cell("id"))
                && of_family == name
            {
                ids.push(id.clone());
            }
        }
    }
    let known = Vocabulary::default_kinds();
    ids.extend(
        known
            .kinds(family)
            .iter()
            .map(|kind| kind.id.clone())
            .filter(|id| !ids.contains(id))
            .collect::<Vec<_>>(),
    );
    ids
}

/// The ids of a sheet's records; where none is written, their names.
fn records(section: Section, written: &Written) -> Option<String> {
    let sheet = written.sheets.iter().find(|sheet| sheet.kind == SheetKind::of(section))?;
    let of = |field: &str| sheet.columns.iter().position(|column| column.column.field == field);
    let (id, name) = (of("id"), of("name").or_else(|| of("title")));
    let has_ids = id.is_some_and(|id| {
        sheet.sheet.rows.iter().skip(1).any(|row| row.get(id).is_some_and(|cell| !cell.is_blank()))
    });
    // Ids that nobody has written are nothing to choose from.
    let letters = column_letters(if has_ids { id? } else { name? });
    let last = sheet.sheet.rows.len() + ROWS_TO_COME;
    Some(format!("={}!${letters}$2:${letters}${last}", quoted(&sheet.sheet.title)))
}
