//! What is known: the model of a dataset, how it is read from JSON, and its index. Nothing of any view, and no words for
//! what is wrong in a file (see the crate `check`).
//!
//! From text to dataset: `parse` makes a tree (`json`) of the text, `raw` says which fields records have (with `fields`,
//! `localized`, `enums` and `refs` for single values), `reader` walks the tree and reports each `Fault` to a
//! `ProblemSink`, and `validate` makes the `model` of what is sound. `load` runs all of it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod correction;
pub mod counts;
mod default_kinds;
mod enums;
mod fault;
mod fields;
mod id_map;
mod ids;
mod index;
mod indexing;
mod ix;
mod json;
mod last_change;
mod limits;
mod load;
mod loaded;
mod localized;
mod model;
mod number;
mod parse;
mod problem_sink;
mod progress;
mod raw;
mod reader;
mod refs;
#[cfg(feature = "schema")]
pub mod schema;
mod section;
mod validate;
mod vocabulary;
mod web_address;

pub use correction::*;
pub use fault::Fault;
pub use id_map::IdMap;
pub use ids::Ids;
pub use index::Index;
pub use ix::*;
pub use json::{Field, JsonType, Node, Value};
pub use limits::{BUNDLED_PATH, FILE_MAX_BYTES, LIST_MAX};
pub use load::{load, load_with, without_byte_order_mark};
pub use loaded::Loaded;
pub use model::*;
pub use parse::parse;
pub use problem_sink::{Context, NullSink, ProblemSink};
pub use progress::*;
pub use section::Section;
pub use vocabulary::*;
pub use web_address::is_web_address;
