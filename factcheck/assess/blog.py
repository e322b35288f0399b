"""A page of a blog or share-site rather than of an edited outlet.

Nobody but its author, if anyone, read it before it appeared. It is innocent: many an expert keeps a
blog, and some outlets run theirs on the same software. One telling mark, or two that point the same
way, are needed; a comment box or share buttons alone are none, and neither is a text about blogs.

Notes: "The bridge is closed again. / More articles at Ann Lee's Blog / No comments:"
Quiet: "The mayor announced on her blog that the bridge is closed. / Leave a comment"
Source: W3C Credible Web Community Group, Credibility Signals, draft of 2019, "provider identified",
https://credweb.org/signals; NewsGuard, nine criteria, "gathers and presents information
responsibly", 2018
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.assess.interface import Observation, Page, Sighting, Signal, clear, noted
from factcheck.models import Field, Span
from factcheck.text.names import names_a_person
from factcheck.text.outlets import is_blog_name

_ENOUGH = 2
"""What the marks found must weigh together: one that tells, or two that point the same way."""


@dataclass(frozen=True, slots=True)
class _Mark:
    words: str
    weight: int
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class _Rule:
    """A line of furniture that says something of the page."""

    words: str
    weight: int
    pattern: str


_RULES = (
    _Rule(
        "it calls itself a blog",
        2,
        r".*\b(?:more|other) (?:articles|posts|stories) (?:at|on|from|by) .{0,60}\bblog\b.*"
        r"|.*\b(?:subscribe to|follow|welcome to|thanks? for (?:reading|visiting)"
        r"|read more (?:at|on)) (?:my|this|our|the) (?:\w+ )?blog\b.*"
        r"|(?:my|this) blog.{0,40}|blog archive|blogroll|.{0,40}\bfollow (?:this"
        r"|my) blog\b.{0,60}|about me|view my complete profile",
    ),
    _Rule(
        "it runs on a blog host",
        2,
        r"discover more from .{2,60}|(?:create a free website or )?blog at wordpress\.com\.?"
        r"|(?:published|made) with (?:substack|ghost|wordpress|medium|blogger)\.?"
        r"|thank(?:s| you) for reading .{2,60}[.!] subscribe for free\b.{0,100}"
        r"|(?:proudly )?powered by (?:blogger|wordpress|ghost|tumblr|typepad|substack"
        r"|medium).{0,40}|blogthis!|.*\bblogthis!.*|subscribe to:? posts?\b.*"
        r"|(?:newer|older) posts?(?: .{0,60})?|links to this post|reblog(?: this)?"
        r"|create a link|(?:.{0,20})\breblogged\b.{0,40}",
    ),
    _Rule(
        "it has the comment line of a blog host",
        2,
        r"no comments:|\d+ comments?:",
    ),
    _Rule(
        "it has a share-site's reaction buttons",
        2,
        r"what(?:['’]?s| is| was) your reaction\s?\??|like it\? ?share .{1,40}|(?P<twice>hate"
        r"|confused|fail|fun|geeky|love|lol|omg|win) (?P=twice)",
    ),
    _Rule(
        "it asks to be spread",
        1,
        r"spread (?:it|the word|the love)!?|sharing is caring!?|(?:like|enjoy|love)d? (?:it"
        r"|this)[^.]{0,30}\? ?(?:please )?share .{1,40}",
    ),
    _Rule(
        "it gives a link in place of its source",
        1,
        r"source link|credit: source|go to source",
    ),
    _Rule(
        "it has a bare comment box",
        1,
        r"comment box",
    ),
    _Rule(
        "it has a blog software's comment form",
        1,
        r"your e-?mail address will not be published.*|save my name,? e-?mail.*"
        r"|this site uses akismet.*|notify me of (?:follow-up|new) (?:comments|posts).*",
    ),
    _Rule(
        "it carries a blog host's labels",
        1,
        r"labels: .*",
    ),
    _Rule(
        "nobody has commented on it",
        1,
        r"(?:0|no) comments?",
    ),
    _Rule(
        "it is filed under no section",
        2,
        r".*\bun-?categori[sz]ed\b.*",
    ),
    _Rule(
        "it carries a blog software's filing line",
        1,
        r"(?:filed under|posted in|tagged|tagged with|this entry was posted"
        r"|bookmark the permalink|trackbacks?|pingbacks?|permalink)\b.*",
    ),
    _Rule(
        "it carries a blog host's like button",
        1,
        r"like this:|like loading.{0,4}|be the first to like this\.?",
    ),
)
_LINES = tuple((rule, re.compile(rule.pattern, re.IGNORECASE)) for rule in _RULES)
_POSTED = re.compile(
    r"posted by:? .{1,40}? (?:at|@) \d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?(?: .{0,30})?"
    r"|posted (?:on .{4,40} )?by:? (?:admin|administrator|webmaster|author|guest|user)\b.{0,40}",
    re.IGNORECASE,
)
_HOSTED = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*(?P<name>[\w-]+)\.(?:blogspot\.[a-z.]{2,6}|wordpress\.com"
    r"|substack\.com"
    r"|tumblr\.com|typepad\.com|livejournal\.com|weebly\.com|wixsite\.com|medium\.com|ghost\.io"
    r"|blogger\.com|hatenablog\.com)\b|https?://medium\.com/@[\w.-]+",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"(?:welcome (?:back )?to (?:my|our|this) blog|(?:here )?on (?:my|this) blog|my (?:last"
    r"|previous|earlier) (?:blog )?post"
    r"|thanks? (?:you )?for reading (?:my|this) blog|readers of (?:my|this) blog|(?:follow"
    r"|subscribe to) my blog)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\bI(?:['’]ve| have)? (?:kept|written|run|had|started|began|opened|been (?:writing|keeping"
    r"|running)) (?:this|a|my|the) (?:[\w-]+ )?(?:we)?blog\b"
    r"|\bI(?:['’]ve been| have been| began| started)? (?:blog|blogged|blogging)"
    r" (?:about|on|here|for|since)\b"
    r"|\b(?:cross-?posted|reposted|posted|taken|adapted|reproduced|post|entry|piece) (?:here )?"
    r"(?:from|on|at) my (?:own |personal |old )?(?:we)?blog\b|^from my (?:we)?blog\b"
    r"|\b[Tt]his (?:we)?blog (?:is|was|has been) (?:mostly |mainly |all )?(?:about|written|kept|run"
    r"|for|an?|my|the)\b"
)
"""What those who keep a blog say of it in their own voice."""
_SUBTITLE = re.compile(
    r"(?:[^.!?\n]{2,60}(?: ?[:|]| [–—-]) ?)?(?:an?|the|my|our)(?: [\w'’-]+){0,4} (?:we)?blog"
    r"(?: (?:on|about|by|of|from|for|in) [^.!?\n]{2,70})?\.?",
    re.IGNORECASE,
)
"""A line that says what a site is: "Gate Notes: a retired pilot's blog on rivers"."""
_VERB = re.compile(r"\b(?:is|was|are|were|has|have|had|will|says?|said|dies?|shut|closed)\b")
_BLOG_ADDRESS = re.compile(r"https?://(?:www\.)?(?:blog\.[\w-]+|[\w-]+-?blog)\.[\w.]+(?:[/?#:]|$)")
_BEGINNING, _ENDING = 12, 8
"""Lines at either end of a text on which it speaks of itself."""
_ADDRESS_LINE = 120
_TOGETHER = {
    "it has a blog software's comment form",
    "it carries a blog software's filing line",
}


def observe(page: Page) -> Observation:
    """Note a page whose own marks say that it is a blog's or a share-site's."""
    marks = list(_marks(page))
    if sum(mark.weight for mark in _counted(marks)) < _ENOUGH:
        return clear("Its marks, if any, are also those of edited outlets.")
    shown = sorted(marks, key=lambda mark: (mark.span is None, -mark.weight))
    named = list(dict.fromkeys(mark.words for mark in shown if mark.words))
    listed = named[0] if len(named) == 1 else f"{', '.join(named[:-1])}, and {named[-1]}"
    return noted(
        Sighting(f"It reads as a blog's or share-site's page: {listed}.", shown[0].span),
        searched=("the page's furniture", "its byline and publisher", "its address"),
    )


def _counted(marks: list[_Mark]) -> Iterator[_Mark]:
    """The marks without all but one of those that one blog software prints together."""
    yield from (mark for mark in marks if mark.words not in _TOGETHER)
    yield from [mark for mark in marks if mark.words in _TOGETHER][:1]


def _marks(page: Page) -> Iterator[_Mark]:
    article = page.article
    own = list(_own_name(page))
    yield from own
    lines = list(_furniture_marks(page)) + list(_posted(page))
    yield from lines
    addresses = [article.address]
    addresses += [one.value for one in article.metadata if one.field is Field.CANONICAL]
    if any(map(_HOSTED.match, addresses)):
        yield _Mark("its address is a blog host's", 2)
    elif any(map(_BLOG_ADDRESS.match, addresses)):
        yield _Mark("its address calls it a blog", 2)
    if any(one.field is Field.KIND and one.value == "blog" for one in article.metadata):
        yield _Mark("it was made with a blog's software", 2)
    if lines and not own:
        standing = _standing(page)
        if standing is not None:
            yield standing


def _own_name(page: Page) -> Iterator[_Mark]:
    publisher = page.article.best(Field.PUBLISHER)
    if publisher is not None and (is_blog_name(publisher.value) or _HOSTED.match(publisher.value)):
        yield _Mark("it calls itself a blog", 2, publisher.span)
        return
    for span in page.lines[:4] + page.lines[-6:]:
        text = span.slice(page.text)
        if len(text) <= _ADDRESS_LINE and _HOSTED.match(text) and not text.count(" "):
            yield _Mark("its address is a blog host's", 2, span)
            return
    said = _said(page)
    if said is not None:
        yield _Mark("it calls itself a blog", 2, said)


def _said(page: Page) -> Span | None:
    """Where it calls itself a blog: in its writer's voice, or below a headline or masthead."""
    title = page.article.best(Field.TITLE)
    headline = title.span if title is not None else None
    for number, span in enumerate(page.lines[:_BEGINNING] + page.lines[_BEGINNING:][-_ENDING:]):
        words = span.slice(page.text)
        near = number < 6 or number >= len(page.lines) - _ENDING  # noqa: PLR2004
        for found in ((_SELF.search(words) if near else None), _KEPT.search(words)):
            if found is not None and not page.in_quotation(span.start + found.start()):
                return Span(*found.span()).shift(span.start)
        subtitled = number < _BEGINNING and _SUBTITLE.fullmatch(words.strip("*_#> "))
        if subtitled and not _VERB.search(words) and not (headline and headline.overlaps(span)):
            return span
    return None


