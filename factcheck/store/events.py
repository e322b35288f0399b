"""The log as people read it, and how much there is of everything."""

import json
from collections.abc import Iterator

from factcheck.models import Event
from factcheck.store import columns
from factcheck.store.ledger import Ledger

BATCH = 500  # events in memory at a time

TABLES = (
    "reviewers",
    "runs",
    "snapshots",
    "articles",
    "metadata",
    "coverage",
    "notes",
    "note_rulings",
    "suggestions",
    "claims",
    "appearances",
    "comparisons",
    "evidence",
    "stances",
    "stance_evidence",
    "disagreements",
    "compared_stances",
    "compared_disagreements",
    "origins",
    "origin_links",
    "tracings",
    "traced_links",
    "verdicts",
    "citations",
    "events",
    "event_rows",
    "responses",
    "judgements",
    "vectors",
    "withdrawals",
)
"""Every table of the casebook, in the order the migrations make them."""


class Events(Ledger):
    """The table events."""

    def iter_events(self, after: int = 0) -> Iterator[Event]:
        """Yield the log from the event after this one, oldest first."""
        sql = "SELECT * FROM events WHERE id > ? ORDER BY id LIMIT ?"
        while rows := self._rows(sql, after, BATCH):
            for row in rows:
                yield Event(
                    id=row["id"],
                    at=columns.moment(row["at"]),
                    actor=row["actor"],
                    action=row["action"],
                    subject=row["subject"],
                    detail=json.loads(row["detail"]),
                    sha256=row["sha256"],
                )
            after = rows[-1]["id"]

    def counts(self) -> dict[str, int]:
        """Return how many rows each table of the casebook has."""
        found = {}
        for table in TABLES:
            row = self._row(f"SELECT count(*) AS rows FROM {table}")
            found[table] = row["rows"] if row else 0
        return found
