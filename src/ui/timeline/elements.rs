//! The timeline's elements: one for each mark, alone or gathered, named with its day.

use crate::browser::element_layer::Item;
use base::date::{short_words, words as date_words};
use base::geometry::Size;
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Dataset, Event};
use page::mark_aloud;
use query::{disputed_date, is_event_alleged};
use timeline::{Mark, Timeline};

/// The value of `data-event`: the id of the mark's event, or of the first of gathered ones.
pub fn mark_value(dataset: &Dataset, timeline: &Timeline, mark: &Mark) -> String {
    timeline.events_of(mark).first().map(|ix| dataset.event(*ix).id.clone()).unwrap_or_default()
}

/// Elements for the marks, through time.
pub fn items(dataset: &Dataset, timeline: &Timeline, lang: Lang) -> Vec<Item> {
    timeline.marks.iter().map(|mark| item(dataset, timeline, mark, lang)).collect()
}

/// What a mark stands in.
pub fn told(dataset: &Dataset, timeline: &Timeline, at: usize, lang: Lang) -> String {
    let mark = &timeline.marks[at];
    let lane = timeline.lanes.get(mark.lane).map_or("", |lane| &lane.name);
    mark_aloud(dataset, timeline.events_of(mark), (at, timeline.marks.len()), lane, lang)
}

fn item(dataset: &Dataset, timeline: &Timeline, mark: &Mark, lang: Lang) -> Item {
    let events = timeline.events_of(mark);
    let target = mark.target();
    let ids = || events.iter().map(|ix| dataset.event(*ix).id.as_str()).collect::<Vec<_>>().join(" ");
    Item {
        hook: "data-event",
        value: mark_value(dataset, timeline, mark),
        extra: (events.len() > 1).then(|| ("data-events", ids())),
        name: name(dataset, timeline, mark, lang),
        centre: mark.centre,
        size: Size::new(target.width(), target.height()),
        class: "event",
        selected: mark.selected,
        operable: true,
        label: None,
    }
}

fn name(dataset: &Dataset, timeline: &Timeline, mark: &Mark, lang: Lang) -> String {
    let words = strings(lang);
    match timeline.events_of(mark) {
        [] => String::new(),
        [one] => {
            let event = dataset.event(*one);
            let kind = dataset.vocabulary.events[event.kind.at()].label.text(lang);
            let said = (words.colon)(&date_words(&event.date, lang), event.title.text(lang));
            [&said, ", ", kind, &certainty_words(event, lang)].concat()
        }
        [first, .., last] => {
            let day = |ix: &dataset::EventIx| short_words(&dataset.event(*ix).date, lang);
            let (from, to) = (day(first), day(last));
            let span = if from == to { from } else { (words.time_between)(&from, &to) };
            (words.gathered)(events_len(timeline, mark), &span)
        }
    }
}

/// What a reader should know of how sure an event is, to follow its name: ", alleged, sources disagree".
pub fn certainty_words(event: &Event, lang: Lang) -> String {
    let words = strings(lang);
    let mut said = String::new();
    if is_event_alleged(event) {
        said = [", ", words.line_alleged].concat();
    }
    if let Some(span) = disputed_date(event) {
        said = [&said, ", ", &(words.date_disputed)(&date_words(&span, lang))].concat();
    } else if !event.conflicts.is_empty() {
        said = [&said, ", ", words.sources_disagree].concat();
    }
    said
}

fn events_len(timeline: &Timeline, mark: &Mark) -> usize {
    timeline.events_of(mark).len()
}
