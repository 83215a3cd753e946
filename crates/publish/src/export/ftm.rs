//! The view as entities of FollowTheMoney, JSON a line, as OpenAleph and OpenSanctions read them. A kind that is named as
//! one of its schemata is that; any other party is a `LegalEntity`, what somebody provides an `Asset`, a relation an
//! `UnknownLink` with its word as the role, an event or a dispute an `Event`.

use serde_json::{Map, Value, json};

use super::facts::{edge_id, edge_kind_id, edge_label, relation_of, urls};
use super::input::Export;
use crate::ftm::{DISPUTE, EVENT, LINK, OURS, Schema, schema, schemata};
use base::date::{Bound, Edtf, Precision};
use base::text::fold::fold;
use base::text::{Lang, Localized};
use dataset::{Claim, Dataset, Entity, Event, NodeRef, SourceIx};
use query::Edge;

/// Properties of an entity by their names: lists of texts.
pub(super) type Properties = Map<String, Value>;

/// An entity of FollowTheMoney, with what in ours stands behind it.
pub(super) struct Written<'a> {
    pub id: String,
    pub schema: &'static str,
    pub properties: Properties,
    /// What its values rest on; empty where the dataset itself says so.
    pub sources: &'a [SourceIx],
    /// What is said in it, and by whom.
    pub claims: &'a [Claim],
}

pub fn ftm(export: &Export) -> String {
    let mut out = String::new();
    for Written { id, schema, properties, .. } in entities(export) {
        let entity = json!({ "id": id, "schema": schema, "properties": properties, "datasets": [OURS] });
        out.push_str(&entity.to_string());
        out.push('\n');
    }
    out
}

/// Everything that the view shows, as entities.
pub(super) fn entities<'a>(export: &Export<'a>) -> Vec<Written<'a>> {
    let (dataset, visible, lang) = (&export.loaded.dataset, &export.model.visible, export.lang);
    let mut out = Vec::new();
    for node in visible.nodes() {
        match node {
            NodeRef::Entity(ix) => {
                let entity = dataset.entity(ix);
                out.push(Written {
                    id: entity.id.clone(),
                    schema: entity_schema(dataset, entity).name,
                    properties: of_entity(dataset, entity, lang),
                    sources: &[],
                    claims: &[],
                });
            }
            NodeRef::Dispute(ix) => {
                let dispute = dataset.dispute(ix);
                let status = dataset.vocabulary.statuses[dispute.status.at()].label.text(lang);
                let mut said = properties(&[
                    ("name", &[dispute.title.text(lang)]),
                    ("summary", &[dispute.summary.as_ref().map_or("", |summary| summary.text(lang))]),
                    ("keywords", &[DISPUTE, status]),
                ]);
                put_dates(&mut said, "startDate", Some(&dispute.opened));
                put_dates(&mut said, "endDate", dispute.closed.as_ref());
                put_sources(&mut said, dataset, &dispute.sources);
                out.push(Written {
                    id: dispute.id.clone(),
                    schema: EVENT,
                    properties: said,
                    sources: &dispute.sources,
                    claims: &[],
                });
            }
        }
    }
    for (at, edge) in visible.edges.iter().enumerate() {
        of_edge(&mut out, dataset, at, edge, lang);
    }
    for ix in &visible.events {
        of_event(&mut out, export, dataset.event(*ix));
    }
    out
}

/// The schema whose name, or the label of it, is a kind's id or English word.
fn named(id: &str, label: &Localized) -> Option<&'static Schema> {
    let plain = |text: &str| fold(text).chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let wanted = [plain(id), plain(label.text(Lang::En))];
    schemata().iter().find(|schema| {
        let edge = schema.edge.as_ref().map_or("", |edge| edge.label);
        [schema.name, schema.label, edge]
            .iter()
            .any(|known| !known.is_empty() && wanted.contains(&plain(known)))
    })
}

fn entity_schema(dataset: &Dataset, entity: &Entity) -> &'static Schema {
    let kind = &dataset.vocabulary.entities[entity.kind.at()];
    let own = named(&kind.id, &kind.label).filter(|schema| schema.is_thing() && !schema.is_dated());
    let stand_in = if entity.of.is_some() { "Asset" } else { "LegalEntity" };
    // The table has both.
    own.or_else(|| schema(stand_in)).unwrap_or(&schemata()[0])
}

fn of_entity(dataset: &Dataset, entity: &Entity, lang: Lang) -> Properties {
    let schema = entity_schema(dataset, entity);
    let kind = dataset.vocabulary.entities[entity.kind.at()].label.text(lang);
    let country = entity.country.as_deref().unwrap_or_default();
    let aliases: Vec<&str> = entity.aliases.iter().map(String::as_str).collect();
    let is_code = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_alphabetic());
    let (code, place) = if is_code { (country.to_ascii_lowercase(), "") } else { (String::new(), country) };
    let page = if schema.is_a("LegalEntity") { "website" } else { "sourceUrl" };
    let address = entity.url.as_deref().map(address).unwrap_or_default();
    let mut said = properties(&[
        ("name", &[entity.name.text(lang)]),
        ("alias", &aliases),
        ("country", &[&code]),
        ("address", &[place]),
        (page, &[&address]),
        ("summary", &[entity.description.as_ref().map_or("", |text| text.text(lang))]),
        ("keywords", &[kind]),
    ]);
    // An asset has no dates of its own.
    for (names, date) in [(&schema.starts, &entity.founded), (&schema.ends, &entity.ended)] {
        if let Some(name) = names.first() {
            put_dates(&mut said, name, date.as_ref());
        }
    }
    said
}

