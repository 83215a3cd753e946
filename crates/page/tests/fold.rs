//! What a folded picture shows and says: counts and their words in both languages, one line for many, links out of a fold,
//! what a press and a key do. On the bundled field and on a small world.
#![allow(clippy::unwrap_used, missing_docs)]

use base::geometry::{Point, Rect, Size};
use base::text::Lang;
use dataset::NodeRef;
use fixture::{Told, World};
use graph::{Label, Scene, build, fold_at, held_words, node_at};
use page::selection::{graph_selection, neighbourhood};
use page::{
    IndexedDataset, Snapshot, ViewModel, fold_all, fold_one, folds_otherwise, graph_description,
    node_description, unfold_all,
};
use query::EdgeKind;
use view::{Action, View, parse};

const DESK: Size = Size::new(1280.0, 650.0);
/// The panes of the page at 1280 × 800 and 390 × 844, in French, which leaves them less.
const BESIDE_THE_TIMELINE: Size = Size::new(1280.0, 386.0);
const ALONE: Size = Size::new(1280.0, 604.0);
const PHONE_FIELD: Size = Size::new(390.0, 523.0);
const PHONE: Size = Size::new(390.0, 310.0);

fn bundled() -> IndexedDataset {
    IndexedDataset::new(fixture::bundled_dataset())
}

fn small() -> IndexedDataset {
    let mut world = World::new();
    for id in ["lab", "rival", "press"] {
        world = world.entity(id, "lab", id, &[], "");
    }
    world = world.entity("one", "product", "One", &[], "lab").entity("two", "product", "Two", &[], "lab");
    world = world.relation("uses", "rival", "one", "", "").relation("buys", "lab", "rival", "", "");
    world = world.dispute("suit", "Suit", "", &[("press", ""), ("lab", "")], &[], ("2024", ""));
    world = world.dispute("rules", "Rules", "", &[("lab", ""), ("rival", "")], &["two"], ("2024", ""));
    for (id, dispute) in [("e1", "suit"), ("e2", "rules")] {
        let actors = &["lab", "rival", "press", "one", "two"];
        world = world.event(Told { id, date: "2025", actors, dispute, ..Told::default() });
    }
    IndexedDataset::new(world.built())
}

fn view(link: &str) -> View {
    parse(&format!("v=1&{link}")).view
}

fn modelled(loaded: &IndexedDataset, view: &View) -> ViewModel {
    ViewModel::select(loaded, view).laid_out(None)
}

fn scene(loaded: &IndexedDataset, view: &View, size: Size, lang: Lang) -> Scene {
    let model = modelled(loaded, view);
    let snapshot = Snapshot { loaded, model: &model, view, lang };
    let apart = size.width < 500.0;
    let viewport = snapshot.viewport(view.camera, size, snapshot.margins(size, apart));
    let selection = graph_selection(&loaded.dataset, &model, view);
    let reserved = snapshot.reserved(size, apart);
    let input = graph::SceneInput { reserved: &reserved, ..snapshot.scene_input(viewport, &selection) };
    build(&input, None).0
}

fn node(loaded: &IndexedDataset, id: &str) -> NodeRef {
    query::node_by_id(&loaded.dataset, id).unwrap()
}

#[test]
fn the_whole_field_is_at_most_a_hundred_marks_and_its_hubs_have_room() {
    let loaded = bundled();
    let all = view("");
    let model = modelled(&loaded, &all);
    assert!(model.nodes().len() <= 100, "{}", model.nodes().len());
    for size in [DESK, BESIDE_THE_TIMELINE] {
        let scene = scene(&loaded, &all, size, Lang::En);
        let mut heaviest: Vec<usize> = (0..scene.nodes.len()).collect();
        heaviest.sort_by(|a, b| model.importance.weights[*b].total_cmp(&model.importance.weights[*a]));
        for &hub in heaviest.iter().take(8) {
            let hub = &scene.nodes[hub];
            for other in scene.nodes.iter().filter(|other| other.node != hub.node) {
                let free = hub.centre.distance(other.centre) - hub.radius - other.radius;
                let names = [hub, other].map(|mark| loaded.dataset.node_id(mark.node));
                assert!(free >= 48.0, "{size:?} {names:?}: {free}");
            }
        }
    }
}

