"""Joining orders."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.ranks import fuse

RANKINGS = st.lists(st.lists(st.integers(0, 30), unique=True, max_size=20), max_size=4)


def test_what_two_rankings_have_comes_before_what_one_has() -> None:
    assert fuse("ab", "cb") == ("b", "a", "c")


def test_of_equals_the_earlier_ranking_comes_first() -> None:
    assert fuse("ab", "cd") == ("a", "c", "b", "d")


def test_nothing_is_fused_to_nothing() -> None:
    assert fuse() == fuse("", "") == ()


@given(RANKINGS)
def test_everything_is_there_once(rankings: list[list[int]]) -> None:
    fused = fuse(*rankings)
    assert sorted(fused) == sorted({n for ranking in rankings for n in ranking})


@given(st.lists(st.integers(), unique=True))
def test_one_ranking_and_a_ranking_twice_stay_as_they_are(ranking: list[int]) -> None:
    assert fuse(ranking) == fuse(ranking, ranking) == tuple(ranking)


@given(RANKINGS, st.integers(0, 30))
def test_one_more_ranking_that_puts_it_first_never_takes_it_down(
    rankings: list[list[int]], favoured: int
) -> None:
    before, after = fuse(*rankings), fuse(*rankings, [favoured])
    if favoured in before:
        assert after.index(favoured) <= before.index(favoured)
