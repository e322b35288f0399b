"""A claim laid against articles: what each does to it, and how their evidence differs.

Joins this room's parts; each decides its own question. Reads no store and changes nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import inf

from factcheck.compare.alignment import Alignment
from factcheck.compare.amounts import numbers_agree, same_unit
from factcheck.compare.analysis import Analysis, Sentence, analyse
from factcheck.compare.claim import ClaimReading, read_claim
from factcheck.compare.disagreements import find_disagreements
from factcheck.compare.evidence import (
    LEAST,
    MOST,
    Candidate,
    candidate_of,
    find_candidates,
    find_nearest,
    make_evidence,
)
from factcheck.compare.interface import Encoder, Engine, Judgement, Pair
from factcheck.compare.nearness import Near, near_each
from factcheck.compare.overall import SHOWN, overall
from factcheck.compare.rules import concepts_of, contrasts
from factcheck.compare.shares import FIRM
from factcheck.compare.sides import Side
from factcheck.compare.wholes import is_far, pooled, window_pairs
from factcheck.models import Article, ArticleStance, Claim, Disagreement, Scores, Span, Stance
from factcheck.text.attribution import attribution_of
from factcheck.text.cues import Manner
from factcheck.text.quantities import Quantity

MOST_DISCUSSING = 3
"""Passages kept of an article that only speak of the claim's matter."""
MOST_OF_A_STANCE = 8
PASSAGES, WINDOWS = 480, 160
"""Judged for one claim where an encoder chooses, shared out among the articles near to it."""
MOST_EXPLAINED = 24
"""Passages of all articles whose deciding words are looked for, the strongest of each first."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a cross-check of one claim found."""

    stances: tuple[ArticleStance, ...]
    """One for each article, in the order they were given."""
    disagreements: tuple[Disagreement, ...]
    """The strongest first."""


def cross_check(
    claim: Claim, articles: Sequence[Article], engine: Engine, encoder: Encoder | None = None
) -> Comparison:
    """Judge each article against a claim and find how the evidence differs.

    An article with nothing that bears on the claim is unrelated and has no evidence; one in another
    language than English is unsure and has neither evidence nor scores. Evidence is
    ordered by stance, then by weight, so that the first passages are the ones to quote. All
    pairs go to the engine in one batch. Every article must have its id.

    Args:
        claim: The claim.
        articles: What it is laid against.
        engine: What judges.
        encoder: What finds passages that share no words with the claim, and lets an engine that
            can do so judge articles as wholes. Without one, passages are found by words alone and
            an article does what its passages do.
    """
    reading = read_claim(claim.text)
    analyses = [analyse(article) for article in articles]
    sources = [sentence for one in analyses for sentence in _taken_from(claim, one)]
    laid = _lay(reading, analyses, engine, encoder)
    laid = [_with_source(reading, one, sources) for one in laid]
    judged = iter(engine.judge([pair for one in laid for pair in one.pairs]))
    found = [_read(reading, one, judged) for one in laid]
    found = _explained(found, engine)
    return Comparison(
        tuple(_stance(claim, one, engine) for one in found),
        find_disagreements(
            claim.id or 0, [one.side for each in found for one in each.kept], claim.text
        ),
    )


