"""Words that a rule names side by side are a pair that differs, or are not named."""

import pytest

from factcheck.compare.analysis import analyse
from factcheck.compare.reading import read
from factcheck.compare.set_apart import say_apart
from factcheck.compare.sides import Side
from factcheck.models import Span
from tests.factories import article, evidence


def side(number: int, words: str) -> Side:
    """An article of one sentence that a model alone judged, by these words."""
    text = f"The bank: {words}."
    made = article(text, id=number)
    start = text.index(words)
    told = evidence(made, text, decisive=(Span(start, start + len(words)),))
    return Side(analyse(made), told, read(text), (), 1.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("entered", "entered"),
        ("entered", "not"),
        ("bank paid", "bank paid a ransom"),
        ("companies", "bank paid a ransom"),
        ("attack", "1.2 million customers"),
    ],
)
def test_what_is_no_pair_is_not_named(one: str, other: str) -> None:
    assert say_apart(side(1, one), side(2, other)) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("paid a ransom", "paid no ransom"),
        ("340,000 customers", "1.2 million customers"),
        ("open", "closed"),
    ],
)
def test_what_differs_is_named(one: str, other: str) -> None:
    assert say_apart(side(1, one), side(2, other)) == f"A1 says “{one}”, A2 says “{other}”"
