//! The rules a dataset must keep between its values and records, and what is left of one that breaks some. The rules of
//! single values are in `fields`, `localized` and `refs`.

mod amounts;
mod corrections;
mod cycles;
mod events;
mod head;
mod records;
mod sections;

use std::mem::take;

use crate::fault::Fault;
use crate::index::Index;
use crate::json::Field;
use crate::loaded::Loaded;
use crate::model::Dataset;
use crate::reader::Reader;
use sections::Validator;

/// Makes a dataset of the fields of a file, the sound records only, and reports everything else.
pub(crate) fn validate<'r>(reader: Reader<'r>, fields: &'r [Field<'r>]) -> Loaded {
    let mut validator = Validator::new(reader, fields);
    validator.head();
    validator.sources();
    validator.entities();
    validator.relations();
    validator.disputes();
    validator.events();
    validator.stories();
    validator.corrections();
    let Validator { mut dataset, mut reader, left_out, .. } = validator;
    dataset.vocabulary = take(&mut reader.vocabulary);
    dataset.head.languages = take(&mut reader.languages);
    dataset.index = Index::of(&dataset);
    if let Some(marks) = marks_without_lines(&dataset) {
        reader.leave_record();
        reader.warn(Fault::NoLines { marks });
    }
    let (errors, warnings) = reader.counted();
    Loaded { dataset: Some(dataset), errors, warnings, left_out }
}

/// How many marks the graph has where there are several and nothing joins any two.
fn marks_without_lines(dataset: &Dataset) -> Option<usize> {
    let marks = dataset.entities.len() + dataset.disputes.len();
    let is_joined = !dataset.relations.is_empty()
        || dataset.entities.iter().any(|entity| entity.of.is_some())
        || dataset.disputes.iter().any(|dispute| !dispute.parties.is_empty() || !dispute.about.is_empty());
    (marks > 1 && !is_joined).then_some(marks)
}
