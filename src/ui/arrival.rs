//! How a dataset comes to the page: fetched from beside it, told to the app when it is there.

use yew::Context;

use super::app::{App, Msg};
use crate::browser::fetch;
use crate::view::View;

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
