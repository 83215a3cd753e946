//! The lines of the graph on fixed days, ended ones struck or gone, as a list: renew it deliberately with
//! `UPDATE_GOLDEN=1 cargo test -p page --test scene_as_of`. And what no day changes: where things are.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::geometry::{Rect, Size};
use base::text::Lang;
use dataset::{Dataset, DisputeIx, NodeRef};
use fixture::World;
use graph::{Line, Margins, Scene, SceneInput, Viewport, build, dispute_standing};
use page::{IndexedDataset, ViewModel};
use query::{Edge, EdgeKind};
use view::{PageSettings, parse};

const MARGINS: Margins = Margins { left_px: 76.0, right_px: 88.0, top_px: 40.0, bottom_px: 62.0 };
const DESK: Size = Size::new(880.0, 366.0);
/// The cut-off and what surrounds it.
const STORY: &str = "dispute=anthropic-openai-claude-access,anthropic-windsurf-access,openai-windsurf-deal";
const DAYS: [&str; 10] = [
    "",
    "2022-12-31",
    "2025-06-30",
    "2025-07-15",
    "2025-07-16",
    "2025-07-17",
    "2025-07-31",
    "2025-08-01",
    "2025-08-02",
    "2026-06-30",
];

fn bundled() -> IndexedDataset {
    IndexedDataset::new(fixture::bundled_dataset())
}

fn stage_and_scene(loaded: &IndexedDataset, query: &str) -> (ViewModel, Scene) {
    let (view, warnings) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
    assert!(warnings.is_empty(), "{query}: {warnings:?}");
    let model = ViewModel::select(loaded, &view).laid_out(None);
    let world = Rect::around(model.positions.iter().copied());
    let input = SceneInput {
        at: view.at,
        ended: view.ended,
        folded: Some(&model.folded),
        ..SceneInput::at_rest(
            &loaded.dataset,
            &model.folded.drawn,
            &model.importance,
            &model.positions,
            Viewport::fit(world, DESK, MARGINS),
            Lang::En,
        )
    };
    let (scene, placement) = build(&input, None);
    assert_eq!(build(&input, Some(&placement)).0, scene, "{query}: at rest and moving are one picture");
    (model, scene)
}

fn query(filter: &str, day: &str, ended: &str) -> String {
    let at = if day.is_empty() { String::new() } else { format!("&at={day}") };
    format!("?v=1&{filter}{at}&ended={ended}")
}

fn told(dataset: &Dataset, edge: &Edge, line: Line) -> String {
    let what = match edge.kind {
        EdgeKind::Relation(ix) => dataset.relation(ix).id.clone(),
        EdgeKind::Party { .. } => "party".into(),
        EdgeKind::About => "about".into(),
        EdgeKind::Provider => "provides".into(),
    };
    format!("{what}: {} to {}, {line:?}", dataset.node_id(edge.from), dataset.node_id(edge.to))
}

fn lines(loaded: &IndexedDataset, query: &str) -> Vec<String> {
    let (model, scene) = stage_and_scene(loaded, query);
    scene.edges.iter().map(|m| told(&loaded.dataset, &model.folded.drawn.edges[m.edge], m.line)).collect()
}

#[test]
fn the_lines_of_each_day_are_what_they_were() {
    let loaded = bundled();
    let mut found = String::new();
    for day in DAYS {
        for ended in ["struck", "gone"] {
            found += &format!("== {} {ended}\n", if day.is_empty() { "latest" } else { day });
            lines(&loaded, &query(STORY, day, ended)).iter().for_each(|line| found += &format!("{line}\n"));
        }
    }
    let path = fixture::repository("tests/golden/lines_as_of.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        return std::fs::write(path, found).unwrap();
    }
    assert_eq!(found, std::fs::read_to_string(path).unwrap(), "look, then UPDATE_GOLDEN=1");
}

