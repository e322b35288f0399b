"""Outlets that a text says its reporting is from, whatever their names: "the agency XYZ".

What is asked here is the form of words, so no list knows these outlets. Whether an article rests
on one is decided in the stages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from factcheck.models import Span
from factcheck.text.datelines import NAME, find_dateline
from factcheck.text.dates import find_dates
from factcheck.text.lines import find_lines
from factcheck.text.names import has_known_given_name, is_place
from factcheck.text.outlet_mentions import Outlet, is_initials, outlet_at
from factcheck.text.outlets import has_agency_shape, is_outlet

_HEAD_LINES, _TAIL_LINES = 40, 12
_HEAD, _TAIL = 20_000, 3_000
_SHORT_LINE = 160
_OUTLET = re.compile(NAME)
_NAMED = re.compile(r" [\"“„«'‘]?(?:[Tt]he )?(?=[A-ZÀ-Þ])")
"""What stands between "the newspaper" and its name."""
_SOURCE = re.compile(
    r"(?i:\b(?:news )?(?:sources?|agenc(?:y|ies)|fuentes?|agencias?|quellen?|agentur(?:en)?|fonte"
    r"|bron|kilde|källa|źródło|zdroj|izvor|(?:forwarded|reposted|reblogged) from))(?: ?:| [-–—])?"
    r" (?=[A-ZÀ-Þ])"
)
_WITH = re.compile(
    r"(?i:\((?:with|mit|con|avec|com)|\b(?:with|including) (?:additional |further |some )?"
    r"(?:reporting|information|material|inputs?|files|reports|dispatches|content)"
    r" (?:by|from|of)) (?:(?:the|a) )?(?:(?:news |press )?agenc(?:y|ies) )?(?=[A-ZÀ-Þ])"
)
_SIGNED = re.compile(rf"(?P<mark>\(|/ ?|\| ?|, )(?P<name>{NAME})(?P<end>\)|(?=[ ,|]|$))")
_ABBREVIATION = re.compile(r"[A-ZÀ-Þ]{2,6}")
_LONG_ABBREVIATION = re.compile(r"[A-ZÀ-Þ]{3,6}")
# Capitals that no outlet is called by: bodies that articles draw their facts from, zones, degrees.
_NO_OUTLET = frozenset(
    """
    AI BC BMA BST CBI CBO CDC CEO CEST CET CIA CPS CV DC DEA DHS DNA DOJ ECB EDT EP EPA EST ET EU
    FAA FAO FBI FCC FDA FED FEMA FTC GAO GCHQ GDP GMT HIV IAEA ICC ICE ICRC ILO IMF IOM IPCC IRS
    ISIS LGBT MBA MEP MI MIT MP NASA NATO NGO NHS NIH NOAA NSA NTSB OECD ONS OPEC OSCE PDF PDT PHD
    PM PR PST PT PTA QC RN SEC SOS TV UAE UEFA UK UKHSA UN UNESCO UNHCR UNICEF UNRWA US USA USGS
    UTC VAT WFP WHO WTO
    """.split()
)
_PICTURE = re.compile(
    r"\b(?:getty|photo\w*|images?|pictures?|handout|illustration|file|shutterstock|chart|graph"
    r"|graphic|map|table|figure|video)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:The|An?|This|That|It|He|She|They|We|In|On|At|For|From|And|But|Of|His|Her|Its|Their|Our"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Facebook|Twitter|X|YouTube|Instagram|Telegram"
    r"|TikTok|Wikipedia|Google|Reddit|Statista|Eurostat|Own|Staff)\b"
)
_NEWSPAPER = (
    r"newspaper|newspapers|daily|paper|weekly|tabloid|magazine|broadcaster|news site|news website"
    r"|news portal|portal|blog|newsletter|website|outlet|radio station|station|channel|broadsheet"
)
_AGENCY = r"(?:(?:news|press|wire|telegraph) )?agency|agencies|(?:news|wire|newswire|press) service"
_KIND = re.compile(rf"\b(?P<agency>{_AGENCY})\b|\b(?P<paper>{_NEWSPAPER})\b")
_ADJECTIVES = (
    r"(?:(?:state|state-run|national|international|regional|local|public|private|independent"
    r"|official|semi-official|daily|weekly|evening|morning|Sunday|online|domestic|foreign|leading"
    r"|largest|same|news|press|business|sister|rival|neighbouring|neighboring|(?!UN\b|EU\b|US\b)"
    r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?) ){0,3}"
)
_VERB = (
    r"(?:writes?|wrote|reports?|reported|informs?|informed|announces?|announced|communicates?"
    r"|communicated|relays?|relayed|notes?|noted|reveals?|revealed|learned|learnt|quotes?|quoted"
    r"|cites?|cited|adds?|added|carried|tells?)"
)
_SAYS = r"(?:says?|said|states?|stated)"
_ABOUT = (
    r"(?:[Aa]ccording to|[Cc]iting|quoting|told|informed|spoke to|speaking to|talking to"
    r"|interview with|under (?:appeal|reference) to|with (?:appeal|reference) to"
    r"|(?:report(?:s|ed|ing)?|quoted|cited|published|revealed|obtained|seen|story|article|account|investigation|information"
    r"|informations|dispatch|data) (?:by|in|from|of))"
)
_BEFORE = re.compile(
    rf"\b(?P<spoken>told|informed|spoke to|speaking to|talking to|interview with)"
    rf" (?:(?:the|an?|another|its) )?{_ADJECTIVES}\Z"
    rf"|\b(?:{_ABOUT}|{_VERB}|(?P<said>{_SAYS})),? (?:(?:the|an?|another|its) )?{_ADJECTIVES}\Z"
)
_AFTER = re.compile(
    r"[\"”'’»]?(?: \([^()]{1,20}\))?,? (?:(?:has|have|had|also|first|previously|earlier|exclusively"
    rf"|today|yesterday) ){{0,2}}(?:{_VERB}|(?P<said>{_SAYS}))\b"
)
_AGAIN = re.compile(r"\b[Tt]he (?:same )?\Z|\b[Tt]he same (?:news |press )?\Z")
_CITED = re.compile(
    r"\b(?:citing|with reference to) (?:the )?(?P<name>[A-ZÀ-Þ]{3,6})(?=[,.;:)]|\n|\Z)"
)
_POSTPOSED = re.compile(rf"(?P<name>{NAME}) (?:(?:news|press|wire) )?\Z")
_NEAR = 90
_BACK = 4_000
"""Characters before "the agency" in which it may have been named."""


class Form(StrEnum):
    """How a text names a source."""

    DATELINE = "dateline"
    SIGNATURE = "signature"
    """Beside the author's name: "Ann Lee (Quay Wire)"."""
    SOURCE = "source"
    """ "Source: XYZ"."""
    WITH = "with"
    """ "(with XYZ)"."""
    TOLD = "told"
    """ "The mayor told the agency XYZ"."""
    REPORTED = "reported"
    """ "As the agency XYZ reports"."""


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A place where a text says that an outlet's reporting is in it."""

    outlet: Outlet
    """By its full name where the text spells out the abbreviation."""
    span: Span
    form: Form

    @property
    def whole(self) -> bool:
        """Whether it is said of the whole text."""
        return self.form not in {Form.TOLD, Form.REPORTED}


