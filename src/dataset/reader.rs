//! Walking a tree while knowing where one is, and keeping all that is found wrong. Knows no record's fields.

use std::fmt::Write;

use super::json::{Field, JsonType, Node, find};
use super::locate::{Place, offsets, places, segment};
use super::nearest::Nearest;
use super::{IdMap, Problem, ProblemKind, Section, Severity, Vocabulary};
use crate::order::{sort, sorted};

/// How many problems of one severity are kept; the rest are counted.
pub const MOST_PROBLEMS: usize = 1_000;
/// The longest text repeated in a problem, in characters.
const EXCERPT: usize = 80;
/// The longest name a pointer goes through, in bytes; a value of a longer name is pointed at from outside.
const LONGEST_SEGMENT: usize = 200;

/// A type read from a tree.
pub(super) trait FromNode: Sized {
    /// Whether a field of this type may be absent, its default meaning that it is.
    const OPTIONAL: bool = false;

    /// Reads a value. `None` when it cannot, the record at hand being spoilt (see `Reader::spoil`).
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self>;
}

/// Where one is in a file, what was found wrong so far, and what values may refer to.
#[derive(Debug, Default)]
pub(super) struct Reader {
    /// A JSON pointer to the value at hand.
    path: String,
    /// Such as `event:claude-launch`.
    record: Option<String>,
    spoilt: bool,
    problems: Vec<Problem>,
    errors: usize,
    warnings: usize,
    /// Warnings are counted, not kept.
    pub errors_only: bool,
    pub nearest: Nearest,
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

impl Reader {
    /// Notes something wrong with the value at hand.
    pub fn report(&mut self, what: ProblemKind) {
        let severity = what.severity();
        self.spoilt |= severity == Severity::Error;
        let wanted = severity == Severity::Error || !self.errors_only;
        if self.count(severity) && wanted {
            let (record, pointer) = (self.record.clone(), self.path.clone());
            self.problems.push(Problem { severity, record, pointer, line: 1, column: 1, what });
        }
    }

    /// Notes something wrong with a value inside the one at hand.
    pub fn report_at(&mut self, name: &str, what: ProblemKind) {
        let outside = self.enter(name);
        self.report(what);
        self.leave(outside);
    }

    /// Counts a problem, and says whether there is room to keep it.
    fn count(&mut self, severity: Severity) -> bool {
        let count = match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        *count <= MOST_PROBLEMS
    }

    /// How many errors and warnings there are, kept or not.
    pub fn counts(&self) -> (usize, usize) {
        (self.errors, self.warnings)
    }

    /// All problems kept, errors first and then by place in `text`.
    pub fn finish(mut self, text: &str) -> Vec<Problem> {
        if self.problems.is_empty() {
            return Vec::new();
        }
        let pointers: Vec<&str> = self.problems.iter().map(|problem| problem.pointer.as_str()).collect();
        let offsets = offsets(text, &pointers);
        let order = sorted(offsets.len(), &mut |a, b| offsets[a].cmp(&offsets[b]));
        let ascending: Vec<usize> = order.iter().map(|&position| offsets[position as usize]).collect();
        for (&position, Place { line, column }) in order.iter().zip(places(text, &ascending)) {
            let problem = &mut self.problems[position as usize];
            (problem.line, problem.column) = (line, column);
        }
        let place = |problem: &Problem| (problem.severity, problem.line, problem.column);
        sort(&mut self.problems, &mut |a, b| place(a).cmp(&place(b)));
        self.problems
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

    /// Goes to a record; everything reported is its until the next.
    pub fn enter_record(&mut self, section: Section, position: usize, id: Option<&str>) {
        self.leave_record();
        // Writing to a `String` cannot fail.
        let _ = write!(self.path, "/{}/{position}", section.name());
        self.record = id.map(|id| format!("{}:{}", section.record(), excerpt(id)));
    }

    /// Goes back to the head.
    pub fn leave_record(&mut self) {
        self.path.clear();
        self.record = None;
        self.spoilt = false;
    }

    /// The name of the record at hand; where it is when it has none, or when the name is another's.
    pub fn record_name(&self, is_its_own: bool) -> String {
        self.record.as_ref().filter(|_| is_its_own).unwrap_or(&self.path).clone()
    }

    /// Goes into a field or an item; the result is for `leave`.
    pub fn enter(&mut self, name: &str) -> usize {
        let outside = self.path.len();
        if name.len() <= LONGEST_SEGMENT {
            self.path.push('/');
            self.path.push_str(&segment(name));
        }
        outside
    }

    /// Goes into an item of a list.
    pub fn enter_item(&mut self, position: usize) -> usize {
        let outside = self.path.len();
        // Writing to a `String` cannot fail.
        let _ = write!(self.path, "/{position}");
        outside
    }

    pub fn leave(&mut self, outside: usize) {
        self.path.truncate(outside);
    }

    pub fn wrong_type<T>(&mut self, expected: JsonType, node: &Node) -> Option<T> {
        self.report(ProblemKind::WrongType { expected, found: node.json_type() });
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
                self.report_at(name, ProblemKind::RepeatedField { field: name.to_string() });
            }
            seen |= bit;
        }
    }

    fn unknown_field(&mut self, name: &str, known: &'static [&'static str]) {
        // `$schema` and its like are for editors.
        if name.starts_with('$') {
            return;
        }
        let suggestion = self.nearest.of(name, &mut known.iter().copied());
        self.report_at(name, ProblemKind::UnknownField { field: excerpt(name), suggestion });
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
                self.report(ProblemKind::MissingField { field: name });
            }
            return;
        };
        let outside = self.enter(name);
        read(node, self);
        self.leave(outside);
    }
}

/// A text cut to what can be read at a glance.
pub(super) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
