//! Our layout alone, to be timed: one file that rustc makes a WebAssembly module and a native program of, with the
//! very sources of the page. A graph comes as little-endian numbers: nodes, links, the length of each node's name,
//! then the two ends of each link.

#[allow(dead_code)]
#[path = "../../src/geometry.rs"]
mod geometry;
#[allow(dead_code, unused_imports)]
#[path = "../../src/layout/mod.rs"]
mod layout;
#[allow(dead_code)]
#[path = "../../src/order.rs"]
mod order;

use geometry::Size;
use layout::{LayoutLink, LayoutNode, LayoutRequest, Simulation};

/// The request the page would make of such a graph: as in `scene::request`, with the importance of a node from its
/// links.
fn request(numbers: &[u32]) -> LayoutRequest {
    let (nodes, links) = (numbers[0] as usize, numbers[1] as usize);
    let (names, ends) = numbers[2..].split_at(nodes);
    let ends: Vec<(usize, usize)> =
        ends[..2 * links].chunks(2).map(|pair| (pair[0] as usize, pair[1] as usize)).collect();
    let mut degrees = vec![0.0_f64; nodes];
    for (from, to) in &ends {
        degrees[*from] += 1.0;
        degrees[*to] += 1.0;
    }
    let most = degrees.iter().fold(1.0_f64, |most, degree| most.max(*degree));
    let weight = |node: usize| (degrees[node] / most).sqrt();
    let node = |(at, letters): (usize, &u32)| LayoutNode {
        key: (at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15),
        room: Size::new(f64::from(*letters) * 7.0 + 10.0, 16.0 + 12.0 + 8.0 * weight(at)),
        weight: weight(at),
        ..LayoutNode::default()
    };
    let link = |&(from, to): &(usize, usize)| LayoutLink {
        from,
        to,
        length: 115.0 * (1.0 + 0.35 * (weight(from) + weight(to))),
        strength: 0.5,
    };
    LayoutRequest {
        nodes: names.iter().enumerate().map(node).collect(),
        links: ends.iter().map(link).collect(),
    }
}

#[cfg(target_arch = "wasm32")]
mod program {
    use std::cell::RefCell;

    use super::{Simulation, request};

    #[derive(Default)]
    struct Work {
        numbers: Vec<u32>,
        simulation: Option<Simulation>,
        places: Vec<f64>,
    }

    thread_local! {
        static WORK: RefCell<Work> = RefCell::default();
    }

    /// Where `count` numbers are to be written.
    #[unsafe(no_mangle)]
    extern "C" fn room(count: usize) -> *mut u32 {
        WORK.with_borrow_mut(|work| {
            *work = Work { numbers: vec![0; count], ..Work::default() };
            work.numbers.as_mut_ptr()
        })
    }

    #[unsafe(no_mangle)]
    extern "C" fn begin() {
        WORK.with_borrow_mut(|work| work.simulation = Some(Simulation::new(&request(&work.numbers))));
    }

    /// One bounded piece of work; whether it was the last.
    #[unsafe(no_mangle)]
    extern "C" fn step() -> bool {
        WORK.with_borrow_mut(|work| {
            let Some(simulation) = &mut work.simulation else { return true };
            simulation.step();
            simulation.is_finished()
        })
    }

    /// x and y of each node in turn.
    #[unsafe(no_mangle)]
    extern "C" fn places() -> *const f64 {
        WORK.with_borrow_mut(|work| {
            let points = work.simulation.as_ref().map(Simulation::positions).unwrap_or_default();
            work.places = points.iter().flat_map(|point| [point.x, point.y]).collect();
            work.places.as_ptr()
        })
    }
}

/// Natively: reads a graph from the file named, and prints the milliseconds and the steps of `runs` layouts.
fn main() {
    let mut words = std::env::args().skip(1);
    let (Some(file), Some(runs)) = (words.next(), words.next().and_then(|word| word.parse().ok())) else {
        return eprintln!("gauge FILE RUNS");
    };
    let Ok(bytes) = std::fs::read(&file) else { return eprintln!("{file} cannot be read") };
    let numbers: Vec<u32> =
        bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect();
    for _ in 0..runs {
        let start = std::time::Instant::now();
        let mut simulation = Simulation::new(&request(&numbers));
        let mut steps = 0;
        while !simulation.is_finished() {
            simulation.step();
            steps += 1;
        }
        println!("{} {steps} {:x}", start.elapsed().as_secs_f64() * 1e3, layout::hash_positions(&simulation.positions()));
    }
}
