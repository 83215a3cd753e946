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

#[test]
fn json_lines_are_a_list_of_what_stands_in_them() {
    for (what, text) in [
        ("edges", "{\"source\":\"A\",\"target\":\"B\"}\n{\"source\":\"A\",\"target\":\"B\"}\n"),
        ("edges of vis", "\u{feff}{\"from\":\"A\",\"to\":\"B\"}\r\n\r\n{\"from\":\"A\",\"to\":\"B\"}\r\n"),
        ("pairs", "[\"A\",\"B\"]\n[\"A\",\"B\",2.5]\n"),
        (
            "nodes, then edges",
            "{\"id\":\"a\",\"name\":\"A\"}\n{\"id\":\"b\",\"name\":\"B\"}\n{\"source\":\"a\",\"target\":\"b\"}\n{\"source\":\"a\",\"target\":\"b\"}\n",
        ),
        (
            "told apart by their type",
            "{\"type\":\"edge\",\"source\":\"a\",\"target\":\"b\"}\n{\"type\":\"edge\",\"source\":\"a\",\"target\":\"b\"}\n\
             {\"type\":\"node\",\"id\":\"a\",\"label\":\"A\"}\n{\"type\":\"node\",\"id\":\"b\",\"label\":\"B\"}\n",
        ),
    ] {
        let (dataset, _) = read(text);
        assert_eq!(relations(&dataset), ["A|linked-to|B|..", "A|linked-to|B|.."], "{what}");
        assert_eq!(dataset.entities.len(), 2, "{what}");
    }
    let (dataset, _) =
        read("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\"}\n{\"id\":\"b\",\"name\":\"B\"}\n");
    assert_eq!(entities(&dataset), ["A|company||..", "B|item||.."]);
    let (dataset, _) = read(
        "{\"date\":\"2024-03-03\",\"title\":\"A\",\"url\":\"https://example.org/1\"}\n{\"date\":\"2024-03-05\",\"title\":\"B\"}\n",
    );
    assert_eq!(events(&dataset), ["2024-03-03|A", "2024-03-05|B"]);
}

#[test]
fn a_line_that_is_no_json_is_told_by_its_number() {
    let text = "{\"source\":\"a\",\"target\":\"b\"}\n{\"source\":\"b\",\"target\":}\n";
    let told = import(&[Input { name: "file", bytes: text.as_bytes() }], &options()).err().unwrap();
    assert_eq!((told[0].kind, told[0].place.line), (DiagnosticKind::NotJson, Some(2)), "{told:?}");
}

#[test]
fn neo4j_says_kinds_ends_and_attributes_in_its_own_words() {
    let lines = r#"{"type":"node","id":"0","labels":["Company"],"properties":{"name":"A"}}
{"type":"node","id":"1","labels":["Company"],"properties":{"name":"B"}}
{"id":"0","type":"relationship","label":"OWNS","properties":{"since":"1993"},"start":{"id":"0","labels":["Company"]},"end":{"id":"1","labels":["Company"]}}"#;
    let answer = r#"{"results":[{"data":1}],"graph":{"nodes":[{"id":"1","labels":["Company"],"properties":{"name":"A"}},{"id":"2","labels":["Company"],"properties":{"name":"B"}}],
        "relationships":[{"id":"9","type":"OWNS","startNode":"1","endNode":"2","properties":{"since":1993}}]}}"#;
    let identities = r#"{"nodes":[{"identity":1,"labels":["Company"],"properties":{"name":"A"}},{"identity":2,"labels":["Company"],"properties":{"name":"B"}}],
        "relationships":[{"identity":9,"start":1,"end":2,"type":"OWNS","properties":{"since":1993}}]}"#;
    let graphml = r#"<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="name" for="node" attr.name="name"/><key id="since" for="edge" attr.name="since"/>
        <graph edgedefault="directed"><node id="n0" labels=":Company"><data key="labels">:Company</data><data key="name">A</data></node><node id="n1" labels=":Company"><data key="name">B</data></node>
        <edge id="e0" source="n0" target="n1" label="OWNS"><data key="label">OWNS</data><data key="since">1993</data></edge></graph></graphml>"#;
    for text in [lines, answer, identities, graphml] {
        let (dataset, told) = read(text);
        assert_eq!(entities(&dataset), ["A|company||..", "B|company||.."], "{text}");
        assert_eq!(relations(&dataset), ["A|owns|B|1993.."], "{text}");
        assert!(
            told.iter()
                .all(|told| told.kind != DiagnosticKind::NotKept || told.place.field.contains("results")),
            "{told:?}"
        );
    }
}

