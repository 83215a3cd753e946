//! Every event whole, by date, with claims, disagreements and sources: one press from the main page, without a program.

use super::article_head::{TITLE, head};
use super::home::foot;
use super::html::Html;
use super::page_path::PagePath;
use super::site_data::Site;
use base::text::strings::strings;

/// The whole article of the page in one language.
pub fn article(site: &Site, path: &PagePath) -> String {
    let (lang, dataset) = (path.lang, &site.loaded.dataset);
    let record = site.record(path);
    let mut html = Html::new();
    let title = |html: &mut Html| {
        html.leaf("h1", &TITLE, &(lang.site().all_events)(dataset.events.len()));
    };
    head(&mut html, site, path, "", title, "v=1");
    html.open("section", &[("class", "served-record"), ("aria-label", strings(lang).events)]);
    html.leaf("p", &[("class", "served-record-note")], lang.site().how_to_read);
    record.by_month(&mut html, &dataset.index.events_by_day, true);
    html.close();
    foot(&mut html, site, path);
    html.finish()
}
