//! Problems in English.

use super::ProblemStrings;

pub(super) static WORDS: ProblemStrings = ProblemStrings {
    did_you_mean: "Did you mean “{0}”?",
    not_json: (
        "This stops being JSON at “{0}” ({1}).",
        "Look just before this place for a missing or extra comma, quote or bracket.",
    ),
    cut_short: (
        "The file ends before its JSON does ({0}).",
        "Check that it was saved or copied whole, and that every bracket and quote is closed.",
    ),
    not_a_dataset: (
        "This is JSON, but not a Faultlines dataset: it has no “{0}”.",
        "Check that it is the right file: a dataset is one { } with “version”, “sources”, “entities” and “events” in it.",
    ),
    other_version: (
        "This is version {0} of the format; this program reads version 1.",
        "Write \"version\": 1, or open the file with a newer Faultlines.",
    ),
    wrong_type: ("There should be {0} here, not {1}.", "Write {0}."),
    types: [
        "nothing (null)",
        "true or false",
        "a number",
        "a text in quotes",
        "a list in [ ]",
        "an object in { }",
        "a text in each language, such as {\"en\": \"…\"}",
        "a text, or one in each language",
    ],
    missing_field: ("“{0}” is missing.", "Add “{0}”."),
    unknown_field: ("“{0}” means nothing here and is ignored.", "Correct its name, or remove it."),
    repeated_field: ("“{0}” is written more than once.", "Keep one of them."),
    too_many: ("There are more than {0} of these.", "Leave the least important out."),
    not_an_id: ("“{0}” is not an id.", "Use small letters a–z, digits and hyphens only, as in claude-api."),
    repeated_id: ("An earlier record already has the id “{0}”.", "Give one of the two another id."),
    id_of_an_entity: (
        "An entity already has the id “{0}”.",
        "Give the dispute another id: links name a node by its id alone.",
    ),
    unknown_id: ("There is no “{0}” in “{1}”.", "Correct the id, or add the record to “{1}”."),
    unknown_kind: (
        "“{0}” is not one of the kinds of “{1}”.",
        "Use a known kind, or declare it in the head: “kinds”, then “{1}”.",
    ),
    not_a_choice: ("“{0}” is not possible here.", "Write one of these: {1}."),
    bad_url: (
        "“{0}” is not an address that may be linked to.",
        "Write a whole address that begins with https:// or http://.",
    ),
    bad_tag: ("“{0}” is not a language.", "Write its tag, such as en, fr or pt-br."),
    date_mend: "Write 2025-08-01, 2025-08 or 2025, with ? if uncertain, ~ if approximate, or from A to B as A/B (.. for an end not known).",
    dates: [
        "The date is empty.",
        "“{0}” is not a date.",
        "“{0}” has a time of day; dates here have none.",
        "“{0}”: there is no month {1}.",
        "“{0}”: this month has {1} days.",
        "“{0}” has no date at either end.",
        "“{0}” ends before it begins.",
    ],
    not_a_day: ("“{0}” is not one day.", "Write a whole date such as 2025-08-01."),
    ends_first: ("“{0}” is before “{1}”.", "Correct one of the two dates."),
    no_source: ("It has no source.", "Add the id of at least one source to “sources”."),
    empty_text: ("The text is empty.", "Write it, or remove the field if it may be left out."),
    missing_language: (
        "The text is missing in “{0}”.",
        "Translate it; until then another language is shown.",
    ),
    circle: ("It provides itself, by way of “{0}”.", "Correct “of” in one record of the circle."),
    effect_form: (
        "An effect is either “begins” or “ends”.",
        "Write one of the two, with the id of a relation.",
    ),
    effect_disagrees: (
        "The event is dated {2}, but “{1}” of the relation “{0}” is {3}.",
        "Give both the same date.",
    ),
    effect_undated: (
        "The event is dated {2}, but the relation “{0}” has no “{1}”.",
        "Give the relation the event’s date.",
    ),
    lone_value: (
        "A conflict needs at least two values.",
        "Add the other value with its sources, or remove the conflict.",
    ),
    single_source: ("It rests on a single source.", "Add a second, independent one if there is one."),
    after_updated: (
        "It is after {0}, when the dataset was last updated.",
        "Correct the date, or “updated” in the head.",
    ),
};
