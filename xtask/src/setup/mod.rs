//! Set-up: what each part of the work needs on this machine, found or installed. One module a tool.

mod apt;
mod bench_packages;
mod browser_packages;
mod cargo_deny;
mod cargo_fuzz;
mod cargo_tool;
mod chromium;
mod node;
mod rust;
mod trunk;
mod valgrind;
mod wasm_bindgen;

use std::path::PathBuf;

use crate::parts::Part;
use crate::trouble::{Result, Trouble};

pub use bench_packages::install_if_changed as bench_packages;
pub use cargo_deny::find_or_install as cargo_deny;
pub use cargo_fuzz::find_or_install as cargo_fuzz;
pub use rust::{WASM_TARGET, has_wasm_target, standard_library_sources};
pub use valgrind::find_or_install as valgrind;

/// What turns the sources into `dist/`.
#[derive(Clone)]
pub struct Bundler {
    pub trunk: PathBuf,
    pub wasm_bindgen: PathBuf,
}

/// What runs the journeys.
#[derive(Clone)]
pub struct Browser {
    pub chromium: PathBuf,
    pub node: PathBuf,
    /// Playwright's command-line program, a script for Node, from `tests/browser`.
    pub playwright: PathBuf,
}

/// The tools that some parts need, each tried once; the failure of one leaves the others usable. What no part
/// needs is not looked for and is `None`.
pub struct Toolbox {
    components: Option<Result<()>>,
    wasm_target: Option<Result<()>>,
    bundler: Option<Result<Bundler>>,
    browser: Option<Result<Browser>>,
}

impl Toolbox {
    pub fn for_parts(parts: &[Part]) -> Self {
        let needs = |part_needs: fn(Part) -> bool| parts.iter().any(|part| part_needs(*part));
        Self {
            components: needs(Part::needs_components).then(rust::components),
            wasm_target: needs(Part::needs_wasm_target).then(rust::wasm_target),
            bundler: needs(Part::needs_bundler).then(bundler),
            browser: needs(Part::needs_browser).then(browser),
        }
    }

    pub fn troubles(&self) -> Vec<Trouble> {
        fn trouble_of<T>(tool: &Option<Result<T>>) -> Option<Trouble> {
            tool.as_ref().and_then(|tool| tool.as_ref().err()).cloned()
        }
        let troubles = [
            trouble_of(&self.components),
            trouble_of(&self.wasm_target),
            trouble_of(&self.bundler),
            trouble_of(&self.browser),
        ];
        troubles.into_iter().flatten().collect()
    }

    pub fn components(&self) -> Result<()> {
        self.components.clone().unwrap_or_else(rust::components)
    }

    pub fn wasm_target(&self) -> Result<()> {
        self.wasm_target.clone().unwrap_or_else(rust::wasm_target)
    }

    pub fn bundler(&self) -> Result<Bundler> {
        self.bundler.clone().unwrap_or_else(bundler)
    }

    pub fn browser(&self) -> Result<Browser> {
        self.browser.clone().unwrap_or_else(browser)
    }
}

/// The wasm target, Trunk and wasm-bindgen.
pub fn bundler() -> Result<Bundler> {
    rust::wasm_target()?;
    Ok(Bundler { trunk: trunk::find_or_install()?, wasm_bindgen: wasm_bindgen::find_or_install()? })
}

fn browser() -> Result<Browser> {
    let chromium = chromium::find_or_install()?;
    let node = node::find_or_install()?;
    let playwright = browser_packages::install_if_changed(&node)?;
    Ok(Browser { chromium, node: node.program, playwright })
}

/// Says that something missing is being fetched.
fn announce(what: &str) {
    println!("Setting up: {what}");
}
