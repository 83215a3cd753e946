//! Every sentence and word the page itself says, once a language.

/// The page's words in one language.
#[derive(Debug)]
pub struct Strings {
    pub graph: &'static str,
}
