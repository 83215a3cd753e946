//! Words from right to left: made by build.rs of the English words, for the feature `pseudo` only.

include!(concat!(env!("OUT_DIR"), "/mirrored.rs"));
