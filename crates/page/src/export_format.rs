//! The kinds of file that a view can be written to: their ids and file extensions. Writes none of them.

/// The kinds of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// Graph, timeline, legend, title and sources' line in one picture.
    Svg,
    /// The events as a table.
    Csv,
    /// The records of the view, as a dataset of their own.
    Json,
    /// JSON Graph Format 2.1.
    Jgf,
    /// GEXF 1.3.
    Gexf,
    /// GraphML.
    GraphMl,
    /// Entities of FollowTheMoney, JSON a line.
    Ftm,
    /// Statements of FollowTheMoney: each value with who says so and when that was seen, as CSV.
    FtmStatements,
    /// A blueprint of Kumu.
    Kumu,
    /// iCalendar (RFC 5545).
    Ics,
    /// The events with their sources, as text to be cited.
    Text,
    /// A picture's place in an article, in HTML.
    Figure,
    /// The sources in CSL-JSON.
    Csl,
    /// The sources in BibTeX.
    BibTex,
    /// The sources in RIS.
    Ris,
}

impl ExportFormat {
    /// Every format, in the order in which they are offered.
    pub const ALL: [ExportFormat; 15] = [
        ExportFormat::Svg,
        ExportFormat::Csv,
        ExportFormat::Json,
        ExportFormat::Jgf,
        ExportFormat::Gexf,
        ExportFormat::GraphMl,
        ExportFormat::Ftm,
        ExportFormat::FtmStatements,
        ExportFormat::Kumu,
        ExportFormat::Ics,
        ExportFormat::Text,
        ExportFormat::Figure,
        ExportFormat::Csl,
        ExportFormat::BibTex,
        ExportFormat::Ris,
    ];

    /// Its short name, on the command line and between the page and its companion program.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            ExportFormat::Svg => "svg",
            ExportFormat::Csv => "csv",
            ExportFormat::Json => "json",
            ExportFormat::Jgf => "jgf",
            ExportFormat::Gexf => "gexf",
            ExportFormat::GraphMl => "graphml",
            ExportFormat::Ftm => "ftm",
            ExportFormat::FtmStatements => "ftm-statements",
            ExportFormat::Kumu => "kumu",
            ExportFormat::Ics => "ics",
            ExportFormat::Text => "txt",
            ExportFormat::Figure => "html",
            ExportFormat::Csl => "csl",
            ExportFormat::BibTex => "bibtex",
            ExportFormat::Ris => "ris",
        }
    }

    /// The format of an id; nothing where there is none of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<ExportFormat> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// What a file name of it ends in, with the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            ExportFormat::Svg => ".svg",
            ExportFormat::Csv => ".csv",
            ExportFormat::Json => ".json",
            ExportFormat::Jgf => ".jgf.json",
            ExportFormat::Gexf => ".gexf",
            ExportFormat::GraphMl => ".graphml",
            ExportFormat::Ftm => ".ftm.json",
            ExportFormat::FtmStatements => ".statements.csv",
            ExportFormat::Kumu => ".kumu.json",
            ExportFormat::Ics => ".ics",
            ExportFormat::Text => ".txt",
            ExportFormat::Figure => ".html",
            ExportFormat::Csl => ".csl.json",
            ExportFormat::BibTex => ".bib",
            ExportFormat::Ris => ".ris",
        }
    }
}
