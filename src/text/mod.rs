//! Languages, localised text, the page's own words, and how wide words are. No dataset, no view.

pub mod fold;
mod lang;
mod localized;
pub mod measure;
pub mod problems;
pub mod strings;

pub use fold::{fold, fold_into};
pub use lang::Lang;
pub use localized::{Localized, Words};
