"""Rests on another outlet's reporting.

What was told to another newsroom was checked by that newsroom, if by anyone; the page that passes
it on adds a step at which it can change. It is innocent where the outlet named is the page's own,
and where another's report is one detail among the page's own reporting.

Notes: "Two officers told Reuters that the patrols had stopped."
Quiet: "The minister said on Monday that the patrols had stopped."
Source: W3C Credible Web Community Group, Credibility Signals, draft of 2019 ("originality",
"attribution of copied content"), https://credweb.org/signals; CredCo indicators, "cites wire
services", in Zhang et al., A Structured Response to Misinformation, WWW 2018
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    clear,
    not_checked,
    noted,
)
from factcheck.models import Field, Span
from factcheck.text.furniture import FurnitureKind, find_furniture
from factcheck.text.outlet_mentions import outlet_at, outlet_before, same_outlet

_TO = re.compile(
    r"\b(?:(?:told|tells?|telling|informed|confirmed to|reported by|citing"
    r"|(?:speaking|spoke|speaks|talking|talked)(?: \w+)? (?:to|with)"
    r"|interview(?:s|ed)?(?: \w+)? (?:with|to|by|on|for)"
    r"|(?:remarks|comments|disclosed|revealed|provided|leaked) to"
    r"|(?:obtained|seen|reviewed|viewed|cited|quoted|interviewed) by"
    r"|according to(?: (?:a|the) (?:\w+ )?(?:report|story|article|investigation|account)"
    r" (?:by|from|in|on))?"
    r"|(?:report|story|article|investigation|scoop|exclusive) (?:by|from|in|on))) "
)
_REPORT = re.compile(r"accord|cit|report|story|article|investig|scoop|exclus|quot")
_BY = re.compile(
    r"(?:['’]s?)? (?:(?:has|have|had|is|first|also|previously|earlier|exclusively) ){0,2}"
    r"(?:reporte?d?|reports|reporting|revealed|reveals|wrote|writes|learned|investigation|exclusive"
    r"|requests? for|could not (?:independently|immediately)|was unable to)\b"
)
_FIRST = re.compile(
    r"\b(?:(?:was|were) )?(?:first|originally|initially) (?:\w+ )?"
    r"(?:reported|published|appeared|ran|broadcast|posted|revealed|disclosed) (?:\w+ )?"
    r"(?:by|in|on|at) "
)
_REPRINT = re.compile(
    r"\b(?:[Tt]his|[Tt]he|An earlier version of this) (?:article|story|report|post|piece|column) "
    r"(?:was )?(?:has been )?(?:(?:originally|first|also) )?"
    r"(?:appeared|published|republished|reprinted|syndicated|reproduced|ran)(?: (?:here|with"
    r" permission|courtesy))?(?: of)? (?:by|in|on|at|from) (?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]*"
    r"(?: [A-Z][\w.&'’-]*){0,4})"
)
_CREDIT = re.compile(
    r"(?i:\(?(?:sources?|via|credit|courtesy(?: of)?|original(?:ly)? (?:from|at))\b ?[:–—-]? ?)"
)
_BRACKET = re.compile(r"\((?=[A-Z][^()]{1,40}\)$)")
_LINK = re.compile(
    r"(?i:(?:original )?source(?: link| article)?|(?:read|view|see)(?: the)? (?:full |original )+"
    r"(?:article|story|post|source)(?: here)?|original (?:article|story|link|post))[.:]?"
)
_HOST = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>[a-z0-9-]+\.(?:[a-z]{2,3}\.)?[a-z]{2,4})\b\S*"
)
_SUFFIX = re.compile(r"(?:\s[–—|-]|\s?:|\s·)\s+(?=\S)")
_DATELINE = re.compile(r"[A-Z][\w .,'’/-]{1,60}\((?=[A-Z])")
_VOICE = re.compile(
    r"\b(?:said|says|told|tells?|added|adds|explained|stated|argued|argues|warned|noted|recalled)\b"
)
_PICTURE = re.compile(r"\b(?:Getty|Photo|Image|Picture|Pictures|Handout|Illustration|File)\b")
_DECISIVE = 100
_FIRST_WEIGHT = 2
_LEAD = 4
_SHARE = 0.25
_HEAD = 8
_TAIL = 12
_CREDIT_LENGTH = 120
_CREDIT_REST = 6


@dataclass(frozen=True, slots=True)
class _Lean:
    """One place where a page leans on an outlet."""

    span: Span
    outlet: str
    how: str
    weight: int = 1
    """Against the other voices; `_DECISIVE` says by itself that the story is another's."""


def observe(page: Page) -> Observation:
    """Note each place where the page leans on another outlet, if they carry the story."""
    leans = list(_credits(page))
    if not page.english and not leans:
        return not_checked("The rules for reported speech know English only.")
    if page.english:
        leans += _relays(page)
    if leans:
        own = _own_names(page)
        leans = _apart(
            lean for lean in leans if not any(same_outlet(lean.outlet, name) for name in own)
        )
    if not leans:
        return clear("No other outlet's reporting is relied on.")
    if not _carries(page, leans):
        return clear("Another outlet's report is one detail among others.")
    return noted(*(Sighting(f"{lean.how}.", lean.span) for lean in leans))


