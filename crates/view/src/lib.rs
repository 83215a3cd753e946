//! What the reader asked for, as one value; how it changes; how it is written in a link.
//! Knows no dataset but by id (see `link::resolve`), and no browser.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod action;
mod canonical;
mod facet;
mod fold;
mod headline;
pub mod host_message;
mod link;
mod opening;
mod state;
mod story;
mod time_range;
mod warning;
mod warning_words;
mod window;

pub use action::{Action, HistoryStep};
pub use facet::{Facet, stance_id};
pub use headline::{HEADLINE_MAX_CHARS, headline};
pub use link::data_path::version_day;
pub use link::keys::{DISPUTE, is_slug};
pub use link::parse::{NamedSettings, Parsed, parse};
pub use link::serialize::{made_on, serialize, serialize_full};
pub use opening::opening;
pub use state::*;
pub use story::{has_wandered, link, step_view, story};
pub use warning::{Warning, WarningKind};
pub use warning_words::summary;
