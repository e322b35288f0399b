"""The head of a saved e-mail: its sender, its day and its subject.

Who wrote what the message forwards is not said there.
"""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import parsedate_to_datetime

from factcheck.ingest.metadata.datings import iso
from factcheck.models import Field, Metadatum, Span
from factcheck.text.dates import find_dates
from factcheck.text.heads import HEADER, SENDER, SENT, SUBJECT
from factcheck.text.names import is_handle, names_a_person

_NAMED = re.compile(r"[\"']?(?P<name>[^<>\"@]*[^<>\"'@\s])[\"']?\s*[<\[(]")
_HALF_DAY = re.compile(r"\d\s*[ap]\.?m\b", re.IGNORECASE)
"""An hour that the standard library reads without its "PM", and says nothing."""
_FOUND_IN = "head of the e-mail"


def read_message_head(text: str, head: Span) -> tuple[Metadatum, ...]:
    """Return what the head of an e-mail says of it."""
    return tuple(_found(text, head))


def _found(text: str, head: Span) -> Iterator[Metadatum]:
    seen: set[Field] = set()
    for header in HEADER.finditer(text, head.start, head.end):
        written = header["value"].rstrip()
        span = Span(header.start("value"), header.start("value") + len(written))
        found = _read(header["name"].lower(), written, span) if written else None
        if found is not None and found.field not in seen:
            seen.add(found.field)
            yield found


def _read(name: str, written: str, span: Span) -> Metadatum | None:
    value = _decoded(written)
    if name in SUBJECT:
        return _at(Field.TITLE, value, written, span) if value else None
    if name in SENDER:
        named = _NAMED.match(value)
        sender = named["name"] if named else value.strip("<> ")
        is_outlet = named is not None and not names_a_person(sender) and not is_handle(sender)
        field = Field.PUBLISHER if is_outlet else Field.BYLINE
        return _at(field, sender, written, span) if sender else None
    day = _day(value) if name in SENT else None
    return None if day is None else Metadatum(Field.PUBLISHED, day, _FOUND_IN, span)


def _at(field: Field, value: str, written: str, span: Span) -> Metadatum:
    """A value with its place; the whole line's where its words were encoded."""
    at = written.find(value)
    found = Span(span.start + at, span.start + at + len(value)) if at >= 0 else span
    return Metadatum(field, value, _FOUND_IN, found)


def _decoded(written: str) -> str:
    try:
        return " ".join(str(make_header(decode_header(written))).split())
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return written


def _day(value: str) -> str | None:
    """A day and hour as metadata keeps it, or the day alone where it is written in other ways."""
    if not _HALF_DAY.search(value):
        try:
            return parsedate_to_datetime(value).isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            pass
    return next((iso(mention.interval) for mention in find_dates(value)[:1]), None)
