//! The whole page. Owns the view, and derives the rest from it and the dataset; nothing else holds state
//! that a link would carry.

mod arrived;
pub(super) mod host;
mod layout_state;
mod page;
mod bottom_sheet;
mod story;

use std::rc::Rc;

use gloo::events::EventListener;
use yew::prelude::*;

use self::load::{self, data_path, fetch_first};
use self::error_page::LoadError;
use crate::ui::graph::layout_status::Wait;
use self::header::Copying;
use self::listeners::listeners;
use crate::ui::kit::markup::{el, callback};
use crate::ui::kit::notice::Notice;
use crate::ui::time::playback::{self, Play};
use crate::ui::kit::props::PageProps;
use crate::ui::filters::search_box::{self, SearchBox};
use crate::ui::share::dialog::{self, Share};
use crate::ui::kit::ptr_eq::PtrEq;
use crate::ui::story::panel::Hand;
use crate::browser::fetch::Missing;
use crate::browser::focus::FocusKept;
use crate::browser::timer::Timer;
use crate::browser::{clipboard, document, history, media, paper, timing};
use ::page::{Loaded, Stage, describe};
use base::text::Lang;
use base::text::strings::strings;
use base::tokens::Palette;
use view::{Action, Facet, Frame, Step, ThemeChoice, View, opening, parse};

/// How long "Link copied" stands.
const COPIED_MS: i32 = 2500;

pub(super) enum Phase {
    Loading,
    Failed(LoadError),
    Ready { loaded: PtrEq<Loaded>, stage: PtrEq<Stage> },
}

pub enum Msg {
    Arrived {
        path: String,
        answer: Result<String, Missing>,
    },
    /// What has arrived is to be seen: in a task of its own.
    Draw,
    Framed(host::Msg),
    Laid(layout_state::Msg),
    Act(Action),
    /// A step of a gesture that is still going on.
    Live(Action),
    Play(play::Msg),
    Search(search_box::Msg),
    Share(share::Msg),
    Story(Hand),
    /// Something typed into the list of a filter.
    Sought(Facet, String),
    Opened(Facet),
    Opening,
    WentBack,
    SystemTheme,
    Dismiss(usize),
    Copy,
    Copied(bool, String),
    CopiedLongAgo,
    /// The words of a list of problems are there.
    ProblemsTold,
}

impl From<search_box::Msg> for Msg {
    fn from(msg: search_box::Msg) -> Self {
        Msg::Search(msg)
    }
}

impl From<share::Msg> for Msg {
    fn from(msg: share::Msg) -> Self {
        Msg::Share(msg)
    }
}