#[test]
fn openais_access_holds_until_the_day_it_ends_then_it_is_struck_or_gone() {
    let loaded = bundled();
    let access = |day: &str, ended: &str| {
        let all = lines(&loaded, &query("actor=openai&fold=none", day, ended));
        let found = all.into_iter().find(|line| line.starts_with("openai-uses-claude-api: "));
        found.map(|line| line.rsplit(", ").next().unwrap_or_default().to_string())
    };
    for (day, struck, gone) in [
        ("2025-07-31", Some("Solid"), Some("Solid")),
        ("2025-08-01", Some("Ended"), None),
        ("2025-08-02", Some("Ended"), None),
        ("", Some("Ended"), None),
    ] {
        assert_eq!(access(day, "struck").as_deref(), struck, "{day}, struck");
        assert_eq!(access(day, "gone").as_deref(), gone, "{day}, gone");
    }
}

#[test]
fn windsurfs_limit_ends_and_its_use_of_claude_begins_again_in_mid_july_2025() {
    let loaded = bundled();
    for (day, limit, again) in [
        ("2025-06-02", None, None),
        ("2025-07-15", Some("Solid"), None),
        ("2025-07-16", Some("Ended"), Some("Solid")),
        ("2025-07-17", Some("Ended"), Some("Solid")),
        ("", Some("Ended"), Some("Solid")),
    ] {
        let all = lines(&loaded, &query("actor=windsurf", day, "struck"));
        let line_of = |relation: &str| {
            let start = format!("{relation}: ");
            let found = all.iter().find(|line| line.starts_with(&start));
            found.map(|line| line.rsplit(", ").next().unwrap_or_default())
        };
        assert_eq!(line_of("windsurf-limited-access-claude-api"), limit, "{day}, the limit");
        assert_eq!(line_of("windsurf-uses-claude-api-again"), again, "{day}, the use");
    }
}

#[test]
fn a_dispute_is_not_given_the_status_it_came_to_before_it_was_closed() {
    let loaded = bundled();
    let closed = loaded.dataset.disputes.iter().position(|d| d.closed.is_some()).expect("some are closed");
    let dispute = &loaded.dataset.disputes[closed];
    let status = loaded.dataset.vocabulary.statuses[dispute.status.at()].label.text(Lang::En);
    let told = |day: &str| {
        let (_, scene) = stage_and_scene(&loaded, &query(&format!("dispute={}", dispute.id), day, "struck"));
        let hero =
            scene.labels.iter().find(|label| matches!(label.node, NodeRef::Dispute(ix) if ix.at() == closed));
        hero.expect("the hero has a name").lines.last().map(|line| line.text.clone()).unwrap_or_default()
    };
    assert!(told("").starts_with(&format!("{status} ")), "{}", told(""));
    let opened = dispute.opened.latest().to_string();
    assert!(!told(&opened).contains(status), "{}", told(&opened));
}

#[test]
fn a_dispute_says_how_it_stood_and_never_joins_its_last_status_to_the_day_it_opened() {
    let world = World::new()
        .entity("a", "lab", "A", &[], "")
        .dispute("closed", "Closed", "settled", &[], &[], ("2019", "2026-04-27"))
        .dispute("open", "Open", "ongoing", &[], &[], ("2025-08-01?", ""))
        .dispute("said", "Said", "alleged", &[], &[], ("2024-05~", ""))
        .dispute("lost", "Lost", "dismissed", &[], &[], ("2024-05", ""))
        .built();
    for (dispute, day, en, fr) in [
        (0, "", "settled 27 April 2026", "réglé à l’amiable le 27 avril 2026"),
        (0, "2026-04-27", "settled 27 April 2026", "réglé à l’amiable le 27 avril 2026"),
        (0, "2026-04-26", "open since 2019", "ouvert depuis 2019"),
        (0, "2018-12-31", "begins 2019", "commence en 2019"),
        (1, "", "open since 1 August 2025 (uncertain)", "ouvert depuis le 1er août 2025 (incertain)"),
        (1, "2025-07-31", "begins 1 August 2025 (uncertain)", "commence le 1er août 2025 (incertain)"),
        (2, "", "alleged since around May 2024", "accusation sans suite connue depuis environ mai 2024"),
        (3, "2024-06-01", "opened May 2024", "ouverture\u{202f}: mai 2024"),
        (3, "", "dismissed, opened May 2024", "rejeté, ouverture\u{202f}: mai 2024"),
    ] {
        let at = Day::parse(day);
        let said = |lang| dispute_standing(&world, DisputeIx(dispute), at, lang);
        assert_eq!((said(Lang::En).as_str(), said(Lang::Fr).as_str()), (en, fr), "{dispute} {day}");
    }
}

