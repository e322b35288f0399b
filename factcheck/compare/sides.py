"""A piece of evidence with what the rules read in it: what disagreements are made of."""

from dataclasses import dataclass

from factcheck.compare.analysis import Analysis
from factcheck.compare.contrast import Answer, Contrast
from factcheck.compare.cues import CROWD, OPINION
from factcheck.compare.predicates import HEARSAY
from factcheck.compare.reading import Reading
from factcheck.compare.relations import Relation, permanence_of
from factcheck.compare.shares import likeliest, share_of
from factcheck.models import Claimant, ClaimantKind, Evidence, Interval, Kind, Stance, format_id
from factcheck.text.tellings import Telling, telling_of

_LESSER = (Relation.TEMPORARY, Relation.WEAKER)
_QUOTED = 60
"""Characters of a passage that stand for its words where nothing in it decided."""
_FEW = 4
_ENDS, _CLOSERS = (".", "!", "?", "…", ","), "\"'”’»)] "
_HEADING = 0.93
"""What a line that is no sentence is worth beside one that is."""


@dataclass(frozen=True, slots=True)
class Side:
    """A piece of evidence, its article and its reading."""

    analysis: Analysis
    evidence: Evidence
    reading: Reading
    contrasts: tuple[Contrast, ...]
    """All that its sentence does to the claim, the strongest first."""
    coverage: float
    """How much of the claim its sentence has, with what is known of its context."""

    @property
    def id(self) -> int:
        """Its article's id."""
        return self.analysis.article.id or 0

    @property
    def label(self) -> str:
        """Its article as a reader knows it: "A3"."""
        return format_id(Kind.ARTICLE, self.analysis.article.id)

    @property
    def telling(self) -> Telling | None:
        """When its part of the article was told, where the text says so of it alone."""
        return telling_of(self.analysis.article, self.evidence.passage.span)

    @property
    def written(self) -> Interval:
        """The days on which it may have been written."""
        return self.telling.interval if self.telling else self.analysis.written

    @property
    def main(self) -> Contrast | None:
        """What decides, where the rules see it as the engine does.

        Where an engine leaves open what a passage does, it is what the rules know of it.
        """
        stance = self.evidence.stance
        same = next((c for c in self.contrasts if c.stance is stance), None)
        if same or stance in (Stance.SUPPORTS, Stance.REFUTES):
            return same
        if stance is Stance.UNSURE:
            return next((c for c in self.contrasts if c.answer or c.conflict), None)
        return next((c for c in self.contrasts if c.relation in _LESSER), None)

    @property
    def answer(self) -> Answer | None:
        """The predicate that decides, where one does."""
        return self.main.answer if self.main else None

    @property
    def strength(self) -> float:
        """How sure it is, for choosing among sides."""
        strength = self.main.strength if self.main else self.coverage / 2
        share = self.share
        if share is not None:
            strength = (strength + share) / 2
        heading = self.evidence.passage.quote.rstrip(_CLOSERS)[-1:] not in _ENDS
        return strength * _HEADING if heading else strength

    @property
    def share(self) -> float | None:
        """The probability of its stance, the best one's where it is unsure; None without any."""
        scores = self.evidence.scores
        if scores is None:
            return None
        unsure = self.evidence.stance is Stance.UNSURE
        return share_of(scores, likeliest(scores) if unsure else self.evidence.stance)

    @property
    def scope(self) -> str:
        """How much of its subject it speaks of, where it says so: "whole" or "part"."""
        return self.answer.said.force.scope if self.answer else ""

    @property
    def permanence(self) -> str:
        """Whether it lasts, where it says so: "temporary" or "lasting"."""
        if self.answer is None:
            return ""
        return permanence_of(self.answer.entry, self.answer.said.force)

    @property
    def words(self) -> str:
        """The words that decided it, for a rule's sentence."""
        passage = self.evidence.passage
        spans = self.evidence.decisive
        if spans and len(spans) <= _FEW:
            inside = [span.shift(-passage.span.start).slice(passage.quote) for span in spans]
            return " … ".join(inside)
        quote = " ".join(passage.quote.split())
        return quote if len(quote) <= _QUOTED else f"{quote[:_QUOTED].rsplit(' ', 1)[0]} …"

    @property
    def voice(self) -> str:
        """Who says it, for a rule's sentence."""
        if self.evidence.claimant:
            return self.evidence.claimant.name
        return "hearsay" if self.hearsay else "its own voice"

    @property
    def hearsay(self) -> bool:
        """Whether the article itself does not vouch for it: "reportedly", "some claim"."""
        return any(c.answer and c.answer.doubt == HEARSAY for c in self.contrasts)

    @property
    def repeats(self) -> bool:
        """Whether it says what the claim says, in its own voice or another's."""
        first = next((c.relation for c in self.contrasts if c.relation), None)
        return first is Relation.SAME

    @property
    def nameless(self) -> bool:
        """Whether the article only relays what nobody named says, or thinks."""
        claimant = self.evidence.claimant
        return claimant is not None and (
            claimant.kind is ClaimantKind.ANONYMOUS or self._is_crowd(claimant)
        )

    @property
    def opinion(self) -> bool:
        """Whether the article only relays what somebody thinks, or what some or many say."""
        claimant = self.evidence.claimant
        if claimant is None:
            return False
        text = self.analysis.article.text
        return self._is_crowd(claimant) or any(
            not OPINION.isdisjoint(one.cue.slice(text).lower().split())
            for one in self.analysis.attributions
            if one.claimant == claimant and one.content.overlaps(self.evidence.passage.span)
        )

    @staticmethod
    def _is_crowd(claimant: Claimant) -> bool:
        return not CROWD.isdisjoint(claimant.name.lower().split())
