//! The main page as served: what the live page opens on, as pictures and words in the same places, then every event in a
//! line. What is said of them stands on the page of all events.

use super::extent::extent;
use super::figures::{COVER, Shows, figures, shows};
use super::gephi;
use super::html::Html;
use super::page_path::{EVENTS, PagePath};
use super::site_data::Site;
use base::date::day_words;
use base::text::Lang;
use base::text::strings::strings;
use page::selection::timeline_selection;

/// The whole article of the main page in one language.
pub fn article(site: &Site, path: &PagePath) -> String {
    let (lang, dataset) = (path.lang, &site.loaded.dataset);
    let snapshot = site.opening_snapshot(lang);
    let record = site.record(path);
    let all_events = (lang.site().all_events)(dataset.events.len());
    let mut html = Html::new();
    html.open("div", &[("class", "cover")]);
    head(&mut html, site, path);
    html.open("p", &[("class", "cover-sum")]).text(&extent(dataset, lang)).text(" ");
    html.text(&(strings(lang).updated)(&day_words(dataset.head.updated, lang))).text(". ");
    // The main page is where the live one is.
    if lang != Lang::default() {
        html.leaf("a", &[("href", &path.live(""))], lang.site().live).text(" ");
    }
    html.leaf("a", &[("href", EVENTS)], &all_events).close();
    let selected = timeline_selection(dataset, &site.opening).0;
    if shows(&snapshot) != (Shows { graph: false, timeline: false }) || selected.is_some() {
        html.open("div", &[("class", "cover-stage")]);
        figures(&mut html, &snapshot, "opening", &COVER);
        if let Some(ix) = selected {
            html.open("div", &[("class", "cover-details")]);
            record.event(&mut html, ix, "h2", false);
            html.close();
        }
        html.close();
    }
    html.close();
    stories(&mut html, site, path);
    html.open("section", &[("class", "served-record")]);
    html.leaf("p", &[("class", "served-record-title"), ("id", "events")], &all_events);
    html.leaf("p", &[("class", "served-record-note")], lang.site().each_leads_on);
    record.lines(&mut html, &dataset.index.events_by_day, EVENTS);
    html.close();
    foot(&mut html, site, path);
    html.finish()
}

/// Name, what it is, the other language.
fn head(html: &mut Html, site: &Site, path: &PagePath) {
    let record = site.record(path);
    let head = &site.loaded.dataset.head;
    html.open("div", &[("class", "cover-head")]).open("div", &[("class", "cover-title")]);
    record.localized(html, "h1", &[("id", "article-title")], &head.title);
    record.localized(html, "p", &[("class", "cover-line")], &head.description);
    html.close().open("p", &[("class", "cover-languages")]);
    languages(html, path);
    html.close().close();
}

/// Links to the same page in the other languages.
pub fn languages(html: &mut Html, path: &PagePath) {
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != path.lang) {
        let href = path.to(&path.in_language(lang));
        html.leaf(
            "a",
            &[("href", &href), ("hreflang", lang.tag()), ("lang", lang.tag())],
            lang.site().in_this_language,
        );
    }
}

fn stories(html: &mut Html, site: &Site, path: &PagePath) {
    let stories = site.stories();
    if stories.is_empty() {
        return;
    }
    html.open("nav", &[("class", "served-record served-stories"), ("aria-label", path.lang.site().stories)]);
    html.leaf("h2", &[], path.lang.site().stories).open("ul", &[]);
    for story in stories {
        let href = path.to(&PagePath::of_story(path.lang, &story.id).folder);
        html.open("li", &[]).leaf("a", &[("href", &href)], story.title.text(path.lang)).close();
    }
    html.close().close();
}

/// Licence, data, and the day of the facts.
pub fn foot(html: &mut Html, site: &Site, path: &PagePath) {
    let head = &site.loaded.dataset.head;
    html.open("div", &[("class", "served-record cover-foot")]).open("p", &[]);
    html.text(&(strings(path.lang).updated)(&day_words(head.updated, path.lang)));
    html.text(" · ").text(&head.license).text(" · ");
    html.leaf("a", &[("href", &path.to("data/dataset.json"))], path.lang.site().data);
    html.text(" · ");
    let corrections = path.to(&PagePath::of_corrections(path.lang).folder);
    html.leaf("a", &[("href", &corrections)], strings(path.lang).how_far);
    gephi::links(html, site, path);
    html.close().close();
}
