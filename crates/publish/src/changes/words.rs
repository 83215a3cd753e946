//! The changes of a dataset as lines to be read.

use super::{Change, Changes, Difference, ORDER};
use base::date::{Edtf, words as date_words};
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Dataset, Section};
use serde_json::Value;

/// The changes, a line for each record and each claim. Names of kinds and entities come from `dataset`, the new one.
#[must_use]
pub fn changes_in_words(changes: &Changes, dataset: &Dataset, lang: Lang) -> String {
    let words = lang.cli();
    let [old, new] = changes.updated.each_ref().map(|day| dated(day, lang));
    let count = |difference| changes.changes.iter().filter(|it| it.difference == difference).count();
    let [added, changed, gone] = Difference::ALL.map(count);
    if changes.changes.is_empty() {
        return [words.no_changes, "\n"].concat();
    }
    let mut out = (words.changes_between)(&old, &new, added, changed, gone) + "\n";
    for section in ORDER {
        let mut own = changes.changes.iter().filter(|it| it.section == section).peekable();
        if own.peek().is_none() {
            continue;
        }
        out.push_str(&["\n", heading(section, lang), "\n"].concat());
        for change in own {
            line(&mut out, change, dataset, lang);
        }
    }
    out
}

/// What a record is called and how it differs, in a line: "changed: Title; was ongoing, is settled".
pub(super) fn said(change: &Change, dataset: &Dataset, lang: Lang) -> String {
    let words = lang.site();
    let mut said = vec![name(change, dataset, lang)];
    said.extend(change.status.as_ref().map(|(old, new)| {
        let label = |id: &String| {
            let kind = dataset.vocabulary.statuses.iter().find(|kind| kind.id == *id);
            kind.map_or(id.clone(), |kind| kind.label.text(lang).to_owned())
        };
        (words.status_changed)(&label(old), &label(new))
    }));
    (strings(lang).colon)(words.differences[change.difference as usize], &said.join("; "))
}

fn line(out: &mut String, change: &Change, dataset: &Dataset, lang: Lang) {
    let words = lang.cli();
    let fields: Vec<&str> =
        change.fields.iter().map(String::as_str).filter(|name| *name != "status").collect();
    let fields = if fields.is_empty() { String::new() } else { ["; ", &fields.join(", ")].concat() };
    out.push_str(&format!("  {}{fields} ({})\n", said(change, dataset, lang), change.id));
    for (difference, claim) in &change.claims {
        let difference = lang.site().differences[*difference as usize];
        out.push_str(&format!(
            "    {}, {difference}{}{}\n",
            words.claim,
            words.colon,
            localized(&claim["text"], lang)
        ));
    }
}

/// What a record is called: its title or name, of an event after its day, of a relation its ends and its kind.
fn name(change: &Change, dataset: &Dataset, lang: Lang) -> String {
    let record = &change.record;
    let text = |field: &str| record[field].as_str().unwrap_or_default();
    match change.section {
        Section::Relations => {
            let index = &dataset.index.entity_by_id;
            let end = |field| {
                let entity = index.get(text(field)).map(|ix| dataset.entity(*ix).name.text(lang));
                entity.unwrap_or(text(field)).to_owned()
            };
            let kind = dataset.vocabulary.relations.iter().find(|kind| kind.id == text("kind"));
            let kind = kind.map_or(text("kind"), |kind| kind.label.text(lang));
            [&end("from"), " ", kind, " ", &end("to")].concat()
        }
        Section::Events => [&dated(text("date"), lang), ", ", &localized(&record["title"], lang)].concat(),
        Section::Entities => localized(&record["name"], lang),
        Section::Sources => [text("publisher"), ", ", text("title")].concat(),
        Section::Disputes | Section::Stories | Section::Corrections => localized(&record["title"], lang),
    }
}

pub(super) fn dated(date: &str, lang: Lang) -> String {
    Edtf::parse(date).map_or_else(|_| date.to_owned(), |date| date_words(&date, lang))
}

/// A text in a language, else in the first that it has. As one line.
pub(super) fn localized(text: &Value, lang: Lang) -> String {
    let of =
        |value: &Value| value.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    match text {
        Value::Object(languages) => {
            languages.get(lang.tag()).or_else(|| languages.values().next()).map(of).unwrap_or_default()
        }
        plain => of(plain),
    }
}

fn heading(section: Section, lang: Lang) -> &'static str {
    let words = lang.cli();
    match section {
        Section::Events => words.events,
        Section::Disputes => words.disputes,
        Section::Relations => words.relations,
        Section::Entities => words.entities,
        Section::Sources => words.sources,
        // Corrections have no ids, and say themselves what changed.
        Section::Stories | Section::Corrections => words.stories,
    }
}
