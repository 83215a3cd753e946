//! The graph in GraphML 1.0 (<http://graphml.graphdrawing.org>), as networkx, igraph, graphology, Gephi and yEd read it.
//! Keys carry the names of the attributes; what yEd draws has a key of its own, which others pass over.

use std::fmt::Write;

use super::facts::{edge_id, edge_kind_id, edge_label, relation_of, urls};
use super::input::Export;
use super::nodes::{Attributes, node_attributes};
use base::date::Edtf;
use base::geometry::Point;
use dataset::NodeRef;
use paint::hex;
use paint::svg::escape;
use query::Edge;

/// Attributes of nodes and of edges: names, and whether they are numbers.
const NODE_KEYS: [(&str, bool); 14] = [
    ("label", false),
    ("kind", false),
    ("kind_label", false),
    ("status", false),
    ("provider", false),
    ("since", false),
    ("until", false),
    ("description", false),
    ("aliases", false),
    ("country", false),
    ("url", false),
    ("sources", false),
    ("x", true),
    ("y", true),
];
const EDGE_KEYS: [&str; 5] = ["relation", "label", "since", "until", "sources"];

pub fn graphml(export: &Export) -> String {
    let (dataset, visible) = (export.dataset(), &export.model.visible);
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:y=\"http://www.yworks.com/xml/graphml\">\n",
    );
    // Writing to a `String` cannot fail, here and below.
    for (name, is_number) in NODE_KEYS {
        let of = if is_number { "double" } else { "string" };
        let _ = writeln!(out, "<key id=\"n_{name}\" for=\"node\" attr.name=\"{name}\" attr.type=\"{of}\"/>");
    }
    for name in EDGE_KEYS {
        let _ =
            writeln!(out, "<key id=\"e_{name}\" for=\"edge\" attr.name=\"{name}\" attr.type=\"string\"/>");
    }
    for name in ["title", "description", "license", "updated", "creator"] {
        let _ =
            writeln!(out, "<key id=\"g_{name}\" for=\"graph\" attr.name=\"{name}\" attr.type=\"string\"/>");
    }
    out.push_str("<key id=\"drawing\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n<graph id=\"G\" edgedefault=\"directed\">\n");
    let head = &dataset.head;
    let about = [export.description(), " · ".into(), export.link()].concat();
    for (name, text) in [
        ("title", head.title.text(export.lang)),
        ("description", &about),
        ("license", &head.license),
        ("updated", &head.updated.to_string()),
        ("creator", "Faultlines"),
    ] {
        data(&mut out, &["g_", name].concat(), text);
    }
    for (node, at) in visible.nodes().filter_map(|node| Some((node, export.model.position_of(node)?))) {
        node_xml(&mut out, export, node, at);
    }
    for (number, edge) in visible.edges.iter().enumerate() {
        edge_xml(&mut out, export, number, edge);
    }
    out.push_str("</graph>\n</graphml>\n");
    out
}

fn node_xml(out: &mut String, export: &Export, node: NodeRef, at: Point) {
    let Attributes { id, label, kind, kind_label, tone, description, aliases, others } =
        node_attributes(export, node);
    let _ = writeln!(out, "<node id=\"{}\">", escape(&id));
    let (x, y) = (format!("{:.2}", at.x), format!("{:.2}", at.y));
    // First of all: networkx takes places from it, as texts, and from later values as numbers.
    let _ = writeln!(
        out,
        "<data key=\"drawing\"><y:ShapeNode><y:Geometry x=\"{x}\" y=\"{y}\" width=\"30\" height=\"30\"/><y:Fill color=\"{}\"/>\
         <y:NodeLabel>{}</y:NodeLabel><y:Shape type=\"ellipse\"/></y:ShapeNode></data>",
        hex(tone.rgb(&export.palette)),
        escape(&label)
    );
    for (name, text) in
        [("label", &label), ("kind", &kind), ("kind_label", &kind_label), ("description", &description)]
    {
        data(out, &["n_", name].concat(), text);
    }
    data(out, "n_aliases", &aliases.join("; "));
    for (name, text) in &others {
        data(out, &["n_", name].concat(), text);
    }
    data(out, "n_x", &x);
    data(out, "n_y", &y);
    out.push_str("</node>\n");
}

fn edge_xml(out: &mut String, export: &Export, number: usize, edge: &Edge) {
    let dataset = export.dataset();
    let relation = relation_of(dataset, edge.kind);
    let _ = writeln!(
        out,
        "<edge id=\"{}\" source=\"{}\" target=\"{}\">",
        escape(&edge_id(dataset, edge.kind, number)),
        escape(dataset.node_id(edge.from)),
        escape(dataset.node_id(edge.to)),
    );
    data(out, "e_relation", edge_kind_id(dataset, edge.kind));
    data(out, "e_label", edge_label(dataset, edge.kind, export.lang));
    if let Some(relation) = relation {
        for (name, date) in [("e_since", &relation.since), ("e_until", &relation.until)] {
            data(out, name, &date.as_ref().map(Edtf::to_string).unwrap_or_default());
        }
        data(out, "e_sources", &urls(dataset, &relation.sources).join(" "));
    }
    out.push_str("</edge>\n");
}

/// A value of a key; nothing where there is none.
fn data(out: &mut String, key: &str, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(out, "<data key=\"{key}\">{}</data>", escape(text));
    }
}