# ---------------------------------------------------------------------------------------------
# What is judged
# ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Laid:
    """An article beside the claim, with what is to be judged of it."""

    analysis: Analysis
    candidates: tuple[Candidate, ...]
    windows: tuple[Pair, ...] = ()
    closeness: Near | None = None
    taken: tuple[Span, ...] = ()
    """Where in it a person took the claim from, or the same words from another article."""
    source: str = ""
    """Which of the two, in words."""

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Its passages, then its windows."""
        return (*(candidate.pair for candidate in self.candidates), *self.windows)


@dataclass(frozen=True, slots=True)
class _Judged:
    """A passage judged, and what is made of it."""

    candidate: Candidate
    judgement: Judgement
    side: Side
    taken: bool = False
    """Whether the claim was taken from it."""

    @property
    def weight(self) -> float:
        """What it counts among passages of its stance.

        What the claim was taken from comes first. Where nothing is decided, what answers the
        claim's predicate comes next, then what is nearest to the claim: how sure the model is that
        it is not sure tells nothing.
        """
        if self.taken:
            return inf
        near = self.candidate.likeness
        if near is None or self.judgement.stance in FIRM:
            return self.side.strength
        return near + (self.side.strength if self.side.answer else 0.0)


@dataclass(frozen=True, slots=True)
class _Read:
    """An article as it was judged."""

    analysis: Analysis
    stance: Stance
    kept: tuple[_Judged, ...]
    scores: Scores | None
    """Of the whole; None where only its passages were judged."""


def _lay(
    claim: ClaimReading, analyses: Sequence[Analysis], engine: Engine, encoder: Encoder | None
) -> list[_Laid]:
    if encoder is None or not claim.topics:
        return [
            _Laid(one, () if one.is_foreign else find_candidates(claim, one)) for one in analyses
        ]
    each = near_each(claim.reading.text, analyses, encoder)
    near = [
        not (one.is_foreign or (engine.judges_wholes and is_far(one.article.text, closeness)))
        for one, closeness in zip(analyses, each, strict=True)
    ]
    share = max(sum(near), 1)
    passages = min(MOST, max(LEAST, PASSAGES // share))
    windows = max(1, WINDOWS // share) if engine.judges_wholes else 0
    return [
        _beside(claim, one, closeness, passages, windows)
        if is_near
        else _Laid(one, (), (), closeness)
        for one, closeness, is_near in zip(analyses, each, near, strict=True)
    ]


def _beside(
    claim: ClaimReading, analysis: Analysis, closeness: Near, passages: int, windows: int
) -> _Laid:
    """Lay an article beside a claim, with so many passages and windows at most."""
    candidates = find_nearest(claim, analysis, closeness, passages)
    if not windows:
        return _Laid(analysis, candidates)
    spans = [sentence.span for sentence in analysis.sentences]
    pairs = window_pairs(claim.reading.text, analysis.article.text, spans, closeness)
    return _Laid(analysis, candidates, tuple(pair for pair, _ in pairs[:windows]), closeness)


def _taken_from(claim: Claim, analysis: Analysis) -> list[Sentence]:
    """Return the sentences of an article that a person took the claim from."""
    places = (place.passage for place in claim.appearances)
    spans = [each.span for each in places if each.article == analysis.article.id]
    return [one for one in analysis.sentences if any(one.span.overlaps(s) for s in spans)]


def _with_source(reading: ClaimReading, laid: _Laid, sources: Sequence[Sentence]) -> _Laid:
    """Add the sentences that the claim was taken from, here or where another says the same."""
    words = {one.folded for one in sources}
    own = [one for one in laid.analysis.sentences if one.folded in words] if words else []
    candidates = list(laid.candidates)
    candidates += [
        candidate_of(reading, laid.analysis, one)
        for one in own
        if all(candidate.sentence is not one for candidate in candidates)
    ]
    is_source = any(one is each for one in own for each in sources)
    source = _TAKEN if is_source else _SAME
    taken = tuple(one.span for one in own)
    return replace(laid, candidates=tuple(candidates), taken=taken, source=source)


def _read(reading: ClaimReading, laid: _Laid, judgements: Iterator[Judgement]) -> _Read:
    """Return an article as judged; takes its judgements from those of all."""
    passages = list(islice(judgements, len(laid.candidates)))
    if laid.analysis.is_foreign and not laid.taken:
        return _Read(laid.analysis, Stance.UNSURE, (), None)
    scores = None
    if laid.closeness and (laid.windows or not laid.taken):
        scores = pooled(list(islice(judgements, len(laid.windows))), laid.closeness)
    judged = []
    for candidate, said in zip(laid.candidates, passages, strict=True):
        if said.stance is Stance.UNRELATED and not laid.taken:
            continue
        one = _judged(reading, laid.analysis, candidate, said)
        if _is_withdrawn(laid.analysis, candidate.sentence.span):
            one = _judged(reading, laid.analysis, candidate, _disowned(said))
        elif candidate.sentence.span in laid.taken:
            taken = _taken(said, laid.source, open_=_is_open(reading, one.side))
            one = replace(_judged(reading, laid.analysis, candidate, taken), taken=True)
        if one.judgement.stance is not Stance.UNRELATED:
            judged.append(one)
    kept = tuple(_kept(_without_other_counts(judged)))
    is_source = any(one.taken and one.judgement.stance is Stance.SUPPORTS for one in kept)
    stance = overall([one.side.evidence for one in kept], scores, is_source=is_source)
    if stance is Stance.UNRELATED and laid.taken and kept:
        stance = Stance.UNSURE
    elif stance is Stance.UNRELATED:
        kept = ()
    return _Read(laid.analysis, stance, kept, scores)


_TAKEN_BACK = "It tells what was said before, and takes it back."
_TAKEN = "The claim was taken from these words."
_SAME = "The claim was taken from the same words elsewhere."


def _is_open(claim: ClaimReading, side: Side) -> bool:
    """Whether a sentence that says nothing against the claim leaves it open by its words alone."""
    laid = Alignment(claim, side.reading)
    reported = attribution_of(side.analysis.attributions, side.evidence.passage.span)
    doubted = any(c.answer and c.answer.doubt for c in side.contrasts)
    against = any(c.conflict or c.stance is Stance.REFUTES for c in side.contrasts)
    told = reported is None or reported.manner is Manner.SAYS
    open_ = side.evidence.stance is not Stance.SUPPORTS
    return open_ and told and not (doubted or against or laid.hedge or laid.negation_differs)


def _taken(said: Judgement, source: str, *, open_: bool) -> Judgement:
    """Return what is made of the words that a claim was taken from.

    Whoever took it saw what "it" and "the fee" mean there; the words alone may not show it.
    """
    if open_:
        return replace(said, stance=Stance.SUPPORTS, rule=source, scores=None)
    if said.stance is Stance.UNRELATED:
        return replace(said, stance=Stance.UNSURE, rule=f"{source} {said.rule}")
    return said


def _is_withdrawn(analysis: Analysis, whole: Span) -> bool:
    """Whether most of a sentence is a statement that its article takes back."""
    back = [span for span in analysis.withdrawn if span.overlaps(whole)]
    return any(2 * (span.end - span.start) > whole.end - whole.start for span in back)


def _disowned(said: Judgement) -> Judgement:
    if said.stance not in FIRM:
        return said
    return replace(said, stance=Stance.DISCUSSES, rule=_TAKEN_BACK, scores=None)


def _judged(
    claim: ClaimReading, analysis: Analysis, candidate: Candidate, judgement: Judgement
) -> _Judged:
    around = concepts_of(candidate.pair.context)
    sentence = candidate.sentence
    side = Side(
        analysis,
        make_evidence(analysis, candidate, judgement),
        sentence.reading,
        tuple(contrasts(claim, sentence.reading, around)),
        Alignment(claim, sentence.reading, around).loose,
    )
    return _Judged(candidate, judgement, side)


def _without_other_counts(judged: Sequence[_Judged]) -> list[_Judged]:
    """Leave out numbers of something else, where the same voice has the claim's number too."""
    sides = [one.side for one in judged]
    return [one for one in judged if not _counts_another(one.side, sides)]


