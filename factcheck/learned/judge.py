"""The cross-encoder: what a text does to a claim, as four probabilities.

One network answers in two ways. Its head "passage" learned from sentences that follow from one
another, cannot both be true, or say nothing of each other; "article" from news articles and the
headlines laid against them, and from passages among others.
"""

from collections.abc import Sequence
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from factcheck.learned.batches import bucketed
from factcheck.learned.calibration import calibration
from factcheck.learned.package import network, word_pieces
from factcheck.learned.wordpiece import pair

NAME: Final = "minilm-stance/3"
"""Name and version, kept with everything it judged."""
LONGEST = 192
"""Word pieces of claim and text together that are read; the end of a longer text is not seen."""

Head = Literal["passage", "article"]


def judge(pairs: Sequence[tuple[str, str]], head: Head) -> NDArray[np.float32]:
    """Return (pairs, 4) probabilities of supports, refutes, discusses and unrelated, in order.

    Each pair is a claim and a text. Rows sum to one and are calibrated on pairs the model was not
    trained on.
    """
    pieces = word_pieces()
    cut = [
        pair(pieces.encode(claim, LONGEST), pieces.encode(text, LONGEST), LONGEST)
        for claim, text in pairs
    ]
    answers = np.empty((len(cut), 4), dtype=np.float32)
    for places, words in bucketed([words for words, _ in cut]):
        texts = np.zeros_like(words)
        for row, place in enumerate(places):
            sequence, second = cut[place]
            texts[row, second : len(sequence)] = 1
        answers[places] = network("stance.onnx").run(head, words=words, texts=texts)
    scale = calibration().passage if head == "passage" else calibration().article
    return as_shares(answers * scale.slope + np.asarray(scale.shift, dtype=np.float32))


def as_shares(answers: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return rows of four answers as probabilities (softmax)."""
    powers = np.exp(answers - answers.max(axis=-1, keepdims=True, initial=-np.inf))
    shares: NDArray[np.float32] = (powers / powers.sum(axis=-1, keepdims=True)).astype(np.float32)
    return shares
