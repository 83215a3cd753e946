//! Puts a scene together: marks, lines, then the names that fit.

use super::arrows;
use super::compare;
use super::edge_labels::{edge_label, place_edge_labels};
use super::edges::{Ends, control_point, curvatures, ends};
use super::emphasis::{edge_level, level_of, line_width};
use super::fold_marks;
use super::label_placement::LabelPlacement;
use super::labels::LabelPlacer;
use super::loops::loop_of;
use super::mark::{Badge, EdgeMark, Emphasis, Line, NodeMark, Scene};
use super::names::{self, node_labels};
use super::scene_input::SceneInput;
use super::style;
use base::date::Day;
use base::geometry::{Point, Rect};
use dataset::{NodeRef, Relation, Tone, is_only_promised};
use query::as_of::{Standing, dispute_state, is_touched, relation_state};
use query::{Edge, EdgeKind, is_dispute_alleged, is_relation_alleged};
use view::Ended;

/// Between a mark and the line that reaches it.
const LINE_GAP_PX: f64 = 3.0;

/// Draws a view. With `held`, earlier placement are kept: names and curvatures stay while a gesture moves the picture.
#[must_use]
pub fn build(input: &SceneInput, held: Option<&LabelPlacement>) -> (Scene, LabelPlacement) {
    let nodes: Vec<NodeRef> = input.visible.nodes().collect();
    let marks: Vec<NodeMark> = nodes.iter().enumerate().map(|(i, node)| node_mark(input, i, *node)).collect();
    let ends = ends(&input.visible.edges, &nodes);
    let curvatures = held.map_or_else(|| node_curvatures(input, &ends, &marks), |c| c.curvatures.clone());
    let mut edges = edge_marks(input, &ends, &curvatures, &marks);
    let mut badges = compare::node_badges(input, &marks);
    badges.extend(compare::held_badges(input, &marks));
    let mut placement = match held {
        Some(placement) => placement.clone(),
        None => {
            // Names and arrowheads keep off the lines of all days: so they stay where they are when the day changes.
            let timeless = SceneInput { at: None, compare: None, ended: Ended::Struck, ..*input };
            let mut of_all_days = edge_marks(&timeless, &ends, &curvatures, &marks);
            let heads = heads(input, &of_all_days, &|_| true);
            let reserved = reserved(input, &badges);
            let mut placer = LabelPlacer::new(input.viewport.size, &marks, reserved);
            let mut placement = placed_signs(input, &edges, &mut placer);
            let names = names::place(input, &marks, &of_all_days, &placer, &mut placement);
            placer.take(&names);
            let mut obstacles = arrows::Obstacles::new(input.viewport.size, &marks, &names);
            placement.slots = arrows::slots(&of_all_days, &heads, &ends, &mut obstacles);
            put_heads(&mut of_all_days, &heads, &placement.slots);
            placer.keep_off_signs(&of_all_days);
            place_words(input, &edges, &mut placer, &mut placement);
            placement
        }
    };
    let heads = heads(input, &edges, &|link| line_and_tone(input, link).is_some());
    put_heads(&mut edges, &heads, &placement.slots);
    placement.curvatures = curvatures;
    if held.is_some() && !input.hovered.is_empty() {
        // What is pointed at comes forward with its words, where they find room.
        let labels = node_labels(input, &marks, &placement);
        let mut taken = reserved(input, &badges);
        taken.extend(labels.iter().map(|label| label.rect));
        let mut placer = LabelPlacer::new(input.viewport.size, &marks, taken);
        placer.keep_off_signs(&edges);
        placement.has_label.fill(false);
        place_edge_labels(input, &edges, &mut placer, &mut placement);
    }
    badges.extend(compare::edge_badges(input, &edges, &placement));
    let labels = node_labels(input, &marks, &placement);
    let has_label = |e: &&EdgeMark| placement.has_label.get(e.edge).copied().unwrap_or(false);
    let edge_labels = edges.iter().filter(has_label).map(|e| edge_label(input, e, &placement)).collect();
    let folds = fold_marks::folds(input, &marks, &labels);
    let mut scene =
        Scene { size: input.viewport.size, edges, nodes: marks, folds, badges, labels, edge_labels };
    let is_away = |node| {
        matches!(node, NodeRef::Dispute(_))
            && fold_marks::disputes(input, node).all(|ix| is_gone(input, NodeRef::Dispute(ix)))
    };
    scene.nodes.retain(|mark| !is_away(mark.node));
    scene.folds.retain(|fold| !is_away(fold.node));
    scene.labels.retain(|label| !is_away(label.node));
    (scene, placement)
}

