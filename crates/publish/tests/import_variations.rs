//! Files that were much like those once misread: other programs' ways to say the same, other spreadsheets' names.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use base::text::Lang;
use dataset::Dataset;
use publish::import::{DiagnosticKind, Input, import};
use reading::{entities, events, options, read, relations};

#[test]
fn a_graph_is_read_in_every_shape_of_its_lists() {
    for (what, text) in [
        ("places as texts", r#"{"nodes":[{"name":"A"},{"name":"B"}],"links":[{"source":"0","target":"1"}]}"#),
        (
            "whole nodes without ids",
            r#"{"nodes":[{"name":"A","index":0},{"name":"B","index":1}],
                "links":[{"source":{"name":"A","index":0},"target":{"name":"B","index":1},"index":0}]}"#,
        ),
        (
            "whole nodes of Cytoscape",
            r#"{"nodes":[{"data":{"id":"a","label":"A"}},{"data":{"id":"b","label":"B"}}],
                "links":[{"source":{"data":{"id":"a"}},"target":{"data":{"id":"b"}}}]}"#,
        ),
        (
            "an adjacency of networkx",
            r#"{"directed":true,"multigraph":false,"graph":{},"nodes":[{"id":"A"},{"id":"B"}],"adjacency":[[{"id":"B"}],[]]}"#,
        ),
        (
            "an adjacency without direction",
            r#"{"directed":false,"multigraph":true,"graph":{},"nodes":[{"id":"A"},{"id":"B"}],
                "adjacency":[[{"id":"B","key":0}],[{"id":"A","key":0}]]}"#,
        ),
        ("links alone", r#"[{"source":"A","target":"B"}]"#),
        (
            "nodes and links mixed",
            r#"[{"group":"nodes","data":{"id":"a","name":"A"}},{"data":{"id":"b","name":"B"}},{"data":{"id":"ab","source":"a","target":"b"}}]"#,
        ),
    ] {
        let (dataset, _) = read(text);
        assert_eq!(relations(&dataset), ["A|linked-to|B|.."], "{what}");
        assert_eq!(dataset.entities.len(), 2, "{what}");
    }
}

#[test]
fn how_sigma_draws_something_is_no_kind_and_is_told() {
    let (dataset, told) = read(
        r#"{"nodes":[{"key":"a","attributes":{"name":"A","type":"circle"}},{"key":"b","attributes":{"name":"B","type":"company"}}],
            "edges":[{"source":"a","target":"b","attributes":{"type":"arrow","relation":"sued"}},{"source":"b","target":"a","type":"curve"}]}"#,
    );
    assert_eq!(entities(&dataset), ["A|item||..", "B|company||.."]);
    assert_eq!(relations(&dataset), ["A|sued|B|..", "B|linked-to|A|.."]);
    let lost = told.iter().filter(|told| told.kind == DiagnosticKind::NotKept && told.place.field == "type");
    assert_eq!(lost.map(|told| told.count).sum::<usize>(), 3);
}

#[test]
fn a_timeline_is_found_in_whatever_object_is_around_it() {
    for wrapper in ["timeline", "data", "storyjs"] {
        let text = format!(
            r#"{{"{wrapper}":{{"events":[{{"start_date":{{"year":2021}},"text":{{"headline":"A"}}}}]}}}}"#
        );
        assert_eq!(events(&read(&text).0), ["2021|A"], "{wrapper}");
    }
}

/// The addresses on which an event rests, and who takes part.
fn sources_and_actors(dataset: &Dataset) -> String {
    let event = &dataset.events[0];
    let urls: Vec<&str> = event.sources.iter().map(|ix| dataset.source(*ix).url.as_str()).collect();
    let actors: Vec<&str> =
        event.actors.iter().map(|part| dataset.entity(part.entity).name.text(Lang::En)).collect();
    [urls.join(" "), actors.join(" ")].join("|")
}

