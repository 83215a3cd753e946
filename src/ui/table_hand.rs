//! What the reader's keys do to the table.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::keys::open_keys;
use crate::browser::focus::rove;

/// The button of each row.
const ROWS: &str = ".table tbody .link";

/// From row to row: one of them is reached by Tab.
pub fn move_row(event: Event) {
    let event: KeyboardEvent = event.unchecked_into();
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    let towards: fn(usize, usize) -> usize = match key.as_str() {
        "ArrowDown" => |at, last| (at + 1).min(last),
        "ArrowUp" => |at, _| at.saturating_sub(1),
        "Home" => |_, _| 0,
        "End" => |_, last| last,
        "?" => return open_keys(),
        _ => return,
    };
    if rove(ROWS, towards) {
        event.prevent_default();
    }
}
