//! Graphs in JSON as other programs write them. What each means, value by value: every test is one kind of file that was once misread.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use base::text::Lang;
use publish::import::{DiagnosticKind, Input, import};
use reading::{entities, events, gexf, options, read, relations, told};

#[test]
fn links_by_position_name_nodes_by_their_place() {
    let (dataset, _) = read(
        r#"{"nodes":[{"name":"Ferry Line","group":1},{"name":"Port","group":2},{"name":"Ferry Line","group":1}],
            "links":[{"source":0,"target":1,"value":3},{"source":2,"target":0,"value":1}]}"#,
    );
    assert_eq!(dataset.entities.len(), 3, "two of one name stay two");
    assert_eq!(relations(&dataset), ["Ferry Line|linked-to|Port|..", "Ferry Line|linked-to|Ferry Line|.."]);
    assert_ne!(dataset.relations[1].from, dataset.relations[1].to);
    // networkx 1 has ids as well, and still links by place.
    let (dataset, _) =
        read(r#"{"nodes":[{"id":"x"},{"id":"y"}],"links":[{"source":1,"target":0,"type":"owns"}]}"#);
    assert_eq!(relations(&dataset), ["y|owns|x|.."]);
    // Numbers that are ids stay ids.
    let (dataset, _) =
        read(r#"{"nodes":[{"id":1,"label":"A"},{"id":0,"label":"B"}],"links":[{"source":1,"target":0}]}"#);
    assert_eq!(relations(&dataset), ["A|linked-to|B|.."]);
}

#[test]
fn links_that_hold_whole_nodes_link_their_ids() {
    for (source, target) in [
        (r#"{"id":"xai","name":"xAI","x":1,"y":2}"#, r#"{"id":"openai","name":"OpenAI"}"#),
        (r#"{"key":"xai","x":1}"#, r#"{"key":"openai"}"#),
        (r#"{"index":1}"#, r#"{"index":0}"#),
    ] {
        let text = format!(
            r#"{{"nodes":[{{"id":"openai","name":"OpenAI"}},{{"id":"xai","name":"xAI"}}],"links":[{{"source":{source},"target":{target},"index":0}}]}}"#
        );
        let (dataset, _) = read(&text);
        // An index is a place; it is none of the ids here.
        let by_place = source.starts_with(r#"{"index"#);
        if !by_place {
            assert_eq!(relations(&dataset), ["xAI|linked-to|OpenAI|.."], "{source}");
            assert_eq!(dataset.entities.len(), 2);
        }
    }
}

#[test]
fn graphology_keeps_attributes_apart_and_says_which_edges_have_no_direction() {
    let (dataset, diagnostics) = read(
        r#"{"attributes":{"name":"Harbour"},"options":{"type":"mixed","multi":true},
            "nodes":[{"key":"ferry","attributes":{"label":"Ferry Line","kind":"company"}},{"key":"port","attributes":{"label":"Port Authority"}}],
            "edges":[{"key":"e0","source":"port","target":"ferry","attributes":{"label":"licensed","since":"2020-03-01"}},
                     {"key":"e1","source":"ferry","target":"port","undirected":true,"attributes":{"label":"talks with"}}]}"#,
    );
    assert_eq!(dataset.head.title.text(Lang::En), "Harbour");
    assert_eq!(entities(&dataset), ["Ferry Line|company||..", "Port Authority|item||.."]);
    assert_eq!(
        relations(&dataset),
        ["Port Authority|licensed|Ferry Line|2020-03-01..", "Ferry Line|talks-with|Port Authority|.."]
    );
    assert_eq!(told(&diagnostics, DiagnosticKind::Undirected), [("1", 1)]);
}

#[test]
fn vis_links_from_and_to_and_its_arrows_turn_a_link() {
    let (dataset, diagnostics) = read(
        r#"{"nodes":[{"id":1,"label":"A","title":"<b>Said</b> of A","shape":"box"},{"id":2,"label":"B"}],
            "edges":[{"from":1,"to":2,"label":"sued","arrows":"to"},{"from":1,"to":2,"label":"paid","arrows":"from"},
                     {"from":1,"to":2,"label":"met","arrows":"to, from"},{"from":1,"to":2,"label":"owns","arrows":{"from":{"enabled":true}}}]}"#,
    );
    assert_eq!(
        relations(&dataset),
        ["A|sued|B|..", "B|paid|A|..", "A|met|B|..", "B|met|A|..", "B|owns|A|.."]
    );
    assert_eq!(dataset.entities[0].description.as_ref().unwrap().text(Lang::En), "Said of A");
    assert_eq!(told(&diagnostics, DiagnosticKind::NotKept), [("shape", 1)]);
}

#[test]
fn kumu_links_elements_by_their_labels() {
    let (dataset, _) = read(
        r#"{"elements":[{"label":"Ferry Line","type":"company","description":"Runs &amp; owns ferries","aliases":["FL"]},{"label":"Port"}],
            "connections":[{"from":"Port","to":"Ferry Line","type":"licenses","direction":"mutual"}]}"#,
    );
    assert_eq!(entities(&dataset), ["Ferry Line|company||..", "Port|item||.."]);
    assert_eq!(dataset.entities[0].description.as_ref().unwrap().text(Lang::En), "Runs & owns ferries");
    assert_eq!(relations(&dataset), ["Port|licenses|Ferry Line|..", "Ferry Line|licenses|Port|.."]);
}

#[test]
fn cytoscape_keeps_records_in_data() {
    let (dataset, _) = read(
        r#"{"elements":{"nodes":[{"data":{"id":"a","name":"A"}},{"data":{"id":"b","name":"B"}}],
            "edges":[{"data":{"id":"e","source":"a","target":"b","interaction":"owns"}}]}}"#,
    );
    assert_eq!(relations(&dataset), ["A|owns|B|.."]);
}

