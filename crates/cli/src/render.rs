//! `faultlines render`: writes into a built site what it shows without a program. Reads and writes files; what is in
//! them is made by `publish::site`.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use ::check::check;
use publish::site::{
    CorrectionsTo, FileContent, PageTemplate, Site, SiteFile, SiteUrl, Task, made, opening_subset, stale,
    tasks,
};

use crate::arguments::{next, unknown, value};
use crate::card_png::{fingerprint, is_drawn_of};
use crate::convert::size;
use crate::output::{say, usage_error};
use crate::rasterize::card;
use crate::views;
use lexopt::{Arg, Parser};

/// The file at the project's root that names the site's address.
const SETTINGS: &str = "site.json";
const ADDRESS_VARIABLE: &str = "FAULTLINES_SITE_URL";
/// Where Trunk puts what it builds while it runs its hooks.
const TRUNK_VARIABLE: &str = "TRUNK_STAGING_DIR";

struct Options {
    site: PathBuf,
    data: PathBuf,
    url: Option<SiteUrl>,
    /// A list of views to be drawn.
    views: Option<PathBuf>,
    /// Of these pictures.
    size: Option<(u16, u16)>,
    /// A folder outside of the site that keeps each version of the data.
    archive: Option<PathBuf>,
    corrections_to: Option<CorrectionsTo>,
}

