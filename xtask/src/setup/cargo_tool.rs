//! A pinned command-line tool that cargo compiles: found on PATH, else in a cache that every clone of
//! this user shares, else installed there.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::announce;
use crate::run::{answer, cargo, command, on_path};
use crate::trouble::{OrTrouble, Result, Trouble};

pub struct CargoTool {
    pub package: &'static str,
    pub program: &'static str,
    pub cache_name: &'static str,
    pub version: String,
    /// More options for `cargo install`.
    pub options: &'static [&'static str],
    /// How many crates are compiled, more or less: it differs a little between systems.
    pub crates_to_compile: usize,
}

impl CargoTool {
    pub fn find_or_install(&self) -> Result<PathBuf> {
        if let Some(program) = on_path(self.program).filter(|program| self.is_right_version(program)) {
            return Ok(program);
        }
        let tools = tools_folder()?;
        let home = tools.join(format!("{}-{}", self.cache_name, self.version));
        if !self.is_right_version(&self.program_in(&home)) {
            self.install(&tools, &home)?;
        }
        Ok(self.program_in(&home))
    }

    fn program_in(&self, root: &Path) -> PathBuf {
        root.join("bin").join(format!("{}{}", self.program, env::consts::EXE_SUFFIX))
    }

    fn is_right_version(&self, program: &Path) -> bool {
        answer(command(program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().any(|word| word == self.version))
    }

    /// Compiles beside the final place and moves there when complete. An interrupted install is therefore
    /// never mistaken for a finished one, and the next attempt continues with what was compiled.
    fn install(&self, tools: &Path, home: &Path) -> Result<()> {
        let partial = tools.join(format!(".{}-{}.partial", self.cache_name, self.version));
        let how = if partial.exists() { "continues an interrupted install" } else { "once per user" };
        let cannot_write = || format!("{} cannot be written", tools.display());
        let make_room = "make it writable, or set XDG_CACHE_HOME to a folder that is";
        fs::create_dir_all(&partial).or_trouble(cannot_write(), make_room)?;

        announce(&format!(
            "{} {} into {} ({how}; a few minutes)",
            self.package,
            self.version,
            home.display()
        ));
        let root = partial.join("root");
        let compiled = self.compile(&root, &partial.join("target"));
        let already_there = || self.is_right_version(&self.program_in(home));
        if let Err(trouble) = compiled {
            // Another clone may have finished the same install, and tidied up, while this one waited.
            return if already_there() { Ok(()) } else { Err(trouble) };
        }
        if !already_there() {
            if home.exists() {
                fs::remove_dir_all(home).or_trouble(cannot_write(), make_room)?;
            }
            if let Err(error) = fs::rename(&root, home)
                && !already_there()
            {
                return Err(Trouble::new(format!("{}: {error}", cannot_write()), make_room));
            }
        }
        // Only space is lost when this fails.
        let _ = fs::remove_dir_all(&partial);
        Ok(())
    }

    fn compile(&self, root: &Path, target: &Path) -> Result<()> {
        let mut install = self.install_command(root, target);
        let by_hand = format!("cargo install --locked {} --version {}", self.package, self.version);
        let remedy = format!("check the network and the free disk space, or run `{by_hand}` yourself");
        let mut child = install
            .spawn()
            .or_trouble("`cargo install` could not be started", "check that cargo is on PATH")?;
        let (send, receive) = mpsc::channel();
        let stderr = child.stderr.take();
        let reader = thread::spawn(move || {
            for line in stderr.into_iter().flat_map(|stderr| BufReader::new(stderr).lines()).flatten() {
                if send.send(line).is_err() {
                    return;
                }
            }
        });
        let last_lines = Progress::new(self).follow(&receive);
        let status = child.wait().or_trouble("`cargo install` was lost sight of", remedy.clone())?;
        // The reader ended when the program closed its output.
        let _ = reader.join();
        if status.success() {
            return Ok(());
        }
        eprintln!("{}", last_lines.join("\n"));
        Err(Trouble::new(
            format!("{} {} could not be installed ({status})", self.package, self.version),
            remedy,
        ))
    }

    fn install_command(&self, root: &Path, target: &Path) -> Command {
        let mut install = cargo();
        install.args(["install", "--locked", "--version", &format!("={}", self.version)]);
        install.args(self.options).arg("--root").arg(root).arg(self.package);
        install
            .env("CARGO_TARGET_DIR", target)
            // The tool runs for a second a build: what costs is compiling it.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            // The page's own flags are not meant for tools.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_TERM_PROGRESS_WHEN", "never")
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        install
    }
}

/// Says how far a compilation is: on a terminal in one line that changes, elsewhere in a line now and then.
struct Progress<'a> {
    tool: &'a CargoTool,
    began: Instant,
    on_terminal: bool,
    last_shown: Instant,
    compiled: usize,
}

impl<'a> Progress<'a> {
    const KEPT_LINES: usize = 40;

    fn new(tool: &'a CargoTool) -> Self {
        let now = Instant::now();
        Self { tool, began: now, on_terminal: std::io::stdout().is_terminal(), last_shown: now, compiled: 0 }
    }

    /// Follows the lines to their end and gives the last of them, for when it went wrong.
    fn follow(mut self, lines: &Receiver<String>) -> Vec<String> {
        let mut last_lines = Vec::new();
        loop {
            match lines.recv_timeout(Duration::from_secs(1)) {
                Ok(line) => {
                    self.compiled += usize::from(line.trim_start().starts_with("Compiling "));
                    if last_lines.len() == Self::KEPT_LINES {
                        last_lines.remove(0);
                    }
                    last_lines.push(line);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            self.show_when_due();
        }
        self.show();
        if self.on_terminal {
            println!();
        }
        last_lines
    }

    fn show_when_due(&mut self) {
        let pause = Duration::from_secs(if self.on_terminal { 1 } else { 15 });
        if self.last_shown.elapsed() >= pause {
            self.show();
        }
    }

    fn show(&mut self) {
        self.last_shown = Instant::now();
        let seconds = self.began.elapsed().as_secs();
        let line = format!(
            "  {}: {} of about {} crates, {}:{:02} min",
            self.tool.package,
            self.compiled,
            self.tool.crates_to_compile,
            seconds / 60,
            seconds % 60
        );
        if self.on_terminal {
            print!("\r{line}");
            // A line that is not shown at once is shown a second later.
            let _ = std::io::stdout().flush();
        } else {
            println!("{line}");
        }
    }
}

/// Where this user's clones keep their tools.
fn tools_folder() -> Result<PathBuf> {
    let absolute = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let cache = absolute("XDG_CACHE_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".cache")))
        .or_else(|| absolute("LOCALAPPDATA"));
    let cache = cache.ok_or_else(|| {
        Trouble::new(
            "There is no home folder to keep tools in",
            "set XDG_CACHE_HOME to a folder you can write",
        )
    })?;
    Ok(cache.join("faultlines").join("tools"))
}
