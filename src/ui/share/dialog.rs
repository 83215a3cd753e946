//! The dialog that shares a view: its link, its embed, its text with sources, its files. All of it is derived from the
//! view; the dialog keeps only what the reader pressed in it.

use web_sys::Event;
use yew::Callback;

use super::given_away::given_away;
use super::snippet::{Snippet, embed_query, snippet};
use crate::browser::bridge::{hook, id};
use crate::browser::companion::{self, ExportRequest};
use crate::browser::{clipboard, document, history, web_share};
use crate::ui::kit::icons::{self, icon_button};
use crate::ui::kit::markup::{El, On, button, el, emit, input_value, spoken, unordered};
use crate::ui::kit::props::PageProps;
use base::date::day_words;
use page::selection::passed_on;
use page::{ExportFormat, describe};
use view::{HEADLINE_MAX_CHARS, Selection, View, headline};

/// What can be copied; each has a field to copy it from by hand.
#[derive(Clone, Copy, PartialEq)]
pub enum CopyTarget {
    Link,
    Snippet,
    Text,
    Citation,
}

impl CopyTarget {
    const fn field_id(self) -> &'static str {
        match self {
            CopyTarget::Link => "share-link",
            CopyTarget::Snippet => "share-snippet",
            CopyTarget::Text => "share-text",
            CopyTarget::Citation => "share-citation",
        }
    }
}

/// The result of the last press, shown at the bottom.
#[derive(Clone, Copy, PartialEq, Default)]
enum Status {
    #[default]
    Nothing,
    Copied,
    /// The clipboard is blocked: the text is selected.
    ByHand(CopyTarget),
    Making,
    Made,
    Failed,
}

#[derive(Clone)]
pub enum Msg {
    Open,
    Closed,
    Copy(CopyTarget),
    Copied(CopyTarget, bool),
    Snippet(Snippet),
    /// The markup around a picture.
    FigureReady(Option<String>),
    /// The width of the preview in pixels; `None`: no preview.
    Preview(Option<u16>),
    /// What stands over pictures and paper.
    Headline(String),
    Export(&'static str),
    Exported(bool),
    /// The text with sources, to be shown and copied.
    TextReady(Option<String>),
    SystemShare,
}

#[derive(Default)]
pub struct ShareDialog {
    open: bool,
    snippet: Snippet,
    preview: Option<u16>,
    text: Option<String>,
    figure: String,
    headline: String,
    status: Status,
}

/// Widths of a phone and of an article's column.
const WIDTHS_PX: [u16; 2] = [360, 640];

const HEADLINE_ID: &str = "share-headline";

/// A picture of pixels is made of the picture of lines, so it is no format of its own.
const PNG: &str = "png";

/// The whole dataset, which another program writes (static/companion-loader.js).
const XLSX: &str = "xlsx";

impl ShareDialog {
    /// Handles a message.
    pub fn update(&mut self, props: &PageProps, query: &str, on_msg: &Callback<Msg>, msg: Msg) {
        match msg {
            Msg::Open => {
                let snippet = if self.snippet == Snippet::Picture { Snippet::Frame } else { self.snippet };
                *self = Self { open: true, snippet, ..Self::default() };
            }
            Msg::Closed => self.open = false,
            Msg::Copy(part) => self.copy(props, query, on_msg, part),
            Msg::Copied(_, true) => self.status = Status::Copied,
            Msg::Copied(part, false) => self.status = Status::ByHand(part),
            Msg::Snippet(snippet) => {
                self.snippet = snippet;
                if snippet == Snippet::Picture {
                    self.export(props, query, on_msg, ExportFormat::Figure.id(), true, Msg::FigureReady);
                }
            }
            Msg::FigureReady(Some(figure)) => self.figure = figure,
            Msg::FigureReady(None) => self.status = Status::Failed,
            Msg::Preview(width) => self.preview = width,
            Msg::Headline(headline) => self.headline = headline,
            Msg::Export(format) => {
                self.status = Status::Making;
                self.export(props, query, on_msg, format, false, |made| Msg::Exported(made.is_some()));
            }
            Msg::Exported(done) => self.status = if done { Status::Made } else { Status::Failed },
            Msg::TextReady(None) => self.status = Status::Failed,
            Msg::TextReady(text) => {
                self.text = text;
                self.copy(props, query, on_msg, CopyTarget::Text);
            }
            Msg::SystemShare => {
                web_share::share(&description(props), &history::address(&given_away(props, query)));
            }
        }
    }

