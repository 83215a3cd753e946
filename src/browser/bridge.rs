//! Everything this program shares with the scripts in static/ and with index.html: globals, element ids, data attributes
//! and events. No other file names one. tests/bridge.rs compares this file with the scripts and the page, both ways.

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

/// Ids of elements that index.html, a rendered page or a script makes or looks for.
pub mod id {
    /// The element in which the program draws.
    pub const APP: &str = "app";
    /// A dataset that the page carries; it is read in the place of the one beside the page (contract).
    pub const DATASET: &str = "faultlines-data";
    /// The positions of the opening view's layout, where `faultlines render` wrote them (contract).
    pub const POSITIONS: &str = "faultlines-positions";
    /// Names the smaller dataset that is enough for the opening view.
    pub const OPENING_DATASET: &str = "lean-data";
    /// Says which disputes and actors have a page of their own, where `faultlines render` wrote these.
    pub const RECORD_PAGES: &str = "record-pages";
    /// Names where this version of the data stays, where `faultlines render` keeps each.
    pub const ARCHIVED_DATA: &str = "archived-data";
    /// Where readers report an error, if the host says (contract).
    pub const CORRECTIONS_TO: &str = "corrections-to";
    /// The dialog that the loader closes before it prints or shows a file.
    pub const SHARE_DIALOG: &str = "share-dialog";
}

/// Data attributes. Those of `<html>` first.
pub mod attr {
    /// `loading`, `ready` or `failed` (contract).
    pub const STATE: &str = "data-faultlines";
    /// `light` or `dark`, where a link or the reader chose one.
    pub const THEME: &str = "data-theme";
    /// The page is an embed.
    pub const EMBED: &str = "data-embed";
    /// The page shows a reader's own file (contract).
    pub const LOCAL: &str = "data-local";
    /// The query string of the view of a reader's own file, which is in no address.
    pub const LINK: &str = "data-link";
    /// The pictures are painted for dark paper.
    pub const DARK: &str = "data-dark";
}

/// Data attributes that the style sheet, tests and hosts find elements by. Most are named in docs/contract.md.
pub mod hook {
    pub const NODE: &str = "data-node";
    pub const EDGE: &str = "data-edge";
    /// The count of what a node of the graph holds: it unfolds it.
    pub const FOLD: &str = "data-fold";
    pub const EVENT: &str = "data-event";
    /// The ids of all events of a cluster.
    pub const EVENTS: &str = "data-events";
    /// How a thing differs between the two days compared.
    pub const CHANGE: &str = "data-change";
    pub const STORY: &str = "data-story";
    pub const STORY_STEP: &str = "data-story-step";
    /// The format that a button of the share dialog saves.
    pub const FILE: &str = "data-file";
    /// A picture of an embed that one finger moves.
    pub const ACTIVE: &str = "data-active";
    /// A picture that shows a hint.
    pub const HINTED: &str = "data-hinted";
    /// The head of a cell, which stands beside it where rows are cards.
    pub const HEAD: &str = "data-head";
    /// What opens the list of keys: hidden where there are only fingers.
    pub const KEYS: &str = "data-keys";
    /// A layer of elements while a gesture moves the picture.
    pub const MOVING: &str = "data-moving";
}

/// Data attributes between two parts of this program.
pub mod own {
    /// The key of an element of a layer.
    pub const KEY: &str = "data-key";
    /// What shows its accessible name to who points at it. As a `title` that is always there, WebKit would say it twice; so
    /// static/boot.js sets one while a pointer is over it.
    pub const TIP: &str = "data-tip";
    /// The texts of the hints of an embed.
    pub const HINT_FINGERS: &str = "data-fingers";
    pub const HINT_WHEEL: &str = "data-wheel";
    pub const HINT_TAKEN: &str = "data-taken";
    pub const HINT_TOUCHED: &str = "data-touched";
}

/// Events that scripts send to the window.
pub mod event {
    /// A reader opened a file. `detail` is how far it is read or what came of it: see `companion::FileEvent`.
    pub const FILE_OPENED: &str = "faultlines-file";
}

#[wasm_bindgen]
extern "C" {
    /// Fetches a text, of at most so many bytes. Rejects with a `RangeError` where it is longer.
    #[wasm_bindgen(catch, js_name = faultlinesText)]
    pub fn fetch_text(path: &str, most_bytes: f64) -> Result<Promise, JsValue>;

    /// Asks for a layout by the bytes of its request; without a request, stops the one before and loads the program.
    /// `on_answer` is called with the id and a number (progress, 0 to 1), a `Float64Array` (positions) or null (failed).
    #[wasm_bindgen(catch, js_name = faultlinesLayout)]
    pub fn request_layout(id: u32, request: Option<Uint8Array>, on_answer: &JsValue) -> Result<(), JsValue>;
}

/// The name of the function that runs a task of static/companion-loader.js. A page saved as a single file has none.
const COMPANION: &str = "faultlinesCompanion";

/// The function that runs a task of static/companion-loader.js: (name, request) gives a promise. `None` where the page
/// has no companion.
pub fn companion() -> Option<Function> {
    Reflect::get(&js_sys::global(), &COMPANION.into()).ok()?.dyn_into().ok()
}

/// A plain object of these fields.
pub fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}

/// A field of an object; undefined where it is none.
pub fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default()
}

/// A field of text; empty where it is none.
pub fn text_field(object: &JsValue, name: &str) -> String {
    field(object, name).as_string().unwrap_or_default()
}
