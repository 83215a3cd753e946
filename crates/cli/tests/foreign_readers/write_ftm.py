"""Writes a small made-up case with followthemoney: write_ftm.py FOLDER makes entities.json, statements.csv and
statements.json, each by the package's own writers, and prints what it meant as JSON."""

import json
import sys

from followthemoney import model
from followthemoney.statement import Statement
from followthemoney.statement.serialize import write_statements

folder = sys.argv[1]
CASE = [
    ("mill", "Company", {
        "name": "The Old Mill", "alias": ["Mill No. 1", "The Wheel"], "country": "fr", "incorporationDate": "1971-05-02",
        "website": "https://mill.example/", "summary": "Grinds.", "registrationNumber": "7 11",
    }),
    ("holding", "Company", {"name": "Mill Holding", "jurisdiction": "lu", "incorporationDate": "1999-03"}),
    ("ada", "Person", {"name": "Ada Miller", "birthDate": "1952-10-07", "nationality": "fr"}),
    ("ben", "Person", {"name": "Ben Miller"}),
    ("council", "PublicBody", {"name": "Town Council"}),
    ("owns", "Ownership", {
        "owner": "holding", "asset": "mill", "percentage": "60", "startDate": "2001", "endDate": "2019-06-30",
        "sourceUrl": "https://register.example/7",
    }),
    ("directs", "Directorship", {"director": "ada", "organization": ["mill", "holding"], "role": "chair", "startDate": "2002-01-05"}),
    ("sisters", "Family", {"person": "ada", "relative": "ben", "relationship": "sibling"}),
    ("works", "Employment", {"employee": "ben", "employer": "council", "role": "clerk"}),
    ("listed", "Sanction", {"entity": "holding", "program": "Flour rules", "authority": "Town Council", "startDate": "2015-02-03"}),
    ("unlisted", "Sanction", {"entity": "ada", "program": "No day is known"}),
    ("hearing", "Event", {"name": "A hearing on the weir", "date": "2016-04-05", "involved": ["mill", "council"], "location": "Town hall"}),
    ("pass", "Passport", {"holder": "ada", "number": "X1"}),
]


def entity(id, schema, properties):
    proxy = model.make_entity(schema)
    proxy.id = id
    for name, values in properties.items():
        proxy.add(name, values)
        assert proxy.get(name), (id, name)
    model.get(schema).validate({"properties": proxy.to_dict()["properties"]})
    return proxy


proxies = [entity(*it) for it in CASE]
with open(f"{folder}/entities.json", "w", encoding="utf-8") as file:
    for proxy in proxies:
        file.write(json.dumps({**proxy.to_full_dict(), "datasets": ["registry"]}) + "\n")

statements = []
for dataset, seen in (("registry", ("2021-04-01", "2024-02-03")), ("gazette", ("2022-05-06", "2022-05-06"))):
    for proxy in proxies[:6]:
        if dataset == "gazette" and proxy.id not in ("mill", "owns"):
            continue
        for name, value in proxy.itervalues():
            if dataset == "gazette" and name.name == "incorporationDate":
                value = "1972"
            canonical = "NK-mill" if proxy.id == "mill" else proxy.id
            statements.append(Statement(
                entity_id=proxy.id, canonical_id=canonical, prop=name.name, schema=proxy.schema.name, value=value,
                dataset=dataset, first_seen=seen[0], last_seen=seen[1],
            ))
for format in ("csv", "json"):
    with open(f"{folder}/statements.{format}", "wb") as file:
        write_statements(file, format, statements)
print(json.dumps({"entities": len(proxies), "statements": len(statements)}))
