//! What folding promises: few marks, each counted, and nothing lost.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use dataset::*;
use fixture::{Told, World, bundled_dataset};
use proptest::collection::vec;
use proptest::prelude::*;
use query::*;
use view::{Action, Fold, View, parse};

fn view(link: &str) -> View {
    parse(&format!("v=1&{link}")).view
}

fn of(data: &Dataset, view: &View) -> (Visible, Folded) {
    let visible = visible(data, &Search::new(data), view);
    let matters = importance(data, &visible, view);
    let folded = Folded::new(data, &visible, &matters.weights, matters.focal_node, view);
    (visible, folded)
}

fn ids(data: &Dataset, nodes: impl Iterator<Item = NodeRef>) -> Vec<&str> {
    nodes.map(|node| data.node_id(node)).collect()
}

/// An event that involves all these entities, and is of a dispute.
fn told(world: World, id: &str, actors: &[&str], dispute: &str) -> World {
    world.event(Told { id, date: "2025", kind: "ruling", actors, dispute, ..Told::default() })
}

/// A lab with two products, its rival, and disputes of each kind that a rule is about.
fn small_world() -> Dataset {
    let mut world = World::new();
    for id in ["lab", "rival", "court", "one", "two", "press", "crowd"] {
        world = world.entity(id, "company", id, &[], "");
    }
    world = world.provided_by("one", "lab").provided_by("two", "lab");
    world = world.relation("uses", "rival", "one", "", "").relation("buys", "lab", "rival", "", "");
    world = world.relation("own", "lab", "two", "", "");
    let suit = [("lab", "target"), ("rival", "initiator")];
    world = world.dispute("suit", "Suit", "ongoing", &suit, &["one"], ("2024", ""));
    world = world.dispute("again", "Again", "ongoing", &suit, &[], ("2024", ""));
    let of_press = [("press", "initiator"), ("lab", "target"), ("court", "target")];
    world = world.dispute("press-suit", "Press", "ongoing", &of_press, &[], ("2024", ""));
    world = world.dispute("rules", "Rules", "ongoing", &[("lab", "initiator")], &["two"], ("2024", ""));
    let of_crowd = [("crowd", "initiator"), ("rival", "target")];
    world = world.dispute("crowd-suit", "Crowd", "ongoing", &of_crowd, &[], ("2024", ""));
    world = world.dispute(
        "court-suit",
        "Court",
        "ongoing",
        &[("court", "target"), ("rival", "target")],
        &[],
        ("2024", ""),
    );
    world = told(world, "e0", &["lab", "rival", "court", "one", "two", "press", "crowd"], "suit");
    for (event, dispute) in [
        ("e1", "again"),
        ("e2", "press-suit"),
        ("e3", "rules"),
        ("e4", "crowd-suit"),
        ("e5", "court-suit"),
        ("e6", "suit"),
    ] {
        world = told(world, event, &[], dispute);
    }
    world.built()
}

#[test]
fn each_rule_folds_what_it_says() {
    let data = small_world();
    let (visible, folded) = of(&data, &view("fold=all"));
    assert_eq!(visible.nodes().count(), 13);
    let drawn: Vec<(&str, Vec<&str>)> = folded
        .drawn
        .nodes()
        .map(|node| (data.node_id(node), ids(&data, folded.held_by(node).iter().copied())))
        .collect();
    assert_eq!(
        drawn,
        [
            // What it provides, and the dispute of which it is the only party.
            ("lab", vec!["one", "two", "rules"]),
            // A dispute with somebody who occurs in nothing else, and that somebody.
            ("rival", vec!["crowd", "crowd-suit"]),
            ("court", vec![]),
            // Two disputes between the same two: the one with more events stands for both.
            ("suit", vec!["again"]),
            ("press-suit", vec!["press"]),
            ("court-suit", vec![]),
        ]
    );
    // The product's user and the two parties' deal are one line; what the lab provides is within its mark.
    let lines: Vec<(&str, &str, usize, bool)> = (0..folded.drawn.edges.len())
        .map(|at| {
            let edge = folded.drawn.edges[at];
            (data.node_id(edge.from), data.node_id(edge.to), folded.members(at).len(), folded.is_one_way(at))
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("rival", "lab", 2, false),
            ("lab", "suit", 3, true),
            ("rival", "suit", 2, true),
            ("lab", "press-suit", 1, true),
            ("court", "press-suit", 1, true),
            ("court", "court-suit", 1, true),
            ("rival", "court-suit", 1, true),
        ]
    );
}

