//! The one error type of the commands: what went wrong, and what the reader can do about it.

use std::fmt;

pub type Result<T> = std::result::Result<T, Trouble>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What did not work, in one line.
    pub what: String,
    /// What to do now, in one line.
    pub remedy: String,
}

impl Trouble {
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n  What to do: {}", self.what, self.remedy)
    }
}

/// Adds to an error of the standard library what was being done and what to do about it.
pub trait OrTrouble<T> {
    fn or_trouble(self, what: impl Into<String>, remedy: impl Into<String>) -> Result<T>;
}

impl<T> OrTrouble<T> for std::io::Result<T> {
    fn or_trouble(self, what: impl Into<String>, remedy: impl Into<String>) -> Result<T> {
        self.map_err(|error| Trouble::new(format!("{}: {error}", what.into()), remedy))
    }
}
