//! What happened or held for a time and is no edge: an event. What datasets state of an entity: claims of an event of
//! the days on which they were seen.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::entity::{Entities, Entity, Statement, lose};
use crate::ftm::{EVENT, LINK, OURS, Schema};
use crate::import::builder::{DatasetBuilder, Record};
use crate::import::diagnostic::Diagnostics;
use crate::import::options::Options;
use base::date::{Edtf, words};
use base::text::Lang;
use dataset::{Family, LIST_MAX};

/// Entities that became events.
pub(super) struct Dated {
    ids: BTreeSet<String>,
    /// Of each dataset the address it has as a source.
    pub addresses: BTreeMap<String, String>,
}

impl Dated {
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }
}

/// Writes the events of a file, and says which entities they are.
pub(super) fn events(
    entities: &Entities,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Dated {
    let mut writer = EventWriter { entities, options, builder, diagnostics, linked: BTreeMap::new() };
    writer.find_links();
    let mut dated = BTreeSet::new();
    for entity in &entities.all {
        let schema = entity.schema().filter(|schema| schema.is_dated() && !entity.is_our_dispute());
        if schema.is_some_and(|schema| writer.happened(entity, schema)) {
            dated.insert(entity.id.clone());
        }
    }
    entities
        .all
        .iter()
        .filter(|entity| !entity.statements.is_empty())
        .for_each(|entity| writer.stated(entity));
    let datasets = entities.all.iter().flat_map(|entity| &entity.datasets).filter(|name| *name != OURS);
    let addresses = datasets.map(|name| (name.clone(), builder.dataset_source(name).1)).collect();
    Dated { ids: dated, addresses }
}

struct EventWriter<'a, 'o> {
    entities: &'a Entities,
    options: &'a Options,
    builder: &'a mut DatasetBuilder<'o>,
    diagnostics: &'a mut Diagnostics,
    /// Of each event what is linked to it, with its role.
    linked: BTreeMap<&'a str, Vec<(&'a str, &'a str)>>,
}

impl<'a> EventWriter<'a, '_> {
    fn find_links(&mut self) {
        for link in self.entities.all.iter().filter(|entity| entity.schema == LINK) {
            let first = |property: &str| link.properties.get(property).and_then(|values| values.first());
            let (Some(from), Some(to)) = (first("subject"), first("object")) else { continue };
            let role = first("role").map_or("", String::as_str);
            for (event, other) in [(to, from), (from, to)] {
                if self.entities.get(event).is_some_and(|entity| entity.schema == EVENT) {
                    self.linked.entry(event).or_default().push((other, role));
                }
            }
        }
    }

    /// Writes an event; false where nobody knows when it was.
    fn happened(&mut self, entity: &'a Entity, schema: &Schema) -> bool {
        let starts = entity.take_date(&schema.starts, self.diagnostics);
        let ends = entity.take_date(&schema.ends, self.diagnostics);
        let Some(date) = span(&starts, &ends) else { return false };
        let named = entity.take_one(&["name"], self.diagnostics);
        // A sanction has no name of its own: it is what it is, of whom it is.
        let of = schema
            .entities
            .iter()
            .filter_map(|property| self.entities.get(entity.properties.get(*property)?.first()?))
            .next();
        let caption =
            if named.is_empty() { entity.take_one(&schema.captions, self.diagnostics) } else { named };
        let said: Vec<String> =
            [schema.label.to_owned(), caption.clone(), of.map_or_else(String::new, Entity::name)].into();
        let title = match schema.is_a(EVENT) && !entity.name().trim().is_empty() {
            true => entity.name(),
            false => said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        };
        let texts: Vec<String> = ["summary", "description", "reason", "notes"]
            .iter()
            .flat_map(|text| entity.take(text))
            .cloned()
            .collect();
        let summary = if texts.is_empty() { title.clone() } else { texts.join(" ") };
        let actors = self.actors(entity, schema);
        let kind = self
            .builder
            .kind(Family::Events, entity.take("keywords").first().map_or(schema.label, String::as_str));
        let sources = self.sources(entity);
        let id = self.builder.event_ids.give(entity.id.rsplit('.').next().unwrap_or_default(), "event");
        let mut record: Record = vec![
            ("id", json!(id)),
            ("date", json!(date.to_string())),
            ("kind", json!(kind)),
            ("title", self.builder.words(&title)),
            ("summary", self.builder.words(&summary)),
        ];
        if !actors.is_empty() {
            record.push(("actors", json!(actors)));
        }
        record.push(("sources", self.builder.sources_or_file(sources)));
        self.builder.events.push(record);
        true
    }

    /// Who is named in its properties, with their names as roles, and what is linked to it.
    fn actors(&mut self, entity: &'a Entity, schema: &Schema) -> Vec<Value> {
        let mut found: Vec<(&str, String)> = Vec::new();
        for (other, role) in self.linked.remove(entity.id.as_str()).unwrap_or_default() {
            found.push((other, role.to_owned()));
        }
        for property in &schema.entities {
            for other in entity.take(property) {
                match self.entities.entity_id(other) {
                    Some(_) if found.iter().any(|(known, _)| known == other) => {}
                    Some(_) => found.push((other, spaced(property))),
                    None => entity.lose(property, self.diagnostics),
                }
            }
        }
        let mut actors = Vec::new();
        for (other, role) in found {
            let Some(id) = self.entities.entity_id(other) else { continue };
            let role = match role.as_str() {
                "" | "entity" | "involved" => self.builder.own_kind(
                    Family::Roles,
                    "takes-part",
                    |words| words.takes_part,
                    ("disc", "ink"),
                ),
                role => self.builder.kind(Family::Roles, role),
            };
            actors.push(json!({ "entity": id, "role": role }));
        }
        actors.truncate(LIST_MAX);
        actors
    }

    fn sources(&mut self, entity: &Entity) -> Vec<String> {
        let mut unsaid = Diagnostics::default();
        let publisher = entity.take("publisher").first().cloned().unwrap_or_default();
        let urls: Vec<String> = ["sourceUrl", "publisherUrl"]
            .iter()
            .flat_map(|property| entity.take(property))
            .cloned()
            .collect();
        let mut sources = Vec::new();
        for url in &urls {
            match self.builder.source(url, "", &publisher, "sourceUrl", &mut unsaid) {
                Some(source) => sources.push(source),
                None => entity.lose("sourceUrl", self.diagnostics),
            }
        }
        sources
    }

    /// What each dataset states of an entity, and when that was seen.
    fn stated(&mut self, entity: &'a Entity) {
        let days = entity
            .statements
            .iter()
            .flat_map(|statement| &statement.seen)
            .chain(&entity.seen)
            .filter(|day| !day.is_empty());
        let (first, last) = (days.clone().min(), days.max());
        let day = |seen: Option<&String>| {
            seen.map(|seen| seen.get(..10).unwrap_or(seen).to_owned()).unwrap_or_default()
        };
        let date = span(&day(first), &day(last))
            .map_or_else(|| self.builder.updated.clone(), |date| date.to_string());
        let mut claims = Vec::new();
        let mut sources: Vec<String> = Vec::new();
        for statement in &entity.statements {
            let (source, _) = self.builder.dataset_source(&statement.dataset);
            if !sources.contains(&source) {
                sources.push(source.clone());
            }
            if claims.len() < LIST_MAX {
                let text = self.builder.words(&self.words(statement));
                claims.push(json!({ "text": text, "by": source, "stance": "reported", "sources": [source] }));
            } else {
                lose("statements", &entity.name(), entity.at.line, self.diagnostics);
            }
        }
        let title = (self.builder.own_words().what_is_stated)(&self.called(entity));
        let kind = self.builder.own_kind(
            Family::Events,
            "record",
            |words| words.record_of_file,
            ("hexagon", "mute"),
        );
        let mut about: Vec<&str> = self.entities.entity_id(&entity.id).into_iter().collect();
        for property in entity.schema().map_or(&[] as &[&str], |schema| schema.entities.as_slice()) {
            let named = entity.properties.get(*property).into_iter().flatten();
            about.extend(named.filter_map(|id| self.entities.entity_id(id)));
        }
        let mut seen = BTreeSet::new();
        about.retain(|id| seen.insert(*id));
        about.truncate(LIST_MAX);
        sources.truncate(LIST_MAX);
        self.builder.events.push(vec![
            (
                "id",
                json!(
                    self.builder
                        .event_ids
                        .give(&[self.entities.id(&entity.id), "-stated"].concat(), "stated")
                ),
            ),
            ("date", json!(date)),
            ("kind", json!(kind)),
            ("title", self.builder.words(&title)),
            ("summary", self.builder.words(&title)),
            ("about", json!(about)),
            ("claims", json!(claims)),
            ("sources", json!(sources)),
            ("rank", json!(3)),
        ]);
    }

    /// The name of an entity; of an edge the names of its ends.
    fn called(&self, entity: &Entity) -> String {
        let Some(edge) = entity.schema().and_then(|schema| schema.edge.as_ref()) else {
            return entity.name();
        };
        let end = |property: &str| {
            let id = entity.properties.get(property).and_then(|ids| ids.first()).map_or("", String::as_str);
            self.entities.get(id).map_or_else(|| id.to_owned(), Entity::name)
        };
        [&end(edge.source.property), " ", edge.label, " ", &end(edge.target.property)].concat()
    }

    /// "birth date: 1952-10-07 (seen from 1 April 2021 to 3 February 2024)".
    fn words(&self, statement: &Statement) -> String {
        let value = self.entities.get(&statement.value).map_or_else(|| statement.value.clone(), Entity::name);
        let lang = Lang::from_tag(&self.options.lang).unwrap_or_default();
        let [first, last] =
            statement.seen.each_ref().map(|day| Edtf::parse(day.get(..10).unwrap_or(day)).ok());
        let told = match (first, last) {
            (Some(first), Some(last)) => {
                (self.builder.own_words().seen)(&words(&first, lang), &words(&last, lang))
            }
            (Some(day), None) | (None, Some(day)) => {
                (self.builder.own_words().seen)(&words(&day, lang), &words(&day, lang))
            }
            (None, None) => return [&spaced(&statement.property), ": ", &value].concat(),
        };
        [&spaced(&statement.property), ": ", &value, " (", &told, ")"].concat()
    }
}

/// One date, or the time between two.
fn span(from: &str, to: &str) -> Option<Edtf> {
    let day = |text: &str| Edtf::parse(text).ok();
    match (day(from), day(to)) {
        (Some(from), Some(to)) if from.earliest() < to.latest() && from != to => {
            Edtf::parse(&[&from.to_string(), "/", &to.to_string()].concat()).ok()
        }
        (from, to) => from.or(to),
    }
}

/// The name of a property in words: `birthDate` is "birth date".
fn spaced(property: &str) -> String {
    let mut out = String::new();
    for c in property.chars() {
        if c.is_ascii_uppercase() {
            out.push(' ');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
