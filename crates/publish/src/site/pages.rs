//! All files of a site that are made from its data. Touches no file system: what is read is given, what is written is
//! returned.

use super::head::{About, head};
use super::page_path::PagePath;
use super::page_template::PageTemplate;
use super::site_data::Site;
use super::{card, corrections, gephi, home, oembed, story};
use base::text::Lang;
use base::text::strings::strings;
use dataset::Story;
use layout::codec;
use page::ViewModel;

/// Where the opening subset is put, and how the page finds it.
pub(super) const OPENING_SUBSET: &str = "data/opening.json";

/// A file to write.
pub struct SiteFile {
    /// From the site's folder, with forward slashes.
    pub path: String,
    /// What is to be written.
    pub content: FileContent,
}

/// What a file of the site holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileContent {
    /// Text, to be written in UTF-8.
    Text(String),
    /// An SVG document of [`super::CARD_SIZE`] CSS pixels, to be written as a PNG of as many pixels.
    Card(String),
}

/// Every file of the site that is made from its data.
#[must_use]
pub fn rendered(site: &Site, template: &PageTemplate) -> Vec<SiteFile> {
    let mut files = Vec::new();
    let mut add = |path: String, content: FileContent| files.push(SiteFile { path, content });
    for lang in Lang::ALL {
        let path = PagePath::of_site(lang);
        let (head, article) = (head(site, &path, &about_site(site, lang)), home::article(site, &path));
        let page = if lang == Lang::default() {
            let meta = format!("<meta id=\"lean-data\" content=\"{OPENING_SUBSET}\">\n");
            let head = if site.opening_subset.is_some() { [head, meta].concat() } else { head };
            template.filled(&head, &[article, positions(&site.model)].concat())
        } else {
            template.plain(&path, "served-whole", &head, &article)
        };
        add(format!("{}index.html", path.folder), FileContent::Text(page));
        add(card_path("site", lang), FileContent::Card(card::of_site(site, lang)));
        let path = PagePath::of_corrections(lang);
        let head = super::head::head(site, &path, &about_corrections(site, lang));
        let page = template.plain(&path, "served-whole", &head, &corrections::article(site, &path));
        add(format!("{}index.html", path.folder), FileContent::Text(page));
        for story in site.stories() {
            let path = PagePath::of_story(lang, &story.id);
            let about = about_story(site, story, lang);
            let page = template.plain(
                &path,
                "served-story",
                &super::head::head(site, &path, &about),
                &story::article(site, &path, story),
            );
            add(format!("{}index.html", path.folder), FileContent::Text(page));
            add(card_path(&story.id, lang), FileContent::Card(card::of_story(site, story, lang)));
        }
    }
    if let Some(subset) = &site.opening_subset {
        add(OPENING_SUBSET.into(), FileContent::Text(subset.clone()));
    }
    if let Some(address) = gephi::graph_address(site) {
        add(gephi::GRAPH.into(), FileContent::Text(gephi::graph(site, &address)));
    }
    if let Some(url) = &site.url {
        add("oembed.json".into(), FileContent::Text(oembed::oembed(site, url)));
    }
    files
}

/// The positions of the opening view, which the live page would compute again.
fn positions(model: &ViewModel) -> String {
    let of = codec::fingerprint(&codec::encode_request(&model.request));
    let text = codec::encode_positions(of, &model.positions);
    format!("<data id=\"faultlines-positions\" value=\"{text}\"></data>\n")
}

fn card_path(of: &str, lang: Lang) -> String {
    let prefix = if of == "site" { "" } else { "story-" };
    format!("cards/{prefix}{of}-{}.png", lang.tag())
}

fn about_site(site: &Site, lang: Lang) -> About {
    let head = &site.loaded.dataset.head;
    About {
        title: head.title.text(lang).to_string(),
        description: sentences(head.description.text(lang), &home::extent(site, lang)),
        card: card_path("site", lang),
        alt: card::alt_of_site(site, lang),
        kind: "website",
    }
}

fn about_corrections(site: &Site, lang: Lang) -> About {
    let (head, words) = (&site.loaded.dataset.head, strings(lang));
    let covered = head.covered.as_ref().map_or("", |covered| covered.text(lang)).to_string();
    let title = [words.how_far, " · ", head.title.text(lang)].concat();
    let description = if covered.is_empty() { title.clone() } else { covered };
    About {
        title,
        description,
        card: card_path("site", lang),
        alt: card::alt_of_site(site, lang),
        kind: "article",
    }
}

/// Two texts, the first ended as a sentence where it is none.
fn sentences(first: &str, second: &str) -> String {
    let first = first.trim_end();
    let between = match first.chars().next_back() {
        None => "",
        Some('.' | '!' | '?' | '…' | '”' | '»') => " ",
        Some(_) => ". ",
    };
    [first, between, second].concat()
}

fn about_story(site: &Site, story: &Story, lang: Lang) -> About {
    let title = [story.title.text(lang), " · ", site.loaded.dataset.head.title.text(lang)].concat();
    let description = story.steps.first().map_or("", |step| step.text.text(lang)).to_string();
    let alt = card::alt_of_story(site, &title, lang);
    About { title, description, card: card_path(&story.id, lang), alt, kind: "article" }
}
