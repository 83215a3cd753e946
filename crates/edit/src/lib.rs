//! What an editor changes of a dataset in the page: with what it opens, the steps of its stories, and which nodes are placed
//! by hand. The edits are a plain value (`edits`), applied to the text of the dataset, of which nothing else changes by a byte
//! (`splice`). `bar` is what the editor sees of it. Knows no browser.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod asked;
mod bar;
mod edits;
mod outline;
mod splice;
mod view_text;

pub use asked::asked;
pub use bar::{Bar, bar};
pub use edits::{Edit, Edits};
pub use outline::text_language;
pub use view_text::view_text;

/// What comes of an edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Edited {
    /// The text of the dataset.
    pub text: String,
    /// All edits so far.
    pub edits: Edits,
    /// The view to show: where a step was added or moved, that step; empty where the view stays.
    pub query: String,
}

/// Makes one more edit. `shown` is the text with those so far. Nothing where the edit does not fit the dataset, such as a
/// step without a text.
#[must_use]
pub fn edited(shown: &str, edits: &Edits, edit: Edit) -> Option<Edited> {
    let edit = edit.with_view_of(shown)?;
    let before = dataset::without_byte_order_mark(shown);
    let (text, query) = edit.apply(before)?;
    // What changes nothing is nothing to take back.
    let edits = if text == before { edits.clone() } else { edits.with(edit) };
    Some(Edited { text, edits, query })
}

/// Takes the last edit back; `base` is the text before all of them. Nothing where there is none.
#[must_use]
pub fn undone(base: &str, edits: &Edits) -> Option<Edited> {
    let edits = edits.without_last()?;
    Some(Edited { text: edits.text(base)?, edits, query: String::new() })
}
