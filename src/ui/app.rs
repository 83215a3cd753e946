//! The whole page. Owns the view, and derives the rest from it and the dataset; nothing else holds state
//! that a link would carry.

mod framed;

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;

use super::details::details;
use super::embed;
use super::facet_menu::MenuState;
use super::failure::Failure;
use super::filter_bar::filter_bar;
use super::graph_pane::GraphPane;
use super::header::{Copying, header};
use super::markup::{El, component, el, tell, typed};
use super::notice::{Notice, notices};
use super::props::PageProps;
use super::search_box::{self, SearchBox};
use super::shared::Shared;
use super::table::table;
use super::timeline_pane::TimelinePane;
use crate::browser::timer::Timer;
use crate::browser::{clipboard, document, fetch, location, media, menus, timing};
use crate::dataset::{Reading, read_errors};
use crate::layout::hash_positions;
use crate::page::{Loaded, Stage};
use crate::text::Lang;
use crate::text::strings::strings;
use crate::view::{Action, Facet, Frame, Mode, Step, ThemeChoice, View, opening, parse, serialize, summary};

/// Where the bundled dataset lies, beside the page.
const BUNDLED: &str = "data/dataset.json";
/// How long "Link copied" stands.
const COPIED_MS: i32 = 2500;

enum Phase {
    Loading,
    Failed(Failure),
    Ready { loaded: Shared<Loaded>, stage: Shared<Stage> },
}

pub enum Msg {
    Arrived {
        path: String,
        answer: Result<String, String>,
    },
    Framed(framed::Msg),
    Act(Action),
    Search(search_box::Msg),
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
}

impl From<search_box::Msg> for Msg {
    fn from(msg: search_box::Msg) -> Self {
        Msg::Search(msg)
    }
}

