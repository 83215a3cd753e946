//! How claims hang together: a denial beneath what it denies, a disputed date as wide as what sources say.

use base::date::{Edtf, words};
use base::text::{Lang, Localized};
use dataset::*;
use fixture::{Told, World};
use proptest::prelude::*;
use query::{disputed_date, threads};

/// Claims as (who, stance).
fn claims(said: &[(u32, Stance)]) -> Vec<Claim> {
    let claim = |&(who, stance): &(u32, Stance)| Claim {
        text: Localized::neutral("said"),
        by: Speaker::Entity(EntityIx(who)),
        stance,
        sources: vec![],
    };
    said.iter().map(claim).collect()
}

/// Threads in short: "0 1<2,3 4".
fn shape(said: &[(u32, Stance)]) -> String {
    let one = |thread: &query::Thread| {
        let denials: Vec<String> = thread.denials.iter().map(ToString::to_string).collect();
        let mark = if denials.is_empty() { "" } else { "<" };
        format!("{}{mark}{}", thread.claim, denials.join(","))
    };
    threads(&claims(said)).iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_denial_answers_the_nearest_earlier_allegation_or_report_of_somebody_else() {
    use Stance::{Alleged, Confirmed, Denied, Reported};
    for (said, expected) in [
        (&[(0, Confirmed), (0, Alleged), (1, Denied)][..], "0 1<2"),
        // Both denials answer the same claim.
        (&[(0, Alleged), (1, Denied), (2, Denied), (0, Confirmed)], "0<1,2 3"),
        // What is confirmed is not denied; nobody denies himself.
        (&[(0, Alleged), (1, Reported), (0, Confirmed), (1, Denied)], "0<3 1 2"),
        (&[(0, Reported), (2, Alleged), (0, Denied)], "0 1<2"),
        // Nothing said that it could answer: it stands by itself.
        (&[(1, Denied), (0, Alleged)], "0 1"),
        (&[(0, Confirmed), (1, Denied)], "0 1"),
        (&[], ""),
    ] {
        assert_eq!(shape(said), expected, "{said:?}");
    }
}

proptest! {
    #[test]
    fn every_claim_is_shown_once_and_a_denial_never_before_what_it_denies(
        said in prop::collection::vec((0u32..4, prop::sample::select(&Stance::ALL[..])), 0..20)
    ) {
        let claims = claims(&said);
        let threads = threads(&claims);
        let mut shown: Vec<usize> =
            threads.iter().flat_map(|t| std::iter::once(t.claim).chain(t.denials.iter().copied())).collect();
        shown.sort_unstable();
        prop_assert_eq!(shown, (0..said.len()).collect::<Vec<_>>());
        for thread in &threads {
            for denial in &thread.denials {
                prop_assert!(*denial > thread.claim);
                prop_assert_eq!(claims[*denial].stance, Stance::Denied);
                prop_assert!(claims[*denial].by != claims[thread.claim].by);
            }
        }
        prop_assert!(threads.windows(2).all(|pair| pair[0].claim < pair[1].claim));
    }
}

/// An event of a date, with what sources say of a field.
fn told(date: &str, field: &str, given: &[&str]) -> Event {
    let event = Told { id: "e", date, kind: "allegation", ..Told::default() };
    let mut event = World::new().event(event).built().events.remove(0);
    let value = |text: &&str| ConflictValue {
        value: Localized::neutral(*text),
        date: Edtf::parse(text).ok(),
        sources: vec![],
    };
    event.conflicts.push(Conflict { field: field.into(), values: given.iter().map(value).collect() });
    event
}

/// The span of an event whose values have no sources.
fn dated(event: &Event) -> Option<Edtf> {
    disputed_date(&dataset::Dataset::default(), event)
}

#[test]
fn what_weak_sources_alone_give_does_not_widen_the_span() {
    let source = |id: &str, weak| dataset::Source {
        id: id.into(),
        url: "https://example.org".into(),
        title: id.into(),
        publisher: id.into(),
        lang: "en".into(),
        date: None,
        archived: None,
        checked: dataset::Checked::Read,
        title_approximate: false,
        weak,
        days: dataset::RecordDays::default(),
    };
    let sources = vec![source("wiki", true), source("digest", true), source("paper", false)];
    let data = dataset::Dataset { sources, ..dataset::Dataset::default() };
    let of = |at: &[u32]| at.iter().map(|at| dataset::SourceIx(*at)).collect::<Vec<_>>();
    for (odd, expected) in [
        (of(&[0]), Some("1–2 August 2025")),
        (of(&[0, 1]), Some("1–2 August 2025")),
        (of(&[0, 2]), Some("1 August – December 2025")),
    ] {
        let mut event = told("2025-08-01", "date", &["2025-08-02", "2025-12"]);
        event.conflicts[0].values[0].sources = of(&[2]);
        event.conflicts[0].values[1].sources = odd;
        let span = disputed_date(&data, &event);
        assert_eq!(span.map(|span| words(&span, Lang::En)).as_deref(), expected);
    }
    let mut event = told("2025-08-01", "date", &["2025-12"]);
    event.conflicts[0].values[0].sources = of(&[1]);
    assert_eq!(disputed_date(&data, &event), None, "a wiki alone opens no dispute");
}

#[test]
fn a_disputed_date_runs_from_the_earliest_to_the_latest_that_is_given_the_event_s_own_included() {
    for (own, given, en) in [
        ("2025-08-01?", &["2025-08-02", "2025-07-28?"][..], "28 July – 2 August 2025"),
        ("2025-08-01", &["2025-07-28", "2025-08-05", "this week"], "28 July – 5 August 2025"),
        ("2025-03", &["2025-03", "2025-04"], "March – April 2025"),
        ("2025-11", &["2025-11", "2026"], "November 2025 – 2026"),
        // No finer than it is given: the year holds both months.
        ("2021", &["2021-01", "2021-05"], "2021"),
        // An open end gives no day to disagree on.
        ("2025-06-03", &["2025-06-05/..", "../2025-06-01"], "1–5 June 2025"),
    ] {
        let span = dated(&told(own, "date", given)).expect(own);
        assert_eq!(words(&span, Lang::En), en, "{own} {given:?}");
    }
}

#[test]
fn what_is_in_dispute_beside_the_date_gives_no_span_and_neither_do_mere_words() {
    assert_eq!(dated(&told("2025-08-01", "filing", &["2025-08-02"])), None);
    assert_eq!(dated(&told("2025-08-01", "date", &["Sunday", "Monday"])), None);
    assert_eq!(dated(&told("2025-08-01", "date", &["2025-08-01"])), None, "one day, said twice");
}
