"""Measures: accuracy, F1, the area under the curve, calibration, and their intervals."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
RESAMPLES = 1000
SEED = 20261121


def f1_of(truth: Ints, said: Ints, label: int) -> float:
    """Return the F1 of one label; 0 where it is neither true nor said."""
    both = int(((truth == label) & (said == label)).sum())
    either = int((truth == label).sum() + (said == label).sum())
    return 2 * both / either if either else 0.0


def macro_f1(truth: Ints, said: Ints, labels: int = 4) -> float:
    """Return the mean of the labels' F1."""
    return float(np.mean([f1_of(truth, said, label) for label in range(labels)]))


def accuracy(truth: Ints, said: Ints) -> float:
    """Return the share that is right."""
    return float((truth == said).mean())


def area_under_curve(positive: NDArray[np.bool_], score: Floats) -> float:
    """Return how often a positive has the higher score than a negative (ties count half)."""
    order = np.argsort(score, kind="stable")
    ranks = np.empty(len(score))
    values = score[order]
    begin = np.searchsorted(values, values, side="left")
    end = np.searchsorted(values, values, side="right")
    ranks[order] = (begin + end + 1) / 2
    yes = int(positive.sum())
    no = len(positive) - yes
    return float((ranks[positive].sum() - yes * (yes + 1) / 2) / (yes * no))


def calibration_error(sure: Floats, right: NDArray[np.bool_], bins: int = 10) -> float:
    """Return the expected calibration error (Naeini et al. 2015): |sure - right| by bin."""
    places = np.minimum((sure * bins).astype(int), bins - 1)
    total = 0.0
    for place in range(bins):
        inside = places == place
        if inside.any():
            total += inside.mean() * abs(sure[inside].mean() - right[inside].mean())
    return float(total)


def interval(measure: object, *columns: NDArray[np.generic]) -> tuple[float, float]:
    """Return the 95 % interval of a measure over resampled rows (the bootstrap's percentiles)."""
    chance = np.random.default_rng(SEED)
    size = len(columns[0])
    values = []
    for _ in range(RESAMPLES):
        rows = chance.integers(0, size, size)
        values.append(measure(*(column[rows] for column in columns)))  # type: ignore[operator]
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)
