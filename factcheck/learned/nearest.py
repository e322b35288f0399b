"""The nearest of many vectors, found exactly: one matrix product for each block of them."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

BLOCK = 4096
"""Vectors compared at once with up to as many others: 64 MB of likenesses at most."""

Vectors = NDArray[np.float16] | NDArray[np.float32]


def blocks_of(vectors: Vectors) -> Iterator[Vectors]:
    """Yield vectors that are all at hand, a block at a time."""
    for start in range(0, len(vectors), BLOCK):
        yield vectors[start : start + BLOCK]


def nearest(
    asked: NDArray[np.float32], blocks: Iterable[Vectors], most: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return, for each vector asked about, the places of the nearest others and their likeness.

    Two arrays of (asked, up to `most`), nearest first, of equals the earlier first; places count
    through all blocks. All vectors must have length one. Blocks are taken one after the other and
    dropped, so that memory holds one of them and the answers, however many there are.
    """
    places = np.empty((len(asked), 0), dtype=np.int64)
    likeness = np.empty((len(asked), 0), dtype=np.float32)
    start = 0
    for block in blocks:
        columns = np.ascontiguousarray(block.T, dtype=np.float32)
        width = min(most, start + len(block))
        kept_places = np.empty((len(asked), width), dtype=np.int64)
        kept_likeness = np.empty((len(asked), width), dtype=np.float32)
        for row in range(0, len(asked), BLOCK):
            rows = slice(row, row + BLOCK)
            products = asked[rows] @ columns
            best = _first(products, most)
            both_places = np.hstack([places[rows], best + start])
            both_likeness = np.hstack([likeness[rows], np.take_along_axis(products, best, axis=1)])
            # Earlier places stand further left, and a stable sort leaves equals so.
            order = np.argsort(-both_likeness, axis=1, kind="stable")[:, :width]
            kept_places[rows] = np.take_along_axis(both_places, order, axis=1)
            kept_likeness[rows] = np.take_along_axis(both_likeness, order, axis=1)
        places, likeness = kept_places, kept_likeness
        start += len(block)
    return places, likeness


def _first(products: NDArray[np.float32], most: int) -> NDArray[np.int64]:
    """Return the columns of the largest products of each row, in the order of the columns."""
    if products.shape[1] <= most:
        return np.broadcast_to(np.arange(products.shape[1]), products.shape)
    best = np.argpartition(-products, most - 1, axis=1)[:, :most]
    return np.sort(best, axis=1)
