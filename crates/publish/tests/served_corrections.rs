//! What was corrected is told: on a page of its own, beneath the record, with the old words; and an error is reported with
//! the record's id, where the host says to whom.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;

use dataset::load;
use publish::site::{CorrectionsTo, FileContent, PageTemplate, Site, rendered};

const SOUND: &str = include_str!("../../../tests/fixtures/datasets/sound.json");
const PAGE: &str = "<!DOCTYPE html><html><head><!--served-head--><!--/served-head-->\
    <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"./style-0.css\"></head>\
    <body><div id=\"article\"><!--served--><!--/served--></div></body></html>";

fn pages(corrections_to: &str) -> BTreeMap<String, String> {
    let mut site = Site::new(load(SOUND).dataset.unwrap(), None);
    site.corrections_to = CorrectionsTo::read(corrections_to).unwrap();
    let files = rendered(&site, &PageTemplate::read(PAGE).unwrap());
    let text = |content| match content {
        FileContent::Text(text) | FileContent::Card(text) => text,
    };
    files.into_iter().map(|file| (file.path, text(file.content))).collect()
}

#[test]
fn the_page_of_corrections_has_the_newest_first_with_the_old_words_and_what_is_covered() {
    let pages = pages("");
    for (path, parts) in [
        (
            "corrections/index.html",
            ["Access to APIs", "Everything else", "Shorter titles.", "Before:", "2025-08-02"],
        ),
        (
            "fr/corrections/index.html",
            ["L’accès aux API", "Tout le reste", "Des titres plus courts.", "Avant", "2025-08-02"],
        ),
    ] {
        let mut rest = pages[path].as_str();
        for part in parts {
            let at = rest.find(part).unwrap_or_else(|| panic!("{part} in {path}, in this order"));
            rest = &rest[at..];
        }
    }
    assert!(pages["index.html"].contains("corrections/"), "every page leads there");
}

#[test]
fn a_corrected_event_says_so_and_what_stood_there_and_sums_say_how_firm_they_are() {
    let page = &pages("")["events/index.html"];
    let event = page.split("id=\"event-access-ended\"").nth(1).unwrap().split("</article>").next().unwrap();
    for part in [
        "The day was wrong.",
        "<q>2025-08-02</q>",
        "$2.5 million, claimed (damages)",
        "about $3 million, claimed (damages)",
        "$0.5, paid (costs)",
        "sources disagree",
    ] {
        assert!(event.contains(part), "{part} in {event}");
    }
    assert!(page.contains("Stage: settled, 30 September 2025"), "how far the dispute has gone");
    assert!(page.contains("unknown since 15 November 2025"), "since when nobody says how it stands");
}

#[test]
fn an_error_is_reported_to_the_host_with_the_record_s_id_and_to_nobody_without_one() {
    let none = pages("");
    assert!(none.values().all(|page| !page.contains("Report an error") && !page.contains("corrections-to")));
    let to = pages("https://example.org/report?site=1");
    assert!(
        to["index.html"]
            .contains("<meta id=\"corrections-to\" content=\"https://example.org/report?site=1\">")
    );
    let page = &to["events/index.html"];
    assert!(page.contains("href=\"https://example.org/report?site=1&amp;record=event:access-ended\""));
    assert!(to["fr/events/index.html"].contains("Signaler une erreur"));
    assert!(
        pages("mailto:desk@example.org")["actors/alpha/index.html"]
            .contains("mailto:desk@example.org?subject=entity:alpha")
    );
}
