"""It begins or breaks off in the middle.

What is cut off may qualify what is left. It is innocent where a reviewer ingests an excerpt on
purpose, and a subscription prompt cuts every reader short.

Notes: "The agreement builds upon earlier work between the two ministries, with new training."
Quiet: "Two ministries signed an agreement on Monday. It builds upon earlier work between them."
Source: W3C Credible Web Community Group, Credibility Signals, draft of 2019, "originality" (copy
with changes), https://credweb.org/signals; on what a beginning owes its reader: Halliday and Hasan,
Cohesion in English, 1976
"""

import re
from collections.abc import Iterator
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
from factcheck.text.furniture import FurnitureKind
from factcheck.text.names import is_place
from factcheck.text.outlets import is_known_outlet

SEARCHED = ("the first sentence of the text", "its last lines")

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]*_]*$|[\"”»]$|[:*)\]]$")
_ELLIPSIS = re.compile(
    r"(?:\[(?:…|\.{3})\]|\((?:…|\.{3})\)|…|\.{3,})\s?(?:\[\+?\d[\d,]* chars?\])?$"
)
_CUT_MARK = re.compile(r"(?:\[(?:…|\.{3})\]|\((?:…|\.{3})\)|\[\+?\d[\d,]* chars?\])$")
_SAY = (
    r"(?:said|says|added|adds|noted|notes|told|tells|explained|stressed|argued|continued|insisted"
    r"|warned|admitted|acknowledged|recalled|stated|concluded|pointed out|went on|declined|claimed)"
)
_CONNECTED = re.compile(
    r"(?:Meanwhile|However|Moreover|Furthermore|In addition|Additionally|Similarly|Likewise"
    r"|Nevertheless|Nonetheless|Consequently|As a result|Therefore|Thus|On the other hand"
    r"|For (?:his|her|their) part|In (?:response|turn|contrast)|By contrast|Elsewhere|Conversely"
    r"|Even so|That said|Finally|Also|Later|Earlier|Instead), |(?:Asked (?:about|whether|if|why"
    r"|how)"
    r"|The (?:latter|same (?:day|month|year|official|source|report)))\s"
)
_REPORTED_BACK = re.compile(
    rf"(?:He|She|They|It) (?:also |then |later |further |has |had |have ){{0,2}}{_SAY}\b"
    r"|(?:The |A |An )?(?:[\w.'’-]+ ){1,5}?also (?:said|added|noted|told|warned|confirmed"
    r"|announced)\b"
    rf"|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w'’-]+ (?:also |then |later )?{_SAY}\b"
    rf"|(?:[A-Z][\w'’-]+) (?:also )?(?:added|went on|continued|concluded|stressed|further said)\b"
)
_SURNAME_SAID = re.compile(
    rf"[\"“](?P<quote>[^\"”]{{3,400}})[,.?!][\"”] (?:(?P<after>[A-Z][\w'’-]+) {_SAY}"
    rf"|{_SAY} (?P<before>[A-Z][\w'’-]+))\b(?! [A-Z])"
)
_PRONOUN_SAID = re.compile(
    rf"[\"“][^\"”]{{3,400}}[,.?!][\"”] (?:(?:he|she|they) {_SAY}|{_SAY} (?:he|she|they))\b"
)
_HONORIFIC = re.compile(
    r"(?:Mr|Ms|Mrs|Messrs)\.? (?P<name>[A-Z][\w'’-]+)(?= (?:[a-z]|had|has|was|is)[\w'’]*)"
    r"(?! (?:and|of|or|v|vs)\b)"
)
_NEEDS_BEFORE = (
    r"(?:agreement|deal|accord|pact|treaty|announcement|decision|move|moves|ruling|verdict"
    r"|statement"
    r"|statements|comments|remarks|law|bill|measure|measures|legislation|plan|plans|proposal"
    r"|proposals"
    r"|programme|program|project|initiative|framework|partnership|incident|incidents|attack|attacks"
    r"|shooting|crash|accident|blaze|explosion|blast|arrest|arrests|operation|operations|raid|raids"
    r"|investigation|probe|lawsuit|study|survey|research|findings|suspect|suspects|victim|victims"
    r"|pair|couple|duo|meeting|talks|visit|letter|changes|strike|protest|protests|policy|order|ban"
    r"|sanctions|strategy|approach|row|dispute|scheme|move|package|amendment|reform|reforms"
    r"|resolution"
    r"|document|documents|allegations|accusations|charges|facility|group|company|firm|authors"
    r"|researchers|two (?:men|women|sides|countries|governments|nations|leaders|ministers)"
    r"|new (?:law|rules|measures|policy|plan|agreement|system|framework|deal))"
)
_VERB = (
    r"(?:is|was|are|were|has|have|had|will|would|can|could|may|must|should|also|builds?|built"
    r"|comes?"
    r"|came|follows?|followed|marks?|marked|aims?|aimed|includes?|included|requires?|required"
    r"|provides?"
    r"|provided|calls?|called|says?|said|took|takes|began|begins|seeks?|sought|sets?|covers?"
    r"|allows?"
    r"|means?|brings?|brought|represents?|reflects?|underscores?|highlights?|ended|ends|led|leads"
    r"|makes?"
    r"|made|remains?|remained|went|goes|gives?|gave|stems?|stemmed|adds?|added|noted|reported"
    r"|expands?)"
)
_DEFINITE = re.compile(
    rf"(?:The|Both) (?:(?:[a-z]+ )?{_NEEDS_BEFORE}|(?P<noun>[a-z]+)) {_VERB}\b"
    rf"|(?:This|That|These|Those|Such|His|Her|Their|Its) (?:[a-z]+ )?(?P<shown>[a-z]+) {_VERB}\b"
    r"|The (?P<known>[a-z]+)(?:, (?:which|who|whose|whom) | [a-z]{2,}ed (?:to|the|that|a|an|its|his"
    r"|her"
    r"|their|by|for|on|in|it|them|through|against|with|out|up) )"
)
_UNINTRODUCED = re.compile(r"(?P<name>[A-Z][a-z]+), (?:who|whose|whom) ")
_UNIQUE = frozenset(
    """
    government governments world internet web industry election elections news police army military
    navy president presidency court courts economy market markets weather public media country
    nation city state states town village county council church pope king queen prince princess
    minister premier chancellor mayor governor parliament senate house congress cabinet ministry
    border war pandemic coronavirus virus sun moon earth universe climate planet season year years
    race campaign party opposition following dollar euro pound peso rouble yen union force forces
    administration department agency authorities family week weekend month summer winter spring
    autumn fall morning evening afternoon night day days decade century holiday holidays time times
    future past truth question answer problem reason fact idea point story internet committee
    commission board school university hospital bank law stakes numbers odds lights rain snow storm
    sea sky wind rich poor elderly young dead living unemployed left right centre center
    establishment press audience last next first only best worst rest more most west east north
    south article post report
    """.split()
)
_POINTING = re.compile(
    r"(?:This|That|These|Those) (?:comes?|came|follows?|followed|means?|meant|includes?|included"
    r"|also"
    r"|has|had|would) "
)
_BRANDS = re.compile(
    r"[a-z]{1,2}[A-Z]|e-[a-z]|(?:al|el|de|di|da|van|von|d|la|le)[-'’ ][A-Z]|https?:|www\.|@|#"
)
_LEADING_MARK = re.compile(r"(?:[,;:)\]]|…|\.{3}|\[(?:…|\.{3})\])\s?\S")
_ITEM = re.compile(r"(?:[2-9]|1\d)[.)]\s+\w")
_LEFT_OUT = frozenset(
    """
    was were had has have been is are would could should did does said says told added he she they
    it we them him which who that when because although while there a an the
    """.split()
)
_PLAIN = 2
_HANGING = re.compile(r"(?:[,“‘(]|[^\W\d_][-–—]|,[\"”’])$")
_LINK = re.compile(r"(?:^|\s)(?:https?:|www\.|[@#])\S*$")
_END = 20
_FUNCTION_WORDS = frozenset(
    """
    a an the of in on at to for from by with and or but nor as if that which who whom whose when
    where while because although though than then into onto upon between among against without
    about after before during until since per via is are was were be been being am has have had do
    does did will would shall should can could may might must not his her its their our my your this
    these those some any each every no both either neither such so very more most less than said
    says including despite within toward towards across through over under amid near like
    """.split()
)
_SUBJECTS = frozenset("he she they we I He She They We It it The A An In But And".split())
_COUNTED = re.compile(
    r"\b(?:than|almost|about|nearly|over|to|from|by|up|below|above|around|some|the|of|and|until"
    r"|for)"
    r" [$£€]?\d[\d,.]*%?$"
)
"""A number at a line's end that the words before it leave hanging, in a line of text."""
_SAID_BY = re.compile(
    r"[,!?][\"”] (?:said|says|told|added|explained"
    r"|recalled)(?: [A-Z][\w.'’-]+){0,4}(?:, [a-z ]{2,30})?$"
)
_NOTES = re.compile(
    r"\(?(?:follow|contact|read|watch|listen|subscribe|source|sources|photo|photos|image|video"
    r"|credit"
    r"|copyright|©|see|click|reporting|reported|additional|with|via|for more|visit|share|sign|get"
    r"|more"
    r"|related|e-?mail|reach|like us|join|tags?|updated?|originally|this (?:article|story|post"
    r"|content)"
    r"|published|posted|written|edited|editing|by|h/t|hat tip|from|editor'?s'? note|note|correction"
    r"|disclaimer|disclosure|about the author|learn|buy|download|support|donate|all rights|filed"
    r"|first"
    r"|also|what do you think|tell us|comments?|https?:|www\.|@|#|\*|—|–|-{1,2}\s)",
    re.IGNORECASE,
)
_GO_ON = re.compile(
    r"(?:\W*)(?:(?:to )?continue(?: reading)?(?: (?:this|the) (?:article|story))?(?:,? (?:at|on"
    r"|here|please|subscribe|log|sign)\b.{0,60})?"
    r"|keep reading.{0,40}|(?:click here to )?read (?:the )?(?:full|rest of the|whole|entire"
    r"|complete) (?:article|story|post|report).{0,60}"
    r"|read the rest .{0,60}|(?:please )?(?:subscribe|log ?in|sign ?in|register)(?: now"
    r"| here)? to (?:read|continue|keep|unlock|view|access).{0,60}"
    r"|(?:this|the) (?:article|content|story|rest) (?:of .{0,30} )?is (?:only )?(?:for|available"
    r"|reserved|exclusive).{0,60}subscribers.{0,30}"
    r"|full (?:story|article)(?: here)?|\(?more(?:…|\.\.\.)\)?)\W*",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\W*(?:click here to )?(?:read|learn|find out) more(?: here)?\W*", re.IGNORECASE
)
_CREDITS = 90
"""Code points of a line that a byline or date is taken to fill."""
_TEASER_WORDS = 150
_LONG = 20
_ALONE = 16
"""Words of a line without an end that are too many for the headline of another article."""
_PROSE = 8
_FRAGMENT = 3
_OPEN = 7
_HABIT = 0.8
"""Share of an article's paragraphs that end in a mark, above which one without it is cut."""
_TO_COME = re.compile(
    r"more to (?:come|follow)|to be continued|as (?:they|it|details) |(?<= )\.{3}$", re.IGNORECASE
)
_RUN_ON = re.compile(
    r"^(?i:related|more about|read more|see also)[A-Z\d]|[{};]|\(pictured\)|with files? from"
    r"|https?:|pic\.twitter|\(@\w|\w@\w|^A (?:photo|post|video) (?:posted|shared) by"
    r"|^[\w ']{3,40}: "
)


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    words: int


