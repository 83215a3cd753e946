//! All files of a site that are made from its data. Touches no file system: what is read is given, what is written is
//! returned.

use super::extent::extent;
use super::folder_name::{folder_name, is_folder_name};
use super::head::{About, head};
use super::node_page::{self, NodePage};
use super::node_pages::{self, id_of, sort_of};
use super::page_path::PagePath;
use super::page_template::PageTemplate;
use super::site_data::Site;
use super::structured_data::StructuredData;
use super::{card, corrections, events_page, feed, gephi, home, oembed, sitemap, story};
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Dataset, NodeRef, Story};
use layout::codec;
use page::ViewModel;
use paint::svg::escape;

/// Where the opening subset is put, and how the page finds it.
pub(super) const OPENING_SUBSET: &str = "data/opening.json";

/// A file to write.
pub struct SiteFile {
    /// From the site's folder, with forward slashes.
    pub path: String,
    /// What is to be written.
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

/// What makes some of a site's files. Each is made by itself, on any thread, in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// The main page and the page of all events, in one language.
    Home(Lang),
    /// A story by its position, in every language.
    Story(usize),
    /// A dispute or an actor, in every language.
    Node(NodeRef),
    /// What is there once for the whole site.
    Whole,
}

/// Everything that is to be made for a site.
#[must_use]
pub fn tasks(site: &Site) -> Vec<Task> {
    let stories = site.loaded.dataset.stories.iter().enumerate();
    let mut tasks = vec![Task::Whole];
    tasks.extend(Lang::ALL.map(Task::Home));
    tasks.extend(stories.filter(|(_, story)| is_folder_name(&story.id)).map(|(at, _)| Task::Story(at)));
    tasks.extend(site.node_pages.nodes.iter().map(|node| Task::Node(*node)));
    tasks
}

/// Every file of the site that is made from its data.
#[must_use]
pub fn rendered(site: &Site, template: &PageTemplate) -> Vec<SiteFile> {
    tasks(site).into_iter().flat_map(|task| made(site, template, task)).collect()
}

/// The files of a task.
#[must_use]
pub fn made(site: &Site, template: &PageTemplate, task: Task) -> Vec<SiteFile> {
    let mut files = Vec::new();
    let mut add = |path: String, content: FileContent| files.push(SiteFile { path, content });
    let index = |path: &PagePath| [&path.folder, "index.html"].concat();
    match task {
        Task::Home(lang) => {
            let path = PagePath::of_site(lang);
            add(index(&path), FileContent::Text(home_page(site, template, &path)));
            if let Some(url) = &site.url {
                let feed = feed::of_site(site, url, &path);
                add([&path.folder, feed::FEED].concat(), FileContent::Text(feed));
            }
            add(card_path("site", lang), FileContent::Card(card::of_site(site, lang)));
            let path = PagePath::of_events(lang);
            let of_events = head(site, &path, &about_events(site, &path));
            let page = template.plain(&path, "served-story", &of_events, &events_page::article(site, &path));
            add(index(&path), FileContent::Text(page));
            let path = PagePath::of_corrections(lang);
            let head = head(site, &path, &about_corrections(site, &path));
            let page = template.plain(&path, "served-whole", &head, &corrections::article(site, &path));
            add(index(&path), FileContent::Text(page));
        }
        Task::Story(at) => {
            let story = &site.loaded.dataset.stories[at];
            for lang in Lang::ALL {
                let path = PagePath::of_story(lang, &story.id);
                let head = head(site, &path, &about_story(site, &path, story));
                let page = template.plain(&path, "served-story", &head, &story::article(site, &path, story));
                add(index(&path), FileContent::Text(page));
                let card = FileContent::Card(card::of_story(site, story, lang));
                add(card_path(&story_card(&story.id), lang), card);
            }
        }
        Task::Node(node) => {
            let of_node = NodePage::new(site, node);
            for lang in Lang::ALL {
                let path = node_pages::path(&site.loaded.dataset, node, lang);
                let head = head(site, &path, &about_node(&of_node, &path));
                let article = node_page::article(&of_node, &site.node_pages, &path);
                add(index(&path), FileContent::Text(template.plain(&path, "served-story", &head, &article)));
                // Without the site's address no page can name its card, and no reader find a feed.
                if let Some(url) = &site.url {
                    let feed = feed::of_node(&of_node, url, &path);
                    add([&path.folder, feed::FEED].concat(), FileContent::Text(feed));
                    let card = FileContent::Card(card::of_node(&of_node, lang));
                    add(card_path(&node_card(&site.loaded.dataset, node), lang), card);
                }
            }
        }
        Task::Whole => whole(site, &mut add),
    }
    files
}

