//! The whole page. Owns the view, and derives the rest from it and the dataset; nothing else holds state
//! that a link would carry.

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::details::Details;
use super::failure::{Failure, FailurePage, ProblemList};
use super::filter_bar::FilterBar;
use super::graph_pane::GraphPane;
use super::header::{Copying, Header};
use super::shared::Shared;
use super::table::Table;
use super::timeline_pane::TimelinePane;
use crate::browser::{clipboard, document, fetch, location, media, menus, timing};
use crate::dataset::{Problem, Reading, Severity, read};
use crate::page::{Loaded, Stage};
use crate::text::Lang;
use crate::text::strings::strings;
use crate::view::{Action, Frame, Mode, Step, ThemeChoice, View, opening, parse, serialize, summary};

/// Where the bundled dataset lies, beside the page.
const BUNDLED: &str = "data/dataset.json";
/// How long "Link copied" stands.
const COPIED_MS: u32 = 2500;

enum Phase {
    Loading,
    Failed(Failure),
    Ready { loaded: Shared<Loaded>, stage: Shared<Stage> },
}

/// One polite line the reader can take away.
#[derive(Clone, PartialEq)]
enum Notice {
    Text(String),
    /// Records left out, with what is wrong with them.
    LeftOut(Vec<Problem>),
}

pub enum Msg {
    Arrived { path: String, answer: Result<String, String> },
    Retry,
    Act(Action),
    Opening,
    WentBack,
    SystemTheme,
    Dismiss(usize),
    Copy,
    Copied(bool, String),
    CopiedLongAgo,
}

