from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.similarity import overlap, shared_runs

SETS = st.frozensets(st.integers(0, 9))
WORDS = st.lists(st.sampled_from("abcdef"), max_size=40)

STORY = "officials say the bridge over the river will be closed for nine months".split()
COPY = (
    "on monday the blog wrote officials say the bridge over the river will be closed soon".split()
)


def test_a_shared_run_is_found_where_it_stands_in_both() -> None:
    assert shared_runs(STORY, COPY, 5) == ((0, 5, 10),)


def test_sequences_without_so_long_a_run_share_none() -> None:
    assert shared_runs(STORY, COPY, 11) == ()


@given(SETS, SETS)
def test_overlap_is_a_share_that_does_not_depend_on_the_order(
    a: frozenset[int], b: frozenset[int]
) -> None:
    assert overlap(a, b) == overlap(b, a)
    assert 0 <= overlap(a, b) <= 1


@given(WORDS, WORDS, st.integers(1, 5))
def test_shared_runs_have_the_same_members_and_enough_of_them(
    a: list[str], b: list[str], least: int
) -> None:
    runs = shared_runs(a, b, least)
    for i, j, length in runs:
        assert a[i : i + length] == b[j : j + length]
        assert length >= least
    assert all(left[0] + left[2] <= right[0] for left, right in pairwise(runs))


@given(WORDS, WORDS)
def test_a_run_of_five_is_never_missed(a: list[str], b: list[str]) -> None:
    fives = [{tuple(words[i : i + 5]) for i in range(len(words) - 4)} for words in (a, b)]
    assert bool(shared_runs(a, b, 5)) == bool(fives[0] & fives[1])
