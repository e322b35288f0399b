from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Interval
from factcheck.text.dates import find_dates
from factcheck.text.days import parse_date
from factcheck.text.relative_dates import find_relative_dates
from tests.conftest import SEEDS


def shown(interval: Interval) -> str:
    """A day as itself, a whole month or year by its name, anything else by its ends."""
    first, last = interval.earliest, interval.latest
    assert first is not None
    assert last is not None
    if first == last:
        return first.isoformat()
    for short in (f"{first:%Y-%m}", f"{first:%Y}"):
        if parse_date(short) == interval:
            return short
    return f"{first}..{last}"


def read(text: str) -> list[tuple[str, str]]:
    return [(d.span.slice(text), shown(d.interval)) for d in find_dates(text)]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Thursday, August 29, 2024", "2024-08-29"),
        ("Thu., Aug. 29, 2024", "2024-08-29"),
        ("AUGUST 29, 2024", "2024-08-29"),
        ("Aug 29 2024", "2024-08-29"),
        ("August 29th, 2024", "2024-08-29"),
        ("29 August 2024", "2024-08-29"),
        ("the 29th of August 2024", "2024-08-29"),
        ("29th August, 2024", "2024-08-29"),
        ("29-Aug-2024", "2024-08-29"),
        ("Thu Aug 29 10:04:00 +0000 2024", "2024-08-29"),
        ("2024-08-29", "2024-08-29"),
        ("2024-08-29T23:30:00-05:00", "2024-08-29"),
        ("2024-08-29 23:30:00.123 Z", "2024-08-29"),
        ("2024/8/9", "2024-08-09"),
        ("29.08.2024", "2024-08-29"),
        ("3.4.2021", "2021-04-03"),
        ("08/29/2024", "2024-08-29"),
        ("29/08/2024", "2024-08-29"),
        ("03/04/2021", "2021-03-04..2021-04-03"),
        ("29 February 2020", "2020-02-29"),
        ("October 2020", "2020-10"),
        ("Oct. of 2020", "2020-10"),
        ("2020-10", "2020-10"),
        ("Oct. 13-15, 2020", "2020-10-13..2020-10-15"),
        ("13–15 October 2020", "2020-10-13..2020-10-15"),
        ("Sept. 30 to Oct. 2, 2020", "2020-09-30..2020-10-02"),
        ("April to May 2021", "2021-04-01..2021-05-31"),
        ("summer 2019", "2019"),
        ("winter of 2019", "2018-12-01..2020-03-31"),
        ("fiscal 2021", "2020-01-01..2022-03-31"),
        ("1990s", "1990-01-01..1999-12-31"),
        ("1800s", "1800-01-01..1899-12-31"),
        ("2000s", "2000-01-01..2009-12-31"),
        ("2019-2021", "2019-01-01..2021-12-31"),
        ("2019–20", "2019-01-01..2020-12-31"),
    ],
)
def test_a_date_is_read_whole_and_no_more_precisely_than_it_is(words: str, meant: str) -> None:
    for text in (words, f"It began, {words}, they say.", f"({words})", f"\n{words}\n"):
        assert read(text) == [(words, meant)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 2019 the plant closed.", ["2019"]),
        ("It has been shut since 2016, after the 2008 crisis.", ["2016", "2008"]),
        ("From 2015 to 2017 it fell.", ["2015", "2017"]),
        ("It rose in 2015, 2016 and 2017.", ["2015", "2016", "2017"]),
        ("A 2018 report and her 2010 book agree.", ["2018", "2010"]),
        ("2016 was a bad year. 1998 was worse.", ["2016", "1998"]),
        ("The study (2015) was late.", ["2015"]),
        ("© 2014 The Paper. Copyright 2019 Ann Lee.", ["2014", "2019"]),
        ("William came in 1066.", ["1066"]),
        ("They met on Election Day 2016.", ["2016"]),
    ],
)
def test_a_bare_year_is_read_where_its_neighbours_make_it_one(text: str, years: list[str]) -> None:
    assert [words for words, _ in read(text)] == years


