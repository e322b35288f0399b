"""The sentence encoder: texts that mean much the same get vectors that lie close."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from factcheck.learned.batches import bucketed
from factcheck.learned.package import network, word_pieces
from factcheck.learned.wordpiece import single

NAME: Final = "minilm-sentences/2"
"""Name and version, kept with every vector it made."""
WIDTH = 384
LONGEST = 128
"""Word pieces of a text that are read; the rest of a longer one is not seen."""


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return one vector of length one for each text, as rows of (texts, 384), in order.

    The product of two rows is their likeness: -1 to 1.
    """
    pieces = word_pieces()
    sequences = [single(pieces.encode(text, LONGEST), LONGEST) for text in texts]
    vectors = np.empty((len(texts), WIDTH), dtype=np.float32)
    batches = list(bucketed(sequences))
    found = network("encoder.onnx").run_each("vectors", ({"words": words} for _, words in batches))
    for (places, _), rows in zip(batches, found, strict=True):
        vectors[places] = rows
    return vectors