pub struct App {
    view: Rc<View>,
    phase: Phase,
    framed: framed::Framed,
    notices: Vec<Notice>,
    copying: Copying,
    search: SearchBox,
    /// What is looked for in the list of a filter; one menu is open at a time.
    sought: (Facet, String),
    /// Menus that were opened at least once.
    opened: Vec<Facet>,
    system_dark: bool,
    /// The same one for good, so that the panes need not be drawn again on its account.
    on_action: Callback<Action>,
    /// When the action being drawn arrived, for the measure from input to painted.
    input_ms: Option<f64>,
    ready: bool,
    copied_long_ago: Timer,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let framed = framed::Framed::new(ctx);
        let view = framed.asked.view.clone();
        fetch_dataset(ctx, framed::data_path(&view));
        let link = ctx.link().clone();
        let app = Self {
            view: Rc::new(view),
            framed,
            phase: Phase::Loading,
            notices: Vec::new(),
            copying: Copying::Idle,
            search: SearchBox::default(),
            sought: (Facet::Dispute, String::new()),
            opened: Vec::new(),
            system_dark: media::prefers_dark(),
            on_action: ctx.link().callback(Msg::Act),
            input_ms: None,
            ready: false,
            copied_long_ago: Timer::new(COPIED_MS, move || link.send_message(Msg::CopiedLongAgo)),
            _listeners: listeners(ctx),
        };
        app.dress_document();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Arrived { path, answer } => self.arrived(ctx, &path, answer),
            Msg::Framed(msg) => self.framed(ctx, msg),
            Msg::Act(action) => return self.act(&action),
            Msg::Search(msg) => self.search(msg),
            Msg::Sought(facet, text) => self.sought = (facet, text),
            Msg::Opened(facet) if self.opened.contains(&facet) => return false,
            Msg::Opened(facet) => self.opened.push(facet),
            Msg::Opening => return self.open(),
            Msg::WentBack => self.went_back(),
            Msg::SystemTheme => self.system_dark = media::prefers_dark(),
            Msg::Dismiss(i) if i < self.notices.len() => drop(self.notices.remove(i)),
            Msg::Dismiss(_) => return false,
            Msg::Copy => {
                self.copy(ctx);
                return false;
            }
            Msg::Copied(true, _) => {
                self.copying = Copying::Done;
                self.copied_long_ago.ask();
            }
            Msg::Copied(false, address) => self.copying = Copying::ByHand(address),
            Msg::CopiedLongAgo if self.copying == Copying::Done => self.copying = Copying::Idle,
            Msg::CopiedLongAgo => return false,
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
            Phase::Ready { .. } if !self.ready => {
                self.ready = true;
                document::set_root_attribute("data-faultlines", "ready");
                timing::mark("faultlines:ready");
            }
            Phase::Failed(_) => document::set_root_attribute("data-faultlines", "failed"),
            _ => {}
        }
        self.tell_framing_page(ctx);
        if let Copying::ByHand(_) = self.copying {
            select_text("link-by-hand");
        }
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

    fn arrived(&mut self, ctx: &Context<Self>, path: &str, answer: Result<String, String>) {
        let text = match answer {
            Ok(text) => text,
            // Another dataset that does not come leaves the bundled one, with a word about it.
            Err(reason) if path != BUNDLED => return self.fall_back(ctx, path, &reason),
            Err(reason) => return self.phase = Phase::Failed(Failure::Fetch(reason)),
        };
        let Reading { dataset, problems, left_out, .. } =
            timing::measured("faultlines:parse", || read_errors(&text));
        let Some(dataset) = dataset else {
            return self.phase = Phase::Failed(Failure::Data(problems));
        };
        let loaded = Shared::new(Loaded::new(dataset));
        let (view, warnings) = self.framed.asked.clone().resolve(&loaded.dataset, &Frame::default());
        if let Some(line) = summary(&warnings, self.lang()) {
            self.notices.push(Notice::Text(line));
        }
        if !problems.is_empty() {
            self.notices.push(Notice::LeftOut { records: left_out.len(), problems });
        }
        self.view = Rc::new(view);
        let stage = derive(&loaded, &self.view, None);
        self.phase = Phase::Ready { loaded, stage };
        self.dress_document();
    }

    fn act(&mut self, action: &Action) -> bool {
        let raised = self.raise_sheet(action);
        let next = self.view.apply(action);
        if next == *self.view {
            return raised;
        }
        self.input_ms = Some(timing::now_ms());
        self.show(next);
        location::write(&serialize(&self.view), action.step());
        true
    }

    fn open(&mut self) -> bool {
        let Phase::Ready { loaded, .. } = &self.phase else { return false };
        let next = opening(&loaded.dataset, &self.view.frame);
        self.show(next);
        location::write(&serialize(&self.view), Step::Push);
        true
    }

    fn search(&mut self, msg: search_box::Msg) {
        let Phase::Ready { loaded, stage } = &self.phase else { return };
        let props = self.props(loaded, stage);
        for action in self.search.update(&props, msg) {
            self.act(&action);
        }
    }

    fn went_back(&mut self) {
        let Phase::Ready { loaded, .. } = &self.phase else { return };
        let (view, _) = parse(&location::query()).resolve(&loaded.dataset, &Frame::default());
        self.show(view);
    }

    /// Makes a view the present one and derives what it shows, as far as that differs from before.
    fn show(&mut self, view: View) {
        let before = std::mem::replace(&mut self.view, Rc::new(view));
        self.copying = Copying::Idle;
        if before.frame != self.view.frame {
            self.dress_document();
        }
        if let Phase::Ready { loaded, stage } = &mut self.phase {
            let same = before.filter == self.view.filter
                && before.focus == self.view.focus
                && before.hidden == self.view.hidden
                && before.pins == self.view.pins
                && before.at == self.view.at;
            if !same {
                *stage = derive(loaded, &self.view, Some(stage));
            }
        }
    }

    /// Language, theme and title of the document.
    fn dress_document(&self) {
        let lang = self.lang();
        document::set_root_attribute("lang", lang.tag());
        match self.view.frame.theme {
            ThemeChoice::Auto => document::remove_root_attribute("data-theme"),
            ThemeChoice::Light => document::set_root_attribute("data-theme", "light"),
            ThemeChoice::Dark => document::set_root_attribute("data-theme", "dark"),
        }
        if self.view.frame.embed {
            document::set_root_attribute("data-embed", "");
        }
        if let Phase::Ready { loaded, .. } = &self.phase {
            document::document().set_title(loaded.dataset.head.title.text(lang));
        }
    }

    fn copy(&self, ctx: &Context<Self>) {
        let address = location::address(&serialize(&self.view));
        let link = ctx.link().clone();
        wasm_bindgen_futures::spawn_local(async move {
            let done = clipboard::copy(&address).await;
            link.send_message(Msg::Copied(done, address));
        });
    }

    fn props(&self, loaded: &Shared<Loaded>, stage: &Shared<Stage>) -> PageProps {
        PageProps {
            loaded: loaded.clone(),
            stage: stage.clone(),
            view: self.view.clone(),
            lang: self.lang(),
            dark: self.dark(),
            on_action: self.on_action.clone(),
        }
    }

    fn page(&self, ctx: &Context<Self>, props: &PageProps) -> El {
        let link = ctx.link();
        let mode = match props.view.mode {
            Mode::All => "page all",
            Mode::Graph => "page only-graph",
            Mode::Timeline => "page only-timeline",
            Mode::Table => "page only-table",
        };
        let with = if props.view.sel.is_some() { " with-details" } else { "" };
        let menus = |facet| MenuState {
            opened: self.opened.contains(&facet),
            on_opened: link.callback(move |_: Event| Msg::Opened(facet)),
            sought: if self.sought.0 == facet { &self.sought.1 } else { "" },
            on_typed: link.callback(move |event: Event| Msg::Sought(facet, typed(&event))),
        };
        let opening = tell(link, |_| Some(Msg::Opening));
        let up = if self.framed.sheet_up { " sheet-up" } else { "" };
        let head = || header(props, &self.copying, tell(link, |_| Some(Msg::Copy)));
        el("div")
            .class(&[mode, with, up].concat())
            .maybe(embed::skip_link(props))
            .maybe((!props.view.frame.embed).then(head))
            .add(notices(&self.notices, props.lang, |i| ctx.link().callback(move |_: Event| Msg::Dismiss(i))))
            .add(filter_bar(props, self.search.view(props, link), menus, opening))
            .add(stage(props, self.sheet_button(ctx, props)))
            .add(embed::foot(props))
    }
}