@pytest.mark.parametrize(
    "text",
    [
        "About 2019 people came to see 2016 seats.",
        "It cost $2019, or €2016, in all of 1500 homes.",
        "Call 555-2019, room 2020, flight 1549.",
        "They watched Blade Runner 2049 at 20:20.",
        "See www.example.com/2014/10/29/story and @user2016 and #2016.",
        "31 February 2021, February 30, 2021 and 31/04/2021 are no days.",
        "The asteroid known as 2014 RC passed.",
        "They may 2 or 3 times; we march 12 miles.",
        "in 2,019 cases, 2019.5 points, 2019% more",
        "the year 2525, in 3019, in 0999",
        "He showed “2001: A Space Odyssey” to them.",
        "in 2010: The Year We Make Contact",
    ],
)
def test_these_are_no_dates(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Emissions must be halved by 2030.",
        "The law will take effect on 1 January 2026.",
        "He is in office until 2027.",
        "The opening has been postponed until January 2025.",
        "The trial is scheduled for May 3, 2025.",
        "Her visa expires in June 2028.",
        "They plan to open a plant in 2026.",
        "The vote is due in 2026.",
        "A new bridge, set to open in May 2026, is late.",
        "Teams prepare for the 2026 World Cup.",
        "She is running for the 2028 nomination.",
        "The film is set in 2049.",
        "It is the target for 2035.",
        "We'll know more by the end of 2025.",
        "From 2027, milk may have no more than ten grams of sugar.",
        "The council has until July 10, 2026.",
        "He was banned until 2031.",
        "The rules take effect on 1 January 2027.",
        "The next World Cup, in 2030, is in Spain.",
    ],
)
def test_what_lies_ahead_is_marked(text: str) -> None:
    assert [d.prospective for d in find_dates(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "It closed in 2019.",
        "By 2019 it had fallen to half.",
        "Before 2015 he was a mayor.",
        "Pedestrians pass on October 16, 2020, a day after he was arrested.",
        "She won the 2016 election.",
        "He said it had been planned. It began on 4 May 2021.",
        "The gang, which will fight on, was founded in 1998.",
        "We will win! — Ann Lee (@annlee) April 13, 2023",
        "It has been used since 2010.",
        "He said in October 2020 that it would fall.",
        "He will be a man born in 1973.",
        "From 2015, when it was built, it stood empty.",
        "He ran the shop until 2016.",
    ],
)
def test_what_lies_behind_is_not(text: str) -> None:
    assert [d.prospective for d in find_dates(text)] == [False]


def test_the_dates_of_the_seeds() -> None:
    found = {
        path.name[:3]: read(path.read_text(encoding="utf-8"))
        for path in sorted(SEEDS.glob("*.txt"))
    }
    assert found == {
        "000": [("Thursday, August 29, 2024", "2024-08-29")],
        "001": [("October 16, 2020", "2020-10-16")] * 2,
        "002": [],
        "003": [("April 13, 2023", "2023-04-13")] * 2,
        "004": [],
    }


DAYS = st.dates(date(1700, 1, 1), date(2099, 12, 31))


@given(
    DAYS,
    st.sampled_from(
        ["%B {d}, %Y", "%b. {d}, %Y", "{d} %B %Y", "%Y-%m-%d", "%d.%m.%Y", "%A, {d} %b %Y"]
    ),
)
def test_any_day_is_read_back(day: date, form: str) -> None:
    words = day.strftime(form).replace("{d}", str(day.day)).replace("May.", "May")
    (mention,) = find_dates(f"On {words} it began.")
    assert mention.interval == Interval(day, day)


@given(DAYS)
def test_a_day_given_in_figures_is_among_what_is_read(day: date) -> None:
    for form in ("%d/%m/%Y", "%m/%d/%Y"):
        (mention,) = find_dates(f"It began {day:{form}}.")
        assert mention.interval.earliest is not None
        assert mention.interval.latest is not None
        assert mention.interval.earliest <= day <= mention.interval.latest


PIECES = st.sampled_from(
    ["2019", "May ", "Oct. ", "13", " ", ", ", "-", "/", "in ", "the ", "s", "th", "by ", "\n",
     ". ", "Mon, ", "2020-05-13", "1990s", "and ", "of ", "a ", "last ", "ago", "year ", "Tuesday "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join), DAYS)
def test_mentions_are_in_order_and_apart(text: str, day: date) -> None:
    anchor = Interval(day, day)
    found = find_dates(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    relative = find_relative_dates(text, anchor)
    together = sorted([m.span for m in (*found, *relative)])
    assert all(a.end <= b.start for a, b in pairwise(together))
    for mention in (*found, *relative):
        assert mention.interval.earliest is not None
        assert mention.interval.latest is not None
        assert mention.interval.earliest <= mention.interval.latest


@pytest.mark.parametrize(
    "hostile", ["2019-" * 20_000, "in 2019, " * 5_000, "May " * 50_000, "1 " * 99_000]
)
def test_hostile_texts_cost_no_more_than_their_length(hostile: str) -> None:
    assert len(find_dates(hostile)) <= len(hostile)
