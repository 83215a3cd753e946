//! The contract's words on filters, written down a second time in the plainest way, and compared with
//! `visible` and `facets` on random datasets and views.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use base::text::fold;
use dataset::*;
use fixture::{Told, World};
use proptest::collection::vec;
use proptest::prelude::*;
use query::*;
use view::{Action, Certainty, Facet, View, parse};

// A random world. Ids are e0.. for entities, d0.. for disputes; names share words.

const DATES: [&str; 9] = [
    "2023",
    "2024-02",
    "2024-02-29",
    "2025-08-01",
    "2025-08~",
    "2025-06/..",
    "../2024",
    "2024-12/2025-03",
    "2026?",
];
const WORDS: [&str; 6] = ["Accès", "open AI", "Œuvre", "claude", "API-key", ""];
const KINDS: [&str; 3] = ["ruling", "investment", "statement"];
const STATUSES: [&str; 3] = ["ongoing", "settled", "alleged"];
/// The stage of a dispute goes with its status here; one has none.
const STAGES: [Option<&str>; 3] = [Some("appeal"), Some("settled"), None];
const ROLES: [&str; 2] = ["initiator", "target"];

#[derive(Clone, Debug)]
struct EventSeed {
    date: usize,
    kind: usize,
    words: [usize; 3],
    actors: Vec<usize>,
    about: Vec<usize>,
    dispute: Option<usize>,
    claims: Vec<(usize, usize)>,
    conflict: bool,
}

fn event_seed() -> impl Strategy<Value = EventSeed> {
    let entity = || 0..8_usize;
    let parts = (vec(entity(), 0..3), vec(entity(), 0..2), proptest::option::of(0..4_usize));
    (
        (0..9_usize, 0..3_usize, [0..6_usize, 0..6, 0..6]),
        parts,
        vec((0..4_usize, 0..6_usize), 0..3),
        any::<bool>(),
    )
        .prop_map(|((date, kind, words), (actors, about, dispute), claims, conflict)| EventSeed {
            date,
            kind,
            words,
            actors,
            about,
            dispute,
            claims,
            conflict,
        })
}

fn worlds() -> impl Strategy<Value = Dataset> {
    let entities = vec((0..6_usize, proptest::option::of(0..8_usize)), 1..8);
    let relations = vec((0..8_usize, 0..8_usize), 0..8);
    let disputes =
        vec((0..6_usize, 0..3_usize, vec((0..8_usize, 0..2_usize), 0..4), vec(0..8_usize, 0..3)), 0..4);
    (entities, relations, disputes, vec(event_seed(), 0..12)).prop_map(
        |(entities, relations, disputes, events)| {
            let count = entities.len();
            let id = |n: usize| format!("e{}", n % count);
            let mut world = World::new();
            for (at, (word, _)) in entities.iter().enumerate() {
                world = world.entity(
                    &format!("e{at}"),
                    "",
                    &format!("name{at} {}", WORDS[*word]),
                    &[WORDS[(*word + at) % 6]],
                    "",
                );
            }
            for (at, (_, of)) in entities.iter().enumerate() {
                if let Some(of) = of {
                    world = world.provided_by(&id(at), &id(*of));
                }
            }
            for (at, (from, to)) in relations.iter().enumerate() {
                world = world.relation(&format!("r{at}"), &id(*from), &id(*to), "", "");
            }
            for (at, (word, status, parties, about)) in disputes.iter().enumerate() {
                let parties: Vec<(String, &str)> =
                    parties.iter().map(|(n, role)| (id(*n), ROLES[*role])).collect();
                let parties: Vec<(&str, &str)> =
                    parties.iter().map(|(id, role)| (id.as_str(), *role)).collect();
                let about: Vec<String> = about.iter().map(|n| id(*n)).collect();
                let about: Vec<&str> = about.iter().map(String::as_str).collect();
                world = world.dispute(
                    &format!("d{at}"),
                    WORDS[*word],
                    STATUSES[*status],
                    &parties,
                    &about,
                    ("2024", ""),
                );
                if let Some(stage) = STAGES[*status] {
                    world = world.at_stage(stage);
                }
            }
            for (at, seed) in events.iter().enumerate() {
                let named = |list: &[usize]| list.iter().map(|n| id(*n)).collect::<Vec<String>>();
                let (actors, about) = (named(&seed.actors), named(&seed.about));
                let claims: Vec<(Option<Stance>, &str)> = seed
                    .claims
                    .iter()
                    .map(|(stance, word)| (Some(Stance::ALL[*stance]), WORDS[*word]))
                    .collect();
                world = world.event(Told {
                    id: &format!("v{at}"),
                    date: DATES[seed.date],
                    kind: KINDS[seed.kind],
                    title: [WORDS[seed.words[0]], WORDS[seed.words[1]]],
                    summary: [WORDS[seed.words[2]], ""],
                    actors: &actors.iter().map(String::as_str).collect::<Vec<_>>(),
                    about: &about.iter().map(String::as_str).collect::<Vec<_>>(),
                    dispute: &seed.dispute.map(|n| format!("d{n}")).unwrap_or_default(),
                    claims: &claims,
                    conflict: seed.conflict,
                });
            }
            world.built()
        },
    )
}

