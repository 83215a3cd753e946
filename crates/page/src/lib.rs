//! What a whole page shows, derived from dataset and view, before any browser: used by the live page,
//! and by whatever draws a page without one.

mod aloud;
mod describe;
mod export_format;
pub mod framing;
mod inputs;
mod shot;
mod stage;

pub use aloud::{graph_aloud, mark_aloud, node_aloud, relation_aloud, table_aloud, timeline_aloud};
pub use describe::{describe, node_name};
pub use export_format::ExportFormat;
pub use inputs::{GraphSelection, TimelineSelection};
pub use shot::Shot;
pub use stage::{Loaded, Stage};
