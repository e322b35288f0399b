"""Which passages of an article bear on a claim, who says them and when they speak of.

Chosen by words and scales, and by nearness where an encoder is at hand, before any engine is
asked; what a passage does to the claim is the engine's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from factcheck.compare.alignment import Alignment
from factcheck.compare.analysis import Analysis, Sentence
from factcheck.compare.claim import ClaimReading, Topic
from factcheck.compare.interface import Judgement, Pair
from factcheck.compare.lexicon import FORMS, GROUP_WORDS, base_forms
from factcheck.compare.nearness import Near
from factcheck.compare.predicates import LIKELY, is_vague, match_subjects
from factcheck.compare.reading import read
from factcheck.models import Evidence, Happened, Passage, Span
from factcheck.text.attribution import claimant_of
from factcheck.text.cues import Manner
from factcheck.text.datelines import find_dateline
from factcheck.text.dates import DateMention
from factcheck.text.stretches import find_stretches
from factcheck.text.tellings import telling_of
from factcheck.text.words import content_stem, content_stems

TOPICAL = 0.4
"""Share of the claim's subject that an article must speak of to be read at all."""
MOST = 24
"""Passages of one article that are judged at most, those likeliest to bear on the claim."""
LEAST = 4
"""The same where there are many articles."""
NEAR = 0.45
"""Likeness to the claim from which a sentence is worth judging whatever its words."""
NEAREST = 6
"""Sentences that are judged for their nearness however far they are: as many as `stance` tries."""
_FAR = 0.2
"""Likeness below which a sentence with the claim's words speaks of something else."""
_BEARING = 0.3
"""Share of the claim's words that makes a sentence worth judging."""
_LONG = 280
"""Characters above which a passage is cut down to the voice that decides."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence worth judging."""

    sentence: Sentence
    pair: Pair
    rank: float
    answers: float
    """How sure it is by its words that a predicate in it answers one of the claim's."""
    likeness: float | None = None
    """How near it lies to the claim; None where no encoder was asked."""


@lru_cache(maxsize=1024)
def _needles(claim: ClaimReading) -> tuple[tuple[frozenset[str], float], ...]:
    """Return, for each word of a claim, the stems by which an article speaks of it."""
    return tuple(
        (
            frozenset(
                stem
                for concept in topic.concepts
                for word in GROUP_WORDS.get(concept, ())
                for stem in content_stems(word)
            )
            | {topic.stem}
            | {s for s in map(content_stem, _forms_of(claim, topic)) if s},
            topic.weight,
        )
        for topic in claim.topics
        if topic.stem and not topic.quantity
    )


def _forms_of(claim: ClaimReading, topic: Topic) -> Iterator[str]:
    """Yield the forms of a word whose stems differ: "won" of "win"."""
    lower = claim.words[topic.place].lower
    yield lower
    for base in base_forms(lower):
        yield from FORMS.get(base, ())


def is_topical(claim: ClaimReading, analysis: Analysis) -> bool:
    """Tell whether an article speaks of enough of what the claim speaks of to be read."""
    needles = _needles(claim)
    total = sum(weight for _, weight in needles)
    have = sum(weight for stems, weight in needles if not stems.isdisjoint(analysis.stems))
    return total > 0 and have >= TOPICAL * total


def find_candidates(claim: ClaimReading, analysis: Analysis) -> tuple[Candidate, ...]:
    """Return the sentences of an article that may bear on a claim, in their order."""
    if not is_topical(claim, analysis):
        return ()
    found = list(_candidates(claim, analysis))
    found.sort(key=lambda c: (-c.rank, c.sentence.span))
    return tuple(sorted(found[:MOST], key=lambda c: c.sentence.span))


