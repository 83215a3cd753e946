//! How far things have gone, in words: the stage of a dispute, sums of money and how firm they are, since when nothing is
//! known. Draws nothing.

use base::date::{day_words, on_words, since_words};
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Amount, Correction, Dataset, Dispute, Relation, disagree};

/// How far a dispute has gone: "on appeal since 3 March 2026"; nothing where nobody says.
#[must_use]
pub fn stage_words(dataset: &Dataset, dispute: &Dispute, lang: Lang) -> Option<String> {
    let stage = dispute.stage.as_ref()?;
    let label = dataset.vocabulary.stages.get(stage.kind.at())?.label.text(lang);
    Some(match &stage.since {
        Some(since) => [label, ", ", &on_words(since, lang)].concat(),
        None => label.to_string(),
    })
}

/// A sum and how firm it is: "up to $40 billion, promised"; with its note "(over five years)".
#[must_use]
pub fn amount_words(amount: &Amount, lang: Lang) -> String {
    let said = strings(lang);
    let bound = said.bounds[amount.bound as usize];
    let money = (said.money)(amount.value, &amount.currency);
    let status = said.amount_status[amount.status as usize];
    let sum = [bound, &money, ", ", status].concat();
    match &amount.note {
        Some(note) => [&sum, " (", note.text(lang), ")"].concat(),
        None => sum,
    }
}

/// All sums of an event or a link in one line; empty without one.
#[must_use]
pub fn amounts_in_line(amounts: &[Amount], lang: Lang) -> String {
    amounts.iter().map(|amount| amount_words(amount, lang)).collect::<Vec<String>>().join("; ")
}

/// The class and day of a correction: "correction, 30 November 2026".
#[must_use]
pub fn correction_words(correction: &Correction, lang: Lang) -> String {
    let class = strings(lang).correction_classes[correction.class as usize];
    [class, ", ", &day_words(correction.day, lang)].concat()
}

/// Whether sources give one and the same sum differently.
#[must_use]
pub fn amounts_disagree(amounts: &[Amount]) -> bool {
    amounts.iter().enumerate().any(|(at, one)| amounts[at + 1..].iter().any(|other| disagree(one, other)))
}

/// That nobody says whether a link still holds, and since when; nothing of others.
#[must_use]
pub fn link_unknown_words(relation: &Relation, lang: Lang) -> Option<String> {
    let since = relation.unknown_since.as_ref()?;
    Some([strings(lang).link_unknown, " ", &since_words(since, lang)].concat())
}
