//! All files of a site that are made from its data: where each page stands, and how it is put together. Touches no
//! file system: what is read is given, what is written is returned.

use super::card;
use super::head::{About, head};
use super::{SiteUrl, home, oembed, story};
use base::text::Lang;
use dataset::{Dataset, Story};
use graph::escape;
use layout::wire;
use page::{IndexedDataset, Snapshot, ViewModel};
use view::{Frame, View, is_slug, opening};

/// A dataset made ready to be served.
pub struct Site {
    pub loaded: IndexedDataset,
    pub url: Option<SiteUrl>,
    /// The view that the page opens on.
    pub opening: View,
    model: ViewModel,
    /// What the page opens with before the whole dataset is there (`opening_subset`).
    pub opening_subset: Option<String>,
}

/// Where that is put, and how the page finds it.
const OPENING_SUBSET: &str = "data/opening.json";

/// A file to write.
pub struct SiteFile {
    /// From the site's folder, with forward slashes.
    pub path: String,
    pub content: FileContent,
}

/// What a file of the site holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileContent {
    /// Text, to be written in UTF-8.
    Text(String),
    /// An SVG document of [`super::CARD_SIZE`] CSS pixels, to be written as a PNG of as many pixels.
    Card(String),
}

impl Site {
    #[must_use]
    pub fn new(dataset: Dataset, url: Option<SiteUrl>) -> Self {
        let loaded = IndexedDataset::new(dataset);
        let opening = opening(&loaded.dataset, &Frame::default());
        let model = ViewModel::select(&loaded, &opening).laid_out(None);
        Self { loaded, url, opening, model, opening_subset: None }
    }

    pub(super) fn opening_snapshot(&self, lang: Lang) -> Snapshot<'_> {
        Snapshot { loaded: &self.loaded, model: &self.model, view: &self.opening, lang }
    }

    /// The stories whose id can be a folder's name.
    pub(super) fn stories(&self) -> Vec<&Story> {
        self.loaded.dataset.stories.iter().filter(|story| is_slug(&story.id)).collect()
    }
}

/// One page: its language and where it stands.
#[derive(Clone, Debug)]
pub struct PagePath {
    pub lang: Lang,
    /// From the site's folder, ending in a slash; empty for the main page in English.
    pub folder: String,
    /// The same without the language.
    page: String,
}

impl PagePath {
    pub fn of_site(lang: Lang) -> Self {
        Self::new(lang, String::new())
    }

    pub fn of_story(lang: Lang, id: &str) -> Self {
        Self::new(lang, format!("stories/{id}/"))
    }

    fn new(lang: Lang, page: String) -> Self {
        Self { lang, folder: [folder(lang), page.clone()].concat(), page }
    }

    pub fn is_site(&self) -> bool {
        self.page.is_empty()
    }

    /// The path of the same page in another language.
    pub fn in_language(&self, lang: Lang) -> String {
        [folder(lang), self.page.clone()].concat()
    }

    /// A relative address from here to a path of the site.
    pub fn to(&self, path: &str) -> String {
        let up = "../".repeat(self.folder.matches('/').count());
        if up.is_empty() && path.is_empty() { "./".into() } else { [&up, path].concat() }
    }

    /// A relative address of the live page with a query, in this page's language.
    pub fn live(&self, query: &str) -> String {
        let lang = (self.lang != Lang::default()).then(|| format!("lang={}", self.lang.tag()));
        let query: Vec<&str> =
            [query, lang.as_deref().unwrap_or_default()].into_iter().filter(|q| !q.is_empty()).collect();
        let root = self.to("");
        if query.is_empty() { root } else { format!("{root}?{}", query.join("&")) }
    }
}

/// English stands at the root, as the contract has it; each other language in a folder of its tag.
fn folder(lang: Lang) -> String {
    if lang == Lang::default() { String::new() } else { [lang.tag(), "/"].concat() }
}

/// The built page that the article is put into, and what the other pages take over from it.
pub struct PageTemplate<'a> {
    html: &'a str,
    style: &'a str,
    icon: &'a str,
    /// The whole tag that states the content policy; empty before the build has written one.
    policy: &'a str,
    /// The hash that the style sheet must have; empty before the build has written one.
    integrity: &'a str,
}

/// What a built page lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageTemplateError(String);

impl std::fmt::Display for PageTemplateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "index.html has no {}: build the page first, from the project's own index.html", self.0)
    }
}

impl std::error::Error for PageTemplateError {}

const HEAD: (&str, &str) = ("<!--served-head-->", "<!--/served-head-->");
const BODY: (&str, &str) = ("<!--served-->", "<!--/served-->");

impl<'a> PageTemplate<'a> {
    /// Finds its way in a built page, rendered before or not.
    ///
    /// # Errors
    /// Where the page has no place for the article, or no style sheet.
    pub fn read(html: &'a str) -> Result<Self, PageTemplateError> {
        for (start, end) in [HEAD, BODY] {
            if !html.split_once(start).is_some_and(|(_, rest)| rest.contains(end)) {
                return Err(PageTemplateError(format!("{start}…{end}")));
            }
        }
        let style = link(html, "stylesheet").ok_or_else(|| PageTemplateError("style sheet".into()))?;
        let icon = link(html, "icon").unwrap_or_default();
        let integrity = link_value(html, "stylesheet", "integrity").unwrap_or_default();
        Ok(Self { html, style, icon, policy: policy(html).unwrap_or_default(), integrity })
    }

