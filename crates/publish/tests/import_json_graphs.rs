//! Graphs in JSON as other programs write them. What each means, value by value: every test is one kind of file that was once misread.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use base::text::Lang;
use publish::import::{DiagnosticKind, Input, import};
use reading::{entities, errors, events, gexf, options, read, relations, told, urls};

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
        ("storyjs_jsonp_data = {\"timeline\": {\"date\": [}}", "line 1 column 45"),
        ("\n\nvar graph = {\"nodes\": [{\"id\": \"a\"},,]};", "line 3 column 36"),
        ("var graph = {nodes: [{id: \"a\"}]};", "line 1 column 14"),
        ("{\"a\": 1}\n{\"a\": 1,}\n", "line 2 column 9"),
        // What is allowed is not blamed for what is not.
        ("{\"v\": Infinity, \"w\": NaN,\n \"t\": True}", "line 2 column 7"),
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
    let claims: Vec<&str> =
        dataset.events.iter().flat_map(|it| &it.claims).map(|it| it.text.text(Lang::En)).collect();
    assert_eq!(claims, ["Café A → B Line: doit. 10\u{a0}%"]);
    let (dataset, _) = read("source,target,relation\n\"Caf&eacute;\",<i>C</i>,owns\n");
    assert_eq!(relations(&dataset), ["Café|owns|C|.."]);
    assert_eq!(dataset.entities.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["cafe", "c"]);
    let (dataset, _) = read(
        "date,title,actors,dispute\n2024-04-03,A,\"Smith &amp; Co; <b>Ada</b>\",\"Qui a tort&nbsp;?\"\n",
    );
    assert_eq!(entities(&dataset), ["Smith & Co|actor||..", "Ada|actor||.."]);
    assert_eq!(dataset.disputes[0].title.text(Lang::En), "Qui a tort\u{a0}?");
}

