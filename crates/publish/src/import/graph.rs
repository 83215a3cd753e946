//! A graph as any of the formats gives it. What becomes of it in a dataset is in `graph_to_dataset`.

use super::account::{Account, Values};
use super::columns::{EDGES, NODES};
use super::diagnostic::Diagnostics;
use super::direction::Direction;
use super::spells::{self, Spell};

/// The kind of a link from a provider in our own graphs.
pub(super) const PROVIDES: &str = "provides";
/// Positions of fields in `NODES` and `EDGES`, which a test compares.
mod node {
    pub const ID: usize = 0;
    pub const NAME: usize = 1;
    pub const KIND: usize = 2;
    pub const DESCRIPTION: usize = 3;
    pub const ALIASES: usize = 4;
    pub const URL: usize = 5;
    pub const OF: usize = 6;
    pub const START: usize = 7;
    pub const END: usize = 8;
    pub const COUNTRY: usize = 9;
    pub const SOURCES: usize = 10;
    pub const STATUS: usize = 11;
    pub const TIMESET: usize = 12;
    pub const WIKIDATA: usize = 13;
}
mod edge {
    pub const FROM: usize = 0;
    pub const TO: usize = 1;
    pub const KIND: usize = 2;
    pub const START: usize = 3;
    pub const END: usize = 4;
    pub const ID: usize = 5;
    pub const DIRECTION: usize = 6;
    pub const SOURCES: usize = 7;
    pub const LABEL: usize = 8;
    pub const DESCRIPTION: usize = 9;
    pub const TIMESET: usize = 10;
    pub const STATUS: usize = 11;
    pub const WEIGHT: usize = 12;
}

/// Where a record stands in its file.
#[derive(Clone, Copy, Default)]
pub(super) struct At {
    pub file: usize,
    pub row: u32,
    pub line: u32,
}

/// What a file calls the fields that something may be wrong with.
pub(super) struct Fields {
    pub from: String,
    pub to: String,
    pub start: String,
    pub end: String,
    pub url: String,
    pub of: String,
    pub sources: String,
}

impl Default for Fields {
    fn default() -> Self {
        let [from, to, start, end, url, of, sources] =
            ["source", "target", "start", "end", "url", "of", "sources"].map(str::to_owned);
        Self { from, to, start, end, url, of, sources }
    }
}

/// A node; empty texts are not there.
#[derive(Clone, Default)]
pub(super) struct Node {
    pub at: At,
    pub id: String,
    pub name: String,
    pub kind: String,
    pub description: String,
    pub aliases: Vec<String>,
    pub url: String,
    /// The id of the node that provides it.
    pub of: String,
    pub start: String,
    pub end: String,
    pub country: String,
    /// The id of its item.
    pub wikidata: String,
    pub status: String,
    pub sources: Vec<String>,
}

#[derive(Clone, Default)]
pub(super) struct Edge {
    pub at: At,
    pub id: String,
    pub from: String,
    pub to: String,
    pub kind: String,
    /// What it says beside its kind.
    pub label: String,
    pub description: String,
    pub start: String,
    pub end: String,
    pub sources: Vec<String>,
    pub direction: Direction,
}

impl Edge {
    /// What it is called in diagnostics: its ends.
    pub fn name(&self) -> String {
        self.name_parts().concat()
    }

    pub fn name_parts(&self) -> [&str; 3] {
        [&self.from, " → ", &self.to]
    }

    /// Whether it is the link from a provider, as our own graphs write it beside real relations.
    pub fn is_providing(&self) -> bool {
        self.kind == PROVIDES && self.id.starts_with("link-")
    }
}

#[derive(Default)]
pub(super) struct Graph {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    /// One that we wrote: its disputes, roles and providers are known for what they are.
    pub is_ours: bool,
    /// Nodes were listed: one that an edge names and nobody lists is news.
    pub lists_nodes: bool,
    pub undirected: usize,
    pub node_fields: Fields,
    pub edge_fields: Fields,
}

impl Graph {
    /// Adds an edge the way it goes: a mutual one goes both ways.
    pub fn add(&mut self, edge: Edge) {
        let turned = |edge: &Edge| Edge { from: edge.to.clone(), to: edge.from.clone(), ..edge.clone() };
        match edge.direction {
            Direction::Directed => self.edges.push(edge),
            Direction::Undirected => {
                self.undirected += 1;
                self.edges.push(edge);
            }
            Direction::Reversed => self.edges.push(turned(&edge)),
            Direction::Mutual => {
                let back = turned(&edge);
                self.edges.push(edge);
                if back.from != back.to {
                    self.edges.push(back);
                }
            }
        }
    }
}

