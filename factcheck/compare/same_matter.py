"""Whether two contested matters are one, said in other words or from the other side.

What is alike is told by an encoder, but a name is held to the letter: the bridge of one town is not
the bridge of another.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.compare.interface import Encoder
from factcheck.compare.known import SAME
from factcheck.compare.reading import read
from factcheck.models import Contested

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class SameMatter:
    """What tells whether two matters are one; they must have been learnt before."""

    def __init__(self, encoder: Encoder | None) -> None:
        """Compare by an encoder; without one no two matters are the same."""
        self._encoder = encoder
        self._vectors: dict[str, NDArray[np.float32]] = {}

    def learn(self, matters: Sequence[Contested]) -> None:
        """Encode all that is to be compared, at once."""
        texts = list(dict.fromkeys(text for matter in matters for text in _sides(matter)))
        if self._encoder is not None and texts:
            self._vectors |= zip(texts, self._encoder.encode(texts), strict=True)

    def __call__(self, one: Contested, other: Contested) -> bool:
        """Tell whether one's statement is near the other's, or near what denies it.

        Statements that each name somebody, and nobody in common, are of two matters.
        """
        if self._encoder is None or not may_share_names(one.text, other.text):
            return False
        mine = self._vectors[one.text]
        return any(float(mine @ self._vectors[text]) >= SAME for text in _sides(other))


def _sides(matter: Contested) -> tuple[str, str, str]:
    return matter.text, matter.left.passage.quote, matter.right.passage.quote


def may_share_names(one: str, other: str) -> bool:
    """Tell whether two texts can be of the same names: one has none, or both have one of them."""
    mine, theirs = _names(one), _names(other)
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _names(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in read(text).words if word.name and word.stem)
