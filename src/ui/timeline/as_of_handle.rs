//! The handle of the as-of day over the timeline: a slider of its own, for finger, mouse and keys. While it moves,
//! the whole view follows; the link follows when it is let go.

use web_sys::{Element, HtmlElement};
use yew::html::Scope;
use yew::prelude::*;

use wasm_bindgen::JsCast;

use crate::ui::kit::markup::{El, On, el, callback};
use crate::ui::kit::props::PageProps;
use super::pane::{Msg, TimelinePane};
use crate::browser::element_layer::set_style;
use crate::browser::css_length::px;
use base::date::{Day, day_words, short_day_words};
use query::Walk;
use timeline::Timeline;
use view::Action;

/// What is written on the handle.
pub fn words_on_handle(props: &PageProps) -> String {
    match props.view.at {
        Some(day) => short_day_words(day, props.lang),
        None => props.words().latest.into(),
    }
}

/// The slider; nothing where no kept event has a day. Its place is set when the timeline is drawn.
pub fn handle(props: &PageProps, link: &Scope<TimelinePane>, place: &NodeRef) -> Option<El> {
    let (words, at) = (props.words(), props.view.at);
    let (first, last) = days(props)?;
    // One beyond the last day stands for "latest".
    let latest = last.add_days(1);
    let now = at.map_or(latest, |day| day.max(first).min(latest));
    let said = at.map_or_else(|| words.latest.to_string(), |day| day_words(day, props.lang));
    let slider = el("div")
        .class(if at.is_some() { "handle" } else { "handle resting" })
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", words.as_of)
        .attr("aria-valuemin", &first.0.to_string())
        .attr("aria-valuemax", &latest.0.to_string())
        .attr("aria-valuenow", &now.0.to_string())
        .attr("aria-valuetext", &said)
        .attr("title", words.handle_help)
        .on(On::KeyUp, callback(link, |_| Some(Msg::LetGo)))
        .on(On::Blur, callback(link, |_| Some(Msg::LetGo)))
        .node_ref(place);
    Some(slider.add(el("span").text(&words_on_handle(props))))
}

/// The days of the first and the last kept event.
pub fn days(props: &PageProps) -> Option<(Day, Day)> {
    Walk::new(&props.loaded.dataset, &props.stage.visible.events).days()
}

/// Whether a key was pressed on the handle.
pub fn is_on_handle(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.get_attribute("role").as_deref() == Some("slider"))
}

impl TimelinePane {
    /// Puts the element where the timeline's line ends, and takes away the tick labels it covers.
    pub(super) fn place_handle(&mut self, props: &PageProps, timeline: &mut Timeline) {
        let Some(element) = self.handle.cast::<HtmlElement>() else { return };
        let handle = timeline.handle(props.view.at, &words_on_handle(props));
        timeline.make_room(&handle);
        if self.placed.replace(handle) == Some(handle) {
            return;
        }
        // The element answers two pixels beyond what is drawn.
        let corner = handle.rect.min.offset(0.0, -2.0);
        set_style(&element, "transform", &["translate(", &px(corner.x), ",", &px(corner.y), ")"].concat());
        set_style(&element, "width", &px(handle.rect.width()));
        set_style(&element, "--line", &px(handle.x_px - corner.x));
        set_style(&element, "--rise", &px(if handle.has_line { timeline.plot.height() } else { 0.0 }));
    }

    /// While the handle is dragged: the day under it becomes the view's, the link waits.
    pub(super) fn follow_handle(&self, props: &PageProps) {
        if let Some(day) = self.dragged_to(props)
            && day != props.view.at
        {
            props.on_live.emit(Action::At(day));
        }
    }

    /// The day the handle is dragged to; `Some(None)` is the latest.
    pub(super) fn dragged_to(&self, props: &PageProps) -> Option<Option<Day>> {
        let (timeline, (_, last)) = (self.timeline.as_ref()?, days(props)?);
        Some(timeline.day_dragged_to(self.finger_x, last))
    }

    /// A day or a month, to either end, or past the last day to the latest.
    pub(super) fn handle_key(&self, props: &PageProps, event: &KeyboardEvent) {
        let Some((first, last)) = days(props) else { return };
        let at = props.view.at;
        let here = at.unwrap_or(last.add_days(1));
        let moved = match (event.key().as_str(), event.shift_key()) {
            ("ArrowLeft" | "ArrowDown", false) => here.add_days(-1),
            ("ArrowRight" | "ArrowUp", false) => here.add_days(1),
            ("ArrowLeft" | "ArrowDown", true) | ("PageDown", _) => here.months_before(1),
            ("ArrowRight" | "ArrowUp", true) | ("PageUp", _) => here.months_before(-1),
            ("Home", _) => first,
            ("End", _) => last,
            _ => return,
        };
        event.prevent_default();
        props.on_live.emit(Action::At((moved <= last).then_some(moved)));
    }
}
