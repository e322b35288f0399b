from itertools import permutations
from typing import Any

import pytest

from factcheck.review.standings import find_standings
from factcheck.review.tally import Tally, tally_verdicts
from factcheck.rubric import load_rubric, load_rubrics
from tests.factories import verdict

AVERITEC = load_rubric("averitec/1")


def count(*verdicts: Any) -> tuple[Tally, ...]:
    return tally_verdicts(find_standings(verdicts, load_rubrics(), (), reader=""), AVERITEC)


def said(*pairs: str) -> list[Any]:
    """Verdicts on claim 1 from "ann:supported" and the like."""
    split = [pair.split(":") for pair in pairs]
    return [verdict(id=n, reviewer=who, rating=r) for n, (who, r) in enumerate(split, 1)]


def test_nobody_has_ruled() -> None:
    assert count() == ()


@pytest.mark.parametrize(
    ("verdicts", "counts", "majority", "dissenters"),
    [
        (["ann:supported"], {"supported": 1}, None, ()),
        (["ann:supported", "bo:supported"], {"supported": 2}, "supported", ()),
        (["ann:supported", "bo:refuted"], {"supported": 1, "refuted": 1}, None, ()),
        (
            ["cy:supported", "ann:refuted", "bo:refuted"],
            {"supported": 1, "refuted": 2},
            "refuted",
            ("cy",),
        ),
        (
            ["a:supported", "b:supported", "c:refuted", "d:conflicting_evidence"],
            {"supported": 2, "refuted": 1, "conflicting_evidence": 1},
            None,
            (),
        ),
        (
            ["a:refuted", "d:supported", "b:refuted", "c:not_enough_evidence", "e:refuted"],
            {"supported": 1, "refuted": 3, "not_enough_evidence": 1},
            "refuted",
            ("c", "d"),
        ),
        (["ann:supported", "ann:refuted"], {"refuted": 1}, None, ()),
    ],
)
def test_verdicts_are_counted_and_dissent_is_named(
    verdicts: list[str], counts: dict[str, int], majority: str | None, dissenters: tuple[str, ...]
) -> None:
    [tally] = count(*said(*verdicts))
    assert tally.counts == tuple(counts.items())
    assert (tally.majority, tally.dissenters, tally.sealed) == (majority, dissenters, 0)


def test_the_order_of_verdicts_does_not_matter() -> None:
    verdicts = said("ann:refuted", "bo:supported", "cy:refuted", "di:conflicting_evidence")
    assert len({count(*order) for order in permutations(verdicts)}) == 1


def test_there_is_never_a_rating_that_nobody_gave() -> None:
    ratings = [rating.id for rating in AVERITEC.ratings]
    for one in ratings:
        for other in ratings:
            [tally] = count(*said(f"ann:{one}", f"bo:{other}"))
            assert tally.majority == (one if one == other else None)
            assert {rating for rating, _ in tally.counts} == {one, other}


def test_a_hidden_verdict_is_told_of_and_not_counted() -> None:
    [tally] = count(verdict(sealed=True))
    assert tally == Tally(1, None, "averitec/1", (), None, (), sealed=1)


def test_each_subject_is_counted_by_itself_and_other_scales_not_at_all() -> None:
    on = {"rubric": "politifact/1"}
    tallies = count(
        verdict(claim=2),
        verdict(claim=1, reviewer="bo"),
        verdict(claim=1, rating="true", **on),
    )
    assert [(tally.claim, tally.article, tally.counts) for tally in tallies] == [
        (1, None, (("supported", 1),)),
        (2, None, (("supported", 1),)),
    ]
