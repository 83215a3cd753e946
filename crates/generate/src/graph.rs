//! A graph by preferential attachment (Barabási and Albert, 1999): each new node is linked to one or two others, the likelier the more links these have.

use super::rng::SplitMix64;

/// Pairs of nodes, earlier end second, three for every two nodes; all in one piece and none twice.
pub struct Graph {
    pub nodes: usize,
    pub edges: Vec<(u32, u32)>,
    /// Both ends of every edge: one of these at random is a node in proportion to its links.
    ends: Vec<u32>,
}

impl Graph {
    pub fn new(nodes: usize, rng: &mut SplitMix64) -> Self {
        let mut graph = Self { nodes, edges: Vec::with_capacity(nodes * 3 / 2), ends: vec![0] };
        for node in 1..nodes as u32 {
            let first = graph.linked(rng);
            let second = (node % 2 == 0).then(|| graph.linked(rng)).filter(|second| *second != first);
            for to in [Some(first), second].into_iter().flatten() {
                graph.edges.push((node, to));
                graph.ends.extend([node, to]);
            }
        }
        // What a second link that fell on the first one left out.
        while nodes > 3 && graph.edges.len() < nodes * 3 / 2 {
            let (from, to) = (rng.below(nodes) as u32, graph.linked(rng));
            let known = |&(a, b): &(u32, u32)| (a, b) == (from, to) || (a, b) == (to, from);
            if from != to && !graph.edges.iter().any(known) {
                graph.edges.push((from.max(to), from.min(to)));
            }
        }
        graph
    }

    /// A node, the likelier the more links it has.
    pub fn linked(&self, rng: &mut SplitMix64) -> u32 {
        self.ends[rng.below(self.ends.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_three_edges_for_two_nodes_none_twice_and_some_nodes_have_many() {
        let graph = Graph::new(1_000, &mut SplitMix64::seeded(7));
        assert_eq!(graph.edges.len(), 1_500);
        let mut edges = graph.edges.clone();
        edges.sort_unstable();
        edges.dedup();
        assert_eq!(edges.len(), 1_500);
        assert!(edges.iter().all(|(from, to)| to < from && (*from as usize) < 1_000));
        let mut degrees = vec![0; 1_000];
        edges.iter().for_each(|(a, b)| [*a, *b].iter().for_each(|end| degrees[*end as usize] += 1));
        assert!(degrees.iter().all(|degree| *degree > 0));
        assert!(degrees.iter().max() > Some(&20), "no hub");
    }

    #[test]
    fn the_smallest_graphs_are_graphs_too() {
        for (nodes, edges) in [(0, 0), (1, 0), (2, 1), (3, 2), (4, 6)] {
            assert!(Graph::new(nodes, &mut SplitMix64::seeded(1)).edges.len() <= edges, "{nodes}");
        }
    }
}
