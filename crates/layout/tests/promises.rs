//! What a layout promises, one promise a test.
#![allow(clippy::unwrap_used)]

use base::geometry::{Point, Rect, Size};
use layout::{LayoutLink, LayoutNode, LayoutRequest, Positions, Simulation, hash_positions, layout, sample};

fn node(key: u64) -> LayoutNode {
    LayoutNode { key, label_box: Size::new(90.0, 34.0), weight: 0.3, ..LayoutNode::default() }
}

fn link(from: usize, to: usize) -> LayoutLink {
    LayoutLink { from, to, length: 100.0, strength: 0.5 }
}

fn graph(nodes: usize, links: &[(usize, usize)]) -> LayoutRequest {
    LayoutRequest {
        nodes: (0..nodes as u64).map(node).collect(),
        links: links.iter().map(|(from, to)| link(*from, *to)).collect(),
        base: None,
    }
}

fn star(leaves: usize) -> LayoutRequest {
    graph(leaves + 1, &(1..=leaves).map(|leaf| (0, leaf)).collect::<Vec<_>>())
}

fn boxes(request: &LayoutRequest, positions: &Positions) -> Vec<Rect> {
    request.nodes.iter().zip(positions).map(|(node, p)| Rect::centred(*p, node.label_box)).collect()
}

