//! Text in several languages, and the choice of one of them for a reader.

use super::Lang;

/// One text in one or more languages: pairs of BCP 47 tag and words, in the dataset's order.
///
/// A bare string in a dataset has the empty tag: it is the same in every language (a name).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized(pub Vec<(String, String)>);

/// The words chosen for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// The words; empty where the text is in no language at all.
    pub text: &'a str,
    /// The language the words are in when it is not the reader's: to be shown and set as `lang`.
    pub fallback: Option<&'a str>,
}

impl Localized {
    /// Text that is the same in every language.
    #[must_use]
    pub fn neutral(text: impl Into<String>) -> Self {
        Self(vec![(String::new(), text.into())])
    }

    /// English and French.
    #[must_use]
    pub fn en_fr(en: &str, fr: &str) -> Self {
        Self(vec![("en".into(), en.into()), ("fr".into(), fr.into())])
    }

    /// The reader's language if present, else language-neutral text, else English, else the first.
    #[must_use]
    pub fn words(&self, lang: Lang) -> Words<'_> {
        let by_tag = |tag: &str| self.0.iter().find(|(t, _)| t == tag);
        if let Some((_, text)) = by_tag(lang.tag()).or_else(|| by_tag("")) {
            return Words { text, fallback: None };
        }
        match by_tag("en").or_else(|| self.0.first()) {
            Some((tag, text)) => Words { text, fallback: Some(tag) },
            None => Words { text: "", fallback: None },
        }
    }

    /// The words alone, where a fallback is marked elsewhere or cannot be.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        self.words(lang).text
    }

    /// Every language's words.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, text)| text.as_str())
    }
}
