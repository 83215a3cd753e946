//! The pages served without a program: whole, safe, in both languages, and the same bytes each time.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use base::text::Lang;
use dataset::{Dataset, load};
use publish::site::{FileContent, PageTemplate, Site, SiteUrl, Task, made, rendered, tasks};

const PAGE: &str = "<!DOCTYPE html><html><head><!--served-head--><title>x</title><!--/served-head-->\
    <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"./style-0.css\"></head>\
    <body><div id=\"article\"><!--served--><!--/served--></div></body></html>";

fn bundled() -> Dataset {
    fixture::bundled_dataset()
}

fn text(content: FileContent) -> String {
    match content {
        FileContent::Text(text) | FileContent::Card(text) => text,
    }
}

fn files(dataset: Dataset, url: &str) -> BTreeMap<String, String> {
    let site = Site::new(dataset, SiteUrl::read(url).unwrap());
    let files = rendered(&site, &PageTemplate::read(PAGE).unwrap());
    files.into_iter().map(|file| (file.path, text(file.content))).collect()
}

/// The bundled site without an address, made once.
fn site() -> &'static BTreeMap<String, String> {
    static SITE: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    SITE.get_or_init(|| files(bundled(), ""))
}

fn page<'a>(site: &'a BTreeMap<String, String>, path: &str) -> &'a str {
    &site[path]
}

fn escaped(text: &str) -> String {
    paint::svg::escape(text)
}

#[test]
fn a_site_has_its_pages_and_cards_in_each_language() {
    let dataset = bundled();
    let mut expected = Vec::new();
    for lang in Lang::ALL {
        // English stands at the root.
        let (tag, folder) =
            (lang.tag(), if lang == Lang::En { String::new() } else { format!("{}/", lang.tag()) });
        expected.extend([format!("{folder}index.html"), format!("cards/site-{tag}.png")]);
        expected.push(format!("{folder}events/index.html"));
        let index = &dataset.index;
        let disputes =
            dataset.disputes.iter().zip(&index.events_of_dispute).map(|(it, of)| ("disputes", &it.id, of));
        let actors =
            dataset.entities.iter().zip(&index.events_of_entity).map(|(it, of)| ("actors", &it.id, of));
        for (sort, id, _) in disputes.chain(actors).filter(|(_, _, events)| events.len() > 1) {
            expected.push(format!("{folder}{sort}/{id}/index.html"));
        }
        expected.push(format!("{folder}corrections/index.html"));
        for story in &dataset.stories {
            expected.push(format!("{folder}stories/{}/index.html", story.id));
            expected.push(format!("cards/story-{}-{tag}.png", story.id));
        }
    }
    expected.sort();
    assert_eq!(site().keys().cloned().collect::<Vec<_>>(), expected);
}

#[test]
fn every_event_is_told_once_with_all_its_words_and_sources() {
    let dataset = bundled();
    for (path, lang) in [("events/index.html", Lang::En), ("fr/events/index.html", Lang::Fr)] {
        let html = page(site(), path);
        for event in &dataset.events {
            let start = format!("<article id=\"event-{}\">", event.id);
            let mut told = html.split(&start);
            let one = told.nth(1).and_then(|rest| rest.split("</article>").next()).unwrap_or_default();
            assert!(told.next().is_none(), "{path}: {} is told twice", event.id);
            for words in
                [&event.title, &event.summary].into_iter().chain(event.claims.iter().map(|it| &it.text))
            {
                assert!(
                    one.contains(&escaped(words.text(lang))),
                    "{path}: {}: {}",
                    event.id,
                    words.text(lang)
                );
            }
            let cited = event.claims.iter().flat_map(|it| &it.sources).chain(&event.sources);
            let disputed = event.conflicts.iter().flat_map(|it| &it.values).flat_map(|it| &it.sources);
            for ix in cited.chain(disputed) {
                let href =
                    format!("<a href=\"{}\" rel=\"noopener noreferrer\"", escaped(&dataset.source(*ix).url));
                assert!(one.contains(&href), "{path}: {}: {href}", event.id);
            }
        }
    }
}

