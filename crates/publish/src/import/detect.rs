//! Which format a text is, by what is in it; a file's name says nothing.

use serde_json::Value;

use super::cells::date_column;
use super::columns::{EDGES, EVENTS, Fields, NODES, TIMELINE, fold_name, place};
use super::csv::Table;
use super::format::Format;
use super::ftm;
use super::json_shapes::as_lists;
use super::json_table;
use super::json_text;
use super::node_link::{Lists, wrapped};
use super::oligrapher;
use super::timeline_json::unwrapped;

pub(super) fn detect(text: &str) -> Option<Format> {
    match text.trim_start().chars().next()? {
        '<' if text.contains("<graphml") || text.contains(":graphml") => Some(Format::GraphMl),
        '<' => Some(Format::Gexf).filter(|_| text.contains("<gexf") || text.contains(":gexf")),
        _ if json_text::is_meant(text) => json(text),
        _ => table(&Table::names(&text[before_table(text).len()..])),
    }
}

/// What stands before the names of the columns: a title, a comment, what a program says of itself. Empty where the first
/// line has them, or none of the first ones.
pub(super) fn before_table(text: &str) -> &str {
    const MOST_LINES: usize = 10;
    let mut ends = vec![0];
    ends.extend(text.match_indices('\n').take(MOST_LINES).map(|(at, _)| at + 1));
    let found = ends.into_iter().find(|at| table(&Table::names(&text[*at..])).is_some());
    &text[..found.unwrap_or_default()]
}

/// Of text that is cut short or mistyped the words alone are looked at, so that its reader can say what is wrong.
fn json(text: &str) -> Option<Format> {
    if ftm::begins_with_record(text) {
        return Some(Format::Ftm);
    }
    let Some(value) = json_text::peek(text) else {
        let has = |name: &str| text.contains(&format!("\"{name}\""));
        return if has("start_date") || has("startDate") {
            Some(Format::Timeline)
        } else if has("nodes") || has("links") || has("edges") {
            Some(Format::Jgf)
        } else {
            has("version").then_some(Format::Dataset)
        };
    };
    let has = |name: &str| value.get(name).is_some();
    if ftm::is_list(&value) {
        return Some(Format::Ftm);
    }
    if oligrapher::is_map(&value) {
        return Some(Format::Oligrapher);
    }
    let inner = unwrapped(&value);
    let is_wrapped = !std::ptr::eq(inner, &value);
    let is_timeline = ["events", "date"].iter().any(|name| inner.get(*name).is_some_and(Value::is_array));
    let is_list_of_slides = value
        .get(0)
        .is_some_and(|first| first.get("start_date").is_some() || first.get("startDate").is_some());
    if has("version") && has("entities") {
        Some(Format::Dataset)
    } else if !is_list_of_slides && !has_slides(inner) && is_table_of_events(&value) {
        Some(Format::Events)
    } else if is_wrapped && is_timeline || is_list_of_slides {
        Some(Format::Timeline)
    } else if has("graphs") || is_graph(&value["graph"]) || has_records(&value) {
        Some(Format::Jgf)
    } else if is_timeline || has("events") || has("title") && has("eras") {
        Some(Format::Timeline)
    } else if value.pointer("/graphDataset/fullGraph").is_some() {
        Some(Format::Jgf)
    } else if has("version") && OF_A_DATASET.iter().any(|name| has(name)) && wrapped(&value).is_none() {
        Some(Format::Dataset)
    } else {
        let is_graph = has("graph") || has("nodes") || wrapped(&value).is_some();
        (is_graph || has_records(&as_lists(value))).then_some(Format::Jgf)
    }
}

/// What a dataset has beside its version.
const OF_A_DATASET: [&str; 7] =
    ["sources", "entities", "relations", "disputes", "events", "kinds", "languages"];

/// Whether there is a slide as TimelineJS has them.
fn has_slides(value: &Value) -> bool {
    let of_a_slide = ["start_date", "startDate", "text"];
    let first = ["events", "date", "eras", "era"].iter().find_map(|name| value.get(*name)?.get(0));
    first.is_some_and(|slide| of_a_slide.iter().any(|name| slide.get(name).is_some_and(|it| !it.is_string())))
        || first.is_some_and(|slide| slide.get("startDate").is_some() || slide.get("start_date").is_some())
}

