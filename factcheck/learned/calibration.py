"""What was measured after training and is needed to read the networks' answers.

Everything comes from one file beside the weights, written by `training/calibrate.py` from pairs and
articles that the networks were not trained on.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.learned.package import read_file, unreadable

_FILE = "calibration.json"


@dataclass(frozen=True, slots=True)
class Head:
    """How the answers of one head become probabilities, and how far to trust them."""

    slope: float
    """What answers are multiplied by..."""
    shift: tuple[float, ...]
    """...and moved by, one number for each of the four."""
    sure: float
    """Below this probability of the best answer, a reader is told "unsure"."""


@dataclass(frozen=True, slots=True)
class Pooling:
    """The logistic model from an article's windows to the article."""

    weights: tuple[tuple[float, ...], ...]
    bias: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Calibration:
    """All of it."""

    passage: Head
    article: Head
    refutes: float
    """Least probability at which a passage is said to refute; an article does where one of its
    passages does and it is likeliest: at least 7 of 10 are right then."""
    pooling: Pooling
    gate: float
    """Likeness of claim and nearest sentence under which an article is unrelated unread."""


@cache
def calibration() -> Calibration:
    """Return the calibration that belongs to the weights of this package.

    Raises:
        ModelError: If it cannot be read.
    """
    text = read_file(_FILE)
    try:
        found = json.loads(text)
        pooling = found["pooling"]
        return Calibration(
            _head(found["passage"]),
            _head(found["article"]),
            found["refutes"],
            Pooling(tuple(tuple(row) for row in pooling["weights"]), tuple(pooling["bias"])),
            found["gate"],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise unreadable(_FILE) from error


def _head(values: dict[str, Any]) -> Head:
    return Head(slope=values["slope"], shift=tuple(values["shift"]), sure=values["sure"])
