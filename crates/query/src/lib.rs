//! What a view leaves of a dataset: filters, search, visible nodes and edges, as-of day, comparison. Pure; draws
//! nothing.

#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod as_of;
mod between;
mod bitset;
mod certainty;
mod claims;
pub mod compare;
mod edges;
mod event_traits;
mod facets;
mod filter;
mod fold;
mod holders;
mod importance;
mod inverted_index;
mod neighbourhood;
mod playback;
mod search;
mod suggest;
mod visible;
mod visible_nodes;

pub use between::{ChainStep, Joint, MOST_CHAIN_STEPS, MOST_CHAINS, Sides, chains, most_shared};
pub use certainty::{is_dispute_alleged, is_event_alleged, is_relation_alleged};
pub use claims::{Thread, disputed_date, threads};
pub use edges::{Edge, EdgeKind};
pub use facets::Facets;
pub use fold::{Folded, MOST_UNFOLDED};
pub use importance::{Importance, importance};
pub use neighbourhood::node_by_id;
pub use playback::Playback;
pub use search::Search;
pub use suggest::{Match, NameIndex, Suggestion, Target};
pub use visible::{Visible, visible, visible_and_facets};
