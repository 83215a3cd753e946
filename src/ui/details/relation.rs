//! The details of a relation: its two ends, kind, dates, events and sources.

use super::amounts::amounts;
use super::headed;
use super::lists::{entity_link, events, list, relation_name, relations};
use super::sources::sources;
use crate::ui::kit::markup::{El, el, text_node, unordered};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::tone_class;
use crate::ui::kit::trust::trust_of;
use base::date::words as date_words;
use dataset::RelationIx;
use page::link_unknown_words;
use query::EdgeKind;

pub fn relation(pane: El, props: &PageProps, ix: RelationIx) -> El {
    let (words, lang, dataset) = (props.words(), props.lang, &props.loaded.dataset);
    let relation = dataset.relation(ix);
    let kind = &dataset.vocabulary.relations[relation.kind.at()];
    let mut said = vec![kind.label.text(lang).to_string()];
    said.extend(relation.since.as_ref().map(|d| (words.time_from)(&date_words(d, lang))));
    said.extend(relation.until.as_ref().map(|d| (words.ended)(&date_words(d, lang))));
    said.extend(link_unknown_words(relation, lang));
    let kicker = el("p").class(&["kicker ", tone_class(kind.tone)].concat()).text(&said.join(" · "));
    let ends = [relation.from, relation.to].map(|end| el("li").add(entity_link(props, end)));
    let mut pane = headed(pane, kicker, text_node(&relation_name(props, ix)));
    pane = pane.add(unordered().class("parts").each(ends));
    pane = amounts(pane, props, &relation.amounts);
    pane = relations(pane, props, words.line_stands_for, &counted_with(props, ix));
    pane = events(pane, props, words.events, list(&dataset.index.events_of_relation, ix.at()));
    pane = sources(pane, props, &relation.id, &relation.sources);
    trust_of(pane, props, ix.into())
}

/// The relations of the line that counts this one among several; none where it has a line of its own.
fn counted_with(props: &PageProps, ix: RelationIx) -> Vec<RelationIx> {
    let folded = &props.model.folded;
    let members = folded.edge_of(EdgeKind::Relation(ix)).map_or(&[][..], |edge| folded.members(edge));
    if members.len() < 2 {
        return Vec::new();
    }
    let relation = |member: &query::Edge| match member.kind {
        EdgeKind::Relation(ix) => Some(ix),
        _ => None,
    };
    members.iter().filter_map(relation).collect()
}
