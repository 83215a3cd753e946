//! Sources: who published, when, and which of them were not read. Only http and https addresses become links.

use yew::Html;

use super::lists::{Fold, folding};
use crate::ui::kit::markup::{El, el, ordered, text_node};
use crate::ui::kit::props::PageProps;
use base::date::words as date_words;
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Source, SourceIx, is_web_address};

/// Sources shown before the rest is folded away.
const SHOWN: usize = 6;

/// How many letters of an address are shown.
const SHORT: usize = 60;

/// Adds the list of sources of what is selected, with a heading.
pub fn sources(pane: El, props: &PageProps, of: &str, sources: &[SourceIx]) -> El {
    let words = props.words();
    let items = sources.iter().map(|ix| full(props.loaded.dataset.source(*ix), props.lang)).collect();
    let pane = pane.add(el("h3").text(words.sources));
    let fold = Fold { shown: SHOWN, summary: words.all_sources, of, all: None };
    let pane = folding(pane, || ordered().class("sources"), items, &fold);
    let any_not_read = sources.iter().any(|ix| props.loaded.dataset.source(*ix).checked.is_not_read());
    pane.add_opt(any_not_read.then(|| el("p").class("checked").text(words.not_read_key)))
}

/// Sources in one line, as under a claim.
pub fn inline(props: &PageProps, sources: &[SourceIx]) -> El {
    let mut line = el("p").class("cited");
    for (i, ix) in sources.iter().enumerate() {
        if i > 0 {
            line = line.text(" · ");
        }
        let source = props.loaded.dataset.source(*ix);
        line = line.node(anchor(source, &source.publisher));
        if source.weak {
            line = line.text(" (").text(props.words().weak_source).text(")");
        }
    }
    line
}

fn full(source: &Source, lang: Lang) -> El {
    // A guessed title is not shown as if it were one: the address speaks for itself.
    let named = if source.title_approximate {
        el("span").node(anchor(source, &short_address(&source.url)))
    } else {
        el("span").attr("lang", &source.lang).node(anchor(source, &source.title))
    };
    let mut how = el("span").class("checked");
    let mut said: Vec<String> = source.date.iter().map(|date| date_words(date, lang)).collect();
    said.extend(source.weak.then(|| strings(lang).weak_source.to_string()));
    said.extend(source.checked.is_not_read().then(|| strings(lang).not_read.to_string()));
    how = how.text(&said.join(" · "));
    if let Some(url) = source.archived.as_ref().filter(|url| is_web_address(url)) {
        how =
            how.text(if said.is_empty() { "" } else { " · " }).add(outside(url, strings(lang).archived_copy));
    }
    let publisher = el("span").class("publisher").text(&source.publisher);
    el("li").add(publisher).text(" ").add(named).add(how)
}

/// The reader of datasets refuses other addresses already; this is the last door before an `href`.
fn anchor(source: &Source, label: &str) -> Html {
    if is_web_address(&source.url) { outside(&source.url, label).into() } else { text_node(label) }
}

fn outside(url: &str, label: &str) -> El {
    el("a").attr("href", url).attr("rel", "noopener noreferrer").attr("target", "_blank").text(label)
}

/// An address without what all addresses have, and not too long.
fn short_address(url: &str) -> String {
    let bare = ["https://", "http://"].iter().find_map(|scheme| url.strip_prefix(scheme)).unwrap_or(url);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let bare = bare.strip_suffix('/').unwrap_or(bare);
    let mut short: String = bare.chars().take(SHORT).collect();
    if short.len() < bare.len() {
        short.push('…');
    }
    short
}
