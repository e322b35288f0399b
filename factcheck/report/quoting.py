"""Quotes as a reader sees them: with their quotation marks, and the decisive words marked."""

from collections.abc import Iterable

from factcheck.models import Evidence, Passage, Span
from factcheck.report.document import Ink, Line, Words, line

IN_FULL = 600  # characters; a longer passage is a paragraph nobody reads side by side
IN_A_CELL = 60  # characters that tell which statement is meant
IN_BRIEF = 160  # characters, for the strongest words in a row of a table
_DOUBLE = frozenset('"\u201c\u201d\u201e\u201f')


def quote_evidence(evidence: Evidence, limit: int = IN_FULL) -> Line:
    """Return the words of evidence with what decided its stance marked."""
    return quote(evidence.passage, evidence.decisive, limit)


def quote(passage: Passage, decisive: Iterable[Span] = (), limit: int = IN_FULL) -> Line:
    """Return a passage as a quotation, its decisive words marked.

    A passage longer than `limit` is cut around its decisive words, at word ends, and an ellipsis in
    brackets stands where words were left out. Round a passage with double quotation marks in it
    stand single ones.
    """
    text = passage.quote
    spans = _inside(passage, decisive)
    window = _window(text, spans, limit)
    marked: list[Words] = []
    at = window.start
    for span in spans:
        start, end = max(span.start, at), min(span.end, window.end)
        if start < end:
            marked += [Words(text[at:start]), Words(text[start:end], Ink.DECISIVE)]
            at = end
    marked.append(Words(text[at : window.end]))
    cut_before = "[\u2026] " if window.start else ""
    cut_after = " [\u2026]" if window.end < len(text) else ""
    nested = any(mark in _DOUBLE for mark in text[window.start : window.end])
    opening, closing = ("\u2018", "\u2019") if nested else ("\u201c", "\u201d")
    return line(opening + cut_before, *(w for w in marked if w.text), cut_after + closing)


def _inside(passage: Passage, spans: Iterable[Span]) -> list[Span]:
    """Return spans of the article as spans of the quote, in order, without white space around."""
    found = []
    for span in sorted(spans):
        moved = span.shift(-passage.span.start)
        start, end = max(0, moved.start), min(len(passage.quote), moved.end)
        words = passage.quote[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if start < end:
            found.append(Span(start, end))
    return found


def _window(text: str, spans: list[Span], limit: int) -> Span:
    """Return the stretch of a quote to show: at most `limit` characters, around the first span."""
    if len(text) <= limit:
        return Span(0, len(text))
    first = spans[0] if spans else Span(0, 0)
    inside = [span for span in spans if span.end - first.start <= limit] or [first]
    spare = max(0, limit - (inside[-1].end - first.start))
    start = max(0, min(first.start - spare // 2, len(text) - limit))
    end = min(len(text), start + limit)
    if start and start < first.start:
        start = _word_start(text, start, first.start)
    if end < len(text):
        end = _word_end(text, end, min(inside[-1].end, end))
    return Span(start, end)


def _word_start(text: str, start: int, latest: int) -> int:
    space = text.find(" ", start, latest)
    return space + 1 if space >= 0 else latest


def _word_end(text: str, end: int, earliest: int) -> int:
    space = text.rfind(" ", earliest, end)
    return space if space >= 0 else end
