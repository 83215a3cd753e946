//! Which lanes there are and which one each event sits in. No pixels but their number.
//!
//! The same for all three kinds of lane: each event has keys (its family of kinds; its actors; its
//! dispute), keys are counted over everything kept, the most important get a lane and all else shares a
//! last one. An event with several keys is at home in the lane of the first that has one, and stands in the others too.

use super::date_position::day_position;
use super::order::put_in_order;
use super::request::TimelineRequest;
use base::text::strings::strings;
use base::text::{Lang, Localized};
use dataset::{Dataset, DisputeIx, EntityIx, Event, EventIx, Family, Kind, KindIx, Part};
use view::LaneBy;

/// What a lane holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LaneKey {
    /// A family of event kinds, by its first.
    Kinds(KindIx),
    /// What an actor did or suffered.
    Actor(EntityIx),
    /// The events of a dispute.
    Dispute(DisputeIx),
    /// What has no lane of its own.
    Other,
}

/// The lanes from top to bottom, and each event's.
#[derive(Debug, Default)]
pub(super) struct LanePlan {
    pub lanes: Vec<(LaneKey, String)>,
    /// By position in the list of events: a position in `lanes`.
    pub lane_of: Vec<usize>,
    /// The other lanes of events that have several: positions in the list of events, from its beginning, and in `lanes`.
    pub also: Vec<(u32, u32)>,
    /// The lane that is large.
    pub focal: Option<usize>,
    /// The keys that have no lane of their own, those that matter most first.
    pub folded: Vec<LaneKey>,
}

/// How much a key matters.
#[derive(Clone, Copy, Default)]
struct Tally {
    events: f64,
    headlines: f64,
}

/// At most `most` lanes (at least one) for what is kept.
pub(super) fn plan(request: &TimelineRequest, most: usize) -> LanePlan {
    let TimelineRequest { data, events, lanes: by, lang, .. } = *request;
    let keys = Keys::new(data, by);
    let (tallies, unkeyed) = keys.tallies(events);
    let focal = request.focal.filter(|_| by == LaneBy::Actor).map(EntityIx::at);
    let (shown, folded) = keys.shown(&tallies, most, (unkeyed, focal));
    let mut lane_of_key: Vec<Option<usize>> = vec![None; tallies.len()];
    for (lane, &key) in shown.iter().enumerate() {
        lane_of_key[key] = Some(lane);
    }
    let lane = |&ix: &EventIx| {
        let own = keys.of(data.event(ix)).find_map(|key| lane_of_key.get(key).copied().flatten());
        own.unwrap_or(shown.len())
    };
    let lane_of: Vec<usize> = events.iter().map(lane).collect();
    let mut also = Vec::new();
    if by == LaneBy::Actor {
        for (position, (&ix, &home)) in events.iter().zip(&lane_of).enumerate() {
            let first = also.len();
            for key in keys.of(data.event(ix)) {
                let own = lane_of_key.get(key).copied().flatten().filter(|&lane| lane != home);
                // Somebody may take part in two roles.
                if let Some(own) = own.map(|lane| (position as u32, lane as u32))
                    && !also[first..].contains(&own)
                {
                    also.push(own);
                }
            }
        }
    }
    let mut lanes: Vec<(LaneKey, String)> =
        shown.iter().map(|&key| (keys.key(key), keys.name(key, lang).to_owned())).collect();
    if lane_of.contains(&lanes.len()) {
        let words = strings(lang);
        let name = match (by, folded.len()) {
            (LaneBy::Kind, _) | (_, 0) => words.other_lane.to_owned(),
            (LaneBy::Actor, count) => (words.more_actors)(count),
            (LaneBy::Dispute, count) => (words.more_disputes)(count, unkeyed),
        };
        lanes.push((LaneKey::Other, name));
    }
    let focal = shown.iter().position(|key| Some(*key) == focal);
    let folded = folded.into_iter().map(|key| keys.key(key)).collect();
    LanePlan { lanes, lane_of, also, focal, folded }
}

/// The keys of one kind of lane, numbered.
struct Keys<'a> {
    data: &'a Dataset,
    by: LaneBy,
    /// For kinds: the first kind of each family, and the family of each kind.
    families: Vec<KindIx>,
    family_of: Vec<usize>,
}

impl<'a> Keys<'a> {
    fn new(data: &'a Dataset, by: LaneBy) -> Self {
        let (families, family_of) = families(data.vocabulary.kinds(Family::Events));
        Self { data, by, families, family_of }
    }

