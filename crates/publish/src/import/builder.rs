//! The dataset being written: its records, its kinds, and the file as a source for what names none. Keeps ids
//! apart; knows no format that is read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::markup::plain;
use super::options::Options;
use base::date::Edtf;
use base::text::Lang;
use base::text::fold::fold;
use base::text::import_strings::ImportedStrings;
use base::text::slug::{Ids, slug};
use check::{ProblemKind, Severity, check};
use dataset::{Family, LIST_MAX, Vocabulary, is_web_address};

pub(super) use super::records::{Record, Records};

/// Marks for kinds that nobody has chosen one for.
const MARKS: [(&str, &str); 8] = [
    ("disc", "ink"),
    ("square", "blue"),
    ("hexagon", "ink"),
    ("triangle", "violet"),
    ("ring", "ink"),
    ("bar", "green"),
    ("diamond", "red"),
    ("square", "green"),
];

pub(super) struct DatasetBuilder<'o> {
    pub title: String,
    pub description: String,
    pub updated: String,
    pub license: String,
    /// A query string.
    pub opening: String,
    options: &'o Options,
    file: String,
    defaults: Vocabulary,
    /// Kinds that are declared, family by family.
    kinds: Vec<(Family, Value)>,
    /// Their ids by family, and the id of each text that was looked up.
    declared: BTreeMap<&'static str, BTreeSet<String>>,
    kind_ids: BTreeMap<(&'static str, String), String>,
    sources: Records,
    source_by_url: BTreeMap<String, String>,
    source_ids: Ids,
    pub entities: Records,
    pub relations: Records,
    pub disputes: Records,
    pub events: Records,
    pub stories: Records,
    /// Of entities and disputes: a node is named by its bare id.
    pub node_ids: Ids,
    pub relation_ids: Ids,
    pub event_ids: Ids,
    without_source: usize,
    /// The id of the source that the file itself is.
    file_source: Option<String>,
    /// Sources that only an address is known of.
    without_title: usize,
}

impl<'o> DatasetBuilder<'o> {
    pub fn new(options: &'o Options, file: &str) -> Self {
        Self {
            title: String::new(),
            description: String::new(),
            updated: options.today.to_string(),
            license: String::new(),
            opening: "?view=all".into(),
            options,
            file: file.to_owned(),
            defaults: Vocabulary::default_kinds(),
            kinds: Vec::new(),
            declared: BTreeMap::new(),
            kind_ids: BTreeMap::new(),
            sources: Records::default(),
            source_by_url: BTreeMap::new(),
            source_ids: Ids::default(),
            entities: Records::with_ids(),
            relations: Records::default(),
            disputes: Records::with_ids(),
            events: Records::default(),
            stories: Records::default(),
            node_ids: Ids::default(),
            relation_ids: Ids::default(),
            event_ids: Ids::default(),
            without_source: 0,
            file_source: None,
            without_title: 0,
        }
    }

