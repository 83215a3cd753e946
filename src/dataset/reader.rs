//! Walking a tree while knowing where one is, and keeping all that is found wrong. Knows no record's fields.

use std::collections::HashMap;
use std::fmt::Write;

use super::json::{Field, JsonType, Node, find};
use super::locate::{Place, offsets, places, segment};
use super::nearest::Nearest;
use super::{Problem, ProblemKind, Section, Severity, Vocabulary};

/// How many problems of one severity are kept; the rest are counted.
pub const MOST_PROBLEMS: usize = 1_000;
/// The longest text repeated in a problem, in characters.
const EXCERPT: usize = 80;
/// The longest name a pointer goes through, in bytes; a value of a longer name is pointed at from outside.
const LONGEST_SEGMENT: usize = 200;

/// A type read from a tree.
pub(super) trait FromNode: Sized {
    /// Reads a value. `None` after having reported why not.
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self>;

    /// What a field that is not there means; `None` when it must be there.
    fn absent() -> Option<Self> {
        None
    }
}

/// Where one is in a file, what was found wrong so far, and what values may refer to.
#[derive(Debug, Default)]
pub(super) struct Reader {
    /// A JSON pointer to the value at hand.
    path: String,
    /// Such as `event:claude-launch`.
    record: Option<String>,
    problems: Vec<Problem>,
    errors: usize,
    warnings: usize,
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
    /// By section, the position of the first record with each id; `None` for a section that could not be
    /// read, so that a reference into it is no news.
    by_section: [Option<HashMap<String, u32>>; 6],
}

impl Ids {
    pub fn of(&self, section: Section) -> Option<&HashMap<String, u32>> {
        self.by_section[section as usize].as_ref()
    }

    pub fn set(&mut self, section: Section, ids: HashMap<String, u32>) {
        self.by_section[section as usize] = Some(ids);
    }
}

impl Reader {
    /// Notes something wrong with the value at hand.
    pub fn report(&mut self, what: ProblemKind) {
        let severity = what.severity();
        if self.count(severity) {
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

    /// All problems kept, errors first and then by place in `text`; and how many more there were.
    pub fn finish(self, text: &str) -> (Vec<Problem>, usize) {
        let unlisted = self.errors + self.warnings - self.problems.len();
        if self.problems.is_empty() {
            return (Vec::new(), unlisted);
        }
        let pointers: Vec<&str> = self.problems.iter().map(|problem| problem.pointer.as_str()).collect();
        let offsets = offsets(text, &pointers);
        let mut order: Vec<(usize, usize)> = offsets.into_iter().zip(0..).collect();
        order.sort_unstable();
        let places = places(text, order.iter().map(|&(offset, _)| offset));
        let mut taken: Vec<Option<Problem>> = self.problems.into_iter().map(Some).collect();
        let (mut errors, mut warnings) = (Vec::new(), Vec::new());
        for (&(_, position), Place { line, column }) in order.iter().zip(places) {
            let Some(problem) = taken.get_mut(position).and_then(Option::take) else { continue };
            let list = if problem.severity == Severity::Error { &mut errors } else { &mut warnings };
            list.push(Problem { line, column, ..problem });
        }
        errors.append(&mut warnings);
        (errors, unlisted)
    }

    /// Goes to a record; everything reported is its until the next.
    pub fn enter_record(&mut self, section: Section, position: usize, id: Option<&str>) {
        self.path.clear();
        // Writing to a `String` cannot fail.
        let _ = write!(self.path, "/{}/{position}", section.name());
        self.record = id.map(|id| format!("{}:{}", section.record(), excerpt(id)));
    }

    /// Goes back to the head.
    pub fn leave_record(&mut self) {
        self.path.clear();
        self.record = None;
    }

    /// The name of the record at hand, or where it is when it has none.
    pub fn record_name(&self) -> String {
        self.record.as_ref().unwrap_or(&self.path).clone()
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
        self.known_fields(fields, known).then_some(fields)
    }

    /// Reports fields that mean nothing, and those written twice; false when there are such.
    pub fn known_fields(&mut self, fields: &[Field], known: &'static [&'static str]) -> bool {
        let (mut seen, mut sound) = (0u64, true);
        for (name, _) in fields {
            let Some(position) = known.iter().position(|field| field == name) else {
                self.unknown_field(name, known);
                continue;
            };
            let bit = 1 << position;
            if seen & bit != 0 {
                self.report_at(name, ProblemKind::RepeatedField { field: name.to_string() });
                sound = false;
            }
            seen |= bit;
        }
        sound
    }

    fn unknown_field(&mut self, name: &str, known: &'static [&'static str]) {
        // `$schema` and its like are for editors.
        if name.starts_with('$') {
            return;
        }
        let suggestion = self.nearest.of(name, &mut known.iter().copied());
        self.report_at(name, ProblemKind::UnknownField { field: excerpt(name), suggestion });
    }

    /// Reads a field of an object.
    pub fn field<T: FromNode>(&mut self, fields: &[Field], name: &'static str) -> Option<T> {
        let Some(node) = find(fields, name) else {
            let value = T::absent();
            if value.is_none() {
                self.report(ProblemKind::MissingField { field: name });
            }
            return value;
        };
        let outside = self.enter(name);
        let value = T::from_node(node, self);
        self.leave(outside);
        value
    }
}

/// A text cut to what can be read at a glance.
pub(super) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
