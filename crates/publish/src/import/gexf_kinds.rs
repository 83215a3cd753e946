//! Kinds of an edge of GEXF that change with time: each holds in its own spell, and each is a relation.

use roxmltree::Node as Xml;

use super::columns::{EDGES, fold_name, place};
use super::diagnostic::Diagnostics;
use super::gexf_times::{self, Times};
use super::spells::Spell;
use super::xml::is;

/// A kind and when it held.
pub(super) type TimedKind = (String, Spell);

/// The kinds of an edge that has several with times, all by the attribute of this id; empty where it has not.
pub(super) fn timed_kinds<'a>(
    element: &Xml<'a, '_>,
    title_of: impl Fn(&'a str) -> &'a str,
    times: &Times,
    diagnostics: &mut Diagnostics,
) -> (&'a str, Vec<TimedKind>) {
    let id_of = |value: &Xml<'a, '_>| value.attribute("for").or(value.attribute("id")).unwrap_or_default();
    let values: Vec<Xml> = element
        .children()
        .filter(|it| is(it, "attvalues"))
        .flat_map(|it| it.children())
        .filter(|it| is(it, "attvalue"))
        .collect();
    let is_repeated = |id: &str| values.iter().filter(|value| id_of(value) == id).count() > 1;
    let field_of = |id: &'a str| place(EDGES, &fold_name(title_of(id))).map(|(field, _)| EDGES[field][0]);
    let found =
        values.iter().map(id_of).find(|id| is_repeated(id) && matches!(field_of(id), Some("kind" | "label")));
    let Some(id) = found else { return ("", Vec::new()) };
    let mut kinds = Vec::new();
    for value in values.iter().filter(|value| id_of(value) == id) {
        let Some(spell) = gexf_times::spells(value, times, diagnostics).into_iter().next() else {
            return ("", Vec::new());
        };
        kinds.push((value.attribute("value").unwrap_or_default().trim().to_owned(), spell));
    }
    (id, kinds)
}

/// The spells of the edge, each with the kind that held then: those of the kinds where the edge has none.
pub(super) fn by_spell(spells: Vec<Spell>, kinds: &[TimedKind]) -> Vec<TimedKind> {
    if spells.is_empty() {
        return kinds.to_vec();
    }
    let holds =
        |(start, end): &Spell, at: &str| start.as_str() <= at && (end.is_empty() || at <= end.as_str());
    let kind_at = |at: &str| {
        // Of two that touch, the one that begins there.
        let begun = kinds.iter().find(|(_, spell)| spell.0 == at);
        begun.or_else(|| kinds.iter().find(|(_, spell)| holds(spell, at))).map(|(kind, _)| kind.clone())
    };
    spells.into_iter().map(|spell| (kind_at(&spell.0).unwrap_or_default(), spell)).collect()
}
