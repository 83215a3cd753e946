//! The list of what a gathered mark stands for: titles with their days, each to be pressed; and of who has no lane of
//! their own. It comes to who points at the
//! mark or has the focus on it, and a press opens it to be used: arrows move in it, Enter selects, Escape closes.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event as DomEvent, EventTarget, FocusEvent, HtmlElement, KeyboardEvent, Node, PointerEvent,
};
use yew::{Callback, NodeRef};

use super::elements::gathered_name;
use super::selection::{lane_name, opened_domain, press_lane, window_of};
use crate::browser::css_length::px;
use crate::browser::document::{document, window_size};
use crate::browser::element_layer::set_style;
use crate::browser::focus::focus_on;
use crate::browser::timer::Timer;
use crate::ui::kit::markup::{El, On, callback, el, unordered};
use crate::ui::kit::props::PageProps;
use base::date::short_words;
use base::geometry::{Point, Rect};
use dataset::EventIx;
use timeline::{LaneKey, NAME_LEFT_PX, Timeline, list_place};
use view::{Action, Selection};

/// No more are listed: from here on a reader is better served nearer.
const MOST_LISTED: usize = 100;
/// A pointer that rests so long asks for the list; one that has gone elsewhere so long, for its end.
pub const REST_MS: i32 = 180;

/// What happens to the list.
pub enum ListMsg {
    /// The pointer has come to rest.
    Rested,
    /// The pointer is over the list, or leaves it.
    Over,
    Out(DomEvent),
    Pressed(DomEvent),
    Key(DomEvent),
    /// The focus goes elsewhere.
    Left(DomEvent),
}

/// What brought the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum By {
    Pointer,
    Focus,
    /// It has the focus itself.
    Press,
}

/// What became of a message.
pub enum ListReply {
    None,
    /// The list is another one, or gone.
    Changed,
    /// The focus goes to the mark of this event.
    Do(Action, Option<EventIx>),
    /// The focus goes back to the mark of this event, or to the name of the last lane.
    Back(Option<EventIx>),
}

/// What is listed.
#[derive(PartialEq)]
enum Listed {
    Events(Vec<EventIx>),
    /// Actors or disputes.
    Lanes(Rc<[LaneKey]>),
}

struct Open {
    listed: Listed,
    /// In the drawing's pixels.
    mark: Rect,
    by: By,
    /// What "zoom to these" shows, if it shows them any better.
    zoom: Option<Action>,
    /// It is yet to get the focus.
    asks_focus: bool,
}

impl Open {
    /// The first event listed.
    fn first(&self) -> Option<EventIx> {
        match &self.listed {
            Listed::Events(events) => events.first().copied(),
            Listed::Lanes(_) => None,
        }
    }
}

/// The list, open or not.
pub struct MarkList {
    open: Option<Open>,
    element: NodeRef,
    rest: Timer,
    /// The first event of the gathered mark that the pointer is on.
    pointed: Option<EventIx>,
    /// The mark whose list Escape has closed: its focus brings none.
    closed: Option<EventIx>,
}

