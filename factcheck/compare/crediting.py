"""Whose reporting an article says it is: credit lines, datelines, links to an original, "told NPR".

One article at a time, from its words and what is known of its page. What two articles have in
common is the business of `reprints`, and what follows for an article's origin that of `origins`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.compare.leaning import (
    CAPTION,
    PICTURE,
    SUFFIX_RULE,
    Named,
    find_leanings,
    find_own_reporting,
    leaned_on,
    stated_credits,
)
from factcheck.compare.sites import is_same_site, site
from factcheck.models import Article, Field, OriginKind, Span
from factcheck.text.furniture import is_furniture
from factcheck.text.lines import find_lines
from factcheck.text.named_sources import Form, find_named_sources
from factcheck.text.outlet_mentions import BEFORE_SUFFIX, Outlet, is_of, outlet_at, same_outlet

READ = 400_000
"""Characters read of one text, a book's worth."""
_HEAD_LINES, _TAIL_LINES, _TAIL = 12, 12, 3_000
_CREDIT_LENGTH = 120
_CREDIT_REST = 6

_LABEL = (
    r"sources?|via|credit|courtesy(?: of)?|original(?:ly)? (?:from|at)|reporting by"
    r"|fuentes?|agencias?|quellen?|fonte|bron|kilde|källa|źródło"
)
_WITH = (
    r"with (?:additional )?(?:reporting|information|material|inputs?|files)"
    r"(?: (?:by|from)(?: the)?)?"
    r"|con (?:informaci[oó]n|informes|datos|reportes|material|despachos|notas) de(?:l| la agencia"
    r"| agencias?)?|com (?:informações|informação|dados|material) d[aeo]s?(?: agência)?"
    r"|mit (?:material|informationen|agenturmaterial|meldungen)(?: (?:von|der))?(?: der)?"
    r"|avec (?:des informations de )?(?:l['’])?|con informazioni (?:di|da)|d['’]après(?: l['’])?"
)
_CREDIT = re.compile(rf"(?i:\(?(?:(?:{_LABEL})\b ?[:–—-]? ?|(?:{_WITH})\s?))")
_VIA = re.compile(r"(?:^|[\s(—–-])via (?:the )?(?=[A-Z])")
_BRACKET = re.compile(rf"\((?i:{_WITH})\s?(?=\w[^()]{{1,60}}\)\W{{0,3}}$)")
_SIGNED_OFF = re.compile(
    r"\((?:Additional )?(?:[Rr]eporting|[Ww]riting) (?:and \w+ )?by [^()]{3,300};"
    r" ?[Ee]diting by [^()]{3,120}\)\W{0,2}$"
)
_CLOSING = re.compile(r"[.!?…\"”»'’] {0,2}(?:[-–—]{1,2} ?|\()(?=[A-Zd][\w ./&-]{1,40}\)?\W{0,2}$)")
_LOWER = re.compile(r"(?:dpa(?:-afx)?|afp|efe|ansa|apa|epd|kna|sda|sid)\b(?!\.)")
_RIGHTS = re.compile(
    r"(?i:(?:copyright|©|\(c\))(?:[\s©,\d-]|\(c\)|by\b|copyright|(?:19|20)\d\d){0,12}(?:the )?)"
)
_DATELINE = re.compile(r"(?:[A-ZÀ-Þ][\w .,'’/-]{1,60})?(?:\((?=[A-Zd])|/(?=[A-Z]))")
_OPENING = re.compile(r"(?P<name>[A-Z]{2,8}|Reuters|dpa)(?: [-–—] (?=[A-ZÀ-Þ])| ?\| ?(?=[A-ZÀ-Þ]))")
_SHOWN = re.compile(
    r"\b(?:video|watch|clip|tweet|audio|footage|chart|map|graphic)s?\b", re.IGNORECASE
)
_SIGNED_OFF_RULE = "it ends in the form in which Reuters signs off"
_SHOWN_OWN = "speaks of reporting of its own"
_NO_SOURCE = "names no other outlet as its source"
_ITSELF = frozenset({"meta og:url", "meta parsely-link"})
"""Where a page names its own address; other places may name its original's."""


@dataclass(frozen=True, slots=True)
class Credit:
    """What an article's own words say of where its reporting comes from."""

    name: str
    kind: OriginKind
    rule: str
    """In words that go on from "it": "its dateline names Reuters"."""
    span: Span | None


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who published an article, and whose reporting it says it is."""

    publisher: str | None
    """None, too, where the name may be that of an outlet whose headline was copied."""
    credit: Credit | None
    """None where it says nothing; its publisher's own, where it credits nobody else."""


