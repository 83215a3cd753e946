#!/usr/bin/env bash
# networkx 3.6.1: a GEXF spell without an end gains the end "None" on the way through.
#
# Guess:      a spell with a start and no end (GEXF's way to say "since") is the same after read_gexf and write_gexf.
# Behaviour:  write_gexf leaves the end out, as GEXF asks. read_gexf gives the text "None" as its end, not the value
#             None, so the next write_gexf writes end="None", which no GEXF date is. A `start` on the node itself, without
#             spells, comes through unchanged.
# So:         a reader of GEXF meets end="None" in files of networkx and has to read it as no end; a writer whose files
#             shall survive networkx says the start on the element as well.
# Output seen on 30 November 2026:
#             first write:  <spell start="2025-01-01" />
#             read again:   ('2025-01-01', 'None')
#             second write: <spell start="2025-01-01" end="None" />
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check networkx==3.6.1
"$folder/venv/bin/python" - <<'PYTHON'
import io

import networkx

graph = networkx.DiGraph(mode="dynamic")
graph.add_node("harbour", label="Harbour", spells=[("2025-01-01", None)])
graph.add_node("pier", label="Pier", start="2025-01-01")


def written(graph):
    return "\n".join(networkx.generate_gexf(graph))


def spell(text):
    return next(line.strip() for line in text.splitlines() if "<spell " in line)


first = written(graph)
again = networkx.read_gexf(io.BytesIO(first.encode()))
second = written(again)
print("first write: ", spell(first))
print("read again:  ", again.nodes["harbour"]["spells"][0])
print("second write:", spell(second))
assert spell(first) == '<spell start="2025-01-01" />'
assert again.nodes["harbour"]["spells"][0] == ("2025-01-01", "None")
assert spell(second) == '<spell start="2025-01-01" end="None" />'
assert again.nodes["pier"]["start"] == "2025-01-01" and 'end=' not in second.split("pier")[1].split("/>")[0]
PYTHON
