"""An article captured three times: what changed, and what became of the words cited from it."""

import json
from typing import Any

import pytest

from factcheck.models import Kind, Recapture
from factcheck.report import FORMATS, Look, Part, Report
from factcheck.report.detail import render_one
from factcheck.review import find_recaptures
from tests.factories import NOON, article, passage
from tests.report.contract import CHECK

FIRST = article(
    "Bridge shut\n\nThe mayor said on Monday that the bridge is shut. Nobody was hurt.\n\n"
    "It opened in 1950.\n",
    id=1,
    publisher="The Post",
)
SECOND = article(
    "Bridge shut\n\nThe mayor said on Tuesday that the bridge is shut. Nobody was hurt.\n",
    id=2,
    supersedes=1,
    publisher="The Post",
)
THIRD = article(
    "UPDATED\n\nBridge shut\n\nThe mayor said on Tuesday that the old bridge is safe.\n",
    id=3,
    supersedes=2,
    publisher="The Post",
)
CITED = [
    passage(FIRST, "It opened in 1950."),
    passage(FIRST, "the bridge is shut"),
    passage(SECOND, "The mayor said"),
]
CAPTURES = find_recaptures([FIRST, SECOND, THIRD], CITED)
REPORT = Report(NOON, "case.db", "ann", "factcheck 1", articles=(THIRD,), captures=CAPTURES)


def told(captures: tuple[Recapture, ...], name: str = "table") -> str:
    """The part as one format has it."""
    report = Report(NOON, "case.db", "ann", "factcheck 1", articles=(THIRD,), captures=captures)
    return FORMATS[name](report, Look(width=100, parts=(Part.CAPTURES,)))


def test_a_reader_sees_what_changed_and_what_became_of_cited_words() -> None:
    assert (
        told(CAPTURES[1:])
        == """\
What newer captures changed ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

A3 The Post, captured again after A2 ───────────────────────────────────────────────────────────────
Cited    gone: “It opened in 1950.” (A1)
         changed: “the bridge is shut” (A1) now reads “the old bridge is safe”
         changed: “The mayor said” (A2) now reads “The mayor said on Tuesday that the old bridge is
         safe.”
Changed  added “*UPDATED*”
         added “The mayor said on Tuesday that the *old* bridge is safe.”
         “shut. Nobody was hurt” became “said on Tuesday that the old bridge is *safe*.”
"""
    )


def test_a_capture_of_the_same_words_changed_no_word() -> None:
    same = article(FIRST.text.replace(" ", "\n"), id=2, supersedes=1)
    assert "no word of the text" in told(find_recaptures([FIRST, same], []))


def test_of_many_changes_the_first_are_told_and_the_rest_counted() -> None:
    old = article(" same ".join(f"old{n}" for n in range(30)), id=1)
    new = article(" same ".join(f"new{n}" for n in range(30)), id=2, supersedes=1)
    text = told(find_recaptures([old, new], []))
    assert text.count("became") == 20
    assert "and 10 more changes" in text


def test_json_has_all_of_it_and_fulfils_the_schema() -> None:
    content: Any = json.loads(told(CAPTURES, "json"))
    CHECK.validate(content)
    first, second = content["captures"]
    assert (first["article"], first["supersedes"]) == ("A2", "A1")
    assert [(c["before"]["quote"], c["after"]["quote"]) for c in first["changes"]] == [
        ("Monday", "Tuesday"),
        ("It opened in 1950.", ""),
    ]
    assert [(q["cited"]["quote"], q["fate"]) for q in second["quotes"]] == [
        ("It opened in 1950.", "gone"),
        ("the bridge is shut", "changed"),
        ("The mayor said", "changed"),
    ]
    for each in (c[side] for c in second["changes"] for side in ("before", "after")):
        text = {"A2": SECOND, "A3": THIRD}[each["article"]].text
        assert text[each["start"] : each["end"]] == each["quote"]


def test_an_article_is_shown_with_its_own_changes_and_the_next_ones() -> None:
    middle = Report(NOON, "case.db", "ann", "factcheck 1", articles=(SECOND,), captures=CAPTURES)
    shown = render_one(middle, Kind.ARTICLE, 2, Look(width=100))
    assert "A2 The Post, captured again after A1" in shown
    assert "A3, captured again after A2" in shown
    last = render_one(REPORT, Kind.ARTICLE, 3, Look(width=100))
    assert "captured again after A2" in last
    assert "captured again after A1" not in last


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_has_them(name: str) -> None:
    if name != "claimreview":
        assert "Tuesday" in told(CAPTURES, name)
