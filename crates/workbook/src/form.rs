//! Which sheets a workbook has and what is in their columns: the one declaration that writing, reading and the places of
//! problems are made from. A column that is added here needs its words in `base::text::workbook_strings`, nothing else.
#![cfg_attr(not(feature = "write"), allow(dead_code))] // Widths and lists of choices are for writing alone.

use base::text::Lang;
use base::text::workbook_strings::{Head, WorkbookStrings};
use dataset::{AmountStatus, Bound, Checked, CorrectionClass, Family, Section, Shape, Stance, Stroke, Tone};

/// A sheet of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SheetKind {
    /// What the dataset says of itself, a row each.
    About,
    /// A row for each record of a section.
    Records(usize),
    /// A row for each claim of an event.
    Claims,
    /// A row for each value that sources give.
    Conflicts,
    /// A row for each sum of money in an event or a relation.
    Amounts,
    /// A row for each step of a story.
    Stories,
    /// A row for each kind that the dataset declares.
    Kinds,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holds {
    /// The id of the record, or nothing: then it is made of its name.
    Id,
    /// A text.
    Text,
    /// Texts with semicolons between them.
    Texts,
    /// A text in a column for each language, or in one for all.
    Localized,
    /// An EDTF date.
    Date,
    /// A word of a fixed list.
    Choice(&'static [&'static str]),
    /// A kind.
    Kind(Family),
    /// A record.
    One(Section),
    /// Records.
    Several(Section),
    /// An entity or a source.
    Speaker,
    /// Entities in roles.
    Parts,
    /// Relations that begin or end.
    Effects,
    /// Yes or no.
    Flag,
    /// A whole number.
    Number,
    /// A sum of money.
    Sum,
    /// One of the families of kinds.
    Family,
}

/// A column, or a row of About.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    /// The field of the record; with a slash, one within a field.
    pub field: &'static str,
    pub holds: Holds,
    pub head: fn(&WorkbookStrings) -> Head,
    /// How many characters wide it is shown.
    pub width: u8,
    /// Whether a record cannot do without it.
    pub is_needed: bool,
}

const fn column(field: &'static str, holds: Holds, head: fn(&WorkbookStrings) -> Head, width: u8) -> Column {
    Column { field, holds, head, width, is_needed: false }
}

const fn needed(field: &'static str, holds: Holds, head: fn(&WorkbookStrings) -> Head, width: u8) -> Column {
    Column { field, holds, head, width, is_needed: true }
}

/// The sections whose records have a row each; stories have a row for each step.
const RECORD_SECTIONS: [Section; 6] = [
    Section::Sources,
    Section::Entities,
    Section::Relations,
    Section::Disputes,
    Section::Events,
    Section::Corrections,
];

const ABOUT: &[Column] = &[
    needed("title", Holds::Localized, |words| words.heads.title, 60),
    needed("description", Holds::Localized, |words| words.heads.subtitle, 60),
    column("covered", Holds::Localized, |words| words.heads.covered, 60),
    column("not_covered", Holds::Localized, |words| words.heads.not_covered, 60),
    column("updated", Holds::Date, |words| words.heads.updated, 60),
    column("license", Holds::Text, |words| words.heads.license, 60),
    column("languages", Holds::Texts, |words| words.heads.languages, 60),
    column("opening", Holds::Text, |words| words.heads.opening, 60),
    column("$schema", Holds::Text, |words| words.heads.schema, 60),
];

const SOURCES: &[Column] = &[
    needed("title", Holds::Text, |words| words.heads.source_title, 50),
    needed("publisher", Holds::Text, |words| words.heads.publisher, 24),
    needed("url", Holds::Text, |words| words.heads.source_url, 50),
    column("date", Holds::Date, |words| words.heads.source_date, 12),
    needed("lang", Holds::Text, |words| words.heads.source_lang, 10),
    column("checked", Holds::Choice(Checked::NAMES), |words| words.heads.checked, 10),
    column("archived", Holds::Text, |words| words.heads.archived, 20),
    column("title_approximate", Holds::Flag, |words| words.heads.title_approximate, 10),
    column("weak", Holds::Flag, |words| words.heads.weak, 10),
    column("added", Holds::Date, |words| words.heads.added, 12),
    column("updated", Holds::Date, |words| words.heads.record_updated, 12),
    column("id", Holds::Id, |words| words.heads.id, 24),
];