/// The page that becomes the live one, or the same in another language.
fn home_page(site: &Site, template: &PageTemplate, path: &PagePath) -> String {
    let mut head = head(site, path, &about_site(site, path));
    let article = home::article(site, path);
    if path.lang != Lang::default() {
        return template.plain(path, "served-whole", &head, &article);
    }
    if site.opening_subset.is_some() {
        head.push_str(&format!("<meta id=\"lean-data\" content=\"{OPENING_SUBSET}\">\n"));
    }
    if let Some(archived) = &site.archived {
        head.push_str(&format!("<meta id=\"archived-data\" content=\"{}\">\n", escape(archived)));
    }
    let rule = escape(&site.node_pages.rule(&site.loaded.dataset));
    head.push_str(&format!("<meta id=\"record-pages\" content=\"{rule}\">\n"));
    template.filled(&head, &[article, positions(&site.model)].concat())
}

fn whole(site: &Site, add: &mut impl FnMut(String, FileContent)) {
    if let Some(subset) = &site.opening_subset {
        add(OPENING_SUBSET.into(), FileContent::Text(subset.clone()));
    }
    if let Some(address) = gephi::graph_address(site) {
        add(gephi::GRAPH.into(), FileContent::Text(gephi::graph(site, &address)));
    }
    if let Some(url) = &site.url {
        add("oembed.json".into(), FileContent::Text(oembed::oembed(site, url)));
        add(sitemap::SITEMAP.into(), FileContent::Text(sitemap::sitemap(site, url)));
        add(sitemap::ROBOTS.into(), FileContent::Text(sitemap::robots(url)));
    }
}

/// The positions of the opening view, which the live page would compute again.
fn positions(model: &ViewModel) -> String {
    let of = codec::fingerprint(&codec::encode_request(&model.request));
    let text = codec::encode_positions(of, &model.positions);
    format!("<data id=\"faultlines-positions\" value=\"{text}\"></data>\n")
}

fn card_path(of: &str, lang: Lang) -> String {
    format!("cards/{of}-{}.png", lang.tag())
}

fn story_card(id: &str) -> String {
    ["story-", &folder_name(id)].concat()
}

fn node_card(dataset: &Dataset, node: NodeRef) -> String {
    [sort_of(node), "-", &folder_name(id_of(dataset, node))].concat()
}

fn about_site(site: &Site, path: &PagePath) -> About {
    let (head, lang) = (&site.loaded.dataset.head, path.lang);
    About {
        title: head.title.text(lang).to_string(),
        description: sentences(head.description.text(lang), &extent(&site.loaded.dataset, lang)),
        card: card_path("site", lang),
        alt: card::alt_of_site(site, lang),
        graph: StructuredData { site, path }.dataset(),
        has_feed: true,
    }
}

fn about_corrections(site: &Site, path: &PagePath) -> About {
    let lang = path.lang;
    let (head, words) = (&site.loaded.dataset.head, strings(lang));
    let covered = head.covered.as_ref().map_or("", |covered| covered.text(lang)).to_string();
    let title = [words.how_far, " · ", head.title.text(lang)].concat();
    let description = if covered.is_empty() { title.clone() } else { covered };
    About {
        title,
        description,
        card: card_path("site", lang),
        alt: card::alt_of_site(site, lang),
        graph: StructuredData { site, path }.dataset(),
        has_feed: false,
    }
}

/// Two texts, the first ended as a sentence where it is none.
fn sentences(first: &str, second: &str) -> String {
    let first = first.trim_end();
    let between = match first.chars().next_back() {
        None => "",
        Some('.' | '!' | '?' | '…' | '”' | '»') => " ",
        Some(_) => ". ",
    };
    [first, between, second].concat()
}

fn about_story(site: &Site, path: &PagePath, story: &Story) -> About {
    let lang = path.lang;
    let title = [story.title.text(lang), " · ", site.loaded.dataset.head.title.text(lang)].concat();
    let description = story.steps.first().map_or("", |step| step.text.text(lang)).to_string();
    let alt = card::alt_of_story(site, &title, lang);
    let graph = StructuredData { site, path }.events(&story::events_told(site, story), true);
    About { title, description, card: card_path(&story_card(&story.id), lang), alt, graph, has_feed: false }
}

fn about_events(site: &Site, path: &PagePath) -> About {
    let (dataset, lang) = (&site.loaded.dataset, path.lang);
    About {
        title: [&(lang.site().all_events)(dataset.events.len()), " · ", dataset.head.title.text(lang)]
            .concat(),
        graph: StructuredData { site, path }.events(&dataset.index.events_by_day, false),
        ..about_site(site, path)
    }
}

fn about_node(page: &NodePage, path: &PagePath) -> About {
    let (dataset, lang) = (&page.site.loaded.dataset, path.lang);
    let summary = page.summary().map_or("", |summary| summary.text(lang));
    About {
        title: [page.title().text(lang), " · ", dataset.head.title.text(lang)].concat(),
        description: sentences(summary, &page.extent(lang)),
        card: card_path(&node_card(dataset, page.node), lang),
        alt: card::alt_of_node(page, lang),
        graph: StructuredData { site: page.site, path }.node(page, page.earlier_and_latest().1),
        has_feed: true,
    }
}
