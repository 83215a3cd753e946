//! What a whole page shows, derived from dataset and view, before any browser: used by the live page,
//! and by whatever draws a page without one.

mod describe;
mod stage;
mod stretch;

pub use describe::describe;
pub use stage::{Loaded, Stage};
pub use stretch::stretch_shown;