pub struct App {
    view: Rc<View>,
    phase: Phase,
    notices: Vec<Notice>,
    copying: Copying,
    system_dark: bool,
    /// When the action being drawn arrived, for the measure from input to painted.
    input_ms: Option<f64>,
    ready: bool,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let view = parse(&location::query()).view;
        let path = view.frame.data.clone().unwrap_or_else(|| BUNDLED.to_string());
        fetch_dataset(ctx, path);
        let app = Self {
            view: Rc::new(view),
            phase: Phase::Loading,
            notices: Vec::new(),
            copying: Copying::Idle,
            system_dark: media::prefers_dark(),
            input_ms: None,
            ready: false,
            _listeners: listeners(ctx),
        };
        app.dress_document();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Arrived { path, answer } => self.arrived(ctx, &path, answer),
            Msg::Retry => {
                self.phase = Phase::Loading;
                fetch_dataset(ctx, self.view.frame.data.clone().unwrap_or_else(|| BUNDLED.to_string()));
            }
            Msg::Act(action) => return self.act(&action),
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
                let link = ctx.link().clone();
                gloo::timers::callback::Timeout::new(COPIED_MS, move || {
                    link.send_message(Msg::CopiedLongAgo)
                })
                .forget();
            }
            Msg::Copied(false, address) => self.copying = Copying::ByHand(address),
            Msg::CopiedLongAgo if self.copying == Copying::Done => self.copying = Copying::Idle,
            Msg::CopiedLongAgo => return false,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let lang = self.lang();
        match &self.phase {
            // What the page was served with stays until there is something better.
            Phase::Loading => html! { <p class="loading" role="status">{ strings(lang).loading }</p> },
            Phase::Failed(failure) => {
                let on_retry = ctx.link().callback(|()| Msg::Retry);
                html! { <FailurePage failure={failure.clone()} {lang} {on_retry} /> }
            }
            Phase::Ready { loaded, stage } => self.page(ctx, loaded, stage),
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
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
            Err(_) if path != BUNDLED => return self.fall_back(ctx, path),
            Err(reason) => return self.phase = Phase::Failed(Failure::Fetch(reason)),
        };
        let Reading { dataset, problems, .. } = timing::measured("faultlines:parse", || read(&text));
        let errors: Vec<Problem> = problems.into_iter().filter(|p| p.severity == Severity::Error).collect();
        let Some(dataset) = dataset else {
            return self.phase = Phase::Failed(Failure::Data(errors));
        };
        let loaded = Shared::new(Loaded::new(dataset));
        let (view, warnings) = parse(&location::query()).resolve(&loaded.dataset, &Frame::default());
        if let Some(line) = summary(&warnings, self.lang()) {
            self.notices.push(Notice::Text(line));
        }
        if !errors.is_empty() {
            self.notices.push(Notice::LeftOut(errors));
        }
        self.view = Rc::new(view);
        self.dress_document();
        let stage = derive(&loaded, &self.view, None);
        self.phase = Phase::Ready { loaded, stage };
    }

    fn fall_back(&mut self, ctx: &Context<Self>, path: &str) {
        self.notices.push(Notice::Text((strings(self.lang()).data_refused)(path)));
        fetch_dataset(ctx, BUNDLED.to_string());
    }

    fn act(&mut self, action: &Action) -> bool {
        let next = self.view.apply(action);
        if next == *self.view {
            return false;
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

    fn page(&self, ctx: &Context<Self>, loaded: &Shared<Loaded>, stage: &Shared<Stage>) -> Html {
        let (lang, dark, view) = (self.lang(), self.dark(), self.view.clone());
        let words = strings(lang);
        let link = ctx.link();
        let on_action = link.callback(Msg::Act);
        let (loaded, stage) = (loaded.clone(), stage.clone());
        let mode = match view.mode {
            Mode::All => "all",
            Mode::Graph => "only-graph",
            Mode::Timeline => "only-timeline",
            Mode::Table => "only-table",
        };
        let updated = crate::date::day_words(loaded.dataset.head.updated, lang);
        html! {
            <div class={classes!("page", mode, view.sel.is_some().then_some("with-details"))}>
                <a class="skip" href="#stage">{ words.skip_to_graph }</a>
                <Header loaded={loaded.clone()} view={view.clone()} {lang} {dark} copying={self.copying.clone()}
                    on_action={on_action.clone()} on_copy={link.callback(|()| Msg::Copy)} />
                { self.notices(ctx) }
                <FilterBar loaded={loaded.clone()} stage={stage.clone()} view={view.clone()} {lang}
                    on_action={on_action.clone()} on_opening={link.callback(|()| Msg::Opening)} />
                <main id="stage" tabindex="-1">
                    if stage.visible.events.is_empty() {
                        <p class="nothing"><strong>{ words.nothing_left }</strong>{ " " }{ words.nothing_left_hint }</p>
                    }
                    if matches!(view.mode, Mode::All | Mode::Graph) {
                        <GraphPane loaded={loaded.clone()} stage={stage.clone()} view={view.clone()} {lang} {dark} on_action={on_action.clone()} />
                    }
                    if matches!(view.mode, Mode::All | Mode::Timeline) {
                        <TimelinePane loaded={loaded.clone()} stage={stage.clone()} view={view.clone()} {lang} {dark} on_action={on_action.clone()} />
                    }
                    if view.mode == Mode::Table {
                        <Table loaded={loaded.clone()} stage={stage.clone()} view={view.clone()} {lang} on_action={on_action.clone()} />
                    }
                    <Details loaded={loaded.clone()} {stage} {view} {lang} {on_action} />
                </main>
                <footer class="foot">
                    <p>{ (words.updated)(&updated) }{ " · " }{ &loaded.dataset.head.license }</p>
                </footer>
            </div>
        }
    }

    fn notices(&self, ctx: &Context<Self>) -> Html {
        let words = strings(self.lang());
        let notice = |(i, notice): (usize, &Notice)| {
            let content = match notice {
                Notice::Text(text) => html! { <p>{ text }</p> },
                Notice::LeftOut(problems) => html! {
                    <details><summary>{ (words.records_left_out)(problems.len()) }</summary>
                        <ProblemList problems={problems.clone()} lang={self.lang()} /></details>
                },
            };
            html! {
                <div class="notice">{ content }
                    <button type="button" class="tool" aria-label={words.dismiss} title={words.dismiss}
                        onclick={ctx.link().callback(move |_| Msg::Dismiss(i))}>{ "×" }</button>
                </div>
            }
        };
        html! { <div class="notices" aria-live="polite">{ for self.notices.iter().enumerate().map(notice) }</div> }
    }
}

/// What a view shows, with the layout measured by itself.
fn derive(loaded: &Shared<Loaded>, view: &View, before: Option<&Stage>) -> Shared<Stage> {
    let selected = Stage::select(loaded, view);
    Shared::new(timing::measured("faultlines:layout", || selected.laid_out(before)))
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
