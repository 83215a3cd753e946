//! Tables as people and spreadsheets write them. What each means, value by value: every test is one kind of file that was once misread.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use base::text::Lang;
use publish::import::DiagnosticKind;
use reading::{entities, errors, events, options, read, read_with, relations, told, urls};

#[test]
fn sources_of_events_are_found_under_any_name_and_in_any_column() {
    for header in ["source", "sources", "source url", "Lien", "url", "Référence", "citation"] {
        let (dataset, _) = read(&format!("date,title,{header}\n2024-04-03,A,https://example.org/a\n"));
        assert_eq!(urls(&dataset, 0), ["https://example.org/a"], "{header}");
    }
    let (dataset, _) = read("date,title,source,url\n2024,A,Le Monde,https://example.org/a\n");
    assert_eq!(dataset.sources[0].title, "Le Monde");
    let (dataset, _) = read("date,title,source\n2024,A,Le Monde: https://example.org/a\n");
    assert_eq!(
        (dataset.sources[0].title.as_str(), urls(&dataset, 0)),
        ("Le Monde", vec!["https://example.org/a"])
    );
    let (_, diagnostics) = read("date,title,source\n2024,A,Le Monde\n2025,B,Le Monde\n");
    assert_eq!(told(&diagnostics, DiagnosticKind::NotKept), [("Le Monde", 2)]);
}

#[test]
fn a_table_with_dates_by_another_name_is_one_of_events() {
    for header in ["date_local", "Event date (UTC)", "date de parution", "When"] {
        let (dataset, _) = read(&format!(
            "{header},category,title,description\n11-Mar-15,situation,Storm nears,South\n12-Mar-15,operations,Tied up,x\n12-Mar-15,operations,Tied up,y\n"
        ));
        assert_eq!(
            events(&dataset),
            ["2015-03-11|Storm nears", "2015-03-12|Tied up", "2015-03-12|Tied up"],
            "{header}"
        );
        assert_eq!(dataset.head.opening, "?view=timeline", "nobody is named");
    }
}

#[test]
fn french_names_of_columns_are_known() {
    let (dataset, _) = read(
        "Date;Titre;Description;Catégorie;Lien\n03/04/2024;Enquête;Le parquet;Justice;https://example.org/1\n25/04/2024;Perquisition;x;Justice;https://example.org/2\n",
    );
    assert_eq!(events(&dataset), ["2024-04-03|Enquête", "2024-04-25|Perquisition"]);
    assert_eq!(urls(&dataset, 0), ["https://example.org/1"]);
    let (dataset, _) = read("source_id;cible_id;relation;poids\nparquet;compagnie;poursuit;1\n");
    assert_eq!(relations(&dataset), ["parquet|poursuit|compagnie|.."]);
    let (dataset, _) =
        read("Année;Mois;Jour;Titre;Texte;Média\n2024;avril;3;Enquête;Le parquet;https://example.org/1\n");
    assert_eq!(events(&dataset), ["2024-04-03|Enquête"]);
    assert_eq!(urls(&dataset, 0), ["https://example.org/1"]);
}

#[test]
fn gephi_s_spreadsheets_are_read_in_english_and_french() {
    for (nodes, edges) in [
        (
            "Id;Label;Interval;Catégorie\na;Minister;<[2001-01-01, 2003-06-30]>;person\nb;Line;;company\n",
            "Source;Target;Type;Id;Label;Interval;Weight\na;b;Directed;0;employed by;\"<[2001-01-01, 2003-06-30]; [2011-09-01, Infinity]>\";1.0\n",
        ),
        (
            "Id;Libellé;Intervalle;Catégorie\na;Minister;<[2001-01-01, 2003-06-30]>;person\nb;Line;;company\n",
            "Source;Cible;Type;Id;Étiquette;Intervalle;Poids\na;b;Orienté;0;employed by;\"<[2001-01-01, 2003-06-30]; [2011-09-01, Infinity]>\";1.0\n",
        ),
    ] {
        let (dataset, diagnostics) = read_with(&[("n.csv", nodes), ("e.csv", edges)], &options());
        assert_eq!(entities(&dataset), ["Minister|person||2001-01-01..2003-06-30", "Line|company||.."]);
        assert_eq!(
            relations(&dataset),
            ["Minister|employed-by|Line|2001-01-01..2003-06-30", "Minister|employed-by|Line|2011-09-01.."]
        );
        assert!(errors(&diagnostics).is_empty(), "{diagnostics:?}");
    }
}

