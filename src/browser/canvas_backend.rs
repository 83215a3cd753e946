//! STUB
use crate::{geometry::Size, timeline::Timeline, tokens::Palette};
pub struct CanvasBackend;
impl CanvasBackend {
    pub fn draw(_c: web_sys::CanvasRenderingContext2d, _s: Size, _t: &Timeline, _p: &Palette) {}
}
