//! The file of Gephi Lite: a graph of graphology without attributes, and beside it, by id, the attributes of nodes and
//! edges, and how they are drawn. Made into one graph.

use serde_json::{Map, Value, json};

/// The lists of attributes by id, of nodes and of edges: what they say, then how they are drawn.
const OF_NODES: [&str; 3] = ["nodeData", "nodeRenderingData", "layout"];
const OF_EDGES: [&str; 2] = ["edgeData", "edgeRenderingData"];
/// What only says how the program goes on with it, or which fields there are.
const OF_THE_PROGRAM: [&str; 3] = ["nodeFields", "edgeFields", "fullGraph"];

/// The same as one graph with its attributes; any other value as it is.
pub(super) fn as_one_graph(mut root: Value) -> Value {
    let is_one = root["graphDataset"]["fullGraph"].is_object();
    let Some(Value::Object(mut dataset)) =
        root.as_object_mut().filter(|_| is_one).and_then(|root| root.remove("graphDataset"))
    else {
        return root;
    };
    let mut graph = dataset.get("fullGraph").cloned().unwrap_or_default();
    for (list, holders) in [("nodes", OF_NODES.as_slice()), ("edges", OF_EDGES.as_slice())] {
        let holders: Vec<Value> = holders.iter().filter_map(|name| dataset.remove(*name)).collect();
        for record in graph[list].as_array_mut().into_iter().flatten() {
            let key = record["key"].as_str().unwrap_or_default().to_owned();
            let own = record.get("attributes").and_then(Value::as_object).cloned().unwrap_or_default();
            record["attributes"] = json!(merged(own, holders.iter().map(|holder| &holder[key.as_str()])));
        }
    }
    dataset.retain(|name, _| !OF_THE_PROGRAM.contains(&name.as_str()));
    // The version and type of the file are no facts; its filters and colours are told.
    let around = root.as_object().cloned().unwrap_or_default();
    let around = around.into_iter().filter(|(name, _)| !matches!(name.as_str(), "type" | "version"));
    if let Some(fields) = graph.as_object_mut() {
        for (name, value) in around.chain(dataset) {
            fields.entry(name).or_insert(value);
        }
    }
    graph
}

/// Attributes of one record from several places; what the first says counts.
fn merged<'v>(mut own: Map<String, Value>, others: impl Iterator<Item = &'v Value>) -> Map<String, Value> {
    for (name, value) in others.filter_map(Value::as_object).flatten() {
        own.entry(name.clone()).or_insert_with(|| value.clone());
    }
    own
}
