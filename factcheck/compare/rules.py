"""The first engine: written rules over words, each judgement with the rule that made it.

What the rules are made of stands in `scales`, `relatives` and `cues`; how a sentence is laid beside
a claim in `predicates`, `conflicts` and `wording`. Here all that speaks for and against is weighed
into one judgement of a passage. It gives no probabilities.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.compare.alignment import Alignment
from factcheck.compare.claim import ClaimReading, read_claim
from factcheck.compare.conflicts import find_conflicts
from factcheck.compare.contrast import Contrast, together
from factcheck.compare.interface import Judgement, Pair
from factcheck.compare.lasting import by_lasting
from factcheck.compare.predicates import by_nature, by_predicate
from factcheck.compare.reading import Reading, read
from factcheck.compare.relations import Relation
from factcheck.compare.turning import discredited
from factcheck.compare.wording import DISCUSSED, DISCUSSED_BESIDE, by_words, undercut
from factcheck.models import Span, Stance
from factcheck.text.sentences import find_sentences

_LESSER = (Relation.TEMPORARY, Relation.WEAKER, Relation.PART)
_CLOSE = 0.12
"""Two contrasts that are no further apart in strength leave a passage open."""
_ALIKE = 0.3
"""Answers not much weaker than the strongest are quoted with it."""
_ANSWERS = 0.15
"""What a predicate that answers the claim's has before words that repeat the claim."""
_LEFT_OPEN = "It can be read for the claim and against it."
_UNRELATED = "It does not speak of what the claim speaks of."


class Rules:
    """An engine of transparent rules."""

    judges_wholes = False

    @property
    def name(self) -> str:
        """Name and version."""
        return "rules/1"

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Return one judgement per pair, in order."""
        return [_judge(pair) for pair in pairs]

    def explain(self, judged: Sequence[tuple[Pair, Judgement]]) -> list[Judgement]:
        """Return the judgements as they are: each came with its words."""
        return [judgement for _, judgement in judged]


def _judge(pair: Pair) -> Judgement:
    claim = read_claim(pair.claim)
    around = concepts_of(pair.context)
    least = DISCUSSED_BESIDE if around else DISCUSSED
    sentences = find_sentences(pair.passage)
    beside = read(pair.passage).concepts if len(sentences) > 1 else frozenset[str]()
    best: tuple[Contrast, Span] | None = None
    for span in sentences:
        sentence = read(span.slice(pair.passage))
        chosen = decide(contrasts(claim, sentence, around | beside, least=least), sentence)
        if chosen and (best is None or _rank(chosen) > _rank(best[0])):
            best = (chosen, span)
    if best is None:
        return Judgement(Stance.UNRELATED, _UNRELATED)
    chosen, span = best
    decisive = tuple(one.shift(span.start) for one in chosen.decisive)
    typed = chosen.answer is not None or chosen.conflict
    lesser = chosen.answer is not None and (
        bool(chosen.answer.doubt) or chosen.answer.relation in _LESSER
    )
    return Judgement(chosen.stance, chosen.rule, decisive, typed=typed, lesser=lesser)


def _rank(contrast: Contrast) -> tuple[bool, float]:
    return contrast.stance is not Stance.DISCUSSES, contrast.strength


@lru_cache(maxsize=8192)
def concepts_of(context: str) -> frozenset[str]:
    """Return what a passage's context speaks of."""
    return frozenset(c for line in context.splitlines() if line for c in read(line).concepts)


def contrasts(
    claim: ClaimReading,
    sentence: Reading,
    context: frozenset[str] = frozenset(),
    *,
    least: float | None = None,
) -> list[Contrast]:
    """Return all that one sentence does to a claim, the strongest first.

    Args:
        claim: The claim.
        sentence: The sentence.
        context: What the headline and the sentence before speak of, from `concepts_of`.
        least: Share of the claim's words from which a sentence discusses it; if not given, by
            whether the context is known.
    """
    if least is None:
        least = DISCUSSED_BESIDE if context else DISCUSSED
    laid = Alignment(claim, sentence, context)
    found = [*by_predicate(laid), *by_nature(laid), *by_lasting(laid)]
    if laid.loose >= DISCUSSED / 2:
        found += [*find_conflicts(laid), *by_words(laid, least=least)]
    return sorted(_in_doubt(laid, found), key=lambda c: -c.strength)


# ---------------------------------------------------------------------------------------------
# Weighing
# ---------------------------------------------------------------------------------------------


def _in_doubt(laid: Alignment, found: Sequence[Contrast]) -> list[Contrast]:
    """Take back the supports of a sentence with something in it that may be meant against it."""
    why = ""
    if laid.negation_differs and not laid.claim.denies:
        why = "a negation that may turn it round"
    false = discredited(laid.sentence)
    if false and not discredited(laid.claim.reading) and not laid.claim.denies:
        why = f"“{laid.sentence.said(false)}”, which may be said of it"
    back = undercut(laid)
    return [
        _doubted(c, why)
        if why and not (c.answer and c.answer.said.force.negated)
        else _doubted(c, f"“{back}”, which may take it back")
        if back and c.answer is None
        else c
        for c in found
    ]


def _doubted(contrast: Contrast, why: str) -> Contrast:
    if contrast.stance is not Stance.SUPPORTS:
        return contrast
    rule = f"It has much of what the claim says, but also {why}."
    return replace(contrast, stance=Stance.DISCUSSES, rule=rule, answer=None)


def decide(found: Sequence[Contrast], sentence: Reading) -> Contrast | None:
    """Return the contrast that decides, with all the words that do the same; None for none."""
    chosen = _choose(found)
    if chosen is None or chosen.answer is None:
        return chosen
    mine = chosen.answer
    alike = [
        c
        for c in found
        if c is not chosen
        and c.answer is not None
        and c.stance is chosen.stance
        and c.answer.relation is mine.relation
        and c.answer.entry.scale is mine.entry.scale
        and c.strength >= chosen.strength - _ALIKE
    ]
    return together(sentence, [chosen, *alike])


def _choose(found: Sequence[Contrast]) -> Contrast | None:
    """Return the contrast that decides; None where nothing bears on the claim.

    A sentence that may be read either way discusses. A conflict outweighs every agreement.
    """
    found = _on_best_scale(found)
    if any(c.conflict for c in found):
        found = [c for c in found if c.stance is not Stance.SUPPORTS]
    yes, no, open_ = (
        max((c for c in found if c.stance is stance), key=_standing, default=None)
        for stance in (Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES)
    )
    if yes and no:
        if abs(yes.strength - no.strength) > _CLOSE:
            return max(yes, no, key=lambda c: c.strength)
        if no.answer and not yes.answer:
            return no
        return open_ or replace(no, stance=Stance.DISCUSSES, rule=_LEFT_OPEN)
    firm = yes or no
    answered = firm is not None and open_ is not None and open_.answer is not None
    if firm and open_ and answered:
        better = open_.strength > firm.strength + _CLOSE
        return open_ if better or (yes and not yes.answer) else firm
    return firm or open_


def _standing(contrast: Contrast) -> float:
    return contrast.strength + (_ANSWERS if contrast.answer else 0.0)


def _on_best_scale(found: Sequence[Contrast]) -> Sequence[Contrast]:
    """Leave out answers on a lesser scale of the claim's word where its first scale speaks.

    "Collapsed" is said of efforts before it is said of houses.
    """
    first = [c for c in found if c.answer is None or c.answer.rank == 0]
    firm = any(c.answer and c.stance is not Stance.DISCUSSES for c in first)
    return first if firm else found
