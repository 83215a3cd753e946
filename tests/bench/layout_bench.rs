//! Our layout alone and natively, to be timed: compiled by rustc with the page's own crate. It also writes
//! the request in the bytes that the page's layout program takes, so that both lay out the same. A graph comes as
//! little-endian numbers: nodes, links, the length of each node's name, then the two ends of each link.

use base::geometry::Size;
use layout::{LayoutLink, LayoutNode, LayoutRequest, Simulation};

/// The task that all are given: marks, and no names, which no other layout here knows of. (Up to 600 nodes the page asks
/// for room for names as well.) Lengths as in the crate `graph`, `request.rs`, with the importance of a node from its links.
fn request(numbers: &[u32]) -> LayoutRequest {
    let (nodes, links) = (numbers[0] as usize, numbers[1] as usize);
    let (_names, ends) = numbers[2..].split_at(nodes);
    let ends: Vec<(usize, usize)> =
        ends[..2 * links].chunks(2).map(|pair| (pair[0] as usize, pair[1] as usize)).collect();
    let mut degrees = vec![0.0_f64; nodes];
    for (from, to) in &ends {
        degrees[*from] += 1.0;
        degrees[*to] += 1.0;
    }
    let most = degrees.iter().fold(1.0_f64, |most, degree| most.max(*degree));
    let weight = |node: usize| (degrees[node] / most).sqrt();
    let node = |at: usize| LayoutNode {
        key: (at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15),
        label_box: Size::new(18.0 + 8.0 * weight(at), 18.0 + 8.0 * weight(at)),
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
        nodes: (0..nodes).map(node).collect(),
        links: ends.iter().map(link).collect(),
        base: None,
    }
}

/// Reads a graph from the first file, writes its request into the second, and prints the milliseconds, the steps and
/// the hash of `runs` layouts.
fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, wire, runs] = words.as_slice() else { return eprintln!("layout_bench GRAPH REQUEST RUNS") };
    let runs: usize = runs.parse().unwrap_or_default();
    let Ok(bytes) = std::fs::read(&file) else { return eprintln!("{file} cannot be read") };
    let numbers: Vec<u32> =
        bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect();
    if let Err(error) = std::fs::write(wire, layout::codec::encode_request(&request(&numbers))) {
        return eprintln!("{wire} cannot be written: {error}");
    }
    for _ in 0..runs {
        let start = std::time::Instant::now();
        let mut simulation = Simulation::new(&request(&numbers));
        let mut steps = 0;
        while !simulation.is_finished() {
            simulation.step();
            steps += 1;
        }
        println!(
            "{} {steps} {:x}",
            start.elapsed().as_secs_f64() * 1e3,
            layout::hash_positions(&simulation.positions())
        );
    }
}
