//! Shorter names, where there is no room for whole ones: what the data call a thing by besides its name, as long as a
//! reader sees from it what is meant. Knows no kind and no language.

use base::text::Lang;
use dataset::{Dataset, DisputeIx, EntityIx, NodeRef};

/// A shorter name is at least so many letters shorter, or not worth it.
const WORTH: usize = 3;
/// Where the second half of a name begins: an explanation, which can be missed.
const SECOND_HALF: [&str; 4] = [" (", ": ", "\u{a0}: ", "\u{202f}: "];

/// A shorter name of a node; `None` where the data have none. Of an entity it is an alias that is a part of its name or its
/// initials, and no other's alias; of a dispute its title with such names of its parties; of either what stands before
/// a parenthesis or a colon.
#[must_use]
pub fn short_name(dataset: &Dataset, node: NodeRef, lang: Lang) -> Option<String> {
    let full = dataset.node_name(node).text(lang);
    let short = match node {
        NodeRef::Entity(ix) => alias(dataset, ix, lang).unwrap_or(first_half(full)).to_string(),
        NodeRef::Dispute(ix) => with_short_parties(dataset, ix, first_half(full), lang),
    };
    (short.len() + WORTH <= full.len()).then_some(short)
}

fn first_half(name: &str) -> &str {
    let ends = SECOND_HALF.iter().filter_map(|mark| name.find(mark));
    ends.filter(|end| *end > 0).min().map_or(name, |end| &name[..end])
}

fn with_short_parties(dataset: &Dataset, ix: DisputeIx, title: &str, lang: Lang) -> String {
    let mut title = title.to_string();
    for party in &dataset.dispute(ix).parties {
        let name = dataset.entity(party.entity).name.text(lang);
        if let Some(alias) = alias(dataset, party.entity, lang).filter(|_| title.contains(name)) {
            title = title.replace(name, alias);
        }
    }
    title
}

/// The first alias of an entity that says what its name says in fewer letters.
fn alias(dataset: &Dataset, ix: EntityIx, lang: Lang) -> Option<&str> {
    let entity = dataset.entity(ix);
    let name = entity.name.text(lang);
    let is_own = |alias: &&String| {
        let bearers = dataset.entities.iter().filter(|other| other.aliases.contains(alias));
        bearers.count() == 1
    };
    let says_it = |alias: &&String| {
        alias.len() + WORTH <= name.len() && (is_part(name, alias) || is_initials(name, alias))
    };
    entity.aliases.iter().filter(says_it).find(is_own).map(String::as_str)
}

/// Neighbouring words of a name, each whole or cut with a full stop.
fn is_part(name: &str, alias: &str) -> bool {
    let name: Vec<&str> = name.split(' ').map(|word| word.trim_matches(['(', ')', ','])).collect();
    let alias: Vec<&str> = alias.split(' ').collect();
    let is_word = |(whole, cut): (&&str, &&str)| {
        whole == cut || cut.strip_suffix('.').is_some_and(|beginning| whole.starts_with(beginning))
    };
    name.windows(alias.len()).any(|words| words.iter().zip(&alias).all(is_word))
}

/// The last capitals of a name, two of them or more.
fn is_initials(name: &str, alias: &str) -> bool {
    let capitals: String = name.chars().filter(|c| c.is_uppercase()).collect();
    alias.len() > 1 && capitals.ends_with(alias)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(id: &str, lang: Lang) -> Option<String> {
        let dataset = fixture::bundled_dataset();
        let entity = dataset.index.entity_by_id.get(id).map(|ix| NodeRef::Entity(*ix));
        let dispute = dataset.index.dispute_by_id.get(id).map(|ix| NodeRef::Dispute(*ix));
        short_name(&dataset, entity.or(dispute).unwrap(), lang)
    }

    #[test]
    fn a_shorter_name_says_what_is_meant() {
        for (id, expected) in [
            ("new-york-times", Some("NYT")),
            ("cursor", Some("Anysphere")),
            ("ndcal", Some("N.D. Cal.")),
            ("thinking-machines", Some("Thinking Machines")),
            ("mistral", Some("Mistral")),
            ("x-corp", Some("X")),
            // Another company, or a product, is no shorter name.
            ("bytedance", None),
            ("windsurf", None),
            ("anthropic", None),
            // Two have it.
            ("dario-amodei", None),
        ] {
            assert_eq!(short(id, Lang::En).as_deref(), expected, "{id}");
        }
    }

    #[test]
    fn a_dispute_is_called_by_the_shorter_names_of_its_parties() {
        for (id, en, fr) in [
            ("xai-v-openai-trade-secrets", "xAI v. OpenAI", "xAI c. OpenAI"),
            ("nyt-v-openai", "NYT v. OpenAI and Microsoft", ""),
            ("anthropic-xai-access", "Anthropic and xAI", "Anthropic et xAI"),
        ] {
            assert_eq!(short(id, Lang::En).as_deref(), Some(en), "{id}");
            assert_eq!(short(id, Lang::Fr).unwrap_or_default(), fr, "{id}");
        }
    }
}
