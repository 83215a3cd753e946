//! `cargo xtask check` and `cargo xtask test`: runs several parts to the end, whatever fails, and closes with a line
//! for each.

pub mod e2e;
mod native_tests;
mod part;

pub use part::Part;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::args::TestOptions;
use crate::error::{Error, Result};

struct Outcome {
    name: &'static str,
    duration: Duration,
    error: Option<Error>,
}

/// `cargo xtask check`: what needs neither a build nor a browser.
pub fn check() -> ExitCode {
    let parts = [Part::Fmt, Part::Clippy, Part::ClippyWasm, Part::Tests];
    conclude(&parts.map(|part| timed(part.name(), || part.set_up().and_then(|()| part.run(&[])))))
}

/// `cargo xtask test`: all set-up and every part, or those chosen.
pub fn test(options: &TestOptions) -> ExitCode {
    let chosen = |part: &Part| options.only.is_empty() || options.only.contains(part);
    let parts: Vec<Part> = Part::ALL.into_iter().filter(chosen).collect();
    let mut outcomes = vec![timed("set-up", || set_up(&parts))];
    for part in parts {
        let build_failed = outcomes.iter().any(|it| it.name == Part::Build.name() && it.error.is_some());
        outcomes.push(timed(part.name(), || {
            if build_failed && part.needs_dist() {
                // What an earlier build left would be a wrong answer about this one.
                return Err(Error::new("Not run, because the build failed", "mend the build first"));
            }
            part.set_up().and_then(|()| part.run(&options.playwright))
        }));
    }
    conclude(&outcomes)
}

/// Every tool that some part needs; what fails leaves the others usable.
fn set_up(parts: &[Part]) -> Result<()> {
    let mut errors: Vec<Error> = parts.iter().filter_map(|part| part.set_up().err()).collect();
    errors.dedup();
    errors.into_iter().reduce(Error::and).map_or(Ok(()), Err)
}

fn timed(name: &'static str, work: impl FnOnce() -> Result<()>) -> Outcome {
    println!("\n── {name} ──");
    let began = Instant::now();
    let error = work().err();
    Outcome { name, duration: began.elapsed(), error }
}

fn conclude(outcomes: &[Outcome]) -> ExitCode {
    println!("\n── result ──");
    for outcome in outcomes {
        println!("{}", line(outcome));
    }
    let failed = outcomes.iter().filter(|outcome| outcome.error.is_some()).count();
    println!("{} passed, {failed} failed", outcomes.len() - failed);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn line(outcome: &Outcome) -> String {
    let (name, seconds) = (outcome.name, outcome.duration.as_secs_f64());
    match &outcome.error {
        None => format!("ok      {name:<14}{seconds:>7.1} s"),
        Some(Error { what, remedy }) => {
            format!("FAILED  {name:<14}{seconds:>7.1} s  {what}. To do: {remedy}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_failed_says_in_one_line_what_to_do() {
        let error = Some(Error::new("`cargo fmt` failed", "run `cargo fmt --all`"));
        let failed = Outcome { name: "fmt", duration: Duration::from_millis(1234), error };
        assert_eq!(
            line(&failed),
            "FAILED  fmt               1.2 s  `cargo fmt` failed. To do: run `cargo fmt --all`"
        );
        assert_eq!(line(&Outcome { error: None, ..failed }), "ok      fmt               1.2 s");
    }
}
