//! Writes a made-up dataset into a file: `--nodes N --events M --out FILE [--seed S] [--bare]`.

use std::error::Error;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use faultlines_generate::{Plan, write, write_bare};
use pico_args::Arguments;

#[derive(Debug, PartialEq)]
struct Options {
    plan: Plan,
    /// In the bare form of nodes, links and events.
    bare: bool,
    out: PathBuf,
}

fn main() -> ExitCode {
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), Box<dyn Error>> {
    let Options { plan, bare, out } = options(std::env::args_os().skip(1).collect())?;
    let mut to = BufWriter::new(File::create(&out)?);
    if bare {
        write_bare(plan, &mut to)?
    } else {
        write(plan, &mut to)?
    }
    to.flush()?;
    println!("{}: {:.1} MB", out.display(), fs::metadata(&out)?.len() as f64 / 1e6);
    Ok(())
}

fn options(words: Vec<OsString>) -> Result<Options, Box<dyn Error>> {
    let mut args = Arguments::from_vec(words);
    let options = Options {
        plan: Plan {
            nodes: args.value_from_str("--nodes")?,
            events: args.value_from_str("--events")?,
            seed: args.opt_value_from_str("--seed")?.unwrap_or(1),
        },
        bare: args.contains("--bare"),
        out: args.value_from_str("--out")?,
    };
    match args.finish().first() {
        None => Ok(options),
        Some(word) => Err(format!("`generate` takes no `{}`", word.display()).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Options, Box<dyn Error>> {
        options(line.split_whitespace().map(OsString::from).collect())
    }

    #[test]
    fn it_needs_its_sizes_and_a_place() {
        let plan = Plan { nodes: 150, events: 1_000, seed: 9 };
        let wanted = Options { plan, bare: true, out: "a.json".into() };
        assert_eq!(asked("--nodes 150 --events 1000 --seed 9 --bare --out a.json").ok(), Some(wanted));
        for line in ["--nodes 5 --events 5", "--nodes few --events 5 --out x", "--nodes 5 --evens 5 --out x"]
        {
            assert!(asked(line).is_err(), "{line}");
        }
    }
}
