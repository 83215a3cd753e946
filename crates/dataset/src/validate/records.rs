//! What must hold between the fields of sources, entities, relations, disputes and stories.

use super::cycles::cycles;
use super::sections::Validator;
use crate::fault::Fault;
use crate::fields::Date;
use crate::json::{Node, find};
use crate::model::{Dispute, Entity, Relation, Source, Story, StoryStep};
use crate::raw;
use crate::section::Section;
use base::date::Edtf;

impl Validator<'_> {
    pub fn sources(&mut self) {
        self.dataset.sources = self.section(Section::Sources, &mut |this, source: raw::Source, _| {
            Some(Source {
                id: source.id.0,
                url: source.url.0,
                title: source.title.0,
                publisher: source.publisher.0,
                lang: source.lang.0,
                date: date(source.date),
                archived: source.archived.map(|url| url.0),
                checked: source.checked.unwrap_or_default(),
                title_approximate: source.title_approximate.unwrap_or_default(),
                weak: source.weak.unwrap_or_default(),
                days: this.record_days(source.added, source.updated),
            })
        });
    }

    pub fn entities(&mut self) {
        let section = find(self.fields, Section::Entities.name());
        let nodes: &[Node] = section.and_then(Node::as_list).unwrap_or_default();
        let ids = self.reader.ids.of(Section::Entities);
        let firsts = ids.map(|ids| cycles(nodes, ids)).unwrap_or_default();
        let mut providers = Vec::new();
        let mut check = |this: &mut Self, entity: raw::Entity, position: usize| {
            if firsts.get(position) == Some(&true) {
                let provider = nodes.get(position).and_then(|node| node.get("of")).and_then(Node::as_text);
                this.reader.report_at("of", Fault::Cycle { through: provider.unwrap_or_default() });
            }
            let provider = entity.of;
            let entity = this.entity_alone(entity);
            if !this.reader.is_rejected() {
                providers.push(provider);
            }
            Some(entity)
        };
        let mut entities = self.section(Section::Entities, &mut check);
        // Only now is it known which providers were kept, and where.
        for (entity, provider) in entities.iter_mut().zip(providers) {
            entity.of = provider.and_then(|provider| self.entity(provider));
        }
        self.dataset.entities = entities;
    }

    /// An entity, its provider not yet looked at.
    fn entity_alone(&mut self, entity: raw::Entity) -> Entity {
        let (founded, ended) = (date(entity.founded), date(entity.ended));
        self.in_order(("founded", founded.as_ref()), ("ended", ended.as_ref()));
        Entity {
            id: entity.id.0,
            kind: entity.kind.0,
            name: entity.name.0,
            in_text: entity.in_text.map(|name| name.0),
            aliases: entity.aliases.unwrap_or_default().into_iter().map(|alias| alias.0).collect(),
            of: None,
            founded,
            ended,
            country: entity.country.map(|country| country.0),
            url: entity.url.map(|url| url.0),
            wikidata: entity.wikidata.map(|item| item.0),
            description: entity.description.map(|words| words.0),
            days: self.record_days(entity.added, entity.updated),
        }
    }

    pub fn relations(&mut self) {
        self.dataset.relations = self.section(Section::Relations, &mut |this, relation: raw::Relation, _| {
            let (since, until) = (date(relation.since), date(relation.until));
            this.in_order(("since", since.as_ref()), ("until", until.as_ref()));
            let unknown_since = date(relation.unknown_since);
            this.unknown_since(unknown_since.as_ref(), ("since", since.as_ref()), ("until", until.as_ref()));
            let days = this.record_days(relation.added, relation.updated);
            let sources = this.some_sources(&relation.sources)?;
            let (from, to) = (this.entity(relation.from)?, this.entity(relation.to)?);
            Some(Relation {
                id: relation.id.0,
                kind: relation.kind.0,
                from,
                to,
                since,
                until,
                unknown_since,
                amounts: this.amounts(relation.amounts),
                sources,
                days,
            })
        });
    }

    pub fn disputes(&mut self) {
        self.dataset.disputes = self.section(Section::Disputes, &mut |this, dispute: raw::Dispute, _| {
            let (opened, closed) = (dispute.opened.0, date(dispute.closed));
            this.in_order(("opened", Some(&opened)), ("closed", closed.as_ref()));
            let unknown_since = date(dispute.unknown_since);
            this.unknown_since(
                unknown_since.as_ref(),
                ("opened", Some(&opened)),
                ("closed", closed.as_ref()),
            );
            if unknown_since.is_some() && !this.reader.vocabulary.statuses[dispute.status.0.at()].is_unknown {
                this.reader.report_at("unknown_since", Fault::StatusIsKnown);
            }
            this.no_entity(&dispute.id.0);
            Some(Dispute {
                id: dispute.id.0,
                title: dispute.title.0,
                summary: dispute.summary.map(|words| words.0),
                parties: this.parts_of(dispute.parties),
                about: this.entities_of(dispute.about),
                status: dispute.status.0,
                opened,
                closed,
                unknown_since,
                stage: this.stage(dispute.stage),
                days: this.record_days(dispute.added, dispute.updated),
                sources: this.sources_of(&dispute.sources.unwrap_or_default()),
            })
        });
    }

    /// Reports an id that an entity of the file has too.
    fn no_entity(&mut self, id: &str) {
        if self.reader.ids.of(Section::Entities).is_some_and(|ids| ids.contains_key(id)) {
            self.reader.report_at("id", Fault::IdOfAnEntity { id });
        }
    }

    pub fn stories(&mut self) {
        self.dataset.stories = self.section(Section::Stories, &mut |this, story: raw::Story, _| {
            if story.steps.is_empty() {
                this.reader.report(Fault::MissingField { field: "steps" });
            }
            let step = |step: raw::Step| StoryStep { view: step.view, text: step.text.0 };
            let steps = story.steps.into_iter().map(step).collect();
            let days = this.record_days(story.added, story.updated);
            Some(Story { id: story.id.0, title: story.title.0, steps, days })
        });
    }
}

/// The date in a field that may be absent.
pub(super) fn date(field: Option<Date>) -> Option<Edtf> {
    field.map(|date| date.0)
}
