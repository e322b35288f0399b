"""How the evidence for and against a claim differs: a contradiction, a degree, another time ...

Works on evidence that an engine has judged, the same for every engine. Each row names its rule
with the words that differ. Few and strong: the best pair of passages per pair of articles and
type, and no article in more than a few rows of a type.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.compare.analysis import Analysis
from factcheck.compare.contrast import (
    Contrast,
    Relation,
    effective,
    numbers_agree,
    overlap,
    permanence_of,
    same_unit,
)
from factcheck.compare.cues import CROWD, OPINION
from factcheck.compare.reading import Reading
from factcheck.compare.scales import Sort
from factcheck.models import (
    ClaimantKind,
    Disagreement,
    DisagreementType,
    Evidence,
    Interval,
    Kind,
    Span,
    Stance,
    format_id,
)

MOST_ROWS = 6
"""Rows of one type that one article is in at most."""
_STEP = 1.0
"""Places apart on a scale from which two words differ in degree."""
_APART = timedelta(days=60)
"""Articles further apart are taken to report two events, not one event twice."""


@dataclass(frozen=True, slots=True)
class Side:
    """A piece of evidence with what it was judged by."""

    analysis: Analysis
    evidence: Evidence
    reading: Reading
    contrasts: tuple[Contrast, ...]
    """All that its sentence does to the claim, the strongest first."""
    coverage: float
    """How much of the claim its sentence has."""

    @property
    def main(self) -> Contrast | None:
        """What decides, where the rules see it as the engine does."""
        return next((c for c in self.contrasts if c.stance is self.evidence.stance), None)

    @property
    def strength(self) -> float:
        """How sure it is, for choosing among pairs."""
        return self.main.strength if self.main else self.coverage / 2

    @property
    def words(self) -> str:
        """The words that decided it, for a rule's sentence."""
        start = self.evidence.passage.span.start
        quote = self.evidence.passage.quote
        spans = self.evidence.decisive
        inside = [quote[s.start - start : s.end - start] for s in spans]
        return " … ".join(inside) if inside and len(inside) < 5 else _shortened(quote)  # noqa: PLR2004

    @property
    def label(self) -> str:
        """The article as a reader knows it: "A3"."""
        return format_id(Kind.ARTICLE, self.analysis.article.id)

    @property
    def opinion(self) -> bool:
        """Whether the article only relays what somebody thinks, or what nameless people say."""
        claimant = self.evidence.claimant
        if claimant is None:
            return False
        names = {word.lower() for word in claimant.name.split()}
        vague = claimant.kind is ClaimantKind.ANONYMOUS or not names.isdisjoint(CROWD)
        text = self.analysis.article.text
        return vague or any(
            not OPINION.isdisjoint(one.cue.slice(text).lower().split())
            for one in self.analysis.attributions
            if one.claimant == claimant and one.content.overlaps(self.evidence.passage.span)
        )


@dataclass(frozen=True, slots=True)
class _Row:
    type: DisagreementType
    left: Side
    right: Side
    rule: str
    strength: float
    missing: tuple[str, ...] = ()


def find_disagreements(claim: int, sides: Sequence[Side]) -> tuple[Disagreement, ...]:
    """Return the disagreements among pieces of evidence, the strongest first.

    The left side is the one closer to the claim. The order of `sides` does not matter.
    """
    ordered = sorted(sides, key=lambda s: (-s.strength, _id(s), _place(s)))
    best: dict[tuple[object, ...], _Row] = {}
    for row in _rows(ordered):
        ids = sorted(_id(side) for side in (row.left, row.right))
        key = (*ids, row.type)
        if key not in best or row.strength > best[key].strength:
            best[key] = row
    return tuple(
        Disagreement(
            None, claim, row.type, row.left.evidence, row.right.evidence, row.rule, row.missing
        )
        for row in _thinned(best.values())
    )


def _place(side: Side) -> Span:
    return side.evidence.passage.span


_TYPES = list(DisagreementType)


