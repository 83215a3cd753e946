//! What the shapes and lines of a view mean: each mark once, with the kinds that share it. For the page's legend and for
//! that of a picture taken away.

use super::arrows::arrow;
use base::date::Day;
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Arrow, Dataset, Shape, Tone, is_only_promised};
use query::as_of::{Standing, dispute_state, relation_state};
use query::{EdgeKind, Folded, Visible};
use view::{DISPUTE, Slug};

/// So many meanings of a colour are named.
const MOST_MEANINGS: usize = 4;

/// A mark, the kinds that share it, and whether they are hidden.
pub struct LegendEntry {
    /// How it is drawn.
    pub mark: (Shape, Tone),
    /// The names of the kinds, in the language of the page.
    pub label: String,
    /// The ids of the kinds, as the `hide` filter writes them.
    pub kinds: Vec<Slug>,
    /// Whether the view hides them.
    pub hidden: bool,
}

/// Only what the view shows, or hides, has an entry: a legend of absent things is noise.
#[must_use]
pub fn legend_entries(
    dataset: &Dataset,
    visible: &Visible,
    hidden_kinds: &[Slug],
    lang: Lang,
) -> Vec<LegendEntry> {
    let is_hidden = |id: &str| hidden_kinds.iter().any(|hidden| hidden == id);
    let is_shown = |at: usize| visible.entities.iter().any(|e| dataset.entity(*e).kind.at() == at);
    let mut entries: Vec<LegendEntry> = Vec::new();
    for (at, kind) in dataset.vocabulary.entities.iter().enumerate() {
        let named = if kind.group.0.is_empty() { &kind.label } else { &kind.group };
        let (hidden, label) = (is_hidden(&kind.id), named.text(lang));
        if !hidden && !is_shown(at) {
            continue;
        }
        let mark = (kind.shape, kind.tone);
        match entries.iter_mut().find(|entry| entry.mark == mark && entry.hidden == hidden) {
            Some(entry) => {
                if !entry.label.ends_with(label) {
                    entry.label.push_str(", ");
                    entry.label.push_str(label);
                }
                entry.kinds.push(kind.id.clone());
            }
            None => {
                entries.push(LegendEntry { mark, label: label.into(), kinds: vec![kind.id.clone()], hidden })
            }
        }
    }
    let hidden = is_hidden(DISPUTE);
    if hidden || !visible.disputes.is_empty() {
        let (mark, label) = ((Shape::Diamond, Tone::Fault), strings(lang).dispute.into());
        entries.push(LegendEntry { mark, label, kinds: vec![DISPUTE.into()], hidden });
    }
    entries
}

/// Whether a link is shown of whose money no more is known than that it was promised.
#[must_use]
pub fn has_promised(dataset: &Dataset, visible: &Visible) -> bool {
    visible.relations.iter().any(|ix| is_only_promised(&dataset.relation(*ix).amounts))
}

/// Whether something is shown of which nobody says whether it held on the day shown.
#[must_use]
pub fn has_unknown(dataset: &Dataset, visible: &Visible, at: Option<Day>) -> bool {
    visible.relations.iter().any(|ix| relation_state(dataset.relation(*ix), at) == Standing::Unknown)
        || visible.disputes.iter().any(|ix| dispute_state(dataset.dispute(*ix), at) == Standing::Unknown)
}

/// A colour of lines, and what lines of it say.
pub struct LineEntry {
    /// The meaning its colour carries.
    pub tone: Tone,
    /// In the language of the page.
    pub label: String,
}

/// A name for each colour that lines of the view have, and whether any of them has an arrow.
#[must_use]
pub fn line_entries(
    dataset: &Dataset,
    visible: &Visible,
    folded: &Folded,
    lang: Lang,
) -> (Vec<LineEntry>, bool) {
    let (words, mut entries, mut arrows) = (strings(lang), Vec::new(), false);
    for edge in &visible.edges {
        arrows |= arrow(dataset, edge.kind) != Arrow::None;
        let (tone, label) = line_meaning(dataset, edge.kind, lang);
        say(&mut entries, tone, label);
    }
    let is_mixed = |edge: usize| {
        let mut tones = folded.members(edge).iter().map(|link| line_meaning(dataset, link.kind, lang).0);
        tones.next().is_some_and(|first| tones.any(|tone| tone != first))
    };
    if (0..folded.drawn.edges.len()).any(is_mixed) {
        // Grey says so beside what else it says.
        match entries.iter_mut().find(|entry| entry.tone == Tone::Mute) {
            Some(entry) => entry.label = (words.line_or_mixed)(&entry.label),
            None => say(&mut entries, Tone::Mute, words.line_mixed),
        }
    }
    (entries, arrows)
}

/// The colour of a link, and what the legend calls it.
fn line_meaning(dataset: &Dataset, kind: EdgeKind, lang: Lang) -> (Tone, &str) {
    match kind {
        EdgeKind::Party { .. } | EdgeKind::About => (Tone::Fault, strings(lang).line_dispute),
        EdgeKind::Provider => (Tone::Access, strings(lang).edge_provides),
        EdgeKind::Relation(ix) => {
            let kind = &dataset.vocabulary.relations[dataset.relation(ix).kind.at()];
            let named = if kind.group.0.is_empty() { &kind.plural } else { &kind.group };
            (kind.tone, named.text(lang))
        }
    }
}

/// Adds what a colour means, once; of many meanings the first few.
fn say(entries: &mut Vec<LineEntry>, tone: Tone, label: &str) {
    let Some(entry) = entries.iter_mut().find(|entry| entry.tone == tone) else {
        entries.push(LineEntry { tone, label: label.into() });
        return;
    };
    // A meaning may have a comma of its own.
    let said = [", ", &entry.label, ", "].concat();
    if said.contains(&[", ", label, ", "].concat()) || entry.label.ends_with('…') {
        return;
    }
    let full = entry.label.split(", ").count() >= MOST_MEANINGS;
    entry.label.push_str(", ");
    entry.label.push_str(if full { "…" } else { label });
}
