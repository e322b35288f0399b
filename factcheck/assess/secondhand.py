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
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.assess import blog
from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    apart,
    clear,
    not_checked,
    noted,
)
from factcheck.models import Field, Span, State
from factcheck.text.dates import find_dates
from factcheck.text.named_sources import Form, find_named_sources
from factcheck.text.names import is_place
from factcheck.text.outlet_mentions import (
    BEFORE_SUFFIX,
    Outlet,
    is_of,
    outlet_at,
    outlet_before,
)

_TO_WORDS = frozenset(
    """told tell tells telling informed confirmed speaking spoke speaks talking talked interview
    interviews interviewed remarks comments disclosed revealed provided leaked reported citing
    obtained seen reviewed viewed cited quoted according report story article investigation scoop
    exclusive published broadcast aired carried per said""".split()
)
_TO = re.compile(
    r"(?i:told|tells?|telling|informed|confirmed to"
    r"|(?:speaking|spoke|speaks|talking|talked)(?: \w+)? (?:to|with)|said (?:\w+ )?on"
    r"|interview(?:s|ed)?(?: \w+)? (?:with|to|by|on|for)"
    r"|(?:remarks|comments|disclosed|revealed|provided|leaked) to"
    r"|(?P<report>(?:reported|obtained|seen|reviewed|viewed|cited|interviewed|published"
    r"|carried) by|quoted (?:as \w+ )?by|citing|per"
    r"|according to(?: (?:a|the) (?:\w+ )?(?:report|story|article|investigation|account)"
    r" (?:by|from|in|on))?"
    r"|(?:report|story|article|investigation|scoop|exclusive) (?:by|from|in|on))) "
)
_KIND = re.compile(
    r"(?:[\w-]{1,20} ){0,3}?(?:newspaper|news agency|agency|broadcaster|website|news site|channel"
    r"|magazine|daily|weekly|station|outlet|network|paper) (?=(?:the )?[A-Z])"
)
_NAME = re.compile(r"(?:the )?(?P<name>[A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*){0,3})")
_BY_WORDS = frozenset(
    """report reported reports reporting revealed reveals wrote writes learned investigation
    exclusive requests request could citing said""".split()
)
_BY = re.compile(
    r"(?:report(?:ed|s|ing)?|revealed|reveals|wrote|writes|learned|investigation|exclusive"
    r"|requests? for|could not (?:independently|immediately)|citing|said)\b"
)
_BEFORE_BY = re.compile(
    r"(?:['’]s?)?,? (?:(?:has|have|had|is|first|also|previously|earlier|exclusively) ){0,2}\Z"
)
_FIRST_WORDS = frozenset({"first", "originally", "initially"})
_FIRST = re.compile(
    r"(?i:first|originally|initially) (?:\w+ )?"
    r"(?:reported|published|appeared|ran|broadcast|posted|revealed|disclosed) (?:\w+ )?"
    r"(?:by|in|on|at) "
)
_WAS = re.compile(r"(?:was |were )\Z")
_REPRINT_WORDS = frozenset({"article", "story", "report", "post", "piece", "column"})
_REPRINT = re.compile(
    r"(?:article|story|report|post|piece|column) "
    r"(?:was )?(?:has been )?(?:(?:originally|first|also) )?"
    r"(?:appeared|published|republished|reprinted|syndicated|reproduced|ran)(?: (?:here|with"
    r" permission|courtesy))?(?: of)? (?:by|in|on|at|from) (?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]*"
    r"(?: [A-Z][\w.&'’-]*){0,4})"
)
_AGAIN = re.compile(r"first|originally|also|re(?:published|printed|produced)|syndicated|courtesy")
_CREDIT = re.compile(
    r"(?i:[(\[]?(?:sources?|via|credit|courtesy(?: of)?|h/t|hat tip(?: to)?"
    r"|(?:reprinted|republished|syndicated)(?: with permission)? (?:from|by)"
    r"|(?:story|article|report|text|news) (?:from|by|courtesy of)"
    r"|(?:this (?:story|article|post|report) is )?(?:adapted|based|rewritten|summari[sz]ed"
    r"|excerpted|translated)(?: on| from) (?:(?:an?|the) )?(?:(?:original )?(?:story|article|report"
    r"|reporting|post|account) )?(?:(?:by|in|from|on|at) )?(?:the )?"
    r"|(?:(?:read|see|view) )?(?:the )?(?:original|full|whole|complete)"
    r" (?:story|article|report|post|source|version)(?: (?:is )?(?:here )?(?:at|on|in|from|by|via))?"
    r"|original(?:ly)? (?:from|at))\b ?[:–—-]? ?)"
)
_BRACKET = re.compile(r"\((?=[A-Z][^()]{1,40}\)$)")
_LINK = re.compile(
    r"(?i:(?:original )?source(?: link| article)?|(?:read|view|see)(?: the)? (?:full |original )+"
    r"(?:article|story|post|source)(?: here)?|original (?:article|story|link|post))[.:]?"
)
_HOST = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>[a-z0-9-]+\.(?:[a-z]{2,3}\.)?[a-z]{2,4})\b\S*"
)
_DATELINE = re.compile(r"[A-Z][\w .,'’/-]{1,60}\((?=[A-Z])")
_THIS = re.compile(r"\b(?P<which>[Tt]his|[Tt]he) \Z")
_VOICES = frozenset(
    """said says told tells tell added adds explained stated argued argues warned noted
    recalled""".split()
)
_PICTURE = re.compile(r"\b(?:Getty|Photo|Image|Picture|Pictures|Handout|Illustration|File)\b")
_DECISIVE = 100
_FIRST_WEIGHT = 2
_LEAD = 4
_SHARE = 0.25
_HEAD = 8
_TAIL = 12
_CREDIT_LENGTH = 120
_OPENING = 12
"""How far into its line the page's own note may begin: a bracket, "Note: "."""
_NOTE_LENGTH = 300
_TITLE_LENGTH = 300
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
    leans = [*_credits(page), *_named_sources(page)]
    if not page.english and not leans:
        return not_checked("The rules for reported speech know English only.")
    if page.english:
        leans += _relays(page)
    if leans:
        own = _own_names(page)
        leans = [lean for lean in leans if not any(is_of(lean.outlet, name) for name in own)]
    leans = apart(leans, lambda lean: lean.span)
    if not leans:
        return clear("No other outlet's reporting is relied on.")
    if not _carries(page, leans):
        return clear("Another outlet's report is one detail among others.")
    return noted(*(Sighting(f"{lean.how}.", lean.span) for lean in leans))


