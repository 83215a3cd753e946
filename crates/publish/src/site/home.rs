//! The main page as served: what the live page opens on, as pictures and words in the same places, then every event.

use super::figures::{COVER, Shows, figures, shows};
use super::gephi;
use super::html::Html;
use super::page_path::PagePath;
use super::site_data::Site;
use base::date::{day_words, words as date_words};
use base::text::Lang;
use base::text::site_strings::Extent;
use base::text::strings::strings;
use page::selection::timeline_selection;

/// The whole article of the main page in one language.
pub fn article(site: &Site, path: &PagePath) -> String {
    let (lang, dataset) = (path.lang, &site.loaded.dataset);
    let snapshot = site.opening_snapshot(lang);
    let record = site.record(lang);
    let all_events = (lang.site().all_events)(dataset.events.len());
    let mut html = Html::new();
    html.open("div", &[("class", "cover")]);
    head(&mut html, site, path);
    html.open("p", &[("class", "cover-sum")]).text(&extent(site, lang)).text(" ");
    html.text(&(strings(lang).updated)(&day_words(dataset.head.updated, lang))).text(". ");
    // The main page is where the live one is.
    if lang != Lang::default() {
        html.leaf("a", &[("href", &path.live(""))], lang.site().live).text(" ");
    }
    html.leaf("a", &[("href", "#events")], &all_events).close();
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
    html.leaf("p", &[("class", "served-record-note")], lang.site().how_to_read);
    record.by_month(&mut html, &dataset.index.events_by_day, true);
    html.close();
    foot(&mut html, site, path);
    html.finish()
}

/// Name, what it is, the other language.
fn head(html: &mut Html, site: &Site, path: &PagePath) {
    let record = site.record(path.lang);
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

/// What most entities are: the plurals of the commonest kinds; of a single one, its kind.
fn kinds(site: &Site, lang: Lang) -> String {
    const MOST: usize = 2;
    let dataset = &site.loaded.dataset;
    let mut counted: Vec<(usize, &str)> = dataset
        .vocabulary
        .entities
        .iter()
        .enumerate()
        .map(|(at, kind)| {
            let of_kind = dataset.entities.iter().filter(|entity| entity.kind.at() == at).count();
            let name = if dataset.entities.len() == 1 { &kind.label } else { &kind.plural };
            (of_kind, name.text(lang))
        })
        .filter(|(count, _)| *count > 0)
        .collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let others = counted.len() > MOST;
    counted.truncate(MOST);
    let mut names: Vec<&str> = counted.into_iter().map(|(_, name)| name).collect();
    names.extend(others.then_some(lang.site().others));
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => (strings(lang).and)(&rest.join(", "), last),
        Some((last, _)) => (*last).to_owned(),
        None => String::new(),
    }
}

/// The sentence that sums the dataset up.
pub fn extent(site: &Site, lang: Lang) -> String {
    let dataset = &site.loaded.dataset;
    let by_day = &dataset.index.events_by_day;
    let said = |ix: Option<&_>| ix.map(|ix| date_words(&dataset.event(*ix).date, lang)).unwrap_or_default();
    (lang.site().extent)(&Extent {
        events: dataset.events.len(),
        disputes: dataset.disputes.len(),
        entities: dataset.entities.len(),
        kinds: &kinds(site, lang),
        relations: dataset.relations.len(),
        sources: dataset.sources.len(),
        first: &said(by_day.first()),
        last: &said(by_day.last()),
    })
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
