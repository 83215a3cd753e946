//! What the page and the command say about a dataset's problems: what is wrong and how to mend it, once a
//! language. Knows no dataset: places to fill are `{0}`, `{1}`, … (see `fill`).

/// What is wrong, and how to mend it.
pub type Advice = (&'static str, &'static str);

/// Everything said about problems in one language. A sentence forgotten in one of them does not compile.
#[derive(Debug)]
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct ProblemStrings {
    /// In place of the mending words when a name is nearly right. `{0}`: the right one.
    pub did_you_mean: &'static str,
    /// `{0}`: the text from there on, `{1}`: the parser's own words.
    pub not_json: Advice,
    pub a_zip_file: Advice,
    /// `{0}`: the parser's own words.
    pub cut_short: Advice,
    /// `{0}`: what is missing.
    pub not_a_dataset: Advice,
    /// `{0}`: the version found.
    pub other_version: Advice,
    /// `{0}`: what is expected, `{1}`: what is found (see `types`).
    pub wrong_type: Advice,
    /// Null, flag, number, text, list, object, text by language, text plain or by language.
    pub types: [&'static str; 8],
    /// `{0}`: the field.
    pub missing_field: Advice,
    /// `{0}`: the field.
    pub unknown_field: Advice,
    /// `{0}`: the field.
    pub repeated_field: Advice,
    /// `{0}`: the most there may be.
    pub too_many: Advice,
    /// `{0}`: the text.
    pub not_an_id: Advice,
    /// `{0}`: the id.
    pub repeated_id: Advice,
    /// `{0}`: the id.
    pub id_of_an_entity: Advice,
    /// `{0}`: the id, `{1}`: the part of the file.
    pub unknown_id: Advice,
    /// `{0}`: the kind, `{1}`: its family.
    pub unknown_kind: Advice,
    /// `{0}`: the text, `{1}`: what is allowed.
    pub not_a_choice: Advice,
    /// `{0}`: the text.
    pub bad_url: Advice,
    /// `{0}`: the text.
    pub bad_tag: Advice,
    /// How to mend any date.
    pub date_mend: &'static str,
    /// `{0}`: the text, `{1}`: the month or the days of the month. In the order empty, shape, time of day,
    /// month, day, no date, reversed.
    pub dates: [&'static str; 7],
    /// `{0}`: the text.
    pub not_a_day: Advice,
    /// `{0}`: the field of the end, `{1}`: the field of the beginning.
    pub ends_first: Advice,
    pub no_source: Advice,
    pub empty_text: Advice,
    /// `{0}`: the language's tag.
    pub missing_language: Advice,
    /// `{0}`: the entity by way of which.
    pub circle: Advice,
    pub effect_form: Advice,
    /// `{0}`: the relation, `{1}`: its field, `{2}`: the event's date, `{3}`: the relation's.
    pub effect_disagrees: Advice,
    /// `{0}`: the relation, `{1}`: its field, `{2}`: the event's date.
    pub effect_undated: Advice,
    pub lone_value: Advice,
    /// `{0}`: how many marks.
    pub no_lines: Advice,
    pub lone_denial: Advice,
    /// `{0}`: the number.
    pub not_a_sum: Advice,
    /// `{0}`: the text.
    pub not_a_currency: Advice,
    /// `{0}`: the text.
    pub not_a_wikidata_item: Advice,
    /// `{0}`: the text.
    pub not_a_record: Advice,
    pub status_is_known: Advice,
    /// `{0}`: the field that says when it ended.
    pub unknown_and_over: Advice,
    pub no_old_words: Advice,
    pub single_source: Advice,
    /// `{0}`: the day of `updated`.
    pub after_updated: Advice,
}

/// A template with `{0}`, `{1}`, … replaced by `arguments`; a place without an argument stays empty.
#[must_use]
pub fn fill(template: &str, arguments: &[&str]) -> String {
    let mut text = String::new();
    let mut pieces = template.split('{');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        match piece.as_bytes() {
            [digit @ b'0'..=b'9', b'}', ..] => {
                text.push_str(arguments.get(usize::from(digit - b'0')).copied().unwrap_or_default());
                text.push_str(&piece[2..]);
            }
            _ => {
                text.push('{');
                text.push_str(piece);
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_takes_its_arguments_and_never_more() {
        for (template, arguments, filled) in [
            ("no place", &[][..], "no place"),
            ("“{0}” in {1}", &["a", "b"], "“a” in b"),
            ("{1}{0}{1}", &["a", "b"], "bab"),
            ("{0}", &["{1}", "x"], "{1}"),
            ("{0} and {9}", &["a"], "a and "),
            ("a { } {x} {", &["a"], "a { } {x} {"),
            ("{é}", &["a"], "{é}"),
        ] {
            assert_eq!(fill(template, arguments), filled);
        }
    }
}
