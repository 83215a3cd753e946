//! Files as other programs and people really write them: what each means, value by value. Every test is one kind of
//! file that was once misread; the inputs are the smallest that show it.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::text::Lang;
use dataset::Dataset;
use proptest::prelude::*;
use publish::import::{DatesAs, Diagnostic, DiagnosticKind, Input, Options, Severity, import};

fn options() -> Options {
    let today = Day::parse("2026-11-22").unwrap();
    Options { from: None, day_order: None, lang: "en".into(), source_url: None, today }
}

fn read_with(files: &[(&str, &str)], options: &Options) -> (Dataset, Vec<Diagnostic>) {
    let inputs: Vec<Input> =
        files.iter().map(|(name, text)| Input { name, bytes: text.as_bytes() }).collect();
    let imported = import(&inputs, options).unwrap_or_else(|told| panic!("{told:#?}"));
    let report = check::check(&imported.text);
    assert!(report.is_sound(), "{:?}\n{}", report.problems, imported.text);
    (report.dataset.unwrap(), imported.diagnostics)
}

fn read(text: &str) -> (Dataset, Vec<Diagnostic>) {
    read_with(&[("file", text)], &options())
}

/// Name, kind, provider and dates of each entity.
fn entities(dataset: &Dataset) -> Vec<String> {
    let date = |date: &Option<base::date::Edtf>| date.as_ref().map(ToString::to_string).unwrap_or_default();
    let of = |entity: &dataset::Entity| entity.of.map(|of| dataset.entity(of).name.text(Lang::En).to_owned());
    let entities = dataset.entities.iter();
    entities
        .map(|entity| {
            let kind = &dataset.vocabulary.entities[entity.kind.at()].id;
            let times = [date(&entity.founded), date(&entity.ended)].join("..");
            [entity.name.text(Lang::En), kind, &of(entity).unwrap_or_default(), &times].join("|")
        })
        .collect()
}

/// Ends, kind and dates of each relation.
fn relations(dataset: &Dataset) -> Vec<String> {
    let date = |date: &Option<base::date::Edtf>| date.as_ref().map(ToString::to_string).unwrap_or_default();
    let name = |ix| dataset.entity(ix).name.text(Lang::En);
    let relations = dataset.relations.iter();
    relations
        .map(|it| {
            let kind = &dataset.vocabulary.relations[it.kind.at()].id;
            let times = [date(&it.since), date(&it.until)].join("..");
            [name(it.from), kind, name(it.to), &times].join("|")
        })
        .collect()
}

/// Date and title of each event.
fn events(dataset: &Dataset) -> Vec<String> {
    let events = dataset.events.iter();
    events.map(|event| [event.date.to_string(), event.title.text(Lang::En).to_owned()].join("|")).collect()
}

fn urls(dataset: &Dataset, event: usize) -> Vec<&str> {
    dataset.events[event].sources.iter().map(|ix| dataset.source(*ix).url.as_str()).collect()
}

fn told(diagnostics: &[Diagnostic], kind: DiagnosticKind) -> Vec<(&str, usize)> {
    let of = diagnostics.iter().filter(|diagnostic| diagnostic.kind == kind);
    of.map(|diagnostic| (diagnostic.found.as_str(), diagnostic.count)).collect()
}

fn errors(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error).collect()
}

const GEXF: &str = "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"><graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=";

fn gexf(timeformat: &str, inner: &str) -> String {
    format!("{GEXF}\"{timeformat}\">{inner}</graph></gexf>")
}

// Forms of graphs in JSON.

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

// GEXF.

#[test]
fn each_spell_of_an_edge_is_a_relation_of_its_own() {
    let (dataset, _) = read(&gexf(
        "date",
        r#"<nodes><node id="a" label="Minister"/><node id="b" label="Ferry Line"/></nodes><edges><edge id="e1" source="a" target="b" label="employed by">
           <spells><spell start="2001-01-01" end="2003-06-30"/><spell start="2011-09-01" end="2012-02-28"/></spells></edge></edges>"#,
    ));
    assert_eq!(
        relations(&dataset),
        [
            "Minister|employed-by|Ferry Line|2001-01-01..2003-06-30",
            "Minister|employed-by|Ferry Line|2011-09-01..2012-02-28"
        ]
    );
}

#[test]
fn several_spells_of_a_node_are_joined_and_told() {
    let (dataset, diagnostics) = read(&gexf(
        "date",
        r#"<nodes><node id="a" label="A"><spells><spell start="2001-01-01" end="2003-06-30"/><spell start="2011-09-01"/></spells></node></nodes><edges/>"#,
    ));
    assert_eq!(entities(&dataset), ["A|item||2001-01-01.."]);
    assert_eq!(told(&diagnostics, DiagnosticKind::SpellsJoined).len(), 1);
}

