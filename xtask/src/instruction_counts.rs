//! `cargo xtask counts`: how many instructions the core's work takes, beside the counts on file. Callgrind counts them: the
//! same on a busy machine as on a quiet one. What the work is stands in `counts/src/work.rs`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Context, Error, Result};
use crate::project;
use crate::run::{cargo, command, run, said};
use crate::setup;

/// How many times the count on file a piece of work may take.
const LIMIT: f64 = 1.1;
const PACKAGE: &str = "faultlines-counts";
/// Counting begins and ends with this function of counts/src/main.rs.
const COUNTED_FUNCTION: &str = "--toggle-collect=faultlines_counts::counted";
const FILE_HEAD: &str = "\
# Instructions of the core's work on x86-64, counted by callgrind. `cargo xtask counts` compares; a growth of
# more than a tenth fails the tests until `cargo xtask counts --accept` has written it here, in the same change.
";

/// Instructions by the name of the work.
type Counts = Vec<(String, u64)>;

/// `cargo xtask counts`; `accept` writes what was counted into the file.
pub fn command_line(accept: bool) -> Result<()> {
    let valgrind =
        setup::valgrind()?.ok_or_else(|| Error::new("There is no valgrind here", "install its package"))?;
    if accept {
        let counts = count_all(&valgrind)?;
        print!("{}", comparison(&counts, &on_file()).0);
        return fs::write(file(), written(&counts)).context("counts/counts.txt was not written", "see above");
    }
    compare(&valgrind)
}

/// The part of the tests.
pub fn hold() -> Result<()> {
    match setup::valgrind()? {
        Some(valgrind) => compare(&valgrind),
        None => {
            println!("Note: no valgrind here and no way to install it, so no instructions were counted");
            Ok(())
        }
    }
}

fn compare(valgrind: &Path) -> Result<()> {
    let (table, holds) = comparison(&count_all(valgrind)?, &on_file());
    print!("{table}");
    if holds {
        return Ok(());
    }
    Err(Error::new(
        "Work of the core takes more instructions than counts/counts.txt allows",
        "make it cheaper, or say why it is worth it and run `cargo xtask counts --accept`",
    ))
}

fn count_all(valgrind: &Path) -> Result<Counts> {
    let target = project::root().join("target/native");
    let mut build = cargo();
    build
        .args(["build", "--quiet", "--profile", "counted", "--package", PACKAGE, "--target-dir"])
        .arg(&target);
    run(&mut build, "mend what the compiler says above")?;
    let program = target.join("counted").join(PACKAGE);
    let names = said(&mut command(&program), "see above")?;
    names.lines().map(|name| Ok((name.to_owned(), count(valgrind, &program, name)?))).collect()
}

/// Instructions of one piece of work.
fn count(valgrind: &Path, program: &Path, name: &str) -> Result<u64> {
    let mut callgrind = command(valgrind);
    callgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no"]);
    callgrind.arg(COUNTED_FUNCTION).arg(program).arg(name);
    let output = said(&mut callgrind, "see what valgrind says above")?;
    let collected = output.lines().filter_map(|line| line.split_once("Collected : ")).next_back();
    let count = collected.and_then(|(_, count)| count.trim().parse().ok()).filter(|count| *count > 0);
    count.ok_or_else(|| {
        Error::new(format!("Nothing was counted of \"{name}\""), "keep `counted` in counts/src/main.rs")
    })
}

fn file() -> PathBuf {
    project::root().join("counts/counts.txt")
}

fn on_file() -> Counts {
    read(&fs::read_to_string(file()).unwrap_or_default())
}

/// Lines of `COUNT NAME`; others are left out.
fn read(text: &str) -> Counts {
    let line = |line: &str| {
        let (count, name) = line.split_once(' ')?;
        Some((name.to_owned(), count.replace('_', "").parse().ok()?))
    };
    text.lines().filter_map(line).collect()
}

/// As [`read`] reads it.
fn written(counts: &Counts) -> String {
    let lines = counts.iter().map(|(name, count)| format!("{} {name}\n", grouped(*count)));
    std::iter::once(FILE_HEAD.to_owned()).chain(lines).collect()
}

/// In groups of three digits.
fn grouped(count: u64) -> String {
    let rest = format!("{:03}", count % 1000);
    if count < 1000 { count.to_string() } else { format!("{}_{rest}", grouped(count / 1000)) }
}

/// A line for each piece of work, and whether all are within what the file allows.
fn comparison(now: &Counts, on_file: &Counts) -> (String, bool) {
    let count_of =
        |counts: &Counts, name: &str| counts.iter().find(|(other, _)| other == name).map(|(_, n)| *n);
    let (mut table, mut holds) = (String::new(), true);
    for (name, count) in now {
        let ratio = count_of(on_file, name).map(|before| *count as f64 / before.max(1) as f64);
        let verdict = match ratio {
            None => "not on file".to_owned(),
            Some(ratio) if ratio > LIMIT => format!("{ratio:.3} of the file's, TOO MANY"),
            Some(ratio) if ratio < 1.0 / LIMIT => {
                format!("{ratio:.3} of the file's, fewer: `--accept` keeps it so")
            }
            Some(ratio) => format!("{ratio:.3} of the file's"),
        };
        holds &= ratio.is_some_and(|ratio| ratio <= LIMIT);
        table.push_str(&format!("{:>16}  {name}: {verdict}\n", grouped(*count)));
    }
    for (name, _) in on_file.iter().filter(|(name, _)| count_of(now, name).is_none()) {
        table.push_str(&format!("{:>16}  {name}: on file, and no longer counted\n", "-"));
        holds = false;
    }
    (table, holds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(lines: &[(&str, u64)]) -> Counts {
        lines.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
    }

    #[test]
    fn what_is_written_is_read() {
        let counts = counts(&[("layout field", 1_034_567), ("a", 7), ("b", 100), ("c", 1_000)]);
        assert!(written(&counts).contains("\n1_034_567 layout field\n7 a\n100 b\n1_000 c\n"));
        assert_eq!(read(&written(&counts)), counts);
    }

    #[test]
    fn a_tenth_more_is_allowed_and_not_a_hair_beyond() {
        let on_file = counts(&[("layout", 1_000)]);
        for (count, holds) in [(1_100, true), (1_101, false), (10, true)] {
            assert_eq!(comparison(&counts(&[("layout", count)]), &on_file).1, holds, "{count}");
        }
    }

    #[test]
    fn work_that_is_not_on_file_and_lines_of_no_work_are_refused() {
        let on_file = counts(&[("layout", 1_000)]);
        let (table, holds) = comparison(&counts(&[("layout", 1_000), ("filter", 5)]), &on_file);
        assert!(!holds && table.contains("filter: not on file"));
        let (table, holds) = comparison(&counts(&[]), &on_file);
        assert!(!holds && table.contains("layout: on file, and no longer counted"));
    }
}