def observe(page: Page) -> Observation:
    """Note a beginning that refers back to what is not there, and an end that is none."""
    if not page.english:
        return not_checked("Beginnings and ends are judged by English words.")
    body = tuple(_body(page))
    found: list[Sighting] = []
    if body:
        found += _begins_midway(page, body)
        found += _breaks_off(page, body)
    if found:
        return noted(*found, searched=SEARCHED)
    return clear("It begins and ends as a text does.", searched=SEARCHED)


def _body(page: Page) -> Iterator[_Line]:
    """The lines that are neither furniture nor metadata, without furniture at their ends."""
    tails = {item.span.end: item.span.start for item in page.furniture}
    whole = {item.span.start for item in page.furniture}
    known = [
        item.span
        for item in page.article.metadata
        if item.span is not None and item.field is not Field.NOT_BEFORE
    ]
    for span in page.lines:
        if span.start in whole or any(_is_mostly(span, other) for other in known):
            continue
        end = tails.get(span.end, span.end)
        text = page.text[span.start : end].rstrip()
        if text:
            yield _Line(Span(span.start, span.start + len(text)), len(text.split()))


def _is_mostly(line: Span, known: Span) -> bool:
    """Tell whether a line is made up of a known title, byline, outlet or date, with little else."""
    within = min(line.end, known.end) - max(line.start, known.start)
    return within > 0 and (2 * within >= line.end - line.start or line.end - line.start < _CREDITS)


