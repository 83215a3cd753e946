//! What a view leaves of a dataset: filtering, search, neighbourhood, edges. Pure; draws nothing.

mod visible;

pub use visible::*;
