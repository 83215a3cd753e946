//! The way from what is selected to the pages that the served site has of it, or of those who take part in it.

use super::lists::{list, section};
use crate::browser::bridge::id;
use crate::browser::document;
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el};
use crate::ui::kit::props::PageProps;
use base::text::Lang;
use dataset::{Event, NodeRef};

/// A link to the page of a dispute or an actor. Nothing where the site has none.
pub fn record_page(props: &PageProps, node: NodeRef) -> Option<El> {
    Some(link(props, node)?.text(props.words().own_page))
}

/// Adds links to the pages of an event's dispute and of its actors, as far as the site has them.
pub fn pages_of_event(pane: El, props: &PageProps, event: &Event) -> El {
    let dispute = event.dispute.map(NodeRef::Dispute);
    let mut nodes: Vec<NodeRef> = dispute.into_iter().collect();
    for part in &event.actors {
        let actor = NodeRef::Entity(part.entity);
        if !nodes.contains(&actor) {
            nodes.push(actor);
        }
    }
    let item = |node: NodeRef| {
        let name = props.loaded.dataset.node_name(node);
        Some(el("li").add(link(props, node)?.node(localized(name, props.lang))))
    };
    section(pane, props.words().own_pages, nodes.into_iter().filter_map(item).collect(), "parts")
}

/// The site says by `id::RECORD_PAGES` what has a page: how many events are enough, and which ids are left out.
fn link(props: &PageProps, node: NodeRef) -> Option<El> {
    let (dataset, index) = (&props.loaded.dataset, &props.loaded.dataset.index);
    let (folder, of, events) = match node {
        NodeRef::Dispute(ix) => {
            ("disputes/", &dataset.dispute(ix).id, list(&index.events_of_dispute, ix.at()))
        }
        NodeRef::Entity(ix) => ("actors/", &dataset.entity(ix).id, list(&index.events_of_entity, ix.at())),
    };
    let rule = document::element(id::RECORD_PAGES)?.get_attribute("content")?;
    let mut rule = rule.split(' ');
    let least: usize = rule.next()?.parse().ok()?;
    // Of other data than the site's there are no pages.
    let elsewhere = props.view.settings.data.is_some() || document::element(id::DATASET).is_some();
    if events.len() < least || elsewhere || rule.any(|other| other == of) {
        return None;
    }
    let (tag, slash) = if props.lang == Lang::default() { ("", "") } else { (props.lang.tag(), "/") };
    let link = el("a").attr("href", &[tag, slash, folder, of, "/"].concat());
    Some(if props.view.settings.embed { link.attr("target", "_blank") } else { link })
}
