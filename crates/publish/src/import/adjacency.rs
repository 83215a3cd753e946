//! The graph that networkx writes as an adjacency (`adjacency_data`): beside the nodes, of each the list of those it is
//! linked to. Made into a list of links.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::account::text;

/// The same graph with `links` in place of `adjacency`. Of an undirected graph each link is there twice, and kept once.
pub(super) fn with_links(mut root: Value) -> Value {
    let is_undirected = root["directed"] == false;
    let Some(fields) = root.as_object_mut().filter(|fields| fields.get("nodes").is_some_and(Value::is_array))
    else {
        return root;
    };
    let Some(Value::Array(lists)) = fields.remove("adjacency") else { return root };
    let ids: Vec<Value> =
        fields["nodes"].as_array().into_iter().flatten().map(|node| node["id"].clone()).collect();
    let (mut links, mut seen) = (Vec::new(), BTreeSet::new());
    for (from, list) in ids.iter().zip(&lists) {
        for neighbour in list.as_array().into_iter().flatten() {
            let mut link: Map<String, Value> = neighbour.as_object().cloned().unwrap_or_default();
            let to = link.remove("id").unwrap_or_default();
            let mut pair = [text(from), text(&to)];
            pair.sort();
            if is_undirected && !seen.insert((pair, link.get("key").map(text))) {
                continue;
            }
            link.insert("source".into(), from.clone());
            link.insert("target".into(), to);
            links.push(Value::Object(link));
        }
    }
    fields.insert("links".into(), json!(links));
    root
}
