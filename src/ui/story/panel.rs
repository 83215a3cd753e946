//! The story panel: the text of the step, the list of steps, the buttons on, back and out; and what keys and swipes on it
//! mean. Has no state: the step is part of the view.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, PointerEvent};
use yew::Callback;

use crate::browser::bridge::hook;
use crate::ui::kit::icons::{self, icon_button};
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, On, button, el, ordered, unordered};
use crate::ui::kit::props::PageProps;
use base::geometry::Point;
use dataset::{Dataset, Story};
use view::{Action, StoryAt, View, has_wandered, story as story_by_id};

/// The panel's own id, and that of the button that goes on.
pub const PANEL_ID: &str = "story";
pub const NEXT_ID: &str = "story-next";

/// A swipe is at least so long, and so much more sideways than up or down.
const SWIPE_PX: f64 = 40.0;
const SIDEWAYS: f64 = 1.5;

/// Input on the panel.
pub enum Input {
    /// A finger put down, in CSS pixels of the window.
    Press(Point),
    Lift(Point),
    /// An arrow key.
    Key {
        forward: bool,
    },
}

/// Reads an event on the panel. A dragged mouse selects text, so only fingers and pens swipe.
pub fn input_of(event: &Event) -> Option<Input> {
    let input = match event.type_().as_str() {
        "keydown" => {
            let key: &KeyboardEvent = event.unchecked_ref();
            let forward = match key.key().as_str() {
                "ArrowRight" => true,
                "ArrowLeft" => false,
                _ => return None,
            };
            // With Alt it is the browser's Back.
            if key.alt_key() || key.ctrl_key() || key.meta_key() || key.shift_key() {
                return None;
            }
            event.prevent_default();
            Input::Key { forward }
        }
        name => {
            let pointer: &PointerEvent = event.unchecked_ref();
            if pointer.pointer_type() == "mouse" || !pointer.is_primary() {
                return None;
            }
            let at = Point::new(f64::from(pointer.client_x()), f64::from(pointer.client_y()));
            if name == "pointerdown" { Input::Press(at) } else { Input::Lift(at) }
        }
    };
    Some(input)
}

/// The direction of a swipe: forward (true) to the left, as a page is turned.
pub fn swipe_direction(from: Point, to: Point) -> Option<bool> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    (dx.abs() > SWIPE_PX && dx.abs() > SIDEWAYS * dy.abs()).then_some(dx < 0.0)
}

/// The step after the present one, or before it.
pub fn step_beside(dataset: &Dataset, view: &View, forward: bool) -> Option<StoryAt> {
    let at = view.story.as_ref()?;
    let step = if forward { at.step.checked_add(1)? } else { at.step.checked_sub(1)? };
    let steps = story_by_id(dataset, &at.id)?.steps.len();
    (1..=steps).contains(&usize::from(step)).then(|| StoryAt { id: at.id.clone(), step })
}

/// The panel; nothing at all outside a story.
pub fn panel(props: &PageProps, on_input: &Callback<Event>) -> Option<El> {
    let words = props.words();
    let at = props.view.story.as_ref()?;
    let story = story_by_id(&props.loaded.dataset, &at.id)?;
    let (step, steps) = (usize::from(at.step), story.steps.len());
    let count = (words.step_of)(step, steps);
    let title = el("div")
        .add(el("p").class("kicker").text(words.story).text(" · ").text(&count))
        .add(el("h2").node(localized(&story.title, props.lang)));
    let leave =
        icon_button(icons::CROSS, words.leave_story, props.dispatch(Action::Story(None))).class("tool close");
    let panel = el("section")
        .class("story")
        .attr("id", PANEL_ID)
        .attr("aria-label", words.story)
        .attr(hook::STORY, &at.id)
        .attr(hook::STORY_STEP, &step.to_string());
    let panel = [On::KeyDown, On::PointerDown, On::PointerUp]
        .into_iter()
        .fold(panel, |panel, on| panel.on(on, on_input.clone()));
    Some(
        panel
            .add(el("div").class("story-head").add(title).add(leave))
            .add(ordered().class("story-steps").each((1..=steps).map(|n| segment(props, at, n))))
            .add(text(props, story, step, &count))
            .add(buttons(props, story, at)),
    )
}

/// One of the row of steps.
fn segment(props: &PageProps, at: &StoryAt, n: usize) -> El {
    let now = usize::from(at.step);
    let to = StoryAt { id: at.id.clone(), step: u16::try_from(n).unwrap_or(u16::MAX) };
    let press = props
        .button(Action::Story(Some(to)))
        .aria_label(&(props.words().step_named)(n))
        .class_if(n <= now, "past")
        .attr_opt("aria-current", (n == now).then_some("step"));
    el("li").add(press)
}

/// The step's text, in a live region. Under it, unseen, are those of all steps: the panel is as high as the longest needs,
/// and nothing beside it moves from step to step.
fn text(props: &PageProps, story: &Story, step: usize, count: &str) -> El {
    let unseen = story
        .steps
        .iter()
        .map(|other| el("p").class("room").attr("aria-hidden", "true").text(other.text.text(props.lang)));
    let said = story.steps.get(step.saturating_sub(1)).map(|now| localized(&now.text, props.lang));
    let now = el("div")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true")
        .add(el("span").class("unseen").text(count))
        .add(el("p").attr("id", "story-text").key(count).node(said.unwrap_or_default()));
    el("div").class("story-text").each(unseen).add(now)
}

/// The ways on and back; back to the step for a reader who has wandered; at the end, where to go from there.
fn buttons(props: &PageProps, story: &Story, at: &StoryAt) -> El {
    let words = props.words();
    let (dataset, step) = (&props.loaded.dataset, usize::from(at.step));
    let wandered = has_wandered(dataset, &props.view);
    let back = wandered.then(|| {
        props.button(Action::Story(Some(at.clone()))).class("story-back").text(&(words.back_to_step)(step))
    });
    let turns = el("div").class("story-turns").add(turn(props, false).text(words.previous_step)).add(
        turn(props, true).attr("id", NEXT_ID).attr("aria-describedby", "story-text").text(words.next_step),
    );
    let end = (step == story.steps.len()).then(|| end(props, at));
    el("div").class("story-ways").add_opt(end).add_opt(back).add(turns)
}

/// Stays in place, and keeps the focus, where there is no way further.
fn turn(props: &PageProps, forward: bool) -> El {
    match step_beside(&props.loaded.dataset, &props.view, forward) {
        Some(to) => props.button(Action::Story(Some(to))),
        None => button(Callback::noop()).flag("aria-disabled", true),
    }
    .class(if forward { "turn on" } else { "turn" })
}

fn end(props: &PageProps, at: &StoryAt) -> El {
    let words = props.words();
    let others = props.loaded.dataset.stories.iter().filter(|other| other.id != at.id);
    let mut items: Vec<El> = others
        .map(|other| {
            let first = StoryAt { id: other.id.clone(), step: 1 };
            let press = props.button(Action::Story(Some(first))).class("link");
            el("li").add(press.node(localized(&other.title, props.lang)))
        })
        .collect();
    let another = (!items.is_empty()).then(|| el("p").text(words.another_story));
    items.push(el("li").add(props.button(Action::Story(None)).class("link").text(words.explore)));
    el("div").class("story-end").add_opt(another).add(unordered().each(items))
}
