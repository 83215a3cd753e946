"""What feedparser reads of feeds: read_feeds.py FILE… prints a list of feeds, each with its entries, as JSON."""

import json
import sys

import feedparser

feeds = []
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        read = feedparser.parse(file.read(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    assert not read.bozo, (path, read.get("bozo_exception"))
    assert read.version == "atom10", (path, read.version)
    entries = [{"id": it.id, "title": it.title, "link": it.link, "updated": it.updated_parsed[:3], "summary": it.summary} for it in read.entries]
    feeds.append({"id": read.feed.id, "title": read.feed.title, "updated": read.feed.updated_parsed[:3], "entries": entries})
print(json.dumps(feeds))
