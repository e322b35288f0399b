"""Dates that count from the day of writing, or leave out their year: "last month", "on May 5"."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from factcheck.models import Interval, Span
from factcheck.text.date_words import (
    DAY,
    MONTH,
    WEEKDAY,
    days_of,
    joined,
    looks_ahead,
    month_number,
    weekday_number,
)
from factcheck.text.dates import DateMention, find_dates

_SMALL = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"a": 1, "an": 1}
_FEW = {"day": 10, "week": 8, "month": 12, "year": 10, "decade": 5}
"""The most that "several" may stand for; "a couple" stands for two or three."""
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
_VAGUE = r"(?:several|a\sfew|few|some|many|a\scouple\s(?:of\s)?|couple\sof)"
_UNIT = r"(?P<{0}>day|week|month|year|decade)s?"
_NOT_A_DAY = (
    r"(?<!Black )(?<!Good )(?<!Bloody )(?<!Ash )(?<!Super )(?<!Cyber )(?<!Easter )(?<!Palm )"
    r"(?<!every )(?<!each )(?<!Every )(?<!Each )(?<!any )(?<!The )(?<!per )(?<!Giving )"
)
_PLAIN_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_FULL_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_RELATIVE = re.compile(
    rf"\b(?:(?P<ago_n>{_COUNT}|{_VAGUE})\s{{1,3}}{_UNIT.format('ago_unit')}\sago\b"
    rf"|(?:[Tt]he|[Tt]hese|[Tt]his)\s(?:past|last|previous)\s(?:(?P<span_n>{_COUNT}|{_VAGUE})\s)?"
    rf"{_UNIT.format('span_unit')}\b"
    rf"|(?P<which>(?i:last|this|next|current|coming|past|previous))\s"
    rf"(?:(?P<period>week|weekend|month|year)|(?P<day>{_PLAIN_DAY})|(?P<month>{_FULL_MONTH}))\b"
    r"|(?P<near>(?<![a-zA-Z] (?=T))(?i:today(?!\sshow)|tonight|yesterday"
    r"|this\s(?:morning|afternoon|evening)|last\snight|tomorrow))\b"
    rf"|(?:{WEEKDAY},?\s)?(?:(?P<md>{MONTH})\s(?P<dm>{DAY})|(?P<dd>{DAY})(?:\sof)?\s(?P<mm>{MONTH}))"
    r"(?![\w/:%]|[,.]\d)"
    rf"|{_NOT_A_DAY}(?P<on>{_PLAIN_DAY})(?!\s(?:Times|Mirror|Night\sL|Mail|Telegraph|Review|Herald"
    r"|School|Post|Express|Sun\b))\b"
    rf"|(?i:in|since|until|during|early|late|mid|through|from|by)[\s-]{{1,2}}(?:(?i:early|late|mid)"
    rf"[\s-])?(?P<in>{_FULL_MONTH})\b(?!\s(?:\d|[A-Z][a-z]))"
    r"(?:,?\s(?:of\s)?(?P<in_year>last|this|next)\syear)?"
    r")"
)
_AMBIGUOUS_MAY = re.compile(r"(?:by|from)\s{1,3}\Z", re.IGNORECASE)
_SOON = 60
"""Days within which a date without a year may as well be the coming one as last year's."""


def find_relative_dates(text: str, anchor: Interval) -> tuple[DateMention, ...]:
    """Return the dates that count from the day of writing, in order, resolved against `anchor`.

    A month or day without its year is one of them. The interval is never more precise than the
    words or the anchor: "last month" is a month, "two years ago" most of three years. Nothing is
    found where an end of `anchor` is unknown.
    """
    if anchor.earliest is None or anchor.latest is None:
        return ()
    taken = [mention.span for mention in find_dates(text)]
    found = []
    for match in _RELATIVE.finditer(text):
        span = Span(match.start(), match.end())
        if any(span.overlaps(other) for other in taken[:1]):
            continue
        while taken and taken[0].end <= span.start:
            taken.pop(0)
        if taken and span.overlaps(taken[0]):
            continue
        words = _words_of(text, match)
        if words is None:
            continue
        span = words
        ahead = _may_lie_ahead(match) and looks_ahead(text, span.start, span.end)
        resolve = _resolver(match, ahead=ahead)
        try:
            interval = joined(resolve(anchor.earliest), resolve(anchor.latest))
        except (ValueError, OverflowError):
            continue
        late = interval.earliest is not None and interval.earliest > anchor.latest
        found.append(DateMention(span, interval, ahead or late))
    return tuple(found)


def _may_lie_ahead(match: re.Match[str]) -> bool:
    """Whether only the words around can tell; "last" and "ago" tell by themselves."""
    named = match["on"] or match["in"] or match["md"] or match["dd"]
    this = (match["which"] or "").lower() in ("this", "current")
    return bool(named or this or (match["near"] or "").lower() == "tonight")


def _words_of(text: str, match: re.Match[str]) -> Span | None:
    """The words that are the date, without the preposition that showed it is one."""
    if match["in"] is None:
        return Span(*match.span())
    if match["in"] == "May" and _AMBIGUOUS_MAY.search(text, match.start(), match.start("in")):
        return None
    return Span(match.start("in"), match.end())


