"""When a part of a text was told, where the text itself says so of that part alone.

The entries of a live blog have their times above them, and a correction its day before it. All
else was told when the article was published.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from factcheck.models import Article, Field, Interval, Span
from factcheck.text.clock_times import is_time_line, minute_of
from factcheck.text.date_words import DAY, MONTH, WEEKDAY, YEAR, month_number
from factcheck.text.dates import find_dates
from factcheck.text.days import days_of, parse_date
from factcheck.text.lines import find_paragraphs

_LIVE = "live blog"
_FEWEST = 2
"""Entries with a time that a live blog has at least."""
_CHANGED = (
    r"(?:corrections?|clarifications?|corrected|updated?|editor['’]s note|amend(?:ed|ment)"
    r"|correction and clarification|post-?script|addendum|retraction|apology)"
)
_DAY = (
    rf"(?:{WEEKDAY},?\s)?(?:(?P<m1>{MONTH})\s(?P<d1>{DAY})|(?P<d2>{DAY})\s(?:of\s)?(?P<m2>{MONTH}))"
    rf"(?:,?\s(?P<year>{YEAR}))?"
)
_HEAD = re.compile(
    rf"\W{{0,4}}(?P<words>(?i:{_CHANGED})(?:[\s,:(–—-]|\bon\b|\bof\b){{1,6}}{_DAY})(?![\w/])"
    r"(?=[^\n.:;–—-]{0,20}[.:;–—)\]*-])"
)
"""Opens a paragraph that was added on a day: "Correction, March 20:"."""


@dataclass(frozen=True, slots=True)
class Telling:
    """When a part of a text was told."""

    part: Span
    words: Span
    """The words that say when."""
    day: date
    minute: int | None = None
    """Of the day, where a time is given; in which zone is not known."""

    @property
    def interval(self) -> Interval:
        """The day as a stretch of days."""
        return Interval(self.day, self.day)


@lru_cache(maxsize=256)
def find_tellings(article: Article) -> tuple[Telling, ...]:
    """Return the parts of an article that say themselves when they were told, in order, apart.

    Lines of a time alone head entries only where the page calls itself a live blog.
    """
    text = article.text
    published = parse_date(article.published) if article.published else None
    paragraphs = find_paragraphs(text)
    live = article.value(Field.KIND) == _LIVE
    entries = list(_entries(text, paragraphs, published)) if live else []
    changes = list(_changes(text, paragraphs, published))
    inside = [one for one in entries if not any(one.part.overlaps(c.part) for c in changes)]
    return tuple(sorted([*inside, *changes], key=lambda one: one.part))


def telling_of(article: Article, span: Span) -> Telling | None:
    """Return when a passage was told; None where it was told with the article."""
    tellings = find_tellings(article)
    at = bisect_right(tellings, span.start, key=lambda one: one.part.start) - 1
    return tellings[at] if at >= 0 and span.start < tellings[at].part.end else None


def _changes(
    text: str, paragraphs: Sequence[Span], published: Interval | None
) -> Iterator[Telling]:
    for part in paragraphs:
        match = _HEAD.match(text, part.start, part.end)
        day = _day(match, published) if match else None
        if match and day:
            yield Telling(part, Span(*match.span("words")), day)


def _day(match: re.Match[str], published: Interval | None) -> date | None:
    """The day that a change names; without its year, the first one since the publication."""
    month = month_number(match["m1"] or match["m2"])
    number = int(re.sub(r"\D", "", match["d1"] or match["d2"]))
    if match["year"]:
        named = days_of(int(match["year"]), month, number)
        return named.earliest if named else None
    if published is None or published.earliest is None:
        return None
    since = published.earliest
    for year in (since.year, since.year + 1):
        named = days_of(year, month, number)
        if named and named.earliest and named.earliest >= since:
            return named.earliest
    return None


def _entries(
    text: str, paragraphs: Sequence[Span], published: Interval | None
) -> Iterator[Telling]:
    """Yield the entries below lines that are a time, where it is plain on which day each was.

    The times of one day run one way. Of those that do not, only an entry with its day is told.
    """
    heads = [one for one in paragraphs if is_time_line(one.slice(text))]
    minutes = [minute_of(one.slice(text)) for one in heads]
    if len(heads) < _FEWEST:
        return
    known = [minute for minute in minutes if minute is not None]
    falling = all(later <= earlier for earlier, later in pairwise(known))
    rising = all(earlier <= later for earlier, later in pairwise(known))
    one_day = published.earliest if published and published.earliest == published.latest else None
    day = one_day if falling or rising else None
    ends = [*(head.start for head in heads[1:]), len(text)]
    for head, minute, end in zip(heads, minutes, ends, strict=True):
        dated = [one.interval for one in find_dates(head.slice(text))]
        own = dated[0].earliest if dated and dated[0].earliest == dated[0].latest else day
        if own is not None and (published is None or _is_after(own, published)):
            yield Telling(Span(head.end, end), head, own, minute)


def _is_after(day: date, published: Interval) -> bool:
    return published.earliest is None or day >= published.earliest - timedelta(days=1)