    /// The page with head and article in their places.
    fn filled(&self, head: &str, article: &str) -> String {
        let page = put(self.html, HEAD, head);
        put(&page, BODY, article)
    }

    /// A page that is only served, never live.
    fn plain(&self, path: &PagePath, class: &str, head: &str, article: &str) -> String {
        let style = path.to(self.style.trim_start_matches("./"));
        // Written as the build writes both, so that a site rendered again is the same to the byte.
        let policy = if self.policy.is_empty() { String::new() } else { format!("\n    {}", self.policy) };
        let hash = match self.integrity {
            "" => String::new(),
            hash => format!(" integrity=\"{hash}\" crossorigin"),
        };
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\" data-faultlines=\"served\">\n<head>\n<meta charset=\"utf-8\">{policy}\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"theme-color\" content=\"#faf8f4\" media=\"(prefers-color-scheme: light)\">\n\
             <meta name=\"theme-color\" content=\"#15171b\" media=\"(prefers-color-scheme: dark)\">\n{head}<link rel=\"icon\" href=\"{}\">\n\
             <link{hash} rel=\"stylesheet\" href=\"{}\">\n</head>\n<body>\n<div id=\"article\" class=\"{class}\" role=\"main\" aria-labelledby=\"article-title\">\n{article}</div>\n</body>\n</html>\n",
            path.lang.tag(),
            path.lang.direction(),
            // Taken over as it is written there, escaped already.
            self.icon,
            escape(&style)
        )
    }
}

/// The address of the first `<link>` of a kind.
fn link<'a>(html: &'a str, rel: &str) -> Option<&'a str> {
    link_value(html, rel, "href")
}

fn link_value<'a>(html: &'a str, rel: &str, attribute: &str) -> Option<&'a str> {
    let wanted = format!("rel=\"{rel}\"");
    let mut tags = html.split("<link").skip(1).filter_map(|rest| rest.split('>').next());
    let tag = tags.find(|tag| tag.contains(&wanted))?;
    tag.split_once(&format!(" {attribute}=\""))?.1.split('"').next()
}

/// The tag of the content policy that a finished page states of itself.
fn policy(html: &str) -> Option<&str> {
    let start = html.find("<meta http-equiv=\"Content-Security-Policy\"")?;
    let rest = html.get(start..)?;
    rest.get(..=rest.find('>')?)
}

fn put(page: &str, (start, end): (&str, &str), what: &str) -> String {
    let (before, rest) = page.split_once(start).unwrap_or((page, ""));
    let after = rest.split_once(end).map_or("", |(_, after)| after);
    [before, start, "\n", what, end, after].concat()
}

/// Every file of the site that is made from its data.
#[must_use]
pub fn rendered(site: &Site, template: &PageTemplate) -> Vec<SiteFile> {
    let mut files = Vec::new();
    let mut add = |path: String, content: FileContent| files.push(SiteFile { path, content });
    for lang in Lang::ALL {
        let path = PagePath::of_site(lang);
        let (head, article) = (head(site, &path, &about_site(site, lang)), home::article(site, &path));
        let page = if lang == Lang::default() {
            let meta = format!("<meta id=\"lean-data\" content=\"{OPENING_SUBSET}\">\n");
            let head = if site.opening_subset.is_some() { [head, meta].concat() } else { head };
            template.filled(&head, &[article, positions(&site.model)].concat())
        } else {
            template.plain(&path, "served-whole", &head, &article)
        };
        add(format!("{}index.html", path.folder), FileContent::Text(page));
        add(card_path("site", lang), FileContent::Card(card::of_site(site, lang)));
        for story in site.stories() {
            let path = PagePath::of_story(lang, &story.id);
            let about = about_story(site, story, lang);
            let page = template.plain(
                &path,
                "served-story",
                &super::head::head(site, &path, &about),
                &story::article(site, &path, story),
            );
            add(format!("{}index.html", path.folder), FileContent::Text(page));
            add(card_path(&story.id, lang), FileContent::Card(card::of_story(site, story, lang)));
        }
    }
    if let Some(subset) = &site.opening_subset {
        add(OPENING_SUBSET.into(), FileContent::Text(subset.clone()));
    }
    if let Some(url) = &site.url {
        add("oembed.json".into(), FileContent::Text(oembed::oembed(site, url)));
    }
    files
}

/// The positions of the opening view, which the live page would compute again.
fn positions(model: &ViewModel) -> String {
    let of = wire::fingerprint(&wire::request_bytes(&model.request));
    let text = wire::carried_text(of, &model.positions);
    format!("<data id=\"faultlines-positions\" value=\"{text}\"></data>\n")
}

fn card_path(of: &str, lang: Lang) -> String {
    let prefix = if of == "site" { "" } else { "story-" };
    format!("cards/{prefix}{of}-{}.png", lang.tag())
}

fn about_site(site: &Site, lang: Lang) -> About {
    let head = &site.loaded.dataset.head;
    About {
        title: head.title.text(lang).to_string(),
        description: [head.description.text(lang), ". ", &home::extent(site, lang)].concat(),
        card: card_path("site", lang),
        kind: "website",
    }
}

fn about_story(site: &Site, story: &Story, lang: Lang) -> About {
    let title = [story.title.text(lang), " · ", site.loaded.dataset.head.title.text(lang)].concat();
    let description = story.steps.first().map_or("", |step| step.text.text(lang)).to_string();
    About { title, description, card: card_path(&story.id, lang), kind: "article" }
}
