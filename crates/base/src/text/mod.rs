//! Languages, localised text, the page's own words, and how wide words are. No dataset, no view.

#[cfg(not(target_arch = "wasm32"))]
pub mod command_words;
pub mod fold;
mod lang;
mod localized;
pub mod measure;
pub mod problems;
pub mod served_words;
pub mod strings;

pub use fold::{fold, fold_into};
pub use localized::{Localized, Words};
pub use strings::Lang;
