//! The main page as served: what the live page opens on, as pictures and words in the same places, then every event.

use super::html::Html;
use super::legend::legend;
use super::picture::Told;
use super::record::Record;
use super::site::{Place, Site};
use super::words::{Extent, words as served_words};
use crate::date::{day_words, words as date_words};
use crate::geometry::Size;
use crate::page::Shot;
use crate::page::framing::timeline_selection;
use crate::text::strings::strings;
use crate::text::{Lang, Localized};

/// The boxes a view is drawn in, each for a desk and for a phone.
pub struct Boxes {
    graph: [Size; 2],
    timeline: [Size; 2],
}

/// Where the live page draws at 1280 × 800 and at 390 × 844 CSS pixels.
const COVER: Boxes = Boxes {
    graph: [Size::new(883.0, 355.0), Size::new(390.0, 430.0)],
    timeline: [Size::new(883.0, 186.0), Size::new(390.0, 196.0)],
};

/// In a column of text.
pub const COLUMN: Boxes = Boxes {
    graph: [Size::new(686.0, 372.0), Size::new(356.0, 380.0)],
    timeline: [Size::new(686.0, 150.0), Size::new(356.0, 160.0)],
};

/// The whole article of the main page in one language.
pub fn article(site: &Site, place: &Place) -> String {
    let (lang, dataset) = (place.lang, &site.loaded.dataset);
    let shot = site.opening_shot(lang);
    let record = Record { dataset, lang };
    let all_events = (served_words(lang).all_events)(dataset.events.len());
    let mut html = Html::new();
    html.open("div", &[("class", "cover")]);
    head(&mut html, site, place);
    html.open("p", &[("class", "cover-sum")]).text(&extent(site, lang)).text(" ");
    html.text(&(strings(lang).updated)(&day_words(dataset.head.updated, lang))).text(". ");
    // The main page is where the live one is.
    if lang != Lang::En {
        html.leaf("a", &[("href", &place.live(""))], served_words(lang).live).text(" ");
    }
    html.leaf("a", &[("href", "#events")], &all_events).close();
    html.open("div", &[("class", "cover-stage")]);
    pictures(&mut html, &shot, "opening", &COVER);
    if let Some(ix) = timeline_selection(dataset, &site.opening).0 {
        html.open("div", &[("class", "cover-details")]);
        record.event(&mut html, ix, "h2", false);
        html.close();
    }
    html.close().close();
    stories(&mut html, site, place);
    html.open("section", &[("class", "served-record")]);
    html.leaf("p", &[("class", "served-record-title"), ("id", "events")], &all_events);
    html.leaf("p", &[("class", "served-record-note")], served_words(lang).how_to_read);
    record.by_month(&mut html, &dataset.index.events_by_day);
    html.close();
    foot(&mut html, site, place);
    html.finish()
}

/// Name, what it is, the other language.
fn head(html: &mut Html, site: &Site, place: &Place) {
    let record = Record { dataset: &site.loaded.dataset, lang: place.lang };
    let head = &site.loaded.dataset.head;
    html.open("div", &[("class", "cover-head")]).open("div", &[("class", "cover-title")]);
    record.localized(html, "h1", &[("id", "article-title")], &head.title);
    record.localized(html, "p", &[("class", "cover-line")], &head.description);
    html.close().open("p", &[("class", "cover-languages")]);
    languages(html, place);
    html.close().close();
}

/// Links to the same page in the other languages.
pub fn languages(html: &mut Html, place: &Place) {
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != place.lang) {
        let href = place.to(&place.in_language(lang));
        html.leaf(
            "a",
            &[("href", &href), ("hreflang", lang.tag()), ("lang", lang.tag())],
            served_words(lang).in_this_language,
        );
    }
}