def _thinned(rows: Iterable[_Row]) -> list[_Row]:
    """Keep the strongest rows, with no article in too many of one type.

    That one side is only relayed is said where nothing else is to be said of two articles.
    """
    count: Counter[tuple[int | None, DisagreementType]] = Counter()
    ranked = sorted(
        rows, key=lambda r: (-r.strength, _TYPES.index(r.type), _id(r.left), _id(r.right))
    )
    telling = {
        frozenset((_id(r.left), _id(r.right)))
        for r in ranked
        if r.type is not DisagreementType.ATTRIBUTION_ONLY
    }
    kept = []
    for row in ranked:
        ends = frozenset((_id(row.left), _id(row.right)))
        if row.type is DisagreementType.ATTRIBUTION_ONLY and ends in telling:
            continue
        if all(count[end, row.type] < MOST_ROWS for end in ends):
            kept.append(row)
            count.update((end, row.type) for end in ends)
    return kept


def _id(side: Side) -> int:
    return side.analysis.article.id or 0


def _rows(sides: Sequence[Side]) -> Iterator[_Row]:
    """Yield the possible rows, from the strongest passages of each article only."""
    firm = _first_of_each(s for s in sides if s.evidence.stance is Stance.SUPPORTS)
    against = [s for s in sides if s.evidence.stance is Stance.REFUTES]
    opposed = _first_of_each(s for s in against if not _by_nature(s))
    lesser = [
        s
        for s in sides
        if s.evidence.stance is not Stance.SUPPORTS
        and _related(s, Relation.TEMPORARY, Relation.WEAKER)
    ]
    natured = _first_of_each(sorted(lesser, key=lambda s: s.evidence.stance is not Stance.REFUTES))
    parts = _first_of_each(s for s in sides if _related(s, Relation.PART) or _scope(s) == "part")
    numbered = _first_of_each(s for s in sides if s.reading.quantities)
    for left in firm:
        for right in opposed:
            yield from _opposition(left, right)
        for right in natured:
            yield from _nature(left, right)
        for right in parts:
            yield from _part(left, right)
        for right in firm:
            if left is not right:
                yield from _shades(left, right)
        for right in numbered:
            yield from _numbers(left, right)
    yield from _relayed(firm, sides)


def _first_of_each(sides: Iterable[Side]) -> list[Side]:
    """Return the two strongest sides of each article, the second for what voices it has."""
    count: Counter[int | None] = Counter()
    found = []
    for side in sides:
        if count[side.analysis.article.id] < 2:  # noqa: PLR2004
            found.append(side)
            count[side.analysis.article.id] += 1
    return found


def _related(side: Side, *relations: Relation) -> bool:
    return any(c.relation in relations for c in side.contrasts[:4])


def _by_nature(side: Side) -> bool:
    return side.main is not None and side.main.relation in (Relation.TEMPORARY, Relation.WEAKER)


# ---------------------------------------------------------------------------------------------
# For and against
# ---------------------------------------------------------------------------------------------


def _opposition(left: Side, right: Side) -> Iterator[_Row]:
    strength = left.strength + right.strength
    said = f"{left.label} says “{left.words}”, {right.label} says “{right.words}”"
    if _differ_in_number(left, right):
        yield _Row(DisagreementType.NUMBER, left, right, f"{said}: another number.", strength + 0.1)
        return
    same_article = left.analysis is right.analysis
    order = _order(left, right)
    if order.apart:
        yield _Row(
            DisagreementType.TIME,
            left,
            right,
            f"{said}: they speak of different times, {order.apart}.",
            strength,
        )
        return
    if order.missing and not same_article and order.needed:
        yield _Row(
            DisagreementType.CANNOT_COMPARE,
            left,
            right,
            f"cannot order: {said}, but {' and '.join(order.missing)}; "
            "both may be true, each of its own time.",
            strength,
            order.missing,
        )
        return
    voices = [side for side in (left, right) if side.opinion]
    own = [side for side in (left, right) if side.evidence.claimant is None]
    if len(voices) == 1 and len(own) == 1 and not same_article:
        yield _Row(
            DisagreementType.ATTRIBUTION_ONLY,
            left,
            right,
            f"{said}: {own[0].label} says it in its own voice, {voices[0].label} only reports "
            f"what {_name(voices[0])} says.",
            strength,
            order.missing,
        )
        return
    yield _Row(
        DisagreementType.CONTRADICTION,
        left,
        right,
        f"{said}{_heard(left, right)}: both cannot be so.",
        strength + 0.1,
        () if same_article else order.missing,
    )


def _name(side: Side) -> str:
    return side.evidence.claimant.name if side.evidence.claimant else "it"


