//! What differs between two days: what began, ended, came and went, was closed or is new. Compares the states
//! on the two days and nothing finer; draws nothing.

use crate::as_of::{Standing, dispute_state, has_happened, is_touched, relation_state};
use crate::visible::Visible;
use base::date::{Day, Edtf};
use base::sort::sort;
use dataset::{Dataset, DisputeIx, Effect, EntityIx, EventIx, NodeRef, RelationIx};
use view::View;

/// Two days to compare, the earlier first: the states at the end of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Between {
    /// The day before the changes.
    pub earlier: Day,
    /// The last day of the changes.
    pub later: Day,
}

/// How something differs between the two days, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// It had not begun and now holds.
    Began,
    /// A relation held and has ended.
    Ended,
    /// It had not begun and is over already.
    CameAndWent,
    /// A dispute was open and is closed. A dataset has one status for it, the last: it changed to that one.
    Closed,
    /// An entity that no event had involved before: first mentioned between the two days, whenever it was
    /// founded.
    New,
}

/// What differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A relation between two entities.
    Relation(RelationIx),
    /// A dispute.
    Dispute(DisputeIx),
    /// An entity.
    Entity(EntityIx),
}

/// One entry of the list of changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// How it differs.
    pub change: Change,
    /// What differs.
    pub of: Subject,
    /// The events between the two days that caused it, by day: those that began or ended a relation, the
    /// first or last of a dispute, the first of an entity. Empty where the dataset has none.
    pub events: Vec<EventIx>,
}

impl Change {
    /// In the order of the list.
    pub const ALL: [Change; 5] =
        [Change::Began, Change::Ended, Change::CameAndWent, Change::Closed, Change::New];

    /// The id that the page writes into `data-change`, for scripts and tests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Change::Began => "began",
            Change::Ended => "ended",
            Change::CameAndWent => "came-and-went",
            Change::Closed => "closed",
            Change::New => "new",
        }
    }
}

impl Between {
    /// The two days that a view compares; `None` when it compares none.
    #[must_use]
    pub fn of(view: &View) -> Option<Between> {
        Some(Between { earlier: view.compare?, later: view.at? })
    }

    /// How a relation differs; `None` when it does not.
    #[must_use]
    pub fn relation(self, dataset: &Dataset, ix: RelationIx) -> Option<Change> {
        let relation = dataset.relation(ix);
        let [before, after] = self.days().map(|day| relation_state(relation, day));
        change(before, after)
    }

    /// How a dispute differs; `None` when it does not.
    #[must_use]
    pub fn dispute(self, dataset: &Dataset, ix: DisputeIx) -> Option<Change> {
        let dispute = dataset.dispute(ix);
        let [before, after] = self.days().map(|day| dispute_state(dispute, day));
        change(before, after).map(|change| if change == Change::Ended { Change::Closed } else { change })
    }

    /// Whether an entity is new: no event had involved it on the earlier day, one had on the later.
    #[must_use]
    pub fn entity(self, dataset: &Dataset, ix: EntityIx) -> Option<Change> {
        let [before, after] = self.days().map(|day| is_touched(dataset, ix, day));
        (!before && after).then_some(Change::New)
    }

    /// How a node of the graph differs; `None` when it does not.
    #[must_use]
    pub fn node(self, dataset: &Dataset, node: NodeRef) -> Option<Change> {
        match node {
            NodeRef::Entity(ix) => self.entity(dataset, ix),
            NodeRef::Dispute(ix) => self.dispute(dataset, ix),
        }
    }

    fn days(self) -> [Option<Day>; 2] {
        [Some(self.earlier), Some(self.later)]
    }

    /// Whether an event happened after the earlier day and no later than the later one.
    fn holds(self, dataset: &Dataset, event: EventIx) -> bool {
        let [before, after] = self.days().map(|day| has_happened(dataset.event(event), day));
        !before && after
    }

