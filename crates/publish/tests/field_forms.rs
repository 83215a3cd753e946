//! The forms of the field: FollowTheMoney, GraphML and Oligrapher are read as what they say, and what has no place in a
//! dataset is told, each thing once. Files that other programs wrote, and files by hand with every construct of a form.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::text::Lang;
use dataset::{Dataset, Event, Speaker};
use publish::import::{DiagnosticKind, Format, Imported, Input, Options, import};
use view::{PageSettings, parse};

fn imported(name: &str) -> (Imported, Dataset) {
    let bytes = std::fs::read(fixture::repository("tests/fixtures/import").join(name)).unwrap();
    read(name, &bytes)
}

fn read(name: &str, bytes: &[u8]) -> (Imported, Dataset) {
    let today = Day::parse("2026-11-22").unwrap();
    let options = Options { from: None, day_order: None, lang: "en".into(), source_url: None, today };
    let imported =
        import(&[Input { name, bytes }], &options).unwrap_or_else(|told| panic!("{name}: {told:?}"));
    let reading = check::check(&imported.text);
    assert!(reading.is_sound(), "{name}: {:?}", reading.problems);
    (imported, reading.dataset.unwrap())
}

/// The names of what was not kept, each with how often.
fn not_kept(imported: &Imported) -> Vec<String> {
    let lost = imported.diagnostics.iter().filter(|told| told.kind == DiagnosticKind::NotKept);
    let mut names: Vec<String> = lost
        .map(|told| match told.count {
            1 => told.place.field.clone(),
            count => format!("{} ×{count}", told.place.field),
        })
        .collect();
    names.sort();
    names
}

/// Entities as `id kind name of founded country`.
fn entities(dataset: &Dataset) -> Vec<String> {
    let told = |date: &Option<base::date::Edtf>| date.as_ref().map(ToString::to_string).unwrap_or_default();
    dataset
        .entities
        .iter()
        .map(|entity| {
            let kind = &dataset.vocabulary.entities[entity.kind.at()].id;
            let of = entity.of.map(|of| dataset.entity(of).id.clone()).unwrap_or_default();
            let name = entity.name.text(Lang::En);
            let country = entity.country.clone().unwrap_or_default();
            [&entity.id, kind, name, &of, &told(&entity.founded), &country]
                .map(|part| part.to_owned())
                .join("|")
        })
        .collect()
}

/// Relations as `from kind to since..until source`.
fn relations(dataset: &Dataset) -> Vec<String> {
    let told = |date: &Option<base::date::Edtf>| date.as_ref().map(ToString::to_string).unwrap_or_default();
    dataset
        .relations
        .iter()
        .map(|relation| {
            let ends = [relation.from, relation.to].map(|ix| dataset.entity(ix).id.clone());
            let kind = &dataset.vocabulary.relations[relation.kind.at()].id;
            let dates = format!("{}..{}", told(&relation.since), told(&relation.until));
            let source = &dataset.source(relation.sources[0]).publisher;
            format!("{} {kind} {} {dates} {source}", ends[0], ends[1])
        })
        .collect()
}

fn event<'d>(dataset: &'d Dataset, id: &str) -> &'d Event {
    dataset.events.iter().find(|event| event.id == id).unwrap_or_else(|| panic!("no event {id}"))
}

#[test]
fn each_form_is_known_by_what_is_in_it() {
    for (name, format) in [
        ("ftm-entities.json", Format::Ftm),
        ("ftm-statements.json", Format::Ftm),
        ("ftm-statements.csv", Format::Ftm),
        ("networkx.graphml", Format::GraphMl),
        ("igraph.graphml", Format::GraphMl),
        ("gephi.graphml", Format::GraphMl),
        ("yed.graphml", Format::GraphMl),
        ("oligrapher-2.json", Format::Oligrapher),
        ("oligrapher-3.json", Format::Oligrapher),
    ] {
        assert_eq!(imported(name).0.formats, [format], "{name}");
    }
}

