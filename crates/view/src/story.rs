//! Stories: the view a step shows, and the short link a page has while it shows one unchanged. A step's view is
//! the dataset's; that the reader has wandered from it is seen by comparing, never remembered.

use super::serialize::serialize_step;
use super::{Frame, StoryAt, View, parse, serialize};
use dataset::{Dataset, Story};

/// The story of an id.
#[must_use]
pub fn story<'a>(dataset: &'a Dataset, id: &str) -> Option<&'a Story> {
    dataset.stories.iter().find(|story| story.id == id)
}

/// The view a step of a story shows, in this frame; `None` where the dataset has no such step. The step's query
/// is read as it is written: an empty one is the whole field. What it names besides a view (a frame, a story) is
/// not the dataset's to say, and what the dataset lacks is dropped without a word.
#[must_use]
pub fn step_view(dataset: &Dataset, at: &StoryAt, frame: &Frame) -> Option<View> {
    let step = story(dataset, &at.id)?.steps.get(usize::from(at.step).checked_sub(1)?)?;
    let (mut view, _) = parse(&step.view).view.known(dataset);
    view.story = Some(at.clone());
    view.frame = frame.clone();
    Some(view)
}

/// Whether the reader is in a story and looks at something else than its step shows.
#[must_use]
pub fn has_wandered(dataset: &Dataset, view: &View) -> bool {
    view.story.as_ref().is_some_and(|at| step_view(dataset, at, &view.frame).as_ref() != Some(view))
}

/// The link of a view on this dataset: of a step shown unchanged its short form, else `serialize`.
/// `parse(link).resolve(dataset, …)` gives back the same view.
#[must_use]
pub fn link(dataset: &Dataset, view: &View) -> String {
    match &view.story {
        Some(at) if !has_wandered(dataset, view) => serialize_step(at, &view.frame),
        _ => serialize(view),
    }
}
