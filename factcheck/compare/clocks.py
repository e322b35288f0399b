"""What is known of the times that two passages speak of, and what would have to be known.

Three clocks: when the thing happened, when the article was published, and what the text proves of
when it was written. None is made more precise than its words.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.compare.amounts import may_meet
from factcheck.compare.contrast import Answer
from factcheck.compare.scales import Sort
from factcheck.compare.sides import Side
from factcheck.models import Interval, Stance
from factcheck.text.days import say_day
from factcheck.text.stretches import find_stretches
from factcheck.text.tellings import Telling

APART = timedelta(days=60)
"""Articles further apart are taken to report two events, not one event twice."""
LATER = timedelta(days=3)
"""Articles further apart may each tell the state of their own day; others tell one event."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is known of the times of two passages."""

    apart: str = ""
    """How they are known to differ, in words; empty if they may be one time."""
    missing: tuple[str, ...] = ()
    """The dates that are not known, in words."""
    needed: bool = False
    """Without them nothing can be said, because what the passages speak of changes."""


def order(left: Side, right: Side) -> Order:
    """Return what is known of the times of two passages.

    Two passages of one article are of one time unless their own dates, or those of the entries they
    stand in, say otherwise.
    """
    mine, theirs = left.evidence.happened, right.evidence.happened
    if mine and theirs:
        if may_meet(mine.interval, theirs.interval):
            return Order()
        return Order(apart=f"{_label(left)} and {_label(right)}")
    sort = _sort(left, right)
    if left.id == right.id:
        return _order_of_entries(left, right, sort)
    apart = _apart(left, right, sort)
    if apart:
        return Order(apart=apart)
    missing = tuple(text for text in (_missing(left), _missing(right)) if text)
    return Order(missing=missing, needed=bool(missing) and sort is Sort.STATE)


def _order_of_entries(left: Side, right: Side, sort: Sort) -> Order:
    """Return what is known of two passages of one article: a state may change between entries."""
    mine, theirs = left.telling, right.telling
    if mine is None or theirs is None or mine.words == theirs.words or sort is not Sort.STATE:
        return Order()
    return Order(apart=f"{_told(left, mine)} and {_told(right, theirs)}")


def other_day(left: Side, right: Side, claim: str) -> str:
    """Say which two days are given to the one thing that a claim names the day of; else nothing.

    The left passage has the claim's day. The right one tells the same of another day: one of the
    two is wrong. What only was so may have been so on both.
    """
    mine, theirs = left.evidence.happened, right.evidence.happened
    if mine is None or theirs is None or may_meet(mine.interval, theirs.interval):
        return ""
    asked = find_stretches(claim, left.written)
    named = [
        one for one in asked if _is_day(one.interval) and may_meet(one.interval, mine.interval)
    ]
    both = (left, right)
    told = all(s.repeats or any(c.stance is Stance.SUPPORTS for c in s.contrasts) for s in both)
    if not named or not told or any(_lasts(side) for side in both):
        return ""
    return f"{left.label} says {_label(left)}, {right.label} says {_label(right)}"


_LASTING = frozenset(
    "be is are was were been being remain remains remained stay stays stayed".split()
)


def _lasts(side: Side) -> bool:
    """Whether a passage tells of a state, not of something done: "was down", "went down"."""
    words = side.reading.words
    return any(
        not _LASTING.isdisjoint(word.lower for word in words[max(0, k - 2) : k])
        for contrast in side.contrasts
        if contrast.answer
        for k in (contrast.answer.said.first,)
    )


def _is_day(interval: Interval) -> bool:
    return interval.earliest is not None and interval.earliest == interval.latest


def _sort(left: Side, right: Side) -> Sort:
    """Return what sort of thing is told, by the predicates that decided."""
    sorts = [_sort_of(side, side.answer) for side in (left, right) if side.answer]
    if Sort.FACT in sorts and len(set(sorts)) > 1:
        return next(sort for sort in sorts if sort is not Sort.FACT)
    if sorts[:1] == [Sort.STATE] and (_denies_deed(left) or _denies_deed(right)):
        return Sort.OUTCOME
    return sorts[0] if sorts else Sort.OUTCOME


