from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.quantities import find_quantities
from tests.conftest import SEEDS


def read(text: str) -> list[tuple[str, float, float, str, bool]]:
    return [
        (q.span.slice(text), q.low, q.high, q.unit, q.approximate) for q in find_quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit", "approximate"),
    [
        ("It killed 90,000 Americans last year.", "90,000", 9e4, 9e4, "american", False),
        ("It killed more than 90,000 people.", "90,000", 9e4, inf, "peopl", False),
        ("At least six soldiers died.", "six", 6, inf, "soldier", False),
        ("Up to 15 percent left.", "15 percent", 0, 15, "%", False),
        ("As many as 300 houses burned.", "300", 0, 300, "hous", True),
        ("Nearly 40 people came.", "40", 36, 40, "peopl", True),
        ("About 40 people came.", "40", 36, 44, "peopl", True),
        ("Some 40 or so men came.", "40", 36, 44, "men", True),
        ("It took 100 or more men.", "100", 100, inf, "men", False),
        ("Over 50+ men came.", "50", 50, inf, "men", False),
        ("Two dozen officials left.", "Two dozen", 21.6, 26.4, "offici", True),
        ("Dozens of arrests were made.", "Dozens", 24, 100, "arrest", True),
        ("Tens of thousands of migrants came.", "Tens of thousands", 2e4, 1e5, "migrant", True),
        ("Half of voters stayed away.", "Half", 45, 55, "%", True),
        ("Two-thirds of the vote was in.", "Two-thirds", 60, 73.333333, "%", True),
        ("One in five children is hungry.", "One in five", 18, 22, "%", True),
        ("It is true of 3 out of 4 voters.", "3 out of 4", 67.5, 82.5, "%", True),
        ("Half a million people fled.", "Half a million", 4.5e5, 5.5e5, "peopl", True),
        ("a quarter of a million acres", "a quarter of a million", 225e3, 275e3, "acr", True),
        ("between 10 and 15 people", "10 and 15", 10, 15, "peopl", False),
        ("from 10 to 15 percent", "10 to 15 percent", 10, 15, "%", False),
        ("10-15 soldiers", "10-15", 10, 15, "soldier", False),
        ("It cost $2-3 million.", "$2-3 million", 2e6, 3e6, "$", False),
        ("It cost $5 million to $10 million.", "$5 million to $10 million", 5e6, 1e7, "$", False),
        ("2 to 3 million people", "2 to 3 million", 2e6, 3e6, "peopl", False),
        ("two and a half million men", "two and a half million", 25e5, 25e5, "men", False),
        ("one hundred and twenty thousand men", "one hundred and twenty thousand",
         12e4, 12e4, "men", False),
        ("forty-two cases", "forty-two", 42, 42, "case", False),
        ("It made €5bn.", "€5bn", 5e9, 5e9, "€", False),
        ("It made US$73.3m.", "US$73.3m", 73.3e6, 73.3e6, "$", False),
        ("12 per cent", "12 per cent", 12, 12, "%", False),
        ("a 10-year-old boy", "10", 10, 10, "year", False),
        ("a 5-mile race", "5", 5, 5, "mile", False),
        ("five senior law enforcement officials", "five", 5, 5, "offici", False),
        ("30 Mexican drug cartels", "30", 30, 30, "cartel", False),
        ("5 U.S. agents", "5", 5, 5, "agent", False),
        ("hundreds of environmental violations", "hundreds", 200, 1000, "violat", True),
        ("They drove 3km.", "3km", 3, 3, "km", False),
        ("One person was killed.", "One", 1, 1, "person", False),
        ("He is under 24-hour guard.", "24", 24, 24, "hour", False),
        ("a 38,000-square-foot hall", "38,000", 38000, 38000, "foot", False),
        ("About 500-1000 people marched.", "500-1000", 450, 1100, "peopl", True),
        ("They seized 450-1200 kilos.", "450-1200", 450, 1200, "kilo", False),
        ("It cost $500-1000.", "$500-1000", 500, 1000, "$", False),
        ("He worked 300 hours on it.", "300", 300, 300, "hour", False),
        ("He gave 1200 hours of his time.", "1200", 1200, 1200, "hour", False),
        ("by 52 to 48 votes", "52 to 48", 48, 52, "vote", False),
    ],
)  # fmt: skip
def test_a_number_is_read_with_its_range_and_unit(  # noqa: PLR0917
    text: str,
    words: str,
    low: float,
    high: float,
    unit: str,
    approximate: bool,  # noqa: FBT001
) -> None:
    assert read(text) == [(words, low, high, unit, approximate)]