#[test]
fn what_is_opened_is_drawn_and_nothing_else_changes() {
    let data = small_world();
    let shown = |link: &str| {
        let (_, folded) = of(&data, &view(link));
        ids(&data, folded.drawn.nodes()).join(" ")
    };
    for (link, drawn) in [
        ("fold=all", "lab rival court suit press-suit court-suit"),
        ("fold=all,lab", "lab rival court one two suit press-suit rules court-suit"),
        ("fold=all,rival", "lab rival court suit press-suit crowd-suit court-suit"),
        ("fold=all,rival,crowd-suit", "lab rival court crowd suit press-suit crowd-suit court-suit"),
        // It is within the rival as long as that is folded.
        ("fold=all,crowd-suit", "lab rival court suit press-suit court-suit"),
        // Nothing of it is folded.
        ("fold=all,court", "lab rival court suit press-suit court-suit"),
        // Whatever holds the selection is open; a relation that a line counts opens nothing.
        ("fold=all&sel=entity:two", "lab rival court one two suit press-suit rules court-suit"),
        ("fold=all&sel=entity:crowd", "lab rival court crowd suit press-suit crowd-suit court-suit"),
        ("fold=all&sel=dispute:again", "lab rival court suit again press-suit court-suit"),
        ("fold=all&sel=relation:uses", "lab rival court suit press-suit court-suit"),
        ("fold=all&sel=relation:own", "lab rival court one two suit press-suit rules court-suit"),
        ("fold=all&sel=event:e3", "lab rival court suit press-suit court-suit"),
        // What the view is about, and what was placed by hand, is never folded.
        ("fold=all&focus=two&depth=3", "lab rival court two suit press-suit rules court-suit"),
        ("fold=all&pin=press:1:2", "lab rival court press suit press-suit court-suit"),
    ] {
        assert_eq!(shown(link), drawn, "{link}");
    }
    let (_, folded) = of(&data, &view("fold=all,lab,crowd-suit&sel=entity:press"));
    let opened = |id: &str| folded.opened(NodeRef::Entity(data.index.entity_by_id[id]));
    // By the link; what a selection opens closes with it.
    assert_eq!((opened("lab"), opened("rival")), (3, 0));
}

#[test]
fn small_views_are_not_folded_unless_their_link_says_so() {
    let data = small_world();
    for link in ["", "fold=none", "fold=lab"] {
        let (visible, folded) = of(&data, &view(link));
        assert!(!folded.is_folded());
        assert_eq!(folded.drawn, visible);
    }
    let data = bundled_dataset();
    let (visible, folded) = of(&data, &view(""));
    assert!(visible.nodes().count() > MOST_UNFOLDED && folded.is_folded());
    assert!(folded.drawn.nodes().count() <= 100, "{}", folded.drawn.nodes().count());
}

#[test]
fn a_circle_of_providers_holds_together() {
    let mut world = World::new();
    for id in ["a", "b", "c", "d"] {
        world = world.entity(id, "company", id, &[], "");
    }
    world = world.provided_by("a", "b").provided_by("b", "c").provided_by("c", "b").provided_by("d", "d");
    let data = told(world, "e", &["a", "b", "c", "d"], "").built();
    let (visible, folded) = of(&data, &view("fold=all"));
    check(&data, &visible, &folded).unwrap();
    assert_eq!(ids(&data, folded.drawn.nodes()), ["c", "d"]);
}

