//! Why a text is not a date. Makes no words.

/// Why a text is not a supported date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdtfError {
    /// There is no text.
    Empty,
    /// Not of the form `2025-08-01`, `2025-08`, `2025` or an interval of them.
    Shape,
    /// A time of day: events have days only.
    TimeOfDay,
    /// The number is not a month; months are 1 to 12.
    NoSuchMonth(u8),
    /// The month has no such day.
    NoSuchDay {
        /// The day as written, 0 to 99.
        day: u8,
        /// The number of days of that month.
        month_days: u8,
    },
    /// An interval with no date at either end.
    NoDate,
    /// An interval that ends before it begins.
    Reversed,
}
