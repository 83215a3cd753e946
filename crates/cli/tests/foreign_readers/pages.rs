//! What readers of others make of our pages: feeds through feedparser, data blocks through the types of schema.org.

use std::fs;
use std::path::{Path, PathBuf};

use publish::site::{FileContent, PageTemplate, Site, SiteUrl, Task, made, tasks};
use serde_json::Value;

use super::{read_json, tools};

const PAGE: &str = "<head><!--served-head--><!--/served-head--><link rel=\"stylesheet\" href=\"./style.css\"></head>\
    <body><!--served--><!--/served--></body>";
const HOSTILE: &str = "]]></title></script><script>alert(1)</script>&amp;\u{202e}";

/// Writes the pages of a dataset, without cards, and gives the paths of those with an ending.
fn site(data: &Value, name: &str, ending: &str) -> Vec<PathBuf> {
    let dataset = dataset::load(&data.to_string()).dataset.unwrap();
    let site = Site::new(dataset, SiteUrl::read("https://example.org/f").unwrap());
    let template = PageTemplate::read(PAGE).unwrap();
    let folder = tools::folder().join(name);
    let mut written = Vec::new();
    let wanted = |task: &Task| !matches!(task, Task::Whole);
    // A few of each sort: the whole site is checked by our own tests.
    for task in tasks(&site).into_iter().filter(wanted).step_by(9).chain(tasks(&site).into_iter().take(4)) {
        for file in made(&site, &template, task) {
            let (FileContent::Text(text), true) = (file.content, file.path.ends_with(ending)) else {
                continue;
            };
            let path = folder.join(&file.path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
            written.push(path);
        }
    }
    written
}

fn paths(files: &[PathBuf]) -> Vec<&Path> {
    files.iter().map(PathBuf::as_path).collect()
}

/// The bundled dataset, and the same with markup in every title.
fn datasets() -> [(Value, &'static str); 2] {
    let data = read_json(&super::bundled());
    let mut hostile = data.clone();
    for list in ["events", "disputes"] {
        for record in hostile[list].as_array_mut().unwrap() {
            record["title"] = HOSTILE.into();
        }
    }
    [(data, "pages"), (hostile, "pages-hostile")]
}

#[test]
fn feedparser_finds_every_feed_valid_and_reads_what_we_wrote() {
    for (data, name) in datasets() {
        let files = site(&data, name, "feed.xml");
        assert!(files.len() > 10);
        let Some(read) = tools::run_python("references", "read_feeds.py", &paths(&files)) else { return };
        let feeds: Value = serde_json::from_str(&read).unwrap();
        assert_eq!(feeds.as_array().unwrap().len(), files.len());
        let titles: Vec<&Value> =
            data["events"].as_array().unwrap().iter().map(|event| &event["title"]).collect();
        for feed in feeds.as_array().unwrap() {
            assert!(feed["id"].as_str().unwrap().starts_with("https://example.org/f/"));
            for entry in feed["entries"].as_array().unwrap() {
                let is_ours = |title: &&Value| {
                    ["en", "fr"].iter().any(|lang| title[*lang] == entry["title"])
                        || **title == entry["title"]
                };
                assert!(titles.iter().any(is_ours), "{name}: {}", entry["title"]);
                assert_eq!(entry["id"], entry["link"]);
            }
        }
    }
}

#[test]
fn the_types_of_schema_org_hold_for_every_data_block_and_find_one_that_is_spoiled() {
    for (data, name) in datasets() {
        let mut files = site(&data, &format!("{name}-blocks"), ".html");
        // The compiler reads each: a few pages of each sort.
        files.truncate(8);
        let Some(found) = tools::run_node("check_structured_data.mjs", &paths(&files)) else { return };
        assert_eq!(found.trim(), "[]", "{name}");
    }
    let spoiled = tools::folder().join("spoiled.html");
    let page = fs::read_to_string(tools::folder().join("pages-blocks/index.html")).unwrap();
    assert!(page.contains("\"isAccessibleForFree\":true"));
    fs::write(&spoiled, page.replace("\"isAccessibleForFree\":true", "\"costs\":\"nothing\"")).unwrap();
    if let Some(found) = tools::run_node("check_structured_data.mjs", &[&spoiled]) {
        assert!(found.contains("costs"), "{found}");
    }
}

#[test]
fn html_metadata_finds_on_each_page_what_is_to_be_cited() {
    for (data, name) in datasets() {
        let files = site(&data, &format!("{name}-cited"), ".html");
        let Some(read) = tools::run_node("read_citations.mjs", &paths(&files)) else { return };
        let pages: Value = serde_json::from_str(&read).unwrap();
        assert_eq!(pages.as_array().unwrap().len(), files.len());
        for page in pages.as_array().unwrap() {
            let (cited, graph) = (&page["highwirePress"], &page["openGraph"]);
            let path = page["path"].as_str().unwrap();
            let folder = path.split_once("-cited/").unwrap().1.trim_end_matches("index.html");
            assert_eq!(cited["public_url"], format!("https://example.org/f/{folder}"), "{path}");
            assert_eq!(cited["date"], data["updated"], "{path}");
            let lang = if folder.starts_with("fr/") { "fr" } else { "en" };
            assert_eq!(cited["language"], lang, "{path}");
            let title = cited["title"].as_str().unwrap();
            assert!(!title.is_empty() && graph["title"] == title, "{path}");
            // Whatever is in a title, it ends no element.
            assert_eq!(page["general"]["title"], title, "{path}");
            // An `article` would be one of a journal to Zotero.
            assert_eq!(graph["type"], "website", "{path}");
        }
    }
}
