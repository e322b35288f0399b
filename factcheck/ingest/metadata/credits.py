"""Lines of names, roles, outlets and dates, read piece by piece.

A line is read only if every piece of it is known: "By Ann Lee, Staff Writer | March 4, 2021". A
sentence or headline that mentions a person or a day is not such a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from factcheck.ingest.metadata.page import Line
from factcheck.models import Interval, Span
from factcheck.text.authors import CERTAIN_DESK, ORGANISATION
from factcheck.text.dates import DateMention, find_dates
from factcheck.text.names import (
    ROLE,
    has_known_given_name,
    is_given_name,
    is_handle,
    is_person_name,
    is_place,
    is_plain_name,
    is_single_name,
)
from factcheck.text.outlets import is_known_outlet, is_outlet

_LONGEST = 200
_BY = re.compile(
    r"(?:(?:(?:(?:this|an?|the|our) )?(?:story|words|text|reported|reporting|written|posted"
    r"|published|authored|created"
    r"|submitted|contributed|compiled|produced|analysis|opinion|commentary|column|essay|review"
    r"|interview|report|an? exclusive|exclusive|special(?: report)?|investigation|article|blog|news"
    r"|updated|perspective|guest post|guest column|op-ed|from|dispatch|profile|feature|letter"
    r"|(?:long|big|short|deep|slow|weekend|saturday|sunday)[ -]read"
    r"|(?:[\w.&'’-]{1,30} ){0,5}staff (?:report|story|writer|reporter))"
    r"(?: (?:and|was|is) \w+)?,? )?"
    r"by\b[:\s]\s*[*_]{0,3}"
    r"|(?:from )?our (?:[\w-]+ ){0,2}(?:correspondent|reporter|employee|collaborator"
    r"|staff (?:member|writer)|colleague|editor)\b,?\s+(?=[A-ZÀ-Þ])"
    r"|(?:authors?|author\(s\)|by-?line|writers?|reporters?|journalist|correspondent|columnist|interviewer"
    r"|contributor|text|words|written|posted|about the author)\s?:\s*)",
    re.IGNORECASE,
)
_POSTED = re.compile(r"[Pp]osted by:? [a-z]\S*(?: (?:at|on)\b|$)")
"""How blog software signs: what begins in lower case there is an account."""
_BY_ALONE = re.compile(
    r"(?:(?:written|posted|published|reported|story|words|text)? ?by|authors?|by-?line|writer):?",
    re.IGNORECASE,
)
_OTHER_CREDIT = re.compile(
    r"\(?(?:edited|editing|photos?|pictures?|photographs?|photography|photographed|videos?|illustrations?"
    r"|illustrated|graphics?|translated|translation|(?:medically )?reviewed|fact[- ]?checked"
    r"|images?"
    r"|art|additional (?:reporting|writing)|with (?:additional )?(?:reporting|contributions)|cover"
    r"|design(?:ed)?|hosted|narrated|research|presented|sponsored|brought to you)(?: by\b|:)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:\bat |\bhour |@ ?)?\b\d{1,2}[:.h]\d{2}(?:[:.]\d\d)?\s{0,2}(?:[ap]\.?\s?m\b\.?|h(?:rs)?\b"
    r"\.?|uhr\b)?"
    r"|(?:\bat )?\b\d{1,2}\s?[ap]\.?m\b\.?"
    r"|\(?\b(?:[ECMPA][SD]?T|GMT|UTC|BST|IST|CET|CEST|EEST|AEST|AEDT|WIB|SGT|HKT|PHT|PKT|WAT|EAT"
    r"|SAST)"
    r"\b(?:[+-]\d{1,2}(?::\d\d)?)?\)?|\b(?:Eastern|Central|Mountain|Pacific|local)(?: (?:standard"
    r"|daylight))? time\b"
    r"|\b\d{1,3}[- ]min(?:ute)?s?(?: read\b| ago\b|\b)|\breading time\b:?|\b\d{1,3} (?:hours?"
    r"|days?|weeks?|months?|years?) ago\b"
    r"|\b\d{1,6} (?:words|views|comments|shares|reads)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r",? (?:no|nr|issue|vol|edition)\.? ?#?\d{1,5}\b", re.IGNORECASE)
"""The number of an issue."""
_BREAK = re.compile(
    r"\x00+|[|·•‧∙⋅¦]|(?<=\w)\*{1,3}(?=\W|$)|//|\s[-–—/]{1,3}\s|[\t;»›]|\s{3,}"
    r"|(?<=[a-z]{3})\.\s+(?=[A-Z])"
)
_FILLER = re.compile(
    r"(?:(?:first|last|originally|story|article|date|dated|time|page|publication|posted|published"
    r"|publish"
    r"|pub|updated?|modified|created|issued|released|revised|edited|filed|uploaded|added|on|at|by"
    r"|in"
    r"|the|of|and|was|is|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues"
    r"|wed|thu|thur|thurs|fri|sat|sun|a\.?m|p\.?m|noon|midnight|from|issue|edition)\b[:.,]?\s*)+",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:(?:us|u\.s\.|uk|world|national|international|local|latest|breaking|top|politics"
    r"|political|opinion"
    r"|opinions|analysis|feature|features|commentary|editorial|editorials|column|columnists|news"
    r"|business"
    r"|economy|sports?|culture|arts|entertainment|health|science|technology|tech|travel|life"
    r"|lifestyle|style|food|education|environment|climate|crime|courts|law|security|defen[cs]e"
    r"|explainer"
    r"|exclusive|investigations?|special reports?|special|report|interview|live|live updates"
    r"|reviews?"
    r"|perspective|perspectives|letters|letter|latest news|in depth|in-depth|fact check|factcheck"
    r"|americas|latin america"
    r"|europe|africa|asia|middle east|mexico|north america|obituary|obituaries|video|audio|podcast"
    r"|newsletter|magazine|blog|blogs|press release|for immediate release|news release"
    r"|(?:company|corporate|stock exchange|regulatory|media|investor|press|public) (?:announcement"
    r"|release|statement|news|notice)(?: no\.? ?\d{1,4})?|announcement|statement"
    r"|uncategorized|general|home|headlines|featured|city|metro|region|regional|states?|war"
    r"|the) ?(?:[&,/]|and)? ?){1,4}",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"updat|modifi|revis|edited|correct|last (?:changed|reviewed)", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"publi|post|first|issued|released|created|filed|dated?\b|print|aired|pub\b|upload|origin"
    r"|appear",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"(?:(?:filed|posted|published|archived) (?:under|in)|categor(?:y|ies)|tags?|tagged|topics?)\b"
    r" ?(?::|(?<=under)|(?<=in)|(?<=tagged)) ?[*_]{0,2}[^\n]{2,120}",
    re.IGNORECASE,
)
"""The shelf a page stands on: "filed under: talks, money"."""
_CONTACT = re.compile(
    r"\(?@\w{2,30}\)?|[\w.+-]{1,40}@[\w.-]{2,60}|https?://\S{3,200}|follow(?: @?\w+)?|e-?mail"
    r"|twitter|x\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r",\s+|\s+(?:and|with|y|und|et)\s+|\s*[&;]\s+|\s+\+\s+|\s/\s(?=[A-Z])", re.IGNORECASE
)
_AFFILIATION = re.compile(
    r"\s+(?:report(?:s|ing|ed) (?:from|for)|special (?:to|for)|(?:writing )?(?:in|for|of|at"
    r"|from)|via"
    r"|\|)\s+",
    re.IGNORECASE,
)
_SPECIAL = re.compile(r"special (?:to|for) (?:the (?=[A-Z]))?", re.IGNORECASE)
_POSSESSIVE = re.compile(r"([A-Z][\w. ]{1,30}?)(?:['’]s|s['’]) ")
_TITLED = re.compile(
    r"[A-ZÀ-Þ\d&][\w.&'’-]*(?: (?:of|the|and|for|de|del|la|in|[A-ZÀ-Þ\d&][\w.&'’-]*)){0,5}"
)
_BARS = frozenset("*|·•‧∙⋅¦/–—;»›")
_NUMERIC = 8
_SEASON = re.compile(r"\b(?:Spring|Summer|Autumn|Fall|Winter)(?: issue)?,?\s((?:19|20)\d\d)\b")
_MOST_NAMES = 4
_WHERE = re.compile(
    r"(?:(?:first |originally )?(?:published|posted|appeared|printed) (?:in|by|on|at)"
    r" (?:the (?=[A-Z]))?|from (?!our )(?=(?:the )?[A-Z])|distributed by (?:the )?(?=[A-Z])"
    r"|(?:source|publisher|publication|outlet|newspaper|site|website)\s?:\s*)(?=\S+ [A-Z]|[A-Z])",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r"(?:(?:this|the) \w+ (?:was|is) )?(?:published|distributed|issued|produced|released) by\b",
    re.IGNORECASE,
)
_ASIDE_CUT = re.compile(r",?\s+(?:in|for|at|from|of|with)\s+(?=[A-Z])|,\s|\s\(")
INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,2}[A-Z]\.")
_ACCOUNT = re.compile(r"@?(?=[\w.-]*[\d_])[A-Za-z][\w.-]{2,30}")
_LABELLED = re.compile(
    r"(?:[\w-]+ )?by\b|author|published|posted|updated|last|first|date|originally|\(", re.IGNORECASE
)
_TRAILING = re.compile(
    r"[\s,]+(?:on|at|posted|published|updated|last updated)\W*$|(?<=\w{4})\.$", re.IGNORECASE
)
_NEAR = 3
"""Words that a town, desk or section beside a date or name may have."""
_ASIDE = 10
"""Words that may follow a name after "by": "who covers the courts for ..."."""


@dataclass(slots=True)
class Names:
    """Who and what a credit names; spans count in the string that was read."""

    people: list[Span] = field(default_factory=list)
    """Full names."""
    partial: list[Span] = field(default_factory=list)
    """Single names, accounts, desks and organisations."""
    outlets: list[Span] = field(default_factory=list)
    role: bool = False
    unread: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a line and what the line calls it."""

    mention: DateMention
    span: Span
    """In the whole text."""
    label: str
    """"published", "updated", or empty where the line does not say."""


