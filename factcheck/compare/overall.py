"""What an article as a whole does to a claim, by its passages and, where there are any, its scores.

A passage in somebody's mouth stays that claimant's: an article whose voices differ is mixed, and
whatever its windows come to does not make it take a side.
"""

from collections.abc import Collection, Sequence
from typing import Final

from factcheck.compare.shares import FIRM, likeliest, share_of, stance_of
from factcheck.models import Evidence, Scores, Stance

SHOWN: Final = (*FIRM, Stance.DISCUSSES, Stance.UNSURE)
"""In the order in which evidence is shown."""
_FIRMLY = 0.6
"""Share from which the passages of an article make its voices differ."""


def overall(
    evidence: Sequence[Evidence], scores: Scores | None, *, is_source: bool = False
) -> Stance:
    """Return an article's stance from the evidence in it and the scores of the whole.

    Args:
        evidence: The passages that bear on the claim.
        scores: Of the whole; None where only passages were judged, and decide.
        is_source: A person took the claim from a passage that supports it: nothing but a whole that
            speaks against it outweighs that.
    """
    if _differ(evidence, scores):
        return Stance.MIXED
    found = {one.stance for one in evidence}
    if scores is None:
        return next((stance for stance in SHOWN if stance in found), Stance.UNRELATED)
    whole = of_whole(scores, found)
    if is_source and likeliest(scores) is not Stance.REFUTES:
        return Stance.SUPPORTS
    unread = whole is Stance.DISCUSSES and not found
    doubted = whole is Stance.UNRELATED and not found.isdisjoint(FIRM)
    return Stance.UNSURE if unread or doubted else whole


def of_whole(scores: Scores, passages: Collection[Stance]) -> Stance:
    """Return what a whole does by its scores and by what its passages do.

    It takes the side that is its likeliest where one of its passages takes it, and is `unsure`
    where none does, however likely it is.
    """
    best = likeliest(scores)
    if best in FIRM:
        return best if best in passages else Stance.UNSURE
    return stance_of(scores, whole=True)


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
