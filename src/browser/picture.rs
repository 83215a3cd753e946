//! Sheets to paint on: the one on the screen, which is opaque because that is cheaper to put together with the page,
//! and ones that nobody sees, from which whole pictures are copied. Knows nothing of what is painted.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::canvas::pixel_ratio;
use super::document::document;
use base::geometry::{Point, Rect, Size};

/// A canvas and its pen, in CSS pixels.
pub struct Sheet {
    canvas: HtmlCanvasElement,
    pub pen: CanvasRenderingContext2d,
    /// Device pixels a CSS pixel.
    pub ratio: f64,
}

impl Sheet {
    /// The sheet of a canvas in the page, as large as it is there; covered by nothing yet.
    #[must_use]
    pub fn on(canvas: HtmlCanvasElement, size: Size) -> Option<Self> {
        Self::of(canvas, size, false)
    }

    /// One that is not in the page, opaque or clear.
    #[must_use]
    pub fn apart(size: Size, clear: bool) -> Option<Self> {
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
        let pen = canvas.get_context_with_context_options("2d", &options).ok()??;
        let sheet = Self { canvas, pen: pen.dyn_into().ok()?, ratio };
        sheet.look_from(Point::ORIGIN);
        Some(sheet)
    }

    /// Puts a point at the sheet's top left corner.
    pub fn look_from(&self, corner: Point) {
        let r = self.ratio;
        let _ = self.pen.set_transform(r, 0.0, 0.0, r, -corner.x * r, -corner.y * r);
    }

    /// Copies all of another sheet into a rectangle: pixel by pixel where it is as large as the sheet.
    pub fn copy(&self, of: &Sheet, to: Rect) {
        let at = Point::new(self.snapped(to.min.x), self.snapped(to.min.y));
        let (w, h) = (f64::from(of.canvas.width()) / self.ratio, f64::from(of.canvas.height()) / self.ratio);
        let exact = (to.width() - w).abs() < 1.0;
        let size = if exact { Size::new(w, h) } else { Size::new(to.width(), to.height()) };
        self.pen.set_image_smoothing_enabled(!exact);
        let _ = self.pen.draw_image_with_html_canvas_element_and_dw_and_dh(
            &of.canvas,
            at.x,
            at.y,
            size.width,
            size.height,
        );
    }

    /// Copies a part of another sheet to a point.
    pub fn copy_part(&self, of: &Sheet, part: Rect, to: Point) {
        let (r, min) = (self.ratio, part.min);
        let (w, h) = (part.width(), part.height());
        let _ = self.pen.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
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
