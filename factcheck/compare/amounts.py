"""When two numbers can be one number, and two dates one day."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from math import isinf

from factcheck.compare.lexicon import GROUP_WORDS
from factcheck.compare.reading import Reading
from factcheck.models import Interval
from factcheck.text.number_words import CURRENCIES
from factcheck.text.quantities import Quantity
from factcheck.text.words import stem

NEAR = 0.02
"""Share by which two exact numbers may differ and still be one number rounded."""
ROUGH = 0.12
"""The same where either is said to be approximate."""
_MONEY = frozenset(CURRENCIES.values())
_PART_OF = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|some|many"
    r"|most|several|none|both|all|each|any|few) of (?:(?:the|its|their|our|these|those) )?\Z",
    re.IGNORECASE,
)
_REACH = 40
"""Code points before a number in which the part of it stands."""
_PERSONS = ("people", "person", "individual")
"""Words that count the same, but are too common to relate two sentences."""


def numbers_agree(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities can be the same number, whatever they count."""
    if one.low <= other.high and other.low <= one.high:
        return True
    share = ROUGH if one.approximate or other.approximate else NEAR
    a, b = _middle(one), _middle(other)
    return abs(a - b) <= share * max(abs(a), abs(b))


def _middle(quantity: Quantity) -> float:
    return quantity.low if isinf(quantity.high) else (quantity.low + quantity.high) / 2


def says_number(asked: Quantity, said: Quantity) -> bool:
    """Tell whether a number is said, not only left possible: "at least 187" does not say 312."""
    if isinf(said.high):
        share = NEAR if isinf(asked.high) else ROUGH
        if not asked.approximate and asked.low > (1 + share) * said.low:
            return False
    return numbers_agree(asked, said)


def find_alike(asked: Quantity, said: Iterable[Quantity]) -> list[Quantity]:
    """Return the numbers of what a quantity counts, and those that count nothing by themselves."""
    return [each for each in said if not each.unit or same_unit(asked, each)]


def find_lesser(asked: Quantity, said: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers of what a quantity counts, where none of them says it.

    So does none that counts nothing by itself: "340,000" of "340,000 of 410,000 customers". A sum
    in another currency is another sum.
    """
    if any(says_number(asked, each) for each in find_alike(asked, said)):
        return []
    return [each for each in said if same_unit(asked, each) or {asked.unit, each.unit} <= _MONEY]


def parts_of(reading: Reading) -> list[Quantity]:
    """Return quantities without the wholes they are parts of: "two of the three furnaces"."""
    return [
        q
        for q in reading.quantities
        if _PART_OF.search(reading.text, max(0, q.span.start - _REACH), q.span.start) is None
    ]


def find_rivals(asked: Quantity, said: Iterable[Quantity]) -> list[Quantity]:
    """Return the other numbers of what a quantity counts; none where one may be the same number.

    So may one that counts nothing by itself: "340,000" of "340,000 of 410,000 customers".
    """
    alike = find_alike(asked, said)
    if any(numbers_agree(asked, each) for each in alike):
        return []
    return [each for each in alike if each.unit]


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are known to count the same thing: "houses" and "homes"."""
    if not one.unit or not other.unit:
        return False
    kinds = _kinds()
    alike = kinds.get(one.unit, frozenset()) & kinds.get(other.unit, frozenset())
    return one.unit == other.unit or bool(alike)


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """The groups of relatives that a unit is in, by its stem."""
    found: dict[str, set[str]] = {}
    for kind, words in (*GROUP_WORDS.items(), ("persons", _PERSONS)):
        for word in words:
            found.setdefault(stem(word), set()).add(kind)
    return {unit: frozenset(kinds) for unit, kinds in found.items()}


def may_meet(one: Interval, other: Interval) -> bool:
    """Tell whether two stretches of days may share a day; an open end may reach anywhere."""
    before = one.latest is not None and other.earliest is not None and one.latest < other.earliest
    after = one.earliest is not None and other.latest is not None and other.latest < one.earliest
    return not before and not after