def _relays(page: Page) -> Iterator[_Lean]:
    """Find reported speech and reports that came through another outlet."""
    text = page.text
    for cue in _TO.finditer(text):
        outlet = outlet_at(text, cue.end())
        if outlet and not page.in_quotation(cue.start()):
            how = "Passes on what {} reported" if _REPORT.match(cue[0]) else "Passes on words to {}"
            yield _lean(cue.start(), outlet.span.end, outlet.name, how)
    for cue in _BY.finditer(text):
        outlet = outlet_before(text, cue.start())
        if outlet and not page.in_quotation(cue.start()):
            yield _lean(outlet.span.start, cue.end(), outlet.name, "Speaks of the work of {}")
    for cue in _FIRST.finditer(text):
        outlet = outlet_at(text, cue.end())
        if outlet and not page.in_quotation(cue.start()):
            how = "Says that {} had it first"
            yield _lean(cue.start(), outlet.span.end, outlet.name, how, _FIRST_WEIGHT)


def _credits(page: Page) -> Iterator[_Lean]:
    """Find the lines in which a page says whose story it prints."""
    yield from _suffix(page)
    yield from _reprints(page)
    for line in (*page.lines[1:_HEAD], *page.lines[_HEAD:][-_TAIL:]):
        yield from _credit_line(page, line)
    if page.article.publisher:
        yield from _wire(page)


def _suffix(page: Page) -> Iterator[_Lean]:
    """A title that ends in an outlet's name was copied from that outlet's page."""
    if not page.lines:
        return
    title = page.lines[0]
    if _PICTURE.search(page.text, title.start, title.end):
        return
    for cut in _SUFFIX.finditer(page.text, title.start, title.end):
        outlet = outlet_at(page.text, cut.end())
        if outlet and outlet.span.end == title.end and outlet.known:
            how = "The title ends in the name of {}"
            yield _lean(cut.start(), title.end, outlet.name, how, _DECISIVE)


def _reprints(page: Page) -> Iterator[_Lean]:
    for found in _REPRINT.finditer(page.text):
        how = "Says that it was first printed by {}"
        name = found["name"].removeprefix("the ").removeprefix("The ")
        yield _lean(*found.span(), name, how, _DECISIVE)


def _credit_line(page: Page, line: Span) -> Iterator[_Lean]:
    words = line.slice(page.text)
    if len(words) > _CREDIT_LENGTH or _PICTURE.search(words):
        return
    if _LINK.fullmatch(words):
        yield _lean(line.start, line.end, "", "Links to a source it does not name", _DECISIVE)
        return
    cue = _CREDIT.match(words) or _BRACKET.match(words)
    if cue is None:
        return
    outlet = outlet_at(words, cue.end())
    host = _HOST.match(words, cue.end())
    rest = words[(outlet.span.end if outlet else host.end() if host else 0) :]
    if (outlet or host) and len(rest.split()) <= _CREDIT_REST:
        name = outlet.name if outlet else host["host"] if host else ""
        yield _lean(line.start, line.end, name, "Credits {} as its source", _DECISIVE)


def _wire(page: Page) -> Iterator[_Lean]:
    """An agency's dateline or byline, which says little where no publisher is known."""
    for line in page.lines[:_HEAD]:
        found = _DATELINE.match(page.text, line.start, line.end)
        outlet = outlet_at(page.text, found.end()) if found else None
        if found and outlet and outlet.agency and page.text.startswith(")", outlet.span.end):
            how = "Has the dateline of {}"
            yield _lean(found.end() - 1, outlet.span.end + 1, outlet.name, how, _DECISIVE)
    byline = page.article.best(Field.BYLINE)
    if byline is not None and byline.span is not None:
        outlet = outlet_at(byline.value, 0)
        if outlet and outlet.agency and outlet.span.end == len(byline.value):
            how = "Has the byline of {}"
            yield _lean(byline.span.start, byline.span.end, outlet.name, how, _DECISIVE)


def _lean(start: int, end: int, outlet: str, how: str, weight: int = 1) -> _Lean:
    return _Lean(Span(start, end), outlet, how.format(outlet), weight)


def _own_names(page: Page) -> tuple[str, ...]:
    """Return the names of the page's own outlet.

    A publisher read from the end of a headline is not believed on a share-site, which copies
    headlines whole, nor one read from the words that say where a text was first printed.
    """
    borrowed = [lean.span for lean in _reprints(page)]
    if FurnitureKind.REACTIONS in {piece.kind for piece in find_furniture(page.text, page.lines)}:
        borrowed += [lean.span for lean in _suffix(page)]
    article = page.article
    publishers = (
        candidate.value
        for candidate in article.metadata
        if candidate.field is Field.PUBLISHER
        and not (candidate.span and any(candidate.span.overlaps(span) for span in borrowed))
    )
    names = (next(publishers, None), article.value(Field.ADDRESS), article.byline)
    return tuple(name for name in names if name)


def _apart(leans: Iterable[_Lean]) -> list[_Lean]:
    """Leave the first and longest of those that overlap."""
    kept: list[_Lean] = []
    for lean in sorted(leans, key=lambda lean: (lean.span.start, -lean.span.end)):
        if not kept or kept[-1].span.end <= lean.span.start:
            kept.append(lean)
    return kept


def _carries(page: Page, leans: list[_Lean]) -> bool:
    """Tell whether other outlets carry the story: by its own word, or by their part of its voices.

    A mention among the first sentences weighs double.
    """
    if any(lean.weight >= _DECISIVE for lean in leans):
        return True
    weight = sum(lean.weight for lean in leans) + any(
        page.sentence_number(lean.span.start) < _LEAD for lean in leans
    )
    voices = sum(1 for _ in _VOICE.finditer(page.text))
    return weight > 1 and weight >= _SHARE * voices


SIGNAL = Signal(
    id="secondhand",
    title="Rests on another outlet's reporting",
    source=(
        "W3C Credible Web Community Group, Credibility Signals, draft of 2019: originality,"
        " attribution of copied content, https://credweb.org/signals"
    ),
    observe=observe,
)
