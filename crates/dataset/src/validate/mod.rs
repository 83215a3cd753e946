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

use crate::index::Index;
use crate::json::Field;
use crate::loaded::Loaded;
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
    let (errors, warnings) = reader.counted();
    Loaded { dataset: Some(dataset), errors, warnings, left_out }
}
