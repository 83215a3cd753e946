//! The events as comma-separated values (RFC 4180), one row an event. No cell of it can be taken for a
//! formula.

use super::facts::{disputed_fields, names, parts, stances, urls};
use super::input::Export;
use base::date::Day;
use dataset::{Event, EventIx};
use page::{amounts_in_line, stage_words};

/// Names for programs, the same in every language.
const COLUMNS: [&str; 19] = [
    "id",
    "date",
    "earliest",
    "latest",
    "kind",
    "title",
    "summary",
    "actors",
    "about",
    "dispute",
    "dispute_title",
    "rank",
    "claims",
    "stances",
    "conflicts",
    "sources",
    "source_urls",
    "amounts",
    "stage",
];

/// Tells spreadsheets that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

pub fn csv(export: &Export) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    row(&mut out, COLUMNS.map(str::to_string));
    for ix in &export.model.visible.events {
        row(&mut out, cells(export, *ix));
    }
    out
}

fn cells(export: &Export, ix: EventIx) -> [String; COLUMNS.len()] {
    let (dataset, lang) = (export.dataset(), export.lang);
    let event: &Event = dataset.event(ix);
    let dispute = event.dispute.map(|ix| dataset.dispute(ix));
    let day = |day: Day| if day == Day::MIN || day == Day::MAX { String::new() } else { day.to_string() };
    [
        event.id.clone(),
        event.date.to_string(),
        day(event.date.earliest()),
        day(event.date.latest()),
        dataset.vocabulary.events[event.kind.at()].label.text(lang).to_string(),
        event.title.text(lang).to_string(),
        event.summary.text(lang).to_string(),
        parts(dataset, &event.actors, lang),
        names(dataset, &event.about, lang),
        dispute.map(|d| d.id.clone()).unwrap_or_default(),
        dispute.map(|d| d.title.text(lang).to_string()).unwrap_or_default(),
        event.rank.to_string(),
        event.claims.len().to_string(),
        stances(event),
        disputed_fields(event),
        event.sources.len().to_string(),
        urls(dataset, &event.sources).join(" "),
        amounts_in_line(&event.amounts, lang),
        dispute.and_then(|dispute| stage_words(dataset, dispute, lang)).unwrap_or_default(),
    ]
}

fn row(out: &mut String, cells: [String; COLUMNS.len()]) {
    let cells = cells.map(|text| cell(&text));
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

/// A cell that is text for every spreadsheet: one that begins like a formula gets an apostrophe before it, and
/// what holds a comma, a quote or a line end is quoted.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let text = if formula { ["'", text].concat() } else { text.to_string() };
    if text.contains([',', '"', '\r', '\n', ';']) || text.starts_with(' ') || text.ends_with(' ') {
        ["\"", &text.replace('"', "\"\""), "\""].concat()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula_and_quotes_hold() {
        for (text, written) in [
            ("plain", "plain"),
            ("a,b", "\"a,b\""),
            ("say \"yes\"", "\"say \"\"yes\"\"\""),
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("=1,2", "\"'=1,2\""),
            ("+33", "'+33"),
            ("-0500", "'-0500"),
            ("@cmd", "'@cmd"),
            ("\tx", "'\tx"),
            ("two\nlines", "\"two\nlines\""),
            ("", ""),
        ] {
            assert_eq!(cell(text), written, "{text:?}");
        }
    }
}
