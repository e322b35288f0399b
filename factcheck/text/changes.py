"""What changed between two versions of a text, word by word.

White space is no word, and the style of quotation marks and dashes is no change: a new line break
or a curly apostrophe alters nothing that a reader would call the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from factcheck.models import Span

_WORD = re.compile(r"\w+(?:[.,'’\u2010\u2011-]\w+)*|[^\w\s]")  # a mark is a word of its own
_STYLES = {"'": "‘’‚‛′`´", '"': "“”„‟″«»", "-": "‐‑‒–—―−"}
_PLAIN = str.maketrans({style: plain for plain, styles in _STYLES.items() for style in styles})

_LARGEST = 400_000_000  # pairs of words compared at once: 50 MB, some 20,000 words on each side
_LEVELS = 3  # of cutting a larger text at the words that stand in it once
_SLIDE = 60  # words by which an addition or omission is told as earlier or later
_ENDS = frozenset(".!?")
_STRAY = 2  # words that two rewritten stretches may have between them by chance

_Block = tuple[int, int, int, int]
"""Words [0:1] of the earlier text that became the words [2:3] of the later."""


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions of a text, laid beside each other."""

    before: tuple[Span, ...]
    """The words of the earlier one."""
    after: tuple[Span, ...]
    blocks: tuple[_Block, ...]
    """Where they differ, in order and apart from each other."""

    @property
    def changes(self) -> tuple[tuple[Span, Span], ...]:
        """What became of what, in order; of an addition or an omission, one side is empty."""
        return tuple(
            (self._span(self.before, i, j), self._span(self.after, k, m))
            for i, j, k, m in self.blocks
        )

    def follow(self, span: Span) -> Span:
        """Return where the words of the earlier text's span stand in the later one, or would.

        What became of them may be longer, as no word of a change can be told from another of it. It
        is empty where they were left out, and at their place then.
        """
        first = bisect_right(self.before, span.start, key=lambda word: word.end)
        last = bisect_left(self.before, span.end, key=lambda word: word.start)
        if first >= last:
            return self._span(self.after, *[self._index(first, opening=True)] * 2)
        return self._span(
            self.after, self._index(first, opening=True), self._index(last - 1, opening=False)
        )

    def _index(self, word: int, *, opening: bool) -> int:
        """Return where a word of the earlier text, or the change it is in, begins or ends later."""
        number = bisect_right(self.blocks, word, key=lambda block: block[0]) - 1
        if number < 0:
            return word + (0 if opening else 1)
        _, end, start_after, end_after = self.blocks[number]
        if word < end:
            return start_after if opening else end_after
        return word - end + end_after + (0 if opening else 1)

    def _span(self, words: Sequence[Span], first: int, last: int) -> Span:
        if first < last:
            return Span(words[first].start, words[last - 1].end)
        place = words[first - 1].end if first else 0
        return Span(place, place)


def plain(text: str) -> str:
    """Return a text of the same length with quotation marks and dashes in their plain style."""
    return text.translate(_PLAIN)