    fn count(&self) -> usize {
        match self.by {
            LaneBy::Kind => self.families.len(),
            LaneBy::Actor => self.data.entities.len(),
            LaneBy::Dispute => self.data.disputes.len(),
        }
    }

    /// The keys of an event, the one that matters most first.
    fn of<'e>(&self, event: &'e Event) -> impl Iterator<Item = usize> + use<'e> {
        let (only, actors): (_, &[Part]) = match self.by {
            LaneBy::Kind => (self.family_of.get(event.kind.at()).copied(), &[]),
            LaneBy::Actor => (None, &event.actors),
            LaneBy::Dispute => (event.dispute.map(DisputeIx::at), &[]),
        };
        only.into_iter().chain(actors.iter().map(|part| part.entity.at()))
    }

    /// How much each key matters, and whether some event has none.
    fn tallies(&self, events: &[EventIx]) -> (Vec<Tally>, bool) {
        let mut tallies = vec![Tally::default(); self.count()];
        let mut unkeyed = false;
        for &ix in events {
            let event = self.data.event(ix);
            unkeyed |= self.of(event).next().is_none();
            for key in self.of(event) {
                if let Some(tally) = tallies.get_mut(key) {
                    tally.events += 1.0;
                    tally.headlines += f64::from(u8::from(event.rank <= 1));
                }
            }
        }
        (tallies, unkeyed)
    }

    /// The keys that get a lane, top to bottom, the focal one among them; and those that get none.
    fn shown(
        &self,
        tallies: &[Tally],
        most: usize,
        (unkeyed, focal): (bool, Option<usize>),
    ) -> (Vec<usize>, Vec<usize>) {
        let weight = |tally: &Tally| match self.by {
            LaneBy::Actor => tally.events * 1e6 + tally.headlines,
            LaneBy::Kind | LaneBy::Dispute => tally.headlines * 1e6 + tally.events,
        };
        let kept = tallies.iter().enumerate().filter(|(_, tally)| tally.events > 0.0);
        let mut keys: Vec<(f64, u32)> = kept.map(|(key, tally)| (-weight(tally), key as u32)).collect();
        put_in_order(&mut keys);
        let needs_other = unkeyed || keys.len() > most;
        let room = if needs_other { most.saturating_sub(1) } else { most }.min(keys.len());
        let at = keys.iter().position(|(_, key)| Some(*key as usize) == focal);
        if let Some(at) = at.filter(|&at| at >= room && room > 0) {
            keys[room - 1..=at].rotate_right(1);
        }
        let folded = keys.split_off(room).into_iter().map(|(_, key)| key as usize).collect();
        for (number, key) in &mut keys {
            match self.by {
                // A family keeps its place whatever the filter; disputes read as a story.
                LaneBy::Kind => *number = 0.0,
                LaneBy::Dispute => {
                    *number = day_position(self.data.disputes[*key as usize].opened.earliest());
                }
                LaneBy::Actor => {}
            }
        }
        put_in_order(&mut keys);
        (keys.into_iter().map(|(_, key)| key as usize).collect(), folded)
    }

    fn key(&self, key: usize) -> LaneKey {
        match self.by {
            LaneBy::Kind => LaneKey::Kinds(self.families[key]),
            LaneBy::Actor => LaneKey::Actor(EntityIx(key as u32)),
            LaneBy::Dispute => LaneKey::Dispute(DisputeIx(key as u32)),
        }
    }

    fn name(&self, key: usize, lang: Lang) -> &'a str {
        match self.by {
            LaneBy::Kind => family_name(self.data.vocabulary.kind(Family::Events, self.families[key])),
            LaneBy::Actor => &self.data.entities[key].name,
            LaneBy::Dispute => &self.data.disputes[key].title,
        }
        .text(lang)
    }
}

fn family_name(kind: &Kind) -> &Localized {
    if kind.group.0.is_empty() { &kind.plural } else { &kind.group }
}

/// Kinds with the same words for their family are one; the first of each, and each kind's.
fn families(kinds: &[Kind]) -> (Vec<KindIx>, Vec<usize>) {
    let mut first: Vec<KindIx> = Vec::new();
    let mut family_of = Vec::with_capacity(kinds.len());
    for (position, kind) in kinds.iter().enumerate() {
        let same = |ix: &KindIx| kinds.get(ix.at()).is_some_and(|k| family_name(k) == family_name(kind));
        family_of.push(first.iter().position(same).unwrap_or_else(|| {
            first.push(KindIx(position as u16));
            first.len() - 1
        }));
    }
    (first, family_of)
}
