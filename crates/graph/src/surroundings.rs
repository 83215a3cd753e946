//! What it costs to have a name at a place around its mark, other names aside: marks that it would touch or be taken for
//! the name of, lines that it would break, the edges of the picture.

use super::grid::Grid;
use super::mark::{EdgeMark, NodeMark};
use super::places::{GAP_PX, MARGIN_PX, PLACES, PLACES_TRIED, RINGS_PX, edges_px, rect_at};
use base::geometry::{Point, Rect, Size};
use base::sort;
use base::type_scale::type_px;
use paint::{Align, line_height_px};

/// A name that costs more than this is left out; one that has to be there may break more lines, before it does worse.
pub const TOO_MUCH_COST: f64 = 140.0;
pub const TOO_MUCH_IF_FORCED_COST: f64 = 299.0;
/// No name may do this, unless its mark is never nameless: it may cover a few marks then.
pub const NEVER: f64 = 10_000.0;
pub const IF_NEVER_NAMELESS_COST: f64 = 5.0 * NEVER;
/// Over its own mark no name stands.
const OVER_ITS_OWN_COST: f64 = 10.0 * NEVER;
const ASTRAY_COST: f64 = 300.0;
/// By a mark that matters about as much as its own, a name is read as that one's: worse than to lie over a small one.
const MISTAKEN_COST: f64 = 700.0;
const OUTSIDE_COST: f64 = 800.0;
/// Over a mark that matters much less than its own, a name may stand if it must.
const SMALL_MARK_COST: f64 = 600.0;
const SMALL_MARK_SHARE: f64 = 0.62;
/// A name is nearer to its own mark than to any other by this much.
const NEARER_PX: f64 = 1.0;
const PLACE_COST: f64 = 0.35;
/// Of a place farther off the mark.
const RING_COST: f64 = 5.0;
/// Of a line that a name breaks, of each pixel broken, and how many times as much of one that is loud.
const LINE_COST: f64 = 3.0;
const BROKEN_PX_COST: f64 = 0.06;
const LOUD_LINE: f64 = 2.0;
/// What rounding may take of the room at an edge that a name has slid to.
const SLID_PX: f64 = 0.001;
/// Of a loud line of which hardly anything is left: more than this share is broken.
const SWALLOWED_COST: f64 = 12.0;
const SWALLOWED_SHARE: f64 = 0.4;
/// How many marks and lines are looked at for all names together: the picture of a whole field takes a twentieth of it. In
/// a thicket each name has a thousand around it, and to look on takes longer than a press may wait.
const MOST_LOOKED_AT: usize = 300_000;
/// Among more marks than this, one with more than so many around it gets no name: hardly one would find room.
const MOST_WITH_NAMES: usize = 300;
const MOST_AROUND: usize = 40;
/// With so many places a name is not looked for farther off its mark.
const ENOUGH_PLACES: usize = 24;
/// Pieces a bent line is taken as.
const PIECES: usize = 8;
/// A line of text on the side of its mark that faces the middle, where the lines are.
const INWARD_COST: f64 = 2.5;

/// A place for a name of some size, and what it costs.
#[derive(Clone, Copy)]
pub struct Candidate {
    pub rect: Rect,
    pub at: u8,
    pub cost: f64,
}

/// A line as a chain of straight pieces.
struct Chain {
    points: [Point; PIECES + 1],
    is_straight: bool,
    /// From end to end along the axes, as a taxi drives.
    length_px: f64,
    /// What breaking it costs, in quiet lines.
    weight: f64,
}

/// Marks and lines, which stay where they are whatever names do.
pub struct Surroundings<'a> {
    size: Size,
    nodes: &'a [NodeMark],
    lines: Vec<Chain>,
    marks_near: Grid,
    lines_near: Grid,
    /// How many marks and lines may still be looked at.
    looks_left: usize,
}

/// A mark as names see it, with its ring.
#[derive(Clone, Copy)]
struct Disc {
    centre: Point,
    radius: f64,
    outer_radius: f64,
}

