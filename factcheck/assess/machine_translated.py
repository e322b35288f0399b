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
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
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
_LINE_LENGTH = 160

_COUNTRY = (
    r"(?:Russia|China|Mexico|Germany|France|Japan|Iran|Israel|Spain|Italy|Poland|Brazil|India|Canada"
    r"|Turkey|Egypt|Greece|Sweden|Norway|Australia|Colombia|Argentina|Portugal|Austria|Hungary)"
)
_FUNCTION = (
    r"(?:From|Of|By|With|And|But|Then|Which|That|When|While|After|Before|Because|Are|Was|Were|Has"
    r"|Have|Had|To|At|For|Or|Also|Their|His|Her|The|These|Those|Under|Into)"
)
_ING = (
    r"(?!(?:\w*(?:thing|king|ring|wing|string|spring|building|clothing|morning|evening|meeting"
    r"|hearing|filing|briefing|training|writing|posting|being|housing|banking|advertising)\b))"
    r"[a-z]{2,}ing\b"
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
    pattern: re.Pattern[str]
    in_quotation: bool = False
    """Whether it counts in quotation too, where the words are a speaker's."""


_ARTEFACTS = (
    _Artefact(
        "a determiner stands twice",
        _Maker.TYPIST,
        re.compile(
            r"\b(?:[Tt]he [Tt]he|[Aa]n? an?(?! (?:cappella|la|priori|posteriori|side)\b)"
            r"|(?:the|an?) (?:the|his|her|their|its)|[Oo]f of|[Aa]nd [Aa]nd|[Ff]rom from"
            r"|[Ww]ith with|[Bb]y by) [\w’'-]+"
        ),
        in_quotation=True,
    ),
    _Artefact(
        "a small word has a capital in the middle of a sentence",
        _Maker.TYPIST,
        re.compile(
            r"(?:\b[a-z]{2,},?|\b[A-Z][a-z]+,|\])"
            rf" (?:{_FUNCTION}(?= [a-z])|(?:Then|Ex|Now)-[a-z]+)"
            rf"|\b[A-Z][a-z]{{2,}} {_FUNCTION} (?:{_ING}|[a-z]+ [a-z]{{2,}}(?= [a-z]))"
        ),
    ),
    _Artefact(
        "two words are run together where a link or sentence was joined",
        _Maker.TYPIST,
        re.compile(
            r"\b[A-Z]?[a-z]{3,}(?:But|And|From|That|While|Which|When|After|With|For|He|She|They|This"
            r"|These|The) [a-z][\w’'-]*"
        ),
        in_quotation=True,
    ),
    _Artefact(
        "a quotation mark opens where none can",
        _Maker.TYPIST,
        re.compile(r"[\w’'-]{1,30}[.!?,…] ?“ ?$|\[[^\[\]\n]{1,40}\] “[A-Z][\w’'-]*", re.MULTILINE),
        in_quotation=True,
    ),
    _Artefact(
        "a preposition no native writer would take",
        _Maker.LEARNER,
        re.compile(
            rf"\b(?:accus(?:e|es|ed|ing) (?:(?!of\b|over\b)[\w’'.-]+ ){{1,4}}?"
            rf"(?:[Ff]rom|for|to|in|with) {_ING}"
            r"|depend(?:s|ed|ing)? (?:of|from)|consist(?:s|ed|ing)? from"
            r"|married with(?! (?:a|an|one|two|three|four|five|\d|no|child|kids|grown))"
            r"|discuss(?:ed|es|ing)? about|since always"
            r"|according with|different of|participat(?:e|es|ed|ing) to|responsible of|despite of"
            r"|since (?:two|three|four|five|six|seven|ten|\d{1,2}) (?:years|months|weeks|days)"
            r"(?! ago| of| ha(?:s|ve|d))"
            r"|for to [a-z]+|must to [a-z]+|in spite that|interested on"
            r"|afraid from|prevent(?:ed|s)? to|suspected in [a-z]+ing|in the last time\b(?=[,.]))\b"
        ),
    ),
    _Artefact(
        "an article is missing or does not belong",
        _Maker.LEARNER,
        re.compile(
            rf"\bthe {_COUNTRY}(?=[,.;](?:\s|$)| (?:is|was|has|had|will|said)\b)"
            r"|\b(?:in|from|to|by|with) (?:United (?:States|Kingdom|Nations)|European Union"
            r"|Netherlands|Philippines|Czech Republic|Middle East)(?=[.,;]\s|"
            r" (?:and|is|was|has|have|are|in|on|for|with|at|to|since|after|because)\b)"
            r"|\bthe both (?:sides|countries|parties|of)\b"
        ),
    ),
    _Artefact(
        "the tense does not fit its time",
        _Maker.LEARNER,
        re.compile(
            r"\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter|[A-Z][a-z]+)|yesterday"
            r"|\w+ (?:years|months|weeks|days) ago),? when"
            r" (?:(?!(?:who|that|which|whose)\b)[\w’'-]+ ){1,10}?(?:have|has) (?:\w+ly )?"
            r"(?:done|been|become|taken|made|given|found|gone|seen"
            r"|[a-z]{3,}ed)\b"
            r"|\bdid(?:n['’]t| not) (?:went|came|took|gave|saw|knew|made|got|found|told|became"
            r"|began|wanted|arrived|happened|said)\b"
        ),
    ),
    _Artefact(
        "a bare noun stands for a clause after a colon",
        _Maker.NOBODY,
        re.compile(
            r"\b(?:something|anything|one thing|a thing|the following|did|done|said|decided)"
            r"(?: [a-z]{4,})?: (?:Arrest|Attack|Killing|Death|Creation|Release|Murder|Detention"
            r"|Removal|Refusal|Loss|Appointment|[A-Z][a-z]{3,}(?:tion|sion|ment|ance)) of"
            r" [\w’'-]+(?: [\w’'-]+){0,3}"
        ),
    ),
    _Artefact(
        "a sentence has two predicates",
        _Maker.NOBODY,
        re.compile(
            r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4} is an? (?:expert|professor|analyst|researcher"
            r"|director|specialist|lawyer|lecturer|historian|economist|official|senior fellow"
            r"|fellow)\b"
            r"(?:(?! (?:who|which|that|when|where|whose|as|while|but|because) |, and|[.;:!?“”\"]).)"
            r"{5,220}?(?<!and)(?<!has)(?<!was)(?<!,) (?:told|said|says)\b"
        ),
    ),
    _Artefact(
        "a word of another language was left standing",
        _Maker.NOBODY,
        re.compile(
            r"(?<=[a-z] )(?:und|oder|aber|nicht|wird|wurde|eine|einer|einem|que|pero|muy|también"
            r"|mais|avec|sont|très|och|inte|ikke|niet|voor|wordt|degli|della|nella|anche|sono|não|uma"
            r"|também|która|jest)(?= [a-z])"
            r"|(?<=[a-z] )[\u0400-\u04FF\u4E00-\u9FFF\u3040-\u30FF\uAC00-\uD7AF]{1,20}(?=[ ,.])"
            r"|(?<=[a-z] )[a-zà-ÿ]*[ðþßłşğıőűřěů][a-zà-ÿðþßłşğıőűřěů]*(?=[ ,.])"
            r"|(?<=[a-z0-9])[，。；：、！？]|[「」『』]"
        ),
    ),
    _Artefact(
        "singular and plural do not agree",
        _Maker.LEARNER,
        re.compile(
            r"\b(?:many|several|few|these|those|two|three|four|five|six|seven|eight|nine|ten|[2-9]\d?"
            r"|\d{3}) (?:person|country|woman|man|child|month|year|day|week|official|soldier|victim"
            r"|student|worker|policeman|case)(?= (?:in|of|were|are|have|who|from|ago|later|died)\b)"
            r"|\bthis (?:measures|officials|countries|men|women|children|reports|groups|laws"
            r"|changes) (?:are|were|have|will)\b"
            r"|\b(?:informations|advices|furnitures|equipments|softwares|homeworks|luggages)\b"
            r"|\b(?:more (?:better|bigger|cheaper|easier|faster|larger|smaller|stronger|worse)|most"
            r" (?:biggest|largest|best|highest|greatest|strongest))(?![-\w])"
        ),
    ),
    _Artefact(
        "a number is counted as in another language",
        _Maker.NOBODY,
        re.compile(
            r"\b\d+ (?:million|billion) \d+ (?:thousand|million)\b|\bin (?:19|20)\d\d year\b"
            r"|\b\d{1,2} o['’]clock \d+ minutes?\b"
        ),
    ),
    _Artefact(
        "the same words come three times over",
        _Maker.TYPIST,
        re.compile(r"\b([a-z]+(?: [a-z]+){1,3})(?: \1){2}\b"),
        in_quotation=True,
    ),
)
_LEFT_OPEN = "a quotation is never closed, and its speaker is lost"
_MAKERS = {one.kind: one.also_by for one in _ARTEFACTS} | {_LEFT_OPEN: _Maker.NOBODY}
_KINDS = 3
_SPANS = 3
_WORDS_PER_SPAN = 500
_SPACES = re.compile(r"\s+")


def observe(page: Page) -> Observation:
    """Note a stated machine translation, or each artefact where several kinds stand together."""
    stated = list(_stated(page))
    if stated:
        return noted(*(Sighting("Says that a machine translated it.", span) for span in stated))
    if not page.english:
        return not_checked("The list of artefacts is of translations into English only.")
    found = _apart(_find(page))
    if not _is_enough(page, found):
        return clear("Too few traces of machine translation to say so.")
    return noted(*(Sighting(f"As machines translate: {kind}.", span) for kind, span in found))


def _stated(page: Page) -> Iterator[Span]:
    for found in _STATED.finditer(page.text):
        if not page.in_quotation(found.start()):
            yield Span(*found.span())
    for line in page.lines:
        if line.end - line.start <= _LINE_LENGTH:
            match = _STATED_LINE.match(page.text, line.start, line.end)
            if match is not None:
                yield line


def _find(page: Page) -> Iterator[tuple[str, Span]]:
    for artefact in _ARTEFACTS:
        for found in artefact.pattern.finditer(page.text):
            span = Span(*found.span())
            if artefact.in_quotation or not page.in_quotation(span.start):
                yield artefact.kind, span
    for span in _left_open(page):
        yield _LEFT_OPEN, span


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
        said = re.compile(r"\]? ?[^“”]{0,90}, said (?:the )?[A-Z][^“”]{2,60}$").search(
            text, opened, line.end
        )
        if said is not None:
            yield Span(said.start() + (text[said.start()] == " "), line.end)


def _apart(found: Iterator[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Leave the first of those that overlap, in the order of the text."""
    kept: list[tuple[str, Span]] = []
    for kind, span in sorted(found, key=lambda one: one[1]):
        if not kept or kept[-1][1].end <= span.start:
            kept.append((kind, span))
    return kept


def _is_enough(page: Page, found: list[tuple[str, Span]]) -> bool:
    """Tell whether the artefacts are of enough kinds, and dense enough for the text's length.

    Two kinds will do where people leave one of them never; a typist's slips alone, or a learner's,
    never will.
    """
    kinds = {kind for kind, _ in found}
    makers = {_MAKERS[kind] for kind in kinds}
    if len(kinds) < _KINDS - (_Maker.NOBODY in makers) or makers < {_Maker.TYPIST, _Maker.LEARNER}:
        return False
    words = sum(1 for _ in _SPACES.finditer(page.text))
    return len(found) >= max(_SPANS, words / _WORDS_PER_SPAN)


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
