"""Turns: who speaks where in a printed interview, a transcript or an embedded post.

A label before a colon begins a turn: "LEE: ", "Dr Ada Brook: ", "A: ". Lines of notices and lists
begin like that, too, so labels count where they come back and somebody is asked or answers.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.models import Claimant, ClaimantKind, Span
from factcheck.text.claimants import full_names, read_claimant
from factcheck.text.lines import find_paragraphs
from factcheck.text.names import is_person_name, is_single_name


class Turn(NamedTuple):
    """One paragraph that somebody speaks."""

    said: Span
    cue: Span
    """The colon after the label, or the dash before the name."""
    source: Span
    """The label, or the name below a post; of a turn of several paragraphs, that of the first."""
    claimant: Claimant


_FEWEST = 3
_LABEL = re.compile(
    r"[>\s]*(?:\*\*|__|[*_])?(?P<label>[A-ZÀ-ÖØ-Þ](?:[\w.’'()&-]|[ ,](?! )){0,48}?)"
    r"(?:\*\*|__|[*_])?\s?(?P<cue>:|(?<=\b[QA])\.)(?:\*\*|__|[*_])?(?:\s+|\Z)"
)
_QUESTION = frozenset({"Q", "QUESTION", "Question"})
_ANSWER = frozenset({"A", "ANSWER", "Answer"})
_SHOUTED = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3}")
_TITLED = re.compile(
    r"(?:Dr|Prof(?:essor)?|Mrs?|Ms|Sir|Dame|Lord|Lady|Sen(?:ator)?|Rep(?:resentative)?|Gov(?:ernor)?"
    r"|Min(?:ister)?|Judge|Justice|Gen(?:eral)?|Col(?:onel)?|Cap(?:tain|t)|Chief|Mayor|President"
    r"|Secretary|Ambassador|Councill?or|Sgt|Lt)\.? [A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+){0,2}"
)
_PART = re.compile(
    r"(?:The )?(?:Interviewer|Moderator|Host|Presenter|Reporter|Journalist|Speaker|Clerk|Counsel"
    r"|Chair(?:man|woman|person)?|Witness|Prosecutor|Defen[cs]e|Operator|Dispatcher|Caller|Court"
    r"|Judge)(?: \d)?",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"(?:Photos?|Pictures?|Images?|Videos?|Credits?|Sources?|Notes?|Updated?|Correction|Warning"
    r"|Clarification|Read|See|Watch|Listen|Related|By|From|To|Cc|Date|Sent|Subject|Contact|Tel|Phone"
    r"|Email|E-mail|Address|Author|Tags?|Topics?|Published|Location|Time|Place|Price|Facts?|Myths?"
    r"|Claims?|Verdict|Ruling|Rating|True|False|Pros?|Cons?|Tips?|Step|Context|Background|Summary"
    r"|Conclusion)\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?i:interview(?:ed)?(?: \w+)?(?: with)?|(?:spoke|talk(?:ed|s)?|speaks|sat down|questions?"
    r"|conversation|q ?& ?a|met) (?:to|with|for)|asked|met)"
    r" (?P<who>[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*){0,4})"
)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:I|we|my|our|me|us)\b|\bWe\b|\b(?:My|Our)\b")
_SPOKEN = re.compile(r"[a-z][^.?!]*[.?!]|\A\Z")  # the words may follow in a paragraph of their own
_LONGEST_QUESTION = 400


class _Labelled(NamedTuple):
    label: Span
    cue: Span
    said: Span
    """Empty where the words follow in the next paragraph."""


_ASKED = re.compile(r"(?:\*\*|__)?(?:Q|QUESTION|Question)(?:\*\*|__)?\s?:")


def is_asked(words: str) -> bool:
    """Tell whether a sentence is printed as what an interviewer asks, which states nothing."""
    return _ASKED.match(words) is not None


def find_turns(text: str) -> Iterator[Turn]:
    """Yield the turns of a printed interview or transcript, in order; none where it is neither.

    A paragraph without a label goes on with the turn before it where another turn follows. What is
    asked under a bare "Q" is the paper's own, and left out; who answers under a bare "A" is the one
    person whom the words before say that somebody met, else nobody who is named. Where nothing is
    labelled, what follows a question to "you" and speaks of "I" or "we" is that person's.
    """
    if text.count(":") + text.count("?") < 2:  # noqa: PLR2004 - a question, and an answer to it
        return
    paragraphs = find_paragraphs(text)
    labelled = [_labelled(text, paragraph) for paragraph in paragraphs]
    speakers = _speakers(text, [one for one in labelled if one])
    places = [n for n, one in enumerate(labelled) if one and one.label.slice(text) in speakers]
    if len(places) < _FEWEST:
        yield from _answers(text, paragraphs)
        return
    turn: _Labelled | None = None
    for place, (paragraph, one) in enumerate(zip(paragraphs, labelled, strict=True)):
        said = paragraph
        if one is not None and one.label.slice(text) in speakers:
            turn, said = one, one.said
        elif one is not None or _asks(said.slice(text)):
            turn = None
        elif place > places[-1] and not (place == places[-1] + 1 and _is_bare(turn)):
            return
        claimant = speakers[turn.label.slice(text)] if turn else None
        if turn and claimant and said.start < said.end:
            yield Turn(said, turn.cue, turn.label, claimant)


def _asks(words: str) -> bool:
    """Tell whether a paragraph without a label, among the answers of one, is another's question."""
    return words.endswith("?") and _YOU.search(words) is not None


