//! What is taken away is read again by readers that are not ours: a CSV parser, an XML parser, an iCalendar
//! parser, and for JSON our own check of datasets besides serde's.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};

use base::palette::Palette;
use base::text::Lang;
use dataset::load;
use page::ExportFormat;
use page::{IndexedDataset, ViewModel, describe};
use publish::export::{Export, file_stem, write};
use serde_json::Value;
use view::{PageSettings, View, parse, stance_id};

/// Views of the bundled dataset, from everything to nothing.
const VIEWS: [&str; 7] = [
    "",
    "v=1",
    "v=1&actor=anthropic&time=2025-06..2025-09",
    "v=1&conflict=1&stance=denied",
    "focus=windsurf&depth=1&hide=person",
    "v=1&kind=lawsuit-filed&at=2025-01-01",
    "v=1&q=nothing-matches-this",
];

struct Bundled {
    text: String,
    loaded: IndexedDataset,
}

fn bundled() -> Bundled {
    let text = fixture::bundled_text();
    let loaded = IndexedDataset::new(load(&text).dataset.unwrap());
    Bundled { text, loaded }
}

fn view_of(loaded: &IndexedDataset, query: &str) -> View {
    parse(query).resolve(&loaded.dataset, &PageSettings::default()).0
}

impl Bundled {
    fn with<T>(&self, query: &str, lang: Lang, look: impl Fn(&Export) -> T) -> T {
        let view = view_of(&self.loaded, query);
        let model = ViewModel::select(&self.loaded, &view).laid_out(None);
        look(&Export {
            loaded: &self.loaded,
            text: &self.text,
            view: &view,
            model: &model,
            lang,
            palette: Palette::LIGHT,
            headline: "",
            page_url: "https://example.org/faultlines/",
        })
    }
}

#[test]
fn every_event_is_one_row_of_the_table_and_no_cell_is_a_formula() {
    let bundled = bundled();
    for query in VIEWS {
        for lang in Lang::ALL {
            bundled.with(query, lang, |export| {
                let text = write(export, ExportFormat::Csv);
                let text = text.strip_prefix('\u{feff}').expect("marked as UTF-8");
                let mut reader = csv::Reader::from_reader(text.as_bytes());
                let columns = reader.headers().unwrap().len();
                let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
                let dataset = &export.loaded.dataset;
                assert_eq!(rows.len(), export.model.visible.events.len(), "{query}");
                for (row, ix) in rows.iter().zip(&export.model.visible.events) {
                    let event = dataset.event(*ix);
                    assert_eq!(row.len(), columns);
                    assert_eq!(&row[0], event.id);
                    assert_eq!(&row[5], event.title.text(lang));
                    assert_eq!(row[16].split(' ').count(), event.sources.len());
                    assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t'])), "{row:?}");
                }
            });
        }
    }
}

#[test]
fn the_records_of_a_view_are_a_sound_dataset_that_shows_the_same() {
    let bundled = bundled();
    for query in VIEWS {
        bundled.with(query, Lang::En, |export| {
            let text = write(export, ExportFormat::Json);
            let reading = check::check(&text);
            assert!(reading.is_sound(), "{query}: {:?}", reading.problems.first());
            let taken = IndexedDataset::new(reading.dataset.unwrap());
            let all = ViewModel::select(&taken, &view_of(&taken, "v=1"));
            let ids = |loaded: &IndexedDataset, model: &ViewModel| -> Vec<String> {
                let event = |ix: &dataset::EventIx| loaded.dataset.event(*ix).id.clone();
                model.visible.events.iter().map(event).collect()
            };
            assert_eq!(ids(&taken, &all), ids(export.loaded, export.model), "{query}");
            // Its own opening view is the view it was taken from.
            let opening = ViewModel::select(&taken, &view_of(&taken, ""));
            assert_eq!(ids(&taken, &opening), ids(export.loaded, export.model), "{query}");
        });
    }
}

#[test]
fn the_json_graph_has_every_node_and_every_line_between_nodes_it_has() {
    let bundled = bundled();
    for query in VIEWS {
        bundled.with(query, Lang::Fr, |export| {
            let file: Value = serde_json::from_str(&write(export, ExportFormat::Jgf)).unwrap();
            let graph = &file["graph"];
            let nodes = graph["nodes"].as_object().unwrap();
            let edges = graph["edges"].as_array().unwrap();
            let visible = &export.model.visible;
            assert_eq!(nodes.len(), visible.nodes().count(), "{query}");
            assert_eq!(edges.len(), visible.edges.len(), "{query}");
            for edge in edges {
                for end in ["source", "target"] {
                    assert!(nodes.contains_key(edge[end].as_str().unwrap()), "{edge}");
                }
                assert!(!edge["relation"].as_str().unwrap().is_empty());
            }
            assert_eq!(graph["label"], describe(&export.loaded.dataset, visible, export.view, Lang::Fr));
        });
    }
}

