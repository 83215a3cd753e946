//! Trees in JSON, as networkx (`tree_data`) and d3 (`hierarchy`) have them: each node holds its `children`. Made into lists
//! of nodes and of links from parent to child.

use serde_json::{Map, Value, json};

use super::account::text;

/// The same as two lists; what is no tree as it is.
pub(super) fn without_branches(root: Value) -> Value {
    let trees = match &root {
        Value::Array(trees) => trees.as_slice(),
        tree => std::slice::from_ref(tree),
    };
    if !trees.iter().any(has_branches) || !trees.iter().all(Value::is_object) {
        return root;
    }
    let mut lists = Lists::default();
    for (at, tree) in trees.iter().enumerate() {
        lists.add(tree, format!("/{at}"), None);
    }
    json!({ "nodes": lists.nodes, "links": lists.links })
}

fn has_branches(node: &Value) -> bool {
    let is_named = ["id", "name", "label", "title"].iter().any(|name| node.get(name).is_some());
    let children = node["children"].as_array().filter(|children| !children.is_empty());
    is_named && children.is_some_and(|children| children.iter().all(Value::is_object))
}

#[derive(Default)]
struct Lists {
    nodes: Vec<Value>,
    links: Vec<Value>,
}

impl Lists {
    /// Adds a node with what it holds. Its id is its own, else its place in the tree.
    fn add(&mut self, node: &Value, place: String, parent: Option<&Value>) {
        let mut own: Map<String, Value> = node.as_object().cloned().unwrap_or_default();
        let children = own.remove("children").unwrap_or_default();
        let id = own.get("id").filter(|id| !text(id).is_empty()).cloned().unwrap_or_else(|| json!(place));
        own.insert("id".into(), id.clone());
        self.nodes.push(own.into());
        self.links.extend(parent.map(|parent| json!({ "source": parent, "target": id })));
        for (at, child) in children.as_array().into_iter().flatten().enumerate() {
            self.add(child, format!("{place}/{at}"), Some(&id));
        }
    }
}
