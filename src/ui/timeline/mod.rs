//! The timeline: a component with a canvas, a layer of elements over it, the handle of the as-of day and its tools.

mod as_of_handle;
mod draw;
mod elements;
mod folded_lane;
mod gesture;
mod input;
mod legend;
mod mark_list;
pub mod pane;
mod pointed_lane;
mod selection;
mod toolbar;
