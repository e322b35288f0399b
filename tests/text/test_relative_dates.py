from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Interval
from factcheck.text.relative_dates import find_relative_dates
from tests.text.test_dates import DAYS, shown

WEDNESDAY = date(2021, 3, 17)


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("It began last October.", "last October", "2020-10"),
        ("It has stood still since January.", "January", "2021-01"),
        ("They met in March.", "March", "2021-03"),
        ("They met in April.", "April", "2020-04"),
        ("They will meet in April.", "April", "2021-04"),
        ("They work towards a return in April.", "April", "2021-04"),
        ("The hall is to open in April.", "April", "2021-04"),
        ("I do not see how it can open in April.", "April", "2020-04-01..2021-04-30"),
        ("The hall opens in April.", "April", "2020-04-01..2021-04-30"),
        ("The owner announced a return in April.", "April", "2020-04-01..2021-04-30"),
        ("A return in November is no secret, he said.", "November", "2020-11-01..2021-11-30"),
        ("A return in February is no secret, he said.", "February", "2021-02"),
        ("The owner announced in April that it fell.", "April", "2020-04"),
        ("The hall, which was sold, opens in April.", "April", "2020-04-01..2021-04-30"),
        ("Since April it stands empty.", "April", "2020-04"),
        ("He resigned last month.", "last month", "2021-02"),
        ("He resigned earlier this year.", "this year", "2021"),
        ("He resigns next year.", "next year", "2022"),
        ("He left on Tuesday.", "Tuesday", "2021-03-16"),
        ("He left on Wednesday.", "Wednesday", "2021-03-17"),
        ("He will leave on Thursday.", "Thursday", "2021-03-18"),
        ("It fell in June last year, they say.", "June last year", "2020-06"),
        ("He said Monday that it will fall.", "Monday", "2021-03-15"),
        ("He left yesterday.", "yesterday", "2021-03-16"),
        ("He leaves tomorrow.", "tomorrow", "2021-03-18"),
        ("He left last week.", "last week", "2021-03-07..2021-03-14"),
        ("He left 10 days ago.", "10 days ago", "2021-03-07"),
        ("He left two years ago.", "two years ago", "2018-03-18..2020-03-16"),
        ("He left twenty-five years ago.", "twenty-five years ago", "1995-03-18..1997-03-16"),
        ("He left 2.5 years ago.", "2.5 years ago", "2017-03-18..2020-03-16"),
        ("He left 1,000 days ago.", "1,000 days ago", "2018-06-21"),
        ("He left two or three weeks ago.", "two or three weeks ago", "2021-02-18..2021-03-09"),
        ("It is 10-15 years ago.", "10-15 years ago", "2005-03-18..2012-03-16"),
        ("He left a few months ago.", "a few months ago", "2020-02-18..2021-02-16"),
        ("It fell over the past three years.", "the past three years", "2018-03-17..2021-03-17"),
        ("WASHINGTON, Oct. 4 (UPI) — It fell.", "Oct. 4", "2020-10-04"),
        ("They met on 8-10 March.", "8-10 March", "2021-03-08..2021-03-10"),
        ("They met March 8–10.", "March 8–10", "2021-03-08..2021-03-10"),
        ("He left on 2 March.", "2 March", "2021-03-02"),
        ("The hearing on March 30 is public.", "March 30", "2020-03-30..2021-03-30"),
        ("It will open on April 2.", "April 2", "2021-04-02"),
    ],
)
def test_a_relative_date_counts_from_the_day_of_writing(text: str, words: str, meant: str) -> None:
    (mention,) = find_relative_dates(text, Interval(WEDNESDAY, WEDNESDAY))
    assert (mention.span.slice(text), shown(mention.interval)) == (words, meant)


@pytest.mark.parametrize(
    "text",
    [
        "On October 16, 2020, it began.",
        "It was Black Friday in USA Today, Russia Today, the Today Show and The Sunday Times.",
        "They march by May if they may.",
        "He sings every Tuesday.",
        "The years went by.",
        "It is 10,000 years ago, or 2,500 years ago, or a million years ago.",
        "It is a dozen years ago, half a year ago, 3,5 years ago.",
        "It cost 2.5 March and 10.12 May, at 12:30 May says.",
        "He left two weeks and three days ago, or a year and a day ago.",
    ],
)
def test_these_are_no_relative_dates(text: str) -> None:
    assert find_relative_dates(text, Interval(WEDNESDAY, WEDNESDAY)) == ()


@given(
    DAYS,
    st.integers(0, 60),
    st.sampled_from(
        [
            "last month",
            "on Tuesday",
            "two weeks ago",
            "in June",
            "last year",
            "on May 5",
            "yesterday",
        ]
    ),
)
def test_a_wider_anchor_gives_no_narrower_interval(day: date, width: int, words: str) -> None:
    text = f"It fell {words}."
    end = day + timedelta(days=width)
    wide = find_relative_dates(text, Interval(day, end))[0].interval
    for anchor in (day, end):
        narrow = find_relative_dates(text, Interval(anchor, anchor))[0].interval
        assert narrow.earliest is not None
        assert narrow.latest is not None
        assert wide.earliest is not None
        assert wide.latest is not None
        assert wide.earliest <= narrow.earliest
        assert narrow.latest <= wide.latest


def test_without_a_day_of_writing_nothing_is_resolved() -> None:
    assert find_relative_dates("He left last month.", Interval(None, WEDNESDAY)) == ()
    assert find_relative_dates("He left last month.", Interval(WEDNESDAY, None)) == ()


@pytest.mark.parametrize(
    "hostile", ["2019, 3 days ago " * 10_000, "1 " * 99_000 + "days ago", "days ago " * 20_000]
)
def test_hostile_texts_cost_no_more_than_their_length(hostile: str) -> None:
    assert len(find_relative_dates(hostile, Interval(WEDNESDAY, WEDNESDAY))) <= len(hostile)
