"""Quantities: numbers with what they count, as the range an article's words allow.

Dates, ordinals, scores and telephone numbers are not quantities.
"""

import re
from dataclasses import dataclass

from factcheck.models import Span
from factcheck.text.dates import find_dates
from factcheck.text.words import STOPWORDS, stem

_ONES = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    w: 10 * i
    for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SMALL = "|".join(sorted(_ONES | _TENS, key=len, reverse=True))
_NUMBER = re.compile(
    r"(?<![\w.,:/-])(?P<money>US\$|[$€£¥])?\s?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s?(?P<scale>hundred|thousand|million|billion|trillion)\b)?"
    r"(?:\s?(?P<percent>%|per\s?cent\b))?(?![\d:/])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts."""

    span: Span
    low: float
    high: float
    """The number lies in [low, high]; infinite where the words leave it open ("more than")."""
    unit: str
    """"%", a currency, or the stem of the noun that follows; empty where none does."""
    approximate: bool = False


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities, in order."""
    taken = [mention.span for mention in find_dates(text)]
    found = []
    for match in _NUMBER.finditer(text):
        span = Span(*match.span())
        if any(span.overlaps(other) for other in taken):
            continue
        value = float(match["digits"].replace(",", "")) * _SCALE.get(
            (match["scale"] or "").lower(), 1
        )
        unit = match["money"] or ("%" if match["percent"] else "")
        if not unit:
            following = re.compile(r"\s+([^\W\d_]+)").match(text, span.end)
            if following and following[1].lower() not in STOPWORDS:
                unit = stem(following[1])
        before = text[max(0, span.start - 20) : span.start].lower()
        more = re.search(r"(?:more than|over|at least)\s*$", before)
        less = re.search(r"(?:less than|fewer than|under|up to|at most)\s*$", before)
        about = re.search(r"(?:about|around|nearly|almost|some|roughly)\s*$", before)
        found.append(
            Quantity(
                span,
                0 if less else value,
                float("inf") if more else value,
                unit,
                approximate=bool(about),
            )
        )
    return tuple(found)
