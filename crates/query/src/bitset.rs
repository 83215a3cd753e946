//! Bit sets of small numbers and of nodes, so that filtering allocates once per set, not once per event.

use dataset::{Dataset, DisputeIx, EntityIx, EventIx, NodeRef};

/// A set of numbers below a fixed length. Numbers beyond it are never in the set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BitSet {
    blocks: Vec<u64>,
    len: usize,
}

impl BitSet {
    /// The empty set of numbers below `len`.
    #[must_use]
    pub fn new(len: usize) -> Self {
        Self { blocks: vec![0; len.div_ceil(64)], len }
    }

    /// Adds a number. Returns whether it is new in the set.
    pub fn insert(&mut self, position: usize) -> bool {
        match self.blocks.get_mut(position / 64) {
            Some(block) if position < self.len => {
                let bit = 1 << (position % 64);
                let new = *block & bit == 0;
                *block |= bit;
                new
            }
            _ => false,
        }
    }

    /// How many of the events are in the set; 0 without a list.
    #[must_use]
    pub fn count(&self, events: Option<&Vec<EventIx>>) -> usize {
        events.map_or(0, |events| events.iter().filter(|ix| self.contains(ix.at())).count())
    }

    /// Keeps only what the other set contains too.
    pub fn intersect_with(&mut self, other: &BitSet) {
        for (at, block) in self.blocks.iter_mut().enumerate() {
            *block &= other.blocks.get(at).unwrap_or(&0);
        }
    }

    /// The same set for numbers below another length; what lies beyond it is dropped.
    #[must_use]
    pub fn resized(&self, len: usize) -> BitSet {
        let mut blocks = self.blocks.clone();
        blocks.resize(len.div_ceil(64), 0);
        if len < self.len
            && let Some(last) = blocks.last_mut()
            && !len.is_multiple_of(64)
        {
            *last &= (1 << (len % 64)) - 1;
        }
        BitSet { blocks, len }
    }

    #[must_use]
    pub fn contains(&self, position: usize) -> bool {
        self.blocks.get(position / 64).is_some_and(|block| block >> (position % 64) & 1 == 1)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| *block == 0)
    }

    /// The numbers in the set, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        (0..self.len).filter(|position| self.contains(*position))
    }
}

/// A set of nodes of a dataset: entities, then disputes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NodeSet {
    bits: BitSet,
    entities: usize,
}

impl NodeSet {
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let entities = dataset.entities.len();
        Self { bits: BitSet::new(entities + dataset.disputes.len()), entities }
    }

    /// Adds a node. Returns whether it is new in the set.
    pub fn insert(&mut self, node: NodeRef) -> bool {
        self.bits.insert(self.position(node))
    }

    #[must_use]
    pub fn contains(&self, node: NodeRef) -> bool {
        self.bits.contains(self.position(node))
    }

    #[must_use]
    pub fn contains_entity(&self, entity: EntityIx) -> bool {
        self.contains(NodeRef::Entity(entity))
    }

    /// In the order of the dataset.
    pub fn entities(&self) -> impl Iterator<Item = EntityIx> {
        self.bits.iter().filter(|at| *at < self.entities).map(|at| EntityIx(at as u32))
    }

    /// In the order of the dataset.
    pub fn disputes(&self) -> impl Iterator<Item = DisputeIx> {
        self.bits.iter().filter_map(|at| at.checked_sub(self.entities)).map(|at| DisputeIx(at as u32))
    }

    fn position(&self, node: NodeRef) -> usize {
        match node {
            NodeRef::Entity(ix) => ix.at(),
            NodeRef::Dispute(ix) => self.entities + ix.at(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::BitSet;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn a_bitset_is_a_set(
            len in 0..200_usize,
            other_len in 0..260_usize,
            positions in proptest::collection::vec(0..260_usize, 0..40),
        ) {
            let mut bits = BitSet::new(len);
            let mut set = BTreeSet::new();
            for position in positions {
                prop_assert_eq!(bits.insert(position), position < len && set.insert(position));
            }
            prop_assert_eq!(bits.iter().collect::<Vec<_>>(), set.iter().copied().collect::<Vec<_>>());
            prop_assert!((0..300).all(|position| bits.contains(position) == set.contains(&position)));
            prop_assert_eq!(bits.is_empty(), set.is_empty());
            let shorter = bits.resized(other_len);
            prop_assert!((0..300).all(|at| shorter.contains(at) == (at < other_len && bits.contains(at))));
            let mut kept = bits.clone();
            kept.intersect_with(&shorter);
            prop_assert!((0..300).all(|at| kept.contains(at) == shorter.contains(at)));
        }
    }
}
