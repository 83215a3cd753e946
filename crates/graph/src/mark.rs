//! What a scene is made of. All coordinates and lengths are CSS pixels of the view, y down.

use base::geometry::{Point, Rect, Size};
use dataset::{NodeRef, Shape, Tone};
use paint::Align;
use query::compare::Change;

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
    /// It is alleged.
    Dashed,
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

/// A line from `from` to `to` bent towards `control` (a quadratic Bézier), already clipped at its nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct EdgeMark {
    /// Position in `Visible::edges`.
    pub edge: usize,
    /// Where it begins, outside its mark.
    pub from: Point,
    /// The control point of the curve.
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
    /// How many links it stands for.
    pub count: usize,
    /// Whether these run one way, from `from` to `to`.
    pub one_way: bool,
}

impl EdgeMark {
    /// The point a share `t` (0 to 1) along the line.
    #[must_use]
    pub fn point(&self, t: f64) -> Point {
        self.from.lerp(self.control, t).lerp(self.control.lerp(self.to, t), t)
    }

    /// Whether some of it may lie in `part`: a line lies within its three points.
    #[must_use]
    pub fn touches(&self, part: Rect) -> bool {
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
    pub lines: Vec<LabelLine>,
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
        EdgeMark {
            edge: 0,
            from: Point::new(0.0, 0.0),
            control,
            to: Point::new(100.0, 0.0),
            tone: Tone::Ink,
            line: Line::Solid,
            width: 1.0,
            level: Emphasis::Plain,
            selected: false,
            compared: Compared::Not,
            count: 1,
            one_way: true,
        }
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
}
