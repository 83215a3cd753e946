//! Graphs that others made show who acts: in the scene that the page paints and in the document that it exports.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::geometry::{Point, Size};
use base::palette::Palette;
use base::text::Lang;
use dataset::load;
use graph::{Scene, edge_at, scene_svg};
use page::{IndexedDataset, Snapshot, ViewModel};
use publish::import::{Input, Options, import};
use view::{PageSettings, parse};

const ONE_RELATION: &str = r#"{"graph":{"directed":true,"nodes":{"a":{"label":"Ferry Line"},"b":{"label":"Port Authority"}},
    "edges":[{"source":"a","target":"b","relation":"sued"}]}}"#;
const WITH_A_LOOP: &str = r#"{"graph":{"directed":true,"nodes":{"a":{"label":"Ferry Line"},"b":{"label":"Port Authority"},
    "c":{"label":"Alone"}},"edges":[{"source":"a","target":"a","relation":"restructured"},
    {"source":"a","target":"b","relation":"sued"},{"source":"a","target":"b","relation":"sued"},
    {"source":"b","target":"a","relation":"licensed"},{"source":"a","target":"b","relation":"paid"},
    {"source":"a","target":"b","relation":"hired"}]}}"#;

/// The scene of a file as the page shows it at first, with the names of the nodes of its lines.
fn drawn(file: &str) -> (Scene, Vec<[String; 2]>) {
    let today = Day::parse("2026-11-22").unwrap();
    let options = Options { from: None, day_order: None, lang: "en".into(), source_url: None, today };
    let imported = import(&[Input { name: "graph.json", bytes: file.as_bytes() }], &options).unwrap();
    let loaded = IndexedDataset::new(load(&imported.text).dataset.unwrap());
    let (view, _) = parse("?v=1").resolve(&loaded.dataset, &PageSettings::default());
    let model = ViewModel::select(&loaded, &view).laid_out(None);
    let name = |node| loaded.dataset.node_name(node).text(Lang::En).to_string();
    let names = model.visible.edges.iter().map(|edge| [name(edge.from), name(edge.to)]).collect();
    (
        Snapshot { loaded: &loaded, model: &model, view: &view, lang: Lang::En }
            .scene(Size::new(883.0, 355.0)),
        names,
    )
}

fn triangles(scene: &Scene) -> usize {
    let svg = scene_svg(scene, &Palette::LIGHT);
    let corners = |line: &str| line.matches(',').count();
    svg.lines().filter(|line| line.starts_with("<polygon") && corners(line) == 3).count()
}

/// Case 01: a line without an arrow.
#[test]
fn an_imported_relation_shows_which_end_acts() {
    let (scene, names) = drawn(ONE_RELATION);
    assert_eq!(names, [["Ferry Line", "Port Authority"]]);
    let [edge] = &scene.edges[..] else { panic!("{:?}", scene.edges) };
    let [None, Some(head)] = edge.heads else { panic!("{:?}", edge.heads) };
    assert_eq!(head.tip, edge.to);
    let [word] = &scene.edge_labels[..] else { panic!("{:?}", scene.edge_labels) };
    assert_eq!(word.text, "sued");
    // Nobody said how it is read backwards: an arrow beside it points the way.
    let pointer = word.pointer.unwrap();
    let along = |a: Point, b: Point| {
        (b.x - a.x) * (edge.to.x - edge.from.x) + (b.y - a.y) * (edge.to.y - edge.from.y)
    };
    assert!(along(pointer.base, pointer.tip) > 0.0, "from the Ferry Line to the Port Authority");
    assert_eq!(
        pointer.tip.x > word.rect.centre().x,
        edge.to.x > edge.from.x,
        "on the side of who is acted on"
    );
    assert_eq!(triangles(&scene), 2, "head and pointer in the document");
}

/// Case 22: a relation of a node to itself was not drawn.
#[test]
fn an_imported_relation_of_a_node_to_itself_is_a_loop_with_its_word() {
    let (scene, names) = drawn(WITH_A_LOOP);
    let loops: Vec<_> = scene.edges.iter().filter(|edge| edge.is_loop).collect();
    let [edge] = loops[..] else { panic!("{:?}", scene.edges) };
    assert_eq!(names[edge.edge], ["Ferry Line", "Ferry Line"]);
    let mark = scene.nodes.iter().find(|mark| mark.centre.distance(edge.from) < mark.radius + 4.0).unwrap();
    let outside = |t: f64| mark.centre.distance(edge.point(t)) > mark.radius + 1.0;
    assert!((0..=20).all(|i| outside(f64::from(i) / 20.0)), "it leaves its mark and comes back");
    assert!(edge.heads[1].is_some());
    let word = scene.edge_labels.iter().find(|label| label.edge == edge.edge).unwrap();
    assert_eq!(word.text, "restructured");
    for t in [0.2, 0.5, 0.8] {
        assert_eq!(edge_at(&scene, edge.point(t)), Some(edge.edge), "it is hit where it is seen");
    }
    assert!(scene.edges.len() == names.len() && scene_svg(&scene, &Palette::LIGHT).contains("restructured"));
}
