"""A scorer and an encoder that stand in for the networks, where their opinion is not the point."""

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.compare.interface import Pair
from factcheck.models import Scores, Stance

WIDTH = 512


def leaning(stance: Stance, share: float) -> Scores:
    """Return scores with this share for a stance and the rest spread evenly."""
    rest = (1 - share) / 3
    four = ("supports", "refutes", "discusses", "unrelated")
    return Scores(**{name: share if name == stance.value else rest for name in four})


class Opinion:
    """A scorer that says what it is told to, and keeps what it was asked."""

    def __init__(self, say: Callable[[Pair], Scores]) -> None:
        self._say = say
        self.batches: list[list[Pair]] = []

    @property
    def name(self) -> str:
        """Name and version."""
        return "opinion/1"

    def score(self, pairs: Sequence[Pair]) -> list[Scores]:
        """Say it of every pair."""
        self.batches.append(list(pairs))
        return [self._say(pair) for pair in pairs]


class Words:
    """An encoder by which texts are the nearer the more words they share."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the words of each text, each at its own place."""
        self.asked.append(len(texts))
        rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in re.findall(r"\w+", text.lower()):
                row[sum(map(ord, word)) * 31 % WIDTH] = 1
        lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)
        shares: NDArray[np.float32] = (rows / lengths).astype(np.float32)
        return shares


class Topics:
    """An encoder by which texts with one of the same group of words in them are alike."""

    def __init__(self, *groups: str) -> None:
        self._groups = [group.split() for group in groups]

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the first group that each text is of; texts of none are like nothing."""
        rows = np.zeros((len(texts), len(self._groups) + 1), dtype=np.float32)
        for row, text in enumerate(texts):
            of = (n for n, group in enumerate(self._groups) if any(w in text for w in group))
            rows[row, next(of, len(self._groups))] = 1
        return rows
