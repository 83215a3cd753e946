//! The bundled dataset: sound, in both languages, and right about the story it began with.

use base::date::Day;
use base::text::Lang;
use check::{Severity, check};
use dataset::{Checked, Dataset, Stance, load};
use query::as_of::{Standing, relation_state};
use query::{Search, threads};
use view::{PageSettings, opening, parse};

fn text() -> String {
    fixture::bundled_text()
}

fn bundled() -> Dataset {
    load(&text()).dataset.unwrap()
}

#[test]
fn it_has_no_error() {
    let problems = check(&text()).problems;
    let errors: Vec<_> = problems.iter().filter(|p| p.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn it_is_as_rich_as_promised() {
    let data = bundled();
    assert!(data.events.len() >= 210, "{} events", data.events.len());
    assert!(data.disputes.len() >= 58 && data.entities.len() >= 140 && data.relations.len() >= 100);
    assert_eq!(data.stories.len(), 3);
}

#[test]
fn every_event_has_a_source_that_was_read_or_seen_in_the_publishers_list() {
    let data = bundled();
    for event in &data.events {
        let checked = event.sources.iter().any(|ix| data.source(*ix).checked != Checked::Cited);
        assert!(checked, "{}", event.id);
    }
}

#[test]
fn every_text_is_in_both_languages() {
    let data = bundled();
    let both = |id: &str, words: &base::text::Localized| {
        for lang in Lang::ALL {
            let said = words.words(lang);
            assert!(said.fallback.is_none() && !said.text.trim().is_empty(), "{id} in {}", lang.tag());
        }
    };
    for event in &data.events {
        both(&event.id, &event.title);
        both(&event.id, &event.summary);
        event.claims.iter().for_each(|claim| both(&event.id, &claim.text));
    }
    data.disputes.iter().for_each(|dispute| both(&dispute.id, &dispute.title));
    data.stories.iter().for_each(|story| story.steps.iter().for_each(|step| both(&story.id, &step.text)));
}

#[test]
fn the_founding_story_is_told_by_those_who_told_it() {
    let data = bundled();
    let ix = data.index.event_by_id.get("anthropic-revokes-openai-claude-api").copied().unwrap();
    let event = data.event(ix);
    let has = |stance| event.claims.iter().any(|claim| claim.stance == stance);
    assert!(has(Stance::Alleged) && has(Stance::Denied) && has(Stance::Reported) && has(Stance::Confirmed));
    let dates = event.conflicts.iter().find(|conflict| conflict.field == "date").unwrap();
    assert!(dates.values.len() >= 3);
    let said =
        |words: &str| dates.values.iter().any(|value| value.value.all().any(|text| text.contains(words)));
    assert!(said("vendredi 2 août 2025"), "the founding article's impossible date is kept");
}

#[test]
fn the_access_it_began_with_holds_until_the_day_it_ended() {
    let data = bundled();
    let ix = data.index.relation_by_id.get("openai-uses-claude-api").copied().unwrap();
    let state = |day: &str| relation_state(data.relation(ix), Some(Day::parse(day).unwrap()));
    assert_eq!(state("2025-07-31"), Standing::Holds);
    assert_eq!(state("2025-08-01"), Standing::Ended);
    assert_eq!(state("2025-08-02"), Standing::Ended);
}

#[test]
fn it_opens_on_ten_to_thirty_nodes() {
    let data = bundled();
    let view = opening(&data, &PageSettings::default());
    let visible = query::visible(&data, &Search::new(&data), &view);
    let shown = visible.nodes().count();
    assert!((10..=30).contains(&shown), "{shown}");
    assert!(view.sel.is_some());
}

#[test]
fn every_link_in_it_fits_it() {
    let data = bundled();
    let steps = data.stories.iter().flat_map(|story| story.steps.iter().map(|step| step.view.as_str()));
    for link in steps.chain([data.head.opening.as_str()]) {
        let (_, warnings) = parse(link).resolve(&data, &PageSettings::default());
        assert!(warnings.is_empty(), "{link}: {warnings:?}");
    }
}

#[test]
fn every_denial_answers_a_claim_and_hangs_beneath_it() {
    let data = bundled();
    let mut denials = 0;
    for event in &data.events {
        for thread in threads(&event.claims) {
            assert_ne!(event.claims[thread.claim].stance, Stance::Denied, "{}", event.id);
            denials += thread.denials.len();
        }
    }
    assert!(denials >= 20, "{denials}");
}