/// The main page has an event's address, day and title; who says so is one press away.
#[test]
fn every_event_is_a_line_of_the_main_page_that_leads_to_it() {
    let dataset = bundled();
    for (path, lang) in [("index.html", Lang::En), ("fr/index.html", Lang::Fr)] {
        let html = page(site(), path);
        for event in &dataset.events {
            let id = &event.id;
            let line = html
                .split(&format!("<li id=\"event-{id}\"><time"))
                .nth(1)
                .unwrap()
                .split("</li>")
                .next()
                .unwrap();
            let link = format!("<a href=\"events/#event-{id}\">{}", escaped(event.title.text(lang)));
            assert!(line.contains(&link), "{path}: {line}");
        }
        assert!(page(site(), path).contains("<a href=\"events/\">"), "{path}: the first way");
    }
}

#[test]
fn a_dispute_and_an_actor_have_a_page_with_picture_events_and_links_to_each_other() {
    let dataset = bundled();
    for (folder, lang) in [("", Lang::En), ("fr/", Lang::Fr)] {
        let id = "anthropic-openai-claude-access";
        let ix = dataset.index.dispute_by_id.get(id).unwrap();
        let html = page(site(), &format!("{folder}disputes/{id}/index.html"));
        assert!(html.contains(&escaped(dataset.dispute(*ix).title.text(lang))));
        assert!(html.contains("cover-graph") && html.contains("cover-timeline"));
        let live = if lang == Lang::En { String::new() } else { "&amp;lang=fr".into() };
        let up = if lang == Lang::En { "../../" } else { "../../../" };
        assert!(
            html.contains(&format!("href=\"{up}?v=1&amp;dispute={id}&amp;sel=dispute:{id}{live}\"")),
            "{html}"
        );
        assert!(html.contains(&format!("href=\"{up}{folder}actors/openai/\"")));
        for ix in &dataset.index.events_of_dispute[ix.at()] {
            let event = dataset.event(*ix);
            assert!(html.contains(&format!("<article id=\"event-{}\">", event.id)));
            for claim in &event.claims {
                assert!(html.contains(&escaped(claim.text.text(lang))));
            }
        }
        let actor = page(site(), &format!("{folder}actors/openai/index.html"));
        assert!(actor.contains(&format!("href=\"{up}{folder}disputes/{id}/\"")));
        // Of so many events the earlier are lines.
        let openai = dataset.index.entity_by_id.get("openai").unwrap();
        let events = dataset.index.events_of_entity[openai.at()].len();
        let (whole, lines) =
            (actor.matches("<article id=").count(), actor.matches("<li id=\"event-").count());
        assert!(whole >= 20 && lines > 0 && whole + lines == events, "{whole} and {lines} of {events}");
    }
}

#[test]
fn an_event_leads_to_the_pages_of_its_dispute_and_of_who_took_part_but_for_the_page_it_is_on() {
    let dataset = bundled();
    let dispute = dataset.index.dispute_by_id["anthropic-openai-claude-access"];
    let event = dataset.event(dataset.index.events_of_dispute[dispute.at()][0]);
    let actor = &dataset.entity(event.actors[0].entity).id;
    let told = |path: &str| {
        let html = page(site(), path);
        let start = html.find(&format!("<article id=\"event-{}\">", event.id)).unwrap();
        html[start..].split_once("</article>").unwrap().0.to_owned()
    };
    let (to_dispute, to_actor) =
        ("disputes/anthropic-openai-claude-access/\"".to_owned(), format!("actors/{actor}/\""));
    let all = told("events/index.html");
    assert!(
        all.contains(&format!("href=\"../{to_dispute}")) && all.contains(&format!("href=\"../{to_actor}"))
    );
    let french = told("fr/events/index.html");
    assert!(french.contains(&format!("href=\"../../fr/{to_dispute}")));
    let own = told("disputes/anthropic-openai-claude-access/index.html");
    assert!(!own.contains(&to_dispute) && own.contains(&format!("href=\"../../{to_actor}")));
    // Who has no page is a name.
    let few = |at: &usize| dataset.index.events_of_entity[*at].len() == 1;
    let lone = (0..dataset.entities.len()).find(few).unwrap();
    assert!(!page(site(), "events/index.html").contains(&format!("actors/{}/", dataset.entities[lone].id)));
}