@dataclass(slots=True)
class Reading:
    """What a line of credits says; spans count in the whole text."""

    line: Line
    by: bool = False
    """It says "by", "author" or the like."""
    role: bool = False
    people: list[Span] = field(default_factory=list)
    partial: list[Span] = field(default_factory=list)
    outlets: list[Span] = field(default_factory=list)
    dates: list[Dated] = field(default_factory=list)
    other: bool = False
    """It credits a photographer, editor or translator."""
    guessed: list[Span] = field(default_factory=list)
    """Names between bars beside a date or byline that may be an outlet's, by their place alone."""


def read_line(line: Line, *, headlines: bool = False) -> Reading | None:
    """Return what a line of credits says, None if the line says anything else besides.

    Args:
        line: The line.
        headlines: The line may be a headline, in which every word is capitalised like a name: names
            that nothing announces must be plain ones.
    """
    if len(line.text) > _LONGEST or (line.prose and _LABELLED.match(line.text) is None):
        return None
    return _read(line, headlines=headlines)


@lru_cache(maxsize=1024)
def _read(line: Line, *, headlines: bool) -> Reading | None:
    """Read a line that may be one of credits; several modules ask for the same lines."""
    if "@" in line.text and _is_post(line.text):
        return None
    if _OTHER_CREDIT.match(line.text) or _BY_ALONE.fullmatch(line.text):
        return Reading(line, other=True)
    dates = list(_dates(line))
    masked = _mask(line.text, [d.span.shift(-line.span.start) for d in dates])
    reading = Reading(line, dates=dates)
    unread: list[Span] = []
    segments = list(_segments(masked))
    barred = len(segments) > 1
    for begin, stop in segments:
        if _OTHER_CREDIT.match(line.text, begin, stop):
            continue
        end = begin + len(_TRAILING.sub("", line.text[begin:stop]))
        where = None if _POSTED.match(line.text) else _WHERE.match(line.text, begin, end)
        start = where.end() if where is not None else begin
        segment = line.text[start:end]
        by = _BY.match(segment)
        if by is not None or _BY_ALONE.fullmatch(line.above):
            unread += _read_signed(reading, Span(start + (by.end() if by else 0), end))
        elif names_outlet(segment, loosely=bool(dates) or (barred and not headlines)):
            reading.outlets.append(line.at(start, end))
        elif not _is_small_print(segment):
            unread += _read_unsigned(reading, Span(start, end), headlines=headlines)
    return _judged(reading, unread)