#[test]
fn what_had_not_begun_is_faint_with_its_name() {
    let loaded = bundled();
    let quiet = |day: &str| {
        let (model, scene) = stage_and_scene(&loaded, &query(STORY, day, "struck"));
        let hero = model.importance.focal_node.expect("the story is about a dispute");
        let mark = scene.nodes.iter().find(|mark| mark.node == hero).expect("its mark");
        let label = scene.labels.iter().find(|label| label.node == hero).expect("its name");
        (mark.faded, label.lines.iter().all(|line| line.quiet))
    };
    assert_eq!(quiet("2025-07-31"), (true, true));
    assert_eq!(quiet("2025-08-02"), (false, false));
}

#[test]
fn gone_leaves_nothing_that_is_drawn_as_ended_and_takes_nothing_else() {
    let loaded = bundled();
    for filter in ["actor=openai", STORY, "q=", "fold=none"] {
        for day in DAYS {
            let (model, struck) = stage_and_scene(&loaded, &query(filter, day, "struck"));
            let (_, gone) = stage_and_scene(&loaded, &query(filter, day, "gone"));
            assert!(gone.edges.iter().all(|mark| mark.line != Line::Ended), "{filter} {day}");
            let drawn = |node: NodeRef| gone.nodes.iter().any(|mark| mark.node == node);
            let stay = |edge: usize, line: Line| {
                let edge = &model.folded.drawn.edges[edge];
                line != Line::Ended && drawn(edge.from) && drawn(edge.to)
            };
            let expected: Vec<usize> =
                struck.edges.iter().filter(|m| stay(m.edge, m.line)).map(|m| m.edge).collect();
            let found: Vec<usize> = gone.edges.iter().map(|m| m.edge).collect();
            assert_eq!(found, expected, "{filter} {day}");
            assert!(
                gone.labels.iter().all(|label| drawn(label.node)),
                "{filter} {day}: a name without its mark"
            );
        }
    }
}

#[test]
fn only_disputes_go_and_only_once_they_are_closed() {
    let loaded = bundled();
    let gone = |day: &str| {
        let (model, scene) = stage_and_scene(&loaded, &query("fold=none", day, "gone"));
        let away = model.visible.nodes().filter(|node| !scene.nodes.iter().any(|mark| mark.node == *node));
        away.collect::<Vec<_>>()
    };
    let closed = |day: Option<&str>| {
        let over =
            |date: &base::date::Edtf| day.is_none_or(|day| date.earliest().to_string().as_str() <= day);
        loaded.dataset.disputes.iter().filter(|d| d.closed.as_ref().is_some_and(over)).count()
    };
    assert!(closed(None) > 5, "the dataset has closed disputes");
    for day in DAYS {
        let away = gone(day);
        assert!(away.iter().all(|node| matches!(node, NodeRef::Dispute(_))), "{day}");
        assert_eq!(away.len(), closed((!day.is_empty()).then_some(day)), "{day}");
    }
}

#[test]
fn no_day_and_no_choice_moves_a_mark_or_a_name() {
    let loaded = bundled();
    for filter in ["q=", "actor=openai", STORY] {
        let (_, latest) = stage_and_scene(&loaded, &query(filter, "", "struck"));
        for day in DAYS {
            for ended in ["struck", "gone"] {
                let (_, scene) = stage_and_scene(&loaded, &query(filter, day, ended));
                for mark in &scene.nodes {
                    let same = latest.nodes.iter().find(|there| there.node == mark.node).unwrap();
                    assert_eq!(mark.centre, same.centre, "{filter} {day} {ended}");
                }
                for label in &scene.labels {
                    let same = latest.labels.iter().find(|there| there.node == label.node);
                    assert_eq!(same.map(|there| there.rect), Some(label.rect), "{filter} {day} {ended}");
                }
            }
        }
    }
}
