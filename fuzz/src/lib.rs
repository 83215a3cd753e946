//! What must hold of any bytes, one module a fuzz target. The targets and the replay in `tests/fuzz_corpus.rs` call the
//! same functions, so that both stay in step. A promise that does not hold panics.

pub mod bytes;
pub mod dataset;
pub mod date;
pub mod import;
pub mod layout;
pub mod link;
pub mod message;
pub mod page;

/// Takes any bytes; panics where what the target promises does not hold.
pub type Promise = fn(&[u8]);

/// Every target with what it promises; each has a file in `fuzz_targets` and a folder in `corpus`.
pub const PROMISES: [(&str, Promise); 7] = [
    ("dataset", dataset::hold),
    ("date", date::hold),
    ("import", import::hold),
    ("layout", layout::hold),
    ("link", link::hold),
    ("message", message::hold),
    ("page", page::hold),
];
