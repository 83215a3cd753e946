//! A table of dated events, such as the one we write ourselves: who took part, in what role, in which dispute.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::account::{said, whole_address};
use super::builder::{DatasetBuilder, Record};
use super::cells::Columns;
use super::columns::EVENTS;
use super::csv::{Row, Table};
use super::date_span::span;
use super::dates::Reader;
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::markup::{plain, plain_entities};
use super::options::Options;
use super::other_languages::says_no_date;
use super::timelinejs::first_sentence;
use base::date::Edtf;
use dataset::{Family, LIST_MAX};

/// Columns with no place, as they only count or sum up what the table does not hold.
const NOT_KEPT: [&str; 3] = ["claims", "stances", "conflicts"];
/// Columns of our own tables that are reckoned from the rest: nothing is lost with them.
const RECKONED: [&str; 2] = ["earliest", "latest"];

pub(super) fn read(
    table: &Table,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let columns = Columns::find(table, EVENTS, diagnostics);
    let has_words = columns.has("title") || columns.has("summary") || columns.require("title", diagnostics);
    if !columns.require("date", diagnostics) || !has_words {
        return None;
    }
    let reader = Reader::of(columns.column("date").chain(columns.column("end")), options.day_order);
    let is_ours = columns.has("dispute_title") && columns.has("earliest");
    let mut reading = Reading {
        columns,
        reader,
        builder,
        diagnostics,
        entities: BTreeMap::new(),
        disputes: Vec::new(),
        ids: BTreeMap::new(),
        is_ours,
    };
    for row in &table.rows {
        reading.diagnostics.row(row.row, row.line);
        reading.row(row);
    }
    reading.write_disputes();
    if builder.events.is_empty() {
        diagnostics.report_file(DiagnosticKind::NoRecords, "");
        return None;
    }
    if builder.entities.is_empty() {
        // Nobody is named: there is no graph to show.
        builder.opening = "?view=timeline".into();
    }
    Some(())
}

/// A dispute as its events tell of it.
struct Dispute {
    key: String,
    id: String,
    title: String,
    opened: Edtf,
    /// Who acts in its events, each once, in the role of the first.
    parties: Vec<Value>,
}

impl Dispute {
    fn add_parties(&mut self, actors: &[Value]) {
        for actor in actors {
            let is_party = self.parties.iter().any(|party| party["entity"] == actor["entity"]);
            if !is_party && self.parties.len() < LIST_MAX {
                self.parties.push(actor.clone());
            }
        }
    }
}

struct Reading<'a, 'o, 't> {
    columns: Columns<'t>,
    reader: Reader,
    builder: &'a mut DatasetBuilder<'o>,
    diagnostics: &'a mut Diagnostics,
    /// By name.
    entities: BTreeMap<String, String>,
    disputes: Vec<Dispute>,
    /// Ids of the table with the titles of their events.
    ids: BTreeMap<String, String>,
    /// One that we wrote, by its columns.
    is_ours: bool,
}

