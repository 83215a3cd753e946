//! EDTF dates (being written).
use super::Day;

/// An EDTF date.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edtf {
    text: String,
}

/// Why a text is not a date here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError;

impl Edtf {
    /// # Errors
    /// When the text is not a date of the supported levels.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        Ok(Self { text: text.into() })
    }
    /// First day it may mean; `Day::MIN` when open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Day {
        Day(0)
    }
    /// Last day it may mean; `Day::MAX` when open or unknown.
    #[must_use]
    pub fn latest(&self) -> Day {
        Day(0)
    }
}
