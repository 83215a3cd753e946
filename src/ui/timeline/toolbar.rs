//! The timeline's toolbar: the choice of lanes, the legend, and as buttons what is otherwise a gesture.

use web_sys::Event;
use yew::Callback;

use super::legend::timeline_legend;
use super::pane::{Msg, ZOOM_STEP};
use crate::ui::kit::icons::{self, icon};
use crate::ui::kit::markup::{El, button, callback, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::shortcuts_dialog::shortcuts_button;
use view::{Action, LaneBy};

/// How far a press on "earlier" or "later" goes, as a share of what is shown.
pub const PAN_SHARE: f64 = 0.4;

pub fn toolbar(props: &PageProps, on_msg: &Callback<Msg>) -> El {
    let words = props.words();
    let lanes = [
        (LaneBy::Kind, words.lanes_kind),
        (LaneBy::Actor, words.lanes_actor),
        (LaneBy::Dispute, words.lanes_dispute),
    ];
    let lane = |(by, name): (LaneBy, &str)| {
        props.button(Action::Lanes(by)).flag("aria-pressed", props.view.lanes == by).text(name)
    };
    let lanes = el("div")
        .class("lanes")
        .attr("role", "group")
        .attr("aria-label", words.lanes)
        .add(el("span").text(words.lanes))
        .each(lanes.into_iter().map(lane));
    let is_zoomed = props.view.window.is_some();
    let filter = is_zoomed
        .then(|| button(callback(on_msg, |_| Some(Msg::FilterToWindow))).text(words.filter_to_window));
    let whole = (is_zoomed || props.view.filter.time.is_some())
        .then(|| button(callback(on_msg, |_| Some(Msg::WholePeriod))).text(words.whole_period));
    let step = |sign, name, read: fn(Event) -> Option<Msg>| {
        button(callback(on_msg, read)).aria_label(name).add(icon(sign))
    };
    let moves = el("div")
        .class("moves")
        .add_opt(filter)
        .add_opt(whole)
        .add(step(icons::EARLIER, words.earlier, |_| Some(Msg::Pan(-PAN_SHARE))))
        .add(step(icons::LATER, words.later, |_| Some(Msg::Pan(PAN_SHARE))))
        .add(step(icons::MINUS, words.zoom_out, |_| Some(Msg::Zoom(1.0 / ZOOM_STEP))))
        .add(step(icons::PLUS, words.zoom_in, |_| Some(Msg::Zoom(ZOOM_STEP))))
        .add(shortcuts_button(props).attr("aria-label", words.keys).text("?"));
    el("div").class("bar").add(lanes).add_opt(timeline_legend(props)).add(moves)
}
