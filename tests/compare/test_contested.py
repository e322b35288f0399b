"""With no claim at all: the matters on which articles seem to differ."""

import pytest

from factcheck.compare import find_contested
from factcheck.models import DisagreementType
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
