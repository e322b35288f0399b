"""A text seen as a page: the lines above its first paragraph, the body, and the lines below.

Which of those lines is a headline, a byline or a date is decided in the modules beside this one.
"""

import re
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass

from factcheck.models import Span
from factcheck.text.dates import find_dates
from factcheck.text.furniture import FurnitureKind, find_furniture
from factcheck.text.lines import find_lines

HEAD_LINES = 60
FOOT_LINES = 80
"""How far from either end of a text its metadata is looked for, in lines that are not blank."""
_LABEL = 24
_WINDOW = 200_000
_LINE = 5_000
"""Code points at either end of a text, and of a line, beyond which nothing is read."""

_MARKUP_BEFORE = re.compile(r"(?:#{1,6}\s+|[*_>~`]+\s*)+")
_MARKUP_AFTER = re.compile(r"[\s*_~`#]+$")
_HEADING = re.compile(r"#{1,3}\s")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SENTENCE_INSIDE = re.compile(r"[a-z)\d%][.!?][\"”’]?\s+[\"“‘]?[A-Z]")
_SPOKEN = re.compile(r"[\"“‘'][^\"”\n]{10,100}[\"”’']: ")
"""Somebody's words before a colon, as headlines begin."""
_LONG, _MEDIUM, _SHORT = 25, 12, 9
"""Words of a line that is prose whatever its end, with a sentence's end inside, and at its end."""
_LONGEST_HEADLINE = 45
_BAR = re.compile(r"\s*[|•]\s*|\s[·/—–]\s")
_LONGEST_HEAD, _HEADLINE = 300, 4
"""Code points of a line that may be a whole head; words of a headline in it."""
_WRAPPED = 45
"""A line of a hard-wrapped paragraph is at least this long."""
_INTRODUCTION, _INTRODUCTORY = 7, 2
"""Lines, and paragraphs among them, that may stand between a headline and the credits."""
_CREDIT = re.compile(
    r"getty images|\bvia getty|\b(?:AP|file|handout|stock|courtesy) photo\b|\bREUTERS/"
    r"|/\s?(?:AFP|AP|Associated Press|Reuters|EPA|Getty|EFE|Bloomberg|TNS|SIPA|PA|dpa|NPR|Redux"
    r"|Zuma)\b"
    r"|shutterstock|\b(?:photo(?:graph|graphy|s)?|image|picture|illustration|video|graphic|pic"
    r"|cartoon|footage)s?(?: credit| courtesy| source)?(?: ?: | by | via | courtesy )"
    r"|\bcourtesy of\b"
    r"|^(?:photo|image|picture)?\s?(?:credit|caption)s?\b ?[:—-]|wikimedia|unsplash|pixabay|alamy"
    r"|istock|^\(?file(?: photo| pic| image)?\)?\.?$",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\(?(?:the following|this) \w[\w-]{2,15}\b[^\n]{0,160}\b(?:appeared|ran|published|printed"
    r"|reprinted|republished|posted)\b",
    re.IGNORECASE,
)
"""A sentence above the headline that says where the text is from."""
_CREDIT_LONGEST = 160
_SIGNED = re.compile(r"(?:words|text|story|by)(?: by)?[:\s]", re.IGNORECASE)
"""How a line begins that names the writer, whoever took the pictures."""
_CREDIT_AT_END = re.compile(
    r"(?:\([^()]{0,60}(?:AP|AFP|Reuters|REUTERS|Getty|EPA|Photo|photo)[^()]{0,60}\)"
    r"|(?:/AFP|/AP|via Getty Images|/Getty Images|/Reuters|REUTERS/[\w. ]{2,40}))\.?$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, without the marks of markup around it."""

    span: Span
    text: str
    """Its words; the beginning of them where it is longer than any line of metadata."""
    place: int
    """Its place among the lines of the page."""
    above: str
    """The line above it where that is short enough to be its label: "By", "Published on"."""
    gap: bool
    """A blank line, or nothing, stands above it."""
    heading: bool
    """It is marked up as a heading."""
    furniture: FurnitureKind | None
    """What it is for, where it belongs to the page's software."""
    prose: bool
    """It is a paragraph of sentences, or a line of one."""
    credit: bool
    """It is the credit of a picture."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    def at(self, start: int, end: int) -> Span:
        """Return the span in the whole text of a stretch of this line."""
        return Span(self.span.start + start, self.span.start + end)


class Page:
    """The lines at the beginning and at the end of a text, and where its body lies.

    Of a text of more than `HEAD_LINES + FOOT_LINES` lines, or twice `_WINDOW`, the ends are read.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = _lines(text, _spans(text))
        self._settle(self._find_body(0))

    def _settle(self, body: int) -> None:
        """Divide the lines, the body beginning at one of them."""
        self.body = body
        """Place of the body's first line; the number of lines if there is no paragraph."""
        self.comments = next(
            (
                place
                for place in range(min(body + 1, len(self.lines)), len(self.lines))
                if self.lines[place].furniture is FurnitureKind.COMMENTS
            ),
            len(self.lines),
        )
        """Place of the first line of a comment section below the body."""
        last = body
        for place in range(body, self.comments):
            if self.lines[place].prose and not self.lines[place].furniture:
                last = place
        self.head = self.lines[:body]
        """The lines above the body, all of them if there is no paragraph."""
        self.foot = self.lines[last + 1 : self.comments]
        """The lines between the body's last paragraph and any comments."""

    def _find_body(self, begin: int) -> int:
        """Place of the first paragraph from `begin` on that is not a picture's caption."""
        for place in range(begin, len(self.lines)):
            line = self.lines[place]
            if line.prose and not line.furniture and not self.is_caption(place):
                return place
        return len(self.lines)

    def below(self, title: Span, is_credits: Callable[[Line], bool]) -> "Page":
        """Return the same page, its body looked for below the headline.

        A paragraph or two between the headline and the credits are an introduction, not the body.
        """
        begin = next(
            (i for i, line in enumerate(self.lines) if line.span.start >= title.end),
            len(self.lines),
        )
        body = self._find_body(begin)
        prose = 0
        for place in range(body, min(body + _INTRODUCTION, len(self.lines))):
            line = self.lines[place]
            prose += line.prose and not line.furniture
            if prose > _INTRODUCTORY or line.furniture is FurnitureKind.COMMENTS:
                break
            if not line.prose and not line.furniture and is_credits(line):
                body = self._find_body(place)
                break
        page = copy(self)
        page._settle(body)  # noqa: SLF001
        return page

    def is_caption(self, place: int) -> bool:
        """Tell whether a picture's credit or controls follow the line, or it ends in a credit."""
        if _CREDIT_AT_END.search(self.lines[place].text):
            return True
        after = self.lines[place + 1 : place + 2]
        return any(line.credit or line.furniture is FurnitureKind.CAPTION for line in after)

    def body_text(self, length: int) -> str:
        """Return the beginning of the text from the body's first paragraph on."""
        if self.body == len(self.lines):
            return ""
        start = self.lines[self.body].span.start
        return self.text[start : start + length]


def _spans(text: str) -> list[Span]:
    """The lines at either end of a text, all of them if they are not many."""
    if len(text) <= 2 * _WINDOW:
        spans = _parted(text, list(find_lines(text)))
    else:
        shift = text.find("\n", len(text) - _WINDOW) + 1 or len(text)
        last = [span.shift(shift) for span in find_lines(text[shift:])]
        spans = _parted(text, list(find_lines(text[:_WINDOW]))) + last
    if len(spans) > HEAD_LINES + FOOT_LINES:
        return spans[:HEAD_LINES] + spans[-FOOT_LINES:]
    return spans


def _parted(text: str, spans: list[Span]) -> list[Span]:
    """The lines, the first of them in pieces where it is all of a head: "Post | 6 June | Title"."""
    first = spans[0] if spans else Span(0, 0)
    words = first.slice(text)
    bars = list(_BAR.finditer(words)) if len(words) <= _LONGEST_HEAD else []
    if len(bars) < 2:  # noqa: PLR2004
        return spans
    starts, ends = [0, *(bar.end() for bar in bars)], [*(bar.start() for bar in bars), len(words)]
    pieces = [Span(a, b).shift(first.start) for a, b in zip(starts, ends, strict=True) if a < b]
    dated = any(_is_date(piece.slice(text)) for piece in pieces)
    long = any(len(piece.slice(text).split()) >= _HEADLINE for piece in pieces)
    return pieces + spans[1:] if dated and long else spans


def _is_date(words: str) -> bool:
    return any(2 * (m.span.end - m.span.start) > len(words) for m in find_dates(words))


def _lines(text: str, spans: Sequence[Span]) -> tuple[Line, ...]:
    furniture = {item.span.start: item.kind for item in find_furniture(text, spans)}
    found: list[Line] = []
    for place, span in enumerate(spans):
        heading = _HEADING.match(text, span.start, span.end) is not None
        bare = _bare(text, span)
        words = text[bare.start : min(bare.end, bare.start + _LINE)]
        following = spans[place + 1] if place + 1 < len(spans) else None
        found.append(
            Line(
                span=bare,
                text=words,
                place=place,
                above=_label(found[-1].text) if found else "",
                gap=place == 0 or text.count("\n", spans[place - 1].end, span.start) > 1,
                heading=heading,
                furniture=furniture.get(span.start),
                prose=not heading
                and _is_prose(text, words, span, following)
                and (place > 0 or _INTRODUCED.match(words) is None),
                credit=len(words) <= _CREDIT_LONGEST
                and _CREDIT.search(words) is not None
                and _SIGNED.match(words) is None,
            )
        )
    return tuple(found)


def _label(words: str) -> str:
    return words if len(words) <= _LABEL else ""


def _bare(text: str, span: Span) -> Span:
    """The line without the marks of Markdown at its ends."""
    if text[span.start] not in "#*_>~`" and text[span.end - 1] not in "*_~`#":
        return span
    if span.end - span.start > _LINE:
        return span
    before = _MARKUP_BEFORE.match(text, span.start, span.end)
    start = before.end() if before is not None else span.start
    end = start + len(_MARKUP_AFTER.sub("", text[start : span.end]))
    return Span(start, end) if start < end else span


def _is_prose(text: str, words: str, span: Span, following: Span | None) -> bool:
    if len(words) == _LINE:
        return True
    count = len(words.split())
    ended = _ENDS.search(words) is not None
    if count >= _LONG and (ended or following is None or count > _LONGEST_HEADLINE):
        return True
    if ended and count >= _SHORT:
        return True
    if count >= _MEDIUM and _SENTENCE_INSIDE.search(words) and _SPOKEN.match(words) is None:
        return True
    return (
        not ended
        and following is not None
        and len(words) >= _WRAPPED
        and count >= _SHORT
        and text.count("\n", span.end, following.start) == 1
        and following.end - following.start >= _WRAPPED
        and text[following.start].islower()
    )