fn views() -> impl Strategy<Value = View> {
    let key = prop_oneof![
        3 => select_from(&["q=acces", "q=OPEN", "q=ai+open", "q=oeuvre", "q=name1", "q=-", "q=api-KEY+claude", "q=\"open+ai\"", "q=“name1+open ai”", "q=\"ai+open\""]),
        3 => select_from(&["actor=e0", "actor=e1,e3", "actor=e9", "actor=e9,e2"]),
        1 => select_from(&["kind=ruling", "kind=ruling,statement", "kind=unheard-of"]),
        1 => select_from(&["dispute=d0", "dispute=d1,d2", "dispute=d9"]),
        1 => select_from(&["status=ongoing", "status=settled,alleged"]),
        1 => select_from(&["stage=appeal", "stage=settled,nowhere", "stage=filed"]),
        1 => select_from(&["stance=denied", "stance=reported,alleged,confirmed"]),
        1 => select_from(&["conflict=1"]),
        2 => select_from(&["time=2024", "time=2025-08-01..", "time=..2024-02", "time=2024-02-29..2024-12"]),
        3 => select_from(&["focus=e0", "focus=e1&depth=2", "focus=d0", "focus=d1&depth=3", "focus=e9"]),
    ];
    vec(key, 0..4).prop_map(|keys| parse(&format!("v=1&{}", keys.join("&"))).view)
}

fn select_from(values: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    proptest::sample::select(values)
}

// The contract, once more.

fn text_of(data: &Dataset, event: &Event) -> Vec<String> {
    let mut parts: Vec<&str> = event.title.all().chain(event.summary.all()).collect();
    parts.extend(event.claims.iter().flat_map(|claim| claim.text.all()));
    for ix in event.actors.iter().map(|part| part.entity).chain(event.about.iter().copied()) {
        parts.extend(data.entity(ix).name.all());
        parts.extend(data.entity(ix).aliases.iter().map(String::as_str));
    }
    parts.extend(event.dispute.iter().flat_map(|ix| data.dispute(*ix).title.all()));
    parts.into_iter().map(fold).collect()
}

fn involves(event: &Event, entity: EntityIx) -> bool {
    event.actors.iter().any(|part| part.entity == entity) || event.about.contains(&entity)
}

fn neighbourhood(data: &Dataset, view: &View) -> Option<BTreeSet<NodeRef>> {
    let focus = view.focus.as_ref()?;
    let mut reached = BTreeSet::from([node_by_id(data, &focus.id)?]);
    let mut links: Vec<(NodeRef, NodeRef)> = Vec::new();
    let entity = NodeRef::Entity;
    links.extend(data.relations.iter().map(|r| (entity(r.from), entity(r.to))));
    for (at, one) in data.entities.iter().enumerate() {
        links.extend(one.of.map(|of| (entity(EntityIx(at as u32)), entity(of))));
    }
    for (at, dispute) in data.disputes.iter().enumerate() {
        let this = NodeRef::Dispute(DisputeIx(at as u32));
        links.extend(dispute.parties.iter().map(|part| (this, entity(part.entity))));
        links.extend(dispute.about.iter().map(|ix| (this, entity(*ix))));
    }
    for _ in 0..focus.depth {
        let touching = links.iter().filter(|(a, b)| reached.contains(a) || reached.contains(b));
        reached = touching.flat_map(|(a, b)| [*a, *b]).chain(reached.iter().copied()).collect();
    }
    Some(reached)
}

