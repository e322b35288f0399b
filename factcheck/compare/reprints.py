"""Articles that are one report: copies, trimmed and edited ones too, found by the words they share.

Every article is kept as a sketch: its runs of words, sampled by their hash, and its text packed.
Candidates come from an index of those runs, never from laying each article beside each other.
What counts as an article's own words is decided in `own_words`; whose report it is, in `origins`.

Limits: a report that was told anew in other words shares no runs; `retellings` finds those that
keep its names and numbers in their order, for the others credits alone show it.
"""

import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, pairwise

from factcheck.compare.own_words import Gap, OwnWords, own_words
from factcheck.models import Span
from factcheck.text.similarity import shared_runs
from factcheck.text.words import find_words

COPIED = 0.35
"""Share of the shorter article's own words from which two articles are one report."""
COPIED_OF_LONGER = 0.2
"""Share of the longer one's that it must be, too, unless the shorter is mostly a copy."""
_MOSTLY_COPIED = 0.5
FEWEST = 30
"""Own words two articles must share: fewer are a phrase, a credit, a teaser."""
_RUN = 6
_SHARED_RUN = 5
"""Words in a row that two articles must share for them to count; names and titles are shorter."""
_SAMPLE = 4
"""One run in so many is indexed, chosen by its hash: the same in every session."""
_MAYBE = 0.08
"""Share of the shorter article's sampled runs from which two articles are compared in full."""
_MAYBE_RUNS = 2
_COMMON = 12
"""Holders of one run from which not all of them are paired, only neighbours."""
_REACH = 2
_MANY = 4
"""Holders of one run from which it is asked whether their articles are alike otherwise."""
_ASKED = 6
_ALIKE = 0.2
_ALIKE_PAIRS = 1 / 3
_SAME_PART = 0.2
"""Share of what two articles share that must be of the part by which one was joined already."""
_OWN_REST = 0.2
_REST_SHARED = 0.1
_MOSTLY = 0.4
_REPEATED = 0.9
DENIALS: frozenset[object] = frozenset(
    """
    hoax hoaxes fake fakes satire satirical fictitious fictional debunk debunks debunked debunking
    untrue fabricated
    """.split()
)
"""Words of an article that repeats another to say that it is made up."""
_BUCKETS = 256
_PACKED = 32
"""Bits of a posting that hold the article's number; the others hold the run's hash."""
_QUOTED = 320
"""Characters of a shared passage that are quoted as evidence."""


@dataclass(frozen=True, slots=True)
class Reprint:
    """Two articles that are one report, and what shows it."""

    one: int
    other: int
    shared: int
    """Own words of the shorter article that the other has too."""
    of: int
    """Own words of the shorter article."""
    passages: tuple[Span, Span]
    """The longest passage that both have word for word, in each; its beginning, if it is long."""
    same: bool = False
    """The two texts are one, to the letter."""


