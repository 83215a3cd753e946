//! Datasets that nobody has written come back from a workbook as they went in.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::text::Lang;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use workbook::{open, read, to_csv_files, to_sheets, to_xlsx};

/// What people and machines write into cells, and what spreadsheet programs like to make something of.
fn text() -> BoxedStrategy<String> {
    prop_oneof![
        "[a-zA-Zé«» ;,()\"'=+@#/.:-]{0,20}[a-z]",
        prop::sample::select(vec![
            "2025-08",
            "1/2",
            "3-4",
            "MAR1",
            "TRUE",
            "1e5",
            "007",
            "=1+1",
            "#hash",
            "-0044-03-15",
            "_x0041_",
            "'=a",
            "''",
            "a; b",
            "\"quoted\"",
            "two\nlines",
            "Ångström (the)",
            "@home",
            "+33 1",
            "🦆",
        ])
        .prop_map(str::to_owned),
    ]
    .boxed()
}

fn id() -> BoxedStrategy<String> {
    "[a-z0-9][a-z0-9-]{0,8}".boxed()
}

fn date() -> BoxedStrategy<String> {
    prop::sample::select(vec![
        "2025-08-01",
        "2025-08",
        "2025",
        "2025-08-01?",
        "2025-08~",
        "2024-12/2025-03",
        "2025-06/..",
        "-0044-03-15",
    ])
    .prop_map(str::to_owned)
    .boxed()
}

fn localized() -> BoxedStrategy<Value> {
    prop_oneof![
        text().prop_map(Value::from),
        (text(), text()).prop_map(|(en, fr)| json!({ "en": en, "fr": fr })),
        text().prop_map(|fr| json!({ "fr": fr })),
    ]
    .boxed()
}

