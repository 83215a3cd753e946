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