/// An empty list, or one of which the data knows nothing, narrows nothing.
fn any_of(list: &[String], known: impl Fn(&str) -> bool, is: impl Fn(&str) -> bool) -> bool {
    let known: Vec<&String> = list.iter().filter(|id| known(id)).collect();
    known.is_empty() || known.iter().any(|id| is(id))
}

fn keeps(data: &Dataset, view: &View, within: Option<&BTreeSet<NodeRef>>, event: &Event) -> bool {
    let filter = &view.filter;
    let text = text_of(data, event);
    let entity_ix = |id: &str| data.index.entity_by_id.get(id).copied();
    let has_kind = |kinds: &[Kind], id: &str| kinds.iter().any(|kind| kind.id == id);
    let (events, statuses) = (&data.vocabulary.events, &data.vocabulary.statuses);
    let stages = &data.vocabulary.stages;
    // A search of these tests is either words or one phrase in quotation marks.
    let folded = fold(&filter.q);
    let phrase = folded.strip_prefix(['"', '“']).and_then(|rest| rest.strip_suffix(['"', '”']));
    let sought: Vec<&str> = phrase.map_or_else(|| folded.split_whitespace().collect(), |phrase| vec![phrase]);
    let one_spaced = |part: &String| part.split_whitespace().collect::<Vec<&str>>().join(" ");
    sought.iter().all(|term| text.iter().any(|part| one_spaced(part).contains(term)))
        && any_of(&filter.actors, |id| entity_ix(id).is_some(), |id| involves(event, entity_ix(id).unwrap()))
        && any_of(&filter.kinds, |id| has_kind(events, id), |id| events[event.kind.at()].id == id)
        && any_of(
            &filter.disputes,
            |id| data.index.dispute_by_id.contains_key(id),
            |id| event.dispute.is_some_and(|ix| data.dispute(ix).id == id),
        )
        && any_of(
            &filter.statuses,
            |id| has_kind(statuses, id),
            |id| event.dispute.is_some_and(|ix| statuses[data.dispute(ix).status.at()].id == id),
        )
        && any_of(
            &filter.stages,
            |id| has_kind(stages, id),
            |id| {
                let stage = event.dispute.and_then(|ix| data.dispute(ix).stage.as_ref());
                stage.is_some_and(|stage| stages[stage.kind.at()].id == id)
            },
        )
        && (filter.stances.is_empty()
            || event.claims.iter().any(|claim| filter.stances.contains(&claim.stance)))
        && (!filter.conflict || !event.conflicts.is_empty())
        && filter.time.as_ref().is_none_or(|time| {
            let (first, last) = time.days();
            event.date.earliest() <= last && event.date.latest() >= first
        })
        && within.is_none_or(|within| {
            event.dispute.is_some_and(|ix| within.contains(&NodeRef::Dispute(ix)))
                || event.actors.iter().all(|part| within.contains(&NodeRef::Entity(part.entity)))
        })
}

fn expected_nodes(data: &Dataset, view: &View, events: &[EventIx]) -> BTreeSet<NodeRef> {
    let within = neighbourhood(data, view);
    let allowed = |node: &NodeRef| within.as_ref().is_none_or(|within| within.contains(node));
    let mut nodes = BTreeSet::new();
    for event in events.iter().map(|ix| data.event(*ix)) {
        nodes.extend(event.actors.iter().map(|part| NodeRef::Entity(part.entity)));
        nodes.extend(event.about.iter().map(|ix| NodeRef::Entity(*ix)));
        nodes.extend(event.dispute.map(NodeRef::Dispute));
    }
    if let (Some(within), Some(focus)) = (&within, &view.focus) {
        nodes.extend(node_by_id(data, &focus.id));
        for relation in &data.relations {
            let ends = [NodeRef::Entity(relation.from), NodeRef::Entity(relation.to)];
            if ends.iter().all(|end| within.contains(end)) {
                nodes.extend(ends);
            }
        }
    }
    nodes.retain(allowed);
    loop {
        let provider = |node: &NodeRef| match node {
            NodeRef::Entity(ix) => data.entity(*ix).of.map(NodeRef::Entity).filter(allowed),
            NodeRef::Dispute(_) => None,
        };
        let providers: Vec<NodeRef> = nodes.iter().filter_map(provider).collect();
        let before = nodes.len();
        nodes.extend(providers);
        if nodes.len() == before {
            return nodes;
        }
    }
}

