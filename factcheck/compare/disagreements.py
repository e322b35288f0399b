"""How the evidence for and against a claim differs: a contradiction, a degree, another time ...

Works on evidence that an engine has judged, the same for every engine. Each row names its rule
with the words that differ. Few and strong: the best pair of passages per pair of articles and
type, and no article in more than a few rows of a type. What is known of two times is in `clocks`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.compare.amounts import find_alike, numbers_agree, same_unit
from factcheck.compare.clocks import Order, order, other_day
from factcheck.compare.relations import Relation, extent
from factcheck.compare.set_apart import say_apart
from factcheck.compare.sides import Side
from factcheck.models import Disagreement, DisagreementType, Stance
from factcheck.text.quantities import Quantity

MOST_ROWS = 6
"""Rows of one type that one article is in at most."""
_OF_EACH = 2
"""Passages of an article tried on a side, for what voices it has."""
_STEP = 1.0
"""Places apart on a scale from which two words differ in degree."""
_CALLED_SO = 0.6
"""What a passage that calls a thing temporary has before one that only says "suspended"."""
_COUNTING = 0.6
"""Share of the claim that a passage must have for its numbers to be the claim's."""
_SURE = 0.7
"""Share that each of two passages must have to be called a conflict by a model's word alone."""
_AROUND = 4
_TYPES = list(DisagreementType)


@dataclass(frozen=True, slots=True)
class _Row:
    type: DisagreementType
    left: Side
    right: Side
    rule: str
    strength: float
    missing: tuple[str, ...] = ()

    @property
    def ends(self) -> tuple[int, ...]:
        """The articles it is between."""
        return tuple(sorted({self.left.id, self.right.id}))


def find_disagreements(
    claim: int, sides: Sequence[Side], text: str = ""
) -> tuple[Disagreement, ...]:
    """Return the disagreements among pieces of evidence, the strongest first.

    The left side is the one closer to the claim. The order of `sides` does not matter.

    Args:
        claim: The claim's id.
        sides: The evidence.
        text: The claim's words, for the day that it names.
    """
    ordered = sorted(sides, key=lambda s: (-s.strength, s.id, s.evidence.passage.span))
    best: dict[tuple[object, ...], _Row] = {}
    for row in _rows(ordered, text):
        key = (row.ends, row.type)
        if key not in best or row.strength > best[key].strength:
            best[key] = row
    return tuple(
        Disagreement(
            None, claim, row.type, row.left.evidence, row.right.evidence, row.rule, row.missing
        )
        for row in _thinned(best.values())
    )


def _thinned(rows: Iterable[_Row]) -> list[_Row]:
    """Keep the strongest rows, with no article in too many of one type.

    That one side only relays is said where nothing else is to be said of two articles. Where both
    say on which days, their undated passages do not contradict each other.
    """
    count: Counter[tuple[int, DisagreementType]] = Counter()
    ranked = sorted(rows, key=lambda r: (-r.strength, _TYPES.index(r.type), r.left.id, r.right.id))
    told = {r.ends for r in ranked if r.type is not DisagreementType.ATTRIBUTION_ONLY}
    apart = {r.ends for r in ranked if r.type is DisagreementType.TIME and _is_dated(r)}
    kept = []
    for row in ranked:
        if row.type is DisagreementType.ATTRIBUTION_ONLY and row.ends in told:
            continue
        if row.type is DisagreementType.CONTRADICTION and row.ends in apart and not _is_dated(row):
            continue
        if all(count[end, row.type] < MOST_ROWS for end in row.ends):
            kept.append(row)
            count.update((end, row.type) for end in row.ends)
    return kept


def _is_dated(row: _Row) -> bool:
    """Whether both passages say when it happened."""
    return row.left.evidence.happened is not None and row.right.evidence.happened is not None


