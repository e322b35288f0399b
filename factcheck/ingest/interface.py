"""What a reader is, and what a reviewer may state of an article.

One module per format beside this one; `ingest.READERS` lists them. A reader turns the bytes of one
source into an `Article`, or says why it cannot; it opens no file and asks for no time.
"""

import re
from dataclasses import dataclass
from typing import NoReturn, Protocol

from factcheck.errors import InputError
from factcheck.ingest.metadata.datings import iso
from factcheck.models import STATED, Article, Field, Interval, Metadatum, Skipped, Source
from factcheck.text.dates import find_dates
from factcheck.text.days import parse_date, say_day

_EITHER_WAY = re.compile(r"\d\d?([/-])\d\d?\1\d{4}")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the reviewer knows of an article that its text need not say; it outranks the text."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    """A date as metadata keeps it, or as people write it: "2024-08", "29 August 2024".

    One that can be read in two ways, or that is no whole day, month or year, is refused.
    """
    address: str | None = None
    """Where it was found: the article's address from then on."""

    def metadata(self) -> tuple[Metadatum, ...]:
        """Return what is stated, one candidate per field.

        Raises:
            InputError: If `published` is no date, or may be one of two.
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
    """The date as metadata keeps it, if it can be kept whole."""
    typed = words.strip()
    if not typed or parse_date(typed) is not None:
        return typed
    for mention in find_dates(typed):
        if mention.span.slice(typed) != typed:
            continue
        kept = iso(mention.interval) or ""
        # A year alone was read above: one that is left of more words is not all of them.
        if len(kept) > len("2024") and parse_date(kept) == mention.interval:
            return kept
        if _EITHER_WAY.fullmatch(typed):
            _refuse_either(typed, mention.interval)
    raise InputError(
        f"{words!r} is no date; write it as 2024-08-29, 29 August 2024, 2024-08 or 2024."
    )


def _refuse_either(typed: str, readings: Interval) -> NoReturn:
    days = [day for day in (readings.earliest, readings.latest) if day is not None]
    raise InputError(
        f"{typed!r} may be {' or '.join(map(say_day, days))}: day and month cannot be told apart; "
        f"write it as {' or '.join(day.isoformat() for day in days)}."
    )
