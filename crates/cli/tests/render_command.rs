//! `faultlines render`, as the build calls it: the cards it draws.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::process::Command;

use publish::site::CARD_SIZE;
use resvg::tiny_skia::Pixmap;

const PAGE: &str = "<head><!--served-head--><!--/served-head--><link rel=\"stylesheet\" href=\"./style.css\"></head>\
    <body><!--served--><!--/served--></body>";

/// The cards of the bundled site: file name and PNG.
fn cards() -> Vec<(String, Vec<u8>)> {
    let folder = std::env::temp_dir().join(format!("faultlines-cards-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("index.html"), PAGE).unwrap();
    let data = fixture::repository("static/data/dataset.json");
    let mut command = Command::new(env!("CARGO_BIN_EXE_faultlines"));
    command.args(["render", "--site-url=", "--site"]).arg(&folder).arg("--data").arg(data);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let files = fs::read_dir(folder.join("cards")).unwrap().map(|file| file.unwrap().path());
    let cards = files.map(|path| (path.display().to_string(), fs::read(&path).unwrap())).collect();
    fs::remove_dir_all(&folder).unwrap();
    cards
}

#[test]
fn cards_are_pictures_of_the_size_that_is_promised_with_something_on_them_and_nothing_at_the_edge() {
    let cards = cards();
    assert!(cards.len() > 2 && cards.iter().all(|(path, _)| path.ends_with(".png")));
    for (path, png) in cards {
        let pixels = Pixmap::decode_png(&png).unwrap();
        assert_eq!((pixels.width(), pixels.height()), CARD_SIZE, "{path}");
        let ground = |x: u32, y: u32| pixels.pixel(x, y).unwrap();
        let (width, height) = CARD_SIZE;
        // Words stay clear of the left, the top and the bottom, and of the line between words and picture.
        let paper = ground(0, 0);
        let column = (0..height).flat_map(|y| (0..40).map(move |x| (x, y)));
        let gap = (0..height).flat_map(|y| (440..452).map(move |x| (x, y)));
        for (x, y) in column.chain(gap) {
            assert!(ground(x, y) == paper, "{path}: something at {x},{y}");
        }
        let inked = (0..width).filter(|x| (0..height).any(|y| ground(*x, y) != ground(*x, 0))).count();
        assert!(inked > 600, "{path}: {inked} columns have something on them");
    }
}

/// A timeline and nothing else.
const TIMELINE: &str = r#"{"version":1,"title":"Ferry inquiry","description":"What happened when.","updated":"2026-01-01",
    "license":"CC0-1.0","languages":["en"],"opening":"?view=timeline",
    "sources":[{"id":"s","url":"https://example.org/a","title":"S","publisher":"S","lang":"en","checked":"read"}],
    "events":[{"id":"e","date":"2024-04-03","kind":"founding","title":{"en":"A ferry sails"},"summary":{"en":"It sails."},
    "sources":["s"]}]}"#;

/// All files beneath a folder.
fn files_in(folder: &std::path::Path) -> std::collections::BTreeSet<std::path::PathBuf> {
    let mut files = std::collections::BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path);
            }
        }
    }
    files
}

