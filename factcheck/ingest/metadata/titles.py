"""The headline: which of the lines above the body it is.

Nothing here decides that an article without one is suspect; that is a signal's business.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from factcheck.ingest.metadata.credits import is_dated_only, is_dated_or_signed, read_line
from factcheck.ingest.metadata.owners import find_owners
from factcheck.ingest.metadata.page import Line, Page
from factcheck.models import Field, Metadatum, Span
from factcheck.text.furniture import FurnitureKind
from factcheck.text.lines import breaks_off
from factcheck.text.names import is_handle, is_place
from factcheck.text.outlets import is_domain, is_known_outlet, is_outlet
from factcheck.text.words import content_stems

_LONGEST, _MOST_WORDS = 260, 45
_TIMED = re.compile(
    r"\b(?:19|20)\d\d\W{1,4}(?:at )?\d{1,2}[:.h]\d\d ?(?:h|hrs|[ap]\.?m\.?|[A-Z]{2,4})?\.?\Z",
    re.IGNORECASE,
)
"""A day and an hour at the end: whatever stands before them, it is said when, not what."""
_LABEL = re.compile(r"(?:title|headline|heading|head)\s?:\s*(?=\S)", re.IGNORECASE)
_OTHER_LABEL = re.compile(
    r"(?:author|by|byline|date|dated?|published|publication|publisher|source|url|link|section"
    r"|category"
    r"|tags?|keywords?|language|location|outlet|site|website|word count|summary|description"
    r"|abstract"
    r"|subject|copyright|photo|image|caption|dateline|from|to|media contact|contact|slug|id)\s?:",
    re.IGNORECASE,
)
_KICKER = re.compile(
    r"(?:exclusive|breaking(?: news)?|just in|update[ds]?|analysis|opinion|commentary|editorial"
    r"|column|feature"
    r"|features|interview|explainer|explained|investigation|special report|in[ -]depth|live|video"
    r"|watch|photos?"
    r"|letters?|letter to the editor|op-?ed|perspective|review|obituary|press release"
    r"|news release|for immediate"
    r" release|fact[ -]?check|the big read|long read|report|blog|newsletter|full text|abstract"
    r"|news|world news"
    r"|us news|uk news|top stor(?:y|ies)|politics|world|business|sport|science|health|culture"
    r"|technology"
    r"|environment|international|national|local|local news|front page|cover story|americas"
    r"|latin america"
    r"|must read|editor'?s'? note|trending|crime|contents|summary|highlights"
    r"|key points|key takeaways"
    r"|advertisement|sponsored|podcast|transcript|story highlights)[:.!]?",
    re.IGNORECASE,
)
_KICKED = re.compile(r"([\w' &-]{3,24})\s?\|\s?(?=\S)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[@#]\w+", re.IGNORECASE)
_MASTHEAD = re.compile(
    r"(?:[\w.&-]{1,30} ){0,3}[\w.&-]{1,30}(?:['’]s|s['’]) (?:[\w&-]{1,30} ){0,3}"
    r"(?:(?:we)?blog|notes|journal|diary|letter|newsletter|corner|page|site|musings|thoughts"
    r"|ramblings|dispatches)"
    r"|just another [^\n]{0,30}(?:site|(?:we)?blog)|welcome to [^\n]{1,40}(?:site|page|blog)"
    r"|(?:thoughts|musings|notes|ramblings|reflections|views|stories|dispatches) (?:on|from|about"
    r"|of)\b[^\n]{1,60}|(?:[^\n]{2,60}[:–—-] ?)?(?:a|an|the|my)(?: [\w-]{2,12})? (?:(?:we)?blog"
    r"|newsletter|journal|diary) (?:by|about|of|on|from|for) [^\n]{2,60}",
    re.IGNORECASE,
)
"""What the heads of blogs and newsletters say, where a headline follows."""
TAGLINE = re.compile(
    r"(?P<name>(?:The )?[A-ZÀ-Þ][\w&'’-]*(?: [A-ZÀ-Þ][\w&'’-]*){0,3})(?:\s?:|\s[–—-])\s"
    r"(?=[a-z]|Your |A |An |The |My |Our )(?=[^\n]{0,60}\b(?:newspaper|paper|weekly|daily"
    r"|(?:we)?blog|newsletter|diary|notes|journal|magazine|voice|news)\b)"
)
"""A name and what it is: "The Kelso Diary: notes from an island"."""
_WHAT = re.compile(
    r"(?i:an?|the|your|our|my) (?:[\w'’-]+ ){0,3}?(?:newspaper|weekly|daily|(?:we)?blog"
    r"|newsletter|diary|notebook|notes|journal|magazine|voice)\b"
    r"(?: (?:from|of|for|on|about|by|in|at|to) .{2,80})?"
)
"""What a site says it is, on a line of its own."""
_SLOGAN = re.compile(
    r"(?:(?=[^\n]{0,80}\b(?:paper|newspaper|weekly|daily|voice|news|journal|serving|independent)\b)"
    r"[^\n.]{2,80}?,? since|(?:est|established|founded|published|printed)\b\.?(?: in| since)?)"
    r" (?:1[6-9]|20)\d\d\.?"
    r"|(?:proudly )?serving (?:the )?[A-Z\w][^\n.]{2,60}",
    re.IGNORECASE,
)
"""What an outlet says of itself under its name."""
_ISSUER = re.compile(
    r"(?:The )?(?:[A-Z][\w-]+ ){0,2}(?:Government|Ministry|Department|Office|Embassy|Authority"
    r"|University|Institute|Council|Agency|Commission|Municipality|Bureau|Board)"
    r" (?:of|for) (?:the )?[A-Z][\w-]+(?:(?:,? (?:and|of|for|the))* [A-Z][\w-]+){0,6}"
)
"""A body's full name, which no headline is."""
COMPANY = re.compile(
    r"(?P<name>[A-ZÀ-Þ\d&][\w&'’.-]*(?: [A-ZÀ-Þ\d&][\w&'’.-]*){0,5}?),?"
    r" (?:S\.?A\.?(?:S\.?|U\.?)?|S\.?p\.?A\.?|S\.?r\.?l\.?|S\.?L\.?|N\.?V\.?|B\.?V\.?|Inc\.?"
    r"|Incorporated|Ltd\.?|Limited|LLC|L\.?L\.?C\.?|plc|PLC|Corp\.?|Corporation|Co\.?"
    r"|GmbH(?: & Co\. KG)?|AG|SE|KGaA|A/S|ASA|AS|AB|Oyj?|Lda\.?|Pty(?:\.? Ltd\.?)?)"
)
"""A company's full name, which no headline is."""
_TURN = re.compile(r"(?:Q|A|Question|Answer|Interviewer|Interviewee|Place|Venue|Present)\s?:\s")
"""What a transcript prints before who speaks, and of where."""
_COUNTER = re.compile(r"[\W\d_]+")
_ITEM = re.compile(r"(?:[-•*·–—]|\d{1,3}[.)])\s")
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}(?:,? [\w. ]{1,20}){0,2}\s?"
    r"(?:\([A-Z][\w ]{1,20}\)\s?)?[-–—]{1,2}\s"
)
_POST = re.compile(
    r"(?:[\w.'’-]+ ){0,4}\b(?:professor|lecturer|candidate|fellow|university|institute"
    r"|college|school|reporter"
    r"|editor|correspondent|writer|columnist|contributor|analyst|director|author|bureau|desk|centre|center)\b"
    r"|^in [A-Z]",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"[\[(]?(?:(?:last )?(?:updated (?:at|on)|update(?: at| on) (?=\W{0,2}\d|\w+ \d)|updated?:)"
    r"|via\b|corrections?:|editor'?s'? note|source:"
    r"|claim:|note:"
    r"|published (?:in|by|on|at)\b|special to\b"
    r"|(?:forwarded|reposted|reblogged) from"
    r"|this (?:article|story|post|text|page) (?:was|has)|the following \w|with files?"
    r"|(?:auto(?:matic(?:ally)?)?|machine)[- ](?:translat)|translated (?:from|by|auto|with)\b"
    r"|from (?:staff|wire)|scroll|click)",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(r"\b(?:automatically|machine)[- ]translated\b", re.IGNORECASE)
_STOPPED = re.compile(r"[.…][\"'”’»)]*$")
_ASKED = re.compile(r"[!?][\"'”’»)]*$")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]\.|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|Bros|etc|No|vs|St|a\.m|p\.m)\.)$"
)
_SUFFIX = re.compile(
    r"\s+[-–—|·•»]{1,2}\s+|\s?\|\s?|:\s+(?=[A-Z]{2,5}$)|\s+::\s+|\s/\s(?=[\w. ]+$)"
)
_PREFIX = re.compile(
    r"(?P<name>[A-Z][\w.&'’-]*(?: [\w.&'’-]+){0,4}?)\s?(?P<cut>:|\||\s[–—/-]\s|»)\s*(?=\S)"
)
_SECTIONED = re.compile(
    r"(?P<name>[A-Z][\w.&'’-]*(?: [\w.&'’-]+){0,4}?)(?:(?P<cut>\s?(?:\||[–—:/-])\s?)| )?"
    r"(?:\((?P<place>[A-Z][\w. ]{2,30})\)|(?P<rest>(?:(?:local|world|national|business|breaking"
    r"|city|metro|sports?|politics|culture|health|science|opinion|staff|web|online|digital|research"
    r"|company|campus|press) ?)?"
    r"(?:news ?desk|newsroom|news|sports?|desk|staff|business|politics|opinion|culture|health"
    r"|science|staff report|report)))",
    re.IGNORECASE,
)
_BESIDE = 4
"""Lines from a headline on among which its credits begin."""
_MOST_NAMED = 7
_FEWEST = 3
"""Words of a headline after an outlet's name."""
_SMALL = frozenset(
    """a an the of in on at to for from by with and or but nor as is are was be it its his her their
    over after into than vs via that not""".split()
)
_TITLE_CASE = 0.75
_REPEATED, _HARDLY = 0.4, 0.2
"""Share of a headline's words that its text says again, and of another line's."""
_SAID_AGAIN = 4_000
"""Code points of the text in which a headline's words are looked for."""
_SHORT = 10
_HEADLINESE, _QUESTION = 3, 4
_SENTENCE_WORDS = 26
_FEW = 4
_TOP = 2
"""Lines below the first among which an outlet says what it is."""
_MENU = 6  # lines above a text that could be its headline before some must be a menu's
_QUOTED = re.compile(r"[\"“‘'][^\"”]*[\"”’']\.?")
_SENTENCES = re.compile(r"[a-z]{3}[.!?][\"”’]?\s+[\"“‘]?[A-Z][a-z]+ [a-z]")
_COLON = re.compile(r"(?![A-ZÀ-Þ ]+: )[A-ZÀ-Þ][\w'’. ]{2,40}: [\"“‘']{0,2}[A-ZÀ-Þ\d]")
_PLAIN_VERBS = frozenset("is was were are has had have been be will".split())
_PRONOUNS = frozenset("he she it they i we you his her their its".split())