def _begins_midway(page: Page, body: tuple[_Line, ...]) -> Iterator[Sighting]:
    head = _head_end(page, body)
    introduced = any(line.words >= _PROSE for line in body if line.span.start < head)
    titled = page.article.title is not None or introduced
    body = tuple(line for line in body if line.span.start >= head)
    first = next((line for line in body if line.words >= _PROSE or _is_rest(page, line)), None)
    if first is None:
        return
    if not titled and first is not body[0] and _ITEM.match(body[0].span.slice(page.text)):
        first = body[0]
    sentence = next((s for s in page.sentences if s.start >= first.span.start), first.span)
    sentence = Span(first.span.start, max(sentence.end, first.span.start + 1))
    text = page.text[sentence.start : min(sentence.end, sentence.start + _READ)]
    paragraph = page.text[sentence.start : min(first.span.end, sentence.start + _READ)]
    title = page.article.title or ""
    reason = _back_reference(text, title, titled=titled) or _quotes_back(paragraph, title, titled)
    if reason is not None:
        yield Sighting(reason, sentence)


def _is_rest(page: Page, line: _Line) -> bool:
    """Tell whether a short line is the end of a sentence whose beginning is not there."""
    text = line.span.slice(page.text)
    return line.words > _FRAGMENT and text[0].islower() and text.endswith((".", ".”", '."'))


