//! Where names stand: the most important first, on the side with the fewest lines, never over a node
//! or another name; a name without room is left out (its element still carries it).

use super::mark::{EdgeMark, LabelLine, Line, NodeMark};
use base::geometry::{Point, Rect, Size};
use base::text::measure::text_width_px;
use paint::{Align, line_height_px};

/// Places tried around a node: how far the label's centre lies off, in half sizes, and how it is aligned.
const PLACES: [(f64, f64, Align); 15] = [
    (0.0, 1.0, Align::Middle),
    (1.0, 0.0, Align::Start),
    (-1.0, 0.0, Align::End),
    (0.0, -1.0, Align::Middle),
    (1.0, 1.0, Align::Start),
    (-1.0, 1.0, Align::End),
    (1.0, -1.0, Align::Start),
    (-1.0, -1.0, Align::End),
    // Wide names slide along their mark before they leave the picture.
    (-0.5, -1.0, Align::Middle),
    (0.5, -1.0, Align::Middle),
    (-0.5, 1.0, Align::Middle),
    (0.5, 1.0, Align::Middle),
    // And stand off it, over what is beside it.
    (0.0, -1.0, Align::Middle),
    (0.0, -1.0, Align::Middle),
    (0.0, 1.0, Align::Middle),
];
/// The last places, and by how much more they stand off the mark, in pixels.
const STANDING_OFF: [(usize, f64); 3] = [(12, 14.0), (13, 28.0), (14, 14.0)];
/// Between a mark and its name.
const GAP_PX: f64 = 4.0;
/// What an arrowhead takes beside its axis.
const HEAD_AIR_PX: f64 = 3.0;
/// Kept clear around every name.
const MARGIN_PX: f64 = 2.0;
const LINE_COST: f64 = 3.5;
const OUTSIDE_COST: f64 = 70.0;
const PLACE_COST: f64 = 0.35;
/// Pieces a line is taken as, and crossings after which a place is as bad as it gets.
const PIECES: usize = 8;
const MOST_CROSSINGS: usize = 8;
/// A line of text on the side of its mark that faces the middle, where the lines are.
const INWARD_COST: f64 = 2.5;
const CLASH_COST: f64 = 1000.0;
/// Over a mark that matters much less than its own, a name may stand if it must.
const SMALL_MARK_COST: f64 = 14.0;
const SMALL_MARK_SHARE: f64 = 0.62;
/// A name that must cover more than this is left out.
const TOO_MUCH_COST: f64 = 60.0;

/// A name to place.
pub struct Wanted {
    /// A position in the scene's nodes.
    pub node: usize,
    pub lines: Vec<LabelLine>,
    /// Placed even if it must cross something: the selection and the hero are never nameless.
    pub forced: bool,
}

/// Room that lines of text take.
#[must_use]
pub fn text_size(lines: &[LabelLine]) -> Size {
    let widths = lines.iter().map(|l| text_width_px(&l.text, l.size_px, l.bold).max(l.least_px));
    let width = widths.fold(0.0, f64::max);
    Size::new(width, lines.iter().map(|l| line_height_px(l.size_px)).sum())
}

/// The rectangle of a label of `size` at one of the places around a mark, in a picture `width_px` wide: a name slides
/// along its mark rather than being cut off by the picture's edge.
#[must_use]
pub fn rect_at(place: u8, centre: Point, radius: f64, size: Size, width_px: f64) -> (Rect, Align) {
    let (x, y, align) = PLACES[usize::from(place) % PLACES.len()];
    let corner = x.abs() == 1.0 && y.abs() == 1.0;
    let off =
        STANDING_OFF.iter().find(|(of, _)| *of == usize::from(place)).map_or(0.0, |(_, off_px)| *off_px);
    let reach = if corner { radius * 0.5 } else { radius } + GAP_PX + off;
    let middle = centre.offset(x * (size.width / 2.0 + reach), y * (size.height / 2.0 + reach));
    let inside = (0.0..=width_px).contains(&centre.x);
    let least = (size.width / 2.0 + MARGIN_PX).min(width_px / 2.0);
    let x = if inside { middle.x.max(least).min(width_px - least) } else { middle.x };
    (Rect::centred(Point::new(x, middle.y), size), align)
}

