//! What there is to say of a node, as most formats of graphs take it: names and texts. Knows no format.

use super::input::Export;
use base::date::Edtf;
use dataset::{NodeRef, Tone};

/// What stands for the kind of a dispute: entities and disputes are nodes alike.
const DISPUTE: &str = "dispute";

/// A node's attributes; what is empty is not there.
pub struct Attributes {
    pub id: String,
    pub label: String,
    /// A word that programs can group by, and the same in the language of the file.
    pub kind: String,
    pub kind_label: String,
    pub tone: Tone,
    pub description: String,
    pub aliases: Vec<String>,
    /// Dates, address and whatever else there is, by name.
    pub others: Vec<(&'static str, String)>,
}

/// What there is to say of a node.
pub fn node_attributes(export: &Export, node: NodeRef) -> Attributes {
    let (dataset, lang) = (export.dataset(), export.lang);
    let (id, label) = (dataset.node_id(node).to_owned(), dataset.node_name(node).text(lang).to_owned());
    let date = |date: Option<&Edtf>| date.map(Edtf::to_string);
    let known = |others: [(&'static str, Option<String>); 5]| {
        others.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    };
    match node {
        NodeRef::Entity(ix) => {
            let entity = dataset.entity(ix);
            let kind = &dataset.vocabulary.entities[entity.kind.at()];
            Attributes {
                id,
                label,
                kind: kind.id.clone(),
                kind_label: kind.label.text(lang).to_owned(),
                tone: kind.tone,
                description: entity
                    .description
                    .as_ref()
                    .map(|text| text.text(lang).to_owned())
                    .unwrap_or_default(),
                aliases: entity.aliases.clone(),
                others: known([
                    ("provider", entity.of.map(|of| dataset.entity(of).id.clone())),
                    ("since", date(entity.founded.as_ref())),
                    ("until", date(entity.ended.as_ref())),
                    ("country", entity.country.clone()),
                    ("url", entity.url.clone()),
                ]),
            }
        }
        NodeRef::Dispute(ix) => {
            let dispute = dataset.dispute(ix);
            let status = &dataset.vocabulary.statuses[dispute.status.at()];
            Attributes {
                id,
                label,
                kind: DISPUTE.to_owned(),
                kind_label: DISPUTE.to_owned(),
                tone: Tone::Fault,
                description: dispute
                    .summary
                    .as_ref()
                    .map(|text| text.text(lang).to_owned())
                    .unwrap_or_default(),
                aliases: Vec::new(),
                others: known([
                    ("status", Some(status.id.clone())),
                    ("since", date(Some(&dispute.opened))),
                    ("until", date(dispute.closed.as_ref())),
                    ("sources", Some(super::facts::urls(dataset, &dispute.sources).join(" "))),
                    ("country", None),
                ]),
            }
        }
    }
}
