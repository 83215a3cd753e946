//! Things as nodes, and the edges of schemata that are edges.

use super::dated::Dated;
use super::entity::{Entities, Entity, lose};
use std::collections::BTreeMap;

use crate::ftm::{LINK, OURS, Schema, SchemaEdge};
use crate::import::diagnostic::Diagnostics;
use crate::import::direction::Direction;
use crate::import::graph::{Edge, Graph, Node, PROVIDES};

/// Further names.
const ALIASES: [&str; 4] = ["alias", "previousName", "abbreviation", "weakAlias"];
/// Where somebody is, the plainest first.
const COUNTRIES: [&str; 5] = ["country", "jurisdiction", "mainCountry", "nationality", "citizenship"];
/// Its own page, else one about it.
const PAGES: [&str; 3] = ["website", "sourceUrl", "wikipediaUrl"];
/// A sentence about it.
const TEXTS: [&str; 3] = ["summary", "description", "notes"];
/// Where an edge is read.
const SOURCES: [&str; 2] = ["sourceUrl", "publisherUrl"];
/// What an edge of any two things is.
const ROLE: &str = "role";

pub(super) fn graph(entities: &Entities, dated: &Dated, diagnostics: &mut Diagnostics) -> Graph {
    let is_ours = entities.all.iter().all(|entity| entity.datasets.iter().any(|name| name == OURS));
    let mut graph = Graph { is_ours, lists_nodes: true, ..Graph::default() };
    for entity in &entities.all {
        match entity.schema() {
            Some(Schema { edge: Some(edge), .. }) => {
                edges(entity, edge, entities, dated, &mut graph, diagnostics)
            }
            _ if dated.has(&entity.id) => {}
            Some(schema) if schema.is_thing() => {
                node(entity, schema.label, entities, &mut graph, diagnostics)
            }
            // An interval without a day, or a part of a document.
            Some(_) => {
                entity.lose(&entity.schema, diagnostics);
                continue;
            }
            // Of another version.
            None => {
                lose(&entity.schema, &entity.name(), entity.at.line, diagnostics);
                node(entity, &entity.schema, entities, &mut graph, diagnostics);
            }
        }
        entity.lose_the_rest(diagnostics);
    }
    if is_ours {
        find_providers(&mut graph);
    }
    graph
}

/// Ours alone say who provides what; there the link says it.
fn find_providers(graph: &mut Graph) {
    let links = graph.edges.iter().filter(|edge| edge.kind == PROVIDES);
    let providers: BTreeMap<String, String> =
        links.map(|edge| (edge.to.clone(), edge.from.clone())).collect();
    for node in &mut graph.nodes {
        node.of = providers.get(&node.id).cloned().unwrap_or_default();
    }
}

fn node(entity: &Entity, label: &str, entities: &Entities, graph: &mut Graph, diagnostics: &mut Diagnostics) {
    let mut names = entity.take("name").to_vec();
    let name = entity.name();
    if let Some(schema) = entity.schema() {
        schema.captions.iter().for_each(|caption| {
            if entity.properties.get(*caption).is_some_and(|it| it.first() == Some(&name)) {
                entity.take_one(&[caption], diagnostics);
            }
        });
    }
    names.retain(|other| *other != name);
    names
        .extend(ALIASES.iter().flat_map(|alias| entity.take(alias)).filter(|alias| **alias != name).cloned());
    names.dedup();
    let texts: Vec<String> = TEXTS.iter().flat_map(|text| entity.take(text)).cloned().collect();
    // Our own kinds stand there; schemata are fewer.
    let keywords = if graph.is_ours { entity.take("keywords") } else { &[] };
    let label = keywords.first().map_or(label, String::as_str);
    let (starts, ends) = entity
        .schema()
        .map_or((&[] as &[_], &[] as &[_]), |schema| (schema.starts.as_slice(), schema.ends.as_slice()));
    graph.nodes.push(Node {
        at: entity.at,
        id: entities.id(&entity.id).to_owned(),
        name,
        kind: label.to_owned(),
        description: texts.join(" "),
        aliases: names,
        url: entity.take_one(&PAGES, diagnostics),
        start: entity.take_date(starts, diagnostics),
        end: entity.take_date(ends, diagnostics),
        country: entity.take_one(&COUNTRIES, diagnostics),
        status: keywords.get(1).cloned().unwrap_or_default(),
        ..Node::default()
    });
}

/// An edge from each of its sources to each of its targets.
fn edges(
    entity: &Entity,
    schema: &SchemaEdge,
    entities: &Entities,
    dated: &Dated,
    graph: &mut Graph,
    diagnostics: &mut Diagnostics,
) {
    let (sources, targets) = (entity.take(schema.source.property), entity.take(schema.target.property));
    if sources.is_empty() || targets.is_empty() {
        return entity.lose(&entity.schema, diagnostics);
    }
    let role = if entity.schema == LINK { entity.take_one(&[ROLE], diagnostics) } else { String::new() };
    let captions: Vec<&str> =
        schema.captions.iter().flat_map(|caption| entity.take(caption)).map(String::as_str).collect();
    let (kind, id, label) = match entity.id.split_once('.').filter(|_| graph.is_ours) {
        Some((kind, id)) => (kind.to_owned(), id.to_owned(), role),
        None if role.is_empty() => (schema.label.to_owned(), entity.id.clone(), captions.join(", ")),
        None => (role, entity.id.clone(), String::new()),
    };
    let said = entity
        .schema()
        .map_or((&[] as &[_], &[] as &[_]), |schema| (schema.starts.as_slice(), schema.ends.as_slice()));
    let (start, end) = (entity.take_date(said.0, diagnostics), entity.take_date(said.1, diagnostics));
    let mut read_at: Vec<String> = SOURCES.iter().flat_map(|source| entity.take(source)).cloned().collect();
    if read_at.is_empty() {
        read_at.extend(entity.datasets.iter().filter_map(|name| dated.addresses.get(name)).cloned());
    }
    for (from, to) in sources.iter().flat_map(|from| targets.iter().map(move |to| (from, to))) {
        // What an event is linked to takes part in it.
        if dated.has(from) || dated.has(to) {
            continue;
        }
        graph.add(Edge {
            at: entity.at,
            id: id.clone(),
            from: entities.id(from).to_owned(),
            to: entities.id(to).to_owned(),
            kind: kind.clone(),
            label: label.clone(),
            start: start.clone(),
            end: end.clone(),
            sources: read_at.clone(),
            direction: if schema.is_directed || graph.is_ours {
                Direction::Directed
            } else {
                Direction::Undirected
            },
            ..Edge::default()
        });
    }
}
