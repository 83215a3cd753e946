//! What the page is told of a workbook: its data, and everything to be mended at its cell, in the language of the page.

use super::*;

fn read_fixture(name: &str, lang: Lang) -> Value {
    let bytes = std::fs::read(fixture::repository("tests/fixtures/workbooks").join(name)).unwrap();
    read(&[(name, &bytes)], lang, Day::parse("2025-12-31").unwrap())
}

#[test]
fn a_workbook_becomes_a_dataset_and_its_mistakes_are_named_by_cell_in_the_language_of_the_page() {
    for (lang, expected) in [(Lang::En, "there is no"), (Lang::Fr, "il n’y a pas")] {
        let told = read_fixture("errors.xlsx", lang);
        let messages = told["messages"].as_array().unwrap();
        let places: Vec<&str> = messages.iter().map(|it| it["place"].as_str().unwrap()).collect();
        for cell in ["Events!C2", "Events!B3", "Claims!A2"] {
            assert!(places.contains(&cell), "{cell} in {places:?}");
        }
        let of_claim = messages.iter().find(|it| it["place"] == "Claims!A2").unwrap();
        let said = of_claim["problem"].as_str().unwrap().to_lowercase();
        assert!(said.starts_with(expected), "{said}");
        assert!(told["dataset"].as_str().unwrap().contains("\"events\""));
        assert!(told["summary"].as_str().unwrap().contains('3'), "{}", told["summary"]);
    }
}

#[test]
fn a_workbook_of_somebody_s_tables_is_given_as_tables() {
    let told = read_fixture("table.xlsx", Lang::En);
    assert_eq!(told["tables"][0][0], "table.xlsx");
    assert!(told["tables"][0][1].as_str().unwrap().starts_with("date,title,actors"), "{told}");
    assert_eq!((told["tables"].as_array().unwrap().len(), &told["messages"]), (1, &json!([])));
    let told = read_fixture("links.xlsx", Lang::Fr);
    assert!(told["tables"][0][1].as_str().unwrap().contains("répond,https://example.org/c"), "{told}");
    assert_eq!(told["others"][0]["place"], "Feuille1");
}

#[test]
fn what_is_no_workbook_or_locked_leaves_no_dataset_and_says_why() {
    let locked = read_fixture("locked.xlsx", Lang::En);
    assert_eq!(locked["dataset"], "");
    assert!(locked["messages"][0]["problem"].as_str().unwrap().contains("password"));
    let other = read(&[("letter.xlsx", b"PK\x03\x04 a letter")], Lang::En, Day::default());
    assert_eq!(other["dataset"], "");
    assert!(other["title"].as_str().unwrap().contains("letter.xlsx"));
    assert_eq!(other["messages"].as_array().unwrap().len(), 1);
}

#[test]
fn what_is_written_for_the_page_is_read_back_the_same_as_a_workbook_and_as_a_folder() {
    let text = std::fs::read_to_string(fixture::repository("examples/java/java.json")).unwrap();
    let wanted: Value = serde_json::from_str(&text).unwrap();
    let book = write(&text, "java.xlsx", Lang::Fr).unwrap();
    assert!(book.left_out.is_none());
    let csv = workbook::to_csv_files(&to_sheets(&text, Lang::Fr).unwrap());
    let folder: Vec<(&str, &[u8])> =
        csv.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    for files in [vec![("java.xlsx", book.bytes.as_slice())], folder] {
        let told = read(&files, Lang::Fr, Day::default());
        let found: Value = serde_json::from_str(told["dataset"].as_str().unwrap()).unwrap();
        for (name, records) in wanted.as_object().unwrap() {
            let is_nothing = records.as_array().is_some_and(Vec::is_empty);
            assert!(is_nothing || found.get(name) == Some(records), "{name} is another");
        }
    }
}

#[test]
fn what_has_no_cell_is_told_when_a_workbook_is_written() {
    let book = write(r#"{"version": 1, "mood": "good"}"#, "mine.xlsx", Lang::En).unwrap();
    let told = book.left_out.unwrap();
    assert!(told["messages"][0]["problem"].as_str().unwrap().contains("/mood"), "{told}");
    assert_eq!(told["dataset"], "");
    assert!(write("no json", "mine.xlsx", Lang::En).is_none());
}

#[test]
fn what_is_pressed_in_the_bar_is_done_and_undone() {
    let base = std::fs::read_to_string(fixture::repository("examples/java/java.json")).unwrap();
    let press = |shown: &str, edits: &str, ask: Value| {
        edited(&base, shown, edits, &ask.to_string(), Lang::Fr, "v=1&actor=sun&lang=fr")
    };
    let first = press(&base, "[]", json!({ "edit": "opening" })).unwrap();
    assert_eq!((&first["made"], &first["query"]), (&json!(1), &json!("")));
    let (text, edits) = (first["text"].as_str().unwrap(), first["edits"].as_str().unwrap());
    assert!(text.contains("\"opening\": \"?actor=sun\""));
    let step =
        json!({ "edit": "add-step", "story": "whose-names", "own": "", "after": "", "text": "Un pas." });
    let second = press(text, edits, step.clone()).unwrap();
    assert_eq!((&second["made"], &second["query"]), (&json!(2), &json!("v=1&story=whose-names&step=8")));
    let newer = base.replace("Who may make a Java", "Who may brew a Java");
    let again =
        edited(&newer, &newer, second["edits"].as_str().unwrap(), r#"{"edit":"again"}"#, Lang::Fr, "")
            .unwrap();
    let wanted = second["text"].as_str().unwrap().replace("Who may make a Java", "Who may brew a Java");
    assert_eq!(again["text"], wanted, "what was edited is in the newer state too");
    let undo = json!({ "edit": "undo" });
    let back =
        press(second["text"].as_str().unwrap(), second["edits"].as_str().unwrap(), undo.clone()).unwrap();
    assert_eq!(back["text"], first["text"]);
    let start = press(text, edits, undo.clone()).unwrap();
    assert_eq!((&start["text"], &start["made"]), (&json!(base), &json!(0)));
    assert!(press(&base, "[]", undo).is_none(), "nothing to take back");
    let mut silent = step;
    silent["text"] = json!("");
    assert!(press(&base, "[]", silent).is_none(), "no step without a text");
}
