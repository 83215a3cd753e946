//! The size command: what a reader downloads, by part, held against the budget.

use std::fs;
use std::path::Path;

use crate::budget::{
    FOLDERS_BESIDE, LAYOUT, LIMITS, LOADED_WHEN_ASKED, LOADED_WHEN_IDLE, NOT_LOADED_BY_THE_PAGE,
    OPENING_DATA, ORDINARY_STANDARD_LIBRARY, PAGE,
};
use crate::build;
use crate::compress::{Weight, weigh};
use crate::lean_std;
use crate::project;
use crate::single;
use crate::trouble::{OrTrouble, Result, Trouble};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    Wasm,
    Script,
    Style,
    Html,
    Other,
    /// What the page opens with before it has all the data.
    OpeningData,
    Data,
    /// What index.html says of the data itself, for readers without a program.
    Article,
    Offline,
    /// What lays graphs out: fetched once the page is ready and idle, or by a view it does not open with.
    Layout,
    /// The program that makes files of what is shown.
    Asked,
    Beside,
}

impl Share {
    const ALL: [Share; 12] = [
        Share::Wasm,
        Share::Script,
        Share::Style,
        Share::Html,
        Share::Other,
        Share::OpeningData,
        Share::Data,
        Share::Article,
        Share::Offline,
        Share::Layout,
        Share::Asked,
        Share::Beside,
    ];

    /// Of a file in `dist/`, by its path from there.
    fn of(file: &Path) -> Self {
        if file == Path::new(OPENING_DATA) {
            return Share::OpeningData;
        }
        if file.starts_with("data") {
            return Share::Data;
        }
        if file == Path::new(LOADED_WHEN_IDLE) {
            return Share::Offline;
        }
        if file.to_str().is_some_and(|name| LAYOUT.iter().any(|start| name.starts_with(start))) {
            return Share::Layout;
        }
        if LOADED_WHEN_ASKED.iter().any(|name| file == Path::new(name)) {
            return Share::Asked;
        }
        // The pages of the stories, and of the languages whatever these are.
        let own_page =
            file.components().count() > 1 && file.extension().is_some_and(|ending| ending == "html");
        let beside = own_page || FOLDERS_BESIDE.iter().any(|folder| file.starts_with(folder));
        if beside || NOT_LOADED_BY_THE_PAGE.iter().any(|name| file == Path::new(name)) {
            return Share::Beside;
        }
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("wasm") => Share::Wasm,
            Some("js" | "mjs") => Share::Script,
            Some("css") => Share::Style,
            Some("html") => Share::Html,
            _ => Share::Other,
        }
    }

    fn is_budgeted(self) -> bool {
        matches!(self, Share::Wasm | Share::Script | Share::Style | Share::Html | Share::Other)
    }

    fn title(self) -> &'static str {
        match self {
            Share::Wasm => "wasm",
            Share::Script => "js",
            Share::Style => "css",
            Share::Html => "html",
            Share::Other => "other",
            Share::OpeningData => "opening data",
            Share::Data => "data",
            Share::Offline => "offline worker",
            Share::Layout => "layout, when idle",
            Share::Asked => "when files are asked",
            Share::Article => "article",
            Share::Beside => "beside the page",
        }
    }
}

/// `cargo xtask size`: builds what is missing or stale, then weighs.
pub fn command() -> Result<()> {
    let stale = project::source_newer_than_dist();
    if stale.is_some() || !project::dist().join("index.html").is_file() {
        build::set_up_and_build()?;
    }
    weigh_dist()
}

/// Weighs `dist/` as it is, prints the table and fails above the budget.
pub fn weigh_dist() -> Result<()> {
    let mut sums = Share::ALL.map(|share| (share, Weight::default()));
    let dist = project::dist();
    for file in project::files_below(&dist) {
        let bytes =
            fs::read(&file).or_trouble(format!("{} cannot be read", file.display()), "build again")?;
        let name = file.strip_prefix(&dist).unwrap_or(&file);
        let (shell, article) =
            if name == Path::new("index.html") { without_article(&bytes) } else { (bytes, Vec::new()) };
        for (share, bytes) in [(Share::of(name), shell), (Share::Article, article)] {
            let weight = weigh(&bytes)?;
            for (_, sum) in sums.iter_mut().filter(|(other, _)| *other == share && !bytes.is_empty()) {
                *sum += weight;
            }
        }
    }
    let mut page = Weight::default();
    let mut rows: Vec<(&str, Weight)> = Vec::new();
    for (share, sum) in sums {
        if share.is_budgeted() {
            page += sum;
        }
        rows.push((share.title(), sum));
    }
    let script = fs::read(dist.join("embed.js")).or_trouble("dist/ has no embed.js", "build again")?;
    rows.extend([("embed.js", weigh(&script)?), (PAGE, page)]);
    let single_file = single::file();
    single::pack(&dist, &single_file)?;
    let packed = fs::read(&single_file).or_trouble("The single file is gone", "try again")?;
    rows.push(("all in one file", weigh(&packed)?));
    println!(
        "{:<22}{:>10}{:>10}{:>10}{:>10}{:>10}",
        "bytes of dist/", "raw", "gzip", "brotli", "limit", "aim"
    );
    rows.iter().filter(|(_, sum)| sum.raw > 0).for_each(|(title, sum)| print_row(title, *sum));
    hold_against_limits(&rows, ordinary_standard_library(&dist))
}

