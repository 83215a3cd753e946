//! What must hold between the fields of an event, and between an event and the relations it began or ended.

use super::records::date;
use super::sections::Validator;
use crate::fault::Fault;
use crate::ix::{DisputeIx, RelationIx, SourceIx};
use crate::model::{Claim, Conflict, ConflictValue, Effect, Event, Speaker, Stance};
use crate::raw;
use crate::refs::{RelationRef, SomeSources, SpeakerRef};
use crate::section::Section;
use base::date::Edtf;

/// How much an event matters when its record does not say.
const USUAL_RANK: u8 = 2;

impl Validator<'_> {
    pub fn events(&mut self) {
        self.dataset.events = self.section(Section::Events, &mut |this, event, _| this.event(event));
    }

    fn event(&mut self, event: raw::Event) -> Option<Event> {
        let date = event.date.0;
        self.look_again(&date, &event.sources);
        let claims = event.claims.unwrap_or_default();
        self.lone_denials(&claims);
        let effects = self.effects(event.effects.unwrap_or_default(), &date);
        let days = self.record_days(event.added, event.updated);
        let sources = self.some_sources(&event.sources)?;
        let claims = claims.into_iter();
        let dispute = event.dispute.and_then(|dispute| self.kept(Section::Disputes, dispute.0));
        Some(Event {
            id: event.id.0,
            date,
            kind: event.kind.0,
            title: event.title.0,
            summary: event.summary.0,
            actors: self.parts_of(event.actors),
            about: self.entities_of(event.about),
            dispute: dispute.map(DisputeIx),
            effects,
            claims: claims.filter_map(|claim| self.claim(claim)).collect(),
            conflicts: self.conflicts(event.conflicts.unwrap_or_default()),
            amounts: self.amounts(event.amounts),
            sources,
            rank: event.rank.map_or(USUAL_RANK, |rank| rank.0),
            days,
        })
    }

    /// What an editor should look at again, though it may be right.
    fn look_again(&mut self, date: &Edtf, SomeSources(sources): &SomeSources) {
        if sources.iter().all(|source| sources.first().is_some_and(|first| first.0 == source.0)) {
            self.reader.warn_at("sources", Fault::SingleSource);
        }
        let updated = self.dataset.head.updated;
        if date.earliest() > updated {
            self.reader.warn_at("date", Fault::AfterUpdated { updated });
        }
    }

    /// A denial that reads as one needs the claim that it answers: an earlier one that somebody else alleges or reports.
    /// One whose text may say both is for the editor to look at.
    fn lone_denials(&mut self, claims: &[raw::Claim]) {
        let outside = self.reader.enter("claims");
        for (position, denial) in claims.iter().enumerate() {
            let answers = |claim: &raw::Claim| {
                matches!(claim.stance, Stance::Alleged | Stance::Reported) && claim.by != denial.by
            };
            let earlier = claims.get(..position).unwrap_or_default();
            if denial.stance == Stance::Denied && !earlier.iter().any(answers) {
                let list = self.reader.enter_item(position);
                self.reader.warn(Fault::LoneDenial);
                self.reader.leave(list);
            }
        }
        self.reader.leave(outside);
    }

    /// The sound effects on relations that were kept.
    fn effects(&mut self, effects: Vec<raw::Effect>, date: &Edtf) -> Vec<Effect> {
        let outside = self.reader.enter("effects");
        let mut kept = Vec::new();
        for (position, effect) in effects.iter().enumerate() {
            let list = self.reader.enter_item(position);
            kept.extend(self.effect(effect, date));
            self.reader.leave(list);
        }
        self.reader.leave(outside);
        kept
    }

    /// An effect; `None` when its relation was left out, or when it is reported as wrong.
    fn effect(&mut self, effect: &raw::Effect, event: &Edtf) -> Option<Effect> {
        let (begins, RelationRef(relation)) = match (effect.begins, effect.ends) {
            (Some(relation), None) => (true, relation),
            (None, Some(relation)) => (false, relation),
            _ => {
                self.reader.report(Fault::EffectForm);
                return None;
            }
        };
        let ix = self.kept(Section::Relations, relation).map(RelationIx)?;
        let relation = self.dataset.relation(ix);
        let (name, field, found) =
            if begins { ("begins", "since", &relation.since) } else { ("ends", "until", &relation.until) };
        if !found.as_ref().is_some_and(|found| found.overlaps(event)) {
            let (relation, found) = (relation.id.as_str(), found.as_ref());
            self.reader.report_at(name, Fault::EffectDisagrees { relation, field, event, found });
        }
        Some(if begins { Effect::Begins(ix) } else { Effect::Ends(ix) })
    }

    /// A claim, unless its speaker or all its sources were left out.
    fn claim(&self, claim: raw::Claim) -> Option<Claim> {
        let by = match claim.by {
            SpeakerRef::Entity(entity) => Speaker::Entity(self.entity(entity)?),
            SpeakerRef::Source(source) => {
                Speaker::Source(self.kept(Section::Sources, source.0).map(SourceIx)?)
            }
        };
        let sources = self.some_sources(&claim.sources)?;
        Some(Claim { text: claim.text.0, by, stance: claim.stance, sources })
    }

    /// The conflicts with at least one value whose sources were not all left out.
    fn conflicts(&mut self, conflicts: Vec<raw::Conflict>) -> Vec<Conflict> {
        let outside = self.reader.enter("conflicts");
        let mut kept = Vec::new();
        for (position, conflict) in conflicts.into_iter().enumerate() {
            if conflict.values.len() < 2 {
                let list = self.reader.enter_item(position);
                self.reader.warn(Fault::LoneValue);
                self.reader.leave(list);
            }
            let values = conflict.values.into_iter();
            let values: Vec<_> = values.filter_map(|value| self.conflict_value(value)).collect();
            if !values.is_empty() {
                kept.push(Conflict { field: conflict.field.0, values });
            }
        }
        self.reader.leave(outside);
        kept
    }

    fn conflict_value(&self, value: raw::ConflictValue) -> Option<ConflictValue> {
        let sources = self.some_sources(&value.sources)?;
        Some(ConflictValue { value: value.value.0, date: date(value.date), sources })
    }
}