#[test]
fn follow_the_money_has_edges_where_a_schema_is_one_and_events_where_an_interval_has_a_day() {
    let (imported, dataset) = imported("ftm-entities.json");
    assert_eq!(
        entities(&dataset),
        [
            "mill|company|The Old Mill||1971-05-02|fr",
            "holding|company|Mill Holding||1999-03|lu",
            "ada|person|Ada Miller||1952-10-07|fr",
            "ben|person|Ben Miller|||",
            "council|public-body|Town Council|||",
        ]
    );
    assert_eq!(dataset.entities[0].aliases, ["Mill No. 1", "The Wheel"]);
    assert_eq!(
        relations(&dataset),
        [
            "holding owns mill 2001..2019-06-30 register.example",
            "ada directs mill 2002-01-05.. registry",
            "ada directs holding 2002-01-05.. registry",
            "ada related-to ben .. registry",
            "ben works-for council .. registry",
        ]
    );
    let sanction = event(&dataset, "listed");
    assert_eq!(sanction.date.to_string(), "2015-02-03");
    assert_eq!(sanction.title.text(Lang::En), "Sanction · Flour rules · Mill Holding");
    assert_eq!(sanction.actors.len(), 1);
    assert_eq!(event(&dataset, "hearing").actors.len(), 2);
    // A passport and a sanction without a day are no edges, and nothing else here.
    assert_eq!(not_kept(&imported), ["Passport", "Sanction", "authority", "location", "registrationNumber"]);
}

#[test]
fn statements_are_claims_of_their_datasets_with_the_days_on_which_they_were_seen() {
    let (by_line, dataset) = imported("ftm-statements.json");
    let told = event(&dataset, "nk-mill-stated");
    assert_eq!(told.date.to_string(), "2021-04-01/2024-02-03");
    let claims: Vec<String> = told
        .claims
        .iter()
        .map(|claim| {
            let Speaker::Source(by) = claim.by else { panic!("a dataset speaks") };
            format!("{}: {}", dataset.source(by).title, claim.text.text(Lang::En))
        })
        .collect();
    for said in [
        "registry: incorporation date: 1971-05-02 (seen from 1 April 2021 to 3 February 2024)",
        "gazette: incorporation date: 1972 (seen on 6 May 2022)",
        "registry: registration number: 7 11 (seen from 1 April 2021 to 3 February 2024)",
    ] {
        assert!(claims.iter().any(|claim| claim == said), "{said}: {claims:#?}");
    }
    assert_eq!(
        event(&dataset, "owns-stated").title.text(Lang::En),
        "What datasets state of Mill Holding owns The Old Mill"
    );
    // The entity is known by its canonical id, and the edge finds it by the other.
    assert_eq!(relations(&dataset), ["holding owns nk-mill 2001..2019-06-30 register.example"]);
    assert!(not_kept(&by_line).is_empty());
    let (_, of_table) = imported("ftm-statements.csv");
    assert_eq!((entities(&of_table), relations(&of_table)), (entities(&dataset), relations(&dataset)));
}

#[test]
fn one_entity_a_list_and_an_answer_of_an_interface_are_read_with_what_is_nested_in_them() {
    let owner = r#"{"id":"o","schema":"Person","properties":{"name":["Ada"]}}"#;
    let owns = format!(
        r#"{{"id":"w","schema":"Ownership","properties":{{"owner":[{owner}],"asset":["m"]}},"links":{{"self":"x"}}}}"#
    );
    let mill = r#"{"id":"m","schema":"Company","properties":{"name":["Mill"]}}"#;
    for text in [
        format!("[{mill},{owns}]"),
        format!("{{\"total\":2,\"results\":[{mill},{owns}]}}"),
        format!("{mill}\n{owns}\n"),
    ] {
        let (imported, dataset) = read("answer.json", text.as_bytes());
        assert_eq!(relations(&dataset), ["o owns m .. answer.json"], "{text}");
        assert_eq!(not_kept(&imported), ["links"], "{text}");
    }
}

