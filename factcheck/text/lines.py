"""Lines that are not blank, and the paragraphs that hard-wrapped lines belong to.

What ends a sentence inside a paragraph is the business of `sentences`.
"""

import re
from itertools import pairwise

from factcheck.models import Span

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters without width: a soft hyphen, zero-width space and joiners, a byte order mark."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_WIDEST = 100
"""No wrapped line is longer; e-mail and plain-text books wrap at 65 to 80."""
_NARROWEST = 40
_WRAPPED_PAIRS = 2
_CONTINUED_SHARE = 0.4
"""Share of wrapped lines that go on in lower case; in lists and headlines nearly none does."""
_WIDTH_RANK = 0.95
_OPEN_END = re.compile(
    r"\s(?:the|a|an|of|and|or|but|nor|than|that|which|who|whose|is|was|were|has|have|had"
    r"|on|in|at|to|for|from|by|with|into|as|not|will|would|its|their|his|her)\Z"
)
_ITEM = re.compile(r"(?:[-–—•·*‣▪◦>]|\(?(?:\d{1,3}|[A-Za-z])[.)])[ \t\xa0]")


def find_lines(text: str) -> tuple[Span, ...]:
    """Return the lines that are not blank, each without the white space around it.

    Lines end where `str.splitlines` ends them. No-break spaces count as white space, and so do
    characters without width at a line's ends: a line of nothing else is blank.
    """
    found = []
    for match in _LINE.finditer(text):
        span = trim(text, Span(match.start(), match.end()))
        if span.start < span.end:
            found.append(span)
    return tuple(found)


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs, in order: headings, list items and other single lines too.

    A line is a paragraph of its own, except in text that is wrapped at a fixed width: there the
    lines that were broken only for want of room are one paragraph, line breaks included. So is a
    long line that ends in a word nothing ends in, "the" or "not on", with the line below.
    """
    lines = find_lines(text)
    width = _wrap_width(text, lines)
    joined = list(lines[:1])
    for before, line in pairwise(lines):
        wrapped = width is not None and _is_wrapped(text, before, line, width)
        if wrapped or _goes_on(text, before, line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def breaks_off(line: str) -> bool:
    """Tell whether a long line ends in a word with which nothing ends: "the", "not on"."""
    return len(line) >= _NARROWEST and _OPEN_END.search(line) is not None


def trim(text: str, span: Span) -> Span:
    """Return the span without the white space and invisible characters at its ends."""
    start, end = span.start, span.end
    while start < end and _is_blank(text[start]):
        start += 1
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    return Span(start, end)


def _is_blank(character: str) -> bool:
    return character.isspace() or character in INVISIBLE


def _wrap_width(text: str, lines: tuple[Span, ...]) -> int | None:
    """The width a text is wrapped at, None where it does not look wrapped."""
    pairs = [(before, line) for before, line in pairwise(lines) if _is_adjacent(text, before, line)]
    lengths = sorted(before.end - before.start for before, _ in pairs)
    if len(lengths) < _WRAPPED_PAIRS:
        return None
    width = lengths[int(len(lengths) * _WIDTH_RANK) - (len(lengths) > 1 / (1 - _WIDTH_RANK))]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = [line for before, line in pairs if _is_wrapped(text, before, line, width)]
    going_on = sum(text[line.start].islower() for line in full)
    if len(full) < _WRAPPED_PAIRS or going_on < _CONTINUED_SHARE * len(full):
        return None
    return width


def _is_wrapped(text: str, before: Span, line: Span, width: int) -> bool:
    """Whether the line stands alone only because its first word had no room on the one before."""
    if not _is_adjacent(text, before, line) or _ITEM.match(text, line.start):
        return False
    word = len(text[line.start : min(line.end, line.start + width)].split(maxsplit=1)[0])
    return before.end - before.start + 1 + word > width


def _goes_on(text: str, before: Span, line: Span) -> bool:
    """Tell whether a line breaks off in the middle of its sentence, and the one below goes on."""
    words = before.slice(text)
    if not _is_adjacent(text, before, line) or not breaks_off(words):
        return False
    below = text[line.start]
    return below.islower() or below.isdigit() or words.endswith((" the", " a", " an", " of"))


def _is_adjacent(text: str, before: Span, line: Span) -> bool:
    between = text[before.end : min(line.start, before.end + _WIDEST)]
    return len(between.replace("\r\n", "\n").strip(" \t\xa0")) == 1
