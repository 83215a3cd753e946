//! Keeps all that is found wrong in a file, with its place. Judges nothing: that is the reader's.

use std::fmt::Write;

use super::fault::{Fault, Notes};
use super::json::Node;
use super::locate::{Place, offsets, places, segment};
use super::nearest::Nearest;
use super::reader::Ids;
use super::{Problem, ProblemKind, Section, Severity, Vocabulary};
use base::sort::{argsort, sort};

/// How many problems of one severity are kept; the rest are counted.
pub const MOST_PROBLEMS: usize = 1_000;
/// The longest text repeated in a problem, in characters.
const EXCERPT: usize = 80;
/// The longest name a pointer goes through, in bytes; a value of a longer name is pointed at from outside.
const LONGEST_SEGMENT: usize = 200;

#[derive(Default)]
pub(super) struct Notebook {
    /// A JSON pointer to the value at hand.
    path: String,
    /// Such as `event:claude-launch`.
    record: Option<String>,
    problems: Vec<Problem>,
    errors: usize,
    warnings: usize,
    left_out: Vec<String>,
    nearest: Nearest,
}

impl Notes for Notebook {
    fn not_json(&mut self, text: &str) {
        self.problems.push(not_json(text));
    }

    fn note(&mut self, fault: &Fault, ids: &Ids, vocabulary: &Vocabulary) {
        let what = self.kind(fault, ids, vocabulary);
        let severity = what.severity();
        if self.has_room(severity) {
            let (record, pointer) = (self.record.clone(), self.path.clone());
            self.problems.push(Problem { severity, record, pointer, line: 1, column: 1, what });
        }
    }

    fn enter_record(&mut self, section: Section, position: usize, id: Option<&str>) {
        self.leave_record();
        // Writing to a `String` cannot fail.
        let _ = write!(self.path, "/{}/{position}", section.name());
        self.record = id.map(|id| format!("{}:{}", section.record(), excerpt(id)));
    }

    fn leave_record(&mut self) {
        self.path.clear();
        self.record = None;
    }

    fn enter(&mut self, name: &str) -> usize {
        let outside = self.path.len();
        if name.len() <= LONGEST_SEGMENT {
            self.path.push('/');
            self.path.push_str(&segment(name));
        }
        outside
    }

    fn enter_item(&mut self, position: usize) -> usize {
        let outside = self.path.len();
        // Writing to a `String` cannot fail.
        let _ = write!(self.path, "/{position}");
        outside
    }

    fn leave(&mut self, outside: usize) {
        self.path.truncate(outside);
    }

    fn left_out(&mut self, is_its_own: bool) {
        let name = self.record.as_ref().filter(|_| is_its_own).unwrap_or(&self.path).clone();
        self.left_out.push(name);
    }

    fn finish(self: Box<Self>, text: &str) -> (Vec<Problem>, Vec<String>) {
        (in_order(self.problems, text), self.left_out)
    }
}

impl Notebook {
    /// Counts a problem, and says whether there is room to keep it.
    fn has_room(&mut self, severity: Severity) -> bool {
        let count = match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        *count <= MOST_PROBLEMS
    }

    /// A fault by itself, with the word that was probably meant.
    fn kind(&mut self, fault: &Fault, ids: &Ids, vocabulary: &Vocabulary) -> ProblemKind {
        let nearest = &mut self.nearest;
        match *fault {
            Fault::NotADataset { lacks } => ProblemKind::NotADataset { lacks },
            Fault::OtherVersion { found } => ProblemKind::OtherVersion { found: version_words(found) },
            Fault::WrongType { expected, found } => ProblemKind::WrongType { expected, found },
            Fault::MissingField { field } => ProblemKind::MissingField { field },
            Fault::UnknownField { field, known } => ProblemKind::UnknownField {
                field: excerpt(field),
                suggestion: nearest.of(field, &mut known.iter().copied()),
            },
            Fault::RepeatedField { field } => ProblemKind::RepeatedField { field: field.to_owned() },
            Fault::TooMany { most } => ProblemKind::TooMany { most },
            Fault::NotAnId { text } => ProblemKind::NotAnId { text: excerpt(text) },
            Fault::RepeatedId { id } => ProblemKind::RepeatedId { id: excerpt(id) },
            Fault::IdOfAnEntity { id } => ProblemKind::IdOfAnEntity { id: excerpt(id) },
            Fault::UnknownId { id, section } => {
                let suggestion = nearest_id(nearest, id, ids, section);
                ProblemKind::UnknownId { id: excerpt(id), section, suggestion }
            }
            Fault::UnknownSpeaker { id } => unknown_speaker(nearest, id, ids),
            Fault::UnknownKind { id, family } => {
                let mut known = vocabulary.kinds(family).iter().map(|kind| kind.id.as_str());
                let suggestion = nearest.of(id, &mut known).map(str::to_owned);
                ProblemKind::UnknownKind { id: excerpt(id), family, suggestion }
            }
            Fault::NotAChoice { text, choices } => {
                let suggestion = nearest.of(text, &mut choices.iter().copied());
                ProblemKind::NotAChoice { text: excerpt(text), choices, suggestion }
            }
            Fault::NotARank { number } => {
                let (text, choices) = (number_words(number), &["1", "2", "3"]);
                ProblemKind::NotAChoice { text, choices, suggestion: None }
            }
            Fault::BadUrl { text } => ProblemKind::BadUrl { text: excerpt(text) },
            Fault::BadTag { text } => ProblemKind::BadTag { text: excerpt(text) },
            Fault::BadDate { text, why } => ProblemKind::BadDate { text: excerpt(text), why },
            Fault::NotADay { text } => ProblemKind::NotADay { text: excerpt(text) },
            Fault::EndsFirst { start, end } => ProblemKind::EndsFirst { start, end },
            Fault::NoSource => ProblemKind::NoSource,
            Fault::EmptyText => ProblemKind::EmptyText,
            Fault::MissingLanguage { tag } => ProblemKind::MissingLanguage { tag: tag.to_owned() },
            Fault::Circle { through } => ProblemKind::Circle { through: excerpt(through) },
            Fault::EffectForm => ProblemKind::EffectForm,
            Fault::EffectDisagrees { relation, field, event, found } => ProblemKind::EffectDisagrees {
                relation: relation.to_owned(),
                field,
                event: event.clone(),
                found: found.cloned(),
            },
            Fault::LoneValue => ProblemKind::LoneValue,
            Fault::SingleSource => ProblemKind::SingleSource,
            Fault::AfterUpdated { updated } => ProblemKind::AfterUpdated { updated },
        }
    }
}

