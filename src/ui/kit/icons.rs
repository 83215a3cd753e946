//! Signs of buttons: outlines of our own, each a stroke on a ground of 16 × 16. No letter stands for one, for many machines
//! have no glyph of it.

use web_sys::Event;
use yew::Callback;

use super::markup::{El, button};
use super::signs::{drawing, path};

pub const CHAIN: &str = "M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7L8 4.3M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9a2.6 2.6 0 0 0 3.7 3.7l1-1";
pub const CHECK: &str = "M3 8.5 6.5 12 13 4.5";
pub const CROSS: &str = "M4 4l8 8M12 4l-8 8";
pub const DOWN: &str = "M8 3v10M4 9l4 4 4-4";
pub const EARLIER: &str = "M10 3.5 5.5 8l4.5 4.5";
pub const FIT: &str = "M9.5 6.5 13 3M9.5 3H13v3.5M6.5 9.5 3 13M3 9.5V13h3.5";
pub const LATER: &str = "M6 3.5 10.5 8 6 12.5";
pub const LEFT: &str = "M13 8H3M7 4 3 8l4 4";
pub const LOWER: &str = "M3.5 5.5 8 10l4.5-4.5";
pub const MINUS: &str = "M3 8h10";
pub const MOVE: &str = "M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2";
pub const OUTSIDE: &str = "M6 3h7v7M13 3 4 12";
pub const PLUS: &str = "M8 3v10M3 8h10";
pub const RAISE: &str = "M3.5 10.5 8 6l4.5 4.5";
pub const RIGHT: &str = "M3 8h10M9 4l4 4-4 4";
pub const UP: &str = "M8 13V3M4 7l4-4 4 4";

/// A sign, as large as the letters beside it; words or its element's name say the same.
#[inline(never)]
pub fn icon(outline: &str) -> El {
    drawing("glyph", "0 0 16 16").add(path("", outline))
}

/// A small square button showing a sign, called by a name.
#[inline(never)]
pub fn icon_button(outline: &str, name: &str, press: Callback<Event>) -> El {
    button(press).class("tool").aria_label(name).add(icon(outline))
}
