//! FollowTheMoney, as OpenAleph and OpenSanctions write it: entities as JSON, one a line, and statements as JSON lines or
//! CSV. What a schema is, its own table says (`crate::ftm`).

mod dated;
mod entity;
mod graph;
mod parse;

use std::collections::BTreeMap;

use serde_json::Value;

use super::builder::DatasetBuilder;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::graph_to_dataset::write_graph;
use super::options::Options;
use entity::Entities;

/// Whether a JSON value is an entity or a statement.
pub(super) fn is_record(value: &Value) -> bool {
    value["schema"].is_string() && (value["properties"].is_object() || value["prop"].is_string())
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
    let mut lost = Lost::default();
    let entities = parse::entities(text, &mut lost, diagnostics);
    if entities.is_empty() {
        diagnostics.report_file(DiagnosticKind::NoRecords, "");
        return None;
    }
    let entities = Entities::new(entities);
    let dated = dated::events(&entities, options, builder, &mut lost);
    let graph = graph::graph(&entities, &dated, &mut lost);
    lost.report(diagnostics);
    write_graph(graph, options, builder, diagnostics)
}

/// What has no place in a dataset: how often it is there, and the first record that has it.
#[derive(Default)]
struct Lost(BTreeMap<String, (usize, String)>);

impl Lost {
    fn add(&mut self, name: &str, record: &str) {
        self.0.entry(name.to_owned()).or_insert_with(|| (0, record.to_owned())).0 += 1;
    }

    fn report(&self, diagnostics: &mut Diagnostics) {
        for (name, (count, first)) in &self.0 {
            diagnostics.report_field(name, DiagnosticKind::NotKept, name);
            if let Some(diagnostic) = diagnostics.all.last_mut() {
                diagnostic.more = format!(" ({count} ×)");
                diagnostic.place.record.clone_from(first);
            }
        }
    }
}
