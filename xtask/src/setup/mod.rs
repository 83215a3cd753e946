//! Set-up: what each part of the work needs on this machine, found or installed, each at most once in a run.

mod cargo_install;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::error::{Context, Error, Result};
use crate::project;
use crate::run::{answer, cargo, command, is_root, on_path, run};
pub use cargo_install::cache_folder;
use cargo_install::cargo_install;

/// What the page is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Trunk 0.22 asks for a newer Rust than rust-toolchain.toml names.
const TRUNK_VERSION: &str = "0.21.14";
const CARGO_DENY_VERSION: &str = "0.20.2";
const CARGO_FUZZ_VERSION: &str = "0.13.1";
/// The oldest that Playwright runs on.
const OLDEST_NODE: u32 = 18;
/// Names a different browser from the one that would be found.
const CHROMIUM_VARIABLE: &str = "FAULTLINES_CHROMIUM";
/// Debian's name of Chromium without windows.
const SHELL: &str = "chromium-headless-shell";
const CHROMIUM_NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// What turns the sources into `dist/`.
#[derive(Clone)]
pub struct Bundler {
    pub trunk: PathBuf,
    pub wasm_bindgen: PathBuf,
}

/// What runs the end-to-end tests and the bench.
#[derive(Clone)]
pub struct Browser {
    pub chromium: PathBuf,
    pub node: PathBuf,
}