/// Which heads each line has, of the links that are drawn.
fn heads(input: &SceneInput, edges: &[EdgeMark], is_drawn: &dyn Fn(&Edge) -> bool) -> Vec<[bool; 2]> {
    edges.iter().map(|edge| arrows::has_heads(input, edge, is_drawn)).collect()
}

fn put_heads(edges: &mut [EdgeMark], heads: &[[bool; 2]], slots: &[[u8; 3]]) {
    for (edge, has) in edges.iter_mut().zip(heads) {
        arrows::put(edge, *has, slots[edge.edge]);
    }
}

fn node_curvatures(input: &SceneInput, ends: &[Option<Ends>], marks: &[NodeMark]) -> Vec<f64> {
    let radii: Vec<f64> = marks.iter().map(|m| m.radius / input.viewport.camera.zoom).collect();
    let places: Vec<Point> = input.positions.iter().map(|at| input.viewport.stretched(*at)).collect();
    curvatures(ends, &places, &radii)
}

fn node_mark(input: &SceneInput, i: usize, node: NodeRef) -> NodeMark {
    let importance = input.importance.get(i).copied().unwrap_or(0.0);
    let level = level_of(input, node, importance);
    let (shape, tone) = style::shape_and_tone(input.dataset, node, importance);
    let is_unknown = matches!(node, NodeRef::Dispute(_))
        && fold_marks::disputes(input, node)
            .all(|ix| standing(input, NodeRef::Dispute(ix)) == Standing::Unknown);
    let tone = if is_unknown { Tone::Mute } else { tone };
    let tone = if level >= Emphasis::Strong && tone == Tone::Mute { Tone::Ink } else { tone };
    let world = input.positions.get(i).copied().unwrap_or_default();
    NodeMark {
        node,
        centre: input.viewport.screen_from_world(world),
        radius: style::radius_px(shape, importance, input.viewport.camera.zoom),
        shape,
        tone,
        level,
        selected: input.selected == Some(node),
        pinned: input.pinned.contains(&node),
        faded: is_yet_to_come(input, node),
        change: compare::node_change(input, node),
        alleged: matches!(node, NodeRef::Dispute(_))
            && fold_marks::disputes(input, node).all(|ix| is_dispute_alleged(input.dataset, ix)),
    }
}

/// Whether nothing had happened to a node by the day shown.
fn is_yet_to_come(input: &SceneInput, node: NodeRef) -> bool {
    match node {
        NodeRef::Entity(ix) => !is_touched(input.dataset, ix, input.at),
        NodeRef::Dispute(_) => {
            let of = |ix| standing(input, NodeRef::Dispute(ix));
            fold_marks::disputes(input, node).all(|ix| of(ix) == Standing::NotBegun)
        }
    }
}

/// How a dispute stood on the day shown; without a day it is simply there, unless nobody says how it stands.
fn standing(input: &SceneInput, node: NodeRef) -> Standing {
    let NodeRef::Dispute(ix) = node else { return Standing::Holds };
    match (dispute_state(input.dataset.dispute(ix), input.at), input.at) {
        (Standing::NotBegun | Standing::Ended, None) => Standing::Holds,
        (standing, _) => standing,
    }
}

/// Whether a node is over, and the reader wants such things away.
fn is_gone(input: &SceneInput, node: NodeRef) -> bool {
    match node {
        NodeRef::Dispute(ix) if input.ended == Ended::Gone => {
            dispute_state(input.dataset.dispute(ix), day_of_going(input)) == Standing::Ended
        }
        _ => false,
    }
}

/// What is over on this day can be away: the day shown (the latest, where there is none); while two days are
/// compared the earlier one, for what ended between them is what the reader wants to see.
fn day_of_going(input: &SceneInput) -> Option<Day> {
    if input.at.is_some() && input.compare.is_some() { input.compare } else { input.at }
}

fn edge_marks(
    input: &SceneInput,
    ends: &[Option<Ends>],
    curvatures: &[f64],
    marks: &[NodeMark],
) -> Vec<EdgeMark> {
    let all_ends = ends;
    let all = input.visible.edges.iter().enumerate().zip(ends).zip(curvatures);
    all.filter_map(|(((i, edge), ends), curvature)| {
        let ends = (*ends)?;
        let drawn_as = |edge: &Edge| {
            let (line, tone) = line_and_tone(input, edge)?;
            Some((line, tone, compare::compared(input, edge)))
        };
        let (line, tone, compared) = fold_marks::line_of(input, i, &drawn_as)?;
        let curvature_px = curvature * input.viewport.camera.zoom;
        let level = edge_level(input, i, &marks[ends.from], &marks[ends.to]);
        let [from, control, to] = if ends.is_loop() {
            loop_of(ends.from, LINE_GAP_PX, curvature_px, all_ends, marks)
        } else {
            clipped(&marks[ends.from], &marks[ends.to], curvature_px)
        };
        let mut mark = EdgeMark {
            edge: i,
            control,
            tone,
            line,
            width: line_width(input, edge, level),
            level,
            selected: input.selected_edge == Some(i),
            compared,
            is_loop: ends.is_loop(),
            count: fold_marks::members(input, i).len(),
            ..EdgeMark::straight(from, to)
        };
        compare::dress(&mut mark, input.visible.edges.len());
        Some(mark)
    })
    .collect()
}

