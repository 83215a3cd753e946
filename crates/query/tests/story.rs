//! What the link of a story promises: alone it is the step's own view, with more it says what it says, and what no
//! longer fits is reported and never leaves the page empty.
#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use base::text::Lang;
use dataset::Dataset;
use fixture::World;
use proptest::prelude::*;
use proptest::sample::select;
use query::{Search, visible};
use view::*;

fn bundled() -> Dataset {
    fixture::bundled_dataset()
}

/// A story `s` of two steps: around a dispute, and the whole field.
fn told() -> Dataset {
    let mut dataset = World::new()
        .opening("?sel=dispute:d")
        .entity("openai", "lab", "OpenAI", &[], "")
        .dispute("d", "A dispute", "ongoing", &[], &[], ("2025", ""))
        .story("s", 2)
        .built();
    dataset.stories[0].steps[0].view = "?focus=d&actor=gone&theme=dark&embed=1&story=s&step=9".into();
    dataset
}

fn resolved(dataset: &Dataset, link: &str) -> (View, Vec<String>) {
    let (view, warnings) = parse(link).resolve(dataset, &PageSettings::default());
    (view, warnings.iter().map(|w| format!("{}={}", w.key, w.value)).collect())
}

#[test]
fn a_link_of_a_story_alone_is_the_view_of_its_step_and_one_of_more_keys_says_what_it_says() {
    let dataset = told();
    for (link_given, exact, short, told_of) in [
        ("?story=s", "v=1&focus=d&story=s", "v=1&story=s", ""),
        ("?v=1&story=s&step=1", "v=1&focus=d&story=s", "v=1&story=s", ""),
        ("?story=s&step=2", "v=1&view=all&story=s&step=2", "v=1&story=s&step=2", ""),
        (
            "?story=s&lang=fr&theme=light",
            "v=1&focus=d&story=s&lang=fr&theme=light",
            "v=1&story=s&lang=fr&theme=light",
            "",
        ),
        ("?story=s&utm_source=x&q=", "v=1&focus=d&story=s", "v=1&story=s", ""),
        // The reader has wandered: to another node, to nothing at all left out, to the step's view by hand.
        ("?story=s&sel=entity:openai", "v=1&sel=entity:openai&story=s", "v=1&sel=entity:openai&story=s", ""),
        ("?view=all&story=s", "v=1&view=all&story=s", "v=1&view=all&story=s", ""),
        ("?focus=d&story=s", "v=1&focus=d&story=s", "v=1&story=s", ""),
        // What does not fit any more.
        ("?story=s&step=3", "v=1&focus=d&story=s", "v=1&story=s", "step=3"),
        ("?story=s&step=no", "v=1&focus=d&story=s", "v=1&story=s", "step=no"),
        ("?story=gone&step=2", "v=1&sel=dispute:d", "v=1&sel=dispute:d", "story=gone"),
        ("?story=A_B", "v=1&sel=dispute:d", "v=1&sel=dispute:d", "story=A_B"),
        ("?story=s&colour=red", "v=1&focus=d&story=s", "v=1&story=s", "colour=red"),
        ("?story=gone&q=x", "v=1&q=x", "v=1&q=x", "story=gone"),
    ] {
        let (view, warnings) = resolved(&dataset, link_given);
        assert_eq!(serialize(&view), exact, "{link_given}");
        assert_eq!(link(&dataset, &view), short, "{link_given}");
        assert_eq!(warnings.join(" "), told_of, "{link_given}");
    }
}

#[test]
fn a_step_keeps_the_frame_of_the_page() {
    let dataset = told();
    let settings = PageSettings {
        lang: Some(Lang::Fr),
        embed: true,
        data: Some("x.json".into()),
        ..PageSettings::default()
    };
    let at = StoryAt { id: "s".into(), step: 1 };
    assert_eq!(step_view(&dataset, &at, &settings).unwrap().settings, settings);
    let (view, _) = parse("?story=s").resolve(&dataset, &settings);
    assert_eq!(view.settings, settings);
    assert_eq!(link(&dataset, &view), "v=1&story=s&lang=fr&embed=1&data=x.json");
}

