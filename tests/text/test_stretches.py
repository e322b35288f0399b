from datetime import date

import pytest

from factcheck.models import Interval
from factcheck.text.stretches import find_stretches
from tests.text.test_dates import shown

WEDNESDAY = date(2026, 3, 25)


def found(text: str) -> list[tuple[str, str]]:
    mentions = find_stretches(text, Interval(WEDNESDAY, WEDNESDAY))
    return [(one.span.slice(text), shown(one.interval)) for one in mentions]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("between 1 and 15 March", "2026-03-01..2026-03-15"),
        ("from 1 to 15 March", "2026-03-01..2026-03-15"),
        ("1 to 15 March", "2026-03-01..2026-03-15"),
        ("from 1 March to 15 March", "2026-03-01..2026-03-15"),
        ("between 27 February and 15 March", "2026-02-27..2026-03-15"),
        ("between March 1 and 15", "2026-03-01..2026-03-15"),
        ("from March 1 through March 15", "2026-03-01..2026-03-15"),
        ("between 1 and 15 March 2025", "2025-03-01..2025-03-15"),
        ("from 1 March to 15 March 2025", "2025-03-01..2025-03-15"),
        ("between March 1 and March 15, 2025", "2025-03-01..2025-03-15"),
        ("between 28 December 2025 and 3 January 2026", "2025-12-28..2026-01-03"),
        ("from Monday to Wednesday", "2026-03-23..2026-03-25"),
    ],
)
def test_the_ends_of_a_stretch_are_one_date(words: str, meant: str) -> None:
    text = f"The bank paid nobody {words}."
    without = words.removeprefix("between ").removeprefix("from ")
    assert found(text) == [(without, meant)]


@pytest.mark.parametrize(
    "text",
    [
        "It paid on 1 March and on 15 March.",
        "It paid on 1 March and 15 March was a holiday.",
        "It was put off from Wednesday to Monday.",
    ],
)
def test_two_days_that_bound_no_stretch_stay_two(text: str) -> None:
    assert len(found(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Between March 1 and 15 people came.",
        "It rose on March 3 to 15 dollars.",
        "It paid on March 3 and 12 people left.",
    ],
)
def test_a_count_behind_a_day_is_no_day(text: str) -> None:
    assert [len(words.split()) for words, _ in found(text)] == [2]
