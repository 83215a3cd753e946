//! See `faultlines_fuzz::import`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| faultlines_fuzz::import::hold(bytes));