#[test]
fn a_broken_line_is_told_with_its_place_and_the_others_are_read() {
    let text = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ada\"]}}\n{\"id\": \n";
    let (imported, dataset) = read("x.ftm.json", text.as_bytes());
    assert_eq!(dataset.entities.len(), 1);
    let broken = imported.diagnostics.iter().find(|told| told.kind == DiagnosticKind::NotJson).unwrap();
    assert_eq!(broken.place.line, Some(2));
}

#[test]
fn graphml_of_four_programs_keeps_names_kinds_dates_directions_and_groups() {
    let (networkx, dataset) = imported("networkx.graphml");
    assert_eq!(
        entities(&dataset),
        ["mill|company|The Old Mill||1871-05-02|", "ada|person|Ada Miller|||", "council|item|council|||"]
    );
    assert_eq!(
        relations(&dataset),
        [
            "ada owns mill 1899-03-01..1932 networkx.graphml",
            "council licenses mill 1871.. networkx.graphml",
            "council inspects mill .. networkx.graphml",
        ]
    );
    assert_eq!(dataset.head.title.text(Lang::En), "Mill");
    assert_eq!(not_kept(&networkx), ["weight"]);

    let (igraph, dataset) = imported("igraph.graphml");
    assert_eq!(entities(&dataset)[0], "n0|company|mill||1871-05-02|");
    assert_eq!(relations(&dataset)[0], "n1 owns n0 1899-03-01.. igraph.graphml");
    assert!(not_kept(&igraph).is_empty());

    let (gephi, dataset) = imported("gephi.graphml");
    assert_eq!(entities(&dataset), ["mill|item|The Old Mill|||fr", "ada|item|Ada Miller|||lu"]);
    assert_eq!(relations(&dataset), ["ada owns mill .. gephi.graphml", "mill knows ada .. gephi.graphml"]);
    assert_eq!(not_kept(&gephi), ["r", "size", "weight", "x"]);

    let (yed, dataset) = imported("yed.graphml");
    assert_eq!(
        entities(&dataset),
        ["n0|group|Holding|||", "n0-n0|item|The Old Mill|n0||", "n1|item|Ada Miller|||", "h|item|h|||"]
    );
    assert_eq!(relations(&dataset)[0], "n1 owns n0-n0 .. register.example");
    assert_eq!(dataset.head.description.text(Lang::En), "The mills of the valley");
    assert_eq!(dataset.entities[1].description.as_ref().unwrap().text(Lang::En), "Grinds.");
    assert_eq!(dataset.entities[3].description.as_ref().unwrap().text(Lang::En), "a contract");
    assert_eq!(not_kept(&yed), ["label", "port ×2", "sourceport", "yfiles ×5"]);
    let hyperedges = yed.diagnostics.iter().filter(|told| told.kind == DiagnosticKind::HyperedgeKept).count();
    assert_eq!(hyperedges, 1);
}

#[test]
fn every_construct_of_graphml_is_kept_or_told() {
    let text = r##"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <desc>A file.</desc>
        <key id="k" for="all" attr.name="kind" attr.type="string"><desc>what it is</desc><default>thing</default></key>
        <key id="odd" for="edge" attr.name="odd" attr.type="int"/>
        <graph id="g" edgedefault="undirected" parse.nodes="2" parse.order="free" odd="1">
            <desc>A graph.</desc><locator xlink:href="#" xmlns:xlink="http://www.w3.org/1999/xlink"/>
            <node id="a" odd="1"><desc>First.</desc><port name="p"><port name="q"/></port><locator/></node>
            <node id="b"><graph id="b:" edgedefault="directed"><node id="c"/><edge source="c" target="a"/></graph></node>
            <edge id="e" source="a" target="b" directed="true" sourceport="p" targetport="q"><desc>Why.</desc><data key="odd">3</data><data key="none">4</data></edge>
        </graph>
        <graph edgedefault="directed"/>
    </graphml>"##;
    let (imported, dataset) = read("x.graphml", text.as_bytes());
    assert_eq!(entities(&dataset), ["a|thing|a|||", "b|thing|b|||", "c|thing|c|b||"]);
    assert_eq!(relations(&dataset), ["c thing a .. x.graphml", "a thing b .. x.graphml"]);
    assert_eq!(dataset.head.description.text(Lang::En), "A file. A graph.");
    assert_eq!(
        not_kept(&imported),
        ["graph locator", "graph odd", "locator", "none", "odd ×2", "port", "sourceport", "targetport"]
    );
    assert!(imported.diagnostics.iter().any(|told| told.kind == DiagnosticKind::SecondGraph));
    assert!(imported.text.contains("Why."), "the text of an edge is a claim");
}

