//! The kinds a dataset speaks of (of entity, relation, event, role, status, stage) and how each is shown.
//! The code knows shapes, lines and colours, never a particular kind: a dataset may declare its own.

use base::palette::{Palette, Rgb};
use base::text::Localized;

/// A position in one family of a `Vocabulary`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindIx(pub u16);

impl KindIx {
    /// As a position in the family's list.
    #[must_use]
    pub const fn at(self) -> usize {
        self.0 as usize
    }
}

/// The mark of a kind; the same in graph, timeline, legend, table and details.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A filled disc: labs, companies.
    #[default]
    Disc,
    /// An outlined rounded square: APIs, models, products.
    Square,
    /// A filled diamond: disputes, revocations.
    Diamond,
    /// An outlined triangle: courts, regulators.
    Triangle,
    /// A small disc with a ring: persons.
    Ring,
    /// A filled hexagon outline: coalitions, publishers.
    Hexagon,
    /// A filled bar, upright: money, contracts.
    Bar,
}

/// The meaning a colour carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Plain.
    #[default]
    Ink,
    /// Background.
    Mute,
    /// Disputes, revocations.
    Fault,
    /// APIs, products, granted access, links.
    Access,
    /// Investment, acquisition, partnership.
    Money,
    /// Courts, regulators.
    Law,
}

impl Tone {
    /// The colour of the meaning, on a paper.
    #[must_use]
    pub fn rgb(self, palette: &Palette) -> Rgb {
        match self {
            Tone::Ink => palette.ink,
            Tone::Mute => palette.mute,
            Tone::Fault => palette.fault,
            Tone::Access => palette.access,
            Tone::Money => palette.money,
            Tone::Law => palette.law,
        }
    }
}

/// How the lines of a kind are drawn while they hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stroke {
    /// As wide as most lines.
    #[default]
    Plain,
    /// Thinner: what matters less.
    Thin,
    /// Wider: what matters more.
    Strong,
    /// Broken: what is of this kind is only said to be so.
    Dashed,
}

impl Stroke {
    /// How many times as wide as a plain line.
    #[must_use]
    pub fn width(self) -> f64 {
        match self {
            Stroke::Thin => 0.6,
            Stroke::Strong => 1.7,
            Stroke::Plain | Stroke::Dashed => 1.0,
        }
    }
}

/// Which end of a line has the arrowhead: it points from the one that acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Arrow {
    /// Neither: the two are alike, or nobody acts.
    #[default]
    None,
    /// The end the line leads to: of a relation the one it acts on, of a party's line the dispute.
    To,
    /// The end the line starts from: a party that is acted on.
    From,
}

/// One kind: its id in the file, its words, and its mark.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Unique in its family.
    pub id: String,
    /// What one of them is called; of a relation the verb, read from `from` to `to`.
    pub label: Localized,
    /// Of a relation the verb read from `to` to `from`, for lines that run against the reading; empty where nobody gave it.
    pub inverse: Localized,
    /// For lists and legends; the same as `label` where a language does not tell them apart.
    pub plural: Localized,
    /// For kinds of relation: the verb of a day that is past, read as `label`. Without words it is as the label.
    pub past: Localized,
    /// For kinds of event: the family it shares a lane with; for kinds of entity and of relation: what the legend calls
    /// it and others of the same mark or colour. Without words it is a family of its own.
    pub group: Localized,
    /// Its mark.
    pub shape: Shape,
    /// The meaning of its colour.
    pub tone: Tone,
    /// For kinds of relation, and of status: how the lines of a dispute of this status are drawn.
    pub line: Stroke,
    /// For kinds of relation, and for roles: where the arrowhead of its line is.
    pub arrow: Arrow,
    /// For kinds of status: nobody says how a dispute of this status stands.
    pub is_unknown: bool,
}

/// All kinds of a dataset, family by family. Indices (`KindIx`) are into the family's list.
///
/// A dataset starts from `default_kinds`; the `kinds` of its head (an extension of the contract) add to
/// them, or replace the one of the same id. Only `id` and `label` must be there:
///
/// ```json
/// "kinds": { "events": [
///   { "id": "outage", "label": { "en": "outage", "fr": "panne" }, "shape": "diamond", "tone": "fault" }
/// ] }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Kinds of entity.
    pub entities: Vec<Kind>,
    /// Kinds of relation.
    pub relations: Vec<Kind>,
    /// Kinds of event.
    pub events: Vec<Kind>,
    /// Roles in events and disputes.
    pub roles: Vec<Kind>,
    /// How disputes stand.
    pub statuses: Vec<Kind>,
    /// How far disputes have gone.
    pub stages: Vec<Kind>,
}

/// One of the lists of a `Vocabulary`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// Kinds of entity.
    Entities,
    /// Kinds of relation.
    Relations,
    /// Kinds of event.
    Events,
    /// Roles in events and disputes.
    Roles,
    /// How disputes stand.
    Statuses,
    /// How far disputes have gone.
    Stages,
}

impl Family {
    /// All families, in the order of the contract.
    pub const ALL: [Family; 6] = [
        Family::Entities,
        Family::Relations,
        Family::Events,
        Family::Roles,
        Family::Statuses,
        Family::Stages,
    ];

    /// Its name in a dataset's `kinds`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Family::Entities => "entities",
            Family::Relations => "relations",
            Family::Events => "events",
            Family::Roles => "roles",
            Family::Statuses => "statuses",
            Family::Stages => "stages",
        }
    }

    /// The arrow of a kind that says nothing of it: a relation leads from one end to the other.
    #[must_use]
    pub const fn usual_arrow(self) -> Arrow {
        match self {
            Family::Relations => Arrow::To,
            _ => Arrow::None,
        }
    }
}

impl Vocabulary {
    /// The kinds of a family, in the order in which they are listed.
    #[must_use]
    pub fn kinds(&self, family: Family) -> &[Kind] {
        match family {
            Family::Entities => &self.entities,
            Family::Relations => &self.relations,
            Family::Events => &self.events,
            Family::Roles => &self.roles,
            Family::Statuses => &self.statuses,
            Family::Stages => &self.stages,
        }
    }

    pub(crate) fn kinds_mut(&mut self, family: Family) -> &mut Vec<Kind> {
        match family {
            Family::Entities => &mut self.entities,
            Family::Relations => &mut self.relations,
            Family::Events => &mut self.events,
            Family::Roles => &mut self.roles,
            Family::Statuses => &mut self.statuses,
            Family::Stages => &mut self.stages,
        }
    }

    /// Where a kind of this id is. A family is a few dozen kinds at most, so it is simply walked.
    #[must_use]
    pub fn find(&self, family: Family, id: &str) -> Option<KindIx> {
        let position = self.kinds(family).iter().position(|kind| kind.id == id)?;
        Some(KindIx(position as u16))
    }

    /// The kind at a position that was found in this vocabulary.
    #[must_use]
    pub fn kind(&self, family: Family, ix: KindIx) -> &Kind {
        &self.kinds(family)[ix.at()]
    }
}
