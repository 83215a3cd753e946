//! The size command: what a reader downloads, by part, held against the budget.

use std::fs;
use std::path::Path;

use crate::budget::{EMBED_SCRIPT_BROTLI_BYTES, NOT_LOADED_BY_THE_PAGE, PAGE_BROTLI_BYTES};
use crate::build;
use crate::compress::{Weight, weigh};
use crate::project;
use crate::trouble::{OrTrouble, Result, Trouble};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    Wasm,
    Script,
    Style,
    Html,
    Other,
    Data,
    Beside,
}

impl Share {
    const ALL: [Share; 7] =
        [Share::Wasm, Share::Script, Share::Style, Share::Html, Share::Other, Share::Data, Share::Beside];

    /// Of a file in `dist/`, by its path from there.
    fn of(file: &Path) -> Self {
        if file.starts_with("data") {
            return Share::Data;
        }
        if NOT_LOADED_BY_THE_PAGE.iter().any(|name| file == Path::new(name)) {
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
        !matches!(self, Share::Data | Share::Beside)
    }

    fn title(self) -> &'static str {
        match self {
            Share::Wasm => "wasm",
            Share::Script => "js",
            Share::Style => "css",
            Share::Html => "html",
            Share::Other => "other",
            Share::Data => "data",
            Share::Beside => "for embedders",
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
        let share = Share::of(file.strip_prefix(&dist).unwrap_or(&file));
        let weight = weigh(&bytes)?;
        for (_, sum) in sums.iter_mut().filter(|(other, _)| *other == share) {
            *sum += weight;
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
    hold_script(script.brotli)?;
    hold_against_budget(page.brotli)
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
    fn each_file_counts_in_one_part_and_only_data_and_embedding_are_free() {
        for (file, share, budgeted) in [
            ("app-0_bg.wasm", Share::Wasm, true),
            ("app-0.js", Share::Script, true),
            ("style-0.css", Share::Style, true),
            ("index.html", Share::Html, true),
            ("icon.svg", Share::Other, true),
            ("data/dataset.json", Share::Data, false),
            ("embed.js", Share::Beside, false),
            ("snippets/embed.js", Share::Script, true),
        ] {
            assert_eq!(Share::of(Path::new(file)), share, "{file}");
            assert_eq!(share.is_budgeted(), budgeted, "{file}");
        }
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
