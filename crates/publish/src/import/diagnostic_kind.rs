//! Everything an importer may tell, with how much is lost by it. Its sentences are in the language files.

use base::text::import_strings::DiagnosticStrings;
use base::text::problems::Advice;

/// How much is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something has to be mended in the file: a record, or a field of it, is not in the dataset.
    Error,
    /// The file is right, but the dataset has no place for this.
    Lost,
    /// Something was guessed or stood in for; somebody should look.
    Guess,
}

/// What is to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticKind {
    /// The format of the file is none that is read.
    UnknownFormat,
    /// No text, but a picture, an archive or the like.
    NotText,
    /// Nothing is in it.
    Empty,
    /// The file is larger than a page could show.
    TooLarge,
    /// Several files that are no table of nodes and table of edges.
    NotTogether,
    /// The text stops being JSON.
    NotJson,
    /// The text stops being XML.
    NotXml,
    /// JSON or XML without what the format is known by.
    NotThisFormat,
    /// The text is not UTF-8 and was read as something else.
    Encoding,
    /// A table without a row of column names.
    NoTable,
    /// A quotation mark that opens a cell is never closed.
    QuoteOpen,
    /// A row with more cells than there are columns.
    TooManyCells,
    /// A column that the format needs is missing.
    NoColumn,
    /// A column that has no place in a dataset.
    UnknownColumn,
    /// A column that has no place, and a name near to one that has.
    LikelyColumn,
    /// A table whose columns are those of no table that is read.
    UnknownTable,
    /// Sources of which only the address is known.
    NoSourceTitle,
    /// A graph without a line.
    NoLines,
    /// Two columns of the same name; the first counts.
    RepeatedColumn,
    /// A text that is no date.
    NotADate,
    /// A day that its month does not have.
    NoSuchDay,
    /// A month that is not from 1 to 12 and no name of one.
    NoSuchMonth,
    /// A year outside -9999 to 9999.
    NoSuchYear,
    /// A record without a year, which leaves it out.
    NoYear,
    /// A day without its month.
    DayWithoutMonth,
    /// Two readings of day and month; only the year is kept.
    AmbiguousDay,
    /// Day and month in the order that other dates of the column need.
    OrderFromOthers,
    /// A number of days as a spreadsheet counts them.
    SerialDay,
    /// A number of seconds or milliseconds since 1970.
    Since1970,
    /// A time of day, which dates here do not have.
    TimeOfDay,
    /// A whole date where a year alone is expected.
    WholeDateInYear,
    /// An end before its beginning.
    EndsFirst,
    /// A text that is none of the allowed numbers or words.
    NotANumber,
    /// A text that is no `http:` or `https:` address.
    NotAnAddress,
    /// An id that an earlier record has.
    RepeatedId,
    /// An edge to a node that is not listed.
    MissingNode,
    /// An entity that provides itself, by way of others.
    Circle,
    /// An edge without one of its ends.
    NoEnd,
    /// A record without a name or id.
    NoName,
    /// An event without a text.
    NothingSaid,
    /// Something that a dataset has no place for.
    NotKept,
    /// Formatting in a text.
    Markup,
    /// Edges without a direction.
    Undirected,
    /// A link between more than two nodes, kept as a node.
    HyperedgeKept,
    /// Several stretches of time of a record that has one; the first beginning and the last end are kept.
    SpellsJoined,
    /// Times that are plain numbers, and nobody says what they count; they are left out.
    CountUnknown,
    /// Times that are plain numbers, read as the size of all of them suggests.
    CountGuessed,
    /// A word in place of a number that JSON does not have.
    NoJsonNumber,
    /// Day and month in the order of the format.
    OrderOfFormat,
    /// A date in words that was read as a date of ours that says a little more or less.
    ReadAs,
    /// A field whose place another has by a better name.
    SameMeaning,
    /// More graphs than one in a file.
    SecondGraph,
    /// Records without a source.
    NoSource,
    /// A file without a licence.
    NoLicence,
    /// A file without any record that could be kept.
    NoRecords,
    /// An error that the dataset's own check still finds; in English.
    StillWrong,
}

