//! What the XML formats share: opening a document, finding its one graph, asking an element's name. What a format means
//! by its elements is in its own file.

use roxmltree::{Document, Node, ParsingOptions};

use super::diagnostic::{DiagnosticKind, Diagnostics};

/// The document of a text; `None`, told with its line, where it is no XML.
pub(super) fn document<'t>(text: &'t str, diagnostics: &mut Diagnostics) -> Option<Document<'t>> {
    // Old files name their DTD, which is not fetched.
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options)
        .map_err(|error| {
            diagnostics.line(Some(error.pos().row));
            diagnostics.report_file(DiagnosticKind::NotXml, &error.to_string());
        })
        .ok()
}

/// The first graph directly within a root of that name; further graphs are told as not read. `None`, told, where there
/// is none.
pub(super) fn first_graph<'a, 't>(
    document: &'a Document<'t>,
    root_name: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Node<'a, 't>> {
    let root = document.root_element();
    let graphs: Vec<Node> = root.children().filter(|it| is(it, "graph")).collect();
    let Some(graph) = graphs.first().filter(|_| is(&root, root_name)) else {
        diagnostics.report_file(DiagnosticKind::NotThisFormat, root.tag_name().name());
        diagnostics.add_to_last(["<", root_name, "><graph>"].concat());
        return None;
    };
    if graphs.len() > 1 {
        diagnostics.report_file(DiagnosticKind::SecondGraph, &graphs.len().to_string());
    }
    Some(*graph)
}

/// Whether it is an element of a name, whatever its namespace.
pub(super) fn is(element: &Node, name: &str) -> bool {
    element.is_element() && element.tag_name().name() == name
}
