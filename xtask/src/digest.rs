//! The former name of `hash`, for the modules that still use it.

pub use crate::hash::{base64, sha256, short_hex};
