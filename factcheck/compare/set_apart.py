"""The words in which two passages differ, where words can be set beside each other at all.

What a model cannot do without in one passage and in the other need be no pair: "entered" and "not"
tell a reader nothing.
"""

from factcheck.compare.cues import NEGATORS
from factcheck.compare.reading import Reading, read
from factcheck.compare.sides import Side


def say_apart(left: Side, right: Side) -> str:
    """Return "A1 says “x”, A2 says “y”"; empty where these are no pair that differs."""
    mine, theirs = read(left.words), read(right.words)
    by_rules = left.main is not None and right.main is not None
    if _differ(mine, theirs) if by_rules else _are_a_pair(mine, theirs):
        return f"{left.label} says “{left.words}”, {right.label} says “{right.words}”"
    return ""


def _differ(one: Reading, other: Reading) -> bool:
    return _folded(one) != _folded(other)


def _are_a_pair(one: Reading, other: Reading) -> bool:
    """Whether two texts speak of one thing and neither only has what the other has."""
    mine, theirs = (frozenset(w.stem for w in reading.words if w.stem) for reading in (one, other))
    if not mine or not theirs:
        return False
    if mine <= theirs or theirs <= mine:
        return _denies(one) != _denies(other)
    counted = bool(one.quantities and other.quantities) or bool(one.dates and other.dates)
    alike = one.concepts & other.concepts or _scales(one) & _scales(other)
    return counted or bool(alike)


def _folded(reading: Reading) -> tuple[str, ...]:
    return tuple(word.lower for word in reading.words)


def _denies(reading: Reading) -> bool:
    return any(word.lower in NEGATORS for word in reading.words)


def _scales(reading: Reading) -> frozenset[str]:
    said = {entry.scale.id for one in reading.predications for entry in one.entries}
    return frozenset(said | {entry.scale.id for _, entry in reading.opposites})
