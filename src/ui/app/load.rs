//! Loading a dataset: fetched from beside the page or carried by it, read, checked for size.

use yew::Callback;

use crate::browser::bridge::id;
use crate::browser::fetch::{self, FetchError};
use crate::browser::{document, history, timer, timing};
use crate::ui::kit::props::BUNDLED_DATA;
use crate::ui::kit::ptr_eq::PtrEq;
use ::page::IndexedDataset;
use base::text::strings::Strings;
use dataset::{Loaded, load};
use view::{HistoryStep, Parsed, parse};

/// A page shows no longer files: beyond, a phone runs out of memory before the page is drawn.
const MOST_BYTES: f64 = 64e6;
/// The same for files with little text in each event. Records left out because of errors count too.
const MOST_EVENTS: usize = 250_000;

/// How long a page that has just opened is left alone before the whole dataset is read, in milliseconds.
const REST_MS: i32 = 300;

/// A text of more bytes is read in parts, with the browser's turns between them: each takes long enough to be felt.
const LONG_BYTES: usize = 500_000;

/// A file that was asked for: its path, and the dataset in it or why there is none.
pub struct Arrival {
    pub path: String,
    pub answer: Result<Read, ReadError>,
}

/// A dataset and what is wrong with its text.
pub struct Read {
    pub dataset: PtrEq<IndexedDataset>,
    /// How many records are left out because of errors, and the text that has them.
    pub left_out: Option<(usize, String)>,
}

/// Why there is no dataset.
pub enum ReadError {
    /// The text did not come, or has more than a page can show.
    Missing(FetchError),
    /// Nothing of this text can be used.
    Invalid(String),
}

/// Says that a dataset did not come. `is_ready`: the page shows other data already.
pub fn missing_text(words: &Strings, path: &str, error: &FetchError, is_ready: bool) -> String {
    match error {
        FetchError::TooLong => (words.too_large)(path),
        FetchError::Because(reason) if path == BUNDLED_DATA && is_ready => (words.rest_missing)(reason),
        FetchError::Because(reason) if path == BUNDLED_DATA => (words.failed_fetch)(reason),
        FetchError::Because(reason) => (words.data_missing)(path, reason),
    }
}

/// Reads a dataset.
async fn read(text: Result<String, FetchError>) -> Result<Read, ReadError> {
    let text = text.map_err(ReadError::Missing)?;
    let Loaded { dataset, errors, left_out, .. } = timing::measured("faultlines:parse", || load(&text));
    let Some(dataset) = dataset else { return Err(ReadError::Invalid(text)) };
    if dataset.events.len() + left_out > MOST_EVENTS {
        return Err(ReadError::Missing(FetchError::TooLong));
    }
    let is_long = text.len() > LONG_BYTES;
    if is_long {
        timer::pause(0).await;
    }
    let dataset = PtrEq::new(IndexedDataset::new(dataset));
    if is_long {
        timer::pause(0).await;
    }
    Ok(Read { dataset, left_out: (errors > 0).then_some((left_out, text)) })
}

/// Fetches what the page opens with. For the opening view that is first a smaller dataset, which `faultlines render` wrote
/// beside the whole one and named in index.html, and then the whole. Where a link asks for another view,
/// static/preload.js takes that name away.
pub fn fetch_first(path: String, on_arrival: Callback<Arrival>) {
    let opening = document::element(id::OPENING_DATASET).and_then(|named| named.get_attribute("content"));
    let Some(opening) = opening.filter(|_| path == BUNDLED_DATA && fetch::carried().is_none()) else {
        return fetch_dataset(path, on_arrival);
    };
    wasm_bindgen_futures::spawn_local(async move {
        if let Ok(text) = fetch::text(&opening, MOST_BYTES).await {
            on_arrival.emit(Arrival { path: path.clone(), answer: read(Ok(text)).await });
            timer::pause(REST_MS).await;
        }
        let answer = read(fetch::text(&path, MOST_BYTES).await).await;
        // The reader may have opened data of their own meanwhile.
        if fetch::carried().is_none() {
            on_arrival.emit(Arrival { path, answer });
        }
    });
}

/// Fetches a dataset; in the place of the bundled one, what the page itself carries.
pub fn fetch_dataset(path: String, on_arrival: Callback<Arrival>) {
    wasm_bindgen_futures::spawn_local(async move {
        let carried = if path == BUNDLED_DATA { fetch::carried() } else { None };
        let text = match carried {
            Some(text) => Ok(text),
            None => fetch::text(&path, MOST_BYTES).await,
        };
        on_arrival.emit(Arrival { path, answer: read(text).await });
    });
}

/// Takes `data` out of the address. Gives the link that is left.
pub fn leave_other_data() -> Parsed {
    let query = history::query();
    let kept: Vec<&str> =
        query.split('&').filter(|pair| !pair.trim_start_matches("amp;").starts_with("data=")).collect();
    let query = kept.join("&");
    history::write(&query, HistoryStep::Replace);
    let mut link = parse(&query);
    link.view.settings.data = None;
    link
}

/// Calls back in a task of its own, when the browser has had its turn.
pub fn after_browser_turn(callback: Callback<()>) {
    wasm_bindgen_futures::spawn_local(async move {
        timer::pause(0).await;
        callback.emit(());
    });
}
