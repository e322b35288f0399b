"""How many minimal pairs an engine gets right on both sides, by phenomenon and over all."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from rich.table import Table

from factcheck.compare.interface import Judgement, Pair
from factcheck.models import Stance
from tests.compare.minimal_pairs import MinimalPair

ALL = "all"


class Judge(Protocol):
    """What is measured: any engine, or whatever else judges pairs."""

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Return one judgement per pair, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Figure:
    """How many pairs there are, and how many are right."""

    pairs: int
    right: int
    """Right on both sides."""
    sides: int
    """Sides that are right, of twice as many as there are pairs."""
    unsure: int
    """Sides that the engine would not judge; they are not right."""

    @property
    def accuracy(self) -> float:
        """The share of pairs that are right on both sides."""
        return self.right / self.pairs


Judged = tuple[MinimalPair, tuple[Judgement, Judgement]]


def judge(engine: Judge, pairs: Sequence[MinimalPair]) -> list[Judged]:
    """Return every pair with what the engine says of its two sides, judged in one batch."""
    said = iter(engine.judge([side.pair for pair in pairs for side in pair.sides]))
    return [(pair, (next(said), next(said))) for pair in pairs]


def count(judged: Sequence[Judged]) -> dict[str, Figure]:
    """Return a figure for each phenomenon, in order, and last the one for all pairs."""
    phenomena = list(dict.fromkeys(pair.phenomenon for pair, _ in judged))
    groups = {name: [one for one in judged if one[0].phenomenon == name] for name in phenomena}
    return {name: _figure(group) for name, group in [*groups.items(), (ALL, judged)]}


def right_sides(judged: Judged) -> int:
    """Return how many of a pair's two sides have a stance that is allowed."""
    pair, said = judged
    return sum(j.stance in side.allowed for side, j in zip(pair.sides, said, strict=True))


def _figure(judged: Sequence[Judged]) -> Figure:
    sides = [right_sides(one) for one in judged]
    unsure = sum(j.stance is Stance.UNSURE for _, said in judged for j in said)
    return Figure(len(sides), sides.count(2), sum(sides), unsure)


def as_table(name: str, figures: dict[str, Figure]) -> Table:
    """Return the figures of one engine as a table for the terminal."""
    table = Table(title=f"Minimal pairs: {name}")
    table.add_column("Phenomenon", no_wrap=True)
    for column in ("Pairs", "Right", "Both sides", "Of all sides", "Unsure"):
        table.add_column(column, justify="right")
    for phenomenon, f in figures.items():
        if phenomenon == ALL:
            table.add_section()
        shares = (f.accuracy, f.sides / (2 * f.pairs), f.unsure / (2 * f.pairs))
        row = str(f.pairs), str(f.right), *(f"{share:.0%}" for share in shares)
        table.add_row(phenomenon.replace("_", " "), *row)
    return table
