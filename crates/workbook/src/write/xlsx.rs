//! The sheets as an xlsx file: every cell a text, so that no program makes a day of 2025-08, heads that stay in sight, notes
//! that say what goes in a column, and lists of choices. The same dataset gives the same bytes.

use base::text::Lang;
use dataset::Family;
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Note,
    Workbook, Worksheet, XlsxError,
};

use super::columns::WrittenColumn;
use super::lists::{Lists, ROWS_TO_COME};
use super::written::{Written, WrittenSheet};
use crate::cell::Cell;
use crate::form::{FAMILIES, Holds, SheetKind};

/// The widths of the columns of About, in characters.
const ABOUT_WIDTHS: [f64; 3] = [22.0, 80.0, 90.0];
/// A note in pixels.
const NOTE: (u32, u32) = (300, 110);
/// How high a note is that lists roles.
const LONG_NOTE_PX: u32 = 220;
const HEAD_COLOUR: Color = Color::RGB(0xE8_E6_DF);

/// The bytes of the file.
///
/// # Errors
/// When something in it is more than the format allows, such as too many rows; in English.
pub fn to_xlsx(written: &Written) -> Result<Vec<u8>, String> {
    workbook(written).map_err(|error| error.to_string())
}

fn workbook(written: &Written) -> Result<Vec<u8>, XlsxError> {
    let lang = written.lang;
    let mut book = Workbook::new();
    // No clock: a workbook is as old as its format.
    let properties = DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?);
    book.set_properties(&properties);
    let lists = Lists::of(written, lang);
    for sheet in &written.sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.sheet.title)?;
        if sheet.kind == SheetKind::About {
            about(page, sheet)?;
        } else {
            table(page, sheet, written, &lists, lang)?;
        }
    }
    let page = book.add_worksheet();
    page.set_name(lang.workbook().sheets.lists)?;
    for (at, (head, choices)) in (0u16..).zip(lists.columns()) {
        page.write_string(0, at, head)?;
        for (row, choice) in (1u32..).zip(choices) {
            page.write_string_with_format(row, at, choice, &text_format())?;
        }
    }
    page.set_hidden(true);
    book.save_to_buffer()
}

fn text_format() -> Format {
    Format::new().set_num_format("@").set_align(FormatAlign::Top)
}

fn head_format() -> Format {
    text_format().set_bold().set_background_color(HEAD_COLOUR).set_border_bottom(FormatBorder::Thin)
}

fn rows(page: &mut Worksheet, sheet: &WrittenSheet) -> Result<(), XlsxError> {
    let (text, head) = (text_format(), head_format());
    for (row, cells) in (0u32..).zip(&sheet.sheet.rows) {
        let format = if row == 0 { &head } else { &text };
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Text(said) => page.write_string_with_format(row, column, said, format)?,
                Cell::Number(number) => {
                    page.write_number_with_format(row, column, *number, &Format::new())?
                }
                _ => continue,
            };
        }
    }
    page.set_freeze_panes(1, 0)?;
    Ok(())
}

fn about(page: &mut Worksheet, sheet: &WrittenSheet) -> Result<(), XlsxError> {
    for (column, width) in (0u16..).zip(ABOUT_WIDTHS) {
        page.set_column_width(column, width)?;
        page.set_column_format(column, &text_format().set_text_wrap())?;
    }
    rows(page, sheet)
}

/// What the note on a head says: where cells have roles in brackets, which there are.
fn note(column: &WrittenColumn, lists: &Lists, lang: Lang) -> String {
    match (column.column.holds, lists.of_family(Family::Roles)) {
        (Holds::Parts, Some(roles)) => {
            let at = FAMILIES.iter().position(|family| *family == Family::Roles).unwrap_or_default();
            let words = lang.workbook();
            format!("{} ({}: {})", column.note, words.families[at], roles.join(", "))
        }
        _ => column.note.to_owned(),
    }
}

fn table(
    page: &mut Worksheet,
    sheet: &WrittenSheet,
    written: &Written,
    lists: &Lists,
    lang: Lang,
) -> Result<(), XlsxError> {
    let last_row = u32::try_from(sheet.sheet.rows.len() + ROWS_TO_COME).unwrap_or(u32::MAX);
    for (at, column) in (0u16..).zip(&sheet.columns) {
        page.set_column_width(at, f64::from(column.column.width))?;
        page.set_column_format(at, &text_format())?;
        let note = note(column, lists, lang);
        let height = if note.len() > column.note.len() { LONG_NOTE_PX } else { NOTE.1 };
        let note = Note::new(note).add_author_prefix(false).set_width(NOTE.0).set_height(height);
        page.insert_note(0, at, &note)?;
        if let Some(range) = lists.range(column.column.holds, column.column.field, written, lang) {
            // A name is as good as an id, so nothing is refused here: reading says what cannot be.
            let rule =
                DataValidation::new().allow_list_formula(Formula::new(range)).show_error_message(false);
            page.add_data_validation(1, at, last_row, at, &rule)?;
        }
    }
    rows(page, sheet)
}
