"""What an article as a whole does to a claim, by its passages and, where there are any, its scores.

A passage in somebody's mouth stays that claimant's: an article whose voices differ is mixed, and
whatever its windows come to does not make it take a side.
"""

from collections.abc import Sequence
from typing import Final

from factcheck.compare.shares import FIRM, share_of, stance_of
from factcheck.models import Evidence, Scores, Stance

SHOWN: Final = (*FIRM, Stance.DISCUSSES, Stance.UNSURE)
"""In the order in which evidence is shown."""
_FIRMLY = 0.6
"""Share from which the passages of an article make its voices differ."""


def overall(evidence: Sequence[Evidence], scores: Scores | None) -> Stance:
    """Return an article's stance from the evidence in it and the scores of the whole.

    Where the whole takes a side that none of its passages takes, or nothing in it can be quoted,
    the answer is `unsure`: of articles said to support a claim without a passage that does, 28 of
    51 did, and 48 of 63 with one (`tests/benchmarks/whole_cases.py`, 2026-11-22).
    """
    if _differ(evidence, scores):
        return Stance.MIXED
    found = {one.stance for one in evidence}
    if scores is None:
        return next((stance for stance in SHOWN if stance in found), Stance.UNRELATED)
    whole = stance_of(scores, whole=True)
    firm = found & set(FIRM)
    if whole is Stance.UNRELATED:
        return Stance.UNSURE if firm else whole
    if not found or (whole in FIRM and whole not in firm):
        return Stance.UNSURE
    return whole


def _differ(evidence: Sequence[Evidence], scores: Scores | None) -> bool:
    """Whether there is evidence for and against; by scores, firm and of different voices."""
    yes = [one for one in evidence if one.stance is Stance.SUPPORTS]
    no = [one for one in evidence if one.stance is Stance.REFUTES]
    if scores is None:
        return bool(yes and no)
    return any(
        for_.claimant != against.claimant and _is_firm(for_) and _is_firm(against)
        for for_ in yes
        for against in no
    )


def _is_firm(one: Evidence) -> bool:
    return one.scores is None or share_of(one.scores, one.stance) >= _FIRMLY
