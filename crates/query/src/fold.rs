//! What a view draws of the nodes and edges it shows: few marks for many, each counted, none lost.

use crate::edges::{Edge, EdgeKind};
use crate::holders::{drawn_in, ends, holders};
use crate::neighbourhood::node_by_id;
use crate::visible::Visible;
use base::sort::argsort;
use dataset::{Dataset, EntityIx, NodeRef};
use view::{FoldMode, Selection, View};

/// A view of so many nodes is drawn as it is, unless its link says otherwise.
pub const MOST_UNFOLDED: usize = 60;

/// What a view draws: every visible node is drawn or held by exactly one that is, and every visible edge is drawn,
/// counted in one that is, or lies within one drawn node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folded {
    /// The nodes drawn, in their order, and the edges between them, each once for its two ends. Where nothing is folded
    /// these are all nodes and edges.
    pub drawn: Visible,
    /// By position in `Visible::nodes` of all nodes: the position among those drawn. Empty where nothing is folded.
    within: Vec<u32>,
    /// By position in `drawn.edges`, and an end: where its members begin. Empty where nothing is folded.
    member_starts: Vec<u32>,
    members: Vec<Edge>,
    /// By position in `drawn.edges`: whether its members run both ways.
    both_ways: Vec<bool>,
    /// By position among the nodes drawn, and an end: where what it holds begins. Empty where nothing is folded.
    held_starts: Vec<u32>,
    held: Vec<NodeRef>,
    /// By position among the nodes drawn: how many it would hold, were it not open by the link. Empty where nothing is.
    opened: Vec<u32>,
}

impl Folded {
    /// Folds what a view shows, if the view is one that folds. `weights` are by position in `Visible::nodes`; `focal` is
    /// never folded, nor is what is pinned. What holds the selection is open.
    #[must_use]
    pub fn new(
        dataset: &Dataset,
        visible: &Visible,
        weights: &[f64],
        focal: Option<NodeRef>,
        view: &View,
    ) -> Self {
        let count = visible.entities.len() + visible.disputes.len();
        let folds = match view.fold.mode {
            FoldMode::Many => count > MOST_UNFOLDED,
            FoldMode::All => true,
            FoldMode::None => false,
        };
        if !folds {
            return Self { drawn: visible.clone(), ..Self::default() };
        }
        let at = |id: &str| node_by_id(dataset, id).and_then(|node| visible.position(node));
        let mut kept = vec![false; count];
        let pinned = view.pins.iter().filter_map(|pin| at(&pin.id));
        pinned.chain(focal.and_then(|node| visible.position(node))).for_each(|at| kept[at] = true);
        let ends = ends(visible, &visible.edges);
        let holders = holders(dataset, visible, &ends, weights, &|at| kept[at]);
        let mut open = vec![false; count];
        view.fold.open.iter().filter_map(|id| at(id)).for_each(|at| open[at] = true);
        let by_link = open.clone();
        open_selected(dataset, visible, &holders, view, &mut open);
        let within = drawn_in(&holders, &|at| open[at]);
        let mut folded = Self::of_drawn(visible, &within, &ends);
        folded.note_opened(&holders, &|at| by_link[at] && within[at] as usize == at);
        folded
    }

    /// `within`: the node in which each node is drawn.
    fn of_drawn(visible: &Visible, within: &[u32], ends: &[(u32, u32)]) -> Self {
        let is_drawn = |at: usize| within[at] as usize == at;
        let entities = visible.entities.len();
        let mut drawn = Visible {
            events: visible.events.clone(),
            entities: picked(&visible.entities, &is_drawn),
            disputes: picked(&visible.disputes, &|at| is_drawn(entities + at)),
            ..Visible::default()
        };
        let nodes: Vec<NodeRef> = visible.nodes().collect();
        let mut folded = Self::default();
        folded.merge(&nodes, &visible.edges, within, ends, &mut drawn);
        let mut position = 0;
        let positions: Vec<u32> = (0..within.len()).map(|at| advance(&mut position, is_drawn(at))).collect();
        folded.within = within.iter().map(|at| positions[*at as usize]).collect();
        folded.drawn = drawn;
        folded.gather(&nodes, within);
        folded
    }

