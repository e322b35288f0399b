"""The outlet it appeared in: mastheads, suffixes, copyright lines, datelines.

An outlet the text merely quotes or draws on is not its publisher; who told whom is the business of
`assess.secondhand` and `compare`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.ingest.metadata.credits import (
    is_dated_or_signed,
    may_be_outlet,
    names_outlet,
    read_line,
)
from factcheck.ingest.metadata.employers import find_employers, find_issuers, find_reporters
from factcheck.ingest.metadata.owners import find_owners
from factcheck.ingest.metadata.page import Line, Page
from factcheck.ingest.metadata.titles import (
    COMPANY,
    TAGLINE,
    is_body,
    is_site_heading,
    is_tagged_below,
    prefix,
    section_of,
    suffix,
)
from factcheck.models import Field, Metadatum, Span
from factcheck.text.authors import ORGANISATION
from factcheck.text.dates import find_dates
from factcheck.text.furniture import FurnitureKind
from factcheck.text.names import has_known_given_name
from factcheck.text.outlets import is_agency, is_blog_name, is_known_outlet, is_outlet

_AFTER_BODY = 12
_LAST = 40
_HOST = re.compile(r"https?://(?:[^/@\s]{0,80}@)?(?:www\.)?([\w.-]{3,250})", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:publisher|publication|outlet|newspaper|newsletter|blog|site(?: name)?|website|source|media"
    r"|published (?:by|in|on|at))"
    r"\s?:\s*(?P<name>\S.{1,79})$",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"(?:title|headline|author|byline|date|published|url|link)s?\s?:", re.IGNORECASE
)
_NAME = re.compile(
    r"(?:https?://\S+|[\w.-]+\.\w{2,6}|[A-ZÀ-Þ\d][\w.&'’-]*(?: (?:of |the |and |& |in |for "
    r"|on )*[A-ZÀ-Þ\d&(][\w.&'’)-]*){0,6})"
)
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][^\n(]{1,60}\((?P<paren>[A-Z][\w.& -]{1,30})\)\s?[-–—:.]"
    r"|\((?P<bare>[A-Z][\w.& -]{1,30})\)\s?[-–—:]{1,2}\s"
    r"|[A-ZÀ-Þ][^\n/]{1,60}\s?/(?P<slash>[A-Z][\w-]{2,20})/\s?[-–—]{1,2}"
)
_DATED_PLACE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{2,40}, [A-Z][a-z.]{2,9} \d{1,2}\b[^(]{0,8}\(")
"""A town in capitals and a day: what stands behind them is who sent the report."""
_WORD = r"[A-ZÀ-Þ\d][\w&'’-]*(?:\.[\w-]+)*"
_OUTLET = rf"(?P<name>(?:[Tt]he )?{_WORD}(?: (?:of |the |and |& )?{_WORD}){{0,5}})"
_ORIGINALLY = re.compile(
    r"(?i:\b(?:this|the)(?: following)? (?:article|story|post|piece|report|column|essay"
    r"|interview|op-ed|commentary)\b"
    r"[^.\n]{0,60}\b(?:published|posted|appeared|ran|printed|produced|republished)"
    r"|^(?:(?:originally|first) )?(?:published|posted|appeared))\b"
)
_SPECIAL = re.compile(rf"(?i:special (?:to|for)|on special to) {_OUTLET}$")
_WHERE = re.compile(rf"\b(?i:in|by|on|at|from|with)\s{_OUTLET}")
_OWN = re.compile(
    r"(?i:more (?:articles|posts|stories|news) (?:at|from|on)|(?:subscribe|sign up|welcome) to"
    r"|follow"
    r"|thanks? for reading|support|(?:like|find|join) us on|read more (?:at|on))"
    rf"\s+{_OUTLET}"
)
_NOTE = re.compile(rf"\b(?:at|for|with|of)\s{_OUTLET}")


_SUFFIX = "end of the headline"
_SHARED = re.compile(
    r"(?:spread|share) (?:it|the word|the love)!?|what['’]?s your reaction\s?\??"
    r"|like it\? ?share .{1,40}|(?:hate|confused|fail|fun|geeky|love|lol|omg|win)"
    r"|source link|comment box|sharing is caring!?",
    re.IGNORECASE,
)
"""What share-sites print around other people's stories."""
_RESERVED = re.compile(rf"{_OUTLET}[,.]? [Aa]ll rights reserved\b")
_PRINTED = re.compile(
    rf"(?i:\(?(?:(?:this|the) (?:article|story|report) (?:was|is) )?(?:first |originally |also )?"
    rf"(?:published|printed|appeared|distributed|issued|posted) (?:in|by|on|at)) {_OUTLET}"
    r"(?:,? (?:on )?(?=[\d(A-Z]).{1,40})?\.?\)?$"
)
_MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?(?! [A-Z])|(?:Mon|Tue|Wednes"
    r"|Thurs"
    r"|Fri|Satur|Sun)day\b(?! [A-Z])|\d"
)
_BY = re.compile(r"by\b", re.IGNORECASE)
_RELEASE = re.compile(r"(?:press|news|media) (?:release|statement|notice)\b", re.IGNORECASE)
_OF_BODY = re.compile(
    r"(?P<name>(?:[\w&'’-]+ ){1,5}(?:inspectorate|ministry|authority|agency|commission|directorate"
    r"|board|committee|institute|bureau|secretariat|ombudsman|tribunal|regulator|registry"
    r"|observatory|laboratory|federation|association))"
    r"(?:\s?[·|•:–—-]\s(?P<paper>(?:[\w-]+ ){0,2}(?:report|statement|notice|bulletin|decision"
    r"|opinion|circular|release|communiqué|paper|no\.?|nr\.?)\b.{0,40}))?",
    re.IGNORECASE,
)
_SPOKEN = 20_000
"""Code points of a text in which the body that heads it is looked for."""
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z]\w+")


