//! Time between graph and timeline: playing through the events, the as-of day and the day to compare it with.

mod compare_control;
mod player;
mod time_bar;

pub use player::{Effect, Msg, Player};
pub use time_bar::time_bar;
