//! Builds `dist/` in release with Trunk, and makes sure that nothing of this machine ends up in it.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use memchr::memmem;

use crate::build_std;
use crate::error::{Context, Error, Result};
use crate::minify::{minify, take_apart};
use crate::postprocess::postprocess;
use crate::project;
use crate::run::{answer, cargo, command, path_led_by, run};
use crate::setup::{self, Bundler};
use crate::single_file;

/// `cargo xtask build`.
pub fn command_line(pack: bool) -> Result<()> {
    build()?;
    if pack {
        let file = single_file::file();
        let bytes = single_file::pack(&project::dist(), &file)?;
        println!("Packed {} ({bytes} bytes)", file.display());
    }
    Ok(())
}

/// Builds where a source is younger than the page, or there is no page.
pub fn build_if_stale() -> Result<()> {
    let stale = project::source_newer_than_dist().is_some() || !project::dist().join("index.html").is_file();
    if stale { build() } else { Ok(()) }
}

/// Builds, with what is missing set up before.
pub fn build() -> Result<()> {
    let bundler = setup::bundler()?;
    // Trunk works offline, so that it never fetches tools of its own choice; the crates come first.
    run(&mut fetch_command(), "check the network: cargo could not fetch the project's crates")?;
    run(&mut trunk_command(&bundler)?, "mend what the compiler or Trunk says above")?;
    take_apart(&project::dist(), &bundler.wasm_bindgen)?;
    // Trunk has just written every file anew, whether or not a source changed.
    render()?;
    minify(&project::dist())?;
    postprocess(&project::dist())?;
    refuse_paths_of_this_machine()?;
    println!("Built {}", project::dist().display());
    Ok(())
}

/// Fetches what is compiled here, and not the crates of other systems: without a network, what is there will do.
fn fetch_command() -> Command {
    let mut fetch = cargo();
    fetch.args(["fetch", "--quiet", "--target", setup::WASM_TARGET]);
    if let Some(host) = answer(command("rustc").args(["--print", "host-tuple"])) {
        fetch.args(["--target", &host]);
    }
    fetch
}

fn trunk_command(bundler: &Bundler) -> Result<Command> {
    let mut flags = vec![encoded_rustflags()];
    let mut trunk = command(&bundler.trunk);
    if build_std::at_hand() {
        trunk.envs(build_std::VARIABLES);
        flags.extend(build_std::COMPILER_FLAGS.split(' ').map(str::to_owned));
    }
    trunk
        .args(["build", "--release", "--offline"])
        .env("PATH", path_led_by(bundler.wasm_bindgen.with_file_name(""))?)
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
        .env_remove("RUSTFLAGS")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Asked for by build.rs, and found by what the linker notes.
        .env("FAULTLINES_PARTS", "1")
        .env("CARGO_PROFILE_WASM_STRIP", "none")
        // Trunk's own hook would compile the command anew with the page's flags.
        .env("FAULTLINES_RENDERS_LATER", "true");
    // Trunk takes only `true` or `false` here, and the usual value is `1`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never").env("CARGO_TERM_COLOR", "never");
    }
    Ok(trunk)
}

/// Writes what is read before, or without, a program: the article in index.html, the French page, a page for each
/// story, the social cards. By the same command, compiled in the same way, as in the tests.
fn render() -> Result<()> {
    let mut render = cargo();
    render.args("run --quiet --package cli -- render --site".split(' '));
    run(render.arg(project::dist()), "mend what the compiler or the command says above")
}

/// The caller's flags and the renaming of paths, for whatever leaves this machine. One variable carries both, because
/// the encoded one, where it is set, silences the plain one and the configuration files.
pub fn encoded_rustflags() -> String {
    let given = env::var("CARGO_ENCODED_RUSTFLAGS").ok().filter(|flags| !flags.is_empty());
    let plain = || env::var("RUSTFLAGS").unwrap_or_default();
    let mut flags: Vec<String> = match given {
        Some(encoded) => encoded.split('\x1f').map(str::to_owned).collect(),
        None => plain().split_whitespace().map(str::to_owned).collect(),
    };
    for (from, to) in renamed_paths() {
        flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    }
    flags.join("\x1f")
}

/// Which folders of this machine the compiler would write into the page, and what to write instead. The last
/// that fits counts, so the inner folders come last.
fn renamed_paths() -> Vec<(PathBuf, &'static str)> {
    let mut renamed = vec![(project::root().to_owned(), "faultlines")];
    if let Some(sysroot) = answer(command("rustc").args(["--print", "sysroot"])) {
        renamed.push((PathBuf::from(sysroot).join("lib/rustlib/src/rust"), "rust"));
    }
    if let Some(cargo_home) = cargo_home() {
        renamed.push((cargo_home.join("git/checkouts"), "crates"));
    }
    renamed.extend(registries().into_iter().map(|registry| (registry, "crates")));
    renamed
}

/// Where cargo unpacks crates: one folder for each registry, named after its host.
pub fn registries() -> Vec<PathBuf> {
    let sources = cargo_home().map(|home| home.join("registry/src"));
    let entries = sources.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let mut registries: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    registries.sort();
    registries
}

fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    named.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// A folder deep enough that its name in the page can only come from here, whatever short path a clone has.
fn private_paths() -> Vec<PathBuf> {
    let mut private =
        vec![project::root().join("src"), project::root().join("crates"), project::root().join("target")];
    private.extend(cargo_home().map(|home| home.join("registry/src")));
    private
}

fn refuse_paths_of_this_machine() -> Result<()> {
    let private = private_paths();
    for file in project::files_below(&project::dist()) {
        let bytes = fs::read(&file).context(format!("{} cannot be read", file.display()), "build again")?;
        if let Some(path) = path_in(&bytes, &private) {
            return Err(Error::new(
                format!("{} contains the path {}", file.display(), path.display()),
                "add the folder to `renamed_paths` in xtask/src/build.rs",
            ));
        }
    }
    Ok(())
}

/// The folder that the bytes name something in.
fn path_in<'a>(bytes: &[u8], folders: &'a [PathBuf]) -> Option<&'a PathBuf> {
    let named =
        |folder: &&PathBuf| memmem::find(bytes, format!("{}/", folder.display()).as_bytes()).is_some();
    folders.iter().find(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_this_machine_is_found_anywhere_in_the_bytes() {
        let folders = ["/home/someone".into(), "/home/other".into()];
        assert_eq!(path_in(b"\0asm/home/other/x.rs", &folders), Some(&folders[1]));
        assert_eq!(path_in(b"/home/home/someone/", &folders), Some(&folders[0]));
        assert_eq!(path_in(b"\0asm/home/someone", &folders), None);
    }

    #[test]
    fn the_crates_of_a_registry_are_renamed_after_the_project_that_may_hold_them() {
        let renamed = renamed_paths();
        assert_eq!(renamed.first().map(|(_, to)| *to), Some("faultlines"));
        assert!(renamed.iter().all(|(from, _)| from.is_absolute()));
    }
}
