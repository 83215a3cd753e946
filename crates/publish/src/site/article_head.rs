//! The head of a page that stands beneath the main one: whose it is, what it tells, and the ways on.

use super::home::languages;
use super::html::Html;
use super::page_path::PagePath;
use super::site_data::Site;

/// What the title is known by.
pub const TITLE: [(&str, &str); 1] = [("id", "article-title")];

/// Writes it: the site and `kicker` (empty: the site alone), the title, and the live view of a query.
pub fn head(
    html: &mut Html,
    site: &Site,
    path: &PagePath,
    kicker: &str,
    title: impl FnOnce(&mut Html),
    query: &str,
) {
    let lang = path.lang;
    html.open("div", &[("class", "served-story-head")]).open("p", &[("class", "kicker tone-fault")]);
    let name = site.loaded.dataset.head.title.text(lang);
    html.leaf("a", &[("href", &path.to(&PagePath::of_site(lang).folder))], name);
    if !kicker.is_empty() {
        html.text(" · ").text(kicker);
    }
    html.close();
    title(html);
    html.open("p", &[("class", "served-story-ways")]);
    html.leaf("a", &[("href", &path.live(query))], lang.site().live).text(" ");
    languages(html, path);
    html.close().close();
}