#[test]
fn a_table_of_events_is_read_by_any_of_the_usual_names_of_its_columns() {
    let one = "https://example.org/1";
    for (header, row, expected) in [
        (
            "Date;Évènement;Commentaire;Acteur principal;Lien vers la source",
            "2024-04-03;A;x;B;https://example.org/1",
            format!("{one}|B"),
        ),
        (
            "date_debut;date_fin;titre;description;protagonistes;source",
            "2024-04-03;2024-04-05;A;x;B|C;https://example.org/1",
            format!("{one}|B C"),
        ),
        (
            "date;title;summary;source 1;source 2",
            "2024-04-03;A;x;https://example.org/1;https://example.org/2",
            format!("{one} https://example.org/2|"),
        ),
        (
            "date;title;summary;source_name;source_url",
            "2024-04-03;A;x;The Gazette;https://example.org/1",
            format!("{one}|"),
        ),
        (
            "date;title;summary;source",
            "2024-04-03;A;x;[The Gazette](https://example.org/1)",
            format!("{one}|"),
        ),
        (
            "date;title;summary;source",
            "2024-04-03;A;x;www.example.org/1",
            "https://www.example.org/1|".to_owned(),
        ),
        ("date;title;summary;Evidence", "2024-04-03;A;x;https://example.org/1", format!("{one}|")),
        ("start;end;content;group", "2024-04-03;2024-04-05;A;g", "https://example.invalid/file|".to_owned()),
    ] {
        let (dataset, told) = read(&format!("{header}\n{row}\n"));
        assert_eq!(sources_and_actors(&dataset), expected, "{header}");
        assert!(events(&dataset)[0].starts_with("2024-04-03"), "{header}");
        assert!(told.iter().all(|told| told.kind != DiagnosticKind::UnknownColumn), "{header}: {told:?}");
    }
}

#[test]
fn an_address_with_html_in_it_stays_one_address() {
    let (dataset, _) =
        read("date,title,summary,source_url\n2024-01-01,A,x,https://example.org/?a=1&amp;b=2\n");
    assert_eq!(sources_and_actors(&dataset), "https://example.org/?a=1&b=2|");
}

#[test]
fn a_french_table_of_nodes_with_their_dates_is_one_of_nodes() {
    for header in
        ["Identifiant;Nom;Type;Alias;Pays;Date de création", "Code;Nom;Type;Alias;Pays;Date de création"]
    {
        let (dataset, _) = read(&format!("{header}\nf;Compagnie;entreprise;La Cie;France;1998\n"));
        assert_eq!(entities(&dataset), ["Compagnie|company||1998.."], "{header}");
        assert_eq!(dataset.entities[0].country.as_deref(), Some("France"));
    }
}

#[test]
fn the_end_of_what_lasts_is_none() {
    let (dataset, told) =
        read("id,name,founded,ended\na,A,2001,present\nb,B,2002,à ce jour\nc,C,2003,2004\n");
    assert_eq!(entities(&dataset), ["A|item||2001..", "B|item||2002..", "C|item||2003..2004"]);
    assert!(told.iter().all(|told| told.kind != DiagnosticKind::NotADate), "{told:?}");
    let (dataset, _) =
        read("De;À;Relation;Depuis;Jusqu’à\na;b;emploi;2001;2003\na;b;conseil;2004;aujourd’hui\n");
    assert_eq!(relations(&dataset), ["a|emploi|b|2001..2003", "a|conseil|b|2004.."]);
}

#[test]
fn spells_that_a_program_of_sums_wrote_are_years() {
    let (dataset, _) = read("Id;Label;timeset\na;A;<[2001.0, 2003.0]>\n");
    assert_eq!(entities(&dataset), ["A|item||2001..2003"]);
}

#[test]
fn an_empty_file_is_called_empty() {
    let told = import(&[Input { name: "file", bytes: b" \n" }], &options()).err().unwrap();
    assert_eq!(told.iter().map(|told| told.kind).collect::<Vec<_>>(), [DiagnosticKind::Empty]);
}
