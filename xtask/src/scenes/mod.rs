//! `cargo xtask scenes`: runs the named scenes, shows those that no longer look like their references, and takes the
//! new pictures when asked. What a scene is and how it is compared is said in `tests/browser`.

mod png;
mod review;

use std::fs;
use std::path::{Path, PathBuf};

use crate::args::ScenesOptions;
use crate::build;
use crate::parts::{self, Part};
use crate::project;
use crate::setup::Toolbox;
use crate::trouble::{OrTrouble, Result, Trouble};

/// Where the run leaves what differs, and the page that shows it.
fn review_folder() -> PathBuf {
    project::root().join("target/scenes")
}

fn references() -> PathBuf {
    project::root().join("tests/scenes")
}

/// `cargo xtask scenes`.
pub fn command(options: &ScenesOptions) -> Result<()> {
    if options.accept {
        return accept(&options.names);
    }
    let words = playwright_words(&options.names);
    let outcome = match &options.url {
        Some(url) => parts::journeys_at(&Toolbox::for_parts(&[Part::Journeys]).browser()?, url, &words),
        None => {
            if !project::dist().join("index.html").is_file() || project::source_newer_than_dist().is_some() {
                build::set_up_and_build()?;
            }
            Part::Journeys.run(&Toolbox::for_parts(&[Part::Journeys]), &words)
        }
    };
    // A run of the journeys says itself which scenes differ.
    if outcome.is_ok() {
        println!("Every scene looks like its reference.");
    }
    outcome
}

/// Only how the scenes look, all of them or those named: barriers take ten times as long, and `test` looks for them.
fn playwright_words(names: &[String]) -> Vec<String> {
    let of = |name: &str| format!("{name}: looks as agreed");
    let either: Vec<String> = names.iter().map(|name| of(&format!(" {name}"))).collect();
    let looks = if names.is_empty() { of("") } else { either.join("|") };
    ["--project", "scenes", "--grep", &looks].map(str::to_owned).into()
}

/// Forgets what an earlier run left, so that no picture of it is taken for one of this run.
pub fn forget() {
    // A folder that cannot be emptied shows in the review.
    let _ = fs::remove_dir_all(review_folder());
}

/// Writes the page that shows what differs, and says where it is. Nothing differs: nothing is said.
pub fn tell_what_differs() -> Result<()> {
    let names = waiting(&review_folder());
    if names.is_empty() {
        return Ok(());
    }
    write_page(&names)?;
    println!(
        "\n{} {} from its reference: {}",
        names.len(),
        if names.len() == 1 { "scene differs" } else { "scenes differ" },
        names.join(", ")
    );
    println!("See them:    {}", review_folder().join("index.html").display());
    println!("Accept them: cargo xtask scenes --accept [NAME …]");
    Ok(())
}

/// The scenes that wait to be accepted.
fn waiting(folder: &Path) -> Vec<String> {
    let files = project::files_below(folder);
    let name = |path: &PathBuf| Some(path.file_name()?.to_str()?.strip_suffix(".after.png")?.to_owned());
    files.iter().filter_map(name).collect()
}

fn write_page(names: &[String]) -> Result<()> {
    let page = review_folder().join("index.html");
    let has = |name: &str, what: &str| review_folder().join(format!("{name}.{what}.png")).is_file();
    fs::write(&page, review::page(names, &has))
        .or_trouble(format!("{} cannot be written", page.display()), "make room")
}

fn accept(names: &[String]) -> Result<()> {
    let waiting = waiting(&review_folder());
    if let Some(stranger) = names.iter().find(|name| !waiting.contains(name)) {
        return Err(Trouble::new(
            format!("No new picture of `{stranger}` waits; these do: {}", told(&waiting)),
            "run `cargo xtask scenes` first, or choose among these",
        ));
    }
    let chosen = if names.is_empty() { &waiting } else { names };
    for name in chosen {
        let bytes = take(name)?;
        println!("accepted {name} ({} kB)", bytes / 1000);
    }
    let left: Vec<String> = waiting.iter().filter(|name| !chosen.contains(name)).cloned().collect();
    if !waiting.is_empty() {
        write_page(&left)?;
    }
    let all: u64 =
        project::files_below(&references()).iter().filter_map(|file| Some(file.metadata().ok()?.len())).sum();
    println!("{} accepted, {} left; all references together: {} kB", chosen.len(), left.len(), all / 1000);
    Ok(())
}

/// Makes the new picture of a scene its reference, and gives its bytes.
fn take(name: &str) -> Result<usize> {
    let of = |what: &str| review_folder().join(format!("{name}.{what}.png"));
    let remedy = "run `cargo xtask scenes` again";
    let picture =
        fs::read(of("after")).or_trouble(format!("The picture of {name} cannot be read"), remedy)?;
    let small =
        png::in_256_colours(&picture).map_err(|what| Trouble::new(format!("{name}: {what}"), remedy))?;
    fs::create_dir_all(references()).or_trouble("tests/scenes cannot be made", "make it")?;
    let reference = references().join(format!("{name}.png"));
    fs::write(&reference, &small)
        .or_trouble(format!("{} cannot be written", reference.display()), "make room")?;
    for what in ["before", "after", "difference"] {
        // One that was never there cannot be removed.
        let _ = fs::remove_file(of(what));
    }
    Ok(small.len())
}

fn told(names: &[String]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_scenes_are_asked_for_by_their_whole_name() {
        assert_eq!(playwright_words(&[])[3], ": looks as agreed");
        let words = playwright_words(&["opening".to_owned(), "table-small".to_owned()]);
        assert_eq!(words[3], " opening: looks as agreed| table-small: looks as agreed");
    }
}