def _heard(left: Side, right: Side) -> str:
    """Say whose voices differ, where an article carries both."""
    if left.analysis is not right.analysis:
        return ""
    one, other = (s.evidence.claimant for s in (left, right))
    if one == other:
        return ", the same voice" if one else ""
    return f" ({one.name if one else 'its own voice'} against {other.name if other else 'its own'})"


@dataclass(frozen=True, slots=True)
class _Order:
    """What is known of the times of two sides."""

    apart: str = ""
    """How they are known to differ, in words."""
    missing: tuple[str, ...] = ()
    needed: bool = False
    """Without the times nothing can be said: what they speak of changes."""


def _order(left: Side, right: Side) -> _Order:
    happened = [side.evidence.happened for side in (left, right)]
    if happened[0] and happened[1]:
        if not overlap(happened[0].interval, happened[1].interval):
            texts = [
                h.span.slice(s.analysis.article.text)
                for h, s in zip(happened, (left, right), strict=True)
                if h
            ]
            return _Order(apart=f"“{texts[0]}” and “{texts[1]}”")
        return _Order()
    missing = tuple(dict.fromkeys(m for m in (_missing(left), _missing(right)) if m))
    sort = _sort(left, right)
    if left.analysis is right.analysis:
        return _Order()
    apart = _apart(left.analysis.written, right.analysis.written, sort)
    if apart:
        return _Order(apart=apart)
    return _Order(missing=missing, needed=sort is Sort.STATE)


def _sort(left: Side, right: Side) -> Sort:
    for side in (left, right):
        if side.main and side.main.entry:
            return side.main.entry.scale.sort
    return Sort.OUTCOME


def _apart(one: Interval, other: Interval, sort: Sort) -> str:
    """Say how two times of writing are known to differ, enough for two truths; else nothing."""
    if sort is Sort.FACT:
        return ""
    least = timedelta(0) if sort is Sort.STATE else _APART
    for early, late in ((one, other), (other, one)):
        if early.latest and late.earliest and late.earliest - early.latest > least:
            return f"published {_until(early)} and {_from(late)}"
    return ""


def _until(interval: Interval) -> str:
    return (
        _day(interval.latest)
        if interval.latest == interval.earliest
        else (f"by {_day(interval.latest)}")
    )


def _from(interval: Interval) -> str:
    if interval.latest == interval.earliest:
        return _day(interval.earliest)
    return f"not before {_day(interval.earliest)}"


def _day(value: date | None) -> str:
    return f"{value.day} {value:%B %Y}" if value else "an unknown day"


def _missing(side: Side) -> str:
    if side.analysis.published is not None:
        return ""
    bound = side.analysis.written.earliest
    known = f" (not before {_day(bound)})" if bound else ""
    return f"{side.label} has no publication date{known}"


# ---------------------------------------------------------------------------------------------
# Degree, permanence, scope, number, voice
# ---------------------------------------------------------------------------------------------


def _nature(left: Side, right: Side) -> Iterator[_Row]:
    """Yield where one side has the claim's whole and the other a lesser or passing form of it."""
    if left.evidence.passage == right.evidence.passage:
        return
    seen: set[DisagreementType] = set()
    for contrast in right.contrasts[:6]:
        if contrast.predication is None or contrast.entry is None:
            continue
        if contrast.relation is Relation.TEMPORARY and not _is_temporary(left):
            kind, how = DisagreementType.PERMANENCE, "it may pass, or it may not"
        elif contrast.relation is Relation.WEAKER and _lesser(left, contrast):
            kind, how = DisagreementType.DEGREE, "the same direction, another degree"
        else:
            continue
        if kind in seen:
            continue
        seen.add(kind)
        said = right.reading.said(
            (
                *contrast.predication.force.marks,
                *range(contrast.predication.first, contrast.predication.last + 1),
            )
        )
        yield _Row(
            kind,
            left,
            right,
            f"{left.label} says “{left.words}”, {right.label} says “{said}”: {how}.",
            left.strength + contrast.strength + (right.evidence.stance is Stance.REFUTES) * 0.6,
            _both_missing(left, right),
        )


def _both_missing(left: Side, right: Side) -> tuple[str, ...]:
    if left.analysis is right.analysis:
        return ()
    return tuple(m for m in (_missing(left), _missing(right)) if m)


