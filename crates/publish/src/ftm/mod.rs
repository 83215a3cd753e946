//! What reading and writing FollowTheMoney needs to know of its schemata: a table made from the PyPI package, whose
//! version its first line names. Which schema is an edge, and between which of its properties, each schema says itself;
//! an interval without an edge is none.

use std::sync::OnceLock;

/// The dataset that entities of ours belong to.
pub(crate) const OURS: &str = "faultlines";
/// The schema of what happened.
pub(crate) const EVENT: &str = "Event";
/// The edge between any two things.
pub(crate) const LINK: &str = "UnknownLink";
/// A keyword of an event that stands for a dispute.
pub(crate) const DISPUTE: &str = "dispute";

const TABLE: &str = include_str!("schemata.txt");

/// A schema that entities have.
pub(crate) struct Schema {
    pub name: &'static str,
    /// In English.
    pub label: &'static str,
    ancestors: Vec<&'static str>,
    /// Properties that may name an entity, the best first.
    pub captions: Vec<&'static str>,
    /// Properties that say when it began, the best first.
    pub starts: Vec<&'static str>,
    /// Properties that say when it ended.
    pub ends: Vec<&'static str>,
    /// Properties that hold ids of entities.
    pub entities: Vec<&'static str>,
    pub edge: Option<SchemaEdge>,
}

/// Between which properties a schema is an edge.
pub(crate) struct SchemaEdge {
    pub source: SchemaEnd,
    pub target: SchemaEnd,
    pub is_directed: bool,
    /// In English: "owns".
    pub label: &'static str,
    /// Properties that say more of it.
    pub captions: Vec<&'static str>,
}

/// One end of an edge.
pub(crate) struct SchemaEnd {
    pub property: &'static str,
    /// What is at this end is of this schema, or of one made from it.
    pub range: &'static str,
}

impl Schema {
    /// Whether it is of a schema, or made from it.
    pub fn is_a(&self, name: &str) -> bool {
        self.name == name || self.ancestors.contains(&name)
    }

    /// A thing is a node of a graph.
    pub fn is_thing(&self) -> bool {
        self.is_a("Thing")
    }

    /// Something that happened, or held for a time, and links nothing: no node, no edge.
    pub fn is_dated(&self) -> bool {
        self.edge.is_none() && self.is_a("Interval") && (self.is_a(EVENT) || !self.is_thing())
    }

    /// How far it is from the first schema; the more, the more it says.
    pub fn depth(&self) -> usize {
        self.ancestors.len()
    }
}

/// Every schema of the table, in its order.
pub(crate) fn schemata() -> &'static [Schema] {
    static SCHEMATA: OnceLock<Vec<Schema>> = OnceLock::new();
    SCHEMATA.get_or_init(|| TABLE.lines().filter(|line| !line.starts_with('#')).map(schema_of).collect())
}

/// The schema of a name; nothing where this version has none.
pub(crate) fn schema(name: &str) -> Option<&'static Schema> {
    schemata().iter().find(|schema| schema.name == name)
}

fn schema_of(line: &'static str) -> Schema {
    let mut cells = line.split('|');
    let mut cell = || cells.next().unwrap_or_default();
    let words = |cell: &'static str| cell.split_whitespace().collect::<Vec<_>>();
    let end = |cell: &'static str| {
        let (property, range) = cell.split_once(':').unwrap_or_default();
        SchemaEnd { property, range }
    };
    let (name, label) = (cell(), cell());
    let (ancestors, captions) = (words(cell()), words(cell()));
    let (starts, ends, entities) = (words(cell()), words(cell()), words(cell()));
    let source = cell();
    let edge = (!source.is_empty()).then(|| SchemaEdge {
        source: end(source),
        target: end(cell()),
        is_directed: cell() == "directed",
        label: cell(),
        captions: words(cell()),
    });
    Schema { name, label, ancestors, captions, starts, ends, entities, edge }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_is_what_its_schema_calls_one_and_an_interval_alone_is_none() {
        let edge = |name: &str| {
            schema(name).unwrap().edge.as_ref().map(|edge| (edge.source.property, edge.target.property))
        };
        assert_eq!(edge("Ownership"), Some(("owner", "asset")));
        assert_eq!(edge("Directorship"), Some(("director", "organization")));
        assert_eq!(edge("Employment"), Some(("employee", "employer")));
        for name in ["Sanction", "Passport", "Project", "Event", "Call", "TaxRoll"] {
            assert!(edge(name).is_none() && schema(name).unwrap().is_a("Interval"), "{name}");
        }
        assert!(
            schema("Interval").is_none() && schema("Thing").is_none(),
            "abstract ones are not in the table"
        );
    }

    #[test]
    fn a_schema_knows_what_it_is_made_from() {
        let company = schema("Company").unwrap();
        assert!(
            company.is_a("Asset") && company.is_a("LegalEntity") && company.is_thing() && !company.is_dated()
        );
        assert!(schema("Sanction").unwrap().is_dated() && schema("Event").unwrap().is_dated());
        assert!(!schema("Project").unwrap().is_dated() && !schema("Ownership").unwrap().is_dated());
    }
}
