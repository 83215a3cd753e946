//! What an editor changes of a dataset is what was meant and nothing else.
#![allow(clippy::unwrap_used, missing_docs)]

use base::text::Lang;
use edit::{Bar, Edit, Edits, bar, edited, text_language, undone, view_text};
use proptest::prelude::*;
use serde_json::Value;

const STORY: &str = "whose-names";

fn java() -> String {
    std::fs::read_to_string(fixture::repository("examples/java/java.json")).unwrap()
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn steps(text: &str) -> Vec<Value> {
    value(text)["stories"][0]["steps"].as_array().unwrap().clone()
}

fn made(text: &str, edit: Edit) -> edit::Edited {
    edited(text, &Edits::default(), edit).unwrap()
}

fn add(after: usize, said: &str) -> Edit {
    let (story, lang) = (STORY.to_owned(), "fr".to_owned());
    Edit::AddStep { story, after, lang, text: said.to_owned(), view: "v=1&actor=sun&lang=fr".to_owned() }
}

/// The lines that one text has and the other has not.
fn other_lines(before: &str, after: &str) -> Vec<String> {
    let known: std::collections::HashSet<&str> =
        before.lines().map(|line| line.trim_end_matches(',')).collect();
    after.lines().filter(|line| !known.contains(line.trim_end_matches(','))).map(str::to_owned).collect()
}

#[test]
fn the_view_on_screen_becomes_the_opening_and_nothing_else_changes() {
    let before = java();
    let query =
        "v=1&dispute=oracle-v-google&sel=event:not-copyrightable&lang=fr&theme=dark&story=whose-names&step=2";
    let after = made(&before, Edit::Opening { view: query.to_owned() }).text;
    assert_eq!(value(&after)["opening"], "?dispute=oracle-v-google&sel=event:not-copyrightable");
    let mut without = value(&after);
    without["opening"] = value(&before)["opening"].clone();
    let mut wanted = value(&before);
    if wanted.get("opening").is_none() {
        wanted["opening"] = Value::Null;
    }
    assert_eq!(without, wanted);
    assert!(other_lines(&before, &after).len() <= 1, "{:?}", other_lines(&before, &after));
}

#[test]
fn a_step_is_added_where_it_was_asked_for_and_shown() {
    let before = java();
    let after = made(&before, add(2, " Un pas \"de plus\" "));
    assert_eq!(after.query, "v=1&story=whose-names&step=3");
    let (old, new) = (steps(&before), steps(&after.text));
    assert_eq!(new.len(), old.len() + 1);
    assert_eq!(new[2], serde_json::json!({ "view": "?actor=sun", "text": { "fr": "Un pas \"de plus\"" } }));
    assert_eq!((&new[..2], &new[3..]), (&old[..2], &old[2..]));
    assert!(edited(&before, &Edits::default(), add(2, "  ")).is_none(), "no step without a text");
}

#[test]
fn steps_are_put_in_order_and_the_one_that_moved_stays_on_screen() {
    let before = java();
    let (story, old) = (STORY.to_owned(), steps(&before));
    let after = made(&before, Edit::MoveStep { story: story.clone(), step: 3, to: 1 });
    assert_eq!(after.query, "v=1&story=whose-names&step=1");
    let wanted: Vec<Value> = [2, 0, 1].into_iter().chain(3..old.len()).map(|at| old[at].clone()).collect();
    assert_eq!(steps(&after.text), wanted);
    let back = made(&after.text, Edit::MoveStep { story: story.clone(), step: 1, to: 3 });
    assert_eq!(steps(&back.text), old);
    for to in [0, old.len() + 1] {
        let away = Edit::MoveStep { story: story.clone(), step: 1, to };
        assert!(edited(&before, &Edits::default(), away).is_none(), "{to}");
    }
}

#[test]
fn a_text_is_written_in_one_language_and_stays_in_the_others() {
    let before = java();
    let write = |text: &str, lang: &str| Edit::StepText {
        story: STORY.to_owned(),
        step: 1,
        lang: lang.to_owned(),
        text: text.to_owned(),
    };
    let after = made(&before, write("Anders", "fr")).text;
    assert_eq!(steps(&after)[0]["text"]["fr"], "Anders");
    assert_eq!(steps(&after)[0]["text"]["en"], steps(&before)[0]["text"]["en"]);
    // A plain text is in the first language promised.
    let plain = r#"{"version":1,"languages":["fr","en"],"stories":[{"id":"whose-names","title":"T","steps":[{"view":"?v=1","text":"Un"}]}]}"#;
    let both = made(plain, write("One", "en")).text;
    assert_eq!(steps(&both)[0]["text"], serde_json::json!({ "fr": "Un", "en": "One" }));
    assert_eq!(steps(&made(plain, write("Deux", "fr")).text)[0]["text"], "Deux");
}

#[test]
fn a_new_story_has_an_id_of_its_title_and_goes_with_its_last_step() {
    let before = java();
    let title = "Wer darf’s sagen?".to_owned();
    let new = |text: &str| {
        let (lang, view) = ("en".to_owned(), "?v=1&view=graph".to_owned());
        made(text, Edit::NewStory { title: title.clone(), lang, text: "First.".to_owned(), view })
    };
    let once = new(&before);
    let twice = new(&once.text);
    let ids: Vec<Value> =
        value(&twice.text)["stories"].as_array().unwrap().iter().map(|story| story["id"].clone()).collect();
    assert_eq!(ids.len(), 3);
    assert_eq!(ids[2], format!("{}-2", ids[1].as_str().unwrap()));
    let gone = made(&twice.text, Edit::RemoveStep { story: ids[2].as_str().unwrap().to_owned(), step: 1 });
    assert_eq!(gone.text, once.text);
    let mut without = value(&before);
    without.as_object_mut().unwrap().remove("stories");
    let only = new(&without.to_string()).text;
    assert_eq!(value(&only)["stories"][0]["steps"][0]["view"], "?view=graph");
}

#[test]
fn nodes_placed_by_hand_are_so_in_the_opening_and_in_every_step() {
    let before = java();
    let after = made(&before, Edit::Pins { view: "v=1&actor=sun&pin=sun:10:-20".to_owned() }).text;
    let opening = value(&after)["opening"].as_str().unwrap().to_owned();
    assert!(opening.contains("pin=sun:10:-20"), "{opening}");
    for (old, new) in steps(&before).iter().zip(steps(&after)) {
        let new = new["view"].as_str().unwrap();
        assert!(new.contains("pin=sun:10:-20"), "{new}");
        // Nothing else of the step's view is another.
        let bare = |query: &str| {
            let mut view = view::parse(query).view;
            view.pins.clear();
            view
        };
        assert_eq!(bare(new), bare(old["view"].as_str().unwrap()));
    }
}

#[test]
fn an_edited_dataset_is_as_sound_as_before() {
    let before = java();
    let mut edits = Edits::default();
    let mut text = before.clone();
    let story = STORY.to_owned();
    for edit in [
        add(0, "Zuerst."),
        Edit::Opening { view: "v=1&view=timeline".to_owned() },
        Edit::StepView { story: story.clone(), step: 2, view: "story=whose-names&step=4".to_owned() },
        Edit::MoveStep { story: story.clone(), step: 1, to: 8 },
        Edit::RemoveStep { story, step: 3 },
    ] {
        let next = edited(&text, &edits, edit).unwrap();
        (text, edits) = (next.text, next.edits);
    }
    assert_eq!(check::check(&text).errors, check::check(&before).errors);
    assert_eq!(edits.text(&before).unwrap(), text, "the edits alone say it all");
    while let Some(less) = undone(&before, &edits) {
        edits = less.edits;
        text = less.text;
    }
    assert_eq!(text, before, "undone to the byte");
}

#[test]
fn a_short_link_of_a_step_means_the_view_of_that_step() {
    let text = java();
    let wanted = steps(&text)[3]["view"].as_str().unwrap().to_owned();
    let meant = view_text(&text, "story=whose-names&step=4&lang=fr").unwrap();
    assert_eq!(view::parse(&meant).view, view::parse(&wanted).view);
    assert_eq!(view_text(&text, "v=1").unwrap(), "?v=1", "the whole field");
    assert!(view_text("no json", "v=1").is_none());
}

#[test]
fn the_bar_names_what_may_be_done_in_the_language_of_the_page() {
    let text = java();
    for lang in Lang::ALL {
        let of = |query: &str| bar(&Bar { text: &text, query, lang, made: 0, refused: false }).unwrap();
        let outside = of("v=1&actor=sun");
        for edit in ["opening", "pins", "add-step", "undo", "json", "xlsx"] {
            assert!(outside.contains(&format!("data-edit=\"{edit}\"")), "{edit}");
        }
        assert!(!outside.contains("data-edit=\"step-text\""), "no step is on screen");
        let inside = of("v=1&story=whose-names&step=2");
        let own = steps(&text)[1]["text"][lang.tag()].as_str().unwrap().to_owned();
        assert!(inside.contains(&own), "its text stands in the field");
        for edit in ["step-text", "step-view", "move-step", "remove-step"] {
            let named = format!("data-edit=\"{edit}\" data-story=\"whose-names\" data-step=\"2\"");
            assert!(inside.contains(&named), "{edit}");
        }
        // Each field has a name.
        let named = inside.matches("<label for=\"").count();
        assert_eq!(
            named,
            ["<select", "<input", "<textarea"].map(|tag| inside.matches(tag).count()).iter().sum::<usize>()
        );
    }
}

#[test]
fn nothing_of_a_dataset_is_markup_in_the_bar() {
    let text = r#"{"version":1,"stories":[{"id":"s","title":"<b>&\"","steps":[{"view":"?v=1","text":"</textarea><script>"}]}]}"#;
    let bar =
        bar(&Bar { text, query: "v=1&story=s&step=1", lang: Lang::En, made: 1, refused: true }).unwrap();
    assert!(bar.contains("&lt;b&gt;&amp;&quot;") && bar.contains("&lt;/textarea&gt;&lt;script&gt;"), "{bar}");
    assert!(!bar.contains("<script") && !bar.contains("<b>"));
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let story = prop_oneof![4 => Just(STORY.to_owned()), 1 => "[a-z-]{0,8}"];
    let view =
        prop_oneof![Just("v=1&actor=sun".to_owned()), Just("story=whose-names&step=2".to_owned()), ".{0,30}"];
    let (lang, said) = (prop_oneof![Just("en".to_owned()), Just("fr".to_owned())], ".{0,20}");
    (0..8_u8, story, 0..9_usize, 0..9_usize, lang, said, view).prop_map(
        |(which, story, step, to, lang, text, view)| match which {
            0 => Edit::Opening { view },
            1 => Edit::NewStory { title: story, lang, text, view },
            2 => Edit::AddStep { story, after: step, lang, text, view },
            3 => Edit::StepView { story, step, view },
            4 => Edit::StepText { story, step, lang, text },
            5 => Edit::MoveStep { story, step, to },
            6 => Edit::RemoveStep { story, step },
            _ => Edit::Pins { view },
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is edited, in whatever order: the dataset stays readable, its records stay, and the edits bring it about again.
    #[test]
    fn no_edit_loses_a_record(asked in proptest::collection::vec(any_edit(), 0..6)) {
        let before = java();
        let (mut text, mut edits) = (before.clone(), Edits::default());
        for edit in asked {
            if let Some(next) = edited(&text, &edits, edit) {
                (text, edits) = (next.text, next.edits);
            }
        }
        prop_assert_eq!(edits.text(&before), Some(text.clone()));
        let (mut old, mut new) = (value(&before), value(&text));
        for of in [&mut old, &mut new] {
            for name in ["opening", "stories"] {
                of.as_object_mut().unwrap().remove(name);
            }
        }
        prop_assert_eq!(old, new);
        let kept = serde_json::to_string(&edits).unwrap();
        prop_assert_eq!(serde_json::from_str::<Edits>(&kept).unwrap(), edits);
    }
}

#[test]
fn the_bar_counts_the_nodes_placed_in_the_step_on_screen() {
    let placed = made(&java(), add(0, "One.")).text;
    let view = "v=1&actor=sun&pin=sun:0:0,oracle:40:0";
    let placed =
        made(&placed, Edit::StepView { story: STORY.to_owned(), step: 1, view: view.to_owned() }).text;
    let told =
        |query: &str| bar(&Bar { text: &placed, query, lang: Lang::En, made: 0, refused: false }).unwrap();
    let count = parse_pins(view);
    assert!(count > 0);
    assert!(told(view).contains(&format!("placed by hand: {count}")), "{}", told(view));
    let step = told("v=1&story=whose-names&step=1");
    assert!(step.contains(&format!("placed by hand: {count}")), "{step}");
}

fn parse_pins(query: &str) -> usize {
    view::parse(query).view.pins.len()
}

#[test]
fn what_changes_nothing_is_no_change() {
    let once = made(&java(), Edit::Opening { view: "v=1&actor=sun".to_owned() });
    let again = edited(&once.text, &once.edits, Edit::Opening { view: "v=1&actor=sun".to_owned() }).unwrap();
    assert_eq!((again.text, again.edits.0.len()), (once.text, 1));
}

#[test]
fn texts_are_written_in_a_language_of_the_dataset() {
    assert_eq!(text_language(&java(), Lang::Fr), "fr");
    assert_eq!(text_language(r#"{"languages": ["de", "en"]}"#, Lang::Fr), "de");
    assert_eq!(text_language(r#"{"languages": ["de", "en"]}"#, Lang::En), "en");
}
