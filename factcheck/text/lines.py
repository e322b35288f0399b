"""Lines that are not blank. What belongs together across lines is the business of `sentences`."""

import re

from factcheck.models import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def find_lines(text: str) -> tuple[Span, ...]:
    """Return the lines that are not blank, each without the white space around it.

    Lines end where `str.splitlines` ends them. No-break spaces count as white space, and so do
    zero-width characters at a line's ends: a line of nothing else is blank.
    """
    found = []
    for match in _LINE.finditer(text):
        span = trim(text, Span(match.start(), match.end()))
        if span.start < span.end:
            found.append(span)
    return tuple(found)


def trim(text: str, span: Span) -> Span:
    """Return the span without the white space and zero-width characters at its ends."""
    start, end = span.start, span.end
    while start < end and _is_blank(text[start]):
        start += 1
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    return Span(start, end)


def _is_blank(character: str) -> bool:
    return character.isspace() or character in _UNSEEN
