//! A dispute or an actor as a page of its own: one sentence, its picture, what it is connected to, and its events with
//! claims, disagreements and sources. What search engines, archives and readers without a program see.

use super::article_head::{TITLE, head};
use super::extent::extent_of;
use super::figures::{COLUMN, figures};
use super::home::foot;
use super::html::Html;
use super::node_links::NodeLinks;
use super::node_pages::{NodePages, id_of};
use super::page_path::PagePath;
use super::site_data::Site;
use base::date::words as date_words;
use base::text::strings::{name_words, strings};
use base::text::{Lang, Localized};
use dataset::{Dataset, DisputeIx, EntityIx, EventIx, NodeRef, RecordRef, RelationIx};
use graph::dispute_standing;
use page::{Snapshot, ViewModel, relation_phrase, stage_words};
use query::most_shared;
use view::View;

/// So many events are told in full, the latest; those before are lines that lead to the page of all events.
const MOST_WHOLE: usize = 20;
/// So many others are named.
const MOST_OTHERS: usize = 8;
/// So many disputes between the same parties are named.
const MOST_DISPUTES: usize = 24;

/// A node with what its page shows, the same in every language.
pub struct NodePage<'s> {
    pub site: &'s Site,
    pub node: NodeRef,
    view: View,
    model: ViewModel,
}

impl<'s> NodePage<'s> {
    /// Lays out what the page shows.
    pub fn new(site: &'s Site, node: NodeRef) -> Self {
        let mut view = View::default();
        let id = vec![id_of(&site.loaded.dataset, node).to_owned()];
        match node {
            NodeRef::Dispute(_) => view.filter.disputes = id,
            NodeRef::Entity(_) => view.filter.actors = id,
        }
        let model = ViewModel::select(&site.loaded, &view).laid_out(None);
        Self { site, node, view, model }
    }

    pub fn snapshot(&self, lang: Lang) -> Snapshot<'_> {
        Snapshot { loaded: &self.site.loaded, model: &self.model, view: &self.view, lang }
    }

    fn dataset(&self) -> &'s Dataset {
        &self.site.loaded.dataset
    }

    pub fn title(&self) -> &'s Localized {
        self.dataset().node_name(self.node)
    }

    /// What the dataset says of it in a sentence or two.
    pub fn summary(&self) -> Option<&'s Localized> {
        match self.node {
            NodeRef::Dispute(ix) => self.dataset().dispute(ix).summary.as_ref(),
            NodeRef::Entity(ix) => self.dataset().entity(ix).description.as_ref(),
        }
    }

    /// What the page holds, as a sentence.
    pub fn extent(&self, lang: Lang) -> String {
        let visible = &self.model.visible;
        let disputes = if matches!(self.node, NodeRef::Dispute(_)) { 0 } else { visible.disputes.len() };
        extent_of(self.dataset(), lang, &visible.events, disputes, &visible.entities)
    }

    /// All its events, by day.
    pub fn events(&self) -> &[EventIx] {
        &self.model.visible.events
    }

    /// Its events in two parts: those that are told by a line, and the latest, which are told in full.
    pub fn earlier_and_latest(&self) -> (&[EventIx], &[EventIx]) {
        let events = self.events();
        events.split_at(events.len().saturating_sub(MOST_WHOLE))
    }

    /// The query of the live view of the page.
    pub fn query(&self) -> String {
        let id = id_of(self.dataset(), self.node);
        match self.node {
            NodeRef::Dispute(_) => format!("v=1&dispute={id}&sel=dispute:{id}"),
            NodeRef::Entity(_) => format!("v=1&actor={id}&sel=entity:{id}"),
        }
    }

    /// What it is, and how it stands.
    fn kicker(&self, lang: Lang) -> String {
        let (dataset, words) = (self.dataset(), strings(lang));
        match self.node {
            NodeRef::Dispute(ix) => {
                let dispute = dataset.dispute(ix);
                let mut said = vec![words.dispute.to_owned(), dispute_standing(dataset, ix, None, lang)];
                said.extend(
                    dispute
                        .closed
                        .as_ref()
                        .map(|_| (name_words(lang).opened)(&date_words(&dispute.opened, lang))),
                );
                let stage = stage_words(dataset, dispute, lang);
                said.extend(stage.map(|stage| (words.colon)(words.stage, &stage)));
                said.join(" · ")
            }
            NodeRef::Entity(ix) => {
                let entity = dataset.entity(ix);
                let mut said =
                    vec![dataset.vocabulary.entities[entity.kind.at()].label.text(lang).to_owned()];
                said.extend(entity.founded.as_ref().map(|day| (words.founded)(&date_words(day, lang))));
                said.extend(entity.ended.as_ref().map(|day| (words.ended)(&date_words(day, lang))));
                said.join(" · ")
            }
        }
    }
}

