// What graphology reads of our graphs: read_graphs.mjs FILE.gexf FILE.graphml prints JSON.
import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import graphology from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

globalThis.DOMParser = DOMParser;
const [gexfFile, graphmlFile] = process.argv.slice(2);
const said = (graph) => ({
  nodes: Object.fromEntries(graph.mapNodes((id, attributes) => [id, attributes])),
  edges: graph.mapEdges((_, attributes, source, target) => [source, target, attributes]),
  graph: graph.getAttributes(),
});
const { MultiDirectedGraph } = graphology;
const read = (reader, file) => said(reader.parse(MultiDirectedGraph, readFileSync(file, "utf8")));
console.log(JSON.stringify({ "graphology GEXF": read(gexf, gexfFile), "graphology GraphML": read(graphml, graphmlFile) }));
