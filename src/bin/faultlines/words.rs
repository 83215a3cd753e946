//! What the command says itself, once a language. What is wrong with a dataset is in `text::problems`.

use faultlines::text::Lang;

pub struct Words {
    pub error: &'static str,
    pub warning: &'static str,
    /// Between a name and what is said of it.
    pub colon: &'static str,
    pub errors: &'static str,
    pub warnings: &'static str,
    pub more: &'static str,
    pub left_out: &'static str,
    pub sound: &'static str,
    pub not_sound: &'static str,
    /// Above the numbers.
    pub counts: &'static str,
    pub events: &'static str,
    pub with_claims: &'static str,
    pub with_conflicts: &'static str,
    pub on_one_source: &'static str,
    pub on_approximate_titles: &'static str,
    pub claims: &'static str,
    /// Confirmed, reported, alleged, denied.
    pub stances: [&'static str; 4],
    pub conflicts: &'static str,
    pub sources: &'static str,
    /// Read, listed, cited.
    pub checked: [&'static str; 3],
    pub approximate_titles: &'static str,
    pub entities: &'static str,
    pub relations: &'static str,
    pub disputes: &'static str,
    pub stories: &'static str,
}

impl Words {
    pub fn of(lang: Lang) -> &'static Words {
        match lang {
            Lang::En => &ENGLISH,
            Lang::Fr => &FRENCH,
        }
    }
}

static ENGLISH: Words = Words {
    error: "error",
    warning: "warning",
    colon: ": ",
    errors: "Errors: ",
    warnings: "warnings: ",
    more: "more, not listed",
    left_out: "Left out: ",
    sound: "The dataset is sound.",
    not_sound: "The dataset is not sound.",
    counts: "What it holds",
    events: "events",
    with_claims: "with claims",
    with_conflicts: "on which sources disagree",
    on_one_source: "on a single source",
    on_approximate_titles: "on sources with approximate titles only",
    claims: "claims",
    stances: ["confirmed", "reported", "alleged", "denied"],
    conflicts: "disagreements",
    sources: "sources",
    checked: ["read", "seen in the publisher’s list", "cited by others"],
    approximate_titles: "with an approximate title",
    entities: "entities",
    relations: "relations",
    disputes: "disputes",
    stories: "stories",
};

static FRENCH: Words = Words {
    error: "erreur",
    warning: "avertissement",
    colon: " : ",
    errors: "Erreurs : ",
    warnings: "avertissements : ",
    more: "de plus, non énumérés",
    left_out: "Laissés de côté : ",
    sound: "Le jeu de données est sain.",
    not_sound: "Le jeu de données n’est pas sain.",
    counts: "Ce qu’il contient",
    events: "événements",
    with_claims: "avec des affirmations",
    with_conflicts: "où les sources divergent",
    on_one_source: "sur une seule source",
    on_approximate_titles: "sur des sources au titre approximatif seulement",
    claims: "affirmations",
    stances: ["confirmées", "rapportées", "alléguées", "démenties"],
    conflicts: "divergences",
    sources: "sources",
    checked: ["lues", "vues dans la liste de l’éditeur", "citées par d’autres"],
    approximate_titles: "au titre approximatif",
    entities: "entités",
    relations: "relations",
    disputes: "litiges",
    stories: "récits",
};
