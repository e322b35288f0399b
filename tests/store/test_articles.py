from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError, QuoteError, UnknownIdError
from factcheck.models import STATED, Article, Field, Metadatum, Source, Span
from factcheck.store import Store
from factcheck.store.articles import CAPTURES
from tests.casebooks import empty
from tests.factories import NOON, article
from tests.store.conftest import begin, events, save, signed, source


def test_an_article_comes_back_as_it_was_saved(store: Store) -> None:
    given_article = article(
        id=None,
        metadata=(
            Metadatum(Field.TITLE, "A headline", "first line", Span(0, 10)),
            Metadatum(Field.TITLE, "A bridge closes", "title tag"),
            Metadatum(Field.BYLINE, "Ann Lee", "byline", Span(15, 22)),
        ),
    )
    kept, is_new = store.save_article(source(given_article), given_article, actor="ann", at=NOON)
    assert is_new
    assert kept == replace(given_article, id=1)
    assert store.article(1) == kept


TEXTS = st.text(st.characters(codec="utf-8"))


@settings(max_examples=50)
@given(TEXTS, st.binary())
def test_any_text_and_any_bytes_come_back_unchanged(text: str, content: bytes) -> None:
    with empty() as store:
        kept = article(text, id=None)
        saved, _ = store.save_article(Source("x", "/x", content), kept, actor="ann", at=NOON)
        assert store.article(1).text == text
        assert store.snapshot(1) == content
        assert saved.sha256 == sha256(content).hexdigest()
        assert list(store.verify()) == []


def test_the_same_bytes_from_the_same_address_are_the_same_article(store: Store) -> None:
    first = save(store, "One text.")
    log = events(store)
    again = replace(first, id=None, metadata=(), encoding="cp1252")
    assert store.save_article(source(again), again, actor="bob", at=NOON) == (first, False)
    assert events(store) == log


def test_other_bytes_from_the_same_address_supersede_the_article(store: Store) -> None:
    first = save(store, "One text.")
    second = save(store, "Another text.")
    assert second.supersedes == first.id
    assert store.articles() == (second,)
    assert store.articles([1, 2]) == (first, second)


def test_an_address_that_returns_to_earlier_bytes_is_a_new_capture(store: Store) -> None:
    save(store, "One text.")
    save(store, "Another text.")
    third = save(store, "One text.")
    assert (third.id, third.supersedes) == (3, 2)
    assert store.counts()["snapshots"] == 2


def test_what_a_reviewer_stated_holds_for_the_next_captures(store: Store) -> None:
    stated = Metadatum(Field.PUBLISHER, "The Herald", STATED)
    save(store, "One text.", metadata=(stated, Metadatum(Field.TITLE, "One", "first line")))
    store.add_metadata(1, Metadatum(Field.BYLINE, "Ann Lee", STATED), actor="ann", at=NOON)
    again = Metadatum(Field.PUBLISHER, "The Post", STATED)
    guess = Metadatum(Field.BYLINE, "A Guess", "byline")
    assert save(store, "Another text.", metadata=(guess,)).metadata == (
        replace(store.article(1).metadata[0], found_in=f"{STATED} of A1"),
        replace(stated, found_in=f"{STATED} of A1"),
        guess,
    )
    third = save(store, "A third text.", metadata=(again,))
    assert (third.publisher, third.byline, third.title) == ("The Post", "Ann Lee", None)
    assert [m.found_in for m in third.metadata] == [f"{STATED} of A1", STATED]
    assert store.article(1).metadata[1] == stated
    assert list(store.verify()) == []


def archived(store: Store, text: str, year: int) -> tuple[Article, bool]:
    """Put what an archive captured in a year into the casebook."""
    given = article(text, id=None, captured_at=NOON.replace(year=year))
    found = replace(source(given), captured_at=given.captured_at)
    return store.save_article(found, given, actor="ann", at=NOON)


def order(store: Store) -> dict[int | None, int | None]:
    """Which capture each supersedes."""
    return {each.id: each.supersedes for each in store.captures([1])}


def test_captures_follow_each_other_by_their_time_in_whatever_order_they_come(
    store: Store,
) -> None:
    archived(store, "Of 2020.", 2020)
    archived(store, "Of 2010.", 2010)
    archived(store, "Of 2015.", 2015)
    assert order(store) == {1: 3, 2: None, 3: 2}
    assert [each.id for each in store.articles()] == [1]
    assert store.candidates(["2010", "2015", "2020"], 9) == (1,)
    archived(store, "Of 2025.", 2025)
    assert order(store) == {1: 3, 2: None, 3: 2, 4: 1}
    assert [each.id for each in store.articles()] == [4]
    assert list(store.verify()) == []