_HOW = {
    Form.DATELINE: "Has the dateline of {}",
    Form.SIGNATURE: "Has the byline of {}",
    Form.SOURCE: "Credits {} as its source",
    Form.WITH: "Says that it was written with material of {}",
    Form.TOLD: "Reports what was said to {}",
    Form.REPORTED: "Passes on what {} reported",
}


def _named_sources(page: Page) -> Iterator[_Lean]:
    """Find outlets that the form of words shows to be sources, whatever their names."""
    published = page.article.publisher is not None
    for source in find_named_sources(page.text):
        unsaid = source.form is Form.DATELINE and not published
        if not unsaid and not page.in_quotation(source.span.start):
            weight = _DECISIVE if source.whole else 1
            how = _HOW[source.form]
            yield _lean(source.span.start, source.span.end, source.outlet.name, how, weight)


def _relays(page: Page) -> Iterator[_Lean]:
    """Find reported speech and reports that came through another outlet."""
    text = page.text
    for at in page.places(_TO_WORDS):
        cue = _TO.match(text, at)
        named = _named_at(text, cue.end()) if cue else None
        if cue and named and not page.in_quotation(at):
            how = "Passes on what {} reported" if cue["report"] else "Reports what was said to {}"
            yield _lean(at, named[1], named[0], how)
    for at in page.places(_BY_WORDS):
        cue = _BY.match(text, at)
        before = _BEFORE_BY.search(text, max(0, at - 40), at)
        outlet = outlet_before(text, before.start()) if cue and before else None
        if not (cue and before and outlet) or page.in_quotation(at):
            continue
        if _reports(cue[0], before[0], outlet):
            yield _lean(outlet.span.start, cue.end(), outlet.name, "Speaks of reporting by {}")
    for at in page.places(_FIRST_WORDS):
        cue = _FIRST.match(text, at)
        outlet = outlet_at(text, cue.end()) if cue else None
        if outlet and not page.in_quotation(at):
            was = _WAS.search(text, max(0, at - 5), at)
            start = was.start() if was else at
            how = "Says that {} had it first"
            yield _lean(start, outlet.span.end, outlet.name, how, _FIRST_WEIGHT)


