"""Reads as translated by a machine.

A machine's translation can turn a sentence round, lose a "not" or give a quotation to the wrong
speaker, and nobody has stood by it. One slip proves nothing: people mistype, and copying glues
words together. So it is noted where the page says it was machine-translated, or where artefacts of
several kinds stand close together. Quotations are left out, for their speakers may speak English
as a second language. Modern machines leave few of these traces; silence is no proof of a hand.

Notes: "This article was automatically translated from Spanish."
Quiet: "The novel was translated by Maria Lopez, and and its second edition appears in May."
Source: W3C Credible Web Community Group, Credibility Signals, draft of 2019 ("is translation",
"source language if translation"), https://credweb.org/signals; Vilar, Xu, D'Haro and Ney, Error
Analysis of Statistical Machine Translation Output, LREC 2006
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

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
from factcheck.models import Span

_MACHINE = (
    r"(?:google(?: translate)?|deepl|bing|microsoft translator|yandex|chatgpt|gpt-\d|ai"
    r"|an? (?:ai|machine)|artificial intelligence|machine translation|a translation tool|a computer"
    r"|(?:an? )?(?:automatic|automated|online) translat(?:ion|or)(?: \w+)?"
    r"|(?:translation )?software)"
)
_THIS = r"this (?:article|text|story|page|post|content|report|translation|version|item|news)"
_STATED = re.compile(
    rf"\b(?i:{_THIS}(?: (?:was|is|were))?(?: originally (?:written|published) in \w+ and)?"
    rf"(?: has been| have been| was| is| may be| were)? (?:(?:automatically|machine)[- ]translated"
    rf"|translated (?:automatically|(?:from \w+ )?(?:into english )?(?:by|with|using) {_MACHINE})"
    r"|an? (?:automatic|machine|automated) translation)"
    r"|this is an? (?:automatic|machine|automated) translation)\b"
)
_STATED_LINE = re.compile(
    r"(?i:[(\[*_ ]{0,3}(?:note: |disclaimer: )?(?:(?:the )?(?:article|text|story|post|page)"
    r" (?:was |is |has been )?)?(?:(?:automatically|machine|auto)[- ]translated\b"
    r"|(?:automatic|machine|automated)[- ]translation (?:by|of|from|with)\b"
    rf"|translat(?:ed|ion)(?: automatically\b)?(?: from \w+)?(?: (?:in)?to english)?(?: provided)?"
    rf" (?:by|with|using|via) {_MACHINE}\b"
    r"|translated automatically\b))"
)
_TRANSLATED = frozenset({"translated", "translation"})
_BEFORE_STATED = 90
_LINE_LENGTH = 160

_COUNTRIES = frozenset(
    """russia china mexico germany france japan iran israel spain italy poland brazil india canada
    turkey egypt greece sweden norway australia colombia argentina portugal austria
    hungary""".split()
)
_SMALL_WORDS = frozenset(
    """from of by with and but then which that when while after before because are was were has have
    had to at for or also their his her the these those under into ex now""".split()
)
_SMALL = (
    r"(?:From|Of|By|With|And|But|Then|Which|That|When|While|After|Before|Because|Are|Was|Were|Has"
    r"|Have|Had|To|At|For|Or|Also|Their|His|Her|The|These|Those|Under|Into)"
)
_ING = (
    r"(?!(?:\w*(?:thing|king|ring|wing|string|spring|building|clothing|morning|evening|meeting"
    r"|hearing|filing|briefing|training|writing|posting|being|housing|banking|advertising)\b))"
    r"[a-z]{2,}ing\b"
)
_FOREIGN = frozenset(
    """und oder aber nicht wird wurde eine einer einem que pero muy también mais avec sont très och
    inte ikke niet voor wordt degli della nella anche sono não uma która jest""".split()
)


class _Maker(Enum):
    """Who else leaves such a trace."""

    TYPIST = auto()
    LEARNER = auto()
    NOBODY = auto()


@dataclass(frozen=True, slots=True)
class _Artefact:
    """A trace that machines leave, and how it shows."""

    kind: str
    also_by: _Maker
    words: frozenset[str]
    """One of these stands in it, in lower case."""
    pattern: re.Pattern[str]
    back: int = 0
    """How far before the word it may begin."""
    ahead: int = 40
    """How far after the word's beginning it may end, where it may begin before."""
    in_quotation: bool = False
    """Whether it counts in quotation too, where the words are a speaker's."""

    def find(self, page: Page) -> Iterator[Span]:
        """Find it in a page, in quotations too."""
        for at in page.places(self.words):
            found = (
                page.around(at, self.pattern, back=self.back, ahead=self.ahead)
                if self.back
                else self.pattern.match(page.text, at)
            )
            if found is not None:
                yield Span(*found.span())


