//! Where the bundled dataset's nodes go, as a hash of all bits, for a few links. The journeys compare the same file
//! with what the page computes: native and wasm must agree to the bit.
#![allow(clippy::unwrap_used, missing_docs)]

use layout::hash_positions;
use page::{IndexedDataset, ViewModel};
use view::{PageSettings, parse};

const LINKS: [&str; 7] = [
    "?",
    "?v=1",
    "?v=1&fold=openai",
    // Unfolded it is what it was before there were folds.
    "?v=1&fold=none",
    "?actor=perplexity",
    "?focus=windsurf&depth=2",
    "?dispute=nyt-v-openai&pin=openai:120:-40",
];

#[test]
fn the_bundled_pictures_are_the_same_to_the_bit() {
    let root = fixture::repository("");
    let loaded = IndexedDataset::new(fixture::bundled_dataset());
    let line = |link: &str| {
        let (view, warnings) = parse(link).resolve(&loaded.dataset, &PageSettings::default());
        assert!(warnings.is_empty(), "{link}: {warnings:?}");
        let model = ViewModel::select(&loaded, &view).laid_out(None);
        format!("{:016x} {link}\n", hash_positions(&model.positions))
    };
    let found: String = LINKS.map(line).concat();
    let path = root.join("tests/golden/layout_bundled.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        found, golden,
        "look at the pictures, then UPDATE_GOLDEN=1 cargo test -p page --test bundled_layout"
    );
}
