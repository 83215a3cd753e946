//! Starts the program `crates/licences`, which knows what of others is in what we ship.

use crate::error::Result;
use crate::run::{cargo, run};

pub fn licences(words: &[&str]) -> Result<()> {
    let mut licences = cargo();
    licences.args(["run", "--quiet", "--package", "faultlines-licences", "--"]).args(words);
    run(&mut licences, "see above")
}
