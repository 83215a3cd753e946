//! Arrowheads: which end of a line has one, and where on its line it lies. A head ends just outside the mark it points
//! at; where many lines meet, some stand back on their lines, so that each is seen.

use super::edges::Ends;
use super::fold_marks;
use super::grid::Grid;
use super::mark::{Arrowhead, EdgeMark, NodeMark};
use super::scene_input::SceneInput;
use super::surroundings::node_rect;
use base::geometry::{Point, Rect, Size};
use dataset::{Arrow, Dataset};
use query::{Edge, EdgeKind};

/// A head is as long as this and so many times its line's width, in CSS pixels.
const LEAST_LENGTH_PX: f64 = 4.5;
const LENGTH_WIDTHS: f64 = 2.4;
/// Half a head's base, as a share of its length.
const HALF_SHARE: f64 = 0.4;
/// A head is no longer than this share of its line, and stands no farther back than at that one.
const MOST_OF_LINE: f64 = 0.45;
const FARTHEST_BACK: f64 = 0.75;
/// Between marks that touch there is no line to see.
const LEAST_LINE_PX: f64 = 3.0;
/// How many places along its line are tried for a head, the outermost first.
const MOST_SLOTS: u8 = 16;
/// From place to place, in lengths of the head.
const SLOT_SHARE: f64 = 0.6;
/// Where the stroke across a line that has ended may be, best first; and how far it is off marks and names.
const STROKES: [f64; 7] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const STROKE_AIR_PX: f64 = 5.0;
/// Heads nearer to each other than this many lengths are seen as one: worse by so much than to touch a name.
const ONE_HEAD_SHARE: f64 = 0.72;
const AS_ONE: f64 = 2.0;
/// Between heads, and between a head and a mark it does not point at, in CSS pixels.
const APART_PX: f64 = 1.5;

/// The end of a link that has an arrowhead.
#[must_use]
pub fn arrow(dataset: &Dataset, kind: EdgeKind) -> Arrow {
    match kind {
        EdgeKind::Relation(ix) => dataset.vocabulary.relations[dataset.relation(ix).kind.at()].arrow,
        EdgeKind::Party { role } => dataset.vocabulary.roles[role.at()].arrow,
        EdgeKind::About => Arrow::None,
        EdgeKind::Provider => Arrow::To,
    }
}

/// Which of its two heads (near `from`, near `to`) a line has: one where any of the links it stands for has its own.
pub fn has_heads(input: &SceneInput, edge: &EdgeMark, is_drawn: &dyn Fn(&Edge) -> bool) -> [bool; 2] {
    let mut has = [false; 2];
    if !edge.is_loop && edge.from.distance(edge.to) < LEAST_LINE_PX {
        return has;
    }
    for link in fold_marks::members(input, edge.edge).iter().filter(|link| is_drawn(link)) {
        let turned = fold_marks::is_turned(input, edge.edge, link);
        match arrow(input.dataset, link.kind) {
            Arrow::None => {}
            Arrow::To => has[usize::from(!turned)] = true,
            Arrow::From => has[usize::from(turned)] = true,
        }
    }
    has
}

/// How long the head of a line is, in CSS pixels.
fn length_px(edge: &EdgeMark) -> f64 {
    let line_px = edge.from.distance(edge.control) + edge.control.distance(edge.to);
    (LEAST_LENGTH_PX + LENGTH_WIDTHS * edge.width).min(line_px * MOST_OF_LINE)
}

/// The corners of a head: its tip, then its base.
#[must_use]
pub fn corners(head: Arrowhead) -> [Point; 3] {
    let Arrowhead { tip, base } = head;
    let (dx, dy) = ((tip.x - base.x) * HALF_SHARE, (tip.y - base.y) * HALF_SHARE);
    [tip, base.offset(-dy, dx), base.offset(dy, -dx)]
}

/// How far along a line, as a share, the point is that lies so far from one of its ends (CSS pixels).
fn share_at(edge: &EdgeMark, at_end: bool, away_px: f64) -> f64 {
    let share_of = |back: f64| if at_end { 1.0 - back } else { back };
    let end = edge.point(share_of(0.0));
    let mut back = FARTHEST_BACK.min(away_px / edge.from.distance(edge.to).max(1.0));
    // A curve is not even along its share: twice corrected by the distance it came to.
    for _ in 0..2 {
        let reached = end.distance(edge.point(share_of(back))).max(0.01);
        back = FARTHEST_BACK.min(back * away_px / reached);
    }
    share_of(back)
}

/// The head at a place along its line, and the share of the line where its base is.
fn head(edge: &EdgeMark, at_end: bool, slot: u8) -> (Arrowhead, f64) {
    let length = length_px(edge);
    let away = back_px(slot, length);
    let tip = if slot == 0 { f64::from(u8::from(at_end)) } else { share_at(edge, at_end, away) };
    let base = share_at(edge, at_end, away + length);
    (Arrowhead { tip: edge.point(tip), base: edge.point(base) }, base)
}

/// Puts the heads on a line, at their places along it; the line itself then ends in its heads.
pub fn put(edge: &mut EdgeMark, has: [bool; 2], slots: [u8; 3]) {
    edge.stroke_at = STROKES[usize::from(slots[2]) % STROKES.len()];
    for (i, wanted) in has.into_iter().enumerate() {
        if !wanted {
            continue;
        }
        let (head, base) = head(edge, i == 1, slots[i]);
        edge.heads[i] = Some(head);
        match (i, slots[i]) {
            (0, 0) => edge.drawn.0 = base,
            (_, 0) => edge.drawn.1 = base,
            // The line runs on beyond a head that stands back.
            _ => {}
        }
    }
}

