//! Files: of what a page shows (`export`), datasets from files of others (`import`), what a built site shows without
//! a program or on paper (`site`), and what changed between two datasets (`changes`). No browser.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod changes;
mod event_text;
pub mod export;
mod ftm;
pub mod import;
pub mod site;
mod still;
