//! Which of the disputes between entities have them on opposite sides.
#![allow(clippy::unwrap_used)]

use dataset::*;
use fixture::{Told, World};
use query::Sides;

fn world() -> Dataset {
    let dispute = |world: World, id, parties: &[(&str, &str)]| {
        world.dispute(id, id, "ongoing", parties, &[], ("2025", ""))
    };
    let mut world = World::new()
        .entity("a", "lab", "A", &[], "")
        .entity("b", "lab", "B", &[], "")
        .entity("b-api", "api", "B API", &[], "b")
        .entity("c", "company", "C", &[], "");
    world = dispute(world, "sued", &[("a", "plaintiff"), ("b", "defendant")]);
    world = dispute(world, "both-sued", &[("c", "plaintiff"), ("a", "defendant"), ("b", "defendant")]);
    world = dispute(world, "product-sued", &[("a", "plaintiff"), ("b-api", "defendant")]);
    world = dispute(world, "partners", &[("a", "partner"), ("b", "partner")]);
    world = dispute(world, "bystander", &[("a", "initiator"), ("b", "related")]);
    world = dispute(world, "both-ways", &[("a", "plaintiff"), ("a", "defendant"), ("b", "related")]);
    let told =
        Told { id: "e", date: "2025", kind: "ruling", actors: &["a"], title: ["E", "E"], ..Told::default() };
    world.event(told).built()
}

#[test]
fn two_stand_on_opposite_sides_where_one_acts_and_the_other_is_acted_on() {
    let dataset = world();
    let sides = Sides::new(&dataset, &["a".into(), "b".into()]).unwrap();
    let disputes = sides.disputes(&dataset);
    let title = |ix: &DisputeIx| dataset.dispute(*ix).id.as_str();
    let (opposed, others): (Vec<DisputeIx>, Vec<DisputeIx>) =
        disputes.iter().partition(|ix| sides.are_opposed(&dataset, **ix));
    assert_eq!(opposed.iter().map(title).collect::<Vec<_>>(), ["sued", "product-sued"]);
    assert_eq!(
        others.iter().map(title).collect::<Vec<_>>(),
        ["both-sued", "partners", "bystander", "both-ways"]
    );
}

#[test]
fn whoever_provides_something_is_the_pole_of_it() {
    let dataset = world();
    let sides = Sides::new(&dataset, &["a".into(), "b".into()]).unwrap();
    let pole =
        |id: &str| sides.pole_of(dataset.index.entity_by_id[id]).map(|ix| dataset.entity(ix).id.clone());
    assert_eq!([pole("b-api"), pole("a"), pole("c")], [Some("b".into()), Some("a".into()), None]);
}
