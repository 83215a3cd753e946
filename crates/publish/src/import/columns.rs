//! The names of columns: which there are in each kind of table, and what else they go by. Tables only.

use base::text::fold::fold;

/// Columns of a TimelineJS spreadsheet.
pub(super) const TIMELINE: &[&[&str]] = &[
    &["Year"],
    &["Month"],
    &["Day"],
    &["Time"],
    &["End Year"],
    &["End Month"],
    &["End Day"],
    &["End Time"],
    &["Display Date"],
    &["Headline", "Title"],
    &["Text", "Description"],
    &["Media", "Media URL"],
    &["Media Credit", "Credit"],
    &["Media Caption", "Caption"],
    &["Media Thumbnail", "Thumbnail"],
    &["Alt Text", "Media Alt"],
    &["Media Link", "Link"],
    &["Type"],
    &["Group", "Tag"],
    &["Background"],
];

/// Columns of a table of nodes.
pub(super) const NODES: &[&[&str]] = &[
    &["id", "node", "key"],
    &["name", "label", "title", "nom"],
    &["kind", "type", "category", "class", "group", "modularity_class"],
    &["description", "summary", "text", "notes"],
    &["aliases", "alias", "also known as"],
    &["url", "website", "link", "homepage"],
    &["of", "provider", "owner", "parent"],
    &["founded", "start", "since", "born", "begin"],
    &["ended", "end", "until", "died"],
    &["country", "pays"],
    &["source", "sources", "source url", "source urls", "reference"],
];

/// Columns of a table of edges.
pub(super) const EDGES: &[&[&str]] = &[
    &["from", "source", "source id", "subject", "src"],
    &["to", "target", "target id", "object", "dst"],
    &["kind", "relation", "relationship", "label", "predicate", "edge type"],
    &["since", "start", "date", "begin", "from date", "start date"],
    &["until", "end", "to date", "end date"],
    &["id", "edge id"],
    &["type", "directed"],
    &["sources", "source url", "source urls", "url", "reference", "link"],
];

/// Columns of a table of events; those we write, and what others call them.
pub(super) const EVENTS: &[&[&str]] = &[
    &["id"],
    &["date", "when", "day", "start date", "start"],
    &["end", "end date", "until"],
    &["kind", "type", "category", "group"],
    &["title", "headline", "event", "name"],
    &["summary", "text", "description", "notes"],
    &["actors", "actor", "who", "people", "entities"],
    &["about", "subject"],
    &["dispute"],
    &["dispute_title"],
    &["rank", "importance"],
    &["source_urls", "source url", "url", "link", "source_url", "reference"],
    // What we write beside these is reckoned from the rest.
    &["earliest"],
    &["latest"],
    &["claims"],
    &["stances"],
    &["conflicts"],
    &["sources"],
];

/// Upper and lower case, accents, spaces, hyphens and underscores set aside.
pub(super) fn fold_name(name: &str) -> String {
    fold(name).chars().filter(|c| !matches!(c, ' ' | '_' | '-' | '*' | ':' | '.')).collect()
}
