//! A table of dated events, such as the one we write ourselves: who took part, in what role, in which dispute.

use std::collections::BTreeMap;

use serde_json::json;

use super::cells::Columns;
use super::columns::EVENTS;
use super::dates::{Reader, span};
use super::draft::{Draft, Record};
use super::note::Notes;
use super::table::{Row, Table};
use super::{Options, What};
use base::date::Edtf;
use dataset::Family;

/// Columns with no place, as they only count or sum up what the table does not hold.
const NOT_KEPT: [&str; 3] = ["claims", "stances", "conflicts"];

pub(super) fn read(table: &Table, options: &Options, draft: &mut Draft, notes: &mut Notes) -> Option<()> {
    let columns = Columns::find(table, EVENTS, notes);
    if !columns.require("date", notes) | !columns.require("title", notes) {
        return None;
    }
    let reader = Reader::of(columns.column("date").chain(columns.column("end")), options.day_order);
    let mut reading = Reading {
        columns,
        reader,
        draft,
        notes,
        entities: BTreeMap::new(),
        disputes: Vec::new(),
        ids: BTreeMap::new(),
    };
    for row in &table.rows {
        reading.notes.row(row.row, row.line);
        reading.row(row);
    }
    reading.write_disputes();
    if draft.events.is_empty() {
        notes.stop(What::NoRecords, "");
        return None;
    }
    Some(())
}

/// A dispute as its events tell of it.
struct Dispute {
    key: String,
    id: String,
    title: String,
    opened: Edtf,
}

struct Reading<'a, 'o, 't> {
    columns: Columns<'t>,
    reader: Reader,
    draft: &'a mut Draft<'o>,
    notes: &'a mut Notes,
    /// By name.
    entities: BTreeMap<String, String>,
    disputes: Vec<Dispute>,
    /// Ids of the table with the titles of their events.
    ids: BTreeMap<String, String>,
}