def find_titles(page: Page) -> Iterator[Metadatum]:
    """Yield the candidates, best first: marked up, labelled, then the likeliest line above.

    A name of an outlet at the end is left out of the value, as in "Bridge closes | The Herald".
    """
    lines = list(_candidates(page))
    chosen = [(line, "heading marked up as one") for line in _headings(page, lines)]
    chosen += _labelled(page)
    best = _likeliest(lines, page)
    if best is not None:
        chosen.append((best, "headline above the text"))
    elif not chosen:
        first = _sentence_headline(page)
        if first is not None:
            chosen.append((first, "sentence set above the text"))
    seen = set()
    for line, place in chosen:
        span = title_span(_joined(page, line))
        if span not in seen:
            seen.add(span)
            yield Metadatum(Field.TITLE, " ".join(span.slice(page.text).split()), place, span)


def suffix(words: str) -> tuple[int, int] | None:
    """Return where an outlet's name stands at the end of a headline, None if there is none."""
    breaks = list(_SUFFIX.finditer(words))
    if not breaks:
        return None
    last = breaks[-1]
    name = words[last.end() :].strip()
    piped = "|" in last[0] or "»" in last[0] or "::" in last[0]
    if not words[: last.start()].strip() or len(name) > 60:  # noqa: PLR2004
        return None
    if ":" in last[0] and "::" not in last[0]:
        fits = is_known_outlet(name)
    else:
        fits = is_outlet(name, loosely=True) or (piped and _is_short_name(name))
    return (last.end(), last.end() + len(name)) if fits else None