fn overlaps(request: &LayoutRequest, positions: &Positions) -> usize {
    let boxes = boxes(request, positions);
    let pairs = (0..boxes.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
    pairs.filter(|(i, j)| boxes[*i].overlaps(boxes[*j])).count()
}

/// The same request, with every node starting where it was put.
fn started(request: &LayoutRequest, positions: &Positions) -> LayoutRequest {
    let mut request = request.clone();
    for (node, p) in request.nodes.iter_mut().zip(positions) {
        node.start = Some(*p);
    }
    request
}

fn farthest_move(before: &[Point], after: &[Point]) -> f64 {
    before.iter().zip(after).map(|(a, b)| a.distance(*b)).fold(0.0, f64::max)
}

#[test]
fn equal_requests_give_equal_bits_however_they_are_stepped() {
    for request in [graph(0, &[]), graph(3, &[]), star(12), sample(90, 140), sample(700, 1100)] {
        let once = layout(&request);
        let mut simulation = Simulation::new(&request);
        let mut last = -1.0;
        while !simulation.is_finished() {
            assert!(simulation.progress() > last, "progress rises with each step");
            assert_eq!(simulation.positions().len(), request.nodes.len());
            last = simulation.progress();
            simulation.step();
        }
        assert_eq!(simulation.progress(), 1.0);
        simulation.step();
        assert_eq!(hash_positions(&simulation.positions()), hash_positions(&once));
    }
}

#[test]
fn the_hash_sees_every_bit() {
    let a = [Point::new(1.0, 2.0), Point::new(3.0, 4.0)];
    let b = [Point::new(1.0, 2.0), Point::new(3.0, 4.000_000_000_000_001)];
    assert_ne!(hash_positions(&a), hash_positions(&b));
    assert_ne!(hash_positions(&a), hash_positions(&[a[1], a[0]]));
    assert_eq!(hash_positions(&a), hash_positions(&a.clone()));
}

#[test]
fn nothing_gives_nothing_and_one_node_lies_in_the_middle() {
    assert!(layout(&graph(0, &[])).is_empty());
    assert_eq!(layout(&graph(1, &[])), [Point::ORIGIN]);
}

#[test]
fn no_label_boxes_overlap() {
    for request in [star(40), sample(30, 45), sample(200, 350), sample(800, 1300), graph(50, &[])] {
        let positions = layout(&request);
        assert_eq!(overlaps(&request, &positions), 0, "{} nodes", request.nodes.len());
    }
}

#[test]
fn loops_and_links_to_nowhere_change_nothing() {
    let plain = sample(40, 60);
    let mut messy = plain.clone();
    messy.links.extend([link(3, 3), link(5, 99), link(usize::MAX, 2)]);
    messy.nodes[4].provider = Some(4000);
    messy.nodes[6].provider = Some(6);
    assert_eq!(layout(&messy), layout(&plain));
}

#[test]
fn which_end_a_link_is_told_from_changes_nothing() {
    let plain = sample(40, 60);
    let mut turned = plain.clone();
    for link in &mut turned.links {
        (link.from, link.to) = (link.to, link.from);
    }
    assert_eq!(layout(&turned), layout(&plain));
}

#[test]
fn numbers_that_are_none_count_as_absent() {
    let plain = sample(20, 30);
    let mut odd = plain.clone();
    odd.nodes[1].start = Some(Point::new(f64::NAN, 0.0));
    odd.nodes[2].pinned = Some(Point::new(0.0, f64::INFINITY));
    odd.nodes[3].start = Some(Point::new(f64::NEG_INFINITY, f64::NAN));
    assert_eq!(layout(&odd), layout(&plain));
    odd.nodes[4].label_box = Size::new(f64::NAN, -5.0);
    odd.nodes[5].weight = f64::NAN;
    odd.links[0].length = f64::NAN;
    odd.links[1].strength = f64::INFINITY;
    assert!(layout(&odd).iter().all(|p| p.x.is_finite() && p.y.is_finite()));
}

#[test]
fn a_pinned_node_is_exactly_there_and_the_rest_keeps_clear_of_it() {
    let mut request = sample(40, 60);
    let pins = [Point::new(0.1, -0.2), Point::new(1e300, -1e300), Point::new(-400.7, 12.3)];
    for (i, pin) in pins.iter().enumerate() {
        request.nodes[3 * i].pinned = Some(*pin);
    }
    let positions = layout(&request);
    for (i, pin) in pins.iter().enumerate() {
        assert_eq!(positions[3 * i], *pin);
    }
    assert_eq!(overlaps(&request, &positions), 0);
}

#[test]
fn a_pin_moves_little_else_but_the_satellites_of_what_is_pinned() {
    let mut request = star(5);
    request.nodes.extend((6..12).map(node));
    request.links.extend((5..11).map(|i| link(i, i + 1)));
    let before = layout(&request);
    let away = before[0].offset(0.0, -900.0);
    request.nodes[0].pinned = Some(away);
    let after = layout(&request);
    for leaf in 1..5 {
        let (old, new) = (before[leaf].offset(0.0, -900.0), after[leaf]);
        assert!(old.distance(new) < 40.0, "leaf {leaf} goes with its hub: {old:?} {new:?}");
    }
    assert_eq!(before[5..], after[5..]);
}

#[test]
fn what_is_settled_stays() {
    for request in [star(20), sample(25, 40), sample(200, 350)] {
        let first = layout(&request);
        assert_eq!(layout(&started(&request, &first)), first);
    }
}

#[test]
fn what_a_filter_leaves_stays_where_it_was() {
    let whole = sample(80, 120);
    let positions = layout(&whole);
    let mut part = started(&whole, &positions);
    part.nodes.truncate(30);
    part.links.retain(|link| link.from < 30 && link.to < 30);
    assert_eq!(layout(&part), positions[..30]);
}

#[test]
fn a_new_node_finds_a_place_near_its_neighbours_and_the_rest_stays_near() {
    let whole = sample(60, 90);
    let mut request = started(&whole, &layout(&whole));
    let before: Positions = request.nodes.iter().filter_map(|node| node.start).collect();
    request.nodes.extend([node(1000), node(1001)]);
    request.links.extend([link(0, 60), link(5, 61), link(5, 60)]);
    let after = layout(&request);
    assert!(farthest_move(&before, &after[..60]) < 60.0);
    let across = Rect::around(before.iter().copied()).unwrap().width();
    assert!(after[60].distance(after[0]) < across / 2.0);
    assert!(after[61].distance(after[5]) < across / 2.0);
    assert_eq!(overlaps(&request, &after), 0);
}

#[test]
fn when_most_nodes_are_new_those_that_had_a_place_keep_their_sides() {
    let whole = sample(120, 200);
    let mut few = whole.clone();
    few.nodes.truncate(20);
    few.links.retain(|link| link.from < 20 && link.to < 20);
    let before = layout(&few);
    let mut request = whole.clone();
    for (node, p) in request.nodes.iter_mut().zip(&before) {
        node.start = Some(*p);
    }
    let after = layout(&request);
    let middle = |points: &[Point]| points.iter().map(|p| p.x).sum::<f64>() / points.len() as f64;
    let (old, new) = (middle(&before), middle(&after[..20]));
    let agree: f64 = before.iter().zip(&after).map(|(a, b)| (a.x - old) * (b.x - new)).sum();
    assert!(agree > 0.0, "left stays left on the whole");
}

#[test]
fn an_unrelated_node_disturbs_nobody() {
    for request in [sample(30, 50), sample(150, 240)] {
        let before = layout(&request);
        let mut more = request.clone();
        more.nodes.push(LayoutNode { label_box: Size::new(20.0, 20.0), ..node(77) });
        assert_eq!(layout(&more)[..before.len()], before[..]);
    }
}

#[test]
fn neighbours_are_nearer_than_strangers() {
    for request in [sample(30, 40), sample(200, 300), sample(900, 1200)] {
        let positions = layout(&request);
        let lengths: Vec<f64> =
            request.links.iter().map(|l| positions[l.from].distance(positions[l.to])).collect();
        let n = positions.len();
        let strangers: Vec<f64> =
            (0..n).map(|i| positions[i].distance(positions[(i * 7 + n / 2) % n])).collect();
        let mean = |all: &[f64]| all.iter().sum::<f64>() / all.len() as f64;
        assert!(mean(&lengths) < 0.75 * mean(&strangers), "{n}: {} {}", mean(&lengths), mean(&strangers));
    }
}

#[test]
fn what_a_provider_provides_stands_by_it() {
    let mut request = star(14);
    request.nodes.push(node(15));
    request.nodes[15].provider = Some(3);
    let positions = layout(&request);
    let away = |i: usize| positions[i].distance(positions[15]);
    assert!((0..15).all(|i| i == 3 || away(i) > away(3)), "nothing stands nearer than its provider");
}

#[test]
fn the_canvas_is_a_landscape() {
    for request in [sample(30, 50), sample(200, 350), star(30), graph(60, &[])] {
        let positions = layout(&request);
        let bounds = boxes(&request, &positions).into_iter().reduce(Rect::union).unwrap();
        let aspect = bounds.width() / bounds.height();
        assert!((1.1..2.4).contains(&aspect), "{} nodes: {aspect}", request.nodes.len());
    }
}

#[test]
fn satellites_fan_out_around_their_hub() {
    let request = star(12);
    let positions = layout(&request);
    let hub = positions[0];
    let quarter = |p: &Point| (usize::from(p.x > hub.x), usize::from(p.y > hub.y));
    for side in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        let there = positions[1..].iter().filter(|p| quarter(p) == side).count();
        assert!((1..=5).contains(&there), "{there} of 12 in quarter {side:?}");
    }
    let farthest = positions[1..].iter().map(|p| p.distance(hub)).fold(0.0, f64::max);
    assert!(farthest < 500.0, "{farthest}");
}