def find_named_sources(text: str) -> tuple[NamedSource, ...]:
    """Return the outlets that the form of words shows to be sources of a text, in their order.

    Agencies and papers that are known by their names alone are not looked for (see
    `outlet_mentions`). Whose name is the publisher's own is for the caller to tell.
    """
    found = [*_of_lines(text), *_of_sentences(text), *_cited(text)]
    return tuple(sorted(found, key=lambda each: each.span))


def spelled_out(text: str, short: str) -> str | None:
    """Return the agency's name that a text prints and whose initials these are."""
    if not _ABBREVIATION.fullmatch(short):
        return None
    first = re.escape(short[0])
    for found in re.finditer(rf"\b{first}{NAME[len('[A-ZÀ-Þ]') :]}", text):
        words = found[0].split()
        for count in range(len(words), 1, -1):
            name = " ".join(words[:count])
            if is_initials(short, name) and (has_agency_shape(name) or is_outlet(name)):
                return name
    return None


# ---------------------------------------------------------------------------------------------
# Lines around the story
# ---------------------------------------------------------------------------------------------


def _of_lines(text: str) -> Iterator[NamedSource]:
    after = max(0, len(text) - _TAIL)
    head = find_lines(text[:_HEAD])[:_HEAD_LINES]
    tail = [line.shift(after) for line in find_lines(text[after:])][-_TAIL_LINES:]
    opened = False
    for line in head:
        named = None if opened else _dateline(text, line)
        if named is not None:
            yield named
        opened = opened or line.end - line.start > _SHORT_LINE or named is not None
        if not opened and not _PICTURE.search(text, line.start, line.end):
            yield from _signature(text, line)
    for line in dict.fromkeys((*head, *tail)):
        if not _PICTURE.search(text, max(line.start, line.end - _SHORT_LINE), line.end):
            yield from _label(text, line)


