import pytest

from factcheck.models import Article, Span
from factcheck.text.tellings import find_tellings, telling_of
from tests.factories import article

LIVE = "Storm live\n\n17.40\n\nThe bridge is shut.\n\nIt stays so.\n\n09.20\n\nThe bridge is open."


def told(of: Article) -> list[tuple[str, str, int | None]]:
    found = find_tellings(of)
    return [(one.words.slice(of.text), one.day.isoformat(), one.minute) for one in found]


def test_an_entry_of_a_live_blog_was_told_at_its_time() -> None:
    made = article(LIVE, kind="live blog", published="2026-03-11T08:00:00Z")
    assert told(made) == [("17.40", "2026-03-11", 1060), ("09.20", "2026-03-11", 560)]
    start = LIVE.index("It stays")
    telling = telling_of(made, Span(start, start + 5))
    assert telling is not None
    assert telling.words.slice(LIVE) == "17.40"
    assert telling_of(made, Span(0, 5)) is None


def test_times_that_run_both_ways_may_be_of_any_day() -> None:
    text = (
        LIVE + "\n\n11 March 2026, 22.15\n\nIt fell.\n\n08.10\n\nIt stands.\n\n09.00\n\nIt rains."
    )
    made = article(text, kind="live blog", published="2026-03-10")
    assert told(made) == [("11 March 2026, 22.15", "2026-03-11", 1335)]


@pytest.mark.parametrize(
    "fields",
    [{"published": "2026-03-11"}, {"kind": "live blog"}, {"kind": "news"}],
)
def test_times_date_nothing_without_a_live_blog_and_its_day(fields: dict[str, str]) -> None:
    assert told(article(LIVE, **fields)) == []


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Correction, March 20:", "2026-03-20"),
        ("Update 20 March:", "2026-03-20"),
        ("CORRECTION (March 20, 2026):", "2026-03-20"),
        ("Updated on 20 March 2026 –", "2026-03-20"),
        ("[Editor’s note, 2 January:", "2027-01-02"),
    ],
)
def test_a_correction_was_told_on_its_day(head: str, day: str) -> None:
    text = f"A bridge\n\nIt has closed.\n\n{head} It has not closed. It is open.\n\nIt is late."
    made = article(text, published="2026-03-11")
    assert [found[1] for found in told(made)] == [day]
    start = text.index("It is open")
    assert telling_of(made, Span(start, start + 10)) is not None
    start = text.index("It is late")
    assert telling_of(made, Span(start, start + 10)) is None


@pytest.mark.parametrize(
    "words",
    [
        "Corrections on 20 March to the price of oil were small.",
        "Update: It has not closed.",
        "He wrote on March 20: it has closed.",
    ],
)
def test_a_day_in_a_sentence_dates_no_paragraph(words: str) -> None:
    assert told(article(f"A bridge\n\n{words}", published="2026-03-11")) == []
