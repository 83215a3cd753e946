//! How a dataset comes to the page: fetched from beside it, told to the app when it is there.

use yew::Context;

use super::{App, Msg};
use crate::browser::{document, fetch, timer};
use view::View;

/// Where the bundled dataset lies, beside the page.
pub const BUNDLED: &str = "data/dataset.json";

/// Where the dataset of a view lies.
pub fn data_path(view: &View) -> String {
    view.frame.data.clone().unwrap_or_else(|| BUNDLED.to_string())
}

/// A page shows no more: beyond, a phone's memory is at an end before the page is drawn.
const MOST_BYTES: f64 = 64e6;
/// The same for files that say little of each event; what is left out because of errors counts too.
pub const MOST_EVENTS: usize = 250_000;

/// The element that names the bundled dataset without the words that only a closer look shows. `faultlines render` makes
/// both of what is built; without it, or where a link asks for another view (static/early.js), the page opens with the whole.
const LEAN: &str = "lean-data";

/// How long a page that has just opened is left alone before the whole dataset is read, in milliseconds.
const REST_MS: i32 = 300;

/// Sends a message when the browser has had its turn; nothing is to be drawn before (false).
pub fn soon(ctx: &Context<App>, msg: Msg) -> bool {
    let link = ctx.link().clone();
    wasm_bindgen_futures::spawn_local(async move {
        timer::pause(0).await;
        link.send_message(msg);
    });
    false
}

/// What a page is opened with: for the opening view the leaner dataset, and then the whole, which is the one that counts.
pub fn fetch_first(ctx: &Context<App>, path: String) {
    let lean = document::element(LEAN).and_then(|named| named.get_attribute("content"));
    let Some(lean) = lean.filter(|_| path == BUNDLED && fetch::carried().is_none()) else {
        return fetch_dataset(ctx, path);
    };
    let link = ctx.link().clone();
    wasm_bindgen_futures::spawn_local(async move {
        if let Ok(text) = fetch::text(&lean, MOST_BYTES).await {
            link.send_message(Msg::Arrived { path: path.clone(), answer: Ok(text) });
            timer::pause(REST_MS).await;
        }
        let answer = fetch::text(&path, MOST_BYTES).await;
        // The reader may have opened data of their own meanwhile.
        if fetch::carried().is_none() {
            link.send_message(Msg::Arrived { path, answer });
        }
    });
}

pub fn fetch_dataset(ctx: &Context<App>, path: String) {
    let link = ctx.link().clone();
    wasm_bindgen_futures::spawn_local(async move {
        let carried = if path == BUNDLED { fetch::carried() } else { None };
        let answer = match carried {
            Some(text) => Ok(text),
            None => fetch::text(&path, MOST_BYTES).await,
        };
        link.send_message(Msg::Arrived { path, answer });
    });
}