    fn events(self, dataset: &Dataset, list: Option<&Vec<EventIx>>) -> Vec<EventIx> {
        let list = list.map_or(&[] as &[EventIx], Vec::as_slice);
        list.iter().copied().filter(|ix| self.holds(dataset, *ix)).collect()
    }

    fn events_of_relation(self, dataset: &Dataset, ix: RelationIx, change: Change) -> Vec<EventIx> {
        let did = |effect: &Effect| match effect {
            Effect::Begins(relation) => *relation == ix && change != Change::Ended,
            Effect::Ends(relation) => *relation == ix && change != Change::Began,
        };
        let mut events = self.events(dataset, dataset.index.events_of_relation.get(ix.at()));
        events.retain(|event| dataset.event(*event).effects.iter().any(did));
        events
    }

    /// The first event of a dispute that began, the last of one that was closed, both where it did both. Of
    /// several on that day, the one of the highest rank.
    fn events_of_dispute(self, dataset: &Dataset, ix: DisputeIx, change: Change) -> Vec<EventIx> {
        let all = self.events(dataset, dataset.index.events_of_dispute.get(ix.at()));
        let weightiest_beside = |end: Option<&EventIx>| {
            let day = dataset.event(*end?).date.earliest();
            let beside = all.iter().copied().filter(|it| dataset.event(*it).date.earliest() == day);
            beside.min_by_key(|it| dataset.event(*it).rank)
        };
        let (first, last) = (weightiest_beside(all.first()), weightiest_beside(all.last()));
        let mut events = Vec::new();
        events.extend(first.filter(|_| change != Change::Closed));
        events.extend(last.filter(|last| change != Change::Began && !events.contains(last)));
        events
    }
}

fn change(before: Standing, after: Standing) -> Option<Change> {
    match (before, after) {
        (Standing::NotBegun, Standing::Holds | Standing::Unknown) => Some(Change::Began),
        (Standing::NotBegun, Standing::Ended) => Some(Change::CameAndWent),
        (Standing::Holds, Standing::Ended) => Some(Change::Ended),
        _ => None,
    }
}

/// Everything shown that differs between the two days: by kind of change, then by day; on one day disputes
/// before relations.
#[must_use]
pub fn changes(dataset: &Dataset, visible: &Visible, between: Between) -> Vec<Changed> {
    let mut list: Vec<Changed> = Vec::new();
    for &ix in &visible.disputes {
        if let Some(change) = between.dispute(dataset, ix) {
            let events = between.events_of_dispute(dataset, ix, change);
            list.push(Changed { change, of: Subject::Dispute(ix), events });
        }
    }
    for &ix in &visible.relations {
        if let Some(change) = between.relation(dataset, ix) {
            let events = between.events_of_relation(dataset, ix, change);
            list.push(Changed { change, of: Subject::Relation(ix), events });
        }
    }
    for &ix in &visible.entities {
        if let Some(change) = between.entity(dataset, ix) {
            let mut events = between.events(dataset, dataset.index.events_of_entity.get(ix.at()));
            events.truncate(1);
            list.push(Changed { change, of: Subject::Entity(ix), events });
        }
    }
    // Stable: disputes, relations and entities of one day keep that order.
    sort(&mut list, &mut |a, b| {
        let key = |it: &Changed| (it.change, when(dataset, it));
        key(a).cmp(&key(b))
    });
    list
}

/// The first day on which a change may have happened.
fn when(dataset: &Dataset, changed: &Changed) -> Day {
    let date: Option<&Edtf> = match changed.of {
        Subject::Relation(ix) => {
            let relation = dataset.relation(ix);
            if changed.change == Change::Ended { relation.until.as_ref() } else { relation.since.as_ref() }
        }
        Subject::Dispute(ix) => {
            let dispute = dataset.dispute(ix);
            if changed.change == Change::Closed { dispute.closed.as_ref() } else { Some(&dispute.opened) }
        }
        Subject::Entity(_) => changed.events.first().map(|event| &dataset.event(*event).date),
    };
    date.map_or(Day::MIN, Edtf::earliest)
}