/// The accounts of both sorts of records of a file.
pub(super) struct Accounts {
    pub nodes: Account,
    pub edges: Account,
    is_ours: bool,
    /// The language of the file, of texts in several.
    pub lang: String,
}

impl Accounts {
    pub fn new(is_ours: bool) -> Self {
        let spare: &'static [&'static str] = if is_ours { &["kind_label", "kindlabel"] } else { &[] };
        Self {
            nodes: Account::new(NODES).without(spare),
            edges: Account::new(EDGES).without(spare),
            is_ours,
            lang: String::new(),
        }
    }

    /// Puts the attributes of a node in their places. What it has already, such as its id, stays.
    pub fn node<'n>(
        &mut self,
        mut into: Node,
        attributes: impl Iterator<Item = (&'n str, Values)>,
        diagnostics: &mut Diagnostics,
    ) -> Node {
        let (mut taken, second) = self.nodes.take(attributes, diagnostics);
        put(&mut into.id, taken.text(node::ID), "id", diagnostics);
        let mut names = taken.take(node::NAME).0.into_iter();
        let name = names.next().unwrap_or_default();
        if into.name.is_empty() || into.name == into.id {
            into.name = if name.is_empty() { into.name } else { name };
        } else if !name.is_empty() && name != into.name {
            into.aliases.push(std::mem::replace(&mut into.name, name));
        }
        put(&mut into.kind, taken.text(node::KIND), "kind", diagnostics);
        put(&mut into.description, taken.text(node::DESCRIPTION), "description", diagnostics);
        into.aliases.extend(taken.take(node::ALIASES).list());
        into.aliases.extend(names);
        put(&mut into.url, taken.text(node::URL), "url", diagnostics);
        put(&mut into.of, taken.text(node::OF), "of", diagnostics);
        let times = (taken.text(node::START), taken.text(node::END));
        self.override_times((&mut into.start, &mut into.end), times, diagnostics);
        if let Some((start, end)) = spells::whole(&taken.text(node::TIMESET), diagnostics) {
            if into.start.is_empty() && into.end.is_empty() {
                (into.start, into.end) = (start, end);
            } else if (&into.start, &into.end) != (&start, &end) {
                diagnostics.lose("timeset");
            }
        }
        into.country = taken.text(node::COUNTRY);
        let wikidata = taken.text(node::WIKIDATA);
        match wikidata_item(&wikidata) {
            Some(item) => item.clone_into(&mut into.wikidata),
            None if !wikidata.is_empty() => diagnostics.lose_value("wikidata", &wikidata),
            None => {}
        }
        into.sources = taken.take(node::SOURCES).addresses();
        into.status = taken.text(node::STATUS);
        if !self.is_ours && !into.status.is_empty() {
            diagnostics.lose("status");
        }
        for other in second {
            let values = &other.values;
            match other.field {
                // vis calls so what it shows beside a node.
                node::NAME if other.name == "title" && into.description.is_empty() => {
                    into.description = values.text()
                }
                // networkx names a node by its id beside its own label.
                node::NAME if into.name == into.id => into.name = values.text(),
                node::NAME | node::ALIASES => into.aliases.extend(values.list()),
                node::SOURCES => into.sources.extend(values.addresses()),
                _ => other.lose(diagnostics),
            }
        }
        into.aliases.retain(|alias| *alias != into.name);
        into
    }

    /// The edges that one record of an edge with these attributes says: one for each time it lasted.
    pub fn edge<'n>(
        &mut self,
        mut into: Edge,
        attributes: impl Iterator<Item = (&'n str, Values)>,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Edge> {
        let (mut taken, second) = self.edges.take(attributes, diagnostics);
        put(&mut into.id, taken.text(edge::ID), "id", diagnostics);
        let ends = [(taken.take(edge::FROM), "source"), (taken.take(edge::TO), "target")];
        for (place, (said, name)) in [&mut into.from, &mut into.to].into_iter().zip(ends) {
            // Beside its ends, what is called so and is an address is where it is known from.
            if !place.is_empty() && said.is_address() {
                into.sources.extend(said.addresses());
            } else {
                put(place, said.text(), name, diagnostics);
            }
        }
        put(&mut into.kind, taken.text(edge::KIND), "kind", diagnostics);
        put(&mut into.label, taken.text(edge::LABEL), "label", diagnostics);
        put(&mut into.description, taken.text(edge::DESCRIPTION), "description", diagnostics);
        let times = (taken.text(edge::START), taken.text(edge::END));
        self.override_times((&mut into.start, &mut into.end), times, diagnostics);
        into.sources.extend(taken.take(edge::SOURCES).addresses());
        let direction = taken.text(edge::DIRECTION);
        if !direction.is_empty() {
            match Direction::of(&direction) {
                Some(direction) => into.direction = direction,
                None if into.kind.is_empty() => into.kind = direction,
                None => diagnostics.lose("type"),
            }
        }
        if !matches!(taken.text(edge::WEIGHT).as_str(), "" | "1" | "1.0") {
            diagnostics.lose("weight");
        }
        if !taken.text(edge::STATUS).is_empty() {
            diagnostics.lose("status");
        }
        for other in second {
            let values = &other.values;
            match other.field {
                edge::SOURCES => into.sources.extend(values.addresses()),
                edge::FROM | edge::TO if values.is_address() => into.sources.extend(values.addresses()),
                edge::DIRECTION if Direction::of(&values.text()).is_some() => {
                    into.direction = Direction::of(&values.text()).unwrap_or_default();
                }
                edge::DIRECTION if into.kind.is_empty() => {
                    into.kind = values.text();
                }
                edge::LABEL | edge::DESCRIPTION | edge::KIND if into.description.is_empty() => {
                    into.description = values.text();
                }
                _ => other.lose(diagnostics),
            }
        }
        let spells = spells::read(&taken.text(edge::TIMESET), diagnostics);
        repeated(into, spells, diagnostics)
    }
}

