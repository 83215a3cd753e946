//! Which disputes and actors have a page of their own, and where. Decided once for a site: the live page finds the rule
//! in index.html and links by it.

use super::folder_name::{folder_name, is_folder_name};
use super::page_path::PagePath;
use base::text::Lang;
use dataset::{Dataset, DisputeIx, EntityIx, NodeRef};

/// With fewer events there is nothing to tell that the list of events does not.
const LEAST_EVENTS: usize = 2;
/// So many disputes and actors have a page. With more of them, those with the fewest events have none.
const MOST_PAGES: usize = 5_000;

/// The disputes and actors with a page.
pub struct NodePages {
    /// A dispute or actor with as many events has a page.
    pub least_events: usize,
    /// Disputes first, each in the order of the dataset.
    pub nodes: Vec<NodeRef>,
    /// How many have two events and no page: their events are too few among so many, or their id is too long for a folder.
    pub left_out: usize,
}

impl NodePages {
    pub fn of(dataset: &Dataset) -> Self {
        Self::with_limit(dataset, MOST_PAGES)
    }

    fn with_limit(dataset: &Dataset, most: usize) -> Self {
        let disputes = (0..dataset.disputes.len() as u32).map(|at| NodeRef::Dispute(DisputeIx(at)));
        let entities = (0..dataset.entities.len() as u32).map(|at| NodeRef::Entity(EntityIx(at)));
        let told: Vec<NodeRef> =
            disputes.chain(entities).filter(|node| events_of(dataset, *node) >= LEAST_EVENTS).collect();
        let mut nodes: Vec<NodeRef> =
            told.iter().copied().filter(|node| is_folder_name(id_of(dataset, *node))).collect();
        let mut least_events = LEAST_EVENTS;
        while nodes.len() > most {
            least_events += 1;
            nodes.retain(|node| events_of(dataset, *node) >= least_events);
        }
        let left_out = told.len() - nodes.len();
        Self { least_events, nodes, left_out }
    }

    /// The rule as index.html has it for the live page (src/ui/details/record_page.rs): how many events are enough, then the
    /// ids that have no page under their own name.
    pub fn rule(&self, dataset: &Dataset) -> String {
        let disputes = dataset.disputes.iter().map(|dispute| &dispute.id);
        let ids = dataset.entities.iter().map(|entity| &entity.id).chain(disputes);
        let otherwise = ids.filter(|id| !is_folder_name(id) || folder_name(id) != **id);
        let mut rule = self.least_events.to_string();
        otherwise.for_each(|id| rule.push_str(&[" ", id].concat()));
        rule
    }

    pub fn has(&self, dataset: &Dataset, node: NodeRef) -> bool {
        events_of(dataset, node) >= self.least_events && is_folder_name(id_of(dataset, node))
    }
}

fn events_of(dataset: &Dataset, node: NodeRef) -> usize {
    let events = match node {
        NodeRef::Dispute(ix) => dataset.index.events_of_dispute.get(ix.at()),
        NodeRef::Entity(ix) => dataset.index.events_of_entity.get(ix.at()),
    };
    events.map_or(0, Vec::len)
}

pub fn id_of(dataset: &Dataset, node: NodeRef) -> &str {
    match node {
        NodeRef::Dispute(ix) => &dataset.dispute(ix).id,
        NodeRef::Entity(ix) => &dataset.entity(ix).id,
    }
}

/// `dispute` or `actor`: in the names of cards.
pub fn sort_of(node: NodeRef) -> &'static str {
    match node {
        NodeRef::Dispute(_) => "dispute",
        NodeRef::Entity(_) => "actor",
    }
}

/// Where the page of a dispute or an actor stands.
pub fn path(dataset: &Dataset, node: NodeRef, lang: Lang) -> PagePath {
    PagePath::of_record(lang, &[sort_of(node), "s"].concat(), id_of(dataset, node))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_too_many_those_with_most_events_have_pages_by_one_rule() {
        let dataset = fixture::bundled_dataset();
        let all = NodePages::of(&dataset);
        assert_eq!((all.least_events, all.left_out), (2, 0));
        let few = NodePages::with_limit(&dataset, 20);
        assert!(few.nodes.len() <= 20 && few.least_events > 2);
        assert_eq!(few.nodes.len() + few.left_out, all.nodes.len());
        for node in all.nodes {
            assert_eq!(few.has(&dataset, node), few.nodes.contains(&node));
        }
    }
}