def prefix(words: str) -> tuple[int, int] | None:
    """Return where an outlet's name stands before a headline, None if there is none."""
    found = _PREFIX.match(words)
    if found is None or len(words[found.end() :].split()) < _FEWEST:
        return None
    name = found["name"].strip()
    fits = is_known_outlet(name) if found["cut"] == ":" else is_outlet(name)
    return (0, len(name)) if fits else None


def section_of(words: str) -> int | None:
    """Return where an outlet's name ends that a section or place follows: "The Post — Sport"."""
    found = _SECTIONED.fullmatch(words)
    if found is None:
        return None
    name = found["name"].strip()
    if not (is_outlet(name, loosely=bool(found["cut"] or found["place"])) or is_body(name)):
        return None
    return len(name)


def title_span(line: Line) -> Span:
    """Return the span of the headline itself, without label, suffixes and kicker."""
    words = line.text
    label = _LABEL.match(words)
    start = label.end() if label else 0
    kicker = _KICKED.match(words, start)
    start = kicker.end() if kicker and _KICKER.fullmatch(kicker[1].strip()) else start
    opened = _PREFIX.match(words) if prefix(words) else None
    start = opened.end() if opened else start
    end = len(words)
    while (found := suffix(words[start:end])) is not None:
        match = [m for m in _SUFFIX.finditer(words[start:end]) if m.end() == found[0]]
        end = start + match[-1].start()
    while end > start and (words[end - 1].isspace() or words[end - 1] == ";"):
        end -= 1
    return line.at(start, end)


