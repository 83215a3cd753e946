//! What the kept events take of time: worked out once for a view, since several parts of the page ask for it at each key.

use base::date::Day;
use dataset::{Dataset, EventIx};
use query::{Playback, disputed_date};
use timeline::{Domain, extent_days};

/// What the events that a view keeps take of time.
#[derive(Clone, Debug)]
pub struct KeptTimes {
    /// The steps through them.
    pub playback: Playback,
    /// All of them; `None` where there are none.
    pub(crate) whole: Option<Domain>,
    /// Without a few early outliers, and the first day of those that are left: where leaving the outliers to the overview
    /// gives the rest much more room.
    pub(crate) later: Option<(Domain, Day)>,
    /// The first day, and the day after the last, that sources give for each event on whose date they disagree.
    pub(crate) disputed_days: Vec<(f64, f64)>,
}

impl KeptTimes {
    pub(crate) fn new(dataset: &Dataset, events: &[EventIx]) -> Self {
        let whole = Domain::around(dataset, events);
        let disputed = events.iter().filter_map(|ix| disputed_date(dataset, dataset.event(*ix)));
        Self {
            playback: Playback::new(dataset, events),
            whole,
            later: whole.and_then(|whole| without_outliers(dataset, events, whole)),
            disputed_days: disputed.map(|date| extent_days(&date)).collect(),
        }
    }
}

fn without_outliers(dataset: &Dataset, events: &[EventIx], whole: Domain) -> Option<(Domain, Day)> {
    /// One event in so many may lie outside.
    const OUTLIERS: usize = 40;
    /// Where that saves this share of the whole stretch.
    const WORTH: f64 = 0.3;
    let later = events.get(events.len() / OUTLIERS..)?;
    let first = dataset.event(*later.first()?).date.earliest();
    let domain = Domain::around(dataset, later)?;
    (domain.span_days < whole.span_days * (1.0 - WORTH)).then_some((domain, first))
}
