from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.lines import INVISIBLE, find_lines, find_paragraphs

TEXTS = st.text(alphabet=st.sampled_from("ab .\n\r\u2028\x85\t\xa0\u200b-1"), max_size=80)

WRAPPED = """Bridge to close for nine months

The council voted on Monday to close the old
iron bridge for nine months. The work will cost
more than the city had set aside, and the rest
is to come from the state.

- a longer inspection of the eastern pier, which
- a second look at the deck and at its railings

The mayor, who had opposed the closure for two
years, did not attend the meeting. She said by
telephone that the vote was premature."""


def words(text: str) -> list[str]:
    return [span.slice(text) for span in find_paragraphs(text)]


def test_a_line_is_trimmed_and_a_blank_one_is_none() -> None:
    text = "\ufeffTitle \xa0\r\n\xa0\u200b\n\tBy Ann\u2028Text"
    assert [span.slice(text) for span in find_lines(text)] == ["Title", "By Ann", "Text"]


def test_lines_broken_for_want_of_room_are_one_paragraph() -> None:
    found = words(WRAPPED)
    assert len(found) == 5
    assert found[1].startswith("The council")
    assert found[1].endswith("the state.")
    assert found[4].count("\n") == 2


def test_one_wrapped_paragraph_is_enough() -> None:
    text = """City recalls two lots of brake pads

PRESS RELEASE
Date: 2024-10-07

The road agency has recalled two lots of the Norda brake
pad after cracks were found in tests. The lots, BP12 and
BP13, comprise 4,000 pads. Nobody has been hurt."""
    assert [paragraph.count("\n") for paragraph in words(text)] == [0, 0, 0, 2]


def test_lines_of_windows_are_joined_too() -> None:
    assert len(words(WRAPPED.replace("\n", "\r\n"))) == 5


def test_headlines_of_like_length_stay_apart() -> None:
    text = """Council closes the iron bridge for nine months
Mayor stays away from the vote in the council
Engineers find the eastern pier has weakened
State promises the rest of the money by autumn
Ferry company doubles its boats on the river"""
    assert len(words(text)) == 5


def test_a_paragraph_a_line_stays_as_it_is() -> None:
    text = "One long line " + "of words " * 30 + "\nbegun in lower case " * 5
    assert find_paragraphs(text) == find_lines(text)


@given(TEXTS)
def test_everything_that_is_not_blank_stands_in_a_line(text: str) -> None:
    lines = find_lines(text)
    kept = "".join(span.slice(text) for span in lines)
    blank = {*INVISIBLE, " ", "\n", "\r", "\u2028", "\x85", "\t", "\xa0"}
    assert [c for c in kept if c not in blank] == [c for c in text if c not in blank]
    assert all(not a.overlaps(b) and a < b for a, b in pairwise(lines))


@given(TEXTS)
def test_paragraphs_are_made_of_whole_lines(text: str) -> None:
    lines = find_lines(text)
    paragraphs = find_paragraphs(text)
    assert {p.start for p in paragraphs} <= {line.start for line in lines}
    assert {p.end for p in paragraphs} <= {line.end for line in lines}
    assert all(any(p.start <= s.start and s.end <= p.end for p in paragraphs) for s in lines)


@pytest.mark.parametrize(
    ("before", "below"),
    [
        ("The log files show that the first login was in May, not on", "2 March as the bank said."),
        ("The council of the town on the river Ane has voted to close the", "Iron Bridge in May."),
    ],
)
def test_a_line_that_breaks_off_goes_on_in_the_one_below(before: str, below: str) -> None:
    assert len(find_paragraphs(f"{before}\n{below}")) == 1
    assert len(find_paragraphs(f"{before}\n\n{below}")) == 2
    assert len(find_paragraphs(f"The show must go on\n{below}")) == 2
    assert len(find_paragraphs(f"{before} Monday\nAnn Lee")) == 2
