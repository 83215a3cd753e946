//! How far a sheet is read.

/// Cells further right than this are nobody's table, and are not read.
pub(crate) const COLUMNS_MAX: u32 = 1_000;
/// Rows further down than this are not read: a page shows no more events.
pub(crate) const ROWS_MAX: u32 = 300_000;
