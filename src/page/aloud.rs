//! What a view shows in words, for those who hear it: a summary before each view, and what a node or a mark stands in.
//! Derived from dataset, stage and view alone.

use super::describe::describe;
use super::framing::{domain_in_view, timeline_selection};
use super::{Stage, node_name};
use crate::dataset::{Dataset, EventIx, NodeRef, RelationIx};
use crate::date::{Day, Edtf, day_words, words as date_words};
use crate::order::sort;
use crate::query::at::{Standing, relation_state};
use crate::query::{Edge, EdgeKind};
use crate::scene::edge_words;
use crate::text::Lang;
use crate::text::strings::strings;
use crate::timeline::time_range;
use crate::view::{Selection, View};

/// So many names are said in a row; of more, how many there are.
const MOST_SAID: usize = 8;

/// What the graph shows: what of, how much, who has most links, what is selected.
#[must_use]
pub fn graph_aloud(dataset: &Dataset, stage: &Stage, view: &View, lang: Lang) -> String {
    let (said, visible) = (strings(lang), &stage.visible);
    let counts = (said.graph_summary)(visible.entities.len(), visible.disputes.len(), visible.edges.len());
    let mut linked: Vec<(usize, &str)> = visible
        .nodes()
        .map(|node| (links(&visible.edges, node).count(), dataset.node_name(node).text(lang)))
        .collect();
    sort(&mut linked, &mut |a, b| b.0.cmp(&a.0));
    let most: Vec<String> = linked.iter().take(3).map(|(links, name)| counted(name, *links)).collect();
    let most = if most.is_empty() { String::new() } else { (said.colon)(said.most_links, &most.join(", ")) };
    let selected = selected(dataset, view, lang);
    sentences(&[&describe(dataset, visible, view, lang), &counts, &most, &selected])
}

/// What the timeline shows: how many events, from when to when, the fullest month, what is selected.
#[must_use]
pub fn timeline_aloud(dataset: &Dataset, stage: &Stage, view: &View, lang: Lang) -> String {
    let said = strings(lang);
    let (from, to) = time_range(domain_in_view(dataset, stage, view)).days();
    let events = &stage.visible.events;
    let counts = (said.timeline_summary)(events.len(), &day_words(from, lang), &day_words(to, lang));
    let most = fullest_month(dataset, events, lang);
    let most = most.map(|most| (said.colon)(said.most_events, &most)).unwrap_or_default();
    sentences(&[&counts, &most, &selected(dataset, view, lang)])
}

/// What the table shows; how it is sorted its heads say.
#[must_use]
pub fn table_aloud(dataset: &Dataset, stage: &Stage, view: &View, lang: Lang) -> String {
    let counts = (strings(lang).events_counted)(stage.visible.events.len());
    sentences(&[&counts, &describe(dataset, &stage.visible, view, lang), &selected(dataset, view, lang)])
}

/// A node among the others, and its links: "3 of 14. Anthropic provides Claude API; …".
#[must_use]
pub fn node_aloud(dataset: &Dataset, stage: &Stage, view: &View, node: NodeRef, lang: Lang) -> String {
    let (said, visible) = (strings(lang), &stage.visible);
    let all = visible.entities.len() + visible.disputes.len();
    let place = visible.position(node).map(|at| (said.step_of)(at + 1, all)).unwrap_or_default();
    let mut told: Vec<String> =
        links(&visible.edges, node).filter_map(|edge| link(dataset, view, edge, node, lang)).collect();
    let more = told.len().saturating_sub(MOST_SAID);
    told.truncate(MOST_SAID);
    if more > 0 {
        told.push((said.more_names)(more));
    }
    sentences(&[&place, &told.join("; ")])
}

