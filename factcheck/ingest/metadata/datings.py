"""When it was published, changed, and before when it cannot have been written.

Dates are read in `text.dates`; here it is decided what an article's dates are the dates of. A date
inside a story's sentence never dates the article, but bounds it from below.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.ingest.metadata.credits import Dated, read_line
from factcheck.ingest.metadata.page import Line, Page
from factcheck.models import Field, Interval, Metadatum, Span
from factcheck.text.dates import DateMention, find_dates
from factcheck.text.furniture import FurnitureKind

_AFTER_BODY = 12
_LAST = 12
_OPENING = 40
"""Code points of a paragraph in which a date may stand before it."""
_PROVING = 500_000
"""Code points at either end of a text in which dates are looked for that bound it."""
_DATELINE = re.compile(r"[A-ZÀ-Þ][\w .,'’/()*-]{1,80}?[-–—]{1,2}\s|\(?[A-Z][A-Z ]{2,30}\)?[,:]\s")
_PLACE = re.compile(r"\(?[A-ZÀ-Þ][\w.'’-]*(?:,? [A-ZÀ-Þ][\w.'’-]*){0,5}[,:]? \(?")
_TOWN = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’-]{2,}(?: [A-ZÀ-Þ][a-zà-ÿ'’-]+){0,2}")
_NO_TOWN = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Updated?|Correct(?:ion|ed)|Published|Posted"
    r"|Last|Since|Until|From|After|Before|Dated?|Edited|Created|Added|Note|By|On|In|As|Born|Died)\b"
)
_TAKEN_DOWN = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}, [^,.\n]{6,30}[,;:.]? (?:recorded|taken down"
    r"|transcribed|interviewed|dictated|noted|written|as told|told to|in (?:his|her|their|the"
    r"|my|our) |by (?:telephone|phone|video|e-?mail)|at (?:his|her|their) )"
)
"""Where and when somebody's words were taken down: "Riverton, 4 March 2021, recorded at"."""
_SAID = re.compile(
    r"\b(?:this|the following) (?:article|story|post|piece|report|column|interview|essay"
    r"|blog post|analysis|commentary|text|op-ed)\b[^.\n]{0,60}\b(?:published|posted|appeared"
    r"|ran|printed|released|issued)\b"
    r"|(?:^|\. )\(?(?:(?:originally|first) )?(?:published|posted|appeared)\b",
    re.IGNORECASE,
)
_SAID_UPDATED = re.compile(
    r"\b(?:this|the) (?:article|story|post|piece|report|page)\b[^.\n]{0,60}\b(?:updated|modified"
    r"|amended"
    r"|corrected|revised)\b|^(?:last )?(?:updated|modified)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?<=[a-z\d])\.\s+(?=[A-Z])")
_LATEST = "latest date the text speaks of"
_YEARLESS_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_YEARLESS = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_YEARLESS_MONTH}(?!,? (?:of )?\d{{4}})"
    rf"|{_YEARLESS_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?!,? \d{{4}}|:))"
)
"""A day of some year that is not said."""
_SINCE = re.compile(
    r"\b(?:since|estd?\.?|established|founded|seit|depuis|desde|dal)(?: (?:in|the year))? ?\Z",
    re.IGNORECASE,
)
_SHORT_LINE = 25
"""Words of a line that says where and when, and hardly more."""
_TAGLINE = 120
_COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    field: Field
    mention: DateMention
    span: Span
    place: str
    rank: int


def find_datings(page: Page) -> Iterator[Metadatum]:
    """Yield dates of publication and of change, then the day before which it was not written.

    A page that only says when it was updated is dated by that, as its last candidate. A date with
    two readings, such as 03/04/2021, is kept as the month or year that both share.
    """
    found = sorted(_dated(page), key=lambda item: (item.field, item.rank, item.span.start))
    published = [item for item in found if item.field is Field.PUBLISHED]
    modified = [item for item in found if item.field is Field.MODIFIED]
    for item in published + modified:
        yield from _metadatum(item.field, item)
    for item in modified:
        yield from _metadatum(Field.PUBLISHED, item, "line that says when it was last updated")
    yield from _bound(page, found, published[0].mention.interval if published else None)


def iso(interval: Interval) -> str | None:
    """Return a stretch of days as metadata keeps it, None if it is longer than a year.

    A stretch that is no whole day, month or year is widened to the next of them.
    """
    first, last = interval.earliest, interval.latest
    if first is None or last is None or first.year != last.year:
        return None
    if first == last:
        return first.isoformat()
    return first.isoformat()[: 7 if first.month == last.month else 4]


def _metadatum(field: Field, item: _Found, place: str | None = None) -> Iterator[Metadatum]:
    value = iso(item.mention.interval)
    if value is not None:
        yield Metadatum(field, value, place or item.place, item.span)


def _dated(page: Page) -> Iterator[_Found]:
    for place, line in enumerate(page.lines[: page.body + _AFTER_BODY]):
        if line.furniture is FurnitureKind.COMMENTS and place > page.body:
            break
        if not line.furniture and not line.credit:
            reading = read_line(line)
            for dated in reading.dates if reading else ():
                if place < page.body or dated.label or (reading and reading.by):
                    yield from _of_line(dated, in_head=place < page.body)
    for line in page.lines[: page.body + 1]:
        yield from _of_taking_down(line)
    for line in page.lines[page.body : page.body + 3]:
        yield from _of_opening(line)
        yield from _of_dateline(line)
    yield from _below(page)
    yield from _said(page)


