//! The dataset as the program uses it: references are indices, dates parsed. No JSON (`raw`), no rules (`validate`).

use crate::correction::{Correction, RecordDays, RecordRef};
use crate::index::Index;
use crate::ix::{DisputeIx, EntityIx, EventIx, RelationIx, SourceIx};
use crate::progress::{Amount, Stage};
use crate::section::Section;
use crate::vocabulary::{KindIx, Vocabulary};
use base::date::{Day, Edtf};
use base::text::Localized;

/// A whole, checked dataset. Every index in it is in range.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// Its titles, licence and languages.
    pub head: Head,
    /// The kinds its records are of.
    pub vocabulary: Vocabulary,
    /// Where everything is known from.
    pub sources: Vec<Source>,
    /// Who and what takes part.
    pub entities: Vec<Entity>,
    /// What lasts between two entities.
    pub relations: Vec<Relation>,
    /// What entities disagree about.
    pub disputes: Vec<Dispute>,
    /// In the file's order; `index.events_by_day` has them by day.
    pub events: Vec<Event>,
    /// Ways through it.
    pub stories: Vec<Story>,
    /// What was changed after it was published, in the file's order.
    pub corrections: Vec<Correction>,
    /// Lookups by id, day, entity and dispute.
    pub index: Index,
}

/// What a dataset says of itself.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The title of the whole, as the page shows it.
    pub title: Localized,
    /// One sentence about the whole.
    pub description: Localized,
    /// What the dataset means to hold.
    pub covered: Option<Localized>,
    /// What it leaves out, or does not know.
    pub not_covered: Option<Localized>,
    /// The day the facts were last gone through; `Day::MAX` when that could not be read.
    pub updated: Day,
    /// The licence of the data, such as `CC-BY-4.0`.
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
    Cited,
    /// Nobody says: as of the sources that an editor gives by hand.
    #[default]
    Unsaid,
}

impl Checked {
    /// Whether it is known that nobody here read the source itself.
    #[must_use]
    pub fn is_not_read(self) -> bool {
        matches!(self, Checked::Listed | Checked::Cited)
    }
}

/// Something that can be read and looked up.
#[derive(Clone, Debug)]
pub struct Source {
    /// Unique among sources.
    pub id: String,
    /// Always `http:` or `https:`.
    pub url: String,
    /// Its title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// BCP 47 tag of the source's own language.
    pub lang: String,
    /// When it was published.
    pub date: Option<Edtf>,
    /// The address of a lasting copy.
    pub archived: Option<String>,
    /// How it was checked.
    pub checked: Checked,
    /// The title was guessed from the address: show publisher and address instead.
    pub title_approximate: bool,
    /// Its values are shown as such, and its dates do not widen the time in dispute.
    pub weak: bool,
    /// When the record was added and changed.
    pub days: RecordDays,
}

/// Somebody or something that acts, is acted on, or is spoken of.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Unique among entities and disputes.
    pub id: String,
    /// In `Vocabulary::entities`.
    pub kind: KindIx,
    /// Its name, in every language or in each.
    pub name: Localized,
    /// Its name within a sentence, with its article, where that differs.
    pub in_text: Option<Localized>,
    /// Other names it is found by.
    pub aliases: Vec<String>,
    /// The entity that provides this one.
    pub of: Option<EntityIx>,
    /// When it began.
    pub founded: Option<Edtf>,
    /// When it ended; not before `founded`.
    pub ended: Option<Edtf>,
    /// Where it is, as the file has it.
    pub country: Option<String>,
    /// Its own address, `http:` or `https:`.
    pub url: Option<String>,
    /// Its item in Wikidata, such as `Q116758847`.
    pub wikidata: Option<String>,
    /// A sentence about it.
    pub description: Option<Localized>,
    /// When the record was added and changed.
    pub days: RecordDays,
}

/// What lasts between two entities, from one to the other.
#[derive(Clone, Debug)]
pub struct Relation {
    /// Unique among relations.
    pub id: String,
    /// In `Vocabulary::relations`.
    pub kind: KindIx,
    /// The subject of the verb that the kind is.
    pub from: EntityIx,
    /// Its object.
    pub to: EntityIx,
    /// When it began.
    pub since: Option<Edtf>,
    /// When it ended; not before `since`.
    pub until: Option<Edtf>,
    /// Since when nobody says whether it holds; not before `since`, never beside `until`.
    pub unknown_since: Option<Edtf>,
    /// The money in it; amounts that disagree stand side by side.
    pub amounts: Vec<Amount>,
    /// At least one.
    pub sources: Vec<SourceIx>,
    /// When the record was added and changed.
    pub days: RecordDays,
}

/// An entity in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The entity.
    pub entity: EntityIx,
    /// In `Vocabulary::roles`.
    pub role: KindIx,
}

/// What parties disagree about, over one or more events.
#[derive(Clone, Debug)]
pub struct Dispute {
    /// Unique among disputes and entities.
    pub id: String,
    /// Its title, in at least one language.
    pub title: Localized,
    /// One or two sentences.
    pub summary: Option<Localized>,
    /// Who disagrees, each once.
    pub parties: Vec<Part>,
    /// What they disagree about, each once.
    pub about: Vec<EntityIx>,
    /// In `Vocabulary::statuses`.
    pub status: KindIx,
    /// When it began.
    pub opened: Edtf,
    /// When it ended; not before `opened`.
    pub closed: Option<Edtf>,
    /// Since when nobody says how it stands; not before `opened`, never beside `closed`, and only where its status says so.
    pub unknown_since: Option<Edtf>,
    /// How far it has gone.
    pub stage: Option<Stage>,
    /// May be none.
    pub sources: Vec<SourceIx>,
    /// When the record was added and changed.
    pub days: RecordDays,
}

