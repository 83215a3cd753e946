//! The words a scene writes: a node's name in lines, and the word on a line.

use super::mark::{Emphasis, LabelLine};
use base::date::{Day, short_words};
use base::text::Lang;
use base::text::strings::strings;
use base::type_scale::type_px;
use dataset::{Arrow, Dataset, NodeRef};
use paint::wrap;
use query::EdgeKind;
use query::as_of::dispute_state;

/// Of a longer name the picture shows the beginning; all of it is in the details.
const MOST_LINES: usize = 8;

/// The lines of a node's label: its name, and for a dispute how it stands and since when.
///
/// `compact` is for narrow views: the same words, a step smaller and in shorter lines. `at` is the day shown: before a
/// dispute was closed, the status it has by now would be wrong of it, and the day it opened stands alone.
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
        .map(|text| LabelLine { text, size_px, bold, quiet: false })
        .collect();
    if let (NodeRef::Dispute(ix), true) = (node, level >= Emphasis::Hero) {
        let dispute = dataset.dispute(ix);
        let status = dataset.vocabulary.statuses[dispute.status.at()].label.text(lang);
        let opened = short_words(&dispute.opened, lang);
        let still_open = dispute_state(dispute, at) != dispute_state(dispute, None);
        let text = if still_open { opened } else { format!("{status} · {opened}") };
        lines.push(LabelLine { text, size_px: type_px::TINY, bold: false, quiet: true });
    }
    lines
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
