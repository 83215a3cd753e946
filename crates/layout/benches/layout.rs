//! How long a settled layout takes: `cargo bench --bench layout`. Targets, in wasm: 15 ms for 30 nodes,
//! 60 ms for 200; natively a third of that.

use base::geometry::{Point, Rect};
use layout::{LayoutRequest, SpatialIndex, sample, settle};

fn main() {
    divan::main();
}

const SIZES: [(usize, usize); 5] = [(30, 50), (150, 260), (200, 350), (1_000, 1_800), (10_000, 18_000)];

#[divan::bench(args = SIZES, sample_count = 10)]
fn from_nothing(bencher: divan::Bencher, (nodes, links): (usize, usize)) {
    let request = sample(nodes, links);
    bencher.bench(|| settle(&request));
}

/// What a filter costs when everything it leaves has its place already.
#[divan::bench(args = SIZES, sample_count = 10)]
fn from_where_things_are(bencher: divan::Bencher, (nodes, links): (usize, usize)) {
    let request = started(nodes, links);
    bencher.bench(|| settle(&request));
}

#[divan::bench(args = [200, 10_000])]
fn index_and_find(bencher: divan::Bencher, nodes: usize) {
    let points: Vec<Point> = started(nodes, nodes).nodes.iter().filter_map(|node| node.start).collect();
    let look = Rect::new(Point::new(-200.0, -100.0), Point::new(300.0, 150.0));
    bencher.bench(|| {
        let index = SpatialIndex::new(&points);
        (index.nearest(Point::new(10.0, 20.0), 60.0), index.in_rect(look))
    });
}

fn started(nodes: usize, links: usize) -> LayoutRequest {
    let mut request = sample(nodes, links);
    for (node, place) in request.nodes.iter_mut().zip(settle(&sample(nodes, links))) {
        node.start = Some(place);
    }
    request
}
