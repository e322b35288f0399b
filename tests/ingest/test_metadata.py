import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.ingest.metadata import find_metadata
from factcheck.models import Field, Metadatum
from factcheck.text.days import parse_date

HERE = Path(__file__).parent
TABLE = tomllib.loads((HERE / "heads.toml").read_text(encoding="utf-8"))
BODY: str = TABLE["body"]
SEEDS = HERE.parent.parent / "seeds"
FIELDS = (Field.TITLE, Field.BYLINE, Field.PUBLISHER, Field.PUBLISHED)


def best(text: str, field: Field) -> Metadatum | None:
    return next((m for m in find_metadata(text) if m.field is field), None)


def value(text: str, field: Field) -> str | None:
    found = best(text, field)
    return found.value if found else None


@pytest.mark.parametrize("head", TABLE["heads"], ids=lambda head: str(head["text"][:60]))
def test_a_head_says_what_a_reader_would_read_from_it(head: dict[str, Any]) -> None:
    text = head["text"].replace("{body}", BODY)
    assert {f: value(text, f) for f in FIELDS} == {f: head.get(f) for f in FIELDS}


@pytest.mark.parametrize("head", TABLE["heads"], ids=lambda head: str(head["text"][:60]))
def test_a_value_is_what_stands_at_its_span(head: dict[str, Any]) -> None:
    text = head["text"].replace("{body}", BODY)
    for found in find_metadata(text):
        assert found.span is not None
        assert found.found_in
        words = " ".join(found.span.slice(text).split())
        if found.field in {Field.TITLE, Field.BYLINE, Field.PUBLISHER}:
            assert words == found.value
        else:
            assert words
            assert parse_date(found.value) is not None


SEEDS_SAY: dict[str, dict[Field, str]] = {
    "000": {
        Field.TITLE: "U.S. and Mexican Cooperation in Combating Drug Cartels",
        Field.BYLINE: "Michael Mick Webster",
        Field.PUBLISHER: "Michael Webster’s Blog",
        Field.PUBLISHED: "2024-08-29",
    },
    "001": {
        Field.TITLE: "Drug Enforcement Administration says US and Mexico’s efforts to target drug"
        " cartels have been dismantled",
        Field.BYLINE: "Joseph",
        Field.NOT_BEFORE: "2020-10-16",
    },
    "002": {},
    "003": {
        Field.TITLE: "U.S. and Mexico target two cartels in ongoing fight against fentanyl"
        " trafficking",
        Field.NOT_BEFORE: "2023-04-13",
    },
    "004": {
        Field.TITLE: "“Human Intelligence Drys Up” – US Investigations Into Drug Cartels Halted"
        " Over Mexican Standoff",
    },
}


@pytest.mark.parametrize("seed", SEEDS_SAY)
def test_the_seeds_say_of_themselves_what_stands_in_them(seed: str) -> None:
    text = next(SEEDS.glob(f"{seed}_*.txt")).read_text(encoding="utf-8")
    said = {field: value(text, field) for field in (*FIELDS, Field.NOT_BEFORE)}
    assert {field: found for field, found in said.items() if found} == SEEDS_SAY[seed]


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("The bridge was closed on 2 February 2021.", "2021-02-02"),
        ("It was closed on 2 February 2021 and again on March 9, 2020.", "2021-02-02"),
        ("The bridge was closed in 2019.", "2019-01-01"),
        ("The bridge was closed in March 2019.", "2019-03-01"),
        ("The bridge will reopen by 1 June 2031.", None),
        ("© 2024 The Riverton Gazette. All rights reserved.", None),
        ("The bridge was closed last October.", None),
        ("Your valley, your paper since 1904", None),
        ("Est. 1887", None),
        ("The bridge has been closed since 2019.", "2019-01-01"),
    ],
)
def test_a_text_is_no_older_than_the_latest_day_it_speaks_of(
    sentence: str, bound: str | None
) -> None:
    text = f"Bridge to be rebuilt\n\n{BODY}\n{sentence}\n"
    assert value(text, Field.NOT_BEFORE) == bound


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("It was closed in 2019.", "latest date the text speaks of"),
        ("It was closed in 2019, and on 3 August again.", "latest date with a year in the text"),
        ("It was closed in 2019, and on 3 August 2020.", "latest date the text speaks of"),
    ],
)
def test_the_bound_says_whether_there_are_days_without_a_year(sentence: str, place: str) -> None:
    found = best(f"Bridge to be rebuilt\n\n{BODY}\n{sentence}\n", Field.NOT_BEFORE)
    assert found is not None
    assert found.found_in == place


