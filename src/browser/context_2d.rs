//! The painters' canvas on the browser's own: each call is one call of `CanvasRenderingContext2D`.
//! What the browser refuses is not drawn. Decides nothing of how things look.

use std::cell::{Cell, OnceCell};
use std::f64::consts::TAU;

use js_sys::Array;
use web_sys::CanvasRenderingContext2d;

use super::css_length::px;
use base::geometry::{Point, Rect};
use base::palette::Rgb;
use base::type_scale::font;
use paint::canvas::Canvas2d;
use paint::{Align, Dash, Weight, hex_digits};

/// A context scaled to CSS pixels, with the arrays of dashes it was given before.
#[derive(Clone)]
pub struct Context2d {
    context: CanvasRenderingContext2d,
    dashes: [OnceCell<Array>; 5],
    offset_px: Cell<f64>,
}

impl Context2d {
    /// Paints on a context.
    #[must_use]
    pub fn new(context: &CanvasRenderingContext2d) -> Self {
        Self { context: context.clone(), dashes: Default::default(), offset_px: Cell::new(0.0) }
    }
}

/// The array that the browser takes for dashes; an empty one for an unbroken line.
fn array(dash: Dash) -> Array {
    let lengths = dash.pattern().into_iter().flatten();
    lengths.map(wasm_bindgen::JsValue::from).collect()
}

impl Canvas2d for Context2d {
    fn set_round_ends(&self) {
        self.context.set_line_cap("round");
        self.context.set_line_join("round");
    }

    fn set_fill(&self, rgb: Rgb) {
        self.context.set_fill_style_str(str::from_utf8(&hex_digits(rgb)).unwrap_or_default());
    }

    fn set_stroke(&self, rgb: Rgb) {
        self.context.set_stroke_style_str(str::from_utf8(&hex_digits(rgb)).unwrap_or_default());
    }

    fn set_alpha(&self, alpha: f64) {
        self.context.set_global_alpha(alpha);
    }

    fn set_line_width(&self, width_px: f64) {
        self.context.set_line_width(width_px);
    }

    fn set_dash(&self, dash: Dash) {
        let kept = match dash {
            Dash::Solid => &self.dashes[0],
            Dash::Dashed => &self.dashes[1],
            Dash::Dotted => &self.dashes[2],
            Dash::Long => &self.dashes[3],
            Dash::Sparse => &self.dashes[4],
            // As long as its mark is large: seldom twice the same.
            Dash::Even(_) => &OnceCell::new(),
        };
        let _ = self.context.set_line_dash(kept.get_or_init(|| array(dash)));
        let offset_px = dash.offset_px();
        if self.offset_px.replace(offset_px) != offset_px {
            self.context.set_line_dash_offset(offset_px);
        }
    }

    fn set_font(&self, size_px: f64, weight: Weight) {
        self.context.set_font(&[weight.css(), " ", &px(size_px), " ", font::SANS].concat());
    }

    fn set_align(&self, align: Align) {
        self.context.set_text_align(match align {
            Align::Start => "left",
            Align::Middle => "center",
            Align::End => "right",
        });
    }

    fn font_extent(&self) -> (f64, f64) {
        let measured = self.context.measure_text("x");
        measured.map_or((10.0, 3.0), |m| (m.font_bounding_box_ascent(), m.font_bounding_box_descent()))
    }

    fn begin_path(&self) {
        self.context.begin_path();
    }

    fn move_to(&self, to: Point) {
        self.context.move_to(to.x, to.y);
    }

    fn line_to(&self, to: Point) {
        self.context.line_to(to.x, to.y);
    }

    fn curve_to(&self, control: Point, to: Point) {
        self.context.quadratic_curve_to(control.x, control.y, to.x, to.y);
    }

    fn close_path(&self) {
        self.context.close_path();
    }

    fn circle(&self, centre: Point, radius: f64) {
        let _ = self.context.arc(centre.x, centre.y, radius, 0.0, TAU);
    }

    fn round_rect(&self, rect: Rect, corner_px: f64) {
        let (x, y, w, h) = (rect.min.x, rect.min.y, rect.width(), rect.height());
        if self.context.round_rect_with_f64(x, y, w, h, corner_px).is_err() {
            self.context.rect(x, y, w, h);
        }
    }

    fn fill(&self) {
        self.context.fill();
    }

    fn stroke(&self) {
        self.context.stroke();
    }

    fn fill_rect(&self, rect: Rect) {
        self.context.fill_rect(rect.min.x, rect.min.y, rect.width(), rect.height());
    }

    fn stroke_rect(&self, rect: Rect) {
        self.context.stroke_rect(rect.min.x, rect.min.y, rect.width(), rect.height());
    }

    fn fill_text(&self, text: &str, at: Point) {
        let _ = self.context.fill_text(text, at.x, at.y);
    }

    fn stroke_text(&self, text: &str, at: Point) {
        let _ = self.context.stroke_text(text, at.x, at.y);
    }
}
