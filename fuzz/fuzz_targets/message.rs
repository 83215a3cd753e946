//! See `faultlines_fuzz::message`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| faultlines_fuzz::message::hold(bytes));