/// Actors, each in as many events as it is given.
fn crowd(actors: &[(String, usize)]) -> Dataset {
    let mut data: serde_json::Value = serde_json::from_str(&fixture::bundled_text()).unwrap();
    for list in ["relations", "disputes", "stories", "corrections"] {
        data[list] = serde_json::json!([]);
    }
    // Nothing is to be laid out.
    data["opening"] = "?time=1900".into();
    let entity = |(id, _): &(String, usize)| serde_json::json!({ "id": id, "kind": "company", "name": id });
    data["entities"] = actors.iter().map(entity).collect();
    let source = data["sources"][0]["id"].clone();
    let mut events = Vec::new();
    for round in 0..actors.iter().map(|(_, times)| *times).max().unwrap() {
        for (at, part) in actors.chunks(500).enumerate() {
            let there = part.iter().filter(|(_, times)| *times > round);
            let there: Vec<_> =
                there.map(|(id, _)| serde_json::json!({ "entity": id, "role": "related" })).collect();
            events.push(serde_json::json!({
                "id": format!("e-{round}-{at}"), "date": "2025-01-01", "kind": "statement", "title": "Said",
                "summary": "Said.", "actors": there, "sources": [source],
            }));
        }
    }
    data["events"] = events.into();
    load(&data.to_string()).dataset.unwrap()
}

#[test]
fn of_more_than_five_thousand_actors_those_with_fewer_events_have_no_page_and_their_number_is_known() {
    let actors: Vec<(String, usize)> =
        (0..5_100).map(|at| (format!("a-{at}"), if at < 4_000 { 3 } else { 2 })).collect();
    let site = Site::new(crowd(&actors), None);
    let nodes = tasks(&site).into_iter().filter(|task| matches!(task, Task::Node(_))).count();
    assert_eq!((nodes, site.without_page()), (4_000, 1_100));
    let home = made(&site, &PageTemplate::read(PAGE).unwrap(), Task::Home(Lang::En));
    let home =
        home.into_iter().find(|file| file.path == "index.html").map(|file| text(file.content)).unwrap();
    assert!(home.contains("<meta id=\"record-pages\" content=\"3\">"));
}

#[test]
fn no_two_pages_share_a_folder_on_any_system_s_disk() {
    let reserved = ["con", "nul", "aux", "prn", "com1", "lpt9"];
    let plain = ["openai", "con-1", "console"];
    let mut actors: Vec<(String, usize)> =
        reserved.iter().chain(&plain).map(|id| ((*id).to_owned(), 2)).collect();
    // Differs by a capital alone from one that is there: it is no id, and left out.
    actors.push(("OpenAI".into(), 2));
    let known = files(crowd(&actors), "https://example.org/");
    let mut folded: Vec<String> = known.keys().map(|path| path.to_ascii_lowercase()).collect();
    folded.sort();
    folded.dedup();
    assert_eq!(folded.len(), known.len());
    for path in known.keys() {
        for name in path.split('/') {
            let stem = name.split('.').next().unwrap();
            assert!(!reserved.contains(&stem), "{path}");
        }
    }
    for id in reserved {
        assert!(known.contains_key(&format!("actors/{id}_/index.html")), "{id}");
        assert!(known["events/index.html"].contains(&format!("href=\"../actors/{id}_/\"")), "{id}");
    }
    for id in plain {
        assert!(known.contains_key(&format!("actors/{id}/index.html")), "{id}");
    }
    let rule = "<meta id=\"record-pages\" content=\"2 con nul aux prn com1 lpt9\">";
    assert!(known["index.html"].contains(rule), "the live page links to none under its own name");
}

