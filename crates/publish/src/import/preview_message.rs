//! What the page says about a file that a reader opened in it, which stays on the reader's own device. Draws nothing.

use super::diagnostic::Diagnostic;
use base::text::Lang;
use base::text::problems::fill;

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

/// The message about files of these names, of which a dataset was made or not.
#[must_use]
pub fn preview_message(names: &str, is_read: bool, diagnostics: &[Diagnostic], lang: Lang) -> PreviewMessage {
    let strings = &lang.import().preview;
    let title = if is_read { strings.shown } else { strings.not_read };
    let mut diagnostics: Vec<&Diagnostic> = diagnostics.iter().collect();
    let summary = fill(strings.diagnostics, &[&diagnostics.len().to_string()]);
    // What has to be mended first.
    diagnostics.sort_by_key(|diagnostic| diagnostic.severity());
    let message = |diagnostic: &Diagnostic| {
        let (problem, remedy) = diagnostic.words(lang);
        Message { place: diagnostic.place(lang), problem, remedy }
    };
    PreviewMessage {
        title: fill(title, &[names]),
        summary,
        messages: diagnostics.into_iter().take(MOST).map(message).collect(),
        back: strings.back,
        save: strings.save,
        dismiss: strings.dismiss,
    }
}
