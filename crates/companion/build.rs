//! Whether the program is compiled as one that `crates/split` takes apart: what `cargo xtask build` asks for. A plain
//! `trunk build` makes one program of it.

fn main() {
    const ASKED: &str = "FAULTLINES_PARTS";
    println!("cargo:rerun-if-env-changed={ASKED}");
    println!("cargo:rustc-check-cfg=cfg(parts)");
    if std::env::var_os(ASKED).is_some() {
        println!("cargo:rustc-cfg=parts");
        // What is taken apart needs to be known by its places.
        println!("cargo:rustc-link-arg-bin=companion=--emit-relocs");
    }
}
