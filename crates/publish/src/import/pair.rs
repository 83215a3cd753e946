//! A table of nodes and one of edges, either of which may be missing, as spreadsheets and Gephi write them.

use super::cells::Columns;
use super::columns::{EDGES, NODES};
use super::draft::Draft;
use super::graph::{At, Edge, Fields, Graph, Node};
use super::note::Notes;
use super::table::{Row, Table};
use super::{Form, Options};

pub(super) fn read(
    tables: &[(Form, &str, Table)],
    options: &Options,
    draft: &mut Draft,
    notes: &mut Notes,
) -> Option<()> {
    let mut graph = Graph::default();
    for (form, name, table) in tables {
        notes.file(name);
        let read = if *form == Form::Nodes {
            nodes(table, &mut graph, notes)
        } else {
            edges(table, &mut graph, notes)
        };
        read?;
    }
    graph.build(options, draft, notes)
}

fn at(row: &Row, notes: &Notes) -> At {
    At { file: notes.file_number(), row: row.row, line: row.line }
}

fn nodes(table: &Table, graph: &mut Graph, notes: &mut Notes) -> Option<()> {
    let columns = Columns::find(table, NODES, notes);
    if !columns.has("id") && !columns.require("name", notes) {
        return None;
    }
    graph.lists_nodes = true;
    let name = |field: &'static str| columns.name(field).to_owned();
    let (start, end, url, of) = (name("founded"), name("ended"), name("url"), name("of"));
    graph.node_fields = Fields { start, end, url, of, sources: name("source"), ..Fields::default() };
    for row in &table.rows {
        let cell = |field: &'static str| columns.cell(row, field).to_owned();
        graph.nodes.push(Node {
            at: at(row, notes),
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

fn edges(table: &Table, graph: &mut Graph, notes: &mut Notes) -> Option<()> {
    let columns = Columns::find(table, EDGES, notes);
    if !columns.require("from", notes) | !columns.require("to", notes) {
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
            at: at(row, notes),
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