_DOUBLED = "a determiner stands twice"
_CAPITAL = "a small word has a capital in the middle of a sentence"
_GLUED = "two words are run together where a link or sentence was joined"
_MARK = "a quotation mark opens where none can"
_PREPOSITION = "a preposition no native writer would take"
_ARTICLE = "an article is missing or does not belong"
_TENSE = "the tense does not fit its time"
_AGREEMENT = "singular and plural do not agree"
_BARE_NOUN = "a bare noun stands for a clause after a colon"
_PREDICATES = "a sentence has two predicates"
_LEFTOVER = "a word of another language was left standing"
_NUMBER = "a number is counted as in another language"
_LEFT_OPEN = "a quotation is never closed, and its speaker is lost"

_ARTEFACTS = (
    _Artefact(
        _DOUBLED,
        _Maker.TYPIST,
        frozenset("the a an of and from with by".split()),
        re.compile(
            r"(?:[Tt]he [Tt]he|[Aa]n? an?(?! (?:cappella|la|priori|posteriori|side)\b)"
            r"|(?:the|an?) (?:the|his|her|their|its)|[Oo]f of|[Aa]nd [Aa]nd|[Ff]rom from"
            r"|[Ww]ith with|[Bb]y by) [\w’'-]+"
        ),
        in_quotation=True,
    ),
    _Artefact(
        _PREPOSITION,
        _Maker.LEARNER,
        frozenset(
            """accuse accuses accused accusing depend depends depended depending consist consists
            consisted married discuss discussed discusses discussing since according different
            participate participates participated responsible despite for must spite interested
            afraid prevent prevents prevented suspected""".split()
        ),
        re.compile(
            rf"(?:accus(?:e|es|ed|ing) (?:(?!of\b|over\b)[\w’'.-]+ ){{1,4}}?"
            rf"(?:[Ff]rom|for|to|in|with) {_ING}"
            r"|depend(?:s|ed|ing)? (?:of|from)|consist(?:s|ed)? from"
            r"|married with(?! (?:a|an|one|two|three|four|five|\d|no|child|kids|grown))"
            r"|discuss(?:ed|es|ing)? about|since always"
            r"|according with|different of|participate[sd]? to|responsible of|despite of"
            r"|since (?:two|three|four|five|six|seven|ten|\d{1,2}) (?:years|months|weeks|days)"
            r"(?! ago| of| ha(?:s|ve|d))|for to [a-z]+|must to [a-z]+|spite that|interested on"
            r"|afraid from|prevent(?:ed|s)? to|suspected in [a-z]+ing)\b"
        ),
    ),
    _Artefact(
        _ARTICLE,
        _Maker.LEARNER,
        _COUNTRIES,
        re.compile(
            r"\bthe [A-Z][a-z]+(?=[,.;](?:\s|\Z)| (?:is|was|has|had|will|said)\b)",
        ),
        back=4,
    ),
    _Artefact(
        _ARTICLE,
        _Maker.LEARNER,
        frozenset("united european netherlands philippines czech middle both".split()),
        re.compile(
            r"\b(?:in|from|to|by|with) (?:United (?:States|Kingdom|Nations)|European Union"
            r"|Netherlands|Philippines|Czech Republic|Middle East)(?=[.,;]\s|"
            r" (?:and|is|was|has|have|are|in|on|for|with|at|to|since|after|because)\b)"
            r"|\bthe both (?:sides|countries|parties|of)\b"
        ),
        back=5,
    ),
    _Artefact(
        _TENSE,
        _Maker.LEARNER,
        frozenset({"when"}),
        re.compile(
            r"\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter|[A-Z][a-z]+)|yesterday"
            r"|(?:years|months|weeks|days) ago),? when"
            r" (?:(?!(?:who|that|which|whose)\b)[\w’'-]+ ){1,10}?(?:have|has) (?:\w+ly )?"
            r"(?:done|been|become|taken|made|given|found|gone|seen|[a-z]{3,}ed)\b"
        ),
        back=20,
        ahead=160,
    ),
    _Artefact(
        _TENSE,
        _Maker.LEARNER,
        frozenset({"did", "didn"}),
        re.compile(
            r"did(?:n['’]t| not) (?:went|came|took|gave|saw|knew|made|got|found|told|became"
            r"|began|wanted|arrived|happened|said)\b"
        ),
    ),
    _Artefact(
        _AGREEMENT,
        _Maker.LEARNER,
        frozenset(
            """person country woman man child month year day week official soldier victim student
            worker policeman case""".split()
        ),
        re.compile(
            r"\b(?:many|several|few|these|those|two|three|four|five|six|seven|eight|nine|ten"
            r"|[2-9]\d?|\d{3}) (?:person|country|woman|man|child|month|year|day|week|official"
            r"|soldier|victim|student|worker|policeman|case)"
            r"(?= (?:in|of|were|are|have|who|from|ago|later|died)\b)"
        ),
        back=8,
    ),
    _Artefact(
        _AGREEMENT,
        _Maker.LEARNER,
        frozenset(
            """informations advices furnitures equipments softwares homeworks luggages this more
            most""".split()
        ),
        re.compile(
            r"(?:this (?:measures|officials|countries|men|women|children|reports|groups|laws"
            r"|changes) (?:are|were|have|will)"
            r"|informations|advices|furnitures|equipments|softwares|homeworks|luggages"
            r"|more (?:better|bigger|cheaper|easier|faster|larger|smaller|stronger|worse)|most"
            r" (?:biggest|largest|best|highest|greatest|strongest))(?![-\w])"
        ),
    ),
    _Artefact(
        _BARE_NOUN,
        _Maker.NOBODY,
        frozenset("something anything thing following did done said decided".split()),
        re.compile(
            r"(?:something|anything|thing|following|did|done|said|decided)"
            r"(?: [a-z]{4,20})?: (?:Arrest|Attack|Killing|Death|Creation|Release|Murder|Detention"
            r"|Removal|Refusal|Loss|Appointment|[A-Z][a-z]{3,20}(?:tion|sion|ment|ance)) of"
            r" [\w’'-]+(?: [\w’'-]+){0,3}"
        ),
    ),
    _Artefact(
        _PREDICATES,
        _Maker.NOBODY,
        frozenset(
            """expert professor analyst researcher director specialist lawyer lecturer historian
            economist official fellow""".split()
        ),
        re.compile(
            r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4} is an? (?:senior )?\w+\b"
            r"(?:(?! (?:who|which|that|when|where|whose|as|while|but|because) |, and|[.;:!?“”\"]).)"
            r"{5,220}?(?<!and)(?<!has)(?<!was)(?<!,) (?:told|said|says)\b"
        ),
        back=80,
        ahead=280,
    ),
    _Artefact(_LEFTOVER, _Maker.NOBODY, _FOREIGN, re.compile(r"(?<=[a-z] )[^\W\d_]+(?= [a-z])")),
    _Artefact(
        _NUMBER,
        _Maker.NOBODY,
        frozenset({"million", "billion", "year", "clock"}),
        re.compile(
            r"\b\d+ (?:million|billion) \d+ (?:thousand|million)\b|\bin (?:19|20)\d\d year\b"
            r"|\b\d{1,2} o['’]clock \d+ minutes?\b"
        ),
        back=12,
    ),
)
_CAPITALISED = re.compile(
    rf"(?:\b[a-z]{{2,30}},?|\b[A-Z][a-z]{{1,30}},|\])"
    rf" (?:{_SMALL}(?= [a-z])|(?:Then|Ex|Now)-[a-z]+)"
    rf"|\b(?!The\b)[A-Z][a-z]{{2,30}} {_SMALL} (?:{_ING}|[a-z]+ [a-z]{{2,}}(?= [a-z]))"
)
_SEAM = re.compile(
    r"(?:But|And|From|That|While|Which|When|After|With|For|He|She|They|This|These|The)"
    r" [a-z][\w’'-]*"
)
_STEM = re.compile(r"\b[A-Z]?[a-z]{3,30}\Z")
_OPENING = re.compile(
    r"[\w’'-]{1,30}[.!?,…] ?“ ?(?=[\r\n]|\Z)|\[[^\[\]\r\n]{1,40}\] “[A-Z][\w’'-]*"
)
_STRANGE = re.compile(
    r"[ðþßłşğıőűřěů\u0400-\u04FF\u4E00-\u9FFF\u3040-\u30FF\uAC00-\uD7AF，。；：、！？「」『』]"
)
_SAID = re.compile(r"\]? ?[^“”]{0,90}, said (?:the )?[A-Z][^“”]{2,60}\Z")
_WORD_START = re.compile(r"[^\W\d_]+\Z")
_LEFTOVER_WORD = re.compile(
    r"(?<=[a-z] )(?:[a-zß-ÿłşğıőűřěů]{1,30}|[\u0400-\u04FF]{1,30}"
    r"|[\u4E00-\u9FFF\u3040-\u30FF\uAC00-\uD7AF]{1,20})(?=[ ,.])"
    r"|(?<=[a-z0-9])[，。；：、！？]|[「」『』]"
)
_MAKERS = {one.kind: one.also_by for one in _ARTEFACTS} | {
    _CAPITAL: _Maker.TYPIST,
    _GLUED: _Maker.TYPIST,
    _MARK: _Maker.TYPIST,
    _LEFT_OPEN: _Maker.NOBODY,
}
_KINDS = 3
_SPANS = 3
_WORDS_PER_SPAN = 500
_BEFORE_CAPITAL = 34
_AFTER_CAPITAL = 40
_BEFORE_MARK = 46
_AROUND = 32
_LAST = 200
_SPACES = re.compile(r"\s+")