/// Whose address a page is at decides what it links to: every relative link of every page leads to a file.
#[test]
fn every_link_within_the_site_leads_to_a_page_of_it() {
    let known = files(bundled(), "https://example.org/f");
    let beside = ["data/dataset.json", "style-0.css"];
    for (path, html) in known.iter().filter(|(path, _)| path.ends_with(".html")) {
        let folder: Vec<&str> = path.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect();
        for href in html.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            if href.starts_with(['#'])
                || ["http:", "https:", "data:"].iter().any(|scheme| href.starts_with(scheme))
            {
                continue;
            }
            let address = href.split(['?', '#']).next().unwrap();
            let mut at = folder.clone();
            for part in address.split('/').filter(|part| !part.is_empty() && *part != ".") {
                if part == ".." { assert!(at.pop().is_some(), "{path}: {href}") } else { at.push(part) }
            }
            let mut file = at.join("/");
            if address.is_empty() || address.ends_with('/') {
                file = if file.is_empty() { "index.html".into() } else { file + "/index.html" };
            }
            assert!(known.contains_key(&file) || beside.contains(&file.as_str()), "{path}: {href} is {file}");
        }
    }
}

#[test]
fn a_site_at_an_address_has_a_map_of_every_page_in_each_language() {
    let known = files(bundled(), "https://example.org/f");
    let document = known["sitemap.xml"].as_str();
    let parsed = roxmltree::Document::parse(document).unwrap();
    let listed = parsed.descendants().filter(|node| node.has_tag_name("loc")).filter_map(|node| node.text());
    let mut listed: Vec<String> = listed.map(String::from).collect();
    let pages = known.keys().filter_map(|path| path.strip_suffix("index.html"));
    let mut pages: Vec<String> = pages.map(|path| format!("https://example.org/f/{path}")).collect();
    listed.sort();
    pages.sort();
    assert_eq!(listed, pages);
    assert!(known["robots.txt"].contains("Sitemap: https://example.org/f/sitemap.xml"));
    assert!(!site().contains_key("sitemap.xml") && !site().contains_key("robots.txt"));
}

/// The weight of a text in brotli, as hosts send it.
fn brotli(text: &str) -> usize {
    let mut packed = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, size_hint: text.len(), ..Default::default() };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut packed, &parameters).unwrap();
    packed.len()
}

#[test]
fn no_page_is_heavier_than_it_may_be() {
    let known = files(bundled(), "https://example.org/f");
    for (path, html) in &known {
        let is_of_record = path.contains("disputes/") || path.contains("actors/");
        // What has fewer letters than that is light enough.
        if is_of_record && html.len() > 200_000 {
            assert!(brotli(html) <= 40_000, "{path}: {}", brotli(html));
        }
    }
    for path in ["index.html", "fr/index.html"] {
        // With some 4 kB that the built page has around it.
        assert!(brotli(&known[path]) <= 26_000, "{path}: {}", brotli(&known[path]));
    }
}

/// Every element closed in its turn, every attribute in quotes: enough grammar for what we write ourselves.
fn unbalanced(html: &str) -> Option<String> {
    const VOID: [&str; 3] = ["meta", "link", "!DOCTYPE"];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, next) = after.split_once('>')?;
        rest = next;
        if tag.starts_with("!--") || tag.ends_with('/') {
            continue;
        }
        let name = tag.trim_start_matches('/').split_whitespace().next().unwrap_or_default();
        if tag.matches('"').count() % 2 == 1 {
            return Some(format!("a quotation mark is open in <{tag}>"));
        }
        if tag.starts_with('/') {
            let closed = open.pop();
            if closed != Some(name) {
                return Some(format!("</{name}> closes {closed:?}"));
            }
        } else if !VOID.contains(&name) {
            open.push(name);
        }
    }
    (!open.is_empty()).then(|| format!("left open: {open:?}"))
}

#[test]
fn every_page_is_well_formed_and_has_nothing_that_the_policy_forbids() {
    for (path, html) in site().iter().filter(|(path, _)| path.ends_with(".html")) {
        assert_eq!(unbalanced(html), None, "{path}");
        for forbidden in [" style=", "<style", " onload=", " onclick=", "javascript:"] {
            assert!(!html.contains(forbidden), "{path} contains {forbidden}");
        }
        // A data block is no script: nothing runs it, and every policy allows it.
        assert_eq!(html.matches("<script").count(), html.matches(DATA_BLOCK).count(), "{path}");
    }
    assert!(
        unbalanced("<p><b></p></b>").is_some() && unbalanced("<p").is_none() && unbalanced("<p>").is_some()
    );
}

