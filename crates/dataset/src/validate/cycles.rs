//! Providers that lead back to where they began. Knows only who provides whom.

use crate::id_map::IdMap;
use crate::json::Node;

/// By entity: whether it is the first in the file of a cycle of providers (`of`).
pub(super) fn cycles(entities: &[Node], ids: &IdMap<u32>) -> Vec<bool> {
    let provider = |entity: usize| {
        let id = entities.get(entity)?.get("of")?.as_text()?;
        ids.get(id).map(|&position| position as usize)
    };
    // The start, from 1, of the walk that came by each entity first.
    let mut walks = vec![0; entities.len()];
    let mut firsts = vec![false; entities.len()];
    for start in 0..entities.len() {
        let mut at = Some(start);
        while let Some(entity) = at.filter(|&entity| walks.get(entity) == Some(&0)) {
            walks[entity] = start + 1;
            at = provider(entity);
        }
        // Ended at an entity this very walk has passed: it went round from there.
        if let Some(entity) = at.filter(|&entity| walks.get(entity) == Some(&(start + 1))) {
            let round = std::iter::successors(provider(entity), |&other| provider(other));
            let first = round.take_while(|&other| other != entity).fold(entity, usize::min);
            firsts[first] = true;
        }
    }
    firsts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    #[test]
    fn each_cycle_is_found_once_whatever_leads_into_it() {
        // Who provides whom, and who is reported.
        for (of, expected) in [
            ("a- b- c-", ""),
            ("ab bc c-", ""),
            ("aa", "a"),
            ("ab bc ca", "a"),
            ("ab bc cb", "b"),
            ("cb bc ab", "c"),
            ("ab ba cd dc ea", "a c"),
            ("ax b-", ""),
        ] {
            let entities: Vec<Node> = of
                .split(' ')
                .map(|pair| {
                    let json = format!(r#"{{"id":"{}","of":"{}"}}"#, &pair[..1], &pair[1..]);
                    parse(Box::leak(json.into_boxed_str())).unwrap()
                })
                .collect();
            let ids = IdMap::new(&mut of.split(' ').map(|pair| Some(&pair[..1])), |position| position);
            let found: Vec<&str> = cycles(&entities, &ids)
                .iter()
                .zip(&entities)
                .filter(|(first, _)| **first)
                .map(|(_, entity)| entity.get("id").and_then(Node::as_text).unwrap())
                .collect();
            assert_eq!(found.join(" "), expected, "{of}");
        }
    }
}
