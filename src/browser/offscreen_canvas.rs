//! Surfaces to paint on: the canvas on the screen, which is opaque because that is cheaper to put together with the
//! page, and offscreen ones, from which whole pictures are copied. Knows nothing of what is painted.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::canvas::pixel_ratio;
use super::document::document;
use base::geometry::{Point, Rect, Size};

/// A canvas and its context, in CSS pixels.
pub struct Surface {
    canvas: HtmlCanvasElement,
    pub context: CanvasRenderingContext2d,
    /// Device pixels a CSS pixel.
    pub ratio: f64,
}

impl Surface {
    /// The surface of a canvas in the page, as large as it is there; covered by nothing yet.
    #[must_use]
    pub fn onscreen(canvas: HtmlCanvasElement, size: Size) -> Option<Self> {
        Self::of(canvas, size, false)
    }

    /// One that is not in the page, opaque or clear.
    #[must_use]
    pub fn offscreen(size: Size, clear: bool) -> Option<Self> {
        Self::of(document().create_element("canvas").ok()?.dyn_into().ok()?, size, clear)
    }

    fn of(canvas: HtmlCanvasElement, size: Size, clear: bool) -> Option<Self> {
        let ratio = pixel_ratio();
        let (width, height) = ((size.width * ratio).round() as u32, (size.height * ratio).round() as u32);
        if width == 0 || height == 0 {
            return None;
        }
        if canvas.width() != width || canvas.height() != height {
            canvas.set_width(width);
            canvas.set_height(height);
        }
        let options = Object::new();
        let _ = Reflect::set(&options, &"alpha".into(), &clear.into());
        let context = canvas.get_context_with_context_options("2d", &options).ok()??;
        let surface = Self { canvas, context: context.dyn_into().ok()?, ratio };
        surface.set_origin(Point::ORIGIN);
        Some(surface)
    }

    /// Puts a point at the surface's top left corner.
    pub fn set_origin(&self, corner: Point) {
        let r = self.ratio;
        let _ = self.context.set_transform(r, 0.0, 0.0, r, -corner.x * r, -corner.y * r);
    }

    /// Copies all of another surface into a rectangle: pixel by pixel where it is as large as the surface.
    pub fn copy(&self, of: &Surface, to: Rect) {
        let at = Point::new(self.snapped(to.min.x), self.snapped(to.min.y));
        let (w, h) = (f64::from(of.canvas.width()) / self.ratio, f64::from(of.canvas.height()) / self.ratio);
        let exact = (to.width() - w).abs() < 1.0;
        let size = if exact { Size::new(w, h) } else { Size::new(to.width(), to.height()) };
        self.context.set_image_smoothing_enabled(!exact);
        let _ = self.context.draw_image_with_html_canvas_element_and_dw_and_dh(
            &of.canvas,
            at.x,
            at.y,
            size.width,
            size.height,
        );
    }

    /// Copies a part of another surface to a point.
    pub fn copy_part(&self, of: &Surface, part: Rect, to: Point) {
        let (r, min) = (self.ratio, part.min);
        let (w, h) = (part.width(), part.height());
        let _ = self.context.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            &of.canvas,
            min.x * r,
            min.y * r,
            w * r,
            h * r,
            self.snapped(to.x),
            self.snapped(to.y),
            w,
            h,
        );
    }

    /// On the nearest whole pixel of the screen, where what is copied stays sharp.
    fn snapped(&self, at: f64) -> f64 {
        (at * self.ratio).round() / self.ratio
    }
}
