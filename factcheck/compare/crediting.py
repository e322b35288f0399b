"""Whose reporting an article says it is: credit lines, datelines, links to an original, "told NPR".

One article at a time, from its words and what is known of its page. What two articles have in
common is the business of `reprints`, and what follows for an article's origin that of `origins`.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.compare.sites import is_same_site, site
from factcheck.models import Article, Field, OriginKind, Span
from factcheck.text.furniture import is_furniture
from factcheck.text.lines import find_lines
from factcheck.text.outlet_mentions import Outlet, outlet_at, outlet_before, same_outlet
from factcheck.text.quotation import find_quoted

READ = 400_000
"""Characters read of one text, a book's worth."""
_HEAD_LINES, _TAIL_LINES, _TAIL = 12, 12, 3_000
_LEAD_SENTENCES = 4
_VOICES_SHARE = 0.25
"""Part of an article's voices that must have spoken to an outlet for it to rest on that outlet."""
_CREDIT_LENGTH = 120
_CREDIT_REST = 6
_CAPTION = 400
_LAST_PART = 0.85

_TO = re.compile(
    r"\b(?:told|tells?|telling|(?:spoke|speaks|speaking|talked|talking)(?: \w+)? (?:to|with)"
    r"|interview(?:s|ed)?(?: \w+)? (?:with|to|by)|(?:remarks|comments|disclosed|revealed) to"
    r"|(?:reported|obtained|seen|reviewed|viewed|interviewed) by|citing"
    r"|according to(?: (?:a|the) (?:report|story|article|investigation) (?:by|from|in))?"
    r"|(?:report|story|article|investigation|scoop|exclusive) (?:by|from|in)) (?=[A-Zt])"
)
_SPOKEN = re.compile(r"t[eo]l|sp[eo]|talk|interview|remarks|comments|disclosed|revealed")
_BY = re.compile(
    r"(?:['’]s?)? (?:(?:has|have|had|also|previously|earlier|exclusively) ){0,2}"
    r"(?:reports?|reported|reporting|revealed|reveals|wrote|writes|learned|investigation|requests?"
    r" for|could not (?:independently|immediately))\b"
)
_FIRST = re.compile(
    r"\b(?:(?:first|originally|initially|earlier) (?:\w+ )?(?P<whole>published|appeared|ran)"
    r"|(?:first|originally|initially|earlier) (?:\w+ )?"
    r"(?:reported|broadcast|posted|revealed|disclosed)"
    r"|(?P<again>republished|reprinted|syndicated)(?: with permission)?)"
    r" (?:\w+ )?(?:by|in|on|at|from) "
)
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
_SUFFIX = re.compile(r"(?:\s[–—|-]|\s?:|\s·)\s+(?=\S)")
_PICTURE = re.compile(
    r"\b(?:Getty|Photos?|Photograph(?:er|s)?|Image|Images|Picture|Pictures|Handout|Illustration|"
    r"File|Shutterstock|caption)\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:video|watch|clip|tweet|audio|footage|chart|map|graphic)s?\b", re.IGNORECASE
)
_VOICE = re.compile(
    r"\b(?:said|says|told|tells?|adds?|added|explained|stated|argues|argued|warned|noted"
    r"|recalled)\b"
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s|\n")
_SUFFIX_RULE = "its headline ends in the outlet's name"
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


@dataclass(frozen=True, slots=True)
class _Named:
    """One place where an article names an outlet its reporting comes from."""

    outlet: Outlet
    span: Span | None
    rule: str
    sure: bool
    """Settles by itself that the story is the outlet's."""


def read_imprint(article: Article) -> Imprint:
    """Return who published an article and whose reporting it says it is.

    A passage or two borrowed beside reporting of one's own leave a story one's own.
    """
    text = article.text[:READ]
    named = [
        *_pointers(article),
        *_title_credits(text),
        *_line_credits(text),
        *_byline_credits(article),
        *_sentence_credits(text),
    ]
    suffix = next((n for n in named if n.rule == _SUFFIX_RULE), None)
    own = _own_name(article, suffix)
    foreign = [n for n in named if own is None or not _is_own(n.outlet.name, own)]
    return Imprint(own, _foreign_credit(text, foreign) or _own_credit(article, own))


def _is_own(name: str, own: str) -> bool:
    """Tell whether an outlet is the publisher or a part of it: "CNN Business" is CNN's."""
    return same_outlet(name, own) or name.startswith(f"{own.removeprefix('The ')} ")


def _foreign_credit(text: str, foreign: Sequence[_Named]) -> Credit | None:
    sure = next((n for n in foreign if n.sure), None)
    leaned = _leaned_on(text, foreign)
    if leaned is None or (sure is not None and sure.rule != _SUFFIX_RULE):
        return _credit(sure) if sure is not None else None
    return _credit(leaned)


def _own_credit(article: Article, own: str | None) -> Credit | None:
    if own is None:
        return None
    stated = article.best(Field.PUBLISHER)
    rule = f"published by {own}, and credits its reporting to no other outlet"
    return Credit(own, OriginKind.OWN, rule, stated.span if stated else None)


def _credit(named: _Named) -> Credit:
    kind = OriginKind.AGENCY if named.outlet.agency else OriginKind.OUTLET
    return Credit(named.outlet.name, kind, named.rule, named.span)


def _own_name(article: Article, suffix: _Named | None) -> str | None:
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


def _pointers(article: Article) -> Iterator[_Named]:
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
            yield _Named(outlet, found.span, rule, sure=True)


def _title_credits(text: str) -> Iterator[_Named]:
    line = next(iter(find_lines(text[:2000])), None)
    if line is None or _PICTURE.search(text, line.start, min(line.end, line.start + _CAPTION)):
        return
    for cut in _SUFFIX.finditer(text, line.start, line.end):
        outlet = outlet_at(text, cut.end())
        if outlet and outlet.known and outlet.span.end == line.end:
            yield _Named(outlet, Span(cut.end(), line.end), _SUFFIX_RULE, sure=True)


def _byline_credits(article: Article) -> Iterator[_Named]:
    byline = article.best(Field.BYLINE)
    if byline is None:
        return
    cuts = re.finditer(r"[,/|] ?|\b(?:of|avec|con|mit|with) (?:the |l['’])?", byline.value)
    for start in sorted({0, *(cut.end() for cut in cuts)}):
        outlet = _outlet(byline.value, start)
        if outlet and outlet.agency:
            yield _Named(outlet, byline.span, f"its byline names {outlet.name}", sure=True)


def _line_credits(text: str) -> Iterator[_Named]:
    """Read credit lines and datelines; captions credit only their picture."""
    after = max(0, len(text) - _TAIL)
    head = find_lines(text[:20_000])[:_HEAD_LINES]
    tail = [line.shift(after) for line in find_lines(text[after:]) if not _is_button(text, line)]
    tail = tail[-_TAIL_LINES:]
    for number, line in enumerate(dict.fromkeys((*head, *tail))):
        words = line.slice(text)
        if _PICTURE.search(words[:_CAPTION]):
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


def _dateline(text: str, line: Span) -> Iterator[_Named]:
    opened = _DATELINE.match(text, line.start, min(line.end, line.start + 80))
    outlet = _outlet(text, opened.end()) if opened else None
    if opened and outlet and outlet.agency and text[outlet.span.end : outlet.span.end + 1] in ")/":
        span = Span(opened.end() - 1, min(line.end, outlet.span.end + 1))
        yield _Named(outlet, span, f"its dateline names {outlet.name}", sure=True)
        return
    agency = _OPENING.match(text, line.start, line.end)
    outlet = _outlet(text, line.start) if agency else None
    if agency and outlet and outlet.agency and outlet.span.end == agency.end("name"):
        yield _Named(outlet, outlet.span, f"its dateline names {outlet.name}", sure=True)


def _credit_line(text: str, line: Span) -> Iterator[_Named]:
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
            yield _Named(outlet, line, f"a line of its own credits {outlet.name}", sure=True)
            return
    rights = _RIGHTS.match(text, line.start, line.end)
    outlet = _outlet(text, rights.end()) if rights else None
    if outlet and outlet.agency:
        yield _Named(outlet, line, f"its copyright line names {outlet.name}", sure=True)
        return
    whole = _outlet(text, line.start)
    if whole and whole.agency and whole.span.end == line.end:
        yield _Named(whole, line, f"a line of its own names {whole.name}", sure=True)


def _closing(text: str, line: Span) -> Iterator[_Named]:
    """Find a credit after a paragraph's last words: "… on Monday. (Reuters)"."""
    signed_off = _SIGNED_OFF.search(text, max(line.start, line.end - _CAPTION), line.end)
    if signed_off:
        reuters = Outlet(Span(*signed_off.span()), "Reuters", agency=True, known=True)
        rule = "it ends in the form in which Reuters signs off"
        yield _Named(reuters, reuters.span, rule, sure=True)
        return
    window = max(line.start, line.end - _CREDIT_LENGTH)
    for cue in (_BRACKET, _CLOSING):
        for found in cue.finditer(text[window : line.end]):
            start = window + found.end()
            outlet = _outlet(text, start)
            rest = text[outlet.span.end : line.end] if outlet else ""
            if outlet and outlet.agency and not re.search(r"[a-z]{3}", rest):
                span = Span(window + found.start() + (found[0][0] not in "(-–—"), line.end)
                yield _Named(outlet, span, f"it ends by crediting {outlet.name}", sure=True)
                return


# ---------------------------------------------------------------------------------------------
# Within the story
# ---------------------------------------------------------------------------------------------


def _sentence_credits(text: str) -> Iterator[_Named]:
    """Find sentences whose words came through an outlet, in their order."""
    found: list[tuple[Span, Outlet, str, bool]] = []
    lead = _lead_end(text)
    for match in _FIRST.finditer(text):
        outlet = outlet_at(text, match.end())
        if outlet:
            whole = match["whole"] or match["again"]
            sure = match.start() < lead or (whole and match.start() > len(text) * _LAST_PART)
            rule = f"it says that {outlet.name} had it first"
            found.append((Span(match.start(), outlet.span.end), outlet, rule, bool(sure)))
    for match in _TO.finditer(text):
        outlet = outlet_at(text, match.end())
        if outlet:
            spoken = _SPOKEN.match(match[0])
            rule = "its sources spoke to " if spoken else "it passes on the work of "
            rule += outlet.name
            found.append((Span(match.start(), outlet.span.end), outlet, rule, False))
    for match in _BY.finditer(text):
        outlet = outlet_before(text, match.start())
        if outlet and outlet.span.end == match.start():
            rule = f"it passes on the work of {outlet.name}"
            found.append((Span(outlet.span.start, match.end()), outlet, rule, False))
    if not found:
        return
    quoted = find_quoted(text)
    pictures = [
        line
        for line in find_lines(text)
        if line.end - line.start < _CAPTION and _PICTURE.search(line.slice(text))
    ]
    for span, outlet, rule, sure in sorted(found, key=lambda each: each[0]):
        if not _is_within(span, quoted) and not _is_within(Span(span.start, span.start), pictures):
            yield _Named(outlet, span, rule, sure)


def _lead_end(text: str) -> int:
    """Return where an article's first sentences end, headline and byline among them."""
    most = _LEAD_SENTENCES + text[:400].count("\n")
    ends = (match.end() for match in _SENTENCE_END.finditer(text))
    return next(islice(ends, most - 1, None), len(text))


def _is_within(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether one of some spans, in order and none overlapping, holds this one."""
    at = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return at >= 0 and span.end <= others[at].end


def _leaned_on(text: str, named: Sequence[_Named]) -> _Named | None:
    """Return the credit of the outlet that carries the story, None where none does."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    lead = _lead_end(text)
    count: Counter[str] = Counter()
    first: dict[str, _Named] = {}
    sentences: set[tuple[str, int]] = set()
    for each in named:
        if each.rule == _SUFFIX_RULE or each.span is None:
            continue
        name = each.outlet.name
        number = bisect_right(ends, each.span.start)
        first.setdefault(name, each)
        if (name, number) in sentences:
            continue
        sentences.add((name, number))
        count[name] += 2 if not count[name] and each.span.start < lead else 1
    ranked = count.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    name, weight = ranked[0]
    voices = len(_VOICE.findall(text))
    if weight > 1 and weight >= _VOICES_SHARE * voices:
        return first[name]
    return None
