//! Checking a text: what is sound in it, and all that is wrong with it.

use crate::problem::{Problem, ProblemKind, Severity};
use crate::problem_collector::ProblemCollector;
use dataset::{Dataset, Loaded, load_with, without_byte_order_mark};

/// What came of checking a dataset.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The sound records; `None` when nothing could be read. Every index in it is in range.
    pub dataset: Option<Dataset>,
    /// Errors first, then warnings, each in the order of the file; at most 1,000 of each.
    pub problems: Vec<Problem>,
    /// How many errors there are, listed or not.
    pub errors: usize,
    /// How many warnings there are, listed or not.
    pub warnings: usize,
    /// The records that are not in the dataset, such as `event:claude-launch`, or `/events/12` for one
    /// without an id of its own: those with errors, and those that cannot do without one of these.
    pub left_out: Vec<String>,
}

impl Report {
    /// Whether there is no error; there may be warnings.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.errors == 0
    }
}

/// Reads a dataset and lists what is wrong with it. Takes any text whatsoever, in time about linear in its length.
#[must_use]
pub fn check(text: &str) -> Report {
    let mut collector = ProblemCollector::default();
    let Loaded { dataset, errors, mut warnings, .. } = load_with(text, &mut collector);
    let (mut problems, left_out) = collector.finish(without_byte_order_mark(text));
    if let Some(marks) = dataset.as_ref().and_then(marks_without_lines) {
        warnings += 1;
        problems.push(Problem {
            severity: Severity::Warning,
            record: None,
            pointer: String::new(),
            line: 1,
            column: 1,
            kind: ProblemKind::NoLines { marks },
        });
    }
    Report { dataset, problems, errors, warnings, left_out }
}

/// How many marks the graph has where there are several and nothing joins any two.
fn marks_without_lines(dataset: &Dataset) -> Option<usize> {
    let marks = dataset.entities.len() + dataset.disputes.len();
    let is_joined = !dataset.relations.is_empty()
        || dataset.entities.iter().any(|entity| entity.of.is_some())
        || dataset.disputes.iter().any(|dispute| !dispute.parties.is_empty() || !dispute.about.is_empty());
    (marks > 1 && !is_joined).then_some(marks)
}
