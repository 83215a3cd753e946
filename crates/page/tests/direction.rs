//! A picture that can be read backwards is worse than none: every line of the bundled data that has a direction shows
//! it, where it can be seen.
#![allow(clippy::unwrap_used, missing_docs)]

use base::geometry::{Point, Size};
use base::text::Lang;
use dataset::{Arrow, NodeRef};
use graph::{Arrowhead, Scene};
use page::{IndexedDataset, Snapshot, ViewModel};
use query::EdgeKind;
use view::{PageSettings, parse};

const VIEWS: [&str; 6] =
    ["", "?v=1", "?actor=windsurf", "?actor=openai", "?dispute=anthropic-windsurf-access", "?conflict=1"];
const SIZES: [Size; 2] = [Size::new(883.0, 355.0), Size::new(390.0, 310.0)];

/// Calls with the model and the scene of each view at each size.
fn each_scene(check: &mut dyn FnMut(&str, &IndexedDataset, &ViewModel, &Scene)) {
    let loaded = IndexedDataset::new(fixture::bundled_dataset());
    for query in VIEWS {
        let (view, _) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
        let model = ViewModel::select(&loaded, &view).laid_out(None);
        for size in SIZES {
            let scene = Snapshot { loaded: &loaded, model: &model, view: &view, lang: Lang::En }.scene(size);
            check(&format!("{query} at {}", size.width), &loaded, &model, &scene);
        }
    }
}

fn arrow(loaded: &IndexedDataset, kind: EdgeKind) -> Arrow {
    let kinds = &loaded.dataset.vocabulary;
    match kind {
        EdgeKind::Relation(ix) => kinds.relations[usize::from(loaded.dataset.relation(ix).kind.0)].arrow,
        EdgeKind::Party { role } => kinds.roles[usize::from(role.0)].arrow,
        EdgeKind::About => Arrow::None,
        EdgeKind::Provider => Arrow::To,
    }
}

fn middle(head: &Arrowhead) -> Point {
    head.tip.lerp(head.base, 0.5)
}

/// Where marks lie on marks nothing has a free place: how the largest views fare is in the table of legibility.
fn is_crowded(scene: &Scene) -> bool {
    scene.size.width * scene.size.height < 6_000.0 * scene.nodes.len() as f64
}

#[test]
fn every_line_with_a_direction_has_its_head_at_the_end_it_acts_on() {
    each_scene(&mut |name, loaded, model, scene| {
        for edge in &scene.edges {
            // Between marks that touch there is no line.
            if edge.from.distance(edge.to) < 3.0 {
                continue;
            }
            let mut expected = [false; 2];
            for link in model.folded.members(edge.edge) {
                let end = |node| model.drawn_for(node).unwrap();
                let turned = end(link.from) != model.folded.drawn.edges[edge.edge].from;
                match arrow(loaded, link.kind) {
                    Arrow::None => {}
                    Arrow::To => expected[usize::from(!turned)] = true,
                    Arrow::From => expected[usize::from(turned)] = true,
                }
            }
            assert_eq!(edge.heads.map(|head| head.is_some()), expected, "{name}: {edge:?}");
            for (head, end) in edge.heads.iter().zip([edge.from, edge.to]) {
                let Some(head) = head else { continue };
                assert!(head.tip.distance(end) < head.base.distance(end), "{name}: it points at its end");
            }
        }
    });
}

#[test]
fn no_arrowhead_lies_under_a_mark() {
    each_scene(&mut |name, _, _, scene| {
        let (mut all, mut under) = (0, 0);
        for head in scene.edges.iter().flat_map(|edge| edge.heads.iter().flatten()) {
            all += 1;
            under +=
                usize::from(scene.nodes.iter().any(|mark| mark.centre.distance(middle(head)) < mark.radius));
        }
        assert!(all > 3 && (under == 0 || is_crowded(scene)), "{name}: {under} of {all}");
    });
}

#[test]
fn arrowheads_are_kept_apart_where_lines_meet() {
    each_scene(&mut |name, _, model, scene| {
        let mut heads = Vec::new();
        for edge in &scene.edges {
            let ends = model.folded.drawn.edges[edge.edge];
            for (head, node) in edge.heads.iter().zip([ends.from, ends.to]) {
                heads.extend(head.map(|head| (node, middle(&head), head.tip.distance(head.base))));
            }
        }
        let near = |(i, (node, at, length)): &(usize, &(NodeRef, Point, f64))| {
            heads[..*i].iter().any(|(other, there, _)| other == node && there.distance(*at) < length * 0.7)
        };
        let together = heads.iter().enumerate().filter(near).count();
        assert!(together == 0 || is_crowded(scene), "{name}: {together} of {}", heads.len());
    });
}

#[test]
fn words_on_a_line_read_from_left_to_right_say_what_the_data_say() {
    let mut against = 0;
    each_scene(&mut |name, loaded, model, scene| {
        for label in &scene.edge_labels {
            let [edge] = model.folded.members(label.edge) else { continue };
            let mark = scene.edges.iter().find(|mark| mark.edge == label.edge).unwrap();
            let EdgeKind::Relation(ix) = edge.kind else { continue };
            let kind = &loaded.dataset.vocabulary.relations[usize::from(loaded.dataset.relation(ix).kind.0)];
            let leftward = mark.to.x < mark.from.x - 0.5 * (mark.to.y - mark.from.y).abs();
            if label.text == kind.label.text(Lang::En) && kind.arrow == Arrow::To {
                assert!(!leftward, "{name}: {} against the reading", label.text);
            }
            against += usize::from(leftward && label.text == kind.inverse.text(Lang::En));
        }
    });
    assert!(against > 0, "some lines run against the reading");
}