#[test]
fn the_type_of_an_edge_is_its_kind_unless_it_says_a_direction() {
    let (dataset, diagnostics) = read(
        r#"{"nodes":[{"id":"a"},{"id":"b"}],
            "links":[{"source":"a","target":"b","type":"licensing"},{"source":"b","target":"a","type":"suit","directed":true},
                     {"source":"b","target":"a","type":"undirected","label":"near"}]}"#,
    );
    assert_eq!(relations(&dataset), ["a|licensing|b|..", "b|suit|a|..", "b|near|a|.."]);
    assert_eq!(told(&diagnostics, DiagnosticKind::Undirected), [("1", 1)]);
}

#[test]
fn aliases_are_a_list_however_they_are_written() {
    for aliases in [
        r#"["Harbour Board", "Old Quay Company"]"#,
        r#""Harbour Board; Old Quay Company""#,
        r#""Harbour Board|Old Quay Company""#,
        r#""['Harbour Board', 'Old Quay Company']""#,
        r#""[Harbour Board, Old Quay Company]""#,
    ] {
        let text = format!(
            r#"{{"graph":{{"nodes":{{"port":{{"label":"Port","metadata":{{"aliases":{aliases}}}}}}},"edges":[]}}}}"#
        );
        let (dataset, _) = read(&text);
        assert_eq!(dataset.entities[0].aliases, ["Harbour Board", "Old Quay Company"], "{aliases}");
    }
    let (dataset, _) = read(&gexf(
        "date",
        r#"<attributes class="node"><attribute id="0" title="aliases" type="liststring"/></attributes>
           <nodes><node id="a"><attvalues><attvalue for="0" value="Harbour Board|Old Quay Company"/></attvalues></node></nodes><edges/>"#,
    ));
    assert_eq!(dataset.entities[0].aliases, ["Harbour Board", "Old Quay Company"]);
}

#[test]
fn broken_json_of_any_form_is_told_with_line_and_column() {
    for (text, place) in [
        ("{\"nodes\":[{\"id\":\"a\"},],\n\"links\":[]}", "line 1 column 22"),
        ("{\"a\": 1,\n \"b\": }", "line 2 column 7"),
        ("[{\"start_date\": {\"year\": 2024,}}]", "line 1 column 31"),
        ("storyjs_jsonp_data = {\"timeline\": {\"date\": [}}", "column"),
    ] {
        let told = import(&[Input { name: "x", bytes: text.as_bytes() }], &options()).unwrap_err();
        assert_eq!(told[0].kind, DiagnosticKind::NotJson, "{text}: {told:?}");
        assert!(told[0].found.contains(place) && told[0].place.line.is_some(), "{told:?}");
    }
}

