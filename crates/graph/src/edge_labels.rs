//! Words on lines: which lines have some, and in which order they are read. A line that runs against the reading says
//! what the other end has to do with it ("was acquired by"), so that ends and words make one sentence, the right one.

use super::compare;
use super::fold_marks;
use super::label_placement::LabelPlacement;
use super::labels::LabelPlacer;
use super::mark::{Arrowhead, Compared, EdgeLabel, EdgeMark, Emphasis, Line};
use super::scene_input::SceneInput;
use super::words::line_words;
use base::geometry::{Rect, Size};
use base::text::measure::text_width_px;
use base::type_scale::type_px;
use dataset::Tone;
use paint::line_height_px;
use query::{Edge, EdgeKind};

/// Above this many lines words are written only where the reader looks.
const MAX_LABELLED_EDGES: usize = 60;
/// Up to this many every line says what it is, where there is room.
const FEW_EDGES: usize = 12;
/// A line is steep, and read from top to bottom, where it is much higher than wide: by this share.
const STEEP: f64 = 0.35;
/// Where words may stand along their line, best first; those of a loop at its far end.
const ALONG: [f64; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];
/// Where they stand to their line: on it, above it, below it; and how far off it.
const BESIDE: [f64; 3] = [0.0, -1.0, 1.0];
const BESIDE_PX: f64 = 2.0;
/// Kept free of words at the sides of the picture.
const SIDE_PX: f64 = 10.0;
/// The arrow beside words that read only one way.
const POINTER_PX: f64 = 8.0;

/// Lines of the hero and the selection say what they are; that one ended is said wherever there is room.
fn wants_words(input: &SceneInput, edge: &EdgeMark, all: usize) -> bool {
    let telling = match input.visible.edges[edge.edge].kind {
        EdgeKind::Party { .. } | EdgeKind::Relation(_) => true,
        // That a dispute is about an API, or a lab provides it, the marks say already.
        EdgeKind::About | EdgeKind::Provider => edge.selected,
    };
    match edge.level {
        Emphasis::Dim => false,
        _ if edge.compared == Compared::Same => edge.selected,
        // Signed lines have their words by now.
        _ if edge.compared != Compared::Not => telling && all <= MAX_LABELLED_EDGES,
        Emphasis::Plain if telling && all <= FEW_EDGES => true,
        Emphasis::Plain => (edge.line == Line::Ended || edge.is_loop) && all <= MAX_LABELLED_EDGES,
        Emphasis::Strong | Emphasis::Hero => telling,
    }
}

/// Finds a place on its line for the words of each line that wants some, and notes it in `placement`.
pub fn place_edge_labels(
    input: &SceneInput,
    edges: &[EdgeMark],
    placer: &mut LabelPlacer,
    placement: &mut LabelPlacement,
) {
    // What is over first: that is the news.
    let is_over = |edge: &&EdgeMark| edge.line == Line::Ended && edge.level >= Emphasis::Strong;
    let in_order = edges.iter().filter(is_over).chain(edges.iter().filter(|edge| !is_over(edge)));
    for edge in in_order.filter(|edge| wants_words(input, edge, edges.len())) {
        if placement.has_label[edge.edge] {
            continue;
        }
        // What is over is said beside its line before it is not said.
        let sides = if is_over(&edge) { BESIDE.len() } else { 1 };
        for spot in 0..(ALONG.len() * sides) as u8 {
            placement.spots[edge.edge] = spot;
            let room = label_room(&edge_label(input, edge, placement));
            // Letters may be wider than the table has them.
            let width_px = input.viewport.size.width;
            let is_inside = room.min.x >= SIDE_PX && room.max.x <= width_px - SIDE_PX;
            if is_inside && placer.take_if_free(room) {
                placement.has_label[edge.edge] = true;
                break;
            }
        }
    }
}

/// Whether a line is read from its second end to its first: from left to right, a steep one from top to bottom.
fn runs_against_reading(edge: &EdgeMark) -> bool {
    let (dx, dy) = (edge.to.x - edge.from.x, edge.to.y - edge.from.y);
    let steep = dx.abs() < dy.abs() * STEEP;
    !edge.is_loop && if steep { dy < 0.0 } else { dx < 0.0 }
}

/// The words of a line with their place on it.
pub fn edge_label(input: &SceneInput, edge: &EdgeMark, placement: &LabelPlacement) -> EdgeLabel {
    if let Some(signed) = compare::label(input, edge, compare::spot_of(placement, edge)) {
        return signed;
    }
    let ended = edge.line == Line::Ended;
    let against = runs_against_reading(edge);
    let (text, reads) = words_of(input, edge, ended, against);
    let width = text_width_px(&text, type_px::TINY, false) + 4.0;
    let (spot, size) =
        (usize::from(compare::spot_of(placement, edge)), Size::new(width, line_height_px(type_px::TINY)));
    let beside = BESIDE[spot / ALONG.len() % BESIDE.len()] * (size.height / 2.0 + BESIDE_PX);
    let rect = Rect::centred(edge.point(ALONG[spot % ALONG.len()]).offset(0.0, beside), size);
    let tone = if ended { Tone::Mute } else { edge.tone };
    let pointer = (!reads && !edge.is_loop).then(|| pointer(edge, rect, against));
    EdgeLabel { edge: edge.edge, text, rect, tone, level: edge.level, pointer }
}

/// The words of a line, and whether they read the right way round where they stand.
fn words_of(input: &SceneInput, edge: &EdgeMark, ended: bool, against: bool) -> (String, bool) {
    let words = |link: &Edge, ended: bool| {
        let turned = fold_marks::is_turned(input, edge.edge, link);
        line_words(input.dataset, link.kind, ended, against != turned, input.lang)
    };
    match fold_marks::members(input, edge.edge) {
        [one] => words(one, ended),
        several => {
            let (said, reads): (Vec<String>, Vec<bool>) =
                several.iter().map(|link| words(link, false)).unzip();
            // Only one word for all, of links that all run as the line does, has an arrow to point with.
            let one_way = !several.iter().any(|link| fold_marks::is_turned(input, edge.edge, link));
            let points = one_way && said.iter().all(|word| *word == said[0]) && reads.contains(&false);
            (fold_marks::line_words(&said, input.lang), !points)
        }
    }
}

/// A small arrow beside words that read only one way: after them, or before them where the line runs against the reading.
fn pointer(edge: &EdgeMark, words: Rect, against: bool) -> Arrowhead {
    let half = POINTER_PX / 2.0;
    let middle = words.centre();
    let beside = words.width() / 2.0 + half + 1.0;
    let at = middle.offset(if against { -beside } else { beside }, 0.0);
    let length = edge.from.distance(edge.to).max(0.001);
    let (dx, dy) = ((edge.to.x - edge.from.x) / length * half, (edge.to.y - edge.from.y) / length * half);
    Arrowhead { tip: at.offset(dx, dy), base: at.offset(-dx, -dy) }
}

/// The room that words take with their arrow.
fn label_room(label: &EdgeLabel) -> Rect {
    label.pointer.map_or(label.rect, |head| {
        let arrow = Rect::centred(head.tip.lerp(head.base, 0.5), Size::new(POINTER_PX, POINTER_PX));
        label.rect.union(arrow)
    })
}
