"""Prints the table that `crates/publish/src/ftm/schemata.txt` holds, from the package itself."""

from importlib.metadata import version

from followthemoney import model

print(f"# The schemata of FollowTheMoney {version('followthemoney')} (https://followthemoney.tech, PyPI followthemoney, MIT).")
print("# Written by crates/cli/tests/foreign_readers/ftm_schemata.py; a test compares. Abstract ones are left out.")
print("# name|label|ancestors|captions|start|end|entities|edge source:range|edge target:range|directed|edge label|edge captions")
for name in sorted(model.schemata):
    schema = model.get(name)
    if schema.abstract:
        continue
    cells = [
        name,
        schema.label,
        " ".join(sorted(it.name for it in schema.schemata if it.name != name)),
        " ".join(schema.caption),
        " ".join(schema.temporal_start),
        " ".join(schema.temporal_end),
        " ".join(sorted(p.name for p in schema.properties.values() if p.type.name == "entity" and not p.stub)),
    ]
    if schema.edge:
        for end in (schema.edge_source, schema.edge_target):
            cells.append(f"{end}:{schema.get(end).range.name}")
        cells += [
            "directed" if schema.edge_directed else "undirected",
            schema.edge_label,
            " ".join(schema.edge_caption),
        ]
    print("|".join(cells))
