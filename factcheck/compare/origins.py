"""Where each article's reporting comes from: its own newsroom, an agency, another outlet, a copy.

Many articles with one origin are one source. An article's credits are read from its words, copies
are found by the passages they share, through an index of word runs and never article by article.
Whether resting on another outlet is worth a note is the business of `assess`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from factcheck.models import Article, Field, Origin, OriginKind, OriginLink, Passage, Span
from factcheck.text.dates import parse_date
from factcheck.text.lines import find_lines
from factcheck.text.outlet_mentions import Outlet, outlet_at, outlet_before, same_outlet
from factcheck.text.quotation import find_quoted
from factcheck.text.similarity import shared_passages
from factcheck.text.words import find_words

COPIED = 0.35
"""Share of the shorter text's words, outside quotations, from which two texts are one report."""
_MAYBE = 0.12
"""The same share by sampled runs of words, from which two texts are compared in full."""
_RUN = 8
_SAMPLE = 4
"""One run in so many is indexed, chosen by its hash: the same in every session."""
_HOLDERS = 8
"""Articles remembered for one run; more would be boilerplate."""
_LEAD_SENTENCES = 4
_VOICES_SHARE = 0.25
"""Part of an article's voices that must have spoken to an outlet for it to rest on that outlet."""
_CREDIT_LENGTH = 120

