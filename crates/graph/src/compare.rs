//! How the graph shows what lies between two days: what differs is loud, coloured and signed, the rest is quiet.
//! Which thing differs is `query::compare`'s to say.

use super::fold_marks;
use super::label_placement::LabelPlacement;
use super::labels::LabelPlacer;
use super::mark::{Badge, BadgeOf, Compared, EdgeLabel, EdgeMark, Emphasis, LabelLine, NodeMark};
use super::scene_input::{SceneInput, is_compact};
use base::date::short_words;
use base::geometry::{Point, Rect, Size};
use base::text::measure::text_width_px;
use base::text::strings::{name_words, strings};
use base::type_scale::type_px;
use dataset::{Dataset, DisputeIx, NodeRef, RelationIx, Tone};
use paint::{Segment, line_height_px};
use query::compare::{Between, Change};
use query::{Edge, EdgeKind};

/// Half the width of a sign; less where there are many lines.
const BADGE_RADIUS_PX: f64 = 7.5;
const SMALL_RADIUS_PX: f64 = 5.5;
/// Many lines on a phone.
const LEAST_RADIUS_PX: f64 = 4.5;
/// Of a sign on what holds something that differs, as a share of other signs.
const HELD_SHARE: f64 = 0.9;
/// Where a sign may sit along its line, best first.
const ALONG: [f64; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/// So many signs on lines are placed before the names; more of them would leave the names no room.
const MOST_BEFORE_NAMES: usize = 24;
/// Where words may stand beside a sign: below, above, right, left.
const BESIDE: [(f64, f64); 4] = [(0.0, 1.0), (0.0, -1.0), (1.0, 0.0), (-1.0, 0.0)];
const GAP_PX: f64 = 1.0;
/// From this many lines on lines that stay as they were are thinner still.
const MANY_EDGES: usize = 120;

/// How the sign of a change is drawn: a disc with strokes in it.
pub struct BadgeLook {
    /// The meaning its colour carries.
    pub tone: Tone,
    /// A disc of the tone with strokes of paper, or a ring and strokes of the tone.
    pub filled: bool,
    /// The sign in the disc.
    pub strokes: &'static [Segment],
}

/// A disc with a delta: something differs in here.
pub const HELD_LOOK: BadgeLook = BadgeLook { tone: Tone::Ink, filled: true, strokes: DELTA };
const DELTA: &[Segment] =
    &[[(-0.48, 0.36), (0.0, -0.55)], [(0.0, -0.55), (0.48, 0.36)], [(0.48, 0.36), (-0.48, 0.36)]];
const PLUS: &[Segment] = &[[(-0.5, 0.0), (0.5, 0.0)], [(0.0, -0.5), (0.0, 0.5)]];
const MINUS: &[Segment] = &[[(-0.5, 0.0), (0.5, 0.0)]];
const PLUS_MINUS: &[Segment] =
    &[[(-0.42, -0.18), (0.42, -0.18)], [(0.0, -0.6), (0.0, 0.24)], [(-0.42, 0.52), (0.42, 0.52)]];
const ARROW: &[Segment] =
    &[[(-0.55, 0.0), (0.55, 0.0)], [(0.12, -0.42), (0.55, 0.0)], [(0.12, 0.42), (0.55, 0.0)]];

/// One look for each change: told apart by sign and by fill, so in grey too.
#[must_use]
pub fn badge_look(change: Change) -> BadgeLook {
    let filled = matches!(change, Change::Began | Change::Closed | Change::New);
    let strokes = match change {
        Change::Began | Change::New => PLUS,
        Change::Ended => MINUS,
        Change::CameAndWent => PLUS_MINUS,
        Change::Closed => ARROW,
    };
    BadgeLook { tone: tone(change), filled, strokes }
}

fn tone(change: Change) -> Tone {
    match change {
        Change::Began | Change::New => Tone::Access,
        Change::Ended => Tone::Fault,
        Change::CameAndWent | Change::Closed => Tone::Ink,
    }
}

fn between(input: &SceneInput) -> Option<Between> {
    Some(Between { earlier: input.compare?, later: input.at? })
}

/// How a node differs, where two days are compared.
pub fn node_change(input: &SceneInput, node: NodeRef) -> Option<Change> {
    let between = between(input)?;
    let held = || fold_marks::disputes(input, node).find_map(|ix| between.dispute(input.dataset, ix));
    between.node(input.dataset, node).or_else(held)
}

/// How a line differs: its relation, or the dispute it hangs on.
pub fn compared(input: &SceneInput, edge: &Edge) -> Compared {
    let Some(between) = between(input) else { return Compared::Not };
    let change = match edge.kind {
        EdgeKind::Relation(ix) => between.relation(input.dataset, ix),
        EdgeKind::Party { .. } => between.node(input.dataset, edge.to),
        EdgeKind::About => between.node(input.dataset, edge.from),
        EdgeKind::Provider => None,
    };
    change.map_or(Compared::Same, Compared::Differs)
}

/// Makes a line that differs loud and one that does not quiet.
pub fn dress(mark: &mut EdgeMark, lines: usize) {
    match mark.compared {
        Compared::Not => {}
        Compared::Differs(change) => {
            mark.tone = tone(change);
            if mark.level != Emphasis::Dim {
                mark.level = Emphasis::Strong;
                mark.width = if lines > MANY_EDGES { 1.6 } else { 2.2 };
            }
        }
        Compared::Same if mark.selected => mark.tone = Tone::Ink,
        Compared::Same => {
            mark.tone = Tone::Mute;
            mark.level = mark.level.min(Emphasis::Plain);
            mark.width = if lines > MANY_EDGES { 0.6 } else { 0.9 };
        }
    }
}

/// The signs of disputes that differ, at the upper right of their diamonds.
pub fn node_badges(input: &SceneInput, marks: &[NodeMark]) -> Vec<Badge> {
    let radius = radius_px(input);
    let disputes = marks.iter().filter(|mark| matches!(mark.node, NodeRef::Dispute(_)));
    let badge = |mark: &NodeMark| {
        // On the upper right side, not above the tip: a name may stand there.
        let half = mark.radius * 0.5;
        let at = mark.centre.offset(half + radius * 0.9, radius * 0.15 - half);
        Some(Badge { of: BadgeOf::Node(mark.node), at, radius, change: mark.change?, level: mark.level })
    };
    disputes.filter_map(badge).collect()
}

/// How many of the things that a node holds differ between two days.
#[must_use]
pub fn changed_of(dataset: &Dataset, held: &[NodeRef], between: Between) -> usize {
    held.iter().filter(|node| between.node(dataset, **node).is_some()).count()
}

/// The signs of nodes that hold something that differs, at their lower left. Of a dispute its own sign says it.
pub fn held_badges(input: &SceneInput, marks: &[NodeMark]) -> Vec<Badge> {
    let entities = marks.iter().filter(|mark| matches!(mark.node, NodeRef::Entity(_)));
    let badge = |mark: &NodeMark| {
        let radius = radius_px(input) * HELD_SHARE;
        let off = mark.radius * 0.71 + radius * 0.6;
        let (at, of) = (mark.centre.offset(-off, off), BadgeOf::Held(mark.node));
        Badge { of, at, radius, change: Change::Began, level: mark.level }
    };
    let Some(between) = between(input) else { return Vec::new() };
    let changed =
        |mark: &&NodeMark| changed_of(input.dataset, fold_marks::held(input, mark.node), between) > 0;
    entities.filter(changed).map(badge).collect()
}

fn radius_px(input: &SceneInput) -> f64 {
    match (input.visible.edges.len() > MANY_EDGES, is_compact(input)) {
        (false, _) => BADGE_RADIUS_PX,
        (true, false) => SMALL_RADIUS_PX,
        (true, true) => LEAST_RADIUS_PX,
    }
}

#[must_use]
pub fn badge_rect(at: Point, radius: f64) -> Rect {
    Rect::centred(at, Size::new(radius * 2.0, radius * 2.0))
}

/// The change a line carries a sign of: a relation's own. Those of a dispute are signed at its diamond.
fn signed(input: &SceneInput, edge: &EdgeMark) -> Option<(RelationIx, Change)> {
    let Compared::Differs(change) = edge.compared else { return None };
    let between = between(input)?;
    fold_marks::members(input, edge.edge).iter().find_map(|member| match member.kind {
        EdgeKind::Relation(ix) => {
            (between.relation(input.dataset, ix) == Some(change)).then_some((ix, change))
        }
        _ => None,
    })
}

/// Whether the signs on lines are few enough to be placed before the names.
pub fn signs_before_names(input: &SceneInput, edges: &[EdgeMark]) -> bool {
    edges.iter().filter(|edge| signed(input, edge).is_some()).count() <= MOST_BEFORE_NAMES
}

/// Finds a place on its line for each sign, and notes it in `placement`.
pub fn place_signs(
    input: &SceneInput,
    edges: &[EdgeMark],
    placer: &mut LabelPlacer,
    placement: &mut LabelPlacement,
) {
    placement.spots = vec![0; input.visible.edges.len()];
    let radius = radius_px(input);
    for edge in edges.iter().filter(|edge| signed(input, edge).is_some()) {
        let free = |spot: &u8| placer.take_if_free(badge_rect(spot_on(edge, *spot), radius));
        placement.spots[edge.edge] = (0..ALONG.len() as u8).find(free).unwrap_or(0);
    }
}

/// Finds room beside each sign for its words, where there is any, and notes it in `placement`.
pub fn place_words(
    input: &SceneInput,
    edges: &[EdgeMark],
    placer: &mut LabelPlacer,
    placement: &mut LabelPlacement,
) {
    for edge in edges.iter().filter(|edge| edge.level != Emphasis::Dim) {
        let spot = placement.spots[edge.edge];
        for side in 0..BESIDE.len() as u8 {
            let spot = spot + side * ALONG.len() as u8;
            let free = label(input, edge, spot).is_some_and(|label| placer.take_if_free(label.rect));
            if free {
                (placement.spots[edge.edge], placement.has_label[edge.edge]) = (spot, true);
                break;
            }
        }
    }
}

fn spot_on(edge: &EdgeMark, spot: u8) -> Point {
    edge.point(ALONG[usize::from(spot) % ALONG.len()])
}

/// The signs on lines, where they were placed.
pub fn edge_badges(input: &SceneInput, edges: &[EdgeMark], placement: &LabelPlacement) -> Vec<Badge> {
    let radius = radius_px(input);
    let badge = |edge: &EdgeMark| {
        let (_, change) = signed(input, edge)?;
        let at = spot_on(edge, placement.spots.get(edge.edge).copied().unwrap_or(0));
        Some(Badge { of: BadgeOf::Edge(edge.edge), at, radius, change, level: edge.level })
    };
    edges.iter().filter_map(badge).collect()
}

/// The words beside the sign on a line; `None` for a line without one.
pub fn label(input: &SceneInput, edge: &EdgeMark, spot: u8) -> Option<EdgeLabel> {
    let (ix, change) = signed(input, edge)?;
    let text = relation_words(input, ix, change);
    let size = Size::new(text_width_px(&text, type_px::TINY, false) + 4.0, line_height_px(type_px::TINY));
    let (x, y) = BESIDE[usize::from(spot) / ALONG.len() % BESIDE.len()];
    let off = radius_px(input) + GAP_PX;
    let at = spot_on(edge, spot).offset(x * (off + size.width / 2.0), y * (off + size.height / 2.0));
    let rect = Rect::centred(at, size);
    Some(EdgeLabel { edge: edge.edge, text, rect, tone: edge.tone, level: edge.level, pointer: None })
}

/// The spot chosen for a line's sign and words.
pub fn spot_of(placement: &LabelPlacement, edge: &EdgeMark) -> u8 {
    placement.spots.get(edge.edge).copied().unwrap_or(0)
}

fn relation_words(input: &SceneInput, ix: RelationIx, change: Change) -> String {
    let (relation, lang) = (input.dataset.relation(ix), input.lang);
    let said = |date: &Option<_>| date.as_ref().map(|date| short_words(date, lang)).unwrap_or_default();
    let (since, until) = (said(&relation.since), said(&relation.until));
    match change {
        Change::Ended => (strings(lang).edge_ended)(&until),
        Change::CameAndWent => (strings(lang).time_between)(&since, &until),
        _ => (strings(lang).edge_began)(&since),
    }
}

/// What a dispute that differs says under its name, in place of how it stands.
pub fn say_change(input: &SceneInput, mark: &NodeMark, lines: &mut Vec<LabelLine>) {
    let (Some(change), Some(between)) = (mark.change, between(input)) else { return };
    let differs = |ix: &DisputeIx| between.dispute(input.dataset, *ix) == Some(change);
    let Some(ix) = fold_marks::disputes(input, mark.node).find(differs) else { return };
    if input.visible.edges.len() > MANY_EDGES && mark.level < Emphasis::Strong {
        return;
    }
    lines.retain(|line| !line.quiet);
    let text = dispute_words(input, ix, change);
    lines.push(LabelLine { text, size_px: type_px::TINY, bold: false, quiet: true, least_px: 0.0 });
}

fn dispute_words(input: &SceneInput, ix: DisputeIx, change: Change) -> String {
    let (dispute, words) = (input.dataset.dispute(ix), strings(input.lang));
    let opened = short_words(&dispute.opened, input.lang);
    let closed = dispute.closed.as_ref().map(|date| short_words(date, input.lang)).unwrap_or_default();
    let when = match change {
        Change::Closed => (words.closed)(&closed),
        Change::CameAndWent if opened == closed => opened,
        Change::CameAndWent => (words.time_between)(&opened, &closed),
        _ => return (name_words(input.lang).opened)(&opened),
    };
    // Only a closed dispute has the status the dataset gives it: the last one.
    let status = input.dataset.vocabulary.statuses.get(dispute.status.at());
    [status.map_or("", |status| status.label.text(input.lang)), " · ", &when].concat()
}
