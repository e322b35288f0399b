from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from factcheck.errors import QuoteError, UnknownIdError
from factcheck.models import (
    Article,
    ArticleStance,
    Claimant,
    ClaimantKind,
    Disagreement,
    DisagreementType,
    Evidence,
    Field,
    Happened,
    Interval,
    Metadatum,
    Scores,
    Span,
    Stance,
)
from factcheck.store import Store
from tests.factories import NOON, evidence
from tests.store.conftest import begin, save, save_claim


@pytest.fixture
def articles(store: Store) -> tuple[Article, Article]:
    """Two articles, and a claim."""
    save_claim(store)
    return (
        save(store, "The bridge closed in May. It is shut.", "/a.txt"),
        save(store, "The bridge is open, an official said.", "/b.txt"),
    )


def stance(*found: Evidence, is_: Stance = Stance.SUPPORTS, engine: str = "r/1") -> ArticleStance:
    """What the article that the evidence is from does to claim 1."""
    return ArticleStance(1, found[0].passage.article, is_, found, engine)


def disagreement(left: Evidence, right: Evidence) -> Disagreement:
    """A contradiction on claim 1."""
    return Disagreement(
        None, 1, DisagreementType.CONTRADICTION, left, right, "opposed", ("a date", "a place")
    )


def compare(
    store: Store,
    stances: Sequence[ArticleStance],
    disagreements: Sequence[Disagreement] = (),
    *,
    version: str = "1",
    engine: str = "r/1",
    among: Sequence[int] | None = None,
) -> None:
    """Save a comparison of claim 1."""
    run = begin(store, "compare", version)
    store.save_comparison(
        run, 1, stances, disagreements, engine=engine, actor="ann", at=NOON, among=among
    )


def test_a_comparison_comes_back_as_it_was_saved(
    store: Store, articles: tuple[Article, Article]
) -> None:
    left, right = articles
    closed = evidence(
        left,
        "The bridge closed in May.",
        decisive=(Span(11, 17), Span(21, 24)),
        happened=Happened(Interval(date(2024, 5, 1), date(2024, 5, 31)), Span(21, 24)),
        scores=Scores(0.5, 0.25, 0.125, 0.125),
    )
    shut = evidence(left, "It is shut.", happened=Happened(Interval(None, None), Span(26, 28)))
    is_open = evidence(
        right,
        "The bridge is open",
        stance=Stance.REFUTES,
        claimant=Claimant("an official", ClaimantKind.ANONYMOUS),
        happened=Happened(Interval(None, date(2024, 5, 31)), Span(0, 3)),
    )
    first, second = stance(closed, shut), stance(is_open, is_=Stance.REFUTES)
    differ = [disagreement(is_open, shut), disagreement(closed, is_open)]
    compare(store, [second, first], differ)
    assert store.stances() == (replace(second, id=1, run=1), replace(first, id=2, run=1))
    assert [s.id for s in store.stances(articles=[1, 9])] == [2]
    assert store.stances(articles=[]) == ()
    kept = tuple(replace(d, id=n, run=1) for n, d in enumerate(differ, 1))
    assert store.disagreements() == store.disagreements([1]) == kept
    assert store.disagreement(2) == kept[1]
    assert store.counts()["evidence"] == 3
    assert list(store.verify()) == []


def test_a_stance_may_rest_on_no_passage(store: Store, articles: tuple[Article, Article]) -> None:
    nothing = ArticleStance(1, 2, Stance.UNRELATED, (), "r/1")
    compare(store, [nothing])
    assert store.stances() == (replace(nothing, id=1, run=1),)
    assert len(articles) == 2


def test_what_is_found_again_keeps_its_id_and_what_is_not_goes(
    store: Store, articles: tuple[Article, Article]
) -> None:
    left, right = articles
    shut, is_open = evidence(left, "It is shut."), evidence(right, "The bridge is open")
    compare(store, [stance(shut)], [disagreement(shut, is_open)])
    found = store.counts()
    save(store, "More.", "/c.txt")
    compare(store, [stance(is_open), stance(shut)], [disagreement(shut, is_open)])
    assert [s.id for s in store.stances()] == [2, 1]
    assert [d.id for d in store.disagreements()] == [1]
    assert [s.run for s in store.stances()] == [2, 1]
    assert store.counts()["disagreements"] == found["disagreements"]
    save(store, "Still more.", "/d.txt")
    compare(store, [stance(is_open)])
    assert [s.id for s in store.stances()] == [2]
    assert store.disagreements() == ()
    assert store.disagreement(1).rule == "opposed"


def test_comparing_again_is_needed_only_when_something_is_new(
    store: Store, articles: tuple[Article, Article]
) -> None:
    assert not store.is_compared(1, "r/1", "1")
    compare(store, [stance(evidence(articles[0], "It is shut."))])
    assert store.is_compared(1, "r/1", "1")
    assert not store.is_compared(1, "r/2", "1")
    assert not store.is_compared(1, "r/1", "2")
    assert not store.is_compared(1, "r/1", "1", among=[1, 2])
    before = store.counts()["comparisons"]
    compare(store, [])
    assert store.counts()["comparisons"] == before
    stated = Metadatum(Field.PUBLISHED, "2024", "stated by ann")
    store.add_metadata(2, stated, actor="ann", at=NOON)
    assert not store.is_compared(1, "r/1", "1")


def test_the_engine_asked_last_is_the_one_that_counts(
    store: Store, articles: tuple[Article, Article]
) -> None:
    shut = evidence(articles[0], "It is shut.")
    for engine in ("r/1", "model/1", "r/1"):
        assert not store.is_compared(1, engine, "1")
        compare(store, [stance(shut, engine=engine)], engine=engine)
        assert [s.engine for s in store.stances()] == [engine]
    assert store.counts()["stances"] == 2


def test_a_comparison_among_chosen_articles_does_not_hide_the_whole(
    store: Store, articles: tuple[Article, Article]
) -> None:
    left, right = (stance(evidence(a, a.text)) for a in articles)
    compare(store, [left], among=[2, 1])
    assert [s.article for s in store.stances()] == [1]
    compare(store, [left, right])
    compare(store, [right], among=[2])
    assert [s.article for s in store.stances()] == [1, 2]
    assert [s.article for s in store.stances(among=[2])] == [2]
    assert [s.article for s in store.stances([1], among=[1, 2, 2])] == [1]
    assert store.stances(among=[1]) == ()
    assert store.disagreements(among=[1]) == ()
    save(store, "More.", "/c.txt")
    assert store.is_compared(1, "r/1", "1", among=[2])
    assert not store.is_compared(1, "r/1", "1")


def test_comparing_wants_a_claim_and_quotes_that_are_there(
    store: Store, articles: tuple[Article, Article]
) -> None:
    shut = evidence(articles[0], "It is shut.")
    before = store.counts()
    with pytest.raises(QuoteError):
        compare(store, [stance(replace(shut, decisive=(Span(30, 99),)))])
    with pytest.raises(UnknownIdError, match="There is no claim C9"):
        store.stances([9])
    with pytest.raises(UnknownIdError, match="There is no disagreement D1"):
        store.disagreement(1)
    after = store.counts()
    assert after["comparisons"] == before["comparisons"]
    assert after["evidence"] == before["evidence"]
