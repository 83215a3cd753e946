//! Keyboard input of the table.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use crate::browser::focus::rove;
use crate::ui::kit::shortcuts_dialog::open_shortcuts;

/// From row to row: one of them is reached by Tab.
pub fn move_row(event: Event) {
    let event: KeyboardEvent = event.unchecked_into();
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    if key == "?" {
        open_shortcuts();
    } else if rove(&key) {
        event.prevent_default();
    }
}