#[test]
fn what_the_picture_is_about_stands_in_the_order_of_the_data() {
    // A dispute (2) with two parties (0, 1) and what surrounds them.
    let mut request = graph(
        12,
        &[(0, 2), (1, 2), (0, 3), (0, 4), (1, 5), (1, 6), (2, 7), (0, 7), (4, 8), (6, 9), (1, 10), (10, 11)],
    );
    for (i, weight) in [(0, 0.9), (1, 0.9), (2, 1.0)] {
        request.nodes[i].weight = weight;
    }
    let positions = layout(&request);
    let (left, right, hero) = (positions[0], positions[1], positions[2]);
    assert!(left.x < hero.x && hero.x < right.x);
    assert_eq!(left.y, right.y);
    assert!(hero.y < left.y, "the dispute stands above its parties");
    assert!(((left.x + right.x) / 2.0 - hero.x).abs() < 1.0, "and in the middle");
}

#[test]
fn separate_parts_lie_apart_but_close() {
    // Three triangles, a chain and some single nodes beside a main component.
    let mut request = sample(60, 90);
    for component in 0..3 {
        let first = request.nodes.len();
        request.nodes.extend((0..3).map(|i| node(1000 + component * 10 + i)));
        request.links.extend([link(first, first + 1), link(first + 1, first + 2), link(first, first + 2)]);
    }
    request.nodes.extend((0..5).map(|i| node(2000 + i)));
    let positions = layout(&request);
    let boxes = boxes(&request, &positions);
    let bounds = |range: std::ops::Range<usize>| boxes[range].iter().copied().reduce(Rect::union).unwrap();
    let main = bounds(0..60);
    let all = bounds(0..boxes.len());
    let share = all.width() * all.height() / (main.width() * main.height());
    assert!(share < 1.8, "{share}");
    for component in 0..3 {
        let triangle = bounds(60 + 3 * component..63 + 3 * component);
        for (i, label_box) in boxes.iter().enumerate() {
            let own = (60 + 3 * component..63 + 3 * component).contains(&i);
            assert!(own || !label_box.overlaps(triangle), "{i} lies in triangle {component}");
        }
    }
}