def observe(page: Page) -> Observation:
    """Note a stated machine translation, or each artefact where several kinds stand together."""
    stated = apart(_stated(page), lambda span: span)
    if stated:
        return noted(*(Sighting("Says that a machine translated it.", span) for span in stated))
    if not page.english:
        return not_checked("The list of artefacts is of translations into English only.")
    found = apart(_find(page), lambda one: one[1])
    if not _is_enough(page, found):
        return clear("Too few traces of machine translation to say so.")
    return noted(*(Sighting(f"As machines translate: {kind}.", span) for kind, span in found))


def _stated(page: Page) -> Iterator[Span]:
    for at in page.places(_TRANSLATED):
        found = _STATED.search(page.text, max(0, at - _BEFORE_STATED), at + _LINE_LENGTH)
        if found is not None and not page.in_quotation(found.start()):
            yield Span(*found.span())
            continue
        line = page.lines[max(0, bisect_right(page.lines, at, key=_start) - 1)]
        if line.end - line.start <= _LINE_LENGTH:
            match = _STATED_LINE.match(page.text, line.start, line.end)
            if match is not None:
                yield line


def _start(span: Span) -> int:
    return span.start


def _find(page: Page) -> Iterator[tuple[str, Span]]:
    for artefact in _ARTEFACTS:
        for span in artefact.find(page):
            if artefact.in_quotation or not page.in_quotation(span.start):
                yield artefact.kind, span
    for span in _capitalised(page):
        if not page.in_quotation(span.start):
            yield _CAPITAL, span
    for span in _glued(page.text):
        yield _GLUED, span
    if not page.text.isascii():
        yield from _beyond_ascii(page)