#[test]
fn what_an_edge_says_beside_its_kind_is_kept() {
    let (dataset, _) = read(&gexf(
        "date",
        r#"<nodes><node id="a" label="Fund"/><node id="b" label="Ferry Line"/></nodes><edges>
           <edge id="e1" source="a" target="b" kind="invested-in" label="5 million for the second ship"/>
           <edge id="e2" source="a" target="b" kind="invested-in" label="and 2 more" start="2020-01-01"/></edges>"#,
    ));
    let event = |title: &str| {
        dataset.events.iter().find(|event| event.title.text(Lang::En).starts_with(title)).unwrap()
    };
    assert_eq!(event("Fund → Ferry Line").summary.text(Lang::En), "and 2 more");
    let claims = &event("What the file records").claims;
    assert!(claims[0].text.text(Lang::En).ends_with("5 million for the second ship"));
}

#[test]
fn nodes_within_nodes_are_provided_by_them() {
    let inner = [
        r#"<node id="a" label="Holding"><nodes><node id="a1" label="Ferry Line"/></nodes></node>"#,
        r#"<node id="a" label="Holding"/><node id="a1" label="Ferry Line" pid="a"/>"#,
        r#"<node id="a" label="Holding"/><node id="a1" label="Ferry Line"><parents><parent for="a"/></parents></node>"#,
    ];
    for nodes in inner {
        let (dataset, _) = read(&gexf("date", &format!("<nodes>{nodes}</nodes><edges/>")));
        assert_eq!(entities(&dataset), ["Holding|item||..", "Ferry Line|item|Holding|.."], "{nodes}");
    }
    let (dataset, _) = read(&gexf(
        "date",
        r#"<nodes><node id="a"/><node id="b"/><node id="c" pid="a"><parents><parent for="a"/><parent for="b"/></parents></node></nodes><edges/>"#,
    ));
    assert_eq!(relations(&dataset), ["b|parent|c|.."], "a second parent is a link");
}

