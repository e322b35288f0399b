"""Bytes -> `Article`, or `Skipped` with the reason: one reader per format, and metadata.

Readers are listed here and tried in order. They see bytes only: what lies where is the business of
`gather`, and when it was captured is told by whoever keeps it.
"""

from factcheck.ingest.interface import Reader, Stated
from factcheck.ingest.plain import PLAIN_TEXT
from factcheck.ingest.strangers import recognise
from factcheck.models import Article, Skipped, Source

__all__ = ["READERS", "Reader", "Stated", "read"]

READERS: tuple[Reader, ...] = (PLAIN_TEXT,)
"""Every reader; the first that accepts a source reads it."""

MAX_BYTES = 64 * 1024 * 1024  # some thirty million words: no article, and no one's mistake either


def read(source: Source, stated: Stated | None = None) -> Article | Skipped:
    """Return the article in a source, or why there is none.

    The reason says what the source is and names the next step. The article has no id and no time of
    capture. What is stated comes first among its metadata.

    Raises:
        InputError: If what is stated of its date is no date.
    """
    if not source.content:
        return Skipped(source.name, "is empty; check that it was saved whole")
    if len(source.content) > MAX_BYTES:
        limit = MAX_BYTES // 1024**2
        return Skipped(source.name, f"is larger than {limit} MB; split it into its articles")
    for reader in READERS:
        if reader.accepts(source):
            return reader.read(source, stated)
    return Skipped(source.name, recognise(source.content) or "is in no format known here")
