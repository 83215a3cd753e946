//! What the shapes of a view mean: each mark once, with the kinds that share it. For the page's legend and for
//! that of a picture taken away.

use base::text::Lang;
use base::text::strings::strings;
use dataset::{Dataset, Shape, Tone};
use query::Visible;
use view::{DISPUTE, Slug};

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
