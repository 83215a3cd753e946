//! Dates of a table, one a file: what each habit of writing becomes, and whether somebody is told.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use publish::import::DiagnosticKind;
use reading::read;

/// The date of a table that has it alone, and what was told of it; nothing where it has none.
fn date_of(text: &str) -> (String, Vec<DiagnosticKind>) {
    date_beside(text, "1999-01-01")
}

/// The same where the column has another date.
fn date_beside(text: &str, other: &str) -> (String, Vec<DiagnosticKind>) {
    let quoted = text.replace('"', "\"\"");
    let beside = format!("{other},Beside,s,https://example.org/2\n");
    let (dataset, told) =
        read(&format!("date,title,summary,source_url\n\"{quoted}\",E,s,https://example.org/1\n{beside}"));
    let event = dataset.events.iter().find(|event| event.title.text(base::text::Lang::En) == "E");
    let date = event.map(|event| event.date.to_string()).unwrap_or_default();
    let is_of_table =
        |kind: &DiagnosticKind| matches!(kind, DiagnosticKind::NoSourceTitle | DiagnosticKind::NoLicence);
    (date, told.iter().map(|told| told.kind).filter(|kind| !is_of_table(kind)).collect())
}

fn assert_dates(told: &[DiagnosticKind], dates: &[(&str, &str)]) {
    let wrong: Vec<String> = dates
        .iter()
        .filter_map(|(text, date)| {
            let (found, kinds) = date_of(text);
            let is_right = found == *date && kinds == told;
            (!is_right).then(|| format!("{text}: {found:?} {kinds:?}, not {date:?} {told:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn years_with_a_minus_are_counted_once_and_at_both_ends() {
    assert_dates(
        &[],
        &[
            ("-44-03-15", "-0043-03-15"),
            ("-100-07-13", "-0099-07-13"),
            ("-0044-03-15", "-0044-03-15"),
            ("-300/-250", "-0299/-0249"),
            ("-300–-250", "-0299/-0249"),
            ("-300 - -250", "-0299/-0249"),
            ("-300 à -250", "-0299/-0249"),
            ("-0300/-0250", "-0300/-0250"),
            ("-1200/-950", "-1199/-0949"),
            ("-27 – 14", "-0026/0014"),
            ("-44/14", "-0043/0014"),
            ("vers -52", "-0051~"),
            ("5 000 av. J.-C.", "-4999"),
            ("5,000 BC", "-4999"),
            ("50 av. n. è.", "-0049"),
            ("July 100 BC – March 44 BC", "-0099-07/-0043-03"),
            ("13-15 March 44 BC", "-0043-03-13/-0043-03-15"),
            ("-44-03-15/-44-03-17", "-0043-03-15/-0043-03-17"),
            ("2 500 - 2 000 av. J.-C.", "-2499/-1999"),
        ],
    );
}

#[test]
fn a_column_that_counts_from_one_does_so_once() {
    for (text, date) in [
        ("-44-03-15", "-0043-03-15"),
        ("-100-07-13", "-0099-07-13"),
        ("-300/-250", "-0299/-0249"),
        ("vers -52", "-0051~"),
        ("-1200", "-1199"),
    ] {
        assert_eq!(date_beside(text, "-44"), (date.to_owned(), vec![]), "{text}");
    }
}

#[test]
fn quarters_and_halves_are_spans_when_two_are_named() {
    assert_dates(
        &[],
        &[
            ("Q1-Q2 2020", "2020-01/2020-06"),
            ("Q1/Q2 2020", "2020-01/2020-06"),
            ("Q1–Q3 2020", "2020-01/2020-09"),
            ("Q1 and Q2 2020", "2020-01/2020-06"),
            ("T1-T2 2020", "2020-01/2020-06"),
            ("T1 et T2 2020", "2020-01/2020-06"),
            ("2020 Q1-Q2", "2020-01/2020-06"),
            ("S1/S2 2020", "2020-01/2020-12"),
            ("1er-2e trimestre 2020", "2020-01/2020-06"),
            ("premier et deuxième trimestre 2020", "2020-01/2020-06"),
            ("2020-Q1/2020-Q3", "2020-01/2020-09"),
            ("H1-H2 2020", "2020-01/2020-12"),
            ("Q4 2020/Q1 2021", "2020-10/2021-03"),
            ("1H 2020", "2020-01/2020-06"),
            ("2H 2020", "2020-07/2020-12"),
            ("1H2020", "2020-01/2020-06"),
            ("3Q 2021", "2021-07/2021-09"),
            ("Quarter 3 2020", "2020-07/2020-09"),
            ("trimestre 3 2020", "2020-07/2020-09"),
            ("2ᵉ trimestre 2024", "2024-04/2024-06"),
            ("seconde moitié de 2024", "2024-07/2024-12"),
            ("2e moitié de 2024", "2024-07/2024-12"),
            ("1re quinzaine de mars 2025", "2025-03-01/2025-03-15"),
            ("deuxième quinzaine de février 2024", "2024-02-16/2024-02-29"),
            ("second half of March 2025", "2025-03-16/2025-03-31"),
        ],
    );
    assert_dates(
        &[DiagnosticKind::ReadAs],
        &[
            ("spring/summer 2020", "2020-03/2020-08"),
            ("spring–summer 2020", "2020-03/2020-08"),
            ("printemps-été 2020", "2020-03/2020-08"),
            ("hiver-printemps 2020", "2019-12/2020-05"),
            ("winter 2008/2009", "2008-12/2009-02"),
            ("hiver 2023-2024", "2023-12/2024-02"),
        ],
    );
    assert_dates(&[DiagnosticKind::NotADate], &[("Q5 2024", ""), ("T5 2024", ""), ("H3 2024", "")]);
}

#[test]
fn weeks_are_weeks_in_every_short_form() {
    assert_dates(
        &[],
        &[
            ("S36 2025", "2025-09-01/2025-09-07"),
            ("S 36 2025", "2025-09-01/2025-09-07"),
            ("sem. 36 2025", "2025-09-01/2025-09-07"),
            ("W10 2025", "2025-03-03/2025-03-09"),
            ("weeks 10-12 2025", "2025-03-03/2025-03-23"),
            ("weeks 10–12, 2025", "2025-03-03/2025-03-23"),
            ("semaines 10 à 12 2025", "2025-03-03/2025-03-23"),
            ("S36-S38 2025", "2025-09-01/2025-09-21"),
            ("KW 10-12/2025", "2025-03-03/2025-03-23"),
            ("S1 2020", "2020-01/2020-06"),
        ],
    );
}

#[test]
fn centuries_decades_and_their_parts_keep_both_ends() {
    assert_dates(
        &[],
        &[
            ("20th/21st century", "1901/2100"),
            ("19th to 20th century", "1801/2000"),
            ("18th–19th centuries", "1701/1900"),
            ("19th and 20th centuries", "1801/2000"),
            ("XVe-XVIe siècles", "1401/1600"),
            ("XVe et XVIe siècle", "1401/1600"),
            ("du XVe au XVIe siècle", "1401/1600"),
            ("1st century BC – 2nd century AD", "-0099/0200"),
            ("second half of the 19th century", "1851/1900"),
            ("last quarter of the 19th century", "1876/1900"),
            ("2nd quarter of the 19th century", "1826/1850"),
            ("première moitié du XXe siècle", "1901/1950"),
            ("1re moitié du XXe siècle", "1901/1950"),
            ("la seconde moitié du XXe siècle", "1951/2000"),
            ("first half of the 5th century BC", "-0499/-0450"),
            ("Ve siècle", "0401/0500"),
            ("Xe siècle", "0901/1000"),
            ("Ier siècle", "0001/0100"),
            ("Ier s. av. J.-C.", "-0099/0000"),
            ("Ve siècle av. J.-C.", "-0499/-0400"),
            ("XIXᵉ siècle", "1801/1900"),
            ("1ᵉʳ mai 2024", "2024-05-01"),
            ("3rd millennium BC", "-2999/-2000"),
            ("IIIe millénaire av. J.-C.", "-2999/-2000"),
            ("siglo V", "0401/0500"),
            ("second half of the 1990s", "1995/1999"),
            ("first of May 2020", "2020-05-01"),
        ],
    );
    assert_dates(
        &[DiagnosticKind::ReadAs],
        &[
            ("1850s-60s", "1850/1869"),
            ("années 1960-70", "1960/1979"),
            ("60s and 70s", "1960/1979"),
            ("fin IVe-début IIIe s. av. J.-C.", "-0399~/-0200~"),
            ("late 4th–early 3rd century BC", "-0399~/-0200~"),
            ("fin XIXe", "1801~/1900~"),
            ("début XXe", "1901~/2000~"),
            ("early-to-mid 1990s", "1990~/1999~"),
            ("mid 19th - early 20th century", "1801~/2000~"),
            ("1999–00", "1999/2000"),
            ("March 1924/25", "1924-03/1925-03"),
        ],
    );
}

#[test]
fn an_end_that_is_open_is_open_in_every_word_for_it() {
    assert_dates(
        &[],
        &[
            ("2020 – en cours", "2020/.."),
            ("2020 – auj.", "2020/.."),
            ("à compter du 3 mars 2020", "2020-03-03/.."),
            ("courant mars 2024", "2024-03"),
        ],
    );
    assert_dates(
        &[DiagnosticKind::ReadAs],
        &[
            ("1945 onwards", "1945/.."),
            ("from March 2020 onwards", "2020-03/.."),
            ("2019 or later", "2019/.."),
            ("2019 or earlier", "../2019"),
            ("2019+", "2019/.."),
            (">2019", "2019/.."),
            (">= 2019", "2019/.."),
            ("≤ 2019", "../2019"),
            ("<2019", "../2019"),
            ("as of March 2020", "2020-03/.."),
            ("2019/open", "2019/.."),
            ("2019 - unknown", "2019/.."),
            ("unknown – 2019", "../2019"),
            ("inconnu – 2019", "../2019"),
            ("FY2020", "2020~"),
            ("Q3 FY2021", "2021-07~/2021-09~"),
        ],
    );
}

#[test]
fn spans_say_once_what_both_ends_share() {
    assert_dates(
        &[],
        &[
            ("2025-03-03..2025-03-05", "2025-03-03/2025-03-05"),
            ("2025-03-03/05", "2025-03-03/2025-03-05"),
            ("2025-03-30/04-02", "2025-03-30/2025-04-02"),
            ("2025-03-03 to 05", "2025-03-03/2025-03-05"),
            ("3, 4 et 5 mars 2025", "2025-03-03/2025-03-05"),
            ("3, 4 and 5 March 2025", "2025-03-03/2025-03-05"),
            ("03 au 05/03/2025", "2025-03-03/2025-03-05"),
            ("14./15.11.2023", "2023-11-14/2023-11-15"),
            ("03MAR2025", "2025-03-03"),
            ("2025-062", "2025-03-03"),
            ("c1850", "1850~"),
        ],
    );
    assert_dates(&[DiagnosticKind::ReadAs], &[("3, 5 et 9 mars 2025", "2025-03-03/2025-03-09")]);
    assert_dates(&[DiagnosticKind::NotADate], &[("2025-400", "")]);
}

#[test]
fn times_of_day_in_words_and_at_both_ends_are_named_and_left_out() {
    assert_dates(
        &[DiagnosticKind::TimeOfDay],
        &[
            ("2025-03-03T14:30Z/2025-03-04T10:00Z", "2025-03-03/2025-03-04"),
            ("2025-03-03 14:30 - 2025-03-04 16:00", "2025-03-03/2025-03-04"),
            ("3 March 2025 14:30 to 5 March 2025 10:00", "2025-03-03/2025-03-05"),
            ("3 March 2025 from 2pm to 4pm", "2025-03-03"),
            ("3 mars 2025 de 14h à 16h", "2025-03-03"),
            ("3 mars 2025 à midi", "2025-03-03"),
            ("3 mars 2025 au matin", "2025-03-03"),
            ("3 mars 2025, soir", "2025-03-03"),
            ("03/03/2025 matin", "2025-03-03"),
            ("morning of 3 March 2025", "2025-03-03"),
            ("noon 3 March 2025", "2025-03-03"),
            ("2025-03-03 PM", "2025-03-03"),
            ("après-midi du 3 mars 2025", "2025-03-03"),
            ("3 mars 2025 entre 14h et 16h", "2025-03-03"),
            ("2025-03-03T10:00/2025-03-03T12:00", "2025-03-03"),
            ("2024-12-30T10:00:00Z/..", "2024-12-30/.."),
            ("nuit du 3 au 4 mars 2025", "2025-03-03/2025-03-04"),
            ("night of 3-4 March 2025", "2025-03-03/2025-03-04"),
        ],
    );
    assert_dates(&[], &[("2019-02-03T00:00:00Z[UTC]", "2019-02-03")]);
}

#[test]
fn dates_of_json_are_read_in_parts_as_ends_and_as_databases_write_them() {
    for (value, date) in [
        (r#"{"year": 2024, "month": 4, "day": 3}"#, "2024-04-03"),
        (r#"{"year": 2024, "month": 4}"#, "2024-04"),
        (r#"{"year": 2024, "month": null, "day": null}"#, "2024"),
        (r#"{"$date": "2024-04-03T00:00:00Z"}"#, "2024-04-03"),
        (r#"{"$date": {"$numberLong": "1712102400000"}}"#, "2024-04-03"),
        (r#"{"seconds": 1712102400, "nanoseconds": 0}"#, "2024-04-03"),
        (r#"{"start": "2024-04-01", "end": "2024-04-03"}"#, "2024-04-01/2024-04-03"),
        (r#"{"start": {"year": 2024, "month": 4}, "end": null}"#, "2024-04"),
        (r#"["2024-04-01", "2024-04-03"]"#, "2024-04-01/2024-04-03"),
    ] {
        let (dataset, told) = read(&format!(r#"[{{"date": {value}, "title": "A"}}]"#));
        let found: Vec<String> = dataset.events.iter().map(|event| event.date.to_string()).collect();
        assert_eq!(found, [date], "{value}: {told:?}");
    }
}
