//! What the reader asked for, as one value; how it changes; how it is written in a link.
//! Knows no dataset but by id (see `known`), and no browser.

mod state;

pub use state::*;
