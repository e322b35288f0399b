"""A claim and a sentence laid side by side: how much of the claim the sentence has, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from factcheck.compare import cues
from factcheck.compare.amounts import may_meet, same_unit, says_number
from factcheck.compare.claim import ClaimReading, Topic
from factcheck.compare.reading import Reading
from factcheck.compare.turning import hedge, negation_marks, within_reach
from factcheck.text.names import is_given_name
from factcheck.text.quantities import Quantity

CONTEXT = 0.6
"""What a word is worth that stands in the passage's context only."""
RELATED = 0.75
"""What a word is worth that is only a relative of the claim's."""
# Chosen on one half of Factcheck-GPT's dev claims, of Emergent's and of FNC-1's bodies; see
# tests/benchmarks/stance_rules.py, which reports the other halves.


@dataclass(frozen=True, eq=False)
class Alignment:
    """A claim, a sentence, and what is known of what the sentence is about."""

    claim: ClaimReading
    sentence: Reading
    context: frozenset[str] = frozenset()
    """Concepts of the headline and the sentence before."""

    def coverage(self, topics: Iterable[Topic] | None = None, *, alone: bool = False) -> float:
        """Return the share of the claim's topics that are there, by weight, in [0, 1].

        Args:
            topics: Those asked for; all if not given.
            alone: Count what stands in the sentence itself only.
        """
        have = total = 0.0
        for topic in self.claim.topics if topics is None else topics:
            total += topic.weight
            have += topic.weight * self._presence(topic, alone=alone)
        return have / total if total else 0.0

    def lacking(self, topics: Iterable[Topic] | None = None) -> tuple[float, list[Topic]]:
        """Return the heavy topics that are nowhere, and their share of the weight.

        A word of the claim's predicates is there if another of the same place on a scale is.
        """
        missing: list[Topic] = []
        lost = total = 0.0
        for topic in self.claim.topics if topics is None else topics:
            if not topic.heavy:
                continue
            total += topic.weight
            if topic.place not in self.synonyms and not self._presence(topic):
                missing.append(topic)
                lost += topic.weight
        return (lost / total if total else 0.0), missing

    def _presence(self, topic: Topic, *, alone: bool = False) -> float:
        if topic.quantity is not None:
            return float(any(_says(topic.quantity, q) for q in self.sentence.quantities))
        if topic.date is not None:
            asked = topic.date.interval
            return float(any(may_meet(asked, d.interval) for d in self.sentence.dates))
        if topic.stem in self.sentence.stems or self._surnames.get(topic.place):
            return 1.0
        if not topic.concepts.isdisjoint(self.sentence.concepts):
            return RELATED
        elsewhere = alone or topic.place in self._surnames
        if elsewhere or topic.concepts.isdisjoint(self.context):
            return 0.0
        return CONTEXT if topic.stem in self.context else CONTEXT * RELATED

    @cached_property
    def _surnames(self) -> dict[int, bool]:
        """Whether the surname after a given name of the claim stands in the sentence by itself.

        Given names whose surname is not there are left out. By itself, or after a title, it is
        taken for the same person; after another given name it is somebody else.
        """
        found: dict[int, bool] = {}
        for place, (word, following) in enumerate(pairwise(self.claim.words)):
            if not following.name or following.break_before or not is_given_name(word.lower):
                continue
            before = [
                self.sentence.words[k - 1].lower if k else ""
                for k, other in enumerate(self.sentence.words)
                if other.stem == following.stem
            ]
            if before:
                found[place] = any(not is_given_name(lower) for lower in before)
        return found

    @cached_property
    def loose(self) -> float:
        """How much of the claim is there, context and all."""
        return self.coverage()

    @cached_property
    def places(self) -> dict[int, int]:
        """For each word of the claim that the sentence has, where; the same word first."""
        found: dict[int, int] = {}
        taken: set[int] = set()
        for exact in (True, False):
            for topic in self.claim.topics:
                if topic.place in found:
                    continue
                for j, word in enumerate(self.sentence.words):
                    alike = (
                        word.stem == topic.stem
                        if exact
                        else not topic.concepts.isdisjoint(word.concepts)
                    )
                    if alike and j not in taken:
                        found[topic.place] = j
                        taken.add(j)
                        break
        return found

    @cached_property
    def tight(self) -> float:
        """How much of the claim is there, each word of the sentence counted for one only."""
        have = total = 0.0
        for topic in self.claim.topics:
            total += topic.weight
            if topic.place in self.places:
                exact = self.sentence.words[self.places[topic.place]].stem == topic.stem
                have += topic.weight * (1.0 if exact else RELATED)
            elif topic.place in self.synonyms:
                have += topic.weight * RELATED
            elif not topic.concepts.isdisjoint(self.context):
                have += topic.weight * CONTEXT
        return have / total if total else 0.0

    @cached_property
    def synonyms(self) -> frozenset[int]:
        """The claim's words for which the sentence has one of the same place on a scale."""
        there = {(e.scale.id, e.value > 0) for p in self.sentence.predications for e in p.entries}
        return frozenset(
            place
            for p in self.claim.reading.predications
            for e in p.entries
            if (e.scale.id, e.value > 0) in there
            for place in p.places
        )

    @cached_property
    def verbatim(self) -> bool:
        """Whether every heavy word of the claim stands in the sentence, not a relative of it."""
        return all(
            topic.place in self.places
            and self.sentence.words[self.places[topic.place]].stem == topic.stem
            for topic in self.claim.heavy
            if not topic.measured
        )

    @cached_property
    def substituted(self) -> str:
        """A word of the claim in whose place the sentence has another; empty for none."""
        shared = set(self.places.values())
        order = [topic.place for topic in self.claim.topics]
        for n, place in enumerate(order):
            if place in self.places or place in self.synonyms or self.claim.topics[n].measured:
                continue
            before = self.places.get(order[n - 1]) if n else None
            after = self.places.get(order[n + 1]) if n + 1 < len(order) else None
            one, other = self._next(before, 1), self._next(after, -1)
            both = before is not None and after is not None
            slot = {one, other} - {None}
            if slot and not slot & shared and (one == other or not both):
                return self.claim.reading.said([place])
        return ""

    def _next(self, place: int | None, step: int) -> int | None:
        """Return the next word with content in the same stretch, None where there is none."""
        words = self.sentence.words
        k = place + step if place is not None else -1
        while 0 <= k < len(words):
            if words[k if step > 0 else k + 1].break_before:
                return None
            if words[k].stem:
                return k
            k += step
        return None

    @cached_property
    def hedge(self) -> str:
        """The words by which the sentence vouches for less than the claim does."""
        mine = {word.lower for word in self.claim.words}
        if self.claim.reading.question or mine & (cues.HEDGES | cues.MODALS):
            return "" if not self.sentence.question or self.claim.reading.question else "?"
        return hedge(self.sentence) or self._condition()

    def _condition(self) -> str:
        """Return "before" or "until" where what is shared stands in such a clause."""
        words = self.sentence.words
        shared = [j for i, j in self.places.items() if not self.claim.words[i].name]
        for k, word in enumerate(words):
            if word.lower not in cues.CONDITIONS or not (k == 0 or word.ends_clause):
                continue
            end = next((j for j in range(k + 1, len(words)) if words[j].ends_clause), len(words))
            inside = [j for j in shared if k < j < end and words[j].heavy]
            if inside and word.lower not in {w.lower for w in self.claim.words}:
                return word.lower
        return ""

    @cached_property
    def negation_differs(self) -> bool:
        """Whether only one of the two has a negation among the words they share."""
        shared = set(self.places.values())
        denied = bool(negation_marks(self.claim.reading))
        return bool(shared) and denied == shared.isdisjoint(within_reach(self.sentence))

    @cached_property
    def unqualified(self) -> str:
        """A word like "only" or "first" that the claim has and the sentence has not."""
        there = {word.lower for word in self.sentence.words}
        for word in self.claim.words:
            whole = word.lower in cues.WHOLE and not there.isdisjoint(cues.WHOLE)
            if word.lower in cues.QUALIFIERS and word.lower not in there and not whole:
                return word.lower
        return ""

    @cached_property
    def absent_name(self) -> str:
        """A name of the claim of which the sentence has no part; empty if it has some of each."""
        run: list[int] = []
        for k, word in enumerate(self.claim.words):
            if word.name and word.stem and not (run and word.ends_clause):
                run.append(k)
                continue
            if self._misses(run):
                return self.claim.reading.said(run)
            run = [k] if word.name and word.stem else []
        return self.claim.reading.said(run) if self._misses(run) else ""

    def _misses(self, run: list[int]) -> bool:
        return bool(run) and all(
            self.claim.words[k].concepts.isdisjoint(self.sentence.concepts) for k in run
        )


def _says(asked: Quantity, said: Quantity) -> bool:
    alike = same_unit(asked, said) or not asked.unit or not said.unit
    return alike and says_number(asked, said)
