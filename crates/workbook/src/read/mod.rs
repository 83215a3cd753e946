//! From a workbook to the text of a dataset: sheets are found, ids given, names looked up, and each record knows its row.
//! What is wrong with the workbook is told here; what is wrong with the dataset in it is found by `check`.

mod about;
mod addresses;
mod amounts;
mod claims;
mod date_words;
pub(crate) mod faults;
mod find;
mod found;
mod items;
mod json;
mod kinds;
mod links;
mod lookup;
mod merged;
mod namesakes;
mod place;
mod problems;
mod records;
mod sections;
mod stories;
mod unseen;
mod values;

use base::date::Day;
use dataset::Section;
use serde_json::Value;

use crate::cell::{Book, Sheet};
use crate::form::SheetKind;
use crate::problem::BookProblem;
pub(crate) use find::is_dataset;
pub(crate) use lookup::{Lookup, field};
pub(crate) use place::Places;
pub(crate) use problems::Problems;
use sections::Sections;
pub(crate) use values::number_text;

/// What came of reading a workbook.
pub struct ReadBook {
    /// The text of a dataset, whether or not it is sound.
    pub text: String,
    /// What is wrong with the workbook itself.
    pub problems: Vec<BookProblem>,
    /// How many cells have to be mended beside those that are listed.
    pub unlisted: usize,
    /// Whether it has no sheet of a dataset: then that alone is told.
    pub(crate) is_no_dataset: bool,
    pub(crate) places: Places,
    pub(crate) lookup: Lookup,
    /// The opening view and those of the steps, each behind its JSON pointer in `text`.
    pub(crate) views: Vec<(String, String)>,
}

/// The JSON pointer of the opening view.
pub(crate) const OPENING: &str = "/opening";

fn views(sections: &Sections) -> Vec<(String, String)> {
    let opening = field(&sections.about, "opening").map(|view| (OPENING.to_owned(), view));
    let stories = sections.records[Section::Stories as usize].iter().enumerate();
    let steps = stories.flat_map(|(story, record)| {
        let steps = field(record, "steps").and_then(Value::as_array).into_iter().flatten().enumerate();
        steps.map(move |(step, shown)| (format!("/stories/{story}/steps/{step}/view"), &shown["view"]))
    });
    opening.into_iter().chain(steps).filter_map(|(at, view)| Some((at, view.as_str()?.to_owned()))).collect()
}

/// A sheet of a table of others as it is read, and what is told of it.
pub(crate) fn as_table(sheet: &Sheet) -> (Sheet, Vec<BookProblem>) {
    let mut problems = Problems::default();
    unseen::tell_hidden_in_table(sheet, &mut problems);
    let sheet = links::with_addresses(sheet, &mut problems);
    (sheet, problems.finish())
}

/// Reads a workbook. `today` stands in for the day of the last update where none is written.
#[must_use]
pub fn read(book: &Book, today: Day) -> ReadBook {
    let mut problems = Problems::default();
    let found = find::find(book, &mut problems);
    let mut places = Places::new(&found);
    let mut sections = Sections::default();
    about::read(&found, today, &mut sections, &mut places, &mut problems);
    kinds::read(&found, &mut sections, &mut places, &mut problems);
    let mut lookup = Lookup::new(&sections);
    records::name(&found, &mut lookup, &mut places, &mut problems);
    stories::name(&found, &mut lookup, &mut places, &mut problems);
    for section in Section::ALL {
        let records = match SheetKind::of(section) {
            SheetKind::Stories => stories::read(&found, &mut lookup, &places, &mut problems),
            sheet => records::read(&found, sheet, &mut lookup, &places, &mut problems),
        };
        sections.records[section as usize] = records;
    }
    claims::read(&found, &mut sections, &mut lookup, &mut places, &mut problems);
    amounts::read(&found, &mut sections, &lookup, &mut places, &mut problems);
    ReadBook {
        text: json::written(&sections),
        views: views(&sections),
        unlisted: problems.unlisted,
        is_no_dataset: problems.is_no_dataset,
        problems: problems.finish(),
        places,
        lookup,
    }
}