/// The components and the target that rust-toolchain.toml names. rustup adds them by itself, but not everywhere.
pub fn toolchain() -> Result<()> {
    static ONCE: OnceLock<Result<()>> = OnceLock::new();
    let missing = || {
        let has = |tool: &str| answer(cargo().args([tool, "--version"])).is_some();
        let library = answer(command("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]));
        component("rustfmt", has("fmt"))?;
        component("clippy", has("clippy"))?;
        component(
            "rust-std-wasm32-unknown-unknown",
            library.is_some_and(|folder| Path::new(&folder).is_dir()),
        )
    };
    ONCE.get_or_init(missing).clone()
}

/// The sources of the standard library.
pub fn standard_library_sources() -> Result<()> {
    let sysroot = answer(command("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    component("rust-src", Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

fn component(name: &str, is_there: bool) -> Result<()> {
    if is_there {
        return Ok(());
    }
    announce(&format!("rustup component add {name}"));
    let remedy = format!("check the network; `rustup component add {name}` (https://rustup.rs) is to work");
    run(command("rustup").args(["component", "add", name]), &remedy)
}

/// The toolchain, Trunk, and the wasm-bindgen that fits the crate of that name.
pub fn bundler() -> Result<Bundler> {
    static ONCE: OnceLock<Result<Bundler>> = OnceLock::new();
    let install = || {
        toolchain()?;
        let version = project::locked_version("wasm-bindgen").ok_or_else(|| {
            Error::new(
                "Cargo.lock does not say which wasm-bindgen the page uses",
                "run `git checkout Cargo.lock`",
            )
        })?;
        Ok(Bundler {
            // Its features are about updating itself and downloading tools, which set-up does here.
            trunk: cargo_install("trunk", "trunk", TRUNK_VERSION, &["--no-default-features"])?,
            wasm_bindgen: cargo_install("wasm-bindgen-cli", "wasm-bindgen", &version, &[])?,
        })
    };
    ONCE.get_or_init(install).clone()
}

/// Node, Chromium, and Playwright and axe in `tests/browser/node_modules`.
pub fn browser() -> Result<Browser> {
    static ONCE: OnceLock<Result<Browser>> = OnceLock::new();
    let install = || {
        let browser = Browser { chromium: chromium()?, node: node()? };
        npm_ci(&project::browser_tests(), &project::browser_tests())?;
        Ok(browser)
    };
    ONCE.get_or_init(install).clone()
}

/// Node, Chromium, and what the page is measured beside, in `target/bench/node_modules`.
pub fn bench_browser() -> Result<Browser> {
    let browser = Browser { chromium: chromium()?, node: node()? };
    npm_ci(&project::root().join("tests/bench"), &project::root().join("target/bench"))?;
    Ok(browser)
}

pub fn cargo_deny() -> Result<PathBuf> {
    cargo_install("cargo-deny", "cargo-deny", CARGO_DENY_VERSION, &[])
}

pub fn cargo_fuzz() -> Result<PathBuf> {
    cargo_install("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ_VERSION, &[])
}

/// A command of Binaryen's wasm-opt, which runs on Node. `None` where there is no Node and npm, or the package could not be
/// fetched: programs are then a little larger.
pub fn wasm_opt() -> Option<Command> {
    static ONCE: OnceLock<Option<(PathBuf, PathBuf)>> = OnceLock::new();
    let install = || {
        on_path("npm")?;
        let node = on_path("node")?;
        let version = answer(command(&node).arg("--version")).unwrap_or_default();
        let into = cache_folder().ok()?.join("wasm-opt");
        let there = major(&version).is_some_and(|major| major >= OLDEST_NODE)
            && npm_ci(&project::root().join("crates/split"), &into).is_ok();
        there.then(|| (node, into.join("node_modules/binaryen/bin/wasm-opt")))
    };
    let (node, script) = ONCE.get_or_init(install).as_ref()?;
    let mut wasm_opt = command(node);
    wasm_opt.arg(script);
    Some(wasm_opt)
}

/// Counts instructions. Only Linux has it: `None` where there is none and none can be installed.
pub fn valgrind() -> Result<Option<PathBuf>> {
    if on_path("valgrind").is_none() && !may_install_packages() {
        return Ok(None);
    }
    system_program(&["valgrind"], &["valgrind"], "install valgrind").map(Some)
}

fn chromium() -> Result<PathBuf> {
    let remedy = format!("install Chromium or Chrome, or set {CHROMIUM_VARIABLE} to the program");
    match env::var(CHROMIUM_VARIABLE) {
        Ok(named) if !named.is_empty() => system_program(&[&named], &[], &remedy),
        // The shell is the same engine without windows: a page opens in it in half the time. The font keeps screenshots
        // of different machines comparable, and a bare machine has none at all.
        _ => system_program(&[SHELL], &[SHELL, "fonts-dejavu-core", "fonts-liberation"], &remedy).or_else(
            |_| {
                system_program(
                    &CHROMIUM_NAMES,
                    &["chromium", "fonts-dejavu-core", "fonts-liberation"],
                    &remedy,
                )
            },
        ),
    }
}

fn node() -> Result<PathBuf> {
    let remedy = format!("install Node {OLDEST_NODE} or newer with npm (https://nodejs.org)");
    system_program(&["npm"], &["nodejs", "npm"], &remedy)?;
    let node = system_program(&["node"], &["nodejs", "npm"], &remedy)?;
    let version = answer(command(&node).arg("--version")).unwrap_or_default();
    if major(&version).is_none_or(|major| major < OLDEST_NODE) {
        return Err(Error::new(format!("Node {version} is too old"), remedy));
    }
    Ok(node)
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// The first of these programs that runs, from these packages where none does: of Debian, if this user may install them.
/// (Some systems' package of a browser is only a note that it is to be had elsewhere.)
fn system_program(names: &[&str], packages: &[&str], remedy: &str) -> Result<PathBuf> {
    let runs = |program: &PathBuf| answer(command(program).arg("--version")).is_some();
    let find = || {
        let paths =
            names.iter().filter_map(|name| on_path(name).or_else(|| name.contains('/').then(|| name.into())));
        paths.into_iter().find(runs)
    };
    let missing = || Error::new(format!("None of these programs runs: {}", names.join(", ")), remedy);
    if let Some(found) = find() {
        return Ok(found);
    }
    if packages.is_empty() || !may_install_packages() {
        return Err(missing());
    }
    announce(&format!("system packages {}", packages.join(", ")));
    let apt_get = |words: &[&str]| {
        let mut apt_get = command("apt-get");
        apt_get
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-qq", "-o", "DPkg::Lock::Timeout=300"])
            .args(words);
        run(&mut apt_get, &format!("check the network, or {remedy}"))
    };
    // A fresh machine has no lists. One unreachable source fails this step and often leaves the next one possible.
    let _ = apt_get(&["update"]);
    apt_get(&[&["install", "-y", "--no-install-recommends"], packages].concat())?;
    find().ok_or_else(missing)
}

fn may_install_packages() -> bool {
    on_path("apt-get").is_some() && is_root()
}

/// Installs the packages of a lock file from npm, when it has changed since the last time.
fn npm_ci(from: &Path, into: &Path) -> Result<()> {
    let lock_file = from.join("package-lock.json");
    let lock = fs::read_to_string(&lock_file)
        .context(format!("{} cannot be read", lock_file.display()), "git checkout it")?;
    // Written last, so that an interrupted install is done again.
    let stamp = into.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    announce(&format!("npm ci in {}", into.display()));
    let cannot = format!("{} cannot be written", into.display());
    if from != into {
        fs::create_dir_all(into).context(&cannot, "make it writable")?;
        for file in ["package.json", "package-lock.json"] {
            fs::copy(from.join(file), into.join(file)).context(&cannot, "make it writable")?;
        }
    }
    run(
        command("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(into)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
        "check the network and npm's registry setting, then try again",
    )?;
    fs::write(&stamp, lock).context(&cannot, "make it writable")
}

/// Says that something missing is being fetched.
fn announce(what: &str) {
    println!("Setting up: {what}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_says() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.1.0"), Some(9));
        assert_eq!(major(""), None);
    }

    #[test]
    fn what_rust_toolchain_toml_names_is_what_set_up_adds() {
        let text = fs::read_to_string(project::root().join("rust-toolchain.toml")).expect("it is there");
        for name in ["\"clippy\"", "\"rust-src\"", "\"rustfmt\"", WASM_TARGET] {
            assert!(text.contains(name), "{name}");
        }
    }
}
