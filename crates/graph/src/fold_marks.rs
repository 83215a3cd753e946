//! How what is folded shows on what holds it: a count under its name, a sign where it holds disputes, and one line for
//! several links. What is folded is the query's to say.

use super::mark::{Compared, FoldMark, Label, LabelLine, Line, NodeMark};
use super::scene_input::SceneInput;
use base::geometry::{Point, Rect};
use base::text::Lang;
use base::text::measure::text_width_px;
use base::text::strings::{name_words, strings};
use base::type_scale::type_px;
use dataset::{Dataset, DisputeIx, NodeRef, Tone};
use paint::{Align, line_height_px};
use query::Edge;

/// Half the width of the sign for held disputes: a share of the mark's, within bounds.
const SIGN_SHARE: f64 = 0.5;
const SIGN_PX: (f64, f64) = (4.0, 5.0);
/// Wider words of a count are left to those who ask: the number alone stands there.
const WORDS_PX: f64 = 118.0;

/// What a drawn node holds.
#[must_use]
pub fn held<'a>(input: &SceneInput<'a>, node: NodeRef) -> &'a [NodeRef] {
    input.folded.map_or(&[], |folded| folded.held_by(node))
}

/// The links that a drawn edge stands for, by its position in `Visible::edges`.
#[must_use]
pub fn members<'a>(input: &SceneInput<'a>, edge: usize) -> &'a [Edge] {
    match input.folded {
        Some(folded) => folded.members(edge),
        None => input.visible.edges.get(edge..=edge).unwrap_or_default(),
    }
}

/// Whether a link runs against the line that it is drawn in: its `from` is where the line ends.
#[must_use]
pub fn is_turned(input: &SceneInput, edge: usize, link: &Edge) -> bool {
    let Some(drawn) = input.visible.edges.get(edge) else { return false };
    let is_at = |end: NodeRef| end == link.from || held(input, end).contains(&link.from);
    !is_at(drawn.from) && is_at(drawn.to)
}

/// A dispute and those it stands for; nothing of an entity.
pub fn disputes<'a>(input: &SceneInput<'a>, node: NodeRef) -> impl Iterator<Item = DisputeIx> + use<'a> {
    let held = if matches!(node, NodeRef::Dispute(_)) { held(input, node) } else { &[] };
    let all = std::iter::once(node).chain(held.iter().copied());
    all.filter_map(|node| match node {
        NodeRef::Dispute(ix) => Some(ix),
        NodeRef::Entity(_) => None,
    })
}

/// How certain a line is, what its colour means, how it stands between two days.
pub type DrawnLine = (Line, Tone, Compared);

/// How the line of several links is drawn: as one that differs, where days are compared, else as one that holds, before
/// one that is alleged, before one that has ended. `of` draws a single link. A line of links that differ in colour has
/// none. `None` when no link is drawn.
#[must_use]
pub fn line_of(
    input: &SceneInput,
    edge: usize,
    of: &dyn Fn(&Edge) -> Option<DrawnLine>,
) -> Option<DrawnLine> {
    let mut drawn: Option<DrawnLine> = None;
    let mut least = u8::MAX;
    for (line, tone, compared) in members(input, edge).iter().filter_map(of) {
        let as_before = !matches!(compared, Compared::Differs(_));
        let rank = u8::from(as_before) * 4 + line as u8;
        let tone = match drawn {
            Some((_, others, _)) if others != tone => Tone::Mute,
            _ => tone,
        };
        drawn = match drawn {
            Some((line, _, compared)) if least <= rank => Some((line, tone, compared)),
            _ => Some((line, tone, compared)),
        };
        least = least.min(rank);
    }
    drawn
}

/// What something holds in words, kind by kind: "16 models, 4 disputes".
#[must_use]
pub fn held_words(dataset: &Dataset, held: &[NodeRef], lang: Lang) -> String {
    let mut words = String::new();
    for (kind, count) in counts(dataset, held) {
        if !words.is_empty() {
            words.push_str(", ");
        }
        words.push_str(&counted(dataset, kind, count, lang));
    }
    words
}

