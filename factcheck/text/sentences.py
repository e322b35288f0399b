"""Sentences, and which lines of a text belong to one paragraph.

A heading, byline or list item is a line of its own and no sentence crosses it; the lines of a
hard-wrapped paragraph are joined again. Who speaks a sentence is the business of `attribution`.
"""

import re

import sentencex

from factcheck.models import Span
from factcheck.text.lines import find_lines, trim

_QUOTES = str.maketrans(dict.fromkeys("\"“”„‟«»‹›()[]", " "))
_CLOSERS = "\"'”’»›)]"
_WINDOW = 10_000
"""Longest stretch given to the splitter at once: its cost grows faster than the text."""


def find_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences in order, trimmed, never overlapping.

    Every character that is not white space is in one of them. A sentence of a hard-wrapped
    paragraph may contain line breaks; no sentence crosses a heading, list item or blank line. A
    quotation of several sentences is split at their ends.
    """
    found: list[Span] = []
    for paragraph in find_lines(text):
        found.extend(_split(text, paragraph))
    return tuple(found)


def _split(text: str, paragraph: Span) -> list[Span]:
    masked = paragraph.slice(text).translate(_QUOTES)
    starts = [0]
    at = 0
    while at < len(masked):
        window = masked[at : at + _WINDOW]
        ends = [b["end_index"] for b in sentencex.get_sentence_boundaries("en", window)]
        if at + len(window) < len(masked):
            ends = ends[:-1] or [len(window)]
        starts += [at + end for end in ends]
        at = starts[-1]
    spans: list[Span] = []
    begin = paragraph.start
    for start in starts[1:]:
        end = paragraph.start + start
        # A closing mark was masked and fell to the next sentence.
        while end < paragraph.end and text[end] in _CLOSERS:
            end += 1
        if end < begin:
            continue
        following = re.compile(r"\s*[\"“‘«(\[]*(\w)").match(text, end, paragraph.end)
        if end < paragraph.end and following is not None and following[1].islower():
            continue
        span = trim(text, Span(begin, end))
        if span.start < span.end:
            spans.append(span)
        begin = end
    if begin < paragraph.end:
        span = trim(text, Span(begin, paragraph.end))
        if span.start < span.end:
            spans.append(span)
    return spans
