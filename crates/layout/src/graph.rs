//! The graph of a request, validated: finite numbers, indices in range, neighbours indexed. Holds no
//! positions.

use crate::argsort::argsort;
use crate::arrays::{numbers, sum};
use crate::params::{DEFAULT_LENGTH, GAP, MAX_BOX_SIDE, PROVIDER_LENGTH, PROVIDER_STRENGTH};
use crate::request::{LayoutNode, LayoutRequest};
use base::geometry::{Point, Rect, Size};

/// A link between two different nodes; each pair has one at most, with `a < b`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Link {
    pub a: usize,
    pub b: usize,
    pub length: f64,
    pub strength: f64,
    /// How many lines are drawn between the two.
    pub lines: f64,
}

/// Nodes and links as the layout needs them.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    pub key: Vec<u64>,
    /// Half the size of each node's label box, half the gap between boxes included.
    pub half: Vec<Size>,
    /// 0 to 1.
    pub weight: Vec<f64>,
    pub links: Vec<Link>,
    /// Where each node's neighbours begin in `neighbours`; one entry more than there are nodes.
    offsets: Vec<usize>,
    /// (neighbour, link), grouped by node.
    neighbours: Vec<(usize, usize)>,
}

impl Graph {
    /// Drops loops and links to missing nodes. Repeated links become one, with the shortest length and the
    /// greatest strength.
    pub(super) fn of(request: &LayoutRequest) -> Self {
        let n = request.nodes.len();
        let mut links: Vec<Link> = Vec::with_capacity(request.links.len());
        for link in &request.links {
            let length = if link.length > 0.0 { link.length.min(MAX_BOX_SIDE) } else { DEFAULT_LENGTH };
            let strength = unit_or(link.strength, 0.5);
            push_link(&mut links, n, (link.from, link.to), Link { a: 0, b: 0, length, strength, lines: 1.0 });
        }
        for (i, node) in request.nodes.iter().enumerate() {
            if let Some(provider) = node.provider {
                // An attraction, not a line: a line is drawn only where there is a link as well.
                let pull =
                    Link { a: 0, b: 0, length: PROVIDER_LENGTH, strength: PROVIDER_STRENGTH, lines: 0.0 };
                push_link(&mut links, n, (i, provider), pull);
            }
        }
        let links = merged(n, &links);
        Self::assemble(
            n,
            &mut |i| {
                (request.nodes[i].key, half_box(&request.nodes[i]), unit_or(request.nodes[i].weight, 0.0))
            },
            links,
        )
    }

    /// A graph of `count` nodes, each with its key, half the size of its label box, and weight.
    fn assemble(count: usize, node: &mut dyn FnMut(usize) -> (u64, Size, f64), links: Vec<Link>) -> Self {
        let mut graph = Self { links, ..Self::default() };
        for i in 0..count {
            let (key, half, weight) = node(i);
            graph.key.push(key);
            graph.half.push(half);
            graph.weight.push(weight);
        }
        let links = &graph.links;
        let mut offsets = vec![0; count + 1];
        for link in links {
            offsets[link.a + 1] += 1;
            offsets[link.b + 1] += 1;
        }
        for i in 1..offsets.len() {
            offsets[i] += offsets[i - 1];
        }
        let mut next = offsets.clone();
        let mut neighbours = vec![(0, 0); 2 * links.len()];
        for (l, link) in links.iter().enumerate() {
            for (node, other) in [(link.a, link.b), (link.b, link.a)] {
                neighbours[next[node]] = (other, l);
                next[node] += 1;
            }
        }
        (graph.offsets, graph.neighbours) = (offsets, neighbours);
        graph
    }

    /// The number of nodes.
    pub(super) fn len(&self) -> usize {
        self.key.len()
    }

    /// The neighbours of a node, each with the index of their link.
    pub(super) fn neighbours(&self, node: usize) -> &[(usize, usize)] {
        let offsets = &self.offsets[..];
        &self.neighbours[..][offsets[node]..offsets[node + 1]]
    }

    /// The area of all label boxes together.
    pub(super) fn box_area(&self) -> f64 {
        sum(self.len(), &mut |i| 4.0 * self.half[i].width * self.half[i].height)
    }

    /// The label box of a node at `at`, half the gap included.
    pub(super) fn label_box(&self, node: usize, at: Point) -> Rect {
        let half = self.half[node];
        Rect::new(at.offset(-half.width, -half.height), at.offset(half.width, half.height))
    }

    pub(super) fn degree(&self, node: usize) -> usize {
        let offsets = &self.offsets[..];
        offsets[node + 1] - offsets[node]
    }