pub struct App {
    pub(super) view: Rc<View>,
    pub(super) phase: Phase,
    pub(super) play: Play,
    /// The view is further than the address: a gesture is going on.
    unwritten: bool,
    framed: host::Framed,
    laying: layout_state::LayoutState,
    notices: Vec<Notice>,
    copying: Copying,
    search: SearchBox,
    share: Share,
    reading: story::Reading,
    /// What is looked for in the list of a filter; one menu is open at a time.
    sought: (Facet, String),
    /// Menus that were opened at least once.
    opened: Vec<Facet>,
    system_dark: bool,
    palette: Palette,
    /// The same one for good, so that the panes need not be drawn again on its account.
    on_action: Callback<Action>,
    on_live: Callback<Action>,
    on_wait: Callback<Event>,
    /// When the action being drawn arrived, for the measure from input to painted.
    pub(super) input_ms: Option<f64>,
    ready: bool,
    copy_note_timer: Timer,
    focus: FocusKept,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let framed = host::Framed::new(ctx);
        let view = framed.asked.view.clone();
        fetch_first(ctx, data_path(&view));
        let link = ctx.link().clone();
        let mut app = Self {
            view: Rc::new(view),
            framed,
            laying: layout_state::LayoutState::new(ctx),
            phase: Phase::Loading,
            play: Play::new(ctx.link().clone()),
            unwritten: false,
            notices: Vec::new(),
            copying: Copying::Idle,
            search: SearchBox::default(),
            share: Share::default(),
            reading: story::Reading::default(),
            sought: (Facet::Dispute, String::new()),
            opened: Vec::new(),
            system_dark: media::prefers_dark(),
            palette: Palette::LIGHT,
            on_action: ctx.link().callback(Msg::Act),
            on_live: ctx.link().callback(Msg::Live),
            on_wait: callback(ctx.link(), |_| Some(Msg::Laid(layout_state::Msg::Press))),
            input_ms: None,
            ready: false,
            copy_note_timer: Timer::new(COPIED_MS, move || link.send_message(Msg::CopyNoteExpired)),
            focus: FocusKept::watched(),
            _listeners: listeners(ctx),
        };
        app.sync_document();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Arrived { path, answer } => {
                self.arrived(ctx, &path, answer);
                return arrival::soon(ctx, Msg::Draw);
            }
            Msg::Framed(msg) => self.framed(ctx, msg),
            Msg::Laid(msg) => return self.laid(msg),
            Msg::Act(action) => return self.act(&action),
            Msg::Live(action) => return self.change(&action),
            Msg::Play(msg) => return self.play(msg),
            Msg::Search(msg) => self.search(msg),
            Msg::Share(msg) => self.on_share(ctx, msg),
            Msg::Story(hand) => return self.turn(&hand),
            Msg::FacetQuery(facet, text) => self.sought = (facet, text),
            Msg::MenuOpened(facet) if self.opened.contains(&facet) => return false,
            Msg::MenuOpened(facet) => self.opened.push(facet),
            Msg::ShowOpeningView => return self.open(),
            Msg::PopState => self.on_pop_state(),
            Msg::SystemTheme => self.on_system_preferences(),
            Msg::Dismiss(i) if i < self.notices.len() => drop(self.notices.remove(i)),
            Msg::Dismiss(_) => return false,
            Msg::Copy => {
                self.copy(ctx);
                return false;
            }
            Msg::Copied(true, _) => {
                self.copying = Copying::Done;
                self.copy_note_timer.ask();
            }
            Msg::Copied(false, address) => self.copying = Copying::ByHand(address),
            Msg::CopyNoteExpired if self.copying == Copying::Done => self.copying = Copying::Idle,
            Msg::CopyNoteExpired => return false,
            Msg::Draw | Msg::ProblemsTold => {}
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let lang = self.lang();
        let page = match &self.phase {
            // What the page was served with stays until there is something better.
            Phase::Loading => el("p").class("loading").attr("role", "status").text(strings(lang).loading),
            Phase::Failed(failure) => self.failure(ctx, failure),
            Phase::Ready { loaded, stage } => self.page(ctx, &self.props(loaded, stage)),
        };
        page.into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        // Children have painted by now: canvas commands are issued and elements placed.
        if let Some(input_ms) = self.input_ms.take() {
            timing::measure_since("faultlines:filter", input_ms);
        }
        match &self.phase {
            Phase::Ready { stage, .. } if !self.ready && !self.laying.holds(stage) => {
                self.ready = true;
                document::set_root_attribute("data-faultlines", "ready");
                timing::mark("faultlines:ready");
            }
            Phase::Failed(_) => document::set_root_attribute("data-faultlines", "failed"),
            _ => {}
        }
        self.notify_host(ctx);
        if let Copying::ByHand(_) = self.copying {
            document::select_text("link-by-hand");
        }
        self.settle_story();
        self.share.rendered();
        self.focus.keep();
    }
}

impl App {
    fn lang(&self) -> Lang {
        let browser = || document::browser_language().and_then(|tag| Lang::from_tag(&tag));
        self.view.frame.lang.or_else(browser).unwrap_or_default()
    }

    fn dark(&self) -> bool {
        match self.view.frame.theme {
            ThemeChoice::Auto => self.system_dark,
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
        }
    }

    /// The system wants other colours, more contrast or no motion.
    fn on_system_preferences(&mut self) {
        self.system_dark = media::prefers_dark();
        self.palette = paper::palette();
        if media::prefers_still() {
            self.play.stop();
        }
    }

