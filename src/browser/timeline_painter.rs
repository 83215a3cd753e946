//! The timeline's canvas. At rest it is drawn by plotters, every stroke of it. While a gesture runs the same drawing is
//! put together from pictures that plotters has drawn before: a stretch of time that slides is moved as one, and marks
//! that gather anew are set like type, body by body. Lays nothing out.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::canvas::{pixel_ratio, prepared};
use super::context_2d::Context2d;
use super::document::document;
use base::geometry::{Point, Rect, Size};
use base::palette::Palette;
use paint::canvas::Canvas2d;
use timeline::chart::{self, Layers, Marks};
use timeline::{Mark, NAME_LEFT_PX, Overview, Timeline};

pub struct TimelinePainter {
    canvas: HtmlCanvasElement,
    palette: Palette,
    ratio: f64,
    /// More of time than is seen, as it is laid out and drawn, so that it can be moved under the window.
    wide: Option<(Timeline, HtmlCanvasElement)>,
    /// Of the strip.
    bars: Option<HtmlCanvasElement>,
    /// Of all marks that look alike.
    bodies: Vec<(Mark, HtmlCanvasElement)>,
}

/// Marks and the marks of ticks reach so far below the lanes.
const BELOW_PX: f64 = 5.0;
/// From a mark to the edge of its picture.
const RIM_PX: f64 = 2.0;

impl TimelinePainter {
    #[must_use]
    pub fn new(canvas: HtmlCanvasElement) -> Self {
        Self { canvas, palette: Palette::LIGHT, ratio: 0.0, wide: None, bars: None, bodies: Vec::new() }
    }

    /// What was drawn shows another view: its pictures are of no use. Bodies of marks are, in the same colours.
    pub fn forget(&mut self, palette: Palette) {
        (self.wide, self.bars) = (None, None);
        if self.palette != palette || self.ratio != pixel_ratio() {
            (self.palette, self.ratio) = (palette, pixel_ratio());
            self.bodies.clear();
        }
    }

    /// Draws all of it.
    pub fn rest(&mut self, timeline: &Timeline) {
        self.wide = None;
        if let Some(context) = prepared(&self.canvas, timeline.size) {
            self.draw(&context, timeline, Layers::ALL);
        }
    }

