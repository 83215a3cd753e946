//! The list on a 2D canvas: a loop over its shapes. The canvas is a trait, so that a test can record what it is told.

use super::{Align, Outline, Shape, Weight, baseline_px};
use super::{Colour, Dash};
use base::geometry::{Point, Rect};
use base::palette::{Palette, Rgb};

/// What the painters need of a `CanvasRenderingContext2D`, in CSS pixels.
pub trait Canvas2d {
    /// Line caps and joints are round from here on.
    fn set_round_ends(&self);
    /// What is filled from here on is of this colour.
    fn set_fill(&self, rgb: Rgb);
    /// What is stroked from here on is of this colour.
    fn set_stroke(&self, rgb: Rgb);
    /// Opacity of all that follows, 0 to 1.
    fn set_alpha(&self, alpha: f64);
    /// Width of strokes.
    fn set_line_width(&self, width_px: f64);
    /// Dashes of strokes, with their offset.
    fn set_dash(&self, dash: Dash);
    /// The sans face of the page in a size and a weight.
    fn set_font(&self, size_px: f64, weight: Weight);
    /// Which part of a text lies at its place.
    fn set_align(&self, align: Align);
    /// How far the font set reaches above and below its baseline.
    fn font_extent(&self) -> (f64, f64);
    /// Forgets the path.
    fn begin_path(&self);
    /// Lifts the pen to a point.
    fn move_to(&self, to: Point);
    /// A straight line to a point.
    fn line_to(&self, to: Point);
    /// A quadratic Bézier curve to a point.
    fn curve_to(&self, control: Point, to: Point);
    /// Joins the path's end to its beginning.
    fn close_path(&self);
    /// Adds a whole circle.
    fn circle(&self, centre: Point, radius: f64);
    /// Adds a rectangle with round corners.
    fn round_rect(&self, rect: Rect, corner_px: f64);
    /// Fills the path.
    fn fill(&self);
    /// Strokes the path.
    fn stroke(&self);
    /// Fills a rectangle, whatever the path is.
    fn fill_rect(&self, rect: Rect);
    /// Strokes a rectangle, whatever the path is.
    fn stroke_rect(&self, rect: Rect);
    /// Writes a text on its baseline.
    fn fill_text(&self, text: &str, at: Point);
    /// Writes the outline of a text.
    fn stroke_text(&self, text: &str, at: Point);
}

/// A canvas, and what it was last told: most of what is painted is like what was painted before, and every setting is a
/// way from the program to the browser.
pub struct Pen<C> {
    /// Paths are drawn on it directly; settings go through the pen.
    pub canvas: C,
    fill: Option<Rgb>,
    stroke: Option<Rgb>,
    alpha: f64,
    width_px: f64,
    dash: Option<Dash>,
    font: Option<(f64, Weight)>,
    align: Option<Align>,
}

impl<C: Canvas2d> Pen<C> {
    /// A pen that knows nothing of how the canvas is set.
    #[must_use]
    pub fn new(canvas: C) -> Self {
        Self {
            canvas,
            fill: None,
            stroke: None,
            alpha: f64::NAN,
            width_px: f64::NAN,
            dash: None,
            font: None,
            align: None,
        }
    }

    /// Sets the opacity, 0 to 1.
    pub fn set_alpha(&mut self, alpha: f64) {
        if self.alpha != alpha {
            self.alpha = alpha;
            self.canvas.set_alpha(alpha);
        }
    }

    /// Sets the colour of fills.
    pub fn set_fill(&mut self, rgb: Rgb) {
        if self.fill.replace(rgb) != Some(rgb) {
            self.canvas.set_fill(rgb);
        }
    }

    /// Sets the colour and the width of strokes.
    pub fn set_stroke(&mut self, rgb: Rgb, width_px: f64) {
        if self.stroke.replace(rgb) != Some(rgb) {
            self.canvas.set_stroke(rgb);
        }
        if self.width_px != width_px {
            self.width_px = width_px;
            self.canvas.set_line_width(width_px);
        }
    }

    /// Sets the dashes of strokes.
    pub fn set_dash(&mut self, dash: Dash) {
        if self.dash.replace(dash) != Some(dash) {
            self.canvas.set_dash(dash);
        }
    }

    /// Sets the face of texts; whether it was another before.
    pub fn set_font(&mut self, size_px: f64, weight: Weight) {
        if self.font.replace((size_px, weight)) != Some((size_px, weight)) {
            self.canvas.set_font(size_px, weight);
        }
    }

