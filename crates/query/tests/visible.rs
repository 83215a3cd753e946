//! What each filter of a link keeps, on a small world: events, nodes, relations and lines.
#![allow(clippy::unwrap_used)]

use dataset::*;
use fixture::{Told, World};
use query::*;
use view::parse;

/// The cut-off of August 2025 in small, a lawsuit, an investment, and things that touch nothing.
fn world() -> Dataset {
    World::new()
        .entity("anthropic", "lab", "Anthropic", &["Anthropic PBC"], "")
        .entity("openai", "lab", "OpenAI", &[], "")
        .entity("claude-api", "api", "Claude API", &["API de Claude"], "anthropic")
        .entity("claude-code", "product", "Claude Code", &[], "claude-api")
        .entity("musk", "person", "Elon Musk", &[], "")
        .entity("amazon", "company", "Amazon", &["AWS"], "")
        .entity("nobody", "company", "Nobody Œuvre", &[], "")
        .entity("windsurf", "company", "Windsurf", &[], "")
        .relation("amazon-anthropic", "amazon", "anthropic", "2023-09", "")
        .relation("openai-uses", "openai", "claude-api", "2023", "2025-08-01")
        .relation("anthropic-provides", "anthropic", "claude-api", "2023-03", "")
        .relation("nobody-amazon", "nobody", "amazon", "", "")
        .dispute(
            "cut-off",
            "Claude access cut off",
            "ongoing",
            &[("anthropic", "initiator"), ("openai", "target"), ("anthropic", "initiator")],
            &["claude-api", "openai", "claude-api"],
            ("2025-08-01", ""),
        )
        .dispute(
            "musk-v-openai",
            "Musk v. OpenAI",
            "decided",
            &[("musk", "plaintiff"), ("openai", "defendant"), ("openai", "target")],
            &[],
            ("2024-02", "2026"),
        )
        .event(Told {
            id: "revoked",
            date: "2025-08-01",
            kind: "access-revoked",
            title: ["Anthropic ends access", "Accès révoqué"],
            summary: ["OpenAI used it to compare models.", "L’entreprise comparait des modèles."],
            actors: &["anthropic", "openai"],
            about: &["claude-api", "openai"],
            dispute: "cut-off",
            claims: &[
                (Some(Stance::Alleged), "It broke the terms."),
                (Some(Stance::Denied), "Benchmarking is industry standard."),
            ],
            conflict: true,
        })
        .event(Told {
            id: "filed",
            date: "2024-02-29",
            kind: "lawsuit-filed",
            title: ["A suit is filed", "Une plainte est déposée"],
            actors: &["musk", "openai"],
            dispute: "musk-v-openai",
            claims: &[(None, "A founding agreement was broken.")],
            ..Told::default()
        })
        .event(Told {
            id: "invested",
            date: "2023-09",
            kind: "investment",
            title: ["Amazon invests", "Amazon investit"],
            actors: &["amazon", "anthropic"],
            ..Told::default()
        })
        .event(Told {
            id: "windsurf-cut",
            date: "2025-06-03/..",
            kind: "access-restricted",
            title: ["Windsurf loses capacity", "Windsurf perd sa capacité"],
            actors: &["windsurf"],
            about: &["claude-code"],
            ..Told::default()
        })
        .event(Told {
            id: "terms",
            date: "2025?",
            kind: "terms-changed",
            title: ["Terms changed", "Conditions changées"],
            ..Told::default()
        })
        .built()
}

struct Shown {
    dataset: Dataset,
    visible: Visible,
}

fn shown(query: &str) -> Shown {
    let dataset = world();
    let visible = visible(&dataset, &Search::new(&dataset), &parse(query).view);
    Shown { dataset, visible }
}