    /// The nodes of each connected component, ascending; components in order of their first node.
    pub(super) fn components(&self) -> Vec<Vec<usize>> {
        const NONE: usize = usize::MAX;
        let mut part_of = vec![NONE; self.len()];
        let mut components: Vec<Vec<usize>> = Vec::new();
        let mut queue = Vec::new();
        for node in 0..self.len() {
            if part_of[node] == NONE {
                part_of[node] = components.len();
                queue.push(node);
                while let Some(next) = queue.pop() {
                    for &(other, _) in self.neighbours(next) {
                        if part_of[other] == NONE {
                            part_of[other] = components.len();
                            queue.push(other);
                        }
                    }
                }
                components.push(Vec::new());
            }
            components[part_of[node]].push(node);
        }
        components
    }

    /// The subgraph that `members` (ascending) induce, renumbered in their order.
    pub(super) fn induced(&self, members: &[usize]) -> Self {
        let mut links = Vec::new();
        for (a, &member) in members.iter().enumerate() {
            for &(other, l) in self.neighbours(member) {
                if other > member
                    && let Ok(b) = members.binary_search(&other)
                {
                    links.push(Link { a, b, ..self.links[l] });
                }
            }
        }
        let node = &mut |i: usize| (self.key[members[i]], self.half[members[i]], self.weight[members[i]]);
        Self::assemble(members.len(), node, links)
    }
}

/// Sorted by ends, and one link of each pair.
fn merged(nodes: usize, links: &[Link]) -> Vec<Link> {
    let keys = numbers(links.len(), &mut |l| links[l].a as f64 * nodes as f64 + links[l].b as f64);
    let mut merged: Vec<Link> = Vec::with_capacity(links.len());
    for l in argsort(&keys) {
        let link = links[l as usize];
        match merged.last_mut() {
            Some(last) if (last.a, last.b) == (link.a, link.b) => {
                last.length = last.length.min(link.length);
                last.strength = last.strength.max(link.strength);
                last.lines += link.lines;
            }
            _ => merged.push(link),
        }
    }
    merged
}

fn push_link(links: &mut Vec<Link>, nodes: usize, ends: (usize, usize), link: Link) {
    let (from, to) = ends;
    if from != to && from < nodes && to < nodes {
        links.push(Link { a: from.min(to), b: from.max(to), ..link });
    }
}

fn half_box(node: &LayoutNode) -> Size {
    let half = |side: f64| (if side > 0.0 { side.min(MAX_BOX_SIDE) } else { 0.0 } + GAP) / 2.0;
    Size::new(half(node.label_box.width), half(node.label_box.height))
}

/// `x` cut to 0 to 1, or `otherwise` when it is NaN.
fn unit_or(x: f64, otherwise: f64) -> f64 {
    if x.is_nan() { otherwise } else { x.clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LayoutLink;

    fn graph(nodes: usize, links: &[(usize, usize)]) -> Graph {
        let link =
            |(from, to): &(usize, usize)| LayoutLink { from: *from, to: *to, length: 50.0, strength: 0.5 };
        Graph::of(&LayoutRequest {
            nodes: vec![LayoutNode::default(); nodes],
            links: links.iter().map(link).collect(),
            base: None,
        })
    }

    #[test]
    fn a_pair_is_linked_once_and_nothing_with_itself() {
        let graph = graph(4, &[(0, 1), (1, 0), (2, 2), (3, 9), (3, 1)]);
        let pairs: Vec<_> = graph.links.iter().map(|link| (link.a, link.b)).collect();
        assert_eq!(pairs, [(0, 1), (1, 3)]);
        assert_eq!(graph.neighbours(1), [(0, 0), (3, 1)]);
        assert_eq!(graph.degree(2), 0);
    }

    #[test]
    fn of_repeated_links_the_shortest_and_strongest_counts() {
        let link = |length, strength| LayoutLink { from: 0, to: 1, length, strength };
        let graph = Graph::of(&LayoutRequest {
            nodes: vec![LayoutNode::default(); 2],
            links: vec![link(90.0, 0.9), link(40.0, 0.2), link(f64::NAN, f64::NAN)],
            base: None,
        });
        assert_eq!(graph.links, [Link { a: 0, b: 1, length: 40.0, strength: 0.9, lines: 3.0 }]);
    }

    #[test]
    fn parts_are_what_links_hold_together() {
        let graph = graph(6, &[(0, 4), (4, 2), (3, 5)]);
        assert_eq!(graph.components(), [vec![0, 2, 4], vec![1], vec![3, 5]]);
        let component = graph.induced(&[0, 2, 4]);
        let pairs: Vec<_> = component.links.iter().map(|link| (link.a, link.b)).collect();
        assert_eq!(pairs, [(0, 2), (1, 2)]);
    }
}