def _of_line(dated: Dated, *, in_head: bool) -> Iterator[_Found]:
    if dated.label == "updated":
        yield _Found(
            Field.MODIFIED, dated.mention, dated.span, "line that says when it was updated", 0
        )
    elif dated.label == "published":
        yield _Found(
            Field.PUBLISHED, dated.mention, dated.span, "line that says when it was published", 0
        )
    elif in_head:
        yield _Found(Field.PUBLISHED, dated.mention, dated.span, "date above the text", 1)
    else:
        yield _Found(Field.PUBLISHED, dated.mention, dated.span, "date beside the text", 3)


def _of_opening(line: Line) -> Iterator[_Found]:
    """A day that stands before a paragraph as a sentence of its own: "17.03.2026. You are"."""
    for mention in find_dates(line.text[:_OPENING])[:1]:
        alone = mention.span.start == 0 and line.text.startswith(". ", mention.span.end)
        if alone and _is_day(mention):
            span = mention.span.shift(line.span.start)
            yield _Found(Field.PUBLISHED, mention, span, "date before the first paragraph", 2)


def _of_taking_down(line: Line) -> Iterator[_Found]:
    match = _TAKEN_DOWN.match(line.text) if line.words <= _SHORT_LINE else None
    for mention in find_dates(match[0])[:1] if match else ():
        place = line.text[: mention.span.start]
        if _is_day(mention) and _PLACE.fullmatch(place):
            span = mention.span.shift(line.span.start)
            yield _Found(Field.PUBLISHED, mention, span, "place and day above the text", 2)


def _of_dateline(line: Line) -> Iterator[_Found]:
    match = _DATELINE.match(line.text)
    if match is None:
        return
    for mention in find_dates(match[0]):
        place = match[0][: mention.span.start]
        if not _PLACE.fullmatch(place) or not ("(" in match[0] or _is_town(place.split(",")[0])):
            continue
        if _is_day(mention):
            span = mention.span.shift(line.span.start)
            yield _Found(Field.PUBLISHED, mention, span, "dateline of the first paragraph", 2)


def _is_town(words: str) -> bool:
    """Tell whether words before a day can be where a report was filed: "QUAY", "San Marco"."""
    return words.isupper() or (_TOWN.fullmatch(words) is not None and not _NO_TOWN.match(words))


def _below(page: Page) -> Iterator[_Found]:
    """Dates on lines of their own below the text, above any comments.

    Several days with no word of what happened on them are those of events, and date nothing.
    """
    bare: list[_Found] = []
    for line in page.foot:
        reading = None if line.furniture or line.credit else read_line(line)
        for dated in reading.dates if reading else ():
            if dated.label == "updated":
                yield _Found(
                    Field.MODIFIED,
                    dated.mention,
                    dated.span,
                    "line below the text that says when it was updated",
                    4,
                )
                continue
            found = _Found(Field.PUBLISHED, dated.mention, dated.span, "date below the text", 4)
            if dated.label:
                yield found
            elif _is_day(dated.mention) and not (reading and reading.outlets):
                bare.append(found)
    if len({one.mention.interval for one in bare}) == 1:
        yield from bare


def _is_day(mention: DateMention) -> bool:
    return mention.interval.earliest == mention.interval.latest


def _said(page: Page) -> Iterator[_Found]:
    """Sentences that say when this article was published: at either end of the text."""
    end = page.comments
    head = min(page.body + 3, end)
    for line in [*page.lines[:head], *page.lines[max(head, end - _LAST) : end]]:
        for pattern, field, place in (
            (_SAID, Field.PUBLISHED, "sentence that says when it was published"),
            (_SAID_UPDATED, Field.MODIFIED, "sentence that says when it was updated"),
        ):
            match = pattern.search(line.text)
            if match is None:
                continue
            sentence = _STOP.split(line.text[match.start() : match.end() + 100], maxsplit=1)[0]
            for mention in find_dates(sentence)[:1]:
                span = mention.span.shift(line.span.start + match.start())
                yield _Found(field, mention, span, place, 3)


def _bound(page: Page, found: list[_Found], published: Interval | None) -> Iterator[Metadatum]:
    """The latest day the text speaks of as past, never later than its date of publication."""
    text = page.text
    best: tuple[DateMention, Span] | None = None
    own = [item.span for item in found]
    for offset, part in _parts(text):
        for mention in find_dates(part):
            day, span = mention.interval.earliest, mention.span.shift(offset)
            if day is None or mention.prospective or any(span.overlaps(o) for o in own):
                continue
            if published and published.latest and day > published.latest:
                continue
            later = best is None or day > (best[0].interval.earliest or day)
            if later and not _in_legal_line(text, span) and not _in_tagline(text, span):
                best = (mention, span)
    if best is not None and best[0].interval.earliest is not None:
        value = best[0].interval.earliest.isoformat()
        yearless = _YEARLESS.search(text) is not None
        place = "latest date with a year in the text" if yearless else _LATEST
        yield Metadatum(Field.NOT_BEFORE, value, place, best[1])


def _parts(text: str) -> Iterator[tuple[int, str]]:
    if len(text) <= 2 * _PROVING:
        yield 0, text
    else:
        yield 0, text[:_PROVING]
        yield len(text) - _PROVING, text[-_PROVING:]


def _in_tagline(text: str, span: Span) -> bool:
    """A year since which an outlet has been there, in a line of its own that is no sentence."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    standing = _SINCE.search(text[max(start, span.start - 25) : span.start]) is not None
    return standing and len(line) <= _TAGLINE and not line.endswith((".", "!", "?", '."', ".”"))


def _in_legal_line(text: str, span: Span) -> bool:
    """A year in a copyright line is the page's, not the article's."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    around = text[max(start, span.start - 60) : min(end if end >= 0 else len(text), span.end + 60)]
    return _COPYRIGHT.search(around) is not None
