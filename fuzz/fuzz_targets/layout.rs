//! See `faultlines_fuzz::layout`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| faultlines_fuzz::layout::hold(bytes));
