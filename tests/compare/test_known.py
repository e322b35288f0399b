"""Claims that a statement nearly repeats."""

import pytest

from factcheck.compare.known import MOST, SAME, find_known
from tests.factories import claim

CLAIMS = [
    claim("The old bridge at Harlow is closed.", id=1),
    claim("Harlow's old bridge has been shut.", id=2),
    claim("The museum at Quay is free on Sundays.", id=3),
]


def test_claims_that_are_near_enough_are_told_the_nearest_first() -> None:
    found = find_known("The bridge in Harlow has shut.", CLAIMS, [0.8, 0.9, 0.1])
    assert [(each.claim.id, each.likeness) for each in found] == [(2, 0.9), (1, 0.8)]


def test_of_two_that_are_near_the_one_that_has_the_words_too_comes_first() -> None:
    found = find_known("The bridge in Harlow has shut.", CLAIMS, [0.8, 0.81, 0.1], by_words=[1])
    assert [each.claim.id for each in found] == [1, 2]


def test_words_alone_make_no_claim_the_same() -> None:
    assert find_known("The bridge.", CLAIMS, [0.0, SAME - 0.01, 0.0], by_words=[2, 1]) == ()


def test_few_are_told() -> None:
    many = [claim(f"The bridge numbered {n} is closed.", id=n) for n in range(1, 9)]
    assert len(find_known("The bridge is closed.", many, [0.9] * 8)) == MOST


@pytest.mark.parametrize(
    ("statement", "known", "otherwise"),
    [
        ("The storm killed 12 people.", "The storm killed 31 people.", True),
        ("The mayor has resigned.", "The mayor has not resigned.", True),
        ("The talks have collapsed.", "The talks continue.", True),
        ("The storm killed 12 people.", "Twelve people died in the storm.", False),
        ("The mayor has resigned.", "The mayor has stepped down.", False),
    ],
)
def test_the_same_matter_said_otherwise_is_told_from_the_same(
    statement: str, known: str, *, otherwise: bool
) -> None:
    [found] = find_known(statement, [claim(known, id=1)], [0.9])
    assert found.otherwise is otherwise
    [turned] = find_known(known, [claim(statement, id=1)], [0.9])
    assert turned.otherwise is otherwise
