//! The native command: what can be done with a dataset away from the page.

#[cfg(not(target_arch = "wasm32"))]
#[path = "faultlines/check.rs"]
mod check;
#[cfg(not(target_arch = "wasm32"))]
#[path = "faultlines/convert.rs"]
mod convert;

const USAGE: &str = "\
Usage:
  faultlines check FILE [--format text|json] [--lang en|fr]
      Lists everything wrong with a dataset, where it is and how to mend it.
      Exits with 0 when it is sound (warnings allowed), with 1 when it has errors.
  faultlines convert FILE --to FORMAT [--view QUERY] [--lang en|fr] [--page URL] [--out FILE]
      Writes what a view of a dataset shows as svg, csv, json (a dataset of its own), jgf, gexf, ics or txt.
      QUERY is what stands after the ? of a link; without it, the dataset's opening view. URL is where the page is.
  faultlines schema
      Prints the JSON Schema of a dataset.
Exits with 2 when it is asked for something else or cannot read the file.
";

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["check", options @ ..] => check::run(options),
        ["convert", options @ ..] => convert::run(options),
        ["schema"] => {
            say(&faultlines::dataset::schema::schema());
            std::process::ExitCode::SUCCESS
        }
        ["help" | "--help" | "-h"] => {
            say(USAGE);
            std::process::ExitCode::SUCCESS
        }
        _ => usage_error("What shall be done?"),
    }
}

/// Writes to standard output. That nobody reads on (`… | head`) is no reason to fail.
#[cfg(not(target_arch = "wasm32"))]
fn say(text: &str) {
    use std::io::Write;
    let _ = std::io::stdout().write_all(text.as_bytes());
}

#[cfg(not(target_arch = "wasm32"))]
fn usage_error(message: &str) -> std::process::ExitCode {
    eprintln!("{message}\n\n{USAGE}");
    std::process::ExitCode::from(2)
}

#[cfg(target_arch = "wasm32")]
fn main() {
    let _ = USAGE;
}
