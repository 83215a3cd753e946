//! A small real field, built in memory: what the chart's tests and benchmark draw.
#![allow(dead_code)]

use faultlines::dataset::{
    Claim, Conflict, ConflictValue, Dataset, Dispute, DisputeIx, Entity, EntityIx, Event, EventIx, Family,
    KindIx, Part, Speaker, Stance, Vocabulary,
};
use faultlines::date::{Day, Edtf};
use faultlines::geometry::Size;
use faultlines::text::{Lang, Localized};
use faultlines::timeline::{Domain, TimelineRequest};
use faultlines::view::LaneBy;

const FIELD: &str = include_str!("field.txt");

pub fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

fn date(text: &str) -> Edtf {
    Edtf::parse(text).expect(text)
}

/// The field of `field.txt`, its events by day.
pub fn field() -> Dataset {
    let mut data = Dataset { vocabulary: Vocabulary::default_kinds(), ..Dataset::default() };
    data.head.updated = day("2026-11-22");
    let mut ids = (Vec::new(), Vec::new());
    let rows: Vec<Vec<&str>> = FIELD
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split(" | ").map(str::trim).collect())
        .collect();
    for row in &rows {
        match row.as_slice() {
            [id, name] => {
                ids.0.push(*id);
                data.entities.push(entity(id, name));
            }
            [id, opened, closed, title, titre] if opened.starts_with("20") => {
                ids.1.push(*id);
                data.disputes.push(dispute(id, opened, closed, title, titre));
            }
            _ => {}
        }
    }
    for row in &rows {
        if let [when, kind, rank, dispute, actors] = row.as_slice()
            && when.starts_with("20")
        {
            let at = |ids: &[&str], id: &str| ids.iter().position(|known| *known == id).map(|n| n as u32);
            let actors = actors.split(' ').filter_map(|id| at(&ids.0, id)).map(EntityIx);
            let event = event(&data, when, kind, rank, actors.collect());
            data.events.push(Event { dispute: at(&ids.1, dispute).map(DisputeIx), ..event });
        }
    }
    data.events.sort_by(|a, b| a.date.cmp_by_time(&b.date));
    data
}

fn entity(id: &str, name: &str) -> Entity {
    Entity {
        id: id.into(),
        kind: KindIx(0),
        name: Localized::neutral(name),
        aliases: vec![],
        of: None,
        founded: None,
        ended: None,
        country: None,
        url: None,
        description: None,
    }
}

fn dispute(id: &str, opened: &str, closed: &str, title: &str, titre: &str) -> Dispute {
    Dispute {
        id: id.into(),
        title: Localized::en_fr(title, titre),
        summary: None,
        parties: vec![],
        about: vec![],
        status: Vocabulary::default_kinds().find(Family::Statuses, "ongoing").expect("ongoing"),
        opened: date(opened),
        closed: (!closed.is_empty()).then(|| date(closed)),
        sources: vec![],
    }
}

fn event(data: &Dataset, when: &str, kind: &str, rank: &str, actors: Vec<EntityIx>) -> Event {
    Event {
        id: format!("e{}", data.events.len()),
        date: date(when),
        kind: data.vocabulary.find(Family::Events, kind).expect(kind),
        title: Localized::neutral(kind),
        summary: Localized::default(),
        actors: actors.into_iter().map(|entity| Part { entity, role: KindIx(0) }).collect(),
        about: vec![],
        dispute: None,
        effects: vec![],
        claims: vec![],
        conflicts: vec![],
        sources: vec![],
        rank: rank.parse().expect(rank),
    }
}

/// A field of `count` events over ten years, spread unevenly and always alike.
pub fn large_field(count: usize) -> Dataset {
    let mut data = field();
    let pattern = data.events.clone();
    let mut state = 7u64;
    let mut random = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32
    };
    let start = day("2016-01-01").0;
    data.events = (0..count)
        .map(|number| {
            let late = random() % 3_650;
            let within = random() % (late + 1);
            let like = &pattern[random() as usize % pattern.len()];
            let when = Edtf::on(Day(start + (late.max(within)) as i32));
            Event { id: format!("e{number}"), date: when, ..like.clone() }
        })
        .collect();
    data.events.sort_by(|a, b| a.date.cmp_by_time(&b.date));
    data
}