#[test]
fn numbers_for_times_are_read_only_where_it_is_clear_what_they_count() {
    let nodes = |start: &str, end: &str| {
        gexf(
            "double",
            &format!(r#"<nodes><node id="a" label="A" start="{start}" end="{end}"/></nodes><edges/>"#),
        )
    };
    for (start, end, dates) in [
        ("2001.0", "2009.5", "A|item||2001..2009-07"),
        ("1230768000.0", "1.2622176E9", "A|item||2009-01-01..2009-12-31"),
        ("1.230768E12", "1.2622176E12", "A|item||2009-01-01..2009-12-31"),
        ("40000.0", "1.0", "A|item||.."),
        ("2001.0", "40000.0", "A|item||.."),
    ] {
        let (dataset, diagnostics) = read(&nodes(start, end));
        assert_eq!(entities(&dataset), [dates], "{start} {end}");
        let asked = told(&diagnostics, DiagnosticKind::CountUnknown).len()
            + told(&diagnostics, DiagnosticKind::CountGuessed).len();
        assert_eq!((asked, errors(&diagnostics).len()), (1, 0), "{start}: {diagnostics:?}");
    }
    let years = Options { day_order: DatesAs::from_id("years"), ..options() };
    let (dataset, diagnostics) = read_with(&[("g.gexf", &nodes("1.0", "1999.0"))], &years);
    assert_eq!(entities(&dataset), ["A|item||0001..1999"]);
    assert!(told(&diagnostics, DiagnosticKind::CountUnknown).is_empty());
}

#[test]
fn infinity_and_none_are_no_end() {
    for end in ["Infinity", "INF", "+inf", "None", "", "NaN"] {
        let (dataset, diagnostics) = read(&gexf(
            "date",
            &format!(
                r#"<nodes><node id="a" label="A" start="2001-01-01" end="{end}"/><node id="b" label="B"><spells><spell start="-Infinity" end="2005-01-01"/></spells></node></nodes>
                   <edges><edge source="a" target="b" kind="k"><spells><spell start="2002-02-01" end="{end}"/></spells></edge></edges>"#
            ),
        ));
        assert_eq!(entities(&dataset), ["A|item||2001-01-01..", "B|item||..2005-01-01"], "{end}");
        assert_eq!(relations(&dataset), ["A|k|B|2002-02-01.."], "{end}");
        assert!(errors(&diagnostics).is_empty(), "{end}: {diagnostics:?}");
    }
}

#[test]
fn every_way_of_gexf_to_say_when_is_read() {
    for (attributes, children, dates) in [
        (r#"start="2001-01-01" end="2002-01-01""#, "", "2001-01-01..2002-01-01"),
        (r#"startopen="2001-01-01" endopen="2002-01-01""#, "", "2001-01-01..2002-01-01"),
        (r#"start="2001-01-01" lopen="true""#, "", "2001-01-01.."),
        (r#"timestamp="2001-01-01""#, "", "2001-01-01..2001-01-01"),
        (r#"timestamps="&lt;[2001-01-01]&gt;""#, "", "2001-01-01..2001-01-01"),
        (r#"intervals="&lt;[2001-01-01, 2002-01-01]&gt;""#, "", "2001-01-01..2002-01-01"),
        (r#"start="2001-01-01T10:30:00.000+01:00""#, "", "2001-01-01.."),
        ("", r#"<slices><slice start="2001-01-01" end="2002-01-01"/></slices>"#, "2001-01-01..2002-01-01"),
        ("", r#"<spells><spell timestamp="2001-01-01"/></spells>"#, "2001-01-01..2001-01-01"),
        (
            r#"start="2001-01-01""#,
            r#"<spells><spell start="2001-01-01" end="None"/></spells>"#,
            "2001-01-01..",
        ),
    ] {
        let (dataset, diagnostics) = read(&gexf(
            "date",
            &format!("<nodes><node id=\"a\" {attributes}>{children}</node></nodes><edges/>"),
        ));
        assert_eq!(entities(&dataset), [format!("a|item||{dates}")], "{attributes}{children}");
        assert!(errors(&diagnostics).is_empty(), "{diagnostics:?}");
    }
}

#[test]
fn a_mutual_edge_goes_both_ways_and_an_undirected_one_is_counted() {
    let (dataset, diagnostics) = read(&gexf(
        "date",
        r#"<nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" type="mutual" kind="m"/><edge source="a" target="b" type="undirected" kind="u"/></edges>"#,
    ));
    assert_eq!(relations(&dataset), ["a|m|b|..", "b|m|a|..", "a|u|b|.."]);
    assert_eq!(told(&diagnostics, DiagnosticKind::Undirected), [("1", 1)]);
}

// Timelines.

#[test]
fn a_timeline_in_a_wrapper_alone_and_as_a_list_is_a_timeline() {
    let events_json =
        r#"[{"start_date":{"year":"2021","month":"3","day":"4"},"text":{"headline":"Grounded","text":"x"}}]"#;
    for text in [
        format!(r#"{{"timeline":{{"events":{events_json}}}}}"#),
        format!(r#"{{"events":{events_json}}}"#),
        events_json.to_owned(),
        format!("var timeline_json = {{\"events\":{events_json}}};"),
    ] {
        assert_eq!(events(&read(&text).0), ["2021-03-04|Grounded"], "{text}");
    }
}

#[test]
fn version_2_of_timelinejs_is_read_as_json_jsonp_and_spreadsheet() {
    let json = r#"{"timeline":{"headline":"Ferry inquiry","type":"default","text":"<p>What happened</p>",
        "date":[{"startDate":"2021,3,4","endDate":"2021,3,6","headline":"Grounded","text":"<p>Aground.</p>","tag":"accident","asset":{"media":"https://example.org/b","credit":"Port","caption":"Quay"}},
                {"startDate":"2021,5","headline":"Inquiry","text":"x"}],
        "era":[{"startDate":"2021,1,1","endDate":"2021,12,31","headline":"2021"}]}}"#;
    for text in
        [json.to_owned(), format!("storyjs_jsonp_data = {json}"), format!("storyjs_jsonp_data({json});")]
    {
        let (dataset, _) = read(&text);
        assert_eq!(
            events(&dataset),
            ["2021-03-04/2021-03-06|Grounded", "2021-05|Inquiry", "2021-01-01/2021-12-31|2021"]
        );
        assert_eq!(dataset.head.title.text(Lang::En), "Ferry inquiry");
        assert_eq!(dataset.vocabulary.events[dataset.events[0].kind.at()].id, "accident");
        assert_eq!(urls(&dataset, 0), ["https://example.org/b"]);
    }
    let sheet = "Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag\n\
        1/2/2019,,Ferry inquiry,What happened,,,,,title,\n3/4/2019,3/6/2019,Grounded,It ran aground,https://example.org/b,,,,,accident\n";
    let (dataset, diagnostics) = read(sheet);
    assert_eq!(events(&dataset), ["2019-03-04/2019-03-06|Grounded"]);
    // The month comes first in this format; no other date says so.
    assert_eq!(told(&diagnostics, DiagnosticKind::OrderOfFormat)[0], ("3/4/2019", 1));
    assert_eq!(told(&diagnostics, DiagnosticKind::NotKept), [("1/2/2019", 1)], "the day of the title");
    let (dataset, _) = read(&sheet.replace("3/6/2019", "13/6/2019"));
    assert_eq!(
        events(&dataset),
        ["2019-04-03/2019-06-13|Grounded"],
        "a date that shows it is otherwise counts more"
    );
}

#[test]
fn years_before_the_common_era_are_counted_without_a_year_0() {
    let (dataset, _) =
        read("Year,Month,Day,End Year,Headline,Text\n-44,3,15,,Ides,x\n-27,,,14,Reign,x\n-1,,,1,Turn,x\n");
    assert_eq!(events(&dataset), ["-0043-03-15|Ides", "-0026/0014|Reign", "0000/0001|Turn"]);
    let said: Vec<String> =
        dataset.events.iter().map(|event| base::date::words(&event.date, Lang::En)).collect();
    assert_eq!(said, ["15 March 44 BC", "27 BC – 14", "1 BC – 1"]);
    let (dataset, _) = read("date,title\n44 BC,A\n15 mars 44 av. J.-C.,B\n-44,C\n-1200,D\n");
    assert_eq!(events(&dataset), ["-0043|A", "-0043-03-15|B", "-0043|C", "-1199|D"]);
}

#[test]
fn thousands_in_years_and_types_that_scripts_write_are_numbers() {
    let (dataset, diagnostics) = read(
        "Year,Month,Day,End Year,Headline,Text\n\"2,025\",8.0,1.0,\"2,026\",A,t\n2024.0,nan,NaN,None,B,t\n",
    );
    assert_eq!(events(&dataset), ["2025-08-01/2026|A", "2024|B"]);
    assert!(errors(&diagnostics).is_empty(), "{diagnostics:?}");
}

#[test]
fn entities_and_markup_become_words() {
    let (dataset, _) = read(
        r#"{"events":[{"start_date":{"year":2024},"text":{"headline":"Le ministre dit &laquo;&nbsp;non&nbsp;&raquo;","text":"<p>L&rsquo;&Eacute;tat, la c&ocirc;te, l&oelig;uvre, 30&nbsp;&euro; &ndash; d&eacute;j&agrave; &uuml;ber &#8211; &copy;</p>"}}]}"#,
    );
    assert_eq!(events(&dataset), ["2024|Le ministre dit «\u{a0}non\u{a0}»"]);
    assert_eq!(
        dataset.events[0].summary.text(Lang::En),
        "L’État, la côte, lœuvre, 30\u{a0}€ – déjà über – ©"
    );
    let (dataset, diagnostics) = read(
        "date,title,summary\n2024,Tom &amp; Co,\"<p>One <a href='https://example.org/x'>source</a></p>\"\n",
    );
    assert_eq!(events(&dataset), ["2024|Tom & Co"]);
    assert_eq!(urls(&dataset, 0), ["https://example.org/x"]);
    assert_eq!(told(&diagnostics, DiagnosticKind::Markup).len(), 1);
    // An entity ends as the names of a list do.
    let (dataset, _) = read("date,title,who,kind\n2024,A,Tom &amp; Co; L&rsquo;&Eacute;tat,R&amp;D\n");
    let names: Vec<&str> = dataset.entities.iter().map(|entity| entity.name.text(Lang::En)).collect();
    assert_eq!(names, ["Tom & Co", "L’État"]);
    assert_eq!(dataset.vocabulary.events[dataset.events[0].kind.at()].label.text(Lang::En), "R&D");
}

#[test]
fn a_headline_is_kept_whole_however_long_it_is() {
    let long = "word ".repeat(60);
    let (dataset, _) = read(&format!("Year,Headline,Text\n2024,{long},text\n"));
    assert_eq!(events(&dataset), [format!("2024|{}", long.trim())]);
}

// Tables.

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
    assert_eq!(said, "“group” was left out: “type” has its place. (2\u{a0}×)");
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

// Anything else.

const PIECES: [&str; 64] = [
    "c.",
    "ca",
    "vers",
    "~",
    "?",
    "(?)",
    "3",
    "12",
    "44",
    "99",
    "2024",
    "1990s",
    "199X",
    "-44",
    "2,025",
    "03",
    "/",
    "-",
    "–",
    "—",
    ".",
    ",",
    "to",
    "au",
    "et",
    "and",
    "from",
    "du",
    "between",
    "entre",
    "since",
    "depuis",
    "until",
    "before",
    "présent",
    "March",
    "mars",
    "mar.",
    "sept.",
    "lundi",
    "Monday",
    "spring",
    "hiver",
    "Q1",
    "T2",
    "H1",
    "trimestre",
    "siècle",
    "XIXe",
    "century",
    "BC",
    "av. J.-C.",
    "AD",
    "12:30",
    "T10:00:00Z",
    "14 h",
    "p.m.",
    "UTC+2",
    "early",
    "mi-",
    "é",
    "\u{202e}",
    "&nbsp;",
    "45870",
];

const FORMS: [&str; 7] = [
    "<gexf><meta><creator>x</creator></meta><graph timeformat=\"double\" defaultedgetype=\"mutual\"><attributes class=\"node\"><attribute id=\"0\" title=\"since\" type=\"liststring\"><default>2001</default></attribute></attributes><nodes><node id=\"a\" pid=\"b\"><nodes><node id=\"b\" start=\"1.5\"/></nodes></node></nodes><edges><edge source=\"a\" target=\"b\" label=\"l\"><spells><spell start=\"2001\" end=\"INF\"/><spell timestamp=\"3\"/></spells></edge></edges></graph></gexf>",
    "{\"nodes\":[{\"name\":\"A\",\"group\":1},{\"id\":\"b\",\"label\":\"B\",\"aliases\":[\"x\",1,null]}],\"links\":[{\"source\":0,\"target\":1,\"type\":\"t\",\"since\":2001},{\"from\":{\"id\":\"b\"},\"to\":1}]}",
    "{\"graph\":{\"nodes\":{\"a\":{\"metadata\":{\"of\":\"b\"}},\"b\":{\"metadata\":{\"of\":\"a\"}}},\"edges\":[{\"source\":\"a\",\"target\":\"a\",\"label\":\"l\",\"relation\":\"r\"}],\"hyperedges\":[{\"nodes\":[\"a\",\"c\"]}]}}",
    "{\"timeline\":{\"headline\":\"H\",\"date\":[{\"startDate\":\"2001,2,3\",\"headline\":\"<b>x</b>\",\"asset\":{\"media\":\"<iframe src='//e.org'>\"}}],\"era\":[{\"startDate\":\"-44\"}]}}",
    "{\"events\":[{\"start_date\":{\"year\":\"2,025\",\"month\":\"March\",\"day\":31},\"text\":{\"headline\":\"&laquo;x&#146;\"},\"media\":{\"url\":\"//e.org\"}}],\"title\":{\"text\":{\"headline\":\"T\"}}}",
    "Date;Titre;Acteurs;Lien;Source\n3-5 mars 2024;A;B (c);https://e.org;x\n44 av. J.-C.;A;;;\n",
    "Source;Cible;Type;Étiquette;Intervalle;Poids\na;b;Dirigé;x;<[2001,2002)>;2\nb;b;Mutual;;;\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_a_date_is_put_together_of_it_is_read_or_told(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 1..7),
        glue in proptest::sample::select(vec!["", " ", "-", "/"]),
    ) {
        let date = pieces.join(glue).replace('"', "");
        let text = format!("date,title\n\"{date}\",T\n1999,U\n");
        if let Ok(imported) = import(&[Input { name: "t.csv", bytes: text.as_bytes() }], &options()) {
            let report = check::check(&imported.text);
            prop_assert!(report.is_sound(), "{date}: {:?}", report.problems.first());
            let read = report.dataset.unwrap().events.iter().any(|event| event.title.text(Lang::En) == "T");
            let told = imported.diagnostics.iter().any(|told| told.place.row == Some(2));
            prop_assert!(read || told, "{date}");
        }
    }

    #[test]
    fn whatever_is_cut_out_of_a_file_or_put_in_it_the_dataset_is_sound(
        form in 0..FORMS.len(),
        cuts in proptest::collection::vec((any::<proptest::sample::Index>(), 0..12usize, proptest::sample::select(PIECES.to_vec())), 0..4),
    ) {
        let mut text: Vec<char> = FORMS[form].chars().collect();
        for (at, length, piece) in cuts {
            let from = at.index(text.len().max(1)).min(text.len());
            let to = (from + length).min(text.len());
            text.splice(from..to, piece.chars());
        }
        let text: String = text.into_iter().collect();
        if let Ok(imported) = import(&[Input { name: "t", bytes: text.as_bytes() }], &options()) {
            if imported.formats != [publish::import::Format::Dataset] {
                let report = check::check(&imported.text);
                prop_assert!(report.is_sound(), "{text}\n{:?}", report.problems.first());
            }
        }
    }
}
