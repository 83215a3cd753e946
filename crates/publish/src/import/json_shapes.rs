//! Shapes that programs give a graph in JSON beside two plain lists, made into two lists: pages of a connection, links by
//! their ids, attributes as pairs, lists in two places. Rows of neo4j are in `neo4j_rows`, trees in `json_tree`, charts in
//! `echarts`.

use serde_json::{Map, Value};

use super::echarts::with_series;
use super::json_tree::without_branches;
use super::neo4j_rows::without_rows;
use super::node_link::{EDGE_LISTS, Lists, has_ends};

/// Lists deeper in a file are not looked for.
const DEEPEST: usize = 4;
const NODE_LISTS: [&str; 3] = ["nodes", "elements", "vertices"];

/// The same as lists of nodes and links; what is none of these shapes as it is.
pub(super) fn as_lists(mut root: Value) -> Value {
    flatten(&mut root, DEEPEST);
    attributes_by_name(&mut root);
    join_lists(&mut root);
    if Lists::of(&root).is_some_and(|lists| !lists.edges.is_empty()) {
        return root;
    }
    without_branches(without_rows(with_series(root)))
}

/// Pages of a connection (`{"edges": [{"node": …}]}`) as the list of their nodes, and links by id as a list.
fn flatten(value: &mut Value, depth: usize) {
    for (name, inner) in value.as_object_mut().into_iter().flatten() {
        if let Some(list) = of_connection(inner).or_else(|| links_by_id(name, inner)) {
            *inner = Value::Array(list);
        } else if depth > 0 {
            flatten(inner, depth - 1);
        }
    }
}

fn of_connection(value: &Value) -> Option<Vec<Value>> {
    let list = value.get("edges")?.as_array().filter(|list| !list.is_empty())?;
    list.iter().map(|edge| edge.get("node").filter(|node| node.is_object()).cloned()).collect()
}

fn links_by_id(name: &str, value: &Value) -> Option<Vec<Value>> {
    let by_id = value.as_object().filter(|by_id| EDGE_LISTS.contains(&name) && !by_id.is_empty())?;
    let with_id = |(id, link): (&String, &Value)| {
        let mut link = link.clone();
        let is_link = link.is_object() && has_ends(&link);
        link.as_object_mut()?.entry("id").or_insert_with(|| id.clone().into());
        is_link.then_some(link)
    };
    by_id.iter().map(with_id).collect()
}

/// networkx writes the attributes of a graph as a list of pairs beside its lists.
fn attributes_by_name(root: &mut Value) {
    let Some(fields) = root.as_object_mut() else { return };
    if !NODE_LISTS.iter().chain(&EDGE_LISTS).any(|name| fields.contains_key(*name)) {
        return;
    }
    for name in ["graph", "data"] {
        let Some(Value::Array(pairs)) = fields.get(name) else { continue };
        let pair = |pair: &Value| match pair.as_array().map(Vec::as_slice) {
            Some([Value::String(name), value]) => Some((name.clone(), value.clone())),
            _ => None,
        };
        if let Some(attributes) = pairs.iter().map(pair).collect::<Option<Map<String, Value>>>() {
            fields.insert(name.into(), attributes.into());
        }
    }
}

/// One list in `graph` and the other beside it: both in `graph`.
fn join_lists(root: &mut Value) {
    let has = |value: &Value, names: &[&str]| names.iter().any(|name| value[*name].is_array());
    for (inside, beside) in [(NODE_LISTS.as_slice(), EDGE_LISTS.as_slice()), (&EDGE_LISTS, &NODE_LISTS)] {
        let is_split = root["graph"].is_object()
            && has(&root["graph"], inside)
            && !has(&root["graph"], beside)
            && has(root, beside)
            && !has(root, inside);
        let Some(fields) = root.as_object_mut().filter(|_| is_split) else { continue };
        let lists: Vec<(&str, Value)> =
            beside.iter().filter_map(|name| Some((*name, fields.remove(*name)?))).collect();
        for (name, list) in lists {
            fields["graph"][name] = list;
        }
    }
}
