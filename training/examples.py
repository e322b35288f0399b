"""One row of training data."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

LABELS = ("supports", "refutes", "discusses", "unrelated")
SUPPORTS, REFUTES, DISCUSSES, UNRELATED = range(4)


@dataclass(frozen=True, slots=True)
class Example:
    """A claim, a text, and the answers that are right.

    Sets differ in what they can tell: the neutral of an inference set may be either "discusses" or
    "unrelated". Every allowed answer is right; the loss is minus the log of their sum. `told` are
    the probabilities that a larger network gives the four answers, empty where it was not asked.
    """

    head: str
    claim: str
    passage: str
    allowed: tuple[int, ...]
    source: str
    told: tuple[float, ...] = ()

    def changed(self, **values: object) -> "Example":
        """Return a copy with other values."""
        return replace(self, **values)


def each_once(rows: list[Example]) -> list[Example]:
    """Return the rows with every claim and passage once; of equal ones the last."""
    return list({(row.claim, row.passage): row for row in rows}.values())


def write(path: Path, rows: list[Example]) -> None:
    """Write rows as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")


def read(path: Path) -> list[Example]:
    """Read rows that `write` wrote."""
    rows = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            told = tuple(row.get("told", ()))
            rows.append(Example(**(row | {"allowed": tuple(row["allowed"]), "told": told})))
    return rows
