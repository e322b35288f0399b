"""What a reader is, and what a reviewer may state of an article.

One module per format beside this one; `ingest.READERS` lists them. A reader turns the bytes of one
source into an `Article`, or says why it cannot; it opens no file and asks for no time.
"""

from dataclasses import dataclass
from typing import Protocol

from factcheck.errors import InputError
from factcheck.ingest.metadata.datings import iso
from factcheck.models import Article, Field, Metadatum, Skipped, Source
from factcheck.text.dates import find_dates, parse_date

STATED = "stated by the reviewer"


@dataclass(frozen=True, slots=True)
class Stated:
    """What the reviewer knows of an article that its text need not say; it outranks the text."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    """A date as metadata keeps it, or as people write it: "2024-08", "29 August 2024"."""
    address: str | None = None
    """Where it was found: the article's address from then on."""

    def metadata(self) -> tuple[Metadatum, ...]:
        """Return what is stated, one candidate per field.

        Raises:
            InputError: If `published` is no date.
        """
        values = {
            Field.TITLE: self.title,
            Field.BYLINE: self.byline,
            Field.PUBLISHER: self.publisher,
            Field.PUBLISHED: None if self.published is None else _day(self.published),
            Field.ADDRESS: self.address,
        }
        return tuple(
            Metadatum(field, value.strip(), STATED)
            for field, value in values.items()
            if value is not None and value.strip()
        )

    @property
    def is_of_one_article(self) -> bool:
        """Whether something is stated that articles do not share: anything but the publisher."""
        return any(each.field is not Field.PUBLISHER for each in self.metadata())


class Reader(Protocol):
    """Turns sources of one format into articles."""

    @property
    def name(self) -> str:
        """What it reads, in words: "plain text and Markdown"."""
        ...

    def accepts(self, source: Source) -> bool:
        """Tell from the content, or failing that the name, whether it is this reader's format."""
        ...

    def read(self, source: Source, stated: Stated | None) -> Article | Skipped:
        """Return the article, without an id and without the time of capture."""
        ...


def _day(words: str) -> str:
    """The date as metadata keeps it."""
    if not words.strip() or parse_date(words) is not None:
        return words.strip()
    for mention in find_dates(words.strip()):
        same = mention.interval.earliest
        if mention.span.slice(words.strip()) == words.strip() and same is not None:
            return iso(mention.interval) or _refuse(words)
    return _refuse(words)


def _refuse(words: str) -> str:
    raise InputError(f"{words!r} is no date; write it as 2024-08-29, 2024-08 or 2024.")