impl Shown {
    fn events(&self) -> String {
        self.visible.events.iter().map(|ix| self.dataset.event(*ix).id.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn nodes(&self) -> String {
        self.visible.nodes().map(|node| self.dataset.node_id(node)).collect::<Vec<_>>().join(" ")
    }

    fn relations(&self) -> String {
        let ids = self.visible.relations.iter().map(|ix| self.dataset.relation(*ix).id.as_str());
        ids.collect::<Vec<_>>().join(" ")
    }

    fn edges(&self) -> Vec<String> {
        let edges = self.visible.edges.iter();
        edges
            .map(|edge| {
                let (from, to) = (self.dataset.node_id(edge.from), self.dataset.node_id(edge.to));
                let kind = match edge.kind {
                    EdgeKind::Relation(ix) => &self.dataset.relation(ix).id,
                    EdgeKind::Party { role } => &self.dataset.vocabulary.roles[role.at()].id,
                    EdgeKind::About => "about",
                    EdgeKind::Provider => "of",
                };
                format!("{from} -{kind}-> {to}")
            })
            .collect()
    }
}

#[test]
fn a_hidden_kind_leaves_the_graph_and_no_event() {
    let world = world();
    let kept = |query: &str| visible(&world, &Search::new(&world), &parse(query).view);
    let (all, without) = (kept("v=1"), kept("hide=dispute"));
    assert_eq!(all.events, without.events);
    assert!(!all.disputes.is_empty() && without.disputes.is_empty());
    assert_eq!(all.entities, without.entities);
    let is_party = |edge: &Edge| matches!(edge.kind, EdgeKind::Party { .. } | EdgeKind::About);
    assert!(!without.edges.iter().any(is_party));
}

#[test]
fn the_whole_field_shows_every_event_by_day_and_what_they_touch() {
    let all = shown("v=1");
    assert_eq!(all.events(), "invested filed terms windsurf-cut revoked");
    assert_eq!(
        all.nodes(),
        "anthropic openai claude-api claude-code musk amazon windsurf cut-off musk-v-openai"
    );
    assert_eq!(all.relations(), "amazon-anthropic openai-uses anthropic-provides");
}

/// Each row: a link and the events it keeps.
#[test]
fn each_filter_keeps_the_events_the_contract_says() {
    for (query, events) in [
        // q: every term, anywhere in the event's text, in any language, case and accents folded.
        ("q=revoque", "revoked"),
        ("q=REVOQUÉ+acces", "revoked"),
        ("q=ACCESS", "revoked"),
        ("q=benchmark", "revoked"),
        ("q=l'entreprise", "revoked"),
        ("q=l%E2%80%99entreprise", "revoked"),
        ("q=pbc", "invested revoked"),
        ("q=aws+anthropic", "invested"),
        ("q=musk+v.", "filed"),
        ("q=cut+off", "revoked"),
        ("q=enai", "filed revoked"),
        ("q=claude+windsurf", "windsurf-cut"),
        ("q=ends+access+nothing", ""),
        ("q=oeuvre", ""),
        // actor: acting or spoken of.
        ("actor=anthropic", "invested revoked"),
        ("actor=claude-api", "revoked"),
        ("actor=musk,windsurf", "filed windsurf-cut"),
        ("actor=nobody", ""),
        ("actor=unheard-of", "invested filed terms windsurf-cut revoked"),
        ("actor=unheard-of,musk", "filed"),
        // kind, dispute, status: as named; no dispute, no status.
        ("kind=investment,terms-changed", "invested terms"),
        ("kind=ruling", ""),
        ("dispute=cut-off", "revoked"),
        ("status=ongoing", "revoked"),
        ("status=ongoing,decided", "filed revoked"),
        ("status=alleged", ""),
        // stance and conflict.
        ("stance=denied", "revoked"),
        ("stance=reported,denied", "filed revoked"),
        ("stance=confirmed", ""),
        ("conflict=1", "revoked"),
        // time: days overlap; a doubtful date is not widened, an open end has no bound.
        ("time=2025-08", "terms windsurf-cut revoked"),
        ("time=2025-08-02..", "terms windsurf-cut"),
        ("time=2026..", "windsurf-cut"),
        ("time=..2023-09-15", "invested"),
        ("time=..2023-08", ""),
        ("time=2024-02-29..2024-02-29", "filed"),
        ("time=2024-12-31..2025-01-01", "terms"),
        // Keys narrow each other.
        ("actor=openai&kind=lawsuit-filed", "filed"),
        ("actor=openai&time=2025", "revoked"),
        ("q=openai&status=decided&conflict=1", ""),
        // at, the selection and looks leave the events alone.
        ("at=2024-01-01&sel=event:filed&lanes=actor", "invested filed terms windsurf-cut revoked"),
    ] {
        assert_eq!(shown(query).events(), events, "{query}");
    }
}

#[test]
fn shown_nodes_and_relations_follow_from_the_events() {
    for (query, nodes, relations) in [
        // The actors, the subject, its provider and the dispute; no other party.
        ("dispute=cut-off", "anthropic openai claude-api cut-off", "openai-uses anthropic-provides"),
        // A provider's provider comes too.
        ("actor=windsurf", "anthropic claude-api claude-code windsurf", "anthropic-provides"),
        ("kind=investment", "anthropic amazon", "amazon-anthropic"),
        ("kind=terms-changed", "", ""),
        ("q=nothing-at-all", "", ""),
    ] {
        let shown = shown(query);
        assert_eq!((shown.nodes().as_str(), shown.relations().as_str()), (nodes, relations), "{query}");
    }
}

#[test]
fn a_focus_shows_its_neighbourhood_and_nothing_else() {
    for (query, events, nodes) in [
        // Within one step of amazon: anthropic and nobody, joined to it by relations. The event without
        // actors stays; nobody has no event and is shown for its relation.
        ("focus=amazon", "invested terms", "anthropic amazon nobody"),
        // Within two: what anthropic is linked with; a dispute within reach keeps its events.
        ("focus=amazon&depth=2", "invested terms revoked", "anthropic claude-api amazon nobody cut-off"),
        ("focus=musk-v-openai", "filed terms", "openai musk musk-v-openai"),
        ("focus=musk", "filed terms", "musk musk-v-openai"),
        ("focus=cut-off", "terms revoked", "anthropic openai claude-api cut-off"),
        ("focus=windsurf", "terms windsurf-cut", "windsurf"),
        // What is focused is shown even when nothing that is kept touches it.
        ("focus=claude-code", "terms", "claude-api claude-code"),
        ("focus=nobody&kind=ruling", "", "amazon nobody"),
        // Filters narrow the events, not the neighbourhood.
        ("focus=amazon&kind=ruling", "", "anthropic amazon nobody"),
        ("focus=unheard-of&kind=investment", "invested", "anthropic amazon"),
    ] {
        let shown = shown(query);
        assert_eq!(shown.events(), events, "{query}");
        assert_eq!(shown.nodes(), nodes, "{query}");
    }
}

#[test]
fn each_link_between_shown_nodes_is_one_line() {
    assert_eq!(
        shown("v=1").edges(),
        [
            "amazon -amazon-anthropic-> anthropic",
            "openai -openai-uses-> claude-api",
            "anthropic -anthropic-provides-> claude-api",
            // Once a role; what it is about, once, and not what is a party already.
            "anthropic -initiator-> cut-off",
            "openai -target-> cut-off",
            "cut-off -about-> claude-api",
            "musk -plaintiff-> musk-v-openai",
            "openai -defendant-> musk-v-openai",
            "openai -target-> musk-v-openai",
            // No line to the provider where a relation says so already.
            "claude-api -of-> claude-code",
        ]
    );
}

#[test]
fn a_circle_of_providers_does_no_harm() {
    let dataset = World::new()
        .entity("a", "api", "A", &[], "")
        .entity("b", "api", "B", &[], "a")
        .provided_by("a", "b")
        .entity("c", "api", "C", &[], "")
        .provided_by("c", "c")
        .event(Told { id: "e", date: "2025", actors: &["a", "c"], ..Told::default() })
        .built();
    let shown = visible(&dataset, &Search::new(&dataset), &parse("v=1").view);
    assert_eq!(shown.entities.len(), 3);
    assert_eq!(shown.edges.len(), 2);
}

#[test]
fn a_position_is_that_of_the_list_of_nodes() {
    let Shown { dataset, visible } = shown("dispute=cut-off");
    for (at, node) in visible.nodes().enumerate() {
        assert_eq!(visible.position(node), Some(at));
    }
    assert_eq!(visible.position(node_by_id(&dataset, "musk").unwrap()), None);
    assert!(!visible.shows(node_by_id(&dataset, "musk-v-openai").unwrap()));
}
