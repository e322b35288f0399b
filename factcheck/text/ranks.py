"""One order made of several: what was found by words and what was found by meaning.

Only orders are joined, never scores: those of two searches have no common measure.
"""

from collections.abc import Hashable, Sequence
from typing import Final, TypeVar

T = TypeVar("T", bound=Hashable)

DAMPING: Final = 60
"""How little the first places count beside the next ones; the value that the paper found good."""


def fuse(*rankings: Sequence[T]) -> tuple[T, ...]:
    """Return everything that any ranking has, once each, best first.

    Reciprocal rank fusion (Cormack, Clarke & Buettcher 2009,
    https://doi.org/10.1145/1571941.1572114): each ranking gives what stands at its place n, from
    one on, 1 / (60 + n). Of equals, what an earlier ranking has, or has further up, comes first.
    A ranking must not have anything twice.
    """
    sums: dict[T, float] = {}
    for ranking in rankings:
        for place, found in enumerate(ranking, 1):
            sums[found] = sums.get(found, 0.0) + 1 / (DAMPING + place)
    return tuple(sorted(sums, key=lambda found: -sums[found]))