#[test]
fn a_map_of_oligrapher_keeps_who_is_linked_and_its_annotations_are_a_story_whose_steps_show_what_they_name() {
    let (imported, dataset) = imported("oligrapher-3.json");
    assert_eq!(
        entities(&dataset),
        [
            "the-old-mill|org|The Old Mill|||",
            "ada-miller|person|Ada Miller|||",
            "town-council|item|Town Council|||"
        ]
    );
    assert_eq!(
        relations(&dataset),
        [
            "ada-miller owner the-old-mill .. littlesis.org",
            "town-council rent the-old-mill .. oligrapher-3.json"
        ]
    );
    assert_eq!(dataset.head.updated.to_string(), "2020-05-06");
    let [story] = dataset.stories.as_slice() else { panic!("one story") };
    assert_eq!(story.title.text(Lang::En), "Who owns the weir");
    let steps: Vec<(&str, &str)> =
        story.steps.iter().map(|step| (step.view.as_str(), step.text.text(Lang::En))).collect();
    assert_eq!(
        steps,
        [
            ("?v=1&view=graph", "Who is there. Three of them."),
            (
                "?v=1&actor=ada-miller,the-old-mill&sel=relation:edge-21&view=graph",
                "The owner. Ada & the mill."
            ),
            ("?v=1&actor=town-council&sel=entity:town-council&view=graph", "The council? It pays."),
        ]
    );
    for (query, _) in steps {
        let (_, warnings) = parse(query.trim_start_matches('?')).resolve(&dataset, &PageSettings::default());
        assert!(warnings.is_empty(), "{query}");
    }
    assert_eq!(
        not_kept(&imported),
        [
            "annotations",
            "captionIds",
            "captions",
            "color ×3",
            "dash",
            "image",
            "is_private",
            "scale ×5",
            "status",
            "x ×3",
            "y ×3"
        ]
    );
}

#[test]
fn a_map_of_the_older_oligrapher_says_the_same_in_what_it_displays() {
    let (imported, dataset) = imported("oligrapher-2.json");
    assert_eq!(
        relations(&dataset),
        [
            "the-old-mill belongs-to ada-miller .. oligrapher-2.json",
            "the-old-mill knows ada-miller .. oligrapher-2.json",
            "ada-miller knows the-old-mill .. oligrapher-2.json",
        ]
    );
    assert_eq!(dataset.stories[0].steps.len(), 1);
    assert_eq!(not_kept(&imported), ["scale ×2", "status", "user", "x ×2", "y ×2"]);
}

#[test]
fn graphs_nested_deeper_than_anybody_draws_are_told_and_not_followed() {
    let deep = 3_000;
    let open = (0..deep).map(|at| format!("<node id=\"n{at}\"><graph>")).collect::<String>();
    let text = ["<graphml><graph>", &open, &"</graph></node>".repeat(deep), "</graph></graphml>"].concat();
    let (imported, dataset) = read("deep.graphml", text.as_bytes());
    assert_eq!(dataset.entities.len(), 101);
    assert_eq!(not_kept(&imported), ["graph"]);
}