def _beyond_ascii(page: Page) -> Iterator[tuple[str, Span]]:
    """Find what shows in curly quotation marks and in letters of other languages."""
    text = page.text
    for mark in re.finditer("“", text):
        found = page.around(mark.start(), _OPENING, back=_BEFORE_MARK, ahead=_AROUND)
        if found is not None:
            yield _MARK, Span(*found.span())
    for letter in _STRANGE.finditer(text):
        start = _WORD_START.search(text, max(0, letter.start() - _AROUND), letter.start())
        found = _LEFTOVER_WORD.match(text, start.start() if start else letter.start())
        if found is not None and not page.in_quotation(found.start()):
            yield _LEFTOVER, Span(*found.span())
    for span in _left_open(page):
        yield _LEFT_OPEN, span


def _capitalised(page: Page) -> Iterator[Span]:
    text = page.text
    for at in page.places(_SMALL_WORDS):
        if text[at].isupper():
            found = page.around(at, _CAPITALISED, back=_BEFORE_CAPITAL, ahead=_AFTER_CAPITAL)
            if found is not None and found.start() < at:
                yield Span(*found.span())


def _glued(text: str) -> Iterator[Span]:
    for seam in _SEAM.finditer(text):
        stem = _STEM.search(text, max(0, seam.start() - _BEFORE_CAPITAL), seam.start())
        if stem is not None:
            yield Span(stem.start(), seam.end())


