//! The details as a bottom sheet, on a phone and in a narrow embed: raised and lowered by a button, which a finger may also
//! drag. Whether the details are a sheet at all is for the style sheet to say.

use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent};
use yew::Callback;

use crate::browser::css_length::px;
use crate::browser::document;
use crate::browser::element_layer::set_style;
use crate::browser::focus::MAIN_ID;
use crate::ui::kit::icons::{self, icon_button};
use crate::ui::kit::markup::{El, On, callback};
use crate::ui::kit::props::PageProps;
use view::Action;

/// A finger that moves less leaves the sheet as it is.
const DRAG_PX: f64 = 24.0;
/// From the sheet's upper edge to where a finger usually holds it.
const GRIP_PX: f64 = 14.0;

/// Input on the button. Positions in CSS pixels from the window's top.
pub enum Msg {
    Toggle,
    Grip(f64),
    Move(f64),
    Drop(f64),
    /// The browser took the pointer away.
    Cancel,
}

fn msg_of(event: Event) -> Option<Msg> {
    let pointer: &PointerEvent = event.unchecked_ref();
    let y = f64::from(pointer.client_y());
    Some(match event.type_().as_str() {
        "click" => Msg::Toggle,
        // A mouse presses the button.
        _ if pointer.pointer_type() == "mouse" => return None,
        "pointerdown" => Msg::Grip(y),
        "pointermove" => Msg::Move(y),
        "pointerup" => Msg::Drop(y),
        _ => Msg::Cancel,
    })
}

/// The state of the sheet.
#[derive(Default)]
pub struct BottomSheet {
    is_up: bool,
    /// Where a finger took hold of it.
    grip_y: Option<f64>,
}

impl BottomSheet {
    /// Raised, it covers the timeline; lowered, it shows its headline alone.
    pub fn is_up(&self) -> bool {
        self.is_up
    }

    pub fn lower(&mut self) {
        self.is_up = false;
    }

    /// Handles input; gives the action it has on the view.
    pub fn update(&mut self, msg: Msg) -> Option<Action> {
        match (msg, self.grip_y) {
            (Msg::Toggle, _) => self.is_up = !self.is_up,
            (Msg::Grip(y), _) => self.grip_y = Some(y),
            (Msg::Move(y), Some(from)) if (y - from).abs() > GRIP_PX / 2.0 => {
                set_height(&["calc(100dvh - ", &px(y - GRIP_PX), ")"].concat());
            }
            (Msg::Drop(y), Some(from)) => return self.drop(y - from),
            (Msg::Cancel, _) => return self.drop(0.0),
            _ => {}
        }
        None
    }

    /// Up or down from where it was; dragged down from its lower place, it closes.
    fn drop(&mut self, by_px: f64) -> Option<Action> {
        self.grip_y = None;
        set_height("");
        if by_px > DRAG_PX && !self.is_up {
            return Some(Action::Select(None));
        }
        if by_px.abs() > DRAG_PX {
            self.is_up = by_px < 0.0;
        }
        None
    }

    /// In an embed the sheet rises when the reader selects something. True where that changes it.
    pub fn on_action(&mut self, action: &Action, is_embed: bool) -> bool {
        let Action::Select(sel) = action else { return false };
        let up = sel.is_some() && (is_embed || self.is_up);
        std::mem::replace(&mut self.is_up, up) != up
    }

    /// The button that raises and lowers the sheet; the style sheet shows it where there is one.
    pub fn button(&self, props: &PageProps, on_msg: &Callback<Msg>) -> El {
        let words = props.words();
        let (sign, name) = if self.is_up { (icons::LOWER, words.less) } else { (icons::RAISE, words.more) };
        let handler = callback(on_msg, msg_of);
        let button = icon_button(sign, name, handler.clone()).class("tool raise");
        [On::PointerDown, On::PointerMove, On::PointerUp, On::PointerCancel]
            .into_iter()
            .fold(button.flag("aria-expanded", self.is_up), |button, on| button.on(on, handler.clone()))
    }
}

/// The height of the sheet while it is dragged; an empty text gives it back to the style sheet.
fn set_height(height: &str) {
    if let Some(model) = document::element(MAIN_ID) {
        set_style(model.unchecked_ref(), "--sheet", height);
    }
}
