//! `oembed.json`: what a page that knows oEmbed puts in place of a link to the site. Its snippet spells out every
//! value of the view, so that a later change of defaults cannot change somebody's article.

use super::card::CARD_SIZE;
use super::site_data::Site;
use super::site_url::SiteUrl;
use base::text::Lang;
use paint::svg::escape;
use view::{PageSettings, View, serialize_full};

const WIDTH: u32 = 760;
const HEIGHT: u32 = 652;

/// The answer for the whole site, in English.
pub fn oembed(site: &Site, url: &SiteUrl) -> String {
    let head = &site.loaded.dataset.head;
    let (title, lang) = (head.title.text(Lang::En), Lang::En);
    let settings = PageSettings { embed: true, lang: Some(lang), ..PageSettings::default() };
    let query = serialize_full(&View { settings, ..site.opening.clone() });
    let src = [&url.of(""), "?", query.as_str()].concat();
    let named = format!("{title}: {}", head.description.text(lang));
    let html = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" \
         allow=\"clipboard-write; web-share\" style=\"width:100%;border:0\"></iframe>",
        escape(&src),
        escape(&named)
    );
    let answer = serde_json::json!({
        "version": "1.0",
        "type": "rich",
        "title": named,
        "provider_name": title,
        "provider_url": url.of(""),
        "width": WIDTH,
        "height": HEIGHT,
        "html": html,
        "thumbnail_url": url.of("cards/site-en.png"),
        "thumbnail_width": CARD_SIZE.0,
        "thumbnail_height": CARD_SIZE.1,
    });
    format!("{answer:#}\n")
}
