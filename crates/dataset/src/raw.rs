//! What a dataset's file holds, field by field: the one declaration that both the reading and the JSON
//! Schema are made from. References are positions in the file; what they mean together is in `validate`.

use crate::correction::CorrectionClass;
use crate::fields::{Currency, Date, Id, Rank, Sum, Text, Url, Version, WholeDay, WikidataItem};
use crate::json::Node;
use crate::localized::{ByLanguage, Name, Tag};
use crate::model::{Checked, Stance};
use crate::progress::{AmountStatus, Bound};
use crate::reader::{FromNode, Reader};
use crate::refs::{
    DisputeRef, EntityKind, EntityRef, EventKind, NamedRecord, RelationKind, RelationRef, Role, SomeSources,
    SourceRef, SpeakerRef, StageKind, Status,
};
use crate::vocabulary::{Shape, Stroke, Tone};

/// Declares records: their fields as a struct, their reading, and (with the feature `schema`) their schema. In brackets after
/// a field's name stands what only the schema needs to know of it.
macro_rules! records {
    ($(
        $(#[$about:meta])*
        $name:ident {
            $($(#[$doc:meta])* $field:ident $([$($schema:tt)+])? : $type:ty,)+
        }
    )+) => {$(
        #[derive(Debug)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $(#[$about])*
        pub(crate) struct $name {
            $(
                $(#[$doc])*
                $(#[cfg_attr(feature = "schema", schemars($($schema)+))])?
                pub $field: $type,
            )+
        }

        impl $name {
            pub const FIELDS: &'static [&'static str] = &[$(stringify!($field)),+];
        }

        impl FromNode for $name {
            fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
                let fields = reader.object(node, Self::FIELDS)?;
                Some(Self { $($field: reader.field(fields, stringify!($field)),)+ })
            }
        }
    )+};
}

records! {
    /// A dataset for Faultlines: who did what to whom, when, and who says so.
    #[cfg_attr(feature = "schema", schemars(title = "Faultlines dataset"))]
    #[allow(dead_code)] // Only its declaration is used: the whole file is read section by section.
    File {
        /// The version of this format.
        version: Version,
        /// The title of the whole, as the page shows it.
        title: Name,
        /// One sentence about the whole.
        description: Name,
        /// What the dataset means to hold: shown to readers who ask how far to trust it.
        covered: Option<Name>,
        /// What it leaves out, or does not know.
        not_covered: Option<Name>,
        /// The day the facts were last gone through.
        updated: WholeDay,
        /// The licence of the data, such as `CC-BY-4.0`.
        license: Text,
        /// The view the page opens on: a query string, as in a link.
        opening: String,
        /// The languages all text is promised in. English and French if absent.
        languages: Option<Vec<Tag>>,
        /// Kinds of your own, added to the known ones; one of the same id replaces a known one.
        kinds: Option<Kinds>,
        /// Where everything is known from.
        sources: Vec<Source>,
        /// Who and what takes part.
        entities: Vec<Entity>,
        /// What lasts between two entities.
        relations: Option<Vec<Relation>>,
        /// What they disagree about.
        disputes: Option<Vec<Dispute>>,
        /// What happened.
        events: Vec<Event>,
        /// Ways through it, step by step.
        stories: Option<Vec<Story>>,
        /// What was changed after the dataset was published.
        corrections: Option<Vec<Correction>>,
    }

    /// Kinds a dataset declares, family by family.
    Kinds {
        entities: Option<Vec<Kind>>,
        relations: Option<Vec<Kind>>,
        events: Option<Vec<Kind>>,
        roles: Option<Vec<Kind>>,
        statuses: Option<Vec<Kind>>,
        stages: Option<Vec<Kind>>,
    }

    /// A kind of entity, relation, event, role, status or stage, and how it is shown.
    Kind {
        id: Id,
        /// What one of them is called; of a relation the verb, read from `from` to `to`.
        label: Name,
        /// What a list of them is called; the label if absent.
        plural: Option<Name>,
        /// Of a kind of relation: the verb of a day that is past, as in "had access to"; the label if absent.
        past: Option<Name>,
        /// Of a kind of relation: the verb read from `to` to `from`, such as "is used by".
        inverse: Option<Name>,
        /// Of a kind of event: the lane of the timeline it shares with others. Of a kind of entity or relation: what
        /// the legend calls it together with others of the same mark or colour.
        group: Option<Name>,
        /// Its mark; a disc if absent.
        shape: Option<Shape>,
        /// Its colour, by what it means or by its look; plain ink if absent.
        tone: Option<Tone>,
        /// Of a kind of relation or status: how its lines are drawn. `dashed` is for what is only alleged, and for
        /// kinds of event that are accusations.
        line: Option<Stroke>,
        /// Of a kind of relation: whether one end acts on the other. If `false` its lines have no arrow.
        directed: Option<bool>,
        /// Of a role in a dispute: `true` for a party that acts, `false` for one that is acted on; neither if absent.
        acts: Option<bool>,
        /// Of a status: `true` where nobody says how a dispute of this status stands.
        unknown: Option<bool>,
    }

    /// Something that can be read and looked up.
    Source {
        id: Id,
        url: Url,
        title: Text,
        publisher: Text,
        /// The language it is written in.
        lang: Tag,
        date: Option<Date>,
        /// The address of a lasting copy.
        archived: Option<Url>,
        checked: Option<Checked>,
        /// The title was guessed from the address, so it is not shown as a title.
        title_approximate: Option<bool>,
        /// It relays others, or is written by a machine or by anybody: its values are shown as such, and its dates do not
        /// widen the time in dispute.
        weak: Option<bool>,
        /// The day the record came into the dataset.
        added: Option<WholeDay>,
        /// The day its facts last changed.
        updated: Option<WholeDay>,
    }

    /// Somebody or something that acts, is acted on, or is spoken of.
    Entity {
        id: Id,
        kind: EntityKind,
        name: Name,
        /// Its name within a sentence, with its article, as in "the Claude API"; the name if absent.
        in_text: Option<Name>,
        /// Other names it is found by.
        aliases: Option<Vec<Text>>,
        /// The entity that provides this one.
        of: Option<EntityRef>,
        founded: Option<Date>,
        ended: Option<Date>,
        country: Option<Text>,
        url: Option<Url>,
        /// Its item in Wikidata.
        wikidata: Option<WikidataItem>,
        description: Option<Name>,
        /// The day the record came into the dataset.
        added: Option<WholeDay>,
        /// The day its facts last changed.
        updated: Option<WholeDay>,
    }

    /// What lasts between two entities, from one to the other.
    Relation {
        id: Id,
        kind: RelationKind,
        from: EntityRef,
        to: EntityRef,
        /// The date of the event that began it.
        since: Option<Date>,
        /// The date of the event that ended it.
        until: Option<Date>,
        /// Since when nobody says whether it still holds. Not beside `until`.
        unknown_since: Option<Date>,
        /// The money in it.
        amounts: Option<Vec<Amount>>,
        sources: SomeSources,
        /// The day the record came into the dataset.
        added: Option<WholeDay>,
        /// The day its facts last changed.
        updated: Option<WholeDay>,
    }

    /// A sum of money, and how firm it is. Amounts of one status and one note are what sources say of one and the same
    /// sum: where they differ, sources disagree.
    Amount {
        /// In whole units of the currency: 1500000000.
        value: Sum,
        /// How the value stands to the sum; `exactly` if absent.
        bound: Option<Bound>,
        currency: Currency,
        status: AmountStatus,
        /// What it is for, or how often it is due.
        note: Option<Name>,
        sources: SomeSources,
    }

    /// An entity in a role.
    Part {
        entity: EntityRef,
        role: Role,
    }

    /// What parties disagree about, over one or more events.
    Dispute {
        /// Not the id of any entity either.
        id: Id,
        title: ByLanguage,
        summary: Option<ByLanguage>,
        parties: Option<Vec<Part>>,
        /// The APIs, models, products or others it is about.
        about: Option<Vec<EntityRef>>,
        status: Status,
        opened: Date,
        closed: Option<Date>,
        /// Since when nobody says how it stands, where `status` says that. Not beside `closed`.
        unknown_since: Option<Date>,
        stage: Option<Stage>,
        sources: Option<Vec<SourceRef>>,
        /// The day the record came into the dataset.
        added: Option<WholeDay>,
        /// The day its facts last changed.
        updated: Option<WholeDay>,
    }

    /// How far a dispute has gone.
    Stage {
        kind: StageKind,
        /// When it came to this.
        since: Option<Date>,
        sources: SomeSources,
    }

    /// Something that happened.
    Event {
        id: Id,
        date: Date,
        kind: EventKind,
        title: ByLanguage,
        /// One or two sentences, attributed, without a verdict.
        summary: ByLanguage,
        actors: Option<Vec<Part>>,
        /// Entities it is about that do not act in it.
        about: Option<Vec<EntityRef>>,
        dispute: Option<DisputeRef>,
        /// Relations it began or ended; their `since` or `until` is its date.
        effects: Option<Vec<Effect>>,
        claims: Option<Vec<Claim>>,
        conflicts: Option<Vec<Conflict>>,
        /// The money in it.
        amounts: Option<Vec<Amount>>,
        sources: SomeSources,
        /// 1 (a headline) to 3 (background); 2 if absent.
        rank: Option<Rank>,
        /// The day the record came into the dataset.
        added: Option<WholeDay>,
        /// The day its facts last changed.
        updated: Option<WholeDay>,
    }

    /// What an event did to a relation: one of the two.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("oneOf" = [{ "required": ["begins"] }, { "required": ["ends"] }]))
    )]
    Effect {
        begins: Option<RelationRef>,
        ends: Option<RelationRef>,
    }

    /// Something said, by somebody or by a source itself.
    Claim {
        text: ByLanguage,
        by: SpeakerRef,
        stance: Stance,
        sources: SomeSources,
    }

    /// A field of an event on which sources disagree.
    Conflict {
        /// The name of the field, such as `date`, or a word where none fits.
        field: Text,
        values [length(min = 2)]: Vec<ConflictValue>,
    }

    /// One of the values sources give.
    ConflictValue {
        value: Name,
        /// The value as a date, where it is one.
        date: Option<Date>,
        sources: SomeSources,
    }

    /// A way through the dataset.
    Story {
        id: Id,
        title: ByLanguage,
        steps [length(min = 1)]: Vec<Step>,
        /// The day the record came into the dataset.
        added: Option<WholeDay>,
        /// The day its facts last changed.
        updated: Option<WholeDay>,
    }

    /// A view, and what to say of it.
    Step {
        /// A query string, as in a link.
        view: String,
        text: ByLanguage,
    }

    /// A change after the dataset was published, as readers are told of it.
    Correction {
        /// The day of the change.
        day: WholeDay,
        /// What was changed; absent where it is the whole, or a record that is no longer there.
        record: Option<NamedRecord>,
        class: CorrectionClass,
        /// What was changed, and why.
        text: ByLanguage,
        /// What stood there before. A correction keeps it.
        old: Option<Name>,
        /// What shows it.
        sources: Option<Vec<SourceRef>>,
    }
}
