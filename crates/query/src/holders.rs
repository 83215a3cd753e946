//! Which node holds which when a graph is folded: a forest. The rules know links and providers, and no kind. What is
//! open makes no difference here, so that to open one thing never folds or unfolds another.

use crate::edges::Edge;
use crate::visible::Visible;
use base::sort::argsort;
use dataset::{Dataset, NodeRef};

/// The position of the node that holds each node, in the order of `Visible::nodes`; `None` for what nothing holds.
///
/// 1. What an entity provides is held by its provider.
/// 2. An entity of which all links lead to one other node is held by it; of two that are linked with each other alone
///    the heavier holds.
/// 3. A dispute of which all links lead to one entity is held by it.
/// 4. Of disputes between the same ends the heaviest holds the others.
///
/// Links of what is held count as those of its holder, rule by rule. `kept` nodes are held by none. Linear in nodes
/// and links but for sorting.
#[must_use]
pub fn holders(
    dataset: &Dataset,
    visible: &Visible,
    ends: &[(u32, u32)],
    weights: &[f64],
    kept: &dyn Fn(usize) -> bool,
) -> Vec<Option<u32>> {
    let mut holders = providers(dataset, visible, kept);
    let entities = visible.entities.len();
    let is_free = |holders: &[Option<u32>], at: usize| holders[at].is_none() && !kept(at);

    let only = only_neighbours(&holders, ends);
    let weight = |at: usize| weights.get(at).copied().unwrap_or(0.0);
    for at in 0..entities {
        if let (true, Neighbours::One(other)) = (is_free(&holders, at), only[at])
            && (other as usize >= entities || holders[other as usize].is_none())
        {
            let next = other as usize;
            let is_pair = matches!(only[next], Neighbours::One(_)) && next < entities && !kept(next);
            let holds = weight(at) > weight(next) || (weight(at) == weight(next) && at < next);
            // Of a pair the other one folds when its turn comes.
            holders[at] = if is_pair && holds { None } else { Some(other) };
        }
    }
    let only = only_neighbours(&holders, ends);
    for at in entities..holders.len() {
        if let (true, Neighbours::One(party)) = (is_free(&holders, at), only[at]) {
            holders[at] = Some(party);
        }
    }
    alike(&mut holders, ends, entities, weights, kept);
    holders
}

/// The positions of each edge's ends in `Visible::nodes`.
#[must_use]
pub fn ends(visible: &Visible, edges: &[Edge]) -> Vec<(u32, u32)> {
    let at = |node| visible.position(node).map_or(0, |at| at as u32);
    edges.iter().map(|edge| (at(edge.from), at(edge.to))).collect()
}

/// The provider of each entity; a circle of providers is cut where it closes.
fn providers(dataset: &Dataset, visible: &Visible, kept: &dyn Fn(usize) -> bool) -> Vec<Option<u32>> {
    let mut holders = vec![None; visible.entities.len() + visible.disputes.len()];
    for (at, ix) in visible.entities.iter().enumerate().filter(|(at, _)| !kept(*at)) {
        let provider = dataset.entity(*ix).of.and_then(|of| visible.position(NodeRef::Entity(of)));
        holders[at] = provider.map(|provider| provider as u32);
    }
    // By which walk a node was reached first; 0: by none yet.
    let mut reached = vec![0_u32; holders.len()];
    for start in 0..holders.len() {
        let (walk, mut at) = (start as u32 + 1, start);
        while reached[at] == 0 {
            reached[at] = walk;
            let Some(up) = holders[at].map(|up| up as usize) else { break };
            if reached[up] == walk {
                holders[at] = None;
            }
            at = up;
        }
    }
    holders
}

/// What holds each node in the end: itself, where nothing does.
fn outermost(holders: &[Option<u32>]) -> Vec<u32> {
    drawn_in(holders, &|_| false)
}

/// The node in which each node is drawn: itself, where all that hold it are open. `holders` is a forest.
#[must_use]
pub fn drawn_in(holders: &[Option<u32>], is_open: &dyn Fn(usize) -> bool) -> Vec<u32> {
    let mut drawn: Vec<Option<u32>> = vec![None; holders.len()];
    let mut path = Vec::new();
    for start in 0..holders.len() {
        let mut at = start;
        while drawn[at].is_none() {
            path.push(at);
            let Some(up) = holders[at] else { break };
            at = up as usize;
        }
        while let Some(below) = path.pop() {
            drawn[below] = Some(match holders[below].map(|up| (up, drawn[up as usize])) {
                Some((up, Some(in_up))) if in_up != up || !is_open(up as usize) => in_up,
                _ => below as u32,
            });
        }
    }
    drawn.into_iter().enumerate().map(|(at, within)| within.unwrap_or(at as u32)).collect()
}

/// The nodes that a node is linked with.
#[derive(Clone, Copy)]
enum Neighbours {
    None,
    One(u32),
    Many,
}

impl Neighbours {
    fn add(&mut self, other: u32) {
        *self = match *self {
            Neighbours::None => Neighbours::One(other),
            Neighbours::One(one) if one == other => return,
            _ => Neighbours::Many,
        };
    }
}

fn only_neighbours(holders: &[Option<u32>], ends: &[(u32, u32)]) -> Vec<Neighbours> {
    let outermost = outermost(holders);
    let mut only = vec![Neighbours::None; holders.len()];
    for &(from, to) in ends {
        let (from, to) = (outermost[from as usize], outermost[to as usize]);
        if from != to {
            only[from as usize].add(to);
            only[to as usize].add(from);
        }
    }
    only
}

/// Folds disputes with the same ends into the heaviest of them; of several as heavy, into the first.
fn alike(
    holders: &mut [Option<u32>],
    ends: &[(u32, u32)],
    entities: usize,
    weights: &[f64],
    kept: &dyn Fn(usize) -> bool,
) {
    let outermost = outermost(holders);
    // A dispute and one of its ends.
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for &(from, to) in ends {
        let (from, to) = (outermost[from as usize], outermost[to as usize]);
        for (dispute, end) in [(from, to), (to, from)] {
            let at = dispute as usize;
            if at >= entities && from != to && holders[at].is_none() && !kept(at) {
                pairs.push((dispute, end));
            }
        }
    }
    let order = argsort(pairs.len(), &mut |a, b| pairs[a].cmp(&pairs[b]));
    let mut sorted: Vec<(u32, u32)> = order.iter().map(|&at| pairs[at as usize]).collect();
    sorted.dedup();
    let of_one: Vec<&[(u32, u32)]> = sorted.chunk_by(|a, b| a.0 == b.0).collect();
    let ends_of = |at: usize| of_one[at].iter().map(|(_, end)| *end);
    let dispute = |at: u32| of_one[at as usize].first().map_or(0, |(dispute, _)| *dispute);
    let weight = |at: usize| weights.get(dispute(at as u32) as usize).copied().unwrap_or(0.0);
    let order = argsort(of_one.len(), &mut |a, b| {
        ends_of(a).cmp(ends_of(b)).then_with(|| weight(b).total_cmp(&weight(a)))
    });
    for group in order.chunk_by(|a, b| ends_of(*a as usize).eq(ends_of(*b as usize))) {
        let Some((first, others)) = group.split_first() else { continue };
        others.iter().for_each(|other| holders[dispute(*other) as usize] = Some(dispute(*first)));
    }
}
