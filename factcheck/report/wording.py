"""How a report says things to people: days, intervals, counts, stances, types.

JSON says them as they are kept; see `report.json`.
"""

import re
from dataclasses import asdict
from datetime import UTC, date, datetime

from factcheck.models import (
    ClaimantKind,
    Confidence,
    DisagreementType,
    Fate,
    Interval,
    OriginKind,
    Ruling,
    Scores,
    Stance,
    State,
)
from factcheck.text.days import say_day

TYPES = {
    DisagreementType.CONTRADICTION: "contradiction",
    DisagreementType.DEGREE: "degree",
    DisagreementType.PERMANENCE: "permanence",
    DisagreementType.NUMBER: "number",
    DisagreementType.TIME: "time",
    DisagreementType.SCOPE: "scope",
    DisagreementType.ATTRIBUTION_ONLY: "attribution only",
    DisagreementType.CANNOT_COMPARE: "cannot compare",
}
"""The types of disagreement as a reader sees them, the gravest first."""

GLOSSES = {
    DisagreementType.CONTRADICTION: "both cannot be true of the same thing at the same time",
    DisagreementType.DEGREE: "the same thing, more or less of it",
    DisagreementType.PERMANENCE: "lasting, or passing",
    DisagreementType.NUMBER: "another figure for the same thing",
    DisagreementType.TIME: "they may speak of different times",
    DisagreementType.SCOPE: "the whole against a part, or another part",
    DisagreementType.ATTRIBUTION_ONLY: "one side only reports what somebody says",
    DisagreementType.CANNOT_COMPARE: "something needed to weigh one against the other is missing",
}

STANCES = {
    Stance.SUPPORTS: "supports",
    Stance.REFUTES: "possible conflict",
    Stance.DISCUSSES: "discusses",
    Stance.UNRELATED: "unrelated",
    Stance.MIXED: "mixed",
    Stance.UNSURE: "unsure",
}
"""What a machine found, as a reader sees it: that something is refuted is for a person to say."""
LEAST_SHOWN = 0.1
"""A smaller probability tells a reader nothing."""

CLAIMANT_KINDS = {
    ClaimantKind.NAMED: "named",
    ClaimantKind.COLLECTIVE: "a group",
    ClaimantKind.ANONYMOUS: "unnamed",
    ClaimantKind.DOCUMENT: "a document",
}

ORIGIN_KINDS = {
    OriginKind.OWN: "no other outlet named",
    OriginKind.AGENCY: "news agency",
    OriginKind.OUTLET: "another outlet",
    OriginKind.UNKNOWN: "names no source",
}

STATES = {
    State.NOTED: "noted",
    State.CLEAR: "clear",
    State.NOT_CHECKED: "not checked",
    State.NOT_APPLICABLE: "not applicable",
}

FATES = {
    Fate.UNCHANGED: "unchanged",
    Fate.MOVED: "moved",
    Fate.CHANGED: "changed",
    Fate.GONE: "gone",
}

RULINGS = {Ruling.CONFIRMED: "confirmed", Ruling.DISMISSED: "dismissed"}

CONFIDENCES = {
    Confidence.LOW: "low confidence",
    Confidence.MODERATE: "moderate confidence",
    Confidence.HIGH: "high confidence",
}

MISSING = "missing"
NOT_ENGLISH = "Not judged: it is not in English"
"""What is said of a value that nothing gave. Never left blank: a gap is a finding."""

_KEPT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def say_moment(moment: datetime) -> str:
    """Return a moment in UTC: "16 October 2020, 14:05 UTC"; a naive one keeps its clock."""
    if moment.tzinfo is None:
        return f"{say_day(moment)}, {moment:%H:%M}"
    moment = moment.astimezone(UTC)
    return f"{say_day(moment)}, {moment:%H:%M} UTC"


def say_date(value: str) -> str:
    """Return a date as metadata keeps it, in words and no more precise; anything else unchanged."""
    match = _KEPT.fullmatch(value)
    if match is None:
        return value
    try:
        day = date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:  # no such day
        return value
    if match["day"] is None:
        return f"{day:%B} {day.year}" if match["month"] else str(day.year)
    if match["time"] is None:
        return say_day(day)
    zone = {None: "", "Z": " UTC"}.get(match["zone"], f" {match['zone']}")
    return f"{say_day(day)}, {match['time']}{zone}"


def say_interval(interval: Interval) -> str:
    """Return a stretch of days in as few words as say it exactly."""
    first, last = interval.earliest, interval.latest
    if first is None:
        return f"not after {say_day(last)}" if last else "unknown"
    if last is None:
        return f"not before {say_day(first)}"
    if first == last:
        return say_day(first)
    if first.day == 1 and _is_last_of_month(last):
        return _say_months(first, last)
    shared = (first.year == last.year) + ((first.year, first.month) == (last.year, last.month))
    return f"{say_day(first).rsplit(' ', shared)[0]} to {say_day(last)}"


def _say_months(first: date, last: date) -> str:
    """Return a stretch of whole months."""
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    end = f"{last:%B} {last.year}"
    if first.year != last.year:
        return f"{first:%B} {first.year} to {end}"
    return end if first.month == last.month else f"{first:%B} to {end}"


def _is_last_of_month(day: date) -> bool:
    return day == date.max or date.fromordinal(day.toordinal() + 1).day == 1


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 article", "5,000 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def say_shares(scores: Scores) -> list[str]:
    """Return each stance with its probability, the likeliest first: "supports 62%"."""
    ranked = sorted(asdict(scores).items(), key=lambda each: -each[1])
    return [f"{name} {share:.0%}" for name, share in ranked if share >= LEAST_SHOWN]


def say_number(value: float) -> str:
    """Return a number with at most two decimals and no empty ones: 12, 12.5, 0.25."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
