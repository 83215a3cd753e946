//! How long a layout takes: `cargo bench --bench layout`. Targets, in wasm: 15 ms for 30 nodes,
//! 60 ms for 200; natively a third of that.

use layout::{LayoutRequest, layout, sample};

fn main() {
    divan::main();
}

const SIZES: [(usize, usize); 5] = [(30, 50), (150, 260), (200, 350), (1_000, 1_800), (10_000, 18_000)];

#[divan::bench(args = SIZES, sample_count = 10)]
fn from_nothing(bencher: divan::Bencher, (nodes, links): (usize, usize)) {
    let request = sample(nodes, links);
    bencher.bench(|| layout(&request));
}

/// What a filter costs when everything it leaves has its place already.
#[divan::bench(args = SIZES, sample_count = 10)]
fn from_where_things_are(bencher: divan::Bencher, (nodes, links): (usize, usize)) {
    let request = started(nodes, links);
    bencher.bench(|| layout(&request));
}

fn started(nodes: usize, links: usize) -> LayoutRequest {
    let mut request = sample(nodes, links);
    for (node, place) in request.nodes.iter_mut().zip(layout(&sample(nodes, links))) {
        node.start = Some(place);
    }
    request
}
