//! The events a graph implies: that a dated link began or ended, and what the file records besides. Reads no format.

use serde_json::json;

use super::builder::Record;
use super::diagnostic::DiagnosticKind;
use super::graph::{Edge, Node};
use super::graph_converter::{GraphConverter, NodeIx};
use super::our_edges::{OurEdges, circles};
use base::date::Edtf;
use base::text::import_strings::ImportedStrings;
use dataset::{Family, LIST_MAX};

/// That a relation began or ended.
pub(super) struct Change<'c> {
    /// `begins` or `ends`.
    pub effect: &'c str,
    pub date: &'c Edtf,
    pub ends: [NodeIx; 2],
    pub relation: &'c str,
    /// In words; may be empty.
    pub kind: &'c str,
}

impl GraphConverter<'_, '_> {
    /// Who provides what, without circles.
    pub(super) fn providers(&mut self, nodes: &[&Node], ours: &OurEdges) {
        self.providers = Vec::with_capacity(nodes.len());
        for node in nodes {
            let provider = if node.of.is_empty() { ours.provider(&node.id) } else { Some(node.of.as_str()) };
            let found = provider.and_then(|of| self.node_by_id_or_name(of));
            if let (Some(provider), None) = (provider, &found) {
                self.go_to(node.at, &node.name);
                self.diagnostics.report(&self.fields.of, DiagnosticKind::MissingNode, provider);
            }
            self.providers.push(found);
        }
        for at in circles(&mut self.providers) {
            self.go_to(nodes[at].at, &nodes[at].name);
            let provider = nodes[at].of.clone();
            self.diagnostics.report(&self.fields.of, DiagnosticKind::Circle, &provider);
        }
    }

    /// The beginning or end of a dated link, as an event: only events stand on the timeline.
    pub(super) fn event_of(&mut self, change: &Change, told: &str, sources: &serde_json::Value) {
        let Change { effect, date, ends, relation, kind: text } = *change;
        let begins = effect == "begins";
        type Label = fn(&ImportedStrings) -> &'static str;
        let (id, label): (&str, Label) = if begins {
            ("link-begun", |words| words.link_begun)
        } else {
            ("link-ended", |words| words.link_ended)
        };
        let mark = if begins { ("square", "blue") } else { ("diamond", "red") };
        let kind = self.builder.own_kind(Family::Events, id, label, mark);
        let role =
            self.builder.own_kind(Family::Roles, "takes-part", |words| words.takes_part, ("disc", "ink"));
        let [from, to] = ends.map(|end| &self.known[end as usize]);
        let ids = [from.id.clone(), to.id.clone()];
        let (from, to) = (&from.name, &to.name);
        let words = self.builder.own_words();
        let said = if text.is_empty() { label(words) } else { text };
        let title = format!(
            "{from} → {to}: {said}{}",
            if begins || text.is_empty() { "" } else { words.end_of_link }
        );
        let summary = if told.is_empty() { title.clone() } else { told.to_owned() };
        let mut actors = vec![json!({ "entity": ids[0], "role": role })];
        if ends[0] != ends[1] {
            actors.push(json!({ "entity": ids[1], "role": role }));
        }
        self.touched.extend(ids);
        let effects = if begins { json!([{ "begins": relation }]) } else { json!([{ "ends": relation }]) };
        let record: Record = vec![
            ("id", json!(self.builder.event_ids.give(&format!("{relation} {effect}"), "event"))),
            ("date", json!(date.to_string())),
            ("kind", json!(kind)),
            ("title", self.builder.words(&title)),
            ("summary", self.builder.words(&summary)),
            ("actors", json!(actors)),
            ("effects", effects),
            ("sources", sources.clone()),
        ];
        self.builder.events.push(record);
    }

    /// What the file says of a link that has no day: a claim in the record of the file.
    pub(super) fn claim(
        &mut self,
        edge: &Edge,
        ends: [NodeIx; 2],
        kind: &str,
        told: &str,
        sources: &serde_json::Value,
    ) {
        let [from, to] = ends.map(|end| &self.known[end as usize].name);
        let said = if kind.is_empty() { self.builder.own_words().linked_to } else { kind };
        let text = format!("{from} → {to}: {said}. {told}");
        let by = &sources[0];
        let claim =
            json!({ "text": self.builder.words(&text), "by": by, "stance": "reported", "sources": sources });
        self.go_to_edge(edge);
        self.claims.push(claim);
    }

    /// Nodes that no event shows would not be seen: that the file records them is an event of its own. The texts of
    /// links without a day and the sources of nodes are there too.
    pub(super) fn as_recorded(&mut self, nodes: usize, edges: usize) {
        self.touched.sort_unstable();
        let is_unseen = |id: &&String| self.touched.binary_search(id).is_err();
        let unseen: Vec<String> = self.builder.entities.ids().iter().filter(is_unseen).cloned().collect();
        let disputes = self.builder.disputes.ids().to_vec();
        let title = (self.builder.own_words().file_records)(nodes, edges);
        let mut sources = std::mem::take(&mut self.node_sources);
        sources.sort_unstable();
        sources.dedup();
        let claims = std::mem::take(&mut self.claims);
        let chunk = |at: usize, len: usize| (at * LIST_MAX).min(len)..((at + 1) * LIST_MAX).min(len);
        let chunks =
            [unseen.len(), claims.len(), sources.len()].map(|len| len.div_ceil(LIST_MAX)).into_iter().max();
        for at in 0..chunks.unwrap_or_default() {
            let about = &unseen[chunk(at, unseen.len())];
            let claims = &claims[chunk(at, claims.len())];
            let of = sources[chunk(at, sources.len())].to_vec();
            self.record_event(&title, json!(about), None, json!(claims), of);
        }
        for dispute in &disputes {
            self.record_event(&title, json!([]), Some(dispute), json!([]), Vec::new());
        }
    }

    fn record_event(
        &mut self,
        title: &str,
        about: serde_json::Value,
        dispute: Option<&String>,
        claims: serde_json::Value,
        sources: Vec<String>,
    ) {
        let kind = self.builder.own_kind(
            Family::Events,
            "record",
            |words| words.record_of_file,
            ("hexagon", "mute"),
        );
        let mut record: Record = vec![
            ("id", json!(self.builder.event_ids.give("recorded", "event"))),
            ("date", json!(self.builder.updated)),
            ("kind", json!(kind)),
            ("title", self.builder.words(title)),
            ("summary", self.builder.words(title)),
            ("about", about),
        ];
        if let Some(dispute) = dispute {
            record.push(("dispute", json!(dispute)));
        }
        if claims.as_array().is_some_and(|claims| !claims.is_empty()) {
            record.push(("claims", claims));
        }
        record.push(("sources", self.builder.sources_or_file(sources)));
        record.push(("rank", json!(3)));
        self.builder.events.push(record);
    }
}