#[test]
fn who_looks_at_something_else_has_wandered() {
    let dataset = told();
    for (link, wandered) in [
        ("?story=s", false),
        ("?story=s&step=2", false),
        ("?story=s&lang=fr&theme=dark", false),
        ("?view=all&story=s", true),
        ("?focus=d&sel=dispute:d&story=s", true),
        ("?q=x", false),
    ] {
        assert_eq!(has_wandered(&dataset, &resolved(&dataset, link).0), wandered, "{link}");
    }
}

#[test]
fn steps_are_counted_from_one() {
    let dataset = told();
    for (id, step, there) in
        [("s", 0, false), ("s", 1, true), ("s", 2, true), ("s", 3, false), ("t", 1, false)]
    {
        let at = StoryAt { id: id.into(), step };
        assert_eq!(step_view(&dataset, &at, &PageSettings::default()).is_some(), there, "{id} {step}");
    }
}

#[test]
fn a_dataset_may_open_on_a_story() {
    let mut dataset = told();
    dataset.head.opening = "?story=s".into();
    assert_eq!(serialize(&resolved(&dataset, "").0), "v=1&focus=d&story=s");
    dataset.head.opening = "?story=gone".into();
    assert_eq!(serialize(&resolved(&dataset, "?story=gone").0), "v=1");
}

#[test]
fn every_step_of_the_bundled_stories_shows_what_it_selects() {
    let data = bundled();
    let search = Search::new(&data);
    for story in &data.stories {
        for (n, step) in (1..).zip(&story.steps) {
            let (id, told) = (&story.id, format!("{} step {n}", story.id));
            let (own, warnings) = resolved(&data, &step.view);
            assert_eq!(warnings, [""; 0], "{told}");
            let (view, _) = resolved(&data, &format!("?story={id}&step={n}"));
            assert_eq!(View { story: None, ..view.clone() }, own, "{told}");
            let shown = visible(&data, &search, &view);
            let Some(Selection::Event(event)) = &view.sel else { panic!("{told} selects no event") };
            assert!(shown.events.contains(&data.index.event_by_id[event]), "{told} hides {event}");
            assert!((3..=30).contains(&shown.nodes().count()), "{told}: {} nodes", shown.nodes().count());
        }
    }
}

#[test]
fn every_step_of_the_bundled_stories_is_short_in_both_languages() {
    for story in &bundled().stories {
        for (n, step) in (1..).zip(&story.steps) {
            for lang in Lang::ALL {
                let words = step.text.text(lang).split_whitespace().count();
                assert!((8..=45).contains(&words), "{} step {n} in {}: {words} words", story.id, lang.tag());
            }
        }
    }
}

static BUNDLED: LazyLock<Dataset> = LazyLock::new(bundled);

/// Links of a story, with a few other keys that the bundled dataset knows.
fn story_links() -> impl Strategy<Value = String> {
    let ids = ["august-2025-cut-off", "access-cut-off", "distillation", "gone"];
    let more = [
        "",
        "",
        "",
        "&v=1",
        "&lang=fr",
        "&theme=dark",
        "&sel=entity:openai",
        "&q=api",
        "&view=table",
        "&view=all",
        "&focus=anthropic",
        "&actor=gone",
        "&data=x.json",
        "&at=2025-08-02&compare=2025-07-31",
        "&embed=1&x=y",
    ];
    (select(ids.to_vec()), 0..11_u8, select(more.to_vec()), select(more.to_vec()))
        .prop_map(|(id, step, one, two)| format!("?story={id}&step={step}{one}{two}"))
}

proptest! {
    #[test]
    fn the_link_of_a_view_in_a_story_brings_back_the_view(asked in story_links()) {
        let (view, _) = parse(&asked).resolve(&BUNDLED, &PageSettings::default());
        for made in [link(&BUNDLED, &view), serialize(&view), serialize_full(&view)] {
            let (again, warnings) = parse(&made).resolve(&BUNDLED, &PageSettings::default());
            prop_assert_eq!(&again, &view, "{} {}", asked, made);
            prop_assert_eq!(warnings, &[]);
        }
        let made = link(&BUNDLED, &view);
        prop_assert_eq!(link(&BUNDLED, &parse(&made).resolve(&BUNDLED, &PageSettings::default()).0), made);
    }
}
