//! A view against a dataset: ids the dataset lacks are dropped and reported. The only part of this crate
//! that looks into a dataset, besides `opening`.

use super::keys::{DISPUTE, Key};
use crate::canonical::retain;
use crate::state::{Selection, View};
use crate::warning::{Warning, WarningKind};
use dataset::{Dataset, Kind};

impl View {
    /// The view without what this dataset does not have, and a warning for each thing dropped.
    /// Of a view that came from this dataset it is the same view.
    #[must_use]
    pub fn resolve(&self, dataset: &Dataset) -> (View, Vec<Warning>) {
        let mut view = self.clone();
        let mut lost = Lost::default();
        let index = &dataset.index;
        let is_entity = |id: &str| index.entity_by_id.contains_key(id);
        let is_dispute = |id: &str| index.dispute_by_id.contains_key(id);
        let is_node = |id: &str| is_entity(id) || is_dispute(id);
        let is_kind_of = |kinds: &[Kind], id: &str| kinds.iter().any(|kind| kind.id == id);

        let filter = &mut view.filter;
        let vocabulary = &dataset.vocabulary;
        retain(&mut filter.actors, &mut |id| lost.check(Key::Actor, id, is_entity(id)));
        retain(&mut filter.between, &mut |id| lost.check(Key::Between, id, is_entity(id)));
        filter.tidy_between();
        retain(&mut filter.kinds, &mut |id| lost.check(Key::Kind, id, is_kind_of(&vocabulary.events, id)));
        retain(&mut filter.disputes, &mut |id| lost.check(Key::Dispute, id, is_dispute(id)));
        let is_relation = |id: &str| is_kind_of(&vocabulary.relations, id);
        retain(&mut filter.relations, &mut |id| lost.check(Key::Relation, id, is_relation(id)));
        let is_status = |id: &str| is_kind_of(&vocabulary.statuses, id);
        retain(&mut filter.statuses, &mut |id| lost.check(Key::Status, id, is_status(id)));
        let is_stage = |id: &str| is_kind_of(&vocabulary.stages, id);
        retain(&mut filter.stages, &mut |id| lost.check(Key::Stage, id, is_stage(id)));
        let is_node_kind = |id: &str| id == DISPUTE || is_kind_of(&vocabulary.entities, id);
        retain(&mut view.hidden, &mut |id| lost.check(Key::Hide, id, is_node_kind(id)));
        retain(&mut view.fold.open, &mut |id| lost.check(Key::Fold, id, is_node(id)));
        view.focus.take_if(|focus| !lost.check(Key::Focus, &focus.id, is_node(&focus.id)));
        view.sel.take_if(|sel| !lost.check(Key::Sel, &sel.format(), is_there(dataset, sel)));
        view.pins.retain(|pin| lost.check(Key::Pin, &pin.id, is_node(&pin.id)));
        view.story.take_if(|story| {
            let found = dataset.stories.iter().find(|told| told.id == story.id);
            if !lost.check(Key::Story, &story.id, found.is_some()) {
                return true;
            }
            let steps = found.map_or(0, |told| told.steps.len());
            if !lost.check(Key::Step, &story.step.to_string(), usize::from(story.step) <= steps) {
                story.step = 1;
            }
            false
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
    #[inline(never)]
    fn check(&mut self, key: Key, value: &str, known: bool) -> bool {
        if !known {
            self.warnings.push(Warning::new(WarningKind::NotInData, key.name(), value));
        }
        known
    }
}