def test_the_bound_is_never_later_than_the_date_of_publication() -> None:
    said = "It was closed in 2019, and in May 2022.\n"
    text = f"Bridge to be rebuilt\n\nMarch 4, 2021\n\n{BODY}\n{said}"
    assert value(text, Field.PUBLISHED) == "2021-03-04"
    assert value(text, Field.NOT_BEFORE) == "2019-01-01"


def test_a_page_that_says_only_when_it_was_updated_is_dated_by_that_last_of_all() -> None:
    text = f"Bridge to be rebuilt\n\nUpdated March 4, 2021\n\n{BODY}"
    assert value(text, Field.MODIFIED) == "2021-03-04"
    found = best(text, Field.PUBLISHED)
    assert found is not None
    assert (found.value, found.found_in) == (
        "2021-03-04",
        "line that says when it was last updated",
    )
    both = text.replace("Updated", "Published March 1, 2021\nUpdated")
    assert value(both, Field.PUBLISHED) == "2021-03-01"


def test_a_full_name_comes_before_an_account() -> None:
    text = (
        f"Bridge to be rebuilt\n\nPosted by admin on March 4, 2021\n\n{BODY}\n\n"
        "Jane Smith is a reporter at the Coast Herald.\n"
    )
    found = [m.value for m in find_metadata(text) if m.field is Field.BYLINE]
    assert found == ["Jane Smith", "admin"]


def test_a_date_of_two_readings_keeps_only_what_they_share() -> None:
    assert value(f"Bridge to be rebuilt\n\n03/04/2021\n\n{BODY}", Field.PUBLISHED) == "2021"


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "By Jane Smith",
                    "March 4, 2021",
                    "Share",
                    "# Bridge",
                    "The Riverton Gazette",
                    "***",
                    "© 2021 The Herald",
                    "No comments:",
                    BODY,
                    "",
                ]
            ),
            st.text(max_size=60),
        ),
        max_size=12,
    )
)
def test_whatever_the_text_every_span_lies_in_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    for found in find_metadata(text):
        assert found.value.strip()
        assert found.span is not None
        assert 0 <= found.span.start < found.span.end <= len(text)


MATTER = """---
layout: post
title: "What the pier heard"
author: "Ann Lee"
date: "2026-03-04"
tags: [pier, tide]
---
"""
LISTED = """---
title: 'It''s the pier again'
authors:
  - Ann Lee
  - name: Bob Low
date: 2026-03-04 10:00:00 +0100
lastmod: 2026-03-05
---
"""
FOLDED = """---
title: >
  The pier,
  heard again
author: ["Ann Lee", "Bob Low"]
newsletter: The Tide
---
"""
BARE = """---
layout: post
category: a rather long category of the site
---
"""
MATTERS: list[tuple[str, tuple[str | None, ...]]] = [
    (MATTER, ("What the pier heard", "Ann Lee", None, "2026-03-04")),
    (LISTED, ("It's the pier again", "Ann Lee, Bob Low", None, "2026-03-04")),
    (FOLDED, ("The pier, heard again", "Ann Lee, Bob Low", "The Tide", None)),
    (BARE, (None, None, None, None)),
]


@pytest.mark.parametrize(("matter", "said"), MATTERS)
def test_front_matter_is_read_as_its_software_reads_it(
    matter: str, said: tuple[str | None, ...]
) -> None:
    text = matter + BODY
    assert tuple(value(text, field) for field in FIELDS) == said
    assert value(text, Field.NOT_BEFORE) is None
    assert len([found for found in find_metadata(text) if found.field is Field.TITLE]) <= 1


