from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError, QuoteError, UnknownIdError
from factcheck.models import (
    STATED,
    Article,
    Field,
    Metadatum,
    Note,
    NoteRuling,
    Ruling,
    Span,
    State,
    Suggestion,
)
from factcheck.store import Store
from tests.casebooks import empty
from tests.factories import NOON, note, passage
from tests.store.conftest import begin, save


@pytest.fixture
def article(store: Store) -> Article:
    """The only article in the casebook."""
    return save(store, "A headline\n\nSome say so. Others do not.")


def assess(store: Store, version: str, *notes: Note) -> tuple[Note, ...]:
    """Save notes on article 1 as a run of this version makes them."""
    return store.save_notes(begin(store, "assess", version), [1], notes, actor="ann", at=NOON)


def confirmed(by: str = "bob", reason: str = "It is.") -> NoteRuling:
    """A ruling."""
    return NoteRuling(Ruling.CONFIRMED, by, reason, NOON)


def test_notes_come_back_as_they_were_saved(store: Store, article: Article) -> None:
    notes = (
        note(article, "Some say so."),
        note(article, signal="date-missing", searched=("first lines", "address")),
        note(article, signal="truncated", state=State.CLEAR, explanation=""),
    )
    kept = assess(store, "1", *notes)
    assert kept == tuple(replace(n, id=i, run=1) for i, n in enumerate(notes, 1))
    assert store.notes() == kept
    assert store.notes([1]) == kept
    assert store.note(2) == kept[1]


def test_notes_are_outdated_by_what_is_stated_until_the_next_assessment(
    store: Store, article: Article
) -> None:
    stated = Metadatum(Field.PUBLISHER, "The Herald", STATED)
    assert store.outdated() == ()
    assess(store, "1", note(article, "Some say so."))
    assert store.outdated() == ()
    store.add_metadata(1, stated, actor="ann", at=NOON)
    assert store.outdated() == store.outdated([1]) == (1,)
    assess(store, "1")
    assert store.outdated() == ()


@settings(max_examples=50)
@given(st.data())
def test_any_slice_of_any_text_is_a_quote_that_holds(data: st.DataObject) -> None:
    text = data.draw(st.text(st.characters(codec="utf-8"), min_size=1))
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    with empty() as store:
        kept = save(store, text)
        given_note = replace(note(kept), span=span, quote=span.slice(text))
        assert assess(store, "1", given_note) == (replace(given_note, run=1),)
        assert list(store.verify()) == []


def test_an_article_is_assessed_once_by_each_version(store: Store, article: Article) -> None:
    other = save(store, "Another text.", "/b.txt")
    assert store.unassessed("1") == (1, 2)
    kept = assess(store, "1", note(article))
    assert store.unassessed("1") == (2,)
    assert store.unassessed("1", [1]) == ()
    assert store.unassessed("2") == (1, 2)
    assert assess(store, "1", note(article)) == ()
    assert store.notes() == kept
    assert other.id == 2


def test_an_article_with_nothing_to_note_is_assessed_all_the_same(
    store: Store, article: Article
) -> None:
    assess(store, "1")
    assert store.unassessed("1", [article.id or 0]) == ()


def test_something_stated_since_makes_an_article_wait_again(store: Store, article: Article) -> None:
    assess(store, "1", note(article, signal="date-missing"))
    stated = Metadatum(Field.PUBLISHED, "2024", "stated by ann")
    store.add_metadata(1, stated, actor="ann", at=NOON)
    assert store.unassessed("1") == (1,)
    assess(store, "1", note(article, signal="date-missing", state=State.CLEAR))
    assert store.unassessed("1") == ()
    assert [n.state for n in store.notes()] == [State.CLEAR]


def test_only_the_latest_assessment_is_present_and_every_one_is_history(
    store: Store, article: Article
) -> None:
    assess(store, "1", note(article, "Some say so."), note(article, signal="truncated"))
    assess(store, "2", note(article, "Others do not."))
    assert [n.quote for n in store.notes()] == ["Others do not."]
    assert [store.note(number).quote for number in (1, 3)] == ["Some say so.", "Others do not."]


def test_a_ruling_stands_beside_its_note(store: Store, article: Article) -> None:
    assess(store, "1", note(article))
    ruled = store.save_ruling(1, confirmed())
    assert ruled.ruling == confirmed()
    changed = NoteRuling(Ruling.DISMISSED, "bob", "It is not.", NOON)
    assert store.save_ruling(1, changed).ruling == changed
    assert store.notes()[0].ruling == changed
    assert store.counts()["note_rulings"] == 2


def test_the_same_ruling_again_is_not_said_twice(store: Store, article: Article) -> None:
    assess(store, "1", note(article))
    store.save_ruling(1, confirmed())
    store.save_ruling(1, confirmed())
    assert store.counts()["note_rulings"] == 1
    store.save_ruling(1, confirmed(by="eve"))
    assert store.counts()["note_rulings"] == 2


