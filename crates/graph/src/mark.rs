//! What a scene is made of. All coordinates and lengths are CSS pixels of the view, y down.

use std::rc::Rc;

use super::edges::distance_to_curve;
use base::geometry::{Point, Rect, Size};
use dataset::{NodeRef, Shape, Tone};
use paint::Align;
use query::compare::Change;

/// How far the control points of a loop stand off its axis, as a share of its length.
const LOOP_WIDTH: f64 = 0.7;

/// How far off its mark the ring of a selected one is, and that of a pinned one.
pub(super) const SELECTED_RING_PX: f64 = 6.0;
pub(super) const PINNED_RING_PX: f64 = 4.0;

/// How loudly a thing is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Emphasis {
    /// Outside what hover lights up.
    Dim,
    /// Background: neither chosen nor pointed away from.
    Plain,
    /// The selection, its neighbours, the parties of the hero.
    Strong,
    /// What the view is about.
    Hero,
}

/// How certain and how present a link is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// It holds.
    Solid,
    /// All that is known of its money is that it was promised.
    Promised,
    /// It is alleged.
    Dashed,
    /// Nobody says whether it still holds.
    Unknown,
    /// It has ended: dotted, with a stroke across.
    Ended,
}

/// A node as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeMark {
    /// What it stands for.
    pub node: NodeRef,
    /// Its middle.
    pub centre: Point,
    /// Half the mark's width.
    pub radius: f64,
    /// Its outline.
    pub shape: Shape,
    /// The meaning its colour carries.
    pub tone: Tone,
    /// How loudly it is drawn.
    pub level: Emphasis,
    /// The reader has chosen it: it has a ring.
    pub selected: bool,
    /// The reader has pinned it: it has a thin ring.
    pub pinned: bool,
    /// Not yet touched by any event on the day shown.
    pub faded: bool,
    /// How it differs between the two days compared.
    pub change: Option<Change>,
    /// A dispute that has not gone beyond allegations: its outline is broken.
    pub alleged: bool,
}

impl NodeMark {
    /// Half the width of all that is drawn of it, with the ring of one that is selected or pinned.
    #[must_use]
    pub fn outer_radius(&self) -> f64 {
        let ring_px = match (self.selected, self.pinned) {
            (true, _) => SELECTED_RING_PX + 1.0,
            (false, true) => PINNED_RING_PX + 0.5,
            (false, false) => 0.0,
        };
        self.radius + ring_px
    }
}

/// How a line stands in a comparison of two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Nothing is compared.
    Not,
    /// As it was: quiet.
    Same,
    /// In this way.
    Differs(Change),
}

/// The head of an arrow on a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrowhead {
    /// Where it points.
    pub tip: Point,
    /// The middle of its base.
    pub base: Point,
}

/// A piece of a line, as a quadratic Bézier curve: where it begins, its control point, where it ends.
pub type Curve = [Point; 3];

/// A line from `from` to `to` bent towards `control` (a quadratic Bézier), already clipped at its nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct EdgeMark {
    /// Position in `Visible::edges`.
    pub edge: usize,
    /// Where it begins, outside its mark.
    pub from: Point,
    /// The control point of the curve; of a loop the point farthest from its mark, which it runs through.
    pub control: Point,
    /// Where it ends, outside its mark.
    pub to: Point,
    /// The meaning its colour carries.
    pub tone: Tone,
    /// How certain and how present it is.
    pub line: Line,
    /// Before what a selection or more contrast adds.
    pub width: f64,
    /// How loudly it is drawn.
    pub level: Emphasis,
    /// The reader has chosen it.
    pub selected: bool,
    /// How it stands between the two days compared.
    pub compared: Compared,
    /// It leads back to the mark it comes from.
    pub is_loop: bool,
    /// Its arrowheads: near `from`, near `to`.
    pub heads: [Option<Arrowhead>; 2],
    /// Where along it, as a share, the stroke across it is where it has ended.
    pub stroke_at: f64,
    /// The share of it that is drawn as a line: a head that ends it takes the rest.
    pub drawn: (f64, f64),
    /// How many links it stands for.
    pub count: usize,
}

impl EdgeMark {
    /// A plain straight line without arrowheads: what differs is set by the caller.
    #[must_use]
    pub fn straight(from: Point, to: Point) -> Self {
        Self {
            edge: 0,
            from,
            control: from.lerp(to, 0.5),
            to,
            tone: Tone::Ink,
            line: Line::Solid,
            width: 1.0,
            level: Emphasis::Plain,
            selected: false,
            compared: Compared::Not,
            is_loop: false,
            heads: [None, None],
            stroke_at: 0.5,
            drawn: (0.0, 1.0),
            count: 1,
        }
    }