def _dateline(text: str, line: Span) -> NamedSource | None:
    """`QUAY, Feb 3 (XYZ) - `: a place, perhaps a day, and in brackets who reports from there."""
    found = find_dateline(text, line.start)
    if found is None or found.name is None:
        return None
    name = found.name.slice(text)
    certain = found.place.isupper() or found.dated or has_agency_shape(name)
    if not certain or is_initials(name, found.place) or (is_place(name) and not is_outlet(name)):
        return None
    if not _is_free(name) or (_is_plain_person(name) and not has_agency_shape(name)):
        return None
    outlet = _outlet(text, found.name, agency=not _is_masthead(name))
    span = Span(found.name.start - 1, found.name.end + 1)
    return NamedSource(outlet, span, Form.DATELINE)


def _signature(text: str, line: Span) -> Iterator[NamedSource]:
    """`Ann Lee (Quay Wire)`, `By Ann Lee / XYZ`: an agency beside a name, above the story."""
    if text[line.end - 1] in ".?!":
        return
    for found in _SIGNED.finditer(text, line.start, line.end):
        name, mark = found["name"], found["mark"].strip()
        closed = (mark == "(") == (found["end"] == ")")
        before = text[line.start : found.start()].strip()
        short = mark in {"(", "/"} and _LONG_ABBREVIATION.fullmatch(name)
        beside = _names_somebody(before)
        if closed and beside and _is_free(name) and (has_agency_shape(name) or short):
            outlet = _outlet(text, Span(*found.span("name")), agency=True)
            yield NamedSource(outlet, outlet.span, Form.SIGNATURE)
            return


def _names_somebody(words: str) -> bool:
    """Tell whether words above a story are, or begin with, a byline."""
    plain = re.sub(r"^\W*(?:(?i:by|text|author|words|story)\b:? ?)?", "", words)
    return has_known_given_name(" ".join(plain.split()[:2])) or bool(
        re.match(r"\W*(?i:by|text|author)\b:? ?[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ]", words)
        or re.match(r"[A-ZÀ-Þ][a-zà-ÿ'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,2}(?: reports?\b|,|$)", plain)
    )


def _label(text: str, line: Span) -> Iterator[NamedSource]:
    """`Source: XYZ, own` or `Forwarded from XYZ` in a line; `(with XYZ)` where a paragraph ends."""
    if line.end - line.start <= _SHORT_LINE:
        for found in _SOURCE.finditer(text, line.start, line.end):
            before = text[line.start : found.start()].rstrip()
            labelled = ":" in found[0] or " from " in found[0]
            if not labelled or (before and before[-1] not in "|·•/—–-()[]*_.,;\t"):
                continue
            yield from _credited(text, found, line.end, Form.SOURCE)
    for found in _WITH.finditer(text, max(line.start, line.end - _SHORT_LINE), line.end):
        yield from _credited(text, found, line.end, Form.WITH)


def _credited(text: str, cue: re.Match[str], end: int, form: Form) -> Iterator[NamedSource]:
    name = _OUTLET.match(text, cue.end(), end)
    if name is None or not _is_free(name[0]) or re.match(r"\s*\w", text[name.end() : end]):
        return
    known = outlet_at(text, cue.end())
    shaped = has_agency_shape(name[0]) or is_outlet(name[0], loosely=True)
    single = " " not in name[0] and not has_known_given_name(f"{name[0]} X")
    if known is None and not shaped and not single:
        return
    agency = has_agency_shape(name[0]) or bool(_ABBREVIATION.fullmatch(name[0]))
    outlet = known or _outlet(text, Span(*name.span()), agency=agency)
    yield NamedSource(outlet, Span(cue.start(), name.end()), form)


# ---------------------------------------------------------------------------------------------
# Sentences
# ---------------------------------------------------------------------------------------------


