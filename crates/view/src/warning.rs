//! What of a link does not apply, and why. How that is said is in `warning_words`.

/// One part of a link that was set aside; the rest of the link applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Why it was set aside.
    pub kind: WarningKind,
    /// The key it stood under.
    pub key: String,
    /// The value, or the one value of a list, that was set aside.
    pub value: String,
}

/// Why a part of a link was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WarningKind {
    /// No key of this version of the contract.
    UnknownKey,
    /// Not written as the key's values are.
    Malformed,
    /// The key was given before, with another value.
    Repeated,
    /// More than a link is read for: what is over was cut off.
    TooLong,
    /// The link was made for a later version of the contract.
    NewerVersion,
    /// The path of a dataset that does not lie in the page's own folder.
    RefusedData,
    /// An id that the dataset does not have.
    NotInData,
}

impl Warning {
    pub(crate) fn new(kind: WarningKind, key: &str, value: &str) -> Self {
        Self { kind, key: key.to_owned(), value: value.to_owned() }
    }
}