#[test]
fn pages_cards_and_stories_that_the_new_data_no_longer_have_are_removed_and_nothing_else() {
    let folder = std::env::temp_dir().join(format!("faultlines-stale-{}", std::process::id()));
    let at = |path: &str| folder.join(path);
    fs::create_dir_all(at("data")).unwrap();
    fs::write(at("index.html"), PAGE).unwrap();
    let render = |url: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_faultlines"));
        let output = command.args(["render", url, "--site"]).arg(&folder).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    fs::copy(fixture::repository("static/data/dataset.json"), at("data/dataset.json")).unwrap();
    render("--site-url=https://example.org/");
    let story = &fixture::bundled_dataset().stories[0].id;
    let (page, card) = (format!("fr/stories/{story}/index.html"), format!("cards/story-{story}-fr.png"));
    for path in [&page, &card, "data/opening.json", "oembed.json"] {
        assert!(at(path).is_file(), "{path}");
    }
    for mine in ["stories/mine/index.html", "cards/mine.png"] {
        fs::create_dir_all(at(mine).parent().unwrap()).unwrap();
        fs::write(at(mine), "<p>mine</p>").unwrap();
    }
    fs::write(at("data/dataset.json"), TIMELINE).unwrap();
    let before = files_in(&folder);
    let told = render("--site-url=");
    let after = files_in(&folder);
    let gone = before.difference(&after).count();
    assert!(told.contains(&format!("no longer have ({gone}): ")) && gone > 100, "{gone}: {told}");
    assert!(told.len() < 1_000, "{told}");
    for path in [&page, &card, "oembed.json", "fr/stories"] {
        assert!(!at(path).exists(), "{path}");
    }
    for path in ["stories/mine/index.html", "cards/mine.png", "cards/site-fr.png", "data/dataset.json"] {
        assert!(at(path).is_file(), "{path}");
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn views_are_drawn_versions_are_kept_and_a_card_that_did_not_change_is_left_alone() {
    let folder = std::env::temp_dir().join(format!("faultlines-views-{}", std::process::id()));
    let at = |path: &str| folder.join(path);
    fs::create_dir_all(at("site/data")).unwrap();
    fs::write(at("site/index.html"), PAGE).unwrap();
    fs::write(at("site/data/dataset.json"), TIMELINE).unwrap();
    fs::create_dir_all(at("archive")).unwrap();
    fs::write(at("archive/2025-12-01.json"), "{}").unwrap();
    fs::write(at("archive/notes.txt"), "").unwrap();
    fs::write(at("views.txt"), "# ours\nferry ?v=1&view=timeline&lang=fr&theme=dark\n").unwrap();
    let render = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_faultlines"));
        command.args(["render", "--site-url=", "--site"]).arg(at("site")).args(more).output().unwrap()
    };
    let (views, archive) = (at("views.txt").display().to_string(), at("archive").display().to_string());
    let all = ["--views", &views, "--size", "1200x630", "--archive", &archive];
    let output = render(&all);
    assert!(output.status.success(), "{output:?}");
    let picture = Pixmap::decode_png(&fs::read(at("site/views/ferry.png")).unwrap()).unwrap();
    assert_eq!((picture.width(), picture.height()), (1200, 630));
    let svg = fs::read_to_string(at("site/views/ferry.svg")).unwrap();
    assert!(svg.contains("avril 2024") && svg.contains("#15171b"), "{svg}");
    for (path, text) in [
        ("archive/2026-01-01.json", TIMELINE),
        ("site/data/2026-01-01.json", TIMELINE),
        ("site/data/2025-12-01.json", "{}"),
    ] {
        assert_eq!(fs::read_to_string(at(path)).unwrap(), text, "{path}");
    }
    assert!(!at("site/data/notes.txt").exists());
    let index = fs::read_to_string(at("site/index.html")).unwrap();
    assert!(index.contains("<meta id=\"archived-data\" content=\"data/2026-01-01.json\">"));
    // A card is drawn again only where its lines changed.
    let card = at("site/cards/site-en.png");
    let drawn = fs::read(&card).unwrap();
    let mut marked = drawn.clone();
    marked.push(0);
    fs::write(&card, &marked).unwrap();
    assert!(render(&[]).status.success());
    assert!(fs::read(&card).unwrap() == marked, "it was left alone");
    fs::write(at("site/data/dataset.json"), TIMELINE.replace("A ferry sails", "A ferry sinks")).unwrap();
    assert!(render(&[]).status.success());
    assert!(fs::read(&card).unwrap() != marked && fs::read(&card).unwrap() != drawn, "it was drawn again");
    fs::write(at("views.txt"), "../x ?v=1\n").unwrap();
    let output = render(&all);
    assert!(
        !output.status.success() && String::from_utf8_lossy(&output.stderr).contains("line 1"),
        "{output:?}"
    );
    fs::remove_dir_all(&folder).unwrap();
}
