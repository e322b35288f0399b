"""Sequences of many lengths, in batches that waste little on padding."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.learned.wordpiece import PAD

TOKENS = 512
"""Numbers in one batch, padding counted: with larger ones cores wait at the end for the last."""


def bucketed(sequences: Sequence[Sequence[int]]) -> Iterator[tuple[list[int], NDArray[np.int64]]]:
    """Yield (places in `sequences`, their numbers padded to one length), longest first."""
    order = sorted(range(len(sequences)), key=lambda place: -len(sequences[place]))
    batch: list[int] = []
    for place in order:
        if batch and (len(batch) + 1) * len(sequences[batch[0]]) > TOKENS:
            yield batch, _padded(sequences, batch)
            batch = []
        batch.append(place)
    if batch:
        yield batch, _padded(sequences, batch)


def _padded(sequences: Sequence[Sequence[int]], places: list[int]) -> NDArray[np.int64]:
    longest = len(sequences[places[0]])
    rows = np.full((len(places), longest), PAD, dtype=np.int64)
    for row, place in enumerate(places):
        rows[row, : len(sequences[place])] = sequences[place]
    return rows
