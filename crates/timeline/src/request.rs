//! Everything a timeline is laid out from. Decides nothing of where things go.

use super::scale::Domain;
use base::date::Day;
use base::geometry::Size;
use base::text::Lang;
use dataset::{Dataset, DisputeIx, EntityIx, EventIx};
use view::LaneBy;

/// Everything a timeline depends on. Equal requests give equal timelines.
#[derive(Clone, Copy, Debug)]
pub struct TimelineRequest<'a> {
    /// What is known.
    pub data: &'a Dataset,
    /// What is kept, by day (as in `Visible`).
    pub events: &'a [EventIx],
    /// The kept events' disputes.
    pub disputes: &'a [DisputeIx],
    /// What the overview counts: what would be kept without the `time` filter.
    pub period_events: &'a [EventIx],
    /// What lanes stand for.
    pub lanes: LaneBy,
    /// The stretch shown.
    pub domain: Domain,
    /// The window on the overview, where it is not the stretch shown.
    pub window: Option<Domain>,
    /// The selected event, if one is.
    pub selected: Option<EventIx>,
    /// The selected actor, whose lane is large among lanes of actors.
    pub focal: Option<EntityIx>,
    /// The selected dispute, if one is.
    pub selected_dispute: Option<DisputeIx>,
    /// What stays bright while all else is dimmed; `None` dims nothing.
    pub highlighted: Option<&'a [EventIx]>,
    /// The day shown; `None` for the latest.
    pub at: Option<Day>,
    /// An earlier day; counts only beside `at`.
    pub compare: Option<Day>,
    /// In CSS pixels.
    pub size: Size,
    /// The language of the words.
    pub lang: Lang,
}