def _named_at(text: str, at: int) -> tuple[str, int] | None:
    """Return an outlet's name and where it ends, after "the newspaper" of any name."""
    outlet = outlet_at(text, at)
    kind = _KIND.match(text, at)
    if outlet is None and kind is not None:
        outlet = outlet_at(text, kind.end())
        name = _NAME.match(text, kind.end())
        if outlet is None and name is not None:
            return name["name"], name.end()
    return (outlet.name, outlet.span.end) if outlet else None


def _reports(verb: str, before: str, outlet: Outlet) -> bool:
    """Tell whether the verb makes it a report: what "said" does of agencies alone."""
    if verb == "said":
        return outlet.agency and "," not in before
    return "," not in before or verb == "citing"


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
    if title.end - title.start > _TITLE_LENGTH or _PICTURE.search(
        page.text, title.start, title.end
    ):
        return
    for cut in BEFORE_SUFFIX.finditer(page.text, title.start, title.end):
        outlet = outlet_at(page.text, cut.end())
        if outlet and outlet.span.end == title.end and outlet.known:
            how = "The title ends in the name of {}"
            yield _lean(cut.start(), title.end, outlet.name, how, _DECISIVE)


def _reprints(page: Page) -> Iterator[_Lean]:
    for at in page.places(_REPRINT_WORDS):
        found = _REPRINT.match(page.text, at)
        this = _THIS.search(page.text, max(0, at - 5), at)
        if found and this and _is_printer(page, this, found):
            how = "Says that it was first printed by {}"
            name = found["name"].removeprefix("the ").removeprefix("The ")
            yield _lean(this.start(), found.end(), name, how, _DECISIVE)


def _is_printer(page: Page, this: re.Match[str], found: re.Match[str]) -> bool:
    """Tell whether what follows "published in" is where this page's own text was printed.

    "The report was published in Geneva" speaks of some other report, unless it is the page's own
    note, a line of its own that names an outlet.
    """
    name = found["name"].removeprefix("the ").removeprefix("The ")
    imprint = page.article.best(Field.PUBLISHER)
    own = imprint is not None and imprint.span and imprint.span.overlaps(Span(*found.span()))
    if own and not _AGAIN.search(found[0]):
        return False
    if is_place(name) or find_dates(name):
        return False
    line = page.lines[max(0, bisect_right(page.lines, this.start(), key=_start) - 1)]
    opens = line.start + _OPENING >= this.start() and line.end - line.start <= _NOTE_LENGTH
    outlet = outlet_at(page.text, found.start("name"))
    if this["which"].lower() == "the":
        rest = page.text[outlet.span.end : line.end] if outlet else ""
        return opens and outlet is not None and len(rest.split()) <= _CREDIT_REST
    return opens or outlet is not None


def _start(span: Span) -> int:
    return span.start


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

    A publisher read from the end of a headline is not believed on a blog, where it was copied
    with the headline, nor one read from the words that say where a text was first printed. An
    agency's name in the byline is no name of the paper that prints it.
    """
    borrowed = [lean.span for lean in _reprints(page)]
    suffix = [lean.span for lean in _suffix(page)]
    if suffix and blog.observe(page).state is State.NOTED:
        borrowed += suffix
    article = page.article
    publishers = (
        candidate.value
        for candidate in article.metadata
        if candidate.field is Field.PUBLISHER
        and not (candidate.span and any(candidate.span.overlaps(span) for span in borrowed))
    )
    names = [next(publishers, None), article.value(Field.ADDRESS)]
    signed = outlet_at(article.byline or "", 0)
    if not (signed and signed.agency and any(names)):
        names.append(article.byline)
    return tuple(name for name in names if name)


def _carries(page: Page, leans: list[_Lean]) -> bool:
    """Tell whether other outlets carry the story: by its own word, or by their part of its voices.

    A mention among the first sentences weighs double.
    """
    if any(lean.weight >= _DECISIVE for lean in leans):
        return True
    weight = sum(lean.weight for lean in leans) + any(
        page.sentence_number(lean.span.start) < _LEAD for lean in leans
    )
    voices = len(page.places(_VOICES))
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
