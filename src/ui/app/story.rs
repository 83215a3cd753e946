//! Reading a story: which step an action or a swipe leads to, where the focus goes, the way back after leaving. The step
//! itself is part of the view; here is only what no link carries.

use crate::browser::{document, menus};
use crate::ui::story::{Input, NEXT_ID, PANEL_ID, RETURN_ID, step_beside, swipe_direction};
use base::geometry::Point;
use dataset::Dataset;
use view::{Action, StoryAt, View, has_wandered, step_view};

/// What no link carries of a story being read.
#[derive(Default)]
pub struct StoryState {
    /// Where a finger was put on the panel.
    pressed: Option<Point>,
    /// The step at which the reader left the story; empty while in a story.
    left: Option<StoryAt>,
    /// The id of what gets the focus after the next render, because what had it goes away.
    focus: Option<&'static str>,
    has_turned: bool,
}

impl StoryState {
    /// The step at which the reader left a story.
    pub fn left(&self) -> Option<&StoryAt> {
        self.left.as_ref()
    }

    /// The view after an action: going to a step shows what the step shows.
    pub fn next_view(&mut self, dataset: &Dataset, view: &View, action: &Action) -> View {
        let Action::Story(to) = action else { return view.apply(action) };
        let is_other = view.story.as_ref().map(|at| &at.id) != to.as_ref().map(|at| &at.id);
        if to.is_none() {
            self.focus = Some(RETURN_ID);
        } else if is_other || has_wandered(dataset, view) {
            menus::close_all();
            self.focus = Some(NEXT_ID);
        }
        let step = to.as_ref().and_then(|at| step_view(dataset, at, &view.settings));
        step.unwrap_or_else(|| view.apply(action))
    }

    /// The step that a key or a swipe leads to.
    pub fn turn(
        &mut self,
        dataset: &Dataset,
        view: &View,
        input: &Input,
        right_to_left: bool,
    ) -> Option<StoryAt> {
        let to_the_right = match *input {
            Input::Key { forward } => Some(forward),
            Input::Press(at) => {
                self.pressed = Some(at);
                None
            }
            Input::Lift(at) => self.pressed.take().and_then(|from| swipe_direction(from, at)),
        };
        // Arrows and swipes follow the direction of reading.
        step_beside(dataset, view, to_the_right? != right_to_left)
    }

    /// Notes what a change of view means for the story being read.
    pub fn on_view_change(&mut self, before: &View, view: &View) {
        self.has_turned |= before.story != view.story;
        match (&before.story, &view.story) {
            (_, Some(_)) => self.left = None,
            (Some(at), None) => self.left = Some(at.clone()),
            (None, None) => {}
        }
    }

    /// After a render: brings the step's text into sight and gives the focus a place.
    pub fn rendered(&mut self) {
        if std::mem::take(&mut self.has_turned) {
            document::bring_to_top(PANEL_ID);
        }
        if let Some(id) = self.focus.take() {
            document::focus(id);
        }
    }
}
