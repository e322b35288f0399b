"""With no claim at all: the matters on which articles seem to differ."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
import pytest
from numpy.typing import NDArray

from factcheck.compare import find_contested
from factcheck.compare.interface import Judgement, Pair
from factcheck.compare.rules import Rules
from factcheck.models import DisagreementType, Scores, Stance
from factcheck.text.words import content_stems
from tests.compare.stories import STORIES, Story
from tests.factories import article

FOUND = ("contradiction", "time", "cannot_compare", "permanence", "degree")
CASES = [
    pytest.param(s, id=f"{s.type}: {s.claim}")
    for s in STORIES
    if s.type in FOUND
    and "suspect" not in s.claim
    and "profit" not in s.claim
    and "knew" not in s.claim
]


@pytest.mark.parametrize("story", CASES)
def test_what_two_articles_differ_on_is_found_without_a_claim(story: Story) -> None:
    found = find_contested(story.articles)
    assert found, story.claim
    texts = {a.id: a.text for a in story.articles}
    passage = found[0].appearance.passage
    assert found[0].text == passage.quote == passage.span.slice(texts[passage.article])
    assert found[0].disagreement is not DisagreementType.ATTRIBUTION_ONLY


def test_articles_that_agree_are_not_contested() -> None:
    texts = [
        "Council backs stadium\n\nThe council approved the plan for a new stadium on Tuesday.",
        "Stadium\n\nCouncillors passed the plan for a new stadium on Tuesday evening.",
    ]
    assert find_contested([article(t, id=n) for n, t in enumerate(texts, 1)]) == ()


def test_articles_on_different_subjects_are_not_contested() -> None:
    texts = [
        "Bridge shut\n\nThe Harlow bridge is closed to traffic after a crack was found.",
        "Storks\n\nThe brickworks at Quay has opened its gates to visitors for the storks.",
    ]
    assert find_contested([article(t, id=n) for n, t in enumerate(texts, 1)]) == ()


def test_the_order_of_the_articles_makes_no_difference() -> None:
    articles = [a for s in STORIES[:2] for a in s.articles]
    numbered = [article(a.text, id=n, file=f"{n}") for n, a in enumerate(articles, 1)]
    assert find_contested(numbered) == find_contested(numbered[::-1])


def test_nothing_and_empty_articles_are_not_contested() -> None:
    assert find_contested([]) == ()
    assert find_contested([article("", id=1), article("…", id=2)]) == ()


# ---------------------------------------------------------------------------------------------
# With an encoder
# ---------------------------------------------------------------------------------------------


class Words:
    """An encoder for which texts lie near each other that share words."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one number for each word of some size, hashed to a place, scaled to length one."""
        rows = np.full((len(texts), 512), 1e-9, dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for stem in content_stems(text):
                row[crc32(stem.encode()) % 512] += 1
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows


class Sure(Rules):
    """The rules, of which one pair of words is known to refute the other, and all are sure."""

    judges_wholes = False

    def __init__(self, one: str, other: str) -> None:
        self._opposed = {one, other}

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Return what the rules say, unless the pair has the two words."""
        return [
            self._judge(pair, said) for pair, said in zip(pairs, super().judge(pairs), strict=True)
        ]

    def _judge(self, pair: Pair, said: Judgement) -> Judgement:
        here = {word for word in self._opposed if word in pair.claim}
        there = {word for word in self._opposed if word in pair.passage}
        if len(here) == len(there) == 1:
            same = here == there
            stance = Stance.SUPPORTS if same else Stance.REFUTES
            shares = Scores(0.9, 0.05, 0.05, 0.0) if same else Scores(0.05, 0.9, 0.05, 0.0)
            return Judgement(stance, "It is known.", (), shares)
        return said


FUTURE = [
    article("Tower\n\nThe Quay lighthouse will glow in blue every Sunday.", id=1, file="1"),
    article("Light\n\nThe Quay lighthouse plans to glow in red every Sunday.", id=2, file="2"),
]


def test_what_an_engine_sees_opposed_is_found_though_no_scale_has_it_and_it_lies_ahead() -> None:
    assert find_contested(FUTURE) == ()
    [found] = find_contested(FUTURE, Sure("blue", "red"), Words())
    assert found.articles == (1, 2)
    ends = {found.left.passage.quote, found.right.passage.quote}
    assert {"blue" in end for end in ends} == {True, False}


def test_the_order_makes_no_difference_to_what_is_found_by_meaning() -> None:
    engine = Sure("blue", "red")
    forth, back = (find_contested(way, engine, Words()) for way in (FUTURE, FUTURE[::-1]))
    assert forth == back


def test_nothing_and_empty_articles_are_not_contested_by_meaning() -> None:
    assert find_contested([], Rules(), Words()) == ()
    assert find_contested([article("", id=1), article("…", id=2)], Rules(), Words()) == ()


def test_near_sentences_that_an_engine_does_not_see_opposed_are_not_contested() -> None:
    assert find_contested(FUTURE, Rules(), Words()) == ()


def test_one_matter_is_offered_once_whoever_words_it() -> None:
    texts = [
        "Pier\n\nThe old pier at Harlow is closed to visitors.",
        "Harlow\n\nThe old Harlow pier is open to visitors again.",
        "Walks\n\nThe Harlow pier, old as it is, is open to all visitors.",
        "Seaside\n\nVisitors found the old pier at Harlow closed. The pier is closed to them.",
    ]
    articles = [article(t, id=n, file=f"{n}") for n, t in enumerate(texts, 1)]
    assert len(find_contested(articles, encoder=Words())) == 1


def test_the_same_said_of_other_names_is_another_matter() -> None:
    said = [
        f"The new bridge at {place} is {how} to traffic."
        for place in ("Harlow", "Tarn")
        for how in ("closed", "open")
    ]
    articles = [article(f"News\n\n{one}", id=n, file=f"{n}") for n, one in enumerate(said, 1)]
    found = find_contested(articles, encoder=Words())
    assert sorted("Tarn" in matter.text for matter in found) == [False, True]


def test_an_engine_that_takes_one_side_for_the_other_puts_a_matter_last() -> None:
    articles = [a for s in STORIES[:2] for a in s.articles]
    numbered = [article(a.text, id=n, file=f"{n}") for n, a in enumerate(articles, 1)]
    plain = find_contested(numbered, encoder=Words())
    first = plain[0]
    again = find_contested(numbered, Agreeing(first.text), Words())
    assert not again or again[0].text != first.text or len(again) == 1


class Agreeing(Rules):
    """The rules, but one claim is supported by all that is said."""

    def __init__(self, claim: str) -> None:
        self._claim = claim

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Return what the rules say of any other claim."""
        agreed = Judgement(Stance.SUPPORTS, "It is so.", (), Scores(0.97, 0.01, 0.01, 0.01))
        said = super().judge(pairs)
        return [agreed if p.claim == self._claim else s for p, s in zip(pairs, said, strict=True)]
