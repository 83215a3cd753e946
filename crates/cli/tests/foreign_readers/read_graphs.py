"""What networkx and igraph read of our graphs: read_graphs.py FILE.gexf FILE.graphml AGAIN.gexf prints JSON. AGAIN.gexf is the
GEXF after networkx has read and written it."""

import json
import sys
import warnings

import igraph
import networkx

gexf, graphml, again = sys.argv[1:4]


def of_networkx(graph):
    return {
        "nodes": {id: attributes for id, attributes in graph.nodes(data=True)},
        "edges": [[a, b, attributes] for a, b, attributes in graph.edges(data=True)],
        "graph": {name: value for name, value in graph.graph.items() if isinstance(value, str)},
    }


def said(attributes):
    # igraph has every attribute on every record: an empty text says nothing, NaN is no number.
    return {name: value for name, value in attributes.items() if value != "" and value == value}


read = networkx.read_gexf(gexf)
with warnings.catch_warnings():
    # What yEd draws has a key without a type, which igraph passes over and says so.
    warnings.simplefilter("ignore")
    graph = igraph.Graph.Read_GraphML(graphml)
answers = {
    "networkx GEXF": of_networkx(read),
    "networkx GraphML": of_networkx(networkx.read_graphml(graphml)),
    "igraph GraphML": {
        "nodes": {vertex["id"]: said(vertex.attributes()) for vertex in graph.vs},
        "edges": [[graph.vs[edge.source]["id"], graph.vs[edge.target]["id"], said(edge.attributes())] for edge in graph.es],
        "graph": {name: graph[name] for name in graph.attributes()},
    },
}
networkx.write_gexf(read, again)
print(json.dumps(answers))
