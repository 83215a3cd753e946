//! The way into the stories: a menu that names each, and one line beside it: on the opening view the first story,
//! after leaving one the way back to it.

use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el, unordered};
use crate::ui::kit::menu::menu;
use crate::ui::kit::props::PageProps;
use dataset::Story;
use view::{Action, StoryAt, opening, story as story_by_id};

/// The id of the line beside the menu.
pub const RETURN_ID: &str = "story-line";

/// `left` is the step at which the reader left a story. `None` where the dataset has no stories.
pub fn stories(props: &PageProps, left: Option<&StoryAt>) -> Option<El> {
    let words = props.words();
    let dataset = &props.loaded.dataset;
    let first = dataset.stories.first()?;
    let line = match left {
        Some(at) => story_by_id(dataset, &at.id).map(|story| return_to(props, at, story)),
        None => is_about_the_opening(props).then(|| invitation(props, first)),
    };
    let listed = dataset.stories.iter().map(|story| {
        let press = entry(props, story).add(steps(props, story));
        el("li").add(press)
    });
    let panel = el("div").class("menu-panel").add(unordered().each(listed));
    let list = el("div").class("story-menu").add(menu(words.stories, None, None, panel));
    // Without a line, the menu needs no row of its own on a phone.
    let class = if line.is_some() { "stories" } else { "stories lone" };
    Some(el("nav").class(class).attr("aria-label", words.stories).add_opt(line).add(list))
}

/// Whether the view keeps what the opening view keeps: whatever is selected in it and as of whichever day, so that the
/// line, and with it the picture below, does not come and go at each press.
fn is_about_the_opening(props: &PageProps) -> bool {
    let (view, opening) = (&props.view, opening(&props.loaded.dataset, &props.view.settings));
    view.story.is_none() && view.filter == opening.filter && view.focus == opening.focus
}

fn entry(props: &PageProps, story: &Story) -> El {
    let first = StoryAt { id: story.id.clone(), step: 1 };
    let title = el("span").class("story-title").node(localized(&story.title, props.lang));
    props.button(Action::Story(Some(first))).class("story-entry").add(title)
}

fn steps(props: &PageProps, story: &Story) -> El {
    el("span").class("number").text(&(props.words().story_steps)(story.steps.len()))
}

/// One line that invites.
fn invitation(props: &PageProps, story: &Story) -> El {
    let before = el("span").class("before").text(props.words().read_the_story);
    entry(props, story).class("story-line").attr("id", RETURN_ID).add(before).add(steps(props, story))
}

fn return_to(props: &PageProps, at: &StoryAt, story: &Story) -> El {
    let title = story.title.text(props.lang);
    let said = (props.words().return_to_story)(title, usize::from(at.step));
    let back = props.button(Action::Story(Some(at.clone()))).class("story-line").attr("id", RETURN_ID);
    back.add(el("span").class("story-title").text(&said))
}