def _rows(sides: Sequence[Side], claim: str) -> Iterator[_Row]:
    """Yield the possible rows, from the strongest passages of each article only."""
    firm = _of_each(s for s in sides if s.evidence.stance is Stance.SUPPORTS)
    against = [s for s in sides if s.evidence.stance is Stance.REFUTES]
    opposed = _of_each(s for s in against if not _is_lesser(s))
    unsupporting = [s for s in sides if s.evidence.stance is not Stance.SUPPORTS]
    lesser = [s for s in unsupporting if _is_lesser(s)]
    lesser = _of_each(sorted(lesser, key=lambda s: s.evidence.stance is not Stance.REFUTES))
    parts = _of_each(s for s in sides if s.scope == "part")
    numbered = _of_each(s for s in sides if s.reading.quantities)
    doubted = _of_each(s for s in unsupporting if s.evidence.stance is Stance.UNSURE)
    for left in firm:
        for right in opposed:
            if not _is_one_voice(left, right):
                yield _opposition(left, right, claim)
        for right in lesser:
            yield from _lesser_forms(left, right)
        for right in parts:
            yield from _part(left, right)
        for right in firm:
            yield from _degrees(left, right)
        for right in numbered:
            yield from _numbers(left, right)
        for right in doubted:
            yield from _other_number(left, right)
    yield from _relayed(firm, sides)


def _of_each(sides: Iterable[Side]) -> list[Side]:
    """Return the first sides of each article."""
    count: Counter[int] = Counter()
    found = []
    for side in sides:
        count[side.id] += 1
        if count[side.id] <= _OF_EACH:
            found.append(side)
    return found


def _is_lesser(side: Side) -> bool:
    """Whether a passage says a passing or weaker form of what the claim says."""
    return side.main is not None and side.main.relation in (Relation.TEMPORARY, Relation.WEAKER)


# ---------------------------------------------------------------------------------------------
# For and against
# ---------------------------------------------------------------------------------------------


def _opposition(left: Side, right: Side, claim: str) -> _Row:
    """Return how a passage for the claim and one against it differ."""
    said = say_apart(left, right)
    strength = left.strength + right.strength
    when = order(left, right)
    days = other_day(left, right, claim)
    if right.main and right.main.number:
        kind, how, strength = DisagreementType.NUMBER, "another number", strength + 0.1
        said = _numbers_of(left, right, *right.main.number)
    elif right.main and right.main.passes:
        kind, how = DisagreementType.PERMANENCE, "one has it for good, the other for a time"
    elif days:
        kind, said, how = DisagreementType.CONTRADICTION, days, "they give it different days"
        strength += 0.1
    elif when.apart:
        kind, how = DisagreementType.TIME, f"they speak of different times, {when.apart}"
    elif when.needed:
        missing = " and ".join(when.missing)
        told = f"{said}, but " if said else ""
        rule = f"cannot order: {told}{missing}; both may be true, each of its own time."
        return _Row(DisagreementType.CANNOT_COMPARE, left, right, rule, strength, when.missing)
    elif _only_relays(left, right):
        own, relayed = (left, right) if right.opinion else (right, left)
        kind = DisagreementType.ATTRIBUTION_ONLY
        how = f"{own.label} says it in its own voice, {relayed.label} only reports {relayed.voice}"
    elif _only_the_model(left, right):
        kind, how = _possible(left, right)
        said = _with_voices(said or "By the model alone", left, right)
    else:
        kind, how, strength = (
            DisagreementType.CONTRADICTION,
            "they cannot both be so",
            strength + 0.1,
        )
        said = _with_voices(said, left, right)
    rule = f"{said}: {how}." if said else f"{how[0].upper()}{how[1:]}."
    return _Row(kind, left, right, rule, strength, _unknown(left, right, when))


def _numbers_of(left: Side, right: Side, asked: Quantity, said: Quantity) -> str:
    """Say which number each passage has, the left one as far as it has the claim's."""
    theirs = f"{right.label} says “{said.span.slice(right.reading.text)}”"
    mine = next((q for q in left.reading.quantities if _is_said(asked, [q])), None)
    return f"{left.label} says “{mine.span.slice(left.reading.text)}”, {theirs}" if mine else theirs


def _only_the_model(left: Side, right: Side) -> bool:
    """Whether one of two passages is where it is by a model's word and no rule's."""
    return any(side.main is None and side.share is not None for side in (left, right))