/// How a link is drawn on the day shown; `None` when it had not begun.
fn line_and_tone(input: &SceneInput, edge: &Edge) -> Option<(Line, Tone)> {
    let held = |relation: &Relation, alleged: bool| match (alleged, is_only_promised(&relation.amounts)) {
        (true, _) => Line::Dashed,
        (false, true) => Line::Promised,
        (false, false) => Line::Solid,
    };
    match edge.kind {
        EdgeKind::Party { .. } => line_of_dispute(input, edge.to),
        EdgeKind::About => line_of_dispute(input, edge.from),
        EdgeKind::Provider => Some((Line::Solid, Tone::Access)),
        EdgeKind::Relation(ix) => {
            let relation = input.dataset.relation(ix);
            let tone = input.dataset.vocabulary.relations[relation.kind.at()].tone;
            match relation_state(relation, input.at) {
                Standing::NotBegun => None,
                Standing::Holds => Some((held(relation, is_relation_alleged(input.dataset, ix)), tone)),
                Standing::Unknown => Some((Line::Unknown, tone)),
                Standing::Ended => {
                    let gone = input.ended == Ended::Gone
                        && relation_state(relation, day_of_going(input)) == Standing::Ended;
                    (!gone).then_some((Line::Ended, tone))
                }
            }
        }
    }
}

/// How the lines of a dispute are drawn on the day shown.
fn line_of_dispute(input: &SceneInput, dispute: NodeRef) -> Option<(Line, Tone)> {
    if is_gone(input, dispute) {
        return None;
    }
    match standing(input, dispute) {
        Standing::NotBegun => None,
        Standing::Ended => Some((Line::Ended, Tone::Fault)),
        Standing::Holds if is_alleged(input, dispute) => Some((Line::Dashed, Tone::Fault)),
        Standing::Holds => Some((Line::Solid, Tone::Fault)),
        Standing::Unknown => Some((Line::Unknown, Tone::Fault)),
    }
}

fn is_alleged(input: &SceneInput, node: NodeRef) -> bool {
    matches!(node, NodeRef::Dispute(ix) if is_dispute_alleged(input.dataset, ix))
}

/// A line between two marks, starting and ending just outside them.
fn clipped(from: &NodeMark, to: &NodeMark, curvature_px: f64) -> [Point; 3] {
    let control = control_point(from.centre, to.centre, curvature_px);
    let start = step_towards(from.centre, control, from.radius + LINE_GAP_PX);
    let end = step_towards(to.centre, control, to.radius + LINE_GAP_PX);
    [start, control, end]
}

fn step_towards(from: Point, to: Point, by: f64) -> Point {
    let length = from.distance(to);
    if length <= by { from.lerp(to, 0.5) } else { from.lerp(to, by / length) }
}

/// Where nothing is written: where controls lie, and signs of changes.
fn reserved(input: &SceneInput, signs: &[Badge]) -> Vec<Rect> {
    let signs = signs.iter().map(|sign| compare::badge_rect(sign.at, sign.radius));
    input.reserved.iter().copied().chain(signs).collect()
}

/// A placement in which nothing is placed but the signs of changes, where they are few: these come before names.
fn placed_signs(input: &SceneInput, edges: &[EdgeMark], placer: &mut LabelPlacer) -> LabelPlacement {
    let mut placement =
        LabelPlacement { has_label: vec![false; input.visible.edges.len()], ..LabelPlacement::default() };
    if compare::signs_before_names(input, edges) {
        compare::place_signs(input, edges, placer, &mut placement);
    }
    placement
}

/// Where signs and words on lines go, after the names.
fn place_words(
    input: &SceneInput,
    edges: &[EdgeMark],
    placer: &mut LabelPlacer,
    placement: &mut LabelPlacement,
) {
    if !compare::signs_before_names(input, edges) {
        compare::place_signs(input, edges, placer, placement);
    }
    compare::place_words(input, edges, placer, placement);
    place_edge_labels(input, edges, placer, placement);
}
