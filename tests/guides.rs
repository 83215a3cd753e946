//! The guides lead somewhere and can be read: every file they link to or name is there, every command they name
//! exists, no sentence is long, and what has to be short is short.

#[path = "guides/prose.rs"]
mod prose;

use std::fs;
use std::path::{Path, PathBuf};

use prose::{sentences, words};

/// How many words a sentence may have.
const SENTENCE_WORDS: usize = 40;

/// Pages that may have no more words than so many, all counted.
const SHORT: [(&str, usize); 2] = [("ARCHITECTURE.md", 1_200), ("README.md", 900)];

/// No guides: lists of changes and licences, the contract, which is read clause by clause, and the lists of events
/// that a program writes. Their sentences may be long; what they link to is held all the same.
const REFERENCE: [&str; 4] = ["CHANGELOG.md", "THIRD-PARTY.md", "docs/contract.md", "docs/evidence.md"];

/// Where the paths begin that guides name in code type. Other names are of a built site, or of somebody else's.
const FOLDERS: [&str; 14] = [
    ".ci", ".github", "assets", "benches", "counts", "crates", "docs", "examples", "fuzz", "hosting", "src",
    "static", "tests", "xtask",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Markdown file that we wrote for people, by its path from the root.
fn pages() -> Vec<(String, String)> {
    let of = |folder: &str| {
        let found = fs::read_dir(root().join(folder)).unwrap().map(|it| it.unwrap().path());
        found.filter(|path| path.extension().is_some_and(|kind| kind == "md")).collect::<Vec<_>>()
    };
    let mut pages: Vec<PathBuf> = ["", "docs", "docs/decisions"].into_iter().flat_map(of).collect();
    pages.sort();
    let name = |path: &Path| path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
    pages.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

/// What is read from beginning to end: neither a list nor a record of what was decided.
fn guides() -> Vec<(String, String)> {
    let is_guide = |name: &str| !REFERENCE.contains(&name) && !name.starts_with("docs/decisions/");
    pages().into_iter().filter(|(name, _)| is_guide(name)).collect()
}

/// The addresses of `[words](address)`.
fn links(text: &str) -> Vec<&str> {
    text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect()
}

/// The paths in code type: one word, that begins with a folder of ours and holds no placeholder.
fn paths(text: &str) -> Vec<&str> {
    let is_path = |word: &&str| {
        FOLDERS.iter().any(|folder| word.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
            && !word.contains(|c: char| c.is_whitespace() || "*…{}<>:$".contains(c))
            && !word.contains("NAME")
    };
    text.lines()
        .filter(|line| !line.trim_start().starts_with("```"))
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .filter(is_path)
        .collect()
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
            if !root().join(&page).parent().unwrap().join(path).exists() {
                missing.push(format!("{page}: {link}"));
            }
        }
    }
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
    assert!(followed > 90, "{followed}");
    assert_eq!(links("a [b](c.md#d) (e) ![f](g.png)"), ["c.md#d", "g.png"]);
}

#[test]
fn every_path_that_a_guide_names_is_there() {
    let mut missing = Vec::new();
    let mut seen = 0;
    for (page, text) in guides() {
        for path in paths(&text) {
            seen += 1;
            if !root().join(path).exists() {
                missing.push(format!("{page}: {path}"));
            }
        }
    }
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
    assert!(seen > 60, "{seen}");
    assert_eq!(
        paths("`src/a.rs` b `data/x.json` `tests/NAME.png` `docs/` `cargo run`"),
        ["src/a.rs", "docs/"]
    );
}

#[test]
fn no_sentence_of_a_guide_is_long() {
    let mut long = Vec::new();
    let mut read = 0;
    for (page, text) in guides() {
        for sentence in sentences(&text) {
            read += 1;
            if words(&sentence) > SENTENCE_WORDS {
                long.push(format!("{page}, {} words: {sentence}", words(&sentence)));
            }
        }
    }
    assert!(long.is_empty(), "\n{}\n", long.join("\n"));
    assert!(read > 250, "{read}");
}

#[test]
fn sentences_are_told_apart_and_their_words_counted() {
    let page = "# Not this one\n\nOne `a. b c` two\nthree. Four [five](six seven) \"eight!\" Nine – ten\n\n\
        | not | this |\n\n- eleven\n- twelve\n2. thirteen\n\n```\nnor this\n```\n";
    let read = sentences(page);
    assert_eq!(read.len(), 6, "{read:?}");
    assert_eq!(read.iter().map(|it| words(it)).collect::<Vec<_>>(), [4, 3, 2, 1, 1, 1]);
}

#[test]
fn what_has_to_be_short_is_short() {
    for (name, most) in SHORT {
        let count = fs::read_to_string(root().join(name)).unwrap().split_whitespace().count();
        assert!(count <= most, "{name} has {count} words, {most} are allowed");
    }
}

#[test]
fn every_command_that_a_guide_names_exists() {
    let known = fs::read_to_string(root().join("xtask/src/args.rs")).unwrap();
    let mut seen = 0;
    for (page, text) in pages() {
        for rest in text.split("cargo xtask ").skip(1) {
            let word: String = rest.chars().take_while(|it| it.is_ascii_lowercase() || *it == '-').collect();
            seen += 1;
            let is_known = known.contains(&format!("\"{word}\" "));
            assert!(is_known || word.is_empty(), "{page}: cargo xtask {word}");
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn every_guide_is_in_the_index_and_short() {
    let index = fs::read_to_string(root().join("docs/README.md")).unwrap();
    let names = pages().into_iter().filter_map(|(page, _)| page.strip_prefix("docs/").map(str::to_owned));
    for name in names.filter(|name| !name.contains('/') && name != "README.md") {
        assert!(index.contains(&format!("({name})")), "{name} is not in docs/README.md");
    }
    for name in ["put-it-in-an-article", "write-your-dataset", "put-it-on-a-host", "change-the-code"] {
        assert!(index.contains(&format!("({name}.md)")), "{name}");
        let guide = fs::read_to_string(root().join(format!("docs/{name}.md"))).unwrap();
        assert!(guide.contains("!["), "{name} has a picture");
        assert!(guide.split_whitespace().count() < 1_000, "{name} is short");
    }
}

/// A decision is one page with the same five parts, has the number after the one before it, and is in the index.
#[test]
fn every_decision_is_one_page_and_in_the_index() {
    let (index, records): (Vec<_>, Vec<_>) = pages()
        .into_iter()
        .filter(|(name, _)| name.starts_with("docs/decisions/"))
        .partition(|(name, _)| name.ends_with("/README.md"));
    let index = &index.first().expect("docs/decisions/README.md").1;
    assert!(records.len() > 40, "{}", records.len());
    for (i, (path, text)) in records.iter().enumerate() {
        let name = path.rsplit('/').next().unwrap();
        assert!(name.starts_with(&format!("{:03}-", i + 1)), "{name} is number {}", i + 1);
        assert!(index.contains(&format!("({name})")), "{name} is in the index");
        let parts: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(parts, ["Date", "Context", "Decision", "Figures", "Consequences"], "{name}");
        assert!(text.split_whitespace().count() < 600, "{name} is one page");
    }
}
