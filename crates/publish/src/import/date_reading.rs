//! The words that dates are written with, in every language of the page and some others, and how sure a date is said
//! to be.

use super::other_languages;
use base::text::Lang;
use base::text::import_strings::DateReading;

/// How sure a date is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Mark {
    pub approximate: bool,
    pub uncertain: bool,
}

impl Mark {
    /// As it follows a date.
    pub const fn sign(self) -> &'static str {
        match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        }
    }
}

pub(super) fn reading() -> impl Iterator<Item = &'static DateReading> {
    Lang::ALL.into_iter().map(|lang| &lang.import().date_reading).chain(&other_languages::READING)
}

/// Whether a word is one of a list, in any language that is read.
pub(super) fn is_one(word: &str, list: fn(&'static DateReading) -> &'static [&'static str]) -> bool {
    reading().any(|words| list(words).contains(&word))
}
