//! The lists of a filter, by name: what a filter menu is about, and one way to read and change them all.

use crate::link::keys::{Key, STANCES, name_of, value_of};
use crate::state::{Filter, Slug};
use dataset::Stance;

/// A list of values that narrows the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// Entities that act in an event.
    Actor,
    /// Kinds of event.
    Kind,
    /// Disputes an event belongs to.
    Dispute,
    /// Kinds of relation.
    Relation,
    /// How these disputes stand.
    Status,
    /// How far these disputes have gone.
    Stage,
    /// How what is said in an event is said.
    Stance,
}

impl Facet {
    /// All facets, in the order of the menus.
    pub const ALL: [Facet; 7] = [
        Facet::Actor,
        Facet::Kind,
        Facet::Dispute,
        Facet::Relation,
        Facet::Status,
        Facet::Stage,
        Facet::Stance,
    ];

    /// The facet's key in a link.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Facet::Actor => Key::Actor.name(),
            Facet::Kind => Key::Kind.name(),
            Facet::Dispute => Key::Dispute.name(),
            Facet::Relation => Key::Relation.name(),
            Facet::Status => Key::Status.name(),
            Facet::Stage => Key::Stage.name(),
            Facet::Stance => Key::Stance.name(),
        }
    }
}

/// A stance as a link spells it.
#[must_use]
pub fn stance_id(stance: Stance) -> &'static str {
    name_of(STANCES, &stance)
}

impl Filter {
    /// Whether it narrows nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    /// The values of a facet, as a link spells them, in the reader's order.
    #[must_use]
    pub fn values(&self, facet: Facet) -> Vec<&str> {
        match facet {
            Facet::Stance => self.stances.iter().map(|stance| name_of(STANCES, stance)).collect(),
            Facet::Actor => self.actors.iter().map(Slug::as_str).collect(),
            Facet::Kind => self.kinds.iter().map(Slug::as_str).collect(),
            Facet::Dispute => self.disputes.iter().map(Slug::as_str).collect(),
            Facet::Relation => self.relations.iter().map(Slug::as_str).collect(),
            Facet::Status => self.statuses.iter().map(Slug::as_str).collect(),
            Facet::Stage => self.stages.iter().map(Slug::as_str).collect(),
        }
    }

    /// Takes a value into a facet's list, or out of it when it is there. What is no value is ignored.
    pub(crate) fn toggle(&mut self, facet: Facet, value: &str) {
        match self.ids_mut(facet) {
            Some(list) => toggle(list, value.to_owned()),
            None => {
                if let Some(stance) = value_of(STANCES, value) {
                    toggle(&mut self.stances, stance);
                }
            }
        }
    }

    pub(crate) fn clear(&mut self, facet: Facet) {
        match self.ids_mut(facet) {
            Some(list) => list.clear(),
            None => self.stances.clear(),
        }
    }

    /// The list of ids of a facet; `None` for stances, which are no ids.
    fn ids_mut(&mut self, facet: Facet) -> Option<&mut Vec<Slug>> {
        match facet {
            Facet::Actor => Some(&mut self.actors),
            Facet::Kind => Some(&mut self.kinds),
            Facet::Dispute => Some(&mut self.disputes),
            Facet::Relation => Some(&mut self.relations),
            Facet::Status => Some(&mut self.statuses),
            Facet::Stage => Some(&mut self.stages),
            Facet::Stance => None,
        }
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, value: T) {
    match list.iter().position(|present| *present == value) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(value),
    }
}
