//! The graph: a component with a canvas, a layer of elements over it, its tools and its legend.

mod elements;
mod fold;
mod gesture;
mod hands;
mod input;
pub mod layout_status;
mod legend;
mod move_menu;
pub mod pane;
mod scene;
mod selection;
mod transition;
