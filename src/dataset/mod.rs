//! What is known: the model, how it is read and checked, and what is indexed. Nothing of any view.

mod default_kinds;
mod index;
mod model;
mod vocabulary;

pub use index::Index;
pub use model::*;
pub use vocabulary::*;
