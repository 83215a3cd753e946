//! Where names stand: the most important first, at the place around their mark where they break the fewest lines; never
//! over a mark or another name, never nearer to another mark than to their own, never cut by an edge. A name
//! without room is left out (its element still carries it).

use super::mark::{EdgeMark, LabelLine, Line, NodeMark};
use super::places::{GAP_PX, PLACES, PLACES_TRIED, RINGS_PX, SHORT, rect_at, text_size};
use base::geometry::{Point, Rect, Size};
use base::type_scale::type_px;
use paint::line_height_px;

/// What an arrowhead takes beside its axis.
const HEAD_AIR_PX: f64 = 3.0;
/// Kept clear around every name.
const MARGIN_PX: f64 = 2.0;
/// How much wider than our table the words of a browser may be: WebKit's are by some 3 %.
const WIDER: f64 = 0.04;
/// A name is nearer to its own mark than to any other by this much.
const NEARER_PX: f64 = 2.0;
const PLACE_COST: f64 = 0.35;
/// Of a place farther off the mark.
const RING_COST: f64 = 5.0;
/// Of a line that a name breaks, of each pixel broken, and how many times as much of one that is loud.
const LINE_COST: f64 = 3.0;
const BROKEN_PX_COST: f64 = 0.06;
const LOUD_LINE: f64 = 2.0;
/// Pieces a line is taken as.
const PIECES: usize = 8;
/// A line of text on the side of its mark that faces the middle, where the lines are.
const INWARD_COST: f64 = 2.5;
/// A name that costs more than this is left out, unless it has to be there: these are what such a name may do.
const TOO_MUCH_COST: f64 = 140.0;
const ASTRAY_COST: f64 = 300.0;
const OUTSIDE_COST: f64 = 800.0;
/// Over a mark that matters much less than its own, a name may stand if it must.
const SMALL_MARK_COST: f64 = 600.0;
const SMALL_MARK_SHARE: f64 = 0.62;
/// No name may do this.
const NEVER: f64 = 10_000.0;

/// A name to place.
pub struct Wanted {
    /// A position in the scene's nodes.
    pub node: usize,
    pub lines: Vec<LabelLine>,
    /// What is written where all of it has no room.
    pub short: Option<Vec<LabelLine>>,
    /// Placed even if it must cross something.
    pub forced: bool,
    /// Placed so before all names that come after it: the selection and the hero are never nameless.
    pub first: bool,
}

/// A line as a chain of straight pieces, with its bounds.
struct Chain {
    bounds: Rect,
    points: [Point; PIECES + 1],
    /// What breaking it costs, in quiet lines.
    weight: f64,
}

/// A piece of a line near a name, and whose it is.
type Piece = (Point, Point, usize, f64);

/// Room that is taken, and by whose name; nobody's is not given up.
type Taken = (Rect, Option<usize>);

/// A name without room.
struct Without {
    node: usize,
    size: Size,
    short: Option<Size>,
    forced: bool,
}

/// What has been put down already: later labels keep off it.
pub struct LabelPlacer<'a> {
    size: Size,
    nodes: &'a [NodeMark],
    lines: Vec<Chain>,
    taken: Vec<Taken>,
    /// Names without room, the most important first.
    without: Vec<Without>,
    /// By node: the size of its name, and its place.
    placed: Vec<Option<(Size, u8)>>,
    /// Arrowheads, and strokes across lines: no word lies over one.
    heads: Vec<Rect>,
}

/// What is near a name.
struct Near<'a> {
    own: &'a NodeMark,
    marks: Vec<&'a NodeMark>,
    taken: Vec<Taken>,
    pieces: Vec<Piece>,
}

impl<'a> LabelPlacer<'a> {
    #[must_use]
    pub fn new(size: Size, nodes: &'a [NodeMark], edges: &[EdgeMark], reserved: &[Rect]) -> Self {
        let line = |edge: &EdgeMark| {
            let points = std::array::from_fn(|i| edge.point(i as f64 / PIECES as f64));
            // A line may run along an axis, where it has no area to overlap with.
            let bounds = Rect::around(points).unwrap_or_default().grown(0.5);
            Chain { bounds, points, weight: if edge.is_loud() { LOUD_LINE } else { 1.0 } }
        };
        Self {
            size,
            nodes,
            lines: edges.iter().map(line).collect(),
            taken: reserved.iter().map(|rect| (*rect, None)).collect(),
            without: Vec::new(),
            placed: vec![None; nodes.len()],
            heads: Vec::new(),
        }
    }

    /// The room of all names.
    #[must_use]
    pub fn names(&self) -> Vec<Rect> {
        self.taken.iter().filter(|(_, owner)| owner.is_some()).map(|(rect, _)| *rect).collect()
    }

    /// No word goes over the arrowheads of these lines, nor over a stroke across one.
    pub fn keep_off_signs(&mut self, edges: &[EdgeMark]) {
        let mut keep_off = |a: Point, b: Point| {
            self.heads.extend(Rect::around([a, b]).map(|rect| rect.grown(HEAD_AIR_PX)));
        };
        for edge in edges {
            edge.heads.iter().flatten().for_each(|head| keep_off(head.tip, head.base));
            if edge.line == Line::Ended {
                keep_off(edge.point(edge.stroke_at), edge.point(edge.stroke_at));
            }
        }
    }

