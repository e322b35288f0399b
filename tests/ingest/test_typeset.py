"""Lines put together as paragraphs: only what was broken for want of room is joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.ingest.typeset import Line, find_headline, join_lines

WIDE = [
    "The mayor of Riverton said on Monday that the old bridge had been closed",
    "after engineers found cracks in two of its pillars during an inspection.",
    "Nobody was hurt, she said, and the work would take no more than a month",
    "if the weather held. The council is to meet on Thursday.",
]
ONE = " ".join(WIDE)
OTHER = [
    "In the valley below, farmers have waited since spring for a decision on",
    "the dam that the province had promised them. It would hold enough water",
    "for two dry years, engineers believe, but it would drown an old village",
    "and the road that leads there.",
]
TWO = " ".join(OTHER)


def lines(*texts: str, top: float = 700.0, step: float = 12.0, **fields: float) -> list[Line]:
    """Lines one below the other; one that begins with a space is indented, "" leaves one out."""
    size = fields.get("size", 10.0)
    return [
        Line(text.strip(), fields.get("x", 50.0) + 12 * text.startswith(" "), top - at * step, size)
        for at, text in enumerate(texts)
        if text
    ]


def test_lines_broken_for_want_of_room_are_one_paragraph() -> None:
    assert join_lines([lines(*WIDE)]) == ONE


@pytest.mark.parametrize(
    "following",
    [
        lines("", "", "", "", "", *WIDE),
        lines("", "", "", "", f" {WIDE[0]}", *WIDE[1:]),
    ],
    ids=["after a space", "indented"],
)
def test_a_space_or_an_indent_begins_a_paragraph(following: list[Line]) -> None:
    assert join_lines([lines(*WIDE) + following]) == f"{ONE}\n\n{ONE}"


def test_short_lines_stay_lines() -> None:
    page = lines("By Ann Lee", "29 August 2024", "", *WIDE)
    assert join_lines([page]) == f"By Ann Lee\n29 August 2024\n\n{ONE}"


def test_a_headline_over_two_lines_is_one_and_its_own_paragraph() -> None:
    head = lines("Riverton closes its old bridge for", "a month", top=760, step=24, size=20)
    page = head + lines(*WIDE)
    assert join_lines([page]) == f"Riverton closes its old bridge for a month\n\n{ONE}"
    assert find_headline([page]) == "Riverton closes its old bridge for a month"


@pytest.mark.parametrize("head", ["The Riverton Herald", "A " * 40, ""])
def test_what_is_too_short_or_long_for_a_headline_is_none(head: str) -> None:
    assert find_headline([lines(head, top=760, size=20) + lines(*WIDE)]) is None


def test_a_masthead_is_no_headline_but_what_comes_after_it_may_be() -> None:
    masthead = lines("The Riverton Herald", top=800, size=40)
    head = lines("Riverton closes its old bridge", top=760, size=20)
    assert find_headline([masthead + head + lines(*WIDE)]) == "Riverton closes its old bridge"
    short = lines("Bridge closed", top=780, size=30)
    assert find_headline([short + head + lines(*WIDE)]) is None


def test_type_of_one_size_has_no_headline() -> None:
    assert find_headline([lines(*WIDE)]) is None
    assert find_headline([]) is None


def test_items_of_a_list_stay_lines() -> None:
    page = lines(*WIDE, "- one", "- two", "3. three")
    assert join_lines([page]) == f"{ONE}\n- one\n- two\n3. three"


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first = lines(*WIDE[:1]) + lines(WIDE[1][:-1] + ",", x=400.0)
    second = lines(WIDE[2], WIDE[3])
    assert join_lines([first, second]) == ONE.replace("inspection.", "inspection,")


def test_a_paragraph_that_ended_does_not_go_on_on_the_next_page() -> None:
    assert join_lines([lines(*WIDE), lines(*OTHER)]) == f"{ONE}\n\n{TWO}"


def test_heads_are_taken_once_and_page_numbers_not_at_all() -> None:
    pages = [
        [
            Line("The Riverton Herald", 50.0, 820.0, 8.0),
            *lines(*texts),
            Line(f"Page {number} of 3", 250.0, 20.0, 8.0),
            Line(f"{number}", 250.0, 10.0, 8.0),
        ]
        for number, texts in enumerate((WIDE, OTHER, ["The end of it."]), 1)
    ]
    assert join_lines(pages) == f"The Riverton Herald\n\n{ONE}\n\n{TWO}\n\nThe end of it."


def test_a_number_in_the_middle_of_a_page_stays() -> None:
    page = lines(*WIDE, "", "1984", "", *WIDE)
    assert join_lines([page]) == f"{ONE}\n\n1984\n\n{ONE}"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("an admin-", "istrative rift", "an administrative rift"),
        ("an admin\u00ad", "istrative rift", "an administrative rift"),
        ("an admin\u2010", "istrative rift", "an administrative rift"),
        ("the Franco-", "German plan", "the Franco-German plan"),
        ("his self-", "defence", "his self-defence"),
        ("a London-", "based group", "a London-based group"),
        ("the day-to-", "day work", "the day-to-day work"),
        ("in co-oper-", "ation with", "in co-operation with"),
        ("from 2019-", "2021 on", "from 2019-2021 on"),
        ("it said -", "and then", "it said - and then"),
        ("ADMIN-", "ISTRATION", "ADMINISTRATION"),
        ("a cease-", "fire, and the cease-fire", "a cease-fire, and the cease-fire"),
        ("a cease-", "fire, and the ceasefire", "a ceasefire, and the ceasefire"),
    ],
)
def test_a_hyphen_is_taken_out_only_if_it_broke_a_word(
    first: str, second: str, joined: str
) -> None:
    padding = "x" * 40
    page = lines(f"{padding} {first}", second, *[padding] * 4)
    assert join_lines([page]).startswith(f"{padding} {joined}")


WORDS = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=12)
PLACES = st.floats(-1e6, 1e6)


@given(
    st.lists(
        st.lists(
            st.builds(
                Line,
                st.lists(WORDS, min_size=1, max_size=12).map(" ".join),
                PLACES,
                PLACES,
                st.floats(0, 100),
            ),
            max_size=8,
        ),
        max_size=4,
    )
)
def test_no_word_is_added_and_none_but_repeated_lines_is_lost(pages: list[list[Line]]) -> None:
    text = join_lines(pages)
    given_letters = [
        each for page in pages for line in page for each in line.text if each.isalpha()
    ]
    letters = [each for each in text if each.isalpha()]
    assert len(letters) <= len(given_letters)
    if len(pages) == 1:
        numbers = sum("page" in line.text.lower() for line in pages[0])
        assert numbers or letters == given_letters