@dataclass(frozen=True, slots=True)
class _Found:
    place: str
    span: Span
    rank: int


def find_publishers(
    page: Page, title: Span | None, bylines: Sequence[Metadatum]
) -> Iterator[Metadatum]:
    """Yield the candidates, best first; each place's rank is written where it is found."""
    found = [
        *_labelled(page, title),
        *_mastheads(page, title),
        *_issued(page, bylines),
        *(_Found("copyright line", span, 3) for span in find_owners(page)),
        *_suffixes(page, title),
        *_own_words(page),
        *_credited(page, bylines),
        *(_Found("byline", span, 6) for span in find_employers(page, bylines)),
        *(_Found("name above the text", span, 6) for span in find_reporters(page, title)),
        *(_Found("note on who issued it", span, 8) for span in find_issuers(page)),
        *_datelines(page),
        *_originally(page),
        *_signed(page),
        *_guessed(page, title, bylines),
    ]
    if _is_shared(page):
        found = [item for item in found if item.place != _SUFFIX]
    seen: set[str] = set()
    for item in sorted(found, key=lambda item: (item.rank, item.span.start)):
        value = " ".join(item.span.slice(page.text).split())
        if value.lower() not in seen:
            seen.add(value.lower())
            yield Metadatum(Field.PUBLISHER, value, item.place, item.span)


def host_publisher(address: str) -> Metadatum | None:
    """Return the site of a web address as a candidate, None if it is no web address."""
    match = _HOST.match(address)
    return Metadatum(Field.PUBLISHER, match[1].lower(), "its address") if match else None


def _labelled(page: Page, title: Span | None) -> Iterator[_Found]:
    block = sum(_BLOCK.match(line.text) is not None for line in page.head)
    for line in page.head:
        if title and line.span.overlaps(title):
            continue
        match = _LABEL.match(line.text)
        if match is None or line.credit or not _NAME.fullmatch(match["name"]):
            continue
        if block or not match[0].lower().startswith(("source", "media", "website")):
            yield _Found("line labelled as the publisher", line.at(*match.span("name")), 0)


def _mastheads(page: Page, title: Span | None) -> Iterator[_Found]:
    lines = page.lines[: page.body + 4]
    for place, line in enumerate(lines):
        if line.furniture or line.credit or (title and line.span.overlaps(title)):
            continue
        special = _SPECIAL.match(line.text)
        if special is not None and is_outlet(special["name"], loosely=True):
            yield _Found("byline", line.at(*special.span("name")), 6)
        elif place < page.body and _is_masthead(page, line, title):
            yield _Found("masthead above the text", line.span, 1)
        elif place < page.body and (named := _named_in(line)) is not None:
            yield _Found("masthead above the text", line.at(*named), 1)
        elif line.heading and title and line.span.start < title.start and is_site_heading(line):
            yield _Found("masthead above the text", line.span, 1)
        else:
            reading = read_line(line)
            if reading is not None and (place < page.body or reading.dates):
                separate = [s for s in reading.outlets if not reading.by and not reading.people]
                for span in separate:
                    yield _Found("masthead above the text", span, 1)


