"""Dates that name their year, each as the interval of days it may mean.

Those that count from the day of writing are the business of `relative_dates`.
What a date is the date of is the business of `ingest` (publication) and `compare` (events).
"""

import re
from dataclasses import dataclass
from datetime import date

from factcheck.models import Interval, Span
from factcheck.text.date_words import DAY, MONTH, WEEKDAY, YEAR, joined, looks_ahead, month_number
from factcheck.text.days import LAST_YEAR, days_of


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that give a date."""

    span: Span
    interval: Interval
    """The days it may mean: one day, a month, a year, or both readings of 03/04/2021."""
    prospective: bool = False
    """The words around it say, or leave open, that it lay ahead when they were written."""


_ANY_YEAR = re.compile(rf"(?<![\w$€£¥#@&=%]){YEAR}(?![\d%°_@])(?![,.]\d)")
_REACH = 60
"""How far before its year a date may begin."""
_TO = r"\s?(?:[-–—/&]|to|and|or|through|until)\s?"
_TIME = (
    r"(?:,?\s(?:at\s)?\d\d?:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[+-]\d{4}|\s[A-Z]{2,4})?)?"
)
_BEFORE_YEAR = re.compile(
    rf"(?<![\w$€£])(?:{WEEKDAY},?\s{{1,3}})?(?:"
    rf"(?P<m1>{MONTH})\s{{0,3}}(?P<d1>{DAY})(?:{_TO}(?:(?P<m2>{MONTH})\s{{1,3}})?(?P<d2>{DAY}))?"
    rf"{_TIME},?\s{{0,3}}"
    rf"|(?:the\s)?(?P<d3>{DAY})(?:{_TO}(?P<d4>{DAY}))?(?:\s(?:day\s)?of)?[\s-]{{1,3}}"
    rf"(?:(?P<m3>{MONTH})(?:{_TO}(?P<d5>{DAY})\s{{1,3}}(?P<m4>{MONTH}))?),?[\s-]{{1,3}}(?:of\s)?"
    rf"|(?P<m5>{MONTH})(?:{_TO}(?P<m6>{MONTH}))?,?[\s-]{{1,3}}(?:of\s|in\s)?"
    rf"|(?P<n1>[0-3]?\d)(?P<sep>[-/.])(?P<n2>[0-3]?\d)(?P=sep)"
    r"|(?P<season>(?i:spring|summer|autumn|fall|winter))(?:\sof)?\s{1,3}"
    r"|(?P<fiscal>(?i:fiscal|financial|FY))(?:\s(?:the\s)?(?i:year))?(?:\sof)?[\s-]{0,3}"
    r")\Z"
)
_AFTER_YEAR = re.compile(
    r"(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:\s?Z\b|\s?[+-]\d\d:?\d\d)?)?"
    r"|-(?P<only>0[1-9]|1[0-2])(?![\d-])"
)
_DECADE = re.compile(r"['’]?s\b")
_RANGE = re.compile(rf"\s?[-–—/]\s?(?:(?P<whole>{YEAR})|(?P<short>\d\d))(?![\d%-])")

_NEAR_YEAR = re.compile(
    r"(?:\b(?i:in|since|during|until|till|by|before|after|from|between|through|throughout|early|late"
    r"|mid|circa|years?|of|to|around|about|as\searly\sas|back\sin|ca?\.|into|starting|beginning"
    r"|ending|copyright|for|than|below|above|pre|post|as\sfar\sback\sas|\(c\)|©)[\s-]{1,3}(?:(?i:the\syear|early|mid|late|about|around)[\s-]{1,3})?"
    r"|\b(?:Thanksgiving|Christmas|Easter|Ramadan|Day|Eve|Act|Q[1-4])\s{1,3}|©\s?)\Z"
)
_NAMED_YEAR = re.compile(r"\b(?i:in|since|year)\s{1,3}\Z")
"""What makes a year of a number that is oftener a count, under 1700."""
_OWNED = re.compile(r"[\s-]{1,2}[A-Za-z]|[,.;)]|['’]s|\Z")
_OWNER = re.compile(
    r"(?:\b(?i:the|an?|his|her|its|their|our|this|that|your|my|another)|\w['’]s|\ws['’])\s{1,3}"
    r"(?:[a-z]{1,12}[\s-]){0,2}\Z"
)
_COUNTED = re.compile(
    r"\s?(?:percent|per\scent|people|persons|votes?|voters|miles?|km|kilomet\w+|met(?:er|re)s?|feet"
    r"|foot|ft|yards?|days?|hours?|hrs|minutes|pounds|kg|tons?|tonnes|dollars|euros|troops|soldiers"
    r"|men|women|children|jobs|cases|deaths|words|seats|points|units|homes|houses|calories|GMT|UTC"
    r"|local\stime|pages|copies|members|workers|employees|residents|students|refugees|migrants"
    r"|others|times|acres|square|horsepower|rpm|mph|yen|yuan|pesos|rupees|rubles|delegates|inmates"
    r"|prisoners|patients|more|additional|or\smore|million|billion|thousand|[kKmM]g?\b)\b"
)
_CODE = re.compile(r"\s(?!US|UK|EU|UN|AD|CE|TV|AP|DC|NY|GM|PM|AM)[A-Z]{2}\d{0,3}\b")
"""Asteroids and the like: "2014 RC"."""
_YEARLY = re.compile(
    r"\s(?:presidential|midterm|general|gubernatorial|congressional|federal|[Ee]lections?|Olympics"
    r"|[Cc]ensus|campaign|primar(?:y|ies)|fiscal)\b"
)
_OPENS = re.compile(r"(?:\A|[.!?]\s{1,3}|\n\s{0,5})[\"“]?\Z")
_OPENED = re.compile(r"\s(?:was|is|has|saw|will|marked|brought|began|ended|may|could|should)\b")
_LISTED = re.compile(r"(?:,\s|,?\s(?:and|or|to)\s|\s?&\s?)(?:in\s)?\Z")
_OLD, _ROUND = 1700, 50


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Return the absolute dates of any precision, in order, never overlapping.

    Days, months, seasons, years, decades and ranges count, each with a year of four digits. A bare
    number counts as a year only where its neighbours say so. An impossible day is no date.
    """
    found: list[DateMention] = []
    for year in _ANY_YEAR.finditer(text):
        low = found[-1].span.end if found else 0
        if year.start() < low:
            continue
        read = _read(text, year, low)
        if read is not None:
            span, interval = read
            found.append(DateMention(span, interval, looks_ahead(text, span.start, span.end)))
    return tuple(found)