    /// The same line moved by so much.
    #[must_use]
    pub fn moved(mut self, by: Point) -> Self {
        let shift = |p: Point| p.offset(by.x, by.y);
        (self.from, self.control, self.to) = (shift(self.from), shift(self.control), shift(self.to));
        for head in self.heads.iter_mut().flatten() {
            *head = Arrowhead { tip: shift(head.tip), base: shift(head.base) };
        }
        self
    }

    /// Whether it belongs to what the view is about or the reader has chosen.
    #[must_use]
    pub fn is_loud(&self) -> bool {
        self.level >= Emphasis::Strong
    }

    /// The point a share `t` (0 to 1) along the line.
    #[must_use]
    pub fn point(&self, t: f64) -> Point {
        if !self.is_loop {
            return on_curve([self.from, self.control, self.to], t);
        }
        let [out, back] = self.halves();
        if t < 0.5 { on_curve(out, t * 2.0) } else { on_curve(back, t * 2.0 - 1.0) }
    }

    /// The two halves of a loop, which meet smoothly in its far point.
    fn halves(&self) -> [Curve; 2] {
        let (far, across) = (self.control, self.from.distance(self.to).max(0.001));
        let wide = far.distance(self.from.lerp(self.to, 0.5)) * LOOP_WIDTH / across;
        let (dx, dy) = ((self.to.x - self.from.x) * wide, (self.to.y - self.from.y) * wide);
        [[self.from, far.offset(-dx, -dy), far], [far, far.offset(dx, dy), self.to]]
    }

    /// The curves that are drawn: one, or the two halves of a loop.
    #[must_use]
    pub fn curves(&self) -> (Curve, Option<Curve>) {
        let (first, last) = self.drawn;
        if !self.is_loop {
            return (part_of_curve([self.from, self.control, self.to], first, last), None);
        }
        let [out, back] = self.halves();
        let start = (first * 2.0).min(1.0);
        let end = (last * 2.0 - 1.0).max(0.0);
        (part_of_curve(out, start, 1.0), Some(part_of_curve(back, 0.0, end)))
    }

    /// The distance of a point from the line, in CSS pixels.
    #[must_use]
    pub fn distance(&self, p: Point) -> f64 {
        if !self.is_loop {
            return distance_to_curve(p, self.from, self.control, self.to);
        }
        let halves = self.halves().map(|[from, control, to]| distance_to_curve(p, from, control, to));
        halves[0].min(halves[1])
    }

    /// Whether some of it may lie in `part`: a line lies within its points.
    #[must_use]
    pub fn touches(&self, part: Rect) -> bool {
        if self.is_loop {
            let points = self.halves().into_iter().flatten();
            return Rect::around(points).is_some_and(|all| all.grown(0.5).overlaps(part));
        }
        let beside = |a: f64, b: f64, c: f64, low: f64, high: f64| {
            (a < low && b < low && c < low) || (a > high && b > high && c > high)
        };
        let (a, b, c) = (self.from, self.control, self.to);
        !beside(a.x, b.x, c.x, part.min.x, part.max.x) && !beside(a.y, b.y, c.y, part.min.y, part.max.y)
    }

    /// Whether nobody could tell it from a straight line.
    #[must_use]
    pub fn is_straight(&self) -> bool {
        let (dx, dy) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let (cx, cy) = (self.control.x - self.from.x, self.control.y - self.from.y);
        // How far the control point stands off, times the line's length: the curve stands off half as far.
        let aside = (dx * cy - dy * cx).abs();
        aside * aside <= 0.01 * (dx * dx + dy * dy)
    }
}

fn on_curve([from, control, to]: Curve, t: f64) -> Point {
    from.lerp(control, t).lerp(control.lerp(to, t), t)
}

/// The piece of a curve between two shares of it, by its polar form (blossom).
fn part_of_curve(curve: Curve, first: f64, last: f64) -> Curve {
    let [from, control, to] = curve;
    let middle = from.lerp(control, first).lerp(control.lerp(to, first), last);
    [on_curve(curve, first), middle, on_curve(curve, last)]
}

/// A line of a name.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelLine {
    /// The words.
    pub text: String,
    /// Type size.
    pub size_px: f64,
    /// It stands out.
    pub bold: bool,
    /// Quieter than a name: a second thought, or the name of what had not begun.
    pub quiet: bool,
    /// Room that is kept for it at least, in pixels: what another day would say here may be longer.
    pub least_px: f64,
}

/// A node's name where there is room for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Whose name it is.
    pub node: NodeRef,
    /// From top to bottom.
    pub lines: Rc<[LabelLine]>,
    /// The room it takes.
    pub rect: Rect,
    /// Where in its room the lines hang.
    pub align: Align,
    /// As loud as its node.
    pub level: Emphasis,
}

