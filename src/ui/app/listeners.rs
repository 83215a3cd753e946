//! What the whole page listens to, as long as it lives: Back, the system's preferences, its visibility, files the reader
//! opens, and presses outside an open menu.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::CustomEvent;
use yew::Callback;

use super::msg::Msg;
use crate::browser::bridge::event::FILE_OPENED;
use crate::browser::{companion, document, media, menus};
use crate::ui::time;

pub fn listeners(on_msg: &Callback<Msg>) -> Vec<EventListener> {
    let (popped, preferences, visibility, file) =
        (on_msg.clone(), on_msg.clone(), on_msg.clone(), on_msg.clone());
    let pop_state = EventListener::new(&document::window(), "popstate", move |_| popped.emit(Msg::PopState));
    let visibility = EventListener::new(&document::document(), "visibilitychange", move |_| {
        visibility.emit(Msg::Playback(time::Msg::VisibilityChange));
    });
    let file = EventListener::new(&document::window(), FILE_OPENED, move |event| {
        let event: &CustomEvent = event.unchecked_ref();
        file.emit(Msg::File(companion::file_event(&event.detail())));
    });
    let preferences = media::on_change(move || preferences.emit(Msg::SystemPreferences));
    [pop_state, visibility, file].into_iter().chain(preferences).chain(menus::close_when_left()).collect()
}
