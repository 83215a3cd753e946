//! The page of corrections: how far to trust the data, what was changed since they were published, and how to report an
//! error.

use super::home::{foot, languages};
use super::html::Html;
use super::page_path::PagePath;
use super::site_data::Site;
use base::date::day_words;
use base::text::strings::strings;
use page::newest_corrections;

/// The whole article of the page in one language.
pub fn article(site: &Site, path: &PagePath) -> String {
    let (lang, dataset) = (path.lang, &site.loaded.dataset);
    let (words, head) = (strings(lang), &site.loaded.dataset.head);
    let record = site.record(path);
    let mut html = Html::new();
    html.open("div", &[("class", "served-story-head")]).open("p", &[("class", "kicker")]);
    html.leaf("a", &[("href", &path.to(&PagePath::of_site(lang).folder))], head.title.text(lang));
    html.close().leaf("h1", &[("id", "article-title")], words.how_far);
    html.open("p", &[("class", "served-story-ways")]);
    languages(&mut html, path);
    html.close().close();
    html.open("section", &[("class", "served-record")]);
    html.leaf("p", &[], &[&(words.updated)(&day_words(head.updated, lang)), "."].concat());
    for (title, text) in [(words.covered, &head.covered), (words.not_covered, &head.not_covered)] {
        if let Some(text) = text {
            html.leaf("h2", &[], title);
            record.localized(&mut html, "p", &[], text);
        }
    }
    if let Some(to) = &site.corrections_to {
        html.open("p", &[]).leaf("a", &[("href", &to.address)], words.send_correction).close();
    }
    let corrections = newest_corrections(dataset);
    if !corrections.is_empty() {
        html.leaf("h2", &[], words.corrections).open("ul", &[("class", "served-corrections")]);
        for correction in corrections {
            html.open("li", &[]);
            record.corrected_record(&mut html, path, correction);
            record.correction(&mut html, correction);
            html.close();
        }
        html.close();
    }
    html.close();
    foot(&mut html, site, path);
    html.finish()
}