/// A word or two on a line.
#[derive(Clone, Debug, PartialEq)]
pub struct EdgeLabel {
    /// A position in `Visible::edges`.
    pub edge: usize,
    /// The words.
    pub text: String,
    /// The room it takes.
    pub rect: Rect,
    /// The meaning its colour carries.
    pub tone: Tone,
    /// As loud as its line.
    pub level: Emphasis,
    /// Beside words that read only one way: a small arrow that points from who acts.
    pub pointer: Option<Arrowhead>,
}

/// The sign of a change, on a line or at a node.
#[derive(Clone, Debug, PartialEq)]
pub struct Badge {
    /// What it belongs to.
    pub of: BadgeOf,
    /// Its middle.
    pub at: Point,
    /// Half its width.
    pub radius: f64,
    /// How the thing differs.
    pub change: Change,
    /// As loud as the thing.
    pub level: Emphasis,
}

/// What a sign belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadgeOf {
    /// A position in `Visible::edges`.
    Edge(usize),
    /// A node.
    Node(NodeRef),
    /// What a node holds, some of which differs.
    Held(NodeRef),
}

/// What a node holds, as the picture shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct FoldMark {
    /// What holds.
    pub node: NodeRef,
    /// The room of the count under its name, where there is any.
    pub rect: Option<Rect>,
    /// The middle of the sign that it holds disputes, and half its width, where it does.
    pub sign: Option<(Point, f64)>,
    /// As loud as its node.
    pub level: Emphasis,
}

/// Everything to paint, in painting order within each list; edges first, then nodes, then signs, then labels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Of the view.
    pub size: Size,
    /// Lines between nodes.
    pub edges: Vec<EdgeMark>,
    /// Nodes, in the order of `Visible::nodes`.
    pub nodes: Vec<NodeMark>,
    /// What nodes hold.
    pub folds: Vec<FoldMark>,
    /// Signs of changes.
    pub badges: Vec<Badge>,
    /// Names, in the order of their nodes.
    pub labels: Vec<Label>,
    /// Words on lines.
    pub edge_labels: Vec<EdgeLabel>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(control: Point) -> EdgeMark {
        EdgeMark { control, ..EdgeMark::straight(Point::new(0.0, 0.0), Point::new(100.0, 0.0)) }
    }

    #[test]
    fn a_line_is_straight_while_it_bends_less_than_anybody_sees() {
        for (bend, straight) in [(0.0, true), (0.09, true), (0.2, false), (-0.2, false), (30.0, false)] {
            assert_eq!(edge(Point::new(50.0, bend)).is_straight(), straight, "{bend}");
        }
    }

    #[test]
    fn a_line_is_painted_wherever_its_bend_may_reach() {
        let bent = edge(Point::new(50.0, 80.0));
        let part = |x: f64, y: f64| Rect::new(Point::new(x, y), Point::new(x + 10.0, y + 10.0));
        // The curve's middle is at 40.
        assert!(bent.touches(part(45.0, 35.0)) && bent.touches(part(0.0, -5.0)));
        for away in [part(-20.0, 0.0), part(101.0, 0.0), part(50.0, -11.0), part(50.0, 81.0)] {
            assert!(!bent.touches(away), "{away:?}");
        }
    }

    #[test]
    fn what_is_drawn_of_a_line_lies_on_it() {
        let bent = EdgeMark { drawn: (0.1, 0.8), ..edge(Point::new(40.0, 80.0)) };
        let ([from, control, to], more) = bent.curves();
        assert!(
            more.is_none() && from.distance(bent.point(0.1)) < 1e-9 && to.distance(bent.point(0.8)) < 1e-9
        );
        assert!(on_curve([from, control, to], 0.5).distance(bent.point(0.45)) < 1e-9);
    }

    #[test]
    fn a_loop_leaves_its_mark_and_comes_back_and_is_hit_where_it_is_seen() {
        let (from, to, far) = (Point::new(-6.0, -8.0), Point::new(6.0, -8.0), Point::new(0.0, -40.0));
        let mark = EdgeMark { control: far, is_loop: true, ..EdgeMark::straight(from, to) };
        assert_eq!([mark.point(0.0), mark.point(0.5), mark.point(1.0)], [from, far, to]);
        assert!(mark.distance(far) < 1e-9 && mark.distance(mark.point(0.3)) < 1.5);
        assert!(mark.distance(Point::new(0.0, -20.0)) > 6.0, "it is open inside");
        assert!(mark.point(0.25).x < -8.0 && mark.point(0.75).x > 8.0, "and as wide as a loop");
        let around = |p: Point| Rect::centred(p, Size::new(4.0, 4.0));
        assert!(mark.touches(around(mark.point(0.25))) && !mark.touches(around(Point::new(0.0, 30.0))));
    }
}
