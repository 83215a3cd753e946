//! The schema in `static/data` is the one the program's own declarations give.

#![allow(clippy::unwrap_used)]

use dataset::schema::schema;

#[test]
fn the_schema_on_disk_is_up_to_date() {
    let path = fixture::repository("static/data/schema.json");
    let on_disk = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        on_disk == schema(),
        "static/data/schema.json is out of date; write it anew with\n  cargo run --bin faultlines schema > static/data/schema.json"
    );
}

#[test]
fn the_schema_speaks_of_every_section_and_requires_what_is_required() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    for section in ["sources", "entities", "relations", "disputes", "events", "stories"] {
        assert!(schema["properties"][section]["description"].is_string(), "{section}");
    }
    let event = &schema["$defs"]["Event"];
    let required = ["id", "date", "kind", "title", "summary", "sources"].map(serde_json::Value::from);
    assert_eq!(event["required"].as_array().map(Vec::as_slice), Some(&required[..]));
    assert_eq!(schema["$defs"]["SomeSources"]["minItems"], 1);
}

/// Every definition that is referred to exists: an editor's tools stop at the first that does not.
#[test]
fn no_reference_in_the_schema_is_broken() {
    let text = schema();
    let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
    let names: Vec<&str> =
        text.split("\"#/$defs/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(names.len() > 50);
    for name in names {
        assert!(schema["$defs"][name].is_object(), "{name}");
    }
}
