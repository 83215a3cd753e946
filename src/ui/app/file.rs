//! A reader's own file: while it is read, where it cannot be, and what came of it. The message stands where the reader
//! looks: in the share dialog while that is open, else above the page.

use yew::Callback;

use crate::browser::companion::{self, FileEvent, OpenedFile};
use crate::browser::document;
use crate::ui::kit::markup::{El, button, el};
use crate::ui::kit::notice::{FILE_NOTICE_ID, file_notice};
use base::text::Lang;
use base::text::strings::strings;
use web_sys::Event;

/// What is known of the reader's files.
#[derive(Default)]
pub struct ReaderFile {
    /// The one that is being read, or why it was not.
    pending: Option<FileEvent>,
    /// The last one that was read.
    opened: Option<OpenedFile>,
    /// The message is new since the last render.
    is_new: bool,
}

impl ReaderFile {
    /// Keeps what came. Where the page carries a new dataset, the link to show; empty for its opening view.
    pub fn update(&mut self, event: FileEvent) -> Option<String> {
        self.is_new =
            !matches!((&event, &self.pending), (FileEvent::Reading { .. }, Some(FileEvent::Reading { .. })));
        self.pending = None;
        match event {
            FileEvent::Stopped => {}
            FileEvent::Opened(mut file) => {
                let link = file.is_new.then(|| std::mem::take(&mut file.link));
                // What the editor's bar shows needs no words.
                self.is_new &= !file.title.is_empty();
                if self.is_new {
                    self.opened = Some(file);
                }
                return link;
            }
            pending => self.pending = Some(pending),
        }
        None
    }

    /// Whether the message has everything that is wrong with the data.
    pub fn tells_all(&self) -> bool {
        self.opened.as_ref().is_some_and(|file| file.tells_all)
    }

    /// Takes the message away.
    pub fn dismiss(&mut self) {
        if self.pending.take().is_none() {
            self.opened = None;
        }
    }

    /// Whether the message is about a file that was chosen in the dialog and not shown; what is shown is behind it.
    pub fn stands_in_dialog(&self) -> bool {
        self.pending.is_some() || self.opened.as_ref().is_some_and(|file| !file.is_new)
    }

    /// The message. `page_path` is the address of the page's own data.
    pub fn view(&self, lang: Lang, page_path: &str, on_dismiss: Callback<Event>) -> Option<El> {
        match (&self.pending, &self.opened) {
            (Some(pending), _) => Some(pending_notice(pending, lang, on_dismiss)),
            (None, opened) => opened.as_ref().map(|file| file_notice(file, page_path, on_dismiss)),
        }
    }

    /// After a render: brings a new message into sight.
    pub fn rendered(&mut self) {
        if std::mem::take(&mut self.is_new) {
            document::bring_into_sight(FILE_NOTICE_ID);
        }
    }
}

fn pending_notice(event: &FileEvent, lang: Lang, on_dismiss: Callback<Event>) -> El {
    let words = strings(lang);
    let notice = |said: &str| {
        el("section").attr("id", FILE_NOTICE_ID).class("local").attr("role", "status").add(el("p").text(said))
    };
    let dismiss = || el("p").class("ways").add(button(on_dismiss).text(words.dismiss));
    match event {
        FileEvent::Reading { names, percent } => {
            let said = (words.reading_file)(names);
            let bar = el("progress").attr("max", "100").attr("aria-label", &said);
            let bar = if *percent > 0 { bar.number_attr("value", *percent) } else { bar };
            let stop = button(Callback::from(|_| companion::stop_reading())).text(words.stop);
            notice(&said).add(el("p").class("ways").add(bar).add(stop))
        }
        FileEvent::Failed { names } => notice(&(words.reading_failed)(names)).add(dismiss()),
        _ => notice(words.companion_missing).add(dismiss()),
    }
}
