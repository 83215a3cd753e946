//! The first table somebody writes: date, what happened, who, source. What it lacks is asked for, with a line to copy.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::text::Lang;
use publish::import::{Diagnostic, Imported, Input, Options, import};
use serde_json::Value;

fn read(text: &str) -> Result<Imported, Vec<Diagnostic>> {
    let options = Options {
        from: None,
        day_order: None,
        lang: "en".into(),
        source_url: None,
        today: Day::parse("2026-01-01").unwrap(),
    };
    import(&[Input { name: "mill.csv", bytes: text.as_bytes() }], &options)
}

fn said(diagnostics: &[Diagnostic]) -> String {
    let said = diagnostics.iter().map(|told| {
        let (what, mend) = told.words(Lang::En);
        format!("{what} {mend}\n")
    });
    said.collect()
}

const FIRST: &str = "date,what happened,who,source\n\
    2025-03-01,Ada sues the mill,Ada,https://daily.example/mill\n\
    2025-04-01,The mill answers,Mill Ltd,https://daily.example/answer\n";

#[test]
fn the_first_table_is_read_and_what_it_lacks_is_asked_for() {
    let imported = read(FIRST).unwrap();
    let dataset: Value = serde_json::from_str(&imported.text).unwrap();
    assert_eq!(dataset["events"][0]["title"]["en"], "Ada sues the mill");
    assert_eq!(dataset["entities"][1]["name"], "Mill Ltd");
    // No two pages of one newspaper are called alike.
    assert_eq!(dataset["sources"][0]["title"], "daily.example/mill");
    assert_eq!(dataset["sources"][1]["title"], "daily.example/answer");
    let said = said(&imported.diagnostics);
    assert!(
        said.contains("The graph has 2 marks and no line between them. Say in a column “dispute”"),
        "{said}"
    );
    assert!(said.contains("Sources of which only the address is known: 2."), "{said}");
}

#[test]
fn who_acts_in_a_dispute_is_a_party_to_it() {
    let text = "date,title,actors,dispute,sources\n\
        2025-03-01,Ada sues,Ada (plaintiff); Mill Ltd (defendant),The mill,The mill in court: https://daily.example/mill\n\
        2025-04-01,A ruling,Town court (court); Ada (winner),The mill,Ruling: https://court.example/1\n";
    let imported = read(text).unwrap();
    let dataset: Value = serde_json::from_str(&imported.text).unwrap();
    let parties = dataset["disputes"][0]["parties"].as_array().unwrap();
    let said: Vec<(&str, &str)> = parties
        .iter()
        .map(|party| (party["entity"].as_str().unwrap(), party["role"].as_str().unwrap()))
        .collect();
    assert_eq!(said, [("ada", "plaintiff"), ("mill-ltd", "defendant"), ("town-court", "court")]);
    assert_eq!(dataset["sources"][0]["title"], "The mill in court");
    let told: Vec<String> = imported.diagnostics.iter().map(|told| told.words(Lang::En).0).collect();
    assert!(!told.iter().any(|told| told.contains("no line")), "{told:?}");
}

#[test]
fn a_column_that_is_nearly_right_is_named() {
    let text = "date,title,actros,wether\n2025-03-01,Ada sues,Ada,rain\n";
    let said = said(&read(text).unwrap().diagnostics);
    assert!(said.contains("the column “actros”; its cells were left out. Did you mean “actors”?"), "{said}");
    assert!(said.contains("the column “wether”; its cells were left out. Known columns: id, date"), "{said}");
}

#[test]
fn a_table_of_nothing_known_is_told_which_columns_are_wanted_with_a_line_to_copy() {
    let diagnostics = read("colour,weight\nred,3\n").unwrap_err();
    let (what, mend) = diagnostics[0].words(Lang::En);
    assert!(what.contains("colour, weight"));
    let lines: Vec<&str> = mend.lines().filter_map(|line| line.strip_prefix('\t')).take(2).collect();
    let copied = read(&lines.join("\n")).unwrap();
    let dataset: Value = serde_json::from_str(&copied.text).unwrap();
    assert_eq!(dataset["disputes"][0]["parties"].as_array().unwrap().len(), 2);
    assert_eq!(dataset["sources"][0]["title"], "The mill in court");
    let (_, mend) = diagnostics[0].words(Lang::Fr);
    let lines: Vec<&str> = mend.lines().filter_map(|line| line.strip_prefix('\t')).take(2).collect();
    let dataset: Value = serde_json::from_str(&read(&lines.join("\n")).unwrap().text).unwrap();
    assert_eq!(dataset["disputes"][0]["parties"].as_array().unwrap().len(), 2);
}