    /// Draws the edges between the same two drawn nodes as one.
    fn merge(
        &mut self,
        nodes: &[NodeRef],
        edges: &[Edge],
        within: &[u32],
        ends: &[(u32, u32)],
        drawn: &mut Visible,
    ) {
        let drawn_ends = |at: usize| (within[ends[at].0 as usize], within[ends[at].1 as usize]);
        let pair = |at: usize| {
            let (from, to) = drawn_ends(at);
            (from.min(to), from.max(to))
        };
        // What has both ends in one node is within it; a relation of a drawn node to itself is not.
        let outside = (0..edges.len()).filter(|at| {
            let (from, to) = drawn_ends(*at);
            from != to || (ends[*at].0 == ends[*at].1 && ends[*at].0 == from)
        });
        let outside: Vec<usize> = outside.collect();
        let order = argsort(outside.len(), &mut |a, b| pair(outside[a]).cmp(&pair(outside[b])));
        let order: Vec<usize> = order.iter().map(|&at| outside[at as usize]).collect();
        let groups: Vec<&[usize]> = order.chunk_by(|a, b| pair(*a) == pair(*b)).collect();
        let in_order = argsort(groups.len(), &mut |a, b| groups[a].first().cmp(&groups[b].first()));
        for &group in &in_order {
            let group = groups[group as usize];
            let Some(&lead) = group.iter().min_by_key(|at| rank(edges[**at].kind)) else { continue };
            let ((from, to), class) = (drawn_ends(lead), rank(edges[lead].kind));
            drawn.edges.push(Edge {
                kind: edges[lead].kind,
                from: nodes[from as usize],
                to: nodes[to as usize],
            });
            let alike = |at: &&usize| rank(edges[**at].kind) == class;
            self.both_ways.push(group.iter().filter(alike).any(|at| drawn_ends(*at) != (from, to)));
            self.member_starts.push(self.members.len() as u32);
            self.members.extend(group.iter().map(|at| edges[*at]));
        }
        self.member_starts.push(self.members.len() as u32);
        drawn.relations.extend(outside.iter().filter_map(|at| match edges[*at].kind {
            EdgeKind::Relation(ix) => Some(ix),
            _ => None,
        }));
    }

    /// Notes for each drawn node what it holds, in the order of `nodes`.
    fn gather(&mut self, nodes: &[NodeRef], within: &[u32]) {
        let is_held = |at: &usize| within[*at] as usize != *at;
        let order: Vec<usize> = (0..nodes.len()).filter(is_held).collect();
        let by_holder = argsort(order.len(), &mut |a, b| self.within[order[a]].cmp(&self.within[order[b]]));
        let drawn = self.drawn.entities.len() + self.drawn.disputes.len();
        let mut next = 0;
        for at in 0..drawn as u32 {
            self.held_starts.push(next as u32);
            while let Some(held) = by_holder.get(next).map(|held| order[*held as usize])
                && self.within[held] == at
            {
                self.held.push(nodes[held]);
                next += 1;
            }
        }
        self.held_starts.push(next as u32);
    }

    fn note_opened(&mut self, holders: &[Option<u32>], is_open: &dyn Fn(usize) -> bool) {
        self.opened = vec![0; self.drawn.entities.len() + self.drawn.disputes.len()];
        for holder in holders.iter().flatten().map(|holder| *holder as usize).filter(|at| is_open(*at)) {
            self.opened[self.within[holder] as usize] += 1;
        }
    }

    /// Whether anything is folded.
    #[must_use]
    pub fn is_folded(&self) -> bool {
        !self.held.is_empty()
    }

    /// What a drawn node holds, by its position in `drawn.nodes()`.
    #[must_use]
    pub fn held(&self, at: usize) -> &[NodeRef] {
        slice(&self.held, &self.held_starts, at)
    }

    /// What a drawn node holds.
    #[must_use]
    pub fn held_by(&self, node: NodeRef) -> &[NodeRef] {
        self.drawn.position(node).map_or(&[], |at| self.held(at))
    }

