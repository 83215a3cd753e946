//! What every part of the page is given: the data, what the view makes of them, and callbacks to answer with.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

use super::markup::{El, button};
use super::ptr_eq::PtrEq;
use base::palette::Palette;
use base::text::Lang;
use base::text::strings::{Strings, strings};
use page::{IndexedDataset, Snapshot, ViewModel};
use view::{Action, View};

/// The props of a feature.
#[derive(Properties, PartialEq, Clone)]
pub struct PageProps {
    pub loaded: PtrEq<IndexedDataset>,
    pub model: PtrEq<ViewModel>,
    pub view: Rc<View>,
    pub lang: Lang,
    /// The words of this language are here; until then they are those of the first.
    pub has_words: bool,
    pub dark: bool,
    /// The colours of the page as the style sheet has them now.
    pub palette: Palette,
    pub on_action: Callback<Action>,
    /// A step of a gesture that is still going on. The view follows; the address follows when an action ends it.
    pub on_live_action: Callback<Action>,
    /// The reader asks what is between the selected entity and the one to be selected next.
    pub asks: bool,
    /// Asks so, or takes it back.
    pub on_ask: Callback<()>,
}

impl PageProps {
    /// The page's own texts.
    pub fn words(&self) -> &'static Strings {
        strings(self.lang)
    }

    /// The view with what it shows, as graph and timeline are drawn from it.
    pub fn snapshot(&self) -> Snapshot<'_> {
        Snapshot { loaded: &self.loaded, model: &self.model, view: &self.view, lang: self.lang }
    }

    /// The path of the view's dataset, relative to the page.
    pub fn data_path(&self) -> String {
        data_path(&self.view)
    }

    /// An event handler that emits an action, whatever the event.
    #[inline(never)]
    pub fn dispatch(&self, action: Action) -> Callback<Event> {
        let on_action = self.on_action.clone();
        Callback::from(move |_| on_action.emit(action.clone()))
    }

    /// A key handler: Escape clears the selection.
    pub fn clear_on_escape(&self) -> Callback<Event> {
        let on_action = self.on_action.clone();
        Callback::from(move |event: Event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                on_action.emit(Action::Select(None));
            }
        })
    }

    /// A button that emits an action.
    #[inline(never)]
    pub fn button(&self, action: Action) -> El {
        button(self.dispatch(action))
    }
}

/// The path of the bundled dataset, relative to the page.
pub const BUNDLED_DATA: &str = "data/dataset.json";

/// The path of a view's dataset, relative to the page.
pub fn data_path(view: &View) -> String {
    view.settings.data.clone().unwrap_or_else(|| BUNDLED_DATA.to_string())
}