def _is_small_print(words: str) -> bool:
    """Tell whether words between names and dates say nothing: "Published on", "World", "Velm"."""
    return bool(
        _FILLER.fullmatch(words)
        or _CONTACT.fullmatch(words)
        or _FILED.fullmatch(words)
        or _SECTION.fullmatch(words)
        or is_place(words)
    )


def _read_signed(reading: Reading, span: Span) -> list[Span]:
    """Read what follows a "by"; return what of it could not be read."""
    words = reading.line.text[span.start : span.end]
    if not words or _FILLER.fullmatch(words):
        return []
    if _ISSUED.match(reading.line.text) and names_outlet(words.rstrip("."), loosely=True):
        reading.outlets.append(reading.line.at(span.start, span.start + len(words.rstrip("."))))
        return []
    names = read_names(words)
    if not names.people and not names.partial:
        partial = _partial(words, names)
        if partial is None and " " not in words and _POSTED.match(reading.line.text):
            partial = Span(0, len(words))
        if partial is None:
            return [span]
        names.partial, names.unread = [partial], []
    reading.by = True
    _take(reading, names, span.start)
    return [unread.shift(span.start) for unread in names.unread]


def _partial(words: str, names: Names) -> Span | None:
    """Where words after "by" that name no one in full name somebody at all: "Joe in Velm"."""
    aside = _ASIDE_CUT.search(words)
    first = words[: aside.start()] if aside else words
    shaped = _ACCOUNT.fullmatch(first) or INITIALS.fullmatch(first)
    if shaped or is_handle(first) or is_single_name(first):
        return Span(0, len(first))
    return Span(0, len(words)) if names.role and not names.unread else None


