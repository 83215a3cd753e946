//! The timeline as drawn (being written).
