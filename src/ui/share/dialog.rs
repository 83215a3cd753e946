//! The dialog that passes a view on: its link, its embed, its text with sources, its files. What it makes of
//! the view is derived; it holds only what the reader pressed in it.

use web_sys::Event;
use yew::html::Scope;

use crate::ui::app::App;
use crate::ui::app::load::data_path;
use crate::ui::kit::markup::{El, On, button, el, callback, tool};
use crate::ui::kit::props::PageProps;
use super::snippet::{Snippet, page_address, snippet};
use crate::browser::{clipboard, document, history, take};
use page::ExportFormat;
use page::describe;

/// Something that can be copied; each has a field it can be copied from by hand.
#[derive(Clone, Copy, PartialEq)]
pub enum Part {
    Link,
    Snippet,
    Text,
}

impl Part {
    const fn field_id(self) -> &'static str {
        match self {
            Part::Link => "share-link",
            Part::Snippet => "share-snippet",
            Part::Text => "share-text",
        }
    }
}

/// What the dialog last did, as it says below.
#[derive(Clone, Copy, PartialEq, Default)]
enum Said {
    #[default]
    Nothing,
    Copied,
    /// The clipboard is blocked: the text is selected.
    ByHand(Part),
    Making,
    Made,
    Failed,
}

#[derive(Clone)]
pub enum Msg {
    Open,
    Closed,
    Copy(Part),
    Copied(Part, bool),
    Snippet(Snippet),
    /// The width of the preview in pixels; `None`: no preview.
    Preview(Option<u16>),
    Take(&'static str),
    Taken(bool),
    /// The text with sources, to be shown and copied.
    TextCame(Option<String>),
    System,
}

#[derive(Default)]
pub struct Share {
    open: bool,
    snippet: Snippet,
    preview: Option<u16>,
    text: Option<String>,
    said: Said,
}

/// Widths of a phone and of an article's column.
const WIDTHS_PX: [u16; 2] = [360, 640];

/// A picture of pixels is made of the picture of lines, so it is no format of its own.
const PNG: &str = "png";

impl Share {
    /// Answers the reader.
    pub fn update(&mut self, props: &PageProps, query: &str, link: &Scope<App>, msg: Msg) {
        match msg {
            Msg::Open => *self = Self { open: true, snippet: self.snippet, ..Self::default() },
            Msg::Closed => self.open = false,
            Msg::Copy(part) => self.copy(props, query, link, part),
            Msg::Copied(_, true) => self.said = Said::Copied,
            Msg::Copied(part, false) => self.said = Said::ByHand(part),
            Msg::Snippet(snippet) => self.snippet = snippet,
            Msg::Preview(width) => self.preview = width,
            Msg::Take(format) => {
                self.said = Said::Making;
                make(props, query, link, format, false, |made| Msg::Taken(made.is_some()));
            }
            Msg::Taken(done) => self.said = if done { Said::Made } else { Said::Failed },
            Msg::TextCame(None) => self.said = Said::Failed,
            Msg::TextCame(text) => {
                self.text = text;
                self.copy(props, query, link, Part::Text);
            }
            Msg::System => take::share(&description(props), &history::address(query)),
        }
    }