def _is_temporary(side: Side) -> bool:
    main = side.main
    return bool(
        main
        and main.entry
        and main.predication
        and permanence_of(main.entry, main.predication.force) == "temporary"
    )


def _lesser(left: Side, contrast: Contrast) -> bool:
    main = left.main
    if contrast.entry is None or contrast.predication is None:
        return False
    if contrast.entry.scale.id == "extent" or main is None or main.entry is None:
        return True
    if main.predication is None or main.entry.scale is not contrast.entry.scale:
        return True
    mine = abs(effective(main.entry, main.predication.force))
    return mine - abs(effective(contrast.entry, contrast.predication.force)) >= _STEP / 2


def _shades(left: Side, right: Side) -> Iterator[_Row]:
    """Yield where two passages that both support say it in different degrees."""
    one, other = left.main, right.main
    if not (one and other and one.entry and other.entry and one.predication and other.predication):
        return
    if one.entry.scale is not other.entry.scale or not one.entry.scale.graded:
        return
    if one.predication.force.negated or other.predication.force.negated:
        return
    mine = abs(effective(one.entry, one.predication.force))
    theirs = abs(effective(other.entry, other.predication.force))
    if mine - theirs >= _STEP and other.predication.force.degree < 1:
        yield _Row(
            DisagreementType.DEGREE,
            left,
            right,
            f"{left.label} says “{left.words}”, {right.label} says “{right.words}”: "
            "the same direction, another degree.",
            (left.strength + right.strength) * 0.7,
            _both_missing(left, right),
        )


def _scope(side: Side) -> str:
    main = side.main
    return main.predication.force.scope if main and main.predication else ""


def _part(left: Side, right: Side) -> Iterator[_Row]:
    if left.evidence.passage == right.evidence.passage or _scope(left) == "part":
        return
    contrast = next((c for c in right.contrasts if c.relation is Relation.PART), right.main)
    whole = _scope(left) == "whole" or (contrast and contrast.relation is Relation.PART)
    if not whole or contrast is None or contrast.predication is None:
        return
    yield _Row(
        DisagreementType.SCOPE,
        left,
        right,
        f"{left.label} says “{left.words}” of the whole, {right.label} says “{right.words}” "
        "of a part.",
        left.strength + right.strength,
        _both_missing(left, right),
    )


def _differ_in_number(left: Side, right: Side) -> bool:
    if any(c.number for c in right.contrasts if c.stance is right.evidence.stance):
        return True
    return False


def _numbers(left: Side, right: Side) -> Iterator[_Row]:
    """Yield where two passages count one thing and come to different numbers."""
    if left.evidence.passage == right.evidence.passage:
        return
    if min(left.coverage, right.coverage) < 0.6:  # noqa: PLR2004
        return
    for one in left.reading.quantities:
        rivals = [q for q in right.reading.quantities if same_unit(one, q)]
        if not rivals or any(numbers_agree(one, q) for q in rivals):
            continue
        mine = one.span.slice(left.reading.text)
        theirs = rivals[0].span.slice(right.reading.text)
        yield _Row(
            DisagreementType.NUMBER,
            left,
            right,
            f"{left.label} says “{mine}”, {right.label} says “{theirs}”: another number.",
            left.coverage + right.coverage,
            _both_missing(left, right),
        )
        return


def _relayed(firm: Sequence[Side], sides: Sequence[Side]) -> Iterator[_Row]:
    """Yield where one article says it itself and another only has somebody say it."""
    own = [s for s in firm if s.evidence.claimant is None]
    owners = {s.analysis.article.id for s in sides if s.evidence.claimant is None and s in own}
    for right in _first_of_each(
        s
        for s in sides
        if s.opinion
        and s.evidence.stance in (Stance.SUPPORTS, Stance.DISCUSSES)
        and s.contrasts
        and s.contrasts[0].relation is Relation.SAME
    ):
        if right.analysis.article.id in owners:
            continue
        for left in own:
            yield _Row(
                DisagreementType.ATTRIBUTION_ONLY,
                left,
                right,
                f"{left.label} says “{left.words}” in its own voice; {right.label} only reports "
                f"that {_name(right)} says “{right.words}”.",
                (left.strength + right.strength) / 2,
            )


def _shortened(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= 60 else f"{words[:57].rsplit(' ', 1)[0]} …"  # noqa: PLR2004