def read_imprint(article: Article) -> Imprint:
    """Return who published an article and whose reporting it says it is.

    A passage or two borrowed beside reporting of one's own leave a story one's own.
    """
    text = article.text[:READ]
    sources = find_named_sources(text)
    named = [
        *_pointers(article),
        *_title_credits(text),
        *stated_credits(sources),
        *_line_credits(text),
        *_byline_credits(article),
        *find_leanings(text, sources),
    ]
    if any(source.form is Form.DATELINE for source in sources):
        named = [n for n in named if n.rule != _SIGNED_OFF_RULE]
    suffix = next((n for n in named if n.rule == SUFFIX_RULE), None)
    own = _own_name(article, suffix)
    foreign = [n for n in named if own is None or not is_of(n.outlet.name, own)]
    credit = _foreign_credit(text, foreign)
    if credit is None:
        spoken = (n.span for n in named if n not in foreign and n.span and not n.sure)
        shown = next(spoken, None) or find_own_reporting(text)
        credit = _own_credit(article, own, foreign, shown)
    return Imprint(own, credit)


def _foreign_credit(text: str, foreign: Sequence[Named]) -> Credit | None:
    sure = next((n for n in foreign if n.sure), None)
    leaned = leaned_on(text, foreign)
    if leaned is None or (sure is not None and sure.rule != SUFFIX_RULE):
        return _credit(sure) if sure is not None else None
    return _credit(leaned)


def _own_credit(
    article: Article, own: str | None, foreign: Sequence[Named], shown: Span | None
) -> Credit | None:
    """Return what is known where nobody else carries the story.

    `shown` is where it speaks of reporting of its own.
    """
    others = dict.fromkeys(n.outlet.name for n in foreign if n.rule != SUFFIX_RULE)
    listed = " and ".join(others)
    if own is None and others:
        rule = f"it names no publisher, and {listed} only for a part of its reporting"
        span = next(n.span for n in foreign if n.rule != SUFFIX_RULE)
        return Credit(f"unknown ({article.file})", OriginKind.UNKNOWN, rule, span)
    if own is None:
        return None
    stated = article.best(Field.PUBLISHER)
    span = shown or (stated.span if stated else None)
    rule = f"published by {own}, and "
    if others:
        rule += f"credits a part only of its reporting to {listed}"
    else:
        rule += _SHOWN_OWN if shown else _NO_SOURCE
    return Credit(own, OriginKind.OWN, rule, span)


def _credit(named: Named) -> Credit:
    kind = OriginKind.AGENCY if named.outlet.agency else OriginKind.OUTLET
    return Credit(named.outlet.name, kind, named.rule, named.span)


def _own_name(article: Article, suffix: Named | None) -> str | None:
    """Return the article's publisher; one known from the headline's end alone is a credit."""
    stated = article.best(Field.PUBLISHER)
    if stated is None:
        return None
    copied = (
        suffix is not None
        and suffix.span is not None
        and stated.span is not None
        and stated.span.overlaps(suffix.span)
        and same_outlet(stated.value, suffix.outlet.name)
    )
    return None if copied else stated.value


# ---------------------------------------------------------------------------------------------
# Around the story
# ---------------------------------------------------------------------------------------------


def _pointers(article: Article) -> Iterator[Named]:
    """Find addresses at which the page itself says its original is, on another's site."""
    named = [m for m in article.metadata if m.field is Field.CANONICAL]
    stated = [m.value for m in article.metadata if m.field is Field.ADDRESS]
    itself = [m.value for m in named if m.found_in in _ITSELF]
    own = next(filter(None, map(site, (article.address, *stated, *itself))), None)
    for found in named if own is not None else ():
        there = site(found.value)
        if there is not None and own is not None and not is_same_site(there, own):
            outlet = Outlet(Span(0, 0), there, agency=False, known=True)
            rule = f"its page says that its original is on {there}"
            yield Named(outlet, found.span, rule, sure=True)


def _title_credits(text: str) -> Iterator[Named]:
    line = next(iter(find_lines(text[:2000])), None)
    if line is None or PICTURE.search(text, line.start, min(line.end, line.start + CAPTION)):
        return
    for cut in BEFORE_SUFFIX.finditer(text, line.start, line.end):
        outlet = outlet_at(text, cut.end())
        if outlet and outlet.known and outlet.span.end == line.end:
            yield Named(outlet, Span(cut.end(), line.end), SUFFIX_RULE, sure=True)