#[test]
fn a_graph_is_found_in_whatever_object_is_around_it() {
    for around in ["data", "network", "result"] {
        let text = format!(
            r#"{{"{around}":{{"vertices":[{{"id":"a","name":"A"}},{{"id":"b","name":"B"}}],"edges":[{{"source_id":"a","target_id":"b"}}]}},"made_by":"x"}}"#
        );
        let (dataset, told) = read(&text);
        assert_eq!(relations(&dataset), ["A|linked-to|B|.."], "{around}");
        assert!(told.iter().any(|told| told.place.field == "made_by"), "{told:?}");
    }
}

#[test]
fn rows_in_json_are_a_table() {
    for text in [
        r#"[{"date":"2024-03-03","title":"A"},{"date":"2024-03-05","title":"B","place":{"name":"Paris"}}]"#,
        r#"{"events":[{"date":"2024-03-03","title":"A"},{"date":"2024-03-05","title":"B","place":{"name":"Paris"}}]}"#,
        r#"[{"id":1,"content":"A","start":"2024-03-03"},{"id":2,"content":"B","start":"2024-03-05T10:00:00Z","place":{"name":"Paris"}}]"#,
        r#"{"dateTimeFormat":"iso8601","events":[{"start":"2024-03-03","title":"A"},{"start":"2024-03-05","title":"B","place":{"name":"Paris"}}]}"#,
    ] {
        let (dataset, told) = read(text);
        assert_eq!(events(&dataset), ["2024-03-03|A", "2024-03-05|B"], "{text}");
        assert!(told.iter().any(|told| told.place.field == "place/name"), "{told:?}");
    }
}

#[test]
fn ways_of_edges_are_read_in_signs_and_flags() {
    for way in ["<-", "←", "incoming", "reverse"] {
        let (dataset, _) = read(&format!("source,target,direction\nA,B,{way}\n"));
        assert_eq!(relations(&dataset), ["B|linked-to|A|.."], "{way}");
    }
    for way in ["<->", "↔", "two-way", "bidirectional"] {
        let (dataset, _) = read(&format!("source,target,direction\nA,B,{way}\n"));
        assert_eq!(relations(&dataset), ["A|linked-to|B|..", "B|linked-to|A|.."], "{way}");
    }
    let (dataset, told) = read(
        r#"{"nodes":[{"id":"A"},{"id":"B"}],"links":[{"source":"A","target":"B","bidirectional":true}]}"#,
    );
    assert_eq!(relations(&dataset), ["A|linked-to|B|..", "B|linked-to|A|.."]);
    assert!(told.iter().all(|told| told.kind != DiagnosticKind::NotKept), "{told:?}");
}

#[test]
fn an_empty_object_of_a_slide_says_nothing_and_an_end_without_its_year_is_told() {
    let (dataset, told) = read(
        r#"{"events":[{"start_date":{"year":2020},"end_date":{},"text":{"headline":"A"}},
            {"start_date":{"year":2021},"end_date":{"month":"5"},"text":{"headline":"B","text":{}}}]}"#,
    );
    assert_eq!(events(&dataset), ["2020|A", "2021|B"]);
    assert!(told.iter().all(|told| told.kind != DiagnosticKind::NotADate), "{told:?}");
    assert!(told.iter().any(|told| told.kind == DiagnosticKind::NotKept && told.found == "5"), "{told:?}");
}

#[test]
fn old_gexf_names_its_dtd_and_days_have_zones() {
    let (dataset, told) = read(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE gexf SYSTEM \"gexf.dtd\">\n<gexf xmlns=\"http://gexf.net/1.2draft\" version=\"1.2\"><graph mode=\"dynamic\" timeformat=\"date\" defaultedgetype=\"directed\">\
         <nodes><node id=\"a\" label=\"A\" start=\"2001-01-01+02:00\" end=\"2002-01-01Z\"/><node id=\"b\" label=\"B\"/></nodes>\
         <edges><edge source=\"a\" target=\"b\" start=\"2001-05-01-05:00\"/></edges></graph></gexf>",
    );
    assert_eq!(entities(&dataset), ["A|item||2001-01-01..2002-01-01", "B|item||.."]);
    assert_eq!(relations(&dataset), ["A|linked-to|B|2001-05-01.."]);
    assert!(told.iter().all(|told| told.kind != DiagnosticKind::NotADate), "{told:?}");
}

#[test]
fn numbered_actors_and_ends_by_other_names_are_read() {
    let (dataset, _) = read("event_date,notes,actor1,actor2\n2024-03-03,They met.,B,C\n");
    assert_eq!(sources_and_actors(&dataset), "https://example.invalid/file|B C");
    for header in
        ["Entity A,Entity B", "person1,person2", "payer,payee", "owner,owned", "source_name,target_name"]
    {
        let (dataset, _) = read(&format!("{header}\nA,B\n"));
        assert_eq!(relations(&dataset), ["A|linked-to|B|.."], "{header}");
    }
}