/// What is near a name.
struct Near {
    own: Disc,
    marks: Vec<Disc>,
    lines: Vec<usize>,
}

impl<'a> Surroundings<'a> {
    pub fn new(size: Size, nodes: &'a [NodeMark], edges: &[EdgeMark]) -> Self {
        let line = |edge: &EdgeMark| Chain {
            points: std::array::from_fn(|i| edge.point(i as f64 / PIECES as f64)),
            is_straight: !edge.is_loop && edge.is_straight(),
            length_px: (edge.to.x - edge.from.x).abs() + (edge.to.y - edge.from.y).abs(),
            weight: if edge.is_loud() { LOUD_LINE } else { 1.0 },
        };
        let lines: Vec<Chain> = edges.iter().map(line).collect();
        let marks = (0..).zip(nodes).map(|(i, mark)| (node_rect(mark), i)).collect::<Vec<_>>();
        let mut pieces = Vec::with_capacity(lines.len() * PIECES);
        for (i, line) in (0..).zip(&lines) {
            let ends = line.points.windows(2);
            pieces.extend(ends.filter_map(|ends| Some((Rect::around([ends[0], ends[1]])?, i))));
        }
        let (marks_near, lines_near) = (Grid::new(size, &marks), Grid::new(size, &pieces));
        Self { size, nodes, lines, marks_near, lines_near, looks_left: MOST_LOOKED_AT }
    }

    /// Whether a mark's name of a size would be in sight at all.
    pub fn is_in_sight(&self, node: usize, size: Size) -> bool {
        self.reach(node, size).overlaps(self.pane())
    }

    /// Whether so many marks stand around a mark that no name of a size is nearer to it than to any of them.
    pub fn is_thicket(&mut self, node: usize, size: Size) -> bool {
        if self.nodes.len() <= MOST_WITH_NAMES {
            return false;
        }
        let (room, mut marks) = (self.reach(node, size), 0);
        self.marks_near.near(room, &mut |_| marks += 1);
        marks > MOST_AROUND
    }

    /// Where all places of a name lie.
    pub fn reach(&self, node: usize, size: Size) -> Rect {
        let mark = &self.nodes[node];
        let reach = mark.outer_radius() + GAP_PX + MARGIN_PX + RINGS_PX[RINGS_PX.len() - 1];
        Rect::centred(mark.centre, Size::new(2.0 * size.width, 2.0 * size.height)).grown(reach)
    }

    /// The places that cost less than `most` and are not taken by what never gives way, the cheapest first. None once too
    /// much was looked at: names are placed in the order of what they matter.
    pub fn candidates(&mut self, node: usize, size: Size, fixed: &[Rect], most: f64) -> Vec<Candidate> {
        let room = self.reach(node, size);
        if !room.overlaps(self.pane()) || self.looks_left == 0 {
            return Vec::new();
        }
        let near = self.near(node, room);
        self.looks_left = self.looks_left.saturating_sub(near.marks.len() + near.lines.len());
        let fixed: Vec<Rect> = fixed.iter().copied().filter(|rect| rect.overlaps(room)).collect();
        let rows = size.height / line_height_px(type_px::LABEL);
        let mut found = Vec::new();
        for at in 0..PLACES_TRIED {
            if found.len() >= ENOUGH_PLACES && at % PLACES.len() as u8 == 0 {
                break;
            }
            let (rect, align) = rect_at(at, near.own.centre, near.own.outer_radius, size, self.size.width);
            if fixed.iter().any(|taken| taken.overlaps(rect.grown(MARGIN_PX))) {
                continue;
            }
            let ring = f64::from(at / PLACES.len() as u8) * RING_COST;
            let inward = if self.is_inward(at, near.own.centre) { INWARD_COST * rows } else { 0.0 };
            let cost = f64::from(at % PLACES.len() as u8) * PLACE_COST + ring + inward;
            let cost = cost + self.cost(&near, (rect, align), most - cost);
            if cost < most {
                found.push(Candidate { rect, at, cost });
            }
        }
        sort::sort(&mut found, &mut |a, b| a.cost.total_cmp(&b.cost));
        found
    }

