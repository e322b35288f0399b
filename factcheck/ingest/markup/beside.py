"""Whose a byline is by where it stands: beside the headline of the article, or with another's.

Below the text a heading, or a day that is not given beside the headline, tells that a line is of
another article or of a comment.
"""

from collections.abc import Iterable

from factcheck.ingest.markup.days import find_days
from factcheck.ingest.markup.parsing import Markup
from factcheck.ingest.markup.phrases import ALONE, LONGEST, VERB
from factcheck.ingest.markup.sight import Sight
from factcheck.ingest.markup.signatures import HEADING

ABOVE, BELOW = 8, 16
"""Lines above and below the headline in which a byline is beside it."""
_HEADS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def days_beside(markup: Markup, sight: Sight) -> set[str]:
    """Return the days that the page gives beside its headline."""
    if sight.place is None:
        return set()
    last = min(len(markup.lines), sight.place + BELOW)
    beside = range(max(0, sight.place - ABOVE), last)
    return _days(markup, [number for number in beside if not sight.is_below(number)])


def is_headed(markup: Markup, number: int) -> bool:
    """Tell whether the line above one is a heading, and none that announces the author."""
    if not number:
        return False
    above = markup.lines[number - 1]
    return above.tag in _HEADS and not (
        HEADING.fullmatch(above.text) or ALONE.fullmatch(above.text) or VERB.match(above.text)
    )


def is_of_another_day(markup: Markup, own: set[str], number: int) -> bool:
    """Tell whether a line below the text gives another day than those beside the headline.

    What was posted earlier may be the article, whose last change is given above it.
    """
    said = _days(markup, [n for n in (number, number + 1) if n < len(markup.lines)])
    if not own or not said:
        return False
    posted = VERB.match(markup.lines[number].text) is not None
    return min(said) > max(own) if posted else own.isdisjoint(said)


def _days(markup: Markup, numbers: Iterable[int]) -> set[str]:
    """The days that short lines give."""
    lines = [markup.lines[number].text for number in numbers]
    short = [words for words in lines if len(words) <= LONGEST]
    return {day.iso for words in short for day in find_days(words, markup.language)}
