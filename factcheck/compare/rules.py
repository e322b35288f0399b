"""The first engine: written rules over words, each judgement with the rule that made it.

What the rules are made of stands in `scales`, `relatives` and `cues`; how two sentences are laid
side by side in `contrast` and `wording`. Here a passage's sentences are weighed into one
judgement. It gives no probabilities.
"""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.compare.contrast import (
    DISCUSSED,
    DISCUSSED_BESIDE,
    Contrast,
    by_nature,
    by_predicate,
    coverage,
    read_claim,
    together,
)
from factcheck.compare.interface import Judgement, Pair
from factcheck.compare.reading import Reading, read
from factcheck.compare.wording import by_words, discredited, negation_differs, undercut
from factcheck.models import Span, Stance
from factcheck.text.sentences import find_sentences

_CLOSE = 0.12
"""Two readings of one passage that are no further apart in strength leave it open."""


class Rules:
    """An engine of transparent rules."""

    @property
    def name(self) -> str:
        """Name and version."""
        return "rules/1"

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Return one judgement per pair, in order."""
        return [_judge(pair) for pair in pairs]


def concepts_of(context: str) -> frozenset[str]:
    """Return what a passage's context speaks of."""
    return frozenset(c for line in context.splitlines() if line for c in read(line).concepts)


def contrasts(claim: str, sentence: str, context: frozenset[str] = frozenset()) -> list[Contrast]:
    """Return all that one sentence does to a claim, the strongest first.

    Args:
        claim: The claim's text.
        sentence: One sentence.
        context: What the headline and the sentence before speak of, `concepts_of` them.
    """
    return _contrasts(claim, sentence, context, DISCUSSED_BESIDE if context else DISCUSSED)


def _contrasts(claim: str, sentence: str, context: frozenset[str], least: float) -> list[Contrast]:
    claim_reading, reading = read_claim(claim), read(sentence)
    found = [
        *by_predicate(claim_reading, reading, context),
        *by_nature(claim_reading, reading, context),
        *by_words(claim_reading, reading, context, least=least),
    ]
    accounted = any(p.force.negated for p in claim_reading.predications)
    if negation_differs(claim_reading, reading) and not accounted:
        found = [_doubted(c, "a negation that may turn it round") for c in found]
    false = discredited(reading)
    if false and not discredited(claim_reading.reading) and not accounted:
        found = [_doubted(c, f"“{reading.said(false)}”, which may be said of it") for c in found]
    taken_back = undercut(claim_reading, reading)
    if taken_back:
        found = [
            c if c.relation else _doubted(c, f"“{taken_back}”, which may take it back")
            for c in found
        ]
    return sorted(found, key=lambda c: -c.strength)


def _doubted(contrast: Contrast, why: str) -> Contrast:
    """Take back a support, where something in the sentence may be meant against it."""
    negated = contrast.predication is not None and contrast.predication.force.negated
    if contrast.stance is not Stance.SUPPORTS or negated:
        return contrast
    rule = f"It has much of what the claim says, but also {why}."
    return replace(contrast, stance=Stance.DISCUSSES, rule=rule, relation=None, predication=None)


def decide(found: Sequence[Contrast], sentence: Reading) -> Contrast | None:
    """Return the contrast that decides, with all the words that do the same; None for none."""
    chosen = choose(found)
    if chosen is None or chosen.predication is None:
        return chosen
    alike = [
        c
        for c in found
        if c.predication is not None
        and c.relation is chosen.relation
        and c.stance is chosen.stance
        and c.entry is not None
        and chosen.entry is not None
        and c.entry.scale is chosen.entry.scale
        and c.strength >= chosen.strength - _ALIKE
    ]
    return together(sentence, [chosen, *(c for c in alike if c is not chosen)])


_ALIKE = 0.3
"""Predicates not much weaker than the strongest are quoted with it."""


def choose(found: Sequence[Contrast]) -> Contrast | None:
    """Return the contrast that decides; None where nothing bears on the claim.

    A conflict outweighs an agreement of nearly the same strength only so far as to leave the
    matter open: a sentence that may be read either way discusses.
    """
    found = _on_best_scale(found)
    conflict = max((c for c in found if c.conflict), key=lambda c: c.strength, default=None)
    if conflict:
        found = [c for c in found if c.stance is not Stance.SUPPORTS]
    best = {
        stance: max((c for c in found if c.stance is stance), key=_standing, default=None)
        for stance in (Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES)
    }
    yes, no, open_ = best[Stance.SUPPORTS], best[Stance.REFUTES], best[Stance.DISCUSSES]
    if yes and no:
        if abs(yes.strength - no.strength) <= _CLOSE:
            return no if no.relation and not yes.relation else open_ or _left_open(no)
        return yes if yes.strength > no.strength else no
    firm = yes or no
    if firm and open_ and open_.relation and open_.strength > firm.strength + _CLOSE:
        return open_
    if yes and open_ and open_.relation and not yes.relation:
        return open_
    return firm or open_


def _standing(contrast: Contrast) -> float:
    """Put a predicate that answers the claim's before words that repeat it."""
    return contrast.strength + (0.15 if contrast.relation else 0.0)


def _on_best_scale(found: Sequence[Contrast]) -> Sequence[Contrast]:
    """Leave out contrasts on a lesser scale of the claim's word where the first scale speaks.

    "Collapsed" is said of efforts before it is said of houses.
    """
    firm = [c for c in found if c.rank == 0 and c.stance is not Stance.DISCUSSES]
    return [c for c in found if c.rank == 0] if firm else found


def _left_open(contrast: Contrast) -> Contrast:
    return Contrast(
        Stance.DISCUSSES,
        "It can be read for the claim and against it.",
        contrast.decisive,
        contrast.strength,
    )


def _judge(pair: Pair) -> Judgement:
    sentences = find_sentences(pair.passage)
    around = concepts_of(pair.context)
    claim = read_claim(pair.claim)
    best: tuple[Contrast, Span] | None = None
    for span in sentences:
        others = frozenset[str]()
        if len(sentences) > 1:
            others = read(pair.passage).concepts
        words = span.slice(pair.passage)
        least = DISCUSSED_BESIDE if around else DISCUSSED
        chosen = decide(_contrasts(pair.claim, words, around | others, least), read(words))
        if chosen and (best is None or _rank(chosen) > _rank(best[0])):
            best = (chosen, span)
    if best is None:
        covered = coverage(claim.words, read(pair.passage), around)
        if covered >= DISCUSSED:
            return Judgement(
                Stance.DISCUSSES,
                "It speaks of what the claim speaks of, without saying whether it is so.",
            )
        return Judgement(Stance.UNRELATED, "It does not speak of what the claim speaks of.")
    chosen, span = best
    return Judgement(
        chosen.stance, chosen.rule, tuple(s.shift(span.start) for s in chosen.decisive)
    )


def _rank(contrast: Contrast) -> tuple[bool, float]:
    firm = contrast.stance in (Stance.SUPPORTS, Stance.REFUTES)
    return firm, contrast.strength
