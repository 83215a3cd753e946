//! One mark as a plotters element on the axes of time and height.

use std::iter::{Once, once};

use plotters::element::{Drawable, PointCollection};
use plotters::style::{FontStyle, TextStyle};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};

use super::pen::{At, Pen};
use super::shapes::{ROUND_DASHES, closed, dashes, dashes_of, outline, rounded};
use super::tone::{BARS_SHARE, DIMMED_SHARE, QUIET_SHARE, TRACK_SHARE};
use crate::{Look, Mark, RING_PX};
use base::palette::{Palette, Rgb};
use base::type_scale::type_px;
use dataset::Shape;
use paint::{Symbol, blend};

/// A mark at its day and height; sizes are in the backend's units.
pub(super) struct MarkElement {
    at: (f64, f64),
    look: Look,
    half_width: f64,
    half_height: f64,
    px: f64,
    rgb: Rgb,
    full: Rgb,
    ground: Rgb,
    /// The body where it is paler than the outline around it: something else is lit.
    pale: Option<Rgb>,
    hollow: bool,
    alleged: bool,
    ring: Option<Rgb>,
    count: TextStyle<'static>,
}

const RING_STROKE_PX: f64 = 2.0;
/// How much of its colour a piece of a heat strip keeps, from the emptiest to the fullest.
const HEAT: [f64; 5] = [DIMMED_SHARE, TRACK_SHARE, QUIET_SHARE, BARS_SHARE, 1.0];

impl MarkElement {
    pub fn new<B: DrawingBackend>(mark: &Mark, pen: &Pen<B>) -> Self {
        let px = f64::from(pen.units(100.0)) / 100.0;
        let ground = pen.palette.panel;
        let quiet = (mark.dimmed || mark.hollow) && !pen.palette.firm;
        let full = mark.tone.rgb(pen.palette);
        let rgb = if quiet { blend(full, ground, QUIET_SHARE) } else { full };
        let pale = mark.dimmed.then(|| blend(full, ground, DIMMED_SHARE));
        Self {
            at: (mark.day, mark.centre.y),
            look: mark.look,
            half_width: mark.half.width * px,
            half_height: mark.half.height * px,
            px,
            rgb,
            full,
            ground,
            pale,
            hollow: mark.hollow,
            alleged: mark.alleged,
            ring: mark.selected.then_some(pen.palette.ink),
            count: pen.text_style(type_px::TINY, FontStyle::Bold, At::Middle, number_rgb(mark, pen.palette)),
        }
    }
}

/// A number is text, however quiet its mark.
pub(super) fn number_rgb(mark: &Mark, palette: &Palette) -> Rgb {
    match (mark.dimmed, mark.hollow || mark.alleged) {
        (true, _) => palette.ink,
        (false, true) => mark.tone.rgb(palette),
        (false, false) => palette.panel,
    }
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a MarkElement {
    type Point = &'a (f64, f64);
    type IntoIter = Once<&'a (f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        once(&self.at)
    }
}

impl<B: DrawingBackend> Drawable<B> for MarkElement {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        backend: &mut B,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let Some(centre) = points.next() else { return Ok(()) };
        match self.look {
            Look::Count(count) => self.draw_count(backend, centre, count)?,
            Look::Heat(share) => self.draw_heat(backend, centre, share)?,
            Look::Event(shape) => self.draw_shape(backend, centre, shape)?,
        }
        let Some(rgb) = self.ring else { return Ok(()) };
        let radius = self.half_width + (RING_PX - RING_STROKE_PX / 2.0) * self.px;
        backend.draw_circle(centre, radius as u32, &self.style(rgb, RING_STROKE_PX), false)
    }
}

/// A colour and a width in units.
struct Style(Rgb, u32);

impl BackendStyle for Style {
    fn color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: self.0 }
    }

    fn stroke_width(&self) -> u32 {
        self.1
    }
}

