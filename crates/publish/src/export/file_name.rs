//! What a file of a view is called. Knows no format.

use super::input::Export;
use base::text::fold::fold;

/// A name for a file of the view, without its ending: what it shows, in letters that every system takes.
#[must_use]
pub fn file_stem(export: &Export) -> String {
    /// Longer names are cut at a word.
    const MOST_CHARS: usize = 72;
    let mut stem = String::new();
    for word in
        fold(&export.description()).split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty())
    {
        if stem.len() + 1 + word.len() > MOST_CHARS {
            break;
        }
        if !stem.is_empty() {
            stem.push('-');
        }
        stem.push_str(word);
    }
    if stem.is_empty() { "faultlines".into() } else { stem }
}
