//! A view as the query string of a link: read (`parse`), held against a dataset (`resolve`), written (`serialize`). What
//! the keys and values are is the contract's (docs/contract.md, section 1).

pub(crate) mod data_path;
pub(crate) mod decimal;
pub(crate) mod keys;
mod mended;
mod pairs;
pub(crate) mod parse;
mod percent;
mod resolve;
pub(crate) mod serialize;
mod tracking;
mod values;
