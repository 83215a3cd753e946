//! The page with a standard library made for size: compiled anew with the page, without the words of a panic. Does not
//! choose when to build.

use crate::run::{cargo, run};
use crate::setup::{self, WASM_TARGET};

/// What a stable cargo does only when told to: `-Zbuild-std` and `-Zbuild-std-features`, as variables, since Trunk calls
/// cargo. They have been the same since Rust 1.91. What is built for this machine is not touched by them.
pub const VARIABLES: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// A panic is one instruction that stops the program: what the page says then is in static/preload.js.
/// Functions of one crate may be inlined in another, as they would be in one crate (docs/decisions/056-crates.md).
pub const COMPILER_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
     -Zcross-crate-inline-threshold=always -Zinline-mir=no";

/// What every panic of an ordinary standard library can say, and ours cannot.
const WORDS_OF_A_PANIC: &[u8] = b"index out of bounds: the len is";

/// Whether the sources and their crates are there, fetched if need be. Where not, the page is built with the library as it
/// comes, which works as well and weighs more.
pub fn at_hand() -> bool {
    let there = setup::standard_library_sources().and_then(|()| {
        let mut fetch = cargo();
        fetch.args(["fetch", "--quiet", "--target", WASM_TARGET]).envs(VARIABLES);
        run(&mut fetch, "check the network: cargo could not fetch the crates of the standard library")
    });
    if let Err(error) = &there {
        println!(
            "Note: the page is built with the standard library as it comes, and weighs some 15 kB more.\n{error}"
        );
    }
    there.is_ok()
}

/// Whether a program was built with the standard library as it comes.
pub fn is_missing_in(wasm: &[u8]) -> bool {
    memchr::memmem::find(wasm, WORDS_OF_A_PANIC).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_with_the_words_of_a_panic_has_the_ordinary_library() {
        assert!(is_missing_in(b"\0asm....index out of bounds: the len is {} but"));
        assert!(!is_missing_in(b"\0asm...."));
    }
}
