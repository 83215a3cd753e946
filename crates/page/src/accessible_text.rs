//! What a view shows in words, for those who hear it: a summary before each view, and what a node or a mark stands in.
//! Derived from dataset, view model and view alone.

use super::describe::describe;
use super::time_window::domain_in_view;
use super::{ViewModel, node_name};
use crate::table_rows::{claim_rows, dispute_rows};
use base::date::{Day, Edtf, day_words, words as date_words};
use base::sort::argsort;
use base::text::Lang;
use base::text::strings::{name_words, strings};
use dataset::{Dataset, EventIx, NodeRef, RelationIx};
use graph::edge_words;
use query::as_of::{Standing, relation_state};
use query::{Edge, EdgeKind};
use timeline::time_range;
use view::{Rows, Selection, View};

/// So many names are said in a row; of more, how many there are.
const MOST_SAID: usize = 8;

/// What the graph shows: what of, how much, who has most links, what is selected.
#[must_use]
pub fn graph_description(dataset: &Dataset, model: &ViewModel, view: &View, lang: Lang) -> String {
    let (said, visible) = (strings(lang), &model.visible);
    let nodes: Vec<NodeRef> = visible.nodes().collect();
    let mut links = vec![0; nodes.len()];
    for end in visible.edges.iter().flat_map(|edge| [edge.from, edge.to]) {
        if let Some(count) = visible.position(end).and_then(|at| links.get_mut(at)) {
            *count += 1;
        }
    }
    let mut most = String::new();
    for at in argsort(links.len(), &mut |a, b| links[b].cmp(&links[a])).into_iter().take(3) {
        let at = at as usize;
        join(&mut most, ", ", &counted(dataset.node_name(nodes[at]).text(lang), links[at]));
    }
    let mut told = String::new();
    sentence(&mut told, &describe(dataset, visible, view, lang));
    let (entities, disputes) = (visible.entities.len(), visible.disputes.len());
    sentence(&mut told, &(said.graph_summary)(entities, disputes, visible.edges.len()));
    if model.folded.is_folded() {
        sentence(&mut told, &(said.fold_summary)(model.importance.weights.len(), nodes.len()));
    }
    headed(&mut told, said.most_links, &most, lang);
    headed(&mut told, said.selected, &selected(dataset, view, lang), lang);
    told
}

/// What the timeline shows: how many events, from when to when, the fullest month, what is selected.
#[must_use]
pub fn timeline_description(dataset: &Dataset, model: &ViewModel, view: &View, lang: Lang) -> String {
    let said = strings(lang);
    let (from, to) = time_range(domain_in_view(dataset, model, view)).days();
    let events = &model.visible.events;
    let mut told = String::new();
    sentence(&mut told, &(said.timeline_summary)(events.len(), &day_words(from, lang), &day_words(to, lang)));
    headed(&mut told, said.most_events, &fullest_month(dataset, events, lang), lang);
    headed(&mut told, said.selected, &selected(dataset, view, lang), lang);
    told
}

/// What the table shows; how it is sorted its heads say.
#[must_use]
pub fn table_description(dataset: &Dataset, model: &ViewModel, view: &View, lang: Lang) -> String {
    let said = strings(lang);
    let mut told = String::new();
    let visible = &model.visible;
    let counted = match view.rows {
        Rows::Events => (said.events_counted)(visible.events.len()),
        Rows::Disputes => {
            (name_words(lang).disputes_counted)(dispute_rows(dataset, visible, view.sort, lang).len())
        }
        Rows::Claims => {
            (said.claims_counted)(claim_rows(dataset, visible, &view.filter, view.sort, lang).len())
        }
    };
    let described = describe(dataset, visible, view, lang);
    if !described.starts_with(&counted) {
        sentence(&mut told, &counted);
    }
    sentence(&mut told, &described);
    headed(&mut told, said.selected, &selected(dataset, view, lang), lang);
    told
}

/// A node among the others, its links and what is folded into it: "3 of 14. Anthropic provides Claude API; …".
#[must_use]
pub fn node_description(
    dataset: &Dataset,
    model: &ViewModel,
    view: &View,
    node: NodeRef,
    lang: Lang,
) -> String {
    let (said, folded) = (strings(lang), &model.folded);
    let (visible, mut told) = (&folded.drawn, String::new());
    if let Some(at) = visible.position(node) {
        sentence(&mut told, &(said.step_of)(at + 1, visible.entities.len() + visible.disputes.len()));
    }
    let (mut links, mut more) = (String::new(), 0);
    let touching = |edge: &&Edge| edge.from == node || edge.to == node;
    for (at, _) in visible.edges.iter().enumerate().filter(|(_, edge)| touching(edge)) {
        // A line says its links by their own ends, folded or not.
        for member in folded.members(at) {
            let near = model.drawn_for(member.from) == Some(node);
            let other = if near { member.to } else { member.from };
            let Some(link) = link(dataset, view, member, other, lang) else { continue };
            more += 1;
            if more <= MOST_SAID {
                join(&mut links, strings(lang).list_separator, &link);
            }
        }
    }
    if more > MOST_SAID {
        join(&mut links, strings(lang).list_separator, &(said.more_names)(more - MOST_SAID));
    }
    sentence(&mut told, &links);
    headed(&mut told, said.folded_in, &names(dataset, folded.held_by(node), lang), lang);
    told
}

