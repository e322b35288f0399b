"""Dates of both kinds in the order of a text, with the two ends of a stretch made one.

"Between 1 March and 15 March" is one time, not two: what happened in it may be of any day in it.
"""

import re

from factcheck.models import Interval, Span
from factcheck.text.date_words import DAY, MONTH, joined
from factcheck.text.dates import DateMention, find_dates
from factcheck.text.days import days_of
from factcheck.text.relative_dates import find_relative_dates

_OPENS = re.compile(r"\b(?P<word>between|from)\s(?:(?:the|early|late|mid)[\s-])?\Z", re.IGNORECASE)
_TO = re.compile(r"\s?(?:[-–—]|\b(?:to|until|till|through)\b)\s?(?:the\s)?", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:the\s)?", re.IGNORECASE)
_REACH = 20
"""How far before its first end the word may begin that opens a stretch."""
_LAST_DAY = re.compile(
    rf"(?P<gap>\s(?:to|until|till|through|and)\s)(?P<day>{DAY})"
    rf"(?![\w/:%]|[,.]\d|\s(?:{MONTH}|[a-z]{{3,}}s\b|people|per\s?cent|men|women|children))"
)
"""The second day of a month that was named with the first: "from March 1 to 15"."""


def find_stretches(text: str, anchor: Interval) -> tuple[DateMention, ...]:
    """Return the dates of any kind, in order, those that count from the day of writing too.

    Two dates that are the ends of one stretch of days are one date.

    Args:
        text: The text.
        anchor: When it was written; see `find_relative_dates`.
    """
    dates = [*find_dates(text), *find_relative_dates(text, anchor)]
    found: list[DateMention] = []
    for mention in sorted(dates, key=lambda one: one.span):
        one = _with_last_day(text, mention)
        both = _stretch(text, found[-1], one) if found else None
        if both is None:
            found.append(one)
        else:
            found[-1] = both
    return tuple(found)


def _opening(text: str, mention: DateMention) -> str:
    start = mention.span.start
    match = _OPENS.search(text[max(0, start - _REACH) : start])
    return match["word"].lower() if match else ""


def _stretch(text: str, first: DateMention, last: DateMention) -> DateMention | None:
    """Return two dates as the ends of one stretch; None where they are two times."""
    gap = text[first.span.end : last.span.start]
    opening = _opening(text, first)
    if not (_AND if opening == "between" else _TO).fullmatch(gap):
        return None
    if not opening and not all(_has_day(text, one) for one in (first, last)):
        return None
    begin, end = first.interval.earliest, last.interval.latest
    if begin is None or end is None or end < begin:
        return None
    span = Span(first.span.start, last.span.end)
    return DateMention(span, Interval(begin, end), first.prospective or last.prospective)


def _has_day(text: str, mention: DateMention) -> bool:
    return any(character.isdigit() for character in mention.span.slice(text))


def _with_last_day(text: str, mention: DateMention) -> DateMention:
    """Return "March 1" of "from March 1 to 15" with the second day; any other date as it is."""
    day = mention.interval.earliest
    match = _LAST_DAY.match(text, mention.span.end)
    opening = _opening(text, mention)
    if match is None or day is None or day != mention.interval.latest or not opening:
        return mention
    number = int(re.sub(r"\D", "", match["day"]))
    last = days_of(day.year, day.month, number)
    if last is None or number <= day.day or (opening == "between") != (match["gap"] == " and "):
        return mention
    span = Span(mention.span.start, match.end())
    return DateMention(span, joined(mention.interval, last), mention.prospective)
