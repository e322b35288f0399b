"""Days as metadata keeps them, and as people write them.

Finding dates in a text is the business of `dates`, which takes its time to load.
"""

import re
from calendar import monthrange
from datetime import date

from factcheck.models import Interval

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""No article's date lies outside; a four-digit number beyond is a count or a code."""
_MONTHS_A_YEAR = 12

_KEPT = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def days_of(year: int, month: int | None = None, day: int | None = None) -> Interval | None:
    """Return the days of a year, a month or one day; None where there is no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month is None:
        return Interval(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= _MONTHS_A_YEAR:
        return None
    last = monthrange(year, month)[1]
    if day is None:
        return Interval(date(year, month, 1), date(year, month, last))
    if not 1 <= day <= last:
        return None
    return Interval(date(year, month, day), date(year, month, day))


def parse_date(value: str) -> Interval | None:
    """Return the days meant by an ISO date as metadata keeps it: a year, a month, a day or a time.

    Time of day and zone are left aside: the day is the one written. None if it is no such date.
    """
    match = _KEPT.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return days_of(year or 0, month, day)


def parse_day(value: str) -> date | None:
    """Return the day that such a date names; None where it names a month or a year only."""
    interval = parse_date(value)
    return interval.earliest if interval and interval.earliest == interval.latest else None


def say_day(day: date) -> str:
    """Return a day as people write it: "16 October 2020"."""
    return f"{day.day} {day:%B} {day.year}"
