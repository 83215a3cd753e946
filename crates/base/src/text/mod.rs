//! Languages, localised text, the page's own words, and how wide words are. No dataset, no view.

pub mod cli_strings;
pub mod decode;
pub mod edit_strings;
pub mod fold;
pub mod import_strings;
mod lang;
mod localized;
pub mod measure;
pub mod money;
pub mod problems;
pub mod site_strings;
pub mod slug;
pub mod strings;
pub mod workbook_strings;

pub use fold::{fold, fold_into};
pub use localized::{Localized, Words};
pub use strings::Lang;
