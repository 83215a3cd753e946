//! What every part of the page is given: the data, what the view makes of them, and a way to answer.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

use crate::ui::graph::layout_status::Wait;
use super::markup::{El, button};
use super::ptr_eq::PtrEq;
use base::text::Lang;
use base::text::strings::{Strings, strings};
use base::tokens::Palette;
use page::{Loaded, Stage};
use view::{Action, View};

#[derive(Properties, PartialEq, Clone)]
pub struct PageProps {
    pub loaded: PtrEq<Loaded>,
    pub stage: PtrEq<Stage>,
    pub view: Rc<View>,
    pub lang: Lang,
    pub dark: bool,
    /// The colours of the page as it is seen now.
    pub palette: Palette,
    pub on_action: Callback<Action>,
    /// A step of a gesture that is still going on: the view follows, the link when it ends with an action.
    pub on_live: Callback<Action>,
    /// Of the graph alone, whose `stage` is the one it shows: what it waits for.
    pub wait: Wait,
    /// The reader stops the layout, or wants it after all.
    pub on_wait: Callback<Event>,
}

impl PageProps {
    /// The page's own words.
    pub fn words(&self) -> &'static Strings {
        strings(self.lang)
    }

    /// What an element is told to do an action when something happens to it, whatever that is.
    #[inline(never)]
    pub fn act(&self, action: Action) -> Callback<Event> {
        let on_action = self.on_action.clone();
        Callback::from(move |_| on_action.emit(action.clone()))
    }

    /// Escape clears the selection.
    pub fn leave(&self) -> Callback<Event> {
        let on_action = self.on_action.clone();
        Callback::from(move |event: Event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                on_action.emit(Action::Select(None));
            }
        })
    }

    /// A button that does an action.
    #[inline(never)]
    pub fn button(&self, action: Action) -> El {
        button(self.act(action))
    }
}
