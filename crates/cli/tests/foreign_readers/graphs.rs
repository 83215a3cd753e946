//! Our graphs and calendars through readers of others: what they give back is what the dataset says, attribute by
//! attribute.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::{case, convert, read_json, tools};

/// Attributes by name, as texts.
type Attributes = Map<String, Value>;

/// Names under which readers give back one attribute, ours first.
const NAMES: [&[&str]; 3] = [&["since", "since (EDTF)"], &["until", "until (EDTF)"], &["relation", "kind"]];

/// What a record has to say, from the dataset's own file.
fn expected(dataset: &Value) -> (Map<String, Value>, BTreeSet<String>) {
    let list = |name: &str| dataset[name].as_array().unwrap().clone();
    let urls = |record: &Value| -> String {
        let of =
            |id: &Value| list("sources").iter().find(|source| source["id"] == *id).unwrap()["url"].clone();
        let urls: Vec<Value> = record["sources"].as_array().into_iter().flatten().map(of).collect();
        urls.iter().map(|url| url.as_str().unwrap()).collect::<Vec<_>>().join(" ")
    };
    let mut nodes = Map::new();
    for entity in list("entities") {
        let aliases: Vec<&str> =
            entity["aliases"].as_array().into_iter().flatten().map(|it| it.as_str().unwrap()).collect();
        let said = json!({
            "label": entity["name"], "kind": entity["kind"], "aliases": aliases.join("; "), "description": entity["description"],
            "country": entity["country"], "url": entity["url"], "provider": entity["of"], "since": entity["founded"],
            "until": entity["ended"],
        });
        nodes.insert(entity["id"].as_str().unwrap().into(), said);
    }
    let mut edges = BTreeSet::new();
    for dispute in list("disputes") {
        let said = json!({
            "label": dispute["title"]["en"], "kind": "dispute", "status": dispute["status"], "description": dispute["summary"]["en"],
            "since": dispute["opened"], "until": dispute["closed"], "sources": urls(&dispute),
        });
        let id = dispute["id"].as_str().unwrap();
        nodes.insert(id.into(), said);
        for party in dispute["parties"].as_array().unwrap() {
            edges.insert(edge(party["entity"].as_str().unwrap(), id, ["party", "", "", ""]));
        }
        for about in dispute["about"].as_array().unwrap() {
            edges.insert(edge(id, about.as_str().unwrap(), ["about", "", "", ""]));
        }
    }
    for relation in list("relations") {
        let text = |name: &str| relation[name].as_str().unwrap_or_default().to_owned();
        let urls = urls(&relation);
        edges.insert(edge(
            &text("from"),
            &text("to"),
            [&text("kind"), &text("since"), &text("until"), &urls],
        ));
    }
    for entity in list("entities").iter().filter(|entity| entity["of"].is_string()) {
        edges.insert(edge(
            entity["of"].as_str().unwrap(),
            entity["id"].as_str().unwrap(),
            ["provides", "", "", ""],
        ));
    }
    (nodes, edges)
}

fn edge(from: &str, to: &str, said: [&str; 4]) -> String {
    [&[from, to], said.as_slice()].concat().join(" | ")
}

/// An attribute as text; empty where it is not there.
fn said<'a>(attributes: &'a Attributes, name: &'a str) -> &'a str {
    let names = NAMES.iter().find(|names| names[0] == name).copied();
    let found = names.unwrap_or(&[name]).iter().find_map(|name| attributes.get(*name)?.as_str());
    // How networkx writes what is not there.
    found.filter(|text| *text != "None").unwrap_or_default()
}

#[test]
fn networkx_igraph_and_graphology_give_back_every_attribute_of_every_node_and_edge() {
    let dataset = read_json(&case());
    let (nodes, edges) = expected(&dataset);
    let gexf = convert(&case(), "gexf", &["--view", "v=1"], "case.gexf");
    let graphml = convert(&case(), "graphml", &["--view", "v=1"], "case.graphml");
    let again = tools::folder().join("again.gexf");
    let mut answers = Vec::new();
    answers.extend(tools::run_python("graphs", "read_graphs.py", &[&gexf, &graphml, &again]));
    answers.extend(tools::run_node("read_graphs.mjs", &[&gexf, &graphml]));
    for answer in answers {
        let answer: Map<String, Value> = serde_json::from_str(&answer).unwrap();
        for (reader, read) in answer {
            let found = read["nodes"].as_object().unwrap();
            assert_eq!(
                found.keys().collect::<BTreeSet<_>>(),
                nodes.keys().collect::<BTreeSet<_>>(),
                "{reader}"
            );
            for (id, meant) in &nodes {
                let attributes = found[id].as_object().unwrap();
                for (name, value) in meant.as_object().unwrap() {
                    assert_eq!(
                        said(attributes, name),
                        value.as_str().unwrap_or_default(),
                        "{reader}: {name} of {id}"
                    );
                }
            }
            let found: BTreeSet<String> = read["edges"].as_array().unwrap().iter().map(edge_of).collect();
            assert_eq!(found, edges, "{reader}");
        }
    }
    // Case 55: an open spell of networkx has the end "None".
    if again.exists() {
        same_times_after_networkx(&dataset, &again);
    }
}

fn edge_of(read: &Value) -> String {
    let attributes = read[2].as_object().unwrap();
    let said = ["relation", "since", "until", "sources"].map(|name| said(attributes, name));
    edge(read[0].as_str().unwrap(), read[1].as_str().unwrap(), said)
}

/// What networkx read and wrote is read without an error, and says the same of when each relation was.
fn same_times_after_networkx(dataset: &Value, again: &Path) {
    let back = read_json(&convert(again, "dataset", &[], "again.json"));
    let times = |dataset: &Value| -> BTreeSet<String> {
        let relations = dataset["relations"].as_array().unwrap().iter();
        relations.map(|it| format!("{} {} {} {}", it["from"], it["to"], it["since"], it["until"])).collect()
    };
    let missing: Vec<_> = times(dataset).difference(&times(&back)).cloned().collect();
    assert!(missing.is_empty(), "{missing:#?} of {:#?}", times(&back));
}

#[test]
fn ical_js_gives_back_each_event_of_known_days_with_its_words_and_address() {
    let dataset = read_json(&case());
    let calendar = convert(&case(), "ics", &["--view", "v=1", "--page", "https://page.example/"], "case.ics");
    let Some(answer) = tools::run_node("read_calendar.mjs", &[&calendar]) else { return };
    let read: Vec<Value> = serde_json::from_str(&answer).unwrap();
    let meant = [("bought", "1999-03-01", "1999-03-02"), ("sued", "2015-02-03", "2015-02-06")];
    assert_eq!(read.len(), meant.len(), "the third is of a year: {read:#?}");
    for (event, (id, first, after)) in read.iter().zip(meant) {
        let record = dataset["events"].as_array().unwrap().iter().find(|event| event["id"] == *id).unwrap();
        assert_eq!(event["uid"], [id, "@faultlines"].concat());
        assert_eq!((&event["first"], &event["after"]), (&json!(first), &json!(after)), "{id}");
        assert_eq!(event["allDay"], true);
        assert_eq!(event["summary"], record["title"]["en"]);
        let description = event["description"].as_str().unwrap();
        assert!(description.contains(record["summary"]["en"].as_str().unwrap()), "{description:?}");
        assert_eq!(event["url"], ["https://page.example/?v=1&sel=event:", id].concat());
    }
}
