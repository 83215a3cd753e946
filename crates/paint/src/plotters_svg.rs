//! SVG through plotters' own backend, behind an adaptor that sets its texts right: size, width and vertical place are
//! the same as on the canvas.

use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle, FontTransform, text_anchor,
};

use super::plotters_canvas::text_size;
use super::{BASELINE_SHARE, UNITS_PER_PX};
use base::geometry::Size;
use base::type_scale::font;

/// A whole SVG document of what `draw` puts on an area of `size` CSS pixels, one element a line; ends in a line feed. Its
/// numbers are quarters of a pixel.
#[must_use]
pub fn document(size: Size, draw: impl FnOnce(&DrawingArea<SvgBackend, Shift>)) -> String {
    let (width_px, height_px) = (size.width.round() as u32, size.height.round() as u32);
    let size = (width_px * UNITS_PER_PX, height_px * UNITS_PER_PX);
    let mut drawn = String::new();
    draw(&SvgBackend { inner: SVGBackend::with_string(&mut drawn, size), size }.into_drawing_area());
    tidied(&drawn, (width_px, height_px), size)
}

/// plotters' backend with its texts set right.
pub struct SvgBackend<'a> {
    inner: SVGBackend<'a>,
    size: (u32, u32),
}

type Drawn<'a> = Result<(), DrawingErrorKind<<SVGBackend<'a> as DrawingBackend>::ErrorType>>;

impl<'a> DrawingBackend for SvgBackend<'a> {
    type ErrorType = <SVGBackend<'a> as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn<'a> {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Drawn<'a> {
        self.inner.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn<'a> {
        self.inner.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn<'a> {
        self.inner.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn<'a> {
        self.inner.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn<'a> {
        self.inner.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn<'a> {
        self.inner.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn<'a> {
        self.inner.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn<'a> {
        // The backend escapes what is markup; what XML cannot hold at all is dropped here.
        let held = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
        let text: String = text.chars().filter(held).collect();
        self.inner.draw_text(&text, &TrueSize(style), at)
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        Ok(text_size(text, style))
    }
}

/// A text style whose size comes out as asked: the backend divides every size by this much.
struct TrueSize<'a, S>(&'a S);

const SIZE_DIVISOR: f64 = 1.24;

impl<S: BackendTextStyle> BackendTextStyle for TrueSize<'_, S> {
    type FontError = S::FontError;

    fn color(&self) -> BackendColor {
        self.0.color()
    }

    fn size(&self) -> f64 {
        let wanted = self.0.size();
        let near = wanted * SIZE_DIVISOR;
        // The neighbour that divides back exactly, so that no size is written with sixteen digits.
        [near, near.next_up(), near.next_down()]
            .into_iter()
            .find(|size| size / SIZE_DIVISOR == wanted)
            .unwrap_or(near)
    }

    fn transform(&self) -> FontTransform {
        self.0.transform()
    }

    fn style(&self) -> FontStyle {
        self.0.style()
    }

    fn anchor(&self) -> text_anchor::Pos {
        self.0.anchor()
    }

    fn family(&self) -> FontFamily<'_> {
        self.0.family()
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        self.0.layout_box(text)
    }

    fn draw<E, D: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        at: BackendCoord,
        draw: D,
    ) -> Result<Result<(), E>, Self::FontError> {
        self.0.draw(text, at, draw)
    }
}

/// The backend's document with a head of our own and without what says nothing. Attributes can be told from
/// text by their quotes, which are escaped in text.
fn tidied(drawn: &str, (width_px, height_px): (u32, u32), (width, height): (u32, u32)) -> String {
    let family = font::SANS.replace('"', "&quot;");
    let body = drawn.split_once('\n').map_or("", |(_, body)| body);
    let body = body
        .replace(&[" font-family=\"", &family, "\""].concat(), "")
        .replace(" opacity=\"1\"", "")
        .replace(" text-anchor=\"start\"", "")
        .replace("dy=\"0.5ex\"", &["dy=\"", &BASELINE_SHARE.to_string(), "em\""].concat())
        .replace(" \"", "\"");
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width_px}\" height=\"{height_px}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{family}\">\n"
    );
    let mut in_text = false;
    for line in body.lines() {
        in_text = (in_text || line.starts_with("<text")) && line != "</text>";
        svg.push_str(line);
        if !in_text {
            svg.push('\n');
        }
    }
    svg
}
