//! Layouts are the same to the bit, today and everywhere: their hashes are kept in a file. The browser's
//! tests compare the same numbers. After a wanted change: `UPDATE_GOLDEN=1 cargo test -p layout --test golden`.
#![allow(clippy::unwrap_used)]

use layout::{hash_positions, layout, sample};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden/layout_hashes.txt");
const SIZES: [(usize, usize); 3] = [(30, 50), (200, 350), (1000, 1800)];

#[test]
fn layouts_are_the_same_to_the_bit() {
    let hashes: String = SIZES
        .iter()
        .map(|(nodes, links)| {
            let hash = hash_positions(&layout(&sample(*nodes, *links)));
            format!("{nodes} {links} {hash:016x}\n")
        })
        .collect();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(PATH, &hashes).unwrap();
    }
    let golden = std::fs::read_to_string(PATH).unwrap();
    assert_eq!(hashes, golden, "layouts differ; if that is wanted, run with UPDATE_GOLDEN=1");
}
