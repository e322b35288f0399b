"""Which claims a statement nearly repeats, so that nothing is checked twice unawares."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.compare.interface import Pair
from factcheck.compare.rules import Rules
from factcheck.models import Claim, Stance
from factcheck.text.ranks import fuse

SAME: Final = 0.7
"""Likeness from which two statements are of one matter; see tests/benchmarks/same_claims.py."""
MOST: Final = 3
"""Claims told of one statement."""


@dataclass(frozen=True, slots=True)
class Known:
    """A claim that says nearly what a statement says, or the opposite of it."""

    claim: Claim
    likeness: float
    """By the sentence encoder, `SAME` to 1."""
    otherwise: bool
    """One has another number, date or name than the other, or denies it."""


def find_known(
    statement: str,
    claims: Sequence[Claim],
    likeness: Sequence[float],
    by_words: Sequence[int] = (),
) -> tuple[Known, ...]:
    """Return the claims nearest to a statement, if they are near enough to be of one matter.

    An encoder puts a statement and its denial close to each other, and figures that differ too;
    the rules tell those apart, as far as they can.

    Args:
        statement: What somebody says.
        claims: Those to compare it with.
        likeness: That of each claim to the statement.
        by_words: Ids of claims as a search by the statement's words found them, best first. With
            it, one that has the same names and numbers comes before one that has not.
    """
    alike = {claim.id: (claim, near) for claim, near in zip(claims, likeness, strict=True)}
    near_ids = [number for number, (_, near) in alike.items() if near >= SAME]
    by_meaning = sorted(near_ids, key=lambda number: -alike[number][1])
    ranked = fuse(by_meaning, [number for number in by_words if number in by_meaning])
    return tuple(
        Known(claim, near, _says_otherwise(statement, claim.text))
        for claim, near in (alike[number] for number in ranked[:MOST])
    )


def _says_otherwise(one: str, other: str) -> bool:
    judged = Rules().judge([Pair(one, other), Pair(other, one)])
    return any(each.stance is Stance.REFUTES for each in judged)
