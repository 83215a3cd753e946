//! Signs are drawn, not typed: many machines have no glyph of an arrow or a cross, and show an empty box.

use std::path::{Path, PathBuf};

/// Where words and markup of the page, of the served pages and of pictures stand.
const PLACES: [&str; 15] = [
    "src",
    "index.html",
    "static",
    "crates/base/src/text/strings",
    "crates/base/src/text/cli_strings.rs",
    "crates/base/src/text/import_strings.rs",
    "crates/base/src/text/site_strings.rs",
    "crates/base/src/text/problems.rs",
    "crates/publish/src/site",
    "crates/publish/src/still.rs",
    "crates/publish/src/export/picture.rs",
    "crates/page/src",
    "crates/graph/src",
    "crates/timeline/src",
    "crates/paint/src",
];

/// What every font with letters has: punctuation, and the multiplication sign between two sizes.
const PUNCTUATION: &str = "·–—…“”‘’«»×\u{a0}\u{202f}";

/// Letters and digits of any language are for words.
fn is_for_words(c: char) -> bool {
    c.is_ascii() || c.is_alphanumeric() || PUNCTUATION.contains(c)
}

fn files(place: &Path, found: &mut Vec<PathBuf>) {
    if place.is_file() {
        let kinds = ["rs", "js", "css", "html"];
        found.extend(
            place.extension().is_some_and(|it| kinds.iter().any(|kind| it == *kind)).then(|| place.into()),
        );
        return;
    }
    for entry in std::fs::read_dir(place).unwrap() {
        files(&entry.unwrap().path(), found);
    }
}

#[test]
fn no_word_and_no_markup_of_the_page_has_a_sign_in_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    PLACES.iter().for_each(|place| files(&root.join(place), &mut found));
    assert!(found.len() > 100, "only {} files", found.len());
    let mut signs = Vec::new();
    for file in found {
        let text = std::fs::read_to_string(&file).unwrap();
        // What a comment of the code says is on no screen.
        let is_comment =
            |line: &str| file.extension().is_some_and(|it| it == "rs") && line.trim_start().starts_with("//");
        for (line, words) in text.lines().enumerate().filter(|(_, line)| !is_comment(line)) {
            let typed: Vec<char> = words.chars().filter(|c| !is_for_words(*c)).collect();
            let place = file.strip_prefix(root).unwrap().display();
            signs.extend((!typed.is_empty()).then(|| format!("{place}:{}: {typed:?}", line + 1)));
        }
    }
    assert!(signs.is_empty(), "draw these (src/ui/kit/icons.rs):\n{}", signs.join("\n"));
}

#[test]
fn nor_has_it_one_by_its_number() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    PLACES.iter().for_each(|place| files(&root.join(place), &mut found));
    for file in found {
        let text = std::fs::read_to_string(&file).unwrap();
        // Rust and newer scripts, style sheets, older scripts, markup: arrows to pictographs, and what lies beyond.
        for start in [
            "\\u{21", "\\u{22", "\\u{23", "\\u{25", "\\u{26", "\\u{27", "\\u{29", "\\u{2b", "\\u{1f3",
            "\\u{1f4", "\\u{1f5", "\\u{1f6", "\\u{1f7", "\\u{1f8", "\\u{1f9", "\\25", "\\27", "&#",
        ] {
            assert!(!text.contains(start), "{} in {}", start, file.display());
        }
    }
}
