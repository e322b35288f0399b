"""Dates as an article writes them, each as the interval of days it may mean.

What a date is the date of is the business of `ingest` (publication) and `compare` (events).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.models import Interval, Span
from factcheck.text.date_words import (
    DAY,
    LAST_YEAR,
    MONTH,
    WEEKDAY,
    YEAR,
    days_of,
    looks_ahead,
    month_number,
    weekday_number,
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that give a date."""

    span: Span
    interval: Interval
    """The days it may mean: one day, a month, a year, or both readings of 03/04/2021."""
    prospective: bool = False
    """The words around it say, or leave open, that it lay ahead when they were written."""


# ---------------------------------------------------------------------------------------------
# Dates that name their year
# ---------------------------------------------------------------------------------------------

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
        return Span(year.start(), decade.end()), _joined(days_of(number), days_of(last))
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
            interval = _joined(interval, days_of(number + 1, 3, 31))
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
    return None if begin is None or end is None else _joined(begin, end)


def _numeric(year: int, first: int, second: int, separator: str) -> Interval | None:
    """03/04/2021 either way round; with full stops the day always stands first."""
    readings = [days_of(year, second, first)]
    if separator != ".":
        readings.append(days_of(year, first, second))
    possible = [reading for reading in readings if reading is not None]
    return _joined(*possible) if possible else None


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
    return Span(year.start(), end), _joined(days_of(number), days_of(last or number))


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


def _joined(*parts: Interval | None) -> Interval:
    ends = [day for part in parts if part for day in (part.earliest, part.latest) if day]
    return Interval(min(ends), max(ends))


_KEPT = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)


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


# ---------------------------------------------------------------------------------------------
# Dates that count from the day of writing
# ---------------------------------------------------------------------------------------------

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
            interval = _joined(resolve(anchor.earliest), resolve(anchor.latest))
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
            return _joined(days_of(there.year, there.month))
        return _joined(days_of(day.year + step))

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
        return _joined(days_of(year, month))

    return resolve


def _month_of_year(month: int, which: str) -> Callable[[date], Interval]:
    step = {"last": -1, "this": 0, "next": 1}[which]
    return lambda day: _joined(days_of(day.year + step, month))


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
