//! What is known of a language of the page besides its words: its tag and which way it is read.

use super::strings::{Lang, name_words};

impl Lang {
    /// The BCP 47 tag, as in `lang=` and in dataset text.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        name_words(self).tag
    }

    /// Which way the page is read, as in `dir=`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        if name_words(self).right_to_left { "rtl" } else { "ltr" }
    }

    /// The language of a tag. Its region is ignored where no language has just that one: `fr-CA` is French.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        let named = |tag: &str| Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(tag));
        named(tag).or_else(|| named(primary))
    }
}
