//! Where the page's own dataset lies, and how large a dataset's file and its lists may be. No code.

/// The path of the dataset that a page is published with, from the page's own folder.
pub const BUNDLED_PATH: &str = "data/dataset.json";

/// The largest file that a page reads or imports, in bytes: beyond, a phone's memory is at an end before it is drawn. The
/// companion's script has the same number.
pub const FILE_MAX_BYTES: usize = 64_000_000;

/// The most items a list within a record may have: a bound on the work of looking for repeats.
pub const LIST_MAX: usize = 1_000;
