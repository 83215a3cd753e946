//! Time on a line: which lane an event sits in, where, and what gathers. A pure function from what is
//! kept to a value; draws nothing (see `chart`) and holds no gesture under way.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod as_of_handle;
mod build;
pub mod chart;
mod cluster;
mod comparison;
mod date_position;
mod disputed;
mod keyboard_nav;
mod labels;
mod lane_items;
mod lanes;
mod links;
mod list_place;
mod mark_look;
mod marks;
mod model;
mod order;
mod overview;
mod plot_area;
mod prefix_sums;
mod request;
mod row_plan;
mod scale;
mod slot;
mod spans;
mod stretch;
mod tick_labels;
mod tick_step;
mod ticks;
mod title_rows;
mod titles;

pub use as_of_handle::AsOfHandle;
pub use build::{Prepared, lay_out, without_overview};
pub use comparison::{Comparison, DayTag, TAG_PAD_PX};
pub use date_position::{anchor_day, extent_days};
pub use keyboard_nav::Direction;
pub use lanes::LaneKey;
pub use list_place::{ListPlace, list_place};
pub use mark_look::RING_PX;
pub use model::{AsOf, DisputedDate, Lane, Link, Look, Mark, Soft, Span, SpanOf, Timeline, Title};
pub use overview::{Bin, Overview, OverviewPart, domain_of, time_range};
pub use plot_area::{NAME_LINE_PX, SIDE_PX as NAME_LEFT_PX};
pub use request::TimelineRequest;
pub use scale::{Domain, Limits, TimeScale};
pub use spans::MOST_BARRED_DISPUTES;
pub use ticks::Tick;
pub use title_rows::TITLE_LINE_PX;
