//! Starting other programs: found on PATH, run with their output shown, or asked a short question.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::{Context, Error, Result};
use crate::project;

/// A command in the project's folder, with nothing to read from: nothing here ever asks a question.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this program, so that a chosen toolchain holds throughout.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end with the output shown; `remedy` says what to do should it fail.
pub fn run(command: &mut Command, remedy: &str) -> Result<()> {
    let line = shown(command);
    let status =
        command.status().context(format!("`{line}` could not be started"), missing_remedy(command))?;
    if status.success() { Ok(()) } else { Err(Error::new(format!("`{line}` failed ({status})"), remedy)) }
}

/// Runs the program of another package of the workspace.
pub fn package(name: &str, words: &[impl AsRef<OsStr>]) -> Result<()> {
    run(cargo().args(["run", "--quiet", "--package", name, "--"]).args(words), "see above")
}

/// What a program prints when asked something, or nothing when it is missing or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a program that succeeds prints to both its outputs, one after the other.
pub fn said(command: &mut Command, remedy: &str) -> Result<String> {
    let line = shown(command);
    let output =
        command.output().context(format!("`{line}` could not be started"), missing_remedy(command))?;
    let text =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    if output.status.success() {
        return Ok(text);
    }
    eprint!("{text}");
    Err(Error::new(format!("`{line}` failed ({})", output.status), remedy))
}

/// The first executable of that name on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let file_name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(&file_name)).find(|file| is_executable(file))
}

/// PATH with `folder` before everything else.
pub fn path_led_by(folder: PathBuf) -> Result<std::ffi::OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths([folder].into_iter().chain(std::env::split_paths(&old)))
        .context("PATH cannot be extended", "take the separator out of the cache folder's name")
}

/// Whether this user may install system packages.
pub fn is_root() -> bool {
    answer(command("id").arg("-u")).as_deref() == Some("0")
}

#[cfg(unix)]
fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(file: &Path) -> bool {
    file.is_file()
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy();
    let mut line = program.into_owned();
    for word in command.get_args() {
        line.push(' ');
        line.push_str(&word.to_string_lossy());
    }
    line
}

fn missing_remedy(command: &Command) -> String {
    format!("check that {} is installed and on PATH", command.get_program().to_string_lossy())
}
