//! What holds for any graph at all, however odd.

use base::geometry::{Point, Rect, Size};
use layout::{LayoutLink, LayoutNode, LayoutRequest, hash_positions, layout};
use proptest::prelude::*;

/// Mostly sensible, sometimes not a number at all.
fn number(sensible: std::ops::Range<f64>) -> impl Strategy<Value = f64> {
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -0.0, -1.0, 1e-300, 1e12, -1e300];
    prop_oneof![12 => sensible, 1 => proptest::sample::select(odd.to_vec())]
}

fn point() -> impl Strategy<Value = Point> {
    (number(-800.0..800.0), number(-500.0..500.0)).prop_map(|(x, y)| Point::new(x, y))
}

fn any_node() -> impl Strategy<Value = LayoutNode> {
    let label_box = (number(0.0..300.0), number(0.0..80.0)).prop_map(|(w, h)| Size::new(w, h));
    let start = proptest::option::weighted(0.3, point());
    let pinned = proptest::option::weighted(0.1, point());
    let provider = proptest::option::weighted(0.1, 0..60_usize);
    let room = (number(0.0..300.0), number(0.0..300.0)).prop_map(|(w, h)| Size::new(w, h));
    let origin = proptest::option::weighted(0.3, 0..20_u64);
    let room = prop_oneof![2 => Just(Size::default()), 1 => room];
    (0..20_u64, label_box, number(0.0..1.0), (room, origin), start, pinned, provider).prop_map(
        |(key, label_box, weight, (room, origin), start, pinned, provider)| LayoutNode {
            key,
            label_box,
            weight,
            room,
            origin,
            start,
            pinned,
            provider,
        },
    )
}

fn any_link() -> impl Strategy<Value = LayoutLink> {
    (0..60_usize, 0..60_usize, number(1.0..300.0), number(0.0..1.0))
        .prop_map(|(from, to, length, strength)| LayoutLink { from, to, length, strength })
}

fn any_request() -> impl Strategy<Value = LayoutRequest> {
    let base = proptest::option::weighted(0.2, any_base().prop_map(Box::new));
    (any_base(), base).prop_map(|(request, base)| LayoutRequest { base, ..request })
}

fn any_base() -> impl Strategy<Value = LayoutRequest> {
    let nodes = proptest::collection::vec(any_node(), 0..50);
    let links = proptest::collection::vec(any_link(), 0..80);
    (nodes, links).prop_map(|(nodes, links)| LayoutRequest { nodes, links, base: None })
}

fn finite(p: Point) -> bool {
    p.x.is_finite() && p.y.is_finite()
}

/// The label box as the layout reads it: negative sides count as 0, and long ones are cut.
fn label_box(node: &LayoutNode, at: Point) -> Rect {
    let side = |x: f64| if x > 0.0 { x.min(4096.0) } else { 0.0 };
    Rect::centred(at, Size::new(side(node.label_box.width), side(node.label_box.height)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 96 } else { 2000 }))]

    #[test]
    fn any_graph_settles_on_finite_points_with_pins_exact_and_no_overlaps(request in any_request()) {
        let positions = layout(&request);
        prop_assert_eq!(positions.len(), request.nodes.len());
        prop_assert_eq!(hash_positions(&positions), hash_positions(&layout(&request)));
        let pinned: Vec<bool> = request.nodes.iter().map(|node| node.pinned.is_some_and(finite)).collect();
        for (i, node) in request.nodes.iter().enumerate() {
            prop_assert!(finite(positions[i]), "{:?}", positions[i]);
            if let Some(pin) = node.pinned.filter(|pin| finite(*pin)) {
                prop_assert_eq!(positions[i], pin);
            }
            for j in (0..i).filter(|j| !pinned[i] || !pinned[*j]) {
                let (a, b) = (label_box(node, positions[i]), label_box(&request.nodes[j], positions[j]));
                prop_assert!(!a.overlaps(b), "{} and {}: {:?} {:?}", i, j, a, b);
            }
        }
    }

    #[test]
    fn settling_what_is_settled_moves_nothing(request in any_request()) {
        let mut request = request;
        for node in &mut request.nodes {
            node.pinned = None;
            // What starts beyond all reason is brought back, and so moves.
            node.start = node.start.filter(|p| p.x.abs().max(p.y.abs()) < 1e6);
        }
        let first = layout(&request);
        for (node, p) in request.nodes.iter_mut().zip(&first) {
            node.start = Some(*p);
        }
        prop_assert_eq!(layout(&request), first);
    }

    #[test]
    fn the_order_of_links_does_not_matter(request in any_request()) {
        let mut reversed = request.clone();
        reversed.links.reverse();
        prop_assert_eq!(layout(&reversed), layout(&request));
    }
}
