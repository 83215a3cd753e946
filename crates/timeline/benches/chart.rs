//! What laying out and drawing the timeline costs, at four sizes of dataset. `cargo bench --bench chart`.
#![allow(clippy::unwrap_used, missing_docs)]

use base::palette::Palette;
use divan::{Bencher, black_box};
use timeline::chart::svg;
use timeline::{Domain, Prepared, TimelineRequest, lay_out};
use timeline_fixture::{Kept, large_field};
use view::LaneBy;

const EVENTS: [usize; 4] = [150, 1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

/// The whole period: the most marks gather.
#[divan::bench(args = EVENTS)]
fn layout_of_the_whole(bencher: Bencher, events: usize) {
    let kept = Kept::whole(large_field(events));
    bencher.bench_local(|| lay_out(black_box(&kept.request())));
}

/// Three months of ten years: the most marks are laid out and not shown.
#[divan::bench(args = EVENTS)]
fn layout_of_a_window(bencher: Bencher, events: usize) {
    let kept = Kept::whole(large_field(events));
    let domain = Domain::new(20_000.0, 20_090.0);
    let request = TimelineRequest { domain, lanes: LaneBy::Actor, ..kept.request() };
    bencher.bench_local(|| lay_out(black_box(&request)));
}

/// A frame of a zoom: what is prepared is gathered anew.
#[divan::bench(args = EVENTS)]
fn frame_of_a_zoom(bencher: Bencher, events: usize) {
    let kept = Kept::whole(large_field(events));
    let prepared = Prepared::new(&kept.request());
    bencher.bench_local(|| prepared.lay_out(black_box(&kept.request()), 0.0));
}

/// A frame in which time slides: ticks, days and the window on the strip.
#[divan::bench(args = EVENTS)]
fn frame_of_a_pan(bencher: Bencher, events: usize) {
    let kept = Kept::whole(large_field(events));
    let request = kept.request();
    let mut timeline = lay_out(&request);
    bencher.bench_local(|| timeline.slide(black_box(&request), request.domain));
}

/// The drawing alone, through plotters to SVG.
#[divan::bench(args = EVENTS)]
fn drawing(bencher: Bencher, events: usize) {
    let kept = Kept::whole(large_field(events));
    let timeline = lay_out(&kept.request());
    bencher.bench_local(|| svg(black_box(&timeline), &Palette::LIGHT));
}
