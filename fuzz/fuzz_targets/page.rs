//! See `faultlines_fuzz::page`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| faultlines_fuzz::page::hold(bytes));