@given(st.dictionaries(st.integers(1990, 2025), st.sampled_from("ABC"), max_size=7))
@settings(max_examples=40)
def test_in_any_order_the_last_in_time_is_present_and_in_that_order_nothing_comes_twice(
    captures: dict[int, str],
) -> None:
    with empty() as store:
        for year, text in captures.items():
            archived(store, text, year)
        times = [each.captured_at for each in store.captures([1] if captures else [])]
        assert [each.captured_at for each in store.articles()] == sorted(filter(None, times))[-1:]
    with empty() as store:
        for year, text in sorted(captures.items()):
            archived(store, text, year)
        assert not any(archived(store, text, year)[1] for year, text in captures.items())


def test_the_same_bytes_captured_before_or_after_are_the_same_article(store: Store) -> None:
    archived(store, "Of 2015.", 2015)
    assert archived(store, "Of 2015.", 2010) == archived(store, "Of 2015.", 2020)
    assert store.counts()["articles"] == 1


def test_nothing_is_captured_later_than_it_comes(store: Store) -> None:
    kept, _ = archived(store, "Of 2090.", 2090)
    assert kept.captured_at == NOON


def test_the_captures_of_an_article_are_all_from_its_address(store: Store) -> None:
    first = save(store, "One text.")
    save(store, "Elsewhere.", "/b.txt")
    second = save(store, "Another text.")
    third = save(store, "A third text.")
    assert store.captures([1]) == (first, second, third)
    assert store.captures([4]) == (first, second, third)
    assert store.captures([]) == ()
    assert store.capture_ids() == (1, 2, 3, 4)


def test_captures_are_looked_up_and_not_searched_for(store: Store) -> None:
    plan = store._rows(f"EXPLAIN QUERY PLAN {CAPTURES}", "[1]")  # noqa: SLF001
    steps = [row["detail"] for row in plan]
    assert any("articles_address" in step for step in steps)
    assert not any(step.startswith("SCAN articles") for step in steps)


def test_equal_bytes_at_another_address_are_an_article_of_their_own(store: Store) -> None:
    first = save(store, "One text.", "/a.txt")
    second = save(store, "One text.", "/b.txt")
    assert store.articles() == (first, second)
    assert second.supersedes is None
    assert store.counts()["snapshots"] == 1


def test_articles_come_by_id_each_once(store: Store) -> None:
    kept = [save(store, f"Text {n}.", f"/{n}") for n in range(120)]
    assert list(store.iter_articles()) == kept
    assert store.articles([7, 3, 7]) == (kept[2], kept[6])
    assert store.articles([]) == ()


@pytest.mark.parametrize("number", [0, 2, -1, 2**70])
def test_an_unknown_article_is_an_error_that_names_the_next_step(store: Store, number: int) -> None:
    save(store, "One text.")
    for ask in (store.article, store.snapshot, lambda n: store.articles([1, n])):
        with pytest.raises(UnknownIdError) as error:
            ask(number)
        assert str(error.value) == (
            f"There is no article A{number}; `factcheck articles` lists them."
        )


def test_what_a_reviewer_states_goes_before_what_was_found(store: Store) -> None:
    save(store, "One text.", title="A guess")
    stated = Metadatum(Field.TITLE, "text", "stated by ann", Span(4, 8))
    later = Metadatum(Field.TITLE, "Its title", "stated by bob")
    store.add_metadata(1, stated, actor="ann", at=NOON)
    kept = store.add_metadata(1, later, actor="bob", at=NOON)
    assert [m.value for m in kept.metadata] == ["Its title", "text", "A guess"]
    assert signed(store) == 2


def test_stating_the_best_candidate_again_adds_nothing(store: Store) -> None:
    save(store, "One text.")
    stated = Metadatum(Field.PUBLISHER, "The Post", "stated by ann")
    first = store.add_metadata(1, stated, actor="ann", at=NOON)
    log = events(store)
    assert store.add_metadata(1, stated, actor="ann", at=NOON) == first
    assert events(store) == log


def test_a_span_outside_the_text_is_refused_and_nothing_is_saved(store: Store) -> None:
    with pytest.raises(QuoteError):
        save(store, "Short.", metadata=(Metadatum(Field.TITLE, "x", "line", Span(0, 7)),))
    assert set(store.counts().values()) == {0}


def test_half_a_character_is_refused_and_nothing_is_saved(store: Store) -> None:
    broken = article("Fine.", id=None, title="Not \ud800 fine")
    with pytest.raises(InputError, match="half a character"):
        store.save_article(source(broken), broken, actor="ann", at=NOON)
    assert set(store.counts().values()) == {0}


def test_runs_come_back_in_order(store: Store) -> None:
    first = begin(store, "assess")
    second = store.begin_run(
        "assess", "2", actor="ann", at=NOON, rubric="signals/1", rubric_sha256="a" * 64
    )
    assert store.runs() == (first, second)
