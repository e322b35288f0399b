"""Containers: sources that hold several others, taken apart before they are read.

A container is opened in memory only; no name in it becomes a path on this machine. What an article
is, the readers decide; here is only told what came out whole.
"""

from collections.abc import Iterator
from typing import Protocol

from factcheck.ingest.compressed import COMPRESSED
from factcheck.ingest.mail import tell_attachments
from factcheck.ingest.warc import WEB_ARCHIVE
from factcheck.ingest.zips import ZIP
from factcheck.models import Skipped, Source


class Container(Protocol):
    """Takes sources of one format apart."""

    @property
    def name(self) -> str:
        """What it takes apart, in words: "web archives (WARC)"."""
        ...

    def accepts(self, source: Source) -> bool:
        """Tell from the content whether it is this format."""
        ...

    def unpack(self, source: Source) -> Iterator[Source | Skipped]:
        """Yield what is in it, and what of that could not be had."""
        ...


CONTAINERS: tuple[Container, ...] = (WEB_ARCHIVE, ZIP, COMPRESSED)
"""Every container; the first that accepts a source takes it apart."""


def unpack(source: Source) -> Iterator[Source | Skipped]:
    """Yield the sources in a source: itself, unless it is a container.

    What is damaged, cut off or too large is skipped with its reason, and what was whole before it
    is yielded; this raises nothing. What is in a container is known by the container's name and
    its own; where it was found is the address it was captured from or, for a file in an archive,
    the archive's with the file's name. An e-mail is yielded whole, then what is attached to it is
    skipped.
    """
    container = next((one for one in CONTAINERS if one.accepts(source)), None)
    for found in container.unpack(source) if container is not None else [source]:
        yield found
        if isinstance(found, Source):
            yield from tell_attachments(found)
