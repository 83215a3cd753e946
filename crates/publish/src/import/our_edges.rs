//! Links of a graph that we wrote which are no relations: from providers, and of disputes. And circles of providers.

use std::collections::BTreeMap;

use super::graph::Edge;

/// What our own graphs call the links that a dataset has no relation for.
pub(super) const PARTY: &str = "party";
pub(super) const ABOUT: &str = "about";

/// Found once, so that each node need not look through all edges.
#[derive(Default)]
pub(super) struct OurEdges {
    /// By the id of what is provided.
    providers: BTreeMap<String, String>,
    /// Positions of the links of disputes, by either end.
    of_nodes: BTreeMap<String, Vec<usize>>,
}

impl OurEdges {
    pub fn of(edges: &[Edge]) -> Self {
        let mut found = Self::default();
        for (at, edge) in edges.iter().enumerate() {
            if edge.is_providing() {
                found.providers.entry(edge.to.clone()).or_insert_with(|| edge.from.clone());
            } else if edge.kind == PARTY || edge.kind == ABOUT {
                for end in [&edge.from, &edge.to] {
                    found.of_nodes.entry(end.clone()).or_default().push(at);
                }
            }
        }
        found
    }

    pub fn provider(&self, id: &str) -> Option<&str> {
        self.providers.get(id).map(String::as_str)
    }

    pub fn of_node(&self, id: &str) -> impl Iterator<Item = usize> {
        self.of_nodes.get(id).into_iter().flatten().copied()
    }
}

/// Opens every circle among nodes, of each of which it is known what it is of, at the one that comes last; the positions
/// of these. Each node is walked over once.
pub(super) fn circles(of: &mut [Option<u32>]) -> Vec<usize> {
    let next = |of: &[Option<u32>], at: usize| of[at].map(|at| at as usize);
    // Which walk came by, from 1.
    let mut walked = vec![0usize; of.len()];
    let mut opened = Vec::new();
    for start in 0..of.len() {
        let (mut at, walk) = (Some(start), start + 1);
        while let Some(here) = at.filter(|at| walked[*at] == 0) {
            walked[here] = walk;
            at = next(of, here);
        }
        let Some(first) = at.filter(|at| walked[*at] == walk) else { continue };
        let (mut last, mut here) = (first, next(of, first));
        while let Some(other) = here.filter(|other| *other != first) {
            last = last.max(other);
            here = next(of, other);
        }
        of[last] = None;
        opened.push(last);
    }
    opened.sort_unstable();
    opened
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_circle_is_opened_once_at_its_last_node() {
        let mut of = vec![Some(1), Some(2), Some(0), Some(0), Some(4), Some(6), None];
        assert_eq!(circles(&mut of), [2, 4]);
        assert_eq!(of.iter().flatten().count(), 4);
    }
}
