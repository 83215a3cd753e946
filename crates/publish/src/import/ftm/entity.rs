//! An entity of FollowTheMoney with its properties, and who states each of them.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::ftm::{DISPUTE, OURS, Schema, schema};
use crate::import::diagnostic::Diagnostics;
use crate::import::graph::At;
use base::text::slug::{Ids, slug};

/// What one dataset says of one property.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub property: String,
    pub value: String,
    pub dataset: String,
    /// The first and the last day it was seen; empty where that is not told.
    pub seen: [String; 2],
}

#[derive(Default)]
pub(super) struct Entity {
    pub at: At,
    pub id: String,
    pub schema: String,
    pub properties: BTreeMap<String, Vec<String>>,
    /// Ids it goes by as well.
    pub referents: Vec<String>,
    pub datasets: Vec<String>,
    /// The first and the last day it was seen.
    pub seen: [String; 2],
    /// Where the file has statements.
    pub statements: Vec<Statement>,
    /// Properties that were put somewhere.
    pub(super) taken: RefCell<BTreeSet<String>>,
}

impl Entity {
    pub fn schema(&self) -> Option<&'static Schema> {
        schema(&self.schema)
    }

    /// All values of a property, which counts as kept from here on.
    pub fn take(&self, property: &str) -> &[String] {
        let values = self.properties.get(property).map_or(&[] as &[String], Vec::as_slice);
        if !values.is_empty() {
            self.taken.borrow_mut().insert(property.to_owned());
        }
        values
    }

    /// The first value among several properties; further values of that property are diagnostics.
    pub fn take_one(&self, properties: &[&str], diagnostics: &mut Diagnostics) -> String {
        let found = properties.iter().find(|property| self.properties.contains_key(**property));
        let Some(values) = found.map(|property| self.take(property)) else { return String::new() };
        for _ in values.iter().skip(1) {
            self.lose(found.map_or("", |property| *property), diagnostics);
        }
        values.first().cloned().unwrap_or_default()
    }

    /// A date among several properties: the most exact of those that agree; others are diagnostics.
    pub fn take_date(&self, properties: &[&str], diagnostics: &mut Diagnostics) -> String {
        let Some(property) = properties.iter().find(|property| self.properties.contains_key(**property))
        else {
            return String::new();
        };
        let days: Vec<&str> =
            self.take(property).iter().map(|date| date.split('T').next().unwrap_or(date)).collect();
        let best =
            days.iter().copied().reduce(|a, b| if b.starts_with(a) { b } else { a }).unwrap_or_default();
        for _ in days.iter().filter(|day| !best.starts_with(**day)) {
            self.lose(property, diagnostics);
        }
        best.to_owned()
    }

    /// Whether it is an event of ours that stands for a dispute.
    pub fn is_our_dispute(&self) -> bool {
        let keywords = self.properties.get("keywords");
        self.datasets.iter().any(|name| name == OURS)
            && keywords.is_some_and(|words| words.first().is_some_and(|word| word == DISPUTE))
    }

    /// Whether it says when it was.
    fn is_dated(&self) -> bool {
        let said = self.schema().map_or(&[] as &[_], |schema| schema.starts.as_slice()).iter();
        let said = said.chain(self.schema().map_or(&[] as &[_], |schema| schema.ends.as_slice()));
        said.into_iter().any(|property| self.properties.contains_key(*property))
    }

    /// The first property that may name it, else its id.
    pub fn name(&self) -> String {
        let captions = self.schema().map_or(&[] as &[&str], |schema| schema.captions.as_slice());
        let named = captions
            .iter()
            .chain(&["name", "title"])
            .find_map(|caption| self.properties.get(*caption)?.first());
        named.map_or_else(|| self.id.clone(), String::clone)
    }

    /// Counts a value that was put nowhere. What is stated by datasets is a claim, whatever else becomes of it.
    pub fn lose(&self, property: &str, diagnostics: &mut Diagnostics) {
        if self.statements.is_empty() {
            lose(property, &self.name(), self.at.line, diagnostics);
        }
    }

    /// Counts every property that was put nowhere.
    pub fn lose_the_rest(&self, diagnostics: &mut Diagnostics) {
        let taken = self.taken.borrow();
        for property in self.properties.keys().filter(|property| !taken.contains(*property)) {
            self.lose(property, diagnostics);
        }
        for (seen, name) in self.seen.iter().zip(["first_seen", "last_seen"]) {
            if !seen.is_empty() {
                self.lose(name, diagnostics);
            }
        }
    }
}

/// Tells what has no place in a dataset, of a record at a line.
pub(super) fn lose(name: &str, record: &str, line: u32, diagnostics: &mut Diagnostics) {
    diagnostics.line(Some(line));
    diagnostics.record(record);
    diagnostics.lose(name);
}

/// The entities of a file, found by their ids.
pub(super) struct Entities {
    pub all: Vec<Entity>,
    by_id: BTreeMap<String, usize>,
    /// Of each entity its id in the dataset.
    ids: Vec<String>,
}

impl Entities {
    pub fn new(all: Vec<Entity>) -> Self {
        let mut by_id = BTreeMap::new();
        for (at, entity) in all.iter().enumerate() {
            for id in entity.referents.iter().chain([&entity.id]) {
                by_id.insert(id.clone(), at);
            }
        }
        let mut given = Ids::default();
        let ids = all.iter().map(|entity| given.give(&readable(entity), "entity")).collect();
        Self { all, by_id, ids }
    }

    pub fn get(&self, id: &str) -> Option<&Entity> {
        self.by_id.get(id).map(|at| &self.all[*at])
    }

    /// The id that an entity has in the dataset; that of the file for one that the file does not list.
    pub fn id<'a>(&'a self, id: &'a str) -> &'a str {
        self.by_id.get(id).map_or(id, |at| &self.ids[*at])
    }

    /// The id of an entity in the dataset, if it is an entity there too: not an event, a dispute or an edge.
    pub fn entity_id(&self, id: &str) -> Option<&str> {
        let at = *self.by_id.get(id)?;
        let entity = &self.all[at];
        let is_entity = !entity.is_our_dispute()
            && entity
                .schema()
                .is_none_or(|schema| schema.is_thing() && !(schema.is_dated() && entity.is_dated()));
        is_entity.then(|| self.ids[at].as_str())
    }
}

/// A text that an id can be made of: short, and with a letter in it.
fn readable(entity: &Entity) -> String {
    const MOST_CHARS: usize = 50;
    let has_letter = |text: &String| text.chars().any(|c| c.is_ascii_alphabetic());
    let (id, name) = (slug(&entity.id), slug(&entity.name()));
    let named = Some(name).filter(has_letter).unwrap_or_else(|| "entity".to_owned());
    let id = Some(id).filter(has_letter).unwrap_or_else(|| slug(&[&named, "-", &entity.id].concat()));
    id.chars().take(MOST_CHARS).collect()
}
