"""The cross-encoder: what a text does to a claim, as four probabilities.

One network answers in two ways. Its head "passage" learned from sentences that follow from one
another, cannot both be true, or say nothing of each other; "article" from news articles and the
headlines laid against them, and from passages among others.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from factcheck.learned.batches import bucketed
from factcheck.learned.calibration import calibration
from factcheck.learned.package import network, word_pieces
from factcheck.learned.pairs import pair, read

NAME: Final = "minilm-stance/5"
"""Name and version, kept with everything it judged."""
LONGEST = 192
"""Word pieces of claim and text together that are read; the end of a longer text is not seen."""

Head = Literal["passage", "article"]


def judge(pairs: Sequence[tuple[str, str]], head: Head) -> NDArray[np.float32]:
    """Return (pairs, 4) probabilities of supports, refutes, discusses and unrelated, in order.

    Each pair is a claim and a text. Rows sum to one and are calibrated on pairs the model was not
    trained on.
    """
    answers = np.empty((len(pairs), 4), dtype=np.float32)
    cut = list(batches(pairs))
    inputs = ({"words": words, "marks": marks} for _, words, marks in cut)
    found = network("stance.onnx").run_each(head, inputs)
    for (places, _, _), rows in zip(cut, found, strict=True):
        answers[places] = rows
    scale = calibration().passage if head == "passage" else calibration().article
    return as_shares(answers * scale.slope + np.asarray(scale.shift, dtype=np.float32))


def batches(
    pairs: Sequence[tuple[str, str]],
) -> Iterator[tuple[list[int], NDArray[np.int64], NDArray[np.int64]]]:
    """Yield (places in `pairs`, numbers of word pieces, their marks), padded to one length."""
    pieces = word_pieces()
    known = {
        text: read(text, pieces, LONGEST) for text in {text for both in pairs for text in both}
    }
    cut = [pair(known[claim], known[text], LONGEST) for claim, text in pairs]
    for places, words in bucketed([words for words, _ in cut]):
        marks = np.zeros_like(words)
        for row, place in enumerate(places):
            marks[row, : len(cut[place][1])] = cut[place][1]
        yield places, words, marks


def as_shares(answers: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return rows of four answers as probabilities (softmax)."""
    powers = np.exp(answers - answers.max(axis=-1, keepdims=True, initial=-np.inf))
    shares: NDArray[np.float32] = (powers / powers.sum(axis=-1, keepdims=True)).astype(np.float32)
    return shares