const ENTITIES: &[Column] = &[
    needed("name", Holds::Localized, |words| words.heads.name, 26),
    needed("kind", Holds::Kind(Family::Entities), |words| words.heads.entity_kind, 14),
    column("description", Holds::Localized, |words| words.heads.description, 40),
    column("of", Holds::One(Section::Entities), |words| words.heads.of, 18),
    column("aliases", Holds::Texts, |words| words.heads.aliases, 24),
    column("in_text", Holds::Localized, |words| words.heads.in_text, 22),
    column("founded", Holds::Date, |words| words.heads.founded, 12),
    column("ended", Holds::Date, |words| words.heads.ended, 12),
    column("country", Holds::Text, |words| words.heads.country, 10),
    column("url", Holds::Text, |words| words.heads.entity_url, 26),
    column("wikidata", Holds::Text, |words| words.heads.wikidata, 12),
    column("added", Holds::Date, |words| words.heads.added, 12),
    column("updated", Holds::Date, |words| words.heads.record_updated, 12),
    column("id", Holds::Id, |words| words.heads.id, 24),
];

const RELATIONS: &[Column] = &[
    needed("from", Holds::One(Section::Entities), |words| words.heads.from, 22),
    needed("kind", Holds::Kind(Family::Relations), |words| words.heads.relation_kind, 18),
    needed("to", Holds::One(Section::Entities), |words| words.heads.to, 22),
    column("since", Holds::Date, |words| words.heads.since, 12),
    column("until", Holds::Date, |words| words.heads.until, 12),
    column("unknown_since", Holds::Date, |words| words.heads.unknown_since, 12),
    needed("sources", Holds::Several(Section::Sources), |words| words.heads.sources, 40),
    column("added", Holds::Date, |words| words.heads.added, 12),
    column("updated", Holds::Date, |words| words.heads.record_updated, 12),
    column("id", Holds::Id, |words| words.heads.id, 30),
];

const DISPUTES: &[Column] = &[
    needed("title", Holds::Localized, |words| words.heads.dispute_title, 36),
    column("summary", Holds::Localized, |words| words.heads.summary, 50),
    column("parties", Holds::Parts, |words| words.heads.parties, 40),
    column("about", Holds::Several(Section::Entities), |words| words.heads.about, 26),
    needed("status", Holds::Kind(Family::Statuses), |words| words.heads.status, 12),
    needed("opened", Holds::Date, |words| words.heads.opened, 12),
    column("closed", Holds::Date, |words| words.heads.closed, 12),
    column("unknown_since", Holds::Date, |words| words.heads.unknown_since, 12),
    column("stage/kind", Holds::Kind(Family::Stages), |words| words.heads.stage, 14),
    column("stage/since", Holds::Date, |words| words.heads.stage_since, 12),
    column("stage/sources", Holds::Several(Section::Sources), |words| words.heads.stage_sources, 30),
    column("sources", Holds::Several(Section::Sources), |words| words.heads.sources, 40),
    column("added", Holds::Date, |words| words.heads.added, 12),
    column("updated", Holds::Date, |words| words.heads.record_updated, 12),
    column("id", Holds::Id, |words| words.heads.id, 30),
];

const EVENTS: &[Column] = &[
    needed("date", Holds::Date, |words| words.heads.date, 12),
    needed("title", Holds::Localized, |words| words.heads.event_title, 44),
    needed("summary", Holds::Localized, |words| words.heads.summary, 50),
    needed("kind", Holds::Kind(Family::Events), |words| words.heads.event_kind, 16),
    column("actors", Holds::Parts, |words| words.heads.actors, 40),
    column("about", Holds::Several(Section::Entities), |words| words.heads.about, 26),
    column("dispute", Holds::One(Section::Disputes), |words| words.heads.dispute, 26),
    needed("sources", Holds::Several(Section::Sources), |words| words.heads.sources, 40),
    column("rank", Holds::Number, |words| words.heads.rank, 6),
    column("effects", Holds::Effects, |words| words.heads.effects, 30),
    column("added", Holds::Date, |words| words.heads.added, 12),
    column("updated", Holds::Date, |words| words.heads.record_updated, 12),
    column("id", Holds::Id, |words| words.heads.id, 30),
];