#[test]
fn links_are_found_wherever_programs_keep_them() {
    const ADA: &str = r#"{"identity":0,"labels":["person"],"properties":{"name":"Ada"},"elementId":"4:a:0"}"#;
    const MILL: &str =
        r#"{"identity":1,"labels":["company"],"properties":{"name":"Mill"},"elementId":"4:a:1"}"#;
    const OWNS: &str = r#"{"identity":5,"start":0,"end":1,"type":"owns","properties":{},"elementId":"5:a:5","startNodeElementId":"4:a:0","endNodeElementId":"4:a:1"}"#;
    let lists = r#""nodes":[{"id":"0","labels":["person"],"properties":{"name":"Ada"}},{"id":"1","labels":["company"],"properties":{"name":"Mill"}}]"#;
    let plain =
        r#""nodes":[{"id":"a","name":"Ada","kind":"person"},{"id":"b","name":"Mill","kind":"company"}]"#;
    let link = r#"{"source":"a","target":"b","relation":"owns"}"#;
    for text in [
        // neo4j: of APOC, of the browser as rows and as paths, of the interface.
        format!(r#"{{{lists},"rels":[{{"id":"5","type":"relationship","label":"owns","start":{{"id":"0"}},"end":{{"id":"1"}}}}]}}"#),
        format!(r#"[{{"n":{ADA},"r":{OWNS},"m":{MILL}}},{{"n":{ADA},"r":{OWNS},"m":{MILL}}}]"#),
        format!(r#"[{{"p":{{"start":{ADA},"end":{MILL},"segments":[{{"start":{ADA},"relationship":{OWNS},"end":{MILL}}}],"length":1.0}}}}]"#),
        format!(r#"{{"results":[{{"data":[{{"graph":{{{lists},"relationships":[{{"id":"9","type":"owns","startNode":"0","endNode":"1","properties":{{}}}}]}}}}]}}],"errors":[]}}"#),
        format!(r#"{{"n":{ADA},"r":{OWNS},"m":{MILL}}}"#),
        format!(r#"{{"n":{ADA},"r":{OWNS},"m":{MILL}}}"#).replace(":0,", r#":{"low":0,"high":0},"#).replace(":1,", r#":{"low":1,"high":0},"#),
        r#"{"r":{"id":"5","type":"relationship","label":"owns","properties":{},"start":{"id":"0","labels":["person"],"properties":{"name":"Ada"}},"end":{"id":"1","labels":["company"],"properties":{"name":"Mill"}}}}"#.to_owned(),
        // One list in the graph, the other beside it.
        format!(r#"{{"graph":{{{plain}}},"edges":[{link}]}}"#),
        format!(r#"{{"graph":{{"edges":[{link}]}},{plain}}}"#),
        format!(r#"{{{plain},"links":{{"l1":{link}}}}}"#),
        // A chart, by name and by place.
        r#"{"series":[{"type":"graph","categories":[{"name":"person"},{"name":"company"}],"data":[{"name":"Ada","category":0},{"name":"Mill","category":1}],"edges":[{"source":"Ada","target":1,"name":"owns","label":{"show":true}}]}]}"#.to_owned(),
        // Pages of a connection.
        format!(r#"{{"data":{{"nodes":{{"edges":[{{"cursor":"x","node":{{"id":"a","name":"Ada","kind":"person"}}}},{{"node":{{"id":"b","name":"Mill","kind":"company"}}}}]}},"links":{{"edges":[{{"node":{link}}}]}}}}}}"#),
    ] {
        let (dataset, diagnostics) = read(&text);
        assert_eq!(relations(&dataset), ["Ada|owns|Mill|.."], "{text}");
        let mut all = entities(&dataset);
        all.sort();
        assert_eq!(all, ["Ada|person||..", "Mill|company||.."], "{text}");
        assert!(errors(&diagnostics).is_empty(), "{text}: {diagnostics:?}");
    }
}

#[test]
fn a_tree_links_each_node_to_its_children() {
    let (dataset, diagnostics) = read(
        r#"{"name":"Root","id":"r","children":[{"name":"Child","value":3},{"name":"Child","children":[{"name":"Grand"}]}]}"#,
    );
    assert_eq!(
        relations(&dataset),
        ["Root|linked-to|Child|..", "Root|linked-to|Child|..", "Child|linked-to|Grand|.."]
    );
    assert_eq!(dataset.entities.len(), 4, "two of one name stay two");
    assert_eq!(told(&diagnostics, DiagnosticKind::NotKept), [("value", 1)]);
}

#[test]
fn objects_in_the_place_of_texts_give_their_text_and_what_else_they_say_is_told() {
    let (dataset, diagnostics) = read(
        r#"{"nodes":[{"id":"a","name":{"en":"Ada","fr":"Adèle"},"kind":{"id":1,"name":"person"},"of":{"id":"b","name":"Bee"},
              "aliases":[{"name":"Al"},"Lin"],"description":{"value":"Said"},"label":{"show":true},"sources":[{"url":"https://e.org/1","title":"One"}]},
             {"id":"b","name":["B","Bee"]}],
            "links":[{"source":"a","target":"b","relation":{"name":"owns"},"since":{"year":2020,"month":3},"label":{"formatter":"x"},
              "sources":[{"url":"https://e.org/2","title":"Two"},"Le Monde, 4 mars 2024"]}]}"#,
    );
    assert_eq!(entities(&dataset), ["Ada|person|B|..", "B|item||.."]);
    assert_eq!(dataset.entities[0].aliases, ["Al", "Lin"]);
    assert_eq!(dataset.entities[1].aliases, ["Bee"], "the first of several names is the name");
    assert_eq!(dataset.entities[0].description.as_ref().unwrap().text(Lang::En), "Said");
    assert_eq!(relations(&dataset), ["Ada|owns|B|2020-03.."]);
    assert_eq!(urls(&dataset, 0), ["https://e.org/2"]);
    assert!(errors(&diagnostics).is_empty(), "{diagnostics:?}");
    let mut lost: Vec<&str> =
        told(&diagnostics, DiagnosticKind::NotKept).into_iter().map(|(name, _)| name).collect();
    lost.sort();
    assert_eq!(lost, ["Le Monde, 4 mars 2024", "kind/id", "label", "name/fr", "of/name", "sources/title"]);
}

#[test]
fn events_in_json_with_objects_for_sources_actors_and_dates_are_events() {
    let (dataset, diagnostics) = read(
        r#"[{"date":"2024-04-03","title":{"en":"Suit","fr":"Procès"},"category":{"name":"court"},
             "actors":["Bob",{"id":"ada","name":"Ada","role":"judge"}],"source":{"name":"Le Monde","url":"https://e.org/1"}},
            {"date":{"start":"2024-04","end":"2024-05"},"title":{"en":"Trial"},"sources":[{"url":"https://e.org/2","title":"Two; or"},{"url":"https://e.org/3"}]},
            {"date":{"year":2024,"month":6,"day":1},"title":{"en":"End"}},
            {"date":{"$date":"2024-06-02T00:00:00Z"},"title":"Last"},{"date":{"seconds":1717372800,"nanoseconds":0},"title":"After"}]"#,
    );
    assert_eq!(
        events(&dataset),
        ["2024-04-03|Suit", "2024-04/2024-05|Trial", "2024-06-01|End", "2024-06-02|Last", "2024-06-03|After"]
    );
    let kinds: Vec<&str> =
        dataset.events.iter().map(|it| dataset.vocabulary.events[it.kind.at()].id.as_str()).collect();
    assert_eq!(kinds[0], "court");
    assert_eq!(entities(&dataset), ["Bob|actor||..", "Ada|actor||.."]);
    let role = dataset.events[0].actors[1].role.at();
    assert_eq!(dataset.vocabulary.roles[role].id, "judge");
    assert_eq!(urls(&dataset, 0), ["https://e.org/1"]);
    assert_eq!(urls(&dataset, 1), ["https://e.org/2", "https://e.org/3"]);
    assert!(errors(&diagnostics).is_empty(), "{diagnostics:?}");
    let told: String = diagnostics.iter().map(|it| it.place.field.clone() + " ").collect();
    assert!(["title/fr", "actors/id"].iter().all(|name| told.contains(name)), "{told}");
}

#[test]
fn what_only_says_how_a_record_is_drawn_or_sorted_is_no_kind_and_no_name() {
    for (text, edge) in [
        (
            r#"[{"group":"nodes","data":{"id":"a","label":"Ada"}},{"group":"nodes","data":{"id":"b","label":"Mill"}},{"group":"edges","data":{"source":"a","target":"b","label":"owns"}}]"#,
            "owns",
        ),
        (
            r#"{"nodes":[{"id":"a","type":"input","data":{"label":"Ada"},"position":{"x":0,"y":0}},{"id":"b","data":{"label":"Mill"},"position":{"x":0,"y":0}}],"edges":[{"id":"e","source":"a","target":"b","type":"smoothstep","label":"owns"}]}"#,
            "owns",
        ),
        (
            r#"{"elements":{"nodes":[{"data":{"label":"Ada","id":"1","value":1,"name":"1"}},{"data":{"name":"Mill","id":"b"}}],"edges":[{"data":{"source":1,"target":"b"}}]}}"#,
            "linked-to",
        ),
    ] {
        let (dataset, _) = read(text);
        assert_eq!(entities(&dataset), ["Ada|item||..", "Mill|item||.."], "{text}");
        assert_eq!(relations(&dataset), [format!("Ada|{edge}|Mill|..")], "{text}");
    }
}

#[test]
fn addresses_without_their_beginning_and_items_of_wikidata_are_kept() {
    for (wikidata, kept, lost) in [
        ("Q42", Some("Q42"), 0),
        ("https://www.wikidata.org/wiki/Q42", Some("Q42"), 0),
        ("none known", None, 1),
    ] {
        let text = format!(
            r#"{{"nodes":[{{"id":"a","url":"www.example.org","wikidata":"{wikidata}","sources":"Le Monde www.example.org/1"}}],"links":[]}}"#
        );
        let (dataset, diagnostics) = read(&text);
        assert_eq!(dataset.entities[0].url.as_deref(), Some("https://www.example.org"));
        assert_eq!(dataset.entities[0].wikidata.as_deref(), kept);
        assert_eq!(urls(&dataset, 0), ["https://www.example.org/1"]);
        let told = told(&diagnostics, DiagnosticKind::NotKept);
        assert_eq!(told.iter().filter(|(found, _)| *found == wikidata).count(), lost, "{told:?}");
        assert!(told.contains(&("Le Monde", 1)), "{told:?}");
    }
}

#[test]
fn json_with_a_version_and_nothing_else_that_is_known_is_no_dataset() {
    for text in [
        r#"{"name":"x","version":"1.0.0","description":"d"}"#,
        r#"{"version":2,"data":[{"a":1}]}"#,
        r#"{"version":"https://jsonfeed.org/version/1","items":[]}"#,
    ] {
        let told = import(&[Input { name: "x", bytes: text.as_bytes() }], &options()).unwrap_err();
        assert_eq!(told[0].kind, DiagnosticKind::UnknownFormat, "{text}: {told:?}");
    }
}

#[test]
fn a_map_of_oligrapher_has_its_names_without_markup_in_title_story_and_ids() {
    let (dataset, _) = read(
        r#"{"title":"Map &amp; <b>more</b>","nodes":{"a1":{"id":"a1","name":"Ada &quot;X&quot;"},"b1":{"id":"b1","name":"Mill"}},
            "edges":{"e1":{"id":"e1","node1_id":"a1","node2_id":"b1","label":"owns","arrow":"1->2"}},"captions":{},
            "annotations":{"list":[{"id":"n1","header":"One","text":"x","nodeIds":["a1"]}]}}"#,
    );
    assert_eq!(relations(&dataset), ["Ada \"X\"|owns|Mill|.."]);
    assert_eq!(dataset.head.title.text(Lang::En), "Map & more");
    assert_eq!(dataset.stories[0].title.text(Lang::En), "Map & more");
    assert!(dataset.entities.iter().any(|it| it.id.as_str() == "ada-x"));
}