    fn copy(&mut self, props: &PageProps, query: &str, on_msg: &Callback<Msg>, part: CopyTarget) {
        let text = match (part, &self.text) {
            (CopyTarget::Link, _) => history::address(&given_away(props, query)),
            (CopyTarget::Snippet, _) => self.snippet_text(props),
            (CopyTarget::Citation, _) => citation(props, query),
            (CopyTarget::Text, Some(text)) => text.clone(),
            (CopyTarget::Text, None) => {
                self.status = Status::Making;
                return self.export(props, query, on_msg, ExportFormat::Text.id(), true, Msg::TextReady);
            }
        };
        let on_msg = on_msg.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let done = clipboard::copy(&text).await;
            on_msg.emit(Msg::Copied(part, done));
        });
    }

    /// Has the companion make a file; `answer` makes the message of what came of it.
    fn export(
        &self,
        props: &PageProps,
        query: &str,
        on_msg: &Callback<Msg>,
        format: &'static str,
        keep: bool,
        answer: fn(Option<String>) -> Msg,
    ) {
        let (data, lang, dark) = (props.data_path(), props.lang, props.dark);
        let (on_msg, query, headline) = (on_msg.clone(), query.to_string(), self.headline.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let (page, lang) = (history::page_address(), lang.tag());
            let (data, query, page, headline) = (&*data, &*query, &*page, &*headline);
            let request = ExportRequest { format, data, query, lang, dark, page, headline, keep };
            on_msg.emit(answer(companion::export(&request).await));
        });
    }

    fn snippet_text(&self, props: &PageProps) -> String {
        if self.snippet == Snippet::Picture {
            return self.figure.clone();
        }
        let (view, page, title) = (shared_view(props), history::page_address(), description(props));
        snippet(&view, props.lang, &page, &title, &headline(&self.headline), self.snippet)
    }

    /// Opens the real dialog, or selects what is to be copied by hand: what only the page itself can do.
    pub fn rendered(&self) {
        if self.open {
            document::show_dialog(id::SHARE_DIALOG, true);
        }
        if let Status::ByHand(part) = self.status {
            document::select_text(part.field_id());
        }
    }

    pub fn is_open(&self) -> bool {
        self.open
    }

    /// The dialog; nothing while it is closed. `file` is the message about a reader's file.
    pub fn view(
        &self,
        props: &PageProps,
        query: &str,
        file: Option<El>,
        on_msg: &Callback<Msg>,
    ) -> Option<El> {
        if !self.open {
            return None;
        }
        let words = props.words();
        let close = icon_button(icons::CROSS, words.close, emit(on_msg, Msg::Closed)).class("tool close");
        let dialog = el("dialog")
            .attr("id", id::SHARE_DIALOG)
            .class("share")
            .attr("aria-labelledby", "share-title")
            .on(On::Close, emit(on_msg, Msg::Closed))
            .add(close)
            .add(el("h2").attr("id", "share-title").text(words.share_title))
            .add(el("p").class("lead").text(&description(props)))
            .add(el("p").class("unpublished").text(words.share_own_file))
            .add(self.link_part(props, query, on_msg))
            .add(citation_part(props, query, on_msg))
            .add(self.headline_part(props, on_msg))
            .add(self.embed_part(props, on_msg));
        let dialog = if companion::is_there() {
            dialog
                .add(self.text_part(props, on_msg))
                .add(files_part(props, on_msg))
                .add(open_part(props, file))
        } else {
            dialog
        };
        Some(
            dialog.add(
                el("p")
                    .class("said")
                    .attr("role", "status")
                    .attr("aria-atomic", "true")
                    .add_opt(spoken(self.status_text(props))),
            ),
        )
    }

    fn status_text(&self, props: &PageProps) -> &'static str {
        let words = props.words();
        match self.status {
            Status::Nothing => "",
            Status::Copied => words.copied,
            Status::ByHand(_) => words.copy_by_hand,
            Status::Making => words.making_file,
            Status::Made => words.file_saved,
            Status::Failed => words.file_failed,
        }
    }

    fn link_part(&self, props: &PageProps, query: &str, on_msg: &Callback<Msg>) -> El {
        let words = props.words();
        let address = history::address(&given_away(props, query));
        let system =
            web_share::is_there().then(|| button(emit(on_msg, Msg::SystemShare)).text(words.share_system));
        let field = field("input", CopyTarget::Link, words.this_link).attr("type", "text").value(&address);
        let row = el("div")
            .class("row")
            .add(field)
            .add(button(emit(on_msg, Msg::Copy(CopyTarget::Link))).class("primary").text(words.copy))
            .add_opt(system);
        of_address().add(el("h3").text(words.this_link)).add(row)
    }

    fn headline_part(&self, props: &PageProps, on_msg: &Callback<Msg>) -> El {
        let words = props.words();
        let typed = on_msg.reform(|event: Event| Msg::Headline(input_value(&event)));
        let field = el("input")
            .attr("type", "text")
            .attr("id", HEADLINE_ID)
            .class("typed")
            .attr("dir", "auto")
            .attr("maxlength", &HEADLINE_MAX_CHARS.to_string())
            .attr("placeholder", &description(props))
            .attr("aria-describedby", "headline-hint")
            .value(&self.headline)
            .on(On::Input, typed);
        el("section")
            .add(el("h3").add(el("label").attr("for", HEADLINE_ID).text(words.headline)))
            .add(el("div").class("row").add(field))
            .add(el("p").class("hint-line").attr("id", "headline-hint").text(words.headline_hint))
    }

    fn embed_part(&self, props: &PageProps, on_msg: &Callback<Msg>) -> El {
        let words = props.words();
        let mut kinds = vec![(Snippet::Frame, words.embed_frame), (Snippet::Element, words.embed_element)];
        if companion::is_there() {
            kinds.push((Snippet::Picture, words.embed_picture));
        }
        let kind = |(snippet, name): (Snippet, &str)| {
            button(emit(on_msg, Msg::Snippet(snippet)))
                .flag("aria-pressed", self.snippet == snippet)
                .text(name)
        };
        let widths = [(WIDTHS_PX[0], words.preview_phone), (WIDTHS_PX[1], words.preview_column)];
        let width = |(width, name): (u16, &str)| {
            let next = if self.preview == Some(width) { None } else { Some(width) };
            button(emit(on_msg, Msg::Preview(next)))
                .flag("aria-pressed", self.preview == Some(width))
                .text(name)
        };
        let choices = |name: &str, buttons: Vec<El>| {
            el("div").class("modes").attr("role", "group").attr("aria-label", name).each(buttons)
        };
        let code = self.snippet_text(props);
        let preview = self.preview.map(|width| {
            let src = [&history::page_address(), "?", &embed_query(&shared_view(props), props.lang)].concat();
            let frame = el("iframe")
                .attr("id", "share-preview")
                .attr("title", words.preview)
                .attr("src", &src)
                .attr("width", &width.to_string());
            el("div").class("preview").add(frame.attr("height", "560"))
        });
        of_address()
            .add(el("h3").text(words.embed))
            .add(choices(words.embed, kinds.into_iter().map(kind).collect()))
            .add(
                el("div")
                    .class("row")
                    .add(field("textarea", CopyTarget::Snippet, words.embed).attr("rows", "4").value(&code))
                    .add(
                        button(emit(on_msg, Msg::Copy(CopyTarget::Snippet)))
                            .class("primary")
                            .text(words.copy),
                    ),
            )
            .add(
                el("div")
                    .class("row previews")
                    .add(el("span").text(words.preview))
                    .add(choices(words.preview, widths.into_iter().map(width).collect())),
            )
            .add_opt(preview)
    }

    fn text_part(&self, props: &PageProps, on_msg: &Callback<Msg>) -> El {
        let words = props.words();
        let shown = self.text.as_ref().map(|text| {
            field("textarea", CopyTarget::Text, words.text_with_sources).attr("rows", "8").value(text)
        });
        el("section").add(el("h3").text(words.text_with_sources)).add(
            el("div")
                .class("row")
                .add_opt(shown)
                .add(button(emit(on_msg, Msg::Copy(CopyTarget::Text))).class("primary").text(words.copy)),
        )
    }
}

