//! Whatever a file in one of the field's forms says, the dataset that comes of it is sound.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use proptest::prelude::*;
use publish::import::{Input, Options, import};

/// Texts as nobody expects them.
fn odd() -> impl Strategy<Value = String> {
    let known = [
        "",
        " ",
        "a",
        "b",
        "A",
        "…",
        "東京",
        "2001",
        "2019-06-30",
        "2001-13",
        "2019/2001",
        "-0044",
        "0",
        "null",
        "dispute",
        "https://x.example/",
        "//x.example",
        "javascript:1",
        "<b>",
        "a.b",
        "party.a",
        "name",
        "Event",
        "Sanction",
    ];
    prop_oneof![4 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => ".{0,12}"]
}

/// An entity or a statement of FollowTheMoney, a line of JSON.
fn ftm_record() -> impl Strategy<Value = String> {
    let schemata = [
        "Company",
        "Person",
        "Event",
        "Sanction",
        "Ownership",
        "UnknownLink",
        "Address",
        "Passport",
        "Nothing",
        "",
    ];
    let properties = [
        "name",
        "alias",
        "date",
        "startDate",
        "endDate",
        "subject",
        "object",
        "owner",
        "asset",
        "entity",
        "role",
        "keywords",
        "involved",
        "sourceUrl",
        "publisher",
        "country",
        "summary",
        "other",
    ];
    let property = (proptest::sample::select(properties.to_vec()), proptest::collection::vec(odd(), 0..3));
    let entity = (
        odd(),
        proptest::sample::select(schemata.to_vec()),
        proptest::collection::vec(property, 0..5),
        odd(),
    );
    let entity = entity.prop_map(|(id, schema, properties, dataset)| {
        let properties: serde_json::Map<_, _> = properties.into_iter().map(|(name, values)| (name.to_owned(), values.into())).collect();
        let dataset = if dataset == "a" { "faultlines".to_owned() } else { dataset };
        serde_json::json!({ "id": id, "schema": schema, "properties": properties, "datasets": [dataset], "first_seen": "2020" }).to_string()
    });
    let statement = (
        odd(),
        odd(),
        proptest::sample::select(properties.to_vec()),
        proptest::sample::select(schemata.to_vec()),
        odd(),
        odd(),
    );
    let statement = statement.prop_map(|(id, value, prop, schema, dataset, seen)| {
        serde_json::json!({ "entity_id": id, "canonical_id": "", "prop": prop, "schema": schema, "value": value, "dataset": dataset, "first_seen": seen }).to_string()
    });
    prop_oneof![entity, statement]
}

fn map() -> impl Strategy<Value = String> {
    let node = (odd(), odd(), odd())
        .prop_map(|(id, name, url)| serde_json::json!({ "id": id, "name": name, "url": url }));
    let edge = (odd(), odd(), odd(), odd())
        .prop_map(|(id, from, to, label)| serde_json::json!({ "id": id, "node1_id": from, "node2_id": to, "label": label, "arrow": label }));
    let step = (odd(), odd(), odd())
        .prop_map(|(header, text, id)| serde_json::json!({ "header": header, "text": text, "nodeIds": [id], "edgeIds": [id] }));
    let lists = (
        proptest::collection::vec(node, 0..4),
        proptest::collection::vec(edge, 0..4),
        proptest::collection::vec(step, 0..3),
        odd(),
    );
    lists.prop_map(|(nodes, edges, steps, title)| {
        serde_json::json!({ "title": title, "graph": { "nodes": nodes, "edges": edges, "captions": {} }, "annotations": steps }).to_string()
    })
}

fn graphml() -> impl Strategy<Value = String> {
    let escaped = || odd().prop_map(|text| paint::svg::escape(&text));
    let node =
        || {
            (escaped(), escaped(), escaped()).prop_map(|(id, label, kind)| {
        format!("<node id=\"{id}\"><data key=\"label\">{label}</data><data key=\"kind\">{kind}</data></node>")
    })
        };
    let edge = (escaped(), escaped(), escaped()).prop_map(|(from, to, since)| {
        format!("<edge source=\"{from}\" target=\"{to}\"><data key=\"since\">{since}</data></edge>")
    });
    let hyperedge = (escaped(), escaped()).prop_map(|(a, b)| {
        format!(
            "<hyperedge id=\"{a}\"><endpoint node=\"{a}\"/><endpoint node=\"{b}\" type=\"in\"/></hyperedge>"
        )
    });
    let nested =
        (escaped(), node()).prop_map(|(id, node)| format!("<node id=\"{id}\"><graph>{node}</graph></node>"));
    let element = prop_oneof![node(), edge, hyperedge, nested];
    proptest::collection::vec(element, 0..6)
        .prop_map(|all| format!("<graphml><graph>{}</graph></graphml>", all.concat()))
}

proptest! {
    #[test]
    fn whatever_a_file_of_these_forms_says_the_dataset_is_sound(
        text in prop_oneof![proptest::collection::vec(ftm_record(), 1..6).prop_map(|lines| lines.join("\n")), map(), graphml()],
    ) {
        let today = Day::parse("2026-11-22").unwrap();
        let options = Options { from: None, day_order: None, lang: "en".into(), source_url: None, today };
        if let Ok(imported) = import(&[Input { name: "odd", bytes: text.as_bytes() }], &options) {
            let reading = check::check(&imported.text);
            prop_assert!(reading.is_sound(), "{:?} of {text}", reading.problems.first());
        }
    }
}
