//! What a whole page shows, derived from dataset and view, before any browser: used by the live page,
//! and by whatever draws a page without one.

mod stage;

pub use stage::{Loaded, Stage};
