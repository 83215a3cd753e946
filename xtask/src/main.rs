//! The development commands: reads the command line and calls the one asked for. Does no work itself.

mod args;
mod bench;
mod budget;
mod build;
mod build_std;
mod checks;
mod companion_size;
mod compress;
mod deny;
mod error;
mod fuzz;
mod hash;
mod instruction_counts;
mod minify;
mod policy;
mod postprocess;
mod project;
mod pseudolocales;
mod release;
mod reproduce;
mod run;
mod screenshots;
mod serve;
mod setup;
mod single_file;
mod size;

use std::process::ExitCode;

use args::Request;
use error::Result;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    args::read(&words).and_then(run_request).unwrap_or_else(|error| {
        eprintln!("\n{error}");
        ExitCode::FAILURE
    })
}

fn run_request(request: Request) -> Result<ExitCode> {
    match request {
        Request::Help => println!("{}", args::HELP),
        Request::Build { single_file } => build::command_line(single_file)?,
        Request::Serve(options) => serve::command(&options)?,
        Request::Screenshots(options) => screenshots::command(&options)?,
        Request::Size => size::command()?,
        Request::Counts { accept } => instruction_counts::command_line(accept)?,
        Request::Deny => deny::command_line()?,
        Request::Reproduce => reproduce::command_line()?,
        Request::Package(name, words) => run::package(name, words)?,
        Request::Fuzz(options) => fuzz::command_line(&options)?,
        Request::Bench(options) => bench::command(&options)?,
        Request::Generate(options) => run::package("faultlines-generate", &options)?,
        Request::Release { draft } => release::command_line(draft)?,
        Request::Check => return Ok(checks::check()),
        Request::Test(options) => return Ok(checks::test(&options)),
    }
    Ok(ExitCode::SUCCESS)
}
