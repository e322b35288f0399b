"""The five sample articles, read as a user's are, and what a careful editor finds in them."""

from dataclasses import replace
from functools import cache

import pytest

from factcheck.compare import Comparison, cross_check, engine, find_contested, find_origins
from factcheck.ingest import read
from factcheck.models import (
    Article,
    ArticleStance,
    Disagreement,
    DisagreementType,
    Evidence,
    OriginKind,
    Source,
    Stance,
)
from tests.conftest import SEEDS
from tests.factories import claim

COLLAPSED = "US-Mexico cooperation against drug cartels has collapsed"
WORDINGS = [
    COLLAPSED,
    "Cooperation between the US and Mexico against drug cartels has collapsed.",
    "U.S.-Mexican anti-drug cooperation collapsed",
    "Joint U.S.-Mexican efforts against the drug cartels have collapsed.",
]
BLOG, NPR, AGREEMENT, MEETING, REUTERS = 1, 2, 3, 4, 5


@cache
def seeds() -> tuple[Article, ...]:
    found = []
    for number, path in enumerate(sorted(SEEDS.glob("*.txt")), 1):
        source = Source(path.name, str(path), path.read_bytes())
        one = read(source)
        assert isinstance(one, Article)
        found.append(replace(one, id=number))
    return tuple(found)


@cache
def compared(text: str) -> Comparison:
    return cross_check(claim(text), seeds(), engine("rules"))


def of_article(text: str, number: int) -> ArticleStance:
    return next(s for s in compared(text).stances if s.article == number)


def quoting(text: str, number: int, words: str) -> Evidence:
    found = [e for e in of_article(text, number).evidence if words in e.passage.quote]
    assert found, f"nothing quotes {words!r}"
    return found[0]


def rows(text: str, *articles: int) -> list[Disagreement]:
    return [
        d
        for d in compared(text).disagreements
        if {d.left.passage.article, d.right.passage.article} == set(articles)
    ]


@pytest.mark.parametrize("text", WORDINGS)
def test_the_two_that_say_it_collapsed_carry_the_other_side_too(text: str) -> None:
    assert of_article(text, NPR).stance is Stance.MIXED
    assert of_article(text, REUTERS).stance is Stance.MIXED


@pytest.mark.parametrize("text", WORDINGS)
def test_the_broadcasters_story_supports_and_has_a_voice_against(text: str) -> None:
    assert quoting(text, NPR, "had collapsed").stance is Stance.SUPPORTS
    assert quoting(text, NPR, "largely paralyzed").stance is Stance.SUPPORTS
    against = quoting(text, NPR, "there is collaboration going on")
    assert against.stance is Stance.REFUTES
    assert against.claimant is not None
    assert "LaBelle" in against.claimant.name


@pytest.mark.parametrize("text", WORDINGS)
def test_the_wire_story_supports_and_has_an_official_against(text: str) -> None:
    assert quoting(text, REUTERS, "come to a standstill").stance is Stance.SUPPORTS
    assert quoting(text, REUTERS, "Most of our most important cases").stance is Stance.SUPPORTS
    for words in ("administrative and temporary than substantive", "cooperation is now paralyzed"):
        against = quoting(text, REUTERS, words)
        assert against.stance is Stance.REFUTES
        assert against.claimant is not None
        assert "Mexican official" in against.claimant.name


@pytest.mark.parametrize("text", WORDINGS[:2])
@pytest.mark.parametrize("articles", [(NPR, REUTERS), (REUTERS,)])
def test_collapsed_and_temporary_differ_in_degree_and_permanence(
    text: str, articles: tuple[int, ...]
) -> None:
    found = {d.type: d for d in rows(text, *articles)}
    for kind in (DisagreementType.DEGREE, DisagreementType.PERMANENCE):
        assert "temporary than substantive" in found[kind].right.passage.quote


