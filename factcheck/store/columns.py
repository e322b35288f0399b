"""How the smaller values of `models` lie in columns, and how they are read back.

The larger ones belong to their table family's module.
"""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from factcheck.models import (
    Claimant,
    ClaimantKind,
    Happened,
    Interval,
    Passage,
    Scores,
    Span,
    Withdrawal,
)
from factcheck.store.digests import Value, canonical

Columns = dict[str, Value]

WITHDRAWAL = (
    "withdrawn.reviewer AS withdrawn_by, withdrawn.reason AS withdrawn_for,"
    " withdrawn.at AS withdrawn_at"
)
"""What `withdrawal_of` reads, of present_withdrawals joined as `withdrawn`."""
WITHDRAWN_ARTICLES = "SELECT article FROM present_withdrawals WHERE article IS NOT NULL"
WITHDRAWN_CLAIMS = "SELECT claim FROM present_withdrawals WHERE claim IS NOT NULL"


def moment(kept: str) -> datetime:
    """Return a moment from the way it is kept."""
    return datetime.fromisoformat(kept)


def ids(numbers: Sequence[int]) -> str:
    """Return ids as a JSON list, which a query takes apart with json_each."""
    return canonical(list(numbers))


def words(kept: str) -> tuple[str, ...]:
    """Return a list of strings from its JSON."""
    return tuple(json.loads(kept))


def passage_columns(passage: Passage) -> Columns:
    """Return a passage as the columns article, start, end, quote."""
    span = passage.span
    return {
        "article": passage.article,
        "start": span.start,
        "end": span.end,
        "quote": passage.quote,
    }


def passage_of(row: sqlite3.Row) -> Passage:
    """Return the passage in a row."""
    return Passage(row["article"], Span(row["start"], row["end"]), row["quote"])


def withdrawal_of(row: sqlite3.Row) -> Withdrawal | None:
    """Return the withdrawal that a row was joined with, None where there is none."""
    if row["withdrawn_by"] is None:
        return None
    return Withdrawal(row["withdrawn_by"], row["withdrawn_for"], moment(row["withdrawn_at"]))


def span_of(row: sqlite3.Row) -> Span | None:
    """Return the span in a row that may have none."""
    return None if row["start"] is None else Span(row["start"], row["end"])


def claimant_columns(claimant: Claimant | None) -> Columns:
    """Return a claimant as the columns claimant, claimant_kind."""
    if claimant is None:
        return {"claimant": None, "claimant_kind": None}
    return {"claimant": claimant.name, "claimant_kind": claimant.kind.value}


def claimant_of(row: sqlite3.Row) -> Claimant | None:
    """Return the claimant in a row that may have none."""
    if row["claimant"] is None:
        return None
    return Claimant(row["claimant"], ClaimantKind(row["claimant_kind"]))


def happened_columns(happened: Happened | None) -> Columns:
    """Return when something happened as the columns happened_*."""
    if happened is None:
        return {}
    return {
        "happened_earliest": _day(happened.interval.earliest),
        "happened_latest": _day(happened.interval.latest),
        "happened_start": happened.span.start,
        "happened_end": happened.span.end,
    }


def happened_of(row: sqlite3.Row) -> Happened | None:
    """Return when what a row speaks of happened, None where that is not known."""
    if row["happened_start"] is None:
        return None
    earliest, latest = row["happened_earliest"], row["happened_latest"]
    return Happened(
        Interval(
            date.fromisoformat(earliest) if earliest else None,
            date.fromisoformat(latest) if latest else None,
        ),
        Span(row["happened_start"], row["happened_end"]),
    )


def scores_columns(scores: Scores | None) -> Columns:
    """Return an engine's probabilities as a column each."""
    if scores is None:
        return {}
    return {
        "supports": float(scores.supports),
        "refutes": float(scores.refutes),
        "discusses": float(scores.discusses),
        "unrelated": float(scores.unrelated),
    }


def scores_of(row: sqlite3.Row) -> Scores | None:
    """Return the probabilities in a row, None where the engine gave none."""
    if row["supports"] is None:
        return None
    return Scores(row["supports"], row["refutes"], row["discusses"], row["unrelated"])


def spans_json(spans: Sequence[Span]) -> str:
    """Return spans as a JSON list of pairs."""
    return canonical([[span.start, span.end] for span in spans])


def spans_of(kept: str) -> tuple[Span, ...]:
    """Return spans from their JSON."""
    return tuple(Span(start, end) for start, end in json.loads(kept))


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
