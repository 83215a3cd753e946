//! GEXF as other programs write it. What each means, value by value: every test is one kind of file that was once misread.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use base::text::Lang;
use publish::import::{DatesAs, DiagnosticKind, Input, Options, import};
use reading::{entities, errors, gexf, options, read, read_with, relations, told};

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

#[test]
fn letters_that_xml_declares_are_no_guess_and_a_graph_in_an_edge_keeps_its_nodes() {
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<gexf><graph><nodes><node id=\"a\" label=\"Caf\u{e9}\"/></nodes></graph></gexf>";
    let bytes: Vec<u8> = latin.chars().map(|c| u32::from(c) as u8).collect();
    let imported = import(&[Input { name: "x", bytes: &bytes }], &options()).unwrap();
    assert!(imported.text.contains("Café"));
    assert!(told(&imported.diagnostics, DiagnosticKind::Encoding).is_empty());
    let (dataset, _) = read(
        r#"<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/>
           <edge source="a" target="b"><graph edgedefault="directed"><node id="inner"/></graph></edge></graph></graphml>"#,
    );
    assert_eq!(entities(&dataset), ["a|item||..", "b|item||..", "inner|item||.."]);
}

#[test]
fn a_kind_that_changes_with_time_is_that_of_each_spell() {
    let attributes = r#"<attributes class="edge" mode="dynamic"><attribute id="k" title="relation" type="string"/></attributes>
        <nodes><node id="a"/><node id="b"/></nodes>"#;
    for edge in [
        r#"<edge source="a" target="b"><attvalues><attvalue for="k" value="owns" start="2001-01-01" end="2002-01-01"/><attvalue for="k" value="sues" start="2003-01-01"/></attvalues></edge>"#,
        r#"<edge source="a" target="b"><spells><spell start="2001-01-01" end="2002-01-01"/><spell start="2003-01-01"/></spells><attvalues><attvalue for="k" value="owns" start="2001-01-01" end="2002-01-01"/><attvalue for="k" value="sues" start="2003-01-01"/></attvalues></edge>"#,
    ] {
        let (dataset, _) = read(&gexf("date", &[attributes, "<edges>", edge, "</edges>"].concat()));
        assert_eq!(
            relations(&dataset),
            ["a|owns|b|2001-01-01..2002-01-01", "a|sues|b|2003-01-01.."],
            "{edge}"
        );
    }
}
