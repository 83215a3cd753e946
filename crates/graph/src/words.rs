//! The words a scene writes: a node's name in lines, and the word on a line.

use super::mark::{Emphasis, LabelLine};
use super::name_placer::WIDEST_PX;
use super::short_names::short_name;
use base::date::{Day, on_words, short_words, since_words, words as date_words};
use base::text::Lang;
use base::text::measure::text_width_px;
use base::text::strings::{name_words, strings};
use base::type_scale::type_px;
use dataset::{Arrow, Dataset, DisputeIx, NodeRef, Stroke, Tone};
use paint::wrap;
use query::EdgeKind;
use query::as_of::{Standing, dispute_state};

/// Of a longer name the picture shows the beginning; all of it is in the details.
const MOST_LINES: usize = 8;
/// In a crowd names are narrower, and have no more lines than this.
const SMALL_WIDTH_PX: f64 = 118.0;
/// In narrow views.
const LEAST_WIDTH_PX: f64 = 92.0;
/// Hardly more than a word a line: for gaps that are high and narrow.
const COLUMN_WIDTH_PX: f64 = 70.0;
const SMALL_LINES: usize = 4;
/// A word of no more letters than this says little: no name is cut after it.
const SHORT_WORD: usize = 3;

/// How much room a name may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// As much as it likes.
    Roomy,
    /// A step smaller: for narrow views.
    Compact,
    /// In short lines too: where it has no room otherwise.
    Narrow,
}

/// The lines of a node's label: its name, and for a dispute how it stands and since when. `at` is the day shown.
#[must_use]
pub fn node_lines(
    dataset: &Dataset,
    node: NodeRef,
    level: Emphasis,
    lang: Lang,
    fit: Fit,
    at: Option<Day>,
) -> Vec<LabelLine> {
    let size_px = match (level, fit) {
        (Emphasis::Hero, Fit::Roomy) => type_px::LEAD,
        (Emphasis::Strong, Fit::Roomy) | (Emphasis::Hero, _) => type_px::TEXT,
        _ => type_px::LABEL,
    };
    let is_dispute = matches!(node, NodeRef::Dispute(_));
    let bold = level >= Emphasis::Strong;
    let width_px = match (is_dispute, level, fit) {
        (true, Emphasis::Hero, Fit::Roomy) => 230.0,
        (true, Emphasis::Hero, Fit::Compact) => 210.0,
        (true, _, _) => 140.0,
        (false, _, _) => 130.0,
    };
    let name = dataset.node_name(node).text(lang);
    let mut lines: Vec<LabelLine> = wrap(name, size_px, bold, width_px)
        .into_iter()
        .take(MOST_LINES)
        .map(|text| LabelLine { text, size_px, bold, quiet: false, least_px: 0.0 })
        .collect();
    if let (NodeRef::Dispute(ix), true) = (node, level >= Emphasis::Hero) {
        let most_px = if fit == Fit::Narrow { width_px } else { f64::INFINITY };
        lines.extend(standing_lines(dataset, ix, at, lang, most_px));
    }
    lines
}

/// How a dispute stood on a day, in lines no wider than that; with room for what is said of it on any day, so that no
/// name moves when the day changes.
fn standing_lines(
    dataset: &Dataset,
    ix: DisputeIx,
    at: Option<Day>,
    lang: Lang,
    most_px: f64,
) -> Vec<LabelLine> {
    let on = |day: Option<Day>| wrap(&standing(dataset, ix, day, lang), type_px::TINY, false, most_px);
    let days = [Some(Day::MIN), Some(dataset.dispute(ix).opened.earliest()), None].map(on);
    let width = |text: &String| text_width_px(text, type_px::TINY, false);
    let least_px = days.iter().flatten().map(width).fold(0.0, f64::max);
    let rows = days.iter().map(Vec::len).max().unwrap_or_default();
    let mut texts = on(at);
    texts.resize(rows.max(texts.len()), String::new());
    let line = |text| LabelLine { text, size_px: type_px::TINY, bold: false, quiet: true, least_px };
    texts.into_iter().map(line).collect()
}

/// How a name is written in a crowd.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SmallFit {
    width_px: f64,
    most_lines: usize,
    /// A shorter name is written, where the data have one.
    short: bool,
}

impl SmallFit {
    /// The ways in turn, the fullest first: as it is, in long lines, shorter, narrow, in one line, in a column.
    /// `None` beyond the last.
    #[must_use]
    pub fn in_turn(step: u8, compact: bool) -> Option<Self> {
        let usual = if compact { LEAST_WIDTH_PX } else { SMALL_WIDTH_PX };
        let (width_px, most_lines, short) = match step {
            0 => (usual, SMALL_LINES, false),
            1 => (WIDEST_PX, 2, false),
            2 => (usual, 2, true),
            3 => (LEAST_WIDTH_PX, 2, true),
            4 => (usual, 1, true),
            5 => (COLUMN_WIDTH_PX, 3, true),
            _ => return None,
        };
        Some(Self { width_px, most_lines, short })
    }
}

