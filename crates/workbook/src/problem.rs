//! One thing wrong with a workbook: what, in which cell, how bad, and its words. Finds nothing itself.

use base::text::Lang;
use base::text::problems::{Advice, fill};
use base::text::workbook_strings::{WorkbookProblems, WorkbookStrings};
use check::{Problem, ProblemKind, Severity};
use dataset::Section;

use crate::a1::cell_name;
use crate::form::{Column, SheetKind};

/// One thing wrong, and where.
#[derive(Clone)]
pub struct BookProblem {
    /// Whether something is left out because of it.
    pub severity: Severity,
    /// The title of the sheet; empty for the whole workbook.
    pub sheet: String,
    /// From 0.
    pub row: Option<usize>,
    /// From 0.
    pub column: Option<usize>,
    /// Such as `event:claude-launch`; `None` outside records.
    pub record: Option<String>,
    /// What is wrong there.
    pub kind: BookProblemKind,
    /// In how many cells it is so, of which this is the first.
    pub count: usize,
}

/// What is wrong.
#[derive(Clone)]
pub struct BookProblemKind {
    pub(crate) what: What,
    /// A name that stays, for scripts.
    pub code: &'static str,
    /// The word that was probably meant.
    pub suggestion: Option<String>,
}

#[derive(Clone)]
pub(crate) enum What {
    /// Of the workbook itself.
    Own(fn(&WorkbookProblems) -> Advice, Vec<Word>),
    /// Of the dataset in it, with the column it is about.
    OfDataset(Box<Problem>, Option<Column>),
}

/// What is filled into a sentence.
#[derive(Clone)]
pub(crate) enum Word {
    Text(String),
    /// The title of a sheet.
    Sheet(SheetKind),
    /// The titles of all sheets.
    AllSheets,
    /// The heads of all columns of a sheet.
    Heads(SheetKind),
    Head(fn(&WorkbookStrings) -> base::text::workbook_strings::Head),
    /// Yes and no.
    Flags,
    Families,
}

impl Word {
    fn say(&self, words: &WorkbookStrings) -> String {
        match self {
            Word::Text(text) => text.clone(),
            Word::Sheet(sheet) => sheet.title(words).to_owned(),
            Word::AllSheets => {
                SheetKind::ALL.into_iter().map(|sheet| sheet.title(words)).collect::<Vec<_>>().join(", ")
            }
            Word::Heads(sheet) => sheet.heads(words),
            Word::Head(head) => head(words).0.to_owned(),
            Word::Flags => words.flags.join(", "),
            Word::Families => words.families.join(", "),
        }
    }
}

impl BookProblem {
    /// Where it is, as a spreadsheet program writes it: `Events!C14`; the sheet alone where there is no cell, and nothing for
    /// the whole workbook.
    #[must_use]
    pub fn place(&self) -> String {
        match (self.row, self.column) {
            (Some(row), Some(column)) => format!("{}!{}", self.sheet, cell_name(row, column)),
            (Some(row), None) => format!("{}!{}", self.sheet, row + 1),
            _ => self.sheet.clone(),
        }
    }

    /// What is wrong, and how to mend it.
    #[must_use]
    pub fn words(&self, lang: Lang) -> (String, String) {
        let words = lang.workbook();
        let (what, mend) = match &self.kind.what {
            What::Own(advice, arguments) => {
                let said: Vec<String> = arguments.iter().map(|word| word.say(words)).collect();
                filled(advice(&words.problems), &said)
            }
            What::OfDataset(problem, column) => of_dataset(problem, column.as_ref(), lang),
        };
        let mend = match &self.kind.suggestion {
            Some(suggestion) => fill(lang.problems().did_you_mean, &[suggestion]),
            None => mend,
        };
        let what =
            if self.count > 1 { what + &fill(lang.import().times, &[&self.count.to_string()]) } else { what };
        (what, mend)
    }
}

fn filled((what, mend): Advice, arguments: &[String]) -> (String, String) {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    (fill(what, &arguments), fill(mend, &arguments))
}

/// The words for a fault of the dataset, where they would speak of JSON: of columns and sheets instead.
fn of_dataset(problem: &Problem, column: Option<&Column>, lang: Lang) -> (String, String) {
    let words = lang.workbook();
    let own = &words.problems;
    let head = column.map_or("", |column| (column.head)(words).0);
    let say = |advice: Advice, arguments: &[&str]| {
        filled(advice, &arguments.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
    };
    match &problem.kind {
        ProblemKind::MissingField { .. } | ProblemKind::EmptyText => say(own.empty_cell, &[head]),
        ProblemKind::UnknownId { id, section, .. } => {
            say(own.unknown_name, &[id, SheetKind::of(*section).title(words)])
        }
        ProblemKind::UnknownKind { id, .. } => say(own.unknown_kind, &[id]),
        ProblemKind::NoSource => say(own.no_source, &[]),
        ProblemKind::MissingLanguage { tag } => say(own.missing_language, &[tag]),
        ProblemKind::Cycle { through } => say(own.circle, &[through]),
        ProblemKind::EndsFirst { start, end } => {
            let head = |field: &str| head_of(problem, field, words);
            say(lang.problems().ends_first, &[head(end), head(start)])
        }
        ProblemKind::EffectDisagrees { relation, field, event, found } => {
            let head = SheetKind::RELATIONS.column(field).map_or("", |column| (column.head)(words).0);
            let advice = match found {
                Some(_) => lang.problems().effect_disagrees,
                None => lang.problems().effect_undated,
            };
            let found = found.as_ref().map(ToString::to_string).unwrap_or_default();
            say(advice, &[relation, head, &event.to_string(), &found])
        }
        _ => problem.words(lang),
    }
}

/// What the column of a field is called on the sheet of a problem's record.
fn head_of(problem: &Problem, field: &str, words: &WorkbookStrings) -> &'static str {
    let section = Section::ALL
        .into_iter()
        .find(|section| problem.pointer.strip_prefix('/').is_some_and(|at| at.starts_with(section.name())));
    let column = section.and_then(|section| SheetKind::of(section).column(field));
    column.map_or("", |column| (column.head)(words).0)
}
