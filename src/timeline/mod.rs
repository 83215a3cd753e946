//! Time on a line (being written).