    /// Sets which part of a text lies at its place.
    pub fn set_align(&mut self, align: Align) {
        if self.align.replace(align) != Some(align) {
            self.canvas.set_align(align);
        }
    }
}

/// Among more shapes than this, lines and heads that follow each other and look alike are one path: each path is several
/// ways from the program to the browser, and all of them together must not take longer than a press may wait. Where such
/// lines cross they are no darker, which nobody sees among so many.
const MANY: usize = 4_000;
/// So many at most: a path without end is slow to fill.
const TOGETHER: usize = 200;

/// Paints shapes in their order over what is there.
pub fn paint<C: Canvas2d>(canvas: C, shapes: &[Shape], palette: &Palette) {
    canvas.set_round_ends();
    let mut pen = Pen::new(canvas);
    let is_alike = |a: &Shape, b: &Shape| {
        let is_simple =
            matches!(b.outline, Outline::Line { .. } | Outline::Curve { .. } | Outline::Triangle(_));
        is_simple && (a.fill, a.stroke, a.opacity) == (b.fill, b.stroke, b.opacity)
    };
    let is_one = |a: &Shape, b: &Shape| shapes.len() > MANY && is_alike(a, b) && is_alike(b, a);
    for alike in shapes.chunk_by(is_one).flat_map(|alike| alike.chunks(TOGETHER)) {
        paint_shapes(&mut pen, alike, palette);
    }
    pen.set_dash(Dash::Solid);
    pen.set_alpha(1.0);
}

/// Bare paper in a part of the view.
pub fn clear<C: Canvas2d>(canvas: &C, palette: &Palette, part: Rect) {
    canvas.set_fill(Colour::Paper.rgb(palette));
    canvas.fill_rect(part);
}

/// Paints shapes that look like the first.
fn paint_shapes<C: Canvas2d>(pen: &mut Pen<C>, alike: &[Shape], palette: &Palette) {
    let Some(shape) = alike.first() else { return };
    pen.set_alpha(shape.opacity);
    if let Some(fill) = shape.fill {
        pen.set_fill(fill.rgb(palette));
    }
    if let Some(stroke) = shape.stroke {
        pen.set_dash(stroke.dash);
        pen.set_stroke(stroke.colour.rgb(palette), stroke.width_px);
    }
    if let Outline::Text(text) = &shape.outline {
        pen.set_font(text.size_px, text.weight);
        pen.set_align(text.align);
        let (ascent_px, descent_px) = pen.canvas.font_extent();
        let down_px = baseline_px(text.line.height(), ascent_px, descent_px);
        let at = Point::new(text.anchor_px(), text.line.min.y + down_px);
        if shape.stroke.is_some() {
            pen.canvas.stroke_text(text.text, at);
        }
        if shape.fill.is_some() {
            pen.canvas.fill_text(text.text, at);
        }
        return;
    }
    pen.canvas.begin_path();
    alike.iter().for_each(|shape| trace(&pen.canvas, &shape.outline));
    if shape.fill.is_some() {
        pen.canvas.fill();
    }
    if shape.stroke.is_some() {
        pen.canvas.stroke();
    }
}

/// Adds an outline to the path.
fn trace<C: Canvas2d>(canvas: &C, outline: &Outline) {
    match *outline {
        Outline::Line { from, to } => {
            canvas.move_to(from);
            canvas.line_to(to);
        }
        Outline::Curve { from, control, to } => {
            canvas.move_to(from);
            canvas.curve_to(control, to);
        }
        Outline::Segments { centre, radius, segments } => {
            for [a, b] in segments {
                canvas.move_to(centre.offset(a.0 * radius, a.1 * radius));
                canvas.line_to(centre.offset(b.0 * radius, b.1 * radius));
            }
        }
        Outline::Circle { centre, radius } => canvas.circle(centre, radius),
        Outline::Polygon { centre, radius, corners } => {
            for (i, (x, y)) in corners.iter().enumerate() {
                let corner = centre.offset(x * radius, y * radius);
                if i == 0 { canvas.move_to(corner) } else { canvas.line_to(corner) }
            }
            canvas.close_path();
        }
        Outline::Triangle([a, b, c]) => {
            canvas.move_to(a);
            canvas.line_to(b);
            canvas.line_to(c);
            canvas.close_path();
        }
        Outline::Rect { rect, corner_px } => canvas.round_rect(rect, corner_px),
        // Painted without a path.
        Outline::Text(_) => {}
    }
}
