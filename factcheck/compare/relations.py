"""How a word at one place of a scale stands to a word at another: the same, opposed, weaker."""

from enum import StrEnum

from factcheck.compare.grammar import Force
from factcheck.compare.lexicon import Entry

_CONTRARY = frozenset(
    "support quality trade cause finding having money schedule level extent chance will".split()
)
"""Scales with room between the poles: not to be at one is not to be at the other."""
_ENOUGH = 1.3
"""How far along its scale a word must stand to say what a claim's strong word says."""
_BARELY = 0.5
"""Degree below which even a word without degrees says less: "partly closed"."""


class Relation(StrEnum):
    """How a statement stands to the claim's on one scale."""

    SAME = "same"
    OPPOSED = "opposed"
    WEAKER = "weaker"
    TEMPORARY = "temporary"
    PART = "part"
    """True of some only, where the claim speaks of all."""
    OPEN = "open"


def relate(mine: Entry, my_force: Force, theirs: Entry, their_force: Force) -> Relation:
    """Return how another statement on a claim's scale stands to the claim's."""
    relation = _by_place(mine, theirs, mine_negated=my_force.negated, negated=their_force.negated)
    if relation is not Relation.SAME or my_force.negated or their_force.negated:
        return relation
    if my_force.scope == "whole" and their_force.scope == "part":
        return Relation.PART
    asked, said = permanence_of(mine, my_force), permanence_of(theirs, their_force)
    if asked == "lasting" and said == "temporary":
        return Relation.TEMPORARY
    if asked == "temporary" and their_force.permanence == "lasting":
        return Relation.OPPOSED
    graded = mine.scale.graded or their_force.degree < _BARELY
    if graded and extent(mine, my_force) >= _ENOUGH > extent(theirs, their_force):
        return Relation.WEAKER
    return relation


def extent(entry: Entry, force: Force) -> float:
    """Return how far along its scale a word stands, with "largely" or "slightly" before it."""
    return abs(entry.value) * force.degree


def permanence_of(entry: Entry, force: Force) -> str:
    """Return "temporary", "lasting" or nothing, by the words around it or its own."""
    return force.permanence or entry.permanence


def _by_place(mine: Entry, theirs: Entry, *, mine_negated: bool, negated: bool) -> Relation:
    if 0 in (mine.value, theirs.value):
        same = (mine.value == theirs.value) == (mine_negated == negated)
        return Relation.SAME if same else Relation.OPPOSED
    alike = (mine.value > 0) == (theirs.value > 0)
    if not mine.scale.graded:
        agree = alike == (mine_negated == negated)
        between = agree and not alike and mine.scale.id in _CONTRARY
        return Relation.OPEN if between else Relation.SAME if agree else Relation.OPPOSED
    asked, said = abs(mine.value), abs(theirs.value)
    if mine_negated == negated:
        return _both(asked, said, alike=alike, negated=negated)
    if alike:
        strong, weak = (asked, said) if negated else (said, asked)
        return Relation.OPPOSED if strong >= weak else Relation.OPEN
    if negated:
        near = mine.scale.id not in _CONTRARY and 1 in (asked, said)
        return Relation.SAME if near else Relation.OPEN
    return Relation.OPEN if asked == said == 1 else Relation.SAME


def _both(asked: int, said: int, *, alike: bool, negated: bool) -> Relation:
    """Relate two graded words that are both asserted, or both denied."""
    if negated:
        return Relation.SAME if alike and said <= asked else Relation.OPEN
    if not alike:
        return Relation.OPEN if asked == said == 1 else Relation.OPPOSED
    return Relation.WEAKER if said == 1 < asked else Relation.SAME