    /// The edges that a drawn edge stands for, by its position in `drawn.edges`: itself, where nothing is folded.
    #[must_use]
    pub fn members(&self, edge: usize) -> &[Edge] {
        match self.drawn.edges.get(edge) {
            Some(drawn) if self.member_starts.is_empty() => std::slice::from_ref(drawn),
            _ => slice(&self.members, &self.member_starts, edge),
        }
    }

    /// Whether the members of a drawn edge run one way, from its `from` to its `to`.
    #[must_use]
    pub fn is_one_way(&self, edge: usize) -> bool {
        !self.both_ways.get(edge).is_some_and(|both| *both)
    }

    /// How many things a drawn node would hold, were it not open by the link's word; 0 for one that is not.
    #[must_use]
    pub fn opened(&self, node: NodeRef) -> usize {
        let opened = self.drawn.position(node).and_then(|at| self.opened.get(at));
        opened.map_or(0, |count| *count as usize)
    }

    /// The position in `drawn.nodes()` of the node that is drawn for a node of `visible`, from which this was made:
    /// itself, or what holds it. `None` when it is not visible.
    #[must_use]
    pub fn position(&self, visible: &Visible, node: NodeRef) -> Option<usize> {
        let at = visible.position(node)?;
        if self.within.is_empty() { Some(at) } else { self.within.get(at).map(|at| *at as usize) }
    }

    /// The position in `drawn.edges` of the edge that draws or counts a relation.
    #[must_use]
    pub fn edge_of(&self, kind: EdgeKind) -> Option<usize> {
        (0..self.drawn.edges.len()).find(|at| self.members(*at).iter().any(|edge| edge.kind == kind))
    }

    /// The values of the drawn nodes out of those of all visible ones.
    #[must_use]
    pub fn of_drawn_nodes(&self, visible: &Visible, values: &[f64]) -> Vec<f64> {
        let drawn = self.drawn.nodes().filter_map(|node| values.get(visible.position(node)?));
        drawn.copied().collect()
    }
}

/// Which member of an edge is drawn for all: what a party does says most.
fn rank(kind: EdgeKind) -> u8 {
    match kind {
        EdgeKind::Party { .. } => 0,
        EdgeKind::Relation(_) => 1,
        EdgeKind::About => 2,
        EdgeKind::Provider => 3,
    }
}

fn picked<T: Copy>(list: &[T], is_kept: &dyn Fn(usize) -> bool) -> Vec<T> {
    let kept = list.iter().enumerate().filter(|(at, _)| is_kept(*at));
    kept.map(|(_, item)| *item).collect()
}

fn advance(position: &mut u32, counts: bool) -> u32 {
    let at = *position;
    *position += u32::from(counts);
    at
}

fn slice<'a, T>(items: &'a [T], starts: &[u32], at: usize) -> &'a [T] {
    match (starts.get(at), starts.get(at + 1)) {
        (Some(start), Some(end)) => items.get(*start as usize..*end as usize).unwrap_or_default(),
        _ => &[],
    }
}

/// Opens what holds the selection: all that holds a selected node; of a selected relation what holds its ends, where
/// otherwise no line would stand for it. An event selects no node: what holds its actors is highlighted.
fn open_selected(
    dataset: &Dataset,
    visible: &Visible,
    holders: &[Option<u32>],
    view: &View,
    open: &mut [bool],
) {
    let entity = |ix: EntityIx| visible.position(NodeRef::Entity(ix));
    let selected = match &view.sel {
        Some(Selection::Entity(id) | Selection::Dispute(id)) => {
            [node_by_id(dataset, id).and_then(|node| visible.position(node)), None]
        }
        Some(Selection::Relation(id)) => {
            let Some(ix) = dataset.index.relation_by_id.get(id) else { return };
            let relation = dataset.relation(*ix);
            let ends = [entity(relation.from), entity(relation.to)];
            let [Some(from), Some(to)] = ends else { return };
            let within = drawn_in(holders, &|at| open[at]);
            if within.get(from) != within.get(to) {
                return;
            }
            ends
        }
        Some(Selection::Event(_)) | None => return,
    };
    for mut at in selected.into_iter().flatten() {
        while let Some(up) = holders.get(at).copied().flatten().map(|up| up as usize) {
            open[up] = true;
            at = up;
        }
    }
}
