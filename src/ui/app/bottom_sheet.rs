//! The words on a selection as a sheet, on a phone and in a narrow embed: raised and lowered by a button, which a
//! finger may also drag. Whether there is a sheet at all is the stylesheet's to say.

use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent};
use yew::Context;

use super::host::Msg as FramedMsg;
use super::{App, Msg as AppMsg};
use crate::browser::document;
use crate::browser::element_layer::set_style;
use crate::browser::css_length::px;
use crate::ui::details::has_details;
use crate::ui::kit::markup::{El, On, callback, tool};
use crate::ui::kit::props::PageProps;
use view::Action;

/// A finger that moves less leaves the sheet as it is.
const DRAG_PX: f64 = 24.0;
/// From the sheet's upper edge to where a finger usually holds it.
const GRIP_PX: f64 = 14.0;

/// What a hand does to the sheet. Heights in CSS pixels from the window's top.
pub enum Msg {
    /// The button is pressed.
    Turn,
    Grip(f64),
    Move(f64),
    Drop(f64),
    /// The browser took the finger away.
    Lose,
}

fn heard(event: Event) -> Option<AppMsg> {
    let pointer: &PointerEvent = event.unchecked_ref();
    let y = f64::from(pointer.client_y());
    let msg = match event.type_().as_str() {
        "click" => Msg::Turn,
        // A mouse presses the button.
        _ if pointer.pointer_type() == "mouse" => return None,
        "pointerdown" => Msg::Grip(y),
        "pointermove" => Msg::Move(y),
        "pointerup" => Msg::Drop(y),
        _ => Msg::Lose,
    };
    Some(AppMsg::Framed(FramedMsg::Sheet(msg)))
}

impl App {
    pub fn sheet(&mut self, msg: Msg) {
        match (msg, self.framed.gripped) {
            (Msg::Turn, _) => self.framed.sheet_up = !self.framed.sheet_up,
            (Msg::Grip(y), _) => self.framed.gripped = Some(y),
            (Msg::Move(y), Some(from)) if (y - from).abs() > GRIP_PX / 2.0 => {
                hold(&["calc(100dvh - ", &px(y - GRIP_PX), ")"].concat());
            }
            (Msg::Drop(y), Some(from)) => self.drop_sheet(y - from),
            (Msg::Lose, _) => self.drop_sheet(0.0),
            _ => {}
        }
    }

    /// Up or down from where it was; drawn down from its lower place, it goes.
    fn drop_sheet(&mut self, by_px: f64) {
        self.framed.gripped = None;
        hold("");
        if by_px > DRAG_PX && !self.framed.sheet_up {
            self.act(&Action::Select(None));
        } else if by_px.abs() > DRAG_PX {
            self.framed.sheet_up = by_px < 0.0;
        }
    }

    /// In an embed the words rise when the reader selects something; whether that is something to draw.
    pub fn raise_sheet(&mut self, action: &Action) -> bool {
        let Action::Select(sel) = action else { return false };
        let up = sel.is_some() && (self.view.frame.embed || self.framed.sheet_up);
        std::mem::replace(&mut self.framed.sheet_up, up) != up
    }

    /// The button that raises and lowers the words, shown where they are a sheet.
    pub fn sheet_button(&self, ctx: &Context<Self>, props: &PageProps) -> Option<El> {
        let has_words = has_details(props) || props.view.compare.is_some();
        if !has_words {
            return None;
        }
        let (words, up) = (props.words(), self.framed.sheet_up);
        let (sign, name) = if up { ("▾", words.less) } else { ("▴", words.more) };
        let hand = callback(ctx.link(), heard);
        let button = tool(sign, name, hand.clone()).class("tool raise").flag("aria-expanded", up);
        let ways = [On::PointerDown, On::PointerMove, On::PointerUp, On::PointerCancel];
        Some(ways.into_iter().fold(button, |button, on| button.on(on, hand.clone())))
    }
}

/// How high the sheet is while it is dragged; nothing gives it back to the stylesheet.
fn hold(height: &str) {
    if let Some(stage) = document::element("stage") {
        set_style(stage.unchecked_ref(), "--sheet", height);
    }
}