def _read_unsigned(reading: Reading, span: Span, *, headlines: bool) -> list[Span]:
    """Read names that no "by" announces; return what could not be read."""
    words = reading.line.text[span.start : span.end]
    names = read_names(words)
    single = [words[span.start : span.end] for span in names.partial[:1]]
    if any(is_handle(name) or is_given_name(name) for name in single) and not names.unread:
        _take(reading, names, span.start)
    elif names.outlets and not (names.people or names.unread or names.role):
        reading.outlets += [
            reading.line.at(s.start + span.start, s.end + span.start) for s in names.outlets
        ]
    elif not names.unread and _is_known(
        names, words, dated=bool(reading.dates), headlines=headlines
    ):
        _take(reading, names, span.start)
        if not names.people and _is_barred(reading.line.text, span) and may_be_outlet(words):
            reading.guessed.append(reading.line.at(span.start, span.end))
    elif is_handle(words):
        reading.role = True
        reading.partial.append(reading.line.at(span.start, span.end))
    elif reading.dates and ORGANISATION.search(words) and may_be_outlet(words):
        reading.outlets.append(reading.line.at(span.start, span.end))
    elif ROLE.fullmatch(words) or _is_desk_in(words):
        reading.role = True
    else:
        return [span]
    return []


def _is_desk_in(words: str) -> bool:
    """Tell whether words name a desk and its town: "Redacción, San Bartolo"."""
    desk = CERTAIN_DESK.match(words)
    return desk is not None and _is_short_title(words[desk.end() :].strip(" ,"))


def _is_known(names: Names, words: str, *, dated: bool, headlines: bool) -> bool:
    """Tell whether names that no "by" announces are names: by their look, a role or a date."""
    if not names.people:
        known = [words[span.start : span.end] for span in names.partial]
        return bool(known) and (names.role or dated)
    people = [words[span.start : span.end] for span in names.people]
    if headlines and not (dated or (names.role and "," in words)):
        outlets = [words[span.start : span.end] for span in names.outlets]
        listed = "," in words and all(is_outlet(name, loosely=True) for name in outlets)
        return all(map(is_plain_name, people)) and (listed or all(map(is_known_outlet, outlets)))
    return all(len(person.split()) <= _MOST_NAMES for person in people)


def _judged(reading: Reading, unread: list[Span]) -> Reading | None:
    """The reading, if what could not be read of the line does not make it something else."""
    line = reading.line
    named = reading.people or reading.partial
    if not (reading.by or reading.dates or reading.outlets or named):
        timed = not unread and (_TIME.search(line.text) or _UPDATED.match(line.text))
        return replace(reading, other=True) if timed else None
    if line.text.endswith(":") and not reading.by:
        return None
    texts = [line.text[span.start : span.end] for span in unread]
    reading.guessed += [
        line.at(span.start, span.end)
        for span, words in zip(unread, texts, strict=True)
        if _is_barred(line.text, span) and may_be_outlet(words)
    ]
    if reading.by and reading.people and not line.prose:
        return reading if sum(len(words.split()) for words in texts) <= _ASIDE else None
    if len(texts) > _NEAR or not all(_is_short_title(words) for words in texts):
        return None
    if texts and not reading.dates and not (reading.by and named):
        return None
    for span, words in zip(unread, texts, strict=True):
        if not reading.by and is_outlet(words, loosely=True):
            reading.outlets.append(line.at(span.start, span.end))
    return reading