#[test]
fn columns_that_mean_the_same_are_not_called_the_same() {
    let (dataset, diagnostics) = read_with(
        &[
            (
                "n.csv",
                "id,label,name,type,group\nferry,FL,Ferry Line,company,1\nport,PA,Port Authority,regulator,2\n",
            ),
            (
                "e.csv",
                "source,target,relationship,label,citation\nport,ferry,licensed,ten-year licence,https://example.org/licence\n",
            ),
        ],
        &options(),
    );
    assert_eq!(entities(&dataset), ["Ferry Line|company||..", "Port Authority|regulator||.."]);
    assert_eq!(dataset.entities[0].aliases, ["FL"]);
    assert_eq!(relations(&dataset), ["Port Authority|licensed|Ferry Line|.."]);
    assert!(dataset.sources.iter().any(|source| source.url == "https://example.org/licence"));
    assert!(told(&diagnostics, DiagnosticKind::RepeatedColumn).is_empty());
    assert_eq!(told(&diagnostics, DiagnosticKind::SameMeaning), [("group", 2)]);
    let said =
        diagnostics.iter().find(|it| it.kind == DiagnosticKind::SameMeaning).unwrap().words(Lang::En).0;
    assert_eq!(said, "“group” was left out: “type” says it already. (2\u{a0}×)");
    let (_, diagnostics) = read("id,label,label\na,A,B\n");
    assert_eq!(told(&diagnostics, DiagnosticKind::RepeatedColumn), [("label", 1)]);
}

#[test]
fn sources_of_nodes_are_sources_of_what_the_file_records() {
    let (dataset, _) = read("id,name,source\na,A,https://example.org/register/a\n");
    assert_eq!(urls(&dataset, 0), ["https://example.org/register/a"]);
}

#[test]
fn dates_as_people_write_them_are_read_in_a_table() {
    let rows = [
        ("\"Monday, March 3, 2025\"", "2025-03-03"),
        ("lundi 3 mars 2025", "2025-03-03"),
        ("\"March 3–5, 2025\"", "2025-03-03/2025-03-05"),
        ("3-5 March 2025", "2025-03-03/2025-03-05"),
        ("du 3 au 5 mars 2025", "2025-03-03/2025-03-05"),
        ("April-May 1945", "1945-04/1945-05"),
        ("03-Mar-25", "2025-03-03"),
        ("12:30 on 3 March 2024", "2024-03-03"),
        ("années 1990", "1990/1999"),
        ("printemps 2021", "2021-03/2021-05"),
        ("environ 1850", "1850~"),
    ];
    let cells: String = rows.iter().map(|(cell, _)| format!("{cell},T\n")).collect();
    let (dataset, diagnostics) = read(&format!("date,title\n{cells}"));
    let expected: Vec<String> = rows.iter().map(|(_, date)| format!("{date}|T")).collect();
    assert_eq!(events(&dataset), expected);
    assert!(errors(&diagnostics).is_empty(), "{diagnostics:?}");
}

#[test]
fn lines_that_repeat_are_told_once_with_how_often() {
    let rows = "2024,T,\"<b>x</b>\"\n".repeat(50);
    let (_, diagnostics) = read(&format!("date,title,summary\n{rows}"));
    assert_eq!(told(&diagnostics, DiagnosticKind::Markup), [("", 50)]);
    assert!(diagnostics.len() < 5, "{diagnostics:?}");
}

#[test]
fn heads_as_people_write_them_are_known() {
    for (table, events) in [
        (
            "When?,What happened?,Who?,Source(s)\n2024-04-03,A,\"Ada, Bob\",https://example.org/1\n",
            "2024-04-03|A",
        ),
        ("Quand ?;Quoi ?;Qui ?;Lien (URL)\n2024-04-03;A;Ada, Bob;https://example.org/1\n", "2024-04-03|A"),
        ("Année;Mois;Jour;Événement\n2024;avril;3;A\n", "2024-04-03|A"),
        (
            "Date de l’événement,Que s’est-il passé ?,Qui est concerné ?\n2024-04-03,A,\"Ada, Bob\"\n",
            "2024-04-03|A",
        ),
    ] {
        let (dataset, told) = read(table);
        assert_eq!(self::events(&dataset), [events], "{table}");
        assert!(told.iter().all(|told| told.kind != DiagnosticKind::UnknownColumn), "{table}: {told:?}");
    }
}

#[test]
fn names_between_commas_are_several_and_a_comma_within_one_is_not() {
    for (cell, names) in [
        ("Ada, Bob", vec!["Ada", "Bob"]),
        ("Anthropic, OpenAI, Google DeepMind", vec!["Anthropic", "OpenAI", "Google DeepMind"]),
        ("Amazon.com, Inc.", vec!["Amazon.com, Inc."]),
        ("Mill, a company of the town", vec!["Mill, a company of the town"]),
        ("Ada, Bob; Mill", vec!["Ada, Bob", "Mill"]),
    ] {
        let (dataset, _) = read(&format!("date,title,actors\n2024-04-03,A,\"{cell}\"\n"));
        let found: Vec<&str> = dataset.entities.iter().map(|entity| entity.name.text(Lang::En)).collect();
        assert_eq!(found, names, "{cell}");
    }
}