impl DiagnosticKind {
    /// What is wrong, and how to mend it: templates to be filled.
    pub(super) const fn advice(self, strings: &DiagnosticStrings) -> Advice {
        match self {
            DiagnosticKind::UnknownFormat => strings.unknown_format,
            DiagnosticKind::NotText => strings.not_text,
            DiagnosticKind::Empty => strings.empty,
            DiagnosticKind::TooLarge => strings.too_large,
            DiagnosticKind::NotTogether => strings.not_together,
            DiagnosticKind::NotJson => strings.not_json,
            DiagnosticKind::NotXml => strings.not_xml,
            DiagnosticKind::NotThisFormat => strings.not_this_format,
            DiagnosticKind::Encoding => strings.encoding,
            DiagnosticKind::NoTable => strings.no_table,
            DiagnosticKind::QuoteOpen => strings.quote_open,
            DiagnosticKind::TooManyCells => strings.too_many_cells,
            DiagnosticKind::NoColumn => strings.no_column,
            DiagnosticKind::UnknownColumn => strings.unknown_column,
            DiagnosticKind::LikelyColumn => strings.likely_column,
            DiagnosticKind::UnknownTable => strings.unknown_table,
            DiagnosticKind::NoSourceTitle => strings.no_source_title,
            DiagnosticKind::NoLines => strings.no_lines,
            DiagnosticKind::RepeatedColumn => strings.repeated_column,
            DiagnosticKind::NotADate => strings.not_a_date,
            DiagnosticKind::NoSuchDay => strings.no_such_day,
            DiagnosticKind::NoSuchMonth => strings.no_such_month,
            DiagnosticKind::NoSuchYear => strings.no_such_year,
            DiagnosticKind::NoYear => strings.no_year,
            DiagnosticKind::DayWithoutMonth => strings.day_without_month,
            DiagnosticKind::AmbiguousDay => strings.ambiguous_day,
            DiagnosticKind::OrderFromOthers => strings.order_from_others,
            DiagnosticKind::SerialDay => strings.serial_day,
            DiagnosticKind::Since1970 => strings.since_1970,
            DiagnosticKind::TimeOfDay => strings.time_of_day,
            DiagnosticKind::WholeDateInYear => strings.whole_date_in_year,
            DiagnosticKind::EndsFirst => strings.ends_first,
            DiagnosticKind::NotANumber => strings.not_a_number,
            DiagnosticKind::NotAnAddress => strings.not_an_address,
            DiagnosticKind::RepeatedId => strings.repeated_id,
            DiagnosticKind::MissingNode => strings.missing_node,
            DiagnosticKind::Circle => strings.circle,
            DiagnosticKind::NoEnd => strings.no_end,
            DiagnosticKind::NoName => strings.no_name,
            DiagnosticKind::NothingSaid => strings.nothing_said,
            DiagnosticKind::NotKept => strings.not_kept,
            DiagnosticKind::Markup => strings.markup,
            DiagnosticKind::Undirected => strings.undirected,
            DiagnosticKind::HyperedgeKept => strings.hyperedge_kept,
            DiagnosticKind::SpellsJoined => strings.spells_joined,
            DiagnosticKind::CountUnknown => strings.count_unknown,
            DiagnosticKind::CountGuessed => strings.count_guessed,
            DiagnosticKind::NoJsonNumber => strings.no_json_number,
            DiagnosticKind::OrderOfFormat => strings.order_of_format,
            DiagnosticKind::ReadAs => strings.read_as,
            DiagnosticKind::SameMeaning => strings.same_meaning,
            DiagnosticKind::SecondGraph => strings.second_graph,
            DiagnosticKind::NoSource => strings.no_source,
            DiagnosticKind::NoLicence => strings.no_licence,
            DiagnosticKind::NoRecords => strings.no_records,
            DiagnosticKind::StillWrong => strings.still_wrong,
        }
    }

    /// How much is lost by it.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            DiagnosticKind::TimeOfDay
            | DiagnosticKind::NotKept
            | DiagnosticKind::Markup
            | DiagnosticKind::Undirected
            | DiagnosticKind::HyperedgeKept
            | DiagnosticKind::SecondGraph
            | DiagnosticKind::SpellsJoined
            | DiagnosticKind::SameMeaning
            | DiagnosticKind::UnknownColumn
            | DiagnosticKind::LikelyColumn => Severity::Lost,
            DiagnosticKind::Encoding
            | DiagnosticKind::AmbiguousDay
            | DiagnosticKind::OrderFromOthers
            | DiagnosticKind::SerialDay
            | DiagnosticKind::Since1970
            | DiagnosticKind::CountUnknown
            | DiagnosticKind::CountGuessed
            | DiagnosticKind::NoJsonNumber
            | DiagnosticKind::OrderOfFormat
            | DiagnosticKind::ReadAs
            | DiagnosticKind::WholeDateInYear
            | DiagnosticKind::MissingNode
            | DiagnosticKind::NothingSaid
            | DiagnosticKind::NoSource
            | DiagnosticKind::NoSourceTitle
            | DiagnosticKind::NoLines
            | DiagnosticKind::NoLicence => Severity::Guess,
            _ => Severity::Error,
        }
    }
}