def _is_barred(text: str, span: Span) -> bool:
    """Tell whether a bar, dot or slash stands between the words and what is beside them."""
    before, after = text[: span.start].rstrip(), text[span.end :].lstrip()
    return (before[-1:] in _BARS or not before) and (after[:1] in _BARS or not after)


def may_be_outlet(words: str) -> bool:
    """Tell whether words of any shape may be an outlet's name where one is to be expected."""
    return (
        len(words.split()) <= _MOST_NAMES
        and _TITLED.fullmatch(words) is not None
        and not (words.isupper() and " " in words)
        and not is_handle(words)
        and not has_known_given_name(words)
        and not _is_small_print(words)
        and ROLE.search(words) is None
    )


def _is_short_title(words: str) -> bool:
    """Tell whether words can be a town, desk or section: a few, capitalised."""
    return len(words.split()) <= _NEAR and _TITLED.fullmatch(words) is not None


def is_dated_or_signed(line: Line) -> bool:
    """Tell whether a line is one of credits that says "by" or gives a date."""
    reading = read_line(line)
    return reading is not None and bool(reading.by or reading.dates)


def is_dated_only(line: Line) -> bool:
    """Tell whether a line of credits names nobody."""
    reading = read_line(line)
    return reading is None or not (reading.by or reading.people or reading.partial)


def read_names(words: str) -> Names:
    """Return the people, roles and outlets that a credit names; what is neither is unread."""
    names = Names()
    pieces = list(_pieces(words))
    inverted = [words[s.start : s.end] for s in pieces]
    if (
        len(inverted) == 2  # noqa: PLR2004
        and all(is_single_name(piece) for piece in inverted)
        and "," in words
        and has_known_given_name(inverted[1])
    ):
        names.people.append(Span(pieces[0].start, pieces[1].end))
        return names
    for piece in pieces:
        _read_piece(words, piece, names)
    return names


def _read_piece(words: str, span: Span, names: Names) -> None:
    piece = words[span.start : span.end]
    known = bool(names.people)
    nothing = not piece or _CONTACT.fullmatch(piece) or _FILLER.fullmatch(piece)
    if nothing or _read_special(piece, span, names):
        return
    if names_outlet(piece, loosely=known):
        names.outlets.append(span)
        names.partial += [] if known else [span]
    elif ROLE.fullmatch(piece) and (known or names.partial):
        names.role = True
    elif known and _read_prefix(words, span, names):
        return
    elif is_handle(piece):
        names.partial.append(span)
    elif ROLE.fullmatch(piece) or CERTAIN_DESK.fullmatch(piece):
        names.role = True
    elif is_person_name(piece):
        names.people.append(span)
    elif is_single_name(piece) and not known:
        names.partial.append(span)
    elif not (_read_compound(words, span, names) or is_place(piece) or _SECTION.fullmatch(piece)):
        names.unread.append(span)


def _read_special(piece: str, span: Span, names: Names) -> bool:
    """Read "special to the Herald"; False if it is not that."""
    special = _SPECIAL.match(piece)
    if special is None or not is_outlet(piece[special.end() :], loosely=True):
        return False
    names.outlets.append(Span(span.start + special.end(), span.end))
    return True


def names_outlet(words: str, *, loosely: bool) -> bool:
    """Tell whether words name an outlet, and no person: "Jean Post" is one, "Pune Post" is not."""
    if is_known_outlet(words):
        return True
    return is_outlet(words, loosely=loosely) and not (
        is_person_name(words) and has_known_given_name(words)
    )


def _read_compound(words: str, span: Span, names: Names) -> bool:
    """Read a name with a role, outlet or place before or after it; False if it is not that."""
    piece = words[span.start : span.end]
    owner = _POSSESSIVE.match(piece)
    if owner and is_outlet(owner[1]) and is_person_name(piece[owner.end() :]):
        names.outlets.append(Span(span.start, span.start + len(owner[1])))
        names.people.append(Span(span.start + owner.end(), span.end))
        return True
    role = ROLE.match(piece)
    if role is not None:
        rest = piece[role.end() :].lstrip(" ,:")
        begin = span.end - len(rest)
        if is_person_name(rest):
            names.role = True
            names.people.append(Span(begin, span.end))
            return True
    affiliated = _AFFILIATION.search(piece)
    if affiliated is not None and affiliated.start():
        before = Span(span.start, span.start + affiliated.start())
        name = words[before.start : before.end]
        after = Span(span.start + affiliated.end(), span.start + len(piece.rstrip(".")))
        whom = words[after.start : after.end]
        if _TITLED.fullmatch(whom) and (is_person_name(name) or ROLE.fullmatch(name)):
            if is_person_name(name):
                names.people.append(before)
            else:
                names.role = True
            if is_outlet(whom, loosely=True):
                names.outlets.append(after)
            return True
    return _read_prefix(words, span, names)