def _resolver(match: re.Match[str], *, ahead: bool) -> Callable[[date], Interval]:
    """How to find the days a match means, given the day of writing."""
    which = (match["which"] or ("coming" if ahead else "")).lower()
    if match["ago_unit"]:
        resolve = _ago(*_counts(match["ago_n"], match["ago_unit"]), match["ago_unit"])
    elif match["span_unit"]:
        resolve = _stretch(_counts(match["span_n"] or "one", match["span_unit"])[1], match)
    elif match["near"]:
        resolve = _near(match["near"].lower())
    elif match["period"]:
        resolve = _period(which, match["period"])
    elif match["day"] or match["on"]:
        resolve = _named_day(which, weekday_number(match["day"] or match["on"]))
    elif match["in_year"]:
        resolve = _month_of_year(month_number(match["in"]), match["in_year"])
    elif match["month"] or match["in"]:
        resolve = _named_month(which, month_number(match["month"] or match["in"]))
    else:
        number = int(re.sub(r"\D", "", match["dm"] or match["dd"]))
        resolve = _yearless(month_number(match["md"] or match["mm"]), number, ahead=ahead)
    return resolve


def _stretch(count: int, match: re.Match[str]) -> Callable[[date], Interval]:
    return lambda day: Interval(_minus(day, count, match["span_unit"]), day)


def _counts(words: str, unit: str) -> tuple[int, int]:
    words = words.lower()
    if words in _SMALL:
        return _SMALL[words], _SMALL[words]
    if words.isdecimal():
        return int(words), int(words)
    return (2, 3) if "couple" in words else (2, _FEW[unit])


def _minus(day: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return day - timedelta(days=count * (7 if unit == "week" else 1))
    months = count * {"month": 1, "year": 12, "decade": 120}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = days_of(year, month + 1)
    if last is None or last.latest is None:
        raise ValueError(year)
    return date(year, month + 1, min(day.day, last.latest.day))


def _ago(least: int, most: int, unit: str) -> Callable[[date], Interval]:
    """Nobody counts exactly: up to one unit less a day either way, but days as they are."""
    if unit == "day":
        return lambda day: Interval(_minus(day, most, unit), _minus(day, least, unit))
    one = timedelta(days=1)
    return lambda day: Interval(
        _minus(day, most + 1, unit) + one, _minus(day, least - 1, unit) - one
    )


def _near(words: str) -> Callable[[date], Interval]:
    first, last = {"yesterday": (-1, -1), "last night": (-1, 0), "tomorrow": (1, 1)}.get(
        words, (0, 0)
    )
    return lambda day: Interval(day + timedelta(days=first), day + timedelta(days=last))


def _period(which: str, period: str) -> Callable[[date], Interval]:
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)

    def resolve(day: date) -> Interval:
        monday = day - timedelta(days=day.weekday())
        if period == "week":
            # A week may begin on Sunday or on Monday.
            first = monday + timedelta(days=7 * step - 1)
            last = monday + timedelta(days=7 * step + 6)
            return Interval(first, min(last, day - timedelta(days=1)) if step < 0 else last)
        if period == "weekend":
            # "This weekend" may be the one just past.
            first = monday + timedelta(days=7 * (step or -1) + 4)
            return Interval(first, monday + timedelta(days=7 * step + 6))
        if period == "month":
            there = _minus(day.replace(day=1), -step, "month")
            return joined(days_of(there.year, there.month))
        return joined(days_of(day.year + step))

    return resolve


def _named_day(which: str, weekday: int) -> Callable[[date], Interval]:
    def resolve(day: date) -> Interval:
        back = day - timedelta(days=(day.weekday() - weekday) % 7)
        if which in ("next", "coming"):
            first = day + timedelta(days=(weekday - day.weekday()) % 7)
            return Interval(first, first + timedelta(days=7 if which == "next" else 0))
        if which in ("last", "past", "previous"):
            latest = back if back < day else day - timedelta(days=7)
            return Interval(latest - timedelta(days=7), latest)
        if which == "this":
            there = day - timedelta(days=day.weekday() - weekday)
            return Interval(min(back, there), max(back, there))
        return Interval(back, back)

    return resolve


def _named_month(which: str, month: int) -> Callable[[date], Interval]:
    def resolve(day: date) -> Interval:
        year = day.year
        if which in ("next", "coming"):
            year += month <= day.month if which == "next" else month < day.month
        elif which != "this":
            strictly = which in ("last", "past", "previous")
            year -= month >= day.month if strictly else month > day.month
        return joined(days_of(year, month))

    return resolve


def _month_of_year(month: int, which: str) -> Callable[[date], Interval]:
    step = {"last": -1, "this": 0, "next": 1}[which]
    return lambda day: joined(days_of(day.year + step, month))


def _yearless(month: int, number: int, *, ahead: bool) -> Callable[[date], Interval]:
    def resolve(day: date) -> Interval:
        days = list(_same_days(day, month, number))
        past = max((d for d in days if d <= day + timedelta(days=1)), default=None)
        coming = min((d for d in days if d >= day), default=None)
        if past is None or coming is None:
            raise ValueError(number)
        if ahead:
            return Interval(coming, coming)
        return Interval(
            past, coming if 0 < (coming - day).days <= _SOON < (day - past).days else past
        )

    return resolve


def _same_days(day: date, month: int, number: int) -> Iterator[date]:
    for year in range(day.year - 8, day.year + 9):
        there = days_of(year, month, number)
        if there is not None and there.earliest is not None:
            yield there.earliest
