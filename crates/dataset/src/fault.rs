//! A thing found wrong while reading, as it is at hand. Makes no words and copies no text: the page only counts, and does
//! not carry what the crate `check` needs to describe a problem.

use crate::json::{JsonType, Node};
use crate::section::Section;
use crate::vocabulary::Family;
use base::date::{Day, Edtf, EdtfError};

/// What is wrong with the value at hand; `check::ProblemKind` is the same for keeping.
pub enum Fault<'a> {
    /// Not of this format: `lacks` is not there. Nothing can be read.
    NotADataset {
        /// The name of what is missing.
        lacks: &'static str,
    },
    /// A version of the format that is not read here. Nothing can be read.
    OtherVersion {
        /// The version, a number or a text.
        found: &'a Node<'a>,
    },
    /// A value of another type than its field has.
    WrongType {
        /// What the field holds.
        expected: JsonType,
        /// What was found.
        found: JsonType,
    },
    /// A field that must be there and is not.
    MissingField {
        /// Its name.
        field: &'static str,
    },
    /// A field that means nothing; ignored. A warning.
    UnknownField {
        /// Its name.
        field: &'a str,
        /// The fields that mean something.
        known: &'static [&'static str],
    },
    /// A field written twice in one object, or a language twice in one text.
    RepeatedField {
        /// Its name.
        field: &'a str,
    },
    /// A list within a record, or a family of kinds, with more items than `most`.
    TooMany {
        /// How many are read.
        most: usize,
    },
    /// An id of other characters than `[a-z0-9-]`, or of none.
    NotAnId {
        /// The text as it is written.
        text: &'a str,
    },
    /// An id that an earlier record of the section, or kind of the family, has.
    RepeatedId {
        /// The id as it is written.
        id: &'a str,
    },
    /// A dispute's id that is an entity's too.
    IdOfAnEntity {
        /// The id as it is written.
        id: &'a str,
    },
    /// A reference to no record of the section.
    UnknownId {
        /// The id as it is written.
        id: &'a str,
        /// The section it refers to.
        section: Section,
    },
    /// Neither an entity's id nor a source's.
    UnknownSpeaker {
        /// The id as it is written.
        id: &'a str,
    },
    /// A kind that is neither known nor declared in the head.
    UnknownKind {
        /// The id as it is written.
        id: &'a str,
        /// The family it refers to.
        family: Family,
    },
    /// A word that is none of a fixed list.
    NotAChoice {
        /// The text as it is written.
        text: &'a str,
        /// The words that are allowed.
        choices: &'static [&'static str],
    },
    /// A rank other than 1, 2 or 3.
    NotARank {
        /// The number that was found.
        number: f64,
    },
    /// No web address (see `is_web_address`).
    BadUrl {
        /// The text as it is written.
        text: &'a str,
    },
    /// No BCP 47 tag of a language.
    BadTag {
        /// The text as it is written.
        text: &'a str,
    },
    /// No EDTF date.
    BadDate {
        /// The text as it is written.
        text: &'a str,
        /// Why it is none.
        why: EdtfError,
    },
    /// No single, certain day.
    NotADay {
        /// The text as it is written.
        text: &'a str,
    },
    /// The date in the field `end` is before the one in `start`.
    EndsFirst {
        /// The field of the earlier date.
        start: &'static str,
        /// The field of the later date.
        end: &'static str,
    },
    /// A list of sources with none in it.
    NoSource,
    /// A text with nothing in it, or in no language.
    EmptyText,
    /// A text that lacks a language the head promises. A warning.
    MissingLanguage {
        /// The language that is missing, in lower case.
        tag: &'a str,
    },
    /// The providers (`of`) of an entity lead back to it.
    Cycle {
        /// The provider of the entity at hand.
        through: &'a str,
    },
    /// An effect with neither or both of `begins` and `ends`.
    EffectForm,
    /// An effect whose relation has another date, or none, in `field` than the event's.
    EffectDisagrees {
        /// The id of the relation.
        relation: &'a str,
        /// `since` or `until`.
        field: &'static str,
        /// The date of the event.
        event: &'a Edtf,
        /// The relation's date, where it has one.
        found: Option<&'a Edtf>,
    },
    /// A conflict with fewer than two values. A warning.
    LoneValue,
    /// A denial without an earlier claim of somebody else that it can answer. A warning.
    LoneDenial,
    /// An event that rests on one source. A warning.
    SingleSource,
    /// A sum of money that is none.
    NotASum {
        /// The number that was found.
        number: f64,
    },
    /// A currency that is not three capital letters.
    NotACurrency {
        /// The text as it is written.
        text: &'a str,
    },
    /// No id of an item of Wikidata.
    NotAWikidataItem {
        /// The text as it is written.
        text: &'a str,
    },
    /// No record's section and id, such as `event:claude-launch`.
    NotARecord {
        /// The text as it is written.
        text: &'a str,
    },
    /// `unknown_since` of a dispute whose status does not say that it is not known.
    StatusIsKnown,
    /// `unknown_since` of what has ended.
    UnknownAndOver {
        /// The field that says when it ended.
        end: &'static str,
    },
    /// A correction that does not keep what stood there before. A warning.
    NoOldWords,
    /// An event after the day the facts were last gone through. A warning.
    AfterUpdated {
        /// That day.
        updated: Day,
    },
}