def test_a_ruling_counts_for_the_same_note_of_a_later_run_only(
    store: Store, article: Article
) -> None:
    assess(store, "1", note(article, "Some say so."), note(article, signal="truncated"))
    store.save_ruling(1, confirmed())
    twin, moved, other, cleared = assess(
        store,
        "2",
        note(article, "Some say so."),
        note(article, "Others do not."),
        note(article, "Some say so.", signal="secondhand"),
        note(article, "Some say so.", state=State.CLEAR),
    )
    assert twin.ruling == confirmed()
    assert (moved.ruling, other.ruling, cleared.ruling) == (None, None, None)
    assert store.notes() == (twin, moved, other, cleared)


def test_a_ruling_on_one_of_two_notes_alike_in_a_run_is_on_that_one(
    store: Store, article: Article
) -> None:
    assess(store, "1", note(article, explanation="One."), note(article, explanation="Two."))
    store.save_ruling(1, confirmed())
    assert [n.ruling for n in store.notes()] == [confirmed(), None]


def test_a_reviewers_note_is_always_present(store: Store, article: Article) -> None:
    own = note(article, "Some say so.", signal="reviewer", reviewer="bob")
    kept = store.save_note(own, at=NOON)
    assess(store, "1", note(article))
    assess(store, "2", note(article))
    assert [n.id for n in store.notes()] == [kept.id, 3]
    assert store.save_note(own, at=NOON) == kept
    assert store.save_note(replace(own, reviewer="eve"), at=NOON) != kept


def test_rulings_on_reviewers_notes_do_not_run_together(store: Store, article: Article) -> None:
    for words in ("One.", "Two."):
        own = note(article, signal="reviewer", reviewer="bob", explanation=words)
        store.save_note(own, at=NOON)
    store.save_ruling(1, confirmed(by="eve"))
    assert [n.ruling for n in store.notes()] == [confirmed(by="eve"), None]


def test_notes_on_a_superseded_capture_are_not_present_unless_asked_for(
    store: Store, article: Article
) -> None:
    kept = assess(store, "1", note(article))
    save(store, "Other words at the same address.")
    assert store.notes() == ()
    assert store.notes([1]) == kept


def test_a_quote_that_is_not_there_is_refused_with_the_whole_run(
    store: Store, article: Article
) -> None:
    before = store.counts()
    run = begin(store, "assess")
    wrong = note(article, span=Span(0, 4), quote="Some")
    with pytest.raises(QuoteError, match="A1 does not read 'Some' at 0-4"):
        store.save_notes(run, [1], [note(article), wrong], actor="ann", at=NOON)
    assert store.counts()["notes"] == before["notes"]
    assert store.unassessed("1") == (1,)


def test_a_reviewers_note_needs_a_reviewer(store: Store, article: Article) -> None:
    with pytest.raises(InputError, match="--reviewer"):
        store.save_note(note(article, reviewer="  "), at=NOON)


def test_unknown_notes_are_errors(store: Store) -> None:
    for ask in (store.note, lambda n: store.save_ruling(n, confirmed())):
        with pytest.raises(UnknownIdError, match=r"There is no note N4; .*`factcheck assess`"):
            ask(4)


def suggestion(article: Article, quote: str) -> Suggestion:
    """A suggestion."""
    return Suggestion(None, passage(article, quote), None, 0.5, ("names a number", "short"))


def test_suggestions_come_back_and_are_made_once(store: Store, article: Article) -> None:
    made = [suggestion(article, "Some say so."), suggestion(article, "Others do not.")]
    assert store.without_suggestions("1") == (1,)
    run = begin(store, "claims")
    kept = store.save_suggestions(run, [1], made, actor="ann", at=NOON)
    assert kept == tuple(replace(s, id=i, run=1) for i, s in enumerate(made, 1))
    assert store.suggestions() == store.suggestions([1]) == kept
    assert store.suggestion(2) == kept[1]
    assert store.without_suggestions("1") == ()
    assert store.unassessed("1") == (1,)
    assert store.save_suggestions(run, [1], made, actor="ann", at=NOON) == ()


def test_the_worthiest_suggestions_come_first_and_no_more_than_asked_for(
    store: Store, article: Article
) -> None:
    made = [
        replace(suggestion(article, quote), worth=worth)
        for quote, worth in (("Some say so.", 0.4), ("Others do not.", 0.9), ("say so", 0.9))
    ]
    store.save_suggestions(begin(store, "claims"), [1], made, actor="ann", at=NOON)
    assert [each.id for each in store.suggestions()] == [2, 3, 1]
    assert [each.id for each in store.suggestions(limit=1)] == [2]
    assert [each.id for each in store.suggestions([1], 2)] == [2, 3]
    assert store.count_suggestions() == store.count_suggestions([1]) == 3
    assert store.count_suggestions([]) == 0


def test_only_the_latest_suggestions_are_present(store: Store, article: Article) -> None:
    for version, quote in (("1", "Some say so."), ("2", "Others do not.")):
        run = begin(store, "claims", version)
        store.save_suggestions(run, [1], [suggestion(article, quote)], actor="ann", at=NOON)
    assert [s.id for s in store.suggestions()] == [2]
    assert store.count_suggestions() == 1
    assert store.suggestion(1).passage.quote == "Some say so."
    with pytest.raises(UnknownIdError, match="There is no suggestion S3; `factcheck claims`"):
        store.suggestion(3)
