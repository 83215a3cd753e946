//! What a view says of itself to those who hear it: right numbers, whole sentences, in both languages.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::text::Lang;
use dataset::{Dataset, EventIx, NodeRef};
use fixture::{Told, World};
use page::{
    IndexedDataset, ViewModel, graph_description, mark_description, node_description, table_description,
    timeline_description,
};
use view::{Selection, View};

fn loaded() -> IndexedDataset {
    let event = |id, date, title| Told {
        id,
        date,
        title: [title, title],
        actors: &["anthropic", "openai"],
        dispute: "cut-off",
        ..Told::default()
    };
    let world = World::new()
        .entity("anthropic", "", "Anthropic", &[], "")
        .entity("openai", "", "OpenAI", &[], "")
        .entity("claude-api", "", "Claude API", &[], "anthropic")
        .relation("access", "anthropic", "openai", "2024-01", "2025-08-01")
        .dispute("cut-off", "The cut-off", "", &[("anthropic", ""), ("openai", "")], &[], ("2025-08-01", ""))
        .event(event("ban", "2025-08-01", "The ban"))
        .event(event("reply", "2025-08-02", "The reply"))
        .event(event("terms", "2025-06", "The terms"));
    IndexedDataset::new(world.built())
}

fn modelled(loaded: &IndexedDataset, view: &View) -> ViewModel {
    ViewModel::select(loaded, view).laid_out(None)
}

fn selecting(sel: Selection) -> View {
    View { sel: Some(sel), ..View::default() }
}

fn node(dataset: &Dataset, id: &str) -> NodeRef {
    NodeRef::Entity(dataset.index.entity_by_id.get(id).copied().unwrap())
}

#[test]
fn the_graph_says_what_it_shows_who_has_most_links_and_what_is_selected() {
    let loaded = loaded();
    let view = selecting(Selection::Entity("openai".into()));
    let model = modelled(&loaded, &view);
    assert_eq!(
        graph_description(&loaded.dataset, &model, &view, Lang::En),
        "1 dispute, June – August 2025. 2 actors, 1 dispute and 3 links between them. \
         Most links: Anthropic (2), OpenAI (2), The cut-off (2). Selected: OpenAI."
    );
    let french = graph_description(&loaded.dataset, &model, &view, Lang::Fr);
    assert!(french.contains("2 acteurs, 1 litige et 3 liens entre eux."), "{french}");
    assert!(french.ends_with("Sélection\u{202f}: OpenAI."), "{french}");
}

#[test]
fn the_timeline_says_how_many_events_and_which_month_is_fullest() {
    let loaded = loaded();
    let view = selecting(Selection::Event("ban".into()));
    let model = modelled(&loaded, &view);
    let said = timeline_description(&loaded.dataset, &model, &view, Lang::En);
    assert!(said.starts_with("3 events, "), "{said}");
    assert!(said.ends_with("Most events in: August 2025 (2). Selected: The ban."), "{said}");
}

#[test]
fn the_table_says_the_same_events_as_the_timeline() {
    let loaded = loaded();
    let model = modelled(&loaded, &View::default());
    let said = table_description(&loaded.dataset, &model, &View::default(), Lang::En);
    assert_eq!(said, "3 events. 1 dispute, June – August 2025.");
}

#[test]
fn a_relation_that_is_selected_is_named_by_its_ends_and_one_that_is_not_there_is_silent() {
    let loaded = loaded();
    let said = |id: &str| {
        let view = selecting(Selection::Relation(id.into()));
        table_description(&loaded.dataset, &modelled(&loaded, &view), &view, Lang::En)
    };
    assert!(said("access").contains("Selected: Anthropic "), "{}", said("access"));
    assert!(!said("nothing").contains("Selected"));
}

#[test]
fn nothing_left_is_still_a_sentence() {
    let loaded = loaded();
    let mut view = View::default();
    view.filter.q = "zzzz".into();
    let model = modelled(&loaded, &view);
    for lang in [Lang::En, Lang::Fr] {
        let said = graph_description(&loaded.dataset, &model, &view, lang);
        assert!(!said.contains("..") && !said.contains(": ."), "{said}");
        let said = timeline_description(&loaded.dataset, &model, &view, lang);
        assert!(!said.contains("..") && !said.contains(": ."), "{said}");
    }
}

#[test]
fn a_node_says_its_place_and_its_links_as_they_stand_on_the_day_shown() {
    let loaded = loaded();
    let dataset = &loaded.dataset;
    let said = |at: Option<&str>| {
        let view = View { at: at.and_then(Day::parse), ..View::default() };
        node_description(dataset, &modelled(&loaded, &view), &view, node(dataset, "openai"), Lang::En)
    };
    let latest = said(None);
    assert!(latest.starts_with("2 of 3. Anthropic "), "{latest}");
    assert!(latest.contains("OpenAI, ended 1 Aug 2025; The cut-off ("), "{latest}");
    assert!(!said(Some("2025-01-01")).contains("ended"), "it still held");
    assert!(!said(Some("2023-01-01")).contains("Anthropic"), "it had not begun");
}

#[test]
fn a_node_with_very_many_links_says_how_many_more_there_are() {
    let mut world = World::new().entity("hub", "", "Hub", &[], "");
    let ids: Vec<String> = (0..12).map(|i| format!("spoke-{i}")).collect();
    for id in &ids {
        world = world.entity(id, "", id, &[], "").relation(&format!("to-{id}"), "hub", id, "", "");
    }
    let actors: Vec<&str> = ids.iter().map(String::as_str).chain(["hub"]).collect();
    world = world.event(Told { id: "all", date: "2025", actors: &actors, ..Told::default() });
    let loaded = IndexedDataset::new(world.built());
    let view = View::default();
    let model = modelled(&loaded, &view);
    let said = node_description(&loaded.dataset, &model, &view, node(&loaded.dataset, "hub"), Lang::Fr);
    assert!(said.ends_with("\u{202f}; 4 autres."), "{said}");
}

#[test]
fn a_mark_says_its_place_its_lane_and_who_took_part_or_what_it_gathers() {
    let loaded = loaded();
    let said = |events: &[u32]| {
        let events: Vec<EventIx> = events.iter().map(|i| EventIx(*i)).collect();
        mark_description(&loaded.dataset, &events, (0, 3), "Access", Lang::En)
    };
    assert_eq!(said(&[0]), "1 of 3. Access. Anthropic; OpenAI.");
    assert_eq!(said(&[0, 1]), "1 of 3. Access. The ban; The reply.");
}
