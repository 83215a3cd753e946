//! A hash table of numbers, which callers use as a set or as an index into a list of theirs. Hashes nothing itself.

/// The least number of slots.
const MIN_SLOTS: usize = 1024;

/// Numbers above 0, found by their hashes. Open addressing with linear probing, at most half full.
#[derive(Clone, Debug)]
pub struct HashTable {
    /// 0 is an empty slot; the length is a power of two.
    slots: Vec<u64>,
    len: usize,
}

impl Default for HashTable {
    fn default() -> Self {
        Self { slots: vec![0; MIN_SLOTS], len: 0 }
    }
}

impl HashTable {
    /// How many numbers the table holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether the table holds no numbers.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The number with this hash for which `is_match` is true; 0 when there is none.
    #[inline]
    #[must_use]
    pub fn get(&self, hash: u64, is_match: impl Fn(u64) -> bool) -> u64 {
        self.slots[self.slot(hash, is_match)]
    }

    /// Adds a number above 0, which must not be in the table yet, under its hash. `hash_of` gives the hash of any
    /// number in the table, for when the table has to grow.
    pub fn insert(&mut self, hash: u64, number: u64, hash_of: &dyn Fn(u64) -> u64) {
        if 2 * (self.len + 1) > self.slots.len() {
            let larger = vec![0; 2 * self.slots.len()];
            for old in std::mem::replace(&mut self.slots, larger) {
                if old != 0 {
                    let slot = self.slot(hash_of(old), |_| false);
                    self.slots[slot] = old;
                }
            }
        }
        let slot = self.slot(hash, |_| false);
        self.slots[slot] = number;
        self.len += 1;
    }

    /// The slot of a number, or the empty slot where it would go. Ends, because the table is never full.
    #[inline]
    fn slot(&self, hash: u64, is_match: impl Fn(u64) -> bool) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while self.slots[slot] != 0 && !is_match(self.slots[slot]) {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::HashTable;

    #[test]
    fn what_was_added_is_found_among_thousands_of_equal_hashes_and_nothing_else() {
        let hash_of = |number: u64| number / 7;
        let mut table = HashTable::default();
        assert_eq!(table.get(hash_of(3), |_| true), 0);
        for number in (1..9_000).step_by(2) {
            table.insert(hash_of(number), number, &hash_of);
        }
        for number in 1..9_000 {
            let found = table.get(hash_of(number), |other| other == number);
            assert_eq!(found, if number % 2 == 1 { number } else { 0 });
        }
        assert_eq!((table.len(), table.is_empty()), (4_500, false));
    }
}
