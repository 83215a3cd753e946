//! A table of nodes and one of edges, either of which may be missing, as spreadsheets and Gephi write them.

use std::collections::BTreeSet;

use super::account::Values;
use super::builder::DatasetBuilder;
use super::cells::known;
use super::columns::{EDGES, Fields as Names, NODES, fold_name, place};
use super::csv::{Row, Table};
use super::diagnostic::{DiagnosticKind, Diagnostics};
use super::direction::Direction;
use super::format::Format;
use super::graph::{Accounts, At, Edge, Fields, Graph, Node};
use super::graph_to_dataset::write_graph;
use super::options::Options;

pub(super) fn read(
    tables: &[(Format, &str, Table)],
    options: &Options,
    builder: &mut DatasetBuilder,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let mut graph = Graph::default();
    let mut accounts = Accounts::new(false);
    for (format, name, table) in tables {
        diagnostics.file(name);
        if *format == Format::Nodes {
            nodes(table, &mut accounts, &mut graph, diagnostics)?;
        } else {
            edges(table, &mut accounts, &mut graph, diagnostics)?;
        }
    }
    write_graph(graph, options, builder, diagnostics)
}

/// The columns of a table that have a field; the others are told.
struct Known<'t> {
    table: &'t Table,
    names: Names,
    positions: Vec<usize>,
}

impl<'t> Known<'t> {
    fn of(table: &'t Table, names: Names, diagnostics: &mut Diagnostics) -> Self {
        let mut positions = Vec::new();
        let mut folded = BTreeSet::new();
        for (position, name) in table.header.iter().enumerate() {
            let is_empty = table.rows.iter().all(|row| row.cells[position].is_empty());
            let is_known = place(names, &fold_name(name)).is_some();
            if is_known && folded.insert(fold_name(name)) {
                positions.push(position);
            } else if !is_empty && !name.is_empty() {
                let kind =
                    if is_known { DiagnosticKind::RepeatedColumn } else { DiagnosticKind::UnknownColumn };
                diagnostics.report_field(name, kind, name);
                diagnostics.add_to_last(known(names));
            }
        }
        Self { table, names, positions }
    }

    /// What the file calls a field: the best name of it that there is.
    fn name(&self, field: &'static str) -> Option<String> {
        let ranked = self.positions.iter().filter_map(|at| {
            let name = &self.table.header[*at];
            let (found, rank) = place(self.names, &fold_name(name))?;
            (self.names[found][0] == field).then_some((rank, name))
        });
        ranked.min().map(|(_, name)| name.clone())
    }

    fn name_or_own(&self, field: &'static str) -> String {
        self.name(field).unwrap_or_else(|| field.to_owned())
    }

    /// Tells that a column is not there; false when it is not.
    fn require(&self, field: &'static str, diagnostics: &mut Diagnostics) -> bool {
        if self.name(field).is_none() {
            diagnostics.report_field("", DiagnosticKind::NoColumn, &self.table.header.join(", "));
            diagnostics.add_to_last(field);
        }
        self.name(field).is_some()
    }

    fn attributes(&self, row: &'t Row) -> impl Iterator<Item = (&'t str, Values)> {
        let cell = |at: &usize| (self.table.header[*at].as_str(), Values::one(&row.cells[*at]));
        self.positions.iter().map(cell)
    }

    /// A row by what it calls itself.
    fn label(&self, row: &Row, fields: [&'static str; 2]) -> String {
        let cell = |field: &'static str| {
            let name = self.name(field)?;
            let at = self.table.header.iter().position(|known| *known == name)?;
            row.cells.get(at).filter(|cell| !cell.is_empty()).cloned()
        };
        fields.into_iter().find_map(cell).unwrap_or_default()
    }
}

fn at(row: &Row, diagnostics: &mut Diagnostics) -> At {
    diagnostics.row(row.row, row.line);
    At { file: diagnostics.file_number(), row: row.row, line: row.line }
}

fn nodes(
    table: &Table,
    accounts: &mut Accounts,
    graph: &mut Graph,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let columns = Known::of(table, NODES, diagnostics);
    if columns.name("id").is_none() && !columns.require("name", diagnostics) {
        return None;
    }
    graph.lists_nodes = true;
    let name = |field: &'static str| columns.name_or_own(field);
    let (start, end, url, of) = (name("founded"), name("ended"), name("url"), name("of"));
    graph.node_fields = Fields { start, end, url, of, sources: name("sources"), ..Fields::default() };
    for row in &table.rows {
        let node = Node { at: at(row, diagnostics), ..Node::default() };
        diagnostics.record(&columns.label(row, ["name", "id"]));
        graph.nodes.push(accounts.node(node, columns.attributes(row), diagnostics));
    }
    Some(())
}

fn edges(
    table: &Table,
    accounts: &mut Accounts,
    graph: &mut Graph,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let columns = Known::of(table, EDGES, diagnostics);
    if !columns.require("from", diagnostics) | !columns.require("to", diagnostics) {
        return None;
    }
    let name = |field: &'static str| columns.name_or_own(field);
    let (from, to, start, end) = (name("from"), name("to"), name("since"), name("until"));
    graph.edge_fields = Fields { from, to, start, end, sources: name("sources"), ..Fields::default() };
    for row in &table.rows {
        let edge = Edge { at: at(row, diagnostics), direction: Direction::Directed, ..Edge::default() };
        for edge in accounts.edge(edge, columns.attributes(row), diagnostics) {
            graph.add(edge);
        }
    }
    Some(())
}
