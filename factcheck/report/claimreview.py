"""Verdicts as schema.org ClaimReview (JSON-LD), for those who publish them.

Only what a named person has ruled on a claim, that is open (not sealed) and present (neither
superseded nor stale) is written: one ClaimReview per verdict. `url`, the page a review appears on,
is for the publisher to add. Fields: schema.org/ClaimReview and Google's notes on it.
"""

from collections.abc import Iterator

from factcheck.models import (
    Appearance,
    Claim,
    Claimant,
    Field,
    VerdictStanding,
)
from factcheck.report.interface import Look, Report
from factcheck.report.json import Record, write
from factcheck.report.reading import Reading
from factcheck.text.authors import find_authors
from factcheck.text.claimants import is_organisation, is_person


def render(report: Report, look: Look) -> str:
    """Return a JSON-LD graph of the verdicts that may be published; it may be empty."""
    del look  # JSON looks the same at every width
    reading = Reading(report)
    graph = [_review(reading, claim, standing) for claim, standing in _published(reading)]
    content = {"@context": "https://schema.org", "@graph": graph}
    return write(content)


def _published(reading: Reading) -> Iterator[tuple[Claim, VerdictStanding]]:
    for claim in reading.report.claims:
        for standing in reading.rulings(claim=claim.id):
            if not (standing.hidden or standing.superseded or standing.stale):
                yield claim, standing


def _review(reading: Reading, claim: Claim, standing: VerdictStanding) -> Record:
    verdict = standing.verdict
    return {
        "@type": "ClaimReview",
        "claimReviewed": claim.text,
        "author": {"@type": "Person", "name": verdict.reviewer},
        "datePublished": verdict.at.date().isoformat(),
        "reviewRating": _rating(reading, standing),
        "reviewBody": verdict.rationale,
        "itemReviewed": _claim(reading, claim),
        "citation": [
            {**_work(reading, passage.article), "text": passage.quote} for passage in verdict.cited
        ],
    }


def _rating(reading: Reading, standing: VerdictStanding) -> Record:
    """The rating in words, and as a number where its scale has an order."""
    rating: Record = {"@type": "Rating", "alternateName": standing.rating_label}
    rubric = reading.rubric(standing.verdict.rubric)
    values = {each.id: each.value for each in rubric.ratings} if rubric else {}
    value = values.get(standing.verdict.rating)
    known = [each for each in values.values() if each is not None]
    if value is not None:
        rating |= {"ratingValue": value, "bestRating": max(known), "worstRating": min(known)}
    return rating


def _claim(reading: Reading, claim: Claim) -> Record:
    """The claim with where it stands; its author where all appearances name one that is known."""
    item: Record = {"@type": "Claim", "text": claim.text}
    claimants = {place.claimant for place in claim.appearances}
    if len(claimants) == 1 and (claimant := claimants.pop()):
        author = _author(reading, claimant)
        item |= {"author": author} if author else {}
    dated = sorted(claim.appearances, key=lambda place: _date(reading, place) or "9")
    works = [_work(reading, place.passage.article) for place in dated]
    if works:
        item["appearance"] = works
        if all(_date(reading, place) for place in dated):
            item["firstAppearance"] = works[0]
    return item


def _author(reading: Reading, claimant: Claimant) -> Record | None:
    """The claimant, where it is known to be a person or an organisation and called by its name."""
    if is_person(claimant):
        return {"@type": "Person", "name": claimant.name}
    publishers = {(article.publisher or "").casefold() for article in reading.report.articles}
    if is_organisation(claimant) or claimant.name.casefold() in publishers:
        return {"@type": "Organization", "name": claimant.name}
    return None


def _date(reading: Reading, place: Appearance) -> str | None:
    article = reading.article(place.passage.article)
    return article.published if article else None


def _web_address(address: str) -> str | None:
    return address if address.startswith(("http://", "https://")) else None


def _work(reading: Reading, article: int) -> Record:
    """An article as schema.org knows it, with nothing that is not known of it."""
    found = reading.article(article)
    work: Record = {"@type": "NewsArticle"}
    if found is None:
        return work
    people = [{"@type": "Person", "name": name} for name in find_authors(found.byline or "")]
    known = {
        "headline": found.title,
        "url": found.value(Field.ADDRESS) or _web_address(found.address),
        "datePublished": found.published,
        "author": people[0] if len(people) == 1 else people,
        "publisher": (
            {"@type": "Organization", "name": found.publisher} if found.publisher else None
        ),
    }
    return work | {key: value for key, value in known.items() if value}
