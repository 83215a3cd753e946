//! What a view asks of the layout: which nodes, how much room each needs, what pulls on what.

use super::edges::{Ends, ends};
use super::places::text_size;
use super::words::{Fit, node_lines};
use super::{fold_marks, mark::Emphasis, style};
use base::geometry::{Point, Size};
use base::hash::fnv1a;
use base::sort::argsort;
use base::text::Lang;
use dataset::{Dataset, NodeRef};
use layout::{LayoutLink, LayoutNode, LayoutRequest};
use query::{Edge, EdgeKind, Folded, Visible};
use view::Pin;

/// A folded picture keeps room around each mark: the half axes of the ellipse from centre to centre, in layout units. At
/// 1280 by 800 pixels, beside the timeline, that of the heaviest is 48 pixels and the two radii all around.
const HUB_ROOM: Size = Size::new(186.0, 296.0);
const ROOM: Size = Size::new(180.0, 110.0);
/// How many marks are the heaviest.
pub const HUBS: usize = 8;
/// Air around a mark with its name, in layout units.
const AIR: f64 = 10.0;
/// Above this many nodes no picture has room for all names: those that fit are found when it is drawn.
const NAMED: usize = 600;

/// The layout of a view. It depends on the dataset, what is drawn, what matters in it and what is pinned; never on the
/// screen or the reader's language, nor on a selection that opens nothing: one link, one picture.
#[must_use]
pub fn layout_request(
    dataset: &Dataset,
    folded: &Folded,
    importance: &[f64],
    hero: Option<NodeRef>,
    pins: &[Pin],
) -> LayoutRequest {
    let visible = &folded.drawn;
    let nodes: Vec<NodeRef> = visible.nodes().collect();
    let rooms = rooms(folded, importance);
    let describe = |(i, node): (usize, &NodeRef)| {
        let weight = importance.get(i).copied().unwrap_or(0.0);
        LayoutNode {
            key: key(dataset.node_id(*node)),
            label_box: if nodes.len() > NAMED {
                mark_room(dataset, *node, weight)
            } else {
                room(dataset, (*node, folded.held(i)), weight, hero == Some(*node))
            },
            weight,
            room: rooms.get(i).copied().unwrap_or_default(),
            origin: None,
            start: None,
            pinned: pin_of(dataset.node_id(*node), pins),
            provider: provider(dataset, *node).and_then(|of| visible.position(of)),
        }
    };
    let links = visible.edges.iter().zip(ends(&visible.edges, &nodes));
    let links = links.filter_map(|(edge, ends)| ends.map(|ends| link(edge, ends, importance))).collect();
    LayoutRequest { nodes: nodes.iter().enumerate().map(describe).collect(), links, base: None }
}

/// Makes a picture grow out of the one with nothing open: what is opened comes out of what held it, and the rest stays
/// where it is as far as there is room. `closed` is that picture of the nodes `visible`, and `base` its layout.
pub fn grow_from(
    request: &mut LayoutRequest,
    dataset: &Dataset,
    (folded, closed): (&Folded, &Folded),
    visible: &Visible,
    base: LayoutRequest,
) {
    for (node, slot) in folded.drawn.nodes().zip(&mut request.nodes) {
        let holder = closed.position(visible, node).and_then(|at| closed.drawn.node_at(at));
        slot.origin = holder.filter(|holder| *holder != node).map(|holder| key(dataset.node_id(holder)));
    }
    request.base = Some(Box::new(base));
}

/// The room around each mark of a folded picture, as long as it has room for names at all; else none.
fn rooms(folded: &Folded, importance: &[f64]) -> Vec<Size> {
    if !folded.is_folded() || importance.len() > NAMED {
        return Vec::new();
    }
    let mut rooms = vec![ROOM; importance.len()];
    let heaviest = argsort(importance.len(), &mut |a, b| importance[b].total_cmp(&importance[a]));
    heaviest.iter().take(HUBS).for_each(|&at| rooms[at as usize] = HUB_ROOM);
    rooms
}

/// FNV-1a over the id: the same seed for a node in every view, on every machine.
fn key(id: &str) -> u64 {
    fnv1a(id.as_bytes())
}

/// Room for the mark alone.
fn mark_room(dataset: &Dataset, node: NodeRef, importance: f64) -> Size {
    let (shape, _) = style::shape_and_tone(dataset, node, importance);
    let width = 2.0 * style::radius_px(shape, importance, 1.0) + AIR;
    Size::new(width, width)
}

/// Room for the mark and the longer of its names over all languages of the page.
fn room(dataset: &Dataset, (node, held): (NodeRef, &[NodeRef]), importance: f64, is_hero: bool) -> Size {
    let (shape, _) = style::shape_and_tone(dataset, node, importance);
    let width = 2.0 * style::radius_px(shape, importance, 1.0);
    let level = if is_hero { Emphasis::Hero } else { Emphasis::Plain };
    let names = Lang::ALL.map(|lang| {
        let mut lines = node_lines(dataset, node, level, lang, Fit::Roomy, None);
        lines.extend(fold_marks::held_line(dataset, held, lang, false));
        text_size(&lines)
    });
    let name =
        names.iter().fold(Size::default(), |a, b| Size::new(a.width.max(b.width), a.height.max(b.height)));
    Size::new(name.width.max(width) + AIR, name.height + width + AIR)
}

fn pin_of(id: &str, pins: &[Pin]) -> Option<Point> {
    pins.iter().find(|pin| pin.id == id).map(|pin| pin.at)
}

fn provider(dataset: &Dataset, node: NodeRef) -> Option<NodeRef> {
    match node {
        NodeRef::Entity(ix) => dataset.entity(ix).of.map(NodeRef::Entity),
        NodeRef::Dispute(_) => None,
    }
}

fn link(edge: &Edge, ends: Ends, importance: &[f64]) -> LayoutLink {
    let heft = |i: usize| importance.get(i).copied().unwrap_or(0.0);
    let (length, strength) = match edge.kind {
        EdgeKind::Party { .. } => (110.0, 0.8),
        EdgeKind::About => (100.0, 0.5),
        EdgeKind::Provider => (85.0, 0.9),
        EdgeKind::Relation(_) => (115.0, 0.5),
    };
    // What matters more is drawn larger and wants more air around it.
    LayoutLink {
        from: ends.from,
        to: ends.to,
        length: length * (1.0 + 0.35 * (heft(ends.from) + heft(ends.to))),
        strength,
    }
}
