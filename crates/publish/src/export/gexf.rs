//! The graph in GEXF 1.3 (<https://gexf.net>), as Gephi reads it: parallel edges told apart by their kind,
//! spells from `since` and `until`, positions and colours as on the page.

use std::fmt::Write;

use super::facts::{edge_id, edge_kind_id, edge_label, relation_of, urls};
use super::input::Export;
use base::date::{Day, Edtf};
use base::geometry::Point;
use base::text::Lang;
use dataset::{Dataset, NodeRef, Tone};
use paint::svg::escape;
use query::Edge;

pub fn gexf(export: &Export) -> String {
    let (dataset, visible) = (export.dataset(), &export.model.visible);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing to a `String` cannot fail, here and below.
    let _ = writeln!(
        out,
        "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n\
         <meta lastmodifieddate=\"{}\">\n<creator>Faultlines</creator>\n\
         <description>{}</description>\n</meta>\n\
         <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" timerepresentation=\"interval\">\n\
         <attributes class=\"node\" mode=\"static\">\n\
         <attribute id=\"kind\" title=\"kind\" type=\"string\"/>\n\
         <attribute id=\"status\" title=\"status\" type=\"string\"/>\n\
         <attribute id=\"provider\" title=\"provider\" type=\"string\"/>\n\
         <attribute id=\"aliases\" title=\"aliases\" type=\"string\"/>\n\
         <attribute id=\"description\" title=\"description\" type=\"string\"/>\n\
         <attribute id=\"country\" title=\"country\" type=\"string\"/>\n\
         <attribute id=\"url\" title=\"url\" type=\"anyURI\"/>\n\
         <attribute id=\"sources\" title=\"sources\" type=\"string\"/>\n\
         <attribute id=\"since\" title=\"since (EDTF)\" type=\"string\"/>\n\
         <attribute id=\"until\" title=\"until (EDTF)\" type=\"string\"/>\n</attributes>\n\
         <attributes class=\"edge\" mode=\"static\">\n\
         <attribute id=\"relation\" title=\"relation\" type=\"string\"/>\n\
         <attribute id=\"sources\" title=\"sources\" type=\"string\"/>\n\
         <attribute id=\"since\" title=\"since (EDTF)\" type=\"string\"/>\n\
         <attribute id=\"until\" title=\"until (EDTF)\" type=\"string\"/>\n</attributes>",
        dataset.head.updated,
        escape(
            &[dataset.head.title.text(export.lang), ": ", &export.description(), " · ", &export.link()]
                .concat()
        ),
    );
    out.push_str("<nodes>\n");
    for (node, at) in visible.nodes().filter_map(|node| Some((node, export.model.position_of(node)?))) {
        node_xml(&mut out, export, node, at);
    }
    out.push_str("</nodes>\n<edges>\n");
    for (i, edge) in visible.edges.iter().enumerate() {
        edge_xml(&mut out, dataset, i, edge, export.lang);
    }
    out.push_str("</edges>\n</graph>\n</gexf>\n");
    out
}

fn node_xml(out: &mut String, export: &Export, node: NodeRef, at: Point) {
    let dataset = export.dataset();
    let (id, label) = (dataset.node_id(node), dataset.node_name(node).text(export.lang));
    let (kind, tone, status, lived) = match node {
        NodeRef::Entity(ix) => {
            let entity = dataset.entity(ix);
            let kind = &dataset.vocabulary.entities[entity.kind.at()];
            (kind.id.as_str(), kind.tone, None, (entity.founded.as_ref(), entity.ended.as_ref()))
        }
        NodeRef::Dispute(ix) => {
            let dispute = dataset.dispute(ix);
            let status = dataset.vocabulary.statuses[dispute.status.at()].id.as_str();
            ("dispute", Tone::Fault, Some(status), (Some(&dispute.opened), dispute.closed.as_ref()))
        }
    };
    let times = times(lived.0, lived.1);
    let _ = writeln!(out, "<node id=\"{}\" label=\"{}\"{times}>", escape(id), escape(label));
    let _ = write!(out, "<attvalues>{}", value("kind", kind));
    if let Some(status) = status {
        out.push_str(&value("status", status));
    }
    said_of(out, dataset, node, export.lang);
    edtf_values(out, lived.0, lived.1);
    out.push_str("</attvalues>\n");
    spells(out, lived.0, lived.1);
    let (red, green, blue) = tone.rgb(&export.palette);
    // GEXF counts upwards on the page, as Gephi draws; the picture counts downwards.
    let _ = writeln!(
        out,
        "<viz:color r=\"{red}\" g=\"{green}\" b=\"{blue}\"/>\n<viz:position x=\"{:.2}\" y=\"{:.2}\" z=\"0.0\"/>\n</node>",
        at.x, -at.y
    );
}

