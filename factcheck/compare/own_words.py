"""What an article says in its own voice, word by word: what a copy of it would be known by.

Quotations, posts and letters given in full, captions, site furniture and lines that stand there
again are left out: two articles may share them and be two reports. Which articles are copies is
decided in `reprints`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.models import Span
from factcheck.text.furniture import find_furniture
from factcheck.text.lines import find_paragraphs
from factcheck.text.quotation import find_quoted
from factcheck.text.spans import merged
from factcheck.text.words import SPACELESS

LONGEST = 200_000
"""Characters read of one text, a book's worth."""
_SCARE_WORDS = 4
"""A quotation of fewer words is a name or a scare quote, which belongs to the sentence."""
_OWN_SHARE = 0.2
"""An article with less in its own voice is a transcript: what is quoted there is its body."""
_CAPTION = 600
_PARAGRAPH = 1_500
_CREDIT = 120
_REPEATED = 30

# Letters of scripts that put no space between words count one by one.
_WORD = re.compile(rf"[^\W{SPACELESS}]+|[{SPACELESS}]")
_PICTURE = re.compile(
    r"getty|shutterstock|\bhandout\b|\bfile (?:photo|image|picture)|\bphotos?(?:graph)?s?(?: by|:)"
    r"|\((?:\w+ )?(?:photo|image|picture)\b|\b(?:image|photo|picture) (?:credit|source|courtesy)"
    r"|\bphoto(?:graph)?er?\b ?[:|/]|\bvia (?:ap|reuters|afp)\b"
    r"|(?:ap|reuters|afp|epa) photo|\bpictured? (?:above|here)",
    re.IGNORECASE,
)
_POST = re.compile(r"(?:[-–—] ?)?.{1,60}\(@\w{1,40}\)|.{0,400}(?:pic\.twitter\.com|//t\.co)/\w+")
_GIVEN = re.compile(
    r"\b(?:(?P<document>statement|letter|article|piece|story|report|excerpt|passage|e-?mail|text"
    r"|transcript|press release|full|(?:blog )?post)\b[^.:]{0,60}|(?:reads?|said|says|wrote|writes?"
    r"|tweet(?:ed)?|posted|message|follows|following|added|adds|continued|begins?|explained|stated)"
    r"\b[^.:]{0,60}):$",
    re.IGNORECASE,
)
_VOICE = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Yy]ou|[Yy]our)\b")
_READER = re.compile(
    r"\b(?:follow|like|join|contact|e-?mail|find) (?:us|me)\b|\bhear from you\b|\blet us know\b"
    r"|\bin the comments\b|\bleave (?:us )?(?:a|your) |\bsubscribe\b|\bsign up\b|\bnewsletter"
    r"|\bdownload (?:the|our) (?:\S+ ){0,2}app\b",
    re.IGNORECASE,
)
_FOOT = 8
"""Paragraphs at the end among which those that ask something of the reader are the site's."""
_LETTER = 12
"""Paragraphs that a letter given in full may have, as long as they speak of "I" and "you"."""
_EXCERPT = 3
"""Paragraphs of a document that may be given below what announces it, whoever speaks."""
_POSTED = 3
"""Lines that a post given in full may have above its signature."""
_TWEET = 300
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
    ends: list[int] = field(default_factory=list)
    count: int = 0
    """How many are words and no gaps."""

    def span(self, first: int, last: int) -> Span:
        """Return where the words from `first` to `last`, both included, stand in the text."""
        return Span(self.starts[first], self.ends[last])


class Gap:
    """A place where words were left out."""

    __slots__ = ()


def own_words(text: str) -> OwnWords:
    """Return the words of an article's own voice; of a transcript, those it quotes too."""
    text = text[:LONGEST]
    aside = [*_asides(text)]
    quoted = [span for span in find_quoted(text) if _is_long(text, span)]
    found = _words(text, merged([*aside, *quoted]))
    if sum(span.end - span.start for span in quoted) < (1 - _OWN_SHARE) / 2 * len(text):
        return found
    everything = _words(text, merged(aside))
    return everything if found.count < _OWN_SHARE * everything.count else found


def _is_long(text: str, span: Span) -> bool:
    words = _WORD.finditer(text, span.start, span.end)
    return sum(1 for _, _ in zip(words, range(_SCARE_WORDS), strict=False)) == _SCARE_WORDS


def _words(text: str, masked: Sequence[Span]) -> OwnWords:
    words: list[object] = []
    starts: list[int] = []
    ends: list[int] = []
    count = at = 0
    for span in (*masked, Span(len(text), len(text))):
        found = list(_WORD.finditer(text, at, span.start))
        words += [match[0].casefold() for match in found]
        starts += [match.start() for match in found]
        ends += [match.end() for match in found]
        count += len(found)
        if found:
            words.append(Gap())
            starts.append(span.start)
            ends.append(span.start)
        at = span.end
    return OwnWords(words, starts, ends, count)


def _asides(text: str) -> Iterator[Span]:
    """Yield what is no sentence of the article: furniture, captions, lines that come again."""
    for piece in find_furniture(text):
        yield piece.span
    lines = find_paragraphs(text)
    seen: set[str] = set()
    surely = perhaps = 0
    for number, line in enumerate(lines):
        words = line.slice(text)
        short = len(words) <= _CAPTION
        if len(words) <= _PARAGRAPH and (surely or (perhaps and _VOICE.search(words))):
            yield line
            surely, perhaps = max(0, surely - 1), max(0, perhaps - 1)
        else:
            perhaps = 0
        announced = words.endswith(":") and _GIVEN.search(words, max(0, len(words) - _CREDIT))
        if announced:
            surely, perhaps = _EXCERPT if announced["document"] else 1, _LETTER
        if short and _is_about_picture(words):
            yield from lines[max(0, number - (len(words) <= _CREDIT)) : number + 1]
        if short and number >= len(lines) - _FOOT and _READER.search(words):
            yield line
        if short and _POST.match(words):
            yield from _posted(lines[max(0, number - _POSTED) : number + 1])
        if len(words) >= _REPEATED:
            if words in seen:
                yield line
            seen.add(words)


def _posted(lines: Sequence[Span]) -> Iterator[Span]:
    """Yield a post's signature and the short lines right above it."""
    yield lines[-1]
    for line in reversed(lines[:-1]):
        if line.end - line.start > _TWEET:
            return
        yield line


def _is_about_picture(line: str) -> bool:
    lowered = line.lower()
    told = any(word in lowered for word in _PICTURE_WORDS) and _PICTURE.search(line)
    return bool(told or (("/" in line or "|" in line) and _AGENCY.search(line)))
