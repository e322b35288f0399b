"""What one sentence does to a claim in one respect, with the reason: the unit the rules weigh."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.compare.grammar import Predication
from factcheck.compare.lexicon import Entry
from factcheck.compare.reading import Reading
from factcheck.compare.relations import Relation
from factcheck.models import Span, Stance
from factcheck.text.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Contrast:
    """What a sentence does to a claim, and by what."""

    stance: Stance
    rule: str
    decisive: tuple[Span, ...]
    """Spans of the sentence."""
    strength: float
    """How sure it is, in [0, 1]; only its order means something."""
    conflict: bool = False
    """One word of the claim is another here; what else agrees does not count."""
    number: tuple[Quantity, Quantity] | None = None
    """The claim's and the sentence's, where they differ."""
    passes: bool = False
    """One has it for good, the other for a time."""
    answer: "Answer | None" = None
    """Where a predicate decided."""

    @property
    def relation(self) -> Relation | None:
        """How the sentence's predicate stands to the claim's; None where none decided."""
        return self.answer.relation if self.answer else None


@dataclass(frozen=True, slots=True)
class Answer:
    """A predicate of a sentence that answers the claim's."""

    relation: Relation
    said: Predication
    entry: Entry
    """Its place on the scale on which they meet."""
    rank: int
    """Which of the scales of the claim's word that is, 0 for its first."""
    asked: str
    """The claim's words."""
    doubt: str = ""
    """In what way it is not said outright; empty if it is."""


def phrase(relation: Relation, said: str, asked: str, doubt: str) -> str:
    """Return the rule of an answer as a sentence."""
    if doubt:
        return f"It says “{said}” only {doubt}, where the claim says “{asked}”."
    return {
        Relation.SAME: f"It says “{said}”, as the claim says “{asked}”.",
        Relation.OPPOSED: f"It says “{said}”, where the claim says “{asked}”.",
        Relation.WEAKER: f"It says only “{said}”, where the claim says “{asked}”.",
        Relation.TEMPORARY: f"It says “{said}”, which may pass, where the claim says “{asked}”.",
        Relation.PART: f"It says “{said}” of some only, where the claim says “{asked}” of all.",
        Relation.OPEN: f"It says “{said}”, which leaves open whether “{asked}” is so.",
    }[relation]


def together(sentence: Reading, contrasts: Sequence[Contrast]) -> Contrast:
    """Return answers that do one thing to a claim as one, the first's, with the words of all."""
    first = contrasts[0]
    if len(contrasts) == 1 or first.answer is None or not first.answer.asked:
        return first
    places = sorted({k for c in contrasts if c.answer for k in c.answer.said.decisive})
    answer = first.answer
    rule = phrase(answer.relation, sentence.said(places), answer.asked, answer.doubt)
    return replace(first, rule=rule, decisive=sentence.span_of(places))
