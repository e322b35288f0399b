"""What one sentence does to a claim: the two readings laid side by side.

Two ways lead to an answer. By predicate: both use words of one scale of much the same subject, and
the places on the scale, negation and force decide. By words: the sentence repeats nearly all that
the claim says, and a negation, a number, a date or an opposed word decides. Where neither way is
sure, the sentence discusses. It never supports a claim whose words it turns round.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache

from factcheck.compare import cues
from factcheck.compare.lexicon import ENTRIES, Entry, base_forms
from factcheck.compare.reading import (
    DETERMINERS,
    Force,
    Predication,
    Reading,
    Word,
    read,
)
from factcheck.compare.relatives import LIGHT
from factcheck.models import Interval, Span, Stance
from factcheck.text.dates import DateMention
from factcheck.text.quantities import Quantity

# Chosen on half of Factcheck-GPT's dev claims and on Emergent's even claims, see
# tests/benchmarks/stance_rules.py; the other halves are the report.
BY_WORDS = 0.78
"""Share of a claim's words that a sentence must have to support it by words alone."""
DISCUSSED = 0.52
"""Share of a claim's words, with its context's at a discount, that makes it bear on the claim."""
DISCUSSED_BESIDE = 0.4
"""The same where the headline and the sentence before are known."""
CONTEXT = 0.6
"""What a word is worth that stands in the passage's context only."""
RELATED = 0.75
"""What a word is worth that is only a relative of the claim's."""
TOPICAL = 0.4
"""Share of the claim's subject that must be there for its predicate to be compared."""
_NEAR = 0.02
"""Share by which two exact numbers may differ and still be one number rounded."""
_ROUGH = 0.12
"""The same where either is said to be approximate."""
_CONTRARY = frozenset(
    "support quality trade cause finding having money schedule level extent chance".split()
)
"""Scales with room between the poles: not to be at one is not to be at the other."""


class Relation(StrEnum):
    """How a statement stands to the claim's on one scale."""

    SAME = "same"
    OPPOSED = "opposed"
    WEAKER = "weaker"
    STRONGER = "stronger"
    TEMPORARY = "temporary"
    PART = "part"
    """True of some only, where the claim speaks of all."""
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Topic:
    """One word of a claim."""

    place: int
    concepts: frozenset[str]
    stem: str
    weight: float
    quantity: Quantity | None = None
    date: DateMention | None = None


@dataclass(frozen=True, eq=False)
class ClaimReading:
    """A claim with what its sentences must speak of to bear on it."""

    reading: Reading
    words: tuple[Topic, ...]

    @cached_property
    def predications(self) -> tuple[Predication, ...]:
        """The claim's predicates that it asserts of its subject, the main one first."""
        found = [p for p in self.reading.predications if _is_main(self.reading, p)]
        kept: list[Predication] = []
        places: dict[str, bool] = {}
        for one in sorted(found, key=lambda p: (p.force.unreal, p.first)):
            if any(places.get(e.scale.id, e.value > 0) != (e.value > 0) for e in one.entries):
                continue
            kept.append(one)
            for entry in one.entries:
                places.setdefault(entry.scale.id, entry.value > 0)
        return tuple(kept)

    @cached_property
    def minor(self) -> tuple[Predication, ...]:
        """Its other words of the scales, inside its subject or object."""
        return tuple(p for p in self.reading.predications if p not in self.predications)

    @cached_property
    def scales(self) -> frozenset[str]:
        """The scales its main predicates stand on."""
        return frozenset(e.scale.id for p in self.predications for e in p.entries)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Everything it speaks of."""
        return frozenset(c for topic in self.words for c in topic.concepts)

    def subject(self, predication: Predication | None) -> tuple[Topic, ...]:
        """Return its words without those of one predicate."""
        if predication is None:
            return self.words
        own = range(predication.first, predication.last + 1)
        return tuple(t for t in self.words if t.place not in own)


@dataclass(frozen=True, slots=True)
class Contrast:
    """What a sentence does to a claim, and by what."""

    stance: Stance
    rule: str
    decisive: tuple[Span, ...]
    strength: float
    relation: Relation | None = None
    predication: Predication | None = None
    entry: Entry | None = None
    number: tuple[Quantity, Quantity] | None = None
    """The claim's and the sentence's."""
    said: tuple[int, ...] = ()
    """The words of the sentence that decided, where a predicate did."""
    asked: str = ""
    doubt: str = ""
    rank: int = 0
    """Which of the scales of the claim's word it is on, 0 for the first and for no scale."""
    conflict: bool = False
    """One word of the claim is another here; what else agrees does not count."""


