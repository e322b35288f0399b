import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Span
from factcheck.text.changes import compare_versions

BEFORE = """\
The mayor said on Monday that the bridge is shut.

It opened in 1950. Traffic was light.
"""
AFTER = """\
UPDATE: see below.

The mayor told us on Tuesday that the bridge
is shut.

Traffic was very light.
"""


def changes(before: str, after: str) -> list[tuple[str, str]]:
    """What became of what, in words."""
    found = compare_versions(before, after).changes
    return [(old.slice(before), new.slice(after)) for old, new in found]


def followed(quote: str, before: str = BEFORE, after: str = AFTER) -> str:
    """What stands where a quote stood."""
    start = before.index(quote)
    span = compare_versions(before, after).follow(Span(start, start + len(quote)))
    return span.slice(after)


def test_changes_are_told_word_by_word() -> None:
    assert changes(BEFORE, AFTER) == [
        ("", "UPDATE: see below."),
        ("said", "told us"),
        ("Monday", "Tuesday"),
        ("It opened in 1950.", ""),
        ("", "very"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("a b c", "a b c", []),
        ("", "", []),
        ("", "a b", [("", "a b")]),
        ("a b", "", [("a b", "")]),
        ("It's a “test” - now", 'It’s\na "test"\n–  now', []),
        ("cut 10 jobs", "cut 100 jobs", [("10", "100")]),
        ("cut 1,000 jobs", "cut 1.000 jobs", [("1,000", "1.000")]),
        ("it is over", "it is over!", [("", "!")]),
        ("It is over.", "it is over.", [("It", "it")]),
        ("had collapsed", "is paused", [("had collapsed", "is paused")]),
        (
            "many people have left it",
            "few of them stayed",
            [("many people have left it", "few of them stayed")],
        ),
        ("all of the men left", "none of the women left", [("all", "none"), ("men", "women")]),
        (
            "the old bridge fell, the high winds said",
            "a new road rose, some tall hills hid",
            [("the old bridge fell, the high winds said", "a new road rose, some tall hills hid")],
        ),
        ("one\n\ntwo", "three\n\nfour", [("one\n\ntwo", "three\n\nfour")]),
        ("one x\n\nx two", "three x\n\nx four", [("one", "three"), ("two", "four")]),
    ],
)
def test_a_change_is_as_small_as_a_reader_would_call_it(
    before: str, after: str, told: list[tuple[str, str]]
) -> None:
    assert changes(before, after) == told


@pytest.mark.parametrize(
    ("quote", "now"),
    [
        ("The mayor", "The mayor"),
        ("said", "told us"),
        ("said on Monday", "told us on Tuesday"),
        ("the bridge is shut", "the bridge\nis shut"),
        ("It opened in 1950.", ""),
        ("in 1950. Traffic", "Traffic"),
        ("Traffic was light", "Traffic was very light"),
        ("ridge", "bridge"),
    ],
)
def test_a_quote_is_followed_to_what_stands_in_its_place(quote: str, now: str) -> None:
    assert followed(quote) == now


WORDS = st.lists(st.sampled_from("a b c the . “ \n 1,5".split(" ")), max_size=30).map(" ".join)


@given(WORDS, WORDS)
def test_the_later_text_is_the_earlier_one_with_its_changes(before: str, after: str) -> None:
    revision = compare_versions(before, after)
    words = [span.slice(before) for span in revision.before]
    for i, j, k, m in reversed(revision.blocks):
        words[i:j] = [span.slice(after) for span in revision.after[k:m]]
    assert words == [span.slice(after) for span in revision.after]
    for left, right in pairwise(revision.changes):
        assert left[0].end <= right[0].start
        assert left[1].end <= right[1].start


@given(WORDS)
def test_a_text_has_not_changed_from_itself(text: str) -> None:
    revision = compare_versions(text, text)
    assert revision.changes == ()
    assert all(revision.follow(word) == word for word in revision.before)


@given(WORDS, WORDS, st.data())
def test_a_span_is_followed_into_the_text(before: str, after: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    span = compare_versions(before, after).follow(Span(start, end))
    assert 0 <= span.start <= span.end <= len(after)


def test_long_texts_are_compared_in_proportion_and_hostile_ones_given_up() -> None:
    words = [f"w{n % 9_000}" if n % 3 else f"once{n}" for n in range(40_000)]
    edited = ["new" if n % 1_000 == 500 else word for n, word in enumerate(words)]
    began = time.monotonic()
    assert len(changes(" ".join(words), " ".join(edited))) == 40
    assert len(changes("ha " * 40_000, "ho ha " * 20_000)) == 1
    assert time.monotonic() - began < 4
