"""What judges a passage against a claim, and what tells how near two texts lie.

One module per engine beside this one; `compare.engine` makes them by name. An engine sees pairs of
texts and nothing else: which passages are worth judging, what an article as a whole does, and how
two passages disagree is decided in this room, the same for every engine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from factcheck.models import Scores, Span, Stance

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and a passage to judge it against."""

    claim: str
    passage: str
    context: str = ""
    """The headline and the sentence before: what "it" and "the operation" in the passage mean."""
    whole: bool = False
    """The passage stands for a whole article: it is a window of one."""


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
    typed: bool = False
    """Whether a rule decided that knows how the two differ: by a predicate, a number, a name."""
    lesser: bool = False
    """Whether by the rules it says less than the claim: as an aim, for a time, of a part."""


class Engine(Protocol):
    """A judge of pairs."""

    @property
    def name(self) -> str:
        """Name and version, kept with everything it judged: "rules/1"."""
        ...

    @property
    def judges_wholes(self) -> bool:
        """Whether it can say what a whole article does; one that cannot gets no such pairs."""
        ...

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Return one judgement per pair, in order. Pairs do not influence each other."""
        ...

    def explain(self, judged: Sequence[tuple[Pair, Judgement]]) -> list[Judgement]:
        """Return the same judgements with the words that decided each, where they can be told.

        Asked only for what is shown: it may cost more than judging did. The stance and the scores
        stay as they are.
        """
        ...


class Scorer(Protocol):
    """What an engine with probabilities is made of; a memory of judged pairs wraps one."""

    @property
    def name(self) -> str:
        """Name and version of the model; another one answers otherwise."""
        ...

    def score(self, pairs: Sequence[Pair]) -> list[Scores]:
        """Return the probabilities of each pair, in order, from its claim, passage and `whole`."""
        ...


class Encoder(Protocol):
    """What turns texts into vectors; `factcheck.learned.encoder` is one."""

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one vector of length one per text, as rows, in order: a product is a likeness."""
        ...
