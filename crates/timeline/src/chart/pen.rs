//! What the parts of the drawing share: pixels to the backend's units, and one way each to fill, stroke
//! and write, so that plotters' generic code is compiled once.

use std::ops::Range;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{PathElement, Polygon, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::{BackendColor, BackendCoord, DrawingBackend};

use super::draw_error::DrawError;
use base::geometry::{Point, Rect};
use base::palette::{Palette, Rgb};
use base::type_scale::{font, type_px};

pub(super) struct Pen<'a, B: DrawingBackend> {
    area: &'a DrawingArea<B, Shift>,
    pub palette: &'a Palette,
    units_per_px: f64,
}

/// Which end of a text its place is.
#[derive(Clone, Copy)]
pub(super) enum At {
    Start,
    Middle,
    End,
}

impl<'a, B: DrawingBackend> Pen<'a, B> {
    pub fn new(area: &'a DrawingArea<B, Shift>, palette: &'a Palette, width_px: f64) -> Self {
        let units_per_px = f64::from(area.dim_in_pixel().0) / width_px.max(1.0);
        Self { area, palette, units_per_px }
    }

    pub fn units(&self, px: f64) -> i32 {
        (px * self.units_per_px).round() as i32
    }

    pub fn point(&self, (x_px, y_px): (f64, f64)) -> BackendCoord {
        (self.units(x_px), self.units(y_px))
    }

    pub fn ranges(&self, rect: Rect) -> (Range<i32>, Range<i32>) {
        let ((left, top), (right, bottom)) =
            (self.point((rect.min.x, rect.min.y)), self.point((rect.max.x, rect.max.y)));
        (left..right, top..bottom)
    }

    /// The middle of the pixel a place is in: a hairline there is one pixel wide, not two half ones.
    pub fn crisp(&self, place: i32) -> i32 {
        let pixel = (f64::from(place) / self.units_per_px).floor();
        ((pixel + 0.5) * self.units_per_px).floor() as i32
    }

    pub fn line_style(&self, rgb: Rgb, width_px: f64) -> ShapeStyle {
        let stroke_width = self.units(width_px).max(1) as u32;
        ShapeStyle { color: opaque(rgb), filled: false, stroke_width }
    }

    pub fn background(&self, rgb: Rgb) -> Result<(), DrawError<B>> {
        self.area.fill(&opaque(rgb))
    }

    /// Fills a polygon; `alpha` from 0 to 1.
    pub fn fill(&self, points: Vec<BackendCoord>, rgb: Rgb, alpha: f64) -> Result<(), DrawError<B>> {
        let (red, green, blue) = rgb;
        self.area.draw(&Polygon::new(points, RGBAColor(red, green, blue, alpha)))
    }

    /// Fills a rectangle given in pixels.
    pub fn fill_rect(&self, rect: Rect, rgb: Rgb, alpha: f64) -> Result<(), DrawError<B>> {
        let (x, y) = self.ranges(rect);
        self.fill(vec![(x.start, y.start), (x.end, y.start), (x.end, y.end), (x.start, y.end)], rgb, alpha)
    }

    pub fn stroke(&self, points: Vec<BackendCoord>, rgb: Rgb, width_px: f64) -> Result<(), DrawError<B>> {
        self.area.draw(&PathElement::new(points, self.line_style(rgb, width_px)))
    }

    /// A broken hairline from the top to the bottom of `plot`: strokes of the first length, each so far from the next.
    pub fn dashes(
        &self,
        x_px: f64,
        plot: Rect,
        (length_px, step_px): (f64, f64),
    ) -> Result<(), DrawError<B>> {
        let x = self.crisp(self.units(x_px));
        let mut top_px = plot.min.y;
        while top_px < plot.max.y {
            let bottom_px = (top_px + length_px).min(plot.max.y);
            self.stroke(vec![(x, self.units(top_px)), (x, self.units(bottom_px))], self.palette.ink, 1.0)?;
            top_px += step_px;
        }
        Ok(())
    }

    /// Writes one line, its middle height at `y_px`.
    pub fn text(
        &self,
        text: &str,
        at_px: (f64, f64),
        end: At,
        size_px: f64,
        rgb: Rgb,
    ) -> Result<(), DrawError<B>> {
        let style = self.text_style(size_px, FontStyle::Normal, end, rgb);
        self.area.draw(&Text::new(text, self.point(at_px), style))
    }

    /// Writes how many a mark stands for, in its middle.
    pub fn number(&self, count: usize, at_px: Point, rgb: Rgb) -> Result<(), DrawError<B>> {
        let style = self.text_style(type_px::TINY, FontStyle::Bold, At::Middle, rgb);
        self.area.draw(&Text::new(count.to_string(), self.point((at_px.x, at_px.y)), style))
    }

    pub fn text_style(&self, size_px: f64, weight: FontStyle, end: At, rgb: Rgb) -> TextStyle<'static> {
        let h_pos = match end {
            At::Start => HPos::Left,
            At::Middle => HPos::Center,
            At::End => HPos::Right,
        };
        TextStyle {
            font: FontDesc::new(FontFamily::Name(font::SANS), size_px * self.units_per_px, weight),
            color: BackendColor { alpha: 1.0, rgb },
            pos: Pos { h_pos, v_pos: VPos::Center },
        }
    }
}

fn opaque((red, green, blue): Rgb) -> RGBAColor {
    RGBAColor(red, green, blue, 1.0)
}
