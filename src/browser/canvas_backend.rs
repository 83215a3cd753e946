//! plotters on a 2D canvas: a small backend of our own. Measures no text in the document (no reflow, no styled
//! probe) and makes no string a shape: a colour is written only when it changes.

use std::convert::Infallible;
use std::f64::consts::TAU;

use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use web_sys::CanvasRenderingContext2d;

use crate::chart::{BASELINE_SHARE, UNITS_PER_PX, draw};
use crate::geometry::Size;
use crate::text::measure::text_width_px;
use crate::timeline::Timeline;
use crate::tokens::{Palette, Rgb, font};

/// A canvas in units of a quarter of a CSS pixel. What the browser refuses is not drawn.
pub struct CanvasBackend {
    context: CanvasRenderingContext2d,
    size_units: (u32, u32),
    /// What the context is set to, so that it is told changes alone.
    fill: Option<Rgb>,
    stroke: Option<Rgb>,
    alpha: f64,
    line_width: u32,
}

impl CanvasBackend {
    /// Draws a timeline on a context scaled to CSS pixels, whose canvas is `size` of them; the context is left as
    /// it was.
    pub fn draw(context: CanvasRenderingContext2d, size: Size, timeline: &Timeline, palette: &Palette) {
        let unit = 1.0 / f64::from(UNITS_PER_PX);
        context.save();
        let _ = context.scale(unit, unit);
        let units = |px: f64| (px * f64::from(UNITS_PER_PX)).round() as u32;
        let backend = Self {
            context: context.clone(),
            size_units: (units(size.width), units(size.height)),
            fill: None,
            stroke: None,
            alpha: f64::NAN,
            line_width: 0,
        };
        let drawn = draw(timeline, palette, &backend.into_drawing_area());
        debug_assert!(drawn.is_ok());
        context.restore();
    }

    fn set_alpha(&mut self, alpha: f64) {
        if self.alpha != alpha {
            self.alpha = alpha;
            self.context.set_global_alpha(alpha);
        }
    }

    fn set_fill(&mut self, color: BackendColor) {
        self.set_alpha(color.alpha);
        if self.fill != Some(color.rgb) {
            self.fill = Some(color.rgb);
            self.context.set_fill_style_str(css(&hex(color.rgb)));
        }
    }

    fn set_stroke<S: BackendStyle>(&mut self, style: &S) {
        let color = style.color();
        self.set_alpha(color.alpha);
        if self.stroke != Some(color.rgb) {
            self.stroke = Some(color.rgb);
            self.context.set_stroke_style_str(css(&hex(color.rgb)));
        }
        if self.line_width != style.stroke_width() {
            self.line_width = style.stroke_width();
            self.context.set_line_width(f64::from(self.line_width));
        }
    }

    fn trace(&self, path: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        for (position, (x, y)) in path.into_iter().enumerate() {
            if position == 0 {
                self.context.move_to(x.into(), y.into());
            } else {
                self.context.line_to(x.into(), y.into());
            }
        }
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for CanvasBackend {
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

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.set_fill(color);
        self.context.fill_rect(x.into(), y.into(), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y, width, height) = (left.into(), top.into(), (right - left).into(), (bottom - top).into());
        if fill {
            self.set_fill(style.color());
            self.context.fill_rect(x, y, width, height);
        } else {
            self.set_stroke(style);
            self.context.stroke_rect(x, y, width, height);
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
        self.context.stroke();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.context.begin_path();
        if self.context.arc(x.into(), y.into(), radius.into(), 0.0, TAU).is_err() {
            return Ok(());
        }
        if fill {
            self.set_fill(style.color());
            self.context.fill();
        } else {
            self.set_stroke(style);
            self.context.stroke();
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
        self.context.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        self.set_fill(style.color());
        let anchor = style.anchor();
        self.context.set_text_align(match anchor.h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        let px = f64::from(UNITS_PER_PX);
        let size_px = style.size() / px;
        self.context.set_font(&css_font(size_px, matches!(style.style(), FontStyle::Bold)));
        let down_px = match anchor.v_pos {
            VPos::Top => 0.76,
            VPos::Center => BASELINE_SHARE,
            VPos::Bottom => 0.0,
        } * size_px;
        // Letters are set at their true size: some faces change their shapes with it.
        let _ = self.context.scale(px, px);
        let _ = self.context.fill_text(text, f64::from(x) / px, f64::from(y) / px + down_px);
        let _ = self.context.scale(1.0 / px, 1.0 / px);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let bold = matches!(style.style(), FontStyle::Bold);
        Ok((text_width_px(text, style.size(), bold).ceil() as u32, style.size().ceil() as u32))
    }
}

/// `#rrggbb`, without the formatting machinery.
fn hex((red, green, blue): Rgb) -> [u8; 7] {
    const DIGITS: [u8; 16] = *b"0123456789abcdef";
    let digit = |nibble: u8| DIGITS[usize::from(nibble & 15)];
    let [a, b, c] = [red, green, blue].map(|channel| (digit(channel >> 4), digit(channel)));
    [b'#', a.0, a.1, b.0, b.1, c.0, c.1]
}

fn css(hex: &[u8; 7]) -> &str {
    str::from_utf8(hex).unwrap_or("#000000")
}

/// A CSS font of the sans stack; sizes have one decimal at most.
fn css_font(size_px: f64, bold: bool) -> String {
    let tenths = (size_px * 10.0).round() as u32;
    let weight = if bold { "bold " } else { "" };
    [weight, &(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "px ", font::SANS].concat()
}