def _read(text: str, year: re.Match[str], low: int) -> tuple[Span, Interval] | None:
    """The date that a year belongs to, looking no further back than `low`."""
    begin = max(low, year.start() - _REACH)
    window = text[begin : year.start()]
    before = _BEFORE_YEAR.search(window)
    if before is not None and not (
        before["n1"] and window[: before.start()].endswith(tuple("-/."))
    ):
        return _dated(text, year, before, begin + before.start())
    number = int(year[0])
    if text[year.start() - 1 : year.start()] in ("/", "-", "–", ".") and not window.endswith(
        "mid-"
    ):
        return None
    after = _AFTER_YEAR.match(text, year.end())
    if after is not None and not _is_short_range(number, after["only"]):
        interval = days_of(
            number,
            int(after["month"] or after["only"]),
            int(after["day"]) if after["day"] else None,
        )
        return None if interval is None else (Span(year.start(), after.end()), interval)
    decade = _DECADE.match(text, year.end())
    if decade is not None and number % 10 == 0 and number >= _OLD:
        length = 100 if number % 100 == 0 and number != 2000 else 10  # noqa: PLR2004
        last = min(number + length - 1, LAST_YEAR)
        return Span(year.start(), decade.end()), joined(days_of(number), days_of(last))
    return _bare(text, year, window, close=low == begin)


def _dated(
    text: str, year: re.Match[str], before: re.Match[str], start: int
) -> tuple[Span, Interval] | None:
    number = int(year[0])
    interval: Interval | None
    if before["season"] or before["fiscal"]:
        interval, end = _season(number, before), year.end()
        ranged = _RANGE.match(text, year.end())
        if ranged is not None and _range_end(number, ranged) is not None:
            interval = joined(interval, days_of(number + 1, 3, 31))
            end = ranged.end()
        return Span(start, end), interval
    if before["n1"]:
        interval = _numeric(number, int(before["n1"]), int(before["n2"]), before["sep"])
    else:
        interval = _spelled(number, before)
    return None if interval is None else (Span(start, year.end()), interval)