def _is_bare(turn: _Labelled | None) -> bool:
    return turn is not None and turn.said.start == turn.said.end


def _labelled(text: str, paragraph: Span) -> _Labelled | None:
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if match is None or _NOTICE.match(match["label"]):
        return None
    return _Labelled(
        Span(*match.span("label")), Span(*match.span("cue")), Span(match.end(), paragraph.end)
    )


def _speakers(text: str, labelled: Sequence[_Labelled]) -> dict[str, Claimant | None]:
    """Return who speaks under each label; None is the paper, which only asks."""
    said: dict[str, list[str]] = {}
    for one in labelled:
        said.setdefault(one.label.slice(text), []).append(one.said.slice(text))
    if not 1 < len(said) < len(labelled):  # nobody speaks again, or there is nobody else
        return {}
    names = full_names(text)
    named = {label: _claimant(label, names) for label in said}
    found = {label: who for label, who in named.items() if who} | _answering(text, labelled, said)
    words = [each for label in found for each in said[label]]
    if 2 * sum(_SPOKEN.search(each) is not None for each in words) < len(words):
        return {}
    for label in said.keys() - found.keys():
        if len(said[label]) > 1 and all("?" in each for each in said[label]):
            found[label] = read_claimant(label)
    return found if len(found) > 1 else {}


def _answering(
    text: str, labelled: Sequence[_Labelled], labels: Collection[str]
) -> dict[str, Claimant | None]:
    """Return who asks and who answers under "Q" and "A", where both are there."""
    asking, answering = _QUESTION.intersection(labels), _ANSWER.intersection(labels)
    if not asking or not answering:
        return {}
    first = next(one for one in labelled if one.label.slice(text) in asking | answering)
    met = _met(text, first.label.start)
    return dict.fromkeys(asking) | {
        label: met[0] if met else Claimant(label, ClaimantKind.ANONYMOUS) for label in answering
    }


def _claimant(label: str, names: Mapping[str, str]) -> Claimant | None:
    """Return whom a label names: a person, by one name if the text has it in full, or a part."""
    if _PART.fullmatch(label):
        return Claimant(label, ClaimantKind.ANONYMOUS)
    words = label.title() if label.isupper() else label
    last = words.rsplit(maxsplit=1)[-1]
    if (
        _SHOUTED.fullmatch(label)
        or _TITLED.fullmatch(label)
        or is_person_name(label)
        or (last in names and is_single_name(label))
    ):
        return read_claimant(names.get(last, words))
    return None


def _met(text: str, end: int) -> tuple[Claimant, Span] | None:
    """Return the one person whom the words before a place say that somebody met, and where."""
    names = full_names(text[:end])
    met: dict[str, Span] = {}
    for match in _MET.finditer(text, 0, end):
        who = match["who"].rstrip(".'’-")
        name = names.get(who.split()[-1], who)
        if is_person_name(name):
            met.setdefault(name, Span(match.start("who"), match.start("who") + len(who)))
    if len(met) != 1:
        return None
    ((name, span),) = met.items()
    return read_claimant(name), span


def _answers(text: str, paragraphs: Sequence[Span]) -> Iterator[Turn]:
    """Yield the answers of an interview whose questions stand in paragraphs of their own."""
    asked = [
        n
        for n, each in enumerate(paragraphs)
        if each.end - each.start < _LONGEST_QUESTION and text[each.end - 1] == "?"
    ]
    questions = frozenset(asked)
    answers = [n + 1 for n in asked if n + 1 < len(paragraphs) and n + 1 not in questions]
    to_you = sum(_YOU.search(paragraphs[n].slice(text)) is not None for n in asked)
    by_us = sum(_WE.search(paragraphs[n].slice(text)) is not None for n in answers)
    if len(answers) < _FEWEST or 2 * to_you < len(asked) or 2 * by_us < len(answers):
        return
    met = _met(text, paragraphs[asked[0]].start)
    if met is None:
        return
    claimant, source = met
    for n in range(answers[0], answers[-1] + 1):
        if n not in questions:
            yield Turn(paragraphs[n], source, source, claimant)


_POST = re.compile(
    r"^(?P<body>[^\n]{1,1000})\n+[ \t]*(?P<cue>[—–-]{1,2})[ \t]?(?P<source>[^\n()]{2,60}?)[ \t]?"
    r"\(@\w{1,30}\)[ \t][A-Z][a-z]{2,8} \d{1,2}, \d{4}[ \t]*$",
    re.MULTILINE,
)


def find_posts(text: str) -> Iterator[Turn]:
    """Yield the posts of a social network as pages embed them: the text, "— Name (@name) date"."""
    for match in _POST.finditer(text):
        claimant = Claimant(" ".join(match["source"].split()), ClaimantKind.NAMED)
        said, cue, source = (Span(*match.span(group)) for group in ("body", "cue", "source"))
        yield Turn(said, cue, source, claimant)
