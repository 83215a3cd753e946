//! The records of a view as a dataset of their own: taken from the file as they stand there, with everything
//! they refer to, so that what is taken away can be opened, checked and drawn again.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::input::Export;
use dataset::{Dataset, Effect, EntityIx, Part, Speaker};
use view::serialize;

/// The ids that stay, section by section.
#[derive(Default)]
struct Kept<'a> {
    sources: BTreeSet<&'a str>,
    entities: BTreeSet<&'a str>,
    relations: BTreeSet<&'a str>,
    disputes: BTreeSet<&'a str>,
    events: BTreeSet<&'a str>,
}

pub fn subset(export: &Export) -> String {
    let kept = kept(export);
    // The same text was read as a dataset before; if it were not JSON there would be no view of it.
    let Ok(Fields(fields)) = serde_json::from_str::<Fields>(export.text) else { return "{}\n".into() };
    let mut out = String::from("{");
    for (name, value) in fields {
        let written = match name.as_str() {
            "sources" => records(value, &kept.sources),
            "entities" => records(value, &kept.entities),
            "relations" => records(value, &kept.relations),
            "disputes" => records(value, &kept.disputes),
            "events" => records(value, &kept.events),
            // Stories lead through what is no longer here; the schema's address was beside the original.
            "stories" | "$schema" => continue,
            "opening" => quoted(&serialize(export.view)),
            _ => value.get().to_string(),
        };
        out.push_str(if out.len() > 1 { ",\n" } else { "\n" });
        out.push_str(&[&quoted(&name), ": ", &written].concat());
    }
    out.push_str("\n}\n");
    out
}

fn records(section: &RawValue, kept: &BTreeSet<&str>) -> String {
    let records: Vec<&RawValue> = serde_json::from_str(section.get()).unwrap_or_default();
    let keeps = |record: &&RawValue| {
        let id = serde_json::from_str::<WithId>(record.get()).map(|with| with.id);
        id.is_ok_and(|id| kept.contains(id.as_str()))
    };
    let records: Vec<&str> = records.into_iter().filter(keeps).map(RawValue::get).collect();
    if records.is_empty() { "[]".into() } else { ["[\n", &records.join(",\n"), "\n]"].concat() }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[derive(serde::Deserialize)]
struct WithId {
    id: String,
}

/// What the view shows, and whatever that names.
fn kept<'a>(export: &'a Export) -> Kept<'a> {
    let (dataset, visible) = (export.dataset(), &export.model.visible);
    let mut kept = Kept::default();
    let mut disputes = visible.disputes.clone();
    let mut relations = visible.relations.clone();
    for ix in &visible.events {
        let event = dataset.event(*ix);
        kept.events.insert(&event.id);
        disputes.extend(event.dispute);
        relations.extend(event.effects.iter().map(|effect| match effect {
            Effect::Begins(ix) | Effect::Ends(ix) => *ix,
        }));
        keep_parts(&mut kept, dataset, &event.actors);
        keep_entities(&mut kept, dataset, &event.about);
        keep_sources(&mut kept, dataset, &event.sources);
        for claim in &event.claims {
            keep_sources(&mut kept, dataset, &claim.sources);
            match claim.by {
                Speaker::Entity(ix) => keep_entities(&mut kept, dataset, &[ix]),
                Speaker::Source(ix) => keep_sources(&mut kept, dataset, &[ix]),
            }
        }
        for value in event.conflicts.iter().flat_map(|conflict| &conflict.values) {
            keep_sources(&mut kept, dataset, &value.sources);
        }
    }
    for ix in disputes {
        let dispute = dataset.dispute(ix);
        kept.disputes.insert(&dispute.id);
        keep_parts(&mut kept, dataset, &dispute.parties);
        keep_entities(&mut kept, dataset, &dispute.about);
        keep_sources(&mut kept, dataset, &dispute.sources);
    }
    for ix in relations {
        let relation = dataset.relation(ix);
        kept.relations.insert(&relation.id);
        keep_entities(&mut kept, dataset, &[relation.from, relation.to]);
        keep_sources(&mut kept, dataset, &relation.sources);
    }
    keep_entities(&mut kept, dataset, &visible.entities);
    kept
}

fn keep_parts<'a>(kept: &mut Kept<'a>, dataset: &'a Dataset, parts: &[Part]) {
    for part in parts {
        keep_entities(kept, dataset, &[part.entity]);
    }
}

/// With their providers, and theirs.
fn keep_entities<'a>(kept: &mut Kept<'a>, dataset: &'a Dataset, entities: &[EntityIx]) {
    for ix in entities {
        let mut next = Some(*ix);
        while let Some(ix) = next {
            let entity = dataset.entity(ix);
            next = if kept.entities.insert(&entity.id) { entity.of } else { None };
        }
    }
}

fn keep_sources<'a>(kept: &mut Kept<'a>, dataset: &'a Dataset, sources: &[dataset::SourceIx]) {
    kept.sources.extend(sources.iter().map(|ix| dataset.source(*ix).id.as_str()));
}

/// The fields of an object in their own order, each as it is written.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Fields<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = access.next_entry()? {
            fields.push(field);
        }
        Ok(Fields(fields))
    }
}