def _read_prefix(words: str, span: Span, names: Names) -> bool:
    piece = words[span.start : span.end]
    tokens = list(re.finditer(r"\S+", piece))
    for count in range(2, min(6, len(tokens))):
        name = piece[: tokens[count - 1].end()]
        rest_at = tokens[count].start()
        rest = piece[rest_at:].strip("()[]")
        if is_outlet(name) and ROLE.fullmatch(rest):
            names.outlets.append(Span(span.start, span.start + len(name)))
            names.role = True
            return True
        if not is_person_name(name):
            continue
        rest_span = Span(span.start + rest_at, span.end)
        if is_outlet(rest, loosely=True):
            shift = len(piece[rest_at:]) - len(piece[rest_at:].lstrip("(["))
            names.outlets.append(Span(rest_span.start + shift, rest_span.start + shift + len(rest)))
        elif ROLE.fullmatch(rest) or is_handle(rest):
            names.role = True
        elif not (is_place(rest) or _CONTACT.fullmatch(rest) or _FILLER.fullmatch(rest)):
            continue
        names.people.append(Span(span.start, span.start + len(name)))
        return True
    return False


def _take(reading: Reading, names: Names, offset: int) -> None:
    for into, spans in (
        (reading.people, names.people),
        (reading.partial, names.partial),
        (reading.outlets, names.outlets),
    ):
        into += [reading.line.at(s.start + offset, s.end + offset) for s in spans]
    reading.role = reading.role or names.role


def _dates(line: Line) -> Iterator[Dated]:
    """The dates of a line that name at least a month or season, each with its label."""
    found = find_dates(line.text)
    if not found and line.text.upper() == line.text:
        lowered = line.text.title()
        found = find_dates(lowered) if len(lowered) == len(line.text) else ()
    before = line.above + " "
    at = 0
    days = [
        mention
        for mention in found
        if not (_is_year(mention) or _SEASON.fullmatch(mention.span.slice(line.text)))
    ]
    for mention in days or _seasons(line.text):
        words = before + line.text[at : mention.span.start]
        label = (
            "updated" if _UPDATED.search(words) else "published" if _PUBLISHED.search(words) else ""
        )
        yield Dated(mention, mention.span.shift(line.span.start), label)
        at, before = mention.span.end, ""


def _is_year(mention: DateMention) -> bool:
    """A year alone dates no article; a date of two readings, as 3/4/2021, is longer."""
    first, last = mention.interval.earliest, mention.interval.latest
    one_month = first and last and (first.year, first.month) == (last.year, last.month)
    return not one_month and mention.span.end - mention.span.start < _NUMERIC


def _seasons(text: str) -> list[DateMention]:
    """The issues of a magazine that are called by a season: "Winter 2019"."""
    return [
        DateMention(
            Span(*match.span()), Interval(date(int(match[1]), 1, 1), date(int(match[1]), 12, 31))
        )
        for match in _SEASON.finditer(text)
    ]


def _mask(text: str, dates: list[Span]) -> str:
    """The line with its dates and times of day blotted out."""
    for span in dates:
        text = text[: span.start] + "\x00" * (span.end - span.start) + text[span.end :]
    for pattern in (_TIME, _NUMBERED):
        text = pattern.sub(lambda m: "\x00" * len(m[0]), text)
    return text


def _segments(masked: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in [*_BREAK.finditer(masked), None]:
        end = match.start() if match else len(masked)
        start, stop = _trimmed(masked, at, end)
        if start < stop:
            yield start, stop
        at = match.end() if match else end


def _pieces(words: str) -> Iterator[Span]:
    at = 0
    for match in [*_SPLIT.finditer(words), None]:
        end = match.start() if match else len(words)
        start, stop = _trimmed(words, at, end)
        if start < stop:
            yield Span(start, stop)
        at = match.end() if match else end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",:()[]|/–—-.*_"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",:()[]|/–—-*_"):
        end -= 1
    return start, end


def _is_post(text: str) -> bool:
    """Whether it is the signature of a post on a network: "— Ann Lee (@annlee) April 1, 2023"."""
    return re.search(r"\(@\w{1,30}\)", text) is not None and text[:1] in "—–-&"
