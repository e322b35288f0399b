"""Two passages and their times: another day, another word for the same day, or not yet."""

import pytest

from factcheck.compare.cross_check import cross_check
from factcheck.compare.rules import Rules
from factcheck.models import Disagreement, DisagreementType
from tests.compare.stories import Story
from tests.factories import article, claim

STORIES = (
    Story(
        "time",
        "The Bank of Harlow raised its key rate.",
        (
            (
                "Bank raises rate\n\nThe Bank of Harlow raised its key rate by a quarter point on"
                " Wednesday, its third increase in a row."
            ),
            (
                "Bank holds rate\n\nThe Bank of Harlow left its key rate unchanged on Wednesday,"
                " after three increases in a row."
            ),
        ),
        ("2023-08-02", "2023-09-20"),
    ),
    Story(
        "time",
        "The Bank of Harlow raised its key rate.",
        (
            "Too little\n\nThe Bank of Harlow raised its key rate, but only by a quarter point.",
            "A cut at last\n\nThe Bank of Harlow cut its key rate on Wednesday.",
        ),
        ("2024-03-28", "2024-04-18"),
    ),
    Story(
        "contradiction",
        "Norda Steel will close its Harlow plant.",
        (
            (
                "Norda shuts plant\n\nNorda Steel will close its Harlow plant, its chairman said,"
                " and everybody there will have to go."
            ),
            "Plant stays\n\nNorda Steel will not close its Harlow plant, the union said.",
        ),
        ("2025-02-05", "2025-02-07"),
    ),
    Story(
        "contradiction",
        "Norda Steel closed its Harlow plant.",
        (
            "Norda shuts plant\n\nNorda Steel closed its Harlow plant on Friday.",
            "Plant works\n\nNorda Steel did not close its Harlow plant between 1 and 15 March.",
        ),
        ("2026-03-10", "2026-03-24"),
    ),
    Story(
        "contradiction",
        "Norda Steel opened its Harlow plant on 2 March 2026.",
        (
            "A plant opens\n\nNorda Steel opened its Harlow plant on 2 March 2026, it said.",
            "The new plant\n\nNorda Steel opened its Harlow plant on 11 February 2026.",
        ),
        ("2026-03-10", "2026-03-24"),
    ),
    Story(
        "contradiction",
        "The siren sounded before the dam broke.",
        (
            "Siren\n\nThe siren sounded before the dam broke, the company said.",
            "No siren\n\nThe siren did not sound before the dam broke, the mayor said.",
        ),
        ("2026-03-06", "2026-03-29"),
    ),
    Story(
        "contradiction",
        "The plant has closed.",
        ("Shut\n\nThe plant has closed.", "Open\n\nThe plant has not closed."),
        ("2026-05-04", "2026-05-05"),
    ),
    Story(
        "time",
        "Norda Steel opened its Harlow plant on 2 March 2026.",
        (
            "A plant opens\n\nNorda Steel opened its Harlow plant on 2 March 2026, it said.",
            "No plant\n\nNorda Steel did not open its Harlow plant on 11 February 2026.",
        ),
        ("2026-03-10", "2026-03-24"),
    ),
)


def rows(story: Story) -> tuple[Disagreement, ...]:
    return cross_check(claim(story.claim), story.articles, Rules()).disagreements


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.texts[1][:20])
def test_articles_differ_in_nothing_else(story: Story) -> None:
    assert {row.type.value for row in rows(story)} == {story.type}


def test_a_day_of_the_week_is_given_with_its_date() -> None:
    row = next(r for r in rows(STORIES[0]) if r.type is DisagreementType.TIME)
    assert "“Wednesday” (2 August 2023) and “Wednesday” (20 September 2023)" in row.rule


def test_what_two_articles_name_the_day_of_is_told_by_its_days() -> None:
    row = rows(STORIES[-4])[0]
    assert row.rule == (
        "A1 says “2 March 2026”, A2 says “11 February 2026”: they give it different days."
    )


@pytest.mark.parametrize("words", ["is closed to traffic.", "was closed to traffic on 9 March."])
def test_an_undated_article_comes_after_the_day_before_which_it_was_not_written(
    words: str,
) -> None:
    first = article(f"The Harlow bridge {words}", id=1, published="2026-03-10")
    last = article("The Harlow bridge is open to traffic.", id=2, not_before="2026-03-19")
    asked = claim("The Harlow bridge is closed to traffic.")
    (row,) = cross_check(asked, [first, last], Rules()).disagreements
    assert row.type is DisagreementType.TIME
    assert "not before 19 March 2026" in row.rule


def test_a_correction_is_of_its_own_day() -> None:
    text = (
        "The bridge\n\nThe news is old.\n\nUpdate 20 March: The Harlow bridge is open to traffic."
    )
    late = article(text, id=2, published="2026-03-01")
    first = article("The Harlow bridge is closed to traffic.", id=1, published="2026-03-10")
    asked = claim("The Harlow bridge is closed to traffic.")
    (row,) = cross_check(asked, [first, late], Rules()).disagreements
    assert "told 20 March 2026 (“Update 20 March”)" in row.rule


def test_entries_of_one_live_blog_are_of_their_times() -> None:
    text = (
        "Bridge live\n\n17.40\n\nThe Harlow bridge is closed to traffic.\n\n09.20\n\n"
        "The Harlow bridge is open to traffic."
    )
    blog = article(text, kind="live blog", published="2026-03-11T08:00:00Z")
    asked = claim("The Harlow bridge is closed to traffic.")
    (row,) = cross_check(asked, [blog], Rules()).disagreements
    assert row.type is DisagreementType.TIME
    assert "11 March 2026 (“17.40”) and 11 March 2026 (“09.20”)" in row.rule
