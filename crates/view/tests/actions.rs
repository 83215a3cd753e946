//! What doing something to a view changes, and what it leaves alone.
#![allow(clippy::unwrap_used)]

use base::date::Day;
use base::geometry::Point;
use base::text::Lang;
use fixture::{Told, World};
use view::*;

fn view(query: &str) -> View {
    parse(query).view
}

fn visit(day: &str) -> Action {
    Action::Visit { event: "e".into(), day: Day::parse(day).unwrap() }
}

/// Each row: a link, what is done, the link after it.
#[test]
fn each_action_changes_its_part_of_the_link() {
    let range = |text: &str| view(&format!("time={text}")).filter.time;
    for (before, action, after) in [
        ("v=1", Action::Search("  Claude API ".into()), "v=1&q=Claude+API"),
        ("v=1&q=x", Action::Search(" ".into()), "v=1"),
        ("v=1", Action::Toggle(Facet::Actor, "openai".into()), "v=1&actor=openai"),
        ("v=1&actor=a,b,c", Action::Toggle(Facet::Actor, "b".into()), "v=1&actor=a,c"),
        ("v=1", Action::Toggle(Facet::Kind, "ruling".into()), "v=1&kind=ruling"),
        ("v=1", Action::Toggle(Facet::Dispute, "d".into()), "v=1&dispute=d"),
        ("v=1", Action::Toggle(Facet::Status, "ongoing".into()), "v=1&status=ongoing"),
        (
            "v=1&status=ongoing",
            Action::Toggle(Facet::Stage, "appeal".into()),
            "v=1&status=ongoing&stage=appeal",
        ),
        ("v=1&stage=appeal,filed", Action::Toggle(Facet::Stage, "appeal".into()), "v=1&stage=filed"),
        ("v=1", Action::Toggle(Facet::Stance, "denied".into()), "v=1&stance=denied"),
        ("v=1&stance=denied", Action::Toggle(Facet::Stance, "denied".into()), "v=1"),
        ("v=1", Action::Toggle(Facet::Stance, "no-stance".into()), "v=1"),
        ("v=1", Action::Toggle(Facet::Actor, "Not an id".into()), "v=1"),
        ("v=1&kind=a,b", Action::Only(Facet::Kind, "b".into()), "v=1&kind=b"),
        ("v=1&q=x&kind=a,b", Action::ClearFacet(Facet::Kind), "v=1&q=x"),
        ("v=1", Action::Conflict(true), "v=1&conflict=1"),
        ("v=1", Action::Time(range("2025-06..")), "v=1&time=2025-06.."),
        ("v=1&time=2025", Action::Time(None), "v=1"),
        ("v=1&q=x&actor=a&focus=f&sel=event:e", Action::ClearFilter, "v=1&focus=f&sel=event:e"),
        (
            "v=1&q=x&at=2025-01-01&ended=gone&focus=f&sel=event:e&view=graph&lanes=actor&window=1970-01-01..1970-01-31&sort=-date&camera=1,2,3&pin=a:1:2&story=s&lang=fr&embed=1",
            Action::ShowAll,
            "v=1&sel=event:e&view=graph&lanes=actor&sort=-date&pin=a:1:2&lang=fr&embed=1",
        ),
        ("v=1", Action::Select(Some(Selection::Entity("a".into()))), "v=1&sel=entity:a"),
        ("v=1&sel=entity:a", Action::Select(None), "v=1"),
        ("v=1", Action::Focus { id: "a".into(), depth: 2 }, "v=1&focus=a&depth=2"),
        ("v=1", Action::Focus { id: "a".into(), depth: 9 }, "v=1&focus=a&depth=3"),
        ("v=1&focus=a&depth=3", Action::ClearFocus, "v=1"),
        ("v=1", Action::Mode(Mode::Table), "v=1&view=table"),
        ("v=1", Action::Lanes(LaneBy::Dispute), "v=1&lanes=dispute"),
        ("v=1", Action::Unfold("a".into()), "v=1&fold=a"),
        ("v=1&fold=a&camera=1,2,3", Action::Unfold("b".into()), "v=1&fold=a,b"),
        ("v=1&fold=a&camera=1,2,3", Action::Unfold("a".into()), "v=1&fold=a&camera=1,2,3"),
        ("v=1&fold=none", Action::Unfold("a".into()), "v=1&fold=none"),
        ("v=1&fold=all", Action::Unfold("a".into()), "v=1&fold=all,a"),
        ("v=1&fold=all,a,b", Action::Refold("a".into()), "v=1&fold=all,b"),
        (
            "v=1&window=1970-01-01..1970-01-31&fold=a",
            Action::Fold(Fold::none()),
            "v=1&window=1970-01-01..1970-01-31&fold=none",
        ),
        ("v=1&fold=none", Action::Fold(Fold::default()), "v=1"),
        ("v=1&fold=a", Action::Fold(Fold::all()), "v=1&fold=all"),
        (
            "v=1",
            Action::Camera(Some(Camera { centre: Point::new(0.06, -3.0), zoom: 1.0005 })),
            "v=1&camera=0.1,-3,1.001",
        ),
        ("v=1&camera=1,2,3", Action::Camera(None), "v=1"),
        (
            "v=1",
            Action::Window(Some(Window { from: Day(0), to: Day(30) })),
            "v=1&window=1970-01-01..1970-01-31",
        ),
        ("v=1&window=1970-01-01..1970-01-31", Action::Window(None), "v=1"),
        ("v=1", Action::Sort(Sort { by: SortBy::Date, descending: true }), "v=1&sort=-date"),
        ("v=1&sort=kind", Action::Sort(Sort::default()), "v=1"),
        (
            "v=1&pin=a:1:2,b:3:4",
            Action::Pin(Pin { id: "a".into(), at: Point::new(5.0, 6.0) }),
            "v=1&pin=a:5:6,b:3:4",
        ),
        ("v=1&pin=a:1:2,b:3:4", Action::Unpin("a".into()), "v=1&pin=b:3:4"),
        ("v=1&pin=a:1:2,b:3:4", Action::UnpinAll, "v=1"),
        ("v=1", Action::At(Day::parse("2025-08-02")), "v=1&at=2025-08-02"),
        ("v=1", Action::Compare(Day::parse("2025-08-02")), "v=1"),
        // Two days in either order, and over whatever was compared before.
        ("v=1", between("2025-07-31", "2025-08-02"), "v=1&at=2025-08-02&compare=2025-07-31"),
        ("v=1&at=2020-01-01", between("2025-08-02", "2025-07-31"), "v=1&at=2025-08-02&compare=2025-07-31"),
        ("v=1", between("2025-08-02", "2025-08-02"), "v=1&at=2025-08-02&compare=2025-08-02"),
        ("v=1&at=2025-08-02&compare=2025-07-31", Action::Compare(None), "v=1&at=2025-08-02"),
        ("v=1&at=2025-08-02&compare=2025-01-01", Action::At(Day::parse("2024-08-02")), "v=1&at=2024-08-02"),
        ("v=1&at=2025-08-02&compare=2025-01-01", Action::At(None), "v=1"),
        ("v=1", Action::Ended(Ended::Gone), "v=1&ended=gone"),
        ("v=1&ended=gone", Action::Ended(Ended::Struck), "v=1"),
        ("v=1&sel=entity:a", visit("2025-08-01"), "v=1&at=2025-08-01&sel=event:e"),
        (
            "v=1&window=2025-01-01..2025-12-31",
            visit("2025-08-01"),
            "v=1&at=2025-08-01&sel=event:e&window=2025-01-01..2025-12-31",
        ),
        (
            "v=1&window=2023-01-01..2023-04-11&camera=1,2,3",
            visit("2025-08-01"),
            "v=1&at=2025-08-01&sel=event:e&window=2025-07-12..2025-10-20&camera=1,2,3",
        ),
        ("v=1&at=2025-08-02&compare=2025-01-01", visit("2024-08-02"), "v=1&at=2024-08-02&sel=event:e"),
        ("v=1", Action::Story(Some(StoryAt { id: "s".into(), step: 2 })), "v=1&view=all&story=s&step=2"),
        ("v=1", Action::Lang(Lang::Fr), "v=1&lang=fr"),
        ("v=1&theme=dark", Action::Theme(ThemeChoice::Auto), "v=1"),
        ("v=1&q=x", Action::Replace(Box::new(view("actor=a&camera=1,2,3"))), "v=1&actor=a&camera=1,2,3"),
    ] {
        assert_eq!(serialize(&view(before)), before, "a row of this table is not canonical");
        let applied = view(before).apply(&action);
        assert_eq!(serialize(&applied), after, "{before} {action:?}");
        assert_eq!(view(after), applied, "{before} {action:?}");
    }
}

