//! Stories: the way into them, and the panel of the step being read.

mod list;
mod panel;

pub use list::{RETURN_ID, stories};
pub use panel::{Input, NEXT_ID, PANEL_ID, input_of, panel, step_beside, swipe_direction};