/// The promises, written down as plainly as can be.
fn check(data: &Dataset, visible: &Visible, folded: &Folded) -> Result<(), TestCaseError> {
    // Each visible node is drawn or held by exactly one that is.
    let mut places: BTreeMap<NodeRef, Vec<NodeRef>> = BTreeMap::new();
    for node in folded.drawn.nodes() {
        places.entry(node).or_default().push(node);
        folded.held_by(node).iter().for_each(|held| places.entry(*held).or_default().push(node));
    }
    prop_assert_eq!(places.keys().copied().collect::<BTreeSet<_>>(), visible.nodes().collect());
    prop_assert!(places.values().all(|of| of.len() == 1), "held twice");
    for (node, of) in &places {
        let drawn = folded.position(visible, *node).and_then(|at| folded.drawn.nodes().nth(at));
        prop_assert_eq!(drawn, of.first().copied());
    }
    // Each visible edge is drawn or counted in exactly one drawn edge between its ends, or within one node.
    let place = |node: NodeRef| places[&node][0];
    let mut counted = Vec::new();
    for (at, drawn) in folded.drawn.edges.iter().enumerate() {
        let ends = BTreeSet::from([drawn.from, drawn.to]);
        let members = folded.members(at);
        prop_assert!(members.iter().any(|member| member.kind == drawn.kind));
        for member in members {
            prop_assert_eq!(BTreeSet::from([place(member.from), place(member.to)]), ends.clone());
            counted.push(*member);
        }
        // A loop only of what is one in the data.
        prop_assert!(ends.len() == 2 || members.iter().all(|member| member.from == member.to));
    }
    let outside = |edge: &&Edge| {
        place(edge.from) != place(edge.to) || (edge.from == edge.to && place(edge.from) == edge.from)
    };
    let key = |edge: &Edge| format!("{edge:?}");
    let mut expected: Vec<String> = visible.edges.iter().filter(outside).map(key).collect();
    let mut counted: Vec<String> = counted.iter().map(key).collect();
    expected.sort();
    counted.sort();
    prop_assert_eq!(counted, expected);
    // No two lines between the same two, where anything is folded.
    if folded.is_folded() {
        let pairs = folded.drawn.edges.iter().map(|edge| (edge.from.min(edge.to), edge.from.max(edge.to)));
        prop_assert_eq!(pairs.clone().collect::<BTreeSet<_>>().len(), pairs.count());
    }
    let _ = data;
    Ok(())
}