def _furniture_marks(page: Page) -> Iterator[_Mark]:
    """The first line that each rule finds."""
    seen = set()
    for item in page.furniture:
        text = item.span.slice(page.text)
        for rule, pattern in _LINES:
            if rule not in seen and pattern.fullmatch(text):
                seen.add(rule)
                yield _Mark(rule.words, rule.weight, item.span)


def _posted(page: Page) -> Iterator[_Mark]:
    """A line such as "Posted by Ann at 3:14 PM": how blog software signs."""
    for span in page.lines[:12] + page.lines[-20:]:
        text = span.slice(page.text)
        if len(text) <= _ADDRESS_LINE and _POSTED.fullmatch(text):
            yield _Mark("it is signed as blog software signs", 1, span)
            return


def _standing(page: Page) -> _Mark | None:
    """What the lack of both author and outlet adds to other marks."""
    byline = page.article.byline
    if page.article.publisher is None and (byline is None or not names_a_person(byline)):
        return _Mark("neither an author in full nor an outlet is named", 1)
    return None


SIGNAL = Signal(
    id="blog",
    title="A blog's or share-site's page",
    source="W3C Credible Web Community Group, Credibility Signals, draft of 2019,"
    " https://credweb.org/signals; NewsGuard, nine criteria, 2018",
    observe=observe,
)