/// What has been put down already: later labels keep off it.
pub struct LabelPlacer<'a> {
    size: Size,
    nodes: &'a [NodeMark],
    /// Lines as chains of straight pieces, with their bounds.
    lines: Vec<(Rect, [Point; PIECES + 1])>,
    taken: Vec<Rect>,
    /// Arrowheads, and strokes across lines: no word lies over one.
    heads: Vec<Rect>,
}

impl<'a> LabelPlacer<'a> {
    #[must_use]
    pub fn new(size: Size, nodes: &'a [NodeMark], edges: &'a [EdgeMark], reserved: &[Rect]) -> Self {
        let line = |edge: &EdgeMark| {
            let points = std::array::from_fn(|i| edge.point(i as f64 / PIECES as f64));
            (Rect::around(points).unwrap_or_default(), points)
        };
        let around = |a: Point, b: Point| Rect::around([a, b]).map(|rect| rect.grown(HEAD_AIR_PX));
        let heads = edges.iter().flat_map(|edge| edge.heads.iter().flatten());
        let heads = heads.filter_map(|head| around(head.tip, head.base));
        let strokes = edges.iter().filter(|edge| edge.line == Line::Ended);
        let strokes = strokes.filter_map(|edge| around(edge.point(0.5), edge.point(0.5)));
        let heads = heads.chain(strokes).collect();
        Self { size, nodes, lines: edges.iter().map(line).collect(), taken: reserved.to_vec(), heads }
    }

    /// Puts a label down at its best place; `None` when there is no room for it.
    pub fn place(&mut self, wanted: &Wanted) -> Option<u8> {
        let mark = &self.nodes[wanted.node];
        let size = text_size(&wanted.lines);
        let near = Rect::centred(mark.centre, Size::new(0.0, 0.0))
            .grown(mark.radius + GAP_PX + MARGIN_PX + 28.0)
            .grown(size.width.max(size.height));
        if !near.overlaps(Rect::new(Point::ORIGIN, Point::new(self.size.width, self.size.height))) {
            return None;
        }
        let lines = self.lines_near(near);
        let others = self.nodes_near(near, wanted.node);
        let taken: Vec<Rect> = self.taken.iter().copied().filter(|r| r.overlaps(near)).collect();
        let mut best = (0, f64::INFINITY);
        for place in 0..PLACES.len() as u8 {
            let (rect, _) = rect_at(place, mark.centre, mark.radius, size, self.size.width);
            let room = rect.grown(MARGIN_PX);
            let clashes = 2 * taken.iter().filter(|r| r.overlaps(room)).count();
            let covered = others.iter().filter(|(r, _)| r.overlaps(room));
            let marks: f64 = covered.map(|(_, radius)| mark_cost(*radius, mark.radius)).sum();
            // A name beside its mark that must slide lies over the mark.
            let slid = PLACES[usize::from(place)].1 == 0.0 && rect.overlaps(node_rect(mark));
            let outside = if self.holds(rect) && !slid { 0.0 } else { OUTSIDE_COST };
            let inward = if self.is_inward(place, mark.centre) {
                INWARD_COST * wanted.lines.len() as f64
            } else {
                0.0
            };
            let cost = clashes as f64 * CLASH_COST + marks + outside + inward + f64::from(place) * PLACE_COST;
            // Lines are many and dear to try: only for a place that may still be the best.
            if cost < best.1 {
                let cost = cost + crossings(&lines, rect) as f64 * LINE_COST;
                best = if cost < best.1 { (place, cost) } else { best };
            }
        }
        let (place, least) = best;
        // Never over another name, forced or not.
        if least >= CLASH_COST * 2.0 || (least >= TOO_MUCH_COST && !wanted.forced) {
            return None;
        }
        self.taken.push(rect_at(place, mark.centre, mark.radius, size, self.size.width).0);
        Some(place)
    }

    /// Puts a rectangle down if it touches no node and no label.
    pub fn take_if_free(&mut self, rect: Rect) -> bool {
        let free = self.holds(rect)
            && !self.taken.iter().chain(&self.heads).any(|r| r.overlaps(rect))
            && !self.nodes.iter().any(|n| node_rect(n).overlaps(rect));
        if free {
            self.taken.push(rect);
        }
        free
    }

    fn holds(&self, rect: Rect) -> bool {
        rect.min.x >= 0.0
            && rect.min.y >= 0.0
            && rect.max.x <= self.size.width
            && rect.max.y <= self.size.height
    }

