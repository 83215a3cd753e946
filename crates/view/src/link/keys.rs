//! The keys of a link, in the order a link is written in, and the names of their fixed values.
//! The one place where the contract's words are spelled.

use crate::state::{Certainty, Ended, LaneBy, Mode, Rows, SortBy, ThemeChoice};
use dataset::Stance;

macro_rules! keys {
    ($($key:ident $name:literal),* $(,)?) => {
        /// A key of a link.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Key { $($key),* }

        impl Key {
            pub(crate) const ALL: &[Key] = &[$(Key::$key),*];

            pub(crate) const fn name(self) -> &'static str {
                match self { $(Key::$key => $name),* }
            }
        }
    };
}

keys!(
    V "v",
    Q "q",
    Actor "actor",
    Between "between",
    Kind "kind",
    Dispute "dispute",
    Relation "relation",
    Status "status",
    Stage "stage",
    Stance "stance",
    Certainty "certainty",
    Conflict "conflict",
    Time "time",
    At "at",
    Compare "compare",
    Ended "ended",
    Focus "focus",
    Depth "depth",
    Sel "sel",
    View "view",
    Rows "rows",
    Lanes "lanes",
    Window "window",
    Sort "sort",
    Hide "hide",
    Fold "fold",
    Camera "camera",
    Pin "pin",
    Story "story",
    Step "step",
    Lang "lang",
    Theme "theme",
    Embed "embed",
    Data "data",
    Made "made",
);

impl Key {
    pub(crate) fn named(name: &str) -> Option<Key> {
        Key::ALL.iter().copied().find(|key| key.name() == name)
    }

    /// Whether it says nothing of what is shown: alone, it leaves the opening view.
    pub(crate) const fn is_setting(self) -> bool {
        matches!(self, Key::Lang | Key::Theme | Key::Embed | Key::Data | Key::Made)
    }

    /// The key without which this one means nothing.
    pub(crate) const fn needs(self) -> Option<Key> {
        match self {
            Key::Depth => Some(Key::Focus),
            Key::Compare => Some(Key::At),
            Key::Step => Some(Key::Story),
            _ => None,
        }
    }
}

/// Asks for the editor's bar. It is read by static/boot.js alone and is no part of a view, so that no link that the page makes,
/// passes on or tells a host has it.
pub(crate) const EDIT: &str = "edit";

/// What `hide` calls disputes, which are nodes of the graph but no kind of entity.
pub const DISPUTE: &str = "dispute";

/// A value that is one of a few, with its name.
pub(crate) type NameTable<T> = [(&'static str, T)];

pub(crate) const MODES: &NameTable<Mode> =
    &[("all", Mode::All), ("graph", Mode::Graph), ("timeline", Mode::Timeline), ("table", Mode::Table)];

pub(crate) const ROWS: &NameTable<Rows> =
    &[("events", Rows::Events), ("disputes", Rows::Disputes), ("claims", Rows::Claims)];

pub(crate) const CERTAINTIES: &NameTable<Certainty> =
    &[("alleged", Certainty::Alleged), ("established", Certainty::Established)];

pub(crate) const ENDED: &NameTable<Ended> = &[("struck", Ended::Struck), ("gone", Ended::Gone)];

pub(crate) const LANES: &NameTable<LaneBy> =
    &[("dispute", LaneBy::Dispute), ("actor", LaneBy::Actor), ("kind", LaneBy::Kind)];

pub(crate) const THEMES: &NameTable<ThemeChoice> =
    &[("auto", ThemeChoice::Auto), ("light", ThemeChoice::Light), ("dark", ThemeChoice::Dark)];

pub(crate) const STANCES: &NameTable<Stance> = &[
    ("confirmed", Stance::Confirmed),
    ("reported", Stance::Reported),
    ("alleged", Stance::Alleged),
    ("denied", Stance::Denied),
];

pub(crate) const SORTS: &NameTable<SortBy> = &[
    ("date", SortBy::Date),
    ("title", SortBy::Title),
    ("kind", SortBy::Kind),
    ("actors", SortBy::Actors),
    ("dispute", SortBy::Dispute),
    ("sources", SortBy::Sources),
    ("closed", SortBy::Closed),
    ("events", SortBy::Events),
];

pub(crate) const SWITCH: &NameTable<bool> = &[("1", true), ("0", false)];

pub(crate) fn value_of<T: Copy>(names: &NameTable<T>, name: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

pub(crate) fn name_of<T: PartialEq>(names: &NameTable<T>, value: &T) -> &'static str {
    names.iter().find(|(_, known)| known == value).map_or("", |(name, _)| name)
}

/// Whether a text is spelled as an id is: `[a-z0-9-]+`.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