def _named_in(line: Line) -> tuple[int, int] | None:
    """Return where a line names an outlet with its section, what it is, or its legal form."""
    company = COMPANY.fullmatch(line.text) if line.place <= 1 else None
    section = section_of(line.text)
    tagged = TAGLINE.match(line.text)
    if company is not None:
        return company.span("name")
    if section is not None:
        return 0, section
    return tagged.span("name") if tagged is not None else None


def _is_masthead(page: Page, line: Line, title: Span | None) -> bool:
    """Tell whether a line is an outlet's name, more loosely at the top and beside credits."""
    if names_outlet(line.text, loosely=False) or _is_issuer(page, line):
        return True
    if line.place == 0 and (is_tagged_below(page, line) or _is_top_name(page, line)):
        return True
    around = page.lines[max(0, line.place - 1) : line.place] + page.lines[line.place + 1 :][:1]
    near = line.place == 0 or any(is_dated_or_signed(other) for other in around)
    return near and title is not None and is_outlet(line.text, loosely=True)


def _is_top_name(page: Page, line: Line) -> bool:
    """Tell whether a page's first line is a name above a menu, or begins its owner's."""
    after = page.lines[line.place + 1 : line.place + 2]
    if after and after[0].furniture is FurnitureKind.NAVIGATION and may_be_outlet(_cased(line)):
        return True
    owners = [span.slice(page.text).casefold() for span in find_owners(page)]
    name = line.text.casefold()
    return " " in name and name not in owners and any(one.startswith(name) for one in owners)


def _is_issuer(page: Page, line: Line) -> bool:
    """Tell whether an organisation's name stands at the top, or right above "News release"."""
    after = page.lines[line.place + 1 : line.place + 2]
    placed = line.place <= 1 or (bool(after) and _RELEASE.match(after[0].text) is not None)
    name = _cased(line)
    if placed and not line.heading and is_body(line.text):
        return True
    return (
        placed
        and not line.heading
        and _BY.match(name) is None
        and ORGANISATION.search(name) is not None
        and may_be_outlet(name)
    )


def _issued(page: Page, bylines: Sequence[Metadatum]) -> Iterator[_Found]:
    """A first line that names a body, which the text speaks of in full and nobody else signs.

    It stands there in capitals, or before what the paper is: "Pier Inspectorate · Report 12".
    """
    line = page.lines[0] if page.lines and not bylines else None
    match = _OF_BODY.fullmatch(line.text) if line is not None else None
    if line is None or match is None or not (match["name"].isupper() or match["paper"]):
        return
    spoken_of = rf"\bthe {re.escape(match['name'])}\b"
    if re.search(spoken_of, page.body_text(_SPOKEN), re.IGNORECASE):
        yield _Found("masthead above the text", line.at(*match.span("name")), 1)


def _cased(line: Line) -> str:
    """A line's words, those in capitals as names are written."""
    return line.text.title() if line.text.isupper() else line.text


def _suffixes(page: Page, title: Span | None) -> Iterator[_Found]:
    for line in page.lines[: page.body]:
        if title is None or not line.span.overlaps(title):
            continue
        found = suffix(line.text)
        if found is not None:
            yield _Found(_SUFFIX, line.at(*found), 4)
        opened = prefix(line.text)
        if opened is not None:
            yield _Found("beginning of the headline", line.at(*opened), 4)


def _own_words(page: Page) -> Iterator[_Found]:
    """The page's own prompts: "More articles at Ann Lee's Blog", "Subscribe to The Herald"."""
    for line in page.lines:
        tail = line.text[-140:]
        if line.prose and not line.furniture and not _OWN.search(tail):
            continue
        match = _OWN.search(tail)
        if match is None:
            continue
        start = len(line.text) - len(tail)
        name = match["name"]
        if (
            is_blog_name(name)
            or (line.furniture and is_outlet(name))
            or (line.furniture and is_known_outlet(name))
        ):
            begin, end = match.span("name")
            yield _Found("page's own prompt", line.at(start + begin, start + end), 5)


