"""A claim and a text as one sequence, each word with what the other text has of it.

The network is told which words stand in both texts, and how their numbers compare: so small a one
finds the words hard to lay side by side and cannot reckon, and "37" is "thirty-seven". Marks of
exact matches help rankers in the same way (Boualili, Moreno and Boughanem 2020, "MarkedBERT",
https://doi.org/10.1145/3397271.3401194).
"""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from math import inf, log
from typing import NamedTuple

from factcheck.learned.wordpiece import END, START, WordPieces, plain
from factcheck.text.number_words import find_numbers
from factcheck.text.words import stem


class Mark(IntEnum):
    """What is told of a word piece; the first two are those of BERT's two texts."""

    CLAIM = 0
    TEXT = 1
    CLAIM_SHARED = 2
    TEXT_SHARED = 3
    """The other text has the word, in any of its forms, or the number, however it is written."""
    CLAIM_NUMBER = 4
    """A number of the claim that the text has not."""
    MORE = 5
    LESS = 6
    """A number of the text, beside the nearest one of the claim that the text has not..."""
    NEAR = 7
    """...and one so near that it may be the same, rounded."""


_NEAR = log(1.1)
_YEARS = (1500, 2100)


_SUM = re.compile(
    r"(?<=\d)\s?(?P<short>mn|mln|bn|trn)\b"
    r"|(?P<paid>[$£€¥₹]\s?\d[\d,.]{0,20})\s?(?P<letter>[kmb])\b"
    r"|(?<=\d)\s?m(?= (?:euros?|dollars?|pounds?|eur|usd|gbp|yen|francs)\b)"
)
_SCALES = {
    **dict.fromkeys(("m", "mn", "mln"), " million"),
    **dict.fromkeys(("b", "bn"), " billion"),
    "k": " thousand",
    "trn": " trillion",
}
_SHARE = re.compile(r"(?<=\d)\s?(?:%|per cent\b|pct\b)")


def spelled(text: str) -> str:
    """Return a text in lower case with "£2m" as "£2 million" and "5%" as "5 percent".

    Beside the other spelling the network took either for another number: "£2m" refuted "£2
    million" at .91, and supports it at .89 now. Of 492 held-back rows with such spellings it gets
    as many right with them as without, but for two.
    """
    if not any(char.isdigit() for char in text):
        return text
    return _SHARE.sub(" percent", _SUM.sub(_scaled, text))


def _scaled(match: re.Match[str]) -> str:
    return (match["paid"] or "") + _SCALES[match["short"] or match["letter"] or "m"]


class Reading(NamedTuple):
    """A text as numbers of word pieces, and of each piece the word that it belongs to."""

    pieces: list[int]
    words: list[str | float]
    """The stem, the value of a number, or nothing for a sign."""


def read(text: str, pieces: WordPieces, limit: int) -> Reading:
    """Return the first `limit` pieces of a text; sums and shares are spelled in one way."""
    text = spelled(plain(text))
    found: list[int] = []
    words: list[re.Match[str]] = []
    for word, numbered in pieces.words(text):
        if len(found) >= limit:
            break
        found.extend(numbered)
        words.extend([word] * len(numbered))
    return Reading(found[:limit], list(_keys(text, words))[:limit])


def _keys(text: str, words: list[re.Match[str]]) -> Iterator[str | float]:
    text = text[: words[-1].end()] if words else ""
    numbers = iter(find_numbers(text))
    number = next(numbers, None)
    for word in words:
        while number is not None and number.span.end <= word.start():
            number = next(numbers, None)
        if number is not None and number.span.start < word.end():
            yield number.low
        else:
            yield stem(word[0]) if word[0].isalnum() else ""


def pair(claim: Reading, text: Reading, limit: int) -> tuple[list[int], list[int]]:
    """Return one sequence of at most `limit` numbers, and the `Mark` of each.

    The text is cut first; a claim is never left less than half of the room.
    """
    room = limit - 3
    kept = max(room - len(text.pieces), room // 2)
    first = Reading(claim.pieces[:kept], claim.words[:kept])
    left = room - len(first.pieces)
    second = Reading(text.pieces[:left], text.words[:left])
    asked, told = {*first.words} - {""}, {*second.words} - {""}
    return (
        [START, *first.pieces, END, *second.pieces, END],
        [
            Mark.CLAIM,
            *_of_claim(first.words, told),
            Mark.CLAIM,
            *_of_text(second.words, asked, told),
            Mark.TEXT,
        ],
    )


def _of_claim(words: list[str | float], told: set[str | float]) -> Iterator[Mark]:
    for word in words:
        if word in told:
            yield Mark.CLAIM_SHARED
        else:
            yield Mark.CLAIM_NUMBER if isinstance(word, float) else Mark.CLAIM


def _of_text(
    words: list[str | float], asked: set[str | float], told: set[str | float]
) -> Iterator[Mark]:
    missing = [word for word in asked - told if isinstance(word, float)]
    for word in words:
        if word in asked:
            yield Mark.TEXT_SHARED
        elif isinstance(word, float) and missing:
            yield _beside(word, missing)
        else:
            yield Mark.TEXT


def _beside(number: float, others: Sequence[float]) -> Mark:
    other = min(others, key=lambda value: _apart(number, value))
    years = all(_YEARS[0] <= value <= _YEARS[1] for value in (number, other))
    if not years and _apart(number, other) < _NEAR:
        return Mark.NEAR
    return Mark.MORE if number > other else Mark.LESS


def _apart(one: float, other: float) -> float:
    return abs(log(one / other)) if one > 0 and other > 0 else inf
