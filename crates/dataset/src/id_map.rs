//! Finding by id: ids with what they stand for, and a table of where each is by its hash. One search for all of them, as
//! each kind of hash map is code that every reader downloads.

use std::cmp::Ordering;
use std::ops::Index;

use base::hash::fnv1a;

/// What stands for each id. Of an id given twice, the first counts.
#[derive(Clone, Debug)]
pub struct IdMap<Ix> {
    table: Table,
    /// Beside the table's ids.
    values: Vec<Ix>,
}

impl<Ix> Default for IdMap<Ix> {
    fn default() -> Self {
        Self { table: Table::default(), values: Vec::new() }
    }
}

impl<Ix> IdMap<Ix> {
    /// The positions of ids in a list, as `ix` makes them of numbers.
    #[must_use]
    pub fn new(ids: &mut dyn Iterator<Item = Option<&str>>, ix: fn(u32) -> Ix) -> Self {
        let (table, positions) = Table::of(ids);
        Self { table, values: positions.into_iter().map(ix).collect() }
    }

    /// What stands for an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Ix> {
        self.table.find(id).and_then(|at| self.values.get(at))
    }

    /// Whether an id is there.
    #[must_use]
    pub fn contains_key(&self, id: &str) -> bool {
        self.table.find(id).is_some()
    }

    /// How many different ids there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is no id.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// All ids, the shortest first.
    #[must_use]
    pub fn keys(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = self.table.ids.iter().map(String::as_str).collect();
        keys.sort_unstable_by(|a, b| compared(a, b));
        keys
    }
}

/// For those who know that it is there; panics when it is not.
impl<Ix> Index<&str> for IdMap<Ix> {
    type Output = Ix;

    fn index(&self, id: &str) -> &Ix {
        &self.values[self.table.find(id).unwrap_or(self.values.len())]
    }
}

/// Different ids in the order in which they came, and in `slots`, by the hash of an id, where it is. A slot that is taken
/// sends on to the next. Half the slots stay free, so a search looks at one or two ids however many there are; a search in
/// sorted ids looks at eighteen among 200,000, which no longer fit into a processor's cache.
#[derive(Clone, Debug, Default)]
struct Table {
    ids: Vec<String>,
    /// A power of two of them, or none.
    slots: Vec<u32>,
}

const FREE: u32 = u32::MAX;

impl Table {
    /// The different ids, and the first position of each.
    #[inline(never)]
    fn of(ids: &mut dyn Iterator<Item = Option<&str>>) -> (Self, Vec<u32>) {
        let mut given: Vec<(&str, u32)> = Vec::new();
        for (position, id) in ids.enumerate() {
            if let Some(id) = id {
                given.push((id, position as u32));
            }
        }
        let slots = vec![FREE; (given.len() * 2).next_power_of_two()];
        let mut table = Self { ids: Vec::with_capacity(given.len()), slots };
        let mut positions = Vec::new();
        for (id, position) in given {
            let slot = table.slot(id);
            if table.slots[slot] == FREE {
                table.slots[slot] = positions.len() as u32;
                table.ids.push(id.to_owned());
                positions.push(position);
            }
        }
        (table, positions)
    }

    #[inline(never)]
    fn find(&self, id: &str) -> Option<usize> {
        let at = *self.slots.get(self.slot(id))? as usize;
        (at < self.ids.len()).then_some(at)
    }

    /// The slot that an id has, or would have.
    fn slot(&self, id: &str) -> usize {
        let mask = self.slots.len().saturating_sub(1);
        let hash = fnv1a(id.as_bytes());
        let mut slot = (hash ^ (hash >> 32)) as usize & mask;
        while let Some(other) = self.slots.get(slot).and_then(|at| self.ids.get(*at as usize)) {
            if other == id {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }
}

/// By length, then by letters.
fn compared(a: &str, b: &str) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
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
            prop_assert_eq!(map.keys().len(), map.len());
        }
    }
}
