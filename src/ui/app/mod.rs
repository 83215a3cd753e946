//! The app: the root component. Owns the view and derives the rest from it and the dataset; nothing else holds state that a
//! link would carry. Each feature keeps its own small state; here its messages become changes of the view.

mod appearance;
mod bottom_sheet;
mod changes;
mod copy_link;
mod data;
mod error_page;
mod file;
mod footer;
mod hands;
mod header;
mod host;
mod layout_state;
mod listeners;
mod load;
mod msg;
mod page;
mod question;
mod shown;
mod story;

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use self::appearance::{Appearance, language};
use self::bottom_sheet::BottomSheet;
use self::copy_link::CopyLink;
use self::error_page::{LoadError, error_page};
use self::file::ReaderFile;
use self::host::Host;
use self::layout_state::LayoutState;
use self::load::{Arrival, after_browser_turn, fetch_first, leave_other_data};
use self::msg::Msg;
use self::question::Question;
use self::shown::{link_of, shown_after};
use self::story::StoryState;
use super::filters::{FacetMenus, SearchBox, SearchMsg};
use super::kit::markup::{El, callback, el};
use super::kit::notice::Notice;
use super::kit::props::{PageProps, data_path};
use super::kit::ptr_eq::PtrEq;
use super::share::{self, ShareDialog};
use super::story::Input as StoryInput;
use super::time::{self, Effect, Player};
use crate::browser::bridge::attr;
use crate::browser::focus::FocusKept;
use crate::browser::part::{self, AFTER, LANGUAGES};
use crate::browser::{document, history, media, timing};
use ::page::{IndexedDataset, ViewModel};
use base::text::Lang;
use base::text::strings::{are_here, name_words};
use view::host_message::Command;
use view::{Action, HistoryStep, PageSettings, Parsed, View, opening, parse, serialize};

/// How far the page has come.
enum Phase {
    Loading,
    Failed(LoadError),
    Ready { loaded: PtrEq<IndexedDataset>, model: PtrEq<ViewModel> },
}

pub struct App {
    view: Rc<View>,
    phase: Phase,
    /// The link that is shown as soon as its data are there.
    requested: Parsed,
    /// The view has changed and the address has not yet: a gesture is going on.
    is_address_stale: bool,
    is_ready: bool,
    /// Data that came before what the first picture needs.
    arrivals: Vec<Arrival>,
    /// When the action being rendered came, for the measure from input to paint.
    input_ms: Option<f64>,
    appearance: Appearance,
    bottom_sheet: BottomSheet,
    copy_link: CopyLink,
    facet_menus: FacetMenus,
    file: ReaderFile,
    focus: FocusKept,
    host: Host,
    layout: LayoutState,
    notices: Vec<Notice>,
    player: Player,
    question: Question,
    search: SearchBox,
    share: ShareDialog,
    story: StoryState,
    /// Callbacks that stay the same, so that props stay equal.
    on_msg: Callback<Msg>,
    on_action: Callback<Action>,
    on_live_action: Callback<Action>,
    on_ask: Callback<()>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let on_msg = ctx.link().callback(|msg: Msg| msg);
        let on_command = on_msg.clone();
        // Before anything rewrites the address: the host page knows the frame by its first one.
        let host = Host::new(move |command| on_command.emit(Msg::HostCommand(command)));
        let requested = parse(&history::query());
        fetch_first(data_path(&requested.view), on_msg.reform(Msg::DataArrived));
        let mut app = Self {
            view: Rc::new(requested.view.clone()),
            phase: Phase::Loading,
            requested,
            is_address_stale: false,
            is_ready: false,
            arrivals: Vec::new(),
            input_ms: None,
            appearance: Appearance::new(),
            bottom_sheet: BottomSheet::default(),
            copy_link: CopyLink::new(on_msg.reform(Msg::CopyLinkState)),
            facet_menus: FacetMenus::default(),
            file: ReaderFile::default(),
            focus: FocusKept::watched(),
            host,
            layout: LayoutState::new(on_msg.reform(Msg::Layout)),
            notices: Vec::new(),
            player: Player::new(on_msg.reform(Msg::Playback)),
            question: Question::default(),
            search: SearchBox::default(),
            share: ShareDialog::default(),
            story: StoryState::default(),
            on_action: on_msg.reform(Msg::Action),
            on_live_action: on_msg.reform(Msg::LiveAction),
            on_ask: on_msg.reform(|()| Msg::Ask),
            _listeners: listeners::listeners(&on_msg),
            on_msg,
        };
        app.sync_document();
        // The program has come; what hands need comes while the data are read.
        let on_news = app.on_msg.clone();
        part::on_news(move || on_news.emit(Msg::Render));
        AFTER.ask();
        app
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            // What the first picture cannot do without comes before it.
            Msg::DataArrived(arrival) if self.waits_to_draw() => {
                self.arrivals.push(arrival);
                return false;
            }
            Msg::DataArrived(arrival) => {
                self.on_data(arrival);
                after_browser_turn(self.on_msg.reform(|()| Msg::Render));
                return false;
            }
            Msg::Layout(msg) => {
                let Phase::Ready { model, .. } = &self.phase else { return false };
                return self.layout.update(model, msg);
            }
            Msg::Retry => self.request(self.requested.clone()),
            Msg::UseBundledData => self.request(leave_other_data()),
            Msg::Render if self.waits_to_draw() => {}
            Msg::Render => std::mem::take(&mut self.arrivals).into_iter().for_each(|it| self.on_data(it)),
            of_a_hand => return self.keep_or_answer(of_a_hand),
        }
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let dismiss = callback(&self.on_msg, |_| Some(Msg::DismissFile));
        let mut file = self.file.view(self.lang(), &history::page_address(), dismiss);
        let in_dialog = if self.share.is_open() && self.file.stands_in_dialog() { file.take() } else { None };
        let loading =
            || el("p").class("loading").attr("role", "status").text(name_words(self.lang()).loading);
        let page = match &self.phase {
            // The page as served stays until there is something better.
            Phase::Loading => Some(loading()),
            Phase::Failed(error) => Some(error_page(error, &self.view, &self.on_msg)),
            Phase::Ready { .. } => self.page(in_dialog),
        };
        [file, page].into_iter().map(|part| part.map_or_else(Html::default, Html::from)).collect()
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        // Children have painted by now: canvas commands are issued and elements placed.
        if let Some(input_ms) = self.input_ms.take() {
            timing::measure_since("faultlines:filter", input_ms);
        }
        match &self.phase {
            Phase::Ready { model, .. }
                if !self.is_ready && !self.layout.delays_ready(model) && page::is_whole(&self.view) =>
            {
                self.is_ready = true;
                document::set_root_attribute(attr::STATE, "ready");
                timing::mark("faultlines:ready");
                self.on_msg.emit(Msg::WhatChanged(JsValue::UNDEFINED));
            }
            Phase::Failed(_) => document::set_root_attribute(attr::STATE, "failed"),
            _ => {}
        }
        self.notify_host();
        self.copy_link.rendered();
        self.story.rendered();
        self.share.rendered();
        self.file.rendered();
        self.focus.keep();
    }
}

