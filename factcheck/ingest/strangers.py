"""Formats that no reader takes yet, recognised so that the refusal can name the next step.

When a reader for one of them is written, its entry here goes.
"""

import re
from dataclasses import dataclass

_START = 1024
_AS_TEXT = "save its text and ingest that"


@dataclass(frozen=True, slots=True)
class _Sign:
    """How content of a format begins."""

    start: bytes
    reason: str


_SIGNS = (
    _Sign(
        rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:rss|feed|rdf:RDF)[\s>]",
        "is a feed within something else; ingest it by itself",
    ),
    _Sign(rb"WARC/\d", "is a web archive within something else; ingest it by itself"),
    _Sign(
        rb"(?:From: <Saved by|MIME-Version:|From: .{0,400}\r?\nSnapshot-Content-Location)",
        f"is a saved page or message (MHTML); {_AS_TEXT}",
    ),
    _Sign(rb"\{\\rtf", "is a rich-text document; save it as plain text"),
    _Sign(
        rb"PK\x03\x04|PK\x05\x06",
        "is an archive or an office document; unpack it, or save it as plain text",
    ),
    _Sign(rb"\xd0\xcf\x11\xe0", "is an old office document; save it as plain text"),
    _Sign(rb"\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!", "is a compressed file; unpack it first"),
    _Sign(
        rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\x00|MM\x00\*|\x00\x00\x01\x00",
        "is a picture; type out what it says and ingest that",
    ),
    _Sign(
        rb"ID3|OggS|fLaC|RIFF....(?:WAVE|AVI )|....ftyp|\x1aE\xdf\xa3",
        "is sound or video; ingest a transcript of it",
    ),
    _Sign(rb"SQLite format 3\x00", "is a database; name it with --db to open it as a casebook"),
    _Sign(rb"\x7fELF|MZ.{0,60}\x00|\xca\xfe\xba\xbe", "is a program, not a text"),
)


_PATTERNS = tuple((sign, re.compile(sign.start, re.IGNORECASE | re.DOTALL)) for sign in _SIGNS)


_KEY = rb'"(?:[^"\\\n]|\\.){0,200}"\s*'
_DATA = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:(?:\[\s*)?\{\s*" + _KEY + rb":|\[\s*" + _KEY + rb',\s*")'
)


def recognise(content: bytes) -> str | None:
    """Return why content of a known foreign format is not taken, None if it is not one."""
    start = content[:_START]
    if _DATA.match(start) and content.rstrip().endswith((b"}", b"]")):
        return "is a data file (JSON), not an article; save the text in it and ingest that"
    return next((sign.reason for sign, pattern in _PATTERNS if pattern.match(start)), None)
