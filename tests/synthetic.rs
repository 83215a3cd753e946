//! Made-up datasets (`cargo xtask generate`) are what our own reader calls sound, of any size and seed.

use std::collections::HashSet;

use base::date::Day;
use base::text::Lang;
use check::check;
use dataset::Dataset;
use faultlines_generate::{Plan, write, write_bare};

fn written(plan: Plan) -> String {
    let mut bytes = Vec::new();
    write(plan, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn sound(plan: Plan) -> Dataset {
    let report = check(&written(plan));
    let errors = &report.problems[..report.problems.len().min(3)];
    assert!(report.is_sound(), "{plan:?}: {errors:#?}");
    report.dataset.unwrap()
}

#[test]
fn it_is_sound_and_has_what_was_wished_for() {
    for (nodes, events) in [(1, 1), (2, 40), (150, 150), (300, 20), (20, 2_000)] {
        let data = sound(Plan { nodes, events, seed: 3 });
        assert_eq!((data.entities.len(), data.events.len()), (nodes, events));
        let links = data.relations.len();
        assert!(nodes < 10 || links == nodes * 3 / 2, "{links} links of {nodes} nodes");
    }
}

#[test]
fn its_events_fill_eight_lanes_and_ten_years_and_touch_every_node() {
    let data = sound(Plan { nodes: 150, events: 400, seed: 1 });
    let kinds: HashSet<_> = data.events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds.len(), 8);
    let years: HashSet<i32> = data.events.iter().map(|event| event.date.earliest().civil().0).collect();
    assert_eq!((years.iter().min(), years.iter().max(), years.len()), (Some(&2016), Some(&2025), 10));
    let touched: HashSet<_> =
        data.events.iter().flat_map(|event| event.actors.iter().map(|a| a.entity)).collect();
    assert_eq!(touched.len(), 150);
    // Fewer events than nodes: then each has more actors.
    let few = sound(Plan { nodes: 90, events: 20, seed: 1 });
    let touched: HashSet<_> =
        few.events.iter().flat_map(|event| event.actors.iter().map(|a| a.entity)).collect();
    assert_eq!(touched.len(), 90);
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let plan = Plan { nodes: 60, events: 60, seed: 1 };
    assert_eq!(written(plan), written(plan));
    assert_ne!(written(plan), written(Plan { seed: 2, ..plan }));
}

#[test]
fn the_bare_form_has_the_same_nodes_links_and_events_by_day() {
    let plan = Plan { nodes: 40, events: 90, seed: 5 };
    let data = sound(plan);
    let mut bytes = Vec::new();
    write_bare(plan, &mut bytes).unwrap();
    let bare: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let list = |part: &str| bare[part].as_array().unwrap().clone();
    let names: Vec<String> = list("nodes").iter().map(|name| name.as_str().unwrap().to_owned()).collect();
    let wanted: Vec<String> = data.entities.iter().map(|it| it.name.text(Lang::En).to_owned()).collect();
    assert_eq!(names, wanted);
    let links: Vec<[u64; 2]> =
        list("links").iter().map(|it| [0, 1].map(|end| it[end].as_u64().unwrap())).collect();
    let wanted: Vec<[u64; 2]> =
        faultlines_generate::edges(plan).iter().map(|(a, b)| [u64::from(*a), u64::from(*b)]).collect();
    assert_eq!(links, wanted);
    let first = Day::from_civil(1970, 1, 1).unwrap();
    let days: Vec<Day> =
        list("events").iter().map(|it| first.add_days(it[0].as_i64().unwrap() as i32)).collect();
    let mut wanted: Vec<Day> = data.events.iter().map(|event| event.date.earliest()).collect();
    wanted.sort_unstable();
    assert_eq!(days, wanted);
}
