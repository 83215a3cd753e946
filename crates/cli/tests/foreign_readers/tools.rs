//! Programs of others, found or installed once: Python with the packages of a list beside this file.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

/// Where these tests install and write.
pub fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("foreign-readers");
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign_readers").join(name)
}

/// Says what is not tested here, past the capture of a passing test's output.
fn skip(what: &str) {
    let _ = writeln!(std::io::stderr(), "Not tested here: {what}");
}

fn works(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).output().is_ok_and(|output| output.status.success())
}

/// What was found or installed in this run, by name.
static FOUND: Mutex<BTreeMap<String, Option<PathBuf>>> = Mutex::new(BTreeMap::new());

fn once(name: &str, find: impl FnOnce() -> Option<PathBuf>) -> Option<PathBuf> {
    let mut found = FOUND.lock().unwrap_or_else(|broken| broken.into_inner());
    let answer = found.entry(name.to_owned()).or_insert_with(find);
    answer.clone()
}

/// A program of the system, from a Debian package where it is missing and this user may install it. Asked while
/// something else is being installed, so it takes no lock.
pub fn system(program: &str, arguments: &[&str], package: &str) -> bool {
    let runs = || works(Command::new(program).args(arguments));
    if runs() {
        return true;
    }
    works(Command::new("apt-get").args(["-qq", "update"]));
    let mut install = Command::new("apt-get");
    install.args(["-qq", "install", "-y", "--no-install-recommends", package]);
    works(install.env("DEBIAN_FRONTEND", "noninteractive"));
    let there = runs();
    if !there {
        skip(&format!("{program} (Debian: {package})"));
    }
    there
}

/// A Python with the packages that `LIST.txt` pins.
fn python(list: &str) -> Option<PathBuf> {
    once(list, || {
        let (venv, pinned) =
            (folder().join(list), fs::read_to_string(beside(&format!("{list}.txt"))).unwrap());
        let (python, stamp) = (venv.join("bin/python"), venv.join("installed.txt"));
        // Written last, so that an interrupted installation is done again.
        if fs::read_to_string(&stamp).is_ok_and(|installed| installed == pinned) {
            return Some(python);
        }
        let made = works(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))
            || system("python3", &["-m", "ensurepip", "--version"], "python3-venv")
                && works(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv));
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]);
        if made && works(pip.arg(beside(&format!("{list}.txt")))) {
            fs::write(&stamp, &pinned).unwrap();
            return Some(python);
        }
        skip(&format!("Python with {}", pinned.split_whitespace().collect::<Vec<_>>().join(", ")));
        None
    })
}

/// What a script beside this file prints, given files; `None` where its packages cannot be had.
pub fn run_python(list: &str, script: &str, files: &[&Path]) -> Option<String> {
    let output = Command::new(python(list)?).arg(beside(script)).args(files).output().unwrap();
    assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

/// What a script beside this file prints, run by Node with the packages that `package-lock.json` pins; `None` where
/// these cannot be had.
pub fn run_node(script: &str, files: &[&Path]) -> Option<String> {
    let modules = once("node", || {
        let (modules, lock) =
            (folder().join("node"), fs::read_to_string(beside("package-lock.json")).unwrap());
        let stamp = modules.join("installed.json");
        if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
            return Some(modules);
        }
        fs::create_dir_all(&modules).unwrap();
        for file in ["package.json", "package-lock.json"] {
            fs::copy(beside(file), modules.join(file)).unwrap();
        }
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(&modules);
        if system("node", &["--version"], "nodejs") && system("npm", &["--version"], "npm") && works(&mut npm)
        {
            fs::write(&stamp, &lock).unwrap();
            return Some(modules);
        }
        skip("Node with the packages of package.json");
        None
    })?;
    // A script finds its packages beside itself.
    fs::copy(beside(script), modules.join(script)).unwrap();
    let output = Command::new("node").arg(modules.join(script)).args(files).output().unwrap();
    assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}
