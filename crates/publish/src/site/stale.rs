//! What an earlier rendering of other data left in a site: pages, cards and stories that the new data no longer have.

use super::pages::{OPENING_SUBSET, SiteFile};
use base::text::Lang;
use view::is_slug;

/// Of the files in a site, by their paths with forward slashes, those that a rendering wrote and this one did not.
#[must_use]
pub fn stale<'p>(present: &'p [String], rendered: &[SiteFile]) -> Vec<&'p str> {
    let is_rendered = |path: &str| rendered.iter().any(|file| file.path == path);
    present.iter().map(String::as_str).filter(|path| is_of_a_rendering(path) && !is_rendered(path)).collect()
}

/// Whether a rendering gives a file this path.
fn is_of_a_rendering(path: &str) -> bool {
    if [OPENING_SUBSET, "oembed.json"].contains(&path) {
        return true;
    }
    let tag = |lang: Lang| lang.tag();
    if let Some(card) = path.strip_prefix("cards/").and_then(|name| name.strip_suffix(".png")) {
        return Lang::ALL.into_iter().map(tag).any(|tag| {
            let of = card.strip_suffix(tag).and_then(|card| card.strip_suffix('-')).unwrap_or_default();
            of == "site" || of.strip_prefix("story-").is_some_and(is_slug)
        });
    }
    let in_language = |tag| path.strip_prefix(tag).and_then(|path| path.strip_prefix('/'));
    let page = Lang::ALL.into_iter().map(tag).find_map(in_language).unwrap_or(path);
    if page == "corrections/index.html" {
        return true;
    }
    let story = page.strip_prefix("stories/").and_then(|page| page.strip_suffix("/index.html"));
    story.is_some_and(is_slug)
}

#[cfg(test)]
mod tests {
    use super::super::pages::FileContent;
    use super::*;

    #[test]
    fn only_what_a_rendering_wrote_and_this_one_did_not_is_stale() {
        let rendered: Vec<SiteFile> = ["index.html", "cards/site-en.png", "stories/new/index.html"]
            .map(|path| SiteFile { path: path.into(), content: FileContent::Text(String::new()) })
            .into();
        let stale_paths = [
            "cards/story-old-en.png",
            "cards/site-fr.png",
            "stories/old/index.html",
            "fr/stories/old/index.html",
            "data/opening.json",
            "oembed.json",
            "fr/corrections/index.html",
        ];
        let kept = [
            "index.html",
            "cards/site-en.png",
            "stories/new/index.html",
            "cards/mine.png",
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
