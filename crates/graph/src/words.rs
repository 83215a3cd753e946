//! The words a scene writes: a node's name in lines, and the word on a line.

use super::mark::{Emphasis, LabelLine};
use base::date::{Day, on_words, short_words, since_words, words as date_words};
use base::text::Lang;
use base::text::measure::text_width_px;
use base::text::strings::strings;
use base::type_scale::type_px;
use dataset::{Arrow, Dataset, DisputeIx, NodeRef, Stroke, Tone};
use paint::wrap;
use query::EdgeKind;
use query::as_of::{Standing, dispute_state};

/// Of a longer name the picture shows the beginning; all of it is in the details.
const MOST_LINES: usize = 8;

/// The lines of a node's label: its name, and for a dispute how it stands and since when.
///
/// `compact` is for narrow views: the same words, a step smaller and in shorter lines. `at` is the day shown.
#[must_use]
pub fn node_lines(
    dataset: &Dataset,
    node: NodeRef,
    level: Emphasis,
    lang: Lang,
    compact: bool,
    at: Option<Day>,
) -> Vec<LabelLine> {
    let size_px = match (level, compact) {
        (Emphasis::Hero, false) => type_px::LEAD,
        (Emphasis::Strong, false) | (Emphasis::Hero, true) => type_px::TEXT,
        _ => type_px::LABEL,
    };
    let is_dispute = matches!(node, NodeRef::Dispute(_));
    let bold = level >= Emphasis::Strong;
    let width_px = match (is_dispute, level) {
        (true, Emphasis::Hero) if compact => 210.0,
        (true, Emphasis::Hero) => 230.0,
        (true, _) => 140.0,
        (false, _) => 130.0,
    };
    let name = dataset.node_name(node).text(lang);
    let mut lines: Vec<LabelLine> = wrap(name, size_px, bold, width_px)
        .into_iter()
        .take(MOST_LINES)
        .map(|text| LabelLine { text, size_px, bold, quiet: false, least_px: 0.0 })
        .collect();
    if let (NodeRef::Dispute(ix), true) = (node, level >= Emphasis::Hero) {
        let text = standing(dataset, ix, at, lang);
        // Room for what it says on any day: no name moves when the day changes.
        let dispute = dataset.dispute(ix);
        let days = [Some(Day::MIN), Some(dispute.opened.earliest()), None];
        let widths = days.map(|day| text_width_px(&standing(dataset, ix, day, lang), type_px::TINY, false));
        let least_px = widths.into_iter().fold(0.0, f64::max);
        lines.push(LabelLine { text, size_px: type_px::TINY, bold: false, quiet: true, least_px });
    }
    lines
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
    let (said, dispute) = (strings(lang), dataset.dispute(ix));
    let kind = &dataset.vocabulary.statuses[dispute.status.at()];
    let status = kind.label.text(lang);
    match (dispute_state(dispute, at), &dispute.closed) {
        (Standing::NotBegun, _) => (said.dispute_begins)(&on_words(&dispute.opened, lang)),
        (Standing::Ended, Some(closed)) => [status, " ", &on_words(closed, lang)].concat(),
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
                Some(until) if ended => (strings(lang).edge_ended)(&short_words(until, lang)),
                _ => dataset.vocabulary.relations[relation.kind.at()].label.text(lang).to_string(),
            }
        }
    }
}