/// Graph and timeline, each once for a desk and once for a phone; the style sheet shows one of them.
pub fn pictures(html: &mut Html, shot: &Shot, id: &str, boxes: &Boxes) {
    let (words, served) = (strings(shot.lang), served_words(shot.lang));
    let visible = &shot.stage.visible;
    let counted = (words.graph_summary)(visible.entities.len(), visible.disputes.len(), visible.edges.len());
    let names: Vec<&str> =
        visible.nodes().map(|node| shot.loaded.dataset.node_name(node).text(shot.lang)).collect();
    let description = [&counted, " ", &(served.what_is_in_it)(&names.join(", "))].concat();
    let title = (served.graph_of)(hero(shot));
    let told = |id| Told { id, class: "", title: &title, description: &description };
    html.open("figure", &[("class", "cover-graph")]);
    let (desk, phone) = (format!("{id}-g"), format!("{id}-gp"));
    html.drawing(&shot.graph_svg(boxes.graph[0], &Told { class: "served-wide", ..told(&desk) }));
    html.drawing(&shot.graph_svg(boxes.graph[1], &Told { class: "served-slim", ..told(&phone) }));
    legend(html, shot);
    html.close();
    let (title, description) = ((served.timeline_of)(hero(shot)), time_summary(shot));
    let told = |id| Told { id, class: "", title: &title, description: &description };
    html.open("figure", &[("class", "cover-timeline")]);
    let (desk, phone) = (format!("{id}-t"), format!("{id}-tp"));
    html.drawing(&shot.timeline_svg(boxes.timeline[0], &Told { class: "served-wide", ..told(&desk) }));
    html.drawing(&shot.timeline_svg(boxes.timeline[1], &Told { class: "served-slim", ..told(&phone) }));
    html.close();
}

/// How many events the picture holds, from when to when.
fn time_summary(shot: &Shot) -> String {
    let dataset = &shot.loaded.dataset;
    let events = &shot.stage.visible.events;
    let said =
        |ix: Option<&_>| ix.map(|ix| date_words(&dataset.event(*ix).date, shot.lang)).unwrap_or_default();
    (strings(shot.lang).timeline_summary)(events.len(), &said(events.first()), &said(events.last()))
}

/// What the view is about: its hero, else the dataset's own title.
fn hero<'a>(shot: &'a Shot) -> &'a str {
    let dataset = &shot.loaded.dataset;
    let name: &Localized =
        shot.stage.importance.hero.map_or(&dataset.head.title, |node| dataset.node_name(node));
    name.text(shot.lang)
}

/// What most entities are: the plurals of the commonest kinds.
fn kinds(site: &Site, lang: Lang) -> String {
    const MOST: usize = 4;
    let dataset = &site.loaded.dataset;
    let mut counted: Vec<(usize, &str)> = dataset
        .vocabulary
        .entities
        .iter()
        .enumerate()
        .map(|(at, kind)| {
            let of_kind = dataset.entities.iter().filter(|entity| entity.kind.at() == at).count();
            (of_kind, kind.plural.text(lang))
        })
        .filter(|(count, _)| *count > 0)
        .collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let others = counted.len() > MOST;
    counted.truncate(MOST);
    let mut names: Vec<&str> = counted.into_iter().map(|(_, name)| name).collect();
    names.extend(others.then_some(served_words(lang).others));
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
    (served_words(lang).extent)(&Extent {
        events: dataset.events.len(),
        disputes: dataset.disputes.len(),
        entities: dataset.entities.len(),
        kinds: &kinds(site, lang),
        sources: dataset.sources.len(),
        first: &said(by_day.first()),
        last: &said(by_day.last()),
    })
}

fn stories(html: &mut Html, site: &Site, place: &Place) {
    let stories = site.stories();
    if stories.is_empty() {
        return;
    }
    html.open(
        "nav",
        &[("class", "served-record served-stories"), ("aria-label", served_words(place.lang).stories)],
    );
    html.leaf("h2", &[], served_words(place.lang).stories).open("ul", &[]);
    for story in stories {
        let href = place.to(&Place::of_story(place.lang, &story.id).path);
        html.open("li", &[]).leaf("a", &[("href", &href)], story.title.text(place.lang)).close();
    }
    html.close().close();
}

/// Licence, data, and the day of the facts.
pub fn foot(html: &mut Html, site: &Site, place: &Place) {
    let head = &site.loaded.dataset.head;
    html.open("div", &[("class", "served-record cover-foot")]).open("p", &[]);
    html.text(&(strings(place.lang).updated)(&day_words(head.updated, place.lang)));
    html.text(" · ").text(&head.license).text(" · ");
    html.leaf("a", &[("href", &place.to("data/dataset.json"))], served_words(place.lang).data);
    html.close().close();
}
