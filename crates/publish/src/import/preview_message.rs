//! What the page says about a file that a reader opened in it, which stays on the reader's own device. Draws nothing.

use super::dates::DatesAs;
use super::diagnostic::{Diagnostic, DiagnosticKind};
use base::text::Lang;
use base::text::problems::fill;
use serde_json::{Value, json};

/// How many diagnostics are written out; the command writes them all.
const MOST: usize = 200;

/// A message in one language, in the parts that a page draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewMessage {
    /// What is shown and why it cannot be shared, or that nothing could be read.
    pub title: String,
    /// What stands above the messages.
    pub summary: String,
    /// The worst first, at most 200.
    pub messages: Vec<Message>,
    /// Asks how dates are meant, where the file does not say; `None` where it does.
    pub dates: Option<DatesQuestion>,
    /// A button: show the page's own data again.
    pub back: &'static str,
    /// A button: save the dataset as a file.
    pub save: &'static str,
    /// A button: close the message.
    pub dismiss: &'static str,
}

/// One diagnostic in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// File, row, line and column, as far as they are known.
    pub place: String,
    /// What was found there and expected.
    pub problem: String,
    /// How to mend it.
    pub remedy: String,
}

/// A question that the file leaves open, with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatesQuestion {
    /// In words.
    pub question: &'static str,
    /// Each with its words.
    pub answers: Vec<(DatesAs, &'static str)>,
    /// The answer the file was read with.
    pub chosen: Option<DatesAs>,
}

/// The order of day and month, or what plain numbers count.
const ORDERS: std::ops::Range<usize> = 0..2;
const COUNTS: std::ops::Range<usize> = 2..6;

/// Which answers there are to what a diagnostic leaves open.
fn answers(kind: DiagnosticKind) -> Option<std::ops::Range<usize>> {
    match kind {
        DiagnosticKind::AmbiguousDay | DiagnosticKind::OrderFromOthers | DiagnosticKind::OrderOfFormat => {
            Some(ORDERS)
        }
        DiagnosticKind::CountUnknown | DiagnosticKind::CountGuessed => Some(COUNTS),
        _ => None,
    }
}

fn dates_question(diagnostics: &[Diagnostic], chosen: Option<DatesAs>, lang: Lang) -> Option<DatesQuestion> {
    let strings = &lang.import().preview;
    // What was answered may be answered otherwise.
    let answered = chosen.and_then(|chosen| DatesAs::ALL.iter().position(|it| *it == chosen));
    let answered = answered.map(|at| if ORDERS.contains(&at) { ORDERS } else { COUNTS });
    let open = answered.or_else(|| diagnostics.iter().find_map(|it| answers(it.kind)))?;
    let answers = DatesAs::ALL.into_iter().zip(strings.dates_as).skip(open.start).take(open.len()).collect();
    Some(DatesQuestion { question: strings.dates, answers, chosen })
}

/// The message about files of these names, of which a dataset was made or not; `dates` is how their dates were said to be
/// meant.
#[must_use]
pub fn preview_message(
    names: &str,
    is_read: bool,
    diagnostics: &[Diagnostic],
    dates: Option<DatesAs>,
    lang: Lang,
) -> PreviewMessage {
    let dates = dates_question(diagnostics, dates, lang);
    let strings = &lang.import().preview;
    let mut diagnostics: Vec<&Diagnostic> = diagnostics.iter().collect();
    let summary = fill(strings.diagnostics, &[&diagnostics.len().to_string()]);
    // What has to be mended first.
    diagnostics.sort_by_key(|diagnostic| diagnostic.severity());
    let message = |diagnostic: &Diagnostic| {
        let (problem, mut remedy) = diagnostic.words(lang);
        if answers(diagnostic.kind).is_some() {
            remedy = strings.choose_dates.to_owned();
        }
        Message { place: diagnostic.place(lang), problem, remedy }
    };
    let messages = diagnostics.into_iter().take(MOST).map(message).collect();
    PreviewMessage { dates, ..preview_of_messages(names, is_read, summary, messages, lang) }
}

/// The same with messages of another reader.
#[must_use]
pub fn preview_of_messages(
    names: &str,
    is_read: bool,
    summary: String,
    messages: Vec<Message>,
    lang: Lang,
) -> PreviewMessage {
    let strings = &lang.import().preview;
    let title = if is_read { strings.shown } else { strings.not_read };
    PreviewMessage {
        title: fill(title, &[names]),
        summary,
        messages,
        dates: None,
        back: strings.back,
        save: strings.save,
        dismiss: strings.dismiss,
    }
}

impl PreviewMessage {
    /// What a page is given: `{ dataset, title, summary, messages: [{ place, problem, remedy }], dates, back, save, dismiss }`.
    /// `dataset` is empty where there is none; `dates` is `{ question, answers: [{ id, text, chosen }] }` or null.
    #[must_use]
    pub fn to_json(&self, dataset: &str) -> Value {
        let dates = self.dates.as_ref().map(|asked| {
            let answer = |(id, text): &(DatesAs, &str)| {
                json!({ "id": id.id(), "text": text, "chosen": asked.chosen == Some(*id) })
            };
            let answers: Vec<Value> = asked.answers.iter().map(answer).collect();
            json!({ "question": asked.question, "answers": answers })
        });
        json!({
            "dataset": dataset,
            "title": self.title,
            "summary": self.summary,
            "messages": self.messages.iter().map(Message::to_json).collect::<Vec<_>>(),
            "dates": dates,
            "back": self.back,
            "save": self.save,
            "dismiss": self.dismiss,
        })
    }
}

impl Message {
    /// What a page is given of it: `{ place, problem, remedy }`.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({ "place": self.place, "problem": self.problem, "remedy": self.remedy })
    }
}
