//! See `faultlines_fuzz::link`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| faultlines_fuzz::link::hold(bytes));
