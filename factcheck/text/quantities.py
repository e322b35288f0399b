"""Quantities: numbers with what they count, as the range an article's words allow.

Dates, times, ordinals, scores, ages in passing and telephone numbers are not quantities. How
numbers are written is the business of `number_words`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf

from factcheck.models import Span
from factcheck.text.date_words import DAY, MONTH
from factcheck.text.dates import find_dates
from factcheck.text.number_words import CURRENCIES, Number, find_numbers
from factcheck.text.words import STOPWORDS, stem


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts."""

    span: Span
    """The number with its currency, scale word or per cent, without "about" or the noun."""
    low: float
    high: float
    """The number lies in [low, high]; infinite where the words leave it open ("more than")."""
    unit: str
    """"%", a currency's sign, or the stem of the noun that follows; empty where none does."""
    approximate: bool = False
    """The words are rough: "about", "nearly", "dozens", "a third"."""


_ROUGH = 0.1
"""How far "about" may be off, as a share of the number: what writers round away."""

_MORE = re.compile(
    r"\b(?:more\sthan|over|above|greater\sthan|upwards?\sof|in\sexcess\sof|exceed(?:s|ed|ing)?"
    r"|north\sof|at\sleast|no\s(?:fewer|less)\sthan|not\sless\sthan|a\sminimum\sof|surpass(?:ed|ing)"
    r"|topp(?:ed|ing)|beyond|well\sover|better\sthan|higher\sthan|larger\sthan|older\sthan"
    r"|longer\sthan|>)\s{0,2}(?:an?\sestimated\s|about\s)?\Z",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:less\sthan|fewer\sthan|under|below|up\sto|as\s(?:many|much|high)\sas|at\smost"
    r"|no\s(?:more|greater)\sthan|not\smore\sthan|a\smaximum\sof|lower\sthan|younger\sthan"
    r"|shorter\sthan|within|<)\s{0,2}(?:an?\sestimated\s|about\s)?\Z",
    re.IGNORECASE,
)
_ALMOST = re.compile(
    r"\b(?:nearly|almost|just\sunder|close\sto|approaching|not\squite|shy\sof)\s{1,2}\Z",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\b(?:some|(?<!more\s)about|around|roughly|approximately|approx\.?|an?\sestimated|estimated|circa|ca?\."
    r"|somewhere\saround|perhaps|maybe)\s{1,2}|[~≈]\s?)\Z",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"(?:than|over|above|of|ing|ed|least|beyond|under|below|to|as|most|maximum|within|early|almost"
    r"|quite|some|about|around|ly|approx\.?|ca?\.?|circa|perhaps|maybe|[<>~≈])\s{0,2}\Z",
    re.IGNORECASE,
)
"""The last letters of all of those, to save the search for them where none can be."""
_OR = re.compile(r"[\s-]?(?:\+|plus\b|or\s(?P<way>more|so|fewer|less)\b)", re.IGNORECASE)
_REACH = 32

_PERCENT = re.compile(
    r"\s?(?:%|percent\b|per\s?cent\b|pct\b)|-(?:percent|per\s?cent)\b", re.IGNORECASE
)
_POINTS = re.compile(r"[\s-](?:percentage|basis)[\s-]points?\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\s(?:(?i:U\.?S\.?)\s)?(?P<name>dollars?|euros?|yen|rupees|roubles|rubles|yuan|pesos|francs"
    r"|USD|EUR|GBP)\b"
)
_FOLLOWING = re.compile(r"(?P<by>[\s-])(?P<of>of\s)?(?P<word>(?:[A-Z]\.){2,}|[^\W\d_][\w’'-]*)")
_GLUED = re.compile(r"(?:km|kg|cm|mm|ft|lbs?|mph|kph|MW|GW|kW|kWh)\b")
_NOUN_REACH = 5
"""Words after a number among which its noun is: "five senior law enforcement officials"."""
_IRREGULAR = frozenset(
    "people men women children police troops feet personnel crew cattle staff fish sheep deer"
    " aircraft cannabis cocaine heroin fentanyl oil gas land water teeth mice media data".split()
)
_NOT_PLURAL = frozenset("previous various this is was has does us news ss".split())
_VERBS = frozenset(
    "arrived died killed said told were was had has have is are did wounded injured dead missing"
    " arrested left remained voted lost won went came took made got went wide long old tall high"
    " deep away ago later earlier percent more less fewer times others".split()
)
_MEASURES = frozenset(
    "person man woman child boy girl soldier officer civilian death case victim suspect percent"
    " year month week hour minute second mile kilometre kilometer metre meter ton tonne vote seat"
    " dollar pound euro cent inch foot acre barrel gallon"
    " cc mm cm km kg hp lb lbs oz yr karat degree".split()
)

_NEVER = re.compile(
    r"(?P<phone>\+\d[\d\s().-]{7,16}\d|\(?\b\d{3}\)?[\s.-]\d{3}[.-]\d{4}\b)"
    r"|(?P<local>(?<![$€£¥₹₽₩₪])\b\d{3}-\d{4}\b)"
    r"|(?P<time>\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\b|\b\d{1,2}:\d\d\b|\b\d{1,2}\so['’]clock\b"
    r"|\b\d{3,4}\s(?:GMT|UTC)\b|(?<=\b[Aa]t\s)\d{3,4}\s(?:hours|hrs)\b"
    r"|\b(?:[01]\d|2[0-3])[0-5]\d\s(?:hours|hrs)\b(?!\s(?:of|an?|per|each|every|spent|worked)\b))"
    rf"|(?P<day>\b{MONTH}\s{{1,2}}{DAY}(?:\s?[-–]\s?{DAY})?(?![\d,]\d)"
    rf"|\b(?:{DAY}(?:\s?[-–]\s?|\sto\s|\sand\s))?{DAY}\s(?:of\s)?{MONTH})"
    r"|(?P<address>\b\d{1,5}\s(?:(?:[NSEW]\.?|North|South|East|West)\s)?(?:[A-Z][\w.]{1,15}\s){1,3}"
    r"(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Drive|Lane|Way|Place|Court)\b)"
    r"|(?P<label>^\s{0,8}\(?\d{1,3}[.)]\s|^\s{0,8}\d{1,9}\s{0,8}$)"
    r"|(?P<age>,\s\d{1,3}[,;]|\(\d{1,3}\)|\b[Aa]ged?\s\d{1,3}\b)"
    r"|(?P<grid>\b\d{1,5}\s?[x×]\s?\d{1,5}\b)"
    r"|(?P<pair>\b(?:24/7|9/11|7/7|50[-/]50|20/20|1/6)\b)",
    re.MULTILINE,
)
_DIALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|(?:tele)?phone[ds]?|tel|dial(?:led|ing)?|fax|ring|hotline|numbers?)\b"
    r"[^.!?\n]{0,24}\Z",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:\b(?:[Nn]o\.?|[Nn]umber|[Nn]r\.?|[Pp]ages?|pp?\.|[Rr]oom|[Ff]light|[Ss]ection|[Aa]rticle"
    r"|[Cc]hapter|[Rr]oute|[Hh]ighway|[Ii]nterstate|[Cc]hannel|[Vv]ersion|[Vv]ol\.?|[Vv]olume"
    r"|[Ee]pisode|[Ss]eason|[Gg]rade|[Dd]istrict|[Pp]hase|[Ll]evel|[Tt]ier|[Cc]lass|[Tt]itle|[Gg]ate"
    r"|[Pp]recinct|[Ww]ard|[Uu]nit|[Ii]tem|[Pp]art|[Ss]tage|[Rr]ound|[Ww]eek|[Dd]ay|[Ff]igure|[Tt]able"
    r"|[Tt]ype|[Cc]ategory|[Aa]mendment|[Pp]roposition|[Ff]ormula|[Ee]xit|[Tt]erminal|[Pp]latform|Fortune|FTSE|Nasdaq|Dow|iPhone|Boeing)"
    r"|#|§)\s{0,2}\Z"
)
_PROPER = re.compile(r"(?<![.!?”\"\n]\s)(?<!\A)\b(?P<name>[a-z]?[A-Z][\w.&’'-]{1,20})\s\Z")
_OPENING = frozenset(
    "In The At By For From With And But Of On To A An About Over More Nearly Almost Some Only Just"
    " Around At Than Those These All Another Up Under After Before Between Since Until Per His Her"
    " Its Their Our Least Fewer Less Roughly Approximately Exactly When While As If Or So That"
    " Another Last Next Every Each Total Top Another Says Said".split()
)
_SCORED = re.compile(
    r"\b(?:won|lost|win|beat|beaten|defeated|vote[ds]?|voting|ruled|tied|drew|score[ds]?|lead|led"
    r"|leading|record|split|by)\s(?:[\w’']{1,15}\s){0,3}(?:an?\s)?\Z",
    re.IGNORECASE,
)
_SCORE_OF = re.compile(
    r"\s(?:\w{1,12}\s)?(?:win|victory|loss|defeat|lead|draw|vote|ruling|decision|record|majority"
    r"|score|thriller|split|favou?r)\b"
)
_TO = frozenset(["-", "–", "—", "to", "and", "or"])
_TIMES = re.compile(r"(?:second|minute|hour|day|week|month|year|decade)s?\b", re.IGNORECASE)
_APART = 12
"""Characters between two numbers that can be one quantity: "percent to "."""
_BETWEEN = re.compile(r"\b(?:between|from)\s(?:an?\s)?(?:about\s)?\Z", re.IGNORECASE)
_OUT_OF = re.compile(r"\s(?:in|out\sof)(?:\severy)?\s", re.IGNORECASE)
_SMALL_RATIO = 1000
_YEARS = range(1900, 2101)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities, in order, never overlapping.

    A range is one quantity ("10 to 15 people"), a share in words is in per cent ("two-thirds of",
    "one in five"). "One" counts only where it can be nothing else.
    """
    dates = [mention.span for mention in find_dates(text)]
    starts = [span.start for span in dates]
    numbers = [
        number
        for number in find_numbers(text)
        if not any(
            number.span.overlaps(dates[at])
            for at in (
                bisect_right(starts, number.span.start) - 1,
                bisect_left(starts, number.span.start),
            )
            if 0 <= at < len(dates)
        )
        and (number.spelled or not _is_barred(text, number.span))
    ]
    return tuple(_quantities(text, numbers))


def _is_barred(text: str, span: Span) -> bool:
    """Whether digits belong to a time, a day, an address or something else that counts nothing."""
    return any(
        span.overlaps(Span(*match.span())) and not (match["local"] and _is_range(text, match))
        for match in _NEVER.finditer(text, max(0, span.start - _REACH), span.end + _REACH)
    )


def _is_range(text: str, local: re.Match[str]) -> bool:
    """Whether two numbers joined as in a local telephone number are ends of a range: they count."""
    first, second = map(int, local[0].split("-"))
    before = text[max(0, local.start() - _REACH) : local.start()]
    counts = any(each.match(text, local.end()) for each in (_PERCENT, _MONEY, _GLUED))
    counts = counts or _unit_word(text, local.end()) != ""
    return first < second and counts and _DIALLED.search(before) is None


def _quantities(text: str, numbers: list[Number]) -> Iterator[Quantity]:
    at = 0
    while at < len(numbers):
        first = numbers[at]
        second = numbers[at + 1] if at + 1 < len(numbers) else None
        at += 1
        joined = None if second is None else _joined(text, first, second)
        if joined is not None and second is not None:
            at += 1
            if _is_score(text, first, second):
                continue
            first = joined
        quantity = _quantity(text, first)
        if quantity is not None:
            yield quantity


def _joined(text: str, first: Number, second: Number) -> Number | None:
    """Two numbers that give one quantity: the ends of a range, or a ratio."""
    between = text[first.span.end : second.span.start]
    if len(between) > _APART or (second.currency and not first.currency):
        return None
    return _ratio(text, first, second, between) or _range(text, first, second, between)


def _ratio(text: str, first: Number, second: Number, between: str) -> Number | None:
    if _OUT_OF.fullmatch(between) is None or not 0 < first.low < second.low <= _SMALL_RATIO:
        return None
    follows = _FOLLOWING.match(text, second.span.end)
    counted = follows is not None and _is_plural(follows["word"].lower())
    timed = follows is not None and _TIMES.match(follows["word"]) is not None
    if timed or not (first.spelled or counted or "out" in between.lower()):
        return None
    share = 100 * first.low / second.low
    return Number(Span(first.span.start, second.span.end), share, share, rough=True, share=True)


def _range(text: str, first: Number, second: Number, between: str) -> Number | None:
    percent = _PERCENT.match(between)
    word = between[percent.end() if percent else 0 :].strip().lower()
    if word not in _TO:
        return None
    low = first.low
    if second.scaled and not first.scaled and low < second.low:
        low *= next((size for size in (1e12, 1e9, 1e6, 1e3) if second.low >= size), 1)
        low = first.low if low > second.low else low
    before = text[max(0, first.span.start - _REACH) : first.span.start]
    paired = word == "and" and _BETWEEN.search(before) is not None
    either = word == "or" and low < second.low <= 2 * low
    if word in ("and", "or") and not paired and not either:
        return None
    return replace(
        second,
        span=Span(first.span.start, second.span.end),
        low=min(low, second.low),
        high=max(low, second.low),
        currency=first.currency or second.currency,
        rough=either,
    )


def _is_score(text: str, first: Number, second: Number) -> bool:
    between = text[first.span.end : second.span.start].strip()
    if between not in ("-", "–", "—", "to") or first.currency or second.scaled:
        return False
    after = text[second.span.end : second.span.end + _REACH]
    if _PERCENT.match(after):
        return False
    if between != "to" and first.low >= second.low:
        return True
    before = text[max(0, first.span.start - _REACH) : first.span.start]
    return _SCORE_OF.match(after) is not None or (
        _SCORED.search(before) is not None and not _unit_word(text, second.span.end)
    )


def _quantity(text: str, number: Number) -> Quantity | None:
    before = text[max(0, number.span.start - _REACH) : number.span.start]
    unit, end = _unit(text, number)
    if not _counts(text, number, unit, before):
        return None
    low, high, rough = number.low, number.high, number.rough
    compound = text[end : end + 1] == "-" and before.lower().endswith(("under ", "over "))
    before = before if _HEDGED.search(before) and not compound else ""
    after = _OR.match(text, end)
    way = (after["way"] or "more").lower() if after else ""
    if _MORE.search(before) or way == "more":
        high = inf
    elif _LESS.search(before) or way in ("fewer", "less"):
        low = 0.0
        rough = rough or "as" in before.lower().split()
    elif _ALMOST.search(before):
        low, rough = low * (1 - _ROUGH), True
    elif _ABOUT.search(before) or way == "so" or (rough and low == high):
        low, high, rough = low * (1 - _ROUGH), high * (1 + _ROUGH), True
    low, high = (bound if bound == inf else round(float(bound), 6) for bound in (low, high))
    return Quantity(Span(number.span.start, end), low, high, unit, rough)


def _unit(text: str, number: Number) -> tuple[str, int]:
    """What a number counts, and where the words that belong to the number itself end."""
    end = number.span.end
    if number.currency or number.share:
        return number.currency or "%", end
    for written, unit in ((_POINTS, "point"), (_PERCENT, "%"), (_MONEY, ""), (_GLUED, "")):
        found = written.match(text, end)
        if found is not None:
            name = found[0].strip().lower().split()[-1]
            end = number.span.end if written is _POINTS else found.end()
            return unit or CURRENCIES.get(name, name.removesuffix("s")), end
    return _unit_word(text, end), end


def _unit_word(text: str, end: int) -> str:
    """The stem of the noun counted: the first plural that follows, or a measure or "-year-old"."""
    after = _OR.match(text, end)
    at = after.end() if after else end
    for place in range(_NOUN_REACH):
        found = _FOLLOWING.match(text, at)
        if found is None:
            break
        whole = found["word"].lower().replace("’", "'").removesuffix("'s")
        word = (
            whole.removeprefix("square-").split("-")[0]
            if found["by"] == "-" or "year-old" in whole
            else whole
        )
        if _is_plural(word):
            return stem(word)
        measure = place == 0 and not found["of"] and (word in _MEASURES or found["by"] == "-")
        if measure or "-old" in whole:
            return stem(word)
        if word in STOPWORDS or word in _VERBS or word.endswith("ly"):
            break
        at = found.end()
    return ""


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR or (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and len(word) > 3  # noqa: PLR2004
        and word not in _NOT_PLURAL
    )


def _counts(text: str, number: Number, unit: str, before: str) -> bool:
    """Whether a number counts or measures something, rather than naming it."""
    words = number.span.slice(text).lower()
    if words == "one":
        follows = _FOLLOWING.match(text, number.span.end)
        return follows is not None and follows["word"].lower() in _MEASURES
    if unit and not unit.isalpha():
        return True
    if _NAMED.search(before):
        return False
    following = _FOLLOWING.match(text, number.span.end)
    plural = following is not None and _is_plural(following["word"].lower())
    proper = _PROPER.search(before)
    if proper is not None and proper["name"] not in _OPENING and not plural and not number.scaled:
        return False
    return plural or not (words.isdecimal() and int(words) in _YEARS)
