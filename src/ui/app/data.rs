//! The app's data: asked for, read, shown, and what is said where they do not come or do not fit the link.

use std::rc::Rc;

use super::error_page::LoadError;
use super::load::{Arrival, Read, ReadError, fetch_dataset, missing_text};
use super::msg::Msg;
use super::shown::shown_by_link;
use super::{App, Phase};
use crate::browser::companion::FileEvent;
use crate::browser::fetch::FetchError;
use crate::browser::history;
use crate::ui::kit::notice::Notice;
use crate::ui::kit::problems::Problems;
use crate::ui::kit::props::{BUNDLED_DATA, data_path};
use ::page::IndexedDataset;
use base::text::strings::strings;
use view::{HistoryStep, Parsed, View, parse, summary};

impl App {
    /// Shows a link as soon as its data are there.
    pub(super) fn request(&mut self, link: Parsed) {
        self.view = link.view.clone().into();
        self.phase = Phase::Loading;
        fetch_dataset(data_path(&link.view), self.on_msg.reform(Msg::DataArrived));
        self.requested = link;
    }

    pub(super) fn on_data(&mut self, Arrival { path, answer }: Arrival) {
        let is_again = matches!(self.phase, Phase::Ready { .. });
        if is_again && path != data_path(&self.view) {
            // The view that needed it is no longer shown.
            return;
        }
        let Read { dataset: loaded, left_out } = match answer {
            Ok(read) => read,
            Err(ReadError::Missing(error)) => return self.on_missing(&path, &error),
            Err(ReadError::Invalid(text)) => {
                return self.phase = Phase::Failed(LoadError::Data(self.problems(text)));
            }
        };
        // The whole dataset after the smaller one: the reader may have gone on, and the address says where. What is to be said
        // of the link was said with the smaller one.
        let is_whole = is_again && !history::is_local();
        let link = if is_whole { parse(&history::query()) } else { self.requested.clone() };
        let told = is_whole.then(|| self.notices.clone());
        let view = self.resolve(link, &loaded);
        self.view = Rc::new(view);
        match &self.phase {
            Phase::Ready { loaded: smaller, .. } => self.layout.keep_drawn(smaller.clone()),
            _ => self.layout.reset(),
        }
        let (selected, is_lost) = shown_by_link(&loaded, &mut self.view);
        if is_lost {
            self.notify(Notice::Text(strings(self.lang()).selection_left_out.to_string()));
        }
        if let Some(told) = told {
            self.notices = told;
        }
        if let Some((records, text)) = left_out.filter(|_| !self.file.tells_all()) {
            let problems = self.problems(text);
            self.notify(Notice::LeftOut { records, problems });
        }
        let model = self.layout.place(selected, &self.view, &self.view);
        self.phase = Phase::Ready { loaded, model };
        self.appearance.read_anew();
        self.sync_document();
        if history::is_local() {
            history::write(&self.link(), HistoryStep::Replace);
        }
    }

    /// The view of a link; a notice says what of it does not apply.
    pub(super) fn resolve(&mut self, link: Parsed, loaded: &IndexedDataset) -> View {
        let (view, warnings) = link.resolve(&loaded.dataset, &self.view.settings);
        if let Some(line) = summary(&warnings, self.lang()) {
            self.notify(Notice::Text(line));
        }
        view
    }

    /// Adds a notice, unless it is there already.
    fn notify(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    fn problems(&self, text: String) -> Problems {
        Problems::request(text, self.on_msg.reform(|()| Msg::Render))
    }

    /// Data did not come, or are more than a page can show. A notice says so; the bundled data take the place of others.
    fn on_missing(&mut self, path: &str, error: &FetchError) {
        let (is_bundled, is_shown) = (path == BUNDLED_DATA, matches!(self.phase, Phase::Ready { .. }));
        let said = missing_text(strings(self.lang()), path, error, is_shown);
        if is_bundled && !is_shown {
            return self.phase = Phase::Failed(LoadError::Fetch(said));
        }
        self.notify(Notice::Text(said));
        // What the page opened with stays.
        if !is_bundled {
            fetch_dataset(BUNDLED_DATA.to_string(), self.on_msg.reform(Msg::DataArrived));
        }
    }

    /// The reader opened a file. Where it is a dataset, the page carries it now.
    pub(super) fn on_file(&mut self, event: FileEvent) {
        if let Some(link) = self.file.update(event) {
            self.notices.clear();
            if !link.is_empty() {
                return self.read_carried(&link);
            }
            let mut link = parse("");
            link.view.settings = self.view.settings.clone();
            link.view.settings.data = None;
            self.request(link);
        }
    }

    /// Reads what the page carries now, and then shows a link. Until then the picture stays.
    fn read_carried(&mut self, query: &str) {
        self.requested = parse(query);
        Rc::make_mut(&mut self.view).settings.data = None;
        self.requested.view.settings.data = None;
        fetch_dataset(BUNDLED_DATA.to_string(), self.on_msg.reform(Msg::DataArrived));
    }
}