def _of_sentences(text: str) -> Iterator[NamedSource]:
    last: dict[bool, Outlet] = {}
    for kind in _KIND.finditer(text):
        agency = kind["agency"] is not None
        named = _beside(text, kind)
        whole = named[1] if named is not None else _again(text, kind)
        form = _credit_form(text, whole, agency=agency) if whole is not None else None
        if whole is None or form is None:
            continue
        if named is not None:
            last[agency] = named[0]
        outlet = last.get(agency)
        if outlet is None and agency:
            outlet = _agency_before(text, whole.start)
        if outlet is not None:
            yield NamedSource(outlet, whole, form)


def _again(text: str, kind: re.Match[str]) -> Span | None:
    """Return the words that speak of an outlet named before: "the agency", "the same paper"."""
    again = _AGAIN.search(text, max(0, kind.start() - _NEAR), kind.start())
    if again is None or text[kind.end() : kind.end() + 2].strip().isupper():
        return None
    return Span(again.start(), kind.end())


def _agency_before(text: str, end: int) -> Outlet | None:
    """Return the agency reported by name last before "the agency", as in "according to Reuters".

    None where another body called an agency comes between: then it may be that one.
    """
    found = None
    start = max(0, end - _BACK)
    for name in _OUTLET.finditer(text, start, end):
        outlet = outlet_at(text, name.start())
        if outlet is None or not outlet.agency:
            if name[0].endswith("Agency"):
                found = None
        elif _credit_form(text, outlet.span, agency=True) is not None:
            found = outlet
    return found


def _cited(text: str) -> Iterator[NamedSource]:
    """`citing XYZ, `: capitals alone, where no noun follows to make a body's paper of it."""
    for found in _CITED.finditer(text):
        if _is_free(found["name"]):
            outlet = _outlet(text, Span(*found.span("name")), agency=True)
            yield NamedSource(outlet, Span(*found.span()), Form.REPORTED)


def _beside(text: str, kind: re.Match[str]) -> tuple[Outlet, Span] | None:
    """Return the outlet named after "the newspaper", or before "agency", and the words for it."""
    opening = _NAMED.match(text, kind.end())
    agency = kind["agency"] is not None
    if opening is not None:
        name = _OUTLET.match(text, opening.end())
        if name is not None and _is_free(name[0]) and not find_dates(name[0]):
            outlet = _outlet(text, Span(*name.span()), agency=agency)
            return outlet, Span(kind.start(), name.end())
    before = _POSTPOSED.search(text, max(0, kind.start() - _NEAR), kind.start())
    if before is None or not _is_free(before["name"]):
        return None
    name_ = before["name"]
    if _LONG_ABBREVIATION.fullmatch(name_) or (" " in name_ and is_outlet(name_, loosely=True)):
        outlet = _outlet(text, Span(*before.span("name")), agency=agency)
        return outlet, Span(before.start("name"), kind.end())
    return None


def _credit_form(text: str, named: Span, *, agency: bool) -> Form | None:
    """Tell whether words name whose report it is, and how.

    A paper that "said" something may speak for itself; an agency does so of others.
    """
    before = _BEFORE.search(text, max(0, named.start - _NEAR), named.start)
    if before is not None and (agency or before["said"] is None):
        return Form.REPORTED if before["spoken"] is None else Form.TOLD
    article = text[max(0, named.start - 4) : named.start].lower() == "the "
    again = text.startswith(("the ", "The "), named.start)
    after = _AFTER.match(text, named.end)
    if after is not None and (agency or after["said"] is None) and (article or again or agency):
        return Form.REPORTED
    return None


# ---------------------------------------------------------------------------------------------
# Names
# ---------------------------------------------------------------------------------------------


def _is_free(name: str) -> bool:
    """Tell whether a name can be an outlet's at all."""
    return name not in _NO_OUTLET and _NO_NAME.match(name) is None


def _is_plain_person(name: str) -> bool:
    return " " in name and has_known_given_name(name)


def _is_masthead(name: str) -> bool:
    return is_outlet(name) and not has_agency_shape(name)


def _outlet(text: str, span: Span, *, agency: bool) -> Outlet:
    known = outlet_at(text, span.start)
    if known is not None and known.known and known.span.end >= span.end:
        return known
    name = span.slice(text).rstrip(".")
    full = spelled_out(text, name)
    return Outlet(span, full or name, agency or has_agency_shape(full or name), known=True)