MAIL = """From: {sender}
To: desk@gazette.example
Date: Mon, 2 Nov 2026 08:14:55 +0100
Subject: {subject}

"""


@pytest.mark.parametrize(
    ("sender", "byline"),
    [
        ("Ann Lee <ann@quay.example>", "Ann Lee"),
        ('"Ann Lee" <ann@quay.example>', "Ann Lee"),
        ("=?utf-8?q?Zo=C3=AB_Lee?= <zoe@quay.example>", "Zoë Lee"),
        ("a.lee@quay.example", "a.lee@quay.example"),
        ("<>", None),
    ],
)
def test_the_head_of_an_e_mail_says_who_wrote_it_and_when(sender: str, byline: str | None) -> None:
    text = MAIL.format(sender=sender, subject="Fwd: the pier is SHUT") + BODY
    assert value(text, Field.BYLINE) == byline
    assert value(text, Field.TITLE) == "Fwd: the pier is SHUT"
    assert value(text, Field.PUBLISHED) == "2026-11-02T08:14:55+01:00"
    assert value(text, Field.NOT_BEFORE) is None


def test_an_e_mail_printed_by_its_program_is_dated_by_its_day() -> None:
    text = f"From: Ann Lee\nSent: Monday, 2 November 2026 08:14\nTo: Desk\nSubject: Pier\n\n{BODY}"
    assert value(text, Field.PUBLISHED) == "2026-11-02T08:14:00"
    assert value(text, Field.BYLINE) == "Ann Lee"


def test_of_an_hour_of_half_a_day_the_day_is_kept() -> None:
    text = f"From: Ann Lee\nSent: Tuesday, November 3, 2026 4:05 PM\nTo: Desk\nSubject: P\n\n{BODY}"
    assert value(text, Field.PUBLISHED) == "2026-11-03"


def test_a_message_of_a_mailbox_begins_below_the_line_of_its_posting() -> None:
    text = MAIL.format(sender="Ann Lee", subject="The pier is shut") + BODY
    text = f"From a.lee@quay.example Mon Nov  2 08:14:55 2026\n{text}"
    assert value(text, Field.TITLE) == "The pier is shut"
    assert value(text, Field.BYLINE) == "Ann Lee"


def test_an_empty_subject_is_no_title() -> None:
    text = MAIL.format(sender="Ann Lee", subject="=?utf-8?q??=") + BODY
    assert value(text, Field.TITLE) != ""


def test_rules_around_a_text_are_no_front_matter() -> None:
    text = f"---\nRiverton votes to rebuild its bridge\n---\n{BODY}"
    assert value(text, Field.TITLE) == "Riverton votes to rebuild its bridge"


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Dublin, 19 March 2026 – ", "2026-03-19"),
        ("San Marco, March 19, 2026 - ", "2026-03-19"),
        ("Updated, 19 March 2026 – ", None),
        ("Thursday, 19 March 2026 – ", None),
    ],
)
def test_a_release_is_dated_by_its_dateline_in_small_letters(opening: str, day: str | None) -> None:
    text = f"A bridge is shut\n\n{opening}The company today announced that the bridge was shut.\n"
    days = {m.value for m in find_metadata(text, "/a.txt") if m.found_in.startswith("dateline")}
    assert days == ({day} if day else set())


def test_what_breaks_off_or_ends_in_an_hour_is_no_headline() -> None:
    text = "Bank says sorry\n\nNewsroom, 17 March 2026 - 09:12h\n\nThe bank said sorry on Monday.\n"
    cut = (
        "Who shut it?\n\nBy Ann Lee\n\nThe log shows it was shut on 11 May, not on\n2 May as said."
        " It will open soon.\n"
    )
    for given_, title in ((text, "Bank says sorry"), (cut, "Who shut it?")):
        titles = [m.value for m in find_metadata(given_, "/a.txt") if m.field is Field.TITLE]
        assert titles == [title]
