from datetime import date

import pytest

from factcheck.models import Interval
from factcheck.text.days import parse_date, parse_day, say_day


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        (" 2024-08-29 ", ("2024-08-29", "2024-08-29")),
        ("2024-08-29T23:59:59+02:00", ("2024-08-29", "2024-08-29")),
        ("2024-08-29 10:00", ("2024-08-29", "2024-08-29")),
    ],
)
def test_a_kept_date_is_read(value: str, meant: tuple[str, str]) -> None:
    assert parse_date(value) == Interval(*map(date.fromisoformat, meant))


@pytest.mark.parametrize("value", ["", "2024-13", "2024-02-30", "29.08.2024", "0999", "9999", "24"])
def test_what_is_no_kept_date_is_none(value: str) -> None:
    assert parse_date(value) is None


def test_a_day_is_said_as_people_write_it() -> None:
    day = parse_day("2024-08-09T10:00Z")
    assert day is not None
    assert say_day(day) == "9 August 2024"
    assert parse_day("2024-08") is None
