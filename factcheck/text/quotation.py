"""Quotations: finding a given one in a text, and finding those that a text marks as such.

Who speaks them is the business of `attribution`.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, NoReturn

from rapidfuzz import fuzz

from factcheck.errors import AmbiguousQuoteError, QuoteError
from factcheck.models import Span
from factcheck.text.display import visible
from factcheck.text.lines import INVISIBLE, find_paragraphs, trim
from factcheck.text.phrases import listed
from factcheck.text.words import SPACELESS, STOPWORDS, find_words

_MARKS = "\"“”„‟«»″'‘’‚‛‹›´`′"
_DASHES = "-‐‑‒–—―−"
_FOLDED = str.maketrans(
    dict.fromkeys(_MARKS, "'") | dict.fromkeys(_DASHES, "-") | dict.fromkeys(INVISIBLE, "")
)
_RUN = re.compile(r"\s*-[-\s]*|'{2,}|\s+")
_SPACELESS = re.compile(f"[{SPACELESS}]")
_LETTER = re.compile(r"[^\W_]")
_BLOCK = 128  # characters that are folded anew, some ten times, to find a place again
_PLACES = 4
_TRIED = 200
_CONTEXT = 25
_NEAR = 120
_MANY = 200_000
_RAREST = 40
"""Words of a quote that the nearest passage is looked for by, the longest first."""
_LIKE = 50
"""The least likeness, of 100, at which a passage is offered as the nearest."""


def find_quote(text: str, quote: str, at: int | None = None) -> Span:
    """Return where a quote stands in a text.

    White space, the style of quotation marks, dashes and ellipses, letter case and invisible
    characters may differ; the words may not. An exact occurrence is preferred to one that differs.

    Args:
        text: The text.
        quote: Its words.
        at: Where the place begins that is meant, of several.

    Raises:
        AmbiguousQuoteError: If the quote stands in several places (the message lists them), and
            `at` is not given.
        QuoteError: If the quote is empty, stands nowhere (the message shows the nearest passage)
            or not at `at`, or begins or ends inside a word (it shows the whole words).
    """
    wanted = _fold(quote).strip()
    bare = wanted.strip("' ")
    if not bare.strip("-."):
        raise QuoteError("The quote is empty: give some words of the article.")
    places = [place for place in _exact_places(text, quote.strip()) if _is_whole(text, place)]
    if not places:
        folded = _Folded(text)
        places = folded.places(wanted) or (folded.places(bare) if bare != wanted else [])
    if not places:
        raise QuoteError(_absent(text, quote.strip()))
    if at is not None:
        places = [place for place in places if place.start == at] or _elsewhere(places)
    if len(places) > 1:
        raise AmbiguousQuoteError(_ambiguous(text, places))
    if not _is_whole(text, places[0]):
        whole = _line(_widened(text, places[0]).slice(text))
        raise QuoteError(f"The quote begins or ends inside a word: give the whole words, {whole}.")
    return places[0]


def find_words_again(text: str, quote: str) -> Iterator[Span]:
    """Yield every place in a text where the words of a quote stand whole, none for a blank quote.

    What may differ is what `find_quote` lets differ. A figure that goes on is another figure: "cut
    10" does not stand in "cut 100" nor in "cut 10.5".
    """
    wanted = _fold(quote).strip()
    if wanted:
        yield from _Folded(text).whole_words(wanted)


def is_blank(quote: str) -> bool:
    """Tell whether a quote has nothing in it that `find_words_again` could look for."""
    return not _fold(quote).strip()


def _exact_places(text: str, quote: str) -> list[Span]:
    """Where a quote stands letter for letter, overlapping places too, up to a limit."""
    places: list[Span] = []
    at = text.find(quote)
    while at >= 0 and len(places) < _MANY:
        places.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1)
    return places


def _whole(text: str, places: list[Span]) -> list[Span]:
    """Leave out places that begin or end inside a word, unless all do."""
    return [place for place in places if _is_whole(text, place)] or places


def _is_whole(text: str, place: Span) -> bool:
    return not _is_inside(text, place.start) and not _is_inside(text, place.end)


def _is_inside(text: str, position: int) -> bool:
    """Whether a position is between two letters of a word, in a script that has spaces."""
    around = text[max(0, position - 1) : position + 1]
    return len(around) > 1 and around.isalnum() and not _SPACELESS.search(around)


def _widened(text: str, place: Span) -> Span:
    start, end = place.start, place.end
    while _is_inside(text, start):
        start -= 1
    while _is_inside(text, end):
        end += 1
    return Span(start, end)


def _fold(text: str) -> str:
    """Take out what a copied quote may change: case, marks, dashes, white space."""
    plain = unicodedata.normalize("NFD", text.upper().casefold()).replace("…", "...")
    return _RUN.sub(_shorten, plain.translate(_FOLDED))


def _shorten(run: re.Match[str]) -> str:
    if "-" in run[0]:
        return "-"
    return "'" if run[0][0] == "'" else " "


class _Folded:
    """A text folded for comparison, in blocks so that a place can be found again in the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._blocks = list(_blocks(text))
        self._folded = [_fold(block.slice(text)) for block in self._blocks]
        self._ends = list(accumulate(map(len, self._folded)))
        self._whole = "".join(self._folded)

    def places(self, wanted: str) -> list[Span]:
        """Return where folded words stand in the text; half of a folded letter is no place."""
        found = _exact_places(self._whole, wanted)[:_TRIED]
        return _whole(self._text, list(self._mapped(found, wanted)))

    def whole_words(self, wanted: str) -> Iterator[Span]:
        """Yield where folded words stand in the text, no part of a longer word or figure."""
        letters = [char for char in wanted if not unicodedata.combining(char)]
        before = r"(?<!\w)(?<!\d[.,])" if letters[:1] and letters[0].isalnum() else ""
        after = r"(?!\w|[.,]\d)" if letters[-1:] and letters[-1].isalnum() else ""
        found = (
            Span(*match.span())
            for match in re.finditer(before + re.escape(wanted) + after, self._whole)
            if not unicodedata.combining(self._whole[match.end() : match.end() + 1] or " ")
        )
        return self._mapped(found, wanted)

    def _mapped(self, found: Iterable[Span], wanted: str) -> Iterator[Span]:
        """Yield the places in the text of those in the folded text that are just what is wanted."""
        for place in found:
            span = Span(self._original(place.start, start=True), self._original(place.end))
            if _fold(span.slice(self._text)).strip() == wanted.strip():
                yield trim(self._text, span)

    def _original(self, position: int, *, start: bool = False) -> int:
        """Where the character before a folded position ends, or the one at it starts."""
        number = (bisect_right if start else bisect_left)(self._ends, position)
        block = self._blocks[number]
        words = block.slice(self._text)
        inside = position - (self._ends[number] - len(self._folded[number]))
        offset = bisect_left(
            range(len(words) + 1), inside + start, key=lambda end: len(_fold(words[:end]))
        )
        # White space is as long as the dash that it becomes a part of.
        until = self._folded[number][: inside + start]
        while offset < len(words) and not _fold(words[:offset]).startswith(until):
            offset += 1
        return block.start + offset - start