#[test]
fn an_oligrapher_map_is_read_from_what_littlesis_answers() {
    let map = r#"{"nodes":{"1":{"id":"1","name":"A"},"2":{"id":"2","name":"B"}},"edges":{"3":{"id":"3","node1_id":"1","node2_id":"2","label":"owns","arrow":"1->2"}},"captions":{}}"#;
    let text = serde_json::json!({"data": {"type": "maps", "id": 1, "attributes": {"title": "Map", "graph_data": map}}});
    let (dataset, _) = read(&text.to_string());
    assert_eq!(relations(&dataset), ["A|owns|B|.."]);
    assert_eq!(dataset.head.title.text(Lang::En), "Map");
    let (dataset, _) = read(
        r#"{"graph":{"nodes":[{"id":1,"name":"A"},{"id":2,"name":"B"}],"edges":[{"id":3,"node1":1,"node2":2,"label":"owns","arrow":"1->2"}],"captions":[]}}"#,
    );
    assert_eq!(relations(&dataset), ["A|owns|B|.."]);
}

#[test]
fn tables_in_other_languages_are_read_by_their_columns() {
    for header in [
        "Quelle;Ziel;Typ;Beziehung",
        "Origen;Destino;Tipo;Relación",
        "Bron;Doel;Type;Relatie",
        "Origem;Destino;Tipo;Relação",
    ] {
        let (dataset, _) = read(&format!("{header}\nA;B;Directed;x\n"));
        assert_eq!(relations(&dataset), ["A|x|B|.."], "{header}");
    }
    for header in [
        "Datum;Titel;Beschreibung;Quelle",
        "Fecha;Título;Descripción;Fuente",
        "Data;Titolo;Descrizione;Fonte",
    ] {
        let (dataset, _) = read(&format!("{header}\n3. März 2024;A;x;https://example.org/1\n"));
        assert_eq!(events(&dataset), ["2024-03-03|A"], "{header}");
        assert_eq!(sources_and_actors(&dataset), "https://example.org/1|", "{header}");
    }
    let (dataset, _) = read("Id;Name;Typ;Gegründet\na;A GmbH;Firma;3. März 1999\n");
    assert_eq!(entities(&dataset), ["A GmbH|firma||1999-03-03.."]);
}

#[test]
fn what_stands_above_the_names_of_the_columns_is_told_and_rows_keep_their_numbers() {
    for before in ["My network,,\n,,\n", "# made by a script\n# on Monday\n"] {
        let (dataset, told) = read(&format!("{before}Source,Target,Since\nA,B,soon\n"));
        assert_eq!(relations(&dataset), ["A|linked-to|B|.."], "{before}");
        let rows = |kind| told.iter().filter(move |told| told.kind == kind).map(|told| told.place.row);
        assert_eq!(rows(DiagnosticKind::NotADate).collect::<Vec<_>>(), [Some(4)], "{before}");
        assert_eq!(rows(DiagnosticKind::NotKept).next(), Some(Some(1)), "{before}");
    }
}

#[test]
fn gephi_lite_keeps_attributes_beside_its_graph() {
    let (dataset, told) = read(
        r##"{"type":"gephi-lite","version":"1.0.0","filters":{"past":[]},"appearance":{"nodesColor":{"value":"#000"}},
            "graphDataset":{"nodeData":{"a":{"label":"A","kind":"company"},"b":{"label":"B"}},"edgeData":{"e":{"label":"sued","since":"2001"}},
            "layout":{"a":{"x":1,"y":2}},"metadata":{"title":"Title said"},"nodeFields":[],"edgeFields":[],
            "fullGraph":{"options":{"type":"directed","multi":true},"attributes":{},"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"key":"e","source":"a","target":"b"}]}}}"##,
    );
    assert_eq!(entities(&dataset), ["A|company||..", "B|item||.."]);
    assert_eq!(relations(&dataset), ["A|sued|B|2001.."]);
    assert_eq!(dataset.head.title.text(Lang::En), "Title said");
    assert!(told.iter().any(|told| told.place.field.starts_with("appearance")), "{told:?}");
}

#[test]
fn a_category_by_its_number_has_the_name_of_that_category() {
    let (dataset, _) = read(
        r#"{"nodes":[{"id":"0","name":"A","category":0},{"id":"1","name":"B","category":1}],"links":[{"source":"0","target":"1"}],
            "categories":[{"name":"Firm"},{"name":"State"}]}"#,
    );
    assert_eq!(entities(&dataset), ["A|firm||..", "B|state||.."]);
}