const DATA_BLOCK: &str = "<script type=\"application/ld+json\">";

/// The data block of a page.
fn data_block(html: &str) -> serde_json::Value {
    let block = html.split(DATA_BLOCK).nth(1).and_then(|rest| rest.split("</script>").next()).unwrap();
    serde_json::from_str(block).unwrap()
}

#[test]
fn each_page_says_what_it_shows_in_the_words_of_schema_org() {
    let (known, data) = (files(bundled(), "https://example.org/f"), bundled());
    for (path, html) in known.iter().filter(|(path, _)| path.ends_with(".html")) {
        let block = data_block(html);
        assert_eq!(block["@context"], "https://schema.org");
        assert!(block["@graph"].as_array().is_some_and(|graph| !graph.is_empty()), "{path}");
    }
    let of = |path: &str| data_block(&known[path])["@graph"].as_array().unwrap().clone();
    let site = &of("fr/index.html")[0];
    assert_eq!((&site["@type"], &site["@id"]), (&"Dataset".into(), &"https://example.org/f/".into()));
    assert_eq!(site["url"], "https://example.org/f/fr/");
    assert_eq!(site["license"], "https://spdx.org/licenses/CC-BY-4.0.html");
    assert_eq!(site["dateModified"], data.head.updated.to_string());
    assert_eq!(site["distribution"][0]["contentUrl"], "https://example.org/f/data/dataset.json");
    let events = of("events/index.html");
    assert_eq!(events.iter().filter(|it| it["@type"] == "Event").count(), data.events.len());
    let dispute = of("disputes/anthropic-openai-claude-access/index.html");
    assert_eq!((&dispute[0]["@type"], &dispute[0]["startDate"]), (&"Event".into(), &"2025-08-01".into()));
    let ids: Vec<&serde_json::Value> = dispute.iter().map(|it| &it["@id"]).collect();
    let mut claims = 0;
    for event in dispute.iter().skip(1).filter(|it| it["@type"] == "Event") {
        assert!(event["about"].as_array().unwrap().iter().all(|it| ids.contains(&&it["@id"])), "{event}");
        for claim in event["subjectOf"].as_array().into_iter().flatten() {
            claims += 1;
            assert_eq!(claim["@type"], "Claim");
            assert!(claim["keywords"].is_string() && claim["author"].is_object());
            assert!(
                claim["appearance"].as_array().unwrap().iter().all(|it| ids.contains(&&it["@id"])),
                "{claim}"
            );
        }
    }
    assert!(claims > 3, "{claims}");
    // Where the site's address is not known, addresses are those of the page's links.
    let near = data_block(page(self::site(), "fr/actors/openai/index.html"));
    assert_eq!(near["@graph"][0]["@id"], "../../../actors/openai/");
}

#[test]
fn feeds_tell_events_newest_first_by_addresses_that_stay() {
    let known = files(bundled(), "https://example.org/f");
    let data = bundled();
    let paths: Vec<&String> = known.keys().filter(|path| path.ends_with("feed.xml")).collect();
    assert!(paths.len() > 200);
    for path in &paths {
        let parsed = roxmltree::Document::parse(&known[*path]).unwrap();
        let text = |node: roxmltree::Node, name: &str| {
            node.children()
                .find(|it| it.has_tag_name(name))
                .and_then(|it| it.text())
                .unwrap_or_default()
                .to_owned()
        };
        let feed = parsed.root_element();
        let folder = path.strip_suffix("feed.xml").unwrap();
        assert_eq!(text(feed, "id"), format!("https://example.org/f/{folder}"));
        let html = &known[&format!("{folder}index.html")];
        let link = format!("type=\"application/atom+xml\" href=\"https://example.org/f/{path}\"");
        assert!(html.contains(&link), "{path}");
        let entries: Vec<roxmltree::Node> = feed.children().filter(|it| it.has_tag_name("entry")).collect();
        assert!(!entries.is_empty() && entries.len() <= 100, "{path}");
        let days: Vec<String> = entries.iter().map(|entry| text(*entry, "updated")).collect();
        assert!(days.is_sorted_by(|a, b| a >= b) && days[0].ends_with("T00:00:00Z"), "{path}");
        assert_eq!(text(feed, "updated"), days[0]);
        let lang = if folder.starts_with("fr/") { "fr/" } else { "" };
        for entry in entries {
            let id = text(entry, "id");
            let event = id.strip_prefix(&format!("https://example.org/f/{lang}events/#event-")).unwrap();
            assert!(data.index.event_by_id.get(event).is_some(), "{id}");
        }
    }
    assert!(!site().keys().any(|path| path.ends_with("feed.xml")), "without an address no entry has a name");
}