/// Whether it is a list of flat records that tell of events, and no links.
fn is_table_of_events(value: &Value) -> bool {
    let header = json_table::header(value);
    !header.is_empty()
        && table(&header) == Some(Format::Events)
        && Lists::of(value).is_none_or(|lists| lists.edges.is_empty())
}

fn is_graph(value: &Value) -> bool {
    Lists::of(value).is_some()
}

fn has_records(value: &Value) -> bool {
    Lists::of(value).is_some_and(|lists| !lists.nodes.is_empty() || !lists.edges.is_empty())
}

fn table(header: &[String]) -> Option<Format> {
    if ftm::are_columns(header) {
        return Some(Format::Ftm);
    }
    let folded: Vec<String> = header.iter().map(|name| fold_name(name)).collect();
    let has = |wanted: Fields, field: &str| {
        let at = wanted.iter().position(|names| names[0] == field);
        at.is_some() && folded.iter().any(|name| place(wanted, name).map(|(field, _)| field) == at)
    };
    let places: Vec<_> = folded.iter().map(|name| place(EVENTS, name)).collect();
    // Version 2 of TimelineJS shares its dates with any table of events; its media are its own.
    let is_version_2 = has(TIMELINE, "Start Date")
        && has(TIMELINE, "Headline")
        && has(TIMELINE, "Media")
        && !has(EDGES, "from");
    // Other words for the headline are also those of tables with whole dates.
    let has_headline =
        ["headline", "title", "titre", "accroche"].iter().any(|name| folded.iter().any(|it| it == name));
    // A day in three columns belongs together, whatever the day alone could be.
    let has_parts = has(TIMELINE, "Month") && has(TIMELINE, "Headline");
    if has(TIMELINE, "Year") && (has_headline || has_parts) || is_version_2 {
        Some(Format::TimelineSheet)
    } else if has(EDGES, "from") && has(EDGES, "to") {
        Some(Format::Edges)
    } else if (has(EVENTS, "date") || date_column(header, &places).is_some())
        && (has(EVENTS, "title") || has(EVENTS, "summary"))
        && !is_of_nodes(&folded)
    {
        Some(Format::Events)
    } else if has(TIMELINE, "Year")
        && !is_of_nodes(&folded)
        && (has(TIMELINE, "Headline") || has(TIMELINE, "Text") && !has(NODES, "name"))
    {
        // Somebody's years, each with what happened in it.
        Some(Format::TimelineSheet)
    } else {
        (has(NODES, "id") || has(NODES, "name")).then_some(Format::Nodes)
    }
}

/// A table that says when its records began and ended and what they are called is one of nodes, not of events.
fn is_of_nodes(folded: &[String]) -> bool {
    let has =
        |names: &[&str]| names.iter().any(|name| folded.iter().any(|folded| *folded == fold_name(name)));
    let of_a_node = has(&["pays", "country", "aliases", "alias", "autres noms", "site web", "website"]);
    (has(&["id", "identifiant"])
        || of_a_node && has(&["founded", "fondé", "date de création", "création", "born"]))
        && has(&["label", "name", "nom"])
        && !has(&[
            "date",
            "title",
            "titre",
            "headline",
            "event",
            "when",
            "événement",
            "évènement",
            "acteurs",
            "actors",
        ])
}

/// The columns of a text that is a table, of whatever.
pub(super) fn unknown_table(text: &str) -> Option<String> {
    let is_markup = text.trim_start().starts_with(['<', '{', '[']);
    let names = Table::names(text);
    let is_table = !is_markup && names.len() > 1 && names.iter().all(|name| name.len() < 60);
    is_table.then(|| names.join(", "))
}

/// The first words, to be told.
pub(super) fn beginning(text: &str) -> String {
    text.trim_start().chars().filter(|c| !c.is_control()).take(40).collect()
}