impl<'t> Reading<'_, '_, 't> {
    fn cell(&self, row: &'t Row, field: &str) -> &'t str {
        let text = said(self.columns.cell(row, field));
        // The apostrophe that keeps a cell from being taken for a formula.
        let is_guarded = text.starts_with('\'') && text[1..].starts_with(['=', '+', '-', '@']);
        if is_guarded { &text[1..] } else { text }
    }

    fn row(&mut self, row: &'t Row) {
        let (headline, text) = (plain(self.cell(row, "title")), plain(self.cell(row, "summary")));
        let title = if headline.text.is_empty() { first_sentence(&text.text) } else { headline.text.clone() };
        self.diagnostics.record(&title);
        if title.is_empty() {
            let field = if self.columns.has("title") { "title" } else { "summary" };
            let field = self.columns.name(field);
            return self.diagnostics.report(field, DiagnosticKind::NoName, field);
        }
        for (told, field) in [(&headline, "title"), (&text, "summary")] {
            if told.had_markup {
                self.diagnostics.report(self.columns.name(field), DiagnosticKind::Markup, "");
            }
        }
        let Some(date) = self.date(row) else { return };
        let key = self.cell(row, "id");
        if let Some(first) = self.ids.get(key).filter(|_| !key.is_empty()) {
            let first = first.clone();
            return self.diagnostics.report_with(
                self.columns.name("id"),
                DiagnosticKind::RepeatedId,
                key,
                &first,
            );
        }
        self.ids.insert(key.to_owned(), title.clone());
        if !self.is_ours {
            self.tell_of_reckoned(row);
        }
        for field in NOT_KEPT {
            let text = self.cell(row, field);
            if !matches!(text, "" | "0") {
                self.diagnostics.report(self.columns.name(field), DiagnosticKind::NotKept, text);
            }
        }
        let kind = match self.cell(row, "kind") {
            "" => self.builder.own_kind(Family::Events, "event", |words| words.event, ("disc", "ink")),
            text => self.builder.kind(Family::Events, &plain(text).text),
        };
        let summary = if text.text.is_empty() {
            self.diagnostics.report(self.columns.name("summary"), DiagnosticKind::NothingSaid, "");
            &title
        } else {
            &text.text
        };
        let actors: Vec<_> = names(&plain_entities(&self.columns.cells(row, "actors")))
            .iter()
            .map(|name| self.part(&self.words(name)))
            .collect();
        let about: Vec<_> = names(&plain_entities(self.cell(row, "about")))
            .iter()
            .map(|name| self.entity(&self.words(name)))
            .collect();
        let dispute = self.dispute(row, &date, &actors);
        let mut sources = self.sources(row);
        for (url, words) in headline.links.iter().chain(&text.links) {
            let field = self.columns.name("summary");
            sources.extend(self.builder.source(url, words, "", field, self.diagnostics));
        }
        let id = self.builder.event_ids.give(if key.is_empty() { &title } else { key }, "event");
        let mut record: Record = vec![
            ("id", json!(id)),
            ("date", json!(date.to_string())),
            ("kind", json!(kind)),
            ("title", self.builder.words(&title)),
            ("summary", self.builder.words(summary)),
            ("actors", json!(actors)),
            ("about", json!(about)),
        ];
        if let Some(dispute) = dispute {
            record.push(("dispute", json!(dispute)));
        }
        record.push(("sources", self.builder.sources_or_file(sources)));
        match self.cell(row, "rank") {
            "" => {}
            rank @ ("1" | "2" | "3") => record.push(("rank", json!(rank.parse::<u8>().unwrap_or(2)))),
            other => self.diagnostics.report_with(
                self.columns.name("rank"),
                DiagnosticKind::NotANumber,
                other,
                "1, 2, 3",
            ),
        }
        self.builder.events.push(record);
    }

    fn date(&mut self, row: &'t Row) -> Option<Edtf> {
        let (field, end_field) = (self.columns.name("date"), self.columns.name("end"));
        let text = self.cell(row, "date");
        if text.is_empty() || says_no_date(text) {
            self.diagnostics.report(field, DiagnosticKind::NoYear, text);
            return None;
        }
        let start = self.reader.read(text, field, self.diagnostics)?;
        let end = self.reader.read_end(self.cell(row, "end"), end_field, self.diagnostics);
        Some(span(start, end, end_field, self.diagnostics))
    }

    /// Where it is from: addresses in either column, the words beside them as their titles. Words without an address
    /// are told as not kept.
    fn sources(&mut self, row: &'t Row) -> Vec<String> {
        let field = self.columns.name("source_urls");
        let cells = |field| plain_entities(&self.columns.cells(row, field));
        let (of_urls, of_names) = (cells("source_urls"), cells("sources"));
        let (urls, mut names) = addresses_and_words(&of_urls);
        let (more, other_names) = addresses_and_words(&of_names);
        names.extend(other_names);
        // Ours counts its sources there.
        names.retain(|name| !name.bytes().all(|byte| byte.is_ascii_digit()));
        let urls: Vec<String> = urls.into_iter().chain(more).collect();
        let are_pairs = names.len() == urls.len();
        let mut sources = Vec::new();
        for (at, url) in urls.iter().enumerate() {
            let title = if are_pairs { names[at].as_str() } else { "" };
            sources.extend(self.builder.source(url, title, "", field, self.diagnostics));
        }
        for name in names.iter().filter(|_| !are_pairs) {
            // What looks like an address and is none has to be mended.
            let is_address =
                name.contains("://") || !name.contains(' ') && name.contains('.') && name.contains('/');
            let kind = if is_address { DiagnosticKind::NotAnAddress } else { DiagnosticKind::NotKept };
            let column = if of_urls.contains(name.as_str()) { "source_urls" } else { "sources" };
            self.diagnostics.report(self.columns.name(column), kind, name);
        }
        sources
    }

    /// Of a table of somebody else's these columns may say something of their own.
    fn tell_of_reckoned(&mut self, row: &'t Row) {
        for field in RECKONED {
            let text = self.cell(row, field);
            if !text.is_empty() {
                self.diagnostics.report(self.columns.name(field), DiagnosticKind::NotKept, text);
            }
        }
    }

    /// A name or title without its formatting; ours has none.
    fn words(&self, text: &str) -> String {
        let plain = if self.is_ours { String::new() } else { plain(text).text };
        if plain.is_empty() { text.to_owned() } else { plain }
    }

    fn entity(&mut self, name: &str) -> String {
        if let Some(id) = self.entities.get(name) {
            return id.clone();
        }
        let kind = self.builder.own_kind(Family::Entities, "actor", |words| words.actor, ("disc", "ink"));
        let id = self.builder.node_ids.give(name, "actor");
        self.builder.entities.push(vec![("id", json!(id)), ("kind", json!(kind)), ("name", json!(name))]);
        self.entities.insert(name.to_owned(), id.clone());
        id
    }

    /// `Name (role)`, or a name alone.
    fn part(&mut self, text: &str) -> serde_json::Value {
        let split = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
        let (name, role) = split.unwrap_or((text, ""));
        let role = match role {
            "" => {
                self.builder.own_kind(Family::Roles, "takes-part", |words| words.takes_part, ("disc", "ink"))
            }
            role => self.builder.kind(Family::Roles, role),
        };
        json!({ "entity": self.entity(name), "role": role })
    }

    /// Who acts in an event of a dispute is a party to it: that gives the graph its lines.
    fn dispute(&mut self, row: &'t Row, date: &Edtf, actors: &[Value]) -> Option<String> {
        let (key, title) = (self.cell(row, "dispute"), self.cell(row, "dispute_title"));
        let key = if key.is_empty() { title } else { key };
        if key.is_empty() {
            return None;
        }
        if let Some(known) = self.disputes.iter_mut().find(|dispute| dispute.key == key) {
            if date.earliest() < known.opened.earliest() {
                known.opened = date.clone();
            }
            known.add_parties(actors);
            return Some(known.id.clone());
        }
        let title = self.words(if title.is_empty() { key } else { title });
        let id = self.builder.node_ids.give(&self.words(key), "dispute");
        let mut dispute =
            Dispute { key: key.to_owned(), id: id.clone(), title, opened: date.clone(), parties: Vec::new() };
        dispute.add_parties(actors);
        self.disputes.push(dispute);
        Some(id)
    }

    fn write_disputes(&mut self) {
        for dispute in std::mem::take(&mut self.disputes) {
            let status = self.builder.own_kind(
                Family::Statuses,
                "not-told",
                |words| words.status_not_told,
                ("diamond", "mute"),
            );
            self.builder.disputes.push(vec![
                ("id", json!(dispute.id)),
                ("title", self.builder.words(&dispute.title)),
                ("parties", json!(dispute.parties)),
                ("status", json!(status)),
                ("opened", json!(dispute.opened.to_string())),
            ]);
        }
    }
}

/// The addresses of a cell, and its other words, parted by semicolons, bars and line ends. `Le Monde: https://…` has
/// both, and so has `[Le Monde](https://…)`. What begins with `www.` is an address whose beginning was left out.
fn addresses_and_words(cell: &str) -> (Vec<String>, Vec<String>) {
    let (mut urls, mut names) = (Vec::new(), Vec::new());
    let cell =
        if cell.contains("](http") { cell.replace("](", " ").replace('[', "") } else { cell.to_owned() };
    for part in cell.split([';', '|', '\n']) {
        let mut words = Vec::new();
        for word in part.split_whitespace() {
            let bare = word.trim_matches(['<', '>', ',', '"']).trim_start_matches('(');
            // A bracket closes one of the address, or one around it.
            let bare = if bare.contains('(') { bare } else { bare.trim_end_matches(')') };
            let whole = whole_address(bare);
            if dataset::is_web_address(&whole) { urls.push(whole) } else { words.push(word) }
        }
        let name = words.join(" ");
        let name = name.trim_matches([':', ',', '-', '–', ' ', '(', ')']);
        if !name.is_empty() {
            names.push(name.to_owned());
        }
    }
    (urls, names)
}

/// What may follow a comma within a name, in small letters.
const AFTER_COMMA: [&str; 19] = [
    "inc", "ltd", "llc", "llp", "lp", "plc", "corp", "co", "gmbh", "ag", "se", "sa", "sas", "sarl", "nv",
    "bv", "jr", "sr", "phd",
];
/// Names between commas have so many words at most; what has more is a sentence.
const WORDS_OF_A_NAME: usize = 5;

/// Whether a cell lists names with commas between them: each begins like a name, and none is what follows a comma in one.
fn has_commas_between_names(cell: &str) -> bool {
    let is_name = |part: &str| {
        let part = part.trim();
        let bare: String = part.chars().filter(|letter| *letter != '.').collect::<String>().to_lowercase();
        let is_lower = part.chars().next().is_none_or(char::is_lowercase);
        !is_lower
            && part.split_whitespace().count() <= WORDS_OF_A_NAME
            && !AFTER_COMMA.contains(&bare.as_str())
    };
    cell.contains(", ") && !cell.contains([';', '\n', '|', '(']) && cell.split(", ").all(is_name)
}

/// The names of a cell, each once, between semicolons, or between commas where that is how they are listed.
fn names(cell: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    let marks: &[char] = if has_commas_between_names(cell) { &[','] } else { &[';', '\n', '|'] };
    for name in cell.split(marks).map(str::trim).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
