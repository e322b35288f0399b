"""What judges a passage against a claim.

One module per engine beside this one; `compare.ENGINES` lists them. An engine sees pairs of
texts and nothing else: which passages are worth judging, what an article as a whole does, and how
two passages disagree is decided in this room, the same for every engine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.models import Scores, Span, Stance


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and a passage to judge it against."""

    claim: str
    passage: str
    context: str = ""
    """The headline and the sentence before: what "it" and "the operation" in the passage mean."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a passage does to a claim, and why."""

    stance: Stance
    """Never `mixed`: that is said of articles."""
    rule: str
    """The rule or model that decided, in words a reader accepts as a reason."""
    decisive: tuple[Span, ...] = ()
    """The words of the passage that decided it."""
    scores: Scores | None = None
    """None for an engine that gives no probabilities."""


class Engine(Protocol):
    """A judge of pairs."""

    @property
    def name(self) -> str:
        """Name and version, kept with everything it judged: "rules/1"."""
        ...

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Return one judgement per pair, in order. Pairs do not influence each other."""
        ...
