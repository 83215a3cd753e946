//! The formats of files that are read, by name. Reads none of them.

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A dataset of our own: nothing to convert.
    Dataset,
    /// The JSON of TimelineJS.
    Timeline,
    /// A spreadsheet with the columns of TimelineJS.
    TimelineSheet,
    /// JSON Graph Format, version 1 or 2.
    Jgf,
    /// GEXF 1.2 or 1.3.
    Gexf,
    /// GraphML.
    GraphMl,
    /// FollowTheMoney: entities or statements.
    Ftm,
    /// A map of Oligrapher, as LittleSis has them.
    Oligrapher,
    /// A table of nodes.
    Nodes,
    /// A table of edges, alone or beside one of nodes.
    Edges,
    /// A table of dated events, such as the one we write.
    Events,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 11] = [
        Format::Dataset,
        Format::Timeline,
        Format::TimelineSheet,
        Format::Jgf,
        Format::Gexf,
        Format::GraphMl,
        Format::Ftm,
        Format::Oligrapher,
        Format::Nodes,
        Format::Edges,
        Format::Events,
    ];

    /// Its name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Format::Dataset => "dataset",
            Format::Timeline => "timeline",
            Format::TimelineSheet => "timeline-csv",
            Format::Jgf => "jgf",
            Format::Gexf => "gexf",
            Format::GraphMl => "graphml",
            Format::Ftm => "ftm",
            Format::Oligrapher => "oligrapher",
            Format::Nodes => "nodes-csv",
            Format::Edges => "edges-csv",
            Format::Events => "events-csv",
        }
    }

    /// The format of a name on the command line; nothing where there is none.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Format> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    pub(super) const fn is_table(self) -> bool {
        matches!(self, Format::TimelineSheet | Format::Nodes | Format::Edges | Format::Events)
    }
}
