//! What a hand, a host page or a file does to the page: a part of the program that comes after the first picture. What comes
//! before it is kept.

use super::App;
use super::msg::Msg;
use crate::browser::history;
use crate::browser::part::{AFTER, Coming, LANGUAGES, later};
use crate::ui::filters::choice_ids;
use crate::ui::share::given_away;
use base::text::Lang;
use base::text::strings::{are_here, words_have_come};
use view::Action;

/// Asks for the words of a language, where they are not here.
fn ask_for_words(lang: Lang) {
    if !are_here(lang) && matches!(LANGUAGES.coming(), Coming::NotAsked | Coming::There) {
        LANGUAGES.once_there(Box::new(|| {
            let _ = words();
        }));
    }
}

later!(
    LANGUAGES,
    "__wasm_split_00languages00_import_9445f69423be9dea23ff6491f5692f95_x",
    "__wasm_split_00languages00_export_9445f69423be9dea23ff6491f5692f95_x",
    fn words() -> bool {
        words_have_come();
        true
    }
);

later!(
    AFTER,
    "__wasm_split_00after00_import_e07575996e35b191d8fc846ef082b67c_x",
    "__wasm_split_00after00_export_e07575996e35b191d8fc846ef082b67c_x",
    /// What a hand, a host page or a file did to the page. Whether something changed.
    fn answered(app: &mut App, msg: Msg) -> bool {
        app.answer(msg)
    }
);

/// What a hand did.
impl App {
    /// Asks for the words of the reader's language, where they are not here.
    pub(super) fn ask_for_words(&self) {
        ask_for_words(self.lang());
    }

    /// What comes before the part that answers is kept, and done then in its order.
    pub(super) fn keep_or_answer(&mut self, msg: Msg) -> bool {
        if let Msg::Action(Action::Lang(lang)) = &msg {
            ask_for_words(*lang);
            // The page changes its language as a whole.
            if !are_here(*lang) && LANGUAGES.is_awaited() {
                let on_msg = self.on_msg.clone();
                LANGUAGES.once_there(Box::new(move || on_msg.emit(msg)));
                return false;
            }
        }
        if AFTER.is_there() {
            return answered(self, msg).unwrap_or(false);
        }
        let on_msg = self.on_msg.clone();
        AFTER.once_there(Box::new(move || on_msg.emit(msg)));
        false
    }

    fn answer(&mut self, msg: Msg) -> bool {
        match msg {
            Msg::Action(action) => return self.dispatch(&[action]),
            Msg::LiveAction(action) => return self.change(&action),
            Msg::Ask => {
                self.question.toggle(&self.view);
                self.bottom_sheet.lower();
            }
            Msg::BottomSheet(msg) => {
                if let Some(action) = self.bottom_sheet.update(msg) {
                    self.dispatch(&[action]);
                }
            }
            Msg::CopyLink => {
                if let Some(props) = self.props() {
                    self.copy_link.copy(history::address(&given_away(&props, &self.link())));
                }
                return false;
            }
            Msg::CopyLinkState(msg) => return self.copy_link.update(msg),
            Msg::DismissFile => self.file.dismiss(),
            Msg::DismissNotice(i) if i < self.notices.len() => drop(self.notices.remove(i)),
            Msg::DismissNotice(_) => return false,
            Msg::FacetQuery(facet, text) => self.facet_menus.set_query(facet, text),
            Msg::File(event) => self.on_file(event),
            Msg::HostCommand(command) => self.on_command(command),
            Msg::MenuOpened(facet) => {
                if let Some(props) = self.props() {
                    self.facet_menus.open(facet, choice_ids(&props, facet));
                }
            }
            Msg::Playback(msg) => return self.on_playback(msg),
            Msg::PopState => self.on_pop_state(),
            Msg::Search(msg) => self.on_search(msg),
            Msg::Share(msg) => self.on_share(msg),
            Msg::ShowOpeningView => return self.show_opening_view(),
            Msg::Story(input) => return self.on_story(&input),
            Msg::SystemPreferences => self.on_system_preferences(),
            Msg::WhatChanged(changes) => return self.what_changed(changes),
            // The program itself answers these.
            Msg::DataArrived(_) | Msg::Layout(_) | Msg::Render | Msg::Retry | Msg::UseBundledData => {
                return false;
            }
        }
        true
    }
}
