//! Runs cargo-deny over Cargo.lock: known weaknesses, licences, doubled crates, where crates come from.

use crate::error::Result;
use crate::run::{cargo, command, run};
use crate::setup;

/// What needs no network. The native tests hold licences and sources too, in their own way, on every run.
const OFFLINE_CHECKS: [&str; 3] = ["bans", "licenses", "sources"];

/// `cargo xtask deny`. Known weaknesses come from a list on the network; where it cannot be had, the rest still runs
/// and the command fails all the same, saying so.
pub fn command_line() -> Result<()> {
    let deny = setup::cargo_deny()?;
    run(
        cargo().args(["fetch", "--quiet", "--locked"]),
        "check the network: cargo could not fetch the crates",
    )?;
    let checked = |checks: &[&str], remedy: &str| {
        let mut deny = command(&deny);
        // It asks the network for nothing but the list of weaknesses.
        deny.args(["--locked", "--workspace", "check", "--hide-inclusion-graph"]).args(checks);
        run(&mut deny, remedy)
    };
    let rest = checked(&OFFLINE_CHECKS, "see above; an exception in deny.toml needs its reason beside it");
    let weaknesses = checked(
        &["advisories"],
        "see above: update the crate (`cargo update -p NAME`), or reach the network",
    );
    match (rest, weaknesses) {
        (Err(one), Err(other)) => Err(one.and(other)),
        (one, other) => one.and(other),
    }
}