    fn act(&mut self, action: &Action) -> bool {
        let raised = self.raise_sheet(action);
        let changed = self.change(action);
        if std::mem::take(&mut self.unwritten) {
            history::write(&self.link(), action.step());
        }
        changed || raised
    }

    /// Changes the view and not yet the address; whether anything did change.
    fn change(&mut self, action: &Action) -> bool {
        let next = self.next_view(action);
        if next == *self.view {
            return false;
        }
        self.input_ms = Some(timing::now_ms());
        self.show(next);
        self.unwritten = true;
        true
    }

    fn open(&mut self) -> bool {
        let Phase::Ready { loaded, .. } = &self.phase else { return false };
        let next = opening(&loaded.dataset, &self.view.frame);
        self.show(next);
        history::write(&self.link(), Step::Push);
        true
    }

    fn search(&mut self, msg: search_box::Msg) {
        let Phase::Ready { loaded, stage } = &self.phase else { return };
        let props = self.props(loaded, stage);
        for action in self.search.update(&props, msg) {
            self.act(&action);
        }
    }

    fn on_share(&mut self, ctx: &Context<Self>, msg: share::Msg) {
        let Phase::Ready { loaded, stage } = &self.phase else { return };
        let (props, query) = (self.props(loaded, stage), self.link());
        self.share.update(&props, &query, ctx.link(), msg);
    }

    fn on_pop_state(&mut self) {
        let Phase::Ready { loaded, .. } = &self.phase else { return };
        let (view, _) = parse(&history::query()).resolve(&loaded.dataset, &Frame::default());
        self.show(view);
    }

    /// Makes a view the present one and derives what it shows, as far as that differs from before.
    /// Whoever shows another view stops the playing; playing itself goes on after each of its steps.
    pub(super) fn show(&mut self, view: View) {
        self.play.stop();
        let before = std::mem::replace(&mut self.view, Rc::new(view));
        self.copying = Copying::Idle;
        self.note_story(&before);
        if let Phase::Ready { loaded, stage } = &mut self.phase {
            let same = before.filter == self.view.filter
                && before.focus == self.view.focus
                && before.hidden == self.view.hidden
                && before.pins == self.view.pins;
            if !same {
                *stage = self.laying.lay(Stage::select(loaded, &self.view), &before, &self.view);
            }
        }
        self.sync_document();
    }

    /// Language, theme and title of the document.
    fn sync_document(&mut self) {
        let lang = self.lang();
        document::set_root_attribute("lang", lang.tag());
        document::set_root_attribute("dir", lang.direction());
        match self.view.frame.theme {
            ThemeChoice::Auto => document::remove_root_attribute("data-theme"),
            ThemeChoice::Light => document::set_root_attribute("data-theme", "light"),
            ThemeChoice::Dark => document::set_root_attribute("data-theme", "dark"),
        }
        self.palette = paper::palette();
        if self.view.frame.embed {
            document::set_root_attribute("data-embed", "");
        }
        if let Phase::Ready { loaded, stage } = &self.phase {
            let name = loaded.dataset.head.title.text(lang);
            let shown = describe(&loaded.dataset, &stage.visible, &self.view, lang);
            document::document().set_title(&[&shown, " · ", name].concat());
        }
    }

    fn copy(&self, ctx: &Context<Self>) {
        let address = history::address(&self.link());
        let link = ctx.link().clone();
        wasm_bindgen_futures::spawn_local(async move {
            let done = clipboard::copy(&address).await;
            link.send_message(Msg::Copied(done, address));
        });
    }

    fn props(&self, loaded: &PtrEq<Loaded>, stage: &PtrEq<Stage>) -> PageProps {
        PageProps {
            loaded: loaded.clone(),
            stage: stage.clone(),
            view: self.view.clone(),
            lang: self.lang(),
            dark: self.dark(),
            palette: self.palette,
            on_action: self.on_action.clone(),
            on_live: self.on_live.clone(),
            wait: Wait::No,
            on_wait: self.on_wait.clone(),
        }
    }
}
