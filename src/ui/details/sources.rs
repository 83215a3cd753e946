//! Sources: who published, when, and how each was checked. Only http and https addresses become links.

use yew::prelude::*;

use super::DetailsProps;
use crate::dataset::{Checked, Source, SourceIx};
use crate::date::words as date_words;
use crate::text::Lang;
use crate::text::strings::strings;

/// A list of sources with a heading.
pub fn sources(props: &DetailsProps, sources: &[SourceIx]) -> Html {
    let words = strings(props.lang);
    let item = |ix: &SourceIx| html! { <li>{ full(props.loaded.dataset.source(*ix), props.lang) }</li> };
    html! { <><h3>{ words.sources }</h3><ol class="sources">{ for sources.iter().map(item) }</ol></> }
}

/// Sources in one line, as under a claim.
pub fn inline(props: &DetailsProps, sources: &[SourceIx]) -> Html {
    let item = |(i, ix): (usize, &SourceIx)| {
        let source = props.loaded.dataset.source(*ix);
        html! { <>if i > 0 { { " · " } }{ anchor(source, &source.publisher) }<span class="checked">{ " " }{ checked(source.checked, props.lang) }</span></> }
    };
    html! { <p class="cited">{ for sources.iter().enumerate().map(item) }</p> }
}

fn full(source: &Source, lang: Lang) -> Html {
    let date = source.date.as_ref().map(|d| date_words(d, lang));
    // A guessed title is not shown as if it were one: the address speaks for itself.
    let title = if source.title_approximate { short_address(&source.url) } else { source.title.clone() };
    let title_lang = (!source.title_approximate).then(|| source.lang.clone());
    html! {
        <>
            <span class="publisher">{ &source.publisher }</span>
            { " " }<span lang={title_lang}>{ anchor(source, &title) }</span>
            <span class="checked">
                { date.map(|d| html! { <>{ d }{ " · " }</> }) }
                { checked(source.checked, lang) }
                { source.archived.as_ref().filter(|url| is_web(url)).map(|url| html! { <>{ " · " }{ outside(url, "archive") }</> }) }
            </span>
        </>
    }
}

fn checked(how: Checked, lang: Lang) -> &'static str {
    let [read, listed, cited] = strings(lang).checked;
    match how {
        Checked::Read => read,
        Checked::Listed => listed,
        Checked::Cited => cited,
    }
}

fn anchor(source: &Source, label: &str) -> Html {
    if is_web(&source.url) {
        outside(&source.url, label)
    } else {
        html! { <>{ label }</> }
    }
}

fn outside(url: &str, label: &str) -> Html {
    html! { <a href={url.to_string()} rel="noopener noreferrer" target="_blank">{ label }</a> }
}

/// The reader of datasets refuses other addresses already; this is the last door before an `href`.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn short_address(url: &str) -> String {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest).trim_start_matches("www.");
    let bare = bare.trim_end_matches('/');
    match bare.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &bare[..end]),
        None => bare.to_string(),
    }
}
