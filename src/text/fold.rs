//! Case and accent folding for search (being written).

/// Folded text: lower case, marks dropped.
#[must_use]
pub fn fold(text: &str) -> String {
    text.to_lowercase()
}