/// What the page is about: the panes of the mode, and the details.
fn stage(props: &PageProps, raise: Option<El>) -> El {
    let (words, mode) = (props.words(), props.view.mode);
    let nothing = props.stage.visible.events.is_empty().then(|| {
        let said = el("strong").text(words.nothing_left);
        el("p").class("nothing").add(said).text(" ").text(words.nothing_left_hint)
    });
    let graph = matches!(mode, Mode::All | Mode::Graph).then(|| component::<GraphPane>(props.clone()));
    let timeline =
        matches!(mode, Mode::All | Mode::Timeline).then(|| component::<TimelinePane>(props.clone()));
    el("main")
        .attr("id", "stage")
        .attr("tabindex", "-1")
        .maybe(nothing)
        .node(graph.unwrap_or_default())
        .node(timeline.unwrap_or_default())
        .maybe((mode == Mode::Table).then(|| table(props)))
        .maybe(details(props))
        .maybe(raise)
}

/// What a view shows, with the layout measured by itself.
fn derive(loaded: &Shared<Loaded>, view: &View, before: Option<&Stage>) -> Shared<Stage> {
    let selected = Stage::select(loaded, view);
    // Journeys compare it with the native program's: one link, one picture, on every machine.
    let hash = |stage: &Stage| format!("{:016x}", hash_positions(&stage.positions));
    Shared::new(timing::measured_with("faultlines:layout", || selected.laid_out(before), hash))
}

fn fetch_dataset(ctx: &Context<App>, path: String) {
    let link = ctx.link().clone();
    wasm_bindgen_futures::spawn_local(async move {
        let answer = fetch::text(&path).await;
        link.send_message(Msg::Arrived { path, answer });
    });
}

fn listeners(ctx: &Context<App>) -> Vec<EventListener> {
    let (back, theme) = (ctx.link().clone(), ctx.link().clone());
    let popped =
        EventListener::new(&document::window(), "popstate", move |_| back.send_message(Msg::WentBack));
    let turned = media::on_dark_change(move || theme.send_message(Msg::SystemTheme));
    std::iter::once(popped).chain(turned).chain(menus::close_when_left()).collect()
}

fn select_text(id: &str) {
    use wasm_bindgen::JsCast;
    if let Some(input) = document::element(id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
        let _ = input.focus();
        input.select();
    }
}