def _candidates(page: Page) -> Iterator[Line]:
    """The lines above the body that could be a headline.

    Below the names of the authors stand their posts and towns, and at most a short introduction.
    """
    signed = False
    owners = {span.slice(page.text).casefold() for span in find_owners(page)}
    named = tagged = False
    for place, line in enumerate(page.head):
        below = (named and not line.gap) or tagged
        tagged = place == 0 and is_tagged_below(page, line)
        named = tagged or any(owner.startswith(line.text.casefold()) for owner in owners)
        if line.prose or named or below:  # a name, and on the next line what it is
            continue
        if not line.heading and (_is_slogan(page, line) or _is_issuer_above(page, line)):
            continue
        captioned = place > 0 and page.is_caption(place)
        refused = line.credit or captioned or _is_aside(line) or _is_credits(page, line)
        if signed and _POST.match(line.text):
            continue
        cut = breaks_off(line.text) or _TIMED.search(line.text)
        if line.heading or not (refused or cut or _is_sentence(line.text)):
            yield line
        signed = signed or not (line.furniture or is_dated_only(line))


def is_body(words: str) -> bool:
    """Tell whether words are the full name of a public body: "Ministry of Piers and Harbours"."""
    name = words.title().replace(" Of ", " of ") if words.isupper() else words
    return _ISSUER.fullmatch(name) is not None


def _is_slogan(page: Page, line: Line) -> bool:
    """Tell whether a line right below the name at the top says what an outlet is."""
    above = page.lines[line.place - 1 : line.place] if 0 < line.place <= _TOP else ()
    return (
        bool(above)
        and not line.gap
        and above[0].words <= _FEW + 1
        and _SLOGAN.fullmatch(line.text) is not None
    )


def _is_issuer_above(page: Page, line: Line) -> bool:
    """Tell whether a line at the top is the name of a body, and a longer line may be a headline."""
    after = page.head[line.place + 1 :]
    return (
        line.place <= 1
        and is_body(line.text)
        and any(
            not (other.furniture or other.prose or other.credit) and other.words >= _FEW
            for other in after
        )
    )


def _is_sentence(words: str) -> bool:
    return bool(
        _STOPPED.search(words) and not _ABBREVIATION.search(words) and not _is_title_case(words)
    )


def _is_credits(page: Page, line: Line) -> bool:
    """Tell whether a line is surely one of names, dates and outlets.

    Names alone on the page's first line may be a headline, unless credits follow; a looser sort of
    outlet's name beside credits is one.
    """
    after = page.lines[line.place + 1 : line.place + 2]
    near = any(
        is_dated_or_signed(other) for other in page.lines[max(0, line.place - 1) : line.place]
    )
    followed = any(read_line(other) is not None for other in after)
    if line.words <= _FEW and (near or followed) and is_outlet(line.text, loosely=True):
        return True
    reading = read_line(line, headlines=True)
    if reading is None:
        return _is_named_above(page, line)
    if line.place or followed or not reading.people or reading.outlets:
        return True
    return bool(reading.by or reading.dates or reading.role or reading.outlets)