/// The whole article of the page in one language.
pub fn article(page: &NodePage, pages: &NodePages, path: &PagePath) -> String {
    let lang = path.lang;
    let record = page.site.record(path);
    let mut html = Html::new();
    let title = |html: &mut Html| record.localized(html, "h1", &TITLE, page.title());
    head(&mut html, page.site, path, &page.kicker(lang), title, &page.query());
    html.open("section", &[("class", "served-story-step")]);
    if let Some(summary) = page.summary() {
        record.localized(&mut html, "p", &[("class", "served-story-text")], summary);
    }
    html.leaf("p", &[("class", "served-who")], &page.extent(lang));
    let of = RecordRef::from(page.node);
    record.corrected(&mut html, of);
    record.report(&mut html, of);
    figures(&mut html, &page.snapshot(lang), "node", &COLUMN);
    html.close();
    connections(&mut html, page, pages, path);
    let (earlier, latest) = page.earlier_and_latest();
    let whole = path.to(&PagePath::of_events(lang).folder);
    let title = |html: &mut Html, words: &str| {
        html.leaf("p", &[("class", "served-record-title")], words);
    };
    html.open(
        "section",
        &[("class", "served-record"), ("aria-label", strings(lang).events), ("id", "events")],
    );
    title(&mut html, &(lang.site().events_of_page)(latest.len(), page.events().len()));
    record.by_month(&mut html, latest, true);
    if !earlier.is_empty() {
        title(&mut html, &(lang.site().earlier_events)(earlier.len()));
        record.lines(&mut html, earlier, &whole);
    }
    html.open("p", &[]).leaf("a", &[("href", &whole)], lang.site().whole_record).close();
    html.close();
    foot(&mut html, page.site, path);
    html.finish()
}

/// Lists of what it is connected to, each name a link where that has a page.
fn connections(html: &mut Html, page: &NodePage, pages: &NodePages, path: &PagePath) {
    let (dataset, words, lang) = (page.dataset(), strings(path.lang), path.lang);
    let links = NodeLinks { dataset, pages, path };
    html.open("nav", &[("class", "served-record served-links"), ("aria-label", lang.site().connected)]);
    match page.node {
        NodeRef::Dispute(ix) => {
            let dispute = dataset.dispute(ix);
            let parties = dispute.parties.iter().map(|part| {
                (
                    NodeRef::Entity(part.entity),
                    dataset.vocabulary.roles[part.role.at()].label.text(lang).to_owned(),
                )
            });
            links.section(html, words.parties, parties);
            links.section(
                html,
                words.about,
                dispute.about.iter().map(|ix| (NodeRef::Entity(*ix), String::new())),
            );
            let others = disputes_of_the_same(dataset, ix);
            links.section(html, lang.site().same_parties, others.into_iter().map(|ix| links.dispute(ix)));
        }
        NodeRef::Entity(ix) => {
            let (entity, index, at) = (dataset.entity(ix), &dataset.index, ix.at());
            let plain = |ix: &EntityIx| (NodeRef::Entity(*ix), String::new());
            links.section(html, words.provided_by, entity.of.iter().map(plain));
            links.section(
                html,
                words.provides,
                index.provided_by_entity.get(at).into_iter().flatten().map(plain),
            );
            let disputes = index.disputes_of_entity.get(at).into_iter().flatten();
            links.section(html, words.disputes, disputes.map(|ix| links.dispute(*ix)));
            let relations = index.relations_of_entity.get(at).map_or(&[][..], Vec::as_slice);
            links.relations(html, relations, ix);
            let shared = most_shared(dataset, ix, MOST_OTHERS).into_iter();
            let counted =
                |(ix, count): (EntityIx, usize)| (NodeRef::Entity(ix), (words.events_counted)(count));
            links.section(html, words.most_to_do_with, shared.map(counted));
        }
    }
    html.close();
}

/// Disputes that share two parties with one.
fn disputes_of_the_same(dataset: &Dataset, ix: DisputeIx) -> Vec<DisputeIx> {
    let parties = |ix: DisputeIx| dataset.dispute(ix).parties.iter().map(|part| part.entity);
    let own: Vec<EntityIx> = parties(ix).collect();
    let others = (0..dataset.disputes.len() as u32).map(DisputeIx).filter(|other| *other != ix);
    others
        .filter(|other| parties(*other).filter(|party| own.contains(party)).count() > 1)
        .take(MOST_DISPUTES)
        .collect()
}

/// Lists of links.
impl NodeLinks<'_> {
    fn dispute(&self, ix: DisputeIx) -> (NodeRef, String) {
        (NodeRef::Dispute(ix), dispute_standing(self.dataset, ix, None, self.path.lang))
    }

    /// A heading and a list of nodes, each with a word on it; nothing where there are none.
    fn section(&self, html: &mut Html, title: &str, nodes: impl Iterator<Item = (NodeRef, String)>) {
        let nodes: Vec<(NodeRef, String)> = nodes.collect();
        if nodes.is_empty() {
            return;
        }
        html.leaf("h2", &[], title).open("ul", &[]);
        for (node, said) in &nodes {
            html.open("li", &[]);
            self.name(html, *node);
            if !said.is_empty() {
                html.text(&format!(" ({said})"));
            }
            html.close();
        }
        html.close();
    }

    /// Relations in words, each leading to its other end.
    fn relations(&self, html: &mut Html, relations: &[RelationIx], of: EntityIx) {
        if relations.is_empty() {
            return;
        }
        let (lang, words) = (self.path.lang, strings(self.path.lang));
        html.leaf("h2", &[], words.relations).open("ul", &[]);
        for ix in relations {
            let relation = self.dataset.relation(*ix);
            let other = if relation.from == of { relation.to } else { relation.from };
            let said = relation_phrase(self.dataset, *ix, lang);
            let span = match (&relation.since, &relation.until) {
                (_, Some(until)) => Some((words.ended)(&date_words(until, lang))),
                (Some(since), None) => Some((words.time_from)(&date_words(since, lang))),
                (None, None) => None,
            };
            html.open("li", &[]);
            self.link(html, NodeRef::Entity(other), &said);
            if let Some(span) = span {
                html.text(&format!(" ({span})"));
            }
            html.close();
        }
        html.close();
    }
}