    /// Puts a label down at its best place, where there is room for it.
    pub fn place(&mut self, wanted: &Wanted) {
        let (node, size) = (wanted.node, text_size(&wanted.lines));
        let short = wanted.short.as_deref().map(text_size);
        if let Some(place) = self.best_place(node, size, TOO_MUCH_COST) {
            return self.put(node, size, place);
        }
        let place = short.and_then(|short| self.best_place(node, short, TOO_MUCH_COST));
        if let (Some(short), Some(place)) = (short, place) {
            return self.put(node, short, place | SHORT);
        }
        let (least, bit) = short.map_or((size, 0), |short| (short, SHORT));
        let place = if wanted.first { self.best_place(node, least, NEVER) } else { None };
        if let Some(place) = place {
            self.put(node, least, place | bit);
        } else if self.room(node, size).overlaps(self.pane()) {
            self.without.push(Without { node, size, short, forced: wanted.forced });
        }
    }

    /// Gives names without room that of a name which has room elsewhere too; one that has to be there stands where it
    /// does least harm. Then the place of each name, by node.
    pub fn make_room(&mut self) -> Vec<Option<u8>> {
        for Without { node, size, short, forced } in std::mem::take(&mut self.without) {
            let (least, bit) = short.map_or((size, 0), |short| (short, SHORT));
            if self.push_aside(node, size, 0) || bit != 0 && self.push_aside(node, least, bit) || !forced {
                continue;
            }
            if let Some(place) = self.best_place(node, least, NEVER) {
                self.put(node, least, place | bit);
            }
        }
        self.placed.iter().map(|placed| placed.map(|(_, place)| place)).collect()
    }

    /// Puts a name where one other name gives way to it; false where none does.
    fn push_aside(&mut self, node: usize, size: Size, bit: u8) -> bool {
        let near = self.near(node, self.room(node, size));
        for place in 0..PLACES_TRIED {
            let rect = self.rect(node, size, place);
            let mut blockers = near.taken.iter().filter(|(taken, _)| taken.overlaps(rect.grown(MARGIN_PX)));
            let (Some((_, Some(other))), None) = (blockers.next(), blockers.next()) else { continue };
            if self.cost(&near, rect, TOO_MUCH_COST) < TOO_MUCH_COST && self.move_away(*other, rect) {
                self.put(node, size, place | bit);
                return true;
            }
        }
        false
    }

    /// Puts a name somewhere else, off a rectangle; false where it has no other place.
    fn move_away(&mut self, node: usize, from: Rect) -> bool {
        let Some((size, before)) = self.placed[node] else { return false };
        let Some(at) = self.taken.iter().position(|(_, owner)| *owner == Some(node)) else { return false };
        let there = std::mem::replace(&mut self.taken[at], (from, None));
        let place = self.best_place(node, size, TOO_MUCH_COST);
        match place {
            Some(place) => {
                self.taken[at] = (self.rect(node, size, place), Some(node));
                self.placed[node] = Some((size, place | (before & SHORT)));
            }
            None => self.taken[at] = there,
        }
        place.is_some()
    }

    fn put(&mut self, node: usize, size: Size, place: u8) {
        self.taken.push((self.rect(node, size, place), Some(node)));
        self.placed[node] = Some((size, place));
    }

    fn rect(&self, node: usize, size: Size, place: u8) -> Rect {
        let mark = &self.nodes[node];
        rect_at(place, mark.centre, mark.radius, size, self.size.width).0
    }

    /// Where all places of a name lie.
    fn room(&self, node: usize, size: Size) -> Rect {
        let mark = &self.nodes[node];
        let reach = mark.radius + GAP_PX + MARGIN_PX + RINGS_PX[RINGS_PX.len() - 1];
        Rect::centred(mark.centre, Size::new(2.0 * size.width, 2.0 * size.height)).grown(reach)
    }

    /// The place that costs least, if that is less than `most`.
    fn best_place(&self, node: usize, size: Size, most: f64) -> Option<u8> {
        let room = self.room(node, size);
        if !room.overlaps(self.pane()) {
            return None;
        }
        let near = self.near(node, room);
        let rows = size.height / line_height_px(type_px::LABEL);
        let mut best = (None, most);
        for place in 0..PLACES_TRIED {
            let rect = self.rect(node, size, place);
            let ring = f64::from(place / PLACES.len() as u8) * RING_COST;
            let inward = if self.is_inward(place, near.own.centre) { INWARD_COST * rows } else { 0.0 };
            let cost = f64::from(place % PLACES.len() as u8) * PLACE_COST + ring + inward;
            let is_free = || !near.taken.iter().any(|(taken, _)| taken.overlaps(rect.grown(MARGIN_PX)));
            if cost < best.1 && is_free() {
                let cost = cost + self.cost(&near, rect, best.1 - cost);
                best = if cost < best.1 { (Some(place), cost) } else { best };
            }
        }
        best.0
    }