#[test]
fn a_feed_puts_what_changed_last_first_and_a_data_block_names_who_is_known_to_wikidata() {
    let mut dataset = bundled();
    let days = |text| base::date::Day::parse(text);
    let first = dataset.index.events_by_day[0];
    dataset.events[first.at()].days.updated = days("2027-03-04");
    dataset.events[first.at()].days.added = days("2027-03-01");
    let openai = dataset.index.entity_by_id.get("openai").unwrap().at();
    dataset.entities[openai].wikidata = Some("Q21708200".into());
    let id = dataset.events[first.at()].id.clone();
    let known = files(dataset, "https://example.org/f");
    let entry = known["feed.xml"].split("<entry>").nth(1).unwrap();
    assert!(entry.contains(&id) && entry.contains("<updated>2027-03-04T00:00:00Z"), "{entry}");
    let block = data_block(&known["actors/openai/index.html"]);
    assert_eq!(block["@graph"][0]["sameAs"], "https://www.wikidata.org/entity/Q21708200");
}

#[test]
fn colours_are_the_style_sheets_own_so_that_dark_paper_and_print_follow() {
    for (path, html) in site().iter().filter(|(path, _)| path.ends_with(".html")) {
        // Pages of pictures; the page of all events has none.
        let is_drawn = html.contains("role=\"img\"");
        assert!(!is_drawn || html.contains("\"var(--ink)\"") && html.contains("\"var(--paper)\""), "{path}");
        assert!(is_drawn || path.ends_with("events/index.html") || path.contains("corrections/"), "{path}");
        // The colours of the browser's own bars are no part of a picture.
        let html = html.replace("content=\"#", "");
        let fixed = html
            .split("=\"#")
            .skip(1)
            .map(|rest| &rest[..7])
            .find(|rest| rest.ends_with('"') && rest[..6].chars().all(|c| c.is_ascii_hexdigit()));
        assert_eq!(fixed, None, "{path}: a colour that no variable holds");
    }
}

#[test]
fn the_same_data_give_the_same_bytes_and_rendering_again_changes_nothing() {
    let again = files(bundled(), "");
    assert!(site() == &again);
    let built = page(site(), "index.html").to_string();
    let site_again = Site::new(bundled(), None);
    let twice = rendered(&site_again, &PageTemplate::read(&built).unwrap());
    let index = twice.into_iter().find(|file| file.path == "index.html").unwrap();
    assert_eq!(text(index.content), built);
}

#[test]
fn a_finished_site_that_is_rendered_again_keeps_its_policy_and_hashes_on_every_page() {
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
    let finished = PAGE.replace("<head>", &format!("<head><meta charset=\"utf-8\">{policy}")).replace(
        "<link rel=\"stylesheet\"",
        "<link integrity=\"sha256-abc=\" crossorigin rel=\"stylesheet\"",
    );
    let site = Site::new(bundled(), None);
    let again = rendered(&site, &PageTemplate::read(&finished).unwrap());
    let pages: Vec<_> = again.into_iter().filter(|file| file.path.ends_with(".html")).collect();
    assert!(pages.len() > 2);
    for page in pages {
        let html = text(page.content);
        assert_eq!(html.matches(policy).count(), 1, "{}", page.path);
        let first_load = html.find("<link").unwrap();
        assert!(html.find(policy).unwrap() < first_load, "{}", page.path);
        let style = html.split("<link").find(|tag| tag.contains("stylesheet")).unwrap();
        assert!(style.starts_with(" integrity=\"sha256-abc=\" crossorigin "), "{}: {style}", page.path);
    }
}

