//! What drawing a graph costs before any pixel: bows, lines, marks and names, at three sizes.
//! `cargo bench --bench scene`.
#![allow(clippy::unwrap_used, missing_docs)]

use base::geometry::{Point, Rect, Size};
use base::text::Lang;
use dataset::Dataset;
use divan::Bencher;
use fixture::{Told, World};
use graph::{Coverage, LabelPlacement, Margins, SceneInput, Transform, Viewport, build, with_element};
use query::{Importance, Search, Visible, importance, visible};
use view::View;

const NODES: [usize; 3] = [150, 1_000, 10_000];
const SIZE: Size = Size::new(1200.0, 760.0);
const MARGINS: Margins = Margins { left_px: 60.0, right_px: 60.0, top_px: 40.0, bottom_px: 60.0 };

/// A field of entities with one and a half lines each, placed evenly and without order.
struct Field {
    dataset: Dataset,
    visible: Visible,
    importance: Importance,
    positions: Vec<Point>,
}

fn field(nodes: usize) -> Field {
    let mut seed = 7_u64;
    let mut roll = |sides: usize| {
        seed = seed * 48_271 % 0x7fff_ffff;
        seed as usize % sides
    };
    let entity = |n: usize| format!("e{n}");
    let mut world = World::new();
    for at in 0..nodes {
        world = world.entity(&entity(at), "lab", &format!("Company {at}"), &[], "");
    }
    for at in 0..nodes * 3 / 2 {
        world = world.relation(&format!("r{at}"), &entity(roll(nodes)), &entity(roll(nodes)), "2024", "");
    }
    for at in 0..nodes {
        world = world.event(Told {
            id: &format!("v{at}"),
            date: "2024",
            kind: "ruling",
            title: ["t", "t"],
            summary: ["s", "s"],
            actors: &[&entity(at), &entity(roll(nodes))],
            ..Told::default()
        });
    }
    let dataset = world.built();
    let view = View::default();
    let visible = visible(&dataset, &Search::new(&dataset), &view);
    let importance = importance(&dataset, &visible, &view);
    let side = (nodes as f64).sqrt() * 90.0;
    let mut place = || roll(10_000) as f64 / 10_000.0 * side;
    let positions = visible.nodes().map(|_| Point::new(place() * 1.5, place())).collect();
    Field { dataset, visible, importance, positions }
}

fn input(field: &Field) -> SceneInput<'_> {
    let viewport = Viewport::fit(Rect::around(field.positions.iter().copied()), SIZE, MARGINS);
    SceneInput::at_rest(
        &field.dataset,
        &field.visible,
        &field.importance,
        &field.positions,
        viewport,
        Lang::En,
    )
}

/// The settled picture: every choice made anew.
#[divan::bench(args = NODES)]
fn settled(bencher: Bencher, nodes: usize) {
    let field = field(nodes);
    bencher.bench_local(|| build(&input(&field), None));
}

/// Anew under a hand: placement held.
#[divan::bench(args = NODES)]
fn held(bencher: Bencher, nodes: usize) {
    let field = field(nodes);
    let placement: LabelPlacement = build(&input(&field), None).1;
    bencher.bench_local(|| build(&input(&field), Some(&placement)));
}

/// A frame of a gesture over a picture: whether it still serves, and where each name comes to lie.
#[divan::bench(args = NODES)]
fn moved(bencher: Bencher, nodes: usize) {
    let field = field(nodes);
    let drawn = input(&field).viewport;
    let scene = build(&input(&field), None).0;
    let reach = Coverage::of_view(scene.nodes.iter().map(|mark| mark.centre), SIZE);
    let now = Viewport { camera: drawn.panned(31.0, -12.0), ..drawn };
    bencher.bench_local(|| {
        let moved = Transform::between(&drawn, &now);
        let names = scene.labels.iter().map(|label| moved.apply(label.rect.min).x);
        (reach.serves(moved, SIZE), names.sum::<f64>())
    });
}

/// Which nodes have an element.
#[divan::bench(args = NODES)]
fn elements(bencher: Bencher, nodes: usize) {
    let field = field(nodes);
    let scene = build(&input(&field), None).0;
    let weight = |node| {
        let at = field.visible.position(node).unwrap_or_default();
        (false, field.importance.weights[at])
    };
    bencher.bench_local(|| with_element(&scene, None, &weight));
}

fn main() {
    divan::main();
}
