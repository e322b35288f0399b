"""A single file in gzip: what is in it becomes the source.

A web archive in gzip is no single file; `warc` knows those.
"""

from collections.abc import Iterator
from dataclasses import replace

from factcheck.content import (
    DOCUMENT_AT_MOST,
    GZIP_START,
    Gunzip,
    InflateError,
    TooMuchError,
    gunzip,
    in_megabytes,
)
from factcheck.models import Skipped, Source

_TAR = slice(257, 262)


class Compressed:
    """Unpacks files in gzip."""

    name = "single files in gzip"

    def accepts(self, source: Source) -> bool:
        """Accept gzip."""
        return source.content.startswith(GZIP_START)

    def unpack(self, source: Source) -> Iterator[Source | Skipped]:
        """Yield the file, known by its name without `.gz`, found where the packed one was.

        Whether it is too large for what it is, its reader says: a document may be larger.
        """
        try:
            if Gunzip(source.content, _TAR.stop).read(_TAR.stop)[_TAR] == b"ustar":
                yield Skipped(source.name, "is a tar archive; unpack it and ingest the folder")
                return
            content = gunzip(source.content, DOCUMENT_AT_MOST)
        except TooMuchError:
            limit = in_megabytes(DOCUMENT_AT_MOST)
            yield Skipped(
                source.name, f"unpacks to more than {limit}; unpack it and split what is in it"
            )
            return
        except InflateError as fault:
            yield Skipped(source.name, f"is compressed, and {fault}; check that it was saved whole")
            return
        if content.startswith(GZIP_START):
            yield Skipped(source.name, "is compressed twice; unpack it first")
        else:
            yield replace(source, name=source.name.removesuffix(".gz"), content=content)


COMPRESSED = Compressed()
