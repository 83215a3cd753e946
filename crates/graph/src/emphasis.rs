//! What comes forward and what steps back. Quiet first: in a field of many lines all are hairlines of one weight, until
//! the reader points at something or chooses it.

use super::mark::{Emphasis, NodeMark};
use super::names::NAMED_FROM;
use super::scene_input::SceneInput;
use dataset::{NodeRef, Stroke};
use query::{Edge, EdgeKind};

/// From this many lines on the picture is a field, not a story.
const MANY_EDGES: usize = 120;
/// How wide lines are, in CSS pixels: of a field, and of what steps back; of a story; what comes forward in each.
const HAIRLINE_PX: f64 = 0.8;
const LINE_PX: f64 = 1.4;
const LOUD_HAIRLINE_PX: f64 = 1.7;
const LOUD_LINE_PX: f64 = 2.2;

fn is_field(input: &SceneInput) -> bool {
    input.visible.edges.len() > MANY_EDGES
}

/// How loudly a node of an importance is drawn.
pub fn level_of(input: &SceneInput, node: NodeRef, importance: f64) -> Emphasis {
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

/// What belongs to the selection, unless that is most of the picture: loud everywhere is loud nowhere.
fn is_highlighted(input: &SceneInput, node: NodeRef) -> bool {
    input.highlighted.len() * 3 <= input.positions.len().max(24) && input.highlighted.contains(&node)
}

/// Where the view is about nothing in particular, the few that matter most are its landmarks.
fn stands_out(input: &SceneInput, importance: f64) -> bool {
    input.hero.is_none() && importance >= NAMED_FROM
}

/// How loudly a line is drawn, by its position in `Visible::edges`: the lines of what is pointed at, of what is selected
/// and of what the view is about come forward.
pub fn edge_level(input: &SceneInput, edge: usize, from: &NodeMark, to: &NodeMark) -> Emphasis {
    let is_at = |node: NodeRef| from.node == node || to.node == node;
    // The pointed node comes first, before its neighbours.
    if let Some(pointed) = input.hovered.first() {
        return if is_at(*pointed) { Emphasis::Strong } else { Emphasis::Dim };
    }
    let hero = from.level == Emphasis::Hero || to.level == Emphasis::Hero;
    let both = |is: &dyn Fn(&NodeMark) -> bool| is(from) && is(to);
    let chosen = match input.selected {
        Some(selected) => is_at(selected),
        None if is_field(input) => both(&|mark| is_highlighted(input, mark.node)),
        None => both(&|mark| mark.level >= Emphasis::Strong),
    };
    let loud = hero || chosen || input.selected_edge == Some(edge);
    if loud { Emphasis::Strong } else { Emphasis::Plain }
}

/// The width of a line. Background lines are thin; in a field they are all alike.
pub fn line_width(input: &SceneInput, edge: &Edge, level: Emphasis) -> f64 {
    match (level >= Emphasis::Strong, is_field(input)) {
        _ if level == Emphasis::Dim => HAIRLINE_PX,
        (false, true) => HAIRLINE_PX,
        (true, true) => LOUD_HAIRLINE_PX,
        (false, false) => LINE_PX * stroke(input, edge).width(),
        (true, false) => LOUD_LINE_PX * stroke(input, edge).width(),
    }
}

fn stroke(input: &SceneInput, edge: &Edge) -> Stroke {
    match edge.kind {
        EdgeKind::Relation(ix) => {
            input.dataset.vocabulary.relations[input.dataset.relation(ix).kind.at()].line
        }
        _ => Stroke::Plain,
    }
}