def _credited(page: Page, bylines: Sequence[Metadatum]) -> Iterator[_Found]:
    """The outlet a byline, signature or note puts its author with."""
    for line in page.lines:
        if not any(item.span and line.span.overlaps(item.span) for item in bylines):
            continue
        reading = read_line(line)
        if reading is not None:
            for span in reading.outlets:
                yield _Found("byline", span, 6)
            continue
        for match in _NOTE.finditer(line.text[:300]):
            if is_outlet(match["name"], loosely=True):
                yield _Found("note on the author", line.at(*match.span("name")), 6)
                break


def _datelines(page: Page) -> Iterator[_Found]:
    for line in page.lines[: page.body + 3]:
        match = _DATELINE.match(line.text[:140])
        if match is None:
            continue
        group = next(name for name in ("paren", "bare", "slash") if match[name])
        told = is_agency(match[group]) or is_known_outlet(match[group]) or is_outlet(match[group])
        if told or (match["paren"] and _DATED_PLACE.match(match[0]) is not None):
            yield _Found("dateline", line.at(*match.span(group)), 7)


def _originally(page: Page) -> Iterator[_Found]:
    for line in [*page.lines[: page.body + 2], *page.lines[-_LAST:]]:
        said = _ORIGINALLY.search(line.text)
        if said is None:
            continue
        for match in _WHERE.finditer(line.text, said.end(), said.end() + 100):
            if is_outlet(match["name"], loosely=True):
                where = "sentence that says where it first appeared"
                start, end = match.span("name")
                start += 4 * match["name"].startswith("the ")
                yield _Found(where, line.at(start, end), 8)
                break


def _is_shared(page: Page) -> bool:
    """Tell whether two or more lines are a share-site's, which copies headlines with their end."""
    lines = (line.text for line in page.lines if line.words <= 6)  # noqa: PLR2004
    return len({text.lower() for text in lines if _SHARED.fullmatch(text)}) > 1


def _guessed(page: Page, title: Span | None, bylines: Sequence[Metadatum]) -> Iterator[_Found]:
    """Names of no outlet's shape where only an outlet is named: the last to be believed."""
    for line in page.foot:
        for pattern in (_RESERVED, _PRINTED):
            match = pattern.match(line.text)
            if match is not None and _may_be_named(match["name"].removeprefix("the ")):
                yield _Found("line below the text", line.at(*match.span("name")), 8)
    for line in page.lines[: page.body]:
        if line.furniture or line.credit or (title and line.span.overlaps(title)):
            continue
        reading = read_line(line)
        if reading is not None and (reading.dates or reading.by or reading.people):
            strange = [] if reading.by or not reading.dates else _strangers(page, reading.people)
            for span in (*reading.guessed, *strange):
                if not any(item.span and item.span.overlaps(span) for item in bylines[:1]):
                    yield _Found("name beside the credits", span, 10)
        elif not line.prose and may_be_outlet(line.text) and _is_set_apart(page, line, title):
            yield _Found("line above the text", line.span, 10)


def _strangers(page: Page, people: Sequence[Span]) -> list[Span]:
    """Names of a person's shape that begin with no given name: "Le Courrier", "Punto Medio"."""
    return [span for span in people if not has_known_given_name(span.slice(page.text))]


def _may_be_named(words: str) -> bool:
    """Tell whether what follows "published in" may be an outlet: no month, day or place."""
    return may_be_outlet(words) and not find_dates(words) and _MONTH.match(words) is None


def _is_set_apart(page: Page, line: Line, title: Span | None) -> bool:
    """Tell whether a line stands between byline and date, or as a name right above the headline."""
    above, below = page.lines[: line.place][-1:], page.lines[line.place + 1 :][:1]
    if above and below and not line.heading:
        first, second = read_line(above[0]), read_line(below[0])
        signed = [r is not None and bool(r.by or r.people) and not r.dates for r in (first, second)]
        dated = [r is not None and bool(r.dates) for r in (first, second)]
        if (signed[0] and dated[1]) or (dated[0] and signed[1]):
            return True
    titled = bool(below) and title is not None and below[0].span.overlaps(title)
    named = line.text.startswith("The ") or _CAMEL.fullmatch(line.text) is not None
    return line.place == 0 and titled and named


def _signed(page: Page) -> Iterator[_Found]:
    """An outlet alone on the text's last line."""
    for line in [line for line in page.foot if not line.furniture][-1:]:
        if not line.credit and is_outlet(line.text.strip("()")):
            yield _Found("last line of the text", line.span, 9)
