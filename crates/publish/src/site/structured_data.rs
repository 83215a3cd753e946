//! What a page says in the words of schema.org, as JSON-LD: the dataset, events, claims and who makes them. A data block,
//! which no browser runs and every content policy allows.

use super::node_page::NodePage;
use super::node_pages::{self, id_of};
use super::page_path::PagePath;
use super::record::machine_date;
use super::site_data::Site;
use crate::event_text;
use base::date::Edtf;
use base::text::Lang;
use dataset::{Claim, EntityIx, EventIx, NodeRef, SourceIx, Speaker};
use serde_json::{Map, Value, json};

/// The block as an element of a page's head.
pub fn element(graph: Vec<Value>) -> String {
    let data = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    // Inside the element nothing is markup but its own end; as these signs are written no text can be it.
    let data = data.replace('&', "\\u0026").replace('<', "\\u003c").replace('>', "\\u003e");
    ["<script type=\"application/ld+json\">", &data, "</script>\n"].concat()
}

/// Says what one page of a site shows, in one language.
pub struct StructuredData<'a> {
    pub site: &'a Site,
    pub path: &'a PagePath,
}

impl StructuredData<'_> {
    fn lang(&self) -> Lang {
        self.path.lang
    }

    /// An address of the site: whole where that is known, else from the page.
    fn address(&self, path: &str) -> String {
        self.site.url.as_ref().map_or_else(|| self.path.to(path), |url| url.of(path))
    }

    /// The dataset behind all pages.
    pub fn dataset(&self) -> Vec<Value> {
        let head = &self.site.loaded.dataset.head;
        let download = |path: &str, format: &str| json!({ "@type": "DataDownload", "contentUrl": self.address(path), "encodingFormat": format });
        let mut files = vec![download("data/dataset.json", "application/json")];
        files.extend(
            super::gephi::graph_address(self.site)
                .map(|_| download(super::gephi::GRAPH, "application/gexf+xml")),
        );
        let mut told = json!({
            "@type": "Dataset",
            "@id": self.address(""),
            "url": self.address(&self.path.folder),
            "name": head.title.text(self.lang()),
            "description": head.description.text(self.lang()),
            "inLanguage": head.languages,
            "isAccessibleForFree": true,
            "distribution": files,
        });
        if let Some(fields) = told.as_object_mut() {
            put(fields, "dateModified", machine_date(&Edtf::on(head.updated)));
            put(fields, "license", licence(&head.license));
        }
        vec![told]
    }

    /// Events, each by its name, days, address and who is in it; with what is claimed in them where `with_claims`.
    pub fn events(&self, events: &[EventIx], with_claims: bool) -> Vec<Value> {
        let mut graph: Vec<Value> = events.iter().map(|ix| self.event(*ix, with_claims)).collect();
        let dataset = &self.site.loaded.dataset;
        let told = events.iter().map(|ix| dataset.event(*ix));
        let involved = told
            .clone()
            .flat_map(|it| it.actors.iter().map(|part| part.entity).chain(it.about.iter().copied()));
        let speakers = told.clone().flat_map(|it| &it.claims).filter_map(|claim| match claim.by {
            Speaker::Entity(ix) if with_claims => Some(ix),
            _ => None,
        });
        let mut entities: Vec<EntityIx> = involved.chain(speakers).collect();
        entities.sort_by_key(|ix| ix.at());
        entities.dedup();
        graph.extend(entities.into_iter().map(|ix| self.entity(ix)));
        if with_claims {
            let mut works: Vec<SourceIx> =
                told.flat_map(|it| &it.claims).flat_map(|claim| claim.sources.iter().copied()).collect();
            works.sort_by_key(|ix| ix.at());
            works.dedup();
            graph.extend(works.into_iter().map(|ix| self.work(ix)));
        }
        graph
    }

    /// A dispute or an actor, and the events that its page tells in full.
    pub fn node(&self, page: &NodePage, whole: &[EventIx]) -> Vec<Value> {
        let dataset = &self.site.loaded.dataset;
        let mut graph = self.events(whole, true);
        match page.node {
            NodeRef::Entity(ix) => {
                // It is among those who take part; here it comes first, with what is known of it.
                let own = self.entity(ix);
                graph.retain(|other| other["@id"] != own["@id"]);
                graph.insert(0, own);
            }
            NodeRef::Dispute(ix) => {
                let dispute = dataset.dispute(ix);
                let parties: Vec<Value> =
                    dispute.parties.iter().map(|part| self.of_entity(part.entity)).collect();
                let events: Vec<Value> =
                    whole.iter().map(|ix| json!({ "@id": self.event_id(*ix) })).collect();
                let mut told = json!({
                    "@type": "Event",
                    "@id": self.address(&node_pages::path(dataset, page.node, Lang::default()).folder),
                    "name": dispute.title.text(self.lang()),
                    "about": parties,
                    "subEvent": events,
                });
                if let Some(fields) = told.as_object_mut() {
                    put(
                        fields,
                        "description",
                        dispute.summary.as_ref().map(|it| it.text(self.lang()).to_owned()),
                    );
                    put(fields, "startDate", machine_date(&dispute.opened));
                    put(fields, "endDate", dispute.closed.as_ref().and_then(machine_date));
                }
                graph.insert(0, told);
            }
        }
        graph
    }

    fn event_id(&self, ix: EventIx) -> String {
        let id = &self.site.loaded.dataset.event(ix).id;
        self.address(&[&PagePath::of_events(self.lang()).folder, "#event-", id].concat())
    }

    fn event(&self, ix: EventIx, with_claims: bool) -> Value {
        let (event, lang) = (self.site.loaded.dataset.event(ix), self.lang());
        let involved = event.actors.iter().map(|part| part.entity).chain(event.about.iter().copied());
        let about: Vec<Value> = involved.map(|ix| self.of_entity(ix)).collect();
        let mut told = json!({ "@type": "Event", "@id": self.event_id(ix), "name": event.title.text(lang) });
        if let Some(fields) = told.as_object_mut() {
            let first = machine_date(&event.date);
            // A month is no span of days: it is said once.
            let is_said =
                |last: &String| first.as_ref().is_some_and(|first| last.starts_with(first.as_str()));
            put(fields, "endDate", last_day(&event.date).filter(|last| !is_said(last)));
            put(fields, "startDate", first);
            if !about.is_empty() {
                fields.insert("about".into(), about.into());
            }
            if with_claims && !event.claims.is_empty() {
                let claims: Vec<Value> = event.claims.iter().map(|claim| self.claim(claim)).collect();
                fields.insert("subjectOf".into(), claims.into());
            }
        }
        told
    }

    fn claim(&self, claim: &Claim) -> Value {
        let (dataset, lang) = (&self.site.loaded.dataset, self.lang());
        let author = match claim.by {
            Speaker::Entity(ix) => self.of_entity(ix),
            Speaker::Source(ix) => json!({ "@type": "Organization", "name": dataset.source(ix).publisher }),
        };
        let works = claim.sources.iter().map(|ix| json!({ "@id": dataset.source(*ix).url }));
        json!({
            "@type": "Claim",
            "text": claim.text.text(lang),
            "author": author,
            // schema.org has no word for how a speaker stands to a claim.
            "keywords": event_text::stance(claim.stance, lang),
            "appearance": works.collect::<Vec<Value>>(),
        })
    }

    /// A mention of an entity.
    fn of_entity(&self, ix: EntityIx) -> Value {
        json!({ "@id": self.entity_id(ix) })
    }

    fn entity_id(&self, ix: EntityIx) -> String {
        let (dataset, node) = (&self.site.loaded.dataset, NodeRef::Entity(ix));
        if self.site.node_pages.has(dataset, node) {
            return self.address(&node_pages::path(dataset, node, Lang::default()).folder);
        }
        [&self.address(""), "?v=1&sel=entity:", id_of(dataset, node)].concat()
    }

    /// Kinds of entity are the dataset's own: each is a thing.
    fn entity(&self, ix: EntityIx) -> Value {
        let entity = self.site.loaded.dataset.entity(ix);
        let mut told =
            json!({ "@type": "Thing", "@id": self.entity_id(ix), "name": entity.name.text(self.lang()) });
        if let Some(fields) = told.as_object_mut() {
            put(fields, "url", entity.url.clone());
            put(
                fields,
                "sameAs",
                entity.wikidata.as_ref().map(|id| ["https://www.wikidata.org/entity/", id].concat()),
            );
            if !entity.aliases.is_empty() {
                fields.insert("alternateName".into(), entity.aliases.clone().into());
            }
        }
        told
    }

    fn work(&self, ix: SourceIx) -> Value {
        let source = self.site.loaded.dataset.source(ix);
        let mut told = json!({
            "@type": "CreativeWork",
            "@id": source.url,
            "publisher": { "@type": "Organization", "name": source.publisher },
        });
        if let Some(fields) = told.as_object_mut() {
            put(fields, "name", Some(source.title.clone()).filter(|_| !source.title_approximate));
            put(fields, "datePublished", source.date.as_ref().and_then(machine_date));
        }
        told
    }
}

fn put(fields: &mut Map<String, Value>, name: &str, value: Option<String>) {
    if let Some(value) = value {
        fields.insert(name.into(), value.into());
    }
}

/// The last day of a date that spans several; nothing where its end is open or of no four digits.
fn last_day(date: &Edtf) -> Option<String> {
    date.precision().1?;
    let day = date.latest();
    (0..=9999).contains(&day.civil().0).then(|| day.to_string())
}

/// The address of a licence that is named by its SPDX identifier.
fn licence(name: &str) -> Option<String> {
    let is_known =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.+".contains(&byte));
    is_known.then(|| format!("https://spdx.org/licenses/{name}.html"))
}
