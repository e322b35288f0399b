"""A text seen as a page: the lines above its first paragraph, the body, and the lines below.

Which of those lines is a headline, a byline or a date is decided in the modules beside this one.
"""

import re
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass

from factcheck.models import Span
from factcheck.text.furniture import FurnitureKind, find_furniture
from factcheck.text.lines import find_lines

HEAD_LINES = 60
FOOT_LINES = 80
"""How far from either end of a text its metadata is looked for, in lines that are not blank."""

_MARKUP_BEFORE = re.compile(r"(?:#{1,6}\s+|[*_>~`]+\s*)+")
_MARKUP_AFTER = re.compile(r"[\s*_~`#]+$")
_HEADING = re.compile(r"#{1,3}\s")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SENTENCE_INSIDE = re.compile(r"[a-z)\d%][.!?][\"”’]?\s+[\"“‘]?[A-Z]")
_LONG, _MEDIUM, _SHORT = 25, 12, 9
"""Words of a line that is prose whatever its end, with a sentence's end inside, and at its end."""
_LONGEST_HEADLINE = 45
_WRAPPED = 45
"""A line of a hard-wrapped paragraph is at least this long."""
_INTRODUCTION, _INTRODUCTORY = 7, 2
"""Lines, and paragraphs among them, that may stand between a headline and the credits."""
_CREDIT = re.compile(
    r"getty images|\bvia getty|\b(?:AP|file|handout|stock|courtesy) photo\b|\bREUTERS/"
    r"|/\s?(?:AFP|AP|Associated Press|Reuters|EPA|Getty|EFE|Bloomberg|TNS|SIPA|PA|dpa|NPR|Redux|Zuma)\b"
    r"|shutterstock|\b(?:photo(?:graph|graphy|s)?|image|picture|illustration|video|graphic|pic"
    r"|cartoon|footage)s?(?: credit| courtesy| source)?(?: ?: | by | via | courtesy )|\bcourtesy of\b"
    r"|^(?:photo|image|picture)?\s?(?:credit|caption)s?\b ?[:—-]|wikimedia|unsplash|pixabay|alamy"
    r"|istock|^\(?file(?: photo| pic| image)?\)?\.?$",
    re.IGNORECASE,
)
_CREDIT_LONGEST = 160
_CREDIT_AT_END = re.compile(
    r"(?:\([^()]{0,60}(?:AP|AFP|Reuters|REUTERS|Getty|EPA|Photo|photo)[^()]{0,60}\)"
    r"|(?:/AFP|/AP|via Getty Images|/Getty Images|/Reuters|REUTERS/[\w. ]{2,40}))\.?$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, without the marks of markup around it."""

    span: Span
    text: str
    number: int
    """Its place among the lines of the text that are not blank."""
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

    A text of up to `HEAD_LINES + FOOT_LINES` lines is read whole; of a longer one, its ends.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        spans = find_lines(text)
        self.count = len(spans)
        if len(spans) <= HEAD_LINES + FOOT_LINES:
            self.lines = _lines(text, spans, 0)
        else:
            foot = len(spans) - FOOT_LINES
            self.lines = _lines(text, spans[:HEAD_LINES], 0) + _lines(text, spans[foot:], foot)
        self.body = self._find_body(0)

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
        page = copy(self)
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
        page.body = body
        return page

    def is_caption(self, place: int) -> bool:
        """Tell whether a picture's credit or controls follow the line, or it ends in a credit."""
        if _CREDIT_AT_END.search(self.lines[place].text):
            return True
        after = self.lines[place + 1 : place + 2]
        return any(line.credit or line.furniture is FurnitureKind.CAPTION for line in after)

    @property
    def head(self) -> tuple[Line, ...]:
        """The lines above the body, all of them if there is no paragraph."""
        return self.lines[: self.body]

    @property
    def foot(self) -> tuple[Line, ...]:
        """The lines between the body's last paragraph and any comments."""
        last, end = self.body, self.comments
        for place in range(self.body, end):
            if self.lines[place].prose and not self.lines[place].furniture:
                last = place
        return self.lines[last + 1 : end]

    @property
    def comments(self) -> int:
        """Place of the first line of a comment section below the body; the end if there is none."""
        for place in range(min(self.body + 1, len(self.lines)), len(self.lines)):
            if self.lines[place].furniture is FurnitureKind.COMMENTS:
                return place
        return len(self.lines)

    @property
    def body_text(self) -> str:
        """The text from the body's first paragraph on."""
        return self.text[self.lines[self.body].span.start :] if self.body < len(self.lines) else ""


def _lines(text: str, spans: Sequence[Span], first: int) -> tuple[Line, ...]:
    furniture = {item.span.start: item for item in find_furniture(text, spans)}
    found = []
    for place, span in enumerate(spans):
        item = furniture.get(span.start)
        whole = item.kind if item is not None else None
        bare = _bare(text, span)
        words = bare.slice(text)
        following = spans[place + 1] if place + 1 < len(spans) else None
        found.append(
            Line(
                span=bare,
                text=words,
                number=first + place,
                gap=place == 0 or text.count("\n", spans[place - 1].end, span.start) > 1,
                heading=_HEADING.match(text, span.start, span.end) is not None,
                furniture=whole,
                prose=_is_prose(text, words, span, following),
                credit=len(words) <= _CREDIT_LONGEST and _CREDIT.search(words) is not None,
            )
        )
    return tuple(found)


def _bare(text: str, span: Span) -> Span:
    """The line without the marks of Markdown at its ends."""
    if text[span.start] not in "#*_>~`" and text[span.end - 1] not in "*_~`#":
        return span
    before = _MARKUP_BEFORE.match(text, span.start, span.end)
    start = before.end() if before is not None else span.start
    end = start + len(_MARKUP_AFTER.sub("", text[start : span.end]))
    return Span(start, end) if start < end else span


def _is_prose(text: str, words: str, span: Span, following: Span | None) -> bool:
    count = len(words.split())
    ended = _ENDS.search(words) is not None
    if count >= _LONG and (ended or following is None or count > _LONGEST_HEADLINE):
        return True
    if ended and count >= _SHORT:
        return True
    if count >= _MEDIUM and _SENTENCE_INSIDE.search(words):
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