    /// What it costs to have a name there, other names aside, counted up to `most`.
    fn cost(&self, near: &Near, rect: Rect, most: f64) -> f64 {
        let room = rect.grown(MARGIN_PX);
        let own_px = off_mark(near.own, rect);
        // A name beside its mark that had to slide lies over it.
        if own_px < MARGIN_PX {
            return NEVER;
        }
        let mut cost = if self.holds(rect) { 0.0 } else { OUTSIDE_COST };
        for mark in &near.marks {
            let off_px = off_mark(mark, rect);
            cost += match (off_px < MARGIN_PX, off_px < own_px + NEARER_PX) {
                (true, _) if mark.radius < near.own.radius * SMALL_MARK_SHARE => SMALL_MARK_COST,
                (true, _) => NEVER,
                (false, true) => ASTRAY_COST,
                (false, false) => 0.0,
            };
        }
        if cost < most { cost + breaks(&near.pieces, room, most - cost) } else { cost }
    }

    fn near(&self, own: usize, room: Rect) -> Near<'a> {
        let marks = self.nodes.iter().enumerate().filter(|(i, _)| *i != own).map(|(_, mark)| mark);
        let mut pieces = Vec::new();
        for (i, line) in self.lines.iter().enumerate().filter(|(_, line)| line.bounds.overlaps(room)) {
            let ends = line.points.windows(2).map(|ends| (ends[0], ends[1]));
            let ends = ends.filter(|(a, b)| broken_px(*a, *b, room).is_some());
            pieces.extend(ends.map(|(a, b)| (a, b, i, line.weight)));
        }
        Near {
            own: &self.nodes[own],
            marks: marks.filter(|mark| node_rect(mark).overlaps(room)).collect(),
            taken: self.taken.iter().copied().filter(|(rect, _)| rect.overlaps(room)).collect(),
            pieces,
        }
    }

    /// Puts a rectangle down if it touches no node and no label.
    pub fn take_if_free(&mut self, rect: Rect) -> bool {
        let free = self.holds(rect)
            && !self.taken.iter().any(|(r, _)| r.overlaps(rect))
            && !self.heads.iter().any(|r| r.overlaps(rect))
            && !self.nodes.iter().any(|n| node_rect(n).overlaps(rect));
        if free {
            self.taken.push((rect, None));
        }
        free
    }

    fn pane(&self) -> Rect {
        Rect::new(Point::ORIGIN, Point::new(self.size.width, self.size.height))
    }

    /// Whether words stand inside of the pane, also where a browser's font is a little wider than our table.
    fn holds(&self, rect: Rect) -> bool {
        let air_px = MARGIN_PX + rect.width() * WIDER;
        self.pane().contains(rect.min.offset(-air_px, 0.0))
            && self.pane().contains(rect.max.offset(air_px, 0.0))
    }

    fn is_inward(&self, place: u8, centre: Point) -> bool {
        let (_, y, _) = PLACES[usize::from(place) % PLACES.len()];
        let below_middle = centre.y - self.size.height / 2.0;
        y != 0.0 && (y > 0.0) != (below_middle > 0.0)
    }
}

fn node_rect(node: &NodeMark) -> Rect {
    Rect::centred(node.centre, Size::new(node.radius * 2.0, node.radius * 2.0))
}

/// From a rectangle to the edge of a mark, negative where they overlap.
fn off_mark(mark: &NodeMark, rect: Rect) -> f64 {
    let dx = (rect.min.x - mark.centre.x).max(mark.centre.x - rect.max.x).max(0.0);
    let dy = (rect.min.y - mark.centre.y).max(mark.centre.y - rect.max.y).max(0.0);
    (dx * dx + dy * dy).sqrt() - mark.radius
}

/// What it costs to break the lines that run through a rectangle, counted up to `most`.
fn breaks(pieces: &[Piece], rect: Rect, most: f64) -> f64 {
    let (mut cost, mut last) = (0.0, usize::MAX);
    for (a, b, line, weight) in pieces {
        let Some(px) = broken_px(*a, *b, rect) else { continue };
        // Pieces of one line are neighbours.
        let line_cost = if *line == last { 0.0 } else { LINE_COST };
        cost += (line_cost + px * BROKEN_PX_COST) * weight;
        last = *line;
        if cost >= most {
            break;
        }
    }
    cost
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

    #[test]
    fn a_piece_crosses_a_rectangle_it_passes_through_without_ending_in_it() {
        let rect = Rect::new(Point::new(10.0, 10.0), Point::new(20.0, 20.0));
        assert!(broken_px(Point::new(0.0, 15.0), Point::new(30.0, 15.0), rect) == Some(10.0));
        assert!(broken_px(Point::new(12.0, 12.0), Point::new(13.0, 13.0), rect) == Some(2.0));
        assert!(broken_px(Point::new(0.0, 25.0), Point::new(30.0, 25.0), rect).is_none());
        assert!(broken_px(Point::new(0.0, 0.0), Point::new(0.0, 30.0), rect).is_none());
    }
}
