//! What a page says of itself to search engines, to those who pass its link on, and to reading machines.
//! Absolute addresses only where the site's own is known.

use super::html::Html;
use super::page_path::PagePath;
use super::record::machine_date;
use super::site_data::Site;
use super::{feed, structured_data};
use base::date::Edtf;
use base::text::Lang;
use serde_json::Value;

/// What a page is called and about, in its language.
pub struct About {
    pub title: String,
    pub description: String,
    /// The picture of the page, by its path in the site.
    pub card: String,
    /// That picture in words.
    pub alt: String,
    /// What it shows in the words of schema.org.
    pub graph: Vec<Value>,
    /// Whether the page has a feed beside it.
    pub has_feed: bool,
}

/// What entities, disputes and stories are called, a line `ID=NAME` each: the script of a page that is still loading says
/// by them what a link asks for (static/preload.js). Names that their id spells are left out.
fn names(site: &Site, lang: Lang) -> String {
    let dataset = &site.loaded.dataset;
    let entities = dataset.entities.iter().map(|it| (&it.id, it.name.text(lang)));
    let disputes = dataset.disputes.iter().map(|it| (&it.id, it.title.text(lang)));
    let stories = dataset.stories.iter().map(|it| (&it.id, it.title.text(lang)));
    let mut lines = String::new();
    for (id, name) in entities.chain(disputes).chain(stories).filter(|(id, name)| spelled(id) != **name) {
        lines.push_str(&[id, "=", name, "\n"].concat());
    }
    lines
}

/// An id as a name: its words, each with a capital.
fn spelled(id: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    id.split('-').map(word).collect::<Vec<String>>().join(" ")
}

/// The elements of `<head>` that depend on the data and the address.
pub fn head(site: &Site, path: &PagePath, about: &About) -> String {
    let mut html = Html::new();
    let About { title, description, card, alt, graph, has_feed } = about;
    html.leaf("title", &[], title);
    html.void("meta", &[("name", "description"), ("content", description)]);
    if let Some(to) = site.corrections_to.as_ref().filter(|_| path.is_site()) {
        html.void("meta", &[("id", "corrections-to"), ("content", &to.address)]);
    }
    if path.is_site() {
        html.void(
            "meta",
            &[("id", "names"), ("name", "faultlines:names"), ("content", &names(site, path.lang))],
        );
    }
    for lang in Lang::ALL {
        let other = path.in_language(lang);
        let href = site.url.as_ref().map_or_else(|| path.to(&other), |url| url.of(&other));
        html.void("link", &[("rel", "alternate"), ("hreflang", lang.tag()), ("href", &href)]);
    }
    let mut property = |name: &str, content: &str| {
        html.void("meta", &[("property", name), ("content", content)]);
    };
    // Reference managers take an `article` for one of a journal.
    property("og:type", "website");
    property("og:site_name", site.loaded.dataset.head.title.text(path.lang));
    property("og:title", title);
    property("og:description", description);
    property("og:locale", path.lang.site().locale);
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != path.lang) {
        property("og:locale:alternate", lang.site().locale);
    }
    if let Some(url) = &site.url {
        property("og:url", &url.of(&path.folder));
        property("og:image", &url.of(card));
        property("og:image:type", "image/png");
        property("og:image:width", "1200");
        property("og:image:height", "630");
        property("og:image:alt", alt);
        html.void("link", &[("rel", "canonical"), ("href", &url.of(&path.folder))]);
        html.void("meta", &[("name", "twitter:image"), ("content", &url.of(card))]);
    }
    let size = if site.url.is_some() { "summary_large_image" } else { "summary" };
    html.void("meta", &[("name", "twitter:card"), ("content", size)]);
    html.void("meta", &[("name", "twitter:title"), ("content", title)]);
    html.void("meta", &[("name", "twitter:description"), ("content", description)]);
    if let (Some(url), true) = (&site.url, path.is_site()) {
        html.void(
            "link",
            &[
                ("rel", "alternate"),
                ("type", "application/json+oembed"),
                ("href", &url.of("oembed.json")),
                ("title", title),
            ],
        );
    }
    if let (Some(url), true) = (&site.url, *has_feed) {
        let href = url.of(&[&path.folder, feed::FEED].concat());
        html.void(
            "link",
            &[("rel", "alternate"), ("type", "application/atom+xml"), ("href", &href), ("title", title)],
        );
    }
    citation(&mut html, site, path, title);
    html.finish() + &structured_data::element(graph.clone())
}

/// What reference managers read of a page that is to be cited.
fn citation(html: &mut Html, site: &Site, path: &PagePath, title: &str) {
    let head = &site.loaded.dataset.head;
    let mut meta = |name: &str, content: &str| {
        html.void("meta", &[("name", name), ("content", content)]);
    };
    meta("citation_title", title);
    if let Some(day) = machine_date(&Edtf::on(head.updated)) {
        meta("citation_date", &day);
    }
    meta("citation_language", path.lang.tag());
    if let Some(url) = &site.url {
        meta("citation_public_url", &url.of(&path.folder));
    }
}
