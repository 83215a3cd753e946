//! What a whole page shows, derived from dataset and view before any browser: used by the live page, and by whatever
//! draws a page without one.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod accessible_text;
mod day_in_words;
mod describe;
mod export_format;
mod fold_actions;
mod inputs;
mod kept_times;
pub mod margins;
mod progress_words;
mod report_error;
pub mod selection;
mod snapshot;
mod table_rows;
pub mod time_window;
mod view_model;

pub use accessible_text::{
    graph_description, mark_description, node_description, relation_phrase, table_description,
    timeline_description,
};
pub use day_in_words::day_in_words;
pub use describe::{describe, name_list, node_name};
pub use export_format::ExportFormat;
pub use fold_actions::{fold_all, fold_one, folds_otherwise, unfold_all};
pub use kept_times::KeptTimes;
pub use progress_words::{
    amount_words, amounts_disagree, amounts_in_line, correction_words, link_unknown_words, stage_words,
};
pub use report_error::{is_corrections_address, newest_corrections, record_name, report_address};
pub use selection::{GraphSelection, TimelineSelection};
pub use snapshot::Snapshot;
pub use table_rows::{ClaimRow, claim_rows, dispute_rows, events_of, party_names, speaker_name};
pub use view_model::{IndexedDataset, ViewModel};