/// What the view is called, whose page it is on, of which day, and where; by the data that stay, where they do.
fn citation(props: &PageProps, query: &str) -> String {
    let (words, lang, head) = (props.words(), props.lang, &props.loaded.dataset.head);
    let updated = (words.updated)(&day_words(head.updated, lang));
    let archived = document::element(id::ARCHIVED_DATA).and_then(|it| it.get_attribute("content"));
    let query = match archived.filter(|_| props.view.settings.data.is_none()) {
        Some(data) => [query, "&data=", &data].concat(),
        None => given_away(props, query),
    };
    [&description(props), ". ", head.title.text(lang), ". ", &updated, ". ", &history::address(&query)]
        .concat()
}

/// A section of what leads to the page by its address. The style sheet hides it while a reader's own file is shown, which has
/// none.
fn of_address() -> El {
    el("section").class("of-address")
}

fn citation_part(props: &PageProps, query: &str, on_msg: &Callback<Msg>) -> El {
    let words = props.words();
    let field = field("textarea", CopyTarget::Citation, words.cite).attr("rows", "3");
    let copy = button(emit(on_msg, Msg::Copy(CopyTarget::Citation))).class("primary").text(words.copy);
    let row = el("div").class("row").add(field.value(&citation(props, query))).add(copy);
    of_address().add(el("h3").text(words.cite)).add(row)
}

