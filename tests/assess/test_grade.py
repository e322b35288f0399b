from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.assess.grade import grade
from factcheck.errors import RubricError
from factcheck.models import GradePart, Note, NoteRuling, Ruling, State
from factcheck.rubric import Level, Rubric, Subject, Weight
from tests import factories

RUBRIC = Rubric(
    id="test/1",
    title="Test",
    source="Made up for the test, 2026",
    sha256="1" * 64,
    subject=Subject.ARTICLE,
    weights=(Weight("blog", 10), Weight("truncated", 25.5), Weight("secondhand", 80)),
    levels=(Level("low", 0), Level("high", 75), Level("middle", 40)),
)
ARTICLE = factories.article()


def note(number: int, signal: str, state: State = State.NOTED, **fields: Any) -> Note:
    return factories.note(ARTICLE, id=number, signal=signal, state=state, **fields)


def ruled(ruling: Ruling) -> NoteRuling:
    return NoteRuling(ruling, "ann", "I looked.", factories.NOON)


CLEAN = [note(number, weight.signal, State.CLEAR) for number, weight in enumerate(RUBRIC.weights)]


def test_an_article_with_nothing_noted_keeps_all_points() -> None:
    found = grade(RUBRIC, CLEAN, 1)
    assert (found.score, found.level, found.parts, found.not_checked) == (100, "high", (), ())
    assert (found.article, found.rubric, found.rubric_sha256) == (1, "test/1", "1" * 64)


def test_a_signal_counts_once_and_lists_all_its_notes() -> None:
    found = grade(RUBRIC, [*CLEAN[:1], note(7, "truncated"), note(8, "truncated"), *CLEAN[2:]], 1)
    assert found.parts == (GradePart("truncated", 25.5, (7, 8)),)
    assert (found.score, found.level) == (74.5, "middle")


def test_the_score_has_a_floor() -> None:
    found = grade(RUBRIC, [note(i, w.signal) for i, w in enumerate(RUBRIC.weights)], 1)
    assert (found.score, found.level) == (0, "low")


@pytest.mark.parametrize(
    ("ruling", "counts"), [(Ruling.DISMISSED, False), (Ruling.CONFIRMED, True)]
)
def test_a_dismissed_note_no_longer_counts(ruling: Ruling, counts: bool) -> None:  # noqa: FBT001
    found = grade(RUBRIC, [note(3, "blog", ruling=ruled(ruling)), *CLEAN[1:]], 1)
    assert found.parts == ((GradePart("blog", 10, (3,)),) if counts else ())
    assert found.not_checked == ()


def test_a_signal_stands_while_one_of_its_notes_does() -> None:
    notes = [note(3, "blog", ruling=ruled(Ruling.DISMISSED)), note(4, "blog")]
    assert grade(RUBRIC, [*notes, *CLEAN[1:]], 1).parts == (GradePart("blog", 10, (4,)),)


def test_what_was_not_checked_or_never_run_is_listed_and_takes_nothing() -> None:
    found = grade(RUBRIC, [note(1, "blog", State.NOT_CHECKED), note(2, "truncated")], 1)
    assert found.not_checked == ("blog", "secondhand")
    assert found.score == 74.5


def test_a_signal_that_does_not_apply_takes_nothing_and_was_checked() -> None:
    notes = [note(1, "blog", State.NOT_APPLICABLE), *CLEAN[1:]]
    assert grade(RUBRIC, notes, 1).not_checked == ()


def test_other_articles_and_unweighed_signals_are_passed_over() -> None:
    others = [note(1, "blog", article=2), note(2, "reviewer"), note(3, "site-furniture")]
    assert grade(RUBRIC, [*CLEAN, *others], 1).score == 100


def test_a_scale_cannot_grade() -> None:
    with pytest.raises(RubricError, match="weighs no signals; grade with"):
        grade(replace(RUBRIC, weights=()), CLEAN, 1)


def test_a_rubric_without_a_lowest_level_is_at_fault() -> None:
    rubric = replace(RUBRIC, levels=(Level("high", 75),))
    with pytest.raises(RubricError, match="add one from 0"):
        grade(rubric, [note(1, "secondhand")], 1)


@given(st.lists(st.sampled_from(RUBRIC.weights)), st.sampled_from(RUBRIC.weights))
def test_another_note_never_raises_the_score(before: list[Weight], more: Weight) -> None:
    notes = [note(number, weight.signal) for number, weight in enumerate(before, 1)]
    after = grade(RUBRIC, [*notes, note(99, more.signal)], 1)
    assert 0 <= after.score <= grade(RUBRIC, notes, 1).score
