#!/usr/bin/env bash
# igraph 1.0.0 (PyPI), Read_GraphML: the ids of edges are lost, and those of nodes stand in their place.
#
# Guess: `<edge id="one" …>` gives an edge whose attribute `id` is "one", as `<node id="a">` gives a vertex whose `id` is "a".
# Behaviour: edges have an attribute `id`, and it holds the ids of nodes, in the order of the nodes: the first edge is called
# "a", the second "b", whatever the file says.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check igraph==1.0.0
cat > "$folder/two.graphml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <graph edgedefault="directed">
    <node id="a"/><node id="b"/><node id="c"/>
    <edge id="one" source="a" target="b"/>
    <edge id="two" source="b" target="c"/>
  </graph>
</graphml>
XML
seen=$("$folder/venv/bin/python" - "$folder/two.graphml" <<'PY'
import sys
import igraph
graph = igraph.Graph.Read_GraphML(sys.argv[1])
print(igraph.__version__, graph.vs["id"], graph.es["id"] if "id" in graph.es.attributes() else "no ids")
PY
)
echo "seen: $seen"
# Output seen: 1.0.0 ['a', 'b', 'c'] ['a', 'b']
[ "$seen" = "1.0.0 ['a', 'b', 'c'] ['a', 'b']" ]