def _is_one_voice(left: Side, right: Side) -> bool:
    """Whether only a model would have one voice of an article contradict itself."""
    same = left.id == right.id and left.evidence.claimant == right.evidence.claimant
    return same and _only_the_model(left, right)


def _possible(left: Side, right: Side) -> tuple[DisagreementType, str]:
    """Return what is said of two passages by a model's word alone."""
    told = {"supports": left.share, "refutes": right.share}
    shares = ", ".join(f"{stance} {share:.0%}" for stance, share in told.items() if share)
    if min(share for share in told.values() if share is not None) >= _SURE:
        return DisagreementType.CONTRADICTION, f"a possible conflict, check ({shares})"
    return DisagreementType.CANNOT_COMPARE, f"the model is not sure that they differ ({shares})"


def _unknown(left: Side, right: Side, when: Order) -> tuple[str, ...]:
    return () if left.id == right.id or when.apart else when.missing


def _only_relays(left: Side, right: Side) -> bool:
    """Whether one article says it itself and the other only has an opinion of somebody's."""
    own = [side for side in (left, right) if side.evidence.claimant is None]
    return left.id != right.id and len(own) == 1 and left.opinion != right.opinion


def _with_voices(said: str, left: Side, right: Side) -> str:
    """Add whose voices differ, where one article carries both."""
    if left.id != right.id or left.evidence.claimant == right.evidence.claimant:
        return said
    voices = f"{left.voice} against {right.voice}"
    return f"{said} ({voices})" if said else voices


# ---------------------------------------------------------------------------------------------
# Degree, permanence, scope
# ---------------------------------------------------------------------------------------------


def _lesser_forms(left: Side, right: Side) -> Iterator[_Row]:
    """Yield where one side has the whole of it and the other a passing or lesser form."""
    seen: set[DisagreementType] = set()
    for contrast in right.contrasts if left.evidence.passage != right.evidence.passage else ():
        answer = contrast.answer
        if answer is None:
            continue
        if answer.relation is Relation.TEMPORARY and left.permanence != "temporary":
            kind, how = DisagreementType.PERMANENCE, "one lasts, the other may pass"
        elif answer.relation is Relation.WEAKER and _is_less(left, right, contrast.strength):
            kind, how = DisagreementType.DEGREE, "the same in kind, not in degree"
        else:
            continue
        if kind not in seen:
            seen.add(kind)
            words = right.reading.said(answer.said.decisive)
            rule = f"{left.label} says “{left.words}”, {right.label} says “{words}”: {how}."
            called = _CALLED_SO if right.evidence.stance is Stance.REFUTES else 0.0
            strength = left.strength + contrast.strength + called
            yield _Row(kind, left, right, rule, strength, _dates(left, right))


def _is_less(left: Side, right: Side, strength: float) -> bool:
    """Whether the right side's weaker word stands clearly below the left side's."""
    mine = left.answer
    for contrast in right.contrasts:
        theirs = contrast.answer
        if theirs is None or contrast.strength != strength:
            continue
        if mine is None or mine.entry.scale is not theirs.entry.scale:
            return True
        above = extent(mine.entry, mine.said.force) - extent(theirs.entry, theirs.said.force)
        return above >= _STEP / 2
    return False


def _degrees(left: Side, right: Side) -> Iterator[_Row]:
    """Yield where two passages that both support say it in clearly different degrees."""
    mine, theirs = left.answer, right.answer
    if mine is None or theirs is None or mine.entry.scale is not theirs.entry.scale:
        return
    denied = mine.said.force.negated or theirs.said.force.negated
    above = extent(mine.entry, mine.said.force) - extent(theirs.entry, theirs.said.force)
    weakened = theirs.said.force.degree < 1 and mine.entry.scale.graded
    if above >= _STEP and weakened and not denied:
        rule = (
            f"{left.label} says “{left.words}”, {right.label} says “{right.words}”: "
            "the same in kind, not in degree."
        )
        strength = (left.strength + right.strength) * 0.7
        yield _Row(DisagreementType.DEGREE, left, right, rule, strength, _dates(left, right))