#[test]
fn nearly_all_of_the_whole_field_is_named_and_on_a_phone_thirty_with_the_heaviest() {
    let (loaded, all) = (bundled(), view(""));
    let model = modelled(&loaded, &all);
    let mut heaviest: Vec<usize> = (0..model.nodes().len()).collect();
    heaviest.sort_by(|a, b| model.importance.weights[*b].total_cmp(&model.importance.weights[*a]));
    for lang in Lang::ALL {
        for (size, least) in [(ALONE, 0.95), (BESIDE_THE_TIMELINE, 0.85), (PHONE_FIELD, 0.33)] {
            let scene = scene(&loaded, &all, size, lang);
            let named = scene.labels.len() as f64 / scene.nodes.len() as f64;
            assert!(named >= least, "{size:?} {lang:?}: {named}");
            for hub in heaviest.iter().take(8).map(|at| scene.nodes[*at].node) {
                let id = loaded.dataset.node_id(hub);
                assert!(scene.labels.iter().any(|label| label.node == hub), "{size:?} {lang:?}: {id}");
            }
        }
    }
}

#[test]
fn no_mark_lies_under_the_legend() {
    let loaded = bundled();
    for link in ["", "actor=openai", "actor=anthropic", "conflict=1", "compare=2025-01-01&at=2026-01-01"] {
        for lang in Lang::ALL {
            for size in [BESIDE_THE_TIMELINE, ALONE, Size::new(940.0, 386.0)] {
                let view = view(link);
                let model = modelled(&loaded, &view);
                let snapshot = Snapshot { loaded: &loaded, model: &model, view: &view, lang };
                let legend = snapshot.reserved(size, false)[1];
                // Names keep 12 pixels of air from it, and a row has air of its own above its words.
                let top = legend.min.y + 17.0;
                for mark in scene(&loaded, &view, size, lang).nodes {
                    let (x, y) = (mark.centre.x, mark.centre.y + mark.radius);
                    let id = loaded.dataset.node_id(mark.node);
                    assert!(y <= top || x > legend.max.x, "{link} {lang:?} {size:?} {id}: {y} below {top}");
                }
            }
        }
    }
}

#[test]
fn no_mark_of_the_whole_field_lies_on_another() {
    let loaded = bundled();
    for size in [DESK, BESIDE_THE_TIMELINE, PHONE] {
        let scene = scene(&loaded, &view(""), size, Lang::En);
        for (at, mark) in scene.nodes.iter().enumerate() {
            for other in &scene.nodes[at + 1..] {
                let free = mark.centre.distance(other.centre) - mark.radius - other.radius;
                let names = [mark, other].map(|mark| loaded.dataset.node_id(mark.node));
                assert!(free > 0.0, "{size:?} {names:?}");
            }
        }
    }
}

#[test]
fn what_is_held_is_counted_by_kind_in_words() {
    let loaded = small();
    let model = modelled(&loaded, &view("fold=all"));
    let held = |id: &str, lang| held_words(&loaded.dataset, model.folded.held_by(node(&loaded, id)), lang);
    // With the products the dispute with somebody who is in no other, and that somebody.
    assert_eq!(held("lab", Lang::En), "1 AI lab, 2 products and services, 1 dispute");
    assert_eq!(held("rival", Lang::En), "");
    let french = held("lab", Lang::Fr);
    assert!(french.contains("2\u{a0}") && french.ends_with("1 litige"), "{french}");
}

#[test]
fn a_count_stands_under_its_name_and_a_press_on_it_unfolds() {
    let loaded = bundled();
    for lang in Lang::ALL {
        let scene = scene(&loaded, &view(""), DESK, lang);
        assert!(scene.folds.len() > 15);
        let openai = scene.folds.iter().find(|fold| fold.node == node(&loaded, "openai")).unwrap();
        let rect = openai.rect.expect("a hub has a name");
        let label = scene.labels.iter().find(|label| label.node == openai.node).unwrap();
        assert!(label.lines.last().unwrap().text.starts_with('+'), "{:?}", label.lines);
        assert!(label.rect.contains(rect.centre()));
        assert_eq!(fold_at(&scene, rect.centre()), Some(openai.node));
        // Where there is little room it is the last word of a name.
        let crowd = self::scene(&loaded, &view(""), BESIDE_THE_TIMELINE, lang);
        let is_beside = |label: &&Label| {
            label.lines.last().is_some_and(|line| line.text.contains(" +") && !line.text.starts_with('+'))
        };
        let beside = crowd.labels.iter().find(is_beside).expect("a count beside a name");
        let count = crowd.folds.iter().find(|fold| fold.node == beside.node).and_then(|fold| fold.rect);
        assert!(count.unwrap().width() < 30.0);
        assert_eq!(fold_at(&crowd, count.unwrap().centre()), Some(beside.node));
        // The name above it still is the node.
        let name = Point::new(label.rect.centre().x, label.rect.min.y + 2.0);
        assert_eq!((fold_at(&scene, name), node_at(&scene, name)), (None, Some(openai.node)));
        assert!(openai.sign.is_some(), "it holds disputes");
    }
}

