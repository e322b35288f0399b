"""Lines as they stand on pages, put together as the paragraphs that they were broken from.

Spaces, sizes and widths decide. Words are asked only whether a hyphen at a line's end was there
before the line was broken. What is not plainly one paragraph stays in lines of its own. Columns
are taken in the order in which they come.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise, takewhile

from factcheck.text.outlets import is_outlet

_BREAK = "\n\n"
_MARGIN = 3  # lines at a page's head and foot that may be furniture
_REPEATED = 0.4  # of the pages: left and right ones often have heads of their own
_NEAR = 0.3  # of the size of type: lines as near as this are one line
_OTHER_SIZE = 0.1
_STEP = 0.1  # of the distances between lines: within paragraphs, be they of a line or two
_WIDTH = 0.9  # of the widths of lines: few paragraphs end with a full line
_WIDER = 1.3  # of the usual distance between lines
_INDENTED = (0.6, 6.0)  # in sizes of type
_FULL = 0.9  # of the usual width in characters, for letters differ in theirs
_FULL_IN_SENTENCE = 0.7
_FEW = 4  # lines of one size: too few to say how wide they may be
_HEADLINE = 1.15  # of the size of the text
_HEADLINE_WORDS = range(4, 31)
_PAGE_NUMBER = re.compile(
    r"(?:page\s?)?[-–—|]?\s?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?\s?[-–—|]?", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+")
_ITEM = re.compile(r"(?:[-–—•·*‣▪◦■●]|\(?(?:\d{1,2}|[A-Za-z])[.)])\s")
_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]{0,2}$")
_SOFT = "\u00ad"
_LAST_WORD = re.compile(r"\S+$")
_WHOLE_WORD = 4  # letters; shorter words are syllables of others
_LINK = 3  # letters: the "to" of day-to-day
_BROKEN = re.compile(r"(-?)([^\W\d_]+)[-\u2010]$")
_NUMBERS = re.compile(r"\d[-\u2010\u2013]\n\d")
_CONTINUED = re.compile(r"[^\W\d_]+")
_HYPHENATED = re.compile(r"[^\W\d_]+[-\u2010][^\W\d_]+")
_FIRST_PARTS = frozenset(
    "anti cross half non quasi self vice well year"
    " twenty thirty forty fifty sixty seventy eighty ninety".split()
)
_LAST_PARTS = frozenset(
    "backed based born century class controlled elect facing funded general known level linked"
    " made minded minute month old owned party person profile ranking related running scale sized"
    " speaking sponsored style term third thirds week year".split()
)
"""Parts of words that are more often written with a hyphen than broken off, first and last."""
_BEFORE_WORDS = frozenset("co counter ex mid pro".split())
"""First parts that are written with a hyphen where a whole word follows, if at all."""
_NEVER_FIRST = frozenset("over super under with".split())
"""Whole words that whole words follow without a hyphen."""
_PARTICIPLE = re.compile(r".{3,}(?<!iz)(?<!is)(?:ed|ing)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of type: its words, where they begin on the page, and how large they are."""

    text: str
    x: float
    y: float
    """From the page's foot."""
    size: float


def join_lines(pages: Sequence[Sequence[Line]]) -> str:
    """Return the text on the pages, with blank lines between its paragraphs.

    What stands at the head or foot of many pages and differs by its numbers only is taken once.
    Page numbers are left out.
    """
    pages = _without_furniture(pages)
    type_ = _Type(pages)
    words = _Words(line.text for page in pages for line in page)
    parts: list[str] = []
    before: Line | None = None
    for page in pages:
        for place, line in enumerate(page):
            if before is not None:
                between = type_.between(before, line, turned=place == 0)
                if between == " ":
                    parts[-1], between = words.joint(parts[-1], line.text)
                parts.append(between)
            parts.append(line.text)
            before = line
    return "".join(parts)


def find_headline(pages: Sequence[Sequence[Line]]) -> str | None:
    """Return the words in the largest type of the first page, as `join_lines` would put them.

    None if they are hardly larger than the text, or too few or many for a headline. An outlet's
    name, which may be larger, is its masthead and is passed over.
    """
    first = [line for line in (pages[0] if pages else ()) if len(line.text) > 1]
    body = _Type(pages).body
    for size in sorted({_size(line) for line in first}, reverse=True):
        words = " ".join(join_lines([_first_in(size, first)]).split())
        if size <= _HEADLINE * body:
            return None
        if not is_outlet(words, loosely=True):
            return words if len(words.split()) in _HEADLINE_WORDS else None
    return None


def _first_in(size: float, lines: Sequence[Line]) -> list[Line]:
    """Return the first lines of a size, as far as they follow each other."""
    there = dropwhile(lambda line: _size(line) != size, lines)
    return list(takewhile(lambda line: _size(line) == size, there))


# ---- furniture ------------------------------------------------------------------------------


def _without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    margins = [_margin(page) for page in pages]
    counts = Counter(
        key for page, margin in zip(pages, margins, strict=True) for key in _keys(page, margin)
    )
    enough = max(2, _REPEATED * len(pages))
    seen: set[str] = set()
    kept = []
    for page, margin in zip(pages, margins, strict=True):
        left = []
        for place, line in enumerate(page):
            if place in margin:
                key = _key(line)
                if _PAGE_NUMBER.fullmatch(line.text) or (counts[key] >= enough and key in seen):
                    continue
                seen.add(key)
            left.append(line)
        kept.append(left)
    return kept