    /// What it costs to have a name there, counted up to `most`.
    fn cost(&self, near: &Near, (rect, align): (Rect, Align), most: f64) -> f64 {
        let own_px = near.own.off(rect);
        // A name beside its mark that had to slide lies over it.
        if own_px < MARGIN_PX {
            return OVER_ITS_OWN_COST;
        }
        let mut cost = if holds_words(self.size, rect, align) { 0.0 } else { OUTSIDE_COST };
        for mark in &near.marks {
            if cost >= most {
                return cost;
            }
            let off_px = mark.off(rect);
            let is_small = mark.radius < near.own.radius * SMALL_MARK_SHARE;
            cost += match (off_px < MARGIN_PX, off_px < own_px + NEARER_PX) {
                (true, _) => {
                    if is_small {
                        SMALL_MARK_COST
                    } else {
                        NEVER
                    }
                }
                (false, true) => {
                    if is_small {
                        ASTRAY_COST
                    } else {
                        MISTAKEN_COST
                    }
                }
                (false, false) => 0.0,
            };
        }
        let room = rect.grown(MARGIN_PX);
        for &line in &near.lines {
            if cost >= most {
                break;
            }
            cost += self.lines[line].broken(room);
        }
        cost
    }

    fn near(&mut self, own: usize, room: Rect) -> Near {
        let (nodes, mut marks, mut lines) = (self.nodes, Vec::new(), Vec::new());
        // A mark beside all places may still be nearer to a name far off its own.
        let around = room.grown(GAP_PX + RINGS_PX[RINGS_PX.len() - 1]);
        self.marks_near.near(around, &mut |i| {
            if i != own && node_rect(&nodes[i]).overlaps(around) {
                marks.push(Disc::new(&nodes[i]));
            }
        });
        self.lines_near.near(room, &mut |i| lines.push(i));
        Near { own: Disc::new(&nodes[own]), marks, lines }
    }

    fn pane(&self) -> Rect {
        Rect::new(Point::ORIGIN, Point::new(self.size.width, self.size.height))
    }

    fn is_inward(&self, at: u8, centre: Point) -> bool {
        let (_, y, _) = PLACES[usize::from(at) % PLACES.len()];
        let below_middle = centre.y - self.size.height / 2.0;
        y != 0.0 && (y > 0.0) != (below_middle > 0.0)
    }
}

impl Disc {
    fn new(mark: &NodeMark) -> Self {
        Self { centre: mark.centre, radius: mark.radius, outer_radius: mark.outer_radius() }
    }

    /// From a rectangle to the edge, negative where they overlap.
    fn off(&self, rect: Rect) -> f64 {
        let dx = (rect.min.x - self.centre.x).max(self.centre.x - rect.max.x).max(0.0);
        let dy = (rect.min.y - self.centre.y).max(self.centre.y - rect.max.y).max(0.0);
        (dx * dx + dy * dy).sqrt() - self.outer_radius
    }
}

impl Chain {
    /// What it costs to break this line where it runs through a rectangle.
    fn broken(&self, rect: Rect) -> f64 {
        let px = if self.is_straight {
            broken_px(self.points[0], self.points[PIECES], rect)
        } else {
            let pieces = self.points.windows(2).filter_map(|ends| broken_px(ends[0], ends[1], rect));
            pieces.fold(None, |sum, px| Some(sum.unwrap_or(0.0) + px))
        };
        let cost = |px: f64| {
            let is_swallowed = self.weight > 1.0 && px > self.length_px * SWALLOWED_SHARE;
            LINE_COST + px * BROKEN_PX_COST + if is_swallowed { SWALLOWED_COST } else { 0.0 }
        };
        px.map_or(0.0, |px| cost(px) * self.weight)
    }
}

