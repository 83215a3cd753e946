//! Layout: any graph settles on finite points, twice on the same ones, with pins exact and rooms apart. The bytes: how
//! many nodes, how they hang together, then odd links and odd nodes as long as there are bytes.

use base::geometry::{Point, Rect, Size};
use layout::{LayoutLink, LayoutNode, LayoutRequest, hash_positions, layout};

use super::bytes::Bytes;

/// Most nodes that are compared with each other, and most that are laid out twice.
const COMPARED: usize = 400;
const TWICE: usize = 16;

pub fn hold(bytes: &[u8]) {
    let request = request(&mut Bytes(bytes));
    let points = layout(&request);
    assert_eq!(points.len(), request.nodes.len());
    for (node, point) in request.nodes.iter().zip(&points) {
        assert!(finite(*point), "{point:?}");
        if let Some(pin) = node.pinned.filter(|pin| finite(*pin)) {
            assert_eq!(*point, pin);
        }
    }
    if points.len() <= TWICE {
        assert_eq!(hash_positions(&points), hash_positions(&layout(&request)));
    }
    if points.len() <= COMPARED {
        apart(&request, &points);
    }
}

fn apart(request: &LayoutRequest, points: &[Point]) {
    let pinned = |i: usize| request.nodes[i].pinned.is_some_and(finite);
    for i in 0..points.len() {
        for j in (0..i).filter(|j| !pinned(i) || !pinned(*j)) {
            let [a, b] = [i, j].map(|k| room(&request.nodes[k], points[k]));
            assert!(!a.overlaps(b), "{i} and {j}: {a:?} {b:?}");
        }
    }
}

fn finite(p: Point) -> bool {
    p.x.is_finite() && p.y.is_finite()
}

/// The sides of a room that count: neither absent nor cut to a largest size.
fn room(node: &LayoutNode, at: Point) -> Rect {
    let side = |x: f64| if x > 0.0 { x.min(4096.0) } else { 0.0 };
    Rect::centred(at, Size::new(side(node.label_box.width), side(node.label_box.height)))
}

/// Mostly few nodes, as each takes its time; some more than have several starts, more than are laid out by the
/// distances of all. A star of 10,000 takes seconds, and has a test of its own (`crates/layout/tests/promises.rs`).
fn count(byte: u8) -> usize {
    match usize::from(byte) {
        255 => 640,
        many @ 248.. => 60 + 30 * (many - 248),
        few => few % 31,
    }
}

fn request(bytes: &mut Bytes) -> LayoutRequest {
    let (n, shape) = (count(bytes.byte()), bytes.byte());
    // Half of all shapes have every node where all others are.
    let start = (shape & 8 != 0).then_some(Point::new(1.0, 2.0));
    let node =
        |key| LayoutNode { key, label_box: Size::new(60.0, 20.0), weight: 0.5, start, ..Default::default() };
    let mut nodes: Vec<LayoutNode> = (0..n as u64).map(node).collect();
    let link = |(from, to)| LayoutLink { from, to, length: 80.0, strength: 0.5 };
    let pairs: Vec<(usize, usize)> = match shape & 7 {
        0 => Vec::new(),
        1 => (1..n).map(|i| (0, i)).collect(),
        2 => (0..n).map(|i| (i, (i + 1) % n)).collect(),
        3 => (1..n).map(|i| (i, i / 2)).collect(),
        // Everything with everything, itself included.
        4 => (0..n.min(40) * n.min(40)).map(|i| (i / n.min(40), i % n.min(40))).collect(),
        // Pairs, twice each and both ways.
        5 => (0..n / 2).flat_map(|i| [(2 * i, 2 * i + 1), (2 * i, 2 * i + 1), (2 * i + 1, 2 * i)]).collect(),
        6 => (0..n).map(|i| (i, i)).collect(),
        _ => (1..n).map(|i| (i % 3, i)).collect(),
    };
    let mut links: Vec<LayoutLink> = pairs.into_iter().map(link).collect();
    // One odd thing takes some eight bytes; more than these would only be slower.
    for _ in 0..64 {
        if bytes.is_empty() {
            break;
        }
        odd(bytes, &mut nodes, &mut links);
    }
    LayoutRequest { nodes, links, base: None }
}

fn odd(bytes: &mut Bytes, nodes: &mut [LayoutNode], links: &mut Vec<LayoutLink>) {
    let (what, at) = (bytes.byte(), usize::from(bytes.number()));
    if what % 8 == 0 {
        // Also to nodes that there are not.
        let to = usize::from(bytes.number());
        return links.push(LayoutLink {
            from: at,
            to,
            length: bytes.any_float(),
            strength: bytes.any_float(),
        });
    }
    let many = nodes.len();
    if many == 0 {
        return;
    }
    let node = &mut nodes[at % many];
    let mut point = || Point::new(bytes.any_float(), bytes.any_float());
    match what % 8 {
        1 => node.pinned = Some(point()),
        2 => node.start = Some(point()),
        3 => node.start = None,
        4 => node.label_box = Size::new(point().x, point().y),
        5 => node.weight = point().x,
        6 => node.key = u64::from(bytes.byte() % 4),
        _ => node.provider = Some(usize::from(bytes.number())),
    }
}
