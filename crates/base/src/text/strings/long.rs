//! Words half as long again, with accents and brackets: made by build.rs of the English words, for the feature `pseudo` only.

include!(concat!(env!("OUT_DIR"), "/long.rs"));