#[test]
fn absolute_addresses_are_there_only_where_the_site_is_known() {
    let html = page(site(), "index.html");
    for absent in ["canonical", "og:image", "og:url", "oembed"] {
        assert!(!html.contains(absent), "{absent}");
    }
    assert!(html.contains("og:title") && html.contains("hreflang=\"fr\" href=\"fr/\""));

    let known = files(bundled(), "https://example.org/f");
    let story = &bundled().stories[0].id;
    let french = page(&known, &format!("fr/stories/{story}/index.html"));
    let at = format!("https://example.org/f/fr/stories/{story}/");
    for present in [
        format!("rel=\"canonical\" href=\"{at}\""),
        format!("property=\"og:url\" content=\"{at}\""),
        format!("content=\"https://example.org/f/cards/story-{story}-fr.png\""),
        format!("hreflang=\"en\" href=\"https://example.org/f/stories/{story}/\""),
        "content=\"summary_large_image\"".into(),
    ] {
        assert!(french.contains(&present), "{present}");
    }
    let answer: serde_json::Value = serde_json::from_str(&known["oembed.json"]).unwrap();
    assert_eq!((&answer["type"], &answer["version"]), (&"rich".into(), &"1.0".into()));
    let html = answer["html"].as_str().unwrap();
    assert!(
        html.starts_with("<iframe src=\"https://example.org/f/?v=1&amp;") && html.contains("embed=1"),
        "{html}"
    );
    assert!(page(&known, "index.html").contains("href=\"https://example.org/f/oembed.json\""));
}

#[test]
fn a_graph_at_an_https_address_is_published_with_a_link_that_opens_it_in_gephi_lite() {
    let known = files(bundled(), "https://example.org/f");
    assert!(known["graph.gexf"].contains("https://example.org/f/?v=1"));
    let graph = "https://example.org/f/graph.gexf";
    let href = format!("href=\"https://lite.gephi.org/?gexf={graph}&amp;file={graph}\"");
    for (path, local) in [("index.html", "href=\"graph.gexf\""), ("fr/index.html", "href=\"../graph.gexf\"")]
    {
        let html = page(&known, path);
        assert!(html.contains(&href) && html.contains(local), "{path}");
    }
    // Nobody else's page may read a graph that is not there, or not at a safe address.
    for address in ["", "http://example.org/f"] {
        let files = files(bundled(), address);
        assert!(
            !files.contains_key("graph.gexf") && !page(&files, "index.html").contains("gephi"),
            "{address}"
        );
    }
}

#[test]
fn text_of_a_hostile_dataset_is_only_ever_text() {
    // With signs that XML cannot have at all.
    let evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&]]>\u{1}\u{8}\u{fffe}";
    let mut data: serde_json::Value = serde_json::from_str(&fixture::bundled_text()).unwrap();
    let evil_text = serde_json::json!({ "en": evil, "fr": evil });
    for list in ["events", "disputes", "stories"] {
        for record in data[list].as_array_mut().unwrap() {
            record["title"] = evil_text.clone();
        }
    }
    for event in data["events"].as_array_mut().unwrap() {
        event["summary"] = evil_text.clone();
        for claim in event["claims"].as_array_mut().into_iter().flatten() {
            claim["text"] = evil_text.clone();
        }
    }
    for source in data["sources"].as_array_mut().unwrap() {
        source["title"] = evil.into();
        source["publisher"] = evil.into();
    }
    for entity in data["entities"].as_array_mut().unwrap() {
        entity["name"] = evil.into();
    }
    for story in data["stories"].as_array_mut().unwrap() {
        story["steps"][0]["text"] = evil_text.clone();
    }
    data["title"] = evil_text.clone();
    data["description"] = evil_text;
    data["license"] = evil.into();
    let dataset = load(&data.to_string()).dataset.unwrap();
    assert!(dataset.events.len() > 200, "{} events are left to be told", dataset.events.len());
    let known = files(dataset.clone(), "https://example.org/");
    assert!(
        known.keys().any(|path| path.starts_with("disputes/"))
            && known.keys().any(|path| path.starts_with("actors/"))
    );
    for (path, html) in
        files(dataset, "https://example.org/").iter().filter(|(path, _)| path.ends_with(".html"))
    {
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{path}");
        assert_eq!(html.matches("<script").count(), 1, "{path}");
        assert!(html.contains(DATA_BLOCK) && !html.contains("<img"), "{path}");
        assert_eq!(unbalanced(html), None, "{path}");
        // In the block it is text again.
        assert!(data_block(html).to_string().contains("<script>alert(1)"), "{path}");
    }
    for (path, xml) in known.iter().filter(|(path, _)| path.ends_with(".xml")) {
        let parsed = roxmltree::Document::parse(xml).unwrap();
        assert!(!parsed.descendants().any(|node| node.has_tag_name("script")), "{path}");
    }
}

