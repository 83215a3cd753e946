//! The options of a chart of echarts: a series that is a graph has its nodes in `data` or `nodes`, and links that name
//! them by id, by name or by place.

use serde_json::Value;

/// The same with the nodes, links and categories of the first such series as lists of the file.
pub(super) fn with_series(mut root: Value) -> Value {
    let around = if root["option"].is_object() { "option" } else { "" };
    let options = if around.is_empty() { &mut root } else { &mut root[around] };
    let Some(fields) = options.as_object_mut() else { return root };
    let mut all = match fields.get("series") {
        Some(Value::Array(list)) => list.clone(),
        Some(one @ Value::Object(_)) => vec![one.clone()],
        _ => return root,
    };
    let Some(at) = all.iter().position(|series| list(series, &LINKS).is_some()) else { return root };
    let mut series = all.remove(at);
    let nodes = take(&mut series, &NODES);
    let mut links = take(&mut series, &LINKS);
    for link in links.iter_mut() {
        for end in ["source", "target"] {
            let node = link[end].as_u64().and_then(|at| nodes.get(usize::try_from(at).ok()?));
            let named = node.and_then(|node| node.get("id").or(node.get("name")));
            if let (Some(named), Some(link)) = (named, link.as_object_mut()) {
                link.insert(end.into(), named.clone());
            }
        }
    }
    fields.remove("series");
    if !all.is_empty() {
        fields.insert("series".into(), all.into());
    }
    for (name, value) in series.as_object().cloned().into_iter().flatten().filter(|(name, _)| name != "type")
    {
        fields.entry(name).or_insert(value);
    }
    fields.insert("nodes".into(), nodes.into());
    fields.insert("links".into(), links.into());
    fields.remove("type");
    root
}

const NODES: [&str; 2] = ["data", "nodes"];
const LINKS: [&str; 2] = ["links", "edges"];

fn list<'v>(series: &'v Value, names: &[&str]) -> Option<&'v Vec<Value>> {
    names.iter().find_map(|name| series.get(*name)?.as_array())
}

fn take(series: &mut Value, names: &[&str]) -> Vec<Value> {
    let found = list(series, names).cloned().unwrap_or_default();
    if let Some(fields) = series.as_object_mut() {
        names.iter().for_each(|name| {
            fields.remove(*name);
        });
    }
    found
}
