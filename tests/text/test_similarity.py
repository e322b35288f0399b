from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.similarity import containment, overlap, shared_passages, shingles
from factcheck.text.words import find_words

SETS = st.frozensets(st.integers(0, 9))
WORDS = st.lists(st.sampled_from("abcdef"), max_size=40).map(" ".join)

STORY = "Officials say the bridge over the river will be closed for nine months, starting in May."
COPY = "On Monday the blog wrote: OFFICIALS say the bridge\nover the river will be closed - maybe."


def test_a_shared_passage_is_found_past_case_and_line_breaks() -> None:
    ((one, other),) = shared_passages(STORY, COPY, 5)
    assert one.slice(STORY) == "Officials say the bridge over the river will be closed"
    assert other.slice(COPY) == "OFFICIALS say the bridge\nover the river will be closed"


def test_texts_without_so_long_a_passage_share_none() -> None:
    assert shared_passages(STORY, COPY, 11) == ()


def test_a_copy_contains_the_shingles_of_what_it_copied() -> None:
    longer = STORY + " The rest is ours, every word of it."
    assert containment(shingles(STORY), shingles(longer)) == 1
    assert 0 < overlap(shingles(STORY), shingles(longer)) < 1
    assert shingles("too short") == frozenset()


@given(SETS, SETS)
def test_overlap_is_a_share_that_does_not_depend_on_the_order(
    a: frozenset[int], b: frozenset[int]
) -> None:
    assert overlap(a, b) == overlap(b, a)
    assert 0 <= overlap(a, b) <= containment(a, b) <= 1


@given(WORDS, WORDS, st.integers(1, 5))
def test_shared_passages_have_the_same_words_and_enough_of_them(a: str, b: str, least: int) -> None:
    pairs = shared_passages(a, b, least)
    for one, other in pairs:
        assert one.slice(a) == other.slice(b)
        assert len(find_words(one.slice(a))) >= least
    assert all(left[0].end <= right[0].start for left, right in pairwise(pairs))


@given(WORDS, WORDS)
def test_a_passage_of_five_words_is_never_missed(a: str, b: str) -> None:
    shared = bool(shingles(a) & shingles(b))
    assert bool(shared_passages(a, b, 5)) == shared