type Drawn<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl MarkElement {
    fn style(&self, rgb: Rgb, width_px: f64) -> Style {
        Style(rgb, (width_px * self.px).round().max(1.0) as u32)
    }

    /// Whether nothing but an outline stands out.
    fn is_thin(&self) -> bool {
        self.hollow || self.pale.is_some()
    }

    fn draw_shape<B: DrawingBackend>(&self, backend: &mut B, centre: BackendCoord, shape: Shape) -> Drawn<B> {
        // A rim of the ground keeps a mark apart from lines, bars and what it lies on.
        let rim = self.half_height + 1.5 * self.px;
        match outline(shape, centre, rim) {
            Some(points) => backend.fill_polygon(points, &self.style(self.ground, 1.0))?,
            None => backend.draw_circle(centre, rim as u32, &self.style(self.ground, 1.0), true)?,
        }
        if self.alleged {
            let inner = self.half_height - 0.75 * self.px;
            let around = outline(shape, centre, inner)
                .unwrap_or_else(|| rounded(centre, (inner, inner), (inner, inner)));
            return self.draw_broken(backend, &around, dashes_of(shape));
        }
        let filled = Symbol::from(shape).is_filled();
        let width_px = if self.is_thin() { 1.25 } else { 2.0 };
        let inner = self.half_height - width_px * self.px / 2.0;
        let body = outline(shape, centre, self.half_height);
        if let (Some(points), Some(pale), true) = (&body, self.pale, filled && !self.hollow) {
            backend.fill_polygon(points.clone(), &self.style(pale, 1.0))?;
        }
        match (body, outline(shape, centre, inner)) {
            (Some(points), _) if filled && !self.is_thin() => {
                backend.fill_polygon(points, &self.style(self.rgb, 1.0))
            }
            (_, Some(points)) => backend.draw_path(closed(&points), &self.style(self.rgb, width_px)),
            _ => self.draw_round(backend, centre, shape, width_px),
        }
    }

    fn draw_round<B: DrawingBackend>(
        &self,
        backend: &mut B,
        centre: BackendCoord,
        shape: Shape,
        width_px: f64,
    ) -> Drawn<B> {
        let inner = self.half_height - width_px * self.px / 2.0;
        let style = self.style(self.rgb, width_px);
        match (shape, self.hollow) {
            (Shape::Disc, false) if self.pale.is_some() => {
                let pale = self.style(self.pale.unwrap_or(self.ground), 1.0);
                backend.draw_circle(centre, self.half_height as u32, &pale, true)?;
                backend.draw_circle(centre, inner as u32, &style, false)
            }
            (Shape::Disc, false) => backend.draw_circle(centre, self.half_height as u32, &style, true),
            (Shape::Ring, false) => {
                backend.draw_circle(centre, inner as u32, &style, false)?;
                backend.draw_circle(centre, (self.half_height * 0.42) as u32, &style, true)
            }
            _ => backend.draw_circle(centre, inner as u32, &style, false),
        }
    }

    /// An outline in dashes: what rests on allegations alone, whatever its shape.
    fn draw_broken<B: DrawingBackend>(
        &self,
        backend: &mut B,
        around: &[BackendCoord],
        count: usize,
    ) -> Drawn<B> {
        let style = self.style(self.rgb, if self.hollow { 1.25 } else { 1.75 });
        for dash in dashes(around, count) {
            backend.draw_path(dash, &style)?;
        }
        Ok(())
    }

    /// A piece of a heat strip: the fuller, the more of its colour.
    fn draw_heat<B: DrawingBackend>(&self, backend: &mut B, (x, y): BackendCoord, share: u8) -> Drawn<B> {
        let level = usize::from(share.saturating_sub(1)) * HEAT.len() / 100;
        let level = if self.is_thin() { 0 } else { level };
        let rgb = blend(self.full, self.ground, HEAT[level.min(HEAT.len() - 1)]);
        let (dx, dy) = (self.half_width.round() as i32, self.half_height.round() as i32);
        let corners = vec![(x - dx, y - dy), (x + dx, y - dy), (x + dx, y + dy), (x - dx, y + dy)];
        backend.fill_polygon(corners, &self.style(rgb, 1.0))
    }

    /// A disc, or a pill as wide as its digits, with the number in it.
    fn draw_count<B: DrawingBackend>(&self, backend: &mut B, centre: BackendCoord, count: usize) -> Drawn<B> {
        let pill = |by: f64| {
            let (width, height) = (self.half_width + by, self.half_height + by);
            if self.half_width > self.half_height {
                Ok(rounded(centre, (width, height), (height, height)))
            } else {
                Err(height)
            }
        };
        let rim = self.style(self.ground, 1.0);
        match pill(1.5 * self.px) {
            Ok(points) => backend.fill_polygon(points, &rim)?,
            Err(radius) => backend.draw_circle(centre, radius as u32, &rim, true)?,
        }
        if self.alleged {
            let (width, height) = (self.half_width - 0.75 * self.px, self.half_height - 0.75 * self.px);
            self.draw_broken(backend, &rounded(centre, (width, height), (height, height)), ROUND_DASHES)?;
            return self.draw_number(backend, centre, count);
        }
        let style = self.style(self.rgb, 1.5);
        if let (Some(pale), false) = (self.pale, self.hollow) {
            let pale = self.style(pale, 1.0);
            match pill(0.0) {
                Ok(points) => backend.fill_polygon(points, &pale)?,
                Err(radius) => backend.draw_circle(centre, radius as u32, &pale, true)?,
            }
        }
        let thin = self.is_thin();
        let inner = if thin { -0.75 * self.px } else { 0.0 };
        match pill(inner) {
            Ok(points) if thin => backend.draw_path(closed(&points), &style)?,
            Ok(points) => backend.fill_polygon(points, &style)?,
            Err(radius) => backend.draw_circle(centre, radius as u32, &style, !thin)?,
        }
        self.draw_number(backend, centre, count)
    }

    /// The body of a mark alone stands for none.
    fn draw_number<B: DrawingBackend>(
        &self,
        backend: &mut B,
        centre: BackendCoord,
        count: usize,
    ) -> Drawn<B> {
        if count == 0 { Ok(()) } else { backend.draw_text(&count.to_string(), &self.count, centre) }
    }
}
