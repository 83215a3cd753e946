//! Names and lists of facts as most formats need them. Knows no format.

use crate::event_text;
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Dataset, EntityIx, Event, Part, Relation, SourceIx, Stance};
use query::EdgeKind;
use view::stance_id;

/// "Anthropic (provider); OpenAI (customer)".
pub fn parts(dataset: &Dataset, parts: &[Part], lang: Lang) -> String {
    parts.iter().map(|part| event_text::part(dataset, part, lang)).collect::<Vec<_>>().join("; ")
}

pub fn names(dataset: &Dataset, entities: &[EntityIx], lang: Lang) -> String {
    entities.iter().map(|ix| event_text::name(dataset, *ix, lang)).collect::<Vec<_>>().join("; ")
}

pub fn urls(dataset: &Dataset, sources: &[SourceIx]) -> Vec<String> {
    sources.iter().map(|ix| dataset.source(*ix).url.clone()).collect()
}

/// The stances of an event's claims, each once.
pub fn stances(event: &Event) -> String {
    let all = [Stance::Confirmed, Stance::Reported, Stance::Alleged, Stance::Denied];
    let told = all.into_iter().filter(|stance| event.claims.iter().any(|claim| claim.stance == *stance));
    told.map(stance_id).collect::<Vec<_>>().join("; ")
}

/// The fields of an event on which sources disagree.
pub fn disputed_fields(event: &Event) -> String {
    event.conflicts.iter().map(|conflict| conflict.field.as_str()).collect::<Vec<_>>().join("; ")
}

/// The relation behind a line, where it is one.
pub fn relation_of(dataset: &Dataset, kind: EdgeKind) -> Option<&Relation> {
    match kind {
        EdgeKind::Relation(ix) => Some(dataset.relation(ix)),
        _ => None,
    }
}

/// An id for a line: its relation's, else one of its place among the view's lines.
pub fn edge_id(dataset: &Dataset, kind: EdgeKind, at: usize) -> String {
    relation_of(dataset, kind).map_or_else(|| format!("link-{at}"), |relation| relation.id.clone())
}

/// A line's kind as a word that programs can group by.
pub fn edge_kind_id(dataset: &Dataset, kind: EdgeKind) -> &str {
    match kind {
        EdgeKind::Relation(ix) => &dataset.vocabulary.relations[dataset.relation(ix).kind.at()].id,
        EdgeKind::Party { .. } => "party",
        EdgeKind::About => "about",
        EdgeKind::Provider => "provides",
    }
}

/// A line's word, as on the graph: a relation's kind, a party's role.
pub fn edge_label(dataset: &Dataset, kind: EdgeKind, lang: Lang) -> &str {
    match kind {
        EdgeKind::Relation(ix) => {
            dataset.vocabulary.relations[dataset.relation(ix).kind.at()].label.text(lang)
        }
        EdgeKind::Party { role } => dataset.vocabulary.roles[role.at()].label.text(lang),
        EdgeKind::About => strings(lang).edge_about,
        EdgeKind::Provider => strings(lang).edge_provides,
    }
}
