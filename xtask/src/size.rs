//! The size command: what a reader downloads, by part, held against the budget.

use std::fs;
use std::path::Path;

use crate::budget::{
    ASKED_PARTS, FOLDERS_BESIDE, HANDS_ON, LAYOUT, LIMITS, LOADED_FOR_WORKBOOKS, LOADED_WHEN_ASKED,
    LOADED_WHEN_IDLE, Limit, NOT_LOADED_BY_THE_PAGE, OPENING_DATA, ORDINARY_STANDARD_LIBRARY, PAGE,
    WITHOUT_WASM_OPT,
};
use crate::build;
use crate::build_std;
use crate::compress::{Weight, weigh};
use crate::error::{Context, Error, Result};
use crate::project;
use crate::setup;
use crate::single_file;

/// What a reader downloads for the opening view but the data and the article.
const PAGE_PARTS: [&str; 5] = ["wasm", "js", "css", "html", "other"];
/// The parts of the program that hands need.
const HANDS: &str = "wasm, hands";
/// What index.html says of the data itself, for readers without a program.
const ARTICLE: &str = "article";
/// In the order they are printed. See budget.rs for what each holds.
const LATER_PARTS: [&str; 10] = [
    HANDS,
    "wasm, when asked",
    "opening data",
    "data",
    ARTICLE,
    "offline worker",
    "layout, when idle",
    "when files are asked",
    "for workbooks",
    "beside the page",
];

/// The part that a file of `dist/` belongs to, by its path from there.
fn part_of(file: &Path) -> &'static str {
    let name = file.to_string_lossy().replace('\\', "/");
    let starts_as = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    // The pages of the stories, and of the languages whatever these are.
    let own_page = name.contains('/') && name.ends_with(".html");
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        _ if name == OPENING_DATA => "opening data",
        _ if name.starts_with("data/") => "data",
        _ if name == LOADED_WHEN_IDLE => "offline worker",
        _ if starts_as(&LAYOUT) => "layout, when idle",
        _ if ASKED_PARTS.iter().any(|end| name.ends_with(end)) => "wasm, when asked",
        _ if is_part(&name) => HANDS,
        _ if LOADED_FOR_WORKBOOKS.contains(&&*name) => "for workbooks",
        _ if LOADED_WHEN_ASKED.contains(&&*name) => "when files are asked",
        _ if own_page || starts_as(&FOLDERS_BESIDE) => "beside the page",
        _ if NOT_LOADED_BY_THE_PAGE.contains(&&*name) => "beside the page",
        "wasm" => "wasm",
        "js" | "mjs" => "js",
        "css" => "css",
        "html" => "html",
        _ => "other",
    }
}

/// Whether a program's file holds a part of it that is not needed to draw: `app-HASH_after_bg.wasm`.
fn is_part(name: &str) -> bool {
    name.strip_suffix("_bg.wasm")
        .and_then(|start| start.split_once('-'))
        .is_some_and(|(_, rest)| rest.contains('_'))
}

/// Whether what a part weighs in brotli is held against a limit, by itself or as part of the page.
fn has_limit(part: &str) -> bool {
    PAGE_PARTS.contains(&part) || LIMITS.iter().any(|limit| limit.part == part)
}

/// `cargo xtask size`: builds what is missing or stale, then weighs.
pub fn command() -> Result<()> {
    build::build_if_stale()?;
    weigh_dist()
}

/// Weighs `dist/` as it is, prints the table and fails above the budget.
pub fn weigh_dist() -> Result<()> {
    let dist = project::dist();
    let mut rows: Vec<(&str, Weight)> =
        PAGE_PARTS.into_iter().chain(LATER_PARTS).map(|part| (part, Weight::default())).collect();
    for file in project::files_below(&dist) {
        let bytes = read(&file)?;
        let name = file.strip_prefix(&dist).unwrap_or(&file);
        let (shell, article) =
            if name == Path::new("index.html") { without_article(&bytes) } else { (bytes, Vec::new()) };
        for (part, bytes) in [(part_of(name), shell), (ARTICLE, article)] {
            let weight = if bytes.is_empty() { Weight::default() } else { weigh(&bytes, has_limit(part))? };
            rows.iter_mut().filter(|(other, _)| *other == part).for_each(|(_, sum)| *sum += weight);
        }
    }
    let mut page = Weight::default();
    rows.iter().filter(|(part, _)| PAGE_PARTS.contains(part)).for_each(|(_, weight)| page += *weight);
    let mut hands_on = page;
    rows.iter().filter(|(part, _)| *part == HANDS).for_each(|(_, weight)| hands_on += *weight);
    single_file::pack(&dist, &single_file::file())?;
    let packed = weigh(&read(&single_file::file())?, false)?;
    rows.extend([
        ("embed.js", weigh(&read(&dist.join("embed.js"))?, true)?),
        (PAGE, page),
        (HANDS_ON, hands_on),
        ("all in one file", packed),
    ]);
    println!(
        "{:<22}{:>10}{:>10}{:>10}{:>10}{:>10}",
        "bytes of dist/", "raw", "gzip", "brotli", "limit", "aim"
    );
    rows.iter().filter(|(_, sum)| sum.raw > 0).for_each(|(title, sum)| print_row(title, *sum));
    let wasm_opt = if setup::wasm_opt().is_some() { 0 } else { WITHOUT_WASM_OPT };
    let std = if ordinary_standard_library(&dist) { ORDINARY_STANDARD_LIBRARY } else { 0 };
    hold_against_limits(&rows, std + wasm_opt)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).context(format!("{} cannot be read", file.display()), "build again")
}