def _left_open(page: Page) -> Iterator[Span]:
    """A paragraph that opens a quotation, does not close it, and yet says who speaks."""
    text = page.text
    if "“" not in text:
        return
    for line, following in zip(page.lines, [*page.lines[1:], None], strict=True):
        opened = text.rfind("“", line.start, line.end)
        if opened < 0 or text.find("”", opened, line.end) >= 0:
            continue
        if following is not None and text[following.start] in '“"':
            continue
        said = _SAID.search(text, max(opened, line.end - _LAST), line.end)
        if said is not None:
            yield Span(said.start() + (text[said.start()] == " "), line.end)


def _is_enough(page: Page, found: list[tuple[str, Span]]) -> bool:
    """Tell whether the artefacts are of enough kinds, and dense enough for the text's length.

    Two kinds will do where people leave one of them never. A typist's slips alone must be one
    more, and a learner's alone will never do.
    """
    kinds = {kind for kind, _ in found}
    makers = {_MAKERS[kind] for kind in kinds}
    if len(kinds) < _KINDS - (_Maker.NOBODY in makers) or makers == {_Maker.LEARNER}:
        return False
    words = sum(1 for _ in _SPACES.finditer(page.text))
    return len(found) >= max(_SPANS + (makers == {_Maker.TYPIST}), words / _WORDS_PER_SPAN)


SIGNAL = Signal(
    id="machine-translated",
    title="Reads as translated by a machine",
    source=(
        "W3C Credible Web Community Group, Credibility Signals, draft of 2019: is translation,"
        " https://credweb.org/signals; Vilar, Xu, D'Haro and Ney, Error Analysis of Statistical"
        " Machine Translation Output, LREC 2006"
    ),
    observe=observe,
)