@pytest.mark.parametrize("text", WORDINGS)
@pytest.mark.parametrize("number", [BLOG, AGREEMENT, MEETING])
def test_cooperation_at_another_time_is_never_a_bare_contradiction(text: str, number: int) -> None:
    assert of_article(text, number).stance in (Stance.REFUTES, Stance.DISCUSSES)
    for other in (NPR, REUTERS):
        for row in rows(text, number, other):
            assert row.type is not DisagreementType.CONTRADICTION


@pytest.mark.parametrize("text", WORDINGS[:2])
@pytest.mark.parametrize("number", [BLOG, AGREEMENT, MEETING])
@pytest.mark.parametrize("other", [NPR, REUTERS])
def test_what_cannot_be_ordered_says_which_date_is_missing(
    text: str, number: int, other: int
) -> None:
    found = [
        d
        for d in rows(text, number, other)
        if d.type in (DisagreementType.TIME, DisagreementType.CANNOT_COMPARE)
    ]
    assert found, rows(text, number, other)
    missing = " ".join(found[0].missing)
    assert f"A{other} has no publication date" in missing
    assert ("not before 16 October 2020" in missing) == (other == NPR)
    assert ("A4 has no publication date (not before 13 April 2023)" in missing) == (
        number == MEETING
    )
    assert "A1 has no" not in missing


def test_the_broadcasters_voices_contradict_each_other_within_one_story() -> None:
    found = [d for d in rows(COLLAPSED, NPR) if d.type is DisagreementType.CONTRADICTION]
    assert "had collapsed" in found[0].left.passage.quote
    assert "collaboration going on" in found[0].right.passage.quote


def test_nothing_that_says_cooperation_goes_on_supports_its_collapse() -> None:
    for stance in compared(COLLAPSED).stances:
        for one in stance.evidence:
            if one.stance is Stance.SUPPORTS:
                assert stance.article in (NPR, REUTERS)


def test_the_opposite_claim_has_the_sides_the_other_way_round() -> None:
    text = "US-Mexico cooperation against drug cartels continues."
    assert quoting(text, NPR, "there is collaboration going on").stance is Stance.SUPPORTS
    assert quoting(text, NPR, "had collapsed").stance is Stance.REFUTES
    assert quoting(text, REUTERS, "come to a standstill").stance is Stance.REFUTES
    assert of_article(text, BLOG).stance is Stance.SUPPORTS


def test_each_article_rests_on_its_own_origin() -> None:
    found = {number: o for o in find_origins(seeds()) for number in o.articles}
    assert len({id(o) for o in found.values()}) == 5
    assert (found[NPR].name, found[NPR].kind) == ("NPR", OriginKind.OUTLET)
    assert (found[REUTERS].name, found[REUTERS].kind) == ("Reuters", OriginKind.AGENCY)
    assert found[BLOG].kind is OriginKind.OWN
    assert found[AGREEMENT].name == "unknown (002_8f23b7a4b1df9d8c.txt)"
    assert found[MEETING].kind is OriginKind.UNKNOWN


def test_every_origin_that_is_named_has_its_passage() -> None:
    for origin in find_origins(seeds()):
        for link in origin.links:
            assert link.rule
            if origin.kind is not OriginKind.UNKNOWN:
                assert link.passage is not None
                text = seeds()[link.article - 1].text
                assert link.passage.quote == link.passage.span.slice(text)


def test_the_first_contested_matters_are_whether_the_efforts_have_ended() -> None:
    found = find_contested(seeds())
    assert 2 <= len(found) <= 7
    for matter in found[:2]:
        assert "efforts" in matter.text
        assert any(w in matter.text for w in ("dismantled", "collapsed", "standstill", "halted"))
        against = matter.right.passage.quote
        assert any(w in against for w in ("going on", "temporary", "postponed", "paralyzed"))


def test_a_contested_matter_is_a_slice_that_finds_its_own_sides_again() -> None:
    for matter in find_contested(seeds()):
        passage = matter.appearance.passage
        text = seeds()[passage.article - 1].text
        assert matter.text == passage.quote == passage.span.slice(text)
        again = compared(matter.text)
        assert any(d.type is matter.disagreement for d in again.disagreements)
