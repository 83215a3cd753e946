//! Puts a scene together: marks, lines, then the names that fit.

use super::arrows;
use super::compare;
use super::edge_labels::{edge_label, place_edge_labels};
use super::edges::{Ends, control_point, curvatures, ends};
use super::fold_marks;
use super::label_placement::LabelPlacement;
use super::labels::{LabelPlacer, Wanted, rect_at, text_size};
use super::loops::loop_of;
use super::mark::{Badge, EdgeMark, Emphasis, Label, LabelLine, Line, NodeMark, Scene};
use super::scene_input::{SceneInput, is_compact};
use super::style;
use super::words::node_lines;
use base::date::Day;
use base::geometry::{Point, Rect};
use base::sort;
use dataset::{NodeRef, Stroke, Tone};
use query::as_of::{Standing, dispute_state, is_touched, relation_state};
use query::{Edge, EdgeKind, is_dispute_alleged, is_relation_alleged};
use view::Ended;

/// Between a mark and the line that reaches it.
const LINE_GAP_PX: f64 = 3.0;
/// How many names are tried, the most important first: no screen holds more.
const MOST_NAMES: usize = 400;
/// From this many lines on the picture is a field, not a story.
const MANY_EDGES: usize = 120;
/// From this importance on a node is never nameless, even where its name must cover background.
const NAMED_FROM: f64 = 0.47;