/// Whether the programs were built with the standard library as it comes, which limits allow for.
fn ordinary_standard_library(dist: &Path) -> bool {
    let programs =
        project::files_below(dist).into_iter().filter(|file| file.extension().is_some_and(|it| it == "wasm"));
    programs.filter_map(|file| fs::read(file).ok()).any(|bytes| lean_std::is_missing_in(&bytes))
}

/// A page without what `faultlines render` put into it, and that by itself: the data in words, not the page.
fn without_article(page: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let text = String::from_utf8_lossy(page);
    let found = text.split_once("<!--served-->").and_then(|(before, rest)| {
        let (article, after) = rest.split_once("<!--/served-->")?;
        Some(([before, after].concat().into_bytes(), article.as_bytes().to_vec()))
    });
    found.unwrap_or_else(|| (page.to_vec(), Vec::new()))
}

fn print_row(title: &str, weight: Weight) {
    let Weight { raw, gzip, brotli } = weight;
    let limit = LIMITS.iter().find(|limit| limit.part == title);
    let (most, aim) = limit.map_or_else(Default::default, |it| (it.most.to_string(), it.aim.to_string()));
    println!("{title:<22}{raw:>10}{gzip:>10}{brotli:>10}{most:>10}{aim:>10}");
}

/// Tells of every part that is above its limit at once.
fn hold_against_limits(rows: &[(&str, Weight)], ordinary_std: bool) -> Result<()> {
    if rows.iter().any(|(part, weight)| *part == PAGE && weight.brotli == 0) {
        return Err(Trouble::new("dist/ is empty", "run `cargo xtask build`"));
    }
    let allowance = if ordinary_std { ORDINARY_STANDARD_LIBRARY } else { 0 };
    if ordinary_std {
        println!(
            "Note: built with the standard library as it comes, so each limit is {allowance} higher. For what is \
             published, run `rustup component add rust-src` and build again."
        );
    }
    let above = |limit: &crate::budget::Limit| {
        let (_, weight) = rows.iter().find(|(part, _)| *part == limit.part)?;
        let over = weight.brotli.checked_sub(limit.most + allowance).filter(|over| *over > 0)?;
        Some(format!("{}: {} bytes in brotli, {over} above its limit", limit.part, weight.brotli))
    };
    let above: Vec<String> = LIMITS.iter().filter_map(above).collect();
    if above.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(
        format!("Heavier than it may be:\n  {}", above.join("\n  ")),
        "find what grew (`git stash` and compare the table); the limits are in xtask/src/budget.rs",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_counts_in_one_part_and_only_data_and_what_comes_later_are_free() {
        for (file, share, budgeted) in [
            ("app-0_bg.wasm", Share::Wasm, true),
            ("app-0.js", Share::Script, true),
            ("style-0.css", Share::Style, true),
            ("index.html", Share::Html, true),
            ("icon.svg", Share::Other, true),
            ("data/dataset.json", Share::Data, false),
            ("data/opening.json", Share::OpeningData, false),
            ("embed.js", Share::Beside, false),
            ("sw.js", Share::Offline, false),
            ("layout-worker-0.js", Share::Layout, false),
            ("layout-worker-0_bg.wasm", Share::Layout, false),
            ("companion_bg.wasm", Share::Asked, false),
            ("fr/index.html", Share::Beside, false),
            ("stories/a/index.html", Share::Beside, false),
            ("cards/site-en.png", Share::Beside, false),
            ("snippets/embed.js", Share::Script, true),
        ] {
            assert_eq!(Share::of(Path::new(file)), share, "{file}");
            assert_eq!(share.is_budgeted(), budgeted, "{file}");
        }
    }

    #[test]
    fn the_article_is_weighed_apart_from_the_page_it_stands_in() {
        let (shell, article) = without_article(b"<p><!--served-->events<!--/served--></p>");
        assert_eq!((shell.as_slice(), article.as_slice()), (&b"<p></p>"[..], &b"events"[..]));
        assert_eq!(without_article(b"<p></p>"), (b"<p></p>".to_vec(), Vec::new()));
    }

    #[test]
    fn each_part_may_reach_its_limit_and_one_byte_more_is_told() {
        for limit in &LIMITS {
            let rows = |brotli| [(limit.part, Weight { brotli, ..Weight::default() })];
            assert!(hold_against_limits(&rows(limit.most), false).is_ok(), "{}", limit.part);
            let trouble = hold_against_limits(&rows(limit.most + 1), false).expect_err(limit.part);
            assert!(trouble.to_string().contains(limit.part), "{trouble}");
            assert!(hold_against_limits(&rows(limit.most + 1), true).is_ok(), "{}", limit.part);
            assert!(limit.aim <= limit.most, "{}", limit.part);
        }
        assert!(hold_against_limits(&[(PAGE, Weight::default())], false).is_err());
    }

    #[test]
    fn every_limit_is_of_a_part_that_is_weighed() {
        let parts: Vec<&str> =
            Share::ALL.iter().map(|share| share.title()).chain(["embed.js", PAGE]).collect();
        for limit in &LIMITS {
            assert!(parts.contains(&limit.part), "{}", limit.part);
        }
    }
}
