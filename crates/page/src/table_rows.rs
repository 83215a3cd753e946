//! The rows of the table other than events: the disputes and the claims of the events kept, in the order asked for. Makes
//! no elements.

use base::date::Edtf;
use base::sort::sort;
use base::text::{Lang, fold};
use dataset::{Claim, Dataset, DisputeIx, EventIx, Speaker};
use query::Visible;
use view::{Filter, Sort, SortBy};

/// A key that rows are sorted by: a text, then a number.
type SortKey = (String, i64);

/// What is open has no day of closing, and comes last.
const OPEN: i64 = i64::MAX;

/// The disputes of the events kept, sorted; those that a column does not tell apart by the day they were opened.
#[must_use]
pub fn dispute_rows(dataset: &Dataset, visible: &Visible, by: Sort, lang: Lang) -> Vec<DisputeIx> {
    let mut has_row = vec![false; dataset.disputes.len()];
    for dispute in visible.events.iter().filter_map(|ix| dataset.event(*ix).dispute) {
        has_row[dispute.at()] = true;
    }
    let all = has_row.iter().enumerate().filter(|(_, has_row)| **has_row);
    let mut rows: Vec<DisputeIx> = all.map(|(at, _)| DisputeIx(at as u32)).collect();
    sort(&mut rows, &mut |a, b| day(&dataset.dispute(*a).opened).cmp(&day(&dataset.dispute(*b).opened)));
    let key = |ix: &DisputeIx| -> SortKey {
        let dispute = dataset.dispute(*ix);
        match by.by {
            SortBy::Date => (String::new(), day(&dispute.opened)),
            SortBy::Closed => (String::new(), dispute.closed.as_ref().map_or(OPEN, day)),
            SortBy::Title | SortBy::Dispute => (fold(dispute.title.text(lang)), 0),
            SortBy::Kind => (fold(dataset.vocabulary.statuses[dispute.status.at()].label.text(lang)), 0),
            SortBy::Actors => (fold(&party_names(dataset, *ix, lang)), 0),
            SortBy::Events => (String::new(), events_of(dataset, *ix) as i64),
            SortBy::Sources => (String::new(), dispute.sources.len() as i64),
        }
    };
    sorted(rows, key, by.descending)
}

/// A claim: its event, and its position in that event's claims.
pub type ClaimRow = (EventIx, usize);

/// The claims about the events kept, sorted; of these only the stances asked for, if any is. Those that a column does not
/// tell apart come by day, and in one event as the dataset has them.
#[must_use]
pub fn claim_rows(
    dataset: &Dataset,
    visible: &Visible,
    filter: &Filter,
    by: Sort,
    lang: Lang,
) -> Vec<ClaimRow> {
    let is_asked = |claim: &Claim| filter.stances.is_empty() || filter.stances.contains(&claim.stance);
    let rows = visible.events.iter().flat_map(|ix| {
        let claims = dataset.event(*ix).claims.iter().enumerate();
        claims.filter(|(_, claim)| is_asked(claim)).map(|(at, _)| (*ix, at)).collect::<Vec<ClaimRow>>()
    });
    let key = |row: &ClaimRow| -> SortKey {
        let event = dataset.event(row.0);
        let Some(claim) = event.claims.get(row.1) else { return SortKey::default() };
        match by.by {
            SortBy::Date | SortBy::Closed | SortBy::Events => (String::new(), day(&event.date)),
            SortBy::Title => (fold(claim.text.text(lang)), 0),
            SortBy::Kind => (String::new(), claim.stance as i64),
            SortBy::Actors => (fold(speaker_name(dataset, claim, lang)), 0),
            SortBy::Dispute => (fold(event.title.text(lang)), 0),
            SortBy::Sources => (String::new(), claim.sources.len() as i64),
        }
    };
    sorted(rows.collect(), key, by.descending)
}

/// Who says a thing: the entity, or the publisher that reports it.
#[must_use]
pub fn speaker_name<'a>(dataset: &'a Dataset, claim: &Claim, lang: Lang) -> &'a str {
    match claim.by {
        Speaker::Entity(ix) => dataset.entity(ix).name.text(lang),
        Speaker::Source(ix) => &dataset.source(ix).publisher,
    }
}

/// The parties of a dispute, each once, in the order of the dataset.
#[must_use]
pub fn party_names(dataset: &Dataset, ix: DisputeIx, lang: Lang) -> String {
    let mut names: Vec<&str> = Vec::new();
    for party in &dataset.dispute(ix).parties {
        let name = dataset.entity(party.entity).name.text(lang);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// How many events a dispute has, filtered or not.
#[must_use]
pub fn events_of(dataset: &Dataset, ix: DisputeIx) -> usize {
    dataset.index.events_of_dispute.get(ix.at()).map_or(0, Vec::len)
}

fn day(date: &Edtf) -> i64 {
    i64::from(date.earliest().0)
}

/// Rows that the key does not tell apart stay as they came, whichever way they are sorted.
fn sorted<T: Copy>(rows: Vec<T>, key: impl Fn(&T) -> SortKey, descending: bool) -> Vec<T> {
    let mut keyed: Vec<(SortKey, T)> = rows.iter().map(|row| (key(row), *row)).collect();
    sort(&mut keyed, &mut |a, b| if descending { b.0.cmp(&a.0) } else { a.0.cmp(&b.0) });
    keyed.into_iter().map(|(_, row)| row).collect()
}
