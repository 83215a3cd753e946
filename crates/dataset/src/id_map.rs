//! Finding by id: sorted ids and what they stand for. One search for all of them, as each kind of hash map
//! is code that every reader downloads.

use std::cmp::Ordering;
use std::ops::Index;

use base::sort;

/// What stands for each id. Of an id given twice, the first counts.
#[derive(Clone, Debug)]
pub struct IdMap<Ix> {
    ids: Vec<String>,
    /// Beside `ids`.
    values: Vec<Ix>,
}

impl<Ix> Default for IdMap<Ix> {
    fn default() -> Self {
        Self { ids: Vec::new(), values: Vec::new() }
    }
}

impl<Ix> IdMap<Ix> {
    /// The positions of ids in a list, as `ix` makes them of numbers.
    #[must_use]
    pub fn new(ids: &mut dyn Iterator<Item = Option<&str>>, ix: fn(u32) -> Ix) -> Self {
        let (ids, positions) = ordered(ids);
        Self { ids, values: positions.into_iter().map(ix).collect() }
    }

    /// What stands for an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Ix> {
        find(&self.ids, id).and_then(|at| self.values.get(at))
    }

    /// Whether an id is there.
    #[must_use]
    pub fn contains_key(&self, id: &str) -> bool {
        find(&self.ids, id).is_some()
    }

    /// How many different ids there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is no id.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// All ids, the shortest first.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }
}

/// For those who know that it is there; panics when it is not.
impl<Ix> Index<&str> for IdMap<Ix> {
    type Output = Ix;

    fn index(&self, id: &str) -> &Ix {
        &self.values[find(&self.ids, id).unwrap_or(self.ids.len())]
    }
}

/// The ids in order, and the first position of each.
#[inline(never)]
fn ordered(ids: &mut dyn Iterator<Item = Option<&str>>) -> (Vec<String>, Vec<u32>) {
    let mut given: Vec<(&str, u32)> = Vec::new();
    for (position, id) in ids.enumerate() {
        if let Some(id) = id {
            given.push((id, position as u32));
        }
    }
    let order = sort::argsort(given.len(), &mut |a, b| compared(given[a].0, given[b].0));
    let (mut ids, mut positions): (Vec<String>, _) = (Vec::with_capacity(given.len()), Vec::new());
    for at in order {
        let (id, position) = given[at as usize];
        if ids.last().is_none_or(|last| last != id) {
            ids.push(id.to_owned());
            positions.push(position);
        }
    }
    (ids, positions)
}

/// By length, then by letters: most comparisons need not look at letters.
fn compared(a: &str, b: &str) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

#[inline(never)]
fn find(ids: &[String], id: &str) -> Option<usize> {
    ids.binary_search_by(|known| compared(known, id)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_id_is_found_at_its_first_place_and_no_other_is(
            ids in proptest::collection::vec(proptest::option::of("[ab]{0,3}"), 0..30),
        ) {
            let map = IdMap::new(&mut ids.iter().map(Option::as_deref), |position| position as usize);
            for id in ids.iter().flatten() {
                prop_assert_eq!(map.get(id).copied(), ids.iter().position(|other| other.as_ref() == Some(id)));
            }
            prop_assert_eq!(map.get("c"), None);
            prop_assert!(map.keys().is_sorted_by(|a, b| compared(a, b).is_lt()));
        }
    }
}
