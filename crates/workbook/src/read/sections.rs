//! The records of a dataset as they are read, before they are its text.

use dataset::Section;
use serde_json::Value;

/// How many sections there are.
pub(crate) const SECTIONS: usize = Section::ALL.len();

/// A record's fields, in the order they are written.
pub(crate) type Record = Vec<(&'static str, Value)>;

/// All sections with their records.
#[derive(Default)]
pub(crate) struct Sections {
    pub about: Record,
    /// By the name of their family.
    pub kinds: Vec<(&'static str, Vec<Record>)>,
    pub records: [Vec<Record>; SECTIONS],
}