/// The view.
impl App {
    /// One press is one entry of history, however many actions it takes.
    fn dispatch(&mut self, actions: &[Action]) -> bool {
        let completed = self.question.completed(&self.view, actions);
        let actions = completed.as_ref().map_or(actions, std::slice::from_ref);
        let (mut step, mut changed) = (HistoryStep::Replace, false);
        for action in actions {
            changed |= self.bottom_sheet.on_action(action, self.view.settings.embed);
            if self.change(action) {
                changed = true;
                step = if action.history_step() == HistoryStep::Push { HistoryStep::Push } else { step };
            }
        }
        if std::mem::take(&mut self.is_address_stale) {
            history::write(&self.link(), step);
        }
        changed
    }

    /// Changes the view, and not yet the address. True where anything changed.
    fn change(&mut self, action: &Action) -> bool {
        let next = match &self.phase {
            Phase::Ready { loaded, .. } => self.story.next_view(&loaded.dataset, &self.view, action),
            _ => self.view.apply(action),
        };
        if next == *self.view {
            return false;
        }
        self.input_ms = Some(timing::now_ms());
        self.show(next);
        self.is_address_stale = true;
        true
    }

    fn show_opening_view(&mut self) -> bool {
        let Phase::Ready { loaded, .. } = &self.phase else { return false };
        let opening = opening(&loaded.dataset, &self.view.settings);
        self.dispatch(&[Action::Replace(Box::new(opening))])
    }

    fn on_pop_state(&mut self) {
        let Phase::Ready { loaded, .. } = &self.phase else { return };
        let (view, _) = parse(&history::query()).resolve(&loaded.dataset, &PageSettings::default());
        self.show(view);
    }

    /// Makes a view the present one and derives what it shows, as far as that differs from before. Stops playback: the
    /// steps of playback go on by themselves afterwards.
    fn show(&mut self, view: View) {
        self.player.stop();
        let before = std::mem::replace(&mut self.view, Rc::new(view));
        self.copy_link.reset();
        self.story.on_view_change(&before, &self.view);
        self.question.on_view_change(&before, &self.view);
        if let Phase::Ready { loaded, model } = &mut self.phase
            && let Some(selected) = shown_after(loaded, model, &before, &mut self.view)
        {
            *model = self.layout.place(selected, &before, &self.view);
        }
        self.sync_document();
    }

    fn on_playback(&mut self, msg: time::Msg) -> bool {
        let Some(props) = self.props() else { return false };
        match self.player.update(&props, msg) {
            Effect::None => false,
            Effect::Render => true,
            Effect::Step { action, plays } => {
                self.input_ms = Some(timing::now_ms());
                self.show(self.view.apply(&action));
                history::write(&self.link(), action.history_step());
                if let Some(props) = self.props() {
                    self.player.after_step(&props, plays);
                }
                true
            }
        }
    }

