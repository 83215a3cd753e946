//! plotters on a 2D canvas: a small backend of our own. Measures no text in the document (no reflow, no styled
//! probe) and makes no string a shape: a colour or font is written only when it changes.

use std::convert::Infallible;
use std::f64::consts::TAU;

use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use web_sys::CanvasRenderingContext2d;

use base::geometry::Size;
use base::palette::{Palette, Rgb};
use base::text::measure::text_width_px;
use base::type_scale::font;
use timeline::Timeline;
use timeline::chart::{BASELINE_SHARE, Parts, UNITS_PER_PX, draw};

/// A canvas in units of a quarter of a CSS pixel. What the browser refuses is not drawn.
pub struct CanvasBackend {
    context: CanvasRenderingContext2d,
    size_units: (u32, u32),
    /// What the context is set to, so that it is told changes alone.
    fill: Option<Rgb>,
    stroke: Option<Rgb>,
    alpha: f64,
    line_width: u32,
    font: (f64, bool),
    align: &'static str,
}

/// Of a pixel.
const UNIT: f64 = 1.0 / UNITS_PER_PX as f64;

fn px(units: i32) -> f64 {
    f64::from(units) * UNIT
}

impl CanvasBackend {
    /// Draws parts of a timeline on a context scaled to CSS pixels, whose canvas is `size` of them.
    pub fn draw(
        context: &CanvasRenderingContext2d,
        size: Size,
        timeline: &Timeline,
        palette: &Palette,
        parts: Parts,
    ) {
        let units = |px: f64| (px * f64::from(UNITS_PER_PX)).round() as u32;
        let backend = Self {
            context: context.clone(),
            size_units: (units(size.width), units(size.height)),
            fill: None,
            stroke: None,
            alpha: f64::NAN,
            line_width: 0,
            font: (0.0, false),
            align: "",
        };
        let drawn = draw(timeline, palette, &backend.into_drawing_area(), parts);
        debug_assert!(drawn.is_ok());
        context.set_global_alpha(1.0);
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
            set_fill(&self.context, color.rgb);
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
            self.context.set_line_width(f64::from(self.line_width) * UNIT);
        }
    }

    fn trace(&self, path: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        for (position, (x, y)) in path.into_iter().enumerate() {
            if position == 0 {
                self.context.move_to(px(x), px(y));
            } else {
                self.context.line_to(px(x), px(y));
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
        self.context.fill_rect(px(x), px(y), UNIT, UNIT);
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
        let (x, y, width, height) = (px(left), px(top), px(right - left), px(bottom - top));
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
        if self.context.arc(px(x), px(y), px(radius as i32), 0.0, TAU).is_err() {
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
        let align = match anchor.h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        if self.align != align {
            self.align = align;
            self.context.set_text_align(align);
        }
        let size_px = style.size() * UNIT;
        let font = (size_px, matches!(style.style(), FontStyle::Bold));
        if self.font != font {
            self.font = font;
            self.context.set_font(&css_font(size_px, font.1));
        }
        let down_px = match anchor.v_pos {
            VPos::Top => 0.76,
            VPos::Center => BASELINE_SHARE,
            VPos::Bottom => 0.0,
        } * size_px;
        let _ = self.context.fill_text(text, px(x), px(y) + down_px);
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

/// Fills with a colour from here on.
pub fn set_fill(context: &CanvasRenderingContext2d, rgb: Rgb) {
    context.set_fill_style_str(css(&hex(rgb)));
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