def _part(left: Side, right: Side) -> Iterator[_Row]:
    """Yield where one side says it of the whole and the other of a part."""
    asked_whole = any(c.relation is Relation.PART for c in right.contrasts)
    if left.scope != "part" and (left.scope == "whole" or asked_whole):
        rule = (
            f"{left.label} says “{left.words}” of the whole, {right.label} says "
            f"“{right.words}” of a part."
        )
        strength = left.strength + right.strength
        yield _Row(DisagreementType.SCOPE, left, right, rule, strength, _dates(left, right))


def _dates(left: Side, right: Side) -> tuple[str, ...]:
    return () if left.id == right.id else order(left, right).missing


# ---------------------------------------------------------------------------------------------
# Number, voice
# ---------------------------------------------------------------------------------------------


def _numbers(left: Side, right: Side) -> Iterator[_Row]:
    """Yield where two passages count one thing and come to different numbers."""
    same = left.evidence.passage == right.evidence.passage
    if same or min(left.coverage, right.coverage) < _COUNTING:
        return
    for one in left.reading.quantities:
        rivals = [q for q in right.reading.quantities if same_unit(one, q)]
        rivals = [q for q in rivals if _counted(left, one) & _counted(right, q)]
        rivals = [q for q in rivals if not _is_said(q, left.reading.quantities)]
        if rivals and not _is_said(one, right.reading.quantities):
            mine = one.span.slice(left.reading.text)
            theirs = rivals[0].span.slice(right.reading.text)
            rule = f"{left.label} says “{mine}”, {right.label} says “{theirs}”: another number."
            strength = left.coverage + right.coverage
            yield _Row(DisagreementType.NUMBER, left, right, rule, strength, _dates(left, right))
            return


def _is_said(asked: Quantity, quantities: Iterable[Quantity]) -> bool:
    """Whether a number is there of what it counts, or of nothing: "from two cities to five"."""
    return any(numbers_agree(asked, each) for each in find_alike(asked, quantities))


def _other_number(left: Side, right: Side) -> Iterator[_Row]:
    """Yield where a passage that is left unsure has another number than the claim's."""
    number = right.main.number if right.main else None
    if number is None or not _is_said(number[0], left.reading.quantities):
        return
    if left.id != right.id or left.evidence.claimant != right.evidence.claimant:
        rule = f"{_numbers_of(left, right, *number)}: another number."
        strength = left.strength + right.strength
        yield _Row(DisagreementType.NUMBER, left, right, rule, strength, _dates(left, right))


def _counted(side: Side, quantity: Quantity) -> set[str]:
    """Return what is said near a number: words, and places on scales."""
    words = side.reading.words
    at = next((i for i, w in enumerate(words) if w.span.overlaps(quantity.span)), 0)
    near = range(max(0, at - _AROUND), min(len(words), at + _AROUND + 1))
    found = {words[k].stem or "" for k in near if words[k].heavy and not words[k].number}
    for said in side.reading.predications:
        if said.first in near:
            found |= {f"{e.scale.id} {e.value > 0}" for e in said.entries}
    return found - {"", quantity.unit}


def _relayed(firm: Sequence[Side], sides: Sequence[Side]) -> Iterator[_Row]:
    """Yield where one article says it itself and another only has somebody say it."""
    own = [side for side in firm if side.evidence.claimant is None]
    owners = {side.id for side in own}
    relayed = _of_each(
        side
        for side in sides
        if (side.opinion or side.nameless or side.hearsay)
        and side.id not in owners
        and side.evidence.stance in (Stance.SUPPORTS, Stance.DISCUSSES)
        and side.repeats
    )
    for right in relayed:
        for left in own:
            rule = (
                f"{left.label} says “{left.words}” in its own voice; {right.label} only reports "
                f"{right.voice}: “{right.words}”."
            )
            strength = (left.strength + right.strength) / 2
            yield _Row(DisagreementType.ATTRIBUTION_ONLY, left, right, rule, strength)
