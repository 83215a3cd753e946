//! What the page says of changes: to who opens a link that was made of older data, or a version that is kept beside the
//! newest. A title, and a line for each record, with what it selects.

use super::words::{dated, localized, said};
use super::{Change, Changes, Difference};
use base::text::site_strings::Counts;
use base::text::strings::strings;
use base::text::{Lang, Localized};
use dataset::{CorrectionClass, Dataset, Section};
use serde_json::Value;

/// So many lines are written out; `faultlines diff` writes all.
const MOST: usize = 60;

/// Why somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The link was made of older data; the page shows the newest.
    LinkMade,
    /// The page shows an older version.
    OldVersion,
}

/// The notice in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangesNotice {
    /// How much changed, since when.
    pub title: String,
    /// Corrections first, then what is new, changed and gone.
    pub lines: Vec<ChangeLine>,
    /// How many lines more there would be.
    pub rest: usize,
    /// A link to the newest data; empty where the page shows them.
    pub to_newest: &'static str,
}

/// A record that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// How it changed, and what it is.
    pub text: String,
    /// As the key `sel` has it; empty for what cannot be selected, or is not in the data that the page shows.
    pub sel: String,
}

/// The notice; `None` where the two are the same. `dataset` is the newest one.
#[must_use]
pub fn changes_notice(
    changes: &Changes,
    dataset: &Dataset,
    occasion: Occasion,
    lang: Lang,
) -> Option<ChangesNotice> {
    let words = lang.site();
    // Sources are no part of what a page shows first.
    let told: Vec<&Change> = changes.changes.iter().filter(|it| it.section != Section::Sources).collect();
    let [old, new] = changes.updated.each_ref().map(|day| dated(day, lang));
    let is_same = changes.changes.is_empty() && changes.corrections.is_empty();
    if is_same && (occasion == Occasion::OldVersion || changes.updated[1] <= changes.updated[0]) {
        return None;
    }
    let count = |difference| told.iter().filter(|it| it.difference == difference).count();
    let counts = Counts {
        added: count(Difference::Added),
        changed: count(Difference::Changed),
        gone: count(Difference::Gone),
        corrected: changes.corrections.len(),
    };
    let is_uncounted = told.is_empty() && changes.corrections.is_empty();
    let title = match occasion {
        Occasion::LinkMade if is_uncounted => (words.changed_unsaid)(&old, &new),
        Occasion::LinkMade => (words.since_link_made)(&old, &counts),
        Occasion::OldVersion => (words.old_version)(&old, &new, &counts),
    };
    let is_corrected = |change: &&&Change| {
        let name = name_of(change);
        changes.corrections.iter().any(|it| it["record"] == name.as_str())
    };
    let corrections = changes.corrections.iter().map(|it| correction(it, dataset, occasion, lang));
    // What a correction tells of is not told again.
    let records = told.iter().filter(|it| !is_corrected(it)).map(|it| ChangeLine {
        text: said(it, dataset, lang),
        sel: selected(&name_of(it), it.difference, occasion),
    });
    let mut lines: Vec<ChangeLine> = corrections.chain(records).collect();
    let rest = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    let to_newest = if occasion == Occasion::OldVersion { words.to_newest } else { "" };
    Some(ChangesNotice { title, lines, rest, to_newest })
}

/// A record as links and corrections name it.
fn name_of(change: &Change) -> String {
    [change.section.record(), ":", &change.id].concat()
}

fn correction(correction: &Value, dataset: &Dataset, occasion: Occasion, lang: Lang) -> ChangeLine {
    let words = strings(lang);
    let class = correction["class"].as_str().unwrap_or_default();
    let at = CorrectionClass::NAMES.iter().position(|id| *id == class);
    let class = words.correction_classes[at.unwrap_or_default()];
    let name = correction["record"].as_str().unwrap_or_default();
    let text = localized(&correction["text"], lang);
    let text = match title(name, dataset) {
        Some(title) => (words.colon)(&[title.text(lang), " (", class, ")"].concat(), &text),
        None => (words.colon)(class, &text),
    };
    ChangeLine { text, sel: selected(name, Difference::Changed, occasion) }
}

/// The title of an event or a dispute, the name of an entity.
fn title<'a>(name: &str, dataset: &'a Dataset) -> Option<&'a Localized> {
    let (part, id) = name.split_once(':')?;
    let index = &dataset.index;
    match part {
        "event" => Some(&dataset.event(*index.event_by_id.get(id)?).title),
        "dispute" => Some(&dataset.dispute(*index.dispute_by_id.get(id)?).title),
        "entity" => Some(&dataset.entity(*index.entity_by_id.get(id)?).name),
        _ => None,
    }
}

/// What a press on a line selects: what is in the data on the page, if the page can select it.
fn selected(name: &str, difference: Difference, occasion: Occasion) -> String {
    let is_there = match occasion {
        Occasion::LinkMade => difference != Difference::Gone,
        Occasion::OldVersion => difference != Difference::Added,
    };
    let can_be = ["event:", "dispute:", "relation:", "entity:"].iter().any(|part| name.starts_with(part));
    if is_there && can_be { name.to_owned() } else { String::new() }
}
