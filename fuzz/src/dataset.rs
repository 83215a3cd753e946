//! Datasets: any text is read to an end, with problems that have a place and words, and what comes out holds together.
//! What is told and what is merely counted agree.

use base::text::Lang;
use dataset::{Dataset, Effect, MOST_PROBLEMS, Reading, Severity, Speaker, read, read_sound};

pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (reading, sound) = (read(text), read_sound(text));
    check(&reading);
    assert_eq!((reading.errors, reading.warnings), (sound.errors, sound.warnings));
    assert_eq!(
        (reading.left_out.len(), reading.dataset.is_some()),
        (sound.left_out, sound.dataset.is_some())
    );
}

/// What `Reading` promises of anything that was read.
pub fn check(reading: &Reading) {
    let listed = |severity| reading.problems.iter().filter(|problem| problem.severity == severity).count();
    assert_eq!(listed(Severity::Error), reading.errors.min(MOST_PROBLEMS));
    assert_eq!(listed(Severity::Warning), reading.warnings.min(MOST_PROBLEMS));
    assert!(reading.problems.is_sorted_by_key(|p| (p.severity, p.line, p.column)));
    for problem in &reading.problems {
        assert!(problem.line > 0 && problem.column > 0);
        assert!(Lang::ALL.iter().all(|&lang| problem.words(lang).0.len() < 4_000));
    }
    assert!(reading.dataset.is_some() || reading.errors > 0);
    if let Some(dataset) = &reading.dataset {
        assert!(reading.errors > 0 || reading.left_out.is_empty());
        holds_together(dataset);
    }
}

/// Looks everything up that refers to something; panics if an index is out of range.
fn holds_together(dataset: &Dataset) {
    let id = |entity| !dataset.entity(entity).id.is_empty();
    assert!(dataset.entities.iter().all(|entity| entity.of.is_none_or(id)));
    assert!(dataset.relations.iter().all(|it| id(it.from) && id(it.to) && !it.sources.is_empty()));
    for dispute in &dataset.disputes {
        assert!(dispute.parties.iter().all(|part| id(part.entity)));
        assert!(!dataset.index.entity_by_id.contains_key(&dispute.id));
    }
    for event in &dataset.events {
        assert!(event.actors.iter().all(|part| id(part.entity)));
        assert!(event.about.iter().all(|&entity| id(entity)));
        assert!(event.dispute.is_none_or(|dispute| !dataset.dispute(dispute).id.is_empty()));
        assert!(event.sources.iter().all(|&source| is_web(&dataset.source(source).url)));
        for effect in &event.effects {
            let (Effect::Begins(relation) | Effect::Ends(relation)) = *effect;
            assert!(!dataset.relation(relation).id.is_empty());
        }
        for claim in &event.claims {
            assert!(match claim.by {
                Speaker::Entity(entity) => id(entity),
                Speaker::Source(source) => !dataset.source(source).id.is_empty(),
            });
        }
    }
    // No chain of `of` goes round.
    for entity in &dataset.entities {
        let (mut at, mut steps) = (entity.of, 0);
        while let Some(next) = at {
            (at, steps) = (dataset.entity(next).of, steps + 1);
            assert!(steps <= dataset.entities.len());
        }
    }
    let by_day = dataset.index.events_by_day.iter().map(|&ix| (dataset.event(ix).date.earliest(), ix));
    assert!(by_day.map(|(day, _)| day).is_sorted());
    assert_eq!(dataset.index.events_by_day.len(), dataset.events.len());
}

fn is_web(url: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| url.to_ascii_lowercase().starts_with(scheme))
}
