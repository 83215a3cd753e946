//! What an import is given: files, and what they do not say themselves.

use super::dates::DatesAs;
use super::format::Format;
use base::date::Day;

/// A file to be read.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// As its owner calls it; used in what is told of it.
    pub name: &'a str,
    /// The whole file, in any encoding that is read (see `decode`).
    pub bytes: &'a [u8],
}

/// What the files do not say themselves.
#[derive(Clone, Debug)]
pub struct Options {
    /// The format, where it is not to be guessed.
    pub from: Option<Format>,
    /// How `1/2/2025` is meant, or what plain numbers count, where it is known.
    pub day_order: Option<DatesAs>,
    /// The tag of the language the texts are in.
    pub lang: String,
    /// Where the file can be read by others: the source of what names none.
    pub source_url: Option<String>,
    /// The day the facts were last gone through, where the file does not say.
    pub today: Day,
}
