//! The display list and its two painters. A picture is a list of shapes in CSS pixels with colours by name; a 2D canvas
//! and an SVG document are two thin loops over the same list. What plotters draws goes through two backends with the
//! same rules. Holds no dataset, no view and no browser: a canvas is a trait here.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod canvas;
mod colour;
mod dash;
mod label_style;
mod plotters_canvas;
pub mod plotters_svg;
pub mod portable;
mod shape;
pub mod svg;
mod symbol;
mod wrap;

pub use colour::{Colour, PLAIN_INK, blend, hex, hex_digits};
pub use dash::{Dash, alleged_dash_px};
pub use label_style::{
    FONT_ASCENT, FONT_DESCENT, HALO_PX, Weight, baseline_px, label_weight, line_height_px,
};
pub use plotters_canvas::CanvasBackend;
pub use shape::{Align, Outline, Segment, Shape, Stroke, Text};
pub use symbol::{Icon, Symbol, SymbolOutline};
pub use wrap::wrap;

/// How many units of the plotters backends make a CSS pixel. plotters counts in whole units; in quarters of a pixel
/// lines and marks sit where they should and slide smoothly.
pub const UNITS_PER_PX: u32 = 4;

/// How far below its middle height the baseline of a text drawn by plotters is, as a share of its size: half the height
/// of capitals and figures. The same in every medium.
pub const BASELINE_SHARE: f64 = 0.35;
