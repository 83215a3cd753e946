//! FollowTheMoney with the package that OpenAleph and OpenSanctions use: it takes what we write, and we read what it writes.

use std::fs;

use serde_json::Value;

use super::{bundled, case, convert, read_json, tools};

#[test]
fn the_table_of_schemata_is_that_of_the_package() {
    let Some(table) = tools::run_python("ftm", "ftm_schemata.py", &[]) else { return };
    let ours = fixture::repository("crates/publish/src/ftm/schemata.txt");
    assert_eq!(table, fs::read_to_string(ours).unwrap(), "run ftm_schemata.py into the file");
}

#[test]
fn the_package_takes_every_entity_we_write_and_changes_no_value_of_it() {
    for (file, view) in [(bundled(), "v=1"), (case(), "v=1")] {
        let written = convert(&file, "ftm", &["--view", view], "ours.ftm.json");
        let Some(answer) = tools::run_python("ftm", "check_ftm.py", &[&written]) else { return };
        let told: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(told["wrong"], serde_json::json!([]), "{}", file.display());
        assert_eq!(told["entities"], fs::read_to_string(&written).unwrap().lines().count());
    }
}

#[test]
fn the_package_takes_our_statements_and_makes_the_same_entities_of_them() {
    for (file, view) in [(bundled(), "v=1"), (case(), "v=1")] {
        let written = convert(&file, "ftm-statements", &["--view", view], "ours.statements.csv");
        let Some(answer) = tools::run_python("ftm", "check_ftm_statements.py", &[&written]) else { return };
        let told: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(told["wrong"], serde_json::json!([]), "{}", file.display());
        let entities =
            fs::read_to_string(convert(&file, "ftm", &["--view", view], "compared.ftm.json")).unwrap();
        for line in entities.lines() {
            let entity: Value = serde_json::from_str(line).unwrap();
            let stated = &told["entities"][entity["id"].as_str().unwrap()];
            for (name, values) in entity["properties"].as_object().unwrap() {
                let mut values: Vec<&str> =
                    values.as_array().unwrap().iter().filter_map(Value::as_str).collect();
                values.sort_unstable();
                values.dedup();
                // What is said in an event is stated besides.
                let has = |value: &&str| {
                    stated[name].as_array().is_some_and(|all| all.iter().any(|it| it == *value))
                };
                assert!(values.iter().all(has), "{}: {name} {values:?} {stated}", entity["id"]);
            }
        }
    }
}

#[test]
fn we_read_what_the_package_writes_as_the_files_beside_the_other_tests_were_written() {
    let folder = tools::folder();
    if tools::run_python("ftm", "write_ftm.py", &[&folder]).is_none() {
        return;
    }
    for name in ["entities.json", "statements.csv", "statements.json"] {
        let fixture = fixture::repository("tests/fixtures/import").join(["ftm-", name].concat());
        let of = |file: &std::path::Path, out: &str| {
            let dataset = read_json(&convert(file, "dataset", &[], out));
            (dataset["entities"].clone(), dataset["relations"].as_array().unwrap().len())
        };
        let (fresh, kept) = (of(&folder.join(name), "fresh.json"), of(&fixture, "kept.json"));
        assert_eq!(fresh, kept, "{name}");
        assert!(fresh.0.as_array().unwrap().len() == 5 && fresh.1 > 0, "{name}: {fresh:?}");
    }
}