def _margin(page: Sequence[Line]) -> set[int]:
    """Return the places of the lines that are next to a page's head or foot."""
    ordered = sorted(range(len(page)), key=lambda place: page[place].y)
    return {*ordered[:_MARGIN], *ordered[-_MARGIN:]}


def _keys(page: Sequence[Line], margin: set[int]) -> set[str]:
    return {_key(page[place]) for place in margin}


def _key(line: Line) -> str:
    return _NUMBER.sub("#", line.text)


# ---- between two lines ----------------------------------------------------------------------


class _Type:
    """How the pages are set: the distance and the width of lines in each size of type."""

    def __init__(self, pages: Iterable[Sequence[Line]]) -> None:
        steps = defaultdict(list)
        widths = defaultdict(list)
        for page in pages:
            for line in page:
                widths[_size(line)].append(len(line.text))
            for before, line in pairwise(page):
                step = before.y - line.y
                if _size(before) == _size(line) and 0 < step < 3 * line.size:
                    steps[_size(line)].append(step)
        self._steps = {size: _at(found, _STEP) for size, found in steps.items()}
        self._widths = {size: _at(found, _WIDTH) for size, found in widths.items()}
        self._counts = {size: len(found) for size, found in widths.items()}
        self.body = max(widths, key=lambda size: sum(widths[size]), default=0.0)

    def between(self, before: Line, line: Line, *, turned: bool) -> str:
        """Return what belongs between two lines: a space, a line break or a blank line.

        Args:
            before: The one.
            line: The next, as it comes in the file.
            turned: Whether it is the first of another page.
        """
        if abs(before.size - line.size) > _OTHER_SIZE * max(before.size, line.size):
            return _BREAK
        step = before.y - line.y
        is_broken = _BROKEN.search(before.text[-80:]) is not None and line.text[0].islower()
        goes_on = is_broken or (self._is_full(before, line) and not _ITEM.match(line.text))
        if turned or step < -_NEAR * line.size:  # a new page or column
            return " " if goes_on and not _ENDS.search(before.text) else _BREAK
        if step > _WIDER * self._steps.get(_size(line), line.size):
            return _BREAK
        low, high = _INDENTED
        if low < (line.x - before.x) / (line.size or 1) < high and not _ITEM.match(before.text):
            return _BREAK
        return " " if goes_on else "\n"

    def _is_full(self, before: Line, line: Line) -> bool:
        """Tell whether a line was broken for want of room: the next word had not fitted on it."""
        size = _size(before)
        if self._counts[size] < _FEW:
            return size > _HEADLINE * self.body
        first = line.text.partition(" ")[0]
        share = _FULL if _ENDS.search(before.text) else _FULL_IN_SENTENCE
        return len(before.text) + 1 + len(first) > share * self._widths[size]


def _size(line: Line) -> float:
    return round(line.size * 2) / 2


def _at(values: Sequence[float], share: float) -> float:
    """Return the value that a share of the others is below."""
    return sorted(values)[int(share * len(values))]


# ---- hyphens --------------------------------------------------------------------------------


class _Words:
    """The words of a text, to tell its own hyphens from those of broken lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._plain: set[str] = set()
        self._hyphenated: set[str] = set()
        is_broken = False
        for line in lines:
            whole = _CONTINUED.sub("", line.lower(), count=1) if is_broken else line.lower()
            is_broken = _BROKEN.search(line[-80:]) is not None
            if is_broken:
                whole = _LAST_WORD.sub("", whole)
            self._plain.update(_CONTINUED.findall(whole))
            self._hyphenated.update(
                found.replace("\u2010", "-") for found in _HYPHENATED.findall(whole)
            )

    def joint(self, before: str, line: str) -> tuple[str, str]:
        """Return a line without the hyphen that broke its last word, and what joins the next."""
        if before.endswith(_SOFT):
            return before.rstrip(_SOFT), ""
        if _NUMBERS.search(f"{before[-80:]}\n{line[:80]}"):
            return before, ""
        broken, continued = _BROKEN.search(before[-80:]), _CONTINUED.match(line)
        if broken is None or continued is None:
            return before, " "
        first, last = broken[2], continued[0]
        keeps = (
            (last[0].isupper() and not first.isupper())  # Franco-German
            or (bool(broken[1]) and (len(first) <= _LINK or first.lower() in self._plain))
            or _HYPHENATED.match(line) is not None  # up-to-date
            or self._has(first.lower(), last.lower())
        )
        return (before if keeps else before[:-1]), ""

    def _has(self, first: str, last: str) -> bool:
        """Tell whether two parts are a word that is written with a hyphen."""
        if f"{first}-{last}" in self._hyphenated:
            return True
        if first + last in self._plain:
            return False
        if last in _LAST_PARTS or (first in _FIRST_PARTS and len(last) >= _WHOLE_WORD):
            return True
        if first in _BEFORE_WORDS:
            return last in self._plain and len(last) > _WHOLE_WORD
        return (
            first in self._plain
            and first not in _NEVER_FIRST
            and min(len(first), len(last)) >= _WHOLE_WORD
            and (last in self._plain or _PARTICIPLE.fullmatch(last) is not None)
        )
