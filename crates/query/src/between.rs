//! What is between entities: events, disputes and relations in which all of them are involved, each entity together
//! with what it provides. And where nothing joins two directly, the shortest ways from one to the other.

use crate::bitset::BitSet;
use dataset::{Arrow, Dataset, DisputeIx, EntityIx, EventIx, RelationIx};
use view::Slug;

/// Entities asked about, each with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The entities asked about, at least two.
    pub poles: Vec<EntityIx>,
    /// By entity: the position in `poles` of the one it belongs to, the first on its way up its providers.
    side_of: Vec<Option<u8>>,
}

/// So many entities can be asked about at once: a bit each.
const MOST_POLES: usize = 32;
/// Providers of providers that are followed; a circle ends there too.
const MOST_PROVIDERS: usize = 64;

impl Sides {
    /// The sides of the ids that the dataset has; `None` for fewer than two.
    #[must_use]
    pub fn new(dataset: &Dataset, ids: &[Slug]) -> Option<Self> {
        let known = ids.iter().filter_map(|id| dataset.index.entity_by_id.get(id).copied());
        let poles: Vec<EntityIx> = known.take(MOST_POLES).collect();
        if poles.len() < 2 {
            return None;
        }
        let side_of = (0..dataset.entities.len() as u32).map(|ix| side(dataset, &poles, EntityIx(ix)));
        Some(Self { side_of: side_of.collect(), poles })
    }

    /// Whether entities of every side are among these.
    fn all_among(&self, entities: impl Iterator<Item = EntityIx>) -> bool {
        let bits = entities.fold(0_u32, |bits, entity| bits | self.bit(entity));
        bits.count_ones() as usize == self.poles.len()
    }

    fn bit(&self, entity: EntityIx) -> u32 {
        self.side_of.get(entity.at()).copied().flatten().map_or(0, |side| 1 << side)
    }

    /// The events in which they meet, in the order of the dataset.
    #[must_use]
    pub fn events_of(&self, dataset: &Dataset) -> Vec<EventIx> {
        self.events(dataset).iter().map(|at| EventIx(at as u32)).collect()
    }

    /// The events with an actor or a subject on every side.
    pub(super) fn events(&self, dataset: &Dataset) -> BitSet {
        let mut kept = BitSet::new(dataset.events.len());
        for (at, event) in dataset.events.iter().enumerate() {
            let actors = event.actors.iter().map(|part| part.entity);
            if self.all_among(actors.chain(event.about.iter().copied())) {
                kept.insert(at);
            }
        }
        kept
    }

    /// The disputes with a party or a subject on every side, in the order of the dataset.
    #[must_use]
    pub fn disputes(&self, dataset: &Dataset) -> Vec<DisputeIx> {
        let is_between = |ix: &DisputeIx| {
            let dispute = dataset.dispute(*ix);
            let parties = dispute.parties.iter().map(|part| part.entity);
            self.all_among(parties.chain(dispute.about.iter().copied()))
        };
        (0..dataset.disputes.len() as u32).map(DisputeIx).filter(is_between).collect()
    }

    /// Whether a dispute has one side acting and another acted on, by the roles of their parties: a plaintiff and a
    /// defendant, and not two defendants. Roles that are neither say nothing.
    #[must_use]
    pub fn are_opposed(&self, dataset: &Dataset, dispute: DisputeIx) -> bool {
        let bits = |arrow: Arrow| {
            let roles = &dataset.vocabulary.roles;
            let parties = dataset.dispute(dispute).parties.iter();
            let such =
                parties.filter(|part| roles.get(part.role.at()).is_some_and(|role| role.arrow == arrow));
            such.fold(0_u32, |bits, part| bits | self.bit(part.entity))
        };
        let (acting, acted_on) = (bits(Arrow::To), bits(Arrow::From));
        // Two different sides, one in each.
        acting != 0 && acted_on != 0 && (acting | acted_on).count_ones() > 1
    }

    /// The entity asked about that another one belongs to.
    #[must_use]
    pub fn pole_of(&self, entity: EntityIx) -> Option<EntityIx> {
        let side = self.side_of.get(entity.at()).copied().flatten()?;
        self.poles.get(usize::from(side)).copied()
    }

    /// The relations from one side to another, in the order of the dataset.
    #[must_use]
    pub fn relations(&self, dataset: &Dataset) -> Vec<RelationIx> {
        let is_between = |ix: &RelationIx| {
            let relation = dataset.relation(*ix);
            let (from, to) = (self.bit(relation.from), self.bit(relation.to));
            from != 0 && to != 0 && from != to
        };
        (0..dataset.relations.len() as u32).map(RelationIx).filter(is_between).collect()
    }
}

fn side(dataset: &Dataset, poles: &[EntityIx], entity: EntityIx) -> Option<u8> {
    let mut here = Some(entity);
    for _ in 0..MOST_PROVIDERS {
        let at = here?;
        if let Some(side) = poles.iter().position(|pole| *pole == at) {
            return Some(side as u8);
        }
        here = dataset.entity(at).of;
    }
    None
}