def _head_end(page: Page, body: tuple[_Line, ...]) -> int:
    """Where the last of title, byline and date above the text ends: captions may be among them."""
    paragraphs = [line.span.start for line in body if line.words >= _PARAGRAPH]
    below = paragraphs[_INTRODUCTORY] if len(paragraphs) > _INTRODUCTORY else len(page.text) // 2
    known = [item.span for item in page.article.metadata if item.span and item.field in _HEAD]
    inside = [line.span for line in body if line.words >= _PROSE]
    return max(
        (s.end for s in known if s.start < below and not any(s.overlaps(o) for o in inside)),
        default=0,
    )


def _back_reference(text: str, title: str, *, titled: bool) -> str | None:
    """Why a first sentence cannot be the first, None if it can."""
    if (text[0].islower() and not _BRANDS.match(text)) or _LEADING_MARK.match(text):
        return "It begins in the middle of a sentence."
    if _ITEM.match(text) and not titled:
        return "It begins in the middle of a list."
    if _CONNECTED.match(text) or (_REPORTED_BACK.match(text) and not _in_title(text, title)):
        return "Its first sentence goes on from one that is not there."
    named = _HONORIFIC.match(text)
    if named is not None and named["name"] not in title:
        return "Its first sentence names somebody who is not introduced."
    if not titled and (_points_back(text) or _POINTING.match(text)):
        return "Its first sentence speaks of something as known that nothing before it names."
    return None


