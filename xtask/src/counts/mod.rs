//! `cargo xtask counts`: how many instructions the core's work takes, beside what is on file. Counts, and so no clock: the
//! same on a busy machine as on a quiet one.

mod ledger;

use std::fs;
use std::path::{Path, PathBuf};

use ledger::Ledger;

use crate::project;
use crate::run::{cargo, command, run, said};
use crate::setup;
use crate::trouble::{OrTrouble, Result, Trouble};

const PACKAGE: &str = "faultlines-counts";
/// Counting begins and ends with this function of counts/src/main.rs.
const COUNTED: &str = "--toggle-collect=faultlines_counts::counted";

/// `cargo xtask counts`.
pub fn command_line(accept: bool) -> Result<()> {
    let Some(valgrind) = setup::valgrind()? else {
        return Err(Trouble::new(
            "There is no valgrind on this machine",
            "install it; Linux systems have it as a package",
        ));
    };
    let now = count_all(&valgrind)?;
    if accept {
        let (told, _) = ledger::compare(&now, &filed());
        print!("{told}");
        return fs::write(file(), ledger::write(&now))
            .or_trouble("counts/counts.txt was not written", "see above");
    }
    judge(&now)
}

/// The part of the tests.
pub fn hold() -> Result<()> {
    match setup::valgrind()? {
        Some(valgrind) => judge(&count_all(&valgrind)?),
        None => {
            println!("Note: no valgrind here and no way to install it, so no instructions were counted");
            Ok(())
        }
    }
}

fn judge(now: &Ledger) -> Result<()> {
    let (told, holds) = ledger::compare(now, &filed());
    print!("{told}");
    if holds {
        return Ok(());
    }
    Err(Trouble::new(
        "Work of the core takes more instructions than counts/counts.txt allows",
        "make it cheaper, or say why it is worth it and run `cargo xtask counts --accept`",
    ))
}

fn file() -> PathBuf {
    project::root().join("counts/counts.txt")
}

fn filed() -> Ledger {
    ledger::read(&fs::read_to_string(file()).unwrap_or_default())
}

fn count_all(valgrind: &Path) -> Result<Ledger> {
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
    callgrind
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no", COUNTED])
        .arg(program)
        .arg(name);
    let told = said(&mut callgrind, "see what valgrind says above")?;
    let collected = told.lines().filter_map(|line| line.split_once("Collected : ")).next_back();
    match collected.and_then(|(_, count)| count.trim().parse().ok()).filter(|count| *count > 0) {
        Some(count) => Ok(count),
        None => Err(Trouble::new(
            format!("Nothing was counted of \"{name}\""),
            "see whether counts/src/main.rs still has `counted`",
        )),
    }
}
