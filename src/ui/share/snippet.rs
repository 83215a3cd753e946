//! The HTML of an embed, with every value of the view written out. Plain functions.

use base::text::Lang;
use view::{Mode, View, serialize_full};

/// The ways to embed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Snippet {
    /// A frame of fixed height; no script.
    #[default]
    Frame,
    /// An element that has the height of what it shows.
    Element,
    /// A picture with its words, where no frame is allowed; the companion writes it.
    Picture,
}

/// The query of an embed: nothing of it is left to defaults, which may change after the article is out.
pub fn embed_query(view: &View, lang: Lang) -> String {
    let mut view = view.clone();
    view.settings.embed = true;
    view.settings.lang = Some(lang);
    serialize_full(&view)
}

/// `headline` is what stands over an embed that can be given one; it may be empty.
pub fn snippet(view: &View, lang: Lang, page: &str, title: &str, headline: &str, kind: Snippet) -> String {
    let query = embed_query(view, lang);
    match kind {
        Snippet::Picture => String::new(),
        Snippet::Frame => [
            "<iframe src=\"",
            &attribute(&[page, "?", &query].concat()),
            "\" title=\"",
            &attribute(title),
            "\" loading=\"lazy\" allow=\"clipboard-write; web-share\" style=\"width:100%;border:0\" height=\"",
            &height_px(view.mode).to_string(),
            "\"></iframe>",
        ]
        .concat(),
        Snippet::Element => [
            "<script src=\"",
            &attribute(folder(page)),
            "embed.js\" async></script>\n<faultlines-embed src=\"",
            &attribute(page),
            "\" view=\"?",
            &attribute(&query),
            "\" title=\"",
            &attribute(title),
            &if headline.is_empty() { String::new() } else { ["\" headline=\"", &attribute(headline)].concat() },
            "\"></faultlines-embed>",
        ]
        .concat(),
    }
}

/// What a frame without a script should be high, on a phone's width.
const fn height_px(mode: Mode) -> u16 {
    match mode {
        Mode::All => 932,
        Mode::Graph => 652,
        Mode::Timeline => 552,
        Mode::Table => 832,
    }
}

fn folder(page: &str) -> &str {
    page.rfind('/').map_or("", |slash| &page[..=slash])
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
