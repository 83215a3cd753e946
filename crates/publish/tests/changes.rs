//! What a reader is told of changes in the data: since a link was made, and between a version that stays and the newest.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::text::Lang;
use dataset::Dataset;
use publish::changes::{ChangesNotice, Occasion, changes, changes_notice, changes_since};
use serde_json::{Value, json};

fn text() -> String {
    std::fs::read_to_string(fixture::repository("static/data/dataset.json")).unwrap()
}

fn edited(edit: impl Fn(&mut Value)) -> (String, Dataset) {
    let mut file: Value = serde_json::from_str(&text()).unwrap();
    edit(&mut file);
    let text = file.to_string();
    let dataset = dataset::load(&text).dataset.unwrap();
    (text, dataset)
}

fn without_days(file: &mut Value) {
    for section in ["events", "disputes", "entities", "relations"] {
        for record in file[section].as_array_mut().unwrap() {
            record.as_object_mut().unwrap().retain(|field, _| field != "added" && field != "updated");
        }
    }
}

fn since(text: &str, dataset: &Dataset, day: &str, lang: Lang) -> Option<ChangesNotice> {
    let changes = changes_since(text, Day::parse(day).unwrap()).unwrap();
    changes_notice(&changes, dataset, Occasion::LinkMade, lang)
}

#[test]
fn who_opens_an_older_link_is_told_what_came_in_changed_and_was_corrected_since() {
    let (text, dataset) = edited(|file| {
        without_days(file);
        file["updated"] = "2027-02-01".into();
        file["events"][0]["added"] = "2027-01-09".into();
        file["events"][1]["updated"] = "2027-01-10".into();
        // Told by its correction alone.
        file["events"][2]["updated"] = "2027-01-10".into();
        file["disputes"][0]["updated"] = "2027-01-01".into();
        let third = file["events"][2]["id"].as_str().unwrap().to_owned();
        file["corrections"] = json!([
            { "day": "2027-01-10", "record": format!("event:{third}"), "class": "correction", "text": "It was a Tuesday." },
            { "day": "2026-12-31", "class": "update", "text": "Older than the link." },
        ]);
    });
    let notice = since(&text, &dataset, "2027-01-01", Lang::En).unwrap();
    assert_eq!(
        notice.title,
        "Since your link was made, of data of 1 January 2027: 1 record added, 2 records changed, 1 correction."
    );
    let [first, second, third] = [0, 1, 2].map(|at| &dataset.events[at]);
    let sels: Vec<&str> = notice.lines.iter().map(|line| line.sel.as_str()).collect();
    assert_eq!(sels, [&third.id, &first.id, &second.id].map(|id| ["event:", id].concat()));
    assert_eq!(
        notice.lines[0].text,
        format!("{} (correction): It was a Tuesday.", third.title.text(Lang::En))
    );
    assert!(notice.lines[1].text.starts_with("added: ") && notice.lines[2].text.starts_with("changed: "));
    assert_eq!((notice.rest, notice.to_newest), (0, ""));
    let french = since(&text, &dataset, "2027-01-01", Lang::Fr).unwrap();
    assert!(
        french.title.starts_with("Depuis la création de votre lien, sur des données du 1er janvier 2027")
    );
}

#[test]
fn nobody_is_told_of_changes_where_the_data_are_those_of_the_link() {
    let (text, dataset) = edited(|_| {});
    let last = dataset.last_change().unwrap();
    assert_eq!(since(&text, &dataset, &last.to_string(), Lang::En), None);
    let before = since(&text, &dataset, &last.add_days(-1).to_string(), Lang::En).unwrap();
    assert!(before.rest > 0 && !before.lines.is_empty());
}

#[test]
fn data_that_do_not_say_what_changed_say_that_they_do_not() {
    let (text, dataset) = edited(|file| {
        file["corrections"] = json!([]);
        file["updated"] = "2027-02-01".into();
        without_days(file);
    });
    assert_eq!(dataset.last_change(), None);
    let notice = since(&text, &dataset, "2027-01-01", Lang::En).unwrap();
    assert!(notice.title.ends_with("They do not say what.") && notice.lines.is_empty());
    assert_eq!(since(&text, &dataset, "2027-02-01", Lang::En), None);
}

#[test]
fn an_older_version_says_what_the_newest_has_and_selects_only_what_it_has_itself() {
    let (newest, dataset) = edited(|file| {
        file["updated"] = "2027-02-01".into();
        let mut new = file["events"][0].clone();
        new["id"] = "brand-new".into();
        let events = file["events"].as_array_mut().unwrap();
        events.remove(1);
        events.push(new);
        file["disputes"][0]["status"] = "decided".into();
    });
    let old = text();
    let gone = dataset::load(&old).dataset.unwrap().events[1].id.clone();
    let changes = changes(&old, &newest).unwrap();
    let notice = changes_notice(&changes, &dataset, Occasion::OldVersion, Lang::En).unwrap();
    assert!(
        notice.title.contains("There are newer ones, of 1 February 2027: 1 record added, "),
        "{}",
        notice.title
    );
    assert_eq!(notice.to_newest, "The same view of the newest data");
    let line = |start: &str| notice.lines.iter().find(|line| line.text.starts_with(start)).unwrap();
    assert_eq!(
        (line("added: ").sel.as_str(), line("gone: ").sel.as_str()),
        ("", &*["event:", &gone].concat())
    );
    assert!(line("changed: ").text.contains("is decided"));
    let same = publish::changes::changes(&old, &old).unwrap();
    assert_eq!(changes_notice(&same, &dataset, Occasion::OldVersion, Lang::En), None);
}
