"""A claim laid against articles: what each does to it, and how their evidence differs.

Joins this room's parts; each decides its own question. Reads no store and changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.compare.alignment import Alignment
from factcheck.compare.amounts import numbers_agree, same_unit
from factcheck.compare.analysis import Analysis, analyse
from factcheck.compare.claim import ClaimReading, read_claim
from factcheck.compare.disagreements import find_disagreements
from factcheck.compare.evidence import Candidate, find_candidates, make_evidence
from factcheck.compare.interface import Engine, Judgement
from factcheck.compare.rules import concepts_of, contrasts
from factcheck.compare.sides import Side
from factcheck.models import Article, ArticleStance, Claim, Disagreement, Evidence, Stance
from factcheck.text.attribution import attribution_of
from factcheck.text.cues import Manner
from factcheck.text.quantities import Quantity

MOST_DISCUSSING = 3
"""Passages kept of an article that only speak of the claim's matter."""
MOST_OF_A_STANCE = 8


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a cross-check of one claim found."""

    stances: tuple[ArticleStance, ...]
    """One for each article, in the order they were given."""
    disagreements: tuple[Disagreement, ...]
    """The strongest first."""


def cross_check(claim: Claim, articles: Sequence[Article], engine: Engine) -> Comparison:
    """Judge each article against a claim and find how the evidence differs.

    An article with nothing that bears on the claim is unrelated and has no evidence. Evidence is
    ordered by stance, then by strength, so that the first passages are the ones to quote. All
    pairs go to the engine in one batch. Every article must have its id.
    """
    reading = read_claim(claim.text)
    analyses = [analyse(article) for article in articles]
    chosen = [(a, c) for a in analyses for c in find_candidates(reading, a)]
    judgements = engine.judge([candidate.pair for _, candidate in chosen])
    sides: dict[int, list[Side]] = {id(a): [] for a in analyses}
    for (analysis, candidate), judgement in zip(chosen, judgements, strict=True):
        side = _side(reading, analysis, candidate, judgement)
        if _is_source(claim, side, candidate):
            taken = replace(side.evidence, stance=Stance.SUPPORTS, rule=_TAKEN)
            side = replace(side, evidence=taken)
        if side.evidence.stance is not Stance.UNRELATED:
            sides[id(analysis)].append(side)
    kept = {key: _kept(_without_other_counts(found)) for key, found in sides.items()}
    number = claim.id or 0
    return Comparison(
        tuple(
            ArticleStance(
                number,
                a.article.id or 0,
                _overall([s.evidence for s in kept[id(a)]]),
                tuple(s.evidence for s in kept[id(a)]),
                engine.name,
            )
            for a in analyses
        ),
        find_disagreements(number, [s for found in kept.values() for s in found]),
    )


_TAKEN = "The claim was taken from these words."


def _is_source(claim: Claim, side: Side, candidate: Candidate) -> bool:
    """Whether the claim was taken from this sentence, and nothing in it says otherwise.

    Whoever took it saw what "it" and "the fee" mean there; the words alone may not show it.
    """
    span = candidate.sentence.span
    if not any(
        place.passage.article == side.id and place.passage.span.overlaps(span)
        for place in claim.appearances
    ):
        return False
    laid = Alignment(read_claim(claim.text), side.reading)
    reported = attribution_of(side.analysis.attributions, side.evidence.passage.span)
    doubted = any(c.answer and c.answer.doubt for c in side.contrasts)
    against = any(c.conflict or c.stance is Stance.REFUTES for c in side.contrasts)
    told = reported is None or reported.manner is Manner.SAYS
    open_ = side.evidence.stance in (Stance.DISCUSSES, Stance.UNRELATED)
    return open_ and told and not (doubted or against or laid.hedge or laid.negation_differs)


def _side(
    claim: ClaimReading, analysis: Analysis, candidate: Candidate, judgement: Judgement
) -> Side:
    around = concepts_of(candidate.pair.context)
    sentence = candidate.sentence
    return Side(
        analysis,
        make_evidence(analysis, candidate, judgement),
        sentence.reading,
        tuple(contrasts(claim, sentence.reading, around)),
        Alignment(claim, sentence.reading, around).loose,
    )


def _without_other_counts(sides: Sequence[Side]) -> list[Side]:
    """Leave out numbers of something else, where the same voice has the claim's number too."""
    return [side for side in sides if not _counts_another(side, sides)]


def _counts_another(side: Side, sides: Sequence[Side]) -> bool:
    number = side.main.number if side.main else None
    return number is not None and any(
        _has(other, number[0]) and other.evidence.claimant == side.evidence.claimant
        for other in sides
    )


def _has(side: Side, asked: Quantity) -> bool:
    return any(same_unit(asked, q) and numbers_agree(asked, q) for q in side.reading.quantities)


_SHOWN = (Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES)


def _kept(sides: Sequence[Side]) -> list[Side]:
    """Return the evidence worth keeping, by stance and strength."""
    kept = []
    for stance in _SHOWN:
        ranked = sorted(
            (s for s in sides if s.evidence.stance is stance),
            key=lambda s: (-s.strength, s.evidence.passage.span),
        )
        kept += ranked[: MOST_DISCUSSING if stance is Stance.DISCUSSES else MOST_OF_A_STANCE]
    return kept


def _overall(evidence: Sequence[Evidence]) -> Stance:
    found = {one.stance for one in evidence}
    if {Stance.SUPPORTS, Stance.REFUTES} <= found:
        return Stance.MIXED
    return next((stance for stance in _SHOWN if stance in found), Stance.UNRELATED)
