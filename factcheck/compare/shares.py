"""What four probabilities come to: a stance, or *unsure*, and the sentence that says so.

The bounds of what may be said were measured and stand beside the weights of the model.
"""

from dataclasses import astuple
from typing import TYPE_CHECKING, Final

from factcheck.compare.interface import Judgement
from factcheck.models import Scores, Stance

if TYPE_CHECKING:
    from factcheck.learned.calibration import Calibration

STANCES: Final = (Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES, Stance.UNRELATED)
"""In the order of the scores."""
FIRM: Final = (Stance.SUPPORTS, Stance.REFUTES)
"""Those that take a side."""


def judgement(scores: Scores, *, whole: bool) -> Judgement:
    """Return what probabilities come to."""
    return Judgement(stance_of(scores, whole=whole), reason(scores, whole=whole), (), scores)


def stance_of(scores: Scores, *, whole: bool) -> Stance:
    """Return the likeliest stance, `unsure` where it is not likely enough to be said.

    To discuss and to be unrelated are one answer here, neither for nor against, since most of what
    the model learned from does not tell them apart.
    """
    best = likeliest(scores)
    share, measured = share_of(scores, best), _calibration()
    if best in (Stance.DISCUSSES, Stance.UNRELATED):
        share = scores.discusses + scores.unrelated
    least = measured.article.sure if whole else measured.passage.sure
    if best is Stance.REFUTES and not whole:
        least = max(least, measured.refutes)
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


def _calibration() -> "Calibration":
    from factcheck.learned.calibration import calibration  # noqa: PLC0415 - read when first needed

    return calibration()