_NOT_DONE = re.compile(
    r"\b(?:did not|didn['’]t|never did|(?:was|were) (?:not|never) \w+ed by)\b", re.IGNORECASE
)


def _denies_deed(side: Side) -> bool:
    """Whether a passage says that something was not done, which no later day changes."""
    return _NOT_DONE.search(side.reading.text) is not None


def _sort_of(side: Side, answer: Answer) -> Sort:
    """Return the sort of one answer: what somebody named brought about is no timeless fact."""
    sort = answer.entry.scale.sort
    named = any(side.reading.words[k].name for k in answer.said.about.doers)
    others = [e.scale.sort for e in answer.said.entries if e.scale.sort is not Sort.FACT]
    return others[0] if sort is Sort.FACT and named and others else sort


def _apart(left: Side, right: Side, sort: Sort) -> str:
    """Say how the times are known to differ by enough for two truths; else nothing."""
    if sort is Sort.FACT or (_foretells(left) and _foretells(right)):
        return ""
    if _precedes(left, right) or _precedes(right, left):
        return f"{_label(left)} and {_label(right)}"
    dated = bool(left.evidence.happened or right.evidence.happened)
    bounded = bool(_missing(left) or _missing(right))
    least = LATER if sort is Sort.STATE and (bounded or not dated) else APART
    mine, theirs = _when(left, sort), _when(right, sort)
    for early, late in ((mine, theirs), (theirs, mine)):
        if early.latest and late.earliest and late.earliest - early.latest > least:
            return f"{_label(left)} and {_label(right)}"
    return ""


def _precedes(side: Side, other: Side) -> bool:
    """Whether a passage was written before what the other tells of had happened."""
    happened, written = other.evidence.happened, side.written.latest
    if happened is None or written is None or _foretells(side):
        return False
    return happened.interval.earliest is not None and written < happened.interval.earliest


def _foretells(side: Side) -> bool:
    """Whether a passage says what will be: two such are of one time, whenever they were written."""
    said = [side.answer.said] if side.answer else side.reading.predications
    return side.evidence.happened is None and any(one.force.future for one in said)


def _when(side: Side, sort: Sort) -> Interval:
    """Return the time a passage speaks of; an undated state is of the time of writing."""
    happened = side.evidence.happened
    return happened.interval if happened and sort is Sort.STATE else side.written


def _label(side: Side) -> str:
    happened = side.evidence.happened
    if happened:
        words = happened.span.slice(side.analysis.article.text)
        dated = any(character.isdigit() for character in words)
        return f"“{words}”" if dated else f"“{words}” ({_interval(happened.interval)})"
    written = side.written
    if side.telling:
        return f"told {_told(side, side.telling)}"
    if side.analysis.published is None:
        return f"not before {_day(written.earliest)}"
    return f"published {_interval(written)}"


def _told(side: Side, telling: Telling) -> str:
    words = telling.words.slice(side.analysis.article.text)
    return f"{_day(telling.day)} (“{words}”)"


def _missing(side: Side) -> str:
    if side.analysis.published is not None or side.telling or side.evidence.happened:
        return ""
    bound = side.written.earliest
    known = f" (not before {_day(bound)})" if bound else ""
    return f"{side.label} has no publication date{known}"


def _interval(interval: Interval) -> str:
    """Return a stretch of days no more precisely than it is."""
    first, last = interval.earliest, interval.latest
    if first is None or last is None or first == last:
        return _day(first or last)
    if first.year == last.year and (first.month, last.month) == (1, 12):
        return f"in {first.year}"
    if first.year == last.year and first.month == last.month:
        return f"in {first:%B %Y}"
    return f"between {_day(first)} and {_day(last)}"


def _day(value: date | None) -> str:
    return say_day(value) if value else "an unknown day"