#[test]
fn camera_and_window_fit_again_when_what_is_shown_changes() {
    let looking = "v=1&window=1970-01-01..1970-01-31&camera=1,2,3";
    for (action, keeps) in [
        (Action::Search("x".into()), false),
        (Action::Toggle(Facet::Actor, "a".into()), false),
        (Action::Focus { id: "a".into(), depth: 1 }, false),
        (Action::Search(" ".into()), true),
        (Action::Select(Some(Selection::Entity("a".into()))), true),
        (Action::At(Day::parse("2025-08-02")), true),
        (Action::Lanes(LaneBy::Dispute), true),
        (Action::Mode(Mode::Graph), true),
        (Action::Pin(Pin { id: "a".into(), at: Point::ORIGIN }), true),
        (Action::Theme(ThemeChoice::Dark), true),
    ] {
        let applied = view(looking).apply(&action);
        assert_eq!((applied.camera.is_some(), applied.window.is_some()), (keeps, keeps), "{action:?}");
    }
}

#[test]
fn a_toggle_done_twice_changes_nothing() {
    let before = view("v=1&actor=a,b");
    let toggle = Action::Toggle(Facet::Actor, "c".into());
    assert_eq!(before.apply(&toggle).apply(&toggle), before);
}

#[test]
fn back_undoes_a_step_and_a_gesture_leaves_no_trail() {
    let day = Day::parse("2025-08-02");
    for (action, step) in [
        (Action::Toggle(Facet::Kind, "x".into()), HistoryStep::Push),
        (Action::Select(None), HistoryStep::Push),
        (Action::Mode(Mode::Table), HistoryStep::Push),
        (Action::ShowAll, HistoryStep::Push),
        (Action::Time(None), HistoryStep::Push),
        (Action::At(None), HistoryStep::Push),
        (Action::Search("x".into()), HistoryStep::Replace),
        (Action::Time(Some(TimeRange::between(Day(0), Day(1)))), HistoryStep::Replace),
        (Action::Camera(None), HistoryStep::Replace),
        (Action::Pin(Pin { id: "a".into(), at: Point::ORIGIN }), HistoryStep::Replace),
        (Action::At(day), HistoryStep::Replace),
        (between("2025-07-31", "2025-08-02"), HistoryStep::Push),
        (Action::Compare(None), HistoryStep::Push),
        (Action::Compare(day), HistoryStep::Replace),
        (visit("2025-08-02"), HistoryStep::Replace),
        (Action::Ended(Ended::Gone), HistoryStep::Push),
    ] {
        assert_eq!(action.history_step(), step, "{action:?}");
    }
}

