"""Loads statements with followthemoney and validates them: check_ftm_statements.py FILE prints how many there are, of which
datasets and entities, and what is wrong."""

import json
import sys
from datetime import date
from itertools import groupby

from followthemoney import model
from followthemoney.dataset.util import dataset_name_check
from followthemoney.statement import StatementEntity
from followthemoney.statement.serialize import read_path_statements
from followthemoney.dataset import Dataset

wrong, datasets, count = [], set(), 0
whole = Dataset.make({"name": "whole", "title": "Whole"})
properties = {}
statements = list(read_path_statements(sys.argv[1], "csv"))
for statement in statements:
    prop = model.get(statement.schema).get(statement.prop)
    if prop is None or prop.type.clean(statement.value) != statement.value:
        wrong.append([statement.entity_id, statement.prop, statement.value])
    dataset_name_check(statement.dataset)
    datasets.add(statement.dataset)
    if not date.fromisoformat(statement.first_seen) <= date.fromisoformat(statement.last_seen):
        wrong.append([statement.entity_id, statement.first_seen, statement.last_seen])
by_entity = lambda statement: statement.canonical_id
for id, group in groupby(sorted(statements, key=by_entity), key=by_entity):
    entity = StatementEntity.from_statements(whole, group)
    for name in entity.schema.required:
        if not entity.get(name):
            wrong.append([id, name, "required"])
    properties[id] = {name: sorted(entity.get(name)) for name in entity.properties}
print(json.dumps({
    "statements": len(statements), "datasets": sorted(datasets), "entities": properties, "wrong": wrong,
}))
