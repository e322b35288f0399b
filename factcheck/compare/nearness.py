"""How near sentences lie to claims, by an encoder: vectors worked out once, products after that."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.compare.analysis import Analysis
from factcheck.compare.interface import Encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Near:
    """The likeness of a claim to each of some sentences, -1 to 1."""

    each: tuple[float, ...]

    @property
    def most(self) -> float:
        """That of the nearest one; -1 where there are none."""
        return max(self.each, default=-1.0)

    def nearest(self, count: int, least: float = -1.0) -> list[int]:
        """Return the places of the nearest sentences, the nearest first."""
        found = [place for place, likeness in enumerate(self.each) if likeness >= least]
        return sorted(found, key=lambda place: -self.each[place])[:count]


def encode_each(encoder: Encoder, groups: Sequence[Sequence[str]]) -> "list[NDArray[np.float32]]":
    """Return the vectors of each group of texts; all go to the encoder at once, equal ones once."""
    texts = list(dict.fromkeys(text for group in groups for text in group))
    place = {text: number for number, text in enumerate(texts)}
    vectors = encoder.encode(texts)
    return [vectors[[place[text] for text in group]] for group in groups]


def near(claim: "NDArray[np.float32]", sentences: "NDArray[np.float32]") -> Near:
    """Return how near sentences lie to a claim, from one vector and rows of them."""
    return Near(tuple((sentences @ claim).tolist()))


def near_each(claim: str, analyses: Sequence[Analysis], encoder: Encoder) -> list[Near]:
    """Return how near the sentences of each article lie to a claim.

    An article's vectors stay with its analysis; those that are not there yet go to the encoder
    together with the claim, all at once.
    """
    waiting = [one for one in analyses if one.encoded is None or one.encoded[0] is not encoder]
    said = [[sentence.text for sentence in one.sentences] for one in waiting]
    (vector,), *found = encode_each(encoder, [[claim], *said])
    for one, rows in zip(waiting, found, strict=True):
        one.encoded = encoder, rows
    return [near(vector, one.encoded[1]) for one in analyses if one.encoded]