fn files_part(props: &PageProps, on_msg: &Callback<Msg>) -> El {
    let words = props.words();
    let [
        svg,
        png,
        csv,
        json,
        xlsx,
        jgf,
        gexf,
        graphml,
        ftm,
        statements,
        kumu,
        ics,
        txt,
        csl,
        bibtex,
        ris,
        print,
    ] = words.files;
    let files = [
        (ExportFormat::Svg.id(), svg),
        (PNG, png),
        (ExportFormat::Csv.id(), csv),
        (ExportFormat::Json.id(), json),
        (XLSX, xlsx),
        (ExportFormat::Jgf.id(), jgf),
        (ExportFormat::Gexf.id(), gexf),
        (ExportFormat::GraphMl.id(), graphml),
        (ExportFormat::Ftm.id(), ftm),
        (ExportFormat::FtmStatements.id(), statements),
        (ExportFormat::Kumu.id(), kumu),
        (ExportFormat::Ics.id(), ics),
        (ExportFormat::Text.id(), txt),
        (ExportFormat::Csl.id(), csl),
        (ExportFormat::BibTex.id(), bibtex),
        (ExportFormat::Ris.id(), ris),
        ("print", print),
    ];
    let file = |(format, name): (&'static str, &str)| {
        el("li").add(button(emit(on_msg, Msg::Export(format))).attr(hook::FILE, format).text(name))
    };
    let part = el("section")
        .add(el("h3").text(words.save_as))
        .add(unordered().class("files").each(files.into_iter().map(file)));
    if !matches!(props.view.sel, Some(Selection::Event(_))) {
        return part;
    }
    let of_event = [("csl-event", csl), ("bibtex-event", bibtex), ("ris-event", ris)];
    part.add(el("h3").text(words.sources_of_event))
        .add(unordered().class("files").each(of_event.into_iter().map(file)))
}

/// Opens a reader's own file: static/boot.js listens to the field.
fn open_part(props: &PageProps, file: Option<El>) -> El {
    let name = props.words().open_file;
    let field = el("input").attr("type", "file").attr("multiple", "").attr("id", "open-file");
    el("section").add(el("h3").add(el("label").attr("for", "open-file").text(name))).add(field).add_opt(file)
}

/// A field that can only be read and copied from.
fn field(tag: &'static str, part: CopyTarget, name: &str) -> El {
    el(tag)
        .attr("id", part.field_id())
        .attr("readonly", "")
        .attr("spellcheck", "false")
        .attr("aria-label", name)
}

fn description(props: &PageProps) -> String {
    describe(&props.loaded.dataset, &props.model.visible, &props.view, props.lang)
}

/// The view as it is passed on: not with a selection that its own filters leave out.
fn shared_view(props: &PageProps) -> View {
    passed_on(&props.loaded.dataset, &props.model, &props.view)
}
