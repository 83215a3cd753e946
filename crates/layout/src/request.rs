//! Everything a layout depends on, as one comparable value: "is it up to date?" is `==`.

use base::geometry::{Point, Size};

/// A graph to lay out. Equal requests give bit-identical positions on every machine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LayoutRequest {
    pub nodes: Vec<LayoutNode>,
    pub links: Vec<LayoutLink>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct LayoutNode {
    /// Stable over filters (made from the node's id): seeds where the node starts.
    pub key: u64,
    /// Room the node needs with its label, in layout units (CSS pixels at zoom 1).
    pub room: Size,
    /// How much it matters, 0 to 1: heavier nodes move less and sit nearer the middle.
    pub weight: f64,
    /// Where it is already, if it is: layout starts from there.
    pub start: Option<Point>,
    /// Placed by hand: it stays there exactly.
    pub pinned: Option<Point>,
    /// The position in `nodes` of its provider, which it is pulled towards.
    pub provider: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LayoutLink {
    /// Positions in `LayoutRequest::nodes`.
    pub from: usize,
    pub to: usize,
    /// Wished length in layout units.
    pub length: f64,
    /// 0 to 1.
    pub strength: f64,
}

/// A point for each node of the request, in its order, in layout units, y down.
pub type Positions = Vec<Point>;
