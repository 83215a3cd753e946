//! The guides lead somewhere: every file they link to is there, every command they name exists.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Markdown file that we wrote for people.
fn pages() -> Vec<(PathBuf, String)> {
    let of = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect::<Vec<_>>();
    let mut pages = of(root().to_path_buf());
    pages.extend(of(root().join("docs")));
    pages.retain(|path| path.extension().is_some_and(|kind| kind == "md"));
    pages.sort();
    pages.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The addresses of `[words](address)`.
fn links(text: &str) -> Vec<&str> {
    text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect()
}

#[test]
fn every_file_that_a_guide_links_to_is_there() {
    let mut missing = Vec::new();
    let mut followed = 0;
    for (page, text) in pages() {
        for link in links(&text) {
            let path = link.split('#').next().unwrap();
            if path.is_empty() || path.contains(':') {
                continue;
            }
            followed += 1;
            if !page.parent().unwrap().join(path).exists() {
                missing.push(format!("{}: {link}", page.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
    assert!(followed > 40, "{followed}");
    assert_eq!(links("a [b](c.md#d) (e) ![f](g.png)"), ["c.md#d", "g.png"]);
}

#[test]
fn every_command_that_a_guide_names_exists() {
    let known = fs::read_to_string(root().join("xtask/src/args.rs")).unwrap();
    let mut seen = 0;
    for (page, text) in pages() {
        for rest in text.split("cargo xtask ").skip(1) {
            let word: String = rest.chars().take_while(|it| it.is_ascii_lowercase() || *it == '-').collect();
            seen += 1;
            assert!(
                known.contains(&format!("\"{word}\" ")) || word.is_empty(),
                "{}: cargo xtask {word}",
                page.display()
            );
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn every_guide_is_in_the_index_and_short() {
    let index = fs::read_to_string(root().join("docs/README.md")).unwrap();
    for name in ["put-it-in-an-article", "write-your-dataset", "put-it-on-a-host", "change-the-code"] {
        assert!(index.contains(&format!("({name}.md)")), "{name}");
        let Ok(guide) = fs::read_to_string(root().join(format!("docs/{name}.md"))) else { continue };
        assert!(guide.contains("!["), "{name} has a picture");
        assert!(guide.split_whitespace().count() < 1_000, "{name} is short");
    }
}
