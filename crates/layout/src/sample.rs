//! Made-up graphs of any size, the same on every machine, for tests and benchmarks. Never in what is shipped.

use crate::random::Random;
use crate::request::{LayoutLink, LayoutNode, LayoutRequest};
use base::geometry::Size;

/// A graph like the real ones: a few hubs, many nodes of one or two links, some of none. Links beyond what
/// that takes, up to `links`, join nodes at random.
#[must_use]
pub fn sample(nodes: usize, links: usize) -> LayoutRequest {
    let mut random = Random::seeded(nodes as u64);
    let mut request = LayoutRequest::default();
    for i in 0..nodes {
        let weight = if i < 2 { 0.9 } else { random.below(60) as f64 / 100.0 };
        let label_box = Size::new(60.0 + random.below(140) as f64, 34.0);
        request.nodes.push(LayoutNode { key: random.next(), label_box, weight, ..LayoutNode::default() });
    }
    let hubs = 1 + nodes / 20;
    for i in 1..nodes {
        let any = random.below(i);
        let to = if random.below(2) == 0 { any % hubs } else { any };
        if i % 40 != 39 && to != i {
            request.links.push(link(i, to));
        }
    }
    while request.links.len() < links && nodes > 1 {
        let (from, to) = (random.below(nodes), random.below(1 + nodes / 4));
        request.links.push(link(from, to));
    }
    request
}

fn link(from: usize, to: usize) -> LayoutLink {
    LayoutLink { from, to, length: 110.0, strength: 0.5 }
}
