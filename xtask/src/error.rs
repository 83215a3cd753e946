//! The one error type of the commands: what went wrong, and what the reader can do about it.

use std::fmt;

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What did not work, in one line.
    pub what: String,
    /// What to do now, in one line.
    pub remedy: String,
}

impl Error {
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }

    /// Two errors as one.
    pub fn and(self, other: Self) -> Self {
        Self::new(format!("{}; {}", self.what, other.what), format!("{}; {}", self.remedy, other.remedy))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n  What to do: {}", self.what, self.remedy)
    }
}

/// Adds to an error of a library what was being done and what to do about it.
pub trait Context<T> {
    fn context(self, what: impl Into<String>, remedy: impl Into<String>) -> Result<T>;
}

impl<T, E: fmt::Display> Context<T> for std::result::Result<T, E> {
    fn context(self, what: impl Into<String>, remedy: impl Into<String>) -> Result<T> {
        self.map_err(|error| Error::new(format!("{}: {error}", what.into()), remedy))
    }
}
