//! Texts of a file as problems repeat them: no longer than can be read at a glance.

/// The longest text repeated in a problem, in characters.
const EXCERPT_MAX_CHARS: usize = 80;

/// A text, cut where it is too long.
pub(crate) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT_MAX_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