/// Whether words stand inside of a pane, also where a browser's font is a little wider than our table.
pub fn holds_words(pane: Size, rect: Rect, align: Align) -> bool {
    let [left_px, right_px] = edges_px(rect.width(), align).map(|px| px - SLID_PX);
    let pane = Rect::new(Point::ORIGIN, Point::new(pane.width, pane.height));
    pane.contains(rect.min.offset(-left_px, 0.0)) && pane.contains(rect.max.offset(right_px, 0.0))
}

/// The square around a mark.
pub fn node_rect(node: &NodeMark) -> Rect {
    Rect::centred(node.centre, Size::new(node.radius * 2.0, node.radius * 2.0))
}

/// How much of a straight piece lies in a rectangle, `None` where they do not touch (clipping each axis in turn, after
/// Liang and Barsky); along the axes, as a taxi drives.
fn broken_px(a: Point, b: Point, rect: Rect) -> Option<f64> {
    let aside = |a: f64, b: f64, low: f64, high: f64| (a < low && b < low) || (a > high && b > high);
    if aside(a.x, b.x, rect.min.x, rect.max.x) || aside(a.y, b.y, rect.min.y, rect.max.y) {
        return None;
    }
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (start, end, low, high) in [(a.x, b.x, rect.min.x, rect.max.x), (a.y, b.y, rect.min.y, rect.max.y)] {
        let run = end - start;
        if run == 0.0 {
            continue;
        }
        let (t0, t1) = ((low - start) / run, (high - start) / run);
        enter = enter.max(t0.min(t1));
        leave = leave.min(t0.max(t1));
    }
    (enter <= leave).then(|| (leave - enter) * ((b.x - a.x).abs() + (b.y - a.y).abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Marks of 5 px in rows of twenty, so far apart.
    fn marks(count: usize, apart_px: f64) -> Vec<NodeMark> {
        let mark = |i: usize| NodeMark {
            node: dataset::NodeRef::Entity(dataset::EntityIx(i as u32)),
            centre: Point::new(20.0 + (i % 20) as f64 * apart_px, 20.0 + (i / 20) as f64 * apart_px),
            radius: 5.0,
            shape: dataset::Shape::Disc,
            tone: dataset::Tone::Ink,
            level: crate::Emphasis::Plain,
            selected: false,
            pinned: false,
            faded: false,
            change: None,
            alleged: false,
        };
        (0..count).map(mark).collect()
    }

    const PANE: Size = Size { width: 1200.0, height: 800.0 };
    const NAME: Size = Size { width: 60.0, height: 16.0 };

    #[test]
    fn only_among_many_marks_is_a_name_not_looked_for_where_they_stand_close() {
        for (count, apart_px, is_thicket) in [(400, 12.0, true), (400, 38.0, false), (300, 12.0, false)] {
            let marks = marks(count, apart_px);
            let found = Surroundings::new(PANE, &marks, &[]).is_thicket(count / 2, NAME);
            assert_eq!(found, is_thicket, "{count} marks {apart_px} px apart");
        }
    }

    #[test]
    fn places_are_looked_for_until_enough_was_looked_at() {
        let marks = marks(400, 38.0);
        let mut surroundings = Surroundings::new(PANE, &marks, &[]);
        let searches = (0..MOST_LOOKED_AT).find(|_| surroundings.candidates(0, NAME, &[], NEVER).is_empty());
        assert!(searches.is_some_and(|searches| searches > 1_000), "{searches:?}");
    }

    #[test]
    fn a_piece_crosses_a_rectangle_it_passes_through_without_ending_in_it() {
        let rect = Rect::new(Point::new(10.0, 10.0), Point::new(20.0, 20.0));
        assert!(broken_px(Point::new(0.0, 15.0), Point::new(30.0, 15.0), rect) == Some(10.0));
        assert!(broken_px(Point::new(12.0, 12.0), Point::new(13.0, 13.0), rect) == Some(2.0));
        assert!(broken_px(Point::new(0.0, 25.0), Point::new(30.0, 25.0), rect).is_none());
        assert!(broken_px(Point::new(0.0, 0.0), Point::new(0.0, 30.0), rect).is_none());
    }
}
