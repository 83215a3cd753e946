//! plotters on a 2D canvas: a small backend of our own. Measures no text in the document (no reflow, no styled probe),
//! and sets a colour or a font only when it changes.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::canvas::{Canvas2d, Pen};
use super::{Align, BASELINE_SHARE, UNITS_PER_PX, Weight};
use base::geometry::{Point, Rect, Size};
use base::text::measure::text_width_px;

/// A canvas in units of a quarter of a CSS pixel. What the browser refuses is not drawn.
pub struct CanvasBackend<C> {
    pen: Pen<C>,
    size_units: (u32, u32),
}

/// Of a CSS pixel.
const UNIT_PX: f64 = 1.0 / UNITS_PER_PX as f64;

fn point((x, y): BackendCoord) -> Point {
    Point::new(f64::from(x) * UNIT_PX, f64::from(y) * UNIT_PX)
}

impl<C: Canvas2d> CanvasBackend<C> {
    /// For a canvas scaled to CSS pixels, of which it has `size`.
    #[must_use]
    pub fn new(canvas: C, size: Size) -> Self {
        let units = |px: f64| (px * f64::from(UNITS_PER_PX)).round() as u32;
        Self { pen: Pen::new(canvas), size_units: (units(size.width), units(size.height)) }
    }

    fn set_fill(&mut self, color: BackendColor) {
        self.pen.set_alpha(color.alpha);
        self.pen.set_fill(color.rgb);
    }

    fn set_stroke<S: BackendStyle>(&mut self, style: &S) {
        let color = style.color();
        self.pen.set_alpha(color.alpha);
        self.pen.set_stroke(color.rgb, f64::from(style.stroke_width()) * UNIT_PX);
    }

    fn trace(&self, path: impl IntoIterator<Item = BackendCoord>) {
        let canvas = &self.pen.canvas;
        canvas.begin_path();
        for (position, corner) in path.into_iter().enumerate() {
            if position == 0 { canvas.move_to(point(corner)) } else { canvas.line_to(point(corner)) }
        }
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<C: Canvas2d> DrawingBackend for CanvasBackend<C> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size_units
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.set_fill(color);
        self.pen.canvas.fill_rect(Rect::new(point(at), point((at.0 + 1, at.1 + 1))));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        top_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let rect = Rect::new(point(top_left), point(bottom_right));
        if fill {
            self.set_fill(style.color());
            self.pen.canvas.fill_rect(rect);
        } else {
            self.set_stroke(style);
            self.pen.canvas.stroke_rect(rect);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.set_stroke(style);
        self.trace(path);
        self.pen.canvas.stroke();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.pen.canvas.begin_path();
        self.pen.canvas.circle(point(centre), f64::from(radius) * UNIT_PX);
        if fill {
            self.set_fill(style.color());
            self.pen.canvas.fill();
        } else {
            self.set_stroke(style);
            self.pen.canvas.stroke();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.set_fill(style.color());
        self.trace(path);
        self.pen.canvas.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.set_fill(style.color());
        let anchor = style.anchor();
        self.pen.set_align(match anchor.h_pos {
            HPos::Left => Align::Start,
            HPos::Center => Align::Middle,
            HPos::Right => Align::End,
        });
        let size_px = style.size() * UNIT_PX;
        let bold = matches!(style.style(), FontStyle::Bold);
        self.pen.set_font(size_px, if bold { Weight::Bold } else { Weight::Regular });
        let down_px = match anchor.v_pos {
            VPos::Top => 0.76,
            VPos::Center => BASELINE_SHARE,
            VPos::Bottom => 0.0,
        } * size_px;
        self.pen.canvas.fill_text(text, point(at).offset(0.0, down_px));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok(text_size(text, style))
    }
}

/// Width and height of a text by the table of widths, in the backend's units.
pub(crate) fn text_size<S: BackendTextStyle>(text: &str, style: &S) -> (u32, u32) {
    let bold = matches!(style.style(), FontStyle::Bold);
    (text_width_px(text, style.size(), bold).ceil() as u32, style.size().ceil() as u32)
}
