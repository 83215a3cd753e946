//! The page's entry point. Holds nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    faultlines::ui::run();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!(
        "This program is the web page; build it with `cargo xtask build` and open it with `cargo xtask serve`."
    );
    std::process::exit(2);
}
