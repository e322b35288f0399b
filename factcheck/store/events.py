"""The log as people read it, who signed in it, and how much there is of everything."""

import json
from collections.abc import Iterator

from factcheck.models import Event
from factcheck.store import columns
from factcheck.store.digests import FIRST
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
)
"""Every table of the casebook, in the order the migrations make them."""


class Events(Ledger):
    """The tables events and reviewers."""

    def reviewers(self) -> tuple[str, ...]:
        """Return everyone who ever signed something, in that order."""
        return tuple(row["name"] for row in self._rows("SELECT name FROM reviewers ORDER BY id"))

    def events(self, limit: int | None = None) -> tuple[Event, ...]:
        """Return the log, oldest first; with a limit, only that many of its last lines."""
        last = self._row("SELECT max(id) AS id FROM events")
        newest = (last["id"] if last else None) or 0
        return tuple(self.iter_events(0 if limit is None else max(0, newest - limit)))

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

    def head(self) -> str:
        """Return the digest of the last event, which stands for the whole log.

        Written down elsewhere (in a printed report, say), it shows a log cut short.
        """
        row = self._row("SELECT sha256 FROM events ORDER BY id DESC LIMIT 1")
        return row["sha256"] if row else FIRST

    def counts(self) -> dict[str, int]:
        """Return how many rows each table of the casebook has."""
        found = {}
        for table in TABLES:
            row = self._row(f"SELECT count(*) AS rows FROM {table}")
            found[table] = row["rows"] if row else 0
        return found