const CLAIMS: &[Column] = &[
    column("event", Holds::One(Section::Events), |words| words.heads.event, 36),
    needed("text", Holds::Localized, |words| words.heads.claim, 60),
    needed("by", Holds::Speaker, |words| words.heads.by, 24),
    needed("stance", Holds::Choice(Stance::NAMES), |words| words.heads.stance, 12),
    needed("sources", Holds::Several(Section::Sources), |words| words.heads.sources, 40),
];

const CONFLICTS: &[Column] = &[
    column("event", Holds::One(Section::Events), |words| words.heads.event, 36),
    needed("field", Holds::Text, |words| words.heads.conflict_field, 14),
    needed("value", Holds::Localized, |words| words.heads.conflict_value, 36),
    column("date", Holds::Date, |words| words.heads.conflict_date, 12),
    needed("sources", Holds::Several(Section::Sources), |words| words.heads.sources, 40),
    column("number", Holds::Number, |words| words.heads.conflict_number, 8),
];

const STORIES: &[Column] = &[
    column("id", Holds::Text, |words| words.heads.story, 26),
    column("title", Holds::Localized, |words| words.heads.story_title, 36),
    column("view", Holds::Text, |words| words.heads.view, 50),
    needed("text", Holds::Localized, |words| words.heads.step_text, 60),
    column("added", Holds::Date, |words| words.heads.added, 12),
    column("updated", Holds::Date, |words| words.heads.record_updated, 12),
];

const AMOUNTS: &[Column] = &[
    column("event", Holds::One(Section::Events), |words| words.heads.event, 36),
    column("relation", Holds::One(Section::Relations), |words| words.heads.amount_relation, 30),
    needed("value", Holds::Sum, |words| words.heads.amount_value, 16),
    needed("currency", Holds::Text, |words| words.heads.currency, 10),
    column("bound", Holds::Choice(Bound::NAMES), |words| words.heads.bound, 10),
    needed("status", Holds::Choice(AmountStatus::NAMES), |words| words.heads.amount_status, 12),
    column("note", Holds::Localized, |words| words.heads.amount_note, 30),
    needed("sources", Holds::Several(Section::Sources), |words| words.heads.sources, 40),
];

const CORRECTIONS: &[Column] = &[
    needed("day", Holds::Date, |words| words.heads.correction_day, 12),
    column("record", Holds::Text, |words| words.heads.correction_record, 30),
    needed("class", Holds::Choice(CorrectionClass::NAMES), |words| words.heads.correction_class, 14),
    needed("text", Holds::Localized, |words| words.heads.correction_text, 60),
    column("old", Holds::Localized, |words| words.heads.correction_old, 40),
    column("sources", Holds::Several(Section::Sources), |words| words.heads.sources, 40),
];

const KINDS: &[Column] = &[
    needed("family", Holds::Family, |words| words.heads.family, 12),
    column("id", Holds::Id, |words| words.heads.id, 20),
    needed("label", Holds::Localized, |words| words.heads.label, 22),
    column("plural", Holds::Localized, |words| words.heads.plural, 22),
    column("past", Holds::Localized, |words| words.heads.past, 22),
    column("inverse", Holds::Localized, |words| words.heads.inverse, 22),
    column("group", Holds::Localized, |words| words.heads.group, 22),
    column("shape", Holds::Choice(Shape::NAMES), |words| words.heads.shape, 10),
    column("tone", Holds::Choice(Tone::NAMES), |words| words.heads.tone, 10),
    column("line", Holds::Choice(Stroke::NAMES), |words| words.heads.line, 10),
    column("directed", Holds::Flag, |words| words.heads.directed, 8),
    column("acts", Holds::Flag, |words| words.heads.acts, 8),
    column("unknown", Holds::Flag, |words| words.heads.kind_unknown, 8),
];

