//! Sharing a view: its link, its embed, its text with sources, its files.

mod dialog;
mod given_away;
mod snippet;

pub use dialog::{Msg, ShareDialog};
pub use given_away::given_away;