/// What a happening did to a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The relation began.
    Begins(RelationIx),
    /// The relation ended.
    Ends(RelationIx),
}

/// How a claim stands to what it says, least committed last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// The speaker confirms it.
    Confirmed,
    /// The speaker says so.
    #[default]
    Reported,
    /// The speaker alleges it.
    Alleged,
    /// The speaker denies it.
    Denied,
}

impl Stance {
    /// All stances, most committed first: the order in which lists and filters show them.
    pub const ALL: [Stance; 4] = [Stance::Confirmed, Stance::Reported, Stance::Alleged, Stance::Denied];
}

/// Who says a thing: somebody in the dataset, or the source itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// An entity of the dataset.
    Entity(EntityIx),
    /// The source itself.
    Source(SourceIx),
}

/// Something said in an event.
#[derive(Clone, Debug)]
pub struct Claim {
    /// What is said.
    pub text: Localized,
    /// Who says it.
    pub by: Speaker,
    /// How the speaker stands to it.
    pub stance: Stance,
    /// At least one.
    pub sources: Vec<SourceIx>,
}

/// One of the values that sources give.
#[derive(Clone, Debug)]
pub struct ConflictValue {
    /// The value in words.
    pub value: Localized,
    /// The value as a date, where it is one.
    pub date: Option<Edtf>,
    /// At least one.
    pub sources: Vec<SourceIx>,
}

/// A field of an event on which sources disagree: every value, each with its sources.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// The name of the event's field, such as `date`; free text where no field fits (`amount`).
    pub field: String,
    /// At least one; fewer than two are a warning.
    pub values: Vec<ConflictValue>,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// Unique among events.
    pub id: String,
    /// When.
    pub date: Edtf,
    /// In `Vocabulary::events`.
    pub kind: KindIx,
    /// Its title, in at least one language.
    pub title: Localized,
    /// One or two sentences, attributed, without a verdict.
    pub summary: Localized,
    /// Who acts in it, each once.
    pub actors: Vec<Part>,
    /// Entities it is about that do not act in it, each once.
    pub about: Vec<EntityIx>,
    /// The dispute it belongs to.
    pub dispute: Option<DisputeIx>,
    /// Relations it began or ended.
    pub effects: Vec<Effect>,
    /// What is said in it.
    pub claims: Vec<Claim>,
    /// On what sources disagree.
    pub conflicts: Vec<Conflict>,
    /// The money in it; amounts that disagree stand side by side.
    pub amounts: Vec<Amount>,
    /// At least one.
    pub sources: Vec<SourceIx>,
    /// 1 (a headline) to 3 (background): who keeps a label when room is short.
    pub rank: u8,
    /// When the record was added and changed.
    pub days: RecordDays,
}

/// A way through the dataset.
#[derive(Clone, Debug)]
pub struct Story {
    /// Unique among stories.
    pub id: String,
    /// Its title, in at least one language.
    pub title: Localized,
    /// At least one.
    pub steps: Vec<StoryStep>,
    /// When the record was added and changed.
    pub days: RecordDays,
}

/// A view, and what to say of it.
#[derive(Clone, Debug)]
pub struct StoryStep {
    /// A query string: the view this step shows.
    pub view: String,
    /// What is said of it.
    pub text: Localized,
}

/// A node of the graph: an entity or a dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeRef {
    /// An entity.
    Entity(EntityIx),
    /// A dispute.
    Dispute(DisputeIx),
}

impl From<EventIx> for RecordRef {
    fn from(ix: EventIx) -> Self {
        Self { section: Section::Events, position: ix.0 }
    }
}

impl From<RelationIx> for RecordRef {
    fn from(ix: RelationIx) -> Self {
        Self { section: Section::Relations, position: ix.0 }
    }
}

impl From<NodeRef> for RecordRef {
    fn from(node: NodeRef) -> Self {
        match node {
            NodeRef::Dispute(ix) => Self { section: Section::Disputes, position: ix.0 },
            NodeRef::Entity(ix) => Self { section: Section::Entities, position: ix.0 },
        }
    }
}

impl Dataset {
    /// The source at a position of this dataset; panics for one of another.
    #[must_use]
    pub fn source(&self, ix: SourceIx) -> &Source {
        &self.sources[ix.at()]
    }

    /// The entity at a position of this dataset; panics for one of another.
    #[must_use]
    pub fn entity(&self, ix: EntityIx) -> &Entity {
        &self.entities[ix.at()]
    }

    /// The relation at a position of this dataset; panics for one of another.
    #[must_use]
    pub fn relation(&self, ix: RelationIx) -> &Relation {
        &self.relations[ix.at()]
    }

    /// The dispute at a position of this dataset; panics for one of another.
    #[must_use]
    pub fn dispute(&self, ix: DisputeIx) -> &Dispute {
        &self.disputes[ix.at()]
    }

    /// The event at a position of this dataset; panics for one of another.
    #[must_use]
    pub fn event(&self, ix: EventIx) -> &Event {
        &self.events[ix.at()]
    }

    /// The id of a record of this dataset; empty of a correction, which has none.
    #[must_use]
    pub fn record_id(&self, RecordRef { section, position }: RecordRef) -> &str {
        let at = position as usize;
        match section {
            Section::Sources => &self.sources[at].id,
            Section::Entities => &self.entities[at].id,
            Section::Relations => &self.relations[at].id,
            Section::Disputes => &self.disputes[at].id,
            Section::Events => &self.events[at].id,
            Section::Stories => &self.stories[at].id,
            Section::Corrections => "",
        }
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
