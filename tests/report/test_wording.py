from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from factcheck.models import (
    ClaimantKind,
    Confidence,
    DisagreementType,
    Interval,
    OriginKind,
    Ruling,
    Stance,
    State,
)
from factcheck.report import wording
from factcheck.report.wording import count, say_date, say_interval, say_moment, say_number
from factcheck.text.phrases import listed


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        ("2020-10-16", "2020-10-16", "16 October 2020"),
        ("2020-10-01", "2020-10-31", "October 2020"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-02-01", "2023-02-27", "1 to 27 February 2023"),
        ("2020-01-01", "2020-12-31", "2020"),
        ("2015-01-01", "2019-12-31", "2015 to 2019"),
        ("2020-01-01", "2020-01-31", "January 2020"),
        ("2020-01-01", "2020-03-31", "January to March 2020"),
        ("2019-11-01", "2020-01-31", "November 2019 to January 2020"),
        ("2020-10-03", "2020-10-09", "3 to 9 October 2020"),
        ("2020-09-28", "2020-10-09", "28 September to 9 October 2020"),
        ("2019-12-28", "2020-01-09", "28 December 2019 to 9 January 2020"),
        ("2020-10-16", None, "not before 16 October 2020"),
        (None, "2020-10-16", "not after 16 October 2020"),
        (None, None, "unknown"),
        ("9999-12-01", "9999-12-31", "December 9999"),
    ],
)
def test_an_interval_is_said_exactly(earliest: str | None, latest: str | None, said: str) -> None:
    first, last = (date.fromisoformat(day) if day else None for day in (earliest, latest))
    assert say_interval(Interval(first, last)) == said


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("2024", "2024"),
        ("2024-08", "August 2024"),
        ("2024-08-29", "29 August 2024"),
        ("2024-08-29T10:05:00Z", "29 August 2024, 10:05 UTC"),
        ("2024-08-29 10:05", "29 August 2024, 10:05"),
        ("2024-08-29T10:05:30.5+02:00", "29 August 2024, 10:05 +02:00"),
        ("last Tuesday", "last Tuesday"),
        ("2024-13", "2024-13"),
    ],
)
def test_a_date_is_said_no_more_precisely_than_it_is_kept(kept: str, said: str) -> None:
    assert say_date(kept) == said


def test_a_moment_is_said_in_utc() -> None:
    east = timezone(timedelta(hours=2))
    assert say_moment(datetime(2026, 11, 21, 1, 5, tzinfo=east)) == "20 November 2026, 23:05 UTC"
    assert say_moment(datetime(2026, 1, 2, 3, 4, tzinfo=UTC)) == "2 January 2026, 03:04 UTC"
    assert say_moment(datetime(2026, 1, 2, 3, 4)) == "2 January 2026, 03:04"  # noqa: DTZ001


@pytest.mark.parametrize(
    ("value", "said"),
    [(100.0, "100"), (12.5, "12.5"), (0.25, "0.25"), (1 / 3, "0.33"), (0.0, "0"), (20, "20")],
)
def test_a_number_has_no_empty_decimals(value: float, said: str) -> None:
    assert say_number(value) == said


def test_things_are_counted_and_listed_as_in_a_sentence() -> None:
    assert count(1, "article") == "1 article"
    assert count(0, "article") == "0 articles"
    assert count(5000, "more passage") == "5,000 more passages"
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (wording.TYPES, DisagreementType),
        (wording.GLOSSES, DisagreementType),
        (wording.STANCES, Stance),
        (wording.CLAIMANT_KINDS, ClaimantKind),
        (wording.ORIGIN_KINDS, OriginKind),
        (wording.STATES, State),
        (wording.RULINGS, Ruling),
        (wording.CONFIDENCES, Confidence),
    ],
)
def test_every_kind_of_thing_has_its_words(words: dict[str, str], kinds: type) -> None:
    assert list(words) == list(kinds)  # type: ignore[call-overload]  # an enumeration
