"""A single file in gzip: what is in it becomes the source.

A web archive in gzip is no single file; `warc` knows those.
"""

from collections.abc import Iterator
from dataclasses import replace

from factcheck.content import ARTICLE_AT_MOST, GZIP_START, InflateError, gunzip
from factcheck.models import Skipped, Source

_TAR = slice(257, 262)


class Compressed:
    """Unpacks files in gzip."""

    name = "single files in gzip"

    def accepts(self, source: Source) -> bool:
        """Accept gzip."""
        return source.content.startswith(GZIP_START)

    def unpack(self, source: Source) -> Iterator[Source | Skipped]:
        """Yield the file, known by its name without `.gz`, found where the packed one was."""
        try:
            content = gunzip(source.content, ARTICLE_AT_MOST)
        except InflateError as fault:
            yield Skipped(source.name, f"is compressed, and {fault}; check that it was saved whole")
            return
        if content[_TAR] == b"ustar":
            yield Skipped(source.name, "is a tar archive; unpack it and ingest the folder")
        elif content.startswith(GZIP_START):
            yield Skipped(source.name, "is compressed twice; unpack it first")
        else:
            yield replace(source, name=source.name.removesuffix(".gz"), content=content)


COMPRESSED = Compressed()