#[test]
fn one_line_stands_for_several_and_says_so() {
    let loaded = small();
    let all = view("fold=all&sel=relation:buys");
    let model = modelled(&loaded, &all);
    let (_, edge, lit) = graph_selection(&loaded.dataset, &model, &all);
    // The selected relation and the one of a folded product are one line between the two that hold them.
    let edge = edge.unwrap();
    assert_eq!(model.folded.members(edge).len(), 2);
    assert_eq!(lit, [node(&loaded, "lab"), node(&loaded, "rival")]);
    let uses = EdgeKind::Relation(loaded.dataset.index.relation_by_id["uses"]);
    assert_eq!(model.folded.edge_of(uses), Some(edge));
    let scene = scene(&loaded, &all, DESK, Lang::En);
    let mark = scene.edges.iter().find(|mark| mark.edge == edge).unwrap();
    assert_eq!((mark.count, mark.selected), (2, true));
    assert!(!model.folded.is_one_way(edge), "one link each way");
    let words = scene.edge_labels.iter().find(|label| label.edge == edge).unwrap();
    assert!(words.text.contains('2'), "{}", words.text);
}

#[test]
fn what_is_held_is_heard_and_a_line_says_its_links_by_their_own_ends() {
    let loaded = small();
    let all = view("fold=all");
    let model = modelled(&loaded, &all);
    let said = node_description(&loaded.dataset, &model, &all, node(&loaded, "lab"), Lang::En);
    assert!(said.contains(" One;") || said.contains(" One."), "{said}");
    assert!(said.contains("Folded in: "), "{said}");
    for held in ["One", "Two", "Suit", "press"] {
        assert!(said.contains(held), "{held}: {said}");
    }
    let summary = graph_description(&loaded.dataset, &model, &all, Lang::En);
    assert!(summary.contains("3 of 7 are drawn; the others are folded into them."), "{summary}");
    let french = graph_description(&loaded.dataset, &model, &all, Lang::Fr);
    assert!(french.contains("3 sur 7 sont dessinés"), "{french}");
    let unfolded = view("");
    let model = modelled(&loaded, &unfolded);
    assert!(!graph_description(&loaded.dataset, &model, &unfolded, Lang::En).contains("folded"));
}

#[test]
fn what_belongs_to_a_selected_event_is_lit_up_where_it_is_folded() {
    let loaded = bundled();
    let selected = view("sel=event:anthropic-revokes-openai-claude-api");
    let model = modelled(&loaded, &selected);
    let (_, _, lit) = graph_selection(&loaded.dataset, &model, &selected);
    assert!(!lit.is_empty() && lit.iter().all(|node| model.folded.drawn.shows(*node)));
    // Selecting an event moves nothing: playing through time would shake the picture.
    assert_eq!(model.request, modelled(&loaded, &view("")).request);
}

#[test]
fn whatever_is_selected_is_drawn() {
    let loaded = bundled();
    let data = &loaded.dataset;
    let entities = data.entities.iter().map(|entity| format!("entity:{}", entity.id));
    let disputes = data.disputes.iter().map(|dispute| format!("dispute:{}", dispute.id));
    for sel in entities.chain(disputes) {
        let selected = view(&format!("sel={sel}"));
        let model = ViewModel::select(&loaded, &selected);
        let id = sel.split_once(':').unwrap().1;
        assert!(model.folded.drawn.shows(node(&loaded, id)), "{sel}");
    }
    for relation in &data.relations {
        let selected = view(&format!("sel=relation:{}", relation.id));
        let model = ViewModel::select(&loaded, &selected);
        assert!(graph_selection(data, &model, &selected).1.is_some(), "{}", relation.id);
    }
}

#[test]
fn neighbours_are_those_that_are_drawn() {
    let loaded = bundled();
    let model = modelled(&loaded, &view(""));
    for node in model.nodes() {
        assert!(neighbourhood(&model, node).iter().all(|near| model.folded.drawn.shows(*near)));
    }
}

#[test]
fn a_press_a_key_and_a_button_do_what_the_link_says() {
    let loaded = bundled();
    let all = view("");
    let model = ViewModel::select(&loaded, &all);
    let openai = node(&loaded, "openai");
    let data = &loaded.dataset;
    assert_eq!(fold_one(data, &model, openai), Some(Action::Unfold("openai".into())));
    assert_eq!(fold_one(data, &model, node(&loaded, "ndcal")), None);
    assert_eq!(fold_all(&model, &all), None);
    let opened = all.apply(&fold_one(data, &model, openai).unwrap());
    let model = ViewModel::select(&loaded, &opened);
    assert_eq!(fold_one(data, &model, openai), Some(Action::Refold("openai".into())));
    assert_eq!(opened.apply(&fold_all(&model, &opened).unwrap()), all);
    let unfolded = opened.apply(&unfold_all(&model).unwrap());
    assert_eq!(view::serialize(&unfolded), "v=1&fold=none");
    let model = ViewModel::select(&loaded, &unfolded);
    assert_eq!((unfold_all(&model), fold_one(data, &model, openai)), (None, None));
    assert_eq!(unfolded.apply(&fold_all(&model, &unfolded).unwrap()), all);
    // What the selection opens closes with it, not by a press.
    let selected = view("sel=entity:chatgpt");
    assert_eq!(fold_one(data, &ViewModel::select(&loaded, &selected), openai), None);
    // A small view folds only when its link says so, and can be unfolded again.
    let small = view("actor=windsurf");
    let model = ViewModel::select(&loaded, &small);
    assert_eq!((unfold_all(&model), fold_all(&model, &small)), (None, None));
    let folded = view("actor=windsurf&fold=all");
    assert!(unfold_all(&ViewModel::select(&loaded, &folded)).is_some());
}