def _is_named_above(page: Page, line: Line) -> bool:
    """Tell whether a line on which names stand alone is set right above an outlet and a date."""
    reading = read_line(line) if line.words <= _MOST_NAMED and "," not in line.text else None
    if reading is None or not reading.people:
        return False
    below = [read_line(other) for other in page.lines[line.place + 1 : line.place + 3]]
    if len(below) < 2 or None in below:  # noqa: PLR2004
        return False
    return any(r and r.outlets for r in below) and any(r and r.dates for r in below)


def _is_aside(line: Line) -> bool:
    """Tell whether a line is anything but a headline by its look alone."""
    words = line.text
    return bool(
        (
            line.furniture
            and not (line.place == 0 and line.furniture is FurnitureKind.RELATED and ":" in words)
        )
        or not 2 <= line.words <= _MOST_WORDS  # noqa: PLR2004
        or len(words) > _LONGEST
        or words[-1] in ":,-–—"
        or _NOTICE.match(words)
        or _TRANSLATED.search(words)
        or _KICKER.fullmatch(words)
        or _ADDRESS.fullmatch(words)
        or _COUNTER.fullmatch(words)
        or _ITEM.match(words)
        or _OTHER_LABEL.match(words)
        or _LABEL.match(words)
        or (line.words > _SHORT and _DATELINE.match(words) and not _KICKER.match(words))
        or is_handle(words)
        or is_place(words)
        or is_outlet(words)
        or is_domain(words)
        or COMPANY.fullmatch(words)
        or _TURN.match(words)
        or section_of(words) is not None
    )


def _labelled(page: Page) -> list[tuple[Line, str]]:
    return [(line, "line labelled as the title") for line in page.head if _LABEL.match(line.text)]


def _likeliest(lines: list[Line], page: Page) -> Line | None:
    """The first line of four words or more; failing that, the longest of the shorter ones.

    Where the text has hardly a word of that line, it is the first line of which it has many. Where
    many lines stand above the text, as on a page saved with its menus, it is the last such line
    above the first credits.
    """
    long = [line for line in lines if line.words >= 4]  # noqa: PLR2004
    while len(long) > 1 and long[0].place <= 1 and is_masthead(long[0].text):
        long = long[1:]
    said = content_stems(page.body_text(_SAID_AGAIN))
    about = [line for line in long if _is_about(line, said, _REPEATED)]
    if about and not _is_about(long[0], said, _HARDLY):
        return about[0]
    if len(lines) > _MENU:
        signed = (x.place for x in page.head if not x.furniture and is_dated_or_signed(x))
        credited = next(signed, -1)
        nearest = [line for line in long if line.place < credited][-1:]
        if nearest:
            return nearest[0]
    if long:
        return long[0]
    return max(lines, key=lambda line: line.words, default=None)


def _is_about(line: Line, said: frozenset[str], least: float) -> bool:
    """Tell whether a text has so much of what a line says: a menu's line has hardly any of it."""
    stems = content_stems(line.text)
    return len(stems & said) >= max(1, least * len(stems))


def is_masthead(words: str) -> bool:
    """Tell whether a line at the top is a site's name with what it is, or in two languages."""
    ending = suffix(words)
    named_twice = (
        ending is not None and len(words[: ending[0]].split()) <= _FEW and words[:3].isupper()
    )
    return bool(_MASTHEAD.fullmatch(words) or TAGLINE.match(words) or named_twice)


def is_tagged_below(page: Page, line: Line) -> bool:
    """Tell whether the next line says what a short one is: "a blog from the wrong bank"."""
    after = page.lines[line.place + 1 : line.place + 2]
    return (
        line.words <= _FEW + 1
        and bool(after)
        and (line.heading or not (after[0].gap and after[0].text[0].isupper()))
        and _WHAT.match(after[0].text) is not None
    )


def is_site_heading(line: Line) -> bool:
    """Tell whether a heading is short enough to be the site's name above another one."""
    return line.words <= _FEW


