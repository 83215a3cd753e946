//! How the small values of a link are written and read: selection, timeline window, table order.

use super::keys::{SORTS, is_slug, name_of, value_of};
use crate::state::{Selection, Sort, Window};
use base::date::Day;

impl Sort {
    /// As a link writes it: `title`, or `-title` from last to first.
    pub(crate) fn format(self) -> String {
        [if self.descending { "-" } else { "" }, name_of(SORTS, &self.by)].concat()
    }

    pub(crate) fn parse(text: &str) -> Option<Sort> {
        let (descending, name) = text.strip_prefix('-').map_or((false, text), |name| (true, name));
        value_of(SORTS, name).map(|by| Sort { by, descending })
    }
}

impl Window {
    /// As a link writes it: `2025-05-01..2025-09-30`.
    pub(crate) fn format(self) -> String {
        [&self.from.to_string(), "..", &self.to.to_string()].concat()
    }

    pub(crate) fn parse(text: &str) -> Option<Window> {
        let (from, to) = text.split_once("..")?;
        let window = Window { from: Day::parse(from)?, to: Day::parse(to)? };
        (window.from <= window.to).then_some(window)
    }
}

impl Selection {
    /// The part before the colon, and the id after it.
    #[must_use]
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Selection::Entity(id) => ("entity", id),
            Selection::Dispute(id) => ("dispute", id),
            Selection::Relation(id) => ("relation", id),
            Selection::Event(id) => ("event", id),
        }
    }

    /// The bare id.
    #[must_use]
    pub fn id(&self) -> &str {
        self.parts().1
    }

    /// As a link writes it: `entity:openai`.
    #[must_use]
    pub fn format(&self) -> String {
        let (part, id) = self.parts();
        [part, ":", id].concat()
    }

    /// Reads `entity:ID`, `dispute:ID`, `relation:ID` or `event:ID`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Selection> {
        let (part, id) = text.split_once(':')?;
        let id = is_slug(id).then(|| id.to_owned())?;
        match part {
            "entity" => Some(Selection::Entity(id)),
            "dispute" => Some(Selection::Dispute(id)),
            "relation" => Some(Selection::Relation(id)),
            "event" => Some(Selection::Event(id)),
            _ => None,
        }
    }
}
