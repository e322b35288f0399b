import sqlite3
from dataclasses import replace

import pytest

from factcheck.errors import InputError, QuoteError, UnknownIdError
from factcheck.models import Appearance, Claimant, ClaimantKind, Passage, Span
from factcheck.store import Store
from tests.factories import NOON, appearance, claim
from tests.store.conftest import events, save, save_claim


def test_a_claim_comes_back_as_it_was_saved(store: Store) -> None:
    article = save(store, "The bridge has closed, officials said. It has closed.")
    given = claim(
        id=None,
        appearances=(
            appearance(article, "It has closed."),
            appearance(
                article,
                "The bridge has closed",
                claimant=Claimant("officials", ClaimantKind.COLLECTIVE),
            ),
        ),
    )
    kept, is_new = store.save_claim(given, at=NOON)
    assert is_new
    assert kept == replace(given, id=1)
    assert store.claim(1) == kept
    assert store.claims() == store.claims([1, 1]) == (kept,)


@pytest.mark.parametrize(
    "words",
    [
        "The “bridge” has closed – again.",
        "The bridge has closed.",
        "  the  BRIDGE has\nclosed ",
    ],
)
def test_the_same_words_are_the_same_claim(store: Store, words: str) -> None:
    first = save_claim(store, 'The "bridge" has closed - again')
    second = save_claim(store, "The bridge has closed")
    log = events(store)
    kept, is_new = store.save_claim(claim(words), at=NOON)
    assert not is_new
    assert kept in (first, second)
    assert events(store) == log


@pytest.mark.parametrize("words", ["The bridge has not closed.", "The bridge has closed?"])
def test_other_words_are_another_claim(store: Store, words: str) -> None:
    save_claim(store, "The bridge has closed.")
    assert store.save_claim(claim(words), at=NOON)[1]


def test_a_claim_said_again_gains_only_the_places_it_lacks(store: Store) -> None:
    article = save(store, "It has closed. It is closed.")
    first = appearance(article, "It has closed.")
    second = appearance(article, "It is closed.")
    save_claim(store, appearances=(first,))
    kept = save_claim(store, reviewer="bob", appearances=(first, second))
    assert kept.appearances == (first, second)
    assert kept.reviewer == "ann"


def test_tying_a_claim_to_a_place_twice_changes_nothing(store: Store) -> None:
    article = save(store, "It has closed.")
    save_claim(store)
    place = appearance(article, "It has closed.")
    first = store.add_appearance(1, place, actor="bob", at=NOON)
    log = events(store)
    assert store.add_appearance(1, place, actor="eve", at=NOON) == first
    assert events(store) == log


def test_a_quote_that_is_not_there_is_refused_with_its_claim(store: Store) -> None:
    save(store, "It has closed.")
    wrong = Appearance(Passage(1, Span(0, 2), "it"), None)
    with pytest.raises(QuoteError):
        save_claim(store, appearances=(wrong,))
    assert store.claims() == ()
    missing = Appearance(Passage(2, Span(0, 2), "It"), None)
    with pytest.raises(UnknownIdError, match="There is no article A2"):
        save_claim(store, appearances=(missing,))
    assert store.claims() == ()


@pytest.mark.parametrize("fields", [{"text": " . "}, {"reviewer": " "}])
def test_a_claim_needs_words_and_a_reviewer(store: Store, fields: dict[str, str]) -> None:
    with pytest.raises(InputError):
        save_claim(store, **fields)


def test_unknown_claims_are_errors(store: Store) -> None:
    save_claim(store)
    with pytest.raises(UnknownIdError, match="There is no claim C2; `factcheck report`"):
        store.claims([1, 2])


def test_claims_are_found_by_any_of_some_words_the_likeliest_first(store: Store) -> None:
    save_claim(store, "The council met about parks.")
    save_claim(store, "The bridge closed, and another bridge.")
    save_claim(store, "One bridge among the many things that the council spoke about on Monday.")
    assert store.claims_with(["bridges", "closing"], 10) == (2, 3)
    assert store.claims_with(["bridge"], 1) == (2,)
    assert store.claims_with([], 10) == store.claims_with(["bridge"], 0) == ()
    assert store.claims_with(['"*('], 10) == ()


def test_one_claim_is_found_without_reading_the_others(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        save_claim(store, f"Bridge {number} has closed.")
    read: list[int] = []
    rows = store._rows  # noqa: SLF001 - what is read from the file

    def rows_counted(sql: str, *values: str | int | None) -> list[sqlite3.Row]:
        found = rows(sql, *values)
        read.append(len(found))
        return found

    monkeypatch.setattr(store, "_rows", rows_counted)
    assert store.claim(7).text == "Bridge 6 has closed."
    assert max(read) == 1
