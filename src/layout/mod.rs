//! Where nodes go: a settled, deterministic layout of any graph. Knows no dataset, only sizes and links.

mod request;

pub use request::*;