@lru_cache(maxsize=1024)
def read_claim(text: str) -> ClaimReading:
    """Read a claim."""
    reading = read(text)
    topics: list[Topic] = []
    for i, word in enumerate(reading.words):
        quantity = next((q for q in reading.quantities if q.span.overlaps(word.span)), None)
        dated = next((d for d in reading.dates if d.span.overlaps(word.span)), None)
        if (quantity and any(t.quantity is quantity for t in topics)) or (
            dated and any(t.date is dated for t in topics)
        ):
            continue
        if word.stem or quantity:
            topics.append(
                Topic(
                    i,
                    word.concepts,
                    word.stem or "",
                    1.0 if quantity or dated else word.weight,
                    quantity,
                    dated,
                )
            )
    return ClaimReading(reading, tuple(topics))


def _is_main(reading: Reading, predication: Predication) -> bool:
    """Whether a predicate is asserted of a subject, not part of a noun phrase."""
    words = reading.words
    first, last = predication.first, predication.last
    before = words[first - 1].lower if first else ""
    follows = predication.theme and predication.theme[0] > last
    if follows and words[first].lower in cues.ADJECTIVES:
        return False
    if follows and first and words[first].lower.endswith(("ed", "en")) and first == last:
        bare = words[last + 1].lower not in DETERMINERS
        verb = ENTRIES.at([before], 0)[0] or before in cues.PREPOSITIONS
        if bare and verb and before not in cues.AUXILIARIES:
            return False
    if not predication.theme or before in DETERMINERS:
        return before in ("a", "an", "no") and _after_be(words, first)
    if before in cues.PREPOSITIONS and before != "to" and first == last:
        return before in ("as", "than") and _after_be(words, first)
    if before in cues.AUXILIARIES or before in cues.NEGATORS or before.endswith("ly"):
        return True
    if before == "longer":
        return True
    if predication.theme[0] > last:
        return bool(predication.agent)
    return predication.theme[0] < first


def _after_be(words: tuple[Word, ...], first: int) -> bool:
    return any(word.lower in cues.BE for word in words[max(0, first - 3) : first])


# ---------------------------------------------------------------------------------------------
# How much of the claim is there
# ---------------------------------------------------------------------------------------------


def coverage(
    topics: Iterable[Topic], reading: Reading, context: frozenset[str] = frozenset()
) -> float:
    """Return the share of the claim's words that a sentence has, weighted, in [0, 1]."""
    have = total = 0.0
    for topic in topics:
        total += topic.weight
        have += topic.weight * _presence(topic, reading, context)
    return have / total if total else 0.0


def _presence(topic: Topic, reading: Reading, context: frozenset[str]) -> float:
    if topic.quantity is not None:
        return float(any(_same_quantity(topic.quantity, q) for q in reading.quantities))
    if topic.date is not None:
        return float(any(overlap(topic.date.interval, d.interval) for d in reading.dates))
    if topic.stem in reading.stems:
        return 1.0
    if not topic.concepts.isdisjoint(reading.concepts):
        return RELATED
    if topic.stem in context:
        return CONTEXT
    return 0.0 if topic.concepts.isdisjoint(context) else CONTEXT * RELATED


def _same_quantity(one: Quantity, other: Quantity) -> bool:
    return (one.unit == other.unit or not one.unit or not other.unit) and numbers_agree(one, other)