    fn is_inward(&self, place: u8, centre: Point) -> bool {
        let (_, y, _) = PLACES[usize::from(place) % PLACES.len()];
        let below_middle = centre.y - self.size.height / 2.0;
        y != 0.0 && (y > 0.0) != (below_middle > 0.0)
    }

    fn lines_near(&self, near: Rect) -> Vec<&[Point; PIECES + 1]> {
        // A line may run along an axis, where it has no area to overlap with.
        let hits = self.lines.iter().filter(|(bounds, _)| bounds.grown(0.5).overlaps(near));
        hits.map(|(_, points)| points).collect()
    }

    fn nodes_near(&self, near: Rect, but: usize) -> Vec<(Rect, f64)> {
        let others = self.nodes.iter().enumerate().filter(|(i, _)| *i != but);
        others.map(|(_, n)| (node_rect(n), n.radius)).filter(|(r, _)| r.overlaps(near)).collect()
    }
}

fn mark_cost(covered_radius: f64, own_radius: f64) -> f64 {
    if covered_radius < own_radius * SMALL_MARK_SHARE { SMALL_MARK_COST } else { CLASH_COST }
}

fn node_rect(node: &NodeMark) -> Rect {
    Rect::centred(node.centre, Size::new(node.radius * 2.0, node.radius * 2.0))
}

/// How many lines cross a rectangle, counted up to what makes no difference any more.
fn crossings(lines: &[&[Point; PIECES + 1]], rect: Rect) -> usize {
    let crosses =
        |line: &&&[Point; PIECES + 1]| line.windows(2).any(|piece| segment_crosses(piece[0], piece[1], rect));
    lines.iter().filter(crosses).take(MOST_CROSSINGS).count()
}

/// Whether a straight piece touches a rectangle (clipping each axis in turn, after Liang and Barsky).
fn segment_crosses(a: Point, b: Point, rect: Rect) -> bool {
    let aside = |a: f64, b: f64, low: f64, high: f64| (a < low && b < low) || (a > high && b > high);
    if aside(a.x, b.x, rect.min.x, rect.max.x) || aside(a.y, b.y, rect.min.y, rect.max.y) {
        return false;
    }
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (start, end, low, high) in [(a.x, b.x, rect.min.x, rect.max.x), (a.y, b.y, rect.min.y, rect.max.y)] {
        let run = end - start;
        if run == 0.0 {
            if start < low || start > high {
                return false;
            }
            continue;
        }
        let (t0, t1) = ((low - start) / run, (high - start) / run);
        enter = enter.max(t0.min(t1));
        leave = leave.min(t0.max(t1));
    }
    enter <= leave
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_crosses_a_rectangle_it_passes_through_without_ending_in_it() {
        let rect = Rect::new(Point::new(10.0, 10.0), Point::new(20.0, 20.0));
        assert!(segment_crosses(Point::new(0.0, 15.0), Point::new(30.0, 15.0), rect));
        assert!(segment_crosses(Point::new(12.0, 12.0), Point::new(13.0, 13.0), rect));
        assert!(!segment_crosses(Point::new(0.0, 25.0), Point::new(30.0, 25.0), rect));
        assert!(!segment_crosses(Point::new(0.0, 0.0), Point::new(0.0, 30.0), rect));
    }

    #[test]
    fn every_place_keeps_the_name_off_its_own_mark_where_there_is_room() {
        let centre = Point::new(100.0, 50.0);
        let mark = Rect::centred(centre, Size::new(14.0, 14.0));
        for place in 0..PLACES.len() as u8 {
            let (rect, _) = rect_at(place, centre, 10.0, Size::new(60.0, 16.0), 200.0);
            assert!(!rect.overlaps(mark), "place {place}");
        }
    }

    #[test]
    fn no_name_is_cut_off_by_the_edge() {
        for (at_px, width_px) in [(3.0, 320.0), (317.0, 320.0), (20.0, 90.0)] {
            for place in 0..PLACES.len() as u8 {
                let (rect, _) = rect_at(place, Point::new(at_px, 50.0), 8.0, Size::new(86.0, 16.0), width_px);
                assert!(rect.min.x >= 0.0 && rect.max.x <= width_px, "place {place}: {rect:?}");
            }
        }
        let gone = rect_at(0, Point::new(-40.0, 50.0), 8.0, Size::new(86.0, 16.0), 320.0).0;
        assert_eq!(gone.centre().x, -40.0, "a mark out of sight keeps its name to itself");
    }
}
