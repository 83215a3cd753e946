//! Time on a line: which lane an event sits in, where, and what gathers. A pure function from what is
//! kept to a value; draws nothing (see `chart`) and holds no gesture under way.

mod build;
pub mod chart;
mod cluster;
mod compared;
mod disputed;
mod frame;
mod handle;
mod labels;
mod lanes;
mod marks;
mod model;
mod order;
mod overview;
mod scale;
mod spans;
mod stack;
mod steps;
mod sums;
mod tick_words;
mod ticks;
mod titles;
mod when;

pub use build::{Prepared, TimelineRequest, lay_out};
pub use compared::{Compared, DayTag, TAG_PAD_PX};
pub use frame::{NAME_LINE_PX, SIDE_PX as NAME_LEFT_PX};
pub use handle::Handle;
pub use lanes::LaneKey;
pub use marks::RING_PX;
pub use model::{AsOf, DisputedDate, Lane, Look, Mark, Soft, Span, SpanOf, Timeline};
pub use overview::{Bin, Overview, OverviewPart, domain_of, time_range};
pub use scale::{Domain, Limits, TimeScale};
pub use spans::MOST_BARRED_DISPUTES;
pub use steps::Move;
pub use ticks::Tick;
pub use titles::{TITLE_LINE_PX, Title};
pub use when::{anchor_day, extent_days};