fn between(a: &str, b: &str) -> Action {
    Action::CompareDays(Day::parse(a).unwrap(), Day::parse(b).unwrap())
}

fn world() -> dataset::Dataset {
    World::new()
        .opening("?focus=d&depth=1&theme=dark&embed=1&data=x.json&actor=gone")
        .entity("openai", "lab", "OpenAI", &[], "")
        .relation("r", "openai", "openai", "", "")
        .dispute("d", "A dispute", "ongoing", &[], &[], ("2025", ""))
        .event(Told { id: "e", date: "2025", ..Told::default() })
        .story("s", 2)
        .built()
}

#[test]
fn ids_the_data_does_not_have_are_dropped_and_reported_one_by_one() {
    let dataset = world();
    let link = "v=1&actor=openai,gone&kind=ruling,gone&dispute=d,gone&status=ongoing,gone&stage=appeal,gone&focus=gone&sel=event:gone\
        &pin=openai:1:2,d:1:2,gone:1:2,e:3:4&story=s&step=3";
    let (kept, warnings) = view(link).resolve(&dataset);
    assert_eq!(
        serialize(&kept),
        "v=1&actor=openai&kind=ruling&dispute=d&status=ongoing&stage=appeal&pin=openai:1:2,d:1:2&story=s"
    );
    let told: Vec<String> = warnings.iter().map(|w| format!("{}={}", w.key, w.value)).collect();
    assert_eq!(
        told.join(" "),
        "actor=gone kind=gone dispute=gone status=gone stage=gone focus=gone sel=event:gone pin=gone pin=e step=3"
    );
    assert!(warnings.iter().all(|w| w.kind == WarningKind::NotInData));
}

