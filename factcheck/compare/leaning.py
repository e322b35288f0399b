"""The outlets that the sentences of a story lean on, and whether one of them carries it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.models import Span
from factcheck.text.lines import find_lines
from factcheck.text.named_sources import Form, NamedSource
from factcheck.text.outlet_mentions import Outlet, outlet_at, outlet_before
from factcheck.text.quotation import find_quoted

CAPTION = 400
SUFFIX_RULE = "its headline ends in the outlet's name"
PICTURE = re.compile(
    r"\b(?:Getty|Photos?|Photograph(?:er|s)?|Image|Images|Picture|Pictures|Handout|Illustration|"
    r"File|Shutterstock|caption)\b",
    re.IGNORECASE,
)
_LEAD_SENTENCES = 4
_VOICES_SHARE = 0.25
"""Part of an article's voices that must have spoken to an outlet for it to rest on that outlet."""
_LAST_PART = 0.85
_TO = re.compile(
    r"\b(?i:told|tells?|telling|(?:spoke|speaks|speaking|talked|talking)(?: \w+)? (?:to|with)"
    r"|interview(?:s|ed)?(?: \w+)? (?:with|to|by)|(?:remarks|comments|disclosed|revealed) to"
    r"|(?:reported|obtained|seen|reviewed|viewed|interviewed) by|citing"
    r"|according to(?: (?:a|the) (?:report|story|article|investigation) (?:by|from|in))?"
    r"|(?:report|story|article|investigation|scoop|exclusive) (?:by|from|in)) (?=[A-Zt])"
)
_SPOKEN = re.compile(
    r"t[eo]l|sp[eo]|talk|interview|remarks|comments|disclosed|revealed", re.IGNORECASE
)
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
_HAD_IT_FIRST = re.compile(
    r" (?:(?:had|has) )?(?:(?:was|were) (?:the )?first to (?:report|reveal|disclose|publish)"
    r"|first (?:reported|revealed|disclosed|published|broke)|broke the (?:story|news)"
    r"|(?:reported|revealed|disclosed|published) first)\b"
    r"(?! (?:(?:\w+ ){0,2}last (?:week|month|year|spring|summer|autumn|fall|winter)"
    r"|(?:\w+ ){0,3}ago|(?:back )?in (?:\w+ )?\d{4}))"
)
"""After an outlet's name; not of what it reported long before."""
_CITING = re.compile(
    r"\b(?:citing|quoting|with reference to)(?: (?=[A-ZÀ-Þ])|(?: [\w-]+){0,3} ?\Z| the )"
)
_OURSELVES = re.compile(
    r"\b(?:told|(?:spoke|speaking) (?:to|with)|interview with|shown to|(?:seen|obtained) by)"
    r" (?:(?:this|our) (?:newspaper|paper|magazine|site|website|blog|newsletter|programme|reporter"
    r"|correspondent|newsroom|station)|me)\b"
)
_CITED_NEAR = 40
_VOICE = re.compile(
    r"\b(?:said|says|told|tells?|adds?|added|explained|stated|argues|argued|warned|noted"
    r"|recalled)\b"
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s|\n")


@dataclass(frozen=True, slots=True)
class Named:
    """One place where an article names an outlet its reporting comes from."""

    outlet: Outlet
    span: Span | None
    rule: str
    sure: bool
    """Settles by itself that the story is the outlet's."""


_RULES = {
    Form.DATELINE: "its dateline names {}",
    Form.SIGNATURE: "the line above the text names {}",
    Form.SOURCE: "it gives {} as its source",
    Form.WITH: "it says that it was written with material of {}",
    Form.TOLD: "its sources spoke to {}",
    Form.REPORTED: "it passes on the work of {}",
}


def stated_credits(sources: Sequence[NamedSource]) -> Iterator[Named]:
    """Yield what the form of a line says of the whole story: a dateline, "Source: XYZ"."""
    for each in sources:
        if each.whole:
            yield Named(each.outlet, each.span, _rule(each), sure=True)


def _rule(source: NamedSource) -> str:
    return _RULES[source.form].format(source.outlet.name)


def find_leanings(text: str, sources: Sequence[NamedSource]) -> Iterator[Named]:
    """Find sentences whose words came through an outlet, in their order."""
    found = [(each.span, each.outlet, _rule(each), False) for each in sources if not each.whole]
    found += _had_it_first(text)
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
        if line.end - line.start < CAPTION and PICTURE.search(line.slice(text))
    ]
    for span, outlet, rule, sure in sorted(found, key=lambda each: each[0]):
        if not _is_within(span, quoted) and not _is_within(Span(span.start, span.start), pictures):
            yield Named(outlet, span, rule, sure)


def _had_it_first(text: str) -> Iterator[tuple[Span, Outlet, str, bool]]:
    """Find outlets that are said to have had a story first; among the first sentences, this one."""
    lead = _lead_end(text)
    for match in _FIRST.finditer(text):
        outlet = outlet_at(text, match.end())
        if outlet:
            whole = match["whole"] or match["again"]
            sure = match.start() < lead or (whole and match.start() > len(text) * _LAST_PART)
            rule = f"it says that {outlet.name} had it first"
            yield Span(match.start(), outlet.span.end), outlet, rule, bool(sure)
    for match in _HAD_IT_FIRST.finditer(text):
        outlet = outlet_before(text, match.start())
        if outlet:
            rule = f"it says that {outlet.name} had it first"
            span = Span(outlet.span.start, match.end())
            yield span, outlet, rule, match.start() < lead


def find_own_reporting(text: str) -> Span | None:
    """Return where an article first says, in its own voice, that somebody spoke to itself."""
    quoted = find_quoted(text)
    found = (Span(*match.span()) for match in _OURSELVES.finditer(text))
    return next((span for span in found if not _is_within(span, quoted)), None)


def _lead_end(text: str) -> int:
    """Return where an article's first sentences end, headline and byline among them."""
    most = _LEAD_SENTENCES + text[:400].count("\n")
    ends = (match.end() for match in _SENTENCE_END.finditer(text))
    return next(islice(ends, most - 1, None), len(text))


def _is_cited(text: str, named: Named) -> bool:
    """Tell whether it is Y of "X reports, citing Y", whose report it then is."""
    return named.span is not None and bool(
        _CITING.match(text, named.span.start)
        or _CITING.search(text[max(0, named.span.start - _CITED_NEAR) : named.span.start])
    )


def _is_within(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether one of some spans, in order and none overlapping, holds this one."""
    at = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return at >= 0 and span.end <= others[at].end


def leaned_on(text: str, named: Sequence[Named]) -> Named | None:
    """Return the credit of the outlet that carries the story, None where none does."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    lead = _lead_end(text)
    count: Counter[str] = Counter()
    first: dict[str, Named] = {}
    sentences: set[tuple[str, int]] = set()
    cited = {bisect_right(ends, n.span.start): n for n in named if n.span and _is_cited(text, n)}
    for each in named:
        if each.rule == SUFFIX_RULE or each.span is None:
            continue
        name = each.outlet.name
        number = bisect_right(ends, each.span.start)
        if number in cited and cited[number].outlet.name != name:
            continue
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
