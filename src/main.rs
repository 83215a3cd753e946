//! The page: starts the Yew application. Natively there is nothing to run, so that the workspace builds whole.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod ui;

#[cfg(target_arch = "wasm32")]
fn main() {
    ui::run();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!(
        "This program is the web page; build it with `cargo xtask build` and open it with `cargo xtask serve`."
    );
    std::process::exit(2);
}