    fn copy(&mut self, props: &PageProps, query: &str, link: &Scope<App>, part: Part) {
        let text = match (part, &self.text) {
            (Part::Link, _) => history::address(query),
            (Part::Snippet, _) => self.snippet_text(props),
            (Part::Text, Some(text)) => text.clone(),
            (Part::Text, None) => {
                self.said = Said::Making;
                return make(props, query, link, ExportFormat::Text.id(), true, Msg::TextCame);
            }
        };
        let link = link.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let done = clipboard::copy(&text).await;
            link.send_message(Msg::Copied(part, done));
        });
    }

    fn snippet_text(&self, props: &PageProps) -> String {
        snippet(&props.view, props.lang, &page_address(), &description(props), self.snippet)
    }

    /// Opens the real dialog, or selects what is to be copied by hand: what only the page itself can do.
    pub fn rendered(&self) {
        if self.open {
            document::show_dialog("share-dialog", true);
        }
        if let Said::ByHand(part) = self.said {
            document::select_text(part.field_id());
        }
    }

    /// The dialog; nothing while it is closed.
    pub fn view(&self, props: &PageProps, query: &str, link: &Scope<App>) -> Option<El> {
        if !self.open {
            return None;
        }
        let words = props.words();
        let close = tool("×", words.close, press(link, Msg::Closed)).class("tool close");
        let dialog = el("dialog")
            .attr("id", "share-dialog")
            .class("share")
            .attr("aria-labelledby", "share-title")
            .on(On::Close, callback(link, |_| Some(crate::ui::app::Msg::Share(Msg::Closed))))
            .add(close)
            .add(el("h2").attr("id", "share-title").text(words.share_title))
            .add(el("p").class("lead").text(&description(props)))
            .add(self.link_part(props, query, link))
            .add(self.embed_part(props, link));
        let dialog = if take::can_take() {
            dialog.add(self.text_part(props, link)).add(files_part(props, link)).add(open_part(props))
        } else {
            dialog
        };
        Some(dialog.add(el("p").class("said").attr("role", "status").text(self.said_words(props))))
    }

    fn said_words(&self, props: &PageProps) -> &'static str {
        let words = props.words();
        match self.said {
            Said::Nothing => "",
            Said::Copied => words.copied,
            Said::ByHand(_) => words.copy_by_hand,
            Said::Making => words.making_file,
            Said::Made => words.file_saved,
            Said::Failed => words.file_failed,
        }
    }

    fn link_part(&self, props: &PageProps, query: &str, link: &Scope<App>) -> El {
        let words = props.words();
        let address = history::address(query);
        let system = take::sharing().map(|_| button(press(link, Msg::System)).text(words.share_system));
        let field = field("input", Part::Link, words.this_link).attr("type", "text").value(&address);
        let row = el("div")
            .class("row")
            .add(field)
            .add(button(press(link, Msg::Copy(Part::Link))).class("primary").text(words.copy))
            .add_opt(system);
        el("section").add(el("h3").text(words.this_link)).add(row)
    }

    fn embed_part(&self, props: &PageProps, link: &Scope<App>) -> El {
        let words = props.words();
        let kinds = [(Snippet::Frame, words.embed_frame), (Snippet::Element, words.embed_element)];
        let kind = |(snippet, name): (Snippet, &str)| {
            button(press(link, Msg::Snippet(snippet)))
                .flag("aria-pressed", self.snippet == snippet)
                .text(name)
        };
        let widths = [(WIDTHS_PX[0], words.preview_phone), (WIDTHS_PX[1], words.preview_column)];
        let width = |(width, name): (u16, &str)| {
            let next = if self.preview == Some(width) { None } else { Some(width) };
            button(press(link, Msg::Preview(next)))
                .flag("aria-pressed", self.preview == Some(width))
                .text(name)
        };
        let choices = |name: &str, buttons: Vec<El>| {
            el("div").class("modes").attr("role", "group").attr("aria-label", name).each(buttons)
        };
        let code = self.snippet_text(props);
        let preview = self.preview.map(|width| {
            let src =
                [&page_address(), "?", &super::snippet::embed_query(&props.view, props.lang)].concat();
            let frame = el("iframe")
                .attr("id", "share-preview")
                .attr("title", words.preview)
                .attr("src", &src)
                .attr("width", &width.to_string());
            el("div").class("preview").add(frame.attr("height", "560"))
        });
        el("section")
            .add(el("h3").text(words.embed))
            .add(choices(words.embed, kinds.into_iter().map(kind).collect()))
            .add(
                el("div")
                    .class("row")
                    .add(field("textarea", Part::Snippet, words.embed).attr("rows", "4").value(&code))
                    .add(button(press(link, Msg::Copy(Part::Snippet))).class("primary").text(words.copy)),
            )
            .add(
                el("div")
                    .class("row previews")
                    .add(el("span").text(words.preview))
                    .add(choices(words.preview, widths.into_iter().map(width).collect())),
            )
            .add_opt(preview)
    }

    fn text_part(&self, props: &PageProps, link: &Scope<App>) -> El {
        let words = props.words();
        let shown = self
            .text
            .as_ref()
            .map(|text| field("textarea", Part::Text, words.text_with_sources).attr("rows", "8").value(text));
        el("section").add(el("h3").text(words.text_with_sources)).add(
            el("div")
                .class("row")
                .add_opt(shown)
                .add(button(press(link, Msg::Copy(Part::Text))).class("primary").text(words.copy)),
        )
    }
}

fn files_part(props: &PageProps, link: &Scope<App>) -> El {
    let words = props.words();
    let [svg, png, csv, json, jgf, gexf, ics, txt, print] = words.files;
    let files = [
        (ExportFormat::Svg.id(), svg),
        (PNG, png),
        (ExportFormat::Csv.id(), csv),
        (ExportFormat::Json.id(), json),
        (ExportFormat::Jgf.id(), jgf),
        (ExportFormat::Gexf.id(), gexf),
        (ExportFormat::Ics.id(), ics),
        (ExportFormat::Text.id(), txt),
        ("print", print),
    ];
    let file = |(format, name): (&'static str, &str)| {
        el("li").add(button(press(link, Msg::Take(format))).attr("data-file", format).text(name))
    };
    el("section")
        .add(el("h3").text(words.save_as))
        .add(el("ul").class("files").each(files.into_iter().map(file)))
}

/// The way in: static/boot.js hears of the files that are chosen.
fn open_part(props: &PageProps) -> El {
    let name = props.words().open_file;
    let field = el("input").attr("type", "file").attr("multiple", "").attr("id", "open-file");
    el("section").add(el("h3").add(el("label").attr("for", "open-file").text(name))).add(field)
}

/// A field that can only be read and copied from.
fn field(tag: &'static str, part: Part, name: &str) -> El {
    el(tag)
        .attr("id", part.field_id())
        .attr("readonly", "")
        .attr("spellcheck", "false")
        .attr("aria-label", name)
}

fn press(link: &Scope<App>, msg: Msg) -> yew::Callback<Event> {
    link.callback(move |_: Event| crate::ui::app::Msg::Share(msg.clone()))
}

fn description(props: &PageProps) -> String {
    describe(&props.loaded.dataset, &props.stage.visible, &props.view, props.lang)
}

/// Has a file made, and tells what became of it.
fn make(
    props: &PageProps,
    query: &str,
    link: &Scope<App>,
    format: &'static str,
    keep: bool,
    answer: fn(Option<String>) -> Msg,
) {
    let (view, lang, dark) = (props.view.clone(), props.lang, props.dark);
    let (link, query) = (link.clone(), query.to_string());
    wasm_bindgen_futures::spawn_local(async move {
        let page = page_address();
        let data = data_path(&view);
        let request =
            take::Request { format, data: &data, query: &query, lang: lang.tag(), dark, page: &page, keep };
        let made = take::take(&request).await;
        link.send_message(answer(made));
    });
}
