//! A table of nodes and one of edges, either of which may be missing, as spreadsheets and Gephi write them.

use super::builder::DatasetBuilder;
use super::cells::Columns;
use super::columns::{EDGES, NODES};
use super::csv::{Row, Table};
use super::diagnostic::Diagnostics;
use super::format::Format;
use super::graph::{At, Edge, Fields, Graph, Node};
use super::graph_to_dataset::write_graph;
use super::options::Options;

pub(super) fn read(
    tables: &[(Format, &str, Table)],
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let mut graph = Graph::default();
    for (format, name, table) in tables {
        diagnostics.file(name);
        let read = if *format == Format::Nodes {
            nodes(table, &mut graph, diagnostics)
        } else {
            edges(table, &mut graph, diagnostics)
        };
        read?;
    }
    write_graph(graph, options, builder, diagnostics)
}

fn at(row: &Row, diagnostics: &Diagnostics) -> At {
    At { file: diagnostics.file_number(), row: row.row, line: row.line }
}

fn nodes(table: &Table, graph: &mut Graph, diagnostics: &mut Diagnostics) -> Option<()> {
    let columns = Columns::find(table, NODES, diagnostics);
    if !columns.has("id") && !columns.require("name", diagnostics) {
        return None;
    }
    graph.lists_nodes = true;
    let name = |field: &'static str| columns.name(field).to_owned();
    let (start, end, url, of) = (name("founded"), name("ended"), name("url"), name("of"));
    graph.node_fields = Fields { start, end, url, of, sources: name("source"), ..Fields::default() };
    for row in &table.rows {
        let cell = |field: &'static str| columns.cell(row, field).to_owned();
        graph.nodes.push(Node {
            at: at(row, diagnostics),
            id: cell("id"),
            name: cell("name"),
            kind: cell("kind"),
            description: cell("description"),
            aliases: list(&cell("aliases"), &[';', '|']),
            url: cell("url"),
            of: cell("of"),
            start: cell("founded"),
            end: cell("ended"),
            country: cell("country"),
            status: String::new(),
            sources: list(&cell("source"), &[';', ' ', '|']),
        });
    }
    Some(())
}

fn edges(table: &Table, graph: &mut Graph, diagnostics: &mut Diagnostics) -> Option<()> {
    let columns = Columns::find(table, EDGES, diagnostics);
    if !columns.require("from", diagnostics) | !columns.require("to", diagnostics) {
        return None;
    }
    let name = |field: &'static str| columns.name(field).to_owned();
    let (from, to, start, end) = (name("from"), name("to"), name("since"), name("until"));
    graph.edge_fields = Fields { from, to, start, end, sources: name("sources"), ..Fields::default() };
    for row in &table.rows {
        let cell = |field: &'static str| columns.cell(row, field).to_owned();
        let kind = cell("type");
        let says_direction =
            matches!(kind.to_ascii_lowercase().as_str(), "" | "directed" | "undirected" | "true" | "false");
        graph.undirected += usize::from(matches!(kind.to_ascii_lowercase().as_str(), "undirected" | "false"));
        let kind = if cell("kind").is_empty() && !says_direction { kind } else { cell("kind") };
        graph.edges.push(Edge {
            at: at(row, diagnostics),
            id: cell("id"),
            from: cell("from"),
            to: cell("to"),
            kind,
            label: String::new(),
            start: cell("since"),
            end: cell("until"),
            sources: list(&cell("sources"), &[';', ' ', '|']),
        });
    }
    Some(())
}

fn list(cell: &str, marks: &[char]) -> Vec<String> {
    cell.split(marks).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
