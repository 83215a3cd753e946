//! Sharing a view: its link, its embed, its text with sources, its files.

mod dialog;
mod snippet;

pub use dialog::{Msg, ShareDialog};
