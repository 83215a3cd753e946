//! `cargo xtask screenshots`: compares the named scenes with their references, and takes new references when asked.
//! What a scene is and how it is compared is said in `tests/browser`; Playwright's report shows what differs.

mod palette;

use std::fs;

use crate::build;
use crate::checks::e2e;
use crate::error::{Context, Result};
use crate::project;

/// The references, from the root.
const REFERENCES: &str = "tests/scenes";

#[derive(Debug, PartialEq)]
pub struct ScreenshotOptions {
    pub accept: bool,
    /// Where the page is served already; none means to build it.
    pub url: Option<String>,
    /// Empty means every scene.
    pub names: Vec<String>,
}

/// `cargo xtask screenshots`.
pub fn command(options: &ScreenshotOptions) -> Result<()> {
    let words = playwright_words(options);
    let outcome = match &options.url {
        Some(url) => e2e::run_at(url, &words),
        None => build::build_if_stale().and_then(|()| e2e::run_all(&words)),
    };
    if options.accept {
        shrink_references()?;
    }
    outcome
}

/// Only how the scenes look, all of them or those named: barriers take ten times as long, and `test` looks for them.
fn playwright_words(options: &ScreenshotOptions) -> Vec<String> {
    let looks = |name: &str| format!("{name}: looks as agreed");
    let named: Vec<String> = options.names.iter().map(|name| looks(&format!(" {name}"))).collect();
    let pattern = if named.is_empty() { looks("") } else { named.join("|") };
    // A scene that is as near its reference as it has to be keeps it.
    let update = options.accept.then_some("--update-snapshots=changed");
    ["--project", "scenes", "--grep", &pattern].into_iter().chain(update).map(str::to_owned).collect()
}

/// Keeps in 256 colours what Playwright has just written in all of them.
fn shrink_references() -> Result<()> {
    let mut all = 0;
    for file in project::files_below(&project::root().join(REFERENCES)) {
        let picture = fs::read(&file).context(format!("{} cannot be read", file.display()), "try again")?;
        let small = palette::in_256_colours(&picture)
            .context(format!("{} is no screenshot", file.display()), "remove it and take it again")?;
        if let Some(small) = &small {
            fs::write(&file, small).context(format!("{} cannot be written", file.display()), "make room")?;
            println!("accepted {} ({} kB)", file.display(), small.len() / 1000);
        }
        all += small.map_or(picture.len(), |small| small.len());
    }
    println!("All references together: {} kB", all / 1000);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_scenes_are_asked_for_by_their_whole_name() {
        let words = |accept, names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            playwright_words(&ScreenshotOptions { accept, url: None, names })
        };
        assert_eq!(words(false, &[])[3..], [": looks as agreed"]);
        assert_eq!(
            words(true, &["opening", "table-small"])[3..],
            [" opening: looks as agreed| table-small: looks as agreed", "--update-snapshots=changed"]
        );
    }
}
