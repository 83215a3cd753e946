//! Datasets: any text is read to an end, with problems that have a place and words, and what comes out holds together.
//! What is listed and what is merely counted agree. Also the promise of `crates/check/tests/hostile.rs`.

use base::text::Lang;
use check::{PROBLEMS_MAX, Report, Severity, check};
use dataset::{Dataset, Effect, Speaker, Vocabulary, load};

/// The most bytes a problem takes in words, whatever the file.
const WORDS_MAX_BYTES: usize = 2_000;

pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (report, loaded) = (check(text), load(text));
    hold_of(&report);
    assert_eq!((report.errors, report.warnings), (loaded.errors, loaded.warnings));
    assert_eq!(
        (report.left_out.len(), report.dataset.is_some()),
        (loaded.left_out, loaded.dataset.is_some())
    );
}

/// What `Report` promises of anything that was checked.
pub fn hold_of(report: &Report) {
    let listed = |severity| report.problems.iter().filter(|problem| problem.severity == severity).count();
    assert_eq!(listed(Severity::Error), report.errors.min(PROBLEMS_MAX));
    assert_eq!(listed(Severity::Warning), report.warnings.min(PROBLEMS_MAX));
    assert!(report.problems.is_sorted_by_key(|p| (p.severity, p.line, p.column)));
    for problem in &report.problems {
        assert!(problem.line > 0 && problem.column > 0);
        assert!(Lang::ALL.iter().all(|&lang| problem.words(lang).0.len() < WORDS_MAX_BYTES));
    }
    assert!(report.dataset.is_some() || report.errors > 0);
    if let Some(dataset) = &report.dataset {
        assert!(report.errors > 0 || report.left_out.is_empty());
        holds_together(dataset);
    }
}

/// Looks everything up that refers to something; panics if an index is out of range.
fn holds_together(dataset: &Dataset) {
    let Vocabulary { entities, relations, events, roles, statuses, stages } = &dataset.vocabulary;
    let id = |entity| !dataset.entity(entity).id.is_empty();
    for entity in &dataset.entities {
        assert!(entity.kind.at() < entities.len() && entity.of.is_none_or(id));
    }
    for relation in &dataset.relations {
        assert!(relation.kind.at() < relations.len() && id(relation.from) && id(relation.to));
        assert!(!relation.sources.is_empty());
    }
    for dispute in &dataset.disputes {
        assert!(dispute.status.at() < statuses.len());
        assert!(dispute.stage.as_ref().is_none_or(|stage| stage.kind.at() < stages.len()));
        assert!(!dataset.index.entity_by_id.contains_key(&dispute.id));
        assert!(dispute.parties.iter().all(|part| id(part.entity) && part.role.at() < roles.len()));
    }
    for event in &dataset.events {
        assert!(event.kind.at() < events.len() && (1..=3).contains(&event.rank));
        assert!(event.actors.iter().all(|part| id(part.entity) && part.role.at() < roles.len()));
        assert!(event.about.iter().all(|&entity| id(entity)));
        assert!(event.dispute.is_none_or(|dispute| !dataset.dispute(dispute).id.is_empty()));
        assert!(event.title.all().all(|words| !words.trim().is_empty()) && !event.title.0.is_empty());
        assert!(!event.sources.is_empty());
        assert!(event.sources.iter().all(|&source| is_web(&dataset.source(source).url)));
        for effect in &event.effects {
            let (Effect::Begins(relation) | Effect::Ends(relation)) = *effect;
            assert!(!dataset.relation(relation).id.is_empty());
        }
        for claim in &event.claims {
            assert!(!claim.sources.is_empty());
            assert!(match claim.by {
                Speaker::Entity(entity) => id(entity),
                Speaker::Source(source) => !dataset.source(source).id.is_empty(),
            });
        }
    }
    no_cycle_of_providers(dataset);
    let index = &dataset.index;
    assert_eq!(index.events_by_day.len(), dataset.events.len());
    assert_eq!(index.event_by_id.len(), dataset.events.len());
    assert_eq!(index.entity_by_id.len(), dataset.entities.len());
    let by_day = index.events_by_day.iter().map(|&ix| (dataset.event(ix).date.earliest(), ix));
    assert!(by_day.map(|(day, _)| day).is_sorted());
}

/// No chain of `of` leads back to where it began. Each entity is walked from once, as far as where an earlier walk
/// has been.
fn no_cycle_of_providers(dataset: &Dataset) {
    let mut walk_of = vec![0; dataset.entities.len()];
    for (start, entity) in dataset.entities.iter().enumerate() {
        let mut next = entity.of;
        walk_of[start] = if walk_of[start] == 0 { start + 1 } else { continue };
        while let Some(provider) = next.filter(|provider| walk_of[provider.at()] == 0) {
            walk_of[provider.at()] = start + 1;
            next = dataset.entity(provider).of;
        }
        assert!(next.is_none_or(|provider| walk_of[provider.at()] != start + 1));
    }
}

fn is_web(url: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| url.to_ascii_lowercase().starts_with(scheme))
}