#[test]
fn a_page_without_a_place_for_the_article_is_refused_in_words() {
    let error = PageTemplate::read("<html></html>").err().unwrap().to_string();
    assert!(error.contains("index.html has no <!--served-head-->"), "{error}");
}

/// A dataset of these parts, in the order of the file.
fn dataset_of(opening: &str, parts: &str) -> Dataset {
    let text = format!(
        r#"{{"version":1,"title":"Ferry inquiry","description":"What happened when.","updated":"2026-01-01",
        "license":"CC0-1.0","languages":["en"],"opening":"{opening}","sources":[{{"id":"s","url":"https://example.org/a",
        "title":"S","publisher":"S","lang":"en","checked":"read"}}],{parts}}}"#
    );
    load(&text).dataset.unwrap()
}

const EVENT: &str = r#""events":[{"id":"e","date":"2024-04-03","kind":"founding","title":{"en":"A ferry sails"},
    "summary":{"en":"It sails."},"actors":ACTORS,"sources":["s"]}]"#;

#[test]
fn a_timeline_alone_is_told_by_what_it_has() {
    let parts = EVENT.replace("ACTORS", "[]");
    for opening in ["?view=timeline", "v=1"] {
        let site = files(dataset_of(opening, &parts), "https://example.org/");
        let html = page(&site, "index.html");
        let description = "content=\"What happened when. 1 event, on 3 April 2024, as told by 1 source.\"";
        assert!(html.contains(description), "{opening}");
        assert!(html.contains("cover-timeline") && !html.contains("cover-graph"), "{opening}");
        assert!(html.contains("content=\"Timeline: Ferry inquiry\""), "{opening}");
        let french = page(&site, "fr/index.html");
        assert!(french.contains("1 événement, le 3 avril 2024, selon 1 source."), "{opening}");
        for (_, html) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
            let words = html.split(['<', '>']).step_by(2).collect::<String>();
            assert!(!words.contains(" 0 ") && !words.contains("dispute"), "{opening}");
            assert_eq!(unbalanced(html), None);
        }
        // The card shows the event, not an empty graph.
        assert!(site["cards/site-en.png"].contains("A ferry sails"), "{opening}");
    }
}

#[test]
fn a_page_shows_the_views_of_the_opening_view() {
    let entity = r#""entities":[{"id":"a","kind":"lab","name":"A"}],"#;
    let parts = [entity, &EVENT.replace("ACTORS", r#"[{"entity":"a","role":"plaintiff"}]"#)].concat();
    for (opening, graph, timeline) in [
        ("v=1", true, true),
        ("view=graph", true, false),
        ("view=timeline", false, true),
        ("view=table", false, false),
    ] {
        let site = files(dataset_of(opening, &parts), "");
        let html = page(&site, "index.html");
        assert_eq!(html.contains("cover-graph"), graph, "{opening}");
        assert_eq!(html.contains("cover-timeline"), timeline, "{opening}");
        assert_eq!(html.contains("cover-stage"), graph || timeline, "{opening}");
        assert!(html.contains("1 event with 1 AI lab, on 3 April 2024"), "{opening}");
    }
}

#[test]
fn data_without_any_event_are_a_page_too() {
    let parts =
        r#""entities":[{"id":"a","kind":"lab","name":"A"},{"id":"b","kind":"lab","name":"B"}],"events":[]"#;
    let html = files(dataset_of("v=1", parts), "").remove("index.html").unwrap();
    assert!(html.contains("2 AI labs, as told by 1 source."), "{html}");
    assert!(html.contains("No events"));
}
