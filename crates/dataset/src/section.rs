//! The lists of records in a dataset's file, by name. Knows no field of any record.

/// A list of records in a dataset's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// What everything is known from.
    Sources,
    /// Who and what takes part.
    Entities,
    /// What lasts between two entities.
    Relations,
    /// What entities disagree about.
    Disputes,
    /// What happened.
    Events,
    /// Ways through the dataset.
    Stories,
    /// What was changed after it was published. Its records have no ids.
    Corrections,
}

impl Section {
    /// All sections, in the order in which records need each other.
    pub const ALL: [Section; 7] = [
        Section::Sources,
        Section::Entities,
        Section::Relations,
        Section::Disputes,
        Section::Events,
        Section::Stories,
        Section::Corrections,
    ];

    /// Its name in the file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Section::Sources => "sources",
            Section::Entities => "entities",
            Section::Relations => "relations",
            Section::Disputes => "disputes",
            Section::Events => "events",
            Section::Stories => "stories",
            Section::Corrections => "corrections",
        }
    }

    /// What one of its records is called before its id: `event` in `event:claude-launch`.
    #[must_use]
    pub const fn record(self) -> &'static str {
        match self {
            Section::Sources => "source",
            Section::Entities => "entity",
            Section::Relations => "relation",
            Section::Disputes => "dispute",
            Section::Events => "event",
            Section::Stories => "story",
            Section::Corrections => "correction",
        }
    }
}
