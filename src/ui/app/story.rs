//! What the page does as a story is read: turning steps, where focus goes, the way back after leaving. Which step
//! is shown is the view's to say; kept here is only what a link does not carry.

use super::{App, Phase};
use crate::browser::{document, menus};
use crate::ui::story::panel::{self, Hand, NEXT, PANEL};
use crate::ui::story::list::RETURN;
use base::geometry::Point;
use base::text::strings::strings;
use view::{Action, StoryAt, View, has_wandered, link, serialize, step_view};

/// What a link does not carry of a story being read.
#[derive(Default)]
pub struct Reading {
    /// Where a finger was put on the panel.
    pressed: Option<Point>,
    /// The step the reader left the story at; empty while in a story.
    pub left: Option<StoryAt>,
    /// What gets the focus once it is there, because what had it goes away.
    focus: Option<&'static str>,
    turned: bool,
}

impl App {
    /// The link of the present view: of a step shown unchanged its short form.
    pub(in crate::ui) fn link(&self) -> String {
        match &self.phase {
            Phase::Ready { loaded, .. } => link(&loaded.dataset, &self.view),
            _ => serialize(&self.view),
        }
    }

    /// The view after an action: to go to a step is to see what it shows.
    pub(super) fn next_view(&mut self, action: &Action) -> View {
        let (Action::Story(to), Phase::Ready { loaded, .. }) = (action, &self.phase) else {
            return self.view.apply(action);
        };
        let (dataset, from) = (&loaded.dataset, &self.view.story);
        let other = from.as_ref().map(|at| &at.id) != to.as_ref().map(|at| &at.id);
        if to.is_none() {
            self.reading.focus = Some(RETURN);
        } else if other || has_wandered(dataset, &self.view) {
            menus::close_all();
            self.reading.focus = Some(NEXT);
        }
        let step = to.as_ref().and_then(|at| step_view(dataset, at, &self.view.frame));
        step.unwrap_or_else(|| self.view.apply(action))
    }

    /// A key or a finger on the panel.
    pub(super) fn turn(&mut self, hand: &Hand) -> bool {
        let forward = match *hand {
            Hand::Key { forward } => Some(forward),
            Hand::Press(at) => {
                self.reading.pressed = Some(at);
                None
            }
            Hand::Lift(at) => self.reading.pressed.take().and_then(|from| story::swiped(from, at)),
        };
        // Arrows and swipes are meant in the direction of reading.
        let forward = forward.map(|to_the_right| to_the_right != strings(self.lang()).right_to_left);
        let Phase::Ready { loaded, .. } = &self.phase else { return false };
        let to = forward.and_then(|forward| story::beside(&loaded.dataset, &self.view, forward));
        to.is_some_and(|to| self.act(&Action::Story(Some(to))))
    }

    /// Remembers what a change of view means for the story being read.
    pub(super) fn note_story(&mut self, before: &View) {
        self.reading.turned |= before.story != self.view.story;
        match (&before.story, &self.view.story) {
            (_, Some(_)) => self.reading.left = None,
            (Some(at), None) => self.reading.left = Some(at.clone()),
            (None, None) => {}
        }
    }

    /// Once drawn: the step's words are in sight, and the focus is somewhere.
    pub(super) fn settle_story(&mut self) {
        if std::mem::take(&mut self.reading.turned) {
            document::bring_to_top(PANEL);
        }
        if let Some(id) = self.reading.focus.take() {
            document::focus(id);
        }
    }
}