/// Whether the programs were built with the standard library as it comes, which limits allow for.
fn ordinary_standard_library(dist: &Path) -> bool {
    let programs =
        project::files_below(dist).into_iter().filter(|file| file.extension().is_some_and(|it| it == "wasm"));
    programs.filter_map(|file| fs::read(file).ok()).any(|bytes| build_std::is_missing_in(&bytes))
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
    let brotli = if brotli == 0 { "–".to_owned() } else { brotli.to_string() };
    println!("{title:<22}{raw:>10}{gzip:>10}{brotli:>10}{most:>10}{aim:>10}");
}

/// Tells of every part that is above its limit at once.
fn hold_against_limits(rows: &[(&str, Weight)], allowance: usize) -> Result<()> {
    if rows.iter().any(|(part, weight)| *part == PAGE && weight.brotli == 0) {
        return Err(Error::new("dist/ is empty", "run `cargo xtask build`"));
    }
    if allowance > 0 {
        println!(
            "Note: built with the standard library as it comes, or without wasm-opt, so each limit is {allowance} higher. \
             For what is published, run `rustup component add rust-src`, install Node and npm, and build again."
        );
    }
    let above = |limit: &Limit| {
        let (_, weight) = rows.iter().find(|(part, _)| *part == limit.part)?;
        let over = weight.brotli.checked_sub(limit.most + allowance).filter(|over| *over > 0)?;
        Some(format!("{}: {} bytes in brotli, {over} above its limit", limit.part, weight.brotli))
    };
    let above: Vec<String> = LIMITS.iter().filter_map(above).collect();
    if above.is_empty() {
        return Ok(());
    }
    Err(Error::new(
        format!("Heavier than it may be:\n  {}", above.join("\n  ")),
        "find what grew (`git stash` and compare the table); the limits are in xtask/src/budget.rs",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_counts_in_one_part_and_only_data_and_what_comes_later_are_free() {
        for (file, part) in [
            ("app-0_bg.wasm", "wasm"),
            ("app-0_after_bg.wasm", "wasm, hands"),
            ("app-0_chunk_1_bg.wasm", "wasm, hands"),
            ("app-0_asked_bg.wasm", "wasm, when asked"),
            ("app-0_languages_bg.wasm", "wasm, when asked"),
            ("app-0.js", "js"),
            ("snippets/embed.js", "js"),
            ("style-0.css", "css"),
            ("index.html", "html"),
            ("icon.svg", "other"),
            ("data/dataset.json", "data"),
            ("data/opening.json", "opening data"),
            ("embed.js", "beside the page"),
            ("sw.js", "offline worker"),
            ("layout-worker-0.js", "layout, when idle"),
            ("layout-worker-0_bg.wasm", "layout, when idle"),
            ("companion_bg.wasm", "when files are asked"),
            ("workbook_companion_bg.wasm", "for workbooks"),
            ("editor.js", "for workbooks"),
            ("fr/index.html", "beside the page"),
            ("stories/a/index.html", "beside the page"),
            ("cards/site-en.png", "beside the page"),
        ] {
            assert_eq!(part_of(Path::new(file)), part, "{file}");
            assert!(PAGE_PARTS.contains(&part) != LATER_PARTS.contains(&part), "{part}");
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
            assert!(hold_against_limits(&rows(limit.most), 0).is_ok(), "{}", limit.part);
            let trouble = hold_against_limits(&rows(limit.most + 1), 0).expect_err(limit.part);
            assert!(trouble.to_string().contains(limit.part), "{trouble}");
            assert!(hold_against_limits(&rows(limit.most + 1), 1).is_ok(), "{}", limit.part);
            assert!(limit.aim <= limit.most, "{}", limit.part);
        }
        assert!(hold_against_limits(&[(PAGE, Weight::default())], 0).is_err());
    }

    #[test]
    fn every_limit_is_of_a_part_that_is_weighed() {
        let parts = [PAGE_PARTS.as_slice(), &LATER_PARTS, &["embed.js", PAGE, HANDS_ON]].concat();
        for limit in &LIMITS {
            assert!(parts.contains(&limit.part), "{}", limit.part);
        }
    }
}
