//! Everything that a layout depends on, as one comparable value: "is it up to date?" is `==`.

use base::geometry::{Point, Size};

/// A graph to lay out. Equal requests give bit-identical positions on every machine.
///
/// No number is invalid: lengths, strengths, weights and sizes that are not finite or out of range are
/// replaced or cut, and links to missing nodes are dropped.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LayoutRequest {
    /// In a fixed order, in which positions are returned.
    pub nodes: Vec<LayoutNode>,
    /// In any order.
    pub links: Vec<LayoutLink>,
    /// The picture that this one grew out of, where some nodes ask for room: nodes of the same key stay where they are
    /// in it as far as the new ones let them. It has none itself.
    pub base: Option<Box<LayoutRequest>>,
}

/// A node to place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LayoutNode {
    /// Stable whatever is filtered (made from the node's id): seeds the position where the node starts.
    pub key: u64,
    /// The size of the node with its label, in layout units (CSS pixels at zoom 1), up to 4096 each way.
    pub label_box: Size,
    /// How much the node matters, 0 to 1: heavier nodes are placed nearer the middle, and those above 0.8 may
    /// be placed first.
    pub weight: f64,
    /// The half axes of an ellipse around the node in which it wants no other, in layout units, up to 4096 each way; of
    /// two nodes the larger counts. Where any node asks for room, all are spread over a frame, so that each has its own;
    /// with none, distances stay true to the links.
    pub room: Size,
    /// The key of the node of the base from which this one comes, where the base lacks this one.
    pub origin: Option<u64>,
    /// The position that the node has already, if any, in layout units: the layout starts from it.
    pub start: Option<Point>,
    /// A position that the reader chose, in layout units: the node is placed exactly there.
    pub pinned: Option<Point>,
    /// The index in `LayoutRequest::nodes` of the node's provider, which attracts it.
    pub provider: Option<usize>,
}

/// A link between two nodes. Its direction makes no difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LayoutLink {
    /// The index in `LayoutRequest::nodes` of one end.
    pub from: usize,
    /// The index of the other end.
    pub to: usize,
    /// The length that the link should have, in layout units, above 0 and up to 4096.
    pub length: f64,
    /// How strong the link is, 0 to 1.
    pub strength: f64,
}
