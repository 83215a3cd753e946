//! The size command: what a reader downloads, by part, held against the budget.

use std::fs;
use std::path::Path;

use crate::budget::{
    ARTICLE_BROTLI_BYTES, EMBED_SCRIPT_BROTLI_BYTES, FOLDERS_BESIDE, LAYOUT, LOADED_WHEN_ASKED,
    LOADED_WHEN_IDLE, NOT_LOADED_BY_THE_PAGE, PAGE_BROTLI_BYTES,
};
use crate::build;
use crate::compress::{Weight, weigh};
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
    const ALL: [Share; 11] = [
        Share::Wasm,
        Share::Script,
        Share::Style,
        Share::Html,
        Share::Other,
        Share::Data,
        Share::Article,
        Share::Offline,
        Share::Layout,
        Share::Asked,
        Share::Beside,
    ];

    /// Of a file in `dist/`, by its path from there.
    fn of(file: &Path) -> Self {
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
        !matches!(
            self,
            Share::Data | Share::Article | Share::Offline | Share::Layout | Share::Asked | Share::Beside
        )
    }

    fn title(self) -> &'static str {
        match self {
            Share::Wasm => "wasm",
            Share::Script => "js",
            Share::Style => "css",
            Share::Html => "html",
            Share::Other => "other",
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
    let script = fs::read(dist.join("embed.js")).or_trouble("dist/ has no embed.js", "build again")?;
    let script = weigh(&script)?;
    let mut page = Weight::default();
    println!("{:<20}{:>12}{:>12}{:>12}", "bytes of dist/", "raw", "gzip", "brotli");
    for (share, sum) in sums {
        if share.is_budgeted() {
            page += sum;
        }
        if sum.raw > 0 {
            print_row(share.title(), sum);
        }
    }
    print_row("  of them embed.js", script);
    print_row("page without data", page);
    let single_file = single::file();
    single::pack(&dist, &single_file)?;
    let packed = fs::read(&single_file).or_trouble("The single file is gone", "try again")?;
    print_row("all in one file", weigh(&packed)?);
    let article = sums.iter().find(|(share, _)| *share == Share::Article).map_or(0, |(_, sum)| sum.brotli);
    if article > ARTICLE_BROTLI_BYTES {
        return Err(Trouble::new(
            format!("The article in index.html is {article} bytes in brotli, above {ARTICLE_BROTLI_BYTES}"),
            "it comes before the program on the way to a phone: make it leaner in src/page/served",
        ));
    }
    hold_script(script.brotli)?;
    hold_against_budget(page.brotli)
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
    println!("{title:<20}{:>12}{:>12}{:>12}", weight.raw, weight.gzip, weight.brotli);
}

fn hold_script(brotli_bytes: usize) -> Result<()> {
    if brotli_bytes <= EMBED_SCRIPT_BROTLI_BYTES {
        return Ok(());
    }
    Err(Trouble::new(
        format!("embed.js is {brotli_bytes} bytes in brotli; its limit is {EMBED_SCRIPT_BROTLI_BYTES}"),
        "shorten static/embed.js; the limit is in xtask/src/budget.rs",
    ))
}

fn hold_against_budget(brotli_bytes: usize) -> Result<()> {
    if brotli_bytes == 0 {
        return Err(Trouble::new("dist/ is empty", "run `cargo xtask build`"));
    }
    if brotli_bytes > PAGE_BROTLI_BYTES {
        return Err(Trouble::new(
            format!(
                "The page is {brotli_bytes} bytes in brotli, {} above its budget of {PAGE_BROTLI_BYTES}",
                brotli_bytes - PAGE_BROTLI_BYTES
            ),
            "find what grew (`git stash` and compare the table); the budget is in xtask/src/budget.rs",
        ));
    }
    println!(
        "{:.0}% of the budget of {PAGE_BROTLI_BYTES}",
        brotli_bytes as f64 * 100.0 / PAGE_BROTLI_BYTES as f64
    );
    Ok(())
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
            ("embed.js", Share::Beside, false),
            ("sw.js", Share::Offline, false),
            ("settle-0.js", Share::Layout, false),
            ("settle-0_bg.wasm", Share::Layout, false),
            ("desk_bg.wasm", Share::Asked, false),
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
    fn the_budget_itself_passes_and_one_byte_more_fails() {
        assert!(hold_against_budget(PAGE_BROTLI_BYTES).is_ok());
        assert!(hold_against_budget(PAGE_BROTLI_BYTES + 1).is_err());
        assert!(hold_against_budget(0).is_err());
        assert!(hold_script(EMBED_SCRIPT_BROTLI_BYTES).is_ok());
        assert!(hold_script(EMBED_SCRIPT_BROTLI_BYTES + 1).is_err());
    }
}
