//! GEXF, versions 1.1 to 1.3, as Gephi and others write it. Any namespace is taken, as each version has another.

use roxmltree::{Document, Node as Xml};

use super::builder::DatasetBuilder;
use super::columns::fold_name;
use super::diagnostic::DiagnosticKind;
use super::diagnostic::Diagnostics;
use super::graph::{At, Edge, Graph, Node};
use super::graph_to_dataset::write_graph;
use super::options::Options;
use base::date::Day;

/// The name we leave as the creator.
const OURS: &str = "Faultlines";

pub(super) fn read(
    text: &str,
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let document = Document::parse(text)
        .map_err(|error| {
            diagnostics.line(Some(error.pos().row));
            diagnostics.report_file(DiagnosticKind::NotXml, &error.to_string());
        })
        .ok()?;
    let root = document.root_element();
    let Some(graph) = root.children().find(|it| is(it, "graph")).filter(|_| is(&root, "gexf")) else {
        diagnostics.report_file(DiagnosticKind::NotThisFormat, root.tag_name().name());
        if let Some(diagnostic) = diagnostics.all.last_mut() {
            diagnostic.more = "<gexf><graph>".into();
        }
        return None;
    };
    let creator = head(&root, builder);
    if builder.title.is_empty() {
        builder.title = graph.attribute("name").or(graph.attribute("label")).unwrap_or_default().to_owned();
    }
    let reading = Reading { document: &document, graph_element: graph };
    let mut read = Graph { is_ours: creator == OURS, lists_nodes: true, ..Graph::default() };
    let node_names = reading.attributes("node");
    let edge_names = reading.attributes("edge");
    let undirected = graph.attribute("defaultedgetype") != Some("directed");
    for element in graph.descendants() {
        if is(&element, "node") {
            reading.node(&element, &node_names, &mut read);
        } else if is(&element, "edge") {
            reading.edge(&element, &edge_names, undirected, &mut read);
        }
    }
    write_graph(read, options, builder, diagnostics)
}

/// Title and day of the file, and who made it.
fn head(root: &Xml, builder: &mut DatasetBuilder) -> String {
    let Some(meta) = root.children().find(|it| is(it, "meta")) else { return String::new() };
    let day = meta.attribute("lastmodifieddate").map(|day| day.replace('+', "-"));
    if let Some(day) = day.filter(|day| Day::parse(day).is_some()) {
        builder.updated = day;
    }
    let said = |name: &str| {
        meta.children().find(|it| is(it, name)).and_then(|it| it.text()).unwrap_or_default().trim().to_owned()
    };
    builder.title = said("title");
    builder.description = said("description");
    said("creator")
}

struct Reading<'a, 'x> {
    document: &'a Document<'x>,
    graph_element: Xml<'a, 'x>,
}

impl<'a, 'x> Reading<'a, 'x> {
    /// Ids and titles of the attributes of a class.
    fn attributes(&self, class: &str) -> Vec<(&'a str, &'a str)> {
        let lists = self
            .graph_element
            .children()
            .filter(|it| is(it, "attributes") && it.attribute("class") == Some(class));
        let attributes = lists.flat_map(|list| list.children()).filter(|it| is(it, "attribute"));
        attributes
            .filter_map(|it| Some((it.attribute("id")?, it.attribute("title").or(it.attribute("id"))?)))
            .collect()
    }

    fn at(&self, element: &Xml) -> At {
        At { file: 0, row: 0, line: self.document.text_pos_at(element.range().start).row }
    }

    fn node(&self, element: &Xml<'a, 'x>, names: &[(&str, &str)], graph: &mut Graph) {
        let own = |name: &str| element.attribute(name).unwrap_or_default().to_owned();
        let mut node = Node { at: self.at(element), id: own("id"), name: own("label"), ..Node::default() };
        let record = node.name.clone();
        values(element, names, &mut |name, value| {
            if !node.set(&fold_name(name), value) {
                graph.lose(name, &record);
            }
        });
        let (start, end) = times(element);
        if node.start.is_empty() && node.end.is_empty() {
            (node.start, node.end) = (start, end);
        }
        if !own("pid").is_empty() && node.of.is_empty() {
            node.of = own("pid");
        }
        graph.nodes.push(node);
    }

    fn edge(&self, element: &Xml<'a, 'x>, names: &[(&str, &str)], undirected: bool, graph: &mut Graph) {
        let own = |name: &str| element.attribute(name).unwrap_or_default().to_owned();
        let mut edge = Edge {
            at: self.at(element),
            id: own("id"),
            from: own("source"),
            to: own("target"),
            kind: own("kind"),
            label: own("label"),
            ..Edge::default()
        };
        let record = edge.name();
        values(element, names, &mut |name, value| {
            if !edge.set(&fold_name(name), value) {
                graph.lose(name, &record);
            }
        });
        if !matches!(own("weight").as_str(), "" | "1" | "1.0") {
            graph.lose("weight", &record);
        }
        let (start, end) = times(element);
        if edge.start.is_empty() && edge.end.is_empty() {
            (edge.start, edge.end) = (start, end);
        }
        graph.undirected +=
            usize::from(element.attribute("type").map_or(undirected, |kind| kind != "directed"));
        graph.edges.push(edge);
    }
}

/// The values of an element's attributes, with their titles.
fn values(element: &Xml, names: &[(&str, &str)], told: &mut dyn FnMut(&str, &str)) {
    let lists = element.children().filter(|it| is(it, "attvalues"));
    for value in lists.flat_map(|list| list.children()).filter(|it| is(it, "attvalue")) {
        let Some(id) = value.attribute("for").or(value.attribute("id")) else { continue };
        let title = names.iter().find(|(known, _)| *known == id).map_or(id, |(_, title)| title);
        if let Some(text) = value.attribute("value").filter(|text| !text.trim().is_empty()) {
            told(title, text);
        }
    }
}

/// When an element began and ended: its own words, else the first and last of its spells.
fn times(element: &Xml) -> (String, String) {
    let spells = element.children().filter(|it| is(it, "spells")).flat_map(|it| it.children());
    let spells: Vec<Xml> = spells.filter(|it| is(it, "spell")).collect();
    let own = |names: [&str; 2], of: Option<&Xml>| {
        names
            .iter()
            .find_map(|name| of?.attribute(*name))
            .unwrap_or_default()
            .trim_end_matches(".0")
            .to_owned()
    };
    let (starts, ends) = (["start", "startopen"], ["end", "endopen"]);
    let or = |own: String, spell: String| if own.is_empty() { spell } else { own };
    (
        or(own(starts, Some(element)), own(starts, spells.first())),
        or(own(ends, Some(element)), own(ends, spells.last())),
    )
}

fn is(element: &Xml, name: &str) -> bool {
    element.is_element() && element.tag_name().name() == name
}
