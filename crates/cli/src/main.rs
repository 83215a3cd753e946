//! The native command: what can be done with a dataset away from the page.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod arguments;
mod book;
mod card_png;
mod check;
mod clock;
mod convert;
mod diff;
mod import;
mod new;
mod output;
mod preview;
mod rasterize;
mod render;
mod views;

use output::{USAGE, say, usage_error};

fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let names: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let options = || lexopt::Parser::from_args(arguments.iter().skip(1));
    match names.as_slice() {
        ["help" | "--help" | "-h"]
        | ["check" | "convert" | "diff" | "new" | "preview" | "render" | "schema", "--help" | "-h"] => {
            say(USAGE);
            std::process::ExitCode::SUCCESS
        }
        ["check", ..] => check::run(options()),
        ["convert", ..] => convert::run(options()),
        ["new", ..] => new::run(options()),
        ["preview", ..] => preview::run(options()),
        ["diff", ..] => diff::run(options()),
        ["render", ..] => render::run(options()),
        ["schema"] => {
            say(&dataset::schema::schema());
            std::process::ExitCode::SUCCESS
        }
        _ => usage_error("What shall be done?"),
    }
}
