//! The companion: a second program that makes files, prepares printing, imports a reader's files and lists problems of a
//! dataset. It is loaded when it is first needed (static/companion-loader.js). Here are its tasks with typed answers.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::bridge::{self, field, object, text_field};
use base::text::Lang;

/// A file to make.
pub struct ExportRequest<'a> {
    /// The id of a format, `png` or `print`.
    pub format: &'a str,
    /// The path of the dataset.
    pub data: &'a str,
    pub query: &'a str,
    pub lang: &'a str,
    pub dark: bool,
    /// The page's address without a query.
    pub page: &'a str,
    /// Of a still; empty for the view in words.
    pub headline: &'a str,
    /// Give the text back instead of saving a file.
    pub keep: bool,
}

/// A message about a problem, in one language.
#[derive(Clone, PartialEq)]
pub struct Message {
    /// Where it is: a record and a JSON pointer, or a file and a line.
    pub place: String,
    pub problem: String,
    /// How to correct it.
    pub remedy: String,
}

/// What came of a file that the reader opened, in the reader's language.
#[derive(Clone, PartialEq)]
pub struct OpenedFile {
    /// It became a dataset, which the page carries now.
    pub is_new: bool,
    /// The page shows a dataset of the reader's, this one or one before.
    pub is_shown: bool,
    /// The view to show, where it is a newer state of what is shown; else empty.
    pub link: String,
    /// The messages have everything that is wrong with the dataset.
    pub tells_all: bool,
    pub title: String,
    /// The heading of the messages.
    pub summary: String,
    pub messages: Vec<Message>,
    /// What the file does not say of its dates; no answers where it says all.
    pub dates_question: String,
    pub dates_answers: Vec<DatesAnswer>,
    pub back: String,
    pub save: String,
    pub dismiss: String,
}

/// A way to read dates.
#[derive(Clone, PartialEq)]
pub struct DatesAnswer {
    pub id: String,
    pub text: String,
    /// The file was read so.
    pub is_chosen: bool,
}

/// What happens to a file that the reader opens.
pub enum FileEvent {
    /// It is being read; per cent, 0 where that is not known.
    Reading { names: String, percent: u32 },
    /// The reader stopped that.
    Stopped,
    /// The program that reads did not load.
    Missing,
    /// The program that reads stopped working.
    Failed { names: String },
    /// It was read, or the messages say why not.
    Opened(OpenedFile),
}

/// Whether the page has a companion: a page saved as a single file has none.
#[must_use]
pub fn is_there() -> bool {
    bridge::companion().is_some()
}

/// Makes a file. Its text with `keep`, empty where it was saved, `None` where that failed.
pub async fn export(request: &ExportRequest<'_>) -> Option<String> {
    let request = object(&[
        ("format", request.format.into()),
        ("data", request.data.into()),
        ("query", request.query.into()),
        ("lang", request.lang.into()),
        ("dark", request.dark.into()),
        ("page", request.page.into()),
        ("headline", request.headline.into()),
        ("keep", request.keep.into()),
    ]);
    run("exportFile", &request).await?.as_string()
}

/// What is wrong with a dataset.
#[derive(PartialEq)]
pub struct DatasetProblems {
    /// Each in all languages, in the order of `Lang::ALL`.
    pub messages: Vec<[Message; Lang::ALL.len()]>,
    /// How many errors are in none of them.
    pub rest: usize,
}

/// The first `most` errors of a dataset's text. `None` where the companion failed.
pub async fn dataset_problems(text: &str, most: usize) -> Option<DatasetProblems> {
    let request = object(&[("text", text.into()), ("most", (most as f64).into())]);
    let answer = run("datasetProblems", &request).await?;
    let message = |message: JsValue| {
        let text = |name, lang: Lang| text_field(&field(&message, name), lang.tag());
        Lang::ALL.map(|lang| Message {
            place: text_field(&message, "place"),
            problem: text("problem", lang),
            remedy: text("remedy", lang),
        })
    };
    let messages = items(&answer, "messages").map(message).collect();
    let rest = field(&answer, "rest").as_f64().unwrap_or_default() as usize;
    Some(DatasetProblems { messages, rest })
}

