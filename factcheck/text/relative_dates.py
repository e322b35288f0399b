"""Dates that count from the day of writing, or leave out their year: "last month", "on May 5"."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from math import ceil, floor
from typing import NamedTuple

from factcheck.models import Interval, Span
from factcheck.text.date_words import (
    DAY,
    MONTH,
    WEEKDAY,
    joined,
    looks_ahead,
    looks_behind,
    month_number,
    weekday_number,
)
from factcheck.text.dates import DateMention, find_dates
from factcheck.text.days import days_of
from factcheck.text.number_words import find_numbers

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
_TO = r"(?:[-–/]|\s(?:[-–—]|to|and|or|through|until|till)\s)"
_RELATIVE = re.compile(
    rf"\b(?:(?:(?P<ago_n>(?<!half )an?|{_VAGUE})\s{{1,3}})?{_UNIT.format('ago_unit')}\sago\b"
    rf"|(?:[Tt]he|[Tt]hese|[Tt]his)\s(?:past|last|previous)\s(?:(?P<span_n>{_COUNT}|{_VAGUE})\s)?"
    rf"{_UNIT.format('span_unit')}\b"
    rf"|(?P<which>(?i:last|this|next|current|coming|past|previous))\s"
    rf"(?:(?P<period>week|weekend|month|year)|(?P<day>{_PLAIN_DAY})|(?P<month>{_FULL_MONTH}))\b"
    r"|(?P<near>(?<![a-zA-Z] (?=T))(?i:today(?!\sshow)|tonight|yesterday"
    r"|this\s(?:morning|afternoon|evening)|last\snight|tomorrow))\b"
    rf"|(?:{WEEKDAY},?\s)?(?:(?P<md>{MONTH})\s(?P<dm>{DAY})(?:[-–/](?P<dm_to>{DAY}))?"
    rf"|(?<!\d[.,:/–-])(?P<dd>{DAY})(?:{_TO}(?P<dd_to>{DAY}))?(?:\sof)?\s(?P<mm>{MONTH}))"
    r"(?![\w/:%]|[,.]\d)"
    rf"|{_NOT_A_DAY}(?P<on>{_PLAIN_DAY})(?!\s(?:Times|Mirror|Night\sL|Mail|Telegraph|Review|Herald"
    r"|School|Post|Express|Sun\b))\b"
    rf"|(?i:in|since|until|during|early|late|mid|through|from|by)[\s-]{{1,2}}(?:(?i:early|late|mid)"
    rf"[\s-])?(?P<in>{_FULL_MONTH})\b(?!\s(?:\d|[A-Z][a-z]))"
    r"(?:,?\s(?:of\s)?(?P<in_year>last|this|next)\syear)?"
    r")"
)
_REACH = 60
"""How far before its unit a number may begin: "one hundred and twenty-five years ago"."""
_BEFORE_THAT = re.compile(r"\b(?:day|week|month|year|decade)s?\sand\s{1,3}\Z")
_OR = re.compile(r"\s?(?:[-–—]|to|or)\s?")
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
    at = 0
    found: list[DateMention] = []
    for match in _RELATIVE.finditer(text):
        counted = _counted(text, match)
        whole = Span(match.start() if counted is None else counted.start, match.end())
        while at < len(taken) and taken[at].end <= whole.start:
            at += 1
        if at < len(taken) and whole.overlaps(taken[at]):
            continue
        if found and found[-1].span.overlaps(whole):
            continue
        span = whole if match["in"] is None else _month_alone(text, match)
        if span is None or (match["ago_unit"] and counted is None):
            continue
        ahead = _may_lie_ahead(match) and looks_ahead(text, span.start, span.end)
        behind = match["in"] is None or looks_behind(text, span.start, span.end)
        resolve = _resolver(match, counted, ahead=ahead, behind=behind)
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


def _month_alone(text: str, match: re.Match[str]) -> Span | None:
    """A month without the preposition that showed it is one; None where it may be a verb."""
    if match["in"] == "May" and _AMBIGUOUS_MAY.search(text, match.start(), match.start("in")):
        return None
    return Span(match.start("in"), match.end())


class _Count(NamedTuple):
    """Where a count of units begins, the least it may be and the most."""

    start: int
    least: int
    most: int


def _counted(text: str, match: re.Match[str]) -> _Count | None:
    """How many units ago, where that is said and can be read whole."""
    unit = match["ago_unit"]
    if unit is None:
        return None
    begin = max(0, match.start() - _REACH)
    window = text[begin : match.start()]
    count: _Count | None
    if match["ago_n"]:
        count = _Count(match.start(), *_counts(match["ago_n"], unit))
    else:
        count = _numbered(window, begin)
    return None if count is None or _BEFORE_THAT.search(window, 0, count.start - begin) else count


def _numbered(window: str, begin: int) -> _Count | None:
    """The number, or the two ends of a range, that a window from `begin` ends in."""
    before = window.rstrip()
    *others, last = find_numbers(before) or (None,)
    if last is None or last.span.end != len(before) or len(window) - len(before) not in (1, 2, 3):
        return None
    first = others[-1] if others else None
    if first is None or not _OR.fullmatch(before, first.span.end, last.span.start):
        first = last
    if first.currency or last.currency or last.rough or (begin and not first.span.start):
        return None
    low, high = sorted((first.low, last.high))
    return _Count(begin + first.span.start, floor(low), ceil(high))


def _resolver(
    match: re.Match[str], counted: _Count | None, *, ahead: bool, behind: bool
) -> Callable[[date], Interval]:
    """How to find the days a match means, given the day of writing."""
    which = (match["which"] or ("coming" if ahead else "")).lower()
    if counted is not None:
        resolve = _ago(counted.least, counted.most, match["ago_unit"])
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
    elif match["in"] and not (ahead or behind):
        resolve = _either_month(month_number(match["in"]))
    elif match["month"] or match["in"]:
        resolve = _named_month(which, month_number(match["month"] or match["in"]))
    else:
        first = _day_number(match["dm"] or match["dd"])
        last = _day_number(match["dm_to"] or match["dd_to"] or match["dm"] or match["dd"])
        resolve = _yearless(month_number(match["md"] or match["mm"]), first, last, ahead=ahead)
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


def _either_month(month: int) -> Callable[[date], Interval]:
    """A month that nothing says is over: of the one before and the one to come, either."""
    past, coming = _named_month("", month), _named_month("coming", month)

    def resolve(day: date) -> Interval:
        ahead = coming(day)
        soon = ahead.earliest is not None and (ahead.earliest - day).days <= _SOON
        return joined(past(day), ahead) if soon or month > day.month else past(day)

    return resolve


def _month_of_year(month: int, which: str) -> Callable[[date], Interval]:
    step = {"last": -1, "this": 0, "next": 1}[which]
    return lambda day: joined(days_of(day.year + step, month))


def _day_number(written: str) -> int:
    return int(re.sub(r"\D", "", written))


def _yearless(month: int, first: int, last: int, *, ahead: bool) -> Callable[[date], Interval]:
    def resolve(day: date) -> Interval:
        days = list(_same_days(day, month, first))
        past = max((d for d in days if d <= day + timedelta(days=1)), default=None)
        coming = min((d for d in days if d >= day), default=None)
        if (
            past is None
            or coming is None
            or not past.day <= last <= monthrange(past.year, month)[1]
        ):
            raise ValueError(last)
        open_ = 0 < (coming - day).days <= _SOON < (day - past).days
        begin, end = (coming, coming) if ahead else (past, coming if open_ else past)
        return Interval(begin, end + timedelta(days=last - first))

    return resolve


def _same_days(day: date, month: int, number: int) -> Iterator[date]:
    for year in range(day.year - 8, day.year + 9):
        there = days_of(year, month, number)
        if there is not None and there.earliest is not None:
            yield there.earliest
