//! The time bar between graph and timeline: playing through the events, steps, and the day the graph is seen as of.

use web_sys::Event;
use yew::Callback;

use super::compare_control::compare_control;
use super::player::{Msg, Player, selected_event};
use crate::browser::media;
use crate::browser::part::{AFTER, later};
use crate::ui::kit::day_input::day_input;
use crate::ui::kit::markup::{El, On, button, callback, el, input_value, spoken};
use crate::ui::kit::menu::menu;
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::{drawing, path};
use base::date::{Day, words as date_words};
use query::Playback;
use view::Action;

const PREVIOUS: &str = "M12.5 3v10L5 8ZM3.5 3v10";
const NEXT: &str = "M3.5 3v10L11 8ZM12.5 3v10";
const PLAY: &str = "M4 2.2v11.6L13.4 8Z";
const PAUSE: &str = "M5.2 3v10M10.8 3v10";

/// The bar: playback, the as-of day, and the menu of the day to compare with.
pub fn time_bar(props: &PageProps, player: &Player, on_msg: &Callback<Msg>) -> El {
    let words = props.words();
    let playback = &props.model.times(&props.loaded.dataset).playback;
    let (at, selected) = (props.view.at, selected_event(&props.loaded.dataset, &props.view));
    let step = |outline, name, there: bool, read: fn(Event) -> Option<Msg>| {
        icon(outline, name, callback(on_msg, read)).class("icon").flag("aria-disabled", !there)
    };
    let previous = step(PREVIOUS, words.event_before, playback.previous(at, selected).is_some(), |_| {
        Some(Msg::Previous)
    });
    let next = step(NEXT, words.event_after, playback.next(at, selected).is_some(), |_| Some(Msg::Next));
    let speed = button(callback(on_msg, |_| Some(Msg::Speed)))
        .class("speed")
        .text(&(words.speed)(words.speeds[player.speed() as usize]));
    let play = play_button(props, player.is_running(), on_msg);
    let controls = el("div").class("play").add(previous).add(play).add(next).add(speed);
    el("div")
        .class("time-bar")
        .attr("role", "group")
        .attr("aria-label", words.time)
        .add(controls)
        .add(as_of(props))
        .add(compare_menu(props))
        .add(
            el("p")
                .class("played")
                .attr("aria-live", "polite")
                .add_opt(spoken(&announcement(props, playback))),
        )
}

/// Play and pause; where the reader wants no motion, one event at a press.
fn play_button(props: &PageProps, is_running: bool, on_msg: &Callback<Msg>) -> El {
    let words = props.words();
    let (outline, name) = match (is_running, media::prefers_reduced_motion()) {
        (true, _) => (PAUSE, words.pause),
        (false, false) => (PLAY, words.play),
        (false, true) => (PLAY, words.play_step),
    };
    icon(outline, name, callback(on_msg, |_| Some(Msg::Toggle))).class("icon main")
}

fn icon(outline: &str, name: &str, press: Callback<Event>) -> El {
    button(press).aria_label(name).add(drawing("sign", "0 0 16 16").add(path("sign-line", outline)))
}

/// The day the graph is seen as of, and the way back to the latest.
fn as_of(props: &PageProps) -> El {
    let (words, at) = (props.words(), props.view.at);
    let on_action = props.on_action.clone();
    let changed = Callback::from(move |event| on_action.emit(Action::At(Day::parse(&input_value(&event)))));
    // An empty field of dates says today's in WebKit: what is shown is said in its name.
    let name = if at.is_none() { [words.as_of, ", ", words.latest].concat() } else { words.as_of.to_owned() };
    // Where room is short, its label is not shown.
    let field = day_input(at).attr("aria-label", &name).on(On::Change, changed);
    let latest = props.button(Action::At(None)).flag("aria-pressed", at.is_none()).text(words.latest);
    el("div").class("as-of").add(el("label").add(el("span").text(words.as_of)).add(field)).add(latest)
}

later!(
    AFTER,
    "__wasm_split_00after00_import_8b0a67d7264bb113b80138e664ace2f6_x",
    "__wasm_split_00after00_export_8b0a67d7264bb113b80138e664ace2f6_x",
    fn compared_with(props: &PageProps) -> El {
        compare_control(props)
    }
);

/// The second day, to compare with: rarely wanted, so folded away.
fn compare_menu(props: &PageProps) -> El {
    let panel = el("div").class("menu-panel days").add_opt(compared_with(props));
    menu(props.words().compare_with, None, None, panel)
}

/// The number, day and title of the event the reader is at; announced at each step.
fn announcement(props: &PageProps, playback: &Playback) -> String {
    let dataset = &props.loaded.dataset;
    let here = props.view.at.and_then(|at| playback.here(Some(at), selected_event(dataset, &props.view)));
    let Some((step, (_, ix))) = here.and_then(|step| Some((step, playback.step(step)?))) else {
        return String::new();
    };
    let event = dataset.event(ix);
    let (date, title) = (date_words(&event.date, props.lang), event.title.text(props.lang));
    (props.words().played)(step + 1, playback.len(), &date, title)
}
