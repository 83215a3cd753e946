//! How much there is, in one sentence: of a whole dataset, or of what one page shows.

use base::date::words as date_words;
use base::text::Lang;
use base::text::site_strings::Extent;
use base::text::strings::strings;
use dataset::{Dataset, EntityIx, EventIx, SourceIx};

/// The sentence that sums a dataset up.
pub fn extent(dataset: &Dataset, lang: Lang) -> String {
    let entities: Vec<EntityIx> = (0..dataset.entities.len() as u32).map(EntityIx).collect();
    let (events, sources) = (&dataset.index.events_by_day, dataset.sources.len());
    said(
        dataset,
        lang,
        &Part { events, entities: &entities, disputes: dataset.disputes.len(), sources },
        dataset.relations.len(),
    )
}

/// The same of some events, by day, the disputes they are in, and those who take part.
pub fn extent_of(
    dataset: &Dataset,
    lang: Lang,
    events: &[EventIx],
    disputes: usize,
    entities: &[EntityIx],
) -> String {
    let of_events = events.iter().map(|ix| dataset.event(*ix));
    let cited = of_events.flat_map(|it| it.claims.iter().flat_map(|claim| &claim.sources).chain(&it.sources));
    let mut sources: Vec<SourceIx> = cited.copied().collect();
    sources.sort_by_key(|ix| ix.at());
    sources.dedup();
    said(dataset, lang, &Part { events, entities, disputes, sources: sources.len() }, 0)
}

/// What is counted.
struct Part<'a> {
    events: &'a [EventIx],
    entities: &'a [EntityIx],
    disputes: usize,
    sources: usize,
}

fn said(dataset: &Dataset, lang: Lang, part: &Part, relations: usize) -> String {
    let day = |ix: Option<&_>| ix.map(|ix| date_words(&dataset.event(*ix).date, lang)).unwrap_or_default();
    (lang.site().extent)(&Extent {
        events: part.events.len(),
        disputes: part.disputes,
        entities: part.entities.len(),
        kinds: &kinds(dataset, part.entities, lang),
        relations,
        sources: part.sources,
        first: &day(part.events.first()),
        last: &day(part.events.last()),
    })
}

/// What most entities are: the plurals of the commonest kinds; of a single one, its kind.
fn kinds(dataset: &Dataset, entities: &[EntityIx], lang: Lang) -> String {
    const MOST: usize = 2;
    let mut counted: Vec<(usize, &str)> = dataset
        .vocabulary
        .entities
        .iter()
        .enumerate()
        .map(|(at, kind)| {
            let of_kind = entities.iter().filter(|ix| dataset.entity(**ix).kind.at() == at).count();
            let name = if entities.len() == 1 { &kind.label } else { &kind.plural };
            (of_kind, name.text(lang))
        })
        .filter(|(count, _)| *count > 0)
        .collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let others = counted.len() > MOST;
    counted.truncate(MOST);
    let mut names: Vec<&str> = counted.into_iter().map(|(_, name)| name).collect();
    names.extend(others.then_some(lang.site().others));
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => (strings(lang).and)(&rest.join(", "), last),
        Some((last, _)) => (*last).to_owned(),
        None => String::new(),
    }
}
