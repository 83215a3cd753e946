//! Which format a text is, by what is in it; a file's name says nothing.

use serde_json::Value;

use super::Form;
use super::columns::{EDGES, EVENTS, NODES, TIMELINE, fold_name};
use super::table::Table;

pub(super) fn detect(text: &str) -> Option<Form> {
    match text.trim_start().chars().next()? {
        '<' => Some(Form::Gexf).filter(|_| text.contains("<gexf")),
        '{' | '[' => json(text),
        _ => table(&Table::names(text)),
    }
}

/// Of text that is cut short or mistyped the words alone are looked at, so that its reader can say what is wrong.
fn json(text: &str) -> Option<Form> {
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        let has = |name: &str| text.contains(&format!("\"{name}\""));
        return if has("start_date") {
            Some(Form::Timeline)
        } else if has("graph") && has("nodes") {
            Some(Form::Jgf)
        } else {
            has("version").then_some(Form::Dataset)
        };
    };
    let has = |name: &str| value.get(name).is_some();
    if has("version") && has("entities") {
        Some(Form::Dataset)
    } else if has("graph") || has("graphs") {
        Some(Form::Jgf)
    } else if has("events") || has("title") && has("eras") {
        Some(Form::Timeline)
    } else if has("version") {
        Some(Form::Dataset)
    } else {
        (has("nodes") && (has("edges") || has("links"))).then_some(Form::Jgf)
    }
}

fn table(names: &[String]) -> Option<Form> {
    let names: Vec<String> = names.iter().map(|name| fold_name(name)).collect();
    let has = |wanted: &[&[&str]], field: &str| {
        let all = wanted.iter().find(|known| known[0] == field).copied().unwrap_or_default();
        all.iter().any(|known| names.iter().any(|name| *name == fold_name(known)))
    };
    if has(TIMELINE, "Year") && has(TIMELINE, "Headline") {
        Some(Form::TimelineSheet)
    } else if has(EDGES, "from") && has(EDGES, "to") {
        Some(Form::Edges)
    } else if has(EVENTS, "date") && has(EVENTS, "title") {
        Some(Form::Events)
    } else {
        (has(NODES, "id") || has(NODES, "name")).then_some(Form::Nodes)
    }
}

/// The first words, to be told.
pub(super) fn beginning(text: &str) -> String {
    text.trim_start().chars().take(40).collect()
}
