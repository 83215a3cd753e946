//! Which format a text is, by what is in it; a file's name says nothing.

use serde_json::Value;

use super::columns::{EDGES, EVENTS, NODES, TIMELINE, fold_name};
use super::csv::Table;
use super::format::Format;
use super::ftm;

pub(super) fn detect(text: &str) -> Option<Format> {
    match text.trim_start().chars().next()? {
        '<' => Some(Format::Gexf).filter(|_| text.contains("<gexf")),
        '{' | '[' => json(text),
        _ => table(&Table::names(text)),
    }
}

/// Of text that is cut short or mistyped the words alone are looked at, so that its reader can say what is wrong.
fn json(text: &str) -> Option<Format> {
    if ftm::begins_with_record(text) {
        return Some(Format::Ftm);
    }
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        let has = |name: &str| text.contains(&format!("\"{name}\""));
        return if has("start_date") {
            Some(Format::Timeline)
        } else if has("graph") && has("nodes") {
            Some(Format::Jgf)
        } else {
            has("version").then_some(Format::Dataset)
        };
    };
    let has = |name: &str| value.get(name).is_some();
    let is_answer = ["results", "entities"].iter().any(|list| ftm::is_record(&value[list][0]));
    if ftm::is_record(&value) || ftm::is_record(&value[0]) || is_answer {
        Some(Format::Ftm)
    } else if has("version") && has("entities") {
        Some(Format::Dataset)
    } else if has("graph") || has("graphs") {
        Some(Format::Jgf)
    } else if has("events") || has("title") && has("eras") {
        Some(Format::Timeline)
    } else if has("version") {
        Some(Format::Dataset)
    } else {
        (has("nodes") && (has("edges") || has("links"))).then_some(Format::Jgf)
    }
}

fn table(names: &[String]) -> Option<Format> {
    if ftm::are_columns(names) {
        return Some(Format::Ftm);
    }
    let names: Vec<String> = names.iter().map(|name| fold_name(name)).collect();
    let has = |wanted: &[&[&str]], field: &str| {
        let all = wanted.iter().find(|known| known[0] == field).copied().unwrap_or_default();
        all.iter().any(|known| names.iter().any(|name| *name == fold_name(known)))
    };
    if has(TIMELINE, "Year") && has(TIMELINE, "Headline") {
        Some(Format::TimelineSheet)
    } else if has(EDGES, "from") && has(EDGES, "to") {
        Some(Format::Edges)
    } else if has(EVENTS, "date") && has(EVENTS, "title") {
        Some(Format::Events)
    } else {
        (has(NODES, "id") || has(NODES, "name")).then_some(Format::Nodes)
    }
}

/// The first words, to be told.
pub(super) fn beginning(text: &str) -> String {
    text.trim_start().chars().take(40).collect()
}