/// A field that may not be there.
fn maybe(value: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Option<Value>> {
    prop::option::of(value).boxed()
}

fn object(fields: Vec<(&str, Option<Value>)>) -> Value {
    let fields = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(fields.collect::<Map<_, _>>())
}

const SOURCES: [&str; 3] = ["s-1", "s-2", "1e5"];
const ENTITIES: [&str; 3] = ["a", "007", "b-c"];

fn sources() -> BoxedStrategy<Value> {
    prop::sample::subsequence(SOURCES.to_vec(), 1..=3).prop_map(|ids| json!(ids)).boxed()
}

fn parts() -> BoxedStrategy<Value> {
    prop::sample::subsequence(ENTITIES.to_vec(), 1..=3)
        .prop_map(|ids| {
            let part = |id: &&str| json!({ "entity": id, "role": "target" });
            ids.iter().map(part).collect::<Value>()
        })
        .boxed()
}

fn claim() -> BoxedStrategy<Value> {
    (localized(), prop::sample::select(vec!["a", "s-1"]), prop::sample::select(vec!["reported", "denied"]), sources())
        .prop_map(|(text, by, stance, sources)| json!({ "text": text, "by": by, "stance": stance, "sources": sources }))
        .boxed()
}

fn conflict() -> BoxedStrategy<Value> {
    let value =
        (localized(), maybe(date().prop_map(Value::from)), sources()).prop_map(|(value, date, sources)| {
            object(vec![("value", Some(value)), ("date", date), ("sources", Some(sources))])
        });
    (prop::sample::select(vec!["date", "amount"]), prop::collection::vec(value, 1..3))
        .prop_map(|(field, values)| json!({ "field": field, "values": values }))
        .boxed()
}

fn amounts() -> BoxedStrategy<Option<Value>> {
    let amount = (1..2_000_000_000_u64, maybe(Just(json!("about"))), maybe(localized()), sources()).prop_map(
        |(value, bound, note, sources)| {
            object(vec![
                ("value", Some(json!(value))),
                ("bound", bound),
                ("currency", Some(json!("USD"))),
                ("status", Some(json!("claimed"))),
                ("note", note),
                ("sources", Some(sources)),
            ])
        },
    );
    maybe(prop::collection::vec(amount, 1..3).prop_map(Value::from))
}

fn stage() -> BoxedStrategy<Option<Value>> {
    let stage = (maybe(date().prop_map(Value::from)), sources()).prop_map(|(since, sources)| {
        object(vec![("kind", Some(json!("appeal"))), ("since", since), ("sources", Some(sources))])
    });
    maybe(stage)
}

prop_compose! {
    fn event(number: usize)(
        date in date(), title in localized(), summary in localized(), actors in maybe(parts()),
        rank in maybe((1..=3u8).prop_map(Value::from)), sources in sources(),
        effects in maybe(prop::sample::subsequence(vec![json!({ "ends": "r" }), json!({ "begins": "r" })], 1..=2).prop_map(Value::from)),
        claims in maybe(prop::collection::vec(claim(), 1..3).prop_map(Value::from)),
        conflicts in maybe(prop::collection::vec(conflict(), 1..4).prop_map(Value::from)),
        has_dispute: bool, amounts in amounts(), added in maybe(Just(json!("2026-01-01"))),
    ) -> Value {
        object(vec![
            ("id", Some(json!(format!("event-{number}")))), ("date", Some(json!(date))), ("kind", Some(json!("launch"))),
            ("title", Some(title)), ("summary", Some(summary)), ("actors", actors), ("effects", effects), ("claims", claims),
            ("conflicts", conflicts), ("rank", rank), ("sources", Some(sources)), ("dispute", has_dispute.then(|| json!("d"))), ("amounts", amounts), ("added", added),
        ])
    }
}

prop_compose! {
    fn dataset()(
        title in localized(), schema in maybe(text().prop_map(Value::from)), opening in text(),
        names in prop::collection::vec((localized(), maybe(localized()), maybe(prop::collection::vec(text(), 1..4).prop_map(Value::from))), 3),
        titles in prop::collection::vec((text(), maybe(any::<bool>().prop_map(Value::from)), maybe(any::<bool>().prop_map(Value::from))), 3),
        events in (event(0).boxed(), event(1).boxed(), event(2).boxed()),
        steps in prop::collection::vec((prop_oneof![Just(String::new()), text()], localized()), 1..4),
        story in id(), labels in prop::collection::vec(localized(), 2), directed in maybe(any::<bool>().prop_map(Value::from)),
        summary in maybe(localized()), stage in stage(), sums in amounts(), covered in maybe(localized()), old in maybe(localized()),
    ) -> Value {
        let entities = ENTITIES.iter().zip(names).map(|(id, (name, description, aliases))| {
            object(vec![("id", Some(json!(id))), ("kind", Some(json!("lab"))), ("name", Some(name)), ("description", description), ("aliases", aliases)])
        });
        let sources = SOURCES.iter().zip(titles).map(|(id, (title, approximate, weak))| {
            object(vec![
                ("id", Some(json!(id))), ("url", Some(json!("https://example.org/"))), ("title", Some(json!(title))),
                ("publisher", Some(json!("P"))), ("lang", Some(json!("en"))), ("title_approximate", approximate), ("weak", weak),
            ])
        });
        let steps: Vec<Value> = steps.into_iter().map(|(view, text)| json!({ "view": view, "text": text })).collect();
        object(vec![
            ("$schema", schema), ("version", Some(json!(1))), ("title", Some(title.clone())), ("description", Some(title)),
            ("updated", Some(json!("2026-01-01"))), ("license", Some(json!("CC0-1.0"))), ("opening", Some(json!(opening))),
            ("languages", Some(json!(["en", "fr"]))),
            ("kinds", Some(json!({
                "events": [{ "id": "launch", "label": labels[0] }],
                "relations": [object(vec![("id", Some(json!("owns"))), ("label", Some(labels[1].clone())), ("directed", directed)])],
            }))),
            ("sources", Some(sources.collect())), ("entities", Some(entities.collect())),
            ("covered", covered),
            ("corrections", Some(json!([object(vec![
                ("day", Some(json!("2026-01-02"))), ("record", Some(json!("event:event-0"))), ("class", Some(json!("update"))),
                ("text", Some(json!("T"))), ("old", old), ("sources", Some(json!(["s-2"]))),
            ])]))),
            ("relations", Some(json!([object(vec![
                ("id", Some(json!("r"))), ("kind", Some(json!("owns"))), ("from", Some(json!("a"))), ("to", Some(json!("007"))),
                ("amounts", sums), ("unknown_since", Some(json!("2025"))), ("sources", Some(json!(["s-1"]))),
            ])]))),
            ("disputes", Some(json!([object(vec![
                ("id", Some(json!("d"))), ("title", Some(json!("D"))), ("status", Some(json!("ongoing"))),
                ("opened", Some(json!("2025"))), ("summary", summary), ("stage", stage),
            ])]))),
            ("events", Some(json!([events.0, events.1, events.2]))),
            ("stories", Some(json!([{ "id": story, "title": "S", "steps": steps }]))),
        ])
    }
}

fn as_value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_dataset_comes_back(dataset in dataset().boxed(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let written = to_sheets(&dataset.to_string(), lang).unwrap();
        prop_assert!(written.left_out.is_empty(), "{:?}", written.left_out);
        let book = open(&to_xlsx(&written).unwrap()).unwrap();
        let back = read(&book, Day::default());
        prop_assert_eq!(as_value(&back.text), dataset.clone());
        let folder = tempfolder();
        for (name, text) in to_csv_files(&written) {
            std::fs::write(folder.join(name), text).unwrap();
        }
        let back = read(&workbook::open_folder(&folder).unwrap(), Day::default());
        std::fs::remove_dir_all(folder).unwrap();
        prop_assert_eq!(as_value(&back.text), dataset);
    }

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), sort in 0..3usize) {
        let heads: [&[u8]; 3] = [b"PK\x03\x04xl/", &[0xd0, 0xcf, 0x11, 0xe0], b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet"];
        let _ = open(&[heads[sort], &bytes].concat());
    }
}

fn tempfolder() -> std::path::PathBuf {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("faultlines-any-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
