"""The parts of a sentence as this room reads it: words, what is said of them, how firmly.

Values only. How they are found stands in `themes` (of what), `force` (how firmly) and `reading`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.compare.cues import IRREGULAR
from factcheck.compare.lexicon import Entry, base_forms
from factcheck.compare.relatives import GENERIC
from factcheck.models import Span

REACH = 8
"""Most words from a predicate to a word that still belongs to it."""
PAUSE, CLAUSE_END = 1, 2
"""How much ends before a word: a comma's worth, or a clause."""
DETERMINERS = frozenset(
    """
    a an the this that these those its their his her our your my any some no every each all both
    another such
    """.split()
)
LIGHT_VERBS = frozenset(
    """
    have has had see saw seen cause caused causes make made makes give gave given take took taken
    suffer suffered show showed reach reached report reported face faced bring brought lead led
    come came go went be been in at
    """.split()
)
"""Verbs that leave it to their noun to say what happened: "suffered a collapse"."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence."""

    span: Span
    lower: str
    """With straight apostrophes."""
    stem: str | None
    """What it is compared by; None for a word without content."""
    concepts: frozenset[str]
    """Its stem and the groups of relatives it is in."""
    weight: float
    """How much it tells one subject from another."""
    name: bool
    number: bool
    break_before: int
    """0, `PAUSE` or `CLAUSE_END`."""

    @property
    def heavy(self) -> bool:
        """Whether it tells one subject from another."""
        return self.weight >= 1

    @property
    def generic(self) -> bool:
        """Whether it takes its meaning from what was said before."""
        return not GENERIC.isdisjoint(base_forms(self.lower))

    @property
    def ends_clause(self) -> bool:
        """Whether a clause ends before it."""
        return self.break_before == CLAUSE_END


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that deny a stretch of the sentence: "no evidence that", "failed to"."""

    cue: range
    stretch: range


@dataclass(frozen=True, slots=True)
class Force:
    """How firmly something is said."""

    negated: bool = False
    hedged: bool = False
    """Said to be so by hearsay, or that it may be."""
    unreal: bool = False
    """Said as an aim, a condition or a question, or only named."""
    future: bool = False
    past: bool = False
    """Said of a state that is over."""
    degree: float = 1.0
    """How much of the word's own degree is meant: 0.75 for "largely"."""
    permanence: str = ""
    """"temporary", "lasting" or nothing, by the words around it."""
    scope: str = ""
    """"whole" or "part": how much of the subject it is said of."""
    marks: tuple[int, ...] = ()
    """The words that made it so."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What a predicate is said of."""

    words: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
    """Its likely main words, the likeliest first."""
    agent: tuple[int, ...] = ()
    """Who does it, where it is said of something else."""
    doers: tuple[int, ...] = ()
    """The agent's likely main words."""


@dataclass(frozen=True, slots=True)
class Predication:
    """A word or phrase of the scales, what it is said of and how firmly."""

    entries: tuple[Entry, ...]
    first: int
    last: int
    force: Force
    about: Theme

    @property
    def places(self) -> range:
        """Its own words."""
        return range(self.first, self.last + 1)

    @property
    def decisive(self) -> tuple[int, ...]:
        """Its own words and those that turn or weaken them."""
        return (*self.force.marks, *self.places)


def forms_of(words: Sequence[Word]) -> list[str]:
    """Return the words in lower case, as the tables are asked."""
    return [word.lower for word in words]


def is_verbal(lower: str) -> bool:
    """Tell whether a word's form is a verb's: in -ed or -ing, or irregular."""
    from_base = IRREGULAR.get(lower)
    return lower.endswith(("ed", "ing")) or (from_base is not None and from_base != lower)
