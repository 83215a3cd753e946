//! Has the linker strip the program: cargo leaves that out where a package has flags of its own, and what is not stripped
//! tells wasm-bindgen, through which Trunk passes it, of features that it then wants to use.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        println!("cargo::rustc-link-arg-bins=--strip-all");
    }
}
