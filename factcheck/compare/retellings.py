"""Articles that tell one report in other words: translations, and rewritings just as close.

Such a copy shares no runs of words, but its names and numbers are those of the original, and in
its order. Of independent reports on one event some names and numbers are the same; each has others
besides, and they come in another order. The limits below join none of 6,131 real texts, many on one
event, that do not share whole passages as well (tests/benchmarks/reprints.py).

Limits: a short report has too few names and numbers to tell, and a rewriting that moves them about,
or leaves out half, is not found; credits alone show it.
"""

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from zlib import crc32

from factcheck.compare.own_words import OwnWords
from factcheck.compare.reprints import DENIALS, held_by_several
from factcheck.models import Span

OF_SHORTER, OF_LONGER = 0.65, 0.5
"""Shares of each article's names and numbers that both have, in one order."""
IN_ORDER = 0.9
"""Share of those that both have, in whatever order, that must be in one order."""
FEWEST, FEWEST_NUMBERS = 20, 6
"""Different names and numbers, and numbers among them, that both must have in one order."""
_MAYBE = 5
"""Runs of three names and numbers that two articles share before they are compared in full."""
_RUN = 3
_HOLDERS = 30
"""Articles with one run from which it is no sign: the name of a site, a list that all print."""
_LONGEST = 400
"""Names and numbers of one article that are read."""
_SHORTEST_NAME = 3
_SHOWN = 320
"""Characters that are quoted as evidence, at most."""
_SENTENCE_END = re.compile(r"[.!?:…\n\"“”„«»•|]")
_COUNTED = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """.split()
)


@dataclass(frozen=True, slots=True)
class Retelling:
    """Two articles of which one tells the other's report in other words."""

    one: int
    other: int
    shared: int
    """Names and numbers that both have in one order."""
    of: int
    """Names and numbers of the one that has fewer."""
    passages: tuple[Span, Span]
    """Where most of them stand close together in each."""


@dataclass(frozen=True, slots=True)
class _Outline:
    """An article's names and numbers in their order, hashed; of numbers the hash is odd."""

    marks: "array[int]"
    starts: "array[int]"
    ends: "array[int]"
    denies: bool
    """Whether it says of something that it is made up."""


class Retellings:
    """An index of articles that finds those that are told anew in other words."""

    def __init__(self) -> None:
        self._outlines: list[_Outline] = []

    def add(self, text: str, own: OwnWords) -> int:
        """Take in an article with the words of its own voice; return its number, from 0."""
        self._outlines.append(_outline(text, own))
        return len(self._outlines) - 1

    def reorder(self, order: Sequence[int]) -> None:
        """Number the articles anew: what was `order[0]` is 0 from now on."""
        self._outlines = [self._outlines[number] for number in order]

    def find(self) -> Iterator[Retelling]:
        """Yield each two articles that tell one report, in the order of their numbers."""
        shared: Counter[tuple[int, int]] = Counter()
        for _, holders in held_by_several([_runs(outline.marks) for outline in self._outlines]):
            if len(holders) <= _HOLDERS:
                shared.update(combinations(holders, 2))
        for one, other in sorted(pair for pair, count in shared.items() if count >= _MAYBE):
            found = self.compare(one, other)
            if found is not None:
                yield found

    def compare(self, one: int, other: int) -> Retelling | None:
        """Return what shows that two articles tell one report in other words, None if nothing."""
        a, b = self._outlines[one], self._outlines[other]
        if a.denies != b.denies:
            return None
        fewer, more = sorted((len(a.marks), len(b.marks)))
        both = (Counter(a.marks) & Counter(b.marks)).total()
        if both < max(FEWEST, OF_SHORTER * fewer, OF_LONGER * more):
            return None
        places = _in_one_order(a.marks, b.marks)
        if len(places) < max(OF_SHORTER * fewer, OF_LONGER * more, IN_ORDER * both):
            return None
        kinds = {a.marks[i] for i, _ in places}
        if len(kinds) < FEWEST or sum(mark & 1 for mark in kinds) < FEWEST_NUMBERS:
            return None
        passages = (_stretch(a, [i for i, _ in places]), _stretch(b, [j for _, j in places]))
        return Retelling(one, other, len(places), fewer, passages)


def _outline(text: str, own: OwnWords) -> _Outline:
    """Return the names and numbers among words: what has a capital within a sentence, and digits.

    A word that begins a sentence is a name where it has its capital within another one, too.
    """
    found: list[tuple[str, int, int, bool]] = []
    names: set[str] = set()
    last = 0
    for word, start, end in zip(own.words, own.starts, own.ends, strict=True):
        if not isinstance(word, str):
            continue
        between = text[last:start]
        if word[0].isdigit():
            if found and last == found[-1][2] and between in {",", "."} and found[-1][0].isdigit():
                before = found.pop()
                found.append((before[0] + word, before[1], end, True))
            else:
                found.append((word, start, end, True))
        elif word in _COUNTED:
            found.append((word, start, end, True))
        elif text[start].isupper() and end - start >= _SHORTEST_NAME:
            opens = last == 0 or _SENTENCE_END.search(between) is not None
            found.append((word, start, end, not opens))
            if not opens:
                names.add(word)
        last = end
    kept = [each for each in found if each[3] or each[0] in names][:_LONGEST]
    return _Outline(
        array("I", (_mark(word) for word, *_ in kept)),
        array("I", (start for _, start, *_ in kept)),
        array("I", (end for *_, end, _ in kept)),
        not DENIALS.isdisjoint(own.words),
    )


def _runs(marks: "array[int]") -> "array[int]":
    """Return the hashes of the runs of some names and numbers, each once."""
    packed = marks.tobytes()
    ends = range(_RUN * marks.itemsize, len(packed) + 1, marks.itemsize)
    return array("I", {crc32(packed[end - _RUN * marks.itemsize : end]) for end in ends})


def _mark(word: str) -> int:
    number = word[0].isdigit() or word in _COUNTED
    return crc32(word.encode("utf-8", "surrogatepass")) & ~1 | number


def _in_one_order(a: Sequence[int], b: Sequence[int]) -> list[tuple[int, int]]:
    """Return the places of the longest sequence of members that both have in one order."""
    lengths = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        row, below, member = lengths[i], lengths[i + 1], a[i]
        for j in range(len(b) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if b[j] == member else max(below[j], row[j + 1])
    places = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            places.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return places


def _stretch(outline: _Outline, places: Sequence[int]) -> Span:
    """Return the words that hold the most of some names and numbers."""
    ends = [outline.ends[at] for at in places]
    most, best = 0, Span(0, 0)
    for first, at in enumerate(places):
        start = outline.starts[at]
        last = bisect_right(ends, start + _SHOWN) - 1
        if last - first >= most:
            most, best = last - first + 1, Span(start, ends[last])
    return best
