//! Minifies the files that are named: `.js` as scripts, `.css` as style sheets, each rewritten in place. Decides nothing
//! about which files a page has.

mod script;
mod style;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    for file in std::env::args_os().skip(1).map(PathBuf::from) {
        if let Err(error) = minify_file(&file) {
            eprintln!("{}: {error}", file.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn minify_file(file: &Path) -> Result<(), String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let minified = match file.extension().and_then(|extension| extension.to_str()) {
        Some("js") => script::minify(&text)?,
        Some("css") => style::minify(&text)?,
        _ => return Err("only .js and .css are minified".into()),
    };
    fs::write(file, minified).map_err(|error| error.to_string())
}
