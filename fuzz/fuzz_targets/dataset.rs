//! See `faultlines_fuzz::dataset`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| faultlines_fuzz::dataset::hold(bytes));
