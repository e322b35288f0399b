from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.assess import SIGNALS, assess
from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    clear,
    not_checked,
    noted,
)
from factcheck.models import Note, Span, State
from tests import factories

ORDER = [
    "byline-missing",
    "byline-incomplete",
    "date-missing",
    "title-missing",
    "publisher-missing",
    "truncated",
    "machine-translated",
    "blog",
    "secondhand",
    "anonymous-sources",
    "unattributed-claims",
    "loaded-language",
    "site-furniture",
    "date-conflict",
    "byline-conflict",
    "canonical-elsewhere",
    "future-date",
    "modified-later",
    "translated-page",
]
SPANISH = """El puente fue cerrado por la policía el lunes después de una tormenta que dañó las
vías del tren y los caminos de la ciudad. Los vecinos no pueden cruzar el río y el alcalde dijo que
las obras para abrir el puente duran más de un año."""
ENGLISH_ONLY = {
    "machine-translated",
    "secondhand",
    "anonymous-sources",
    "unattributed-claims",
    "loaded-language",
}


def signal(name: str, *sightings: Sighting) -> Signal:
    """A signal that always notes the same."""
    observed = noted(*sightings) if sightings else clear("All is well.", searched=("the text",))
    return Signal(name, "Title", "Test, 2026", lambda _: observed)


def test_signals_stand_in_the_order_of_a_report() -> None:
    listed = [one.id for one in SIGNALS]
    assert listed == ORDER


def test_a_note_is_made_of_each_sighting_and_of_each_silence() -> None:
    article = factories.article("One two three.", id=7)
    first = signal("one", Sighting("First.", Span(0, 3)), Sighting("Second.", Span(4, 7)))
    assert assess(article, (first, signal("two"))) == (
        Note(None, 7, "one", State.NOTED, "First.", Span(0, 3), "One"),
        Note(None, 7, "one", State.NOTED, "Second.", Span(4, 7), "two"),
        Note(None, 7, "two", State.CLEAR, "All is well.", searched=("the text",)),
    )


def test_what_could_not_be_checked_says_why() -> None:
    odd = Signal("odd", "Title", "Test, 2026", lambda _: not_checked("Too short."))
    (note,) = assess(factories.article("x", id=None), (odd,))
    assert (note.article, note.state, note.explanation) == (0, State.NOT_CHECKED, "Too short.")


def test_word_rules_do_not_judge_another_language() -> None:
    found = {note.signal: note for note in assess(factories.article(SPANISH))}
    for name in ENGLISH_ONLY:
        assert found[name].state is State.NOT_CHECKED
        assert "English" in found[name].explanation


def test_an_empty_text_is_no_error() -> None:
    for text in ("", " \n", "\n\n\n"):
        assert {note.signal for note in assess(factories.article(text))} >= {"secondhand"}


WORDS = st.sampled_from(
    'told Reuters (who are often corrupt) “ ” " . , \n The The said sources A senior official It is'
    " believed that According to the New York Times \u00a0 \u202e é [x] “With Some say".split(" ")
)


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_every_signal_answers_and_quotes_slices_of_any_text(text: str) -> None:
    article = factories.article(text)
    found = assess(article)
    assert {note.signal for note in found} == {one.id for one in SIGNALS}
    for note in found:
        if note.span:
            assert 0 <= note.span.start < note.span.end <= len(text)
            assert note.quote == text[note.span.start : note.span.end]


def test_a_page_knows_its_quotations_and_sentences() -> None:
    page = Page(factories.article('One. "Two three," she said. Four.'))
    assert [page.in_quotation(at) for at in (0, 6, 12, 20)] == [False, True, True, False]
    assert page.sentence_number(0) == 0
    assert page.sentence_number(len(page.text)) == len(page.sentences) - 1


def test_a_rule_that_fails_is_not_checked_and_stops_no_other() -> None:
    def fail(_: Page) -> Observation:
        raise RecursionError

    broken = replace(SIGNALS[0], observe=fail)
    with pytest.raises(RecursionError):
        assess(factories.article("The bridge is shut."), (broken, SIGNALS[1]))
    first, *rest = assess(
        factories.article("The bridge is shut."), (broken, SIGNALS[1]), lenient=True
    )
    assert (first.signal, first.state) == (broken.id, State.NOT_CHECKED)
    assert "failed on this text (RecursionError)" in first.explanation
    assert rest == list(assess(factories.article("The bridge is shut."), (SIGNALS[1],)))
