//! The dataset as the rest of the program uses it: references resolved to indices, dates parsed.
//! Holds no JSON (see `mirror`) and no rules (see `validate`).

use super::{Index, KindIx, Vocabulary};
use base::date::{Day, Edtf};
use base::text::Localized;

macro_rules! index_types {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// As a position in the dataset's list of the same kind.
            #[must_use]
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index_types!(
    /// A position in `Dataset::sources`.
    SourceIx,
    /// A position in `Dataset::entities`.
    EntityIx,
    /// A position in `Dataset::relations`.
    RelationIx,
    /// A position in `Dataset::disputes`.
    DisputeIx,
    /// A position in `Dataset::events`.
    EventIx
);

/// A whole, checked dataset. Every index in it is in range.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    pub head: Head,
    pub vocabulary: Vocabulary,
    pub sources: Vec<Source>,
    pub entities: Vec<Entity>,
    pub relations: Vec<Relation>,
    pub disputes: Vec<Dispute>,
    /// In the file's order; `index.events_by_day` has them by day.
    pub events: Vec<Event>,
    pub stories: Vec<Story>,
    pub index: Index,
}

#[derive(Clone, Debug, Default)]
pub struct Head {
    pub title: Localized,
    pub description: Localized,
    /// The day the facts were last gone through; `Day::MAX` when that could not be read.
    pub updated: Day,
    pub license: String,
    /// A query string (with or without `?`): the view the page opens on.
    pub opening: String,
    /// The languages the dataset promises its text in, as tags.
    pub languages: Vec<String>,
}

/// How a source was checked, best first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Checked {
    /// Its text, or an excerpt, was read.
    Read,
    /// Title, address and date were seen in the publisher's own list.
    Listed,
    /// Its address was seen only as a citation in something read.
    #[default]
    Cited,
}

#[derive(Clone, Debug)]
pub struct Source {
    pub id: String,
    /// Always `http:` or `https:`.
    pub url: String,
    pub title: String,
    pub publisher: String,
    /// BCP 47 tag of the source's own language.
    pub lang: String,
    pub date: Option<Edtf>,
    pub archived: Option<String>,
    pub checked: Checked,
    /// The title was guessed from the address: show publisher and address instead.
    pub title_approximate: bool,
}

#[derive(Clone, Debug)]
pub struct Entity {
    pub id: String,
    pub kind: KindIx,
    pub name: Localized,
    pub aliases: Vec<String>,
    /// The entity that provides this one.
    pub of: Option<EntityIx>,
    pub founded: Option<Edtf>,
    pub ended: Option<Edtf>,
    pub country: Option<String>,
    pub url: Option<String>,
    pub description: Option<Localized>,
}

#[derive(Clone, Debug)]
pub struct Relation {
    pub id: String,
    pub kind: KindIx,
    pub from: EntityIx,
    pub to: EntityIx,
    pub since: Option<Edtf>,
    pub until: Option<Edtf>,
    pub sources: Vec<SourceIx>,
}

/// An entity in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub entity: EntityIx,
    pub role: KindIx,
}

#[derive(Clone, Debug)]
pub struct Dispute {
    pub id: String,
    pub title: Localized,
    pub summary: Option<Localized>,
    pub parties: Vec<Part>,
    pub about: Vec<EntityIx>,
    pub status: KindIx,
    pub opened: Edtf,
    pub closed: Option<Edtf>,
    pub sources: Vec<SourceIx>,
}

/// What a happening did to a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    Begins(RelationIx),
    Ends(RelationIx),
}

/// How a claim stands to what it says, least committed last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    Confirmed,
    #[default]
    Reported,
    Alleged,
    Denied,
}

impl Stance {
    /// All stances, most committed first: the order in which lists and filters show them.
    pub const ALL: [Stance; 4] = [Stance::Confirmed, Stance::Reported, Stance::Alleged, Stance::Denied];
}

/// Who says a thing: somebody in the dataset, or the source itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    Entity(EntityIx),
    Source(SourceIx),
}

#[derive(Clone, Debug)]
pub struct Claim {
    pub text: Localized,
    pub by: Speaker,
    pub stance: Stance,
    pub sources: Vec<SourceIx>,
}

#[derive(Clone, Debug)]
pub struct ConflictValue {
    pub value: Localized,
    /// The value as a date, where it is one.
    pub date: Option<Edtf>,
    pub sources: Vec<SourceIx>,
}

/// A field of an event on which sources disagree: every value, each with its sources.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// The name of the event's field, such as `date`; free text where no field fits (`amount`).
    pub field: String,
    pub values: Vec<ConflictValue>,
}

#[derive(Clone, Debug)]
pub struct Event {
    pub id: String,
    pub date: Edtf,
    pub kind: KindIx,
    pub title: Localized,
    pub summary: Localized,
    pub actors: Vec<Part>,
    pub about: Vec<EntityIx>,
    pub dispute: Option<DisputeIx>,
    pub effects: Vec<Effect>,
    pub claims: Vec<Claim>,
    pub conflicts: Vec<Conflict>,
    pub sources: Vec<SourceIx>,
    /// 1 (a headline) to 3 (background): who keeps a label when room is short.
    pub rank: u8,
}

#[derive(Clone, Debug)]
pub struct Story {
    pub id: String,
    pub title: Localized,
    pub steps: Vec<StoryStep>,
}

#[derive(Clone, Debug)]
pub struct StoryStep {
    /// A query string: the view this step shows.
    pub view: String,
    pub text: Localized,
}

/// A node of the graph: an entity or a dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeRef {
    Entity(EntityIx),
    Dispute(DisputeIx),
}

impl Dataset {
    #[must_use]
    pub fn source(&self, ix: SourceIx) -> &Source {
        &self.sources[ix.at()]
    }

    #[must_use]
    pub fn entity(&self, ix: EntityIx) -> &Entity {
        &self.entities[ix.at()]
    }

    #[must_use]
    pub fn relation(&self, ix: RelationIx) -> &Relation {
        &self.relations[ix.at()]
    }

    #[must_use]
    pub fn dispute(&self, ix: DisputeIx) -> &Dispute {
        &self.disputes[ix.at()]
    }

    #[must_use]
    pub fn event(&self, ix: EventIx) -> &Event {
        &self.events[ix.at()]
    }

    /// The bare id of a node, unique over entities and disputes.
    #[must_use]
    pub fn node_id(&self, node: NodeRef) -> &str {
        match node {
            NodeRef::Entity(ix) => &self.entity(ix).id,
            NodeRef::Dispute(ix) => &self.dispute(ix).id,
        }
    }

    /// The name of an entity or the title of a dispute.
    #[must_use]
    pub fn node_name(&self, node: NodeRef) -> &Localized {
        match node {
            NodeRef::Entity(ix) => &self.entity(ix).name,
            NodeRef::Dispute(ix) => &self.dispute(ix).title,
        }
    }
}
