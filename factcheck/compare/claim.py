"""A claim read for what a sentence must speak of, and say, to bear on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.compare import cues
from factcheck.compare.grammar import DETERMINERS, LIGHT_VERBS, Predication, Word
from factcheck.compare.lexicon import ENTRIES
from factcheck.compare.reading import Reading, read
from factcheck.text.dates import DateMention
from factcheck.text.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing a claim speaks of: a word, a number with its unit, or a date."""

    place: int
    """Its first word."""
    concepts: frozenset[str]
    stem: str
    weight: float
    quantity: Quantity | None = None
    date: DateMention | None = None

    @property
    def heavy(self) -> bool:
        """Whether it tells one subject from another."""
        return self.weight >= 1

    @property
    def measured(self) -> bool:
        """Whether it is a number or a date."""
        return self.quantity is not None or self.date is not None


@dataclass(frozen=True, eq=False)
class ClaimReading:
    """A claim with its topics and its main predicates."""

    reading: Reading
    topics: tuple[Topic, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.reading.words

    @cached_property
    def predications(self) -> tuple[Predication, ...]:
        """The predicates that it asserts of its subject, the main one first.

        Of two on one scale and at its two poles, only the first counts.
        """
        found = [p for p in self.reading.predications if _is_main(self.words, p)]
        kept: list[Predication] = []
        poles: dict[str, bool] = {}
        for one in sorted(found, key=lambda p: (p.force.unreal, p.first)):
            if all(poles.get(e.scale.id, e.value > 0) == (e.value > 0) for e in one.entries):
                kept.append(one)
                poles = {e.scale.id: e.value > 0 for e in one.entries} | poles
        return tuple(kept)

    @cached_property
    def scales(self) -> frozenset[str]:
        """The scales its main predicates stand on."""
        return frozenset(e.scale.id for p in self.predications for e in p.entries)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Everything it speaks of."""
        return frozenset(c for topic in self.topics for c in topic.concepts)

    @cached_property
    def heavy(self) -> tuple[Topic, ...]:
        """The topics that tell it from other claims."""
        return tuple(topic for topic in self.topics if topic.heavy)

    @cached_property
    def denies(self) -> bool:
        """Whether a main predicate is denied in it."""
        return any(p.force.negated for p in self.predications)

    def without(self, places: Sequence[int]) -> tuple[Topic, ...]:
        """Return its topics without those at some places."""
        return tuple(topic for topic in self.topics if topic.place not in places)


@lru_cache(maxsize=2048)
def read_claim(text: str) -> ClaimReading:
    """Read a claim, once for equal texts."""
    reading = read(text)
    topics: list[Topic] = []
    for i, word in enumerate(reading.words):
        quantity = next((q for q in reading.quantities if q.span.overlaps(word.span)), None)
        date = next((d for d in reading.dates if d.span.overlaps(word.span)), None)
        seen = any(
            (quantity is not None and t.quantity is quantity)
            or (date is not None and t.date is date)
            for t in topics
        )
        if seen or not (word.stem or quantity):
            continue
        weight = 1.0 if quantity or date else word.weight
        topics.append(Topic(i, word.concepts, word.stem or "", weight, quantity, date))
    return ClaimReading(reading, tuple(topics))


def _is_main(words: Sequence[Word], said: Predication) -> bool:
    """Whether a predicate is asserted of a subject, not part of a noun phrase."""
    before = words[said.first - 1].lower if said.first else ""
    about = said.about.words
    follows = bool(about) and about[0] > said.last
    if not about or before in DETERMINERS:
        return before in ("a", "an", "no") and _is_predicative(words, said.first)
    if follows and _describes(words, said, before):
        return False
    if before in cues.PREPOSITIONS and before != "to" and said.first == said.last:
        return before in ("as", "than") and _after_be(words, said.first)
    if before in cues.AUXILIARIES or before in cues.NEGATORS or before.endswith("ly"):
        return True
    if before == "longer" or not follows:
        return True
    return bool(said.about.agent)


def _describes(words: Sequence[Word], said: Predication, before: str) -> bool:
    """Whether a word before a noun is its adjective: "secret talks", "release kidnapped girls"."""
    lower = words[said.first].lower
    if lower in cues.ADJECTIVES:
        return True
    if said.first != said.last or not before or not lower.endswith(("ed", "en")):
        return False
    bare = words[said.last + 1].lower not in DETERMINERS
    verb = bool(ENTRIES.at([before], 0)[0]) or before in cues.PREPOSITIONS
    return bare and verb and before not in cues.AUXILIARIES


def _is_predicative(words: Sequence[Word], first: int) -> bool:
    """Whether a noun with its article is what is said: "is a hoax", "found a link between"."""
    verb = words[first - 2].lower if first > 1 else ""
    carried = verb in LIGHT_VERBS or verb in cues.REPORTING
    return _after_be(words, first) or carried


def _after_be(words: Sequence[Word], first: int) -> bool:
    return any(word.lower in cues.BE for word in words[max(0, first - 3) : first])
