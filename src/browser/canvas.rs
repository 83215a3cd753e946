//! A canvas kept as sharp as the screen: CSS pixels in, device pixels out.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::document::window;
use base::geometry::Size;

/// Device pixels a CSS pixel, bounded: beyond 3 nobody sees the difference and every pixel costs.
#[must_use]
pub fn pixel_ratio() -> f64 {
    window().device_pixel_ratio().clamp(1.0, 3.0)
}

/// The context of a canvas of `size` CSS pixels, cleared and scaled to the screen's pixels.
/// `None` when the canvas has no area or the browser gives no context.
#[must_use]
pub fn prepared(canvas: &HtmlCanvasElement, size: Size) -> Option<CanvasRenderingContext2d> {
    if size.width < 1.0 || size.height < 1.0 {
        return None;
    }
    let ratio = pixel_ratio();
    let (width, height) = ((size.width * ratio).round() as u32, (size.height * ratio).round() as u32);
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0).ok()?;
    context.clear_rect(0.0, 0.0, size.width, size.height);
    Some(context)
}