def _counts_another(side: Side, sides: Sequence[Side]) -> bool:
    number = side.main.number if side.main else None
    return number is not None and any(
        _has(other, number[0]) and other.evidence.claimant == side.evidence.claimant
        for other in sides
    )


def _has(side: Side, asked: Quantity) -> bool:
    return any(same_unit(asked, q) and numbers_agree(asked, q) for q in side.reading.quantities)


def _kept(judged: Sequence[_Judged]) -> list[_Judged]:
    """Return the evidence worth keeping, by stance and weight."""
    kept = []
    for stance in SHOWN:
        ranked = sorted(
            (one for one in judged if one.side.evidence.stance is stance),
            key=lambda one: (-one.weight, one.side.evidence.passage.span),
        )
        kept += ranked[: MOST_OF_A_STANCE if stance in FIRM else MOST_DISCUSSING]
    return kept


# ---------------------------------------------------------------------------------------------
# What comes of it
# ---------------------------------------------------------------------------------------------


def _explained(found: Sequence[_Read], engine: Engine) -> list[_Read]:
    """Add the words that decided to the passages that are quoted first."""
    first = [
        next((one for one in each.kept if one.side.evidence.stance is stance), None)
        for each in found
        for stance in FIRM
    ]
    shown = sorted((one for one in first if one), key=lambda one: -one.side.strength)
    shown = shown[:MOST_EXPLAINED]
    told = engine.explain([(one.candidate.pair, one.judgement) for one in shown])
    new = {id(one): judgement for one, judgement in zip(shown, told, strict=True)}
    return [replace(each, kept=tuple(_retold(one, new) for one in each.kept)) for each in found]


def _retold(one: _Judged, new: Mapping[int, Judgement]) -> _Judged:
    judgement = new.get(id(one), one.judgement)
    if judgement == one.judgement:
        return one
    evidence = make_evidence(one.side.analysis, one.candidate, judgement)
    return replace(one, judgement=judgement, side=replace(one.side, evidence=evidence))


def _stance(claim: Claim, found: _Read, engine: Engine) -> ArticleStance:
    return ArticleStance(
        claim.id or 0,
        found.analysis.article.id or 0,
        found.stance,
        tuple(one.side.evidence for one in found.kept),
        engine.name,
        scores=found.scores,
    )