def _quotes_back(paragraph: str, title: str, titled: bool) -> str | None:  # noqa: FBT001
    """Why a first paragraph that begins with a quotation cannot be the first, None if it can."""
    said = _SURNAME_SAID.match(paragraph)
    if said is not None:
        name = said["after"] or said["before"]
        if name not in title and not (is_place(name) or is_known_outlet(name) or name.isupper()):
            return "Its first sentence quotes somebody who is not introduced."
    if not titled and _PRONOUN_SAID.match(paragraph):
        return "Its first sentence quotes somebody who is not introduced."
    return None


def _points_back(text: str) -> bool:
    """Tell whether a sentence begins with a thing named as known, and not known to everybody."""
    found = _DEFINITE.match(text)
    if found is not None:
        return (found["noun"] or found["shown"] or found["known"]) not in _UNIQUE
    named = _UNINTRODUCED.match(text)
    return named is not None and not (is_place(named["name"]) or is_known_outlet(named["name"]))


def _in_title(text: str, title: str) -> bool:
    """Tell whether the sentence begins with a name that the headline has."""
    first = _WORD.search(text)
    return first is not None and first[0] in title and first[0] not in ("He", "She", "They", "It")


def _breaks_off(page: Page, body: tuple[_Line, ...]) -> Iterator[Sighting]:
    last = _last_line(page, body)
    if last is None:
        return
    text = page.text[max(last.span.start, last.span.end - _READ) : last.span.end]
    marked = _continuation(page, last, body)
    end = _last_sentence(page, last)
    if _CUT_MARK.search(text):
        yield Sighting("It ends in the mark of an omission.", end)
    elif _is_left_open(page, text, end, body):
        yield Sighting("Its last sentence trails off.", end)
    elif _is_unfinished(page, text, last, body):
        yield Sighting("Its last sentence has no end.", end)
    elif marked is not None:
        yield Sighting("It ends with an invitation to read the rest elsewhere.", marked)


def _last_line(page: Page, body: tuple[_Line, ...]) -> _Line | None:
    """The last line that is text: notes, links and short lines below it are passed over."""
    for line in reversed(body[-_LAST_LINES:]):
        text = line.span.slice(page.text)
        if line.words < _LONG and _NOTES.match(text):
            continue
        if line.words >= _PROSE or (line.words >= _FRAGMENT and _is_text(text)):
            return line
    return None


_HEAD = {Field.TITLE, Field.BYLINE, Field.PUBLISHED}
_PARAGRAPH, _INTRODUCTORY = 20, 1
"""Words of a paragraph, and how many paragraphs may stand above the last of the credits."""
_LAST_LINES = 25
_READ = 5_000
"""Code points of a sentence or line that are looked at; hostile texts have endless ones."""


def _last_sentence(page: Page, line: _Line) -> Span:
    inside = [s for s in page.sentences if s.start < line.span.end and s.end > line.span.start]
    if not inside:
        return line.span
    last = inside[-1]
    return Span(max(last.start, line.span.start), min(last.end, line.span.end))


