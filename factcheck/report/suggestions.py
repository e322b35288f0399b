"""The statements suggested as claims, in every format: the output of `factcheck claims`.

A table has the weightiest reasons of each, JSON all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.models import Kind, Suggestion, format_id
from factcheck.report.document import Column
from factcheck.report.interface import Look, Report
from factcheck.report.json import Record, header, write
from factcheck.report.lists import render_table

REASONS = 3
"""How many of them a table shows."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion and the claim that is there on its matter, if there is one."""

    suggestion: Suggestion
    claim: int | None


def render(report: Report, suggested: Sequence[Suggested], format_: str, look: Look) -> str:
    """Return the suggestions as a table or json, ending in a newline; the report says whose."""
    if format_ == "json":
        return write({"factcheck": header(report), "suggestions": [*map(_record, suggested)]})
    covered = any(each.claim for each in suggested)
    names = ("Id", "Article", "Statement", "Said by", "Why", *(["Claim"] if covered else []))
    rows = [_row(each)[: len(names)] for each in suggested]
    return render_table("Worth checking", [Column(name) for name in names], rows, look)


def _record(suggested: Suggested) -> Record:
    one = suggested.suggestion
    return {
        "id": format_id(Kind.SUGGESTION, one.id),
        "article": format_id(Kind.ARTICLE, one.passage.article),
        "start": one.passage.span.start,
        "end": one.passage.span.end,
        "quote": one.passage.quote,
        "claimant": one.claimant.name if one.claimant else None,
        "claimant_kind": one.claimant.kind.value if one.claimant else None,
        "worth": round(one.worth, 3),
        "reasons": list(one.reasons),
        "claim": format_id(Kind.CLAIM, suggested.claim) if suggested.claim else None,
    }


def _row(suggested: Suggested) -> list[str]:
    one = suggested.suggestion
    return [
        format_id(Kind.SUGGESTION, one.id),
        format_id(Kind.ARTICLE, one.passage.article),
        one.passage.quote,
        one.claimant.name if one.claimant else "the article itself",
        "; ".join(one.reasons[:REASONS]),
        format_id(Kind.CLAIM, suggested.claim) if suggested.claim else "",
    ]
