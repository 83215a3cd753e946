//! `cargo xtask synth`: a made-up dataset into a file.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::synth::{self, Plan};
use crate::trouble::{OrTrouble, Result};

#[derive(Debug, PartialEq, Eq)]
pub struct SynthOptions {
    pub plan: Plan,
    /// In the bare form of nodes, links and events.
    pub bare: bool,
    pub out: PathBuf,
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
