"""What bibtexparser and rispy read: read_references.py FILE.bib FILE.ris prints both lists of entries as JSON."""

import json
import sys

import bibtexparser
import rispy

library = bibtexparser.parse_file(sys.argv[1], encoding="utf-8")
assert not library.failed_blocks, library.failed_blocks[0].error
bibtex = [{"id": entry.key, **{field.key: field.value for field in entry.fields}} for entry in library.entries]
with open(sys.argv[2], encoding="utf-8", newline="") as file:
    ris = rispy.load(file)
print(json.dumps({"bibtex": bibtex, "ris": ris}))
