"""Who wrote it: bylines above the text, sign-offs and authors' notes below it.

Photographers, editors and people the text is about are not authors. Whether a byline is complete
is a signal's business.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.ingest.metadata.credits import INITIALS, Reading, read_line, read_names
from factcheck.ingest.metadata.page import Line, Page
from factcheck.ingest.metadata.titles import is_masthead
from factcheck.models import Field, Metadatum, Span
from factcheck.text.furniture import FurnitureKind
from factcheck.text.names import (
    ROLE,
    has_known_given_name,
    is_given_name,
    is_handle,
    is_person_name,
    is_place,
    is_single_name,
)
from factcheck.text.outlets import is_known_outlet

_AFTER_BODY = 12
"""Lines below the body's first in which a line that says "by" is still looked for."""
_LAST = 14
_NOTES = 4
"""Lines at a text's end among which the note on its author stands."""
_SIGNED = re.compile(
    r"\(?(?<!additional )(?:reporting|reported|writing|written|report|story|words) by:? "
    r"([^;()\n]{4,160})",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\(?(?:the following|this) (?:article|op-ed|essay|column|piece|commentary|story|report|post"
    r"|interview|excerpt|analysis|letter)(?: is| was)?(?: written)? by ([^\n]{4,120}?)"
    r"(?:, [^,\n]{4,60},)?"
    r" (?:(?:first|originally|also|has|was|is) ){0,3}(?:appeared|appears|published|ran|printed"
    r"|reprinted|republished|posted)\b",
    re.IGNORECASE,
)
_KEPT_BY = re.compile(
    r"(?:(?i:this (?:blog|site|newsletter|page))|(?:[A-ZÀ-Þ][\w'’]*[ ,]{1,2}){1,5}(?:a blog )?)"
    r" ?is (?:written|kept|run|edited)(?: and \w+)? by ((?:[A-ZÀ-Þ][\w.'’-]+ ?){2,4})"
    r"(?=,|\.| and | who|$)"
)
"""What a blog's head says of who keeps it."""
_READING = re.compile(
    r"(?:[\d. /-]+ )?(?i:you are reading|this is) [A-ZÀ-Þ][^.\n]{2,100}? by"
    r" ((?:[A-ZÀ-Þ][\w'’-]+ ?){2,4})(?=,|\.| and |$)"
)
_WRITES = re.compile(
    r"((?:[A-ZÀ-Þ][\w.'’-]+ ){2,4})(?:is|was|has) [^\n]{5,200}?\b(?:writes|edits|keeps)"
    r" (?:this|the) (?:[\w-]+ )?(?:letter|newsletter|blog|column|site)\b"
)
"""What a newsletter's head says of who writes it."""
_NOT_SIGNED = re.compile(r"additional|contribut|compiled from", re.IGNORECASE)
_DASHED = re.compile(r"[-–—~]{1,2}\s?(?=[A-Z])")
_NOTE = re.compile(
    r"(?i:about the (?:author|writer)s?:?\s*)?"
    r"((?:Dr\.? |Prof\.? |Professor )?[A-ZÀ-Þ][\w.'’-]*(?: [\w.'’-]+){1,4}?),? "
    r"(?:is (?:an? |the |also |currently )?|was (?:an? |the )|has (?:been|worked as) (?:an? "
    r"|the )?|"
    r"(?=covers |writes |reports (?:on|for|from) |reported from |teaches ))",
)
_ABOUT = re.compile(
    r"(?i:about(?: the (?:author|writer|blogger)| me)?:) ((?:Dr\.? |Prof\.? )?[A-ZÀ-Þ][\w.'’-]*"
    r"(?: [A-ZÀ-Þ][\w.'’-]*){1,3})(?=,| [a-z])"
)
"""A note that a label says is on the author."""
_TRADE = re.compile(
    r"(?:[\w.,'’&/-]+ ){0,7}?(?:reporter|journalist|correspondent|writer|columnist|editor|author"
    r"|co-author|lecturer"
    r"|professor|fellow|contributor|producer|blogger|freelancer?|scholar|researcher|historian"
    r"|playwright"
    r"|novelist|economist|host|co-host|scientist|strategist|pollster|founder|president|director"
    r"|student|analyst|executive|commentator|critic|critic-at-large|editor-at-large|essayist|poet"
    r"|intern)\b"
    r"|(?:covers|writes|reports|reported|teaches) ",
    re.IGNORECASE,
)
_REACH = re.compile(
    r"(?:(?:you can |to )?(?:reach|follow|e-?mail|write to)|contact (?:reporter|writer|columnist"
    r"|author|the (?:author|writer|reporter)))"
    r"(?: (?:reporter|writer|columnist|the (?:author|writer|reporter)|author))?"
    r"[,:]? ([A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){1,3}?)(?:,|:| at| on| via| by)",
    re.IGNORECASE,
)
_TIP = re.compile(r"h/t\b|hat tip|via\b|source\b", re.IGNORECASE)
_OWNER = re.compile(r"[A-Z][\w.]{1,20}(?:['’]s|s['’]) (?=[A-Z])")
_ACCOUNT = re.compile(r"@?(?=\w*\d)[A-Za-z][\w.-]{2,30}")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Found:
    place: str
    span: Span
    rank: int
    full: bool = True
    """It names a person in full."""


def find_bylines(page: Page, title: Span | None) -> Iterator[Metadatum]:
    """Yield the candidates, best first: full names before partial ones, the page's top first."""
    found = [*_above(page, title), *_introduced(page), *_kept(page), *_below(page)]
    seen: list[Span] = []
    for item in sorted(found, key=lambda item: (not item.full, item.rank, item.span.start)):
        if any(item.span.overlaps(span) for span in seen):
            continue
        seen.append(item.span)
        value = " ".join(item.span.slice(page.text).split())
        yield Metadatum(Field.BYLINE, value, item.place, item.span)


def _above(page: Page, title: Span | None) -> Iterator[_Found]:
    lines = page.lines[: page.body + _AFTER_BODY]
    readings = [
        None
        if line.furniture
        or line.credit
        or (title is not None and line.span.overlaps(title))
        or (line.place == 0 and (line.heading or is_masthead(line.text)))
        else read_line(line)
        for line in lines
    ]
    signed = any(reading is not None and reading.by for reading in readings)
    for place, (line, reading) in enumerate(zip(lines, readings, strict=True)):
        if reading is None:
            if line.prose and place >= page.body:
                yield from _run_in(line)
        elif reading.by:
            yield from _named(reading, "line that says by whom", 0, single=True)
        elif place < page.body:
            near = _is_near_date(readings, place)
            if not (signed and reading.people and _are_strange(page, reading.people)):
                yield from _unannounced(page, reading, near_date=near)
        elif reading.people and reading.role and not _is_subject(page, reading):
            yield from _named(reading, "name and role beside the text", 2)
    yield from _single_above(page, lines, readings, title)


def _introduced(page: Page) -> Iterator[_Found]:
    """Whom a sentence names that says where the article first appeared, at either end of it."""
    for line in [
        *page.lines[: page.body + 2],
        *page.lines[max(page.body + 2, page.comments - _LAST) :],
    ]:
        match = _INTRODUCED.match(line.text)
        names = read_names(match[1]) if match is not None else None
        if match is not None and names is not None and names.people and not names.unread:
            span = Span(names.people[0].start, names.people[-1].end).shift(match.start(1))
            place = "sentence that says where it first appeared"
            yield _Found(place, line.at(span.start, span.end), 1)


def _kept(page: Page) -> Iterator[_Found]:
    """Whom the head of a blog says that it is written by."""
    for line in page.lines[: page.body + 2]:
        match = _KEPT_BY.match(line.text) or _READING.match(line.text) or _WRITES.match(line.text)
        name = match[1].rstrip() if match is not None else ""
        if match is not None and is_person_name(name):
            span = line.at(match.start(1), match.start(1) + len(name))
            yield _Found("line that says by whom the blog is", span, 2)


def _are_strange(page: Page, people: list[Span]) -> bool:
    """Tell whether none of the names begins with a known given name: an outlet's may not."""
    return not any(has_known_given_name(span.slice(page.text)) for span in people)


def _is_near_date(readings: Sequence[Reading | None], place: int) -> bool:
    """Tell whether a date stands on the line, or next to it but for lines of outlets."""
    for step in (-1, 1):
        beside = place + step
        while 0 <= beside < len(readings):
            other = readings[beside]
            if other is None:
                break
            if other.dates:
                return True
            if other.people or other.by or not other.outlets:
                break
            beside += step
    own = readings[place]
    return own is not None and bool(own.dates)


def _unannounced(page: Page, reading: Reading, *, near_date: bool) -> Iterator[_Found]:
    """Names above the text that no "by" announces."""
    beside = bool(reading.dates or reading.role or reading.outlets)
    if reading.people:
        plain = all(has_known_given_name(span.slice(page.text)) for span in reading.people)
        alone = (plain or near_date) and not _is_subject(page, reading)
        if beside or (plain and near_date) or alone:
            yield from _named(reading, "name above the text", 1)
    elif beside or near_date:
        for span in reading.partial:
            if is_handle(span.slice(page.text)) or is_given_name(span.slice(page.text)):
                yield _Found("account or desk named above the text", span, 1, full=False)


def _named(reading: Reading, place: str, rank: int, *, single: bool = False) -> Iterator[_Found]:
    """The people a line names; where it names none in full, single names if these are wanted."""
    if reading.people:
        span = Span(reading.people[0].start, reading.people[-1].end)
        yield _Found(place, span, rank)
    elif single and reading.partial:
        yield _Found(place, reading.partial[0], rank, full=False)


def _single_above(
    page: Page, lines: tuple[Line, ...], readings: list[Reading | None], title: Span | None
) -> Iterator[_Found]:
    """A given name alone on a line beside a date."""
    for place, line in enumerate(lines[: page.body]):
        named = is_given_name(line.text) and not is_known_outlet(line.text)
        shown = any(pattern.fullmatch(line.text) for pattern in (INITIALS, _ACCOUNT, ROLE))
        if not (named or shown) or (title and line.span.overlaps(title)):
            continue
        if _is_near_date(readings, place) and (shown or line.text[0].isupper()):
            yield _Found("single name above the text", line.span, 1, full=False)


def _run_in(line: Line) -> Iterator[_Found]:
    """A byline that runs into the first paragraph: "By Ann Lee RIVERTON (Reuters) - ..."."""
    match = re.match(
        r"(?:BY|By) ((?:[A-ZÀ-Þ][\w.'’-]+ ){2,4})"
        r"(?=[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}[^a-z\n]{0,30}[-–—(])",
        line.text,
    )
    if match is None:
        return
    tokens = match[1].split()
    for count in range(min(4, len(tokens)), 1, -1):
        name = line.text[match.start(1) : match.start(1) + len(" ".join(tokens[:count]))]
        if is_person_name(name) and not name.isupper():
            start = match.start(1)
            yield _Found("byline run into the text", line.at(start, start + len(name)), 1)
            return


def _is_subject(page: Page, reading: Reading) -> bool:
    """Tell whether the body speaks of the people a line names: then they did not write it."""
    text = page.body_text(20_000)
    for line in page.lines[page.body : page.comments]:
        note = _note(line)
        if note is not None and any(note[1] == s.slice(page.text) for s in reading.people):
            text = text.replace(line.text, "")
    return any(_speaks_of(text, s.slice(page.text)) for s in reading.people)


def _note(line: Line, start: int = 0) -> re.Match[str] | None:
    """Return where a line says from `start` on what somebody does: "Ann Lee is a reporter"."""
    match = _NOTE.match(line.text, start)
    return match if match is not None and _TRADE.match(line.text, match.end()) else None


def _speaks_of(text: str, name: str) -> bool:
    last = _WORD.findall(name)[-1]
    return re.search(rf"\b{re.escape(last)}\b", text) is not None


def _below(page: Page) -> Iterator[_Found]:
    lines = list(page.lines[page.body : page.comments])
    last = [line for line in lines if not line.furniture][-_LAST:]
    for line in last:
        yield from _signed(line)
    for line in last[-_NOTES:]:
        if line.place > page.body + 1:
            yield from _noted(page, line)
    yield from _said_below(page)
    yield from _dashed(page)
    yield from _beside_comments(page)


def _signed(line: Line) -> Iterator[_Found]:
    match = _SIGNED.search(line.text)
    if match is None or _NOT_SIGNED.search(line.text[max(0, match.start() - 20) : match.start()]):
        return
    if match.start() and line.text[match.start() - 1] != "(" and not match[0].startswith("("):
        return
    names = read_names(match[1].split(" Editing")[0].rstrip(". "))
    if names.people and (match.start() < 3 or not names.unread):  # noqa: PLR2004
        span = Span(names.people[0].start, names.people[-1].end).shift(match.start(1))
        yield _Found("sign-off below the text", line.at(span.start, span.end), 3)


def _noted(page: Page, line: Line) -> Iterator[_Found]:
    """A note on the author: "Ann Lee is a reporter at ...", "Follow Ann Lee on ..."."""
    about = _ABOUT.match(line.text)
    if about is not None and is_person_name(about[1]):
        yield _Found("note on the author below the text", line.at(*about.span(1)), 4)
        return
    owner = _OWNER.match(line.text)
    match = _note(line, owner.end() if owner else 0)
    if match is not None and is_person_name(match[1]):
        before = page.text[page.lines[page.body].span.start : line.span.start]
        if not _speaks_of(before[-20_000:], match[1]) or "about the author" in line.text.lower():
            yield _Found("note on the author below the text", line.at(*match.span(1)), 4)
        return
    match = _REACH.search(line.text)
    if match is None or not is_person_name(match[1]) or not has_known_given_name(match[1]):
        return
    if not _speaks_of(page.text[: line.span.start][-20_000:], match[1]):
        yield _Found("note on the author below the text", line.at(*match.span(1)), 4)


def _said_below(page: Page) -> Iterator[_Found]:
    """A line that says "by" below the text."""
    for line in page.foot:
        reading = None if line.furniture or line.credit else read_line(line)
        if reading is not None and reading.by:
            yield from _named(reading, "line below the text that says by whom", 3, single=True)


def _dashed(page: Page) -> Iterator[_Found]:
    """A name that signs the text: "— Ann Lee", or alone on its last line."""
    for line in [line for line in page.foot if not line.furniture][-4:]:
        if line.prose or line.credit or line.words > 8:  # noqa: PLR2004
            continue
        dash = _DASHED.match(line.text)
        words = line.text[dash.end() :] if dash else line.text
        if "@" in words or _TIP.match(words):
            continue
        reading = read_line(line)
        if reading is None or not reading.people or reading.by:
            continue
        if (
            dash or all(has_known_given_name(x.slice(page.text)) for x in reading.people)
        ) and not _speaks_of(
            page.text[max(0, line.span.start - 20_000) : line.span.start],
            reading.people[-1].slice(page.text),
        ):
            yield from _named(reading, "signature below the text", 3)


def _beside_comments(page: Page) -> Iterator[_Found]:
    """A name in the page's foot, right above the comments: the account that posted it."""
    for line, after in zip(page.lines, page.lines[1:], strict=False):
        if line.place <= page.body or after.furniture is not FurnitureKind.COMMENTS:
            continue
        words = line.text
        if line.furniture or line.prose or is_place(words):
            continue
        if is_person_name(words) and has_known_given_name(words):
            yield _Found("page's foot, above the comments", line.span, 5)
        elif is_handle(words) or (is_single_name(words) and is_given_name(words)):
            yield _Found("page's foot, above the comments", line.span, 5, full=False)
