//! What is known: the model, how it is read and checked, and what is indexed. Nothing of any view.
//!
//! From text to dataset: `parse` makes a tree (`json`) of the text, `mirror` says which fields records have (with
//! `fields`, `localized`, `choices` and `refs` for single values), `reader` walks the tree and tells what
//! is wrong (`fault`) to whoever wants to know (`notebook`, with `problem`, `nearest`, `locate`), and `validate` puts the `model` together from what is sound, with its `index`.

mod choices;
pub mod counts;
mod default_kinds;
mod fault;
mod fields;
mod id_map;
mod index;
mod json;
mod localized;
mod locate;
mod mirror;
mod model;
mod nearest;
mod notebook;
mod parse;
mod problem;
mod problem_words;
mod reader;
mod refs;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod validate;
mod vocabulary;

pub use fields::is_web_address;
pub use id_map::IdMap;
pub use index::Index;
pub use json::JsonType;
pub use model::*;
pub use notebook::MOST_PROBLEMS;
pub use problem::{Problem, ProblemKind, Section, Severity};
pub use problem_words::error_texts;
pub use validate::{Reading, Sound, read, read_sound};
pub use vocabulary::*;
