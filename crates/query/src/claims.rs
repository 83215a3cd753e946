//! How the claims about an event relate: denials under the claims that they answer, and the span of the dates
//! that sources disagree on. Makes no text.

use base::date::{Bound, Edtf};
use dataset::{Claim, ConflictValue, Dataset, Event, Stance};

/// A claim and the denials that answer it, as indices into the event's claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// The claim.
    pub claim: usize,
    /// Its denials, in the order of the dataset.
    pub denials: Vec<usize>,
}

/// An event's claims in the order of the dataset, with each denial moved under the nearest earlier claim that
/// it can answer: one that another speaker alleges or reports. A denial without such a claim stands by
/// itself.
#[must_use]
pub fn threads(claims: &[Claim]) -> Vec<Thread> {
    let mut threads: Vec<Thread> = Vec::with_capacity(claims.len());
    for (position, claim) in claims.iter().enumerate() {
        let answered = |thread: &&mut Thread| claims.get(thread.claim).is_some_and(|c| answers(claim, c));
        match threads.iter_mut().rev().find(answered) {
            Some(thread) => thread.denials.push(position),
            None => threads.push(Thread { claim: position, denials: Vec::new() }),
        }
    }
    threads
}

fn answers(denial: &Claim, claim: &Claim) -> bool {
    denial.stance == Stance::Denied
        && matches!(claim.stance, Stance::Alleged | Stance::Reported)
        && denial.by != claim.by
}

/// The field of a `Conflict` that is about the date of the event.
const DATE: &str = "date";

/// From the earliest to the latest date that sources give for an event, its own included; each end keeps its
/// precision. What weak sources alone give does not count. `None` where they do not disagree on the date, or only in words.
#[must_use]
pub fn disputed_date(dataset: &Dataset, event: &Event) -> Option<Edtf> {
    let given = event.conflicts.iter().filter(|conflict| conflict.field == DATE);
    let is_weak = |value: &&ConflictValue| {
        let weak =
            value.sources.iter().filter(|ix| dataset.sources.get(ix.at()).is_some_and(|source| source.weak));
        !value.sources.is_empty() && weak.count() == value.sources.len()
    };
    let values = given.flat_map(|conflict| &conflict.values).filter(|value| !is_weak(value));
    let given: Vec<&Edtf> = values.filter_map(|value| value.date.as_ref()).collect();
    if given.is_empty() {
        return None;
    }
    let (mut first, mut last) = (None, None);
    for date in std::iter::once(&event.date).chain(given) {
        // An open or unknown end names no day to disagree on; the other end does.
        let (start, end) = match (date.start(), date.end()) {
            (Bound::Date(start), Bound::Date(end)) => (start, end),
            (Bound::Date(only), _) | (_, Bound::Date(only)) => (only, only),
            _ => continue,
        };
        if first.is_none_or(|known: base::date::Moment| start.earliest() < known.earliest()) {
            first = Some(start);
        }
        if last.is_none_or(|known: base::date::Moment| end.latest() > known.latest()) {
            last = Some(end);
        }
    }
    let (first, last) = (first?, last?);
    (first.earliest() < last.latest()).then(|| Edtf::between(first, last))
}
