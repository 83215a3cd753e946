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
    /// Of each element, its mark: where an event stands in several lanes, one mark of it has an element.
    marks: Vec<usize>,
    /// The first event at home in each of these: by it a mark is the same one in the next layout.
    events: Vec<Option<EventIx>>,
    focused: Option<EventIx>,
}

impl TimelineElements {
    pub fn new(host: Element) -> Self {
        Self { layer: ElementLayer::new(host), marks: Vec::new(), events: Vec::new(), focused: None }
    }

    /// Shows no elements.
    pub fn clear(&mut self) {
        self.events.clear();
        self.layer.update(&[], None);
    }

    /// Shows the marks of a timeline, through time. Tab reaches the one that had the focus, else the selected one.
    pub fn update(&mut self, dataset: &Dataset, timeline: &Timeline, lang: Lang) {
        let home = |at: &usize| timeline.is_home(&timeline.marks[*at]);
        self.marks = (0..timeline.marks.len()).filter(home).collect();
        let marks = || self.marks.iter().map(|at| &timeline.marks[*at]);
        let mut items: Vec<Item> = marks().map(|mark| item(dataset, timeline, mark, lang)).collect();
        for title in &timeline.titles {
            if let Ok(at) = self.marks.binary_search(&title.mark) {
                items[at].class = TITLED;
            }
        }
        self.events = marks().map(|mark| at_home(timeline, mark).next()).collect();
        let selected = || marks().position(|mark| mark.selected);
        let stop = self.focused_element().or_else(selected).unwrap_or_default();
        self.layer.update(&items, Some(stop));
        if let Some(&mark) = self.marks.get(stop) {
            self.layer.describe(stop, &description(dataset, timeline, mark, lang));
        }
    }

    /// The mark of the target of an event.
    pub fn mark_at(&self, event: &DomEvent) -> Option<usize> {
        let element: Element = event.target()?.dyn_into().ok()?;
        self.marks.get(self.layer.index_at(&element)?).copied()
    }

    pub fn on_focus_in(&mut self, event: &DomEvent) {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let at = element.and_then(|element| self.layer.index_at(&element));
        self.focused = at.and_then(|at| *self.events.get(at)?);
    }

    /// The mark that has the focus where the browser shows it.
    pub fn visible_focus(&self) -> Option<usize> {
        self.marks.get(self.layer.visible_focus()?).copied()
    }

    /// Gives the focus to the mark of an event.
    pub fn focus_event(&mut self, dataset: &Dataset, timeline: &Timeline, ix: EventIx, lang: Lang) {
        let has = |mark: &&usize| at_home(timeline, &timeline.marks[**mark]).any(|own| own == ix);
        if let Some(&mark) = self.marks.iter().find(has) {
            self.focus(dataset, timeline, mark, lang);
        }
    }

    pub fn on_focus_out(&mut self) {
        self.focused = None;
    }

    /// Moves the focus to another mark.
    pub fn step(&mut self, dataset: &Dataset, timeline: &Timeline, towards: Direction, lang: Lang) {
        let here = self.focused_element().unwrap_or(0);
        let here = self.marks.get(here).copied().unwrap_or(0);
        if let Some(next) = timeline.step(here, towards) {
            self.focus(dataset, timeline, next, lang);
        }
    }

    fn focus(&mut self, dataset: &Dataset, timeline: &Timeline, mark: usize, lang: Lang) {
        if let Ok(at) = self.marks.binary_search(&mark) {
            self.layer.focus(at, &description(dataset, timeline, mark, lang));
        }
    }

    fn focused_element(&self) -> Option<usize> {
        let focused = self.focused?;
        self.events.iter().position(|first| *first == Some(focused))
    }
}

/// What a mark stands in, for those who hear it.
fn description(dataset: &Dataset, timeline: &Timeline, at: usize, lang: Lang) -> String {
    let mark = &timeline.marks[at];
    let lane = timeline.lanes.get(mark.lane).map_or("", |lane| &lane.name);
    let place = |until: usize| timeline.marks[..until].iter().filter(|mark| timeline.is_home(mark)).count();
    let place = (place(at), place(timeline.marks.len()));
    let said = mark_description(dataset, timeline.events_of(mark), place, lane, lang);
    let words = strings(lang);
    let [acts_on, acted_on_by] = timeline.acting_names(at).map(|names| names.join(words.list_separator));
    let told = [(acts_on, words.acts_on), (acted_on_by, words.acted_on_by)];
    let told = told.iter().filter(|(names, _)| !names.is_empty()).map(|(names, say)| say(names));
    told.fold(said, |said, more| [&said, " ", &more].concat())
}

fn item(dataset: &Dataset, timeline: &Timeline, mark: &Mark, lang: Lang) -> Item {
    let events = timeline.events_of(mark);
    let target = mark.target();
    let own: Vec<&str> = at_home(timeline, mark).map(|ix| dataset.event(ix).id.as_str()).collect();
    Item {
        hook: hook::EVENT,
        value: own.first().map(|id| (*id).to_string()).unwrap_or_default(),
        extra: (events.len() > 1).then(|| (hook::EVENTS, own.join(" "))),
        name: name(dataset, timeline, mark, lang),
        centre: mark.centre,
        size: Size::new(target.width(), target.height()),
        class: "event",
        selected: mark.selected,
        operable: true,
        label: None,
    }
}

/// The events of a mark that are read there.
fn at_home<'a>(timeline: &'a Timeline, mark: &'a Mark) -> impl Iterator<Item = EventIx> + 'a {
    timeline.events_of(mark).iter().copied().filter(|ix| timeline.is_at_home(*ix, mark.lane))
}

fn name(dataset: &Dataset, timeline: &Timeline, mark: &Mark, lang: Lang) -> String {
    let words = strings(lang);
    match timeline.events_of(mark) {
        [] => String::new(),
        [one] => {
            let event = dataset.event(*one);
            let kind = dataset.vocabulary.events[event.kind.at()].label.text(lang);
            let said = (words.colon)(&date_words(&event.date, lang), event.title.text(lang));
            [&said, ", ", kind, &certainty_words(dataset, event, lang)].concat()
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
fn certainty_words(dataset: &Dataset, event: &Event, lang: Lang) -> String {
    let words = strings(lang);
    let mut said = String::new();
    if is_event_alleged(dataset, event) {
        said = [", ", words.line_alleged].concat();
    }
    if let Some(span) = disputed_date(dataset, event) {
        said = [&said, ", ", &(words.date_disputed)(&date_words(&span, lang))].concat();
    } else if !event.conflicts.is_empty() {
        said = [&said, ", ", words.sources_disagree].concat();
    }
    said
}
