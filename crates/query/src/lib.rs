//! What a view leaves of a dataset: filtering, search, neighbourhood, edges. Pure; draws nothing.

pub mod at;
mod bits;
mod certainty;
mod claims;
mod columns;
pub mod compare;
mod edges;
mod facets;
mod filter;
mod focus;
mod importance;
mod neighbours;
mod search;
mod shown;
mod suggest;
mod visible;
mod walk;
mod words;

pub use bits::{Bits, NodeSet};
pub use certainty::{is_dispute_alleged, is_event_alleged, is_relation_alleged};
pub use claims::{Thread, disputed_date, threads};
pub use facets::{Facets, STANCES, facets, shown_by_kind};
pub use focus::{Reach, node, reach};
pub use importance::{Importance, importance};
pub use neighbours::{neighbours, relations_between};
pub use search::Search;
pub use suggest::{Match, Names, Suggestion, Target};
pub use visible::*;
pub use walk::Walk;
