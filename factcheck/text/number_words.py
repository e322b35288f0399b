"""Numbers as an article writes them, in digits or words, each with its value.

What a number counts, and how sure the words are of it, is the business of `quantities`.
"""

import re
from dataclasses import dataclass

from factcheck.models import Span

_ONES = "zero one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES: dict[str, float] = {
    **dict(zip(_ONES + _TEENS, range(20), strict=True)),
    **dict(zip(_TENS, range(20, 100, 10), strict=True)),
    "a": 1,
    "an": 1,
}
_SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "mm": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
}
_VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (24, 100),
    "scores": (40, 200),
    "hundreds": (200, 1e3),
    "thousands": (2e3, 1e5),
    "millions": (2e6, 1e9),
    "billions": (2e9, 1e12),
    "tens of thousands": (2e4, 1e5),
    "dozens of thousands": (2e4, 1e5),
    "hundreds of thousands": (2e5, 1e6),
    "tens of millions": (2e7, 1e8),
    "hundreds of millions": (2e8, 1e9),
    "hundreds of billions": (2e11, 1e12),
    "tens of billions": (2e10, 1e11),
}
"""What writers mean by them at the least and at the most, read generously."""
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
CURRENCIES = {
    "us$": "$",
    "$": "$",
    "usd": "$",
    "dollar": "$",
    "dollars": "$",
    "c$": "C$",
    "a$": "A$",
    "hk$": "HK$",
    "nz$": "NZ$",
    "€": "€",
    "eur": "€",
    "euro": "€",
    "euros": "€",
    "£": "£",
    "gbp": "£",
    "¥": "¥",
    "yen": "¥",
    "₹": "₹",
    "rs": "₹",
    "rupees": "₹",
    "₽": "₽",
    "rubles": "₽",
    "roubles": "₽",
    "₩": "₩",
    "₪": "₪",
    "yuan": "yuan",
    "pesos": "peso",
    "francs": "franc",
}
"""How one currency is written, and the one sign it is known by here."""

_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_ONES[1:])}))?|{'|'.join(_TEENS + _ONES)})"
_SCALE = r"(?:hundred|thousand|million|billion|trillion)"
_SIGN = r"(?:US\$|C\$|A\$|HK\$|NZ\$|[$€£¥₹₽₩₪]|\b(?:USD|EUR|GBP|Rs)\b\.?)"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
_NUMBER = re.compile(
    rf"(?:(?P<sign>{_SIGN})\s?(?P<paid>{_DIGITS})(?P<glyph1>[½¼¾⅓⅔])?"
    rf"(?:[\s-]?(?P<paid_scale>(?i:{_SCALE}|mn|bn|trn|tn))\b|(?P<paid_short>[kKmMbB]|MM)\b)?(?!,\d)"
    rf"|(?<![\w.,:/#@+'’&*=])(?<![^\W\d_]-)(?P<digits>{_DIGITS})(?P<glyph>[½¼¾⅓⅔])?"
    rf"(?:[\s-]?(?P<scale>(?i:{_SCALE}s?))\b|\s?(?P<short>bn|mn|trn)\b)?(?![,.:/]\d)"
    rf"|(?<![\w'’.-])(?i:"
    rf"(?P<vague>(?:(?:tens|dozens|hundreds)\sof\s)(?:thousands|millions|billions)"
    rf"|(?:dozens|scores|hundreds|thousands|millions|billions)(?=\s(?:of|more)\b))"
    rf"|(?P<half>half\san?|(?:half|a\squarter|three[\s-]quarters)\sof\sa)\s(?P<half_scale>{_SCALE}|dozen)"
    rf"|(?P<parts>(?:an?|one|two|three|four|nine)[\s-](?:third|quarter|fifth|sixth|eighth|tenth)s?)"
    rf"(?=\s(?:of|the)\b)"
    rf"|(?P<plain_half>half)(?=\s(?:of|the|its|their|his|her|our|all|as\smany)\b)"
    rf"|(?P<dozen>(?:an?|{_SMALL})\sdozen)"
    rf"|(?P<words>(?:an?(?=\s{_SCALE}\b)|{_SMALL})"
    rf"(?:(?:\s|-)and(?:\s|-)a(?:\s|-)(?P<more>half|quarter))?"
    rf"(?:[\s-]{_SCALE}(?:,?\s(?:and\s)?{_SMALL}(?![\w-]))?){{0,4}})"
    r"))(?:(?=(?:km|kg|cm|mm|ft|lbs?|mph|kph|MW|GW|kW|kWh)\b)|(?![\w’])(?!'\w))"
)