    fn on_search(&mut self, msg: SearchMsg) {
        let Some(props) = self.props() else { return };
        let actions = self.search.update(&props, msg);
        self.dispatch(&actions);
    }

    fn on_share(&mut self, msg: share::Msg) {
        let Some(props) = self.props() else { return };
        self.share.update(&props, &self.link(), &self.on_msg.reform(Msg::Share), msg);
    }

    fn on_story(&mut self, input: &StoryInput) -> bool {
        let Phase::Ready { loaded, .. } = &self.phase else { return false };
        let right_to_left = name_words(self.lang()).right_to_left;
        let to = self.story.turn(&loaded.dataset, &self.view, input, right_to_left);
        to.is_some_and(|to| self.dispatch(&[Action::Story(Some(to))]))
    }

    fn on_command(&mut self, command: Command) {
        let is_ready = matches!(self.phase, Phase::Ready { .. });
        let Some(command) = self.host.hear(command, is_ready) else { return };
        let action = match command {
            Command::View(query) => return self.show_link(&query),
            Command::Theme(theme) => Action::Theme(theme),
            Command::Lang(lang) => Action::Lang(lang),
            Command::Headline(_) => return,
        };
        self.dispatch(&[action]);
    }

    /// Shows a link that the host page sent.
    fn show_link(&mut self, query: &str) {
        let mut link = parse(query);
        let frame = link.view.settings.over(link.named, &self.view.settings);
        let Phase::Ready { loaded, .. } = &self.phase else { return };
        if frame.data != self.view.settings.data {
            link.view.settings = frame;
            return self.request(link);
        }
        let loaded = loaded.clone();
        self.requested.made = link.made;
        let view = self.resolve(link, &loaded);
        self.bottom_sheet.lower();
        self.show(view);
        if self.requested.made.is_some() {
            self.ask_what_changed();
        }
        history::write(&self.link(), HistoryStep::Replace);
    }
}

/// What is around the view.
impl App {
    fn lang(&self) -> Lang {
        language(&self.view)
    }

    /// Whether something may yet come without which the first picture would say other words, or move when it comes: the
    /// words of the reader's language, the panel of a story.
    fn waits_to_draw(&self) -> bool {
        let has_words = are_here(self.lang()) || !LANGUAGES.is_awaited();
        !has_words || (self.view.story.is_some() && AFTER.is_awaited())
    }

    /// The link of the present view; of an unchanged step of a story, its short form.
    fn link(&self) -> String {
        match &self.phase {
            Phase::Ready { loaded, model } => link_of(loaded, model, &self.view),
            _ => serialize(&self.view),
        }
    }

    fn on_system_preferences(&mut self) {
        self.appearance.on_system_preferences();
        self.appearance.mark_dark();
        if media::prefers_reduced_motion() {
            self.player.stop();
        }
    }

    /// Sets language, theme and title of the document.
    fn sync_document(&mut self) {
        self.ask_for_words();
        self.appearance.sync_document(&self.view);
        if let Phase::Ready { loaded, model } = &self.phase {
            appearance::sync_title(&loaded.dataset, model, &self.view);
        }
    }

    /// Sends the host page what has changed, once it is rendered, and handles the commands that waited.
    fn notify_host(&mut self) {
        match &self.phase {
            Phase::Ready { .. } if self.is_ready => {
                self.host.send_view(|| self.link(), self.view.sel.as_ref());
                self.host.take_waiting(&self.on_msg.reform(Msg::HostCommand));
            }
            Phase::Failed(_) => {}
            // The picture is still to come.
            Phase::Loading | Phase::Ready { .. } => return,
        }
        if self.view.settings.embed {
            self.host.watch_height();
        }
    }

    /// The props, once there are data.
    fn props(&self) -> Option<PageProps> {
        let Phase::Ready { loaded, model } = &self.phase else { return None };
        Some(PageProps {
            loaded: loaded.clone(),
            model: model.clone(),
            view: self.view.clone(),
            lang: self.lang(),
            has_words: are_here(self.lang()),
            dark: self.appearance.is_dark(&self.view),
            palette: self.appearance.palette(),
            on_action: self.on_action.clone(),
            on_live_action: self.on_live_action.clone(),
            asks: self.question.waits(),
            on_ask: self.on_ask.clone(),
        })
    }

    fn page(&self, file: Option<El>) -> Option<El> {
        let props = self.props()?;
        // Nothing else says it.
        let link = if self.share.is_open() { self.link() } else { String::new() };
        let parts = page::Parts {
            bottom_sheet: &self.bottom_sheet,
            copy_status: self.copy_link.status(),
            facet_menus: &self.facet_menus,
            file,
            graph: self.layout.graph_props(&props),
            headline: self.host.headline(),
            link: &link,
            notices: &self.notices,
            player: &self.player,
            search: &self.search,
            share: &self.share,
            story_left: self.story.left(),
        };
        Some(page::page(&props, parts, &self.on_msg))
    }
}
