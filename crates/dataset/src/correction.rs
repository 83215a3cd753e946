//! What was changed in a dataset after it was published, and when a record was added or changed. Holds no JSON and no
//! rules.

use crate::ix::SourceIx;
use crate::section::Section;
use base::date::Day;
use base::text::Localized;

/// When a record came into the dataset, and when its facts last changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecordDays {
    /// The day it was added.
    pub added: Option<Day>,
    /// The day its facts last changed; not before `added`.
    pub updated: Option<Day>,
}

/// A record of the dataset, whatever its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RecordRef {
    /// The section it is in.
    pub section: Section,
    /// Its position there, in the dataset.
    pub position: u32,
}

/// What kind of change a correction is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CorrectionClass {
    /// Something was wrong.
    #[default]
    Correction,
    /// Something was right and could be misread.
    Clarification,
    /// Something has happened, or come to light, since.
    Update,
    /// Words, order or form; no fact.
    Editorial,
}

impl CorrectionClass {
    /// All of them, the gravest first.
    pub const ALL: [CorrectionClass; 4] = [
        CorrectionClass::Correction,
        CorrectionClass::Clarification,
        CorrectionClass::Update,
        CorrectionClass::Editorial,
    ];
}

/// A change that readers are told of.
#[derive(Clone, Debug)]
pub struct Correction {
    /// The day of the change.
    pub day: Day,
    /// What was changed; nothing where it is the whole, or a record that is no longer there.
    pub record: Option<RecordRef>,
    /// What kind of change it is.
    pub class: CorrectionClass,
    /// What was changed, and why.
    pub text: Localized,
    /// What stood there before.
    pub old: Option<Localized>,
    /// What shows it; may be none.
    pub sources: Vec<SourceIx>,
}
