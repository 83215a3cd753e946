//! The elements over the timeline: one for each mark, alone or gathered, named with its day. An element is known by the
//! index of its mark; the id of an event is written once, as a hook.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event as DomEvent};

use crate::browser::bridge::hook;
use crate::browser::element_layer::{ElementLayer, Item};
use base::date::{short_words, words as date_words};
use base::geometry::Size;
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Dataset, Event, EventIx};
use page::mark_description;
use query::{disputed_date, is_event_alleged};
use timeline::{Direction, Mark, Timeline};

/// The class of an element whose words are beside its mark.
const TITLED: &str = "event titled";

/// The layer of elements, and where the focus is in it.
pub struct TimelineElements {
    layer: ElementLayer,
    /// The first event of each mark: by it a mark is the same one in the next layout.
    events: Vec<Option<EventIx>>,
    focused: Option<EventIx>,
}

impl TimelineElements {
    pub fn new(host: Element) -> Self {
        Self { layer: ElementLayer::new(host), events: Vec::new(), focused: None }
    }

    /// Shows no elements.
    pub fn clear(&mut self) {
        self.events.clear();
        self.layer.update(&[], None);
    }

    /// Shows the marks of a timeline, through time. Tab reaches the one that had the focus, else the selected one.
    pub fn update(&mut self, dataset: &Dataset, timeline: &Timeline, lang: Lang) {
        let mut items: Vec<Item> =
            timeline.marks.iter().map(|mark| item(dataset, timeline, mark, lang)).collect();
        timeline.titles.iter().for_each(|title| items[title.mark].class = TITLED);
        self.events = timeline.marks.iter().map(|mark| timeline.events_of(mark).first().copied()).collect();
        let selected = || timeline.marks.iter().position(|mark| mark.selected);
        let stop = self.focused_mark().or_else(selected).unwrap_or_default();
        self.layer.update(&items, Some(stop));
        if stop < timeline.marks.len() {
            self.layer.describe(stop, &description(dataset, timeline, stop, lang));
        }
    }

    /// The mark of the target of an event.
    pub fn mark_at(&self, event: &DomEvent) -> Option<usize> {
        let element: Element = event.target()?.dyn_into().ok()?;
        self.layer.index_at(&element)
    }

    pub fn on_focus_in(&mut self, event: &DomEvent) {
        self.focused = self.mark_at(event).and_then(|mark| *self.events.get(mark)?);
    }

    /// The mark that has the focus where the browser shows it.
    pub fn visible_focus(&self) -> Option<usize> {
        self.layer.visible_focus()
    }

    /// Gives the focus to the mark of an event.
    pub fn focus_event(&mut self, dataset: &Dataset, timeline: &Timeline, ix: EventIx, lang: Lang) {
        if let Some(mark) = timeline.marks.iter().position(|mark| timeline.events_of(mark).contains(&ix)) {
            self.layer.focus(mark, &description(dataset, timeline, mark, lang));
        }
    }

    pub fn on_focus_out(&mut self) {
        self.focused = None;
    }

    /// Moves the focus to another mark.
    pub fn step(&mut self, dataset: &Dataset, timeline: &Timeline, towards: Direction, lang: Lang) {
        let here = self.focused_mark().unwrap_or(0);
        if let Some(next) = timeline.step(here, towards) {
            self.layer.focus(next, &description(dataset, timeline, next, lang));
        }
    }

    fn focused_mark(&self) -> Option<usize> {
        let focused = self.focused?;
        self.events.iter().position(|first| *first == Some(focused))
    }
}

/// What a mark stands in, for those who hear it.
fn description(dataset: &Dataset, timeline: &Timeline, at: usize, lang: Lang) -> String {
    let mark = &timeline.marks[at];
    let lane = timeline.lanes.get(mark.lane).map_or("", |lane| &lane.name);
    mark_description(dataset, timeline.events_of(mark), (at, timeline.marks.len()), lane, lang)
}

fn item(dataset: &Dataset, timeline: &Timeline, mark: &Mark, lang: Lang) -> Item {
    let events = timeline.events_of(mark);
    let target = mark.target();
    let ids = || events.iter().map(|ix| dataset.event(*ix).id.as_str()).collect::<Vec<_>>().join(" ");
    Item {
        hook: hook::EVENT,
        value: events.first().map(|ix| dataset.event(*ix).id.clone()).unwrap_or_default(),
        extra: (events.len() > 1).then(|| (hook::EVENTS, ids())),
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
        events => gathered_name(dataset, events, lang),
    }
}

/// How many events these are, and from when to when.
pub fn gathered_name(dataset: &Dataset, events: &[EventIx], lang: Lang) -> String {
    let words = strings(lang);
    let day =
        |ix: Option<&EventIx>| ix.map(|ix| short_words(&dataset.event(*ix).date, lang)).unwrap_or_default();
    let (from, to) = (day(events.first()), day(events.last()));
    let span = if from == to { from } else { (words.time_between)(&from, &to) };
    (words.gathered)(events.len(), &span)
}

/// What a reader should know of how sure an event is, to follow its name: ", alleged, sources disagree".
fn certainty_words(event: &Event, lang: Lang) -> String {
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
