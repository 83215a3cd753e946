//! The native tests: cargo compiles them all, then as many test programs run at a time as there are cores, where
//! `cargo test` would run one after the other. There are no tests in doc comments, and none would be run.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::thread;

use serde_json::Value;

use crate::error::{Context, Error, Result};
use crate::run::{cargo, command};

struct Program {
    name: String,
    file: PathBuf,
    /// Of its package, which is where cargo starts a test.
    folder: PathBuf,
}

pub fn run_all() -> Result<()> {
    let programs = compile()?;
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (queue, failed) = (Mutex::new(programs.iter()), Mutex::new(Vec::new()));
    let next = || queue.lock().ok().and_then(|mut queue| queue.next());
    let work = || {
        while let Some(program) = next() {
            let output = program.command().output();
            // Held while it prints, so that no two programs print at once.
            let Ok(mut failed) = failed.lock() else { return };
            if !report(program, output) {
                failed.push(program.name.as_str());
            }
        }
    };
    thread::scope(|scope| (0..cores).for_each(|_| drop(scope.spawn(work))));
    let failed = failed.into_inner().unwrap_or_else(|_| vec!["a program was lost sight of"]);
    println!("{} test programs, {} failed", programs.len(), failed.len());
    if failed.is_empty() {
        return Ok(());
    }
    Err(Error::new(
        format!("Tests failed in {}", failed.join(", ")),
        "mend the tests that failed above; `cargo test --test NAME` runs one program",
    ))
}

fn compile() -> Result<Vec<Program>> {
    let mut test = cargo();
    test.args(["test", "--quiet", "--workspace", "--no-run", "--message-format=json-render-diagnostics"]);
    let output = test
        .stderr(Stdio::inherit())
        .output()
        .context("cargo could not be started", "check that it is there")?;
    if !output.status.success() {
        return Err(Error::new("The tests do not compile", "mend what the compiler says above"));
    }
    Ok(programs(&String::from_utf8_lossy(&output.stdout)))
}

/// The test programs among what cargo says it made, a JSON object a line.
fn programs(messages: &str) -> Vec<Program> {
    let program = |line: &str| {
        let message: Value = serde_json::from_str(line).ok()?;
        let folder = PathBuf::from(message["manifest_path"].as_str()?).parent()?.to_owned();
        let name = message["target"]["name"].as_str()?.to_owned();
        let file = message["executable"].as_str()?.into();
        (message["profile"]["test"] == true).then_some(Program { name, file, folder })
    };
    messages.lines().filter_map(program).collect()
}

impl Program {
    fn command(&self) -> Command {
        let mut test = command(&self.file);
        test.arg("--quiet").current_dir(&self.folder).env("CARGO_MANIFEST_DIR", &self.folder);
        test
    }
}

/// Prints how a program ended, with all that it said where it failed, and gives whether it is well.
fn report(Program { name, .. }: &Program, output: std::io::Result<Output>) -> bool {
    let output = match output {
        Ok(output) => output,
        Err(error) => {
            println!("{name} could not be started: {error}");
            return false;
        }
    };
    let [text, errors] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    if output.status.success() {
        let result = text.lines().rev().find(|line| line.starts_with("test result:"));
        // What a test had to do without is said there.
        println!("{errors}{} ({name})", result.unwrap_or("no test"));
    } else {
        println!("{name} failed ({}):\n{text}{errors}", output.status);
    }
    output.status.success()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_test_programs_are_run_each_in_the_folder_of_its_package() {
        let messages = r#"
            {"reason":"compiler-artifact","manifest_path":"/a/Cargo.toml","target":{"name":"lib"},"profile":{"test":true},"executable":null}
            {"reason":"compiler-artifact","manifest_path":"/a/Cargo.toml","target":{"name":"app"},"profile":{"test":false},"executable":"/t/app"}
            {"reason":"compiler-artifact","manifest_path":"/a/b/Cargo.toml","target":{"name":"golden"},"profile":{"test":true},"executable":"/t/golden-1"}
            {"reason":"build-finished","success":true}"#;
        let found = programs(messages);
        let [program] = found.as_slice() else { panic!("{} programs", found.len()) };
        assert_eq!(program.name, "golden");
        assert_eq!(program.command().get_program(), "/t/golden-1");
        assert_eq!(program.command().get_current_dir(), Some(std::path::Path::new("/a/b")));
    }

    #[test]
    fn a_program_that_fails_or_cannot_start_is_not_well() {
        let program = Program { name: "x".to_owned(), file: "/nowhere/x".into(), folder: ".".into() };
        assert!(!report(&program, program.command().output()));
        assert!(!report(&program, cargo().arg("--no-such-option").output()));
        assert!(report(&program, cargo().arg("--version").output()));
    }
}