/// What changed from an older version of the data to `now`, or, where `before` is empty, since a day: an answer for
/// `changes_in`. `None` where nothing did, or the companion failed.
pub async fn data_changes(before: &str, now: &str, made: &str) -> Option<JsValue> {
    let request = object(&[("before", before.into()), ("now", now.into()), ("made", made.into())]);
    run("dataChanges", &request).await.filter(JsValue::is_truthy)
}

/// What is said of changes in a language, as the companion has it.
pub fn changes_in(changes: &JsValue, lang: Lang) -> JsValue {
    field(changes, lang.tag())
}

/// The records that changed.
pub fn change_lines(changes: &JsValue) -> impl Iterator<Item = JsValue> {
    items(changes, "lines")
}

/// Saves the dataset that was made of the reader's file.
pub fn save_opened_file() {
    wasm_bindgen_futures::spawn_local(async {
        let _ = run("saveOpened", &JsValue::UNDEFINED).await;
    });
}

/// Reads the reader's file again, with an answer to what it does not say of its dates.
pub fn read_again(answer: &str) {
    let request = object(&[("dates", answer.into())]);
    wasm_bindgen_futures::spawn_local(async move {
        let _ = run("readAgain", &request).await;
    });
}

/// Stops reading the reader's file.
pub fn stop_reading() {
    wasm_bindgen_futures::spawn_local(async {
        let _ = run("stopReading", &JsValue::UNDEFINED).await;
    });
}

/// Reads the detail of `event::FILE_OPENED`.
#[must_use]
pub fn file_event(detail: &JsValue) -> FileEvent {
    let names = text_field(detail, "names");
    match text_field(detail, "state").as_str() {
        "reading" => {
            let percent = field(detail, "percent").as_f64().unwrap_or_default() as u32;
            FileEvent::Reading { names, percent }
        }
        "stopped" => FileEvent::Stopped,
        "missing" => FileEvent::Missing,
        "failed" => FileEvent::Failed { names },
        _ => FileEvent::Opened(opened_file(detail)),
    }
}

/// The items of a list; none where it is no list.
fn items(of: &JsValue, name: &str) -> impl Iterator<Item = JsValue> {
    field(of, name).dyn_into::<Array>().into_iter().flat_map(|list| list.into_iter())
}

fn opened_file(detail: &JsValue) -> OpenedFile {
    let message = |message: JsValue| Message {
        place: text_field(&message, "place"),
        problem: text_field(&message, "problem"),
        remedy: text_field(&message, "remedy"),
    };
    let dates = field(detail, "dates");
    let answer = |answer: JsValue| DatesAnswer {
        id: text_field(&answer, "id"),
        text: text_field(&answer, "text"),
        is_chosen: field(&answer, "chosen").is_truthy(),
    };
    OpenedFile {
        is_new: field(detail, "isNew").is_truthy(),
        is_shown: field(detail, "isShown").is_truthy(),
        link: text_field(detail, "link"),
        tells_all: field(detail, "tellsAll").is_truthy(),
        title: text_field(detail, "title"),
        summary: text_field(detail, "summary"),
        messages: items(detail, "messages").map(message).collect(),
        dates_question: text_field(&dates, "question"),
        dates_answers: items(&dates, "answers").map(answer).collect(),
        back: text_field(detail, "back"),
        save: text_field(detail, "save"),
        dismiss: text_field(detail, "dismiss"),
    }
}

/// Runs a task of static/companion-loader.js.
async fn run(task: &str, request: &JsValue) -> Option<JsValue> {
    let promise = bridge::companion()?.call2(&JsValue::NULL, &task.into(), request).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}
