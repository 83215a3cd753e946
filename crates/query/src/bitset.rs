//! Sets of small numbers, and of nodes: one bit each, so that filtering allocates once a set, never once
//! an event.

use dataset::{Dataset, DisputeIx, EntityIx, EventIx, NodeRef};

/// A set of positions below a fixed length. Positions beyond it are never in the set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    blocks: Vec<u64>,
    len: usize,
}

impl Bits {
    /// The empty set of positions below `len`.
    #[must_use]
    pub fn none(len: usize) -> Self {
        Self { blocks: vec![0; len.div_ceil(64)], len }
    }

    /// Whether the position was not in the set before.
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

    /// How many of a list's events are in the set; of no list none.
    #[must_use]
    pub fn count(&self, events: Option<&Vec<EventIx>>) -> usize {
        events.map_or(0, |events| events.iter().filter(|ix| self.has(ix.at())).count())
    }

    /// Drops what the other set does not have.
    pub fn keep(&mut self, other: &Bits) {
        for (at, block) in self.blocks.iter_mut().enumerate() {
            *block &= other.blocks.get(at).unwrap_or(&0);
        }
    }

    /// The same set, of positions below another length only.
    #[must_use]
    pub fn resized(&self, len: usize) -> Bits {
        let mut blocks = self.blocks.clone();
        blocks.resize(len.div_ceil(64), 0);
        if len < self.len
            && let Some(last) = blocks.last_mut()
            && !len.is_multiple_of(64)
        {
            *last &= (1 << (len % 64)) - 1;
        }
        Bits { blocks, len }
    }

    #[must_use]
    pub fn has(&self, position: usize) -> bool {
        self.blocks.get(position / 64).is_some_and(|block| block >> (position % 64) & 1 == 1)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| *block == 0)
    }

    /// The positions in the set, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        (0..self.len).filter(|position| self.has(*position))
    }
}

/// A set of nodes of a dataset: its entities, then its disputes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NodeSet {
    bits: Bits,
    entities: usize,
}

impl NodeSet {
    #[must_use]
    pub fn none(dataset: &Dataset) -> Self {
        let entities = dataset.entities.len();
        Self { bits: Bits::none(entities + dataset.disputes.len()), entities }
    }

    /// Whether the node was not in the set before.
    pub fn insert(&mut self, node: NodeRef) -> bool {
        self.bits.insert(self.position(node))
    }

    #[must_use]
    pub fn has(&self, node: NodeRef) -> bool {
        self.bits.has(self.position(node))
    }

    #[must_use]
    pub fn has_entity(&self, entity: EntityIx) -> bool {
        self.has(NodeRef::Entity(entity))
    }

    /// By position.
    pub fn entities(&self) -> impl Iterator<Item = EntityIx> {
        self.bits.iter().filter(|at| *at < self.entities).map(|at| EntityIx(at as u32))
    }

    /// By position.
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
    use super::Bits;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn bits_are_a_set(
            len in 0..200_usize,
            other_len in 0..260_usize,
            positions in proptest::collection::vec(0..260_usize, 0..40),
        ) {
            let mut bits = Bits::none(len);
            let mut set = BTreeSet::new();
            for position in positions {
                prop_assert_eq!(bits.insert(position), position < len && set.insert(position));
            }
            prop_assert_eq!(bits.iter().collect::<Vec<_>>(), set.iter().copied().collect::<Vec<_>>());
            prop_assert!((0..300).all(|position| bits.has(position) == set.contains(&position)));
            prop_assert_eq!(bits.is_empty(), set.is_empty());
            let shorter = bits.resized(other_len);
            prop_assert!((0..300).all(|at| shorter.has(at) == (at < other_len && bits.has(at))));
            let mut kept = bits.clone();
            kept.keep(&shorter);
            prop_assert!((0..300).all(|at| kept.has(at) == shorter.has(at)));
        }
    }
}
