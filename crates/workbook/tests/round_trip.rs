//! A dataset that goes into a workbook comes back record for record, also when LibreOffice has saved the file again.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::text::Lang;
use serde_json::{Map, Value, json};
use workbook::{Book, open, open_folder, report, to_csv_files, to_sheets, to_xlsx};

const DATASETS: [&str; 2] = ["static/data/dataset.json", "examples/java/java.json"];

fn text_of(path: &str) -> String {
    std::fs::read_to_string(fixture::repository(path)).unwrap()
}

/// A dataset without what means nothing: empty lists and nothing at all.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let is_nothing = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            let fields = fields.into_iter().map(|(name, value)| (name, plain(value)));
            Value::Object(fields.filter(|(_, value)| !is_nothing(value)).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(plain).collect()),
        other => other,
    }
}

fn read(book: &Book) -> Value {
    let report = report(book, Day::default());
    assert!(report.is_sound(), "{}", said(&report));
    plain(serde_json::from_str(&report.text).unwrap())
}

fn said(report: &workbook::BookReport) -> String {
    let said = report
        .problems
        .iter()
        .take(20)
        .map(|problem| format!("{}: {:?}\n", problem.place(), problem.words(Lang::En)));
    said.collect()
}

/// The first records that differ, rather than the whole of both.
fn assert_same(found: &Value, expected: &Value, path: &str) {
    match (found, expected) {
        (Value::Object(a), Value::Object(b)) => {
            let names = |map: &Map<String, Value>| map.keys().cloned().collect::<Vec<_>>();
            assert_eq!(names(a), names(b), "{path}");
            a.iter().for_each(|(name, value)| assert_same(value, &b[name], &format!("{path}/{name}")));
        }
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{path}");
            a.iter().zip(b).enumerate().for_each(|(at, (a, b))| assert_same(a, b, &format!("{path}/{at}")));
        }
        _ => assert_eq!(found, expected, "{path}"),
    }
}

fn expected(path: &str) -> Value {
    plain(serde_json::from_str(&text_of(path)).unwrap())
}

fn xlsx(path: &str, lang: Lang) -> Vec<u8> {
    let written = to_sheets(&text_of(path), lang).unwrap();
    assert_eq!(written.left_out, [""; 0]);
    to_xlsx(&written).unwrap()
}

#[test]
fn both_datasets_come_back_from_a_workbook_in_any_language() {
    for path in DATASETS {
        for lang in Lang::ALL {
            let bytes = xlsx(path, lang);
            assert_same(&read(&open(&bytes).unwrap()), &expected(path), path);
        }
        assert_eq!(xlsx(path, Lang::En), xlsx(path, Lang::En), "the same dataset gives the same bytes");
    }
}

#[test]
fn both_datasets_come_back_from_a_folder_of_csv_files() {
    for (at, path) in DATASETS.into_iter().enumerate() {
        let folder = std::env::temp_dir().join(format!("faultlines-csv-{}-{at}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in to_csv_files(&to_sheets(&text_of(path), Lang::Fr).unwrap()) {
            std::fs::write(folder.join(name), text).unwrap();
        }
        assert_same(&read(&open_folder(&folder).unwrap()), &expected(path), path);
        std::fs::remove_dir_all(folder).unwrap();
    }
}

/// LibreOffice opens the file and saves it in another form; nothing where it is not installed.
fn saved_again(file: &std::path::Path, form: &str) -> Option<std::path::PathBuf> {
    let folder = file.parent().unwrap().join(form);
    std::fs::create_dir_all(&folder).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let run = std::process::Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", form, "--outdir"])
        .arg(&folder)
        .arg(file)
        .output();
    match run {
        Ok(output) => {
            let made = folder.join(file.file_name().unwrap()).with_extension(form);
            assert!(made.exists(), "{}", String::from_utf8_lossy(&output.stderr));
            Some(made)
        }
        Err(error) => {
            eprintln!("LibreOffice is not here ({error}); its copies were not tried.");
            None
        }
    }
}

#[test]
fn both_datasets_come_back_from_what_libreoffice_saves() {
    let folder = std::env::temp_dir().join(format!("faultlines-soffice-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for (at, path) in DATASETS.into_iter().enumerate() {
        let file = folder.join(format!("book-{at}.xlsx"));
        std::fs::write(&file, xlsx(path, Lang::Fr)).unwrap();
        for form in ["ods", "xls"] {
            let Some(copy) = saved_again(&file, form) else { return };
            assert_same(&read(&open(&std::fs::read(&copy).unwrap()).unwrap()), &expected(path), form);
            if form == "ods" {
                let back = saved_again(&copy, "xlsx").unwrap();
                assert_same(
                    &read(&open(&std::fs::read(back).unwrap()).unwrap()),
                    &expected(path),
                    "ods, then xlsx",
                );
            }
        }
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_has_no_cell_is_told() {
    let mut dataset: Value = serde_json::from_str(&text_of(DATASETS[1])).unwrap();
    dataset["weather"] = json!("fine");
    dataset["events"][3]["mood"] = json!("tense");
    dataset["events"][3]["date"] = json!(1997);
    let written = to_sheets(&dataset.to_string(), Lang::En).unwrap();
    let places: Vec<&str> = written.left_out.iter().filter_map(|told| told.split(' ').next()).collect();
    assert_eq!(places, ["/events/3/date", "/events/3/mood", "/weather"]);
}

/// The text of all parts of an xlsx file whose names begin so.
fn parts(bytes: &[u8], beginning: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> =
        (0..archive.len()).map(|at| archive.by_index(at).unwrap().name().unwrap().into_owned()).collect();
    let of_these = names.iter().filter(|name| name.starts_with(beginning));
    of_these.map(|name| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()).collect()
}

#[test]
fn roles_are_listed_where_they_are_written_and_no_list_offers_empty_ids() {
    let file = to_xlsx(&to_sheets(r#"{"version": 1, "languages": ["en"]}"#, Lang::En).unwrap()).unwrap();
    let notes = parts(&file, "xl/comments");
    assert_eq!(
        notes.matches("(roles: initiator, regulator, target, ").count(),
        2,
        "of parties and of actors"
    );
    // The empty workbook has relations without ids: their column is nothing to choose from.
    let sheets = parts(&file, "xl/worksheets/sheet");
    assert!(sheets.contains("<formula1>Events!$B$2:"), "events go by their titles");
    assert!(!sheets.contains("<formula1>Relations!"));
}