#[test]
fn python_s_nan_is_no_value_and_is_told() {
    let (dataset, diagnostics) = read(
        "\u{feff}{\"nodes\":[{\"id\":\"a\"},{\"id\":\"b\",\"size\":NaN}],\"links\":[{\"source\":\"a\",\"target\":\"b\"}]}",
    );
    assert_eq!(relations(&dataset), ["a|linked-to|b|.."]);
    assert_eq!(told(&diagnostics, DiagnosticKind::NoJsonNumber), [("NaN", 1)]);
}

#[test]
fn hyperedges_of_json_graph_2_link_sources_to_targets_by_way_of_a_node() {
    let (dataset, diagnostics) = read(
        r#"{"graph":{"nodes":{"a":{},"b":{},"c":{}},"hyperedges":[
            {"id":"h","source":["a","b"],"target":["c"],"relation":"merged","metadata":{"weight":17}}]}}"#,
    );
    assert_eq!(relations(&dataset), ["merged|merged|c|..", "a|merged|merged|..", "b|merged|merged|.."]);
    assert_eq!(told(&diagnostics, DiagnosticKind::NotKept), [("weight", 1)]);
}

#[test]
fn attributes_of_a_graph_that_networkx_writes_as_pairs_are_no_links() {
    for text in [
        r#"{"directed":true,"multigraph":false,"graph":[["name","Net"]],"nodes":[{"id":"a"},{"id":"b"}],"adjacency":[[{"id":"b"}],[]]}"#,
        r#"{"directed":true,"graph":[["name","Net"]],"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":0,"target":1}]}"#,
        r#"{"directed":true,"graph":[["name","Net"],["seed",""]],"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b"}]}"#,
        r#"{"data":[["name","Net"]],"directed":true,"elements":{"nodes":[{"data":{"id":"a"}},{"data":{"id":"b"}}],"edges":[{"data":{"source":"a","target":"b"}}]}}"#,
    ] {
        let (dataset, _) = read(text);
        assert_eq!(relations(&dataset), ["a|linked-to|b|.."], "{text}");
        assert_eq!(dataset.head.title.text(Lang::En), "Net", "{text}");
    }
}

#[test]
fn names_are_the_same_words_in_entities_events_claims_ids_and_the_head() {
    let (dataset, _) = read(
        r#"{"graph":{"label":"Law &amp; <b>order</b>","metadata":{"description":"<p>A &amp; B</p>"},
            "nodes":{"a":{"label":"Caf&eacute; <i>A</i>","metadata":{"aliases":["X &amp; Y"]}},"1":{"label":"B\nLine"}},
            "edges":[{"source":"a","target":"1","relation":"d&eacute;tient","metadata":{"since":"2020"}},
                     {"source":"a","target":"1","relation":"doit","metadata":{"description":"10&nbsp;%"}}]}}"#,
    );
    assert_eq!(dataset.head.title.text(Lang::En), "Law & order");
    assert_eq!(dataset.head.description.text(Lang::En), "A & B");
    assert_eq!(dataset.entities.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["b-line", "a"]);
    assert_eq!(dataset.entities[1].aliases, ["X & Y"]);
    assert_eq!(events(&dataset)[0], "2020|Café A → B Line: détient");
    let claims: Vec<&str> = dataset.events.iter().flat_map(|it| &it.claims).map(|it| it.text.text(Lang::En)).collect();
    assert_eq!(claims, ["Café A → B Line: doit. 10\u{a0}%"]);
    let (dataset, _) = read("source,target,relation\n\"Caf&eacute;\",<i>C</i>,owns\n");
    assert_eq!(relations(&dataset), ["Café|owns|C|.."]);
    assert_eq!(dataset.entities.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["cafe", "c"]);
    let (dataset, _) = read("date,title,actors,dispute\n2024-04-03,A,\"Smith &amp; Co; <b>Ada</b>\",\"Qui a tort&nbsp;?\"\n");
    assert_eq!(entities(&dataset), ["Smith & Co|actor||..", "Ada|actor||.."]);
    assert_eq!(dataset.disputes[0].title.text(Lang::En), "Qui a tort\u{a0}?");
}
