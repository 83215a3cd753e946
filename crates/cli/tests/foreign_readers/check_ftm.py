"""Loads entities with followthemoney and validates them: check_ftm.py FILE prints how many there are and what is wrong."""

import json
import sys

from followthemoney import model

entities, wrong = {}, []
with open(sys.argv[1], encoding="utf-8") as file:
    lines = [json.loads(line) for line in file]
for data in lines:
    schema = model.get(data["schema"])
    # Cleaned as data from anywhere: what it cannot take is dropped.
    proxy = model.get_proxy(json.loads(json.dumps(data)), cleaned=False)
    schema.validate({"properties": data["properties"]})
    read = proxy.to_dict()["properties"]
    for name, values in data["properties"].items():
        if sorted(read.get(name, [])) != sorted(set(values)):
            wrong.append([data["id"], name, values, read.get(name)])
    for name in schema.required:
        if not read.get(name):
            wrong.append([data["id"], name, "required"])
    if data["id"] in entities:
        wrong.append([data["id"], "twice"])
    entities[data["id"]] = proxy
for proxy in entities.values():
    for prop, value in proxy.itervalues():
        if prop.type.name != "entity":
            continue
        other = entities.get(value)
        if other is None or not other.schema.is_a(prop.range):
            wrong.append([proxy.id, prop.name, value, "is not there" if other is None else f"is no {prop.range.name}"])
    if proxy.schema.edge and not list(proxy.edgepairs()):
        wrong.append([proxy.id, "links nothing"])
print(json.dumps({"entities": len(lines), "wrong": wrong}))
