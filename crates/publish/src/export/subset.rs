//! The records of a view as a dataset of their own: taken from the file as they stand there, with everything
//! they refer to, so that what is taken away can be opened, checked and drawn again.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::input::Export;
use dataset::{Amount, Dataset, Effect, EntityIx, Part, Section, Speaker};
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
            "corrections" => corrections(value, &kept),
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
    written(records.into_iter().filter(keeps))
}

/// The corrections of what stays, and of the whole.
fn corrections(section: &RawValue, kept: &Kept) -> String {
    let corrections: Vec<&RawValue> = serde_json::from_str(section.get()).unwrap_or_default();
    let keeps = |correction: &&RawValue| {
        let of = serde_json::from_str::<OfRecord>(correction.get()).ok().and_then(|of| of.record);
        of.is_none_or(|of| of.split_once(':').is_some_and(|(record, id)| kept.has(record, id)))
    };
    written(corrections.into_iter().filter(keeps))
}

fn written<'r>(records: impl Iterator<Item = &'r RawValue>) -> String {
    let records: Vec<&str> = records.map(RawValue::get).collect();
    if records.is_empty() { "[]".into() } else { ["[\n", &records.join(",\n"), "\n]"].concat() }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[derive(serde::Deserialize)]
struct WithId {
    id: String,
}

#[derive(serde::Deserialize)]
struct OfRecord {
    record: Option<String>,
}

impl Kept<'_> {
    /// Whether a record stays. What it is called before its id is as in a correction.
    fn has(&self, record: &str, id: &str) -> bool {
        let section = Section::ALL.into_iter().find(|section| section.record() == record);
        let ids = match section {
            Some(Section::Sources) => &self.sources,
            Some(Section::Entities) => &self.entities,
            Some(Section::Relations) => &self.relations,
            Some(Section::Disputes) => &self.disputes,
            Some(Section::Events) => &self.events,
            Some(Section::Stories | Section::Corrections) | None => return false,
        };
        ids.contains(id)
    }
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
        keep_amounts(&mut kept, dataset, &event.amounts);
    }
    for ix in disputes {
        let dispute = dataset.dispute(ix);
        kept.disputes.insert(&dispute.id);
        keep_parts(&mut kept, dataset, &dispute.parties);
        keep_entities(&mut kept, dataset, &dispute.about);
        keep_sources(&mut kept, dataset, &dispute.sources);
        if let Some(stage) = &dispute.stage {
            keep_sources(&mut kept, dataset, &stage.sources);
        }
    }
    for ix in relations {
        let relation = dataset.relation(ix);
        kept.relations.insert(&relation.id);
        keep_entities(&mut kept, dataset, &[relation.from, relation.to]);
        keep_sources(&mut kept, dataset, &relation.sources);
        keep_amounts(&mut kept, dataset, &relation.amounts);
    }
    keep_entities(&mut kept, dataset, &visible.entities);
    keep_sources_of_corrections(&mut kept, dataset);
    kept
}

fn keep_parts<'a>(kept: &mut Kept<'a>, dataset: &'a Dataset, parts: &[Part]) {
    for part in parts {
        keep_entities(kept, dataset, &[part.entity]);
    }
}

fn keep_amounts<'a>(kept: &mut Kept<'a>, dataset: &'a Dataset, amounts: &[Amount]) {
    for amount in amounts {
        keep_sources(kept, dataset, &amount.sources);
    }
}

/// Last, when it is known which corrections stay.
fn keep_sources_of_corrections<'a>(kept: &mut Kept<'a>, dataset: &'a Dataset) {
    for correction in &dataset.corrections {
        let stays = correction.record.is_none_or(|of| kept.has(of.section.record(), dataset.record_id(of)));
        if stays {
            keep_sources(kept, dataset, &correction.sources);
        }
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