impl Accounts {
    /// Its own words say better when it was than what a program made of them.
    fn override_times(
        &self,
        places: (&mut String, &mut String),
        said: (String, String),
        diagnostics: &mut Diagnostics,
    ) {
        for (place, said) in [(places.0, said.0), (places.1, said.1)] {
            let said = spells::bound(&said);
            if !said.is_empty() && *place != said {
                if !place.is_empty() && !self.is_ours {
                    diagnostics.lose("start, end");
                }
                *place = said;
            }
        }
    }
}

/// One edge a spell; an edge without any is itself.
pub(super) fn repeated(edge: Edge, spells: Vec<Spell>, diagnostics: &mut Diagnostics) -> Vec<Edge> {
    match spells.as_slice() {
        [] => vec![edge],
        [(start, end)] => {
            let or = |own: &str, spell: &str| if own.is_empty() { spell.to_owned() } else { own.to_owned() };
            vec![Edge { start: or(&edge.start, start), end: or(&edge.end, end), ..edge }]
        }
        _ => {
            // Its own beginning and end are those of all its spells.
            let is_around = |own: &str, of: &str| own.is_empty() || spells::bound(own) == of;
            if !is_around(&edge.start, &spells[0].0) || !is_around(&edge.end, &spells[spells.len() - 1].1) {
                diagnostics.lose("start, end");
            }
            spells.into_iter().map(|(start, end)| Edge { start, end, ..edge.clone() }).collect()
        }
    }
}

/// The id of an item of Wikidata, also at the end of its address.
fn wikidata_item(text: &str) -> Option<&str> {
    let item = text.rsplit('/').next()?;
    let digits = item.strip_prefix('Q').filter(|digits| !digits.is_empty() && !digits.starts_with('0'))?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then_some(item)
}

fn put(place: &mut String, value: String, name: &str, diagnostics: &mut Diagnostics) {
    if place.is_empty() {
        *place = value;
    } else if !value.is_empty() && *place != value {
        diagnostics.lose(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_where_they_are_said_to_be() {
        let accounts = Accounts::new(false);
        for (name, at) in [
            ("id", node::ID),
            ("of", node::OF),
            ("country", node::COUNTRY),
            ("timeset", node::TIMESET),
            ("wikidata", node::WIKIDATA),
        ] {
            assert_eq!(accounts.nodes.field(name), at, "{name}");
        }
        for (name, at) in
            [("to", edge::TO), ("id", edge::ID), ("label", edge::LABEL), ("weight", edge::WEIGHT)]
        {
            assert_eq!(accounts.edges.field(name), at, "{name}");
        }
    }
}
