//! `cargo xtask generate`: a made-up dataset into a file.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use faultlines_generate::{Plan, write, write_bare};

use crate::error::{Context, Result};

#[derive(Debug, PartialEq)]
pub struct GenerateOptions {
    pub plan: Plan,
    /// In the bare form of nodes, links and events.
    pub bare: bool,
    pub out: PathBuf,
}

/// `cargo xtask generate`.
pub fn command(GenerateOptions { plan, bare, out }: &GenerateOptions) -> Result<()> {
    let cannot = || format!("{} cannot be written", out.display());
    let file = File::create(out).context(cannot(), "choose another place with `--out`")?;
    let mut to = BufWriter::new(file);
    let written = if *bare { write_bare(*plan, &mut to) } else { write(*plan, &mut to) };
    written.and_then(|()| to.flush()).context(cannot(), "make room")?;
    let bytes = fs::metadata(out).map_or(0, |about| about.len());
    println!("{}: {:.1} MB", out.display(), bytes as f64 / 1e6);
    Ok(())
}
