"""What a careful reader finds in the five seeds, and what must stay quiet there."""

from functools import cache

import pytest

from factcheck import ingest
from factcheck.assess import assess
from factcheck.models import Article, Note, Source, State
from tests.conftest import SEEDS

NOTED = {
    "000": {"blog", "unattributed-claims", "site-furniture"},
    "001": {
        "machine-translated",
        "date-missing",
        "byline-incomplete",
        "secondhand",
        "blog",
        "site-furniture",
    },
    "002": {"title-missing", "byline-missing", "date-missing", "publisher-missing", "truncated"},
    "003": {"byline-missing", "date-missing", "site-furniture"},
    "004": {
        "blog",
        "byline-missing",
        "date-missing",
        "secondhand",
        "anonymous-sources",
        "loaded-language",
        "site-furniture",
    },
}
QUIET = {
    "000": {"date-missing", "byline-missing", "machine-translated", "loaded-language"},
    "001": {"title-missing", "anonymous-sources"},
    "002": {"machine-translated", "anonymous-sources", "blog"},
    "003": {"machine-translated", "title-missing", "blog", "secondhand"},
    "004": {"machine-translated", "title-missing"},
}
QUOTED = [
    ("000", "unattributed-claims", "Recent discussions and reports have suggested"),
    ("001", "byline-incomplete", "Joseph"),
    ("001", "secondhand", "NPR"),
    ("004", "secondhand", "Reuters"),
    ("004", "loaded-language", "who are often corrupt"),
    ("004", "anonymous-sources", "on condition of anonymity"),
]
MINE = {
    "machine-translated",
    "secondhand",
    "anonymous-sources",
    "unattributed-claims",
    "loaded-language",
}


@cache
def read(number: str) -> Article:
    """One seed as an article."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    article = ingest.read(Source(path.name, str(path), path.read_bytes()))
    assert isinstance(article, Article)
    return article


@cache
def notes(number: str) -> tuple[Note, ...]:
    """All notes on one seed."""
    return assess(read(number))


def states(number: str) -> dict[str, State]:
    return {note.signal: note.state for note in notes(number)}


@pytest.mark.parametrize("number", NOTED)
def test_what_a_careful_reader_finds_is_noted(number: str) -> None:
    noted = {name for name, state in states(number).items() if state is State.NOTED}
    assert noted >= NOTED[number]


@pytest.mark.parametrize("number", QUIET)
def test_what_is_innocent_stays_quiet(number: str) -> None:
    noted = {name for name, state in states(number).items() if state is State.NOTED}
    assert not noted & QUIET[number]


@pytest.mark.parametrize("number", NOTED)
def test_signals_of_language_note_nothing_else(number: str) -> None:
    noted = {name for name, state in states(number).items() if state is State.NOTED}
    assert noted & MINE == NOTED[number] & MINE


@pytest.mark.parametrize(("number", "signal", "words"), QUOTED)
def test_a_note_quotes_the_words_it_rests_on(number: str, signal: str, words: str) -> None:
    quotes = [note.quote or "" for note in notes(number) if note.signal == signal]
    assert any(words in quote for quote in quotes)


def test_the_machine_translation_is_noted_in_at_least_four_places() -> None:
    spans = {note.span for note in notes("001") if note.signal == "machine-translated"}
    assert len(spans) >= 4
    assert None not in spans


@pytest.mark.parametrize(
    ("number", "bound"), [("001", "16 October 2020"), ("003", "13 April 2023")]
)
def test_a_missing_date_comes_with_the_bound_that_the_text_proves(number: str, bound: str) -> None:
    said = [note.explanation for note in notes(number) if note.signal == "date-missing"]
    assert any(bound in explanation for explanation in said)


@pytest.mark.parametrize("number", NOTED)
def test_every_quote_is_a_slice(number: str) -> None:
    text = read(number).text
    for note in notes(number):
        assert (note.span is None) == (note.quote is None)
        if note.span:
            assert note.quote == note.span.slice(text)
