"""What an article says in its own voice, word by word: what a copy of it would be known by.

Quotations, captions, site furniture and lines that stand there again are left out: two articles
may share them and be two reports. Which articles are copies is decided in `reprints`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.models import Span
from factcheck.text.furniture import find_furniture
from factcheck.text.lines import find_lines
from factcheck.text.quotation import find_quoted

LONGEST = 400_000
"""Characters read of one text, a book's worth."""
_SCARE_WORDS = 4
"""A quotation of fewer words is a name or a scare quote, which belongs to the sentence."""
_OWN_SHARE = 0.2
"""An article with less in its own voice is a transcript: what is quoted there is its body."""
_CAPTION = 600
_CREDIT = 120
_REPEATED = 30

# Letters of scripts that put no space between words count one by one.
_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[^\W{_SPACELESS}]+|[{_SPACELESS}]")
_PICTURE = re.compile(
    r"getty|shutterstock|\bhandout\b|\bfile (?:photo|image|picture)|\bphotos?(?:graph)?s?(?: by|:)"
    r"|\((?:\w+ )?(?:photo|image|picture)\b|\b(?:image|photo|picture) (?:credit|source|courtesy)"
    r"|\bphoto(?:graph)?er?\b ?[:|/]|\bvia (?:ap|reuters|afp)\b"
    r"|(?:ap|reuters|afp|epa) photo|\bpictured? (?:above|here)",
    re.IGNORECASE,
)
_PICTURE_WORDS = ("photo", "getty", "picture", "image", "shutterstock", "handout", "via ")
_AGENCY = re.compile(r"[/|] ?(?:AFP|AP|Reuters|REUTERS|EPA|EFE)\b|\b(?:AFP|AP|EPA|EFE) ?[/|]")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The words of an article's own voice, case folded, with where each stands in its text.

    Among the words stand gaps, equal to nothing else: no run of words goes across what is left
    out.
    """

    words: list[object] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    count: int = 0
    """How many are words and no gaps."""

    def span(self, first: int, last: int) -> Span:
        """Return where the words from `first` to `last`, both included, stand in the text."""
        return Span(self.starts[first], self.starts[last] + len(str(self.words[last])))


class Gap:
    """A place where words were left out."""

    __slots__ = ()


def own_words(text: str) -> OwnWords:
    """Return the words of an article's own voice; of a transcript, those it quotes too."""
    text = text[:LONGEST]
    aside = [*_asides(text)]
    quoted = [span for span in find_quoted(text) if _is_long(text, span)]
    found = _words(text, _merged([*aside, *quoted]))
    everything = _words(text, _merged(aside)) if quoted else found
    return everything if found.count < _OWN_SHARE * everything.count else found


def _is_long(text: str, span: Span) -> bool:
    words = _WORD.finditer(text, span.start, span.end)
    return sum(1 for _, _ in zip(words, range(_SCARE_WORDS), strict=False)) == _SCARE_WORDS


def _words(text: str, masked: Sequence[Span]) -> OwnWords:
    words: list[object] = []
    starts: list[int] = []
    count = at = 0
    for span in (*masked, Span(len(text), len(text))):
        found = list(_WORD.finditer(text, at, span.start))
        words.extend(match[0].casefold() for match in found)
        starts.extend(match.start() for match in found)
        count += len(found)
        if found:
            words.append(Gap())
            starts.append(span.start)
        at = span.end
    return OwnWords(words, starts, count)


def _asides(text: str) -> Iterator[Span]:
    """Yield what is no sentence of the article: furniture, captions, lines that come again."""
    for piece in find_furniture(text):
        yield piece.span
    seen: set[str] = set()
    before: Span | None = None
    for line in find_lines(text):
        length = line.end - line.start
        words = line.slice(text) if length <= _CAPTION else ""
        if words and _is_about_picture(words):
            yield line
            if length <= _CREDIT and before is not None and before.end - before.start <= _CAPTION:
                yield before
        if length >= _REPEATED:
            whole = text[line.start : line.end]
            if whole in seen:
                yield line
            seen.add(whole)
        before = line


def _is_about_picture(line: str) -> bool:
    lowered = line.lower()
    told = any(word in lowered for word in _PICTURE_WORDS) and _PICTURE.search(line)
    return bool(told or _AGENCY.search(line))


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