def _blocks(text: str) -> Iterator[Span]:
    """Cut a text before letters and figures, which no run that is folded goes beyond."""
    start = 0
    while cut := _LETTER.search(text, start + _BLOCK):
        yield Span(start, cut.start())
        start = cut.start()
    yield Span(start, len(text))


def _ambiguous(text: str, places: list[Span]) -> str:
    shown = "; ".join(
        f"at {p.start}: {_line(text[max(0, p.start - _CONTEXT) : p.end + _CONTEXT])}"
        for p in places[:_PLACES]
    )
    more = "; and more" if len(places) > _PLACES else ""
    return f"The quote stands in several places ({shown}{more}): give a longer one."


def _elsewhere(places: list[Span]) -> NoReturn:
    shown = listed([str(place.start) for place in places[:_PLACES]])
    more = " and more" if len(places) > _PLACES else ""
    raise QuoteError(f"The quote does not stand there; it stands at {shown}{more}.")


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
    """The passage most like a quote, None where nothing is like it."""
    dense = _densest(text, quote)
    if dense is None:
        return None
    low = max(0, dense.start - len(quote))
    window = text[low : dense.end + len(quote)]
    found = fuzz.partial_ratio_alignment(quote.lower(), window.lower(), score_cutoff=_LIKE)
    if found is None:
        return None
    if len(window.lower()) != len(window):
        return dense
    start, end = low + found.dest_start, low + found.dest_end
    return trim(text, _widened(text, Span(start, end)))


def _densest(text: str, quote: str) -> Span | None:
    """The stretch about as long as a quote that has most of its words, in one pass."""
    words = {span.slice(quote).lower() for span in find_words(quote)}
    words = words - STOPWORDS or words
    if not words:
        return None
    pattern = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)[:_RAREST])
    hits: deque[tuple[Span, str]] = deque()
    seen: Counter[str] = Counter()
    best, most = None, 0
    for match in re.finditer(rf"\b(?:{pattern})\b", text, re.IGNORECASE):
        hits.append((Span(*match.span()), match[0].lower()))
        seen[match[0].lower()] += 1
        while match.end() - hits[0][0].start > 2 * len(quote) + _CONTEXT and len(hits) > 1:
            _, gone = hits.popleft()
            seen[gone] -= 1
            if not seen[gone]:
                del seen[gone]
        if len(seen) > most:
            most, best = len(seen), Span(hits[0][0].start, match.end())
    return best


