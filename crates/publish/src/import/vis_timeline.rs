//! The items of a timeline of vis: their label is `content`, a `title` is what the pointer shows, and `type` says how they
//! are drawn. Made into the columns of a table of events.

use super::columns::fold_name;
use super::csv::Table;
use super::diagnostic::{DiagnosticKind, Diagnostics};

const DRAWN_AS: [&str; 5] = ["", "range", "point", "box", "background"];

/// Renames the columns of a table that is one; any other stays.
pub(super) fn as_events(table: &mut Table, diagnostics: &mut Diagnostics) {
    let folded: Vec<String> = table.header.iter().map(|name| fold_name(name)).collect();
    let at = |name: &str| folded.iter().position(|known| known == name);
    let (Some(content), Some(_)) = (at("content"), at("start")) else { return };
    if let Some(tooltip) = at("title") {
        table.header[tooltip] = if at("summary").is_none() { "summary" } else { "tooltip" }.into();
    }
    table.header[content] = "title".into();
    let Some(drawn) = at("type") else { return };
    let is_drawing = |cell: &String| DRAWN_AS.contains(&cell.trim());
    if table.rows.iter().all(|row| row.cells.get(drawn).is_none_or(is_drawing)) {
        diagnostics.report_field("type", DiagnosticKind::NotKept, "type");
        // A column without a name or a cell is none.
        table.header[drawn].clear();
    }
}