class Reprints:
    """An index of articles that finds those that are one report."""

    def __init__(self) -> None:
        self._texts: list[bytes] = []
        self._runs: list[array[int]] = []
        self._boilerplate: set[int] = set()
        self._common: set[int] = set()
        self._sizes: list[int] = []
        self._prepared = lru_cache(maxsize=256)(self._prepare)

    def add(self, text: str, own: OwnWords | None = None) -> int:
        """Take in an article's text, with its own words if they are known; return its number.

        Numbers count from 0.
        """
        self._texts.append(zlib.compress(text.encode("utf-8", "surrogatepass"), 1))
        runs = _sampled_runs(own_words(text) if own is None else own)
        self._runs.append(array("I", sorted({run for _, run in runs})))
        return len(self._texts) - 1

    def reorder(self, order: Sequence[int]) -> None:
        """Number the articles anew: what was `order[0]` is 0 from now on."""
        self._texts = [self._texts[number] for number in order]
        self._runs = [self._runs[number] for number in order]
        self._prepared.cache_clear()

    def text(self, number: int) -> str:
        """Return the text of an article."""
        return zlib.decompress(self._texts[number]).decode("utf-8", "surrogatepass")

    def find(self) -> tuple[Reprint, ...]:
        """Return what joins articles into reports, strongest first; n - 1 joins for n copies.

        An article put together from two others, of which neither has anything from the other, is
        joined to one of them alone.
        """
        self._sizes = [len(runs) for runs in self._runs]
        counts: Counter[int] = Counter()
        for holders in self._shared():
            counts.update(_pairs(holders))
        shares = (
            (
                count / max(1, min(self._sizes[pair >> _PACKED], self._sizes[_low(pair)])),
                count,
                pair,
            )
            for pair, count in counts.items()
            if count >= _MAYBE_RUNS
        )
        likely = sorted((-s, -count, pair) for s, count, pair in shares if s >= _MAYBE)
        reports = _Reports(len(self._texts))
        found = []
        for one, other in self._same():
            match = self._identical(one, other)
            if match is not None and reports.join(one, other, match):
                found.append(match.reprint)
        for *_, pair in likely:
            one, other = pair >> _PACKED, _low(pair)
            if reports.are_joined(one, other):
                continue
            match = self._match(one, other)
            if match is not None and reports.join(one, other, match):
                found.append(match.reprint)
        return tuple(found)

    def compare(self, one: int, other: int) -> Reprint | None:
        """Return what shows that two articles are one report, None if nothing does.

        Boilerplate is known only after `find`.
        """
        alike = self._texts[one] == self._texts[other]
        match = (self._identical if alike else self._match)(one, other)
        return match.reprint if match else None

    def _same(self) -> Iterator[tuple[int, int]]:
        """Yield each article whose very text an earlier one has, after that one."""
        first: dict[bytes, int] = {}
        for number, packed in enumerate(self._texts):
            one = first.setdefault(packed, number)
            if one != number:
                yield one, number

    def _shared(self) -> Iterator[Sequence[int]]:
        """Yield the holders of each run that several hold, but for boilerplate."""
        alike: dict[tuple[int, ...], bool] = {}
        for run, holders in held_by_several(self._runs):
            if len(holders) >= _MANY:
                asked = tuple(holders[:: max(1, len(holders) // _ASKED)][:_ASKED])
                if asked not in alike:
                    alike[asked] = self._are_alike(asked)
                if not alike[asked]:
                    self._boilerplate.add(run)
                    for holder in holders:
                        self._sizes[holder] -= 1
                    continue
            if len(holders) > _COMMON:
                self._common.add(run)
            yield holders

    def _are_alike(self, numbers: Sequence[int]) -> bool:
        """Tell whether articles that share one run share much else."""
        sets = [set(self._runs[number]) for number in numbers]
        pairs = list(pairwise(sets))
        alike = sum(len(a & b) >= _ALIKE * min(len(a), len(b)) for a, b in pairs)
        return alike >= _ALIKE_PAIRS * len(pairs)

    def _prepare(self, number: int) -> "_Prepared":
        own = own_words(self.text(number))
        runs = list(_sampled_runs(own))
        boilerplate = _covered(at for at, run in runs if run in self._boilerplate)
        common = _covered(at for at, run in runs if run in self._common)
        words = [Gap() if at in boilerplate else word for at, word in enumerate(own.words)]
        count = sum(not isinstance(word, Gap) for word in words)
        own = OwnWords(words, own.starts, own.ends, count)
        return _Prepared(own, common - boilerplate)

    def _identical(self, one: int, other: int) -> "_Match | None":
        """Return the match of two articles with one text, None where it has no words."""
        text = self.text(one)
        words = find_words(text)
        if not words:
            return None
        passage = _beginning(text, Span(words[0].start, words[-1].end))
        reprint = Reprint(one, other, len(words), len(words), (passage, passage), same=True)
        whole = _Places(((0, len(self._prepared(one).own.words)),))
        return _Match(reprint, (whole, whole))

    def _match(self, one: int, other: int) -> "_Match | None":
        a, b = self._prepared(one), self._prepared(other)
        runs = shared_runs(a.own.words, b.own.words, _SHARED_RUN)
        if not runs:
            return None
        in_a = _Places.of((i, i + length) for i, _, length in runs)
        in_b = _Places.of((j, j + length) for _, j, length in runs)
        less, more = sorted(((a.own.count, in_a.size), (b.own.count, in_b.size)))
        if less[1] < max(FEWEST, COPIED * less[0]):
            return None
        if less[1] < _MOSTLY_COPIED * less[0] and more[1] < COPIED_OF_LONGER * more[0]:
            return None
        if _share_boilerplate_alone(a, in_a, b, in_b):
            return None
        if _denies(a, in_a, b) or _denies(b, in_b, a):
            return None
        i, j, length = max(runs, key=lambda run: run[2])
        passages = (
            _beginning(self.text(one), a.own.span(i, i + length - 1)),
            _beginning(self.text(other), b.own.span(j, j + length - 1)),
        )
        reprint = Reprint(one, other, less[1], less[0], passages)
        return _Match(reprint, (in_a, in_b))


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An article's own words without boilerplate, and which of them very many articles have."""

    own: OwnWords
    common: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Places:
    """Stretches of one article's words, in order, none overlapping."""

    stretches: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, stretches: Iterator[tuple[int, int]]) -> "_Places":
        merged: list[tuple[int, int]] = []
        for start, end in sorted(stretches):
            if merged and start <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(end, merged[-1][1])
            else:
                merged.append((start, end))
        return cls(tuple(merged))

    @property
    def size(self) -> int:
        return sum(end - start for start, end in self.stretches)

    def positions(self) -> set[int]:
        return {at for start, end in self.stretches for at in range(start, end)}


@dataclass(frozen=True, slots=True)
class _Match:
    """A reprint with all places that the two share."""

    reprint: Reprint
    places: tuple[_Places, _Places]


class _Reports:
    """Articles joined into reports."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._shared: dict[int, set[int]] = {}

    def are_joined(self, one: int, other: int) -> bool:
        return self._root(one) == self._root(other)

    def join(self, one: int, other: int, match: _Match) -> bool:
        """Join two articles, unless one of them was joined already by another part of it."""
        ends = [(n, p.positions()) for n, p in zip((one, other), match.places, strict=True)]
        for number, shared in ends:
            known = self._shared.get(number)
            if known and len(shared & known) < _SAME_PART * len(shared):
                return False
        for number, shared in ends:
            self._shared.setdefault(number, set()).update(shared)
        low, high = sorted((self._root(one), self._root(other)))
        self._parent[high] = low
        return True

    def _root(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number


def held_by_several(runs: Sequence["array[int]"]) -> Iterator[tuple[int, list[int]]]:
    """Yield each run that several articles hold, with their numbers.

    Args:
        runs: The hashes of the runs of each article, 32 bits each, no two of them equal.
    """
    buckets = [array("Q") for _ in range(_BUCKETS)]
    for number, held in enumerate(runs):
        for run in held:
            buckets[(run // _SAMPLE) % _BUCKETS].append(run << _PACKED | number)
    for bucket in buckets:
        for run, postings in groupby(sorted(bucket), lambda posting: posting >> _PACKED):
            holders = [_low(posting) for posting in postings]
            if len(holders) > 1:
                yield run, holders


def _sampled_runs(own: OwnWords) -> Iterator[tuple[int, int]]:
    """Yield the place and hash of every sampled run of words."""
    at = 0
    for is_gap, stretch in groupby(own.words, lambda word: isinstance(word, Gap)):
        words = [str(word).encode("utf-8", "surrogatepass") + b" " for word in stretch]
        if not is_gap and len(words) >= _RUN:
            joined = b"".join(words)
            ends = [0, *accumulate(map(len, words))]
            for number in range(len(words) - _RUN + 1):
                run = zlib.crc32(joined[ends[number] : ends[number + _RUN]])
                if run % _SAMPLE == 0:
                    yield at + number, run
        at += len(words)


def _pairs(holders: Sequence[int]) -> Iterator[int]:
    """Yield pairs of holders, all of few, neighbours of many, each packed in one number."""
    reach = len(holders) if len(holders) <= _COMMON else _REACH
    for at, one in enumerate(holders):
        for other in holders[at + 1 : at + 1 + reach]:
            yield one << _PACKED | other


def _low(posting: int) -> int:
    return posting & ((1 << _PACKED) - 1)


def _covered(starts: Iterable[int]) -> frozenset[int]:
    """Return the places of words in some runs, and those in between where only samples are far."""
    found: set[int] = set()
    end = -1
    for start in starts:
        found.update(range(end if end >= 0 and start - end <= _RUN else start, start + _RUN))
        end = start + _RUN
    return frozenset(found)


def _share_boilerplate_alone(a: _Prepared, in_a: _Places, b: _Prepared, in_b: _Places) -> bool:
    """Tell whether two articles share only what very many share, and each has a rest of its own."""
    if not a.common or not b.common:
        return False
    rests, shared = [], []
    for one, places in ((a, in_a), (b, in_b)):
        common = sum(
            end - start
            for start, end in places.stretches
            if sum(at in one.common for at in range(start, end)) > _MOSTLY * (end - start)
        )
        rests.append(one.own.count - common)
        shared.append(places.size - common)
        if rests[-1] < max(FEWEST, _OWN_REST * one.own.count):
            return False
    return min(shared) < _REST_SHARED * min(rests)


def _denies(one: _Prepared, places: _Places, other: _Prepared) -> bool:
    """Tell whether an article repeats the other to say that it is made up."""
    if places.size > _REPEATED * one.own.count or not DENIALS.isdisjoint(other.own.words):
        return False
    shared = places.positions()
    said = (n for n, word in enumerate(one.own.words) if word in DENIALS and n not in shared)
    return len(list(said)) > 1


def _beginning(text: str, span: Span) -> Span:
    """Return as much of a span as is quoted, cut at a word's end."""
    if span.end - span.start <= _QUOTED:
        return span
    cut = max(text.rfind(" ", span.start, span.start + _QUOTED), span.start + _QUOTED // 2)
    return Span(span.start, cut)