def numbers_agree(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities can be the same number."""
    if one.low <= other.high and other.low <= one.high:
        return True
    rough = one.approximate or other.approximate
    a, b = _middle(one), _middle(other)
    return abs(a - b) <= (_ROUGH if rough else _NEAR) * max(abs(a), abs(b))


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities count the same thing."""
    return one.unit == other.unit and bool(one.unit)


def _middle(quantity: Quantity) -> float:
    if quantity.high == float("inf"):
        return quantity.low
    return (quantity.low + quantity.high) / 2


def overlap(one: Interval, other: Interval) -> bool:
    """Tell whether two stretches of days may share a day."""
    early = one.latest is not None and other.earliest is not None and one.latest < other.earliest
    late = one.earliest is not None and other.latest is not None and other.latest < one.earliest
    return not early and not late


def lacking(
    claim: ClaimReading,
    topics: Iterable[Topic],
    sentence: Reading,
    context: frozenset[str] = frozenset(),
) -> tuple[float, list[Topic]]:
    """Return the share of the claim's weight that is in neither sentence nor context, and which.

    Weak words do not count. A word of the claim's predicates is there if another word of the
    same place on a scale is.
    """
    synonyms = same_place(claim, sentence)
    missing: list[Topic] = []
    lost = total = 0.0
    for topic in topics:
        if topic.weight < 1:
            continue
        total += topic.weight
        if topic.place not in synonyms and not _presence(topic, sentence, context):
            missing.append(topic)
            lost += topic.weight
    return (lost / total if total else 0.0), missing


def same_place(claim: ClaimReading, sentence: Reading) -> set[int]:
    """Return the claim's words for which the sentence has one of the same place on a scale."""
    there = {(e.scale.id, e.value > 0) for p in sentence.predications for e in p.entries}
    return {
        place
        for p in claim.reading.predications
        for e in p.entries
        if (e.scale.id, e.value > 0) in there
        for place in range(p.first, p.last + 1)
    }


def unqualified(claim: ClaimReading, sentence: Reading) -> str:
    """Return a word like "only" or "first" that the claim has and the sentence has not."""
    there = {word.lower for word in sentence.words}
    for word in claim.reading.words:
        if word.lower in cues.QUALIFIERS and word.lower not in there:
            if word.lower in cues.WHOLE and there & cues.WHOLE:
                continue
            return word.lower
    return ""


# ---------------------------------------------------------------------------------------------
# Places on a scale
# ---------------------------------------------------------------------------------------------


def relate(claim: Entry, claim_negated: bool, other: Entry, other_negated: bool) -> Relation:  # noqa: FBT001
    """Return how a word at one place of a scale stands to the claim's word on the same scale."""
    graded = claim.scale.graded
    c, p = claim.value, other.value
    if c == 0 or p == 0:
        same = (c == p) == (claim_negated == other_negated)
        return Relation.SAME if same else Relation.OPPOSED
    alike = (c > 0) == (p > 0)
    if not graded:
        return _relate_poles(
            claim,
            alike == (claim_negated == other_negated),
            (claim_negated or other_negated) and not alike,
        )
    c, p = abs(c), abs(p)
    if not claim_negated and not other_negated:
        if not alike:
            return Relation.OPEN if c == p == 1 else Relation.OPPOSED
        return Relation.WEAKER if p == 1 < c else Relation.SAME
    if claim_negated and other_negated:
        if alike:
            return Relation.SAME if p <= c else Relation.OPEN
        return Relation.OPEN
    strong, weak = (c, p) if other_negated else (p, c)
    if alike:
        return Relation.OPPOSED if strong >= weak else Relation.OPEN
    if claim.scale.id in _CONTRARY and other_negated:
        return Relation.OPEN
    if other_negated:
        return Relation.SAME if p == 1 or c == 1 else Relation.OPEN
    return Relation.OPEN if c == p == 1 else Relation.SAME


def _relate_poles(claim: Entry, agree: bool, crossed: bool) -> Relation:  # noqa: FBT001
    if crossed and agree and claim.scale.id in _CONTRARY:
        return Relation.OPEN
    return Relation.SAME if agree else Relation.OPPOSED


def effective(entry: Entry, force: Force) -> float:
    """Return how far along its scale a word stands, with "largely" or "slightly" before it."""
    return entry.value * force.degree


def permanence_of(entry: Entry, force: Force) -> str:
    """Return "temporary", "lasting" or nothing, by the words around it or its own."""
    return force.permanence or entry.permanence


# ---------------------------------------------------------------------------------------------
# By predicate
# ---------------------------------------------------------------------------------------------


def _about(predication: Predication, entry: Entry) -> tuple[int, ...]:
    """Return the main words of what an entry is said of: the doer, or what is done to."""
    if entry.of_agent and predication.doers:
        return predication.doers
    return predication.heads


def head_match(
    claim: ClaimReading, wanted: tuple[int, ...], sentence: Reading, heads: tuple[int, ...]
) -> float:
    """Return how sure it is that two predicates speak of one thing: 1 the same word, 0 nothing."""
    mine = [k for k in wanted if claim.reading.words[k].stem]
    best = 0.0
    for order, asked in enumerate(mine):
        if order and _is_phrase_apart(claim.reading, asked, mine[order - 1]):
            break
        for rank, k in enumerate(heads):
            score = _likeness(claim.reading.words[asked], sentence.words[k])
            if not score or (order and rank):
                continue
            if (order and not _is_light(claim.reading, mine[0])) or (
                rank and k + 1 in heads and not _is_light(sentence, heads[rank - 1])
            ):
                continue
            if rank and _is_phrase_apart(sentence, heads[rank - 1], k):
                score *= 0.65
            best = max(best, score if not order and not rank else score * 0.9)
    return best


def _shares_name(claim: ClaimReading, sentence: Reading, other: Predication) -> bool:
    """Whether a predicate's subject or object has a name that the claim has."""
    names = {w.stem for w in claim.reading.words if w.name or w.weight > 1}
    return any(sentence.words[k].stem in names for k in (*other.theme, *other.agent))


def _is_light(reading: Reading, place: int) -> bool:
    return not LIGHT.isdisjoint(base_forms(reading.words[place].lower))


def _likeness(one: Word, other: Word) -> float:
    if not one.heavy and one.stem != other.stem:
        return 0.0
    if one.stem == other.stem:
        return 1.0
    return 0.9 if one.concepts & other.concepts else 0.0


def _is_phrase_apart(sentence: Reading, one: int, other: int) -> bool:
    """Whether a preposition that hangs one noun on another stands between two words."""
    low, high = sorted((one, other))
    between = {sentence.words[k].lower for k in range(low + 1, high)}
    return not between.isdisjoint(cues.PREPOSITIONS)


def is_generic(sentence: Reading, predication: Predication, known: frozenset[str]) -> bool:
    """Whether a predicate's subject is a pronoun or a word like "operations", of nothing else."""
    theme = [sentence.words[k] for k in predication.theme]
    if not any(sentence.words[k].generic for k in predication.heads[:2]):
        return False
    foreign = sum(
        word.weight
        for word in theme
        if word.heavy and not word.generic and word.concepts.isdisjoint(known)
    )
    return foreign <= _FOREIGN * max(1.0, sum(word.weight for word in theme))


_FOREIGN = 1 / 3
"""Share of a subject's weight that may be of other things than the claim and the headline."""


def by_predicate(
    claim: ClaimReading, sentence: Reading, context: frozenset[str]
) -> Iterator[Contrast]:
    """Yield what each predicate of a sentence does to each main predicate of a claim."""
    for order, main in enumerate(claim.predications):
        topics = claim.subject(main)
        covered = coverage(topics, sentence, context)
        known = claim.concepts | context
        for other in sentence.predications:
            pairs = _matched_scales(claim, main, sentence, other)
            match = max((row[2] for row in pairs), default=0.0)
            if not pairs:
                continue
            firm = any(abs(theirs.value) > 1 for _, theirs, _ in pairs)
            if match < 0.5 and firm and is_generic(sentence, other, known):  # noqa: PLR2004
                match = 0.5
            needed = TOPICAL if match >= 0.8 else 0.55  # noqa: PLR2004
            if match < 0.5 or covered < needed:  # noqa: PLR2004
                continue
            strength = (match + covered) / 2 * (0.9**order)
            meant = frozenset(main.heads) if match >= 0.5 else frozenset[int]()  # noqa: PLR2004
            strength *= 0.95 ** min(main.entries.index(mine) for mine, _, _ in pairs)
            yield _judge_pair(
                claim,
                main,
                sentence,
                other,
                [(m, o) for m, o, _ in pairs],
                strength,
                context,
                meant,
            )


def _matched_scales(
    claim: ClaimReading, main: Predication, sentence: Reading, other: Predication
) -> list[tuple[Entry, Entry, float]]:
    """Return the places on shared scales that are said of one thing, as far as can be told.

    "Lee beat Moss" says "won" of Lee and "lost" of Moss; against "Moss beat Lee" the two places
    of Lee are compared, and those of Moss.
    """
    found = []
    for mine in main.entries:
        for theirs in other.entries:
            if mine.scale is not theirs.scale:
                continue
            wanted, heads = _about(main, mine), _about(other, theirs)
            match = head_match(claim, wanted, sentence, heads)
            if other.last + 1 in heads:
                match = max(match, 0.9 * head_match(claim, wanted, sentence, (other.last + 1,)))
            own = sentence.words[other.first].concepts
            if (
                wanted
                and own & claim.reading.words[wanted[0]].concepts
                and _shares_name(claim, sentence, other)
            ):
                match = max(match, 0.6)
            asked = claim.reading.words[main.first].concepts
            if heads and asked & sentence.words[heads[0]].concepts:
                match = max(match, 0.85)
            if mine.of_agent != theirs.of_agent and match < 0.8:  # noqa: PLR2004
                continue
            found.append((mine, theirs, match))
    best = max((row[2] for row in found), default=0.0)
    return [row for row in found if row[2] >= best - 0.15]


_ORDER = (
    Relation.OPPOSED,
    Relation.TEMPORARY,
    Relation.PART,
    Relation.WEAKER,
    Relation.SAME,
    Relation.STRONGER,
    Relation.OPEN,
)


def _judge_pair(  # noqa: PLR0913
    claim: ClaimReading,
    main: Predication,
    sentence: Reading,
    other: Predication,
    pairs: list[tuple[Entry, Entry]],
    strength: float,
    context: frozenset[str],
    meant: frozenset[int],
) -> Contrast:
    related = [(_relation(m, main.force, o, other.force), m, o) for m, o in pairs]
    relations = {relation for relation, _, _ in related}
    if Relation.SAME in relations and Relation.OPPOSED in relations:
        relation, mine, theirs = related[0]
        relation = Relation.OPEN
    else:
        relation, mine, theirs = min(related, key=lambda row: _ORDER.index(row[0]))
    stance = {
        Relation.SAME: Stance.SUPPORTS,
        Relation.STRONGER: Stance.SUPPORTS,
        Relation.OPPOSED: Stance.REFUTES,
    }.get(relation, Stance.DISCUSSES)
    doubt = "" if _commits(sentence, other) else _doubt(main.force, other.force)
    if doubt and stance is not Stance.DISCUSSES:
        stance = Stance.DISCUSSES
        strength *= 0.8
    part = _part_only(claim, main, sentence, context, meant) if stance is Stance.SUPPORTS else ""
    if part:
        stance = Stance.DISCUSSES
        strength *= 0.7
    places = (*other.force.marks, *range(other.first, other.last + 1))
    said = sentence.said(places)
    asked = claim.reading.said((*main.force.marks, *range(main.first, main.last + 1)))
    return Contrast(
        stance,
        f"It says “{said}”, but nothing of the claim's “{part}”."
        if part
        else _words_for(relation, said, asked, doubt),
        sentence.span_of(places),
        strength,
        relation,
        other,
        theirs,
        said=places,
        asked="" if part else asked,
        doubt=doubt,
        rank=main.entries.index(mine),
    )


def together(sentence: Reading, contrasts: Sequence[Contrast]) -> Contrast:
    """Return several predicates that do one thing to a claim as one contrast, the first's."""
    places = tuple(sorted({k for c in contrasts for k in c.said}))
    first = contrasts[0]
    if len(contrasts) == 1 or not first.asked or first.relation is None:
        return first
    return replace(
        first,
        rule=_words_for(first.relation, sentence.said(places), first.asked, first.doubt),
        decisive=sentence.span_of(places),
    )


_MAY_LACK = 0.15
"""Share of a claim that a sentence may leave out and still support it by its predicate."""
_MAY_LACK_BESIDE = 0.25
"""The same where the headline and the sentence before are known."""


def _part_only(
    claim: ClaimReading,
    main: Predication,
    sentence: Reading,
    context: frozenset[str],
    meant: frozenset[int],
) -> str:
    """Return a word of the claim without which the sentence says something less."""
    qualifier = unqualified(claim, sentence)
    if qualifier and not main.force.scope:
        return qualifier
    asked = [t for t in claim.subject(main) if t.place not in meant]
    share, missing = lacking(claim, asked, sentence, context)
    most = _MAY_LACK_BESIDE if context else _MAY_LACK
    for topic in missing:
        if topic.quantity or topic.date or share > most:
            return claim.reading.said([topic.place])
    return ""


def _commits(sentence: Reading, other: Predication) -> bool:
    """Whether it says that somebody agreed to work together, which is working together."""
    theme = {c for k in other.heads for c in sentence.words[k].concepts}
    before = [sentence.words[k].lower for k in range(max(0, other.first - 2), other.first)]
    return "~cooperation" in theme and before in (["agreed", "to"], ["agree", "to"])


def _relation(mine: Entry, mine_force: Force, theirs: Entry, theirs_force: Force) -> Relation:
    relation = relate(mine, mine_force.negated, theirs, theirs_force.negated)
    if relation is not Relation.SAME or mine_force.negated or theirs_force.negated:
        return relation
    if mine_force.scope == "whole" and theirs_force.scope == "part":
        return Relation.PART
    lasting = permanence_of(mine, mine_force) == "lasting"
    if lasting and permanence_of(theirs, theirs_force) == "temporary":
        return Relation.TEMPORARY
    if permanence_of(mine, mine_force) == "temporary" and theirs_force.permanence == "lasting":
        return Relation.OPPOSED
    if mine.scale.graded or theirs_force.degree < 0.5:  # noqa: PLR2004
        asked = abs(effective(mine, mine_force))
        said = abs(effective(theirs, theirs_force))
        if asked >= 1.3 > said:  # noqa: PLR2004
            return Relation.WEAKER
    return relation


def _doubt(mine: Force, theirs: Force) -> str:
    if theirs.unreal and not mine.unreal:
        return "as an aim, a question or a possibility"
    if theirs.hedged and not mine.hedged:
        return "without vouching for it"
    if theirs.future and not mine.future:
        return "of the future"
    if theirs.past and not mine.past:
        return "of an earlier time"
    return ""


def _words_for(relation: Relation, said: str, asked: str, doubt: str) -> str:
    if doubt:
        return f"It says “{said}” only {doubt}, where the claim says “{asked}”."
    return {
        Relation.SAME: f"It says “{said}”, as the claim says “{asked}”.",
        Relation.STRONGER: f"It says “{said}”, which is more than the claim's “{asked}”.",
        Relation.OPPOSED: f"It says “{said}”, where the claim says “{asked}”.",
        Relation.WEAKER: f"It says only “{said}”, where the claim says “{asked}”.",
        Relation.TEMPORARY: f"It says “{said}”, which may pass, where the claim says “{asked}”.",
        Relation.PART: f"It says “{said}” of some only, where the claim says “{asked}”.",
        Relation.OPEN: f"It says “{said}”, which leaves open whether “{asked}” is so.",
    }[relation]


def by_nature(
    claim: ClaimReading, sentence: Reading, context: frozenset[str]
) -> Iterator[Contrast]:
    """Yield where a sentence calls what the claim says temporary, or limited."""
    for main in claim.predications:
        lasting = [e for e in main.entries if permanence_of(e, main.force) == "lasting"]
        if not lasting or main.force.negated:
            continue
        covered = coverage(claim.subject(main), sentence, context)
        if covered < TOPICAL:
            continue
        for other in sentence.predications:
            if not any(e.scale.id in ("permanence", "extent") for e in other.entries):
                continue
            entry = other.entries[0]
            low = (entry.value < 0) != other.force.negated
            event = _event_in_theme(lasting, sentence, other)
            if not low or event is None:
                continue
            places = (*other.force.marks, *range(other.first, other.last + 1))
            doubt = _doubt(main.force, other.force)
            said = f"{sentence.said(places)} (of “{sentence.said([event])}”)"
            asked = claim.reading.said(range(main.first, main.last + 1))
            strength = 0.6 + covered / 4 + (0.05 if entry.scale.id == "permanence" else 0)
            yield Contrast(
                Stance.DISCUSSES if doubt else Stance.REFUTES,
                f"It says “{sentence.said(places)}” of “{sentence.said([event])}”, where the "
                f"claim says “{asked}”."
                if not doubt
                else _words_for(Relation.OPEN, said, asked, doubt),
                sentence.span_of(places),
                strength,
                Relation.TEMPORARY if entry.scale.id == "permanence" else Relation.WEAKER,
                other,
                entry,
            )


def _event_in_theme(lasting: list[Entry], sentence: Reading, other: Predication) -> int | None:
    """Return the word in a theme that names what the claim says happened: "the rift"."""
    for inner in sentence.predications:
        if inner.first not in other.theme:
            continue
        for entry in inner.entries:
            if any(e.scale is entry.scale and e.value * entry.value > 0 for e in lasting):
                return inner.first
    return None
