//! References between records, and to kinds, as they stand in a file: an id read, a position kept.

use crate::fault::Fault;
use crate::fields::text;
use crate::json::Node;
use crate::reader::{FromNode, Reader};
use crate::section::Section;
use crate::vocabulary::{Family, KindIx};

/// A position that no record has: the reference was into a section that could not be read, which has been
/// reported once and is not reported again for each reference.
pub(crate) const UNRESOLVED: u32 = u32::MAX;

macro_rules! references {
    ($($name:ident => $section:ident),+) => {$(
        /// The position of a record in its section of the file, or `UNRESOLVED`.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub(crate) struct $name(pub u32);

        impl Default for $name {
            fn default() -> Self {
                Self(UNRESOLVED)
            }
        }

        impl FromNode for $name {
            fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
                position(node, reader, Section::$section).map(Self)
            }
        }
    )+};
}

references!(
    SourceRef => Sources,
    EntityRef => Entities,
    RelationRef => Relations,
    DisputeRef => Disputes
);

/// The sources of what cannot do without one.
#[derive(Debug, Default)]
pub(crate) struct SomeSources(pub Vec<SourceRef>);

impl FromNode for SomeSources {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        if node.as_list().is_some_and(<[Node]>::is_empty) {
            reader.report(Fault::NoSource);
        }
        Vec::from_node(node, reader).map(Self)
    }
}

macro_rules! kinds {
    ($($name:ident => $family:ident),+) => {$(
        /// A kind of one family.
        #[derive(Clone, Copy, Debug, Default)]
        pub(crate) struct $name(pub KindIx);

        impl FromNode for $name {
            fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
                kind(node, reader, Family::$family).map(Self)
            }
        }
    )+};
}

kinds!(
    EntityKind => Entities,
    RelationKind => Relations,
    EventKind => Events,
    Role => Roles,
    Status => Statuses,
    StageKind => Stages
);

/// A record by its section and id, as in `event:claude-launch`: the section, and the position in the file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NamedRecord(pub Section, pub u32);

impl Default for NamedRecord {
    fn default() -> Self {
        Self(Section::Events, UNRESOLVED)
    }
}

impl FromNode for NamedRecord {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = text(node, reader)?;
        let named = text.split_once(':').and_then(|(record, id)| {
            let mut sections = Section::ALL.into_iter();
            let section = sections.find(|section| section.record() == record)?;
            (section != Section::Corrections).then_some((section, id))
        });
        let Some((section, id)) = named else {
            reader.report(Fault::NotARecord { text });
            return None;
        };
        position_of(id, reader, section).map(|position| Self(section, position))
    }
}

/// Who says a thing. An id that both an entity and a source have is the entity's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum SpeakerRef {
    Entity(EntityRef),
    Source(SourceRef),
}

impl Default for SpeakerRef {
    fn default() -> Self {
        Self::Source(SourceRef(UNRESOLVED))
    }
}

impl FromNode for SpeakerRef {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let id = text(node, reader)?;
        let among = |section| reader.ids.of(section).map(|ids| ids.get(id).copied());
        match (among(Section::Entities), among(Section::Sources)) {
            (Some(Some(entity)), _) => Some(Self::Entity(EntityRef(entity))),
            (_, Some(Some(source))) => Some(Self::Source(SourceRef(source))),
            (_, None) => Some(Self::Source(SourceRef(UNRESOLVED))),
            (None, _) => Some(Self::Entity(EntityRef(UNRESOLVED))),
            _ => {
                reader.report(Fault::UnknownSpeaker { id });
                None
            }
        }
    }
}

fn position(node: &Node, reader: &mut Reader, section: Section) -> Option<u32> {
    let id = text(node, reader)?;
    position_of(id, reader, section)
}

fn position_of(id: &str, reader: &mut Reader, section: Section) -> Option<u32> {
    let Some(ids) = reader.ids.of(section) else { return Some(UNRESOLVED) };
    let position = ids.get(id).copied();
    if position.is_none() {
        reader.report(Fault::UnknownId { id, section });
    }
    position
}

fn kind(node: &Node, reader: &mut Reader, family: Family) -> Option<KindIx> {
    let id = text(node, reader)?;
    let kind = reader.vocabulary.find(family, id);
    if kind.is_none() && reader.kinds_known {
        reader.report(Fault::UnknownKind { id, family });
    } else if kind.is_none() {
        reader.reject();
    }
    kind
}