impl<'t> Reading<'_, '_, 't> {
    fn cell(&self, row: &'t Row, field: &str) -> &'t str {
        let text = self.columns.cell(row, field);
        // The apostrophe that keeps a cell from being taken for a formula.
        let is_guarded = text.starts_with('\'') && text[1..].starts_with(['=', '+', '-', '@']);
        if is_guarded { &text[1..] } else { text }
    }

    fn row(&mut self, row: &'t Row) {
        let title = self.cell(row, "title");
        self.notes.record(title);
        if title.is_empty() {
            return self.notes.tell(self.columns.name("title"), What::NoName, self.columns.name("title"));
        }
        let Some(date) = self.date(row) else { return };
        let key = self.cell(row, "id");
        if let Some(first) = self.ids.get(key).filter(|_| !key.is_empty()) {
            let first = first.clone();
            return self.notes.tell_more(self.columns.name("id"), What::RepeatedId, key, &first);
        }
        self.ids.insert(key.to_owned(), title.to_owned());
        for field in NOT_KEPT {
            let text = self.cell(row, field);
            if !matches!(text, "" | "0") {
                self.notes.tell(self.columns.name(field), What::NotKept, text);
            }
        }
        let kind = match self.cell(row, "kind") {
            "" => self.draft.own_kind(Family::Events, "event", ("event", "événement"), ("disc", "ink")),
            text => self.draft.kind(Family::Events, text),
        };
        let summary = match self.cell(row, "summary") {
            "" => {
                self.notes.tell(self.columns.name("summary"), What::NothingSaid, "");
                title
            }
            text => text,
        };
        let actors: Vec<_> = names(self.cell(row, "actors")).iter().map(|name| self.part(name)).collect();
        let about: Vec<_> = names(self.cell(row, "about")).iter().map(|name| self.entity(name)).collect();
        let dispute = self.dispute(row, &date);
        let sources = self.sources(row);
        let id = self.draft.event_ids.give(if key.is_empty() { title } else { key }, "event");
        let mut record: Record = vec![
            ("id", json!(id)),
            ("date", json!(date.to_string())),
            ("kind", json!(kind)),
            ("title", self.draft.words(title)),
            ("summary", self.draft.words(summary)),
            ("actors", json!(actors)),
            ("about", json!(about)),
        ];
        if let Some(dispute) = dispute {
            record.push(("dispute", json!(dispute)));
        }
        record.push(("sources", self.draft.sources_or_file(sources)));
        match self.cell(row, "rank") {
            "" => {}
            rank @ ("1" | "2" | "3") => record.push(("rank", json!(rank.parse::<u8>().unwrap_or(2)))),
            other => self.notes.tell_more(self.columns.name("rank"), What::NotANumber, other, "1, 2, 3"),
        }
        self.draft.events.push(record);
    }

    fn date(&mut self, row: &'t Row) -> Option<Edtf> {
        let (field, end_field) = (self.columns.name("date"), self.columns.name("end"));
        let text = self.cell(row, "date");
        if text.is_empty() {
            self.notes.tell(field, What::NoYear, "");
        }
        let start = self.reader.read(text, field, self.notes)?;
        let end = self.reader.read(self.cell(row, "end"), end_field, self.notes);
        Some(span(start, end, end_field, self.notes))
    }

    fn sources(&mut self, row: &'t Row) -> Vec<String> {
        let field = self.columns.name("source_urls");
        let mut sources = Vec::new();
        for url in self.cell(row, "source_urls").split([' ', ';', '\n']).filter(|url| !url.is_empty()) {
            sources.extend(self.draft.source(url, "", "", field, self.notes));
        }
        sources
    }

    fn entity(&mut self, name: &str) -> String {
        if let Some(id) = self.entities.get(name) {
            return id.clone();
        }
        let kind = self.draft.own_kind(Family::Entities, "actor", ("actor", "acteur"), ("disc", "ink"));
        let id = self.draft.node_ids.give(name, "actor");
        self.draft.entities.push(vec![("id", json!(id)), ("kind", json!(kind)), ("name", json!(name))]);
        self.entities.insert(name.to_owned(), id.clone());
        id
    }

    /// `Name (role)`, or a name alone.
    fn part(&mut self, text: &str) -> serde_json::Value {
        let split = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
        let (name, role) = split.unwrap_or((text, ""));
        let role = match role {
            "" => self.draft.own_kind(
                Family::Roles,
                "takes-part",
                ("takes part", "prend part"),
                ("disc", "ink"),
            ),
            role => self.draft.kind(Family::Roles, role),
        };
        json!({ "entity": self.entity(name), "role": role })
    }

    fn dispute(&mut self, row: &'t Row, date: &Edtf) -> Option<String> {
        let (key, title) = (self.cell(row, "dispute"), self.cell(row, "dispute_title"));
        let key = if key.is_empty() { title } else { key };
        if key.is_empty() {
            return None;
        }
        if let Some(known) = self.disputes.iter_mut().find(|dispute| dispute.key == key) {
            if date.earliest() < known.opened.earliest() {
                known.opened = date.clone();
            }
            return Some(known.id.clone());
        }
        let id = self.draft.node_ids.give(key, "dispute");
        let title = if title.is_empty() { key } else { title }.to_owned();
        self.disputes.push(Dispute { key: key.to_owned(), id: id.clone(), title, opened: date.clone() });
        Some(id)
    }

    fn write_disputes(&mut self) {
        for dispute in std::mem::take(&mut self.disputes) {
            let status = self.draft.own_kind(
                Family::Statuses,
                "not-told",
                ("status not told", "statut non précisé"),
                ("diamond", "mute"),
            );
            self.draft.disputes.push(vec![
                ("id", json!(dispute.id)),
                ("title", self.draft.words(&dispute.title)),
                ("status", json!(status)),
                ("opened", json!(dispute.opened.to_string())),
            ]);
        }
    }
}

/// The names of a cell, each once, between semicolons.
fn names(cell: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in cell.split(';').map(str::trim).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