/// The lines of a name in a crowd: small, and cut short where they are too many; `None` where the beginning that would be
/// left says nothing.
#[must_use]
pub fn small_lines(
    dataset: &Dataset,
    node: NodeRef,
    level: Emphasis,
    lang: Lang,
    fit: SmallFit,
) -> Option<Vec<LabelLine>> {
    let bold = level >= Emphasis::Strong;
    let size_px = if bold { type_px::LABEL } else { type_px::TINY };
    let full = dataset.node_name(node).text(lang);
    let short = if fit.short { short_name(dataset, node, lang) } else { None };
    let mut texts = wrap(short.as_deref().unwrap_or(full), size_px, bold, fit.width_px);
    if texts.len() > fit.most_lines {
        texts.truncate(fit.most_lines);
        cut_short(&mut texts)?;
    }
    let line = |text| LabelLine { text, size_px, bold, quiet: false, least_px: 0.0 };
    Some(texts.into_iter().map(line).collect())
}

/// Ends a name in "…", after a word that is worth it; `None` where no two such words are left.
fn cut_short(texts: &mut Vec<String>) -> Option<()> {
    let is_worth = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).count() > SHORT_WORD;
    while let Some(last) = texts.last_mut() {
        let (before, word) = last.rsplit_once(' ').unwrap_or(("", last));
        if is_worth(word) {
            let word = word.trim_end_matches([',', ':', '\u{202f}']);
            *last = [before, if before.is_empty() { "" } else { " " }, word, "…"].concat();
            let words = texts.iter().flat_map(|text| text.split(' '));
            return (words.filter(|word| is_worth(word)).count() > 1).then_some(());
        }
        *last = before.to_string();
        if last.is_empty() {
            texts.pop();
        }
    }
    None
}

/// How a dispute stood at the end of a day (`None`: the latest): "settled 27 April 2026", "open since 2019", "begins 2019";
/// of one that is only alleged, that it is.
///
/// The status that the data give is the dispute's last: it is said with the day the dispute was closed, never with the
/// day it opened, and not at all of a day before.
#[must_use]
pub fn dispute_standing(dataset: &Dataset, ix: DisputeIx, at: Option<Day>, lang: Lang) -> String {
    let dispute = dataset.dispute(ix);
    let kind = &dataset.vocabulary.statuses[dispute.status.at()];
    let is_open = dispute_state(dispute, at) == Standing::Holds && dispute.closed.is_none();
    if is_open && kind.line == Stroke::Dashed {
        return [kind.label.text(lang), " ", &since_words(&dispute.opened, lang)].concat();
    }
    standing(dataset, ix, at, lang)
}

/// The same beside a mark that shows by itself what is only alleged.
fn standing(dataset: &Dataset, ix: DisputeIx, at: Option<Day>, lang: Lang) -> String {
    let (said, dispute) = (name_words(lang), dataset.dispute(ix));
    let kind = &dataset.vocabulary.statuses[dispute.status.at()];
    let status = kind.label.text(lang);
    match (dispute_state(dispute, at), &dispute.closed) {
        (Standing::NotBegun, _) => (said.dispute_begins)(&on_words(&dispute.opened, lang)),
        (Standing::Ended, Some(closed)) => [status, " ", &on_words(closed, lang)].concat(),
        (Standing::Unknown, _) => {
            let since = dispute.unknown_since.as_ref().map(|day| since_words(day, lang)).unwrap_or_default();
            [status, " ", &since].concat()
        }
        // Over since a day that nobody knows.
        (_, None) if kind.tone != Tone::Fault => {
            let opened = (said.opened)(&date_words(&dispute.opened, lang));
            if at.is_some() { opened } else { [status, ", ", &opened].concat() }
        }
        _ => (said.dispute_open)(&since_words(&dispute.opened, lang)),
    }
}

/// The words on a line that is read from its first end to its second or, `against` that, from its second to its first;
/// and whether ends and words so read make a sentence that says what the dataset says.
pub fn line_words(
    dataset: &Dataset,
    kind: EdgeKind,
    ended: bool,
    against: bool,
    lang: Lang,
) -> (String, bool) {
    if let EdgeKind::Relation(ix) = kind {
        let relation = dataset.relation(ix);
        let words = &dataset.vocabulary.relations[relation.kind.at()];
        if !(ended && relation.until.is_some()) {
            let inverse = words.inverse.text(lang);
            let known = !inverse.is_empty() || words.arrow == Arrow::None;
            let said = if against && !inverse.is_empty() { inverse } else { words.label.text(lang) };
            return (said.to_string(), known);
        }
    }
    (edge_words(dataset, kind, ended, lang), true)
}

/// The word on a line: a party's role, a relation's kind, or the day it ended.
#[must_use]
pub fn edge_words(dataset: &Dataset, kind: EdgeKind, ended: bool, lang: Lang) -> String {
    match kind {
        EdgeKind::Party { role } => dataset.vocabulary.roles[role.at()].label.text(lang).to_string(),
        EdgeKind::About => strings(lang).edge_about.to_string(),
        EdgeKind::Provider => strings(lang).edge_provides.to_string(),
        EdgeKind::Relation(ix) => {
            let relation = dataset.relation(ix);
            match &relation.until {
                Some(until) if ended => {
                    // Room on a line is short: how sure the day is, details and the dispute's name say.
                    let day = short_words(until, lang);
                    let day = day.strip_suffix(name_words(lang).dates.uncertain).unwrap_or(&day);
                    (strings(lang).edge_ended)(day)
                }
                _ => dataset.vocabulary.relations[relation.kind.at()].label.text(lang).to_string(),
            }
        }
    }
}
