//! What an earlier rendering of other data left in a site: pages, cards and stories that the new data no longer have.

use super::feed::FEED;
use super::folder_name::{folder_name, is_folder_name};
use super::pages::OPENING_SUBSET;
use super::sitemap::{ROBOTS, SITEMAP};
use base::text::Lang;
use std::collections::BTreeSet;

/// The folders that hold a page for each of some records.
const SORTS: [&str; 3] = ["stories", "disputes", "actors"];

/// Of the files in a site, by their paths with forward slashes, those that a rendering wrote and this one did not.
#[must_use]
pub fn stale<'p>(present: &'p [String], rendered: &BTreeSet<String>) -> Vec<&'p str> {
    let is_stale = |path: &&str| is_of_a_rendering(path) && !rendered.contains(*path);
    present.iter().map(String::as_str).filter(is_stale).collect()
}

/// Whether a rendering gives a file this path.
fn is_of_a_rendering(path: &str) -> bool {
    if [OPENING_SUBSET, "oembed.json", SITEMAP, ROBOTS].contains(&path) {
        return true;
    }
    let tag = |lang: Lang| lang.tag();
    if let Some(card) = path.strip_prefix("cards/").and_then(|name| name.strip_suffix(".png")) {
        return Lang::ALL.into_iter().map(tag).any(|tag| {
            let of = card.strip_suffix(tag).and_then(|card| card.strip_suffix('-')).unwrap_or_default();
            let of_record = ["story-", "dispute-", "actor-"].iter().find_map(|sort| of.strip_prefix(sort));
            of == "site" || of_record.is_some_and(is_of_an_id)
        });
    }
    let in_language = |tag| path.strip_prefix(tag).and_then(|path| path.strip_prefix('/'));
    let page = Lang::ALL.into_iter().map(tag).find_map(in_language).unwrap_or(path);
    if page == FEED || page == "corrections/index.html" {
        return true;
    }
    let folder = page.strip_suffix("/index.html").or_else(|| page.strip_suffix(FEED)?.strip_suffix('/'));
    let record = folder.and_then(|folder| folder.split_once('/')).filter(|(sort, _)| SORTS.contains(sort));
    record.is_some_and(|(_, name)| is_of_an_id(name))
}

/// Whether a folder or card is named after an id.
fn is_of_an_id(name: &str) -> bool {
    let id = name.trim_end_matches('_');
    is_folder_name(id) && folder_name(id) == name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_rendering_wrote_and_this_one_did_not_is_stale() {
        let rendered =
            ["index.html", "cards/site-en.png", "stories/new/index.html", "actors/con_/index.html"];
        let rendered = rendered.map(String::from).into();
        let stale_paths = [
            "cards/story-old-en.png",
            "cards/site-fr.png",
            "stories/old/index.html",
            "fr/stories/old/index.html",
            "data/opening.json",
            "oembed.json",
            "disputes/old/index.html",
            "fr/actors/lpt1_/index.html",
            "cards/actor-old-fr.png",
            "sitemap.xml",
            "fr/feed.xml",
            "disputes/old/feed.xml",
            "fr/corrections/index.html",
        ];
        let kept = [
            "index.html",
            "cards/site-en.png",
            "stories/new/index.html",
            "cards/mine.png",
            "stories/old/more/feed.xml",
            "actors/con_/index.html",
            "actors/mine_/index.html",
            "reports/old/index.html",
            "cards/story-old-en.svg",
            "stories/old/picture.png",
            "stories/old/more/index.html",
            "de/stories/old/index.html",
            "data/dataset.json",
        ];
        let present: Vec<String> = stale_paths.iter().chain(&kept).map(|path| (*path).to_owned()).collect();
        assert_eq!(stale(&present, &rendered), stale_paths);
    }
}