/// A field and what of it is kept.
pub struct Kept {
    pub data: Dataset,
    pub all: Vec<EventIx>,
    pub events: Vec<EventIx>,
    pub disputes: Vec<DisputeIx>,
}

impl Kept {
    pub fn whole(data: Dataset) -> Self {
        let all: Vec<EventIx> = (0..data.events.len() as u32).map(EventIx).collect();
        let disputes = (0..data.disputes.len() as u32).map(DisputeIx).collect();
        Self { events: all.clone(), all, disputes, data }
    }

    /// The events that `keep` is true of, and their disputes.
    pub fn only(data: Dataset, keep: impl Fn(&Dataset, &Event) -> bool) -> Self {
        let mut kept = Self::whole(data);
        kept.events.retain(|&ix| keep(&kept.data, kept.data.event(ix)));
        let of_kept = |ix: &DisputeIx| kept.events.iter().any(|&e| kept.data.event(e).dispute == Some(*ix));
        kept.disputes.retain(of_kept);
        kept
    }

    /// What the story turns on, in its year: as the page opens.
    pub fn opening() -> Self {
        Self::only(field(), |data, event| {
            let between =
                event.date.earliest() >= day("2025-05-01") && event.date.latest() < day("2025-11-01");
            let dispute = event.dispute.map(|ix| data.dispute(ix).id.as_str());
            let launch = data.vocabulary.kind(Family::Events, event.kind).id.ends_with("launch");
            let named = matches!(
                dispute,
                Some("anthropic-openai-claude-access" | "anthropic-windsurf-access" | "bartz-v-anthropic")
            );
            between && (launch || named)
        })
    }

    /// The opening, with things said of it: some events are alleged only, and sources disagree on some dates.
    pub fn told() -> Self {
        let mut kept = Self::opening();
        let numbers: Vec<usize> = kept.events.iter().map(|ix| ix.at()).collect();
        for (number, at) in numbers.into_iter().enumerate() {
            let event = &mut kept.data.events[at];
            let kind = kept.data.vocabulary.kind(Family::Events, event.kind).id.as_str();
            if number % 3 == 1 {
                event.claims.push(Claim {
                    text: Localized::neutral("said"),
                    by: Speaker::Entity(EntityIx(0)),
                    stance: Stance::Alleged,
                    sources: vec![],
                });
            }
            if kind == "access-revoked" || number % 4 == 2 {
                let own = event.date.earliest();
                let given = [own.add_days(-4), own.add_days(9)].map(|day| ConflictValue {
                    value: Localized::neutral(day.to_string()),
                    date: Some(Edtf::on(day)),
                    sources: vec![],
                });
                event.conflicts.push(Conflict { field: "date".into(), values: given.into() });
            }
        }
        let alleged = kept.data.vocabulary.find(Family::Statuses, "alleged").expect("alleged");
        for dispute in kept.data.disputes.iter_mut().filter(|d| d.id == "anthropic-openai-claude-access") {
            dispute.status = alleged;
        }
        kept
    }

    pub fn request(&self) -> TimelineRequest<'_> {
        let domain = Domain::around(&self.data, &self.events);
        TimelineRequest {
            data: &self.data,
            events: &self.events,
            disputes: &self.disputes,
            period_events: &self.all,
            lanes: LaneBy::Kind,
            domain: domain.unwrap_or(Domain::new(20_000.0, 20_100.0)),
            window: None,
            selected: None,
            selected_dispute: None,
            lit: None,
            at: None,
            compare: None,
            size: Size::new(846.0, 220.0),
            lang: Lang::En,
        }
    }

    /// The first kept event of a kind.
    pub fn first_of_kind(&self, kind: &str) -> Option<EventIx> {
        let kind = self.data.vocabulary.find(Family::Events, kind)?;
        self.events.iter().copied().find(|&ix| self.data.event(ix).kind == kind)
    }
}