impl MarkList {
    /// `on_rest` is called when the pointer has come to rest.
    pub fn new(on_rest: impl Fn() + 'static) -> Self {
        let rest = Timer::new(REST_MS, on_rest);
        Self { open: None, element: NodeRef::default(), rest, pointed: None, closed: None }
    }

    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether the focus on a mark brought it.
    pub fn is_of_focus(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.by == By::Focus)
    }

    /// Whether it was open.
    pub fn close(&mut self) -> bool {
        self.rest.stop();
        self.pointed = None;
        self.open.take().is_some()
    }

    /// Closes it and says whose mark had it; that mark's focus does not bring it back.
    pub fn escape(&mut self) -> Option<EventIx> {
        let first = self.open.as_ref().and_then(Open::first);
        self.closed = first;
        self.close();
        first
    }

    /// Opens the list of what has no lane of its own, or closes it.
    pub fn show_folded(&mut self, timeline: &Timeline) -> bool {
        let Some(lane) = timeline.folded_lane() else { return false };
        let listed = Listed::Lanes(timeline.folded.clone());
        if self.open.as_ref().is_some_and(|open| open.listed == listed) {
            return self.close();
        }
        let (left, right) = (NAME_LEFT_PX, timeline.plot.min.x - NAME_LEFT_PX);
        let half_px = lane.height_px.min(20.0) / 2.0;
        let mark = Rect::new(
            Point::new(left, lane.name_y_px() - half_px),
            Point::new(right, lane.name_y_px() + half_px),
        );
        self.open = Some(Open { listed, mark, by: By::Press, zoom: None, asks_focus: true });
        true
    }

    /// The pointer is over a place of the drawing, or has left it.
    pub fn on_hover(&mut self, timeline: &Timeline, at: Option<Point>) {
        let mark = at.and_then(|at| timeline.marks.get(timeline.mark_at(at)?));
        let gathered = mark.filter(|mark| mark.count() > 1);
        let pointed = gathered.and_then(|mark| timeline.events_of(mark).first().copied());
        if pointed != self.pointed && self.open.as_ref().is_none_or(|open| open.by != By::Press) {
            self.pointed = pointed;
            self.rest.ask();
        }
    }

    /// A mark has got the focus where the browser shows it, or none has. Whether the list is another one.
    pub fn on_focus(&mut self, props: &PageProps, timeline: &Timeline, mark: Option<usize>) -> bool {
        let first = mark.and_then(|mark| timeline.events_of(timeline.marks.get(mark)?).first().copied());
        let was_closed = self.closed.take();
        if first.is_some() && first == was_closed {
            self.closed = was_closed;
            return false;
        }
        let shown = mark.is_some_and(|mark| self.show(props, timeline, mark, By::Focus));
        shown || (self.is_of_focus() && self.close())
    }

    /// Opens the list of a gathered mark; a press on one whose list is in use closes it. `false` where a mark stands for
    /// one event.
    pub fn show(&mut self, props: &PageProps, timeline: &Timeline, mark: usize, by: By) -> bool {
        let Some(mark) = timeline.marks.get(mark).filter(|mark| mark.count() > 1) else { return false };
        let events = timeline.events_of(mark);
        if let Some(open) = &self.open
            && open.by == By::Press
            && by == By::Press
            && matches!(&open.listed, Listed::Events(listed) if listed == events)
        {
            return self.close();
        }
        let zoom = opened_domain(props, timeline, events);
        self.open = Some(Open {
            listed: Listed::Events(events.to_vec()),
            mark: mark.bounds(),
            by,
            zoom: zoom.map(|domain| Action::Window(Some(window_of(domain)))),
            asks_focus: by == By::Press,
        });
        true
    }

    pub fn on_msg(&mut self, props: &PageProps, timeline: Option<&Timeline>, msg: ListMsg) -> ListReply {
        match msg {
            ListMsg::Over => {
                self.rest.stop();
                self.pointed = self.open.as_ref().and_then(Open::first);
                ListReply::None
            }
            ListMsg::Out(event) => {
                if !self.holds(event.unchecked_ref::<PointerEvent>().related_target()) {
                    self.pointed = None;
                    self.rest.ask();
                }
                ListReply::None
            }
            ListMsg::Rested => self.rested(props, timeline),
            ListMsg::Pressed(event) => self.pressed(props, &event),
            ListMsg::Key(event) => self.on_key(event.unchecked_ref()),
            ListMsg::Left(event) => {
                let stays = self.holds(event.unchecked_ref::<FocusEvent>().related_target());
                if !stays && self.close() { ListReply::Changed } else { ListReply::None }
            }
        }
    }

    /// Whether where the pointer or the focus goes is in the list.
    fn holds(&self, target: Option<EventTarget>) -> bool {
        let target: Option<Node> = target.and_then(|target| target.dyn_into().ok());
        self.element.cast::<Element>().is_some_and(|list| list.contains(target.as_ref()))
    }

    fn rested(&mut self, props: &PageProps, timeline: Option<&Timeline>) -> ListReply {
        let Some(timeline) = timeline else { return ListReply::None };
        let is_it = |first: EventIx| {
            timeline.marks.iter().position(|mark| timeline.events_of(mark).first() == Some(&first))
        };
        let changed = match self.pointed.and_then(is_it) {
            Some(mark) => self.show(props, timeline, mark, By::Pointer),
            None => self.open.as_ref().is_some_and(|open| open.by == By::Pointer) && self.close(),
        };
        if changed { ListReply::Changed } else { ListReply::None }
    }

    fn pressed(&mut self, props: &PageProps, event: &DomEvent) -> ListReply {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button").ok().flatten());
        let value =
            button.and_then(|button| button.get_attribute("value")).and_then(|value| value.parse().ok());
        let value: Option<usize> = value;
        let Some((value, open)) = value.zip(self.open.as_ref()) else { return ListReply::None };
        match (value.checked_sub(1), &open.listed) {
            (None, _) => open.zoom.clone().map(|zoom| (zoom, open.first())),
            (Some(at), Listed::Events(events)) => events.get(at).map(|ix| {
                let id = props.loaded.dataset.event(*ix).id.clone();
                (Action::Select(Some(Selection::Event(id))), Some(*ix))
            }),
            (Some(at), Listed::Lanes(keys)) => {
                keys.get(at).and_then(|key| press_lane(props, *key)).map(|action| (action, None))
            }
        }
        .map_or(ListReply::None, |(action, ix)| ListReply::Do(action, ix))
    }

    fn on_key(&mut self, event: &KeyboardEvent) -> ListReply {
        let key = event.key();
        if key == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            return ListReply::Back(self.escape());
        }
        let Some(list) = self.element.cast::<Element>() else { return ListReply::None };
        let active = document().active_element().and_then(|active| active.closest("li").ok().flatten());
        let next = match key.as_str() {
            "ArrowDown" => active.and_then(|row| row.next_element_sibling()),
            "ArrowUp" => active.and_then(|row| row.previous_element_sibling()),
            "Home" => list.query_selector("li").ok().flatten(),
            "End" => list.query_selector("li:last-child").ok().flatten(),
            _ => return ListReply::None,
        };
        event.prevent_default();
        focus_in(next.as_ref());
        ListReply::None
    }

    /// The list, if it is open. Its place is set once it is there.
    pub fn view(&self, props: &PageProps, on_msg: &Callback<ListMsg>) -> Option<El> {
        let open = self.open.as_ref()?;
        let words = props.words();
        let row = |value: usize| el("button").attr("type", "button").attr("value", &value.to_string());
        let event = |(at, ix): (usize, &EventIx)| {
            let event = props.loaded.dataset.event(*ix);
            let day = el("span").class("when").text(&short_words(&event.date, props.lang));
            el("li").add(row(at + 1).add(day).text(" ").text(event.title.text(props.lang)))
        };
        let lane = |(at, key): (usize, &LaneKey)| el("li").add(row(at + 1).text(lane_name(props, *key)));
        let (name, count, entries): (_, _, Vec<El>) = match &open.listed {
            Listed::Events(events) => {
                let name = gathered_name(&props.loaded.dataset, events, props.lang);
                (name, events.len(), events.iter().take(MOST_LISTED).enumerate().map(event).collect())
            }
            Listed::Lanes(keys) => {
                let name = match keys.first() {
                    Some(LaneKey::Dispute(_)) => (words.more_disputes)(keys.len(), false),
                    _ => (words.more_actors)(keys.len()),
                };
                (name, keys.len(), keys.iter().take(MOST_LISTED).enumerate().map(lane).collect())
            }
        };
        let more = count.saturating_sub(MOST_LISTED);
        let more = (more > 0).then(|| el("li").class("facts").text(&(words.and_more)(more)));
        let zoom = open.zoom.is_some().then(|| el("li").add(row(0).class("zoom").text(words.zoom_to_these)));
        let list = unordered().each(entries).add_opt(more).add_opt(zoom);
        let list = el("div")
            .class("mark-list")
            .attr("role", "dialog")
            .attr("aria-label", &name)
            .node_ref(&self.element)
            .on(On::Click, callback(on_msg, |event| Some(ListMsg::Pressed(event))))
            .on(On::KeyDown, callback(on_msg, |event| Some(ListMsg::Key(event))))
            .on(On::FocusOut, callback(on_msg, |event| Some(ListMsg::Left(event))))
            .on(On::PointerMove, callback(on_msg, |_| Some(ListMsg::Over)))
            .on(On::PointerOut, callback(on_msg, |event| Some(ListMsg::Out(event))))
            .add(el("p").text(&name))
            .add(list);
        Some(list)
    }

    /// Puts the list where its mark is, and gives it the focus where it asks for it. `drawing` has the marks.
    pub fn place(&mut self, drawing: &Element) {
        let (Some(open), Some(list)) = (&mut self.open, self.element.cast::<HtmlElement>()) else { return };
        let Some(section) = list.parent_element() else { return };
        let corner = |element: &Element| {
            let rect = element.get_bounding_client_rect();
            Point::new(rect.left(), rect.top())
        };
        let (from, home, seen) = (corner(drawing), corner(&section), window_size());
        let mark = Rect::new(open.mark.min.offset(from.x, from.y), open.mark.max.offset(from.x, from.y));
        let place = list_place(mark, Rect::new(Point::default(), Point::new(seen.width, seen.height)));
        let height_px = section.get_bounding_client_rect().height();
        let (top, bottom) = if place.is_above {
            ("auto".to_string(), px(height_px - (place.edge_px - home.y)))
        } else {
            (px(place.edge_px - home.y), "auto".to_string())
        };
        for (property, value) in [
            ("left", px(place.left_px - home.x)),
            ("width", px(place.width_px)),
            ("top", top),
            ("bottom", bottom),
            ("max-height", px(place.most_height_px)),
        ] {
            set_style(&list, property, &value);
        }
        if std::mem::take(&mut open.asks_focus) {
            focus_in(list.query_selector("li").ok().flatten().as_ref());
        }
    }
}

/// A press on the drawing while a list is there leaves the focus where it is: a finger's press, which has just opened
/// the list, is followed by the mouse's that browsers make of it.
pub fn keep_focus(event: &DomEvent) {
    if document().query_selector(".mark-list").ok().flatten().is_some() {
        event.prevent_default();
    }
}

/// Gives the focus to the button in a row.
fn focus_in(row: Option<&Element>) {
    let button = row.and_then(|row| row.query_selector("button").ok().flatten());
    if let Some(button) = button {
        focus_on(button.unchecked_ref(), false);
    }
}