_TO = re.compile(
    r"\b(?:told|tells?|telling|(?:spoke|speaks|speaking|talked|talking)(?: \w+)? (?:to|with)"
    r"|interview(?:s|ed)?(?: \w+)? (?:with|to|by)|(?:remarks|comments|disclosed|revealed) to"
    r"|(?:reported|obtained|seen|reviewed|viewed|interviewed) by|citing"
    r"|according to(?: (?:a|the) (?:report|story|article|investigation) (?:by|from|in))?"
    r"|(?:report|story|article|investigation|scoop|exclusive) (?:by|from|in)) (?=[A-Zt])"
)
_BY = re.compile(
    r"(?:['’]s?)? (?:(?:has|have|had|also|previously|earlier|exclusively) ){0,2}"
    r"(?:reports?|reported|reporting|revealed|reveals|wrote|writes|learned|investigation|requests?"
    r" for|could not (?:independently|immediately))\b"
)
_FIRST = re.compile(
    r"\b(?:(?:first|originally|initially|earlier) (?:\w+ )?(?:reported|published|appeared|ran"
    r"|broadcast|posted|revealed|disclosed)|(?:republished|reprinted|syndicated)"
    r"(?: with permission)?) (?:\w+ )?(?:by|in|on|at|from) "
)
_CREDIT = re.compile(
    r"(?i:\(?(?:sources?|via|credit|courtesy(?: of)?|original(?:ly)? (?:from|at)|with reporting"
    r" (?:by|from)|reporting by)\b ?[:–—-]? ?)"
)
_VIA = re.compile(r"(?:^|[\s(—–-])via (?:the )?(?=[A-Z])")
_DATELINE = re.compile(r"(?:[A-ZÀ-Þ][\w .,'’/-]{1,60})?\((?=[A-Z])")
_SUFFIX = re.compile(r"(?:\s[–—|-]|\s?:|\s·)\s+(?=\S)")
_PICTURE = re.compile(
    r"\b(?:Getty|Photos?|Photograph(?:er|s)?|Image|Images|Picture|Pictures|Handout|Illustration|"
    r"File|Shutterstock|caption)\b",
    re.IGNORECASE,
)
_VOICE = re.compile(
    r"\b(?:said|says|told|tells?|adds?|added|explained|stated|argues|argued|warned|noted"
    r"|recalled)\b"
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s|\n")


@dataclass(frozen=True, slots=True)
class _Credit:
    """One place where an article names an outlet its reporting comes from."""

    outlet: Outlet
    span: Span
    rule: str
    sure: bool
    """Settles by itself that the story is the outlet's."""


@dataclass(frozen=True, slots=True)
class _Finding:
    """What one article's own words say of its origin."""

    name: str
    kind: OriginKind
    rule: str
    span: Span | None


def find_origins(articles: Sequence[Article]) -> tuple[Origin, ...]:
    """Return the independent origins of these articles, the one with most articles first.

    Every article is under exactly one origin, and every link says by which words it came there.
    Copies share the origin of the one among them that names its source, else of the earliest.
    An article with neither publisher nor credit is an origin of its own, named after its file.
    The order of the articles makes no difference.
    """
    ordered = sorted(articles, key=lambda a: (a.id or 0, a.file))
    findings = [_read_credits(article) for article in ordered]
    copies = _find_copies(ordered)
    groups: dict[str, list[tuple[OriginLink, OriginKind]]] = defaultdict(list)
    for cluster in _clusters(len(ordered), copies):
        for number, finding, link in _settle(cluster, ordered, findings, copies):
            del number
            groups[_known_name(finding.name, groups)].append((link, finding.kind))
    origins = [
        Origin(None, name, _kind(kind for _, kind in rows), tuple(link for link, _ in rows))
        for name, rows in groups.items()
    ]
    return tuple(sorted(origins, key=lambda o: (-len(o.links), o.links[0].article)))


_WEIGHT = (OriginKind.AGENCY, OriginKind.OUTLET, OriginKind.OWN, OriginKind.UNKNOWN)


def _kind(kinds: Iterable[OriginKind]) -> OriginKind:
    return min(kinds, key=_WEIGHT.index)


def _known_name(name: str, groups: Iterable[str]) -> str:
    return next((known for known in groups if known == name or same_outlet(known, name)), name)


def _settle(
    cluster: Sequence[int],
    articles: Sequence[Article],
    findings: Sequence[_Finding | None],
    copies: dict[tuple[int, int], Span],
) -> Iterator[tuple[int, _Finding, OriginLink]]:
    """Yield the origin of each article of a cluster of copies, with the link that puts it there."""
    source = min(cluster, key=lambda n: _precedence(articles[n], findings[n]))
    found = findings[source] or _unknown(articles[source])
    for number in cluster:
        article = articles[number]
        own = findings[number]
        if number == source or (own is not None and own.name == found.name):
            rule, span = (own or found).rule, (own or found).span
        else:
            span = _shared(number, cluster, copies)
            rule = f"it has whole passages word for word in common with {articles[source].file}"
        yield number, found, OriginLink(article.id or 0, rule, _passage(article, span))


def _precedence(article: Article, finding: _Finding | None) -> tuple[int, str, int]:
    """Put a credited article before one that only has a publisher, and earlier before later."""
    rank = 3 if finding is None else _WEIGHT.index(finding.kind)
    day = parse_date(article.published) if article.published else None
    return rank, str(day.earliest) if day else "9", article.id or 0


def _unknown(article: Article) -> _Finding:
    return _Finding(
        f"unknown ({article.file})",
        OriginKind.UNKNOWN,
        "it names neither a publisher nor a source for its reporting",
        None,
    )


def _passage(article: Article, span: Span | None) -> Passage | None:
    return Passage(article.id or 0, span, span.slice(article.text)) if span else None


# ---------------------------------------------------------------------------------------------
# What an article says of its source
# ---------------------------------------------------------------------------------------------


def _read_credits(article: Article) -> _Finding | None:
    """Return whose reporting an article says it is; None where it says nothing."""
    named = [*_title_credits(article), *_line_credits(article), *_sentence_credits(article)]
    suffix = next((c for c in named if c.rule == _SUFFIX_RULE), None)
    own = _own_name(article, suffix)
    foreign = [c for c in named if own is None or not same_outlet(c.outlet.name, own)]
    sure = next((c for c in foreign if c.sure), None)
    leaned = _leaned_on(article, foreign)
    if sure is not None and not (sure.rule == _SUFFIX_RULE and leaned is not None):
        return _credited(sure)
    if leaned is not None:
        return _credited(leaned)
    if own is None:
        return None
    stated = article.best(Field.PUBLISHER)
    return _Finding(
        own,
        OriginKind.OWN,
        f"published by {own}, and credits its reporting to no other outlet",
        stated.span if stated else None,
    )


def _credited(credit: _Credit) -> _Finding:
    kind = OriginKind.AGENCY if credit.outlet.agency else OriginKind.OUTLET
    return _Finding(credit.outlet.name, kind, credit.rule, credit.span)


def _own_name(article: Article, suffix: _Credit | None) -> str | None:
    """Return the article's publisher; one known from the headline's end alone is a credit."""
    stated = article.best(Field.PUBLISHER)
    if stated is None:
        return None
    copied = (
        suffix is not None
        and stated.span is not None
        and stated.span.overlaps(suffix.span)
        and same_outlet(stated.value, suffix.outlet.name)
    )
    return None if copied else stated.value


_SUFFIX_RULE = "its headline ends in the outlet's name"


def _title_credits(article: Article) -> Iterator[_Credit]:
    line = next(iter(find_lines(article.text[:2000])), None)
    if line is None:
        return
    for cut in _SUFFIX.finditer(article.text, line.start, line.end):
        outlet = outlet_at(article.text, cut.end())
        if outlet and outlet.known and outlet.span.end == line.end:
            yield _Credit(outlet, Span(cut.end(), line.end), _SUFFIX_RULE, sure=True)


def _line_credits(article: Article) -> Iterator[_Credit]:
    """Read credit lines, datelines and bylines; captions credit only their picture."""
    lines = find_lines(article.text[:20_000])
    text = article.text
    tail = [
        Span(s.start + max(0, len(text) - 3000), s.end + max(0, len(text) - 3000))
        for s in find_lines(text[max(0, len(text) - 3000) :])
    ]
    for number, line in enumerate(dict.fromkeys((*lines[:12], *tail[-12:]))):
        words = line.slice(text)
        if _PICTURE.search(words[:400]):
            continue
        if number < 12:  # noqa: PLR2004
            yield from _dateline(text, line)
        if len(words) <= _CREDIT_LENGTH:
            yield from _credit_line(text, line)
    byline = article.best(Field.BYLINE)
    if byline is not None:
        for start in {0, *(m.end() for m in re.finditer(r"[,/|] ?|\bof (?:the )?", byline.value))}:
            outlet = outlet_at(byline.value, start)
            if outlet and outlet.agency and byline.span:
                yield _Credit(outlet, byline.span, f"its byline names {outlet.name}", sure=True)


def _dateline(text: str, line: Span) -> Iterator[_Credit]:
    opened = _DATELINE.match(text, line.start, min(line.end, line.start + 80))
    outlet = outlet_at(text, opened.end()) if opened else None
    if opened and outlet and outlet.agency and text.startswith(")", outlet.span.end):
        span = Span(opened.end() - 1, outlet.span.end + 1)
        yield _Credit(outlet, span, f"its dateline names {outlet.name}", sure=True)


def _credit_line(text: str, line: Span) -> Iterator[_Credit]:
    cue = _CREDIT.match(text, line.start, line.end)
    starts = [cue.end()] if cue else [m.end() for m in _VIA.finditer(text, line.start, line.end)]
    bracket = text.startswith("(", line.start) and text.endswith(")", line.start, line.end)
    if bracket:
        starts.append(line.start + 1)
    for start in starts:
        outlet = outlet_at(text, start)
        rest = text[outlet.span.end : line.end] if outlet else ""
        if outlet and (outlet.known or cue) and len(rest.split()) <= 6:  # noqa: PLR2004
            yield _Credit(outlet, line, f"a line of its own credits {outlet.name}", sure=True)
            return
    whole = outlet_at(text, line.start)
    if whole and whole.agency and whole.span.end == line.end:
        yield _Credit(whole, line, f"a line of its own names {whole.name}", sure=True)


def _sentence_credits(article: Article) -> Iterator[_Credit]:
    """Find sentences whose words came through an outlet, in their order."""
    text = article.text
    quoted = find_quoted(text)
    found: list[_Credit] = []
    for match in _FIRST.finditer(text):
        outlet = outlet_at(text, match.end())
        if outlet:
            rule = f"it says that {outlet.name} had it first"
            span = Span(match.start(), outlet.span.end)
            early = match.start() < len(text) / 2 or match.start() > len(text) * 0.85
            found.append(_Credit(outlet, span, rule, sure=early))
    for match in _TO.finditer(text):
        outlet = outlet_at(text, match.end())
        if outlet:
            rule = f"its sources spoke to {outlet.name}"
            found.append(_Credit(outlet, Span(match.start(), outlet.span.end), rule, sure=False))
    for match in _BY.finditer(text):
        outlet = outlet_before(text, match.start())
        if outlet and outlet.span.end == match.start():
            rule = f"it passes on the work of {outlet.name}"
            found.append(_Credit(outlet, Span(outlet.span.start, match.end()), rule, sure=False))
    pictures = [line for line in find_lines(text) if _PICTURE.search(line.slice(text)[:400])]
    for credit in sorted(found, key=lambda c: c.span):
        inside = any(q.start <= credit.span.start and credit.span.end <= q.end for q in quoted)
        caption = any(
            p.start <= credit.span.start < p.end and p.end - p.start < 400  # noqa: PLR2004
            for p in pictures
        )
        if not inside and not caption:
            yield credit


def _leaned_on(article: Article, named: Sequence[_Credit]) -> _Credit | None:
    """Return the credit of the outlet that carries the story, None where none does.

    A passage or two borrowed beside reporting of one's own leave the story one's own.
    """
    text = article.text
    count: Counter[str] = Counter()
    first: dict[str, _Credit] = {}
    sentences: set[tuple[str, int]] = set()
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    for credit in named:
        if credit.rule == _SUFFIX_RULE:
            continue
        number = sum(1 for end in ends if end <= credit.span.start)
        name = credit.outlet.name
        first.setdefault(name, credit)
        if (name, number) in sentences:
            continue
        sentences.add((name, number))
        count[name] += 1
        lead = sum(1 for end in ends[:20] if end <= credit.span.start and end > 1)
        if count[name] == 1 and lead < _LEAD_SENTENCES + text[:400].count("\n"):
            count[name] += 1
    ranked = count.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    name, weight = ranked[0]
    voices = len(_VOICE.findall(text))
    if weight > 1 and weight >= _VOICES_SHARE * voices:
        return first[name]
    return None


# ---------------------------------------------------------------------------------------------
# Copies
# ---------------------------------------------------------------------------------------------


def _find_copies(articles: Sequence[Article]) -> dict[tuple[int, int], Span]:
    """Return the pairs that are one report, each with the first one's longest shared passage.

    Both orders of a pair are there. Only articles that share an indexed run are compared.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    sizes: list[int] = []
    found: dict[tuple[int, int], Span] = {}
    for number, article in enumerate(articles):
        runs = _sampled_runs(article.text)
        sizes.append(len(runs))
        shared = Counter(other for run in runs for other in holders.get(run, ()))
        joined = False
        for other, count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            if count < _MAYBE * min(len(runs), sizes[other]):
                break
            pair = _shared_report(articles[other], article)
            if pair is not None:
                found[other, number], found[number, other] = pair
                joined = True
                break
        for run in runs if not joined else ():
            if len(holders[run]) < _HOLDERS:
                holders[run].append(number)
    return found


def _sampled_runs(text: str) -> frozenset[int]:
    words = [span.slice(text).casefold() for span in find_words(text)]
    hashes = (
        crc32(" ".join(words[i : i + _RUN]).encode("utf-8", "replace"))
        for i in range(len(words) - _RUN + 1)
    )
    return frozenset(value for value in hashes if value % _SAMPLE == 0)


def _shared_report(one: Article, other: Article) -> tuple[Span, Span] | None:
    """Return each text's longest shared passage if one is largely the other's words."""
    pairs = shared_passages(one.text, other.text)
    quoted = find_quoted(one.text)
    plain = [
        (a, b)
        for a, b in pairs
        if not any(q.start <= a.start and a.end <= q.end + 1 for q in quoted)
    ]
    shared = sum(len(find_words(a.slice(one.text))) for a, _ in plain)
    shorter = min(len(find_words(one.text)), len(find_words(other.text)))
    if not plain or shared < COPIED * shorter:
        return None
    return max(plain, key=lambda pair: pair[0].end - pair[0].start)


def _clusters(size: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the numbers up to `size` grouped by the pairs that join them."""
    parent = list(range(size))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for a, b in pairs:
        parent[max(root(a), root(b))] = min(root(a), root(b))
    groups: dict[int, list[int]] = defaultdict(list)
    for n in range(size):
        groups[root(n)].append(n)
    return list(groups.values())


def _shared(
    number: int, cluster: Sequence[int], copies: dict[tuple[int, int], Span]
) -> Span | None:
    return next((copies[number, n] for n in cluster if (number, n) in copies), None)
