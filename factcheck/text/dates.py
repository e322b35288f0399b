"""Dates as an article writes them, each as the interval of days it may mean.

What a date is the date of is the business of `ingest` (publication) and `compare` (events).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from factcheck.models import Interval, Span

FIRST_YEAR, LAST_YEAR = 1000, 2100

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = (
    r"(?P<{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s{1,3})?"
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>1\d{{3}}|20\d\d|2100)"
_DATE = re.compile(
    r"(?<![\w.,/$€£-])(?:"
    + rf"{_WEEKDAY}{_MONTH.format('m1')}\s{{1,3}}{_DAY.format('d1')},?\s{{1,3}}{_YEAR.format('y1')}"
    + rf"|{_WEEKDAY}(?:the\s)?{_DAY.format('d2')}\s{{1,3}}(?:of\s)?{_MONTH.format('m2')},?"
    rf"\s{{1,3}}{_YEAR.format('y2')}"
    + rf"|{_MONTH.format('m3')},?\s{{1,3}}(?:of\s)?{_YEAR.format('y3')}"
    + rf"|{_YEAR.format('y4')}(?P<s4>[-/.])(?P<m4>\d\d)(?P=s4)(?P<d4>\d\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:\s?Z|\s?[+-]\d\d:?\d\d)?)?"
    + rf"|(?P<a5>\d{{1,2}})(?P<s5>[-/.])(?P<b5>\d{{1,2}})(?P=s5){_YEAR.format('y5')}"
    + rf"|(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate)\s{{1,3}}{_YEAR.format('y6')}"
    r"(?!,?\d|\s(?:people|percent|votes))"
    + r")(?![\w/]|[-.]\d)"
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that give a date."""

    span: Span
    interval: Interval
    """The days it may mean: one day, a month, a year, or both readings of 03/04/2021."""
    prospective: bool = False
    """The words around it say that it lay ahead when they were written."""


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Return the absolute dates of any precision, in order. An impossible day is no date."""
    found = []
    for match in _DATE.finditer(text):
        named = {k: v for k, v in match.groupdict().items() if v is not None}
        interval = _interval(named)
        if interval is not None:
            year = match.start("y6") if "y6" in named else match.start()
            before = text[max(0, match.start() - 60) : year]
            found.append(
                DateMention(Span(year, match.end()), interval, bool(_AHEAD.search(before)))
            )
    return tuple(found)


_AHEAD = re.compile(
    r"\b(?:by|until|till|will|scheduled|expires?|next|due|before|deadline)\b[^.;]{0,40}$", re.I
)


def find_relative_dates(text: str, anchor: Interval) -> tuple[DateMention, ...]:
    """Return the dates that count from the day of writing, resolved against `anchor`."""
    del text, anchor
    return ()


def _interval(named: dict[str, str]) -> Interval | None:
    value = {name[0]: text for name, text in named.items()}
    year = int(value["y"])
    if "a" in value:
        first, second = int(value["a"]), int(value["b"])
        readings = [
            found
            for m, d in ((first, second), (second, first))
            if (found := _days(year, m, d)) is not None
        ]
        if not readings:
            return None
        return Interval(
            min(r.earliest for r in readings if r.earliest),
            max(r.latest for r in readings if r.latest),
        )
    month = None
    if "m" in value:
        month = int(value["m"]) if value["m"].isdigit() else _month(value["m"])
    return _days(year, month, int(value["d"]) if "d" in value else None)


def _month(name: str) -> int:
    return next(i for i, m in enumerate(_MONTHS, 1) if m.startswith(name.lower()[:3]))


def _days(year: int, month: int | None, day: int | None) -> Interval | None:
    """The days of a year, month or day; None where there is no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= (month or 1) <= 12:  # noqa: PLR2004
        return None
    if month is None:
        return Interval(date(year, 1, 1), date(year, 12, 31))
    last = monthrange(year, month)[1]
    if day is None:
        return Interval(date(year, month, 1), date(year, month, last))
    if not 1 <= day <= last:
        return None
    return Interval(date(year, month, day), date(year, month, day))


_KEPT = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def parse_date(value: str) -> Interval | None:
    """Return the days meant by an ISO date as metadata keeps it: a year, a month, a day or a time.

    Any time of day and zone is left aside. None if it is not such a date.
    """
    match = _KEPT.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return _days(year or 0, month, day)
