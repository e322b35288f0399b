"""The second engine: the trained model, its probabilities, and the words that move them.

It says *unsure* rather than guess, and *refutes* only from the probability at which most are right;
both bounds were measured and stand beside the weights. The network is loaded at the first pair.
"""

from collections.abc import Sequence
from dataclasses import astuple
from typing import TYPE_CHECKING, Final

from factcheck.compare.interface import Judgement, Pair, Scorer
from factcheck.models import Scores, Stance

if TYPE_CHECKING:
    from factcheck.learned.calibration import Head

STANCES: Final = (Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES, Stance.UNRELATED)
"""In the order of the scores."""


class Learned:
    """The cross-encoder as a scorer."""

    @property
    def name(self) -> str:
        """Name and version of the weights."""
        from factcheck.learned.judge import NAME  # noqa: PLC0415 - numpy is loaded when asked for

        return NAME

    def score(self, pairs: Sequence[Pair]) -> list[Scores]:
        """Return the probabilities of each pair, in order."""
        from factcheck.learned.judge import judge  # noqa: PLC0415 - numpy is loaded when asked for

        found: list[Scores | None] = [None] * len(pairs)
        for whole in (False, True):
            places = [i for i, pair in enumerate(pairs) if pair.whole is whole]
            if places:
                texts = [(pairs[i].claim, pairs[i].passage) for i in places]
                rows = judge(texts, "article" if whole else "passage")
                for place, row in zip(places, rows.tolist(), strict=True):
                    found[place] = Scores(*row)
        return [scores for scores in found if scores is not None]


class Model:
    """An engine of probabilities."""

    judges_wholes = True

    def __init__(self, scorer: Scorer) -> None:
        """Judge by what a scorer says: the network, or a memory of it."""
        self._scorer = scorer

    @property
    def name(self) -> str:
        """Name and version of the weights."""
        return self._scorer.name

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Return one judgement per pair, in order; windows of articles by what holds for them."""
        scores = self._scorer.score(pairs)
        return [judgement(one, pair.whole) for pair, one in zip(pairs, scores, strict=True)]

    def explain(self, judged: Sequence[tuple[Pair, Judgement]]) -> list[Judgement]:
        """Return the same judgements with the words without which it would be less sure."""
        return [judgement for _, judgement in judged]


def judgement(scores: Scores, whole: bool) -> Judgement:  # noqa: FBT001 - what `Pair.whole` says
    """Return what probabilities come to."""
    return Judgement(stance_of(scores, whole=whole), reason(scores, whole=whole), (), scores)


def stance_of(scores: Scores, *, whole: bool) -> Stance:
    """Return the likeliest stance, `unsure` where it is not likely enough to be said."""
    best = likeliest(scores)
    share, bounds = share_of(scores, best), _bounds(whole=whole)
    least = max(bounds.sure, bounds.refutes) if best is Stance.REFUTES else bounds.sure
    return best if share >= least else Stance.UNSURE


def likeliest(scores: Scores) -> Stance:
    """Return the stance with the highest probability, the first of equal ones."""
    shares = astuple(scores)
    return STANCES[shares.index(max(shares))]


def share_of(scores: Scores, stance: Stance) -> float:
    """Return the probability of one of the four stances."""
    share: float = getattr(scores, stance.value)
    return share


def reason(scores: Scores, *, whole: bool) -> str:
    """Return what the model says as a sentence."""
    first, second = sorted(STANCES, key=lambda s: -share_of(scores, s))[:2]
    if stance_of(scores, whole=whole) is Stance.UNSURE:
        return f"The model is not sure: {_said(scores, first)}, {_said(scores, second)}."
    return f"The model says {_said(scores, first)}."


def _said(scores: Scores, stance: Stance) -> str:
    return f"{stance.value} {share_of(scores, stance):.0%}"


def _bounds(*, whole: bool) -> "Head":
    from factcheck.learned.calibration import calibration  # noqa: PLC0415 - read when first needed

    return calibration().article if whole else calibration().passage
