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
        let mut keys: Vec<&str> = (0..self.len()).map(|at| self.table.id(at)).collect();
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

/// Different ids in the order in which they came, one behind the other in one text, and in `slots`, by the hash of an id,
/// where it is. A slot that is taken sends on to the next. Half the slots stay free, so a search looks at one or two of
/// them and at one id, however many there are; a search in sorted ids looks at eighteen among 200,000. Hashes beside the
/// places, and one text in place of a text each: so many ids still fit into a processor's cache.
#[derive(Clone, Debug, Default)]
struct Table {
    text: String,
    /// Where each id ends.
    ends: Vec<u32>,
    /// A power of two of them, or none.
    slots: Vec<Slot>,
}

/// Half of the hash of an id, and its place.
#[derive(Clone, Copy, Debug)]
struct Slot {
    tag: u32,
    at: u32,
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
        let free = Slot { tag: 0, at: FREE };
        let slots = vec![free; (given.len() * 2).next_power_of_two()];
        let mut table = Self { slots, ..Self::default() };
        let mut positions = Vec::new();
        for (id, position) in given {
            let (slot, tag) = table.slot(id);
            if table.slots[slot].at == FREE {
                table.slots[slot] = Slot { tag, at: positions.len() as u32 };
                table.text.push_str(id);
                table.ends.push(table.text.len() as u32);
                positions.push(position);
            }
        }
        (table, positions)
    }

    #[inline(never)]
    fn find(&self, id: &str) -> Option<usize> {
        let at = self.slots.get(self.slot(id).0)?.at;
        (at != FREE).then_some(at as usize)
    }

    /// The slot that an id has, or would have, and the tag of the id.
    fn slot(&self, id: &str) -> (usize, u32) {
        let mask = self.slots.len().saturating_sub(1);
        let hash = fnv1a(id.as_bytes());
        let tag = (hash >> 32) as u32;
        let mut slot = (hash as u32 ^ tag) as usize & mask;
        while let Some(other) = self.slots.get(slot).filter(|other| other.at != FREE) {
            if other.tag == tag && self.id(other.at as usize) == id {
                break;
            }
            slot = (slot + 1) & mask;
        }
        (slot, tag)
    }

    /// The id at a place.
    fn id(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[start as usize..self.ends[at] as usize]
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
