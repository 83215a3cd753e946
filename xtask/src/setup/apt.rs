//! System packages, where this is a Debian-like system and the user may install them.

use super::announce;
use crate::run::{command, is_root, on_path, run};
use crate::trouble::Result;

/// Whether [`install`] can be expected to work.
pub fn may_install() -> bool {
    on_path("apt-get").is_some() && is_root()
}

/// Installs packages; the lists of packages are refreshed first, since a fresh machine has none.
pub fn install(packages: &[&str]) -> Result<()> {
    announce(&format!("system packages {}", packages.join(", ")));
    let by_hand = format!("check the network, then see what `apt-get install {}` says", packages.join(" "));
    // One unreachable source among many fails this step and often leaves the next one possible.
    let _ = run(apt_get().args(["update", "-qq"]), &by_hand);
    run(apt_get().args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages), &by_hand)
}

fn apt_get() -> std::process::Command {
    let mut apt_get = command("apt-get");
    apt_get.env("DEBIAN_FRONTEND", "noninteractive").args(["-o", "DPkg::Lock::Timeout=300"]);
    apt_get
}
