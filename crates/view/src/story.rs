//! Stories: the view a step shows, and the short link a page has while it shows one unchanged. A step's view is
//! the dataset's; that the reader has wandered from it is seen by comparing, never remembered.

use crate::link::parse::parse;
use crate::link::serialize::{serialize, serialize_step};
use crate::state::{PageSettings, StoryAt, View};
use dataset::{Dataset, Story};

/// The story of an id.
#[must_use]
pub fn story<'a>(dataset: &'a Dataset, id: &str) -> Option<&'a Story> {
    dataset.stories.iter().find(|story| story.id == id)
}

/// The view a step of a story shows, in this settings; `None` where the dataset has no such step. The step's query
/// is read as it is written: an empty one is the whole field. What it names besides a view (a settings, a story) is
/// not the dataset's to say, and what the dataset lacks is dropped without a word.
#[must_use]
pub fn step_view(dataset: &Dataset, at: &StoryAt, settings: &PageSettings) -> Option<View> {
    let step = story(dataset, &at.id)?.steps.get(usize::from(at.step).checked_sub(1)?)?;
    let (mut view, _) = parse(&step.view).view.resolve(dataset);
    view.story = Some(at.clone());
    view.settings = settings.clone();
    Some(view)
}

/// Whether the reader is in a story and looks at something else than its step shows.
#[must_use]
pub fn has_wandered(dataset: &Dataset, view: &View) -> bool {
    view.story.as_ref().is_some_and(|at| step_view(dataset, at, &view.settings).as_ref() != Some(view))
}

/// The link of a view on this dataset: of a step shown unchanged its short form, else `serialize`.
/// `parse(link).resolve(dataset, …)` gives back the same view.
#[must_use]
pub fn link(dataset: &Dataset, view: &View) -> String {
    match &view.story {
        Some(at) if !has_wandered(dataset, view) => serialize_step(at, &view.settings),
        _ => serialize(view),
    }
}
