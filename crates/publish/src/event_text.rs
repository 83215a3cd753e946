//! The parts of an event in words, the same in markup and in plain text. Writes no format.

use base::text::Lang;
use base::text::strings::strings;
use dataset::{Checked, Claim, Conflict, Dataset, EntityIx, Part, Source, Speaker, Stance};

/// The name of an entity.
pub fn name(dataset: &Dataset, entity: EntityIx, lang: Lang) -> &str {
    dataset.entity(entity).name.text(lang)
}

/// An entity with its role: "Anthropic (provider)".
pub fn part(dataset: &Dataset, part: &Part, lang: Lang) -> String {
    let role = dataset.vocabulary.roles[part.role.at()].label.text(lang);
    format!("{} ({role})", name(dataset, part.entity, lang))
}

/// Who makes a claim: an entity, or somebody unnamed in a source.
pub fn speaker(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    match claim.by {
        Speaker::Entity(ix) => name(dataset, ix, lang).to_owned(),
        Speaker::Source(ix) => (strings(lang).unnamed_speaker)(&dataset.source(ix).publisher),
    }
}

/// A stance, as in "alleged".
pub fn stance(stance: Stance, lang: Lang) -> &'static str {
    let [confirmed, reported, alleged, denied] = strings(lang).stance;
    match stance {
        Stance::Confirmed => confirmed,
        Stance::Reported => reported,
        Stance::Alleged => alleged,
        Stance::Denied => denied,
    }
}

/// What is said of a source that nobody here read; nothing of others.
pub fn not_read(checked: Checked, lang: Lang) -> Option<&'static str> {
    checked.is_not_read().then_some(strings(lang).not_read)
}

/// What sources disagree about: "Where sources disagree: date".
pub fn conflict(conflict: &Conflict, lang: Lang) -> String {
    let words = strings(lang);
    (words.colon)(words.where_sources_disagree, &words.field(&conflict.field))
}

/// The title of a source. A guessed one is not shown as if it were one: the address speaks for itself.
pub fn source_title(source: &Source) -> String {
    if !source.title_approximate {
        return source.title.clone();
    }
    let bare = ["https://", "http://"].iter().find_map(|scheme| source.url.strip_prefix(scheme));
    let bare = bare.unwrap_or(&source.url);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
    let mut short: String = bare.chars().take(60).collect();
    if short.len() < bare.len() {
        short.push('…');
    }
    short
}