/// What a node says of itself: names, text, country, addresses.
fn said_of(out: &mut String, dataset: &Dataset, node: NodeRef, lang: Lang) {
    let mut put = |name: &str, text: &str| {
        if !text.is_empty() {
            out.push_str(&value(name, text));
        }
    };
    match node {
        NodeRef::Entity(ix) => {
            let entity = dataset.entity(ix);
            put("provider", entity.of.map_or("", |of| &dataset.entity(of).id));
            put("aliases", &entity.aliases.join("; "));
            put("description", entity.description.as_ref().map_or("", |text| text.text(lang)));
            put("country", entity.country.as_deref().unwrap_or_default());
            put("url", entity.url.as_deref().unwrap_or_default());
        }
        NodeRef::Dispute(ix) => {
            let dispute = dataset.dispute(ix);
            put("description", dispute.summary.as_ref().map_or("", |text| text.text(lang)));
            put("sources", &urls(dataset, &dispute.sources).join(" "));
        }
    }
}

fn edge_xml(out: &mut String, dataset: &Dataset, i: usize, edge: &Edge, lang: Lang) {
    let relation = relation_of(dataset, edge.kind);
    let kind = edge_kind_id(dataset, edge.kind);
    let (since, until) = relation.map_or((None, None), |r| (r.since.as_ref(), r.until.as_ref()));
    let _ = writeln!(
        out,
        "<edge id=\"{}\" source=\"{}\" target=\"{}\" kind=\"{}\" label=\"{}\"{}>",
        escape(&edge_id(dataset, edge.kind, i)),
        escape(dataset.node_id(edge.from)),
        escape(dataset.node_id(edge.to)),
        escape(kind),
        escape(edge_label(dataset, edge.kind, lang)),
        times(since, until),
    );
    let _ = write!(out, "<attvalues>{}", value("relation", kind));
    let sources = relation.map(|relation| urls(dataset, &relation.sources).join(" ")).unwrap_or_default();
    if !sources.is_empty() {
        out.push_str(&value("sources", &sources));
    }
    edtf_values(out, since, until);
    out.push_str("</attvalues>\n");
    spells(out, since, until);
    out.push_str("</edge>\n");
}

fn value(name: &str, text: &str) -> String {
    format!("<attvalue for=\"{name}\" value=\"{}\"/>", escape(text))
}

/// Dates as they are known; spells have days only.
fn edtf_values(out: &mut String, since: Option<&Edtf>, until: Option<&Edtf>) {
    for (name, date) in [("since", since), ("until", until)] {
        if let Some(date) = date {
            out.push_str(&value(name, &date.to_string()));
        }
    }
}

/// From the earliest day it may have begun to the last it may have lasted, as attributes; an unknown end is left out.
fn times(since: Option<&Edtf>, until: Option<&Edtf>) -> String {
    let known = |day: Day| (day != Day::MIN && day != Day::MAX).then_some(day);
    let start = since.and_then(|date| known(date.earliest()));
    let end = until.and_then(|date| known(date.latest()));
    let told = |name, day: Option<Day>| day.map(|day| format!(" {name}=\"{day}\"")).unwrap_or_default();
    [told("start", start), told("end", end)].concat()
}

/// The same as a spell, for programs that read no others.
fn spells(out: &mut String, since: Option<&Edtf>, until: Option<&Edtf>) {
    let times = times(since, until);
    if !times.is_empty() {
        let _ = writeln!(out, "<spells><spell{times}/></spells>");
    }
}
