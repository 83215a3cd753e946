//! Runs several parts to the end, whatever fails, and closes with a line for each.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::args::TestOptions;
use crate::parts::Part;
use crate::setup::{self, Toolbox};
use crate::trouble::{Result, Trouble};

struct Line {
    name: &'static str,
    duration: Duration,
    trouble: Option<Trouble>,
}

/// `cargo xtask check`: what needs neither a build nor a browser.
pub fn check() -> ExitCode {
    let mut parts = vec![Part::Fmt, Part::Clippy, Part::Tests];
    // The inner loop installs nothing that takes minutes; `test` does.
    if setup::has_wasm_target() {
        parts.insert(2, Part::ClippyWasm);
    }
    let tools = Toolbox::for_parts(&parts);
    let lines = parts.into_iter().map(|part| run_part(part, &tools, &[])).collect();
    conclude(lines)
}

/// `cargo xtask test`: all set-up and every part, or those chosen.
pub fn test(options: &TestOptions) -> ExitCode {
    let chosen = |part: &Part| options.only.is_empty() || options.only.contains(part);
    let parts: Vec<Part> = Part::ALL.into_iter().filter(chosen).collect();

    headline("set-up");
    let began = Instant::now();
    let tools = Toolbox::for_parts(&parts);
    let mut lines = vec![Line {
        name: "set-up",
        duration: began.elapsed(),
        trouble: tools.troubles().into_iter().reduce(both),
    }];
    for part in parts {
        let build_failed = lines.iter().any(|line| line.name == Part::Build.name() && line.trouble.is_some());
        if build_failed && part.needs_dist() {
            // What an earlier build left would be a wrong answer about this one.
            let trouble = Trouble::new("Not run, because the build failed", "mend the build first");
            lines.push(Line { name: part.name(), duration: Duration::ZERO, trouble: Some(trouble) });
        } else {
            lines.push(run_part(part, &tools, &options.playwright));
        }
    }
    conclude(lines)
}

fn run_part(part: Part, tools: &Toolbox, playwright: &[String]) -> Line {
    headline(part.name());
    let began = Instant::now();
    let outcome: Result<()> = part.run(tools, playwright);
    Line { name: part.name(), duration: began.elapsed(), trouble: outcome.err() }
}

fn headline(name: &str) {
    println!("\n── {name} ──");
}

fn both(first: Trouble, second: Trouble) -> Trouble {
    Trouble::new(format!("{}; {}", first.what, second.what), format!("{}; {}", first.remedy, second.remedy))
}

fn conclude(lines: Vec<Line>) -> ExitCode {
    println!("\n── result ──");
    for line in &lines {
        println!("{}", told(line));
    }
    let failed = lines.iter().filter(|line| line.trouble.is_some()).count();
    println!("{} passed, {failed} failed", lines.len() - failed);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn told(line: &Line) -> String {
    let seconds = line.duration.as_secs_f64();
    match &line.trouble {
        None => format!("ok      {:<12}{seconds:>7.1} s", line.name),
        Some(trouble) => {
            format!("FAILED  {:<12}{seconds:>7.1} s  {}. To do: {}", line.name, trouble.what, trouble.remedy)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_failed_says_in_one_line_what_to_do() {
        let failed = Line {
            name: "fmt",
            duration: Duration::from_millis(1234),
            trouble: Some(Trouble::new("`cargo fmt` failed", "run `cargo fmt --all`")),
        };
        assert_eq!(
            told(&failed),
            "FAILED  fmt             1.2 s  `cargo fmt` failed. To do: run `cargo fmt --all`"
        );
        let passed = Line { trouble: None, ..failed };
        assert_eq!(told(&passed), "ok      fmt             1.2 s");
    }
}
