//! The development commands: reads the command line and calls the one asked for. Does no work itself.

mod args;
mod bench;
mod budget;
mod build;
mod compress;
mod counts;
mod deny;
mod digest;
mod finish;
mod fuzz;
mod lean_std;
mod parts;
mod policy;
mod project;
mod pseudo;
mod release;
mod reproduce;
mod run;
mod scenes;
mod serve;
mod setup;
mod shrink;
mod single;
mod size;
mod suite;
mod supply;
mod synth;
mod synth_command;
mod trouble;

use std::process::ExitCode;

use args::Request;
use trouble::Result;

fn main() -> ExitCode {
    if let Some(real) = lean_std::real_cargo() {
        return lean_std::run_as_cargo(&real);
    }
    let words: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match args::read(&words) {
        Ok(request) => obey(request),
        Err(trouble) => Err(trouble),
    };
    match outcome {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn obey(request: Request) -> Result<ExitCode> {
    match request {
        Request::Help => println!("{}", args::HELP),
        Request::Build { single_file } => build::and_pack(single_file)?,
        Request::Serve(options) => serve::command(&options)?,
        Request::Scenes(options) => scenes::command(&options)?,
        Request::Size => size::command()?,
        Request::Counts { accept } => counts::command_line(accept)?,
        Request::Deny => deny::command_line()?,
        Request::Reproduce => reproduce::command_line()?,
        Request::ThirdParty => supply::command()?,
        Request::Fuzz(options) => fuzz::command_of(&options)?,
        Request::Bench(options) => bench::command(&options)?,
        Request::Synth(options) => synth_command::command(&options)?,
        Request::Release { draft } => release::command_line(draft)?,
        Request::Check => return Ok(suite::check()),
        Request::Test(options) => return Ok(suite::test(&options)),
    }
    Ok(ExitCode::SUCCESS)
}
