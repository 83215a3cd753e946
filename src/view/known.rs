//! A view against a dataset: ids the dataset lacks are dropped and reported. The only part of this floor
//! that looks into a dataset, besides `opening`.

use super::keys::Key;
use super::warning::{Warning, What};
use super::{Selection, View};
use crate::dataset::{Dataset, Kind};

impl View {
    /// The view without what this dataset does not have, and a warning for each thing dropped.
    /// Of a view that came from this dataset it is the same view.
    #[must_use]
    pub fn known(&self, dataset: &Dataset) -> (View, Vec<Warning>) {
        let mut view = self.clone();
        let mut lost = Lost::default();
        let index = &dataset.index;
        let is_entity = |id: &str| index.entity_by_id.contains_key(id);
        let is_dispute = |id: &str| index.dispute_by_id.contains_key(id);
        let is_node = |id: &str| is_entity(id) || is_dispute(id);
        let is_kind_of = |kinds: &[Kind], id: &str| kinds.iter().any(|kind| kind.id == id);

        let filter = &mut view.filter;
        filter.actors.retain(|id| lost.check(Key::Actor, id, is_entity(id)));
        filter.kinds.retain(|id| lost.check(Key::Kind, id, is_kind_of(&dataset.vocabulary.events, id)));
        filter.disputes.retain(|id| lost.check(Key::Dispute, id, is_dispute(id)));
        filter
            .statuses
            .retain(|id| lost.check(Key::Status, id, is_kind_of(&dataset.vocabulary.statuses, id)));
        view.focus = view.focus.filter(|focus| lost.check(Key::Focus, &focus.id, is_node(&focus.id)));
        view.sel = view.sel.filter(|sel| lost.check(Key::Sel, &sel.written(), is_there(dataset, sel)));
        view.pins.retain(|pin| lost.check(Key::Pin, &pin.id, is_node(&pin.id)));
        view.story = view.story.and_then(|mut story| {
            let found = dataset.stories.iter().find(|told| told.id == story.id);
            lost.check(Key::Story, &story.id, found.is_some());
            let steps = found?.steps.len();
            if !lost.check(Key::Step, &story.step.to_string(), usize::from(story.step) <= steps) {
                story.step = 1;
            }
            Some(story)
        });
        (view, lost.warnings)
    }
}

fn is_there(dataset: &Dataset, sel: &Selection) -> bool {
    let index = &dataset.index;
    match sel {
        Selection::Entity(id) => index.entity_by_id.contains_key(id),
        Selection::Dispute(id) => index.dispute_by_id.contains_key(id),
        Selection::Relation(id) => index.relation_by_id.contains_key(id),
        Selection::Event(id) => index.event_by_id.contains_key(id),
    }
}

#[derive(Default)]
struct Lost {
    warnings: Vec<Warning>,
}

impl Lost {
    fn check(&mut self, key: Key, value: &str, known: bool) -> bool {
        if !known {
            self.warnings.push(Warning::new(What::NotInData, key.name(), value));
        }
        known
    }
}