fn of(data: &Dataset, view: &View) -> Visible {
    visible(data, &Search::new(data), view)
}

/// How many events are left when a facet holds this value alone.
fn left_with(data: &Dataset, view: &View, facet: Facet, value: &str) -> u32 {
    of(data, &view.apply(&Action::Only(facet, value.into()))).events.len() as u32
}

proptest! {
    #[test]
    fn what_is_kept_and_shown_is_what_the_contract_says((data, view) in (worlds(), views())) {
        let visible = of(&data, &view);
        let within = neighbourhood(&data, &view);
        let kept: Vec<EventIx> = data.index.events_by_day.iter().copied()
            .filter(|ix| keeps(&data, &view, within.as_ref(), data.event(*ix))).collect();
        prop_assert_eq!(&visible.events, &kept);
        let nodes = expected_nodes(&data, &view, &kept);
        prop_assert_eq!(visible.nodes().collect::<BTreeSet<_>>(), nodes.clone());
        let both_ends = |r: &Relation| nodes.contains(&NodeRef::Entity(r.from)) && nodes.contains(&NodeRef::Entity(r.to));
        let relations = (0..data.relations.len() as u32).map(RelationIx).filter(|ix| both_ends(data.relation(*ix)));
        prop_assert_eq!(&visible.relations, &relations.collect::<Vec<_>>());
    }

    #[test]
    fn every_line_joins_two_shown_nodes_once((data, view) in (worlds(), views())) {
        let visible = of(&data, &view);
        let mut seen = std::collections::HashSet::new();
        for edge in &visible.edges {
            prop_assert!(visible.shows(edge.from) && visible.shows(edge.to));
            prop_assert!(seen.insert(*edge), "{:?} twice", edge);
        }
        for edge in visible.edges.iter().filter(|edge| edge.kind == EdgeKind::Provider) {
            let ends = [(edge.from, edge.to), (edge.to, edge.from)];
            let joins = |other: &&Edge| {
                matches!(other.kind, EdgeKind::Relation(_)) && ends.contains(&(other.from, other.to))
            };
            prop_assert_eq!(visible.edges.iter().find(joins), None);
        }
    }

    #[test]
    fn what_the_data_lacks_changes_nothing((data, view) in (worlds(), views())) {
        prop_assert_eq!(of(&data, &view), of(&data, &view.resolve(&data).0));
    }

    #[test]
    fn one_more_key_never_keeps_more((data, view, more) in (worlds(), views(), views())) {
        let mut both = more.clone();
        // Only keys the second view leaves alone are taken over from the first.
        let take = |mine: &mut Vec<String>, other: &Vec<String>| if mine.is_empty() { mine.clone_from(other) };
        take(&mut both.filter.actors, &view.filter.actors);
        take(&mut both.filter.kinds, &view.filter.kinds);
        take(&mut both.filter.disputes, &view.filter.disputes);
        take(&mut both.filter.statuses, &view.filter.statuses);
        take(&mut both.filter.stages, &view.filter.stages);
        both.filter.q = format!("{} {}", more.filter.q, view.filter.q);
        both.filter.conflict |= view.filter.conflict;
        let (less, whole) = (of(&data, &both), of(&data, &more));
        prop_assert!(less.events.iter().all(|ix| whole.events.contains(ix)));
        prop_assert!(less.nodes().all(|node| whole.shows(node)));
    }

    #[test]
    fn between_keeps_the_events_in_which_every_side_is_involved(
        (data, view) in (worlds(), views()), poles in proptest::sample::subsequence(vec![0, 1, 2, 3], 2..4)
    ) {
        let ids: Vec<String> = poles.iter().map(|n| format!("e{n}")).collect();
        let poles: Vec<EntityIx> = ids.iter().filter_map(|id| data.index.entity_by_id.get(id).copied()).collect();
        prop_assume!(poles.len() > 1);
        // An entity belongs to the first pole on its way up.
        let side = |entity: EntityIx| std::iter::successors(Some(entity), |ix| data.entity(*ix).of).take(9).find(|ix| poles.contains(ix));
        let every_side = |all: Vec<EntityIx>| poles.iter().all(|pole| all.iter().any(|ix| side(*ix) == Some(*pole)));
        let of_event = |event: &Event| event.actors.iter().map(|part| part.entity).chain(event.about.iter().copied()).collect();
        let without = of(&data, &view);
        let between = of(&data, &view.apply(&Action::Between(ids.clone())));
        let alone = of(&data, &View::default().apply(&Action::Between(ids.clone())));
        let wanted: Vec<EventIx> = data.index.events_by_day.iter().copied().filter(|ix| every_side(of_event(data.event(*ix)))).collect();
        prop_assert_eq!(&alone.events, &wanted);
        if view.filter.actors.is_empty() {
            let narrowed: Vec<EventIx> = without.events.iter().copied().filter(|ix| wanted.contains(ix)).collect();
            prop_assert_eq!(between.events, narrowed, "it narrows what other filters keep");
        }
        prop_assert!(poles.iter().all(|pole| alone.shows(NodeRef::Entity(*pole))), "the poles are always there");
        for (at, dispute) in data.disputes.iter().enumerate() {
            let involved = dispute.parties.iter().map(|part| part.entity).chain(dispute.about.iter().copied()).collect();
            if every_side(involved) {
                prop_assert!(alone.shows(NodeRef::Dispute(DisputeIx(at as u32))));
            }
        }
    }

    #[test]
    fn asked_for_kinds_of_relation_the_graph_is_these_and_their_ends((data, at) in (worlds(), 0..20_usize)) {
        let kind = &data.vocabulary.relations[at % data.vocabulary.relations.len()];
        let shown = of(&data, &View::default().apply(&Action::Only(Facet::Relation, kind.id.clone())));
        let wanted: Vec<RelationIx> = (0..data.relations.len() as u32).map(RelationIx)
            .filter(|ix| data.vocabulary.relations[data.relation(*ix).kind.at()].id == kind.id).collect();
        let ends: BTreeSet<NodeRef> = wanted.iter().map(|ix| data.relation(*ix)).flat_map(|r| [r.from, r.to]).map(NodeRef::Entity).collect();
        prop_assert_eq!(shown.nodes().collect::<BTreeSet<_>>(), ends);
        prop_assert_eq!(shown.edges.len(), wanted.len());
        prop_assert_eq!(shown.relations, wanted);
        let effects = |event: &Event| event.effects.iter().any(|effect| {
            let (Effect::Begins(ix) | Effect::Ends(ix)) = effect;
            data.vocabulary.relations[data.relation(*ix).kind.at()].id == kind.id
        });
        prop_assert!(shown.events.iter().all(|ix| effects(data.event(*ix))));
    }

    #[test]
    fn what_is_alleged_and_what_is_established_are_all_events_once((data, view) in (worlds(), views())) {
        let with = |certainty| of(&data, &view.apply(&Action::Certainty(Some(certainty)))).events;
        let (alleged, established) = (with(Certainty::Alleged), with(Certainty::Established));
        prop_assert!(alleged.iter().all(|ix| is_event_alleged(&data, data.event(*ix))));
        prop_assert!(!established.iter().any(|ix| is_event_alleged(&data, data.event(*ix))));
        prop_assert_eq!(alleged.len() + established.len(), of(&data, &view).events.len());
    }

    #[test]
    fn a_chain_leads_from_one_to_the_other_by_records_that_join_its_steps(data in worlds()) {
        let (from, to) = (EntityIx(0), EntityIx(data.entities.len() as u32 - 1));
        let joined = |step: &ChainStep| match step.joint {
            Joint::Relation(ix) => {
                let relation = data.relation(ix);
                [relation.from, relation.to].contains(&step.from) && [relation.from, relation.to].contains(&step.to)
            }
            Joint::Event(ix) => involves(data.event(ix), step.from) && involves(data.event(ix), step.to),
        };
        let all = chains(&data, from, to);
        prop_assert!(all.len() <= MOST_CHAINS);
        for chain in &all {
            prop_assert!(chain.len() <= MOST_CHAIN_STEPS && chain.len() == all[0].len());
            prop_assert_eq!((chain[0].from, chain.last().unwrap().to), (from, to));
            prop_assert!(chain.windows(2).all(|two| two[0].to == two[1].from));
            prop_assert!(chain.iter().all(joined));
        }
        // Whatever can be reached in so many steps has a chain, and nothing else.
        let mut reached = BTreeSet::from([from]);
        for _ in 0..MOST_CHAIN_STEPS {
            let before = reached.clone();
            for relation in &data.relations {
                if before.contains(&relation.from) { reached.insert(relation.to); }
                if before.contains(&relation.to) { reached.insert(relation.from); }
            }
            for event in &data.events {
                let all: Vec<EntityIx> = event.actors.iter().map(|part| part.entity).chain(event.about.iter().copied()).collect();
                if all.iter().any(|ix| before.contains(ix)) { reached.extend(all); }
            }
        }
        prop_assert_eq!(!all.is_empty(), from != to && reached.contains(&to));
    }

    #[test]
    fn the_order_of_values_makes_no_difference((data, view) in (worlds(), views())) {
        let mut turned = view.clone();
        turned.filter.actors.reverse();
        turned.filter.kinds.reverse();
        turned.filter.disputes.reverse();
        turned.filter.statuses.reverse();
        turned.filter.stages.reverse();
        turned.filter.stances.reverse();
        turned.filter.between.reverse();
        turned.filter.relations.reverse();
        // The words of a phrase have their order.
        if !view.filter.q.contains(['"', '“']) {
            turned.filter.q = view.filter.q.split(' ').rev().collect::<Vec<_>>().join(" ");
        }
        prop_assert_eq!(of(&data, &turned), of(&data, &view));
    }

    #[test]
    fn a_count_beside_a_value_is_what_choosing_it_leaves((data, view) in (worlds(), views())) {
        let (_, counts) = visible_and_facets(&data, &Search::new(&data), &view);
        for (at, entity) in data.entities.iter().enumerate() {
            prop_assert_eq!(counts.actors[at], left_with(&data, &view, Facet::Actor, &entity.id));
        }
        for kind in KINDS {
            let at = data.vocabulary.find(Family::Events, kind).unwrap().at();
            prop_assert_eq!(counts.kinds[at], left_with(&data, &view, Facet::Kind, kind));
        }
        for (at, dispute) in data.disputes.iter().enumerate() {
            prop_assert_eq!(counts.disputes[at], left_with(&data, &view, Facet::Dispute, &dispute.id));
        }
        for status in STATUSES {
            let at = data.vocabulary.find(Family::Statuses, status).unwrap().at();
            let left = of(&data, &view.apply(&Action::Only(Facet::Status, status.into())));
            let disputes: BTreeSet<DisputeIx> = left.events.iter().filter_map(|ix| data.event(*ix).dispute).collect();
            prop_assert_eq!(counts.statuses[at], disputes.len() as u32, "a status counts disputes, not events");
        }
        for stage in STAGES.into_iter().flatten() {
            let at = data.vocabulary.find(Family::Stages, stage).unwrap().at();
            let left = of(&data, &view.apply(&Action::Only(Facet::Stage, stage.into())));
            let disputes: BTreeSet<DisputeIx> = left.events.iter().filter_map(|ix| data.event(*ix).dispute).collect();
            prop_assert_eq!(counts.stages[at], disputes.len() as u32, "a stage counts disputes, not events");
        }
        for (at, kind) in data.vocabulary.relations.iter().enumerate() {
            let left = of(&data, &view.apply(&Action::Only(Facet::Relation, kind.id.clone())));
            prop_assert_eq!(counts.relations[at], left.relations.len() as u32);
        }
        for (at, stance) in ["confirmed", "reported", "alleged", "denied"].into_iter().enumerate() {
            prop_assert_eq!(counts.stances[at], left_with(&data, &view, Facet::Stance, stance));
        }
        prop_assert_eq!(counts.conflict, of(&data, &view.apply(&Action::Conflict(true))).events.len() as u32);
    }

    #[test]
    fn importance_is_a_share_for_each_node_and_the_hero_has_all((data, view) in (worlds(), views())) {
        let visible = of(&data, &view);
        let importance = importance(&data, &visible, &view);
        prop_assert_eq!(importance.weights.len(), visible.nodes().count());
        prop_assert!(importance.weights.iter().all(|weight| (0.0..=1.0).contains(weight)));
        if let Some(focal_node) = importance.focal_node {
            prop_assert_eq!(importance.weights[visible.position(focal_node).unwrap()], 1.0);
        }
    }
}
