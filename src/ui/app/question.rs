//! The question "what is between this and …", asked of the selected entity and not yet of the other: whatever the reader
//! selects next, in the graph, a list or the search, is the other.

use view::{Action, Selection, View};

/// Whether the question waits for its other half.
#[derive(Default)]
pub struct Question {
    waits: bool,
}

impl Question {
    pub fn waits(&self) -> bool {
        self.waits
    }

    /// Asks, or takes the question back. Nothing can be asked where no entity is selected.
    pub fn toggle(&mut self, view: &View) {
        self.waits = !self.waits && matches!(view.sel, Some(Selection::Entity(_)));
    }

    /// Another selection has another question.
    pub fn on_view_change(&mut self, before: &View, after: &View) {
        self.waits &= before.sel == after.sel && after.filter.between == before.filter.between;
    }

    /// What actions come to while the question waits: the entity that is selected by them completes it.
    pub fn completed(&self, view: &View, actions: &[Action]) -> Option<Action> {
        let Some(Selection::Entity(one)) = view.sel.as_ref().filter(|_| self.waits) else { return None };
        actions.iter().find_map(|action| match action {
            Action::Select(Some(Selection::Entity(other))) if other != one => {
                Some(Action::AskBetween(vec![one.clone(), other.clone()]))
            }
            _ => None,
        })
    }
}
