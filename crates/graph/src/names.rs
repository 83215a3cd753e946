//! The names of nodes: what is written of each, in which order they are placed, and where they came to stand.

use std::rc::Rc;

use super::compare;
use super::fold_marks;
use super::label_placement::{LabelPlacement, NameWords, SaidOn};
use super::labels::LabelPlacer;
use super::mark::{EdgeMark, Emphasis, Label, LabelLine, NodeMark};
use super::name_placer::{NamePlacer, Wanted};
use super::places::{rect_at, text_size};
use super::request::HUBS;
use super::scene_input::{SceneInput, is_compact, is_crowded};
use super::surroundings::Surroundings;
use super::words::{Fit, SmallFit, node_lines, small_lines};
use base::geometry::Rect;
use base::sort;

/// How many names are tried, the most important first: no screen holds more.
const MOST_NAMES: usize = 400;
/// From this importance on a node is never nameless, even where its name must cover background.
pub const NAMED_FROM: f64 = 0.47;

/// Finds room for the names beside what `placer` has put down, and notes it in `placement`; the room they take.
pub fn place(
    input: &SceneInput,
    marks: &[NodeMark],
    edges: &[EdgeMark],
    placer: &LabelPlacer,
    placement: &mut LabelPlacement,
) -> Vec<Rect> {
    let wanted = |(rank, node): (usize, u32)| {
        let node = node as usize;
        let is_hub = is_crowded(input) && rank < HUBS;
        let never_nameless = marks[node].selected || marks[node].level == Emphasis::Hero;
        let first = is_hub || never_nameless;
        Wanted { node, forced: first || weight(input, node) >= NAMED_FROM, first, never_nameless }
    };
    let order = label_order(input, marks);
    let wanted: Vec<Wanted> = order.into_iter().take(MOST_NAMES).enumerate().map(wanted).collect();
    let forms = |node: usize, form: u8| lines_of(input, &marks[node], form).map(Rc::from);
    let surroundings = Surroundings::new(input.viewport.size, marks, edges);
    let placed = NamePlacer::new(surroundings, placer.taken().to_vec(), &forms, &wanted).place();
    placement.names = vec![None; marks.len()];
    placement.said_on = Some(said_on(input));
    for name in &placed {
        let NodeMark { level, faded, .. } = marks[name.node];
        let lines = name.lines.clone();
        placement.names[name.node] = Some(NameWords { place: name.place, lines, level, faded });
    }
    placed.iter().map(|name| name.rect).collect()
}

fn weight(input: &SceneInput, node: usize) -> f64 {
    input.importance.get(node).copied().unwrap_or(0.0)
}

fn said_on(input: &SceneInput) -> SaidOn {
    (input.at, input.compare, input.lang)
}

/// Loudest first, then by importance, then in the fixed order of nodes.
fn label_order(input: &SceneInput, marks: &[NodeMark]) -> Vec<u32> {
    let key = |i: usize| (marks[i].selected, marks[i].level, weight(input, i));
    sort::argsort(marks.len(), &mut |a, b| {
        let (a, b) = (key(a), key(b));
        b.0.cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.total_cmp(&a.2))
    })
}

/// The lines of a name in one of its forms, the fullest first; none where it has no such form, `None` beyond the last.
fn lines_of(input: &SceneInput, mark: &NodeMark, form: u8) -> Option<Vec<LabelLine>> {
    let (crowded, compact) = (is_crowded(input), is_compact(input));
    // A dimmed name keeps the size it had: hovering must not move words.
    let level = mark.level.max(Emphasis::Plain);
    let (is_small, step) = match (level, crowded) {
        (Emphasis::Hero, _) => (false, form),
        (Emphasis::Plain, true) => (true, form),
        // Large, then narrow, then small.
        _ if form < 2 => (false, form),
        _ => (true, form - 2),
    };
    let mut lines = if is_small {
        let fit = SmallFit::in_turn(step, compact)?;
        match small_lines(input.dataset, mark.node, level, input.lang, fit) {
            Some(lines) => lines,
            None => return Some(Vec::new()),
        }
    } else {
        let fit = match (step, compact) {
            (0, false) => Fit::Roomy,
            (0, true) => Fit::Compact,
            (1, _) => Fit::Narrow,
            _ => return None,
        };
        node_lines(input.dataset, mark.node, level, input.lang, fit, input.at)
    };
    compare::say_change(input, mark, &mut lines);
    let held = fold_marks::held(input, mark.node);
    match (fold_marks::held_line(input.dataset, held, input.lang, crowded), lines.last_mut()) {
        // Where there is little room the count is a word of the name.
        (Some(count), Some(last)) if is_small && step > 0 => last.text.extend([" ", &count.text]),
        (count, _) => lines.extend(count),
    }
    if mark.faded {
        // As faint as its mark: what had not begun is not what the picture is about. As large as on any day.
        lines.iter_mut().for_each(|line| line.quiet = true);
    }
    Some(lines)
}

/// The names where they were placed. Words are written anew where they say something else now.
pub fn node_labels(input: &SceneInput, marks: &[NodeMark], placement: &LabelPlacement) -> Vec<Label> {
    let is_same_day = placement.said_on == Some(said_on(input));
    let placed = marks.iter().zip(&placement.names).filter_map(|(mark, name)| Some((mark, name.as_ref()?)));
    placed
        .map(|(mark, name)| {
            let is_same = mark.faded == name.faded && [name.level, Emphasis::Dim].contains(&mark.level);
            let anew = if is_same && is_same_day { None } else { lines_of(input, mark, name.place.form) };
            let lines = anew.map_or_else(|| name.lines.clone(), Rc::from);
            let (size, width_px) = (text_size(&lines), input.viewport.size.width);
            let (rect, align) = rect_at(name.place.at, mark.centre, mark.outer_radius(), size, width_px);
            Label { node: mark.node, lines, rect, align, level: mark.level }
        })
        .collect()
}
