//! A graph that grew: each new node takes hold of one or two that are there, of those with more links more often.

use super::dice::Dice;

/// Pairs of nodes, earlier end second, three for every two nodes; all in one piece and none twice.
pub struct Grown {
    pub nodes: usize,
    pub edges: Vec<(u32, u32)>,
    /// Both ends of every edge: a roll among these finds a node in proportion to its links.
    ends: Vec<u32>,
}

impl Grown {
    pub fn new(nodes: usize, dice: &mut Dice) -> Self {
        let mut grown = Self { nodes, edges: Vec::with_capacity(nodes * 3 / 2), ends: vec![0] };
        for node in 1..nodes as u32 {
            let first = grown.linked(dice);
            let second = (node % 2 == 0).then(|| grown.linked(dice)).filter(|second| *second != first);
            for to in [Some(first), second].into_iter().flatten() {
                grown.edges.push((node, to));
                grown.ends.extend([node, to]);
            }
        }
        // What a second link that fell on the first one left out.
        while nodes > 3 && grown.edges.len() < nodes * 3 / 2 {
            let (from, to) = (dice.below(nodes) as u32, grown.linked(dice));
            let known = |&(a, b): &(u32, u32)| (a, b) == (from, to) || (a, b) == (to, from);
            if from != to && !grown.edges.iter().any(known) {
                grown.edges.push((from.max(to), from.min(to)));
            }
        }
        grown
    }

    /// A node, the likelier the more links it has.
    pub fn linked(&self, dice: &mut Dice) -> u32 {
        self.ends[dice.below(self.ends.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_three_edges_for_two_nodes_none_twice_and_some_nodes_have_many() {
        let grown = Grown::new(1_000, &mut Dice::seeded(7));
        assert_eq!(grown.edges.len(), 1_500);
        let mut edges = grown.edges.clone();
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
            assert!(Grown::new(nodes, &mut Dice::seeded(1)).edges.len() <= edges, "{nodes}");
        }
    }
}