#[test]
fn ids_the_data_has_are_kept_without_a_word() {
    let dataset = world();
    for link in [
        "v=1&actor=openai&kind=ruling&dispute=d&status=ongoing&focus=d&sel=entity:openai&pin=openai:1:2,d:1:2&story=s&step=2",
        "v=1&focus=openai&sel=dispute:d",
        "v=1&sel=relation:r",
        "v=1&sel=event:e",
    ] {
        let (kept, warnings) = view(link).resolve(&dataset);
        assert_eq!((serialize(&kept).as_str(), warnings), (link, vec![]));
    }
}

#[test]
fn a_link_without_a_view_opens_the_opening_view_in_the_frame_it_names() {
    let dataset = world();
    let base = PageSettings { theme: ThemeChoice::Dark, embed: true, ..PageSettings::default() };
    for (link, expected) in [
        ("", "v=1&focus=d&theme=dark&embed=1"),
        ("?lang=fr&theme=auto", "v=1&focus=d&lang=fr&embed=1"),
        ("?embed=0", "v=1&focus=d&theme=dark"),
        ("?v=1", "v=1&theme=dark&embed=1"),
        ("?q=x&theme=light&data=y.json", "v=1&q=x&theme=light&embed=1&data=y.json"),
    ] {
        let (view, warnings) = parse(link).resolve(&dataset, &base);
        assert_eq!((serialize(&view).as_str(), warnings), (expected, vec![]), "{link}");
    }
}

#[test]
fn resolving_tells_all_that_is_wrong_with_a_link() {
    let (view, warnings) =
        parse("?colour=red&actor=gone&sel=openai").resolve(&world(), &PageSettings::default());
    assert_eq!(serialize(&view), "v=1");
    let keys: Vec<&str> = warnings.iter().map(|w| w.key.as_str()).collect();
    assert_eq!(keys, ["colour", "sel", "actor"]);
}

#[test]
fn a_question_between_two_takes_the_place_of_filters_neighbourhood_and_selection() {
    let ids = vec!["openai".to_owned(), "microsoft".to_owned()];
    let view =
        parse("v=1&dispute=musk-v-openai&kind=ruling&actor=xai&focus=openai&sel=entity:openai&at=2025-01-01")
            .view;
    let asked = view.apply(&Action::AskBetween(ids.clone()));
    assert_eq!(serialize(&asked), "v=1&between=openai,microsoft&at=2025-01-01");
    // Among what is chosen already it narrows.
    let narrowed = view.apply(&Action::Between(ids));
    assert_eq!(narrowed.filter.kinds, ["ruling"]);
    assert!(narrowed.filter.actors.is_empty() && narrowed.sel.is_none());
}