def _headings(page: Page, lines: list[Line]) -> list[Line]:
    """The headings, the article's before the site's: a longer one above the credits or the text.

    Below a first line that only names the site it may stand behind an introduction.
    """
    marked = [line for line in lines if line.heading]
    if not marked and page.lines and page.lines[0].heading:
        later = page.lines[page.body : page.body + _BESIDE]
        return [line for line in later if line.heading][:1]
    if len(marked) > 1 and is_site_heading(marked[0]):
        for line in marked[1:]:
            after = page.lines[line.place + 1 : line.place + 3]
            above = line.place + 1 == page.body or any(map(is_dated_or_signed, after))
            if line.words > marked[0].words and above:
                return [line, *(other for other in marked if other is not line)]
    return marked


def _joined(page: Page, line: Line) -> Line:
    """The line with the next one, where a headline was broken over two."""
    place = page.lines.index(line)
    if place + 1 >= page.body:
        return line
    after = page.lines[place + 1]
    if (
        after.gap
        or after.furniture
        or after.prose
        or not after.text[0].islower()
        or line.words + after.words > _MOST_WORDS
        or read_line(after) is not None
    ):
        return line
    span = Span(line.span.start, after.span.end)
    return replace(line, span=span, text=span.slice(page.text))


def _sentence_headline(page: Page) -> Line | None:
    """The first line where it is a headline although it ends as a sentence does.

    Credits or a dateline right below it, capitals throughout, or a kicker before a colon decide;
    failing these, `_headlinese` does.
    """
    lines = [line for line in page.lines[: page.body + 6] if not line.furniture]
    signed = False
    while lines and (_is_credits(page, lines[0]) or (signed and _POST.match(lines[0].text))):
        signed = signed or not is_dated_only(lines[0])
        lines = lines[1:]
    beside = takewhile(lambda line: not line.prose, lines[1:_BESIDE])
    credited = any(_is_credits(page, line) for line in beside)
    if len(lines) == 0 or not _may_be_sentence_headline(page, lines[0], credited=credited):
        return None
    first, following = lines[0], lines[1:3]
    if not following:
        return None
    second = following[0]
    if credited:
        return first
    if not second.gap and second.words < 2 * first.words:
        return None
    if _DATELINE.match(second.text) or _is_title_case(first.text) or _COLON.match(first.text):
        return first
    said = " ".join(line.text for line in following)
    return first if _headlinese(first.text, said) >= _HEADLINESE else None


def _may_be_sentence_headline(page: Page, line: Line, *, credited: bool) -> bool:
    words = line.text
    return not (
        line.words > _SENTENCE_WORDS
        or line.credit
        or _is_aside(line)
        or page.is_caption(line.place)
        or _QUOTED.fullmatch(words)
        or _DATELINE.match(words)
        or (_SENTENCES.search(words) and not credited)
        or words[0] in "(["
    )


def _headlinese(words: str, following: str) -> int:
    """How much a sentence above a text is worded like a headline rather than a first sentence.

    Headlines do without articles, auxiliaries and pronouns, are short, and are said again at
    greater length in what follows. Measured on news articles with and without their headline.
    """
    tokens = re.findall(r"[^\W\d_]+", words.lower())
    stems = content_stems(words)
    articles = sum(token in ("a", "an", "the") for token in tokens)
    repeated = len(stems & content_stems(following)) / len(stems) if stems else 0.0
    return (
        (2 if not articles else -articles)
        + (2 if repeated >= _REPEATED else 0)
        + (_QUESTION if _ASKED.search(words) else 0)
        + (1 if len(tokens) <= _SHORT else 0)
        + (1 if len(following.split()) >= 2 * len(tokens) else 0)
        - sum(token in _PLAIN_VERBS or token in _PRONOUNS for token in tokens)
    )


def _is_title_case(words: str) -> bool:
    """Tell whether nearly all words are capitalised but the small ones; three at the least."""
    counted = [
        word for word in re.findall(r"[^\W\d_][\w'’-]*", words) if word.lower() not in _SMALL
    ]
    if len(counted) < 3:  # noqa: PLR2004
        return False
    capitalised = sum(word[0].isupper() for word in counted)
    return bool(capitalised >= _TITLE_CASE * len(counted))


def _is_short_name(words: str) -> bool:
    """Tell whether words after a bar can be a site's name: a few, capitalised, no section."""
    return (
        len(words.split()) <= 4  # noqa: PLR2004
        and words[:1].isupper()
        and _KICKER.fullmatch(words) is None
        and _STOPPED.search(words) is None
        and all(word[0].isupper() or word.lower() in _SMALL for word in words.split())
    )
