//! One item of the display list: an outline with its fill and stroke. Coordinates and lengths are CSS pixels, y down.

use super::{Colour, Dash, Weight};
use base::geometry::{Point, Rect};

/// A straight piece about an origin, for a radius of 1.
pub type Segment = [(f64, f64); 2];

/// What is painted: the fill first, then the stroke over its edge; of a text the stroke first, as a halo. Later shapes
/// of a list lie over earlier ones. Made without an allocation: texts and corners are borrowed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape<'a> {
    /// Where the edge runs.
    pub outline: Outline<'a>,
    /// `None` leaves the inside as it is.
    pub fill: Option<Colour>,
    /// `None` draws no edge.
    pub stroke: Option<Stroke>,
    /// Of fill and stroke, each for itself, 0 to 1.
    pub opacity: f64,
}

/// How an edge is drawn. Ends and joints are round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// The colour of the line.
    pub colour: Colour,
    /// Half of it lies on each side of the edge.
    pub width_px: f64,
    /// Whether and how it is broken.
    pub dash: Dash,
}

/// The edge of a shape.
#[allow(missing_docs, reason = "what a field is, its variant says")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outline<'a> {
    /// A straight line.
    Line { from: Point, to: Point },
    /// A quadratic Bézier curve.
    Curve { from: Point, control: Point, to: Point },
    /// Straight pieces that are not joined, scaled by a radius about a centre.
    Segments { centre: Point, radius: f64, segments: &'a [Segment] },
    /// All of a circle.
    Circle { centre: Point, radius: f64 },
    /// Corners scaled by a radius about a centre, closed.
    Polygon { centre: Point, radius: f64, corners: &'a [(f64, f64)] },
    /// Three corners, closed: an arrowhead.
    Triangle([Point; 3]),
    /// A rectangle whose corners are rounded by so much.
    Rect { rect: Rect, corner_px: f64 },
    /// A line of text.
    Text(Text<'a>),
}

/// A line of text in its box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text<'a> {
    /// The words; never markup.
    pub text: &'a str,
    /// As high as the line; see `baseline_px` for where the text stands in it.
    pub line: Rect,
    /// Where in the box it hangs.
    pub align: Align,
    /// Type size.
    pub size_px: f64,
    /// Type weight.
    pub weight: Weight,
}

impl Text<'_> {
    /// The x of the end or middle that `align` names, in CSS pixels.
    #[must_use]
    pub fn anchor_px(&self) -> f64 {
        match self.align {
            Align::Start => self.line.min.x,
            Align::Middle => self.line.centre().x,
            Align::End => self.line.max.x,
        }
    }
}

/// Which part of a text lies at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}
