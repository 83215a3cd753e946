//! FollowTheMoney, as OpenAleph and OpenSanctions write it: entities as JSON, one a line, and statements as JSON lines or
//! CSV. What a schema is, its own table says (`crate::ftm`).

mod dated;
mod entity;
mod graph;
mod parse;

use serde_json::Value;

use super::builder::DatasetBuilder;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::graph_to_dataset::write_graph;
use super::options::Options;
use entity::Entities;
use parse::is_record;

/// Whether a JSON value is a record, or a list of them, as an interface answers with it too.
pub(super) fn is_list(value: &Value) -> bool {
    [value, &value[0], &value["results"][0], &value["entities"][0]].into_iter().any(is_record)
}

/// Whether a text begins with a line that is an entity or a statement.
pub(super) fn begins_with_record(text: &str) -> bool {
    let first = text.trim_start().lines().next().unwrap_or_default();
    serde_json::from_str(first).is_ok_and(|value| is_record(&value))
}

/// Whether columns are those of statements.
pub(super) fn are_columns(names: &[String]) -> bool {
    let has = |name: &str| names.iter().any(|known| known == name);
    has("prop") && has("value") && (has("entity_id") || has("canonical_id"))
}

pub(super) fn read(
    text: &str,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let entities = parse::entities(text, diagnostics);
    if entities.is_empty() {
        diagnostics.report_file(DiagnosticKind::NoRecords, "");
        return None;
    }
    let entities = Entities::new(entities);
    let dated = dated::events(&entities, options, builder, diagnostics);
    let graph = graph::graph(&entities, &dated, diagnostics);
    diagnostics.line(None);
    write_graph(graph, options, builder, diagnostics)
}
