//! Keeps all that is found wrong in a file, with its place. Judges nothing: that is the reader's.

use std::fmt::Write;

use crate::did_you_mean::DidYouMean;
use crate::excerpt::excerpt;
use crate::line_col::line_cols;
use crate::not_json::not_json;
use crate::pointer::{offset_of, segment};
use crate::problem::{Problem, ProblemKind, Severity};
use base::sort::{argsort, sort};
use dataset::{Context, Fault, Ids, Node, ProblemSink, Section};

/// How many problems of one severity are kept; the rest are counted.
pub const PROBLEMS_MAX: usize = 1_000;
/// The longest name a pointer goes through, in bytes; a value of a longer name is pointed at from outside.
const SEGMENT_MAX_BYTES: usize = 200;

#[derive(Default)]
pub(crate) struct ProblemCollector {
    /// A JSON pointer to the value at hand.
    path: String,
    /// Such as `event:claude-launch`.
    record: Option<String>,
    problems: Vec<Problem>,
    /// Of each problem, the byte of the text at which the value at fault begins.
    offsets: Vec<usize>,
    errors: usize,
    warnings: usize,
    left_out: Vec<String>,
    did_you_mean: DidYouMean,
}

impl ProblemSink for ProblemCollector {
    fn not_json(&mut self, text: &str) {
        let (problem, offset) = not_json(text);
        self.problems.push(problem);
        self.offsets.push(offset);
    }

    fn problem(&mut self, fault: &Fault, context: &Context) {
        let kind = self.kind(fault, context);
        let severity = kind.severity();
        if self.has_room(severity) {
            let (record, pointer) = (self.record.clone(), self.path.clone());
            self.offsets.push(offset_of(context.document, &pointer));
            self.problems.push(Problem { severity, record, pointer, line: 1, column: 1, kind });
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
        if name.len() <= SEGMENT_MAX_BYTES {
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

    fn left_out(&mut self, owns_id: bool) {
        let name = self.record.as_ref().filter(|_| owns_id).unwrap_or(&self.path).clone();
        self.left_out.push(name);
    }
}

impl ProblemCollector {
    /// All problems kept, errors first and then by place in `text`, and the names of what was left out.
    pub fn finish(self, text: &str) -> (Vec<Problem>, Vec<String>) {
        let Self { mut problems, offsets, left_out, .. } = self;
        let order = argsort(offsets.len(), &mut |a, b| offsets[a].cmp(&offsets[b]));
        let ascending: Vec<usize> = order.iter().map(|&position| offsets[position as usize]).collect();
        for (&position, place) in order.iter().zip(line_cols(text, &ascending)) {
            let problem = &mut problems[position as usize];
            (problem.line, problem.column) = (place.line, place.column);
        }
        let place = |problem: &Problem| (problem.severity, problem.line, problem.column);
        sort(&mut problems, &mut |a, b| place(a).cmp(&place(b)));
        (problems, left_out)
    }

    /// Counts a problem, and says whether there is room to keep it.
    fn has_room(&mut self, severity: Severity) -> bool {
        let count = match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        *count <= PROBLEMS_MAX
    }

    /// A fault by itself, with the word that was probably meant.
    fn kind(&mut self, fault: &Fault, context: &Context) -> ProblemKind {
        let Context { ids, vocabulary, .. } = *context;
        let did_you_mean = &mut self.did_you_mean;
        match *fault {
            Fault::NotADataset { lacks } => ProblemKind::NotADataset { lacks },
            Fault::OtherVersion { found } => ProblemKind::OtherVersion { found: version_words(found) },
            Fault::WrongType { expected, found } => ProblemKind::WrongType { expected, found },
            Fault::MissingField { field } => ProblemKind::MissingField { field },
            Fault::UnknownField { field, known } => ProblemKind::UnknownField {
                field: excerpt(field),
                suggestion: did_you_mean.nearest(field, &mut known.iter().copied()),
            },
            Fault::RepeatedField { field } => ProblemKind::RepeatedField { field: field.to_owned() },
            Fault::TooMany { most } => ProblemKind::TooMany { most },
            Fault::NotAnId { text } => ProblemKind::NotAnId { text: excerpt(text) },
            Fault::RepeatedId { id } => ProblemKind::RepeatedId { id: excerpt(id) },
            Fault::IdOfAnEntity { id } => ProblemKind::IdOfAnEntity { id: excerpt(id) },
            Fault::UnknownId { id, section } => {
                let suggestion = nearest_id(did_you_mean, id, ids, section);
                ProblemKind::UnknownId { id: excerpt(id), section, suggestion }
            }
            Fault::UnknownSpeaker { id } => unknown_speaker(did_you_mean, id, ids),
            Fault::UnknownKind { id, family } => {
                let mut known = vocabulary.kinds(family).iter().map(|kind| kind.id.as_str());
                let suggestion = did_you_mean.nearest(id, &mut known).map(str::to_owned);
                ProblemKind::UnknownKind { id: excerpt(id), family, suggestion }
            }
            Fault::NotAChoice { text, choices } => {
                let suggestion = did_you_mean.nearest(text, &mut choices.iter().copied());
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
            Fault::Cycle { through } => ProblemKind::Cycle { through: excerpt(through) },
            Fault::EffectForm => ProblemKind::EffectForm,
            Fault::EffectDisagrees { relation, field, event, found } => ProblemKind::EffectDisagrees {
                relation: relation.to_owned(),
                field,
                event: event.clone(),
                found: found.cloned(),
            },
            Fault::LoneValue => ProblemKind::LoneValue,
            Fault::LoneDenial => ProblemKind::LoneDenial,
            Fault::NotASum { number } => ProblemKind::NotASum { text: number_words(number) },
            Fault::NotACurrency { text } => ProblemKind::NotACurrency { text: excerpt(text) },
            Fault::NotAWikidataItem { text } => ProblemKind::NotAWikidataItem { text: excerpt(text) },
            Fault::NotARecord { text } => ProblemKind::NotARecord { text: excerpt(text) },
            Fault::StatusIsKnown => ProblemKind::StatusIsKnown,
            Fault::UnknownAndOver { end } => ProblemKind::UnknownAndOver { end },
            Fault::NoOldWords => ProblemKind::NoOldWords,
            Fault::SingleSource => ProblemKind::SingleSource,
            Fault::AfterUpdated { updated } => ProblemKind::AfterUpdated { updated },
        }
    }
}

/// An id that neither an entity nor a source has: as that of a source where only a source's is near.
fn unknown_speaker(did_you_mean: &mut DidYouMean, id: &str, ids: &Ids) -> ProblemKind {
    let mut near = |section| nearest_id(did_you_mean, id, ids, section).map(|word| (section, Some(word)));
    let found = near(Section::Entities).or_else(|| near(Section::Sources));
    let (section, suggestion) = found.unwrap_or((Section::Entities, None));
    ProblemKind::UnknownId { id: excerpt(id), section, suggestion }
}

fn nearest_id(did_you_mean: &mut DidYouMean, id: &str, ids: &Ids, section: Section) -> Option<String> {
    did_you_mean.nearest(id, &mut ids.of(section)?.keys().into_iter()).map(str::to_owned)
}

fn version_words(found: &Node) -> String {
    match found.as_number() {
        Some(number) => number_words(number),
        None => format!("“{}”", excerpt(found.as_text().unwrap_or_default())),
    }
}

/// A number as a problem names it, without its fraction.
fn number_words(number: f64) -> String {
    let whole = number.trunc();
    format!("{}{}", whole as i64, if whole == number { "" } else { "…" })
}
