//! Walking a tree, judging what is found, and telling of it. Knows no record's fields, and keeps no list of what
//! is wrong.

use super::fault::{Fault, Notes, Silent};
use super::json::{Field, JsonType, Node, find};
use super::{IdMap, Section, Vocabulary};

/// A type read from a tree.
pub(super) trait FromNode: Sized {
    /// Whether a field of this type may be absent, its default meaning that it is.
    const OPTIONAL: bool = false;

    /// Reads a value. `None` when it cannot, the record at hand being spoilt (see `Reader::spoil`).
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self>;
}

/// Whether the record at hand is sound, how much was found wrong so far, and what values may refer to.
pub(super) struct Reader {
    /// Who is told where one is in the file and what is wrong there.
    notes: Box<dyn Notes>,
    spoilt: bool,
    errors: usize,
    warnings: usize,
    /// The languages the head declares.
    pub languages: Vec<String>,
    pub vocabulary: Vocabulary,
    /// False when the head's kinds could not be read: an unknown kind is then no news.
    pub kinds_known: bool,
    pub ids: Ids,
}

/// The ids of a file's records.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// In the order of `Section::ALL`: the position of the first record with each id; `None` for a section that could not be
    /// read, so that a reference into it is no news.
    by_section: Vec<Option<IdMap<u32>>>,
}

impl Ids {
    pub fn of(&self, section: Section) -> Option<&IdMap<u32>> {
        self.by_section.get(section as usize)?.as_ref()
    }

    /// Adds those of the next section, in the order of `Section::ALL`.
    pub fn add(&mut self, ids: Option<IdMap<u32>>) {
        self.by_section.push(ids);
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self::new(Box::new(Silent))
    }
}

impl Reader {
    pub fn new(notes: Box<dyn Notes>) -> Self {
        Self {
            notes,
            spoilt: false,
            errors: 0,
            warnings: 0,
            languages: Vec::new(),
            vocabulary: Vocabulary::default(),
            kinds_known: false,
            ids: Ids::default(),
        }
    }

    /// Tells of something wrong with the value at hand: the record cannot be kept.
    pub fn report(&mut self, fault: Fault) {
        self.spoilt = true;
        self.errors += 1;
        self.notes.note(&fault, &self.ids, &self.vocabulary);
    }

    /// Tells of something that an editor should look at; the record is kept.
    pub fn warn(&mut self, fault: Fault) {
        self.warnings += 1;
        self.notes.note(&fault, &self.ids, &self.vocabulary);
    }

    /// Tells of something wrong with a value inside the one at hand.
    pub fn report_at(&mut self, name: &str, fault: Fault) {
        let outside = self.enter(name);
        self.report(fault);
        self.leave(outside);
    }

    /// The same for what an editor should look at.
    pub fn warn_at(&mut self, name: &str, fault: Fault) {
        let outside = self.enter(name);
        self.warn(fault);
        self.leave(outside);
    }

    /// Tells that the text is not JSON.
    pub fn not_json(&mut self, text: &str) {
        self.errors += 1;
        self.notes.not_json(text);
    }

    /// How many errors and warnings there are, and who was told of them.
    pub fn finish(self) -> (usize, usize, Box<dyn Notes>) {
        (self.errors, self.warnings, self.notes)
    }

    /// Notes that the record at hand is not sound, for a reason that was reported elsewhere. Values read
    /// from it may be stand-ins.
    pub fn spoil(&mut self) {
        self.spoilt = true;
    }

    /// Whether an error was reported since the record at hand was gone to.
    pub fn is_spoilt(&self) -> bool {
        self.spoilt
    }

    /// Goes to a record; everything told is about it until the next.
    pub fn enter_record(&mut self, section: Section, position: usize, id: Option<&str>) {
        self.spoilt = false;
        self.notes.enter_record(section, position, id);
    }

    /// Goes back to the head.
    pub fn leave_record(&mut self) {
        self.spoilt = false;
        self.notes.leave_record();
    }

    /// Tells that the record at hand is not kept; its id may be another's.
    pub fn left_out(&mut self, is_its_own: bool) {
        self.notes.left_out(is_its_own);
    }

    /// Goes into a field; the result is for `leave`.
    pub fn enter(&mut self, name: &str) -> usize {
        self.notes.enter(name)
    }

    /// Goes into an item of a list; the result is for `leave`.
    pub fn enter_item(&mut self, position: usize) -> usize {
        self.notes.enter_item(position)
    }

    pub fn leave(&mut self, outside: usize) {
        self.notes.leave(outside);
    }

    pub fn wrong_type<T>(&mut self, expected: JsonType, node: &Node) -> Option<T> {
        self.report(Fault::WrongType { expected, found: node.json_type() });
        None
    }

    /// The fields of an object, after reporting those that mean nothing and those written twice.
    pub fn object<'n, 'a>(
        &mut self,
        node: &'n Node<'a>,
        known: &'static [&'static str],
    ) -> Option<&'n [Field<'a>]> {
        let Node::Object(fields) = node else { return self.wrong_type(JsonType::Object, node) };
        self.known_fields(fields, known);
        Some(fields)
    }

    /// Reports fields that mean nothing, and those written twice.
    pub fn known_fields(&mut self, fields: &[Field], known: &'static [&'static str]) {
        let mut seen = 0u64;
        for (name, _) in fields {
            let Some(position) = known.iter().position(|field| field == name) else {
                self.unknown_field(name, known);
                continue;
            };
            let bit = 1 << position;
            if seen & bit != 0 {
                self.report_at(name, Fault::RepeatedField { field: name });
            }
            seen |= bit;
        }
    }

    fn unknown_field(&mut self, name: &str, known: &'static [&'static str]) {
        // `$schema` and its like are for editors.
        if name.starts_with('$') {
            return;
        }
        self.warn_at(name, Fault::UnknownField { field: name, known });
    }

    /// Reads a field of an object; a stand-in when it cannot be read.
    ///
    /// A stand-in rather than `None`, because taking a record half read apart again costs a lot of code.
    pub fn field<T: FromNode + Default>(&mut self, fields: &[Field], name: &'static str) -> T {
        let mut value = T::default();
        self.enter_field(fields, name, T::OPTIONAL, &mut |node, reader| {
            if let Some(read) = T::from_node(node, reader) {
                value = read;
            }
        });
        value
    }

    #[inline(never)]
    fn enter_field(
        &mut self,
        fields: &[Field],
        name: &'static str,
        optional: bool,
        read: &mut dyn FnMut(&Node, &mut Reader),
    ) {
        let Some(node) = find(fields, name) else {
            if !optional {
                self.report(Fault::MissingField { field: name });
            }
            return;
        };
        let outside = self.enter(name);
        read(node, self);
        self.leave(outside);
    }
}