prop_compose! {
    fn worlds()(
        providers in vec(proptest::option::of(0..14_usize), 1..14),
        relations in vec((0..14_usize, 0..14_usize), 0..14),
        disputes in vec((vec((0..14_usize, 0..2_usize), 0..4), vec(0..14_usize, 0..3), 0..3_usize), 0..10),
    ) -> Dataset {
        let count = providers.len();
        let id = |n: &usize| format!("e{}", n % count);
        let names: Vec<String> = (0..count).map(|n| id(&n)).collect();
        let mut world = World::new();
        for name in &names {
            world = world.entity(name, "company", name, &[], "");
        }
        for (name, of) in names.iter().zip(&providers) {
            if let Some(of) = of {
                world = world.provided_by(name, &id(of));
            }
        }
        for (at, (from, to)) in relations.iter().enumerate() {
            world = world.relation(&format!("r{at}"), &id(from), &id(to), "", "");
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        world = told(world, "all", &names, "");
        for (at, (parties, about, events)) in disputes.iter().enumerate() {
            let dispute = format!("d{at}");
            let parties: Vec<(String, &str)> =
                parties.iter().map(|(n, role)| (id(n), ["initiator", "target"][*role])).collect();
            let parties: Vec<(&str, &str)> = parties.iter().map(|(id, role)| (id.as_str(), *role)).collect();
            let about: Vec<String> = about.iter().map(id).collect();
            let about: Vec<&str> = about.iter().map(String::as_str).collect();
            world = world.dispute(&dispute, &dispute, "ongoing", &parties, &about, ("2024", ""));
            for event in 0..*events {
                world = told(world, &format!("v{at}-{event}"), &[], &dispute);
            }
        }
        world.built()
    }
}

fn links() -> impl Strategy<Value = String> {
    let keys = proptest::sample::select(vec![
        "fold=all",
        "fold=all,e0",
        "fold=all,e1,d0,d1",
        "fold=all,d9",
        "fold=none",
        "fold=e1",
        "sel=entity:e2",
        "sel=dispute:d1",
        "sel=relation:r0",
        "sel=event:all",
        "focus=e3&depth=2",
        "pin=e4:1:1,d2:0:0",
        "actor=e1",
        "dispute=d0",
        "hide=dispute",
    ]);
    vec(keys, 0..4).prop_map(|keys| keys.join("&"))
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_drawn_twice(data in worlds(), link in links()) {
        let view = view(&format!("fold=all&{link}"));
        let (visible, folded) = of(&data, &view);
        check(&data, &visible, &folded)?;
        prop_assert_eq!(&of(&data, &view).1, &folded);
        // What is selected is drawn, or a line stands for it, as long as the view shows it.
        if let Some(view::Selection::Entity(id) | view::Selection::Dispute(id)) = &view.sel {
            let node = node_by_id(&data, id).filter(|node| visible.shows(*node));
            prop_assert!(node.is_none_or(|node| folded.drawn.shows(node)));
        }
        if let Some(view::Selection::Relation(id)) = &view.sel
            && let Some(ix) = data.index.relation_by_id.get(id)
        {
            let kind = EdgeKind::Relation(*ix);
            prop_assert!(!visible.relations.contains(ix) || folded.edge_of(kind).is_some());
        }
    }

    #[test]
    fn unfolding_all_gives_the_unfolded_picture(data in worlds(), link in links()) {
        let view = view(&format!("fold=all&{link}")).apply(&Action::Fold(Fold::none()));
        let (visible, folded) = of(&data, &view);
        prop_assert!(!folded.is_folded());
        prop_assert_eq!(&folded.drawn, &visible);
        for at in 0..visible.edges.len() {
            prop_assert_eq!(folded.members(at), &visible.edges[at..=at]);
        }
    }

    /// Opening everything one by one ends where nothing is held.
    #[test]
    fn whatever_is_folded_can_be_opened_and_opening_only_adds(data in worlds()) {
        let mut view = view("fold=all");
        let mut drawn = BTreeSet::new();
        loop {
            let (visible, folded) = of(&data, &view);
            let now: BTreeSet<NodeRef> = folded.drawn.nodes().collect();
            prop_assert!(drawn.is_subset(&now) && drawn.len() < now.len());
            let Some(holder) = folded.drawn.nodes().find(|node| !folded.held_by(*node).is_empty()) else {
                prop_assert_eq!(&now, &visible.nodes().collect());
                break;
            };
            drawn = now;
            view = view.apply(&Action::Unfold(data.node_id(holder).to_string()));
        }
    }

    #[test]
    fn opening_and_folding_again_is_as_if_nothing_had_happened(data in worlds(), link in links()) {
        let view = view(&format!("fold=all&{link}"));
        let (_, folded) = of(&data, &view);
        for node in folded.drawn.nodes().filter(|node| !folded.held_by(*node).is_empty()) {
            let id = data.node_id(node).to_string();
            let again = view.apply(&Action::Unfold(id.clone())).apply(&Action::Refold(id.clone()));
            if !view.fold.open.contains(&id) {
                prop_assert_eq!(&of(&data, &again).1, &folded);
            }
        }
    }
}