pub fn run(arguments: Parser) -> ExitCode {
    let options = match options(arguments) {
        Ok(options) => options,
        Err(message) => return usage_error(&message),
    };
    match render(&options) {
        Ok(told) => {
            say(&told);
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn options(mut arguments: Parser) -> Result<Options, String> {
    let (mut site, mut data, mut url) = (None, None, None);
    let (mut views, mut wanted_size, mut archive) = (None, None, None);
    while let Some(argument) = next(&mut arguments)? {
        match argument {
            Arg::Long("site") => site = Some(filled(&mut arguments, "--site")?),
            Arg::Long("data") => data = Some(filled(&mut arguments, "--data")?),
            Arg::Long("views") => views = Some(PathBuf::from(filled(&mut arguments, "--views")?)),
            Arg::Long("size") => wanted_size = Some(size(&filled(&mut arguments, "--size")?)?),
            Arg::Long("archive") => archive = Some(PathBuf::from(filled(&mut arguments, "--archive")?)),
            // Empty: the site has no address.
            Arg::Long("site-url") => url = Some(value(&mut arguments)?.unwrap_or_default()),
            other => return Err(unknown(&other)),
        }
    }
    let trunk = || std::env::var(TRUNK_VARIABLE).ok().filter(|folder| !folder.is_empty());
    let site = PathBuf::from(site.or_else(trunk).unwrap_or_else(|| "dist".into()));
    let data = data.map_or_else(|| site.join(dataset::BUNDLED_PATH), PathBuf::from);
    let address = match url.or_else(|| std::env::var(ADDRESS_VARIABLE).ok()) {
        Some(address) => address,
        None => setting("site_url")?,
    };
    let url = SiteUrl::read(&address).map_err(|error| error.to_string())?;
    let corrections_to = CorrectionsTo::read(&setting("corrections_to")?)?;
    Ok(Options { site, data, url, corrections_to, views, size: wanted_size, archive })
}

fn filled(arguments: &mut Parser, name: &str) -> Result<String, String> {
    let value = value(arguments)?.filter(|value| !value.is_empty());
    value.ok_or_else(|| format!("What is the value of {name}?"))
}

/// A text of site.json; empty where there is no such file, or no such text in it.
fn setting(name: &str) -> Result<String, String> {
    let Ok(text) = std::fs::read_to_string(SETTINGS) else { return Ok(String::new()) };
    let settings: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| format!("{SETTINGS} is not JSON: {error}"))?;
    match settings.get(name) {
        None | Some(serde_json::Value::Null) => Ok(String::new()),
        Some(serde_json::Value::String(address)) => Ok(address.clone()),
        Some(_) => Err(format!("{SETTINGS}: {name} is to be a text")),
    }
}

fn render(options: &Options) -> Result<String, String> {
    let data = read_file(&options.data)?;
    let report = check(&data);
    let dataset = report.dataset.ok_or_else(|| {
        format!("{0} cannot be used; `faultlines check {0}` says why", options.data.display())
    })?;
    let page = read_file(&options.site.join("index.html"))?;
    let template =
        PageTemplate::read(&page).map_err(|error| format!("{}: {error}", options.site.display()))?;
    let mut site = Site::new(dataset, options.url.clone());
    site.corrections_to.clone_from(&options.corrections_to);
    // What is wrong with data is told once, with the whole of them.
    site.opening_subset = opening_subset(&data, &site.opening).filter(|_| report.left_out.is_empty());
    site.archived = options.archive.as_ref().map(|_| archived_path(&site));
    let tasks = tasks(&site);
    let write = |task: Task| write_all(&options.site, made(&site, &template, task));
    let rendered: BTreeSet<String> = in_parallel(&tasks, write)?.into_iter().flatten().collect();
    let drawn = draw_views(options, &site)?;
    if let (Some(archive), Some(path)) = (&options.archive, &site.archived) {
        keep_version(archive, &options.site, path, &data)?;
    }
    let present = files_in(&options.site);
    let stale: Vec<&str> =
        stale(&present, &rendered).into_iter().filter(|path| is_ours(&options.site.join(path))).collect();
    for path in &stale {
        remove_file(&options.site.join(path))?;
    }
    let mut told = format!("Rendered {} files into {}\n", rendered.len(), options.site.display());
    if !stale.is_empty() {
        told.push_str(&removed(&stale));
    }
    if !report.left_out.is_empty() {
        told.push_str(&format!("Left out because of errors: {}\n", report.left_out.join(", ")));
    }
    if drawn > 0 {
        told.push_str(&format!("Drew {drawn} views into {}/views\n", options.site.display()));
    }
    if site.without_page() > 0 {
        told.push_str(&format!(
            "Without a page of their own, because there are so many: {} disputes and actors with few events\n",
            site.without_page()
        ));
    }
    if options.url.is_none() {
        told.push_str(
            "Note: the site's address is not known, so there are no canonical addresses, no pictures for shared \
             links, no sitemap.xml and no oembed.json.\n      Set \"site_url\" in site.json, FAULTLINES_SITE_URL, or --site-url.\n",
        );
    }
    Ok(told)
}

fn read_file(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

/// The paths of all files under a folder, with forward slashes.
fn files_in(site: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![(site.to_owned(), String::new())];
    while let Some((folder, path)) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = [&path, entry.file_name().to_string_lossy().as_ref()].concat();
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push((entry.path(), path + "/")),
                _ => files.push(path),
            }
        }
    }
    files.sort();
    files
}

/// A page or a robots.txt at one of our paths may be somebody's own.
fn is_ours(path: &Path) -> bool {
    let mark = match path.extension().and_then(OsStr::to_str) {
        Some("html") => "data-faultlines=\"served\"",
        Some("txt") => "faultlines render",
        _ => return true,
    };
    std::fs::read_to_string(path).is_ok_and(|text| text.contains(mark))
}

/// Draws the views of a list, and says how many.
fn draw_views(options: &Options, site: &Site) -> Result<usize, String> {
    let Some(list) = &options.views else { return Ok(0) };
    let listed = views::read(list)?;
    let url = options.url.as_ref().map(|url| url.of("")).unwrap_or_default();
    let all: Vec<usize> = (0..listed.len()).collect();
    in_parallel(&all, |at: usize| {
        for (path, bytes) in views::pictures(&site.loaded, &listed[at], &url, options.size)? {
            write_file(&options.site.join(path), &bytes)?;
        }
        Ok(())
    })?;
    Ok(listed.len())
}

/// Where this version of the data stays: named after its day.
fn archived_path(site: &Site) -> String {
    format!("data/{}.json", site.loaded.dataset.head.updated)
}

