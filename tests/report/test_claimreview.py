import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from factcheck.models import Claimant, ClaimantKind, Field, Metadatum
from factcheck.report import Look, Report
from factcheck.report.claimreview import render
from factcheck.rubric import Rating
from tests.report.ferry import AVERITEC, REPORT
from tests.report.hostile import HOSTILE


def graph(report: Report) -> Any:
    return json.loads(render(report, Look()))["@graph"]


def test_open_present_verdicts_are_published_like_this(golden: Callable[[str, str], None]) -> None:
    golden("report-claimreview.json", render(REPORT, Look()))


@pytest.mark.parametrize("change", [{"hidden": True}, {"superseded": True}, {"stale": ("x",)}])
def test_what_is_sealed_superseded_or_stale_is_not(change: dict[str, Any]) -> None:
    (standing,) = (each for each in REPORT.verdicts if each.verdict.id == 2)
    assert len(graph(replace(REPORT, verdicts=(standing,)))) == 1
    assert graph(replace(REPORT, verdicts=(replace(standing, **change),))) == []


def test_a_verdict_on_an_article_is_no_claim_review() -> None:
    assert graph(replace(REPORT, verdicts=REPORT.verdicts[4:])) == []


def test_a_scale_with_an_order_gives_the_rating_its_place() -> None:
    scale = replace(
        AVERITEC,
        ratings=(
            Rating("refuted", "Refuted", "", 1),
            Rating("not_enough_evidence", "Half", "", 2),
            Rating("supported", "Supported", "", 3),
        ),
    )
    rating = graph(replace(REPORT, rubrics=(scale,)))[0]["reviewRating"]
    assert rating["ratingValue"] == 2
    assert (rating["worstRating"], rating["bestRating"]) == (1, 3)


def test_hostile_text_comes_back_unchanged() -> None:
    assert "\x1b" not in render(HOSTILE, Look())
    verdicts = tuple(replace(each, stale=()) for each in HOSTILE.verdicts)
    reviews = graph(replace(HOSTILE, verdicts=verdicts))
    assert reviews[0]["claimReviewed"] == HOSTILE.claims[0].text


@pytest.mark.parametrize(
    ("claimant", "type_"),
    [
        (Claimant("Ann Lee", ClaimantKind.NAMED), "Person"),
        (Claimant("Reuters", ClaimantKind.NAMED), "Organization"),
        (Claimant("Ministry of Fisheries", ClaimantKind.NAMED), "Organization"),
        (Claimant("The Sallow Courier", ClaimantKind.NAMED), "Organization"),
        (Claimant("Company", ClaimantKind.NAMED), None),
        (Claimant("mayor's office", ClaimantKind.NAMED), None),
        (Claimant("Lee", ClaimantKind.NAMED), None),
        (Claimant("Harbour Inspectorate", ClaimantKind.NAMED), None),
        (Claimant("officials", ClaimantKind.COLLECTIVE), None),
        (Claimant("An official", ClaimantKind.ANONYMOUS), None),
        (Claimant("the company's own figures", ClaimantKind.DOCUMENT), None),
    ],
    ids=lambda value: value.name if isinstance(value, Claimant) else str(value),
)
def test_who_made_the_claim_is_named_only_as_what_it_is_known_to_be(
    claimant: Claimant, type_: str | None
) -> None:
    [claim] = (each for each in REPORT.claims if each.id == 1)
    places = tuple(replace(place, claimant=claimant) for place in claim.appearances)
    reviewed = graph(replace(REPORT, claims=(replace(claim, appearances=places),)))
    authors = [review["itemReviewed"].get("author") for review in reviewed]
    assert authors == [{"@type": type_, "name": claimant.name} if type_ else None]


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("Ann Lee", {"@type": "Person", "name": "Ann Lee"}),
        ("Ann Lee and Bo Ek", [{"@type": "Person", "name": n} for n in ("Ann Lee", "Bo Ek")]),
        ("Meridian News Agency", None),
        ("Web Desk", None),
    ],
)
def test_the_people_of_a_byline_are_the_authors_of_an_article(byline: str, author: Any) -> None:
    signed = Metadatum(Field.BYLINE, byline, "stated by the test")
    articles = tuple(replace(a, metadata=(signed, *a.metadata)) for a in REPORT.articles)
    [review] = graph(replace(REPORT, articles=articles))
    works = [*review["itemReviewed"]["appearance"], *review["citation"]]
    assert [work.get("author") for work in works] == [author] * len(works)
