//! What the reader asked for, as one value; how it changes; how it is written in a link.
//! Knows no dataset but by id (see `known`), and no browser.

mod action;
mod canonical;
mod data_path;
mod facet;
mod fixed;
mod keys;
mod known;
pub mod message;
mod opening;
mod parse;
mod percent;
mod serialize;
mod state;
mod story;
mod time_range;
mod values;
mod warning;
mod warning_words;
mod window;

pub use action::{Action, Step};
pub use facet::{Facet, stance_id};
pub use keys::{DISPUTE, is_slug};
pub use opening::opening;
pub use parse::{FrameNamed, Parsed, parse};
pub use serialize::{serialize, serialize_full};
pub use state::*;
pub use story::{has_wandered, link, step_view, story};
pub use warning::{Warning, What};
pub use warning_words::summary;