/// Puts a version of the data into the archive, and all that are there beside the newest.
fn keep_version(archive: &Path, site: &Path, path: &str, data: &str) -> Result<(), String> {
    let name = path.trim_start_matches("data/");
    write_file(&archive.join(name), data.as_bytes())?;
    let is_version =
        |name: &str| name.strip_suffix(".json").is_some_and(|day| base::date::Day::parse(day).is_some());
    for name in files_in(archive).into_iter().filter(|name| is_version(name)) {
        let text = read_file(&archive.join(&name))?;
        write_file(&site.join("data").join(&name), text.as_bytes())?;
    }
    Ok(())
}

/// Writes files into a site, and gives their paths.
fn write_all(site: &Path, files: Vec<SiteFile>) -> Result<Vec<String>, String> {
    let mut written = Vec::new();
    for file in files {
        let path = site.join(&file.path);
        match &file.content {
            FileContent::Text(_) if file.path.ends_with(".txt") && path.exists() && !is_ours(&path) => {
                continue;
            }
            FileContent::Text(text) => write_file(&path, text.as_bytes())?,
            FileContent::Card(svg) => write_card(&path, svg)?,
        }
        written.push(file.path);
    }
    Ok(written)
}

/// A card that is there already, drawn of the same lines, is left as it is.
fn write_card(path: &Path, svg: &str) -> Result<(), String> {
    let drawn_of = fingerprint(svg);
    if std::fs::read(path).is_ok_and(|card| is_drawn_of(&card, &drawn_of)) {
        return Ok(());
    }
    write_file(path, &card(svg, &drawn_of).map_err(|error| error.to_string())?)
}

/// From so many tasks on it is said how far it has come.
const TOLD_FROM: usize = 500;

/// Does all tasks on as many threads as the machine has, and gives the answers in the order of the tasks. The first error
/// ends it.
fn in_parallel<T: Copy + Sync, A: Send>(
    tasks: &[T],
    run: impl Fn(T) -> Result<A, String> + Sync,
) -> Result<Vec<A>, String> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(tasks.len().max(1));
    let (next, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
    let work = || {
        let mut answers = Vec::new();
        while !failed.load(Ordering::Relaxed) {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(task) = tasks.get(at) else { break };
            if tasks.len() >= TOLD_FROM && at % TOLD_FROM == 0 && at > 0 {
                eprintln!("{at} of {}", tasks.len());
            }
            let answer = run(*task);
            failed.fetch_or(answer.is_err(), Ordering::Relaxed);
            answers.push((at, answer));
        }
        answers
    };
    let mut answers: Vec<(usize, Result<A, String>)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    answers.sort_by_key(|(at, _)| *at);
    let done = answers.len();
    let answers: Result<Vec<A>, String> = answers.into_iter().map(|(_, answer)| answer).collect();
    answers.and_then(
        |answers| if done == tasks.len() { Ok(answers) } else { Err("A page could not be drawn.".into()) },
    )
}

/// How many files went, and the first of them.
fn removed(paths: &[&str]) -> String {
    const NAMED_MAX: usize = 5;
    let named = paths.iter().take(NAMED_MAX).copied().collect::<Vec<_>>().join(", ");
    let more = if paths.len() > NAMED_MAX { ", …" } else { "" };
    format!("Files removed that these data no longer have ({}): {named}{more}\n", paths.len())
}

/// Removes a file, and its folder where that is empty then.
fn remove_file(path: &Path) -> Result<(), String> {
    std::fs::remove_file(path).map_err(|error| format!("{} cannot be removed: {error}", path.display()))?;
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| std::fs::remove_dir(folder).is_ok()) {
        folder = empty.parent();
    }
    Ok(())
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    folder
        .and_then(|()| std::fs::write(path, bytes))
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::removed;

    #[test]
    fn of_many_files_that_went_the_first_are_named() {
        assert_eq!(removed(&["a.html"]), "Files removed that these data no longer have (1): a.html\n");
        let said = removed(&["page.html"; 200]);
        assert!(said.contains("(200)") && said.len() < 130 && said.contains(", …"), "{said}");
    }
}
