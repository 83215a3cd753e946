//! `cargo xtask synth`: a made-up dataset into a file.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::args::{number_of, unknown, value_of};
use crate::synth::{self, Plan};
use crate::trouble::{OrTrouble, Result};

#[derive(Debug, PartialEq, Eq)]
pub struct SynthOptions {
    pub plan: Plan,
    /// In the bare form of nodes, links and events.
    pub bare: bool,
    pub out: PathBuf,
}

/// Reads the words after `cargo xtask synth`.
pub fn read(words: &[String]) -> Result<SynthOptions> {
    let (mut nodes, mut events, mut seed, mut bare, mut out) = (None, None, 1, false, None);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--bare" => bare = true,
            "--nodes" => nodes = Some(number_of(word, words.next())?),
            "--events" => events = Some(number_of(word, words.next())?),
            "--seed" => seed = number_of(word, words.next())?,
            "--out" => out = Some(value_of(word, words.next())?.into()),
            other => return Err(unknown(&format!("`synth` takes no `{other}`"))),
        }
    }
    match (nodes, events, out) {
        (Some(nodes), Some(events), Some(out)) => {
            Ok(SynthOptions { plan: Plan { nodes, events, seed: seed as u64 }, bare, out })
        }
        _ => Err(unknown("`synth` needs `--nodes`, `--events` and `--out`")),
    }
}

/// `cargo xtask synth`.
pub fn command(options: &SynthOptions) -> Result<()> {
    write(options.plan, options.bare, &options.out)?;
    let bytes = fs::metadata(&options.out).map_or(0, |about| about.len());
    println!("{}: {:.1} MB", options.out.display(), bytes as f64 / 1e6);
    Ok(())
}

pub fn write(plan: Plan, bare: bool, out: &Path) -> Result<()> {
    let cannot = || format!("{} cannot be written", out.display());
    let file = File::create(out).or_trouble(cannot(), "choose another place with `--out`")?;
    let mut to = BufWriter::new(file);
    let written = if bare { synth::write_bare(plan, &mut to) } else { synth::write(plan, &mut to) };
    written.and_then(|()| to.flush()).or_trouble(cannot(), "make room")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<SynthOptions> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        read(&words)
    }

    #[test]
    fn it_needs_its_sizes_and_a_place() {
        let plan = Plan { nodes: 150, events: 1_000, seed: 9 };
        let wanted = SynthOptions { plan, bare: true, out: "a.json".into() };
        assert_eq!(asked("--nodes 150 --events 1000 --seed 9 --bare --out a.json"), Ok(wanted));
        for line in ["--nodes 5 --events 5", "--nodes few --events 5 --out x", "--nodes 5 --evens 5"] {
            assert!(asked(line).is_err(), "{line}");
        }
    }
}
