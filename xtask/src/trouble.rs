//! The former names of `error`, for the modules that still use them.

pub use crate::error::{Error as Trouble, Result};

pub trait OrTrouble<T> {
    fn or_trouble(self, what: impl Into<String>, remedy: impl Into<String>) -> Result<T>;
}

impl<T> OrTrouble<T> for std::io::Result<T> {
    fn or_trouble(self, what: impl Into<String>, remedy: impl Into<String>) -> Result<T> {
        crate::error::Context::context(self, what, remedy)
    }
}