def _spelled(year: int, before: re.Match[str]) -> Interval | None:
    """A day or month with its month's name, or a range of them within the year."""

    def days(month: str | None, day: str | None) -> Interval | None:
        return days_of(
            year,
            None if month is None else month_number(month),
            None if day is None else int(re.sub(r"\D", "", day)),
        )

    first, month, day = before["m1"], before["m2"], before["d2"]
    if first is not None:
        begin = days(first, before["d1"])
        end = begin if day is None else days(month or first, day)
    elif before["d3"] is not None:
        month = before["m4"] or before["m3"]
        begin = days(before["m3"], before["d3"])
        end = days(month, before["d5"] or before["d4"] or before["d3"])
    else:
        begin = days(before["m5"], None)
        end = days(before["m6"] or before["m5"], None)
    return None if begin is None or end is None else joined(begin, end)


def _numeric(year: int, first: int, second: int, separator: str) -> Interval | None:
    """03/04/2021 either way round; with full stops the day always stands first."""
    readings = [days_of(year, second, first)]
    if separator != ".":
        readings.append(days_of(year, first, second))
    possible = [reading for reading in readings if reading is not None]
    return joined(*possible) if possible else None


def _season(year: int, before: re.Match[str]) -> Interval:
    """A season lies in different months north and south, a fiscal year begins as it likes."""
    if before["fiscal"]:
        return Interval(date(year - 1, 1, 1), date(year + 1, 3, 31))
    if before["season"].lower() == "winter":
        return Interval(date(year - 1, 12, 1), date(year + 1, 3, 31))
    return Interval(date(year, 1, 1), date(year, 12, 31))


def _bare(
    text: str, year: re.Match[str], window: str, *, close: bool
) -> tuple[Span, Interval] | None:
    """A year alone, where the words beside it make it one."""
    number, end = int(year[0]), year.end()
    ranged = _RANGE.match(text, end)
    last = None if ranged is None else _range_end(number, ranged)
    if ranged is not None and last is None:
        return None
    if ranged is not None:
        end = ranged.end()
    after = text[end : end + 30]
    listed = close and _LISTED.fullmatch(window) is not None
    if _is_count(number, after) or not (
        listed or _is_span(ranged, after) or _is_year(number, window, after)
    ):
        return None
    return Span(year.start(), end), joined(days_of(number), days_of(last or number))


def _is_span(ranged: re.Match[str] | None, after: str) -> bool:
    """Whether two joined numbers are years by themselves: 2019-2021 always, 2019–20 at a stop."""
    return ranged is not None and (ranged["whole"] is not None or after[:1] in ",.;)\n")


def _is_count(number: int, after: str) -> bool:
    """Whether what follows makes a number of four digits a count, a code or part of a title."""
    return (
        _COUNTED.match(after) is not None
        or re.match(r":\s[A-Z]|\w|-\w", after.removeprefix("-era")) is not None
        or _CODE.match(after) is not None
        or (number % _ROUND == 0 and re.match(r"\s[a-z]{2,14}[^s]s\b", after) is not None)
    )


def _is_year(number: int, window: str, after: str) -> bool:
    """Whether the words on either side make a number of four digits a year."""
    if number < _OLD:
        return _NAMED_YEAR.search(window) is not None
    if window.endswith(("(", "[")):
        return after[:1] in ")];,"
    return (
        _NEAR_YEAR.search(window) is not None
        or (_OWNER.search(window) is not None and _OWNED.match(after) is not None)
        or _YEARLY.match(after) is not None
        or (_OPENS.search(window) is not None and _OPENED.match(after) is not None)
    )


def _is_short_range(year: int, ending: str | None) -> bool:
    """2011-12 is two years, 2011-08 a month."""
    return ending is not None and int(ending) == (year + 1) % 100


def _range_end(year: int, ranged: re.Match[str]) -> int | None:
    last = int(ranged["whole"]) if ranged["whole"] else year - year % 100 + int(ranged["short"])
    if ranged["short"] == "00" and year % 100 == 99:  # noqa: PLR2004
        last += 100
    return last if year < last <= LAST_YEAR else None