    /// Draws all of it, marks from pictures.
    pub fn flow(&mut self, timeline: &Timeline) {
        self.wide = None;
        let Some(context) = prepared(&self.canvas, timeline.size) else { return };
        self.draw(&context, timeline, Layers { paper: true, ground: true, ..Layers::NONE });
        // Pictures are set pixel on pixel.
        let _ = context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        for mark in timeline.marks.iter().filter(|mark| !mark.selected) {
            self.set(&context, mark);
        }
        let _ = context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0);
        self.draw(
            &context,
            timeline,
            Layers { marks: Marks::Words, names: true, ticks: true, ..Layers::NONE },
        );
        self.strip(&context, timeline);
    }

    /// Draws it where only time has moved: the lanes as a picture, out of one that is wider, which `wide` lays out
    /// when there is none of this stretch.
    pub fn slide(&mut self, timeline: &Timeline, wide: impl FnOnce() -> Timeline) {
        let first = self.wide.is_none();
        if self.shift_px(timeline).is_none() {
            self.wide = self.picture(wide());
        }
        let Some(context) = self.context(timeline, first) else { return };
        let (plot, size) = (timeline.plot, timeline.size);
        let lanes = Rect::new(
            Point::new(plot.min.x - NAME_LEFT_PX, 0.0),
            Point::new(size.width, plot.max.y + BELOW_PX),
        );
        let foot = timeline.overview.as_ref().map_or(size.height, |overview| overview.bounds.min.y);
        self.blank(&context, Rect::new(Point::new(0.0, lanes.max.y), Point::new(size.width, foot)));
        if let (Some((_, picture)), Some(shift_px)) = (&self.wide, self.shift_px(timeline)) {
            self.copy(&context, picture, lanes.min.offset(shift_px, 0.0), lanes);
        }
        self.draw(&context, timeline, Layers { ticks: true, ..Layers::NONE });
        self.strip(&context, timeline);
    }

    /// Draws the strip alone: its window is being drawn or moved.
    pub fn brush(&mut self, timeline: &Timeline) {
        if let Some(context) = self.context(timeline, false) {
            self.strip(&context, timeline);
        }
    }

    /// How far the stretch shown is into the wide picture; `None` where it is not all on it.
    fn shift_px(&self, timeline: &Timeline) -> Option<f64> {
        let (wide, _) = self.wide.as_ref()?;
        let shift_px = wide.scale.screen_from_day(timeline.scale.domain.first_day) - wide.plot.min.x;
        (shift_px >= 0.0 && shift_px <= wide.plot.width() - timeline.plot.width()).then_some(shift_px)
    }

    fn picture(&self, wide: Timeline) -> Option<(Timeline, HtmlCanvasElement)> {
        let (canvas, context) = new_canvas(Size::new(wide.size.width, wide.plot.max.y + BELOW_PX))?;
        self.draw(&context, &wide, Layers { paper: true, ground: true, marks: Marks::All, ..Layers::NONE });
        Some((wide, canvas))
    }

    /// The strip: its bars change with the view alone.
    fn strip(&mut self, context: &CanvasRenderingContext2d, timeline: &Timeline) {
        let Some(Overview { bounds, .. }) = timeline.overview else { return };
        let Some(bars) = self.bars.take().or_else(|| self.bars_picture(timeline, bounds)) else { return };
        // The handles reach beyond its ends.
        self.blank(context, Rect::new(bounds.min.offset(-4.0, 0.0), bounds.max.offset(4.0, 0.0)));
        self.draw(context, timeline, Layers { track: true, ..Layers::NONE });
        self.copy(context, &bars, Point::new(bounds.min.x, 0.0), bounds);
        self.draw(context, timeline, Layers { handles: true, ..Layers::NONE });
        self.bars = Some(bars);
    }

    fn bars_picture(&self, timeline: &Timeline, bounds: Rect) -> Option<HtmlCanvasElement> {
        let (canvas, context) = new_canvas(Size::new(timeline.size.width, bounds.height()))?;
        context.translate(0.0, -bounds.min.y).ok()?;
        self.draw(&context, timeline, Layers { bars: true, ..Layers::NONE });
        Some(canvas)
    }

    /// Sets the body of a mark.
    fn set(&mut self, context: &CanvasRenderingContext2d, mark: &Mark) {
        let size = mark.bounds().grown(RIM_PX);
        let known = self.bodies.iter().position(|(like, _)| like.looks_like(mark));
        let at = known.unwrap_or(self.bodies.len());
        if known.is_none() {
            let size = Size::new(size.width(), size.height());
            let Some((canvas, own)) = new_canvas(size) else { return };
            let parts = Layers { marks: Marks::All, ..Layers::NONE };
            self.draw(&own, &Timeline::of_body(mark, size), parts);
            self.bodies.push((mark.clone(), canvas));
        }
        let (left, top) = (self.whole(size.min.x), self.whole(size.min.y));
        let _ = context.draw_image_with_html_canvas_element(&self.bodies[at].1, left, top);
    }

    fn draw(&self, context: &CanvasRenderingContext2d, timeline: &Timeline, parts: Layers) {
        chart::paint(&Context2d::new(context), timeline, &self.palette, parts);
    }

    /// The canvas as it is; all blank but for names where a gesture begins.
    fn context(&self, timeline: &Timeline, first: bool) -> Option<CanvasRenderingContext2d> {
        if first {
            let context = prepared(&self.canvas, timeline.size)?;
            self.draw(&context, timeline, Layers { paper: true, names: true, ..Layers::NONE });
            return Some(context);
        }
        self.canvas.get_context("2d").ok()??.dyn_into().ok()
    }

    fn blank(&self, context: &CanvasRenderingContext2d, rect: Rect) {
        let context = Context2d::new(context);
        context.set_fill(self.palette.panel);
        context.fill_rect(rect);
    }

    /// Copies a picture's part from `from` on to a place of the same size, pixel on pixel.
    fn copy(&self, context: &CanvasRenderingContext2d, picture: &HtmlCanvasElement, from: Point, to: Rect) {
        let [x, y, left, top, right, bottom] =
            [from.x, from.y, to.min.x, to.min.y, to.max.x, to.max.y].map(|px| self.whole(px));
        let (width, height) = (right - left, bottom - top);
        let _ = context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        let _ = context.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            picture, x, y, width, height, left, top, width, height,
        );
        let _ = context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0);
    }

    /// The nearest whole pixel of the screen.
    fn whole(&self, px: f64) -> f64 {
        (px * self.ratio).round()
    }
}

/// A canvas of its own that is not on the page, scaled to CSS pixels.
fn new_canvas(size: Size) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let context = prepared(&canvas, size)?;
    Some((canvas, context))
}