def _is_unfinished(page: Page, text: str, line: _Line, body: tuple[_Line, ...]) -> bool:
    """Tell whether a last line stops before its sentence does."""
    if _HANGING.search(text):
        return True
    if _ENDED.search(text):
        return False
    fragment = _last_sentence(page, line)
    tail = fragment.slice(page.text)
    inside = fragment.start > line.span.start
    if _COUNTED.search(text):
        return True
    if not text[-1].isalpha() or _LINK.search(text) or (inside and _NOTES.match(tail)):
        return False
    last = _WORD.findall(text)[-1]
    if last in _FUNCTION_WORDS or (inside and last in _SUBJECTS) or _SAID_BY.search(text):
        return True
    return (
        not (_RUN_ON.search(text) or _is_listed(text))
        and _is_sentence_case(tail)
        and _usually_ends(page, [other for other in body if other is not line])
        and (
            len(tail.split()) >= _FRAGMENT
            if inside
            else line.words >= _ALONE or _is_left_quoting(text) or _plainness(text) >= _PLAIN
        )
    )


def _usually_ends(page: Page, body: list[_Line]) -> bool:
    """Tell whether the other paragraphs, if there are any, end in a mark as a rule."""
    texts = [other.span.slice(page.text) for other in body if other.words >= _PROSE]
    ended = sum(_ENDED.search(text[-_END:]) is not None for text in texts)
    return bool(texts) and ended >= _HABIT * len(texts)


def _is_sentence_case(words: str) -> bool:
    """Tell whether most words are lower case, unlike those of a headline or a name."""
    found = _WORD.findall(words)
    plain = [word for word in found if word.lower() not in _FUNCTION_WORDS]
    return (
        any(word.islower() for word in plain) and sum(w.islower() for w in found) >= len(found) / 3
    )


def _is_text(words: str) -> bool:
    """Tell whether a short line is a sentence or the beginning of one, not a heading or a name."""
    found = _WORD.findall(words)
    last = found[-1] if found else ""
    return (
        _ENDED.search(words) is not None
        or _HANGING.search(words) is not None
        or (last in _FUNCTION_WORDS and words.endswith(last))
        or _plainness(words) >= _PLAIN
    )


def _plainness(words: str) -> int:
    """How many of its words headlines, captions and headings mostly do without."""
    return sum(word.lower() in _LEFT_OUT for word in _WORD.findall(words))


def _is_left_quoting(text: str) -> bool:
    """Tell whether a quotation is opened and not closed."""
    return text.rfind("“") > text.rfind("”") or text.count('"') % 2 == 1


def _is_left_open(page: Page, text: str, end: Span, body: tuple[_Line, ...]) -> bool:
    """Tell whether dots at the end stand for what was cut, not for what goes unsaid."""
    dots = _ELLIPSIS.search(text)
    if dots is None or _TO_COME.search(text):
        return False
    words = _WORD.findall(text[: dots.start()])
    if words and (words[-1] in _FUNCTION_WORDS or words[-1] in _SUBJECTS):
        return True
    elsewhere = sum(_ELLIPSIS.search(line.span.slice(page.text)) is not None for line in body)
    return elsewhere == 1 and len(end.slice(page.text).split()) >= _OPEN


def _is_listed(text: str) -> bool:
    return re.match(r"(?:[-•*·–—]|\d{1,3}[.)])\s", text) is not None


def _continuation(page: Page, last: _Line, body: tuple[_Line, ...]) -> Span | None:
    """Where the page sends its reader on, right below the text."""
    after = [item for item in page.furniture if item.span.start >= last.span.end]
    for item in after[:3]:
        if item.kind is FurnitureKind.RELATED:
            return None
        text = item.span.slice(page.text)
        if _GO_ON.fullmatch(text):
            return item.span
        if _MORE.fullmatch(text) and sum(line.words for line in body) < _TEASER_WORDS:
            return item.span
    return None


SIGNAL = Signal(
    id="truncated",
    title="Begins or breaks off in the middle",
    source="W3C Credible Web Community Group, Credibility Signals, draft of 2019,"
    " https://credweb.org/signals; Halliday and Hasan, Cohesion in English, 1976",
    observe=observe,
)
