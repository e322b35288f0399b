"""What stands between two lines of three dashes at the top of a Markdown file: its front matter.

It is written for the software that makes a page of the file, and none of it is the article's text.
"""

import re
from collections.abc import Iterator

from factcheck.ingest.metadata.datings import iso
from factcheck.models import Field, Metadatum, Span
from factcheck.text.dates import find_dates
from factcheck.text.heads import ENTRY

_FOLDED = re.compile(r"[>|][+-]?[ \t]*\n")
_MARK = re.compile(r"^[ \t]*(?:-[ \t]+)?(?:name:[ \t]+)?", re.MULTILINE)
_NOTHING = frozenset({"", "null", "~", "true", "false"})
_FIELDS = (
    (Field.TITLE, frozenset({"title", "headline"})),
    (Field.BYLINE, frozenset({"author", "authors", "byline", "by", "writer", "writers"})),
    (
        Field.PUBLISHER,
        frozenset("publisher publication outlet newspaper newsletter blog site sitename".split()),
    ),
    (
        Field.PUBLISHED,
        frozenset("date published pubdate publishdate publisheddate publishedat created".split()),
    ),
    (
        Field.MODIFIED,
        frozenset("updated modified lastmod lastmodified lastmodifiedat updatedat".split()),
    ),
)
_FOUND_IN = "front matter"


def read_front_matter(text: str, matter: Span) -> tuple[Metadatum, ...]:
    """Return what the front matter of a text says of it."""
    return tuple(_found(text, Span(matter.start, text.rfind("\n", 0, matter.end) + 1)))


def _found(text: str, matter: Span) -> Iterator[Metadatum]:
    entries = list(ENTRY.finditer(text, matter.start, matter.end))
    ends = [*(entry.start() for entry in entries[1:]), matter.end]
    for entry, end in zip(entries, ends, strict=True):
        key = re.sub(r"[\W_]", "", entry["key"].lower())
        field = next((field for field, keys in _FIELDS if key in keys), None)
        written = text[entry.start("value") : end].rstrip()
        value = _read(written)
        if field is None or value.lower() in _NOTHING:
            continue
        span = Span(entry.start("value"), entry.start("value") + len(written))
        at = text.find(value, span.start, span.end)
        span = Span(at, at + len(value)) if at >= 0 else span
        if field not in (Field.PUBLISHED, Field.MODIFIED):
            yield Metadatum(field, value, _FOUND_IN, span)
            continue
        for mention in find_dates(value)[:1]:
            day = iso(mention.interval)
            if day is not None:
                yield Metadatum(field, day, _FOUND_IN, span)


def _read(written: str) -> str:
    """A value as people read it: without quotation marks, brackets and the dashes of a list."""
    folded = _FOLDED.match(written)
    if folded is not None:
        return " ".join(written[folded.end() :].split())
    items = [one.strip() for one in _MARK.sub("\n", written).split("\n") if one.strip()]
    if len(items) == 1 and items[0][:1] == "[" and items[0][-1:] == "]":
        items = [one.strip() for one in items[0][1:-1].split(",")]
    return " ".join(", ".join(filter(None, map(_unquoted, items))).split())


def _unquoted(words: str) -> str:
    for mark, escaped in (('"', '\\"'), ("'", "''")):
        if len(words) > 1 and words[0] == words[-1] == mark:
            return words[1:-1].replace(escaped, mark).strip()
    return words