def compare_versions(before: str, after: str) -> Revision:
    """Lay two versions of a text beside each other.

    Limits:
        In texts of more than some 20,000 words, stretches of that length without a word of their
        own are taken for changed as a whole.
    """
    earlier, later = _words(before), _words(after)
    old, new = _Text.of(before, earlier), _Text.of(after, later)
    touching = _join(
        _differences(old.words, new.words, _LEVELS), lambda left, right: left[1] == right[0]
    )
    slid = _slid(list(touching), old, new)
    blocks = _join(slid, lambda left, right: _is_rewritten(left, right, old.lines))
    return Revision(earlier, later, tuple(blocks))


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a text, and which of them begin a line."""

    words: list[str]
    lines: frozenset[int]

    @classmethod
    def of(cls, text: str, spans: tuple[Span, ...]) -> "_Text":
        lines = (
            number
            for number, (word, following) in enumerate(pairwise(spans), 1)
            if "\n" in text[word.end : following.start]
        )
        return cls([plain(span.slice(text)) for span in spans], frozenset([0, *lines]))

    def begins(self, word: int) -> int:
        """Return how well something would begin with a word: a line, a sentence, a clause."""
        if word in self.lines:
            return 3
        before = self.words[word - 1]
        return 2 if before in _ENDS else 0 if before[0].isalnum() else 1


def _words(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def _differences(old: Sequence[str], new: Sequence[str], levels: int) -> Iterator[_Block]:
    """Yield where two lists of words differ, in order."""
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    middle, other = old[start : len(old) - end], new[start : len(new) - end]
    if not middle and not other:
        return
    if not middle or not other:
        found: Iterator[_Block] = iter([(0, len(middle), 0, len(other))])
    elif len(middle) * len(other) <= _LARGEST:
        found = (
            (o.src_start, o.src_end, o.dest_start, o.dest_end)
            for o in Indel.opcodes(middle, other)
            if o.tag != "equal"
        )
    else:
        found = _between(middle, other, levels)
    for i, j, k, m in found:
        yield i + start, j + start, k + start, m + start


def _between(old: Sequence[str], new: Sequence[str], levels: int) -> Iterator[_Block]:
    """Yield the differences between words that each text has once, in the same order."""
    anchors = _anchors(old, new) if levels else []
    if not anchors:
        yield 0, len(old), 0, len(new)
        return
    i = k = 0
    for j, m in [*anchors, (len(old), len(new))]:
        for a, b, c, d in _differences(old[i:j], new[k:m], levels - 1):
            yield a + i, b + i, c + k, d + k
        i, k = j + 1, m + 1


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of the words that both have once, the longest run in one order."""
    counted_old, counted_new = Counter(old), Counter(new)
    places = {word: k for k, word in enumerate(new) if counted_new[word] == 1}
    pairs = [
        (i, places[word]) for i, word in enumerate(old) if counted_old[word] == 1 and word in places
    ]
    tails: list[int] = []  # the smallest end of a run of each length, and who goes before whom
    ends: list[int] = []
    before: list[int] = []
    for number, (_, k) in enumerate(pairs):
        length = bisect_left(tails, k)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [k]
        ends[length : length + 1] = [number]
    run = []
    number = ends[-1] if ends else -1
    while number >= 0:
        run.append(pairs[number])
        number = before[number]
    return run[::-1]


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many words both begin with."""
    most = min(len(old), len(new))
    return next((n for n in range(most) if old[n] != new[n]), most)


def _slid(blocks: list[_Block], old: _Text, new: _Text) -> Iterator[_Block]:
    """Yield the changes, with additions and omissions begun where a reader would begin them.

    Of "It is shut. It is late." without its second sentence, "is shut. It" was left out as well as
    "It is late.": where the words before a change are those at its end, it can be told either way.
    """
    done = 0
    for number, (i, j, k, m) in enumerate(blocks):
        if i < j and k < m:
            yield i, j, k, m
            done = j
            continue
        text, start, end = (old, i, j) if i < j else (new, k, m)
        room = i - done
        left = 0
        while (
            left < min(room, _SLIDE) and text.words[start - left - 1] == text.words[end - left - 1]
        ):
            left += 1
        following = blocks[number + 1][0] if number + 1 < len(blocks) else len(old.words)
        room = following - j
        right = 0
        while right < min(room, _SLIDE) and text.words[start + right] == text.words[end + right]:
            right += 1
        by = max(range(-left, right + 1), key=lambda s: (text.begins(start + s), -abs(s)))
        yield i + by, j + by, k + by, m + by
        done = j + by


def _join(blocks: Iterable[_Block], belong: Callable[[_Block, _Block], bool]) -> Iterator[_Block]:
    last: _Block | None = None
    for block in blocks:
        if last is not None and belong(last, block):
            last = (last[0], block[1], last[2], block[3])
            continue
        if last is not None:
            yield last
        last = block
    if last is not None:
        yield last


def _is_rewritten(left: _Block, right: _Block, lines: frozenset[int]) -> bool:
    """Tell whether so little was left between two replacements that it was so by chance."""
    between = right[0] - left[1]
    shortest = min(*(side for i, j, k, m in (left, right) for side in (j - i, m - k)))
    return (
        between <= _STRAY and between < shortest and lines.isdisjoint(range(left[1], right[0] + 1))
    )
