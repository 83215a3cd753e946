//! What every still picture says of itself: a headline, a caption, its sources in a line. For exports, cards and paper.

use base::date::{Edtf, words as date_words};
use base::text::measure::text_width_px;
use base::text::strings::strings;
use dataset::SourceIx;
use page::{Snapshot, day_in_words, describe};
use timeline::{Domain, time_range};

/// The headline that somebody gave, else the view in words. White space of a given one is spaces, and it ends after
/// `HEADLINE_MAX_CHARS`.
#[must_use]
pub fn headline(snapshot: &Snapshot, given: &str) -> String {
    let given = view::headline(given);
    if given.is_empty() { view_in_words(snapshot) } else { given }
}

/// The view in plain words.
#[must_use]
pub fn view_in_words(snapshot: &Snapshot) -> String {
    describe(&snapshot.loaded.dataset, &snapshot.model.visible, snapshot.view, snapshot.lang)
}

/// How what the view is about stood on its day; `None` where it shows the latest.
#[must_use]
pub fn day_line(snapshot: &Snapshot) -> Option<String> {
    let Snapshot { loaded, model, view, lang } = *snapshot;
    day_in_words(&loaded.dataset, model, view, lang)
}

/// How many there are of what is shown. With the stretch of a timeline also how many events lie outside of it: a still
/// cannot be moved to them.
#[must_use]
pub fn caption(snapshot: &Snapshot, stretch: Option<Domain>) -> String {
    let (visible, said) = (&snapshot.model.visible, strings(snapshot.lang));
    let counted = (said.graph_summary)(visible.entities.len(), visible.disputes.len(), visible.edges.len());
    let Some(stretch) = stretch else { return counted };
    let (first, last) = time_range(stretch).days();
    let dataset = &snapshot.loaded.dataset;
    let is_outside = |date: &Edtf| date.latest() < first || date.earliest() > last;
    let outside = visible.events.iter().filter(|ix| is_outside(&dataset.event(**ix).date)).count();
    let events = (said.events_counted)(visible.events.len());
    let mut caption = [&counted, " ", &events, "."].concat();
    if outside > 0 {
        let day = |day| date_words(&Edtf::on(day), snapshot.lang);
        caption = [&caption, " ", &(snapshot.lang.site().events_outside)(outside, &day(first), &day(last))]
            .concat();
    }
    caption
}

/// Who is behind what is shown, as one line of at most `room_px` at a type size: those with most to it first, and how
/// many more there are.
#[must_use]
pub fn sources_line(snapshot: &Snapshot, size_px: f64, room_px: f64) -> String {
    let (said, publishers) = (strings(snapshot.lang), publishers(snapshot));
    let line = |named: usize| {
        let names = publishers.get(..named).unwrap_or_default().join(", ");
        let names = match publishers.len() - named {
            0 => names,
            more if named == 0 => (said.more_names)(more),
            more => (said.and)(&names, &(said.more_names)(more)),
        };
        (said.colon)(said.sources, &names)
    };
    if publishers.is_empty() {
        return String::new();
    }
    let fits = |named: &usize| text_width_px(&line(*named), size_px, false) <= room_px;
    line((1..=publishers.len()).rev().find(fits).unwrap_or(0))
}

/// Of the shown events, relations and disputes, by how many of their sources each published, then as they come.
fn publishers<'a>(snapshot: &Snapshot<'a>) -> Vec<&'a str> {
    let (dataset, visible) = (&snapshot.loaded.dataset, &snapshot.model.visible);
    let events = visible.events.iter().flat_map(|ix| &dataset.event(*ix).sources);
    let relations = visible.relations.iter().flat_map(|ix| &dataset.relation(*ix).sources);
    let disputes = visible.disputes.iter().flat_map(|ix| &dataset.dispute(*ix).sources);
    let mut seen: Vec<SourceIx> = events.chain(relations).chain(disputes).copied().collect();
    seen.sort_by_key(|ix| ix.at());
    seen.dedup();
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for source in seen {
        let publisher = dataset.source(source).publisher.as_str();
        match counted.iter_mut().find(|(name, _)| *name == publisher) {
            Some((_, count)) => *count += 1,
            None => counted.push((publisher, 1)),
        }
    }
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counted.into_iter().map(|(name, _)| name).collect()
}