#[test]
fn every_claim_is_a_statement_with_its_publisher_its_stance_and_the_days_of_its_sources() {
    let bundled = bundled();
    bundled.with("v=1", Lang::En, |export| {
        let table = write(export, ExportFormat::FtmStatements);
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        let header = rows.headers().unwrap().clone();
        let at = |name: &str| header.iter().position(|column| column == name).unwrap();
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        let mut claims = 0;
        let dataset = &export.loaded.dataset;
        for event in export.model.visible.events.iter().map(|ix| dataset.event(*ix)) {
            let id = format!("event.{}", event.id);
            let of_event: Vec<_> = rows.iter().filter(|row| row[at("entity_id")] == id).collect();
            for claim in &event.claims {
                let text = claim.text.text(Lang::En);
                let told: Vec<_> = of_event
                    .iter()
                    .filter(|row| &row[at("prop")] == "notes" && row[at("value")].ends_with(text))
                    .collect();
                let publishers: BTreeSet<&str> =
                    claim.sources.iter().map(|ix| dataset.source(*ix).publisher.as_str()).collect();
                assert!(told.len() >= publishers.len(), "{id}: {text}");
                assert!(told.iter().all(|row| row[at("first_seen")] <= row[at("last_seen")]));
                assert!(told.iter().any(|row| row[at("origin")] == *stance_id(claim.stance)));
                claims += 1;
            }
        }
        assert!(claims > 200, "{claims}");
        let publisher = |row: &csv::StringRecord| row[at("dataset")].to_owned();
        let datasets: BTreeSet<String> = rows.iter().map(publisher).collect();
        assert!(datasets.contains("faultlines") && datasets.contains("openai"), "{datasets:?}");
    });
}

#[test]
fn the_blueprint_of_kumu_names_every_node_and_its_connections_name_nodes_by_their_ids() {
    let bundled = bundled();
    for query in VIEWS {
        bundled.with(query, Lang::Fr, |export| {
            let file: Value = serde_json::from_str(&write(export, ExportFormat::Kumu)).unwrap();
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            let elements = file["elements"].as_array().unwrap();
            let ids: BTreeSet<String> = elements.iter().map(|element| text(&element["id"])).collect();
            let visible = &export.model.visible;
            assert_eq!(
                (ids.len(), elements.len()),
                (visible.nodes().count(), visible.nodes().count()),
                "{query}"
            );
            assert!(
                elements.iter().all(|it| !text(&it["label"]).is_empty() && !text(&it["type"]).is_empty())
            );
            let connections = file["connections"].as_array().unwrap();
            assert_eq!(connections.len(), visible.edges.len(), "{query}");
            for connection in connections {
                assert!(ids.contains(&text(&connection["from"])) && ids.contains(&text(&connection["to"])));
                assert_eq!(
                    (&connection["direction"], text(&connection["type"]).is_empty()),
                    (&"directed".into(), false)
                );
            }
        });
    }
}

#[test]
fn the_gexf_is_well_formed_and_tells_parallel_lines_apart() {
    let bundled = bundled();
    for query in VIEWS {
        bundled.with(query, Lang::En, |export| {
            let text = write(export, ExportFormat::Gexf);
            let file = roxmltree::Document::parse(&text).unwrap();
            let named = |name: &'static str| {
                file.descendants().filter(move |node| node.has_tag_name(("http://gexf.net/1.3", name)))
            };
            let visible = &export.model.visible;
            let ids: BTreeSet<&str> = named("node").filter_map(|node| node.attribute("id")).collect();
            assert_eq!(ids.len(), visible.nodes().count(), "{query}");
            let mut seen = BTreeSet::new();
            for edge in named("edge") {
                let told = |name: &str| edge.attribute(name).unwrap_or_else(|| panic!("{name}: {edge:?}"));
                assert!(ids.contains(told("source")) && ids.contains(told("target")));
                assert!(seen.insert(told("id")), "{} twice", told("id"));
            }
            assert_eq!(seen.len(), visible.edges.len(), "{query}");
            let spells: BTreeMap<&str, &str> = named("spell")
                .filter_map(|spell| Some((spell.attribute("start")?, spell.attribute("end")?)))
                .collect();
            assert!(spells.iter().all(|(start, end)| start <= end), "{spells:?}");
        });
    }
}