#[test]
fn a_fold_hides_no_day_one_line_is_there_as_long_as_one_of_its_links_is() {
    let loaded = bundled();
    for day in ["2022-12-31", "2025-07-31", "2025-08-02", "2026-06-30"] {
        let (folded, apart) = (view(&format!("at={day}")), view(&format!("at={day}&fold=none")));
        let model = modelled(&loaded, &folded);
        let drawn = scene(&loaded, &folded, DESK, Lang::En);
        let all = scene(&loaded, &apart, DESK, Lang::En);
        let single = modelled(&loaded, &apart);
        for mark in &all.edges {
            let edge = single.folded.drawn.edges[mark.edge];
            let ends = [edge.from, edge.to].map(|end| model.drawn_for(end).unwrap());
            let joins = |line: &&graph::EdgeMark| {
                let line = model.folded.drawn.edges[line.edge];
                [[line.from, line.to], [line.to, line.from]].contains(&ends)
            };
            assert!(ends[0] == ends[1] || drawn.edges.iter().any(|line| joins(&line)), "{day} {edge:?}");
        }
    }
}

#[test]
fn what_is_opened_comes_out_of_what_held_it_and_the_rest_stays() {
    let loaded = bundled();
    for (link, id) in
        [("fold=openai", "openai"), ("sel=entity:claude-code", "anthropic"), ("fold=meta", "meta")]
    {
        let (before, after) = (modelled(&loaded, &view("")), modelled(&loaded, &view(link)));
        let frame = |model: &ViewModel| Rect::around(model.positions.iter().copied()).unwrap();
        let (old, new) = (frame(&before), frame(&after));
        // The frame grows with what is in it: places are compared as shares of it.
        let share = |frame: Rect, at: Point| {
            Point::new((at.x - frame.min.x) / frame.width(), (at.y - frame.min.y) / frame.height())
        };
        let mut moved = Vec::new();
        for node in after.nodes() {
            let now = share(new, after.position_of(node).unwrap());
            if before.folded.drawn.shows(node) {
                moved.push(now.distance(share(old, before.position_of(node).unwrap())));
            } else {
                let holder = share(new, after.position_of(self::node(&loaded, id)).unwrap());
                let off = holder.distance(now);
                assert!(off < 0.45, "{link}: {} is {off} away", loaded.dataset.node_id(node));
            }
        }
        moved.sort_by(f64::total_cmp);
        let (half, most) = (moved[moved.len() / 2], moved[moved.len() * 9 / 10]);
        assert!(half < 0.03 && most < 0.15, "{link}: half moved by {half}, a tenth by {most}");
    }
}

#[test]
fn a_view_is_derived_anew_exactly_where_its_folds_may_differ() {
    let loaded = bundled();
    let data = &loaded.dataset;
    let views = [
        "",
        "fold=openai",
        "fold=none",
        "sel=entity:openai",
        "sel=entity:chatgpt",
        "sel=entity:claude-code",
        "sel=event:anthropic-revokes-openai-claude-api",
        "sel=relation:openai-uses-claude-api",
        "sel=relation:anthropic-provides-claude-api",
        "fold=openai&sel=entity:chatgpt",
        "fold=all",
        "sel=dispute:mythos-access",
    ];
    let views: Vec<View> = views.iter().map(|link| view(link).resolve(data).0).collect();
    let models: Vec<ViewModel> = views.iter().map(|view| ViewModel::select(&loaded, view)).collect();
    for (before, model) in views.iter().zip(&models) {
        for (after, next) in views.iter().zip(&models) {
            let differs = model.folded != next.folded;
            assert!(!differs || folds_otherwise(data, model, before, after), "{before:?} to {after:?}");
        }
    }
    // To select what is drawn derives nothing anew.
    let plain = &models[0];
    for quiet in [3, 6, 7] {
        assert!(!folds_otherwise(data, plain, &views[0], &views[quiet]));
    }
}
