//! Reads a small file and says what came of it, fact by fact, for the tests of imports.
#![allow(clippy::unwrap_used, missing_docs, dead_code)]

use base::date::Day;
use base::text::Lang;
use dataset::Dataset;
use publish::import::{Diagnostic, DiagnosticKind, Format, Input, Options, Severity, import};

pub fn options() -> Options {
    let today = Day::parse("2026-11-22").unwrap();
    Options { from: None, day_order: None, lang: "en".into(), source_url: None, today }
}

pub fn read_with(files: &[(&str, &str)], options: &Options) -> (Dataset, Vec<Diagnostic>) {
    let inputs: Vec<Input> =
        files.iter().map(|(name, text)| Input { name, bytes: text.as_bytes() }).collect();
    let imported = import(&inputs, options).unwrap_or_else(|told| panic!("{told:#?}"));
    let report = check::check(&imported.text);
    assert!(report.is_sound(), "{:?}\n{}", report.problems, imported.text);
    (report.dataset.unwrap(), imported.diagnostics)
}

pub fn read(text: &str) -> (Dataset, Vec<Diagnostic>) {
    read_with(&[("file", text)], &options())
}

/// Name, kind, provider and dates of each entity.
pub fn entities(dataset: &Dataset) -> Vec<String> {
    let date = |date: &Option<base::date::Edtf>| date.as_ref().map(ToString::to_string).unwrap_or_default();
    let of = |entity: &dataset::Entity| entity.of.map(|of| dataset.entity(of).name.text(Lang::En).to_owned());
    let entities = dataset.entities.iter();
    entities
        .map(|entity| {
            let kind = &dataset.vocabulary.entities[entity.kind.at()].id;
            let times = [date(&entity.founded), date(&entity.ended)].join("..");
            [entity.name.text(Lang::En), kind, &of(entity).unwrap_or_default(), &times].join("|")
        })
        .collect()
}

/// Ends, kind and dates of each relation.
pub fn relations(dataset: &Dataset) -> Vec<String> {
    let date = |date: &Option<base::date::Edtf>| date.as_ref().map(ToString::to_string).unwrap_or_default();
    let name = |ix| dataset.entity(ix).name.text(Lang::En);
    let relations = dataset.relations.iter();
    relations
        .map(|it| {
            let kind = &dataset.vocabulary.relations[it.kind.at()].id;
            let times = [date(&it.since), date(&it.until)].join("..");
            [name(it.from), kind, name(it.to), &times].join("|")
        })
        .collect()
}

/// Date and title of each event.
pub fn events(dataset: &Dataset) -> Vec<String> {
    let events = dataset.events.iter();
    events.map(|event| [event.date.to_string(), event.title.text(Lang::En).to_owned()].join("|")).collect()
}

pub fn urls(dataset: &Dataset, event: usize) -> Vec<&str> {
    dataset.events[event].sources.iter().map(|ix| dataset.source(*ix).url.as_str()).collect()
}

pub fn told(diagnostics: &[Diagnostic], kind: DiagnosticKind) -> Vec<(&str, usize)> {
    let of = diagnostics.iter().filter(|diagnostic| diagnostic.kind == kind);
    of.map(|diagnostic| (diagnostic.found.as_str(), diagnostic.count)).collect()
}

pub fn errors(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error).collect()
}

const GEXF: &str = "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"><graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=";

pub fn gexf(timeformat: &str, inner: &str) -> String {
    format!("{GEXF}\"{timeformat}\">{inner}</graph></gexf>")
}

/// A construct: what it says, as it must come back in the dataset, else how it must be named in the notes.
pub type Construct = (&'static str, &'static str);

pub fn accounted(format: Format, files: &[(&str, &str)], constructs: &[Construct]) {
    let inputs: Vec<Input> =
        files.iter().map(|(name, text)| Input { name, bytes: text.as_bytes() }).collect();
    let imported = import(&inputs, &options()).unwrap_or_else(|told| panic!("{told:#?}"));
    assert!(imported.formats.contains(&format), "{:?}", imported.formats);
    assert!(check::check(&imported.text).is_sound(), "{}", imported.text);
    let notes: String = imported
        .diagnostics
        .iter()
        .map(|told| [&told.place(Lang::En), "\n", &told.words(Lang::En).0, "\n"].concat())
        .collect();
    let lost: Vec<&Construct> = constructs
        .iter()
        .filter(|(value, name)| {
            let is_kept = !value.is_empty() && imported.text.contains(value);
            let is_named = !name.is_empty() && notes.contains(name);
            !is_kept && !is_named
        })
        .collect();
    assert!(lost.is_empty(), "{format:?}: neither kept nor told: {lost:#?}\n{notes}\n{}", imported.text);
    // Named once each, with a count.
    let mut told: Vec<String> = imported
        .diagnostics
        .iter()
        .map(|told| format!("{:?} {} {} {}", told.kind, told.place.field, told.found, told.more))
        .collect();
    let all = told.len();
    told.sort();
    told.dedup();
    assert_eq!(told.len(), all, "{told:#?}");
}
