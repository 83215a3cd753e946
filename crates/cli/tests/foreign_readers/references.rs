//! Our references through readers of others: Citation.js, bibtexparser and rispy give back every source, also where its
//! title is full of their own signs.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{bundled, convert, read_json, tools};

const HOSTILE: &str = "A} @misc{x, title = {\\bad 50% & _#~^$ \"> <b>\nER  - \nTY  - BOOK";

/// The bundled dataset with signs of every format in its titles and publishers.
fn hostile() -> PathBuf {
    let mut data = read_json(&bundled());
    for source in data["sources"].as_array_mut().unwrap() {
        source["title"] = HOSTILE.into();
        source["publisher"] = HOSTILE.into();
    }
    let file = tools::folder().join("hostile-sources.json");
    fs::write(&file, data.to_string()).unwrap();
    file
}

/// Files of references in the three formats.
fn written(data: &Path, more: &[&str], name: &str) -> [PathBuf; 3] {
    ["csl", "bibtex", "ris"].map(|format| convert(data, format, more, &format!("{name}.{format}")))
}

fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|item| item[field].as_str().unwrap_or_default()).collect()
}

#[test]
fn every_source_of_a_view_comes_back_from_three_formats_by_three_readers() {
    let view = "v=1&dispute=anthropic-openai-claude-access";
    let data = read_json(&bundled());
    let url_of = |id: &str| {
        let source = data["sources"].as_array().unwrap().iter().find(|source| source["id"] == id).unwrap();
        source["url"].as_str().unwrap().to_owned()
    };
    for (file, name) in [(bundled(), "references"), (hostile(), "references-hostile")] {
        let [csl, bib, ris] = written(&file, &["--view", view], name);
        let items = read_json(&csl);
        let (ids, urls) = (texts(&items, "id"), texts(&items, "URL"));
        assert!(ids.len() > 20, "{name}: {}", ids.len());
        assert!(ids.iter().zip(&urls).all(|(id, url)| url_of(id) == *url));
        let title = items[0]["title"].as_str().unwrap().to_owned();
        if let Some(read) = tools::run_node("read_references.mjs", &[&csl, &bib, &ris]) {
            let read: Value = serde_json::from_str(&read).unwrap();
            for list in read["lists"].as_array().unwrap() {
                assert_eq!(texts(list, "URL"), urls, "{name}");
                assert!(texts(list, "title").iter().all(|title| !title.is_empty()));
            }
            assert!(read["bibliography"].as_str().unwrap().lines().count() >= ids.len());
        }
        if let Some(read) = tools::run_python("references", "read_references.py", &[&bib, &ris]) {
            let read: Value = serde_json::from_str(&read).unwrap();
            assert_eq!(
                (texts(&read["bibtex"], "id"), texts(&read["bibtex"], "url")),
                (ids.clone(), urls.clone())
            );
            assert_eq!(texts(&read["ris"], "id"), ids);
            assert_eq!(read["ris"][0]["title"], title.as_str());
            let address = |item: &Value| item["urls"][0].as_str().unwrap().to_owned();
            let addresses: Vec<String> = read["ris"].as_array().unwrap().iter().map(address).collect();
            assert_eq!(addresses, urls);
        }
    }
}

#[test]
fn the_sources_of_one_event_are_a_part_of_the_views() {
    let event = "anthropic-revokes-openai-claude-api";
    let [csl, ..] = written(&bundled(), &["--view", "v=1", "--event", event], "references-event");
    let items = read_json(&csl);
    let data = read_json(&bundled());
    let of_event = data["events"].as_array().unwrap().iter().find(|it| it["id"] == event).unwrap();
    let ids = texts(&items, "id");
    let own: Vec<&str> =
        of_event["sources"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    assert!(ids.starts_with(&own), "{ids:?}");
    assert!(ids.len() < 60);
}
