"""What the markup of a web page says of the article on it: candidates, and which to believe.

The bytes become a `Markup` in `encoding` and `parsing`; each of the other modules reads candidates
for some fields from it, best first, by a precedence that its docstring gives. The text of the
article is not cut out here: that is the reader's business.
"""

from collections.abc import Iterable
from dataclasses import replace

from factcheck.ingest.markup.bylines import find_bylines
from factcheck.ingest.markup.datings import find_datings
from factcheck.ingest.markup.parsing import Markup
from factcheck.ingest.markup.publishers import find_publishers, original, site_names
from factcheck.ingest.markup.sight import Sight
from factcheck.ingest.markup.standing import (
    find_canonical,
    find_kinds,
    find_languages,
    find_translations,
)
from factcheck.ingest.markup.titles import find_titles
from factcheck.models import Field, Metadatum

_MOST = 30
"""Candidates of one field that are kept: a page that has more says the same over and over."""

__all__ = ["describe"]


def describe(markup: Markup, sight: Sight, address: str) -> tuple[Metadatum, ...]:
    """Return every candidate for every field, best first in each.

    None of them has a span: they are the page's, not the extracted text's. What the text itself
    says of the same things comes after these.

    Args:
        markup: The page.
        sight: Its sight from the headline.
        address: Where it was found, as far as that is known; empty if not.
    """
    named = site_names(markup, sight.title, address)
    found = (
        *find_titles(markup, sight, named),
        *find_bylines(_above_comments(markup, sight), sight, named),
        *find_publishers(markup, sight.title, address),
        *find_datings(markup, sight, original(address)),
        *find_languages(markup),
        *find_canonical(markup, original(address)),
        *find_kinds(markup, sight, address),
        *find_translations(markup, sight, address),
    )
    return _shortened(found)


def _above_comments(markup: Markup, sight: Sight) -> Markup:
    """The page as far as the comments below the text."""
    if sight.end is None:
        return markup
    elements = [element for element in markup.elements if element.line < sight.end]
    return replace(markup, lines=markup.lines[: sight.end], elements=elements)


def _shortened(found: Iterable[Metadatum]) -> tuple[Metadatum, ...]:
    """The candidates, each once and not too many of a field."""
    counted: dict[Field, int] = {}
    kept = []
    for one in dict.fromkeys(found):
        counted[one.field] = counted.get(one.field, 0) + 1
        if counted[one.field] <= _MOST:
            kept.append(one)
    return tuple(kept)