#[test]
fn a_star_of_thousands_settles_without_overlaps() {
    // Ten thousand take 15 s without optimisation.
    let request = star(if cfg!(debug_assertions) { 2_000 } else { 10_000 });
    let positions = layout(&request);
    assert!(positions.iter().all(|p| p.x.is_finite() && p.y.is_finite()));
    // Rooms are all alike: sorted by rows, only near ones can overlap.
    let mut sorted = positions.clone();
    sorted.sort_by(|a, b| a.y.total_cmp(&b.y));
    for (i, a) in sorted.iter().enumerate() {
        for b in sorted[i + 1..].iter().take_while(|b| b.y - a.y < 34.0) {
            assert!((a.x - b.x).abs() >= 90.0);
        }
    }
}

#[test]
fn nodes_that_all_start_at_one_place_are_taken_apart() {
    let mut request = sample(300, 400);
    for node in &mut request.nodes {
        node.start = Some(Point::new(50.0, 50.0));
    }
    let positions = layout(&request);
    assert_eq!(overlaps(&request, &positions), 0);
    let bounds = Rect::around(positions).unwrap();
    assert!(bounds.width() < 6000.0 && bounds.contains(Point::new(50.0, 50.0)), "{bounds:?}");
}

#[test]
fn a_heap_of_pins_keeps_nobody_else_from_a_place() {
    let mut request = sample(200, 260);
    for node in request.nodes.iter_mut().step_by(2) {
        node.pinned = Some(Point::new(10.0, -10.0));
    }
    let positions = layout(&request);
    let boxes = boxes(&request, &positions);
    for i in (1..200).step_by(2) {
        let clear = (0..200).all(|j| i == j || !boxes[i].overlaps(boxes[j]));
        assert!(clear, "{i} lies on another");
    }
}

#[test]
fn a_graph_where_all_are_linked_settles_too() {
    let links: Vec<(usize, usize)> = (0..90).flat_map(|i| (0..i).map(move |j| (i, j))).collect();
    let request = graph(90, &links);
    assert_eq!(overlaps(&request, &layout(&request)), 0);
}

#[test]
fn a_picture_that_grows_out_of_another_keeps_what_it_had_as_far_as_there_is_room() {
    let room = Size::new(90.0, 60.0);
    let roomy = |mut request: LayoutRequest| {
        request.nodes.iter_mut().for_each(|node| node.room = room);
        request
    };
    let links: Vec<(usize, usize)> = (1..40).map(|i| (i, i / 3)).collect();
    let base = roomy(graph(40, &links));
    // Six more, out of node 4.
    let more: Vec<(usize, usize)> = links.iter().copied().chain((40..46).map(|i| (4, i))).collect();
    let mut grown = roomy(graph(46, &more));
    for node in &mut grown.nodes[40..] {
        node.origin = Some(base.nodes[4].key);
    }
    grown.base = Some(Box::new(base.clone()));
    let (before, after) = (layout(&base), layout(&grown));
    let wide = Rect::around(before.iter().copied()).unwrap().width();
    for i in 0..40 {
        let off = before[i].distance(after[i]);
        assert!(off < 0.25 * wide, "{i}: {off} of {wide}");
    }
    let near = |i: usize| after[i].distance(after[4]);
    assert!((40..46).all(|i| near(i) < 0.4 * wide), "{:?}", (40..46).map(near).collect::<Vec<_>>());
    assert_eq!(overlaps(&grown, &after), 0);
    // A base that lacks where they come from is none.
    grown.nodes[41].origin = Some(u64::MAX);
    let mut alone = grown.clone();
    alone.base = None;
    assert_eq!(layout(&grown), layout(&alone));
}
