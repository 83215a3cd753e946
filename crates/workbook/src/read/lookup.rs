//! What a cell that names a record means: an id, or a name that only one record has. Keeps ids apart, and gives those that
//! are left empty.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use base::text::slug::Ids;
use base::text::{Lang, fold};
use check::DidYouMean;
use dataset::{Family, Section, Vocabulary};
use serde_json::Value;

use super::sections::{Record, SECTIONS, Sections};
use crate::form::{FAMILIES, fold_head};

/// Of records with one name so many are told apart: a name of more is no better.
const NAMESAKES_MAX: usize = 5;

/// The records of a section by id and by name.
#[derive(Default)]
pub(crate) struct Names {
    /// In the order of the records.
    pub ids: Vec<String>,
    /// The title of their sheet, and the column of their names.
    pub sheet: Option<(String, usize)>,
    /// Of each record its row, and whether its id is written there.
    rows: Vec<(usize, bool)>,
    positions: HashMap<String, usize>,
    /// Folded names, with the records that have them.
    by_name: HashMap<String, Vec<usize>>,
    /// The same as they are written, in an order that is the same every time.
    spelled: BTreeMap<String, String>,
    did_you_mean: RefCell<DidYouMean>,
}

/// What a text names.
pub(crate) enum Named {
    /// One record.
    One(usize),
    /// Several records of one name.
    Several(Vec<usize>),
    /// Nothing known.
    None,
}

impl Names {
    /// Adds a record. The first of an id counts.
    pub fn add(&mut self, id: String, names: &[String], row: usize, is_id_written: bool) {
        self.rows.push((row, is_id_written));
        let at = self.ids.len();
        self.positions.entry(id.clone()).or_insert(at);
        for name in names {
            let folded = fold(name.trim());
            self.spelled.entry(folded.clone()).or_insert_with(|| name.trim().to_owned());
            let with_name = self.by_name.entry(folded).or_default();
            if with_name.last() != Some(&at) && with_name.len() < NAMESAKES_MAX {
                with_name.push(at);
            }
        }
        self.ids.push(id);
    }

    pub fn find(&self, text: &str) -> Named {
        let text = text.trim();
        if let Some(at) = self.positions.get(text) {
            return Named::One(*at);
        }
        match self.by_name.get(&fold(text)).map(Vec::as_slice) {
            Some([at]) => Named::One(*at),
            Some(several) => Named::Several(several.to_vec()),
            None => Named::None,
        }
    }

    /// The id or name that was probably meant. Looks as far as a budget goes that all texts share.
    pub fn nearest(&self, text: &str) -> Option<String> {
        let mut did_you_mean = self.did_you_mean.borrow_mut();
        let mut ids = self.ids.iter().map(String::as_str);
        if let Some(id) = did_you_mean.nearest(text, &mut ids) {
            return Some(id.to_owned());
        }
        let mut names = self.spelled.keys().map(String::as_str);
        let folded = did_you_mean.nearest(&fold(text), &mut names)?;
        self.spelled.get(folded).cloned()
    }

    /// The row of a record.
    pub fn row(&self, at: usize) -> usize {
        self.rows[at].0
    }

    /// The same where its id is not written.
    pub fn row_without_id(&self, at: usize) -> Option<usize> {
        self.rows.get(at).filter(|(_, is_written)| !is_written).map(|(row, _)| *row)
    }

