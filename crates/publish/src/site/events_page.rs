//! Every event whole, by date, with claims, disagreements and sources: one press from the main page, without a program.

use super::home::{foot, languages};
use super::html::Html;
use super::page_path::PagePath;
use super::site_data::Site;
use base::text::strings::strings;

/// The whole article of the page in one language.
pub fn article(site: &Site, path: &PagePath) -> String {
    let (lang, dataset) = (path.lang, &site.loaded.dataset);
    let record = site.record(lang);
    let mut html = Html::new();
    html.open("div", &[("class", "served-story-head")]).open("p", &[("class", "kicker tone-fault")]);
    html.leaf("a", &[("href", &path.to(&PagePath::of_site(lang).folder))], dataset.head.title.text(lang))
        .close();
    html.leaf("h1", &[("id", "article-title")], &(lang.site().all_events)(dataset.events.len()));
    html.open("p", &[("class", "served-story-ways")]);
    html.leaf("a", &[("href", &path.live("v=1"))], lang.site().live).text(" ");
    languages(&mut html, path);
    html.close().close();
    html.open("section", &[("class", "served-record"), ("aria-label", strings(lang).events)]);
    html.leaf("p", &[("class", "served-record-note")], lang.site().how_to_read);
    record.by_month(&mut html, &dataset.index.events_by_day, true);
    html.close();
    foot(&mut html, site, path);
    html.finish()
}