/// A mark among the others, who took part in its event, or what it gathers.
#[must_use]
pub fn mark_aloud(
    dataset: &Dataset,
    events: &[EventIx],
    (at, all): (usize, usize),
    lane: &str,
    lang: Lang,
) -> String {
    let told: Vec<&str> = match events {
        [one] => {
            dataset.event(*one).actors.iter().map(|a| dataset.entity(a.entity).name.text(lang)).collect()
        }
        _ => events.iter().take(MOST_SAID).map(|ix| dataset.event(*ix).title.text(lang)).collect(),
    };
    sentences(&[&(strings(lang).step_of)(at + 1, all), lane, &told.join("; ")])
}

fn links(edges: &[Edge], node: NodeRef) -> impl Iterator<Item = &Edge> {
    edges.iter().filter(move |edge| edge.from == node || edge.to == node)
}

/// A link as one of its ends has it; nothing where it is yet to begin.
fn link(dataset: &Dataset, view: &View, edge: &Edge, node: NodeRef, lang: Lang) -> Option<String> {
    let name = |node| dataset.node_name(node).text(lang);
    let word = edge_words(dataset, edge.kind, false, lang);
    let EdgeKind::Relation(ix) = edge.kind else {
        let other = if edge.from == node { edge.to } else { edge.from };
        return Some([name(other), " (", &word, ")"].concat());
    };
    let said = [name(edge.from), &word, name(edge.to)].join(" ");
    match relation_state(dataset.relation(ix), view.at) {
        Standing::NotBegun => None,
        Standing::Holds => Some(said),
        Standing::Ended => Some([&said, ", ", &edge_words(dataset, edge.kind, true, lang)].concat()),
    }
}

/// What is selected, where the view shows it or not.
fn selected(dataset: &Dataset, view: &View, lang: Lang) -> String {
    let name = match &view.sel {
        None => return String::new(),
        Some(Selection::Entity(id) | Selection::Dispute(id)) => node_name(dataset, id, lang).to_string(),
        Some(Selection::Event(_)) => match timeline_selection(dataset, view).0 {
            Some(ix) => dataset.event(ix).title.text(lang).to_string(),
            None => return String::new(),
        },
        Some(Selection::Relation(id)) => match dataset.index.relation_by_id.get(id) {
            Some(ix) => relation_aloud(dataset, *ix, lang),
            None => return String::new(),
        },
    };
    (strings(lang).colon)(strings(lang).selected, &name)
}

/// A relation by its ends: from, kind, to.
#[must_use]
pub fn relation_aloud(dataset: &Dataset, ix: RelationIx, lang: Lang) -> String {
    let relation = dataset.relation(ix);
    let [from, to] = [relation.from, relation.to].map(|end| dataset.entity(end).name.text(lang));
    [from, dataset.vocabulary.relations[relation.kind.at()].label.text(lang), to].join(" ")
}

/// The month with most events, the earlier of equals, where one has several; events known to the month count in their first.
fn fullest_month(dataset: &Dataset, events: &[EventIx], lang: Lang) -> Option<String> {
    let month = |ix: &EventIx| month_of(dataset.event(*ix).date.earliest());
    let mut counts: Vec<(String, usize)> = Vec::new();
    for month in events.iter().filter_map(month) {
        match counts.last_mut().filter(|last| last.0 == month) {
            Some(last) => last.1 += 1,
            None => counts.push((month, 1)),
        }
    }
    sort(&mut counts, &mut |a, b| b.1.cmp(&a.1));
    let (month, count) = counts.first().filter(|most| most.1 > 1)?;
    Some(counted(&date_words(&Edtf::parse(month).ok()?, lang), *count))
}

/// As EDTF writes it; nothing of an open end.
fn month_of(day: Day) -> Option<String> {
    let known = day != Day::MIN && day != Day::MAX;
    let written = day.to_string();
    known.then(|| written.rsplit_once('-').map(|(month, _)| month.to_string()))?
}

fn counted(name: &str, count: usize) -> String {
    [name, " (", &count.to_string(), ")"].concat()
}

/// Those that say something, each with one full stop.
fn sentences(parts: &[&str]) -> String {
    let ended =
        parts.iter().filter(|part| !part.is_empty()).map(|part| [part.trim_end_matches('.'), "."].concat());
    ended.collect::<Vec<_>>().join(" ")
}
