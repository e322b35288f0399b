"""From the windows of an article to the article: one set of probabilities.

A logistic model over what the "article" head says of the windows, fitted on articles that the
network was not trained on (`training/calibrate.py`). The first window, the mean and the strongest
answer each count: a denial deep in a text is not lost among its other sentences.
"""

import numpy as np
from numpy.typing import NDArray

from factcheck.learned.calibration import calibration
from factcheck.learned.judge import as_shares

_LEAST = 1e-4


def features(windows: NDArray[np.float32], closeness: float) -> NDArray[np.float32]:
    """Return the 14 numbers the model reads; `windows` are rows of four probabilities."""
    logs = np.log(np.maximum(windows, _LEAST))
    parts = (logs[0], logs.mean(axis=0), logs.max(axis=0), [closeness, closeness**2])
    return np.concatenate(parts).astype(np.float32)


def pool(windows: NDArray[np.float32], closeness: float) -> NDArray[np.float32]:
    """Return the article's probabilities of supports, refutes, discusses, unrelated.

    Args:
        windows: (windows, 4) answers of the "article" head, in the order of `find_windows`.
        closeness: The likeness of the claim and the nearest sentence, by the encoder.
    """
    pooling = calibration().pooling
    read = features(windows, closeness)
    return as_shares(read @ np.asarray(pooling.weights) + np.asarray(pooling.bias))