# ---------------------------------------------------------------------------------------------
# Quotations that a text marks as such
# ---------------------------------------------------------------------------------------------

_MARK = re.compile(r"[\"“”„‟«»]|''|``|['‘’‚‹›]")
_CLOSING = "”»"
_SINGLES = "'‘’‚‹›"
_BEFORE_OPENING = '([{—–-/“"„«:>'
_ENDING = ".,;:!?…"
_ELISION = re.compile(
    r"(?:em|til|tis|twas|cause|cos|n|bout|round|nother|tween|neath|cuz|im|\d0s|\d\d)\b",
    re.IGNORECASE,
)


def find_quoted(text: str) -> tuple[Span, ...]:
    """Return what stands inside quotation marks, without the marks, outermost quotations only.

    A quotation that is not closed ends with its paragraph; so each paragraph of a quotation that
    goes on over several, opened anew in each, is one span. Apostrophes are no marks; a closing
    mark that was typed as an opening one is taken for what it must be.
    """
    paragraphs = find_paragraphs(text)
    found: list[Span] = []
    for at, paragraph in enumerate(paragraphs):
        following = paragraphs[at + 1].start if at + 1 < len(paragraphs) else len(text)
        found.extend(_quoted(text, paragraph, text[following : following + 1]))
    return tuple(span for raw in found if (span := trim(text, raw)).start < span.end)


class _Mark(NamedTuple):
    """A quotation mark with the characters on either side; a space stands for a paragraph's end."""

    glyph: str
    start: int
    end: int
    before: str
    after: str

    @classmethod
    def at(cls, text: str, match: re.Match[str], paragraph: Span) -> "_Mark":
        start, end = match.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        return cls(match[0], start, end, before, after)

    @property
    def single(self) -> bool:
        return self.glyph in _SINGLES

    @property
    def opening_place(self) -> bool:
        """It stands where a quotation would open: after a gap, before a word."""
        return not self.after.isspace() and (
            self.before.isspace() or self.before in _BEFORE_OPENING
        )

    def opens(self) -> bool:
        """Whether it opens a quotation where none is open."""
        if self.single:
            return self.glyph not in "’›" and self.opening_place and self.after not in _ENDING
        if self.glyph in "“„‟«``":
            return not self.after.isspace()
        return self.opening_place

    def nests_in(self, opened: "_Mark") -> bool:
        """Whether it opens a quotation of another style inside the double one that is open."""
        return self.glyph in "“«" and self.glyph != opened.glyph and self.opening_place

    def closes(self, opened: "_Mark") -> bool:
        """Whether it closes the double quotation that is open."""
        if self.single:
            return False
        if self.glyph in _CLOSING and opened.glyph != "»":
            return not (self.opening_place and self.before.isspace())
        if self.before.isspace():
            return not self.after.isalnum()
        return not self.after.isalnum() or not self.before.isalnum()


def _quoted(text: str, paragraph: Span, following: str) -> Iterator[Span]:
    found = _MARK.finditer(text, paragraph.start, paragraph.end)
    marks = [_Mark.at(text, match, paragraph) for match in found]
    at = 0
    while at < len(marks):
        mark = marks[at]
        at += 1
        if not mark.opens() or (mark.single and _ELISION.match(text, mark.end)):
            continue
        end = (_single_end if mark.single else _double_end)(marks, at - 1)
        if end is not None:
            yield Span(mark.end, marks[end].start)
            at = end + 1
        elif not mark.single or (mark.start == paragraph.start and following == mark.glyph):
            yield Span(mark.end, paragraph.end)
            return


def _double_end(marks: Sequence[_Mark], opened: int) -> int | None:
    """The number of the mark that closes a double quotation, past the quotations inside it."""
    nested = 0
    for at in range(opened + 1, len(marks)):
        if marks[at].nests_in(marks[opened]):
            nested += 1
        elif nested and marks[at].glyph in _CLOSING:
            nested -= 1
        elif marks[at].closes(marks[opened]):
            return at
    return None


def _single_end(marks: Sequence[_Mark], opened: int) -> int | None:
    """The number of the mark that closes a single quotation, among apostrophes like it."""
    candidates = []
    for at in range(opened + 1, len(marks)):
        mark = marks[at]
        if not mark.single:
            continue
        if mark.opens():
            break
        if not mark.before.isspace() and not mark.after.isalnum():
            if mark.before in _ENDING or mark.after in _ENDING:
                return at
            candidates.append(at)
    plain = [at for at in candidates if marks[at].before not in "sS"]
    return plain[0] if plain else candidates[-1] if candidates else None
