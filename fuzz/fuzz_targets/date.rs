//! See `faultlines_fuzz::date`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| faultlines_fuzz::date::hold(bytes));