fn of_edge<'a>(out: &mut Vec<Written<'a>>, dataset: &'a Dataset, at: usize, edge: &Edge, lang: Lang) {
    let relation = relation_of(dataset, edge.kind);
    let (from, to) = (dataset.node_id(edge.from), dataset.node_id(edge.to));
    let own = relation.and_then(|relation| {
        let kind = &dataset.vocabulary.relations[relation.kind.at()];
        let schema = named(&kind.id, &kind.label)?;
        let ends = schema.edge.as_ref()?;
        let fits = |ix, range: &str| entity_schema(dataset, dataset.entity(ix)).is_a(range);
        (fits(relation.from, ends.source.range) && fits(relation.to, ends.target.range)).then_some(schema)
    });
    let Some((schema, ends)) = own.or_else(|| schema(LINK)).and_then(|it| Some((it, it.edge.as_ref()?)))
    else {
        return;
    };
    let mut said = properties(&[(ends.source.property, &[from]), (ends.target.property, &[to])]);
    if own.is_none() || ends.captions.contains(&"role") {
        said.insert("role".into(), json!([edge_label(dataset, edge.kind, lang)]));
    }
    if let Some(relation) = relation {
        put_dates(&mut said, "startDate", relation.since.as_ref());
        put_dates(&mut said, "endDate", relation.until.as_ref());
        put_sources(&mut said, dataset, &relation.sources);
    }
    out.push(Written {
        id: [edge_kind_id(dataset, edge.kind), ".", &edge_id(dataset, edge.kind, at)].concat(),
        schema: schema.name,
        properties: said,
        sources: relation.map_or(&[], |relation| &relation.sources),
        claims: &[],
    });
}

/// An event, and a link for each part somebody has in it.
fn of_event<'a>(out: &mut Vec<Written<'a>>, export: &Export<'a>, event: &'a Event) {
    let (dataset, lang) = (&export.loaded.dataset, export.lang);
    let id = ["event.", &event.id].concat();
    let kind = dataset.vocabulary.events[event.kind.at()].label.text(lang);
    let is_legal = |ix| entity_schema(dataset, dataset.entity(ix)).is_a("LegalEntity");
    let actors = event.actors.iter().map(|part| part.entity).filter(|ix| is_legal(*ix));
    let involved: Vec<&str> = actors.map(|ix| dataset.entity(ix).id.as_str()).collect();
    let mut said = properties(&[
        ("name", &[event.title.text(lang)]),
        ("summary", &[event.summary.text(lang)]),
        ("keywords", &[kind]),
        ("involved", &involved),
    ]);
    if event.date.is_interval() {
        put_bound(&mut said, "startDate", event.date.start());
        put_bound(&mut said, "endDate", event.date.end());
    } else {
        put_dates(&mut said, "date", Some(&event.date));
    }
    put_sources(&mut said, dataset, &event.sources);
    let (sources, claims) = (&event.sources, &event.claims);
    out.push(Written { id: id.clone(), schema: EVENT, properties: said, sources, claims });
    for (at, part) in event.actors.iter().enumerate() {
        let role = dataset.vocabulary.roles[part.role.at()].label.text(lang);
        let said = properties(&[
            ("subject", &[&dataset.entity(part.entity).id]),
            ("object", &[&id]),
            ("role", &[role]),
        ]);
        let id = format!("actor.{}-{at}", event.id);
        out.push(Written { id, schema: LINK, properties: said, sources, claims: &[] });
    }
}

/// Lists of texts by name; what is empty is not there.
fn properties(said: &[(&str, &[&str])]) -> Properties {
    let mut out = Properties::new();
    for (name, values) in said {
        let values: Vec<&str> = values.iter().copied().filter(|value| !value.trim().is_empty()).collect();
        if !values.is_empty() {
            out.insert((*name).into(), json!(values));
        }
    }
    out
}

/// An address as the package writes it: a bare host has a path.
fn address(url: &str) -> String {
    if url.matches('/').count() == 2 { [url, "/"].concat() } else { url.to_owned() }
}

fn put_sources(said: &mut Properties, dataset: &Dataset, sources: &[SourceIx]) {
    let mut publishers: Vec<&str> = sources.iter().map(|ix| dataset.source(*ix).publisher.as_str()).collect();
    publishers.dedup();
    if !sources.is_empty() {
        let urls: Vec<String> = urls(dataset, sources).iter().map(|url| address(url)).collect();
        said.insert("sourceUrl".into(), json!(urls));
        said.insert("publisher".into(), json!(publishers));
    }
}

/// A date as the format knows it; both ends of one that is not known better.
fn put_dates(said: &mut Properties, name: &str, date: Option<&Edtf>) {
    let Some(date) = date else { return };
    put_bound(said, name, date.start());
    if date.is_interval() {
        put_bound(said, name, date.end());
    }
}

/// Adds the date of one end: year, month or day, without a word of how certain it is. Years outside 1000 to 2999 are not
/// known there.
fn put_bound(said: &mut Properties, name: &str, bound: Bound) {
    let Bound::Date(moment) = bound else { return };
    let length = match moment.precision() {
        Precision::Year => 4,
        Precision::Month => 7,
        _ => 10,
    };
    let day = moment.earliest().to_string();
    if let Some(date) = day.get(..length).filter(|date| date.starts_with(['1', '2']))
        && let Some(values) = said.entry(name).or_insert_with(|| json!([])).as_array_mut()
    {
        values.push(json!(date));
    }
}
