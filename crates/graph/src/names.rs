//! The names of nodes: what is written of each, in which order they are placed, and where they came to stand.

use super::compare;
use super::fold_marks;
use super::labels::{LabelPlacer, Wanted};
use super::mark::{Emphasis, Label, LabelLine, NodeMark};
use super::places::{is_short, rect_at, text_size};
use super::scene_input::{SceneInput, is_compact, is_crowded};
use super::words::{Fit, node_lines, small_lines};
use base::sort;

/// How many names are tried, the most important first: no screen holds more.
const MOST_NAMES: usize = 400;
/// From this importance on a node is never nameless, even where its name must cover background.
pub const NAMED_FROM: f64 = 0.47;

/// Puts the names down.
pub fn place(input: &SceneInput, marks: &[NodeMark], placer: &mut LabelPlacer) {
    for node in label_order(input, marks).into_iter().take(MOST_NAMES) {
        let node = node as usize;
        let lines = lines_of(input, &marks[node], false);
        let short = Some(lines_of(input, &marks[node], true));
        let importance = input.importance.get(node).copied().unwrap_or(0.0);
        let first = marks[node].selected || marks[node].level == Emphasis::Hero;
        let forced = first || importance >= NAMED_FROM;
        placer.place(&Wanted { node, lines, short, forced, first });
    }
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

fn lines_of(input: &SceneInput, mark: &NodeMark, short: bool) -> Vec<LabelLine> {
    let level = text_level(mark);
    let crowded = is_crowded(input);
    let fit = match (short, is_compact(input)) {
        (true, _) => Fit::Narrow,
        (false, true) => Fit::Compact,
        (false, false) => Fit::Roomy,
    };
    let small = level < Emphasis::Hero && (short || crowded && level == Emphasis::Plain);
    let mut lines = if small {
        small_lines(input.dataset, mark.node, level, input.lang, (short && crowded, crowded && is_compact(input)))
    } else {
        node_lines(input.dataset, mark.node, level, input.lang, fit, input.at)
    };
    compare::say_change(input, mark, &mut lines);
    let held = fold_marks::held(input, mark.node);
    lines.extend(fold_marks::held_line(input.dataset, held, input.lang, crowded));
    if mark.faded {
        // As faint as its mark: what had not begun is not what the picture is about. As large as on any day.
        lines.iter_mut().for_each(|line| line.quiet = true);
    }
    lines
}

pub fn node_labels(input: &SceneInput, marks: &[NodeMark], places: &[Option<u8>]) -> Vec<Label> {
    let placed = marks.iter().zip(places).filter_map(|(mark, place)| Some((mark, (*place)?)));
    placed
        .map(|(mark, place)| {
            let lines = lines_of(input, mark, is_short(place));
            let (rect, align) =
                rect_at(place, mark.centre, mark.radius, text_size(&lines), input.viewport.size.width);
            Label { node: mark.node, lines, rect, align, level: mark.level }
        })
        .collect()
}
