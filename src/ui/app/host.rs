//! The app in a frame: what the framing page asks for and is told, and which link is shown once its data are there.

use yew::prelude::*;

use super::{App, Msg as AppMsg, Phase, sheet};
use crate::browser::fetch::Missing;
use crate::browser::host_page::HostPage;
use crate::browser::history;
use super::load::{BUNDLED, data_path, fetch_dataset};
use super::error_page::{LoadError, error_page};
use crate::ui::kit::markup::{El, callback};
use crate::ui::kit::notice::Notice;
use base::text::strings::strings;
use view::message::Command;
use view::{Action, Parsed, Step, parse, summary};

/// How many commands wait for the data; of more, the first ones are forgotten.
const WAITING_MAX: usize = 8;

pub struct Framed {
    /// The link that is shown as soon as its data are there.
    pub asked: Parsed,
    /// The page around us, where there is one.
    page: Option<HostPage>,
    /// Its commands that wait for the data.
    waiting: Vec<Command>,
    /// Whether the words on the selection cover the timeline; else a link's selection shows its headline alone.
    pub sheet_up: bool,
    /// Where a finger took hold of the sheet, in CSS pixels from the window's top.
    pub gripped: Option<f64>,
}

pub enum Msg {
    Told(Command),
    /// The same data once more.
    Retry,
    /// Back to the bundled data, where others could not be shown.
    Bundled,
    Sheet(sheet::Msg),
    /// The reader's own file, which the page now carries.
    Local,
}

impl Framed {
    pub fn new(ctx: &Context<App>) -> Self {
        let link = ctx.link().clone();
        let told = move |command| link.send_message(AppMsg::Framed(Msg::Told(command)));
        let page = HostPage::around(told);
        Self { asked: parse(&history::query()), page, waiting: Vec::new(), sheet_up: false, gripped: None }
    }
}

impl App {
    pub fn framed(&mut self, ctx: &Context<Self>, msg: Msg) {
        match msg {
            Msg::Told(command) => self.told(ctx, command),
            Msg::Retry => self.ask(ctx, self.framed.asked.clone()),
            Msg::Bundled => {
                let query = query_without_data();
                history::write(&query, Step::Replace);
                self.ask(ctx, parse(&query));
            }
            Msg::Sheet(msg) => self.sheet(msg),
            Msg::Local => {
                self.notices.clear();
                let mut asked = parse("");
                asked.view.frame = self.view.frame.clone();
                asked.view.frame.data = None;
                self.ask(ctx, asked);
            }
        }
    }

    fn told(&mut self, ctx: &Context<Self>, command: Command) {
        let Phase::Ready { loaded, .. } = &self.phase else {
            let waiting = &mut self.framed.waiting;
            waiting.push(command);
            waiting.drain(..waiting.len().saturating_sub(WAITING_MAX));
            return;
        };
        let query = match command {
            Command::View(query) => query,
            Command::Theme(theme) => {
                self.act(&Action::Theme(theme));
                return;
            }
            Command::Lang(lang) => {
                self.act(&Action::Lang(lang));
                return;
            }
        };
        let mut asked = parse(&query);
        let frame = asked.view.frame.over(asked.named, &self.view.frame);
        if frame.data != self.view.frame.data {
            asked.view.frame = frame;
            return self.ask(ctx, asked);
        }
        let (view, warnings) = asked.resolve(&loaded.dataset, &self.view.frame);
        if let Some(line) = summary(&warnings, self.lang()) {
            self.notices.push(Notice::Text(line));
        }
        self.framed.sheet_up = false;
        self.show(view);
        history::write(&self.link(), Step::Replace);
    }

    /// Shows a link as soon as its data are there.
    fn ask(&mut self, ctx: &Context<Self>, asked: Parsed) {
        self.view = asked.view.clone().into();
        self.phase = Phase::Loading;
        fetch_dataset(ctx, data_path(&asked.view));
        self.framed.asked = asked;
    }

    pub fn failure(&self, ctx: &Context<Self>, failure: &LoadError) -> El {
        let retry = callback(ctx.link(), |_| Some(AppMsg::Framed(Msg::Retry)));
        let bundled = callback(ctx.link(), |_| Some(AppMsg::Framed(Msg::Bundled)));
        error_page(failure, self.lang(), retry, self.view.frame.data.is_some().then_some(bundled))
    }

    fn is_ready(&self) -> bool {
        matches!(self.phase, Phase::Ready { .. })
    }

    /// Data did not arrive, or are more than a page can show. Others than the bundled ones leave these in their
    /// place, with a word about it.
    pub fn missing(&mut self, ctx: &Context<Self>, path: &str, missing: &Missing) {
        let words = strings(self.lang());
        let said = match missing {
            Missing::TooLong => (words.too_large)(path),
            Missing::Because(reason) if path == BUNDLED && self.is_ready() => (words.rest_missing)(reason),
            Missing::Because(reason) if path == BUNDLED => (words.failed_fetch)(reason),
            Missing::Because(reason) => (words.data_missing)(path, reason),
        };
        if path == BUNDLED && self.is_ready() {
            // What the page opened with stays.
            return self.notices.push(Notice::Text(said));
        }
        if path == BUNDLED {
            return self.phase = Phase::Failed(LoadError::Fetch(said));
        }
        self.notices.push(Notice::Text(said));
        fetch_dataset(ctx, BUNDLED.to_string());
    }

    /// Tells the framing page what has changed, once what has changed is drawn, and hears what it said before.
    pub fn notify_host(&mut self, ctx: &Context<Self>) {
        let Some(page) = &self.framed.page else { return };
        match &self.phase {
            Phase::Loading => return,
            // The picture is still to come.
            Phase::Ready { .. } if !self.ready => return,
            Phase::Ready { .. } => {
                page.tell_view(self.link(), self.view.sel.as_ref());
                let waiting = std::mem::take(&mut self.framed.waiting);
                waiting.into_iter().for_each(|it| ctx.link().send_message(AppMsg::Framed(Msg::Told(it))));
            }
            Phase::Failed(_) => {}
        }
        if self.view.frame.embed {
            page.tell_height_of("app");
        }
    }
}

/// The link as it is, without its `data`.
fn query_without_data() -> String {
    let query = history::query();
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with("data=")).collect();
    kept.join("&")
}
