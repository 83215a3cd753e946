//! The timeline: a component with a canvas, a layer of elements over it, the handle of the as-of day and its tools.

mod as_of_handle;
mod elements;
mod gesture;
mod input;
mod legend;
pub mod pane;
mod selection;
mod toolbar;
