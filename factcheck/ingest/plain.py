"""Plain text and Markdown.

Every format whose content is not the article's own words has a reader of its own.
"""

from hashlib import sha256
from pathlib import PurePath

from factcheck.ingest.decoding import decode_prose
from factcheck.ingest.interface import Stated
from factcheck.ingest.metadata import find_metadata
from factcheck.ingest.strangers import recognise
from factcheck.models import Article, Skipped, Source
from factcheck.text.lines import find_lines

_MARKDOWN = {".md", ".markdown", ".mdown", ".mkd"}


class PlainText:
    """Reads text as it stands: nothing in it is changed but its line ends."""

    name = "plain text and Markdown"

    def accepts(self, source: Source) -> bool:
        """Accept whatever is not known to be something else."""
        return recognise(source.content) is None

    def read(self, source: Source, stated: Stated | None) -> Article | Skipped:
        """Return the article with what its text and the reviewer say of it."""
        decoded = decode_prose(source.content)
        if decoded is None:
            return Skipped(
                source.name, "is not text in any encoding known here; save it as UTF-8 text"
            )
        if not find_lines(decoded.text):
            return Skipped(source.name, "has no text in it; check that it was saved whole")
        given = stated.metadata() if stated else ()
        address = (stated.address if stated else None) or source.address
        return Article(
            id=None,
            file=source.name,
            address=address,
            sha256=sha256(source.content).hexdigest(),
            media_type=_media_type(source.name),
            encoding=decoded.encoding,
            text=decoded.text,
            metadata=given + find_metadata(decoded.text, address),
        )


def _media_type(name: str) -> str:
    return "text/markdown" if PurePath(name).suffix.lower() in _MARKDOWN else "text/plain"


PLAIN_TEXT = PlainText()
