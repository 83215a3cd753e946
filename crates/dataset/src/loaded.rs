//! What comes of reading a dataset. No rules and no code.

use crate::model::Dataset;

/// What came of reading a dataset: what can be shown, and whether that is all.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The sound records; `None` when nothing could be read. Every index in it is in range.
    pub dataset: Option<Dataset>,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// How many records are not in the dataset: those with errors, and those that cannot do without one of these.
    pub left_out: usize,
}