/// Names in a row; of more than can be said, how many more.
fn names(dataset: &Dataset, nodes: &[NodeRef], lang: Lang) -> String {
    let mut names = String::new();
    for node in nodes.iter().take(MOST_SAID) {
        join(&mut names, strings(lang).list_separator, dataset.node_name(*node).text(lang));
    }
    if nodes.len() > MOST_SAID {
        join(&mut names, strings(lang).list_separator, &(strings(lang).more_names)(nodes.len() - MOST_SAID));
    }
    names
}

/// A mark among the others, who took part in its event, or what it gathers.
#[must_use]
pub fn mark_description(
    dataset: &Dataset,
    events: &[EventIx],
    (at, all): (usize, usize),
    lane: &str,
    lang: Lang,
) -> String {
    let mut parts = String::new();
    if let [one] = events {
        for actor in &dataset.event(*one).actors {
            join(&mut parts, strings(lang).list_separator, dataset.entity(actor.entity).name.text(lang));
        }
    } else {
        for ix in events.iter().take(MOST_SAID) {
            join(&mut parts, strings(lang).list_separator, dataset.event(*ix).title.text(lang));
        }
    }
    let mut told = String::new();
    sentence(&mut told, &(strings(lang).step_of)(at + 1, all));
    sentence(&mut told, lane);
    sentence(&mut told, &parts);
    told
}

/// A link as the end that is not `other` has it; nothing where it is yet to begin.
fn link(dataset: &Dataset, view: &View, edge: &Edge, other: NodeRef, lang: Lang) -> Option<String> {
    let name = |node| dataset.node_name(node).text(lang);
    let word = edge_words(dataset, edge.kind, false, lang);
    let EdgeKind::Relation(ix) = edge.kind else {
        return Some([name(other), " (", &word, ")"].concat());
    };
    let said = [name(edge.from), &word, name(edge.to)].join(" ");
    match relation_state(dataset.relation(ix), view.at) {
        Standing::NotBegun => None,
        Standing::Holds => Some(said),
        Standing::Unknown => Some([&said, ", ", strings(lang).link_unknown].concat()),
        Standing::Ended => Some([&said, ", ", &edge_words(dataset, edge.kind, true, lang)].concat()),
    }
}

/// What is selected, shown or not; empty where nothing is.
fn selected(dataset: &Dataset, view: &View, lang: Lang) -> String {
    match &view.sel {
        Some(Selection::Entity(id) | Selection::Dispute(id)) => node_name(dataset, id, lang).to_string(),
        Some(Selection::Event(id)) => match dataset.index.event_by_id.get(id) {
            Some(ix) => dataset.event(*ix).title.text(lang).to_string(),
            None => String::new(),
        },
        Some(Selection::Relation(id)) => match dataset.index.relation_by_id.get(id) {
            Some(ix) => relation_phrase(dataset, *ix, lang),
            None => String::new(),
        },
        None => String::new(),
    }
}

/// A relation by its ends: from, kind, to.
#[must_use]
pub fn relation_phrase(dataset: &Dataset, ix: RelationIx, lang: Lang) -> String {
    let relation = dataset.relation(ix);
    let [from, to] = [relation.from, relation.to].map(|end| dataset.entity(end).name.text(lang));
    [from, dataset.vocabulary.relations[relation.kind.at()].label.text(lang), to].join(" ")
}

/// The month with most events, the earlier of equals, where one has several; events known to the month count in
/// their first.
fn fullest_month(dataset: &Dataset, events: &[EventIx], lang: Lang) -> String {
    let (mut best, mut most, mut now, mut count) = (Day::MIN, 1, (0, 0), 0);
    for day in events.iter().map(|ix| dataset.event(*ix).date.earliest()) {
        let (year, month, _) = day.civil();
        count = if (year, month) == now { count + 1 } else { 1 };
        now = (year, month);
        // An open end is no month.
        if count > most && day != Day::MIN {
            (best, most) = (day, count);
        }
    }
    let written = best.to_string();
    match written.rsplit_once('-').and_then(|(month, _)| Edtf::parse(month).ok()) {
        Some(month) if most > 1 => counted(&date_words(&month, lang), most),
        _ => String::new(),
    }
}

#[inline(never)]
fn counted(name: &str, count: usize) -> String {
    [name, " (", &count.to_string(), ")"].concat()
}

#[inline(never)]
fn join(list: &mut String, between: &str, next: &str) {
    if !list.is_empty() {
        list.push_str(between);
    }
    list.push_str(next);
}

/// Adds what says something, with one full stop.
#[inline(never)]
fn sentence(told: &mut String, said: &str) {
    if !said.is_empty() {
        join(told, " ", said);
        if !said.ends_with('.') {
            told.push('.');
        }
    }
}

/// Adds what a name stands before.
#[inline(never)]
fn headed(told: &mut String, name: &str, said: &str, lang: Lang) {
    if !said.is_empty() {
        sentence(told, &(strings(lang).colon)(name, said));
    }
}
