//! Addresses behind words: kept where an address belongs, told everywhere else.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::text::Lang;
use rust_xlsxwriter::{Formula, Url, Workbook, Worksheet};
use workbook::{Book, open, report, tables};

fn opened(mut file: Workbook) -> Book {
    open(&file.save_to_buffer().unwrap()).unwrap()
}

fn write(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
}

#[test]
fn a_table_s_sources_keep_their_addresses_and_others_are_told() {
    let mut file = Workbook::new();
    let sheet = file.add_worksheet().set_name("Feuille1").unwrap();
    write(sheet, &[&["Date", "Titre", "Lien vers la source"], &["2025-08-01", "Ada attaque", "x"]]);
    let link = |address: &str, words: &str| Url::new(address).set_text(words);
    sheet.write_url(1, 2, link("https://example.org/a?x=1&y=2", "Le Monde")).unwrap();
    sheet.write_url(1, 1, link("https://example.org/b", "Ada attaque")).unwrap();
    let formula =
        Formula::new(r#"=HYPERLINK("https://example.org/c?x=1&y=2","Les Échos")"#).set_result("Les Échos");
    sheet.write_string(2, 0, "2025-08-02").unwrap();
    sheet.write_formula(2, 2, formula).unwrap();
    // What is typed as an address leads there, and needs no second one; places and mailboxes are no sources.
    for (row, address) in
        [(3, "https://example.org/d"), (4, "mailto:ada@example.org"), (5, "internal:Feuille1!A1")]
    {
        sheet.write_url(row, 2, address).unwrap();
    }
    let table = tables(&opened(file)).unwrap().remove(0);
    assert_eq!(
        table.text,
        "Date,Titre,Lien vers la source\n2025-08-01,Ada attaque,Le Monde <https://example.org/a?x=1&y=2>\n\
         2025-08-02,,Les Échos <https://example.org/c?x=1&y=2>\n,,https://example.org/d\n,,ada@example.org\n\
         ,,Feuille1!A1\n"
    );
    let told: Vec<(String, String)> =
        table.told.iter().map(|problem| (problem.place(), problem.words(Lang::En).0)).collect();
    let words = "Words here lead to an address that is not read: B2 (in all: 1).";
    assert_eq!(told, [("Feuille1!B2".to_owned(), words.to_owned())]);
}

#[test]
fn an_address_behind_words_is_the_address_of_a_source() {
    let mut file = Workbook::new();
    let sheet = file.add_worksheet().set_name("Sources").unwrap();
    write(sheet, &[&["Title", "Publisher", "Address", "Language"], &["A suit", "The Mill", "", "en"]]);
    sheet.write_url(1, 2, Url::new("https://example.org/suit").set_text("here")).unwrap();
    sheet.write_url(1, 0, Url::new("https://example.org/title").set_text("A suit")).unwrap();
    write(file.add_worksheet().set_name("About").unwrap(), &[&["Title", "Mills"]]);
    let report = report(&opened(file), Day::default());
    assert!(report.text.contains("\"https://example.org/suit\""), "{}", report.text);
    let told = report.problems.iter().filter(|problem| problem.kind.code == "link-behind-words");
    assert_eq!(told.map(|problem| problem.place()).collect::<Vec<_>>(), ["Sources!A2"]);
}

#[test]
fn opendocument_s_links_are_read_too() {
    let bytes = std::fs::read(fixture::repository("tests/fixtures/workbooks/links.ods")).unwrap();
    let table = tables(&open(&bytes).unwrap()).unwrap().remove(0);
    assert!(table.text.contains("Le Monde <https://example.org/a?x=1&y=2>"), "{}", table.text);
    assert!(table.text.contains("Les Échos <https://example.org/c>"), "{}", table.text);
}