impl SheetKind {
    /// Every sheet, in the order of their tabs.
    pub const ALL: [SheetKind; 12] = [
        SheetKind::About,
        SheetKind::SOURCES,
        SheetKind::ENTITIES,
        SheetKind::RELATIONS,
        SheetKind::DISPUTES,
        SheetKind::EVENTS,
        SheetKind::Claims,
        SheetKind::Conflicts,
        SheetKind::Amounts,
        SheetKind::Stories,
        SheetKind::Kinds,
        SheetKind::CORRECTIONS,
    ];
    pub const SOURCES: SheetKind = SheetKind::Records(0);
    pub const ENTITIES: SheetKind = SheetKind::Records(1);
    pub const RELATIONS: SheetKind = SheetKind::Records(2);
    pub const DISPUTES: SheetKind = SheetKind::Records(3);
    pub const EVENTS: SheetKind = SheetKind::Records(4);
    pub const CORRECTIONS: SheetKind = SheetKind::Records(5);

    /// The sheet of a section's records.
    pub fn of(section: Section) -> SheetKind {
        match RECORD_SECTIONS.iter().position(|other| *other == section) {
            Some(at) => SheetKind::Records(at),
            None => SheetKind::Stories,
        }
    }

    /// The section whose records have a row each.
    pub fn section(self) -> Option<Section> {
        match self {
            SheetKind::Records(at) => RECORD_SECTIONS.get(at).copied(),
            _ => None,
        }
    }

    /// Whether a workbook is nothing without it.
    pub fn is_needed(self) -> bool {
        matches!(self, SheetKind::EVENTS | SheetKind::ENTITIES | SheetKind::SOURCES | SheetKind::About)
    }

    pub fn columns(self) -> &'static [Column] {
        match self {
            SheetKind::About => ABOUT,
            SheetKind::Records(at) => [SOURCES, ENTITIES, RELATIONS, DISPUTES, EVENTS, CORRECTIONS][at],
            SheetKind::Claims => CLAIMS,
            SheetKind::Conflicts => CONFLICTS,
            SheetKind::Amounts => AMOUNTS,
            SheetKind::Stories => STORIES,
            SheetKind::Kinds => KINDS,
        }
    }

    pub fn column(self, field: &str) -> Option<&'static Column> {
        self.columns().iter().find(|column| column.field == field)
    }

    pub fn title(self, words: &WorkbookStrings) -> &'static str {
        let titles = &words.sheets;
        match self {
            SheetKind::About => titles.about,
            SheetKind::Records(at) => {
                let titles = [
                    titles.sources,
                    titles.entities,
                    titles.relations,
                    titles.disputes,
                    titles.events,
                    titles.corrections,
                ];
                titles[at]
            }
            SheetKind::Claims => titles.claims,
            SheetKind::Conflicts => titles.conflicts,
            SheetKind::Amounts => titles.amounts,
            SheetKind::Stories => titles.stories,
            SheetKind::Kinds => titles.kinds,
        }
    }

    /// Its name in file names, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            SheetKind::About => "about",
            SheetKind::Records(at) => RECORD_SECTIONS[at].name(),
            SheetKind::Claims => "claims",
            SheetKind::Conflicts => "conflicts",
            SheetKind::Amounts => "amounts",
            SheetKind::Stories => "stories",
            SheetKind::Kinds => "kinds",
        }
    }

    /// All titles it may have.
    pub fn titles(self) -> impl Iterator<Item = &'static str> {
        Lang::ALL.into_iter().map(move |lang| self.title(lang.workbook())).chain([self.name()])
    }

    /// All titles of its columns in a language.
    pub fn heads(self, words: &WorkbookStrings) -> String {
        self.columns().iter().map(|column| (column.head)(words).0).collect::<Vec<_>>().join(", ")
    }
}

/// A head without what its writer may write otherwise: case, accents, spaces and marks.
pub(crate) fn fold_head(head: &str) -> String {
    base::text::fold(head).chars().filter(|c| c.is_alphanumeric() || *c == '$').collect()
}

/// The language whose words a list of choices or a name is first compared with makes no difference: all are known.
pub(crate) fn in_any_language(matches: impl Fn(Lang) -> bool) -> bool {
    Lang::ALL.into_iter().any(matches)
}

/// The families of kinds, in the order of `WorkbookStrings::families`.
pub(crate) const FAMILIES: [Family; 6] =
    [Family::Entities, Family::Relations, Family::Events, Family::Roles, Family::Statuses, Family::Stages];

#[cfg(test)]
mod tests;
