"""Quotations: finding a given one in a text, and finding those that a text marks as such.

Who speaks them is the business of `attribution`.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate

from rapidfuzz import fuzz

from factcheck.errors import QuoteError
from factcheck.models import Span
from factcheck.text.display import visible
from factcheck.text.lines import find_lines, trim
from factcheck.text.words import STOPWORDS, find_words

_MARKS = "\"“”„‟«»″'‘’‚‛‹›´`′"
_DASHES = "-‐‑‒–—―−"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_FOLDED = str.maketrans(
    dict.fromkeys(_MARKS, "'") | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_UNSEEN, "")
)
_RUN = re.compile(r"\s*-[-\s]*|'{2,}|\s+")
_BLOCK = 65_536
_PLACES = 4
_CONTEXT = 25
_NEAR = 120
_MANY = 200_000


def find_quote(text: str, quote: str) -> Span:
    """Return where a quote stands in a text.

    White space, the style of quotation marks, dashes and ellipses, letter case and invisible
    characters may differ; the words may not. An exact occurrence is preferred to one that differs.

    Raises:
        QuoteError: If the quote is empty, stands nowhere (the message shows the nearest passage)
            or in several places (the message lists them).
    """
    wanted = quote.strip()
    if not _fold(wanted).strip(" '-."):
        raise QuoteError("The quote is empty: give some words of the article.")
    for places in (
        _exact_places(text, wanted),
        _folded_places(text, _fold(wanted).strip()),
        _folded_places(text, _fold(wanted).strip("' ")),
    ):
        whole = [p for p in places if _is_whole(text, p)] or places
        if len(whole) == 1:
            return whole[0]
        if whole:
            raise QuoteError(_ambiguous(text, whole))
    raise QuoteError(_absent(text, wanted))


def _exact_places(text: str, quote: str) -> list[Span]:
    places = []
    at = text.find(quote)
    while at >= 0 and len(places) < _MANY:
        places.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1)
    return places


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.upper().casefold()).replace("…", "...")
    return _RUN.sub(_shorten, plain.translate(_FOLDED))


def _shorten(run: re.Match[str]) -> str:
    if "-" in run[0]:
        return "-"
    return "'" if run[0][0] == "'" else " "


def _folded_places(text: str, wanted: str) -> list[Span]:
    blocks = _blocks(text)
    folded = [_fold(block.slice(text)) for block in blocks]
    ends = list(accumulate(map(len, folded)))
    whole = "".join(folded)

    def original(position: int, *, start: bool) -> int:
        """Where a folded position stands in the text."""
        number = (bisect_right if start else bisect_left)(ends, position)
        block = blocks[number]
        inside = position - (ends[number] - len(folded[number]))
        words = block.slice(text)
        offset = bisect_left(
            range(len(words) + 1), inside + start, key=lambda end: len(_fold(words[:end]))
        )
        return block.start + offset - start

    return [
        trim(text, Span(original(p.start, start=True), original(p.end, start=False)))
        for p in _exact_places(whole, wanted)[: _PLACES + 1]
    ]


def _blocks(text: str) -> list[Span]:
    """Cut a text between two letters of a word, where no run that is folded can stand."""
    starts = [0]
    inside = re.compile(r"[A-Za-z](?=[A-Za-z])")
    while found := inside.search(text, starts[-1] + _BLOCK):
        starts.append(found.end())
    return [Span(*pair) for pair in zip(starts, [*starts[1:], len(text)], strict=True)]


def _is_whole(text: str, place: Span) -> bool:
    before, after = text[max(0, place.start - 1) : place.start], text[place.end : place.end + 1]
    return not (before.isalnum() and text[place.start].isalnum()) and not (
        after.isalnum() and text[place.end - 1].isalnum()
    )


def _ambiguous(text: str, places: list[Span]) -> str:
    shown = "; ".join(
        f"at {p.start}: {_line(text[max(0, p.start - _CONTEXT) : p.end + _CONTEXT])}"
        for p in places[:_PLACES]
    )
    more = "; and more" if len(places) > _PLACES else ""
    return f"The quote stands in several places ({shown}{more}): give a longer one."


def _absent(text: str, quote: str) -> str:
    nearest = _nearest(text, quote)
    if nearest is None:
        return "The quote is not in the article, nor anything like it: copy it from the text."
    return (
        f"The quote is not in the article; the nearest passage, at {nearest.start}, is"
        f" {_line(nearest.slice(text))}: copy the words from there."
    )


def _line(words: str) -> str:
    line = " ".join(visible(words).split())
    return f"«{line if len(line) <= _NEAR else line[: _NEAR - 1] + '…'}»"


def _nearest(text: str, quote: str) -> Span | None:
    words = {span.slice(quote).casefold() for span in find_words(quote)}
    words = (words - STOPWORDS) or words
    if not words:
        return None
    pattern = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)[:40])
    hits = [m.span() for m in re.finditer(rf"\b(?:{pattern})\b", text, re.IGNORECASE)]
    if not hits:
        return None
    reach = 2 * len(quote) + 40
    best, first, score = hits[0], 0, 0
    seen: dict[str, int] = {}
    for start, end in hits:
        key = text[start:end].casefold()
        seen[key] = seen.get(key, 0) + 1
        while end - hits[first][0] > reach and hits[first][0] < start:
            gone = text[slice(*hits[first])].casefold()
            seen[gone] -= 1
            if not seen[gone]:
                del seen[gone]
            first += 1
        if len(seen) > score:
            score, best = len(seen), (hits[first][0], end)
    low = max(0, best[0] - len(quote))
    window = text[low : best[1] + len(quote)]
    found = fuzz.partial_ratio_alignment(quote.casefold(), window.casefold())
    if found is None or len(window.casefold()) != len(window):
        return Span(*best)
    start, end = low + found.dest_start, low + found.dest_end
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return trim(text, Span(start, end))


_DOUBLE = re.compile(r"[\"“”„‟«»]|''|``")


def find_quoted(text: str) -> tuple[Span, ...]:
    """Return what stands inside quotation marks, without the marks, outermost quotations only.

    A quotation that is not closed ends with its paragraph; so each paragraph of a quotation that
    goes on over several, opened anew in each, is one span.
    """
    found: list[Span] = []
    for line in find_lines(text):
        opened: int | None = None
        for mark in _DOUBLE.finditer(text, line.start, line.end):
            before = text[mark.start() - 1 : mark.start()] if mark.start() > line.start else " "
            after = text[mark.end() : mark.end() + 1] if mark.end() < line.end else " "
            if opened is None:
                if not after.isspace() and (mark[0] != "”") and not before.isalnum():
                    opened = mark.end()
            elif mark[0] in "”»" or before.isspace() < after.isspace() or not after.isalnum():
                found.append(Span(opened, mark.start()))
                opened = None
        if opened is not None:
            found.append(Span(opened, line.end))
    return tuple(trimmed for s in found if (trimmed := trim(text, s)).start < trimmed.end)