/// What joins two entities in one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Joint {
    /// A relation between the two.
    Relation(RelationIx),
    /// An event that involves both.
    Event(EventIx),
}

/// One step of a chain: from where, over what, to where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainStep {
    /// The entity before.
    pub from: EntityIx,
    /// The record that joins the two.
    pub joint: Joint,
    /// The entity after.
    pub to: EntityIx,
}

/// So many steps a chain has at most.
pub const MOST_CHAIN_STEPS: usize = 3;
/// So many chains of the shortest length are given.
pub const MOST_CHAINS: usize = 5;

/// The shortest chains from the first pole to the second: at most `MOST_CHAINS`, of at most `MOST_CHAIN_STEPS` steps.
/// Each pole stands for itself here, and an entity counts once in a chain. Relations come before events. Breadth
/// first; linear in relations, events and those they involve.
#[must_use]
pub fn chains(dataset: &Dataset, from: EntityIx, to: EntityIx) -> Vec<Vec<ChainStep>> {
    if from == to {
        return Vec::new();
    }
    let mut chains: Vec<Vec<ChainStep>> = vec![Vec::new()];
    let mut seen = BitSet::new(dataset.entities.len());
    seen.insert(from.at());
    for _ in 0..MOST_CHAIN_STEPS {
        let mut longer: Vec<Vec<ChainStep>> = Vec::new();
        let mut reached: Vec<EntityIx> = Vec::new();
        for chain in &chains {
            let here = chain.last().map_or(from, |step| step.to);
            for (next, joint) in neighbours(dataset, here) {
                if !seen.contains(next.at()) {
                    let step = ChainStep { from: here, joint, to: next };
                    longer.push(chain.iter().copied().chain([step]).collect());
                    reached.push(next);
                }
            }
        }
        let arrived = longer.iter().filter(|chain| chain.last().is_some_and(|step| step.to == to));
        let arrived: Vec<Vec<ChainStep>> = arrived.take(MOST_CHAINS).cloned().collect();
        if !arrived.is_empty() {
            return arrived;
        }
        reached.iter().for_each(|entity| {
            seen.insert(entity.at());
        });
        // More ways to one place than are given in the end need not be followed.
        let mut ways = vec![0_u8; dataset.entities.len()];
        longer.retain(|chain| {
            let ways = chain.last().and_then(|step| ways.get_mut(step.to.at()));
            ways.is_some_and(|ways| {
                *ways = ways.saturating_add(1);
                usize::from(*ways) <= MOST_CHAINS
            })
        });
        chains = longer;
    }
    Vec::new()
}

/// Each other entity that a relation or an event joins with one, once, by the first record that does.
fn neighbours(dataset: &Dataset, entity: EntityIx) -> Vec<(EntityIx, Joint)> {
    let mut found: Vec<(EntityIx, Joint)> = Vec::new();
    let mut seen = BitSet::new(dataset.entities.len());
    seen.insert(entity.at());
    let mut add = |other: EntityIx, joint: Joint| {
        if !seen.contains(other.at()) {
            seen.insert(other.at());
            found.push((other, joint));
        }
    };
    let index = &dataset.index;
    for ix in index.relations_of_entity.get(entity.at()).into_iter().flatten() {
        let relation = dataset.relation(*ix);
        add(relation.from, Joint::Relation(*ix));
        add(relation.to, Joint::Relation(*ix));
    }
    for ix in index.events_of_entity.get(entity.at()).into_iter().flatten() {
        let event = dataset.event(*ix);
        for other in event.actors.iter().map(|part| part.entity).chain(event.about.iter().copied()) {
            add(other, Joint::Event(*ix));
        }
    }
    found
}

/// The entities that share most events with one, each with how many: the most first, then in the order of the dataset.
/// What it provides and what provides it are left out: they share its events by being its own.
#[must_use]
pub fn most_shared(dataset: &Dataset, entity: EntityIx, most: usize) -> Vec<(EntityIx, usize)> {
    let mut shared = vec![0_usize; dataset.entities.len()];
    for ix in dataset.index.events_of_entity.get(entity.at()).into_iter().flatten() {
        let event = dataset.event(*ix);
        let involved = event.actors.iter().map(|part| part.entity).chain(event.about.iter().copied());
        let mut seen: Vec<EntityIx> = vec![entity];
        for other in involved {
            // An event has a handful of them.
            if !seen.contains(&other)
                && let Some(count) = shared.get_mut(other.at())
            {
                seen.push(other);
                *count += 1;
            }
        }
    }
    let is_own = |other: EntityIx| {
        side(dataset, &[entity], other).is_some() || side(dataset, &[other], entity).is_some()
    };
    let counted = shared.into_iter().enumerate().map(|(at, count)| (EntityIx(at as u32), count));
    let mut counted: Vec<(EntityIx, usize)> =
        counted.filter(|(other, count)| *count > 0 && !is_own(*other)).collect();
    base::sort::sort(&mut counted, &mut |a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    counted.truncate(most);
    counted
}