/// An id that neither an entity nor a source has: as that of a source where only a source's is near.
fn unknown_speaker(nearest: &mut Nearest, id: &str, ids: &Ids) -> ProblemKind {
    let mut near = |section| nearest_id(nearest, id, ids, section).map(|word| (section, Some(word)));
    let found = near(Section::Entities).or_else(|| near(Section::Sources));
    let (section, suggestion) = found.unwrap_or((Section::Entities, None));
    ProblemKind::UnknownId { id: excerpt(id), section, suggestion }
}

fn nearest_id(nearest: &mut Nearest, id: &str, ids: &Ids, section: Section) -> Option<String> {
    nearest.of(id, &mut ids.of(section)?.keys()).map(str::to_owned)
}

/// Finds the places of problems in the text, and puts them in order: errors first.
fn in_order(mut problems: Vec<Problem>, text: &str) -> Vec<Problem> {
    // A text that is not JSON has no pointers to look for; its problem knows its place.
    if problems
        .iter()
        .all(|problem| matches!(problem.what, ProblemKind::NotJson { .. } | ProblemKind::CutShort { .. }))
    {
        return problems;
    }
    let pointers: Vec<&str> = problems.iter().map(|problem| problem.pointer.as_str()).collect();
    let offsets = offsets(text, &pointers);
    let order = argsort(offsets.len(), &mut |a, b| offsets[a].cmp(&offsets[b]));
    let ascending: Vec<usize> = order.iter().map(|&position| offsets[position as usize]).collect();
    for (&position, Place { line, column }) in order.iter().zip(places(text, &ascending)) {
        let problem = &mut problems[position as usize];
        (problem.line, problem.column) = (line, column);
    }
    let place = |problem: &Problem| (problem.severity, problem.line, problem.column);
    sort(&mut problems, &mut |a, b| place(a).cmp(&place(b)));
    problems
}

/// The one problem of a text that is not JSON, in the words of a parser that can say where it goes wrong.
fn not_json(text: &str) -> Problem {
    let Err(error) = serde_json::from_str::<serde_json::Value>(text) else {
        // The two agree, as a test holds; if ever they do not, the text is still not read.
        let what = ProblemKind::NotJson { near: excerpt(text), detail: String::new() };
        let (severity, pointer) = (Severity::Error, String::new());
        return Problem { severity, record: None, pointer, line: 1, column: 1, what };
    };
    // It counts lines and bytes of a line from 1.
    let line: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let offset = (line + error.column().saturating_sub(1)).min(text.len());
    let offset = (0..=offset).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let near = text[offset..].chars().take(24).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words = error.to_string();
    let detail = words.split(" at line ").next().unwrap_or_default().to_owned();
    let place = places(text, &[offset]).first().copied().unwrap_or_default();
    let what =
        if error.is_eof() { ProblemKind::CutShort { detail } } else { ProblemKind::NotJson { near, detail } };
    let (line, column) = (place.line, place.column);
    Problem { severity: Severity::Error, record: None, pointer: String::new(), line, column, what }
}

fn version_words(found: &Node) -> String {
    match found {
        Node::Number(number) => number_words(*number),
        other => format!("“{}”", excerpt(other.as_text().unwrap_or_default())),
    }
}

/// A number as a problem names it, without its fraction.
fn number_words(number: f64) -> String {
    let whole = number.trunc();
    format!("{}{}", whole as i64, if whole == number { "" } else { "…" })
}

/// A text cut to what can be read at a glance.
fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