/// Draws a view. With `held`, earlier placement are kept: names and curvatures stay while a gesture moves the picture.
#[must_use]
pub fn build(input: &SceneInput, held: Option<&LabelPlacement>) -> (Scene, LabelPlacement) {
    let nodes: Vec<NodeRef> = input.visible.nodes().collect();
    let marks: Vec<NodeMark> = nodes.iter().enumerate().map(|(i, node)| node_mark(input, i, *node)).collect();
    let ends = ends(&input.visible.edges, &nodes);
    let curvatures = held.map_or_else(|| node_curvatures(input, &ends, &marks), |c| c.curvatures.clone());
    let mut edges = edge_marks(input, &ends, &curvatures, &marks);
    let is_drawn = |link: &Edge| line_and_tone(input, link).is_some();
    let heads: Vec<[bool; 2]> = edges.iter().map(|edge| arrows::has_heads(input, edge, &is_drawn)).collect();
    let slots = held.map_or_else(|| arrows::slots(&edges, &heads, &ends, &marks), |held| held.slots.clone());
    for (edge, has) in edges.iter_mut().zip(heads) {
        arrows::put(edge, has, slots[edge.edge]);
    }
    let mut badges = compare::node_badges(input, &marks);
    let mut placement = match held {
        Some(placement) => placement.clone(),
        None => {
            // Names keep off the lines of all days: so they stay where they are when the day changes.
            let timeless = SceneInput { at: None, compare: None, ended: Ended::Struck, ..*input };
            let of_all_days = edge_marks(&timeless, &ends, &curvatures, &marks);
            placed_labels(input, &marks, &edges, &of_all_days, &badges)
        }
    };
    placement.curvatures = curvatures;
    placement.slots = slots;
    badges.extend(compare::edge_badges(input, &edges, &placement));
    let labels = node_labels(input, &marks, &placement.places);
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

fn node_curvatures(input: &SceneInput, ends: &[Option<Ends>], marks: &[NodeMark]) -> Vec<f64> {
    let radii: Vec<f64> = marks.iter().map(|m| m.radius / input.viewport.camera.zoom).collect();
    let places: Vec<Point> = input.positions.iter().map(|at| input.viewport.stretched(*at)).collect();
    curvatures(ends, &places, &radii)
}

fn node_mark(input: &SceneInput, i: usize, node: NodeRef) -> NodeMark {
    let importance = input.importance.get(i).copied().unwrap_or(0.0);
    let level = level_of(input, node, importance);
    let (shape, tone) = style::shape_and_tone(input.dataset, node, importance);
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

/// How a dispute stood on the day shown; without a day it is simply there.
fn standing(input: &SceneInput, node: NodeRef) -> Standing {
    match (node, input.at) {
        (NodeRef::Dispute(ix), Some(_)) => dispute_state(input.dataset.dispute(ix), input.at),
        _ => Standing::Holds,
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

/// What belongs to the selection, unless that is most of the picture: loud everywhere is loud nowhere.
fn is_highlighted(input: &SceneInput, node: NodeRef) -> bool {
    input.highlighted.len() * 3 <= input.positions.len().max(24) && input.highlighted.contains(&node)
}

/// Where the view is about nothing in particular, the few that matter most are its landmarks.
fn stands_out(input: &SceneInput, importance: f64) -> bool {
    input.hero.is_none() && importance >= NAMED_FROM
}

fn level_of(input: &SceneInput, node: NodeRef, importance: f64) -> Emphasis {
    if !input.hovered.is_empty() && !input.hovered.contains(&node) {
        Emphasis::Dim
    } else if input.hero == Some(node) {
        Emphasis::Hero
    } else if input.selected == Some(node) || is_highlighted(input, node) || stands_out(input, importance) {
        Emphasis::Strong
    } else {
        Emphasis::Plain
    }
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
        let width = line_width(level, input.visible.edges.len()) * stroke(input, edge).width();
        let mut mark = EdgeMark {
            edge: i,
            control,
            tone,
            line,
            width,
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

fn stroke(input: &SceneInput, edge: &Edge) -> Stroke {
    match edge.kind {
        EdgeKind::Relation(ix) => {
            input.dataset.vocabulary.relations[input.dataset.relation(ix).kind.at()].line
        }
        _ => Stroke::Plain,
    }
}

/// Background lines are thin, and thinner the more there are.
fn line_width(level: Emphasis, lines: usize) -> f64 {
    match (level >= Emphasis::Strong, lines > MANY_EDGES) {
        (true, false) => 2.2,
        (true, true) => 1.5,
        (false, false) => 1.4,
        (false, true) => 0.8,
    }
}

/// How a link is drawn on the day shown; `None` when it had not begun.
fn line_and_tone(input: &SceneInput, edge: &Edge) -> Option<(Line, Tone)> {
    let held = |alleged: bool| if alleged { Line::Dashed } else { Line::Solid };
    match edge.kind {
        EdgeKind::Party { .. } => line_of_dispute(input, edge.to),
        EdgeKind::About => line_of_dispute(input, edge.from),
        EdgeKind::Provider => Some((Line::Solid, Tone::Access)),
        EdgeKind::Relation(ix) => {
            let relation = input.dataset.relation(ix);
            let tone = input.dataset.vocabulary.relations[relation.kind.at()].tone;
            match relation_state(relation, input.at) {
                Standing::NotBegun => None,
                Standing::Holds => Some((held(is_relation_alleged(input.dataset, ix)), tone)),
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
    }
}

fn is_alleged(input: &SceneInput, node: NodeRef) -> bool {
    matches!(node, NodeRef::Dispute(ix) if is_dispute_alleged(input.dataset, ix))
}

fn edge_level(input: &SceneInput, i: usize, from: &NodeMark, to: &NodeMark) -> Emphasis {
    let dim = from.level == Emphasis::Dim || to.level == Emphasis::Dim;
    let hero = from.level == Emphasis::Hero || to.level == Emphasis::Hero;
    let chosen = |m: &NodeMark| m.selected || m.level >= Emphasis::Strong;
    if dim {
        Emphasis::Dim
    } else if hero || input.selected_edge == Some(i) || (chosen(from) && chosen(to)) {
        Emphasis::Strong
    } else {
        Emphasis::Plain
    }
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

/// Where names and words go; `in_the_way` are the lines that names keep off, `curvatures` are the caller's.
fn placed_labels(
    input: &SceneInput,
    marks: &[NodeMark],
    edges: &[EdgeMark],
    in_the_way: &[EdgeMark],
    signs: &[Badge],
) -> LabelPlacement {
    let signs = signs.iter().map(|sign| compare::badge_rect(sign.at, sign.radius));
    let reserved: Vec<Rect> = input.reserved.iter().copied().chain(signs).collect();
    let mut placer = LabelPlacer::new(input.viewport.size, marks, in_the_way, &reserved);
    let mut placement =
        LabelPlacement { has_label: vec![false; input.visible.edges.len()], ..LabelPlacement::default() };
    let signs_first = compare::signs_before_names(input, edges);
    if signs_first {
        compare::place_signs(input, edges, &mut placer, &mut placement);
    }
    let mut places = vec![None; marks.len()];
    for i in label_order(input, marks).into_iter().take(MOST_NAMES) {
        let i = i as usize;
        let lines = lines_of(input, &marks[i]);
        let importance = input.importance.get(i).copied().unwrap_or(0.0);
        let forced = marks[i].selected || marks[i].level == Emphasis::Hero || importance >= NAMED_FROM;
        places[i] = placer.place(&Wanted { node: i, lines, forced });
    }
    placement.places = places;
    if !signs_first {
        compare::place_signs(input, edges, &mut placer, &mut placement);
    }
    compare::place_words(input, edges, &mut placer, &mut placement);
    place_edge_labels(input, edges, &mut placer, &mut placement);
    placement
}

/// Loudest first, then by importance, then in the fixed order of nodes.
fn label_order(input: &SceneInput, marks: &[NodeMark]) -> Vec<u32> {
    let key = |i: usize| (marks[i].selected, marks[i].level, input.importance.get(i).copied().unwrap_or(0.0));
    sort::argsort(marks.len(), &mut |a, b| {
        let (a, b) = (key(a), key(b));
        b.0.cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.total_cmp(&a.2))
    })
}

/// A dimmed name keeps the size it had: hovering must not move words.
fn text_level(mark: &NodeMark) -> Emphasis {
    mark.level.max(Emphasis::Plain)
}

fn lines_of(input: &SceneInput, mark: &NodeMark) -> Vec<LabelLine> {
    let (level, compact) = (text_level(mark), is_compact(input));
    let mut lines = node_lines(input.dataset, mark.node, level, input.lang, compact, input.at);
    compare::say_change(input, mark, &mut lines);
    lines.extend(fold_marks::held_line(input.dataset, fold_marks::held(input, mark.node), input.lang));
    if mark.faded {
        // As faint as its mark: what had not begun is not what the picture is about. As large as on any day.
        lines.iter_mut().for_each(|line| line.quiet = true);
    }
    lines
}

fn node_labels(input: &SceneInput, marks: &[NodeMark], places: &[Option<u8>]) -> Vec<Label> {
    let placed = marks.iter().zip(places).filter_map(|(mark, place)| Some((mark, (*place)?)));
    placed
        .map(|(mark, place)| {
            let lines = lines_of(input, mark);
            let (rect, align) =
                rect_at(place, mark.centre, mark.radius, text_size(&lines), input.viewport.size.width);
            Label { node: mark.node, lines, rect, align, level: mark.level }
        })
        .collect()
}
