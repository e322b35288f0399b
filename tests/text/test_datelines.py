"""Datelines: what opens a report, and what only looks like it."""

import pytest

from factcheck.text.datelines import find_dateline

DATELINES = [
    "QUAY, Feb 3 (QPN) - |The fair is off.",
    "QUAY, Norland (Estline) – |The fair is off.",
    "OLD QUAY, Feb. 3, 2026 -- |The fair is off.",
    "Quay, 3 February 2026 - |The fair is off.",
    "Quay, 3.2.2026 (Quay Wire): |The fair is off.",
    "QUAY (QPN), March 3 — |“Off,” the parish said.",
    "QUAY, Monday, Feb 3 (QPN) - |The fair is off.",
]


@pytest.mark.parametrize("text", DATELINES)
def test_a_dateline_ends_where_the_story_begins(text: str) -> None:
    dateline, _ = text.split("|")
    found = find_dateline(text.replace("|", ""), 0)
    assert found is not None
    assert found.span.end == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "The fair of Feb 3 is off - the parish said so.",
        "On Feb 3 the fair was held - and it rained.",
        "Quay - the town of fairs - has none.",
        "The fair, Feb 3, was off.",
        "fair, Feb 3 (QPN) - off",
    ],
)
def test_a_sentence_with_a_day_or_a_dash_is_none(text: str) -> None:
    assert find_dateline(text, 0) is None