/// The line under a name: "+3 products" of one kind, where these words are few, "+5" of several or where
/// room is `short`; `None` where nothing is held.
#[must_use]
pub fn held_line(dataset: &Dataset, held: &[NodeRef], lang: Lang, short: bool) -> Option<LabelLine> {
    let number = ["+", &held.len().to_string()].concat();
    let text = match *counts(dataset, held) {
        [] => return None,
        [(kind, count)] if !short => {
            let words = ["+", &counted(dataset, kind, count, lang)].concat();
            if text_width_px(&words, type_px::TINY, false) > WORDS_PX { number } else { words }
        }
        _ => number,
    };
    Some(LabelLine { text, size_px: type_px::TINY, bold: false, quiet: true, least_px: 0.0 })
}

/// How many there are of each kind of entity, by position in the vocabulary; then of disputes, `None`.
fn counts(dataset: &Dataset, held: &[NodeRef]) -> Vec<(Option<usize>, usize)> {
    let mut of_kind = vec![0; dataset.vocabulary.entities.len() + 1];
    let disputes = dataset.vocabulary.entities.len();
    for node in held {
        let at = match node {
            NodeRef::Entity(ix) => dataset.entity(*ix).kind.at(),
            NodeRef::Dispute(_) => disputes,
        };
        of_kind[at] += 1;
    }
    let there = of_kind.into_iter().enumerate().filter(|(_, count)| *count > 0);
    there.map(|(at, count)| ((at < disputes).then_some(at), count)).collect()
}

fn counted(dataset: &Dataset, kind: Option<usize>, count: usize, lang: Lang) -> String {
    let Some(kind) = kind.and_then(|at| dataset.vocabulary.entities.get(at)) else {
        return (name_words(lang).disputes_counted)(count);
    };
    let name = if count == 1 { &kind.label } else { &kind.plural };
    (name_words(lang).held)(count, name.text(lang))
}

/// Where each node that holds others counts them: the last line of its label.
#[must_use]
pub fn folds(input: &SceneInput, marks: &[NodeMark], labels: &[Label]) -> Vec<FoldMark> {
    if !input.folded.is_some_and(query::Folded::is_folded) {
        return Vec::new();
    }
    let mut labels = labels.iter().peekable();
    let mut folds = Vec::new();
    for mark in marks {
        // Labels are in the order of their nodes.
        let label = labels.next_if(|label| label.node == mark.node);
        let held = held(input, mark.node);
        if !held.is_empty() {
            let rect = label.and_then(count_rect);
            let sign = sign(mark, held);
            folds.push(FoldMark { node: mark.node, rect, sign, level: mark.level });
        }
    }
    folds
}

/// The room of the count that ends a name: its last line, or the last word of that.
fn count_rect(label: &Label) -> Option<Rect> {
    let (last, Rect { min, max }) = (label.lines.last()?, label.rect);
    let line = Rect::new(Point::new(min.x, max.y - line_height_px(last.size_px)), max);
    if is_count(&last.text) {
        return Some(line);
    }
    let width = |text: &str| text_width_px(text, last.size_px, last.bold);
    let right = match label.align {
        Align::Start => min.x + width(&last.text),
        Align::Middle => line.centre().x + width(&last.text) / 2.0,
        Align::End => max.x,
    };
    let (_, count) = last.text.rsplit_once(' ')?;
    Some(Rect::new(Point::new(right - width(count), line.min.y), Point::new(right, max.y)))
}

/// Whether a line of a name is the count of what the node holds, and nothing else.
#[must_use]
pub fn is_count(line: &str) -> bool {
    line.starts_with('+')
}

/// An entity that holds disputes has a diamond at its upper right.
fn sign(mark: &NodeMark, held: &[NodeRef]) -> Option<(Point, f64)> {
    let is_dispute = |node: &NodeRef| matches!(node, NodeRef::Dispute(_));
    if is_dispute(&mark.node) || !held.iter().any(is_dispute) {
        return None;
    }
    let half = (mark.radius * SIGN_SHARE).clamp(SIGN_PX.0, SIGN_PX.1);
    // Its lower left side on the mark's rim.
    let off = mark.radius * 0.71 + half * 0.6;
    Some((mark.centre.offset(off, -off), half))
}

/// The word on a line of several links: how many they are, after the word they share, if they do.
#[must_use]
pub fn line_words(words: &[String], lang: Lang) -> String {
    match words {
        [first, others @ ..] if others.iter().all(|word| word == first) => {
            [first, " · ", &words.len().to_string()].concat()
        }
        _ => (strings(lang).links_counted)(words.len()),
    }
}
