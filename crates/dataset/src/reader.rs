//! Walking a tree, judging what is found, and reporting it. Knows no record's fields, and keeps no list of what
//! is wrong.

use crate::fault::Fault;
use crate::ids::Ids;
use crate::json::{Field, JsonType, Node, Value, find};
use crate::problem_sink::{Context, ProblemSink};
use crate::section::Section;
use crate::vocabulary::Vocabulary;

/// A type read from a tree.
pub(crate) trait FromNode: Sized {
    /// Whether a field of this type may be absent, its default meaning that it is.
    const OPTIONAL: bool = false;

    /// Reads a value. `None` when it cannot, the record at hand being rejected (see `Reader::reject`).
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self>;
}

/// Whether the record at hand is sound, how much was found wrong so far, and what values may refer to.
pub(crate) struct Reader<'r> {
    /// Receives where the reader is in the file and what is wrong there.
    sink: &'r mut dyn ProblemSink,
    /// The whole file.
    document: &'r Node<'r>,
    rejected: bool,
    errors: usize,
    warnings: usize,
    /// The languages the head declares.
    pub languages: Vec<String>,
    pub vocabulary: Vocabulary,
    /// False when the head's kinds could not be read: an unknown kind is then not reported.
    pub kinds_known: bool,
    pub ids: Ids,
}

impl<'r> Reader<'r> {
    pub fn new(sink: &'r mut dyn ProblemSink, document: &'r Node<'r>) -> Self {
        Self {
            sink,
            document,
            rejected: false,
            errors: 0,
            warnings: 0,
            languages: Vec::new(),
            vocabulary: Vocabulary::default(),
            kinds_known: false,
            ids: Ids::default(),
        }
    }

    /// Reports something wrong with the value at hand: the record cannot be kept.
    pub fn report(&mut self, fault: Fault) {
        self.rejected = true;
        self.errors += 1;
        self.tell(&fault);
    }

    /// Reports something that an editor should look at; the record is kept.
    pub fn warn(&mut self, fault: Fault) {
        self.warnings += 1;
        self.tell(&fault);
    }

    fn tell(&mut self, fault: &Fault) {
        let Self { document, ids, vocabulary, .. } = self;
        self.sink.problem(fault, &Context { document, ids, vocabulary });
    }

    /// Reports something wrong with a value inside the one at hand.
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

    /// How many errors and warnings there are.
    pub fn counted(&self) -> (usize, usize) {
        (self.errors, self.warnings)
    }

    /// Marks the record at hand as not sound, for a reason that was reported elsewhere. Values read
    /// from it may be stand-ins.
    pub fn reject(&mut self) {
        self.rejected = true;
    }

    /// Whether the record at hand is not sound.
    pub fn is_rejected(&self) -> bool {
        self.rejected
    }

    /// Enters a record; everything reported is about it until the next.
    pub fn enter_record(&mut self, section: Section, position: usize, id: Option<&str>) {
        self.rejected = false;
        self.sink.enter_record(section, position, id);
    }

    /// Goes back to the head.
    pub fn leave_record(&mut self) {
        self.rejected = false;
        self.sink.leave_record();
    }

    /// Says that the record at hand is not kept. Where `owns_id` is false, its id is that of an earlier record.
    pub fn left_out(&mut self, owns_id: bool) {
        self.sink.left_out(owns_id);
    }

    /// Goes into a field; the result is for `leave`.
    pub fn enter(&mut self, name: &str) -> usize {
        self.sink.enter(name)
    }

    /// Goes into an item of a list; the result is for `leave`.
    pub fn enter_item(&mut self, position: usize) -> usize {
        self.sink.enter_item(position)
    }

    pub fn leave(&mut self, outside: usize) {
        self.sink.leave(outside);
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
        let Value::Object(fields) = &node.value else { return self.wrong_type(JsonType::Object, node) };
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