    /// The ids of several records, as a problem lists them.
    pub fn listed(&self, several: &[usize]) -> String {
        several.iter().map(|at| self.ids[*at].as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// Everything that cells can name.
pub(crate) struct Lookup {
    names: [Names; SECTIONS],
    /// Of entities and disputes together, then of the other sections, and of stories.
    given: [Ids; SECTIONS],
    /// By family, an id or a folded label with the id.
    kinds: Vec<HashMap<String, String>>,
    /// The language a text for all languages is taken to be in where ids are made of it.
    pub languages: Vec<String>,
}

impl Lookup {
    pub fn new(sections: &Sections) -> Self {
        let kinds = FAMILIES.map(|family| kinds_of(family, sections)).to_vec();
        let languages = sections.about.iter().find(|(field, _)| *field == "languages");
        let languages = languages.and_then(|(_, value)| value.as_array()).into_iter().flatten();
        Self {
            names: Default::default(),
            given: Default::default(),
            kinds,
            languages: languages.filter_map(|tag| Some(tag.as_str()?.to_owned())).collect(),
        }
    }

    pub fn names(&self, section: Section) -> &Names {
        &self.names[section as usize]
    }

    pub fn names_mut(&mut self, section: Section) -> &mut Names {
        &mut self.names[section as usize]
    }

    /// Ids of a section that are spoken for; an entity and a dispute never share one.
    pub fn given(&mut self, section: Section) -> &mut Ids {
        let section = if section == Section::Disputes { Section::Entities } else { section };
        &mut self.given[section as usize]
    }

    /// The name of a kind that was probably meant: one that is nearly it, or goes on where it ends.
    pub fn nearest_kind(&self, family: Family, text: &str) -> Option<String> {
        const LETTERS_MIN: usize = 4;
        let folded = fold_head(text);
        let vocabulary = Vocabulary::default_kinds();
        let labels: Vec<(String, String)> = vocabulary
            .kinds(family)
            .iter()
            .flat_map(|kind| Lang::ALL.map(|lang| kind.label.text(lang).to_owned()))
            .map(|label| (fold_head(&label), label))
            .collect();
        let mut known = labels.iter().map(|(folded, _)| folded.as_str());
        let near = DidYouMean::default().nearest(&folded, &mut known).map(str::to_owned);
        let goes_on = |label: &str| folded.len() >= LETTERS_MIN && label.starts_with(&folded);
        let found =
            labels.iter().find(|(label, _)| near.as_ref().map_or(goes_on(label), |near| near == label));
        found.map(|(_, label)| label.clone())
    }

    /// The id of a kind by its id or its name; the text as it is where none is known.
    pub fn kind(&self, family: Family, text: &str) -> String {
        let at = FAMILIES.iter().position(|other| *other == family).unwrap_or_default();
        let kinds = &self.kinds[at];
        kinds.get(text).or_else(|| kinds.get(&fold(text))).cloned().unwrap_or_else(|| text.to_owned())
    }
}

/// The kinds of a family by id and by name: ids before names, and those of the workbook before those everybody has.
fn kinds_of(family: Family, sections: &Sections) -> HashMap<String, String> {
    let mut kinds: Vec<(String, Vec<String>)> = Vec::new();
    let own = sections.kinds.iter().find(|(name, _)| *name == family.name());
    for record in own.into_iter().flat_map(|(_, records)| records) {
        if let Some(id) = field(record, "id").and_then(Value::as_str) {
            kinds.push((id.to_owned(), texts(field(record, "label"))));
        }
    }
    for kind in Vocabulary::default_kinds().kinds(family) {
        let labels = Lang::ALL.map(|lang| kind.label.text(lang).to_owned());
        kinds.push((kind.id.clone(), labels.to_vec()));
    }
    let ids = kinds.iter().map(|(id, _)| (id.clone(), id.clone()));
    let mut by_text: HashMap<String, String> = ids.collect();
    for (id, labels) in kinds {
        for label in labels {
            by_text.entry(fold(&label)).or_insert_with(|| id.clone());
        }
    }
    by_text
}

/// A text in every language it is in.
pub(crate) fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Object(by_language)) => {
            by_language.values().filter_map(|text| Some(text.as_str()?.to_owned())).collect()
        }
        _ => Vec::new(),
    }
}

/// The text an id is made of: in the first language the workbook promises, else in the first there is.
pub(crate) fn first_text<'v>(value: &'v Value, languages: &[String]) -> &'v str {
    match value {
        Value::String(text) => text,
        Value::Object(by_language) => {
            let promised = languages.iter().find_map(|tag| by_language.get(tag));
            promised.or_else(|| by_language.values().next()).and_then(Value::as_str).unwrap_or_default()
        }
        _ => "",
    }
}

/// The field of a record that has been read.
pub(crate) fn field<'r>(record: &'r Record, name: &str) -> Option<&'r Value> {
    record.iter().find(|(field, _)| *field == name).map(|(_, value)| value)
}

/// Whether a text is an id as it stands.
pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