#[test]
fn the_calendar_holds_the_events_known_to_the_day_and_ends_the_day_after() {
    let bundled = bundled();
    for query in VIEWS {
        bundled.with(query, Lang::En, |export| {
            let text = write(export, ExportFormat::Ics);
            assert!(text.split("\r\n").all(|line| line.len() <= 75), "{query}: a line is too long");
            let calendars: Vec<_> = ical::IcalParser::new(text.as_bytes()).map(|c| c.unwrap()).collect();
            let [calendar] = calendars.as_slice() else { panic!("{query}: {} calendars", calendars.len()) };
            let dataset = &export.loaded.dataset;
            let whole = export.model.visible.events.iter().map(|ix| dataset.event(*ix));
            let day = Some(base::date::Precision::Day);
            let whole: Vec<_> = whole.filter(|event| event.date.precision() == (day, day)).collect();
            assert_eq!(calendar.events.len(), whole.len(), "{query}");
            for (told, event) in calendar.events.iter().zip(whole) {
                let value = |name: &str| {
                    let property = told.properties.iter().find(|property| property.name == name);
                    property.and_then(|property| property.value.clone()).unwrap_or_default()
                };
                assert_eq!(value("DTSTART"), event.date.earliest().to_string().replace('-', ""));
                assert_eq!(value("DTEND"), event.date.latest().add_days(1).to_string().replace('-', ""));
                assert_eq!(value("SUMMARY").replace('\\', ""), event.title.text(Lang::En));
                assert!(value("URL").contains(&["sel=event:", &event.id].concat()));
            }
        });
    }
}

#[test]
fn the_citations_name_every_source_of_every_event() {
    let bundled = bundled();
    for query in VIEWS {
        bundled.with(query, Lang::Fr, |export| {
            let text = write(export, ExportFormat::Text);
            let dataset = &export.loaded.dataset;
            for ix in &export.model.visible.events {
                let event = dataset.event(*ix);
                assert!(text.contains(event.title.text(Lang::Fr)), "{}", event.id);
                for source in &event.sources {
                    assert!(text.contains(&dataset.source(*source).url), "{}", event.id);
                }
            }
        });
    }
}

#[test]
fn the_picture_is_well_formed_and_holds_title_description_and_date() {
    let bundled = bundled();
    for query in VIEWS {
        for lang in Lang::ALL {
            bundled.with(query, lang, |export| {
                let text = write(export, ExportFormat::Svg);
                let file = roxmltree::Document::parse(&text).unwrap();
                let written: Vec<&str> = file
                    .descendants()
                    .filter(|n| n.has_tag_name(("http://www.w3.org/2000/svg", "text")))
                    .filter_map(|n| n.text())
                    .collect();
                let shown = describe(&export.loaded.dataset, &export.model.visible, export.view, lang);
                // A long headline has more than one line.
                assert!(written.join(" ").contains(&shown), "{query}: {shown}");
                assert!(written.iter().any(|line| line.contains("2026") && line.contains("CC-BY")));
            });
        }
    }
}

#[test]
fn a_view_is_described_in_plain_words() {
    let bundled = bundled();
    for (query, lang, words) in [
        ("", Lang::En, "3 disputes, May – August 2025"),
        (
            "v=1&actor=anthropic&time=2025-06..2025-09",
            Lang::En,
            "9 disputes involving Anthropic, June – September 2025",
        ),
        (
            "v=1&actor=anthropic&time=2025-06..2025-09",
            Lang::Fr,
            "9 litiges impliquant Anthropic, juin – septembre 2025",
        ),
        (
            "v=1&dispute=anthropic-openai-claude-access&at=2025-08-02",
            Lang::En,
            "Anthropic cuts OpenAI’s access to Claude, August 2025, as of 2 August 2025",
        ),
        ("v=1&q=nothing-matches-this", Lang::En, "0 events matching “nothing-matches-this”"),
        (
            "v=1&q=nothing-matches-this",
            Lang::Fr,
            "0 événement répondant à «\u{202f}nothing-matches-this\u{202f}»",
        ),
    ] {
        bundled.with(query, lang, |export| {
            let told = describe(&export.loaded.dataset, &export.model.visible, export.view, lang);
            assert_eq!(told, words, "{query}");
            let stem = file_stem(export);
            assert!(!stem.is_empty() && stem.len() <= 72);
            assert!(stem.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{stem}");
        });
    }
}

#[test]
fn each_format_has_an_id_of_its_own_that_finds_it() {
    let ids: BTreeSet<&str> = ExportFormat::ALL.into_iter().map(ExportFormat::id).collect();
    assert_eq!(ids.len(), ExportFormat::ALL.len());
    assert!(ExportFormat::ALL.into_iter().all(|format| ExportFormat::from_id(format.id()) == Some(format)));
}