    /// Words of ours in the language of the file, else in the page's first language.
    pub fn own_words(&self) -> &'static ImportedStrings {
        &Lang::from_tag(&self.options.lang).unwrap_or_default().import().dataset
    }

    /// Takes the formatting out of what the file says of the whole, which is told with the addresses in it.
    pub fn head_without_markup(&mut self, diagnostics: &mut Diagnostics) {
        for (field, text) in [("title", &mut self.title), ("description", &mut self.description)] {
            let plain = plain(text);
            if plain.had_markup {
                diagnostics.report_field(field, DiagnosticKind::Markup, "");
            }
            for (url, _) in &plain.links {
                diagnostics.report_field(field, DiagnosticKind::NotKept, url);
            }
            *text = plain.text;
        }
    }

    /// A text in the language of the file.
    pub fn words(&self, text: &str) -> Value {
        json!({ (self.options.lang.as_str()): text })
    }

    /// The id of a kind: a known one by its id or its name, else one that is declared with the text as its name.
    pub fn kind(&mut self, family: Family, text: &str) -> String {
        if let Some(id) = self.kind_ids.get(&(family.name(), text.to_owned())) {
            return id.clone();
        }
        let id = self.find_kind(family, text);
        self.kind_ids.insert((family.name(), text.to_owned()), id.clone());
        id
    }

    fn find_kind(&mut self, family: Family, text: &str) -> String {
        let wanted = slug(text);
        let folded = fold(text);
        let known = self.defaults.kinds(family).iter().find(|kind| {
            kind.id == wanted || Lang::ALL.into_iter().any(|lang| fold(kind.label.text(lang)) == folded)
        });
        if let Some(kind) = known {
            return kind.id.clone();
        }
        let declared = self.declared.entry(family.name()).or_default();
        if declared.contains(&wanted) {
            return wanted;
        }
        let count = declared.len();
        let mut id = if wanted.is_empty() { format!("kind-{}", count + 1) } else { wanted };
        while !declared.insert(id.clone()) {
            id.push_str("-2");
        }
        let (shape, tone) = MARKS[count % MARKS.len()];
        let tone = if family == Family::Relations { MARKS[(count * 2 + 1) % MARKS.len()].1 } else { tone };
        let kind = json!({ "id": id, "label": text, "shape": shape, "tone": tone });
        self.kinds.push((family, kind));
        id
    }

    /// A kind in words of ours, in every language of the page.
    pub fn own_kind(
        &mut self,
        family: Family,
        id: &str,
        label: fn(&ImportedStrings) -> &'static str,
        mark: (&str, &str),
    ) -> String {
        if self.declared.entry(family.name()).or_default().insert(id.to_owned()) {
            let in_language = |lang: Lang| (lang.tag().to_owned(), json!(label(&lang.import().dataset)));
            let label: Map<String, Value> = Lang::ALL.into_iter().map(in_language).collect();
            let kind = json!({ "id": id, "label": label, "shape": mark.0, "tone": mark.1 });
            self.kinds.push((family, kind));
        }
        id.to_owned()
    }

    /// The id of a source at an address; `None` after telling it when that is none.
    pub fn source(
        &mut self,
        url: &str,
        title: &str,
        publisher: &str,
        field: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let url = url.trim();
        if url.is_empty() {
            return None;
        }
        if !is_web_address(url) {
            diagnostics.report(field, DiagnosticKind::NotAnAddress, url);
            return None;
        }
        if let Some(id) = self.source_by_url.get(url) {
            return Some(id.clone());
        }
        self.without_title += usize::from(title.trim().is_empty());
        Some(self.add_source(url, title, publisher))
    }

    fn add_source(&mut self, url: &str, title: &str, publisher: &str) -> String {
        let host = url.split('/').nth(2).unwrap_or(url).trim_start_matches("www.");
        let or = |text: &str, other: &str| {
            if text.trim().is_empty() { other.to_owned() } else { text.trim().to_owned() }
        };
        let approximate = title.trim().is_empty();
        let (title, publisher) = (or(title, &short_address(url)), or(publisher, host));
        let id = self.source_ids.give(&[&publisher, " ", &title].concat(), "source");
        let mut record: Record = vec![
            ("id", json!(id)),
            ("url", json!(url)),
            ("title", json!(title)),
            ("publisher", json!(publisher)),
            ("lang", json!(self.options.lang)),
            ("checked", json!("cited")),
        ];
        if approximate {
            record.push(("title_approximate", json!(true)));
        }
        self.sources.push(record);
        self.source_by_url.insert(url.to_owned(), id.clone());
        id
    }

    /// Sources of a record: those it names, else the file itself.
    pub fn sources_or_file(&mut self, mut sources: Vec<String>) -> Value {
        if sources.is_empty() {
            self.without_source += 1;
            sources.push(self.file_source());
        }
        sources.dedup();
        sources.truncate(LIST_MAX);
        json!(sources)
    }

    fn file_address(&self) -> String {
        match &self.options.source_url {
            Some(url) if is_web_address(url) => url.clone(),
            // A name that is never given to anybody: nobody is sent to a page that says nothing of this.
            _ => format!("https://example.invalid/{}", slug(&self.file)),
        }
    }

    fn file_source(&mut self) -> String {
        if let Some(known) = &self.file_source {
            return known.clone();
        }
        let (url, file) = (self.file_address(), self.file.clone());
        let known = self.source_by_url.get(&url).cloned();
        let id = known.unwrap_or_else(|| self.add_source(&url, "", &file));
        self.file_source = Some(id.clone());
        id
    }

    /// The id and the address of a dataset within the file, as a source of its own.
    pub fn dataset_source(&mut self, name: &str) -> (String, String) {
        let url = [&self.file_address(), "#", &slug(name)].concat();
        let known = self.source_by_url.get(&url).cloned();
        (known.unwrap_or_else(|| self.add_source(&url, name, name)), url)
    }

    /// The whole file.
    pub fn write(mut self, diagnostics: &mut Diagnostics) -> String {
        if self.without_source > 0 {
            let (count, address) = (self.without_source.to_string(), self.file_address());
            diagnostics.report_field("", DiagnosticKind::NoSource, &count);
            diagnostics.add_to_last(address);
        }
        if self.without_title > 0 {
            diagnostics.report_field("", DiagnosticKind::NoSourceTitle, &self.without_title.to_string());
        }
        if self.license.is_empty() {
            diagnostics.report_field("", DiagnosticKind::NoLicence, "");
            self.license = "unspecified".into();
        }
        let text = self.text();
        // Nothing should be left to find; if something is, it is said rather than hidden.
        for problem in check(&text).problems {
            if let ProblemKind::NoLines { marks } = problem.kind {
                diagnostics.report_field("", DiagnosticKind::NoLines, &marks.to_string());
            }
            if problem.kind.severity() == Severity::Error {
                let (what, mend) = problem.words(Lang::default());
                diagnostics.report_field(&problem.pointer, DiagnosticKind::StillWrong, &what);
                diagnostics.add_to_last(mend);
            }
        }
        text
    }

    /// The text; what it was made of is gone before somebody reads it, as there may be much of it.
    fn text(self) -> String {
        let or_file = |text: &str| if text.trim().is_empty() { self.file.clone() } else { text.to_owned() };
        let mut out = String::from("{\n");
        let head: [(&str, Value); 7] = [
            ("version", json!(1)),
            ("title", json!(or_file(&self.title))),
            ("description", json!(or_file(&self.description))),
            ("updated", json!(self.updated)),
            ("license", json!(self.license)),
            ("languages", json!([self.options.lang])),
            ("opening", json!(self.opening)),
        ];
        for (name, value) in head {
            out.push_str(&format!("  {}: {value},\n", json!(name)));
        }
        let mut kinds = Map::new();
        for family in Family::ALL {
            let of: Vec<&Value> =
                self.kinds.iter().filter(|(other, _)| *other == family).map(|(_, kind)| kind).collect();
            if !of.is_empty() {
                kinds.insert(family.name().into(), json!(of));
            }
        }
        if !kinds.is_empty() {
            out.push_str(&format!("  \"kinds\": {},\n", Value::Object(kinds)));
        }
        let sections = [
            ("sources", self.sources),
            ("entities", self.entities),
            ("relations", self.relations),
            ("disputes", self.disputes),
            ("events", self.events),
            ("stories", self.stories),
        ];
        // Most files tell no stories.
        let sections =
            sections.into_iter().filter(|(name, records)| *name != "stories" || !records.is_empty());
        for (at, (name, records)) in sections.enumerate() {
            out.push_str(if at == 0 { "" } else { ",\n" });
            out.push_str(&format!("  \"{name}\": "));
            records.write(&mut out);
        }
        out.push_str("\n}\n");
        out
    }
}

/// An address as a title: without its scheme, its question and its end, so that no two pages of a host are called alike.
fn short_address(url: &str) -> String {
    const MOST_CHARS: usize = 80;
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest).trim_start_matches("www.");
    let path = bare.split(['?', '#']).next().unwrap_or(bare).trim_end_matches('/');
    path.chars().take(MOST_CHARS).collect()
}

/// Adds a date where there is one.
pub(super) fn put_date(record: &mut Record, name: &'static str, date: Option<&Edtf>) {
    if let Some(date) = date {
        record.push((name, json!(date.to_string())));
    }
}