_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")
_SINGULAR = ("dozen", "score", "hundred", "thousand", "million", "billion", "trillion", *_PARTS)
_TELLING = frozenset({*_ONES, *_TEENS, *_TENS, *_SINGULAR, *(f"{word}s" for word in _SINGULAR)})
"""Words of which every number without digits has one: far sooner looked for than the numbers."""


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a text, without what it counts."""

    span: Span
    low: float
    high: float
    rough: bool = False
    """It is a round word: "a dozen", "thousands", "half"."""
    currency: str = ""
    share: bool = False
    """It is a part of a whole, given in per cent: "a third" is 33.3."""
    scaled: bool = False
    """A scale word belongs to it: "3 million"."""
    spelled: bool = False
    """It is written in words."""


def find_numbers(text: str) -> tuple[Number, ...]:
    """Return the numbers, in order. Ordinals, and digits that belong to a code, are none."""
    if not _DIGIT.search(text) and _TELLING.isdisjoint(_LETTERS.findall(text.lower())):
        return ()
    return tuple(
        number for match in _NUMBER.finditer(text) if (number := _number(text, match)) is not None
    )


def _number(text: str, match: re.Match[str]) -> Number | None:
    span = Span(*match.span())
    words = " ".join(match[0].lower().split())
    if match["paid"] or match["digits"]:
        return _written(span, match)
    if match["vague"]:
        return Number(span, *_VAGUE.get(words, (2e3, 1e9)), rough=True)
    if match["words"]:
        if words in ("one", "zero") and text[match.end() : match.end() + 1] == "-":
            return None
        value = _spelled(words)
        return Number(span, value, value, scaled=bool(re.search(_SCALE, words)), spelled=True)
    return _round(span, match, words)


def _round(span: Span, match: re.Match[str], words: str) -> Number:
    """Half a million, a quarter of a million, two-thirds of, a dozen."""
    if match["parts"] or match["plain_half"]:
        value = _part(words)
        return Number(span, value, value, rough=True, share=True)
    if match["half"]:
        whole = match["half_scale"].lower()
        part = 0.5 if words.startswith("half") else 0.25 if words.startswith("a") else 0.75
        value = part * (12 if whole == "dozen" else _scale(whole))
    else:
        value = 12 * _spelled(words.removesuffix("dozen").strip())
    return Number(span, value, value, rough=True, scaled=True)


def _written(span: Span, match: re.Match[str]) -> Number:
    """A number in digits."""
    scale = match["paid_scale"] or match["paid_short"] or match["scale"] or match["short"]
    value = float((match["paid"] or match["digits"]).replace(",", ""))
    value += _GLYPHS.get(match["glyph1"] or match["glyph"] or "", 0)
    value *= _scale(scale) if scale else 1
    sign = (match["sign"] or "").lower().rstrip(".")
    return Number(span, value, value, currency=CURRENCIES.get(sign, ""), scaled=bool(scale))


def _scale(word: str) -> float:
    lower = word.lower()
    return _SCALES.get(lower) or _SCALES[lower.removesuffix("s")]


def _part(words: str) -> float:
    """A fraction in words, in per cent."""
    if words == "half":
        return 50.0
    count, part = re.split(r"[\s-]", words, maxsplit=1)
    return 100 * _VALUES[count] / _PARTS[part.removesuffix("s")]


def _spelled(words: str) -> float:
    total = current = 0.0
    tokens = [t for t in re.split(r"[\s,-]+", words) if t]
    for at, word in enumerate(tokens):
        if word == "and":
            continue
        if word in ("half", "quarter"):
            current += 1 / _PARTS[word]
        elif word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            larger = any(_SCALES.get(t, 0) > _SCALES[word] for t in tokens[at + 1 :])
            if word != "hundred" or not larger:
                total += current
                current = 0
        elif word == "a" and tokens[at - 1 : at] == ["and"]:
            continue
        else:
            current += _VALUES[word]
    return total + current