def find_nearest(
    claim: ClaimReading, analysis: Analysis, closeness: Near, most: int
) -> tuple[Candidate, ...]:
    """Return the sentences of an article that may bear on a claim, in their order.

    Half of them for their nearness; the rest for their words, above all for a predicate that
    answers the claim's.
    """
    likeness = dict(zip(analysis.sentences, closeness.each, strict=True))
    few = closeness.nearest(min(NEAREST, most // 2))
    places = max(closeness.nearest(most // 2, NEAR), few, key=len)
    near = [analysis.sentences[n] for n in places if analysis.sentences[n].is_statement]
    found = [_candidate(claim, analysis, one, likeness[one], 0.0) for one in near]
    if is_topical(claim, analysis):
        rest = [one for one in _candidates(claim, analysis) if one.sentence not in near]
        rest = [one for one in rest if one.answers or likeness[one.sentence] >= _FAR]
        rest.sort(key=lambda c: (-c.answers, -c.rank, c.sentence.span))
        found += rest[: most - len(found)]
    found = [replace(one, likeness=likeness[one.sentence]) for one in found]
    return tuple(sorted(found, key=lambda c: c.sentence.span))


def candidate_of(claim: ClaimReading, analysis: Analysis, sentence: Sentence) -> Candidate:
    """Return a sentence as one to be judged, whatever it has of the claim."""
    return _candidate(claim, analysis, sentence, 1.0, 0.0)


def _candidates(claim: ClaimReading, analysis: Analysis) -> Iterator[Candidate]:
    around = read(analysis.heading).concepts
    for sentence in analysis.sentences:
        laid = Alignment(claim, sentence.reading, around)
        covered = laid.coverage(alone=True)
        answers = _answers(laid)
        if (covered >= _BEARING or answers) and sentence.is_statement:
            yield _candidate(claim, analysis, sentence, covered + answers / 2, answers)


def _candidate(
    claim: ClaimReading, analysis: Analysis, sentence: Sentence, rank: float, answers: float
) -> Candidate:
    pair = Pair(claim.reading.text, sentence.text, analysis.context(sentence))
    return Candidate(sentence, pair, rank, answers)


def _answers(laid: Alignment) -> float:
    """Return how sure it is that a predicate of the sentence answers one of the claim's."""
    best = 0.0
    wanted = laid.claim.scales | {"permanence", "extent"}
    for said in laid.sentence.predications:
        if any(entry.scale.id in wanted for entry in said.entries):
            for main in laid.claim.predications:
                asked = main.about.heads or main.about.doers
                match = match_subjects(laid.claim, asked, laid.sentence, said.about.heads)
                best = max(best, match, LIKELY if is_vague(laid, said) else 0.0)
    return best if best >= LIKELY else 0.0


def make_evidence(analysis: Analysis, candidate: Candidate, judgement: Judgement) -> Evidence:
    """Return a judged sentence as evidence: its voice, its time, and no longer than need be."""
    whole = candidate.sentence.span
    decisive = tuple(span.shift(whole.start) for span in judgement.decisive)
    span = _cut(analysis, whole, decisive)
    article = analysis.article
    passage = Passage(article.id or 0, span, span.slice(article.text))
    voice = Span(decisive[0].start, decisive[-1].end) if decisive else span
    return Evidence(
        passage,
        judgement.stance,
        claimant_of(analysis.attributions, voice),
        judgement.rule,
        decisive,
        _happened(analysis, span, decisive),
        judgement.scores,
    )


def _cut(analysis: Analysis, whole: Span, decisive: Sequence[Span]) -> Span:
    """Return the part of a long sentence that one voice says, if it holds all that decided."""
    if whole.end - whole.start <= _LONG or not decisive:
        return whole
    inside = [
        one.content
        for one in analysis.attributions
        if one.manner is Manner.SAYS
        and whole.start <= one.content.start <= decisive[0].start
        and decisive[-1].end <= one.content.end <= whole.end
    ]
    return max(inside, key=lambda span: span.end - span.start, default=whole)


_ASIDE = re.compile(
    r"\b(?:which|who|whom|whose|where|when|after|before|since|until|because|although|while)\b"
    r"(?:\W+\w+){2}",
    re.IGNORECASE,
)
"""Begins what is told beside the main thing; a day right behind "before" is still its own."""
_COMMA = re.compile(r"[,;()\u2014]")


def _is_aside(words: str, day: Span, at: int) -> bool:
    """Tell whether a day stands in what is told beside the thing at a place."""
    commas = [0, *(mark.end() for mark in _COMMA.finditer(words)), len(words) + 1]
    part = next(Span(start, end) for start, end in pairwise(commas) if start <= day.start < end)
    if part.start <= at < part.end:
        between = Span(day.end, at) if day.end < at else Span(at, max(at, day.start))
        return _ASIDE.search(between.slice(words)) is not None
    return _ASIDE.match(Span(part.start, day.start).slice(words).lstrip()) is not None


def _happened(analysis: Analysis, span: Span, decisive: Sequence[Span]) -> Happened | None:
    """Return the date nearest to the words that decided, None where the passage has none.

    A dateline's day is that of the report, not of what it reports; so is a correction's.
    """
    words = span.slice(analysis.article.text)
    filed = find_dateline(analysis.article.text, span.start)
    begin = filed.span.end - span.start if filed else 0
    told = telling_of(analysis.article, span)
    if told:
        begin = max(begin, told.words.end - span.start)
    mentions = [
        mention
        for mention in find_stretches(words, told.interval if told else analysis.written)
        if mention.span.start >= begin
    ]
    at = decisive[0].start - span.start if decisive else 0

    def distance(mention: DateMention) -> int:
        return min(abs(mention.span.start - at), abs(mention.span.end - at))

    nearest = min(mentions, key=distance, default=None)
    if nearest is None or nearest.prospective:
        return None
    if decisive and _is_aside(words, nearest.span, decisive[0].start - span.start):
        return None
    return Happened(nearest.interval, nearest.span.shift(span.start))
