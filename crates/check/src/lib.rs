//! Everything wrong with a dataset: each problem with its place, its words in every language and its remedy. For the
//! native command, the companion and importers; the page counts problems (see `dataset::load`) and never links this.
//!
//! `check` reads a text with a `problem_collector` listening, which keeps each fault as a `Problem` (with `did_you_mean`
//! for what was meant, `pointer` and `line_col` for where it is); `problem_words` says it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod did_you_mean;
mod excerpt;
mod line_col;
mod not_json;
mod pointer;
mod problem;
mod problem_collector;
mod problem_words;
mod repeated;
mod report;

pub use did_you_mean::DidYouMean;
pub use problem::{Problem, ProblemKind, Severity};
pub use problem_collector::PROBLEMS_MAX;
pub use repeated::told_once;
pub use report::{Report, check};
