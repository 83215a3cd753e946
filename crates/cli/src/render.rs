//! `faultlines render`: writes into a built site what it shows without a program. Reads and writes files; what is in
//! them is `page::served`'s.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use check::check;
use publish::site::{Shell, Site, SiteUrl, lean_data, rendered};

use crate::{say, usage_error};

/// The file at the project's root that names the site's address.
const SETTINGS: &str = "site.json";
const ADDRESS_VARIABLE: &str = "FAULTLINES_SITE_URL";
/// Where Trunk puts what it builds while it runs its hooks.
const TRUNK_VARIABLE: &str = "TRUNK_STAGING_DIR";

struct Options {
    site: PathBuf,
    data: PathBuf,
    url: Option<SiteUrl>,
}

pub fn run(arguments: &[&str]) -> ExitCode {
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

fn options(arguments: &[&str]) -> Result<Options, String> {
    let (mut site, mut data, mut url) = (None, None, None);
    let mut rest = arguments.iter().copied();
    while let Some(argument) = rest.next() {
        let (name, given) = argument.split_once('=').unwrap_or((argument, ""));
        let slot = match name {
            "--site" => &mut site,
            "--data" => &mut data,
            "--site-url" => &mut url,
            _ => return Err(format!("There is no option “{argument}”.")),
        };
        let value = if argument.contains('=') { given } else { rest.next().unwrap_or_default() };
        if value.is_empty() && name != "--site-url" {
            return Err(format!("What is the value of {name}?"));
        }
        *slot = Some(value.to_string());
    }
    let trunk = || std::env::var(TRUNK_VARIABLE).ok().filter(|folder| !folder.is_empty());
    let site = PathBuf::from(site.or_else(trunk).unwrap_or_else(|| "dist".into()));
    let data = data.map_or_else(|| site.join(dataset::BUNDLED_PATH), PathBuf::from);
    let address = match url.or_else(|| std::env::var(ADDRESS_VARIABLE).ok()) {
        Some(address) => address,
        None => address_in_settings()?,
    };
    let url = SiteUrl::read(&address).map_err(|error| error.to_string())?;
    Ok(Options { site, data, url })
}

/// `site_url` of site.json; nothing where there is no such file.
fn address_in_settings() -> Result<String, String> {
    let Ok(text) = std::fs::read_to_string(SETTINGS) else { return Ok(String::new()) };
    let settings: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| format!("{SETTINGS} is not JSON: {error}"))?;
    match settings.get("site_url") {
        None | Some(serde_json::Value::Null) => Ok(String::new()),
        Some(serde_json::Value::String(address)) => Ok(address.clone()),
        Some(_) => Err(format!("{SETTINGS}: site_url is to be a text")),
    }
}

fn render(options: &Options) -> Result<String, String> {
    let data = read_file(&options.data)?;
    let report = check(&data);
    let dataset = report.dataset.ok_or_else(|| {
        format!("{0} cannot be used; `faultlines check {0}` says why", options.data.display())
    })?;
    let page = read_file(&options.site.join("index.html"))?;
    let shell = Shell::read(&page).map_err(|error| format!("{}: {error}", options.site.display()))?;
    let mut site = Site::new(dataset, options.url.clone());
    // What is wrong with data is told once, with the whole of them.
    site.lean = lean_data(&data, &site.opening).filter(|_| report.left_out.is_empty());
    let files = rendered(&site, &shell).map_err(|error| error.to_string())?;
    for file in &files {
        write_file(&options.site.join(&file.path), &file.bytes)?;
    }
    let mut told = format!("Rendered {} files into {}\n", files.len(), options.site.display());
    if !report.left_out.is_empty() {
        told.push_str(&format!("Left out because of errors: {}\n", report.left_out.join(", ")));
    }
    if options.url.is_none() {
        told.push_str(
            "Note: the site's address is not known, so there are no canonical addresses, no pictures for shared \
             links and no oembed.json.\n      Set \"site_url\" in site.json, FAULTLINES_SITE_URL, or --site-url.\n",
        );
    }
    Ok(told)
}

fn read_file(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    folder
        .and_then(|()| std::fs::write(path, bytes))
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}
