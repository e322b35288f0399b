"""Where each article stands on each claim, as CSV: one row for the two.

A column holds what the JSON of a report says of it, under the same name where it has one there.
"""

from collections.abc import Iterator

from factcheck.models import ArticleStance, Claim, Kind, format_id
from factcheck.report import csv
from factcheck.report.interface import Part, Report
from factcheck.report.json import RECORDS, Record
from factcheck.report.matters import find_strongest, find_telling
from factcheck.report.reading import Reading
from factcheck.report.rulings import sealed

_OF_ARTICLE = ("file", "title", "publisher", "published")
_OF_PASSAGE = ("quote", "claimant", "claimant_kind", "start", "end")
COLUMNS = (
    "claim",
    "claim_text",
    "article",
    *_OF_ARTICLE,
    "stance",
    "scores.supports",
    "scores.refutes",
    "scores.discusses",
    "scores.unrelated",
    "origin",
    "origin_name",
    "origin_kind",
    "quote_stance",
    *_OF_PASSAGE,
    "verdicts",
)


def render(report: Report) -> str:
    """Return a row for each claim and each article compared with it, or that it stands in.

    The quote is the strongest of the article's on its own side. Where there is no such passage it
    is the one in which the claim stands, if it stands there, and has no stance.
    """
    return csv.write(COLUMNS, _rows(Reading(report)))


def _rows(reading: Reading) -> Iterator[Record]:
    for claim in reading.report.claims:
        stances = {stance.article: stance for stance in reading.stances(claim.id)}
        standing = {place.passage.article for place in claim.appearances}
        said = RECORDS[Part.CLAIMS](reading, claim)
        verdicts = list(_verdicts(reading, claim))
        for article in sorted(standing.union(stances)):
            yield {
                **_article(reading, article),
                **_position(reading, said, article, stances.get(article)),
                "claim_text": claim.text,
                "verdicts": verdicts,
            }


def _article(reading: Reading, article: int) -> Record:
    known, origin = reading.article(article), reading.origin(article)
    said = RECORDS[Part.ARTICLES](reading, known) if known else {}
    return {
        **{name: said.get(name) for name in _OF_ARTICLE},
        "origin": said.get("origin"),
        "origin_name": origin.name if origin else None,
        "origin_kind": origin.kind.value if origin else None,
    }


def _position(
    reading: Reading, claim: Record, article: int, stance: ArticleStance | None
) -> Record:
    found: Record = {"claim": claim["id"], "stance": None, "scores": None}
    passages = {place["article"]: place for place in reversed(claim["appearances"])}
    passage = passages.get(format_id(Kind.ARTICLE, article), {})
    if stance is not None:
        found = RECORDS[Part.STANCES](reading, stance)
        strongest = find_strongest(stance.evidence, stance.stance) or next(
            iter(find_telling(stance)), None
        )
        if strongest is not None:
            passage = found["passages"][stance.evidence.index(strongest)]
    return {
        **{name: found[name] for name in ("claim", "stance", "scores")},
        **{name: passage.get(name) for name in _OF_PASSAGE},
        "article": format_id(Kind.ARTICLE, article),
        "quote_stance": passage.get("stance"),
    }


def _verdicts(reading: Reading, claim: Claim) -> Iterator[str]:
    standings = reading.rulings(claim=claim.id)
    for each in standings:
        if not each.superseded and not each.hidden:
            yield f"{each.rating_label} ({each.verdict.reviewer})"
    yield from sealed(reading, standings)