def _byline_credits(article: Article) -> Iterator[Named]:
    byline = article.best(Field.BYLINE)
    if byline is None:
        return
    cuts = re.finditer(r"[,/|] ?|\b(?:of|avec|con|mit|with) (?:the |l['’])?", byline.value)
    for start in sorted({0, *(cut.end() for cut in cuts)}):
        outlet = _outlet(byline.value, start)
        if outlet and outlet.agency:
            yield Named(outlet, byline.span, f"its byline names {outlet.name}", sure=True)


def _line_credits(text: str) -> Iterator[Named]:
    """Read credit lines and datelines; captions credit only their picture."""
    after = max(0, len(text) - _TAIL)
    head = find_lines(text[:20_000])[:_HEAD_LINES]
    tail = [line.shift(after) for line in find_lines(text[after:]) if not _is_button(text, line)]
    tail = tail[-_TAIL_LINES:]
    for number, line in enumerate(dict.fromkeys((*head, *tail))):
        words = line.slice(text)
        if PICTURE.search(words[:CAPTION]):
            continue
        if number < len(head):
            yield from _dateline(text, line)
        if len(words) <= _CREDIT_LENGTH:
            yield from _credit_line(text, line)
        if number >= len(head) or line in tail:
            yield from _closing(text, line)


def _is_button(text: str, line: Span) -> bool:
    return line.end - line.start <= _CREDIT_LENGTH and is_furniture(line.slice(text))


def _outlet(text: str, at: int) -> Outlet | None:
    """Return the outlet named at a place where one is expected, in small letters too."""
    found = outlet_at(text, at)
    if found is not None:
        return found
    lower = _LOWER.match(text, at)
    if lower is None:
        return None
    name = "dpa" if lower[0].startswith("dpa") else lower[0].upper()
    known = outlet_at(name, 0)
    return Outlet(Span(*lower.span()), known.name if known else name, agency=True, known=True)


def _dateline(text: str, line: Span) -> Iterator[Named]:
    opened = _DATELINE.match(text, line.start, min(line.end, line.start + 80))
    outlet = _outlet(text, opened.end()) if opened else None
    if opened and outlet and outlet.agency and text[outlet.span.end : outlet.span.end + 1] in ")/":
        span = Span(opened.end() - 1, min(line.end, outlet.span.end + 1))
        yield Named(outlet, span, f"its dateline names {outlet.name}", sure=True)
        return
    agency = _OPENING.match(text, line.start, line.end)
    outlet = _outlet(text, line.start) if agency else None
    if agency and outlet and outlet.agency and outlet.span.end == agency.end("name"):
        yield Named(outlet, outlet.span, f"its dateline names {outlet.name}", sure=True)


def _credit_line(text: str, line: Span) -> Iterator[Named]:
    cue = _CREDIT.match(text, line.start, line.end)
    starts = [cue.end()] if cue else []
    if not cue and not _SHOWN.search(text, line.start, line.end):
        starts = [match.end() for match in _VIA.finditer(text, line.start, line.end)]
    if text.startswith("(", line.start) and text.endswith(")", line.start, line.end):
        starts.append(line.start + 1)
    for start in starts:
        outlet = _outlet(text, start)
        rest = text[outlet.span.end : line.end] if outlet else ""
        if outlet and (outlet.known or cue) and len(rest.split()) <= _CREDIT_REST:
            yield Named(outlet, line, f"a line of its own credits {outlet.name}", sure=True)
            return
    rights = _RIGHTS.match(text, line.start, line.end)
    outlet = _outlet(text, rights.end()) if rights else None
    if outlet and outlet.agency:
        yield Named(outlet, line, f"its copyright line names {outlet.name}", sure=True)
        return
    whole = _outlet(text, line.start)
    if whole and whole.agency and whole.span.end == line.end:
        yield Named(whole, line, f"a line of its own names {whole.name}", sure=True)


def _closing(text: str, line: Span) -> Iterator[Named]:
    """Find a credit after a paragraph's last words: "… on Monday. (Reuters)"."""
    signed_off = _SIGNED_OFF.search(text, max(line.start, line.end - CAPTION), line.end)
    if signed_off:
        reuters = Outlet(Span(*signed_off.span()), "Reuters", agency=True, known=True)
        yield Named(reuters, reuters.span, _SIGNED_OFF_RULE, sure=True)
        return
    window = max(line.start, line.end - _CREDIT_LENGTH)
    for cue in (_BRACKET, _CLOSING):
        for found in cue.finditer(text[window : line.end]):
            start = window + found.end()
            outlet = _outlet(text, start)
            rest = text[outlet.span.end : line.end] if outlet else ""
            if outlet and outlet.agency and not re.search(r"[a-z]{3}", rest):
                span = Span(window + found.start() + (found[0][0] not in "(-–—"), line.end)
                yield Named(outlet, span, f"it ends by crediting {outlet.name}", sure=True)
                return