/// What heads and strokes keep off.
pub struct Obstacles<'a> {
    /// The marks, in the order of nodes.
    marks: &'a [NodeMark],
    names: &'a [Rect],
    /// Both, marks first.
    near: Grid,
}

impl<'a> Obstacles<'a> {
    /// The marks of a picture of `size` and the room of its names.
    pub fn new(size: Size, marks: &'a [NodeMark], names: &'a [Rect]) -> Self {
        let rects = marks.iter().map(node_rect).chain(names.iter().copied());
        let near = Grid::new(size, &rects.zip(0..).collect::<Vec<_>>());
        Self { marks, names, near }
    }

    /// How far a point is from the nearest of them, other than the marks of two nodes; any number above `enough` where
    /// none is nearer than that.
    fn off_px(&mut self, at: Point, nodes: [usize; 2], enough: f64) -> f64 {
        let Self { marks, names, near } = self;
        let (room, mut off) = (Rect::centred(at, Size::new(2.0 * enough, 2.0 * enough)), f64::INFINITY);
        near.near(room, &mut |i| {
            if nodes.contains(&i) {
                return;
            }
            off = off.min(match marks.get(i) {
                Some(mark) => mark.centre.distance(at) - mark.radius,
                None => off_rect(names[i - marks.len()], at),
            });
        });
        off
    }
}

/// From a rectangle to a point; negative, and no distance, inside.
fn off_rect(rect: Rect, at: Point) -> f64 {
    let dx = (rect.min.x - at.x).max(at.x - rect.max.x);
    let dy = (rect.min.y - at.y).max(at.y - rect.max.y);
    if dx > 0.0 && dy > 0.0 { (dx * dx + dy * dy).sqrt() } else { dx.max(dy) }
}

/// Among more lines than this, heads stand at the ends of their lines and strokes in the middle: none of them is told from
/// its neighbours any more, and to look for a place for each takes longer than a press may wait.
const MOST_PLACED: usize = 5_000;

/// By edge of the view: the places along its line of each head and of its stroke, so that heads at one mark lie apart
/// and none under another mark or a name.
pub fn slots(
    edges: &[EdgeMark],
    heads: &[[bool; 2]],
    ends: &[Option<Ends>],
    obstacles: &mut Obstacles,
) -> Vec<[u8; 3]> {
    let mut slots = vec![[0; 3]; ends.len()];
    if edges.len() > MOST_PLACED {
        return slots;
    }
    let mut at_mark: Vec<Vec<Point>> = vec![Vec::new(); obstacles.marks.len()];
    for (edge, has) in edges.iter().zip(heads) {
        let Some(ends) = ends[edge.edge] else { continue };
        for (i, wanted) in has.iter().enumerate() {
            if *wanted {
                let nodes = if i == 0 { [ends.from, ends.to] } else { [ends.to, ends.from] };
                slots[edge.edge][i] = slot(edge, i == 1, nodes, obstacles, &mut at_mark[nodes[0]]);
            }
        }
        let is_free = |slot: &u8| {
            let at = edge.point(STROKES[usize::from(*slot)]);
            obstacles.off_px(at, [ends.from, ends.to], STROKE_AIR_PX) >= STROKE_AIR_PX
        };
        slots[edge.edge][2] = (0..STROKES.len() as u8).find(is_free).unwrap_or(0);
    }
    slots
}

/// The first place where the head is clear of other heads, of marks and of names, else the one where it is clearest.
fn slot(
    edge: &EdgeMark,
    at_end: bool,
    nodes: [usize; 2],
    obstacles: &mut Obstacles,
    put: &mut Vec<Point>,
) -> u8 {
    let length = length_px(edge);
    let room = edge.from.distance(edge.to) * FARTHEST_BACK - length;
    let slots = if edge.is_loop { 1 } else { MOST_SLOTS };
    let (mut best, mut best_at, mut clearest) = (0, edge.point(0.5), f64::NEG_INFINITY);
    for slot in (0..slots).take_while(|slot| *slot == 0 || back_px(*slot, length) <= room) {
        let (head, _) = head(edge, at_end, slot);
        let middle = head.tip.lerp(head.base, 0.5);
        let apart = put.iter().map(|other| other.distance(middle)).fold(f64::INFINITY, f64::min);
        let enough = length / 2.0 + APART_PX;
        let off = obstacles.off_px(middle, nodes, enough);
        // Both as shares of what is enough.
        let clear = (apart / (length * (2.0 * HALF_SHARE) + APART_PX)).min(off / enough);
        let clear = if apart < length * ONE_HEAD_SHARE { clear - AS_ONE } else { clear };
        if clear > clearest {
            (best, best_at, clearest) = (slot, middle, clear);
        }
        if clear >= 1.0 {
            break;
        }
    }
    put.push(best_at);
    best
}

/// How far the tip of a head at a place along its line is from the line's end.
fn back_px(slot: u8, length: f64) -> f64 {
    f64::from(slot) * (length * SLOT_SHARE + APART_PX)
}
