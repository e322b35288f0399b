"""Every reader, tried in order on the bytes of one source."""

import re
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from factcheck.content import in_megabytes, most
from factcheck.ingest.html import HTML_PAGE
from factcheck.ingest.interface import Reader, Stated
from factcheck.ingest.mail import MAIL
from factcheck.ingest.pdf import PDF
from factcheck.ingest.plain import PLAIN_TEXT
from factcheck.ingest.strangers import recognise
from factcheck.models import Article, Skipped, Source

READERS: tuple[Reader, ...] = (PDF, MAIL, HTML_PAGE, PLAIN_TEXT)
"""Every reader; the first that accepts a source reads it."""

_SHORT, _FEW = 60, 8
"""Characters and words below which a text without a full stop is no article."""
_SENTENCE_END = re.compile(r"[.!?…。！？؟।](?!\w)")

LIBRARIES = {"text/html": "trafilatura", "application/pdf": "pypdf"}
"""What else decides the text that is read from bytes of a media type."""


def read(source: Source, stated: Stated | None = None) -> Article | Skipped:
    """Return the article in a source, or why there is none.

    The reason says what the source is and names the next step. The article has no id, and a
    time of capture only if its source has one. What is stated comes first among its metadata.

    Raises:
        InputError: If what is stated of its date is no date.
    """
    if not source.content:
        return Skipped(source.name, "is empty; check that it was saved whole")
    limit = most(source.content)
    if len(source.content) > limit:
        return Skipped(
            source.name, f"is larger than {in_megabytes(limit)}; split it into its articles"
        )
    for reader in READERS:
        if reader.accepts(source):
            article = reader.read(source, stated)
            lacking = _what_lacks(article.text) if isinstance(article, Article) else None
            if lacking is not None:
                reason = f"has no {lacking} in it; check that it was saved whole"
                return Skipped(source.name, reason)
            if isinstance(article, Skipped) or source.captured_at is None:
                return article
            return replace(article, captured_at=source.captured_at)
    return Skipped(source.name, recognise(source.content) or "is in no format known here")


def name_library(media_type: str) -> str | None:
    """Return the library that reads a media type, with its version here; None where none does.

    Another version may read another text from the same bytes.
    """
    library = LIBRARIES.get(media_type)
    if library is None:
        return None
    return _with_version(library)


def _what_lacks(text: str) -> str | None:
    """Say what is missing in a text that is no article; a caption or a name has no sentence."""
    if not any(map(str.isalpha, text)):
        return "words"
    few = len(text) < _SHORT and len(text.split()) < _FEW
    return "sentence" if few and _SENTENCE_END.search(text) is None else None


@cache
def _with_version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return f"no {library}"