@pytest.mark.parametrize(
    "text",
    [
        "On 5 June 2019, or June 5, or on 5 to 6 June, it began.",
        "It was 3 p.m., or 15:30, or 4 o'clock.",
        "It was 1430 hours, 0600 hrs or 1200 GMT; he came at 630 hours.",
        "He came 5th in the 21st race, one of the best.",
        "No one knew the one; one day one will.",
        "They won 3-2, by a 5-4 decision, and lost 1-3.",
        "Call 555-1234 weekdays, 555-0199 or phone us: 200-1500 calls.",
        "Call 555-1234 or (212) 555-1234 or +44 20 7946 0958.",
        "He flew an F-16 with Covid-19 on Flight 549.",
        "See Article 5, Section 12, page 7, Room 101 and No. 4.",
        "They ranked it in the Fortune 500, by an iPhone 6.",
        "He lives at 1600 Old Mill Road.",
        "Ann Lee, 45, left. Her son (12) stayed. He is aged 7.",
        "1. First\n2. Second\n0\n",
        "They work 24/7 since 9/11.",
        "It has 1366 x 768 dots.",
        "v1.2.3 and 10.0.0.1 and @user5 and #7",
    ],
)
def test_these_are_no_quantities(text: str) -> None:
    assert read(text) == []


def test_a_currency_has_one_sign_however_written() -> None:
    found = [q.unit for q in find_quantities("$5, US$5, 5 dollars, USD 5 and 5 U.S. dollars")]
    assert found == ["$"] * 5


def test_the_quantities_of_the_seeds() -> None:
    found = {
        path.name[:3]: read(path.read_text(encoding="utf-8"))
        for path in sorted(SEEDS.glob("*.txt"))
    }
    assert found == {
        "000": [],
        "001": [
            ("two", 2, 2, "countri", False),
            ("90,000", 90000, inf, "american", False),
            ("two", 2, 2, "countri", False),
            ("two", 2, 2, "countri", False),
            ("0", 0, 0, "comment", False),
        ],
        "002": [],
        "003": [("two", 2, 2, unit, False) for unit in ("cartel", "cartel", "indic", "countri")],
        "004": [("Two", 2, 2, "sourc", False)],
    }


@given(st.integers(2, 10**9), st.sampled_from(["{}", "{:,}"]))
def test_any_count_in_figures_is_read_back(count: int, form: str) -> None:
    (quantity,) = find_quantities(f"It has {form.format(count)} inhabitants, they say.")
    assert (quantity.low, quantity.high, quantity.unit) == (count, count, "inhabit")


PIECES = st.sampled_from(
    ["5 ", "12", "1,000", "$", "-", " to ", " and ", "two ", "dozen ", "half ", "of ", "a ", "men ",
     "% ", ".", ",", "million ", "between ", "one ", "in ", "or more ", "\n", "third ", "about "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
def test_quantities_are_in_order_apart_and_well_formed(text: str) -> None:
    found = find_quantities(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(0 <= q.low <= q.high for q in found)


HOSTILE = [
    "5 " * 5_000, "two " * 5_000, "1,000" * 5_000, "a " * 90_000, "1" * 200_000, "-5" * 5_000,
    "between 5 and " * 2_000,
]  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_texts_cost_no_more_than_their_length(hostile: str) -> None:
    assert len(find_quantities(hostile)) <= len(hostile)
