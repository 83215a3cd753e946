//! The handle of the as-of day over the timeline: a slider, for finger, mouse and keys. While it moves the view follows; the
//! address follows when it is released.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::{Callback, NodeRef};

use crate::browser::css_length::px;
use crate::browser::element_layer::set_style;
use crate::ui::kit::markup::{El, On, el};
use crate::ui::kit::props::PageProps;
use base::date::{Day, day_words, short_day_words};
use timeline::{AsOfHandle, Timeline};
use view::Action;

/// The text on the handle.
pub fn handle_text(props: &PageProps) -> String {
    match props.view.at {
        Some(day) => short_day_words(day, props.lang),
        None => props.words().latest.into(),
    }
}

/// The slider; `None` where no kept event has a day. Its place is set when the timeline is drawn.
pub fn slider(props: &PageProps, on_release: &Callback<Event>) -> Option<El> {
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
        .on(On::KeyUp, on_release.clone())
        .on(On::Blur, on_release.clone());
    Some(slider.add(el("span").text(&handle_text(props))))
}

/// The days of the first and the last kept event.
pub fn days(props: &PageProps) -> Option<(Day, Day)> {
    props.model.times(&props.loaded.dataset).playback.days()
}

/// Whether a key was pressed on the slider.
pub fn is_on_slider(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.get_attribute("role").as_deref() == Some("slider"))
}

/// The action of a key on the slider: a day or a month, to either end, or past the last day to the latest.
pub fn key_action(props: &PageProps, event: &KeyboardEvent) -> Option<Action> {
    let (first, last) = days(props)?;
    let here = props.view.at.unwrap_or(last.add_days(1));
    let moved = match (event.key().as_str(), event.shift_key()) {
        ("ArrowLeft" | "ArrowDown", false) => here.add_days(-1),
        ("ArrowRight" | "ArrowUp", false) => here.add_days(1),
        ("ArrowLeft" | "ArrowDown", true) | ("PageDown", _) => here.months_before(1),
        ("ArrowRight" | "ArrowUp", true) | ("PageUp", _) => here.months_before(-1),
        ("Home", _) => first,
        ("End", _) => last,
        _ => return None,
    };
    Some(Action::At((moved <= last).then_some(moved)))
}

/// The slider's element and where it stands.
#[derive(Default)]
pub struct HandleElement {
    element: NodeRef,
    placed: Option<AsOfHandle>,
}

impl HandleElement {
    pub fn node_ref(&self) -> &NodeRef {
        &self.element
    }

    /// The element may be another one: it is to be placed anew.
    pub fn forget(&mut self) {
        self.placed = None;
    }

    /// Puts the element where the timeline's line ends, and takes away the tick labels it covers.
    pub fn place(&mut self, props: &PageProps, timeline: &mut Timeline) {
        let Some(element) = self.element.cast::<HtmlElement>() else { return };
        let handle = timeline.handle(props.view.at, &handle_text(props));
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
}
